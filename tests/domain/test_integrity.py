"""Whether the rows of a round hang together."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.integrity import Gebrek, check_integrity
from scheduler.domain.koppeling import Inzet, Moment
from scheduler.domain.plek import Leslocatie, Lokaal
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger
from tests.strategies import rondes

MA, DI = Dagdeel.MA_O, Dagdeel.DI_O


def cursist(code="C1", **velden):
    return Cursist(cursist=code, **({"aanbod": (), "dagdelen": {MA}, "postcode": "9401 AA"} | velden))


@settings(max_examples=25)
@given(rondes())
def test_a_round_with_known_codes_has_no_error(ronde):
    twijfel = {"plek_leeg", "plek_onbekend", "bevoegdheid_onbekend", "inzet_buiten_les", "inzet_dubbel"}
    twijfel |= {"bevoegdheid_ongebruikt", "rol_ongebruikt", "rol_onbekend", "minimum_boven_streef", "wacht_later"}
    assert {g.code for g in check_integrity(ronde)} <= twijfel | {"datums_omgekeerd"}


def test_nothing_is_wrong_with_nothing():
    assert check_integrity(Ronde()) == ()


def test_doubles():
    ronde = Ronde(cursisten=[cursist(), cursist("C2"), cursist("c1")])
    assert check_integrity(ronde) == (Gebrek("code_dubbel", "cursisten", 2, "cursist", "c1", ook=0),)


def test_rooms_of_two_locations_may_share_a_code():
    locaties = [Leslocatie(locatie=c, postcode="9401", dagdelen={MA}) for c in ("A", "B")]
    lokalen = [Lokaal(locatie=loc, lokaal="R1", plaatsen=9) for loc in ("A", "B")]
    assert check_integrity(Ronde(leslocaties=locaties, lokalen=lokalen)) == ()
    (gebrek,) = check_integrity(Ronde(leslocaties=locaties, lokalen=[*lokalen, lokalen[0]]))
    assert (gebrek.code, gebrek.rij, gebrek.ook) == ("code_dubbel", 2, 0)


def test_references():
    ronde = Ronde(cursisten=[cursist(aanbod=("A1",), groepen=("G1",), coach="V1")])
    assert check_integrity(ronde) == (
        Gebrek("code_onbekend", "cursisten", 0, "aanbod", "A1", naar="aanbod"),
        Gebrek("code_verlopen", "cursisten", 0, "groepen", "G1", naar="groepen"),
        Gebrek("code_verlopen", "cursisten", 0, "coach", "V1", naar="vrijwilligers"),
    )


def test_rooms_and_dagdelen_of_a_group():
    locatie = Leslocatie(locatie="L", postcode="9401", dagdelen={MA})
    groep = Groep(groep="G", aanbod="A", locatie="L", dagdelen={MA}, lokaal={DI: "R9"})
    gebreken = check_integrity(Ronde(leslocaties=[locatie], groepen=[groep]))
    assert Gebrek("code_onbekend", "groepen", 0, "lokaal", "R9", naar="lokalen") in gebreken
    assert Gebrek("dagdeel_niet_in_groep", "groepen", 0, "lokaal", DI) in gebreken


def test_work_outside_the_lesson_and_twice():
    groep = Groep(groep="G", aanbod="A", locatie="L", dagdelen={MA})
    v = Vrijwilliger(vrijwilliger="V", rollen={"taalcoach"}, dagdelen={DI}, postcode="9401")
    werk = [Inzet(vrijwilliger="V", groep="G", dagdeel=DI)] * 2
    codes = [
        g.code for g in check_integrity(Ronde(groepen=[groep], vrijwilligers=[v], inzet=werk)) if g.veld == "inzet"
    ]
    assert codes == ["inzet_buiten_les", "inzet_buiten_les", "inzet_dubbel"]


def test_dates():
    i = Instellingen(periode_begin=date(2027, 1, 2), periode_einde=date(2027, 1, 1))
    assert check_integrity(Ronde(instellingen=i)) == (
        Gebrek("datums_omgekeerd", "instellingen", 0, "periode_einde", "2027-01-01"),
    )


def test_addresses():
    mensen = [
        cursist("C1", postcode=""),
        cursist("C2", postcode="0000"),
        cursist("C3", postcode="0000", plaats="Assen"),
    ]
    assert check_integrity(Ronde(cursisten=mensen)) == (
        Gebrek("plek_leeg", "cursisten", 0, "postcode"),
        Gebrek("plek_onbekend", "cursisten", 1, "postcode", "0000"),
    )


def docent(code, *bevoegdheden):
    return Docent(docent=code, bevoegdheden=bevoegdheden, locaties=(), dagdelen={MA}, max_dagdelen=1)


def test_a_word_that_nothing_asks_is_said_once_with_the_number_of_rows():
    aanbod = Aanbod(
        aanbod="A", lijn="nt2", trede=1, min=1, streef=1, max=1, lessen_per_week={1}, bevoegdheid="nt2"
    )  # fmt: skip
    docenten = [docent("D1", "nt2"), docent("D2", "nt2", "nt3"), docent("D3", "nt3")]
    assert check_integrity(Ronde(aanbod=[aanbod], docenten=docenten)) == (
        Gebrek("bevoegdheid_ongebruikt", "docenten", 1, "bevoegdheden", "nt3", aantal=2),
    )


def helper(code, *rollen):
    return Vrijwilliger(vrijwilliger=code, rollen=rollen, dagdelen={MA}, postcode="9401")


def moment(code, rol, **velden):
    return Moment(moment=code, soort=rol, locatie="L", dagdeel=MA, rol=rol, **({"min": 1} | velden))


def test_roles_without_work_and_work_that_nobody_does():
    locatie = Leslocatie(locatie="L", postcode="9401", dagdelen={MA})
    mensen = [helper("V1", "taalcoach", "olk"), helper("V2", "olk", "klassenassistent", "intaker")]
    momenten = [moment("M1", "olc"), moment("M2", "olc"), moment("M3", "intaker")]
    assert check_integrity(Ronde(leslocaties=[locatie], vrijwilligers=mensen, momenten=momenten)) == (
        Gebrek("rol_ongebruikt", "vrijwilligers", 0, "rollen", "olk", aantal=2),
        Gebrek("rol_onbekend", "momenten", 0, "rol", "olc", aantal=2),
    )
    # nobody is known yet: then every moment would be named
    assert check_integrity(Ronde(leslocaties=[locatie], momenten=momenten)) == ()


def test_a_moment_that_needs_more_than_it_wants():
    locatie = Leslocatie(locatie="L", postcode="9401", dagdelen={MA})
    momenten = [moment("M1", "olc", min=2, streef=2), moment("M2", "olc", min=3, streef=2), moment("M3", "olc", min=3)]
    assert check_integrity(Ronde(leslocaties=[locatie], momenten=momenten)) == (
        Gebrek("minimum_boven_streef", "momenten", 1, "streef", "2"),
    )


def test_who_waits_from_a_day_to_come():
    dagen = Instellingen(peildatum=date(2026, 9, 1), periode_begin=date(2026, 10, 5))
    op_tijd, later = date(2026, 10, 5), date(2026, 10, 6)
    mensen = [cursist("C1", wacht_sinds=op_tijd), cursist("C2", wacht_sinds=later)]
    assert check_integrity(Ronde(instellingen=dagen, cursisten=mensen)) == (
        Gebrek("wacht_later", "cursisten", 1, "wacht_sinds", "2026-10-06"),
    )
    velen = [cursist(f"C{n}", wacht_sinds=later) for n in range(6)]
    assert check_integrity(Ronde(instellingen=dagen, cursisten=velen)) == (
        Gebrek("wacht_later", "cursisten", 0, "wacht_sinds", "2026-10-06", aantal=6),
    )
