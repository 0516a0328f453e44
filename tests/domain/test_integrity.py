"""Whether the rows of a round hang together."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.integrity import Gebrek, check_integrity
from scheduler.domain.koppeling import Inzet
from scheduler.domain.plek import Leslocatie, Lokaal
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Vrijwilliger
from tests.strategies import rondes

MA, DI = Dagdeel.MA_O, Dagdeel.DI_O


def cursist(code="C1", **velden):
    return Cursist(cursist=code, **({"aanbod": (), "dagdelen": {MA}, "postcode": "9401 AA"} | velden))


@settings(max_examples=25)
@given(rondes())
def test_a_round_with_known_codes_has_no_error(ronde):
    twijfel = {"plek_leeg", "plek_onbekend", "bevoegdheid_onbekend", "inzet_buiten_les", "inzet_dubbel"}
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
