"""Synthetic rounds: the same every time, like the reports, and consistent where people are placed already."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import chain

import pytest

from scheduler.domain.groep import NEDERLANDS
from scheduler.domain.koppeling import Inzet
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from seeds.generator import PROFIELEN, generate, schaal
from seeds.generator.cijfers import count
from seeds.generator.kalender import PERIODE_BEGIN, term_end
from seeds.generator.keuze import divide
from seeds.generator.profiel import week
from seeds.generator.weken import patterns
from seeds.lees import VERSLAGEN, Verslag, read_verslag

HOOFDLIJNEN = {"alfa", "nt2"}
UIT_VERSLAGEN = ("leiden-2020", "gorinchem-2018", "leidschendam-voorburg-2017", "zoetermeer-2017")


@pytest.fixture(scope="module")
def rondes() -> dict[str, Ronde]:
    return {naam: generate(profiel, 1) for naam, profiel in PROFIELEN.items()}


@pytest.fixture(params=sorted(PROFIELEN))
def ronde(request, rondes) -> Ronde:
    return rondes[request.param]


@pytest.fixture(scope="module")
def leiden(rondes) -> Ronde:
    return rondes["leiden-2020"]


@pytest.fixture(scope="module")
def gorinchem(rondes) -> Ronde:
    return rondes["gorinchem-2018"]


@pytest.fixture(scope="module")
def voorburg(rondes) -> Ronde:
    return rondes["leidschendam-voorburg-2017"]


def verslag(naam: str) -> Verslag:
    return read_verslag(VERSLAGEN / f"{naam}.toml")


def asked_in(ronde: Ronde, lijn: str) -> int:
    return sum(ronde.aanbod_met[a].lijn == lijn for _, a in ronde.verzoeken)


def roles(ronde: Ronde) -> Counter[str]:
    return Counter(chain.from_iterable(v.rollen for v in ronde.vrijwilligers))


def groups(ronde: Ronde) -> Counter[str]:
    return Counter(g.aanbod for g in ronde.groepen)


def members(ronde: Ronde, groep: str) -> list[str]:
    return [c.cursist for c in ronde.cursisten if groep in c.groepen]


# The same every time


def canonical(waarde: object) -> object:
    """The same value with sets in order, so that it can be compared between processes."""
    if isinstance(waarde, dict):
        return {str(k): canonical(v) for k, v in waarde.items()}
    if isinstance(waarde, frozenset):
        return sorted(str(v) for v in waarde)
    if isinstance(waarde, tuple | list):
        return [canonical(v) for v in waarde]
    return str(waarde)


def test_same_seed_gives_same_round(ronde):
    naam = next(n for n, p in PROFIELEN.items() if p.organisatie == ronde.instellingen.organisatie)
    assert generate(PROFIELEN[naam], 1) == ronde


def test_other_seed_gives_other_people(leiden):
    assert generate(PROFIELEN["leiden-2020"], 2).cursisten != leiden.cursisten


@pytest.mark.parametrize("hashseed", ["1", "2"])
def test_same_round_in_another_process(leiden, hashseed):
    code = (
        "import json; from seeds.generator import PROFIELEN, generate;"
        "from tests.seeds.test_generator import canonical;"
        "print(json.dumps(canonical(generate(PROFIELEN['leiden-2020'], 1).model_dump())))"
    )
    env = {**os.environ, "PYTHONHASHSEED": hashseed}
    out = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert json.loads(out.stdout) == canonical(leiden.model_dump())


# Like the reports


def test_leiden_has_the_figures_of_its_report(leiden):
    cijfer = verslag("leiden-2020").cijfer
    assert len(leiden.cursisten) == cijfer("inburgering", "cursisten").waarde
    assert asked_in(leiden, "nt2") == cijfer("inburgering", "cursisten_inburgering").waarde
    assert asked_in(leiden, "alfa") == cijfer("inburgering", "cursisten_alfabetisering").waarde
    assert len(leiden.vrijwilligers) == cijfer("inburgering", "taalvrijwilligers").waarde
    assert set(roles(leiden)) == {"taalcoach", "klassenassistent", "intaker", "olc"}
    soort = groups(leiden)
    assert sum(soort[a] for a in ("ALFA-A", "ALFA-B", "ALFA-C")) == cijfer("inburgering", "alfagroepen").waarde
    assert sum(soort[a] for a in ("A0", "A1", "A2")) == cijfer("inburgering", "inburgeringsgroepen").waarde
    assert soort["BRUG"] == cijfer("inburgering", "gemengde_groepen").waarde
    assert soort["ONA"] == 1


def test_more_than_half_of_leiden_lives_there(leiden):
    cijfer = verslag("leiden-2020").cijfer
    woont = Counter(c.gemeente for c in leiden.cursisten)
    meer_dan = cijfer("inburgering", "woont_in_leiden_meer_dan").getal()
    assert 100 * woont["Leiden"] / len(leiden.cursisten) > meer_dan
    assert set(woont) == {"Leiden", *cijfer("inburgering", "andere_woonplaatsen").waarde}


def test_gorinchem_has_the_figures_of_its_report(gorinchem):
    cijfer = verslag("leerdam-2018").cijfer
    assert len(gorinchem.cursisten) == cijfer("inburgering", "cursisten").waarde
    assert roles(gorinchem)["klassenassistent"] == cijfer("inburgering", "klassenassistenten").waarde
    assert roles(gorinchem)["taalcoach"] == cijfer("inburgering", "taalcoaches").waarde
    soort = groups(gorinchem)
    assert soort.pop("ONA") == cijfer("ona", "gestarte_groepen").waarde
    assert soort.total() == cijfer("inburgering", "groepen_begin").waarde
    assert 0 < sum(c.coach_gewenst for c in gorinchem.cursisten) < len(gorinchem.cursisten)


def test_gorinchem_has_the_shares_per_gemeente_of_its_report(gorinchem):
    shares = {
        c.naam: c.getal()
        for c in verslag("leerdam-2018").cijfers
        if c.onderwerp == "herkomst_cursisten" and c.eenheid == "procent" and not c.afgeleid
    }
    woont = Counter(c.gemeente.lower().replace("-", "_") for c in gorinchem.cursisten)
    assert woont == divide(len(gorinchem.cursisten), shares)


def test_leidschendam_voorburg_has_the_figures_of_its_report(voorburg):
    cijfer = verslag("leidschendam-voorburg-2017").cijfer
    assert asked_in(voorburg, "pvt") == cijfer("participatieverklaring", "deelnemers").waarde
    assert roles(voorburg)["klassenassistent"] == cijfer("inburgering", "klassenassistenten").waarde
    assert roles(voorburg)["ona"] == cijfer("inburgering", "ona_vrijwilligers").waarde
    assert roles(voorburg)["taalcoach"] == cijfer("inburgering", "taalcoaches").waarde
    assert len(voorburg.leslocaties) == cijfer("inburgering", "leslocaties").waarde
    lijnen = Counter((g.locatie, voorburg.aanbod_met[g.aanbod].lijn) for g in voorburg.groepen)
    assert lijnen == {("dobbelaan", "alfa"): 1, ("valkhof", "alfa"): 1, ("valkhof", "nt2"): 2, ("valkhof", "ona"): 1}
    spreekuren = {m.dagdeel for m in voorburg.momenten if m.soort == "spreekuur"}
    assert spreekuren == {Dagdeel.MA_O, Dagdeel.DI_M, Dagdeel.DO_O}


def test_participatieverklaring_fills_the_groups_of_each_language(voorburg):
    cijfer = verslag("leidschendam-voorburg-2017").cijfer
    gevraagd = Counter(a for _, a in voorburg.verzoeken)
    for code, naam in (("PVT-AR", "arabisch"), ("PVT-TI", "tigrinya"), ("PVT-FA", "farsi")):
        gevraagd_per_groep = gevraagd[code] / cijfer("participatieverklaring", f"groepen_{naam}").getal()
        aanbod = voorburg.aanbod_met[code]
        assert aanbod.min <= gevraagd_per_groep <= aanbod.max
        assert all(c.contacttaal == aanbod.voertaal for c in voorburg.cursisten if code in c.aanbod)


def test_zoetermeer_has_the_figures_of_its_report(rondes):
    ronde = rondes["zoetermeer-2017"]
    assert len(ronde.cursisten) == verslag("zoetermeer-2017").cijfer("inburgering", "cursisten").waarde
    juridisch = [m for m in ronde.momenten if m.soort == "juridisch"]
    assert len(juridisch) == verslag("zoetermeer-2017").cijfer("spreekuur", "juridisch_per_week").waarde


def test_region_has_the_figures_of_the_report(rondes):
    ronde, cijfer = rondes["zuidwest-2020"], verslag("leiden-2020").cijfer
    assert len(ronde.cursisten) == cijfer("regio", "cursisten_2020").waarde
    assert len(ronde.leslocaties) == cijfer("regio", "leslocaties").waarde
    assert 340 <= len(ronde.vrijwilligers) <= 360
    b2 = {c.gemeente for c in ronde.cursisten if "B2" in c.aanbod}
    assert b2 <= {"Delft", "Midden-Delfland", "Pijnacker-Nootdorp", "Rijswijk"}
    assert b2


@pytest.mark.parametrize("naam", UIT_VERSLAGEN)
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_every_running_group_is_there_whatever_the_seed(naam, seed):
    verwacht = Counter(a for loc in PROFIELEN[naam].locaties for a in loc.groepen)
    assert groups(generate(PROFIELEN[naam], seed)) == verwacht


def test_most_requests_can_have_a_seat_but_not_all(ronde):
    cijfers = count(ronde)
    assert 0.8 <= cijfers.mogelijk < 1
    assert cijfers.mogelijk <= cijfers.bereikbaar


# References, codes and privacy


def test_all_references_resolve(ronde):
    lokalen = {(r.locatie, r.lokaal) for r in ronde.lokalen}
    assert {r.locatie for r in ronde.lokalen} == set(ronde.locatie_met)
    assert all(d.locaties <= set(ronde.locatie_met) for d in ronde.docenten)
    for g in ronde.groepen:
        assert g.aanbod in ronde.aanbod_met
        assert set(g.docenten.values()) <= set(ronde.docent_met)
        assert {(g.locatie, r) for r in g.lokaal.values()} <= lokalen
    for c in ronde.cursisten:
        assert set(c.aanbod) <= set(ronde.aanbod_met)
        assert set(c.groepen) <= set(ronde.groep_met)
        assert not c.coach or c.coach in ronde.vrijwilliger_met
    assert {m.locatie for m in ronde.momenten} <= set(ronde.locatie_met)
    assert {m.rol for m in ronde.momenten} <= set(roles(ronde))
    for i in ronde.inzet:
        assert i.vrijwilliger in ronde.vrijwilliger_met
        assert i.plek in ronde.groep_met or i.plek in ronde.moment_met
    assert {k.cursist for k in ronde.koppelingen} <= set(ronde.cursist_met)
    for regels in (ronde.examens, ronde.uren, ronde.gebeurtenissen):
        assert regels
        assert {r.cursist for r in regels} <= set(ronde.cursist_met)


def test_no_two_rows_have_the_same_code(ronde):
    codes = [
        *ronde.cursist_met,
        *ronde.vrijwilliger_met,
        *ronde.docent_met,
        *ronde.groep_met,
        *ronde.moment_met,
        *ronde.locatie_met,
    ]
    rows = (ronde.cursisten, ronde.vrijwilligers, ronde.docenten, ronde.groepen, ronde.momenten, ronde.leslocaties)
    assert len(codes) == sum(len(r) for r in rows)
    assert len(codes) == len(set(codes))


def test_nothing_looks_like_a_burgerservicenummer(ronde):
    assert not re.search(r"(?<!\d)\d{9}(?!\d)", ronde.model_dump_json())


# Consistent where people are placed already


def test_running_groups_keep_the_hard_rules(ronde):
    rooms = Counter((g.locatie, r, d) for g in ronde.groepen for d, r in g.lokaal.items())
    docenten = Counter((t, d) for g in ronde.groepen for d, t in g.docenten.items())
    lessen = Counter(t for g in ronde.groepen for t in g.docenten.values())
    assert max(rooms.values()) == 1
    assert max(docenten.values()) == 1
    assert all(n <= ronde.docent_met[t].max_dagdelen for t, n in lessen.items())
    for g in ronde.groepen:
        aanbod, zitten = ronde.aanbod_met[g.aanbod], len(members(ronde, g.groep))
        assert g.dagdelen <= ronde.locatie_met[g.locatie].dagdelen
        assert len({d.dag for d in g.dagdelen}) == len(g.dagdelen)
        assert len(g.dagdelen) in aanbod.lessen_per_week
        assert set(g.lokaal) == set(g.docenten) == g.dagdelen
        assert aanbod.min <= zitten <= aanbod.max
        assert all(zitten <= ronde.plaatsen_in[g.locatie, r] for r in g.lokaal.values())
        for d, code in g.docenten.items():
            docent = ronde.docent_met[code]
            assert d in docent.dagdelen
            assert g.locatie in docent.locaties
            assert aanbod.bevoegdheid in docent.bevoegdheden
            assert aanbod.taal in docent.talen | {NEDERLANDS}


def test_members_belong_in_their_group(ronde):
    for c in ronde.cursisten:
        seats = [(ronde.groep_met[g], ronde.aanbod_met[ronde.groep_met[g].aanbod]) for g in c.groepen]
        assert len({d for g, _ in seats for d in g.dagdelen}) == sum(len(g.dagdelen) for g, _ in seats)
        assert len({a.lijn for _, a in seats}) == len(seats)
        for groep, aanbod in seats:
            assert ronde.bereikt(c, ronde.locatie_met[groep.locatie])
            assert aanbod.alleen_vrouwen or not c.alleen_vrouwengroep
            treden = [ronde.aanbod_met[a].trede for a in c.aanbod if ronde.aanbod_met[a].lijn == aanbod.lijn]
            assert min(abs(t - aanbod.trede) for t in treden) <= ronde.uitwijk(aanbod)


def test_few_members_can_no_longer_come(ronde):
    seated = [c for c in ronde.cursisten if c.groepen]
    missing = [len({d for g in c.groepen for d in ronde.groep_met[g].dagdelen} - c.dagdelen) for c in seated]
    assert set(missing) <= {0, 1}
    assert sum(missing) <= 0.13 * len(seated)


def test_running_koppelingen_keep_the_hard_rules(ronde):
    inzet = {(i.vrijwilliger, i.dagdeel) for i in ronde.inzet}
    momenten = Counter((k.vrijwilliger, k.dagdeel) for k in ronde.koppelingen)
    assert max(momenten.values()) == 1
    assert max(Counter(k.cursist for k in ronde.koppelingen).values()) == 1
    for k in ronde.koppelingen:
        v, c = ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist]
        lessen = {d for g in c.groepen for d in ronde.groep_met[g].dagdelen}
        assert c.coach == v.vrijwilliger
        assert v.inzetbaar(PERIODE_BEGIN)
        assert "taalcoach" in v.rollen
        assert k.dagdeel in (v.vrij & c.dagdelen) - lessen
        assert (v.vrijwilliger, k.dagdeel) not in inzet
        assert (v.online and c.online) or ronde.bereikt(v, c)
        assert c.coach_geslacht in {None, v.geslacht}
        assert c.geslacht == "v" or not v.alleen_vrouwen
    per_coach = Counter(k.vrijwilliger for k in ronde.koppelingen)
    assert all(n <= ronde.max_cursisten(ronde.vrijwilliger_met[v]) for v, n in per_coach.items())


def place_of(ronde: Ronde, i: Inzet) -> tuple[str, str, frozenset[Dagdeel]]:
    """Leslocatie, wanted role and dagdelen of a group or a moment."""
    if i.groep:
        g = ronde.groep_met[i.groep]
        return g.locatie, "klassenassistent", g.dagdelen
    m = ronde.moment_met[i.moment]
    return m.locatie, m.rol, frozenset({m.dagdeel})


def test_running_inzet_keeps_the_hard_rules(ronde):
    assert max(Counter((i.vrijwilliger, i.dagdeel) for i in ronde.inzet).values()) == 1
    for v, n in Counter(i.vrijwilliger for i in ronde.inzet).items():
        assert n <= ronde.max_dagdelen(ronde.vrijwilliger_met[v])
    for i in ronde.inzet:
        v = ronde.vrijwilliger_met[i.vrijwilliger]
        locatie, rol, dagdelen = place_of(ronde, i)
        assert v.inzetbaar(PERIODE_BEGIN)
        assert rol in v.rollen
        assert i.dagdeel in v.vrij & dagdelen
        assert ronde.bereikt(v, ronde.locatie_met[locatie])


def test_a_few_things_are_fixed_with_a_reason(ronde):
    for rows in (ronde.groepen, ronde.koppelingen, ronde.inzet):
        assert 1 <= sum(r.vast for r in rows) <= max(1, 0.2 * len(rows))
        assert all(bool(r.vast_reden) == r.vast for r in rows)


def test_some_volunteers_may_not_start(ronde):
    niet = [v for v in ronde.vrijwilligers if not v.inzetbaar(PERIODE_BEGIN)]
    assert 0 < len(niet) <= 0.25 * len(ronde.vrijwilligers)


def test_weeks_of_people_without_a_seat_have_four_to_nine_dagdelen(ronde):
    assert {len(c.dagdelen) for c in ronde.cursisten if not c.groepen} <= set(range(4, 10))


# Dates


def test_dates_of_the_law_fit_together(ronde):
    for c in ronde.cursisten:
        if c.regime in {"vrijwillig", "geen"}:
            assert (c.begin_termijn, c.pip_datum, c.einddatum_duo) == (None, None, None)
        if c.begin_termijn and c.einddatum_duo:
            assert c.einddatum_duo >= term_end(c.begin_termijn, 3)
        if c.pip_datum:
            assert c.regime == "wi2021"
            assert c.begin_termijn is not None
            assert (c.begin_termijn - c.pip_datum).days == 1
        if "ONA" in c.aanbod:
            assert c.regime in {"wi2013", "vrijwillig"}


# Any size


def test_a_made_up_round_has_the_asked_size():
    ronde = schaal(700, 3)
    assert len(ronde.cursisten) == 700
    assert len(ronde.leslocaties) == 10
    assert schaal(700, 3) == ronde
    assert count(ronde).mogelijk >= 0.85


# Tools


def test_week_reads_the_short_spelling():
    assert week("ma-wo o", "vr ma") == {Dagdeel.MA_O, Dagdeel.DI_O, Dagdeel.WO_O, Dagdeel.VR_M, Dagdeel.VR_A}


def test_patterns_are_on_different_days():
    assert patterns(week("ma om", "di o"), {2}) == [(Dagdeel.MA_O, Dagdeel.DI_O), (Dagdeel.MA_M, Dagdeel.DI_O)]


def test_divide_gives_what_is_left_to_the_largest_remainders():
    assert divide(10, {"a": 1.0, "b": 1.0, "c": 1.0}) == {"a": 4, "b": 3, "c": 3}
    assert divide(7, {"a": 0.5, "b": 0.3, "c": 0.2}) == {"a": 4, "b": 2, "c": 1}
