"""After a change of the law: whose dates moved, and why."""

from __future__ import annotations

from datetime import date

from scheduler.law.feiten import Feiten
from scheduler.law.parameters import Waarde, load_parameters
from scheduler.law.verschil import compare_parameters, find_gewijzigde_parameters

DAG = date(2026, 11, 22)
OUD = load_parameters()


def met_waarde(naam, waarde, bron):
    oud = OUD[naam]
    nieuw = Waarde(vanaf=date(2024, 1, 1), waarde=waarde, bron=bron, zekerheid="hoog")
    return OUD.replace(oud.model_copy(update={"waarden": (*oud.waarden, nieuw)}))


def test_a_longer_term_moves_only_who_started_later():
    nieuw = met_waarde("wi2021_termijn", 48, "proefwet art. 1")
    mensen = {
        "C-001": Feiten(regime="wi2021", pip_datum=date(2023, 12, 30)),
        "C-002": Feiten(regime="wi2021", pip_datum=date(2023, 12, 31)),
        "C-003": Feiten(regime="wi2013", begin_termijn=date(2021, 12, 1)),
    }
    verschuivingen = compare_parameters(mensen, DAG, OUD, nieuw)
    assert {v.wie for v in verschuivingen} == {"C-002"}
    einde = next(v for v in verschuivingen if v.code == "einddatum")
    assert (einde.oud, einde.nieuw) == (date(2026, 12, 31), date(2027, 12, 31))
    assert einde.parameters == ("wi2021_termijn",)
    assert "proefwet art. 1" in einde.waarom


def test_a_date_of_duo_does_not_move():
    nieuw = met_waarde("wi2021_termijn", 48, "proefwet art. 1")
    mensen = {"C-001": Feiten(regime="wi2021", pip_datum=date(2024, 5, 1), einddatum_duo=date(2027, 5, 1))}
    codes = {v.code for v in compare_parameters(mensen, DAG, OUD, nieuw)}
    assert codes == {"basis_einddatum", "berekende_einddatum"}


def test_two_changes_are_told_apart():
    nieuw = met_waarde("wi2021_termijn", 48, "proefwet art. 1")
    wissel = met_waarde("wissel_termijn", 24, "proefbesluit art. 2")["wissel_termijn"]
    mensen = {"C-001": Feiten(regime="wi2021", pip_datum=date(2024, 5, 1))}
    verschuivingen = compare_parameters(mensen, DAG, OUD, nieuw.replace(wissel))
    oorzaken = {v.code: v.parameters for v in verschuivingen}
    assert oorzaken["laatste_wisseldag"] == ("wissel_termijn",)
    assert oorzaken["einddatum"] == ("wi2021_termijn",)


def test_the_same_numbers_move_nothing():
    assert find_gewijzigde_parameters(OUD, OUD) == ()
    assert compare_parameters({"C-001": Feiten(pip_datum=date(2024, 5, 1))}, DAG, OUD, OUD) == []


def test_the_date_of_a_possible_extension_and_of_an_exam_move_too():
    langer = met_waarde("bevalling_verlenging", 20, "proefregeling art. 3")["bevalling_verlenging"]
    trager = met_waarde("examen_uitslag_overig", 9, "proefbericht")["examen_uitslag_overig"]
    bevalling = {"soort": "bevalling", "van": date(2025, 3, 1)}
    open_knm = {"regime": "wi2021", "pip_datum": date(2024, 1, 15), "open_onderdelen": ("KNM",)}
    mensen = {"C-001": Feiten(**open_knm, gebeurtenissen=(bevalling,))}
    gevonden = {v.code: v for v in compare_parameters(mensen, DAG, OUD, OUD.replace(langer, trager))}
    assert set(gevonden) == {
        "verlenging_bevalling",
        "aanmelden_KNM",
        "aanmelden_met_herkansing_KNM",
        "examendag_KNM",
    }
    erbij = gevonden["verlenging_bevalling"]
    assert (erbij.oud, erbij.nieuw, erbij.parameters) == (
        date(2027, 5, 7),
        date(2027, 6, 4),
        ("bevalling_verlenging",),
    )
    assert gevonden["examendag_KNM"].parameters == ("examen_uitslag_overig",)
