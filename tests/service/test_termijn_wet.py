"""Whose dates move with other numbers of the law: the sheet, the counts, and what stays unsaid."""

from __future__ import annotations

from datetime import date

from scheduler.domain.cursist import Cursist, Gebeurtenis
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.ronde import Ronde
from scheduler.law.parameters import Waarde, load_parameters
from scheduler.service.termijnen.wet import count_shifts, find_shifts, shifts_sheet

OUD = load_parameters()


def met(naam, getal, bron):
    waarde = Waarde(vanaf=date(2023, 1, 1), waarde=getal, bron=bron, zekerheid="hoog")
    return OUD.replace(OUD[naam].model_copy(update={"waarden": (*OUD[naam].waarden, waarde)}))


def maak(**velden):
    mens = Cursist(
        cursist="C1", aanbod=(), dagdelen=frozenset(), regime="wi2021", leerroute="B1", pip_datum=date(2024, 1, 15)
    )
    return Ronde(instellingen=Instellingen(peildatum=date(2026, 11, 23)), cursisten=(mens,), **velden)


def test_a_longer_term_is_told_in_words():
    nieuw = met("wi2021_termijn", 48, "proefwet art. 1")
    verschoven = find_shifts(maak(), OUD, nieuw)
    rijen = {rij[1]: rij for rij in shifts_sheet(verschoven).rijen}
    assert rijen["einddatum"] == (
        "C1",
        "einddatum",
        date(2027, 1, 15),
        date(2028, 1, 15),
        "wi2021_termijn",
        "De datum ging van 15 januari 2027 naar 15 januari 2028. Dit getal is anders: wi2021_termijn: proefwet art. 1.",
    )
    assert count_shifts(maak(), verschoven, OUD, nieuw) == [
        "1 getal is anders.",
        "    1  cursisten: wi2021_termijn (proefwet art. 1)",
        "Een datum schuift bij 1 van de 1 cursisten.",
        "De einddatum schuift bij 1 cursisten.",
    ]


def test_a_personal_ground_is_not_named_unless_asked():
    geboren = Gebeurtenis(cursist="C1", soort="zwangerschap", van=date(2025, 3, 1), tot=date(2025, 3, 1))
    ronde = maak(gebeurtenissen=(geboren,))
    verschoven = find_shifts(ronde, OUD, met("bevalling_verlenging", 20, "proefregeling"))
    assert [v.code for v in verschoven] == ["verlenging_bevalling"]
    gewoon, persoonlijk = shifts_sheet(verschoven), shifts_sheet(verschoven, persoonlijk=True)
    assert gewoon.rijen == (
        (
            "C1",
            "einde na verlenging: persoonlijke grond",
            date(2027, 5, 7),
            date(2027, 6, 4),
            "persoonlijke grond",
            "persoonlijke grond",
        ),
    )
    assert persoonlijk.rijen[0][1] == "einde na verlenging: bevalling"


def test_without_a_day_nothing_moves():
    leeg = Ronde(cursisten=maak().cursisten)
    assert find_shifts(leeg, OUD, met("wi2021_termijn", 48, "proefwet")) == []
