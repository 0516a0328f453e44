"""From the rows of a workbook to the facts of the law, however people write them."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Uren
from scheduler.law.feiten import Betrokkene, Gebeurtenissoort, Uitslag, Urensoort
from scheduler.law.rijen import Dossier, lees_feiten
from scheduler.law.rijen_woorden import (
    Dossierfeit,
    Resultaat,
    lees_betrokkene,
    lees_gebeurtenis,
    lees_niveau,
    lees_onderdeel,
    lees_uitslag,
    lees_urensoort,
)

DAG = date(2026, 11, 23)


def cursist(**velden):
    return Cursist(cursist="C1", aanbod=(), dagdelen=frozenset(), **velden)


def feiten(examens=(), uren=(), gebeurtenissen=(), **velden):
    dossier = Dossier(
        cursist(**velden),
        [Examen(cursist="C1", **e) for e in examens],
        [Uren(cursist="C1", **u) for u in uren],
        [Gebeurtenis(cursist="C1", **g) for g in gebeurtenissen],
    )
    return lees_feiten(dossier, DAG)


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [
        ("Lezen", "lezen"),
        ("leesvaardigheid A2", "lezen"),
        ("Luistervaardigheid", "luisteren"),
        ("Schrijven B1", "schrijven"),
        ("Spreken", "spreken"),
        ("knm", "KNM"),
        ("KNS", "KNM"),
        ("Kennis van de Nederlandse Maatschappij", "KNM"),
        ("ONA portfolio", "ONA"),
        ("Oriëntatie op de Nederlandse Arbeidsmarkt", "ONA"),
        ("MAP", "MAP"),
        ("Module Arbeidsmarkt en Participatie", "MAP"),
        ("participatieverklaring", "PVT"),
        ("eindgesprek", "eindgesprek"),
        ("inburgeringsdiploma", "diploma"),
        ("rijexamen", None),
    ],
)
def test_words_of_exam_parts(tekst, deel):
    assert lees_onderdeel(tekst) == deel


@pytest.mark.parametrize(
    ("onderdeel", "niveau", "uit"),
    [
        ("lezen", "a2", ("A2", False)),
        ("lezen B1", "", ("B1", False)),
        ("lezen", "staatsexamen I", ("B1", True)),
        ("lezen", "Staatsexamen II", ("B2", True)),
        ("NT2 lezen", "B1", ("B1", True)),
        ("KNM", "", (None, False)),
    ],
)
def test_words_of_levels(onderdeel, niveau, uit):
    assert lees_niveau(onderdeel, niveau) == uit


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("geslaagd", Uitslag.GESLAAGD),
        ("Gehaald!", Uitslag.GESLAAGD),
        ("voldoende", Uitslag.GESLAAGD),
        ("ja", Uitslag.GESLAAGD),
        ("gezakt", Uitslag.GEZAKT),
        ("niet gehaald", Uitslag.GEZAKT),
        ("niet geslaagd", Uitslag.GEZAKT),
        ("onvoldoende", Uitslag.GEZAKT),
        ("vrijgesteld", Resultaat.VRIJ),
        ("ontheffing", Resultaat.VRIJ),
        ("ontheffing afgewezen", Resultaat.WACHT),
        ("niet vrijgesteld", Resultaat.WACHT),
        ("gepland", Resultaat.WACHT),
        ("uitslag nog niet bekend", Resultaat.WACHT),
        ("", Resultaat.WACHT),
        ("??", Resultaat.WACHT),
        ("niet verschenen", Resultaat.TELT_NIET),
        ("afwezig", Resultaat.TELT_NIET),
    ],
)
def test_words_of_results(tekst, uit):
    assert lees_uitslag(tekst) == uit


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("inburgering", Urensoort.INBURGERING),
        ("lesuren", Urensoort.INBURGERING),
        ("Alfabetisering", Urensoort.ALFABETISERING),
        ("NT2", Urensoort.NT2),
        ("online les", Urensoort.ONLINE),
        ("participatie", Urensoort.PARTICIPATIE),
        ("MAP", Urensoort.MAP),
        ("taalcoach", None),
        ("huiswerk", None),
        ("zwemmen", None),
    ],
)
def test_words_of_hours(tekst, soort):
    assert lees_urensoort(tekst) == soort


@pytest.mark.parametrize(
    ("tekst", "uit"),
    [
        ("ziekte", (Gebeurtenissoort.ZIEKTE, None)),
        ("Ziek (partner)", (Gebeurtenissoort.ZIEKTE, None)),
        ("zwangerschap", (Gebeurtenissoort.BEVALLING, None)),
        ("bevalling", (Gebeurtenissoort.BEVALLING, None)),
        ("overlijden moeder", (Gebeurtenissoort.OVERLIJDEN, None)),
        ("alfabetisering", (Gebeurtenissoort.ALFABETISERING, None)),
        ("verlenging", (Gebeurtenissoort.VERLENGING, None)),
        ("verlenging ziekte afgewezen", (None, None)),
        ("verzoek verlenging niet toegekend", (None, None)),
        ("afwijzing ontheffing", (None, None)),
        ("vrijstelling geweigerd", (None, None)),
        ("brede intake geweigerd", (Dossierfeit.INTAKE, None)),
        ("verlenging ziekte toegekend", (Gebeurtenissoort.VERLENGING, Gebeurtenissoort.ZIEKTE)),
        ("verlenging aangevraagd (bevalling)", (Gebeurtenissoort.VERZOEK, Gebeurtenissoort.BEVALLING)),
        ("verhuizing", (Gebeurtenissoort.VERHUIZING, None)),
        ("routewissel", (Gebeurtenissoort.ROUTEWISSEL, None)),
        ("boete", (Gebeurtenissoort.BOETE, None)),
        ("boete intake", (Gebeurtenissoort.INTAKE_BOETE, None)),
        ("vooraankondiging boete", (None, None)),
        ("dakloos", (Gebeurtenissoort.DAKLOOS, None)),
        ("vrouwenopvang", (Gebeurtenissoort.OPVANG, None)),
        ("entree mbo-1", (Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING, None)),
        ("mbo-2", (Gebeurtenissoort.OPLEIDING, None)),
        ("PVT getekend", (Dossierfeit.PVT_GETEKEND, None)),
        ("MAP afgerond", (Dossierfeit.MAP_KLAAR, None)),
        ("ontheffing", (Dossierfeit.ONTHEFFING, None)),
        ("ontheffing aangevraagd", (None, None)),
        ("tijdelijke vrijstelling", (Dossierfeit.VRIJSTELLING_TIJDELIJK, None)),
        ("AOW", (Dossierfeit.AOW, None)),
        ("start lessen", (Dossierfeit.LESSEN_BEGONNEN, None)),
        ("feestje", (None, None)),
        ("lessen niet begonnen", (None, None)),
        ("PVT nog te tekenen", (None, None)),
        ("geen vrijstelling", (None, None)),
        ("nog leerplichtig", (Dossierfeit.LEERPLICHT, None)),
        ("brede intake, niet verschenen", (Dossierfeit.INTAKE, None)),
    ],
)
def test_words_of_events(tekst, uit):
    assert lees_gebeurtenis(tekst) == uit


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("ziekte", Betrokkene.ZELF),
        ("ziekte kind", Betrokkene.EERSTE_GRAAD),
        ("ziekte schoonmoeder", Betrokkene.SCHOONFAMILIE),
        ("ziekte zus", Betrokkene.ANDER),
        ("ziekte echtgenoot", Betrokkene.PARTNER),
    ],
)
def test_whom_it_happened_to(tekst, wie):
    assert lees_betrokkene(tekst, Gebeurtenissoort.ZIEKTE) is wie


def test_nobody_named_at_a_death_is_somebody_near():
    assert lees_betrokkene("overlijden", Gebeurtenissoort.OVERLIJDEN) is Betrokkene.EERSTE_GRAAD


def test_every_row_of_hours_is_a_total_so_the_last_one_counts():
    f = feiten(
        uren=[
            {"soort": "inburgering", "tot_en_met": date(2026, 9, 30), "uren": 200},
            {"soort": "inburgering", "tot_en_met": date(2026, 10, 31), "uren": 240},
            {"soort": "nt2", "uren": 10},
            {"soort": "nt2", "uren": 5},
            {"soort": "inburgering", "tot_en_met": date(2027, 1, 31), "uren": 999},
        ]
    )
    assert f.tel_uren(Urensoort.INBURGERING) == 240
    assert f.tel_uren(Urensoort.NT2) == 15
    assert f.uren_in_de_klas == 255


def test_a_planned_exam_is_no_attempt_and_an_absence_neither():
    f = feiten(
        examens=[
            {"onderdeel": "lezen", "datum": date(2026, 12, 1), "uitslag": ""},
            {"onderdeel": "lezen", "datum": date(2026, 1, 1), "uitslag": "afwezig"},
            {"onderdeel": "spreken", "datum": date(2026, 10, 1), "uitslag": ""},
            {"onderdeel": "KNM", "uitslag": "vrijgesteld"},
        ]
    )
    assert [(e.onderdeel, e.uitslag) for e in f.examens] == [("spreken", None)]
    assert f.ontheven_onderdelen == ("KNM",)


def test_ona_needs_both_halves():
    half = feiten(examens=[{"onderdeel": "ONA portfolio", "uitslag": "geslaagd"}])
    heel = feiten(
        examens=[
            {"onderdeel": "ONA portfolio", "uitslag": "geslaagd"},
            {"onderdeel": "ONA eindgesprek", "uitslag": "geslaagd"},
        ]
    )
    assert (half.ona_portfolio, half.ona_gesprek, half.examens) == (True, False, ())
    assert (heel.ona_portfolio, heel.ona_gesprek) == (True, True)


def test_a_birth_is_of_the_mother_and_a_pregnancy_ends_with_the_birth():
    moeder = feiten(gebeurtenissen=[{"soort": "bevalling", "van": date(2026, 1, 5)}], geslacht="v")
    vader = feiten(gebeurtenissen=[{"soort": "bevalling", "van": date(2026, 1, 5)}], geslacht="m")
    zwanger = feiten(gebeurtenissen=[{"soort": "zwangerschap", "van": date(2025, 5, 1), "tot": date(2026, 1, 5)}])
    assert moeder.gebeurtenissen[0].betreft is Betrokkene.ZELF
    assert vader.gebeurtenissen[0].betreft is Betrokkene.PARTNER
    assert zwanger.gebeurtenissen[0].van == date(2026, 1, 5)


def test_what_duo_decided_already_is_not_offered_again():
    rij = {"soort": "alfabetisering", "van": date(2022, 1, 1), "tot": date(2023, 6, 1), "bewijs": "brief DUO"}
    met, zonder = feiten(gebeurtenissen=[rij], einddatum_duo=date(2027, 1, 1)), feiten(gebeurtenissen=[rij])
    assert met.gebeurtenissen[0].soort is Gebeurtenissoort.VERLENGING
    assert met.gebeurtenissen[0].grond is Gebeurtenissoort.ALFABETISERING
    assert zonder.gebeurtenissen[0].soort is Gebeurtenissoort.ALFABETISERING


def test_the_last_day_of_a_granted_extension_is_the_new_end():
    f = feiten(gebeurtenissen=[{"soort": "verlenging", "van": date(2026, 1, 1), "tot": date(2027, 6, 30)}])
    assert f.gebeurtenissen[0].einddatum == date(2027, 6, 30)


def test_what_duo_refused_moves_no_date_and_frees_nobody():
    dagen = {"van": date(2026, 1, 1), "tot": date(2027, 6, 30)}
    f = feiten(gebeurtenissen=[{"soort": soort, **dagen} for soort in ("verlenging afgewezen", "ontheffing afgewezen")])
    assert (f.gebeurtenissen, f.ontheven) == ((), False)


def test_attendance_comes_from_the_last_row_that_says_it():
    rijen = [
        Uren(cursist="C1", soort="aanwezigheid %", tot_en_met=date(2026, 10, 1), uren=70),
        Uren(cursist="C1", soort="aanwezigheid %", tot_en_met=date(2026, 11, 1), uren=91.4),
    ]
    assert Dossier(cursist(), uren=rijen).aanwezigheid == 91
    assert Dossier(cursist()).aanwezigheid is None


def test_facts_in_the_list_of_events():
    f = feiten(
        gebeurtenissen=[
            {"soort": "PVT getekend", "van": date(2025, 3, 1)},
            {"soort": "MAP afgerond"},
            {"soort": "kennisgeving DUO", "van": date(2026, 9, 1)},
            {"soort": "brede intake", "van": date(2026, 8, 1)},
            {"soort": "brede intake", "van": date(2026, 8, 20)},
            {"soort": "vrijstelling", "van": date(2026, 9, 1), "tot": date(2027, 7, 1)},
            {"soort": "ontheffing", "van": date(2030, 1, 1)},
        ]
    )
    assert (f.pvt_getekend, f.map_klaar, f.kennisgeving_duo) == (date(2025, 3, 1), True, date(2026, 9, 1))
    assert f.intake_oproepen == (date(2026, 8, 1), date(2026, 8, 20))
    assert (f.vrijstelling_opleiding, f.opleiding_tot, f.ontheven) == (True, date(2027, 7, 1), False)
