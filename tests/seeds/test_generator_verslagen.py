"""Synthetic rounds have the figures of the annual reports that they are made after."""

from collections import Counter
from itertools import chain

import pytest

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from seeds.generator import PROFIELEN, generate
from seeds.generator.cijfers import count
from seeds.generator.keuze import divide
from seeds.lees import VERSLAGEN, Verslag, read_verslag

UIT_VERSLAGEN = ("leiden-2020", "gorinchem-2018", "leidschendam-voorburg-2017", "zoetermeer-2017")


def verslag(naam: str) -> Verslag:
    return read_verslag(VERSLAGEN / f"{naam}.toml")


def asked_in(ronde: Ronde, lijn: str) -> int:
    return sum(ronde.aanbod_met[a].lijn == lijn for _, a in ronde.verzoeken)


def roles(ronde: Ronde) -> Counter[str]:
    return Counter(chain.from_iterable(v.rollen for v in ronde.vrijwilligers))


def groups(ronde: Ronde) -> Counter[str]:
    return Counter(g.aanbod for g in ronde.groepen)


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
