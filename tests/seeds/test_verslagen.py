"""The figures of the annual reports: each with its source, and the sums that should come out do."""

import re
import tomllib

import pytest

from seeds.lees import VERSLAGEN, Cijfer, read_verslag, read_verslagen

PER_VERSLAG = {
    "lansingerland-2017": 46,
    "leerdam-2018": 74,
    "leiden-2020": 94,
    "leidschendam-voorburg-2017": 81,
    "zoetermeer-2017": 52,
}


def cijfers(naam):
    verslag = read_verslag(VERSLAGEN / f"{naam}.toml")
    return lambda onderwerp, *namen: sum(verslag.cijfer(onderwerp, n).getal() for n in namen)


def test_there_are_five_reports_with_all_their_figures():
    found = {f"{v.plaats.lower()}-{v.jaar}": len(v.cijfers) for v in read_verslagen()}
    assert found == PER_VERSLAG
    assert {path.stem for path in VERSLAGEN.iterdir()} == set(PER_VERSLAG)
    assert len({v.bron for v in read_verslagen()}) == 5


@pytest.mark.parametrize("naam", PER_VERSLAG)
def test_every_figure_names_its_own_report_as_source(naam):
    inhoud = tomllib.loads((VERSLAGEN / f"{naam}.toml").read_text(encoding="utf-8"))
    tabellen = [tabel for tabel in inhoud.values() if isinstance(tabel, dict)]
    assert {c["bron"] for tabel in tabellen for c in tabel.values()} == {inhoud["bron"]}


@pytest.mark.parametrize("naam", PER_VERSLAG)
def test_numbers_have_a_unit_and_marked_figures_say_why(naam):
    for cijfer in read_verslag(VERSLAGEN / f"{naam}.toml").cijfers:
        where = f"{cijfer.onderwerp}.{cijfer.naam}"
        assert re.fullmatch(r"[a-z][a-z0-9_]*", cijfer.naam), where
        if isinstance(cijfer.waarde, int | float) and not isinstance(cijfer.waarde, bool):
            assert cijfer.eenheid, where
            assert cijfer.waarde > 0, where
        if cijfer.afgeleid or cijfer.klopt_niet:
            assert cijfer.opmerking, where


def test_housing_adds_up_everywhere():
    for naam in PER_VERSLAG:
        get = cijfers(naam)
        assert get("huisvesting", "volwassenen", "kinderen") == get("huisvesting", "statushouders")


def test_leiden_adds_up_where_it_should():
    get = cijfers("leiden-2020")
    assert get("inburgering", "cursisten_inburgering", "cursisten_alfabetisering") == 126
    assert get("inburgering", "alfagroepen", "inburgeringsgroepen", "gemengde_groepen") == 6
    assert get("spreekuur", "maatschappelijk", "juridisch") == get("spreekuur", "contacten")


def test_derived_class_size_in_gorinchem():
    get = cijfers("leerdam-2018")
    assert get("inburgering", "cursisten") - get("inburgering", "gestart") == get("inburgering", "cursisten_begin")
    assert get("inburgering", "cursisten") - get("inburgering", "uitgestroomd") == get("inburgering", "cursisten_einde")
    assert get("inburgering", "cursisten_per_groep_begin") == pytest.approx(146 / 10)
    assert get("inburgering", "cursisten_per_groep_einde") == pytest.approx(86 / 7, abs=0.05)
    assert get("inburgering", "vertrek_per_week") == pytest.approx(103 / 52, abs=0.05)


def test_what_does_not_add_up_is_marked():
    found = {(v.plaats, c.onderwerp, c.naam) for v in read_verslagen() for c in v.cijfers if c.klopt_niet}
    assert found == {
        ("Leidschendam-Voorburg", "vip", "geslaagd"),
        ("Leidschendam-Voorburg", "vip", "som_van_uitkomsten"),
        ("Leidschendam-Voorburg", "team", "stagiaires"),
        ("Leidschendam-Voorburg", "team", "stagiaires_in_tekst"),
        ("Leiden", "juridisch_spreekuur", "gezinshereniging"),
        ("Leiden", "juridisch_spreekuur", "gezinshereniging_in_tekst"),
        ("Leiden", "juridisch_spreekuur", "verlenging"),
        ("Leiden", "juridisch_spreekuur", "verlenging_in_tekst"),
        ("Leiden", "juridisch_spreekuur", "som_van_lijst"),
        ("Leiden", "juridisch_spreekuur", "som_van_tekst"),
        ("Leerdam", "inburgering", "krimp"),
        ("Zoetermeer", "team", "vrijwilligers"),
        ("Zoetermeer", "team", "som_van_functies"),
    }


def test_a_text_is_no_number_and_an_unknown_figure_is_named():
    leiden = read_verslag(VERSLAGEN / "leiden-2020.toml")
    with pytest.raises(TypeError, match=r"inburgering\.uitstroomniveau is geen getal: 'A2'"):
        leiden.cijfer("inburgering", "uitstroomniveau").getal()
    with pytest.raises(TypeError, match="geen getal"):
        leiden.cijfer("team", "basiscursus_verplicht").getal()
    with pytest.raises(KeyError, match=r"inburgering\.eenhoorns staat niet in Leiden 2020"):
        leiden.cijfer("inburgering", "eenhoorns")


def test_a_figure_without_a_good_source_is_refused():
    with pytest.raises(ValueError, match="bron"):
        Cijfer(onderwerp="inburgering", naam="cursisten", waarde=1, bron="van horen zeggen")
