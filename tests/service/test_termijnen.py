"""The deadline watch: sheets, proposals, forecast and calendar of a round."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Uren
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.plan import Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.service.termijnen.bladen import (
    acties_ics,
    termijn_bladen,
    termijnen_blad,
    voorstellen_blad,
    vooruitblik_blad,
)
from scheduler.service.termijnen.voorstellen import find_voorstellen

DAG = date(2026, 11, 23)
KOLOMMEN = (
    *("cursist", "verplichting", "einddatum", "bron", "status"),
    *("actie", "actie_voor", "speling_weken", "grond"),
)


def aanbod(code, lijn, *, weken=20, bevoegdheid="nt2", **velden):
    return Aanbod(
        aanbod=code,
        lijn=lijn,
        trede=1,
        min=1,
        streef=8,
        max=12,
        lessen_per_week=frozenset({3}),
        uren_per_les=3,
        weken=weken,
        bevoegdheid=bevoegdheid,
        **velden,
    )


AANBOD = (
    aanbod("B1", "nt2"),
    aanbod("Z", "z", weken=40),
    aanbod("KNM", "knm", weken=10),
    aanbod("ONA", "ona", weken=16, bevoegdheid="ona"),
    aanbod("MAP", "map", weken=8, bevoegdheid="map"),
    aanbod("PVT-AR", "pvt", weken=5, bevoegdheid="pvt", voertaal="Arabisch"),
    aanbod("PVT-TI", "pvt", weken=5, bevoegdheid="pvt", voertaal="Tigrinya"),
)
GROEP = Groep(groep="G1", aanbod="B1", locatie="L1", dagdelen=frozenset({"ma-o", "wo-o", "do-o"}))


def mens(code, gevraagd=("B1",), **velden):
    basis = {"regime": "wi2021", "soort": "gezinsmigrant", "leerroute": "B1", "contacttaal": "Arabisch"}
    return Cursist(cursist=code, aanbod=gevraagd, dagdelen=frozenset({"ma-o"}), **(basis | velden))


def maak(*cursisten, groepen=(GROEP,), **velden):
    instellingen = Instellingen(peildatum=DAG, periode_begin=date(2026, 11, 30))
    return Ronde(instellingen=instellingen, aanbod=AANBOD, groepen=groepen, cursisten=cursisten, **velden)


def rijen(blad):
    return [dict(zip(blad.kolommen, rij, strict=True)) for rij in blad.rijen]


def een(ronde, **keuzes):
    return rijen(termijnen_blad(ronde, **keuzes))[0]


def test_the_sheet_has_the_columns_of_the_workbook_and_least_slack_first():
    ronde = maak(
        mens("C1", pip_datum=date(2026, 1, 15)),
        mens("C2", pip_datum=date(2024, 6, 1)),
        mens("C3", regime="vrijwillig"),
        mens("C4", regime="wi2013", leerroute=None),
        mens("C5", pip_datum=date(2024, 9, 1)),
    )
    blad = termijnen_blad(ronde)
    assert (blad.naam, blad.kolommen) == ("Termijnen", KOLOMMEN)
    assert [r["cursist"] for r in rijen(blad)] == ["C2", "C5", "C1", "C4", "C3"]
    speling = [r["speling_weken"] for r in rijen(blad)]
    assert speling[:3] == sorted(speling[:3])
    assert speling[3:] == [None, None]
    assert len(blad.kleuren) == len(blad.rijen)


def test_an_unknown_date_is_a_red_word():
    ronde = maak(mens("C1", regime="wi2013", leerroute=None))
    rij = een(ronde)
    assert (rij["einddatum"], rij["bron"], rij["status"]) == ("onbekend", None, "einddatum onbekend")
    assert rij["actie"] == "vraag DUO om de brief en vul de einddatum in"
    assert termijnen_blad(ronde).kleuren == ("rood",)


def test_nothing_known_at_all_is_red_too():
    rij = een(maak(Cursist(cursist="C1", aanbod=(), dagdelen=frozenset())))
    assert (rij["status"], rij["einddatum"]) == ("gegevens ontbreken", "onbekend")


def test_the_date_of_duo_leads_and_both_are_shown():
    rij = een(maak(mens("C1", pip_datum=date(2025, 1, 15), einddatum_duo=date(2028, 1, 16))))
    assert (rij["einddatum"], rij["bron"]) == (date(2028, 1, 16), "DUO")
    assert rij["grond"] == (
        "Wi2021 art. 11 lid 1: De einddatum staat in de brief van DUO. Die gaat voor onze berekening. "
        "Wij berekenen 15 januari 2028: 1 dag verschil."
    )


def test_what_no_source_settles_is_said_with_the_date():
    weg = Gebeurtenis(cursist="C1", soort="buitenland", van=date(2025, 1, 1), tot=date(2026, 6, 30))
    rij = een(maak(mens("C1", pip_datum=date(2024, 11, 22)), gebeurtenissen=(weg,)))
    assert rij["einddatum"] == "onbekend"
    assert rij["grond"].endswith("Let op: De cursist was lang geen ingezetene. Vraag DUO of de plicht nog loopt.")


def test_a_question_about_a_personal_ground_is_not_in_the_reason():
    bijzonder = Gebeurtenis(cursist="C1", soort="dakloos", van=date(2025, 1, 1), tot=date(2025, 6, 30))
    rij = een(maak(mens("C1", regime="wi2013", begin_termijn=date(2024, 1, 10)), gebeurtenissen=(bijzonder,)))
    assert "dakloos" not in str(rij)


def test_slack_is_the_time_between_the_end_of_the_lessons_and_the_last_safe_day():
    # 20 lesson weeks from 30 November, with the weeks around Christmas, in February and in May left out
    rij = een(maak(mens("C1", pip_datum=date(2024, 11, 22))))
    assert rij["einddatum"] == date(2027, 11, 22)
    assert rij["speling_weken"] == 19
    assert rij["status"] == "loopt, ruim"


def test_who_has_no_seat_in_the_plan_has_a_block_less():
    ronde = maak(mens("C1", pip_datum=date(2024, 11, 22)), mens("C2", pip_datum=date(2024, 11, 22)))
    groep = Lesgroep(groep="G1", aanbod="B1", locatie="L1", dagdelen=GROEP.dagdelen)
    plan = Plan(groepen=(groep,), plaatsingen=(Plaatsing(cursist="C1", aanbod="B1", groep="G1"),))
    per = {r["cursist"]: r for r in rijen(termijnen_blad(ronde, plan))}
    assert per["C1"]["speling_weken"] == een(ronde)["speling_weken"]
    assert per["C2"]["speling_weken"] < 0
    assert per["C2"]["status"] == "geen plan is op tijd"
    assert "weken te weinig" in per["C2"]["actie"]


def test_a_term_that_no_plan_can_meet_names_the_extension_that_fits():
    ronde = maak(mens("C1", pip_datum=date(2024, 5, 1)))
    assert een(ronde)["actie"].endswith("6 maanden verlenging kan na veel inzet")
    oud = maak(mens("C1", regime="wi2013", leerroute=None, begin_termijn=date(2024, 5, 1)))
    assert een(oud)["actie"].endswith("2 jaar verlenging kan na genoeg uren en pogingen")


ZIEK = Gebeurtenis(cursist="C1", soort="ziekte", van=date(2025, 2, 1), tot=date(2025, 6, 30))


def test_facts_about_health_stay_out_of_every_sheet_and_calendar_by_default():
    ronde = maak(
        mens("C1", pip_datum=date(2024, 1, 15)), mens("C2", pip_datum=date(2024, 8, 15)),
        gebeurtenissen=(ZIEK, ZIEK.model_copy(update={"cursist": "C2", "soort": "zwangerschap"})),
    )  # fmt: skip
    assert "persoonlijke grond" in een(ronde)["actie"]
    alles = str(termijn_bladen(ronde)) + acties_ics(ronde).decode()
    assert not [w for w in ("ziek", "zwanger", "bevalling", "medisch", "onder a", "onder c") if w in alles.lower()]
    assert "ziekte" in een(ronde, persoonlijk=True)["actie"]


def test_other_grounds_are_named():
    alfa = ZIEK.model_copy(update={"soort": "alfabetisering"})
    rij = een(maak(mens("C1", pip_datum=date(2024, 1, 15)), gebeurtenissen=(alfa,)))
    assert rij["actie"] == "vraag DUO om verlenging (alfabetisering), nieuw einde 14 juni 2027"


def test_the_old_pvt_has_a_row_of_its_own():
    ronde = maak(
        mens("C1", regime="wi2013", leerroute=None, begin_termijn=date(2024, 9, 1), brp_datum=date(2026, 3, 2)),
        mens("C2", regime="wi2013", leerroute=None, begin_termijn=date(2024, 9, 1), brp_datum=date(2023, 3, 2)),
    )
    pvt = {r["cursist"]: r for r in rijen(termijnen_blad(ronde)) if r["verplichting"] == "PVT"}
    assert (pvt["C1"]["einddatum"], pvt["C1"]["status"], pvt["C1"]["speling_weken"]) == (date(2027, 3, 1), "loopt", 14)
    assert (pvt["C2"]["status"], pvt["C2"]["speling_weken"]) == ("verlopen", None)
    assert pvt["C2"]["actie"] == "kijk of de verklaring getekend is; zo niet, plan het PVT"


def test_without_a_pip_the_action_is_about_the_pip():
    rij = een(maak(mens("C1", leerroute=None, brp_datum=date(2026, 10, 1))))
    assert (rij["status"], rij["actie"]) == ("PIP niet bekend", "vraag het college naar de PIP")
    assert rij["actie_voor"] == date(2026, 12, 10)


@pytest.mark.parametrize(
    ("velden", "gevraagd", "verwacht"),
    [
        ({"pip_datum": date(2025, 1, 1)}, ("B1",), {"PVT-AR", "KNM", "MAP"}),
        ({"pip_datum": date(2025, 1, 1), "contacttaal": "Tigrinya"}, ("B1", "KNM"), {"PVT-TI", "MAP"}),
        ({"pip_datum": date(2025, 1, 1), "contacttaal": "Dari"}, ("B1",), {"", "KNM", "MAP"}),
        ({"pip_datum": date(2026, 1, 1)}, ("B1",), set()),
        ({"regime": "wi2013", "leerroute": None, "begin_termijn": date(2024, 6, 1)}, ("B1",), {"PVT-AR", "KNM", "ONA"}),
        ({"regime": "vrijwillig"}, ("B1",), set()),
        ({"leerroute": "Z", "pip_datum": date(2025, 1, 1)}, ("Z",), {"PVT-AR", "MAP"}),
        ({"leerroute": "onderwijs", "pip_datum": date(2025, 1, 1)}, ("B1",), {"PVT-AR", "KNM"}),
    ],
)
def test_proposals_are_what_is_open_due_and_not_asked_yet(velden, gevraagd, verwacht):
    ronde = maak(mens("C1", gevraagd, **velden))
    assert {v.aanbod for v in find_voorstellen(ronde)} == verwacht


def test_what_is_done_is_not_proposed():
    gedaan = (
        Examen(cursist="C1", onderdeel="KNM", uitslag="geslaagd"),
        Examen(cursist="C1", onderdeel="MAP", uitslag="afgerond"),
    )
    ronde = maak(mens("C1", pip_datum=date(2025, 1, 1)), examens=gedaan)
    assert rijen(voorstellen_blad(ronde)) == [
        {
            "cursist": "C1",
            "aanbod": "PVT-AR",
            "waarom": "PVT staat niet als gedaan. De laatste dag is 1 januari 2028.",
            "grond": "Wi2021 art. 11 lid 1",
        }
    ]


def test_the_forecast_gives_a_day_and_a_range_for_every_number_of_hours():
    uren = (
        Uren(cursist="C1", soort="inburgering", tot_en_met=date(2026, 11, 20), uren=400),
        Uren(cursist="C1", soort="aanwezigheid %", tot_en_met=date(2026, 11, 20), uren=90),
    )
    ronde = maak(mens("C1", pip_datum=date(2025, 1, 1), groepen=("G1",)), uren=uren)
    doelen = rijen(vooruitblik_blad(ronde))
    assert [(d["nodig"], d["gevolgd"], d["uren_per_week"], d["aanwezigheid"]) for d in doelen] == [
        (450, 400.0, 9.0, "90%"),
        (600, 400.0, 9.0, "90%"),
    ]
    assert all(d["vroegst"] <= d["verwacht"] <= d["laatst"] for d in doelen)
    assert [d["status"] for d in doelen] == ["op tijd", "op tijd"]
    # 50 hours at 90 percent of 9 hours a week: the 19th lesson, with the Christmas holiday in between
    assert doelen[0]["verwacht"] == date(2027, 1, 20)


def test_hours_per_law_and_leerroute():
    ronde = maak(
        mens("C1", pip_datum=date(2025, 1, 1), soort="asielstatushouder"),
        mens("C2", ("Z",), pip_datum=date(2025, 1, 1), leerroute="Z"),
        mens("C3", regime="wi2013", leerroute=None, begin_termijn=date(2024, 6, 1)),
        mens("C4", pip_datum=date(2025, 1, 1), leerroute="onderwijs"),
    )
    gevonden = [(d["cursist"], d["nodig"], d["status"]) for d in rijen(vooruitblik_blad(ronde))]
    assert gevonden == [(c, n, "geen lessen gepland") for c, n in (("C1", 600), ("C2", 800), ("C3", 300), ("C3", 600))]


def test_the_calendar_has_codes_and_days_ahead_only():
    ronde = maak(mens("C1", pip_datum=date(2024, 9, 1), voornaam="Aster", achternaam="Voorbeeld"))
    inhoud = acties_ics(ronde)
    assert inhoud == acties_ics(ronde)
    assert b"Aster" not in inhoud
    assert b"Voorbeeld" not in inhoud
    events = list(Calendar.from_ical(inhoud).walk("VEVENT"))
    dagen = [e.decoded("dtstart") for e in events]
    assert dagen
    assert all(DAG <= dag <= date(2027, 11, 23) for dag in dagen)
    assert all(str(e["summary"]).startswith("C1: ") for e in events)
    uids = [str(e["uid"]) for e in events]
    assert len(uids) == len(set(uids))


def test_a_round_without_a_day_says_nothing():
    leeg = Ronde(cursisten=(mens("C1"),))
    assert [b.rijen for b in termijn_bladen(leeg)] == [(), (), ()]
    assert b"VEVENT" not in acties_ics(leeg)


def test_everybody_has_a_row():
    mensen = [
        mens(f"C{n}", pip_datum=DAG - timedelta(days=n + 100), groepen=("G1",), soort="gezinsmigrant")
        for n in range(706)
    ]
    ronde = maak(*mensen)
    blad = termijnen_blad(ronde)
    assert len(blad.rijen) == 706
