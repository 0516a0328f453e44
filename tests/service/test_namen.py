"""Names in the place of codes: who is called what, in which sentences, and for whom."""

from __future__ import annotations

import pytest

from scheduler.service.plan.namen import Namen
from scheduler.service.toegang.rechten import Gebruiker, Rol, Zicht
from tests.web.voorbeeld import PLAN, RONDE

ALLES = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
ZOE = Gebruiker(2, "Zoetermeer", Rol.COORDINATOR, locaties=frozenset({"ZOE"}))


def names(ronde=RONDE, wie=ALLES) -> Namen:
    return Namen(Zicht(wie, ronde, PLAN))


@pytest.mark.parametrize(
    ("met_codes", "met_namen"),
    [
        ("C3 krijgt een plek voor NT2-A1.", "Chen Achternaam3 krijgt een plek voor Inburgering A1."),
        ("Taalcoach V2 ziet C4 (vrijdag).", "Taalcoach Riet Helper2 ziet Dunya Achternaam4 (vrijdag)."),
        ("Groep G1 in LEI: docent D1.", "Groep G1 in Huis Leiden: docent Juf Janneke."),
        ("Bij M1 helpt er 1, in NT2-A1-leiden-2 niemand.", "Bij OLC (M1) helpt er 1, in NT2-A1-leiden-2 niemand."),
        ("C99 en XC1 zijn hier niet.", "C99 en XC1 zijn hier niet."),
    ],
)
def test_a_sentence_with_codes_is_read_with_names(met_codes, met_namen):
    assert names().zin(met_codes) == met_namen
    assert names().zin(met_namen) == met_namen


def test_a_name_in_which_another_code_stands_is_not_read_twice():
    aanbod = (RONDE.aanbod[0].model_copy(update={"aanbod": "A1", "naam": "NT2 A1 overdag"}), *RONDE.aanbod[1:])
    ronde = RONDE.model_copy(update={"aanbod": aanbod})
    assert names(ronde).zin("Een plek voor A1, dat is NT2 A1 overdag.") == (
        "Een plek voor NT2 A1 overdag, dat is NT2 A1 overdag."
    )


def test_a_group_with_the_code_of_its_course_stays_that_group():
    aanbod = (RONDE.aanbod[0].model_copy(update={"aanbod": "G1"}), *RONDE.aanbod[1:])
    assert names(RONDE.model_copy(update={"aanbod": aanbod})).zin("Groep G1 is vol.") == "Groep G1 is vol."


def test_two_people_with_one_name_are_told_apart_by_their_codes():
    tweede = RONDE.cursisten[2].model_copy(update={"voornaam": "bilal", "achternaam": "Achternaam2"})
    ronde = RONDE.model_copy(update={"cursisten": (*RONDE.cursisten[:2], tweede, *RONDE.cursisten[3:])})
    n = names(ronde)
    assert [n.persoon(c) for c in ("C1", "C2", "C3")] == [
        *("Amina Achternaam1", "Bilal Achternaam2 (C2)", "bilal Achternaam2 (C3)"),
    ]
    assert n.zin(n.zin("C2 ruilt met C3.")) == "Bilal Achternaam2 (C2) ruilt met bilal Achternaam2 (C3)."


def test_a_code_of_digits_is_a_person_only_where_the_sentence_says_so():
    kort = RONDE.cursisten[0].model_copy(update={"cursist": "40"})
    ronde = RONDE.model_copy(update={"cursisten": (kort, *RONDE.cursisten[1:])})
    zin = "Cursist 40 reist 40 minuten naar LEI."
    assert names(ronde).zin(zin) == "Cursist Amina Achternaam1 reist 40 minuten naar Huis Leiden."


def test_a_code_in_small_letters_is_known_at_the_start_of_a_sentence():
    klein = RONDE.cursisten[0].model_copy(update={"cursist": "cur-1"})
    ronde = RONDE.model_copy(update={"cursisten": (klein, *RONDE.cursisten[1:])})
    assert names(ronde).zin("Cur-1 wacht.") == "Amina Achternaam1 wacht."


def test_who_has_no_name_in_the_workbook_is_called_by_the_code():
    zonder = RONDE.cursisten[0].model_copy(update={"voornaam": "", "achternaam": ""})
    ronde = RONDE.model_copy(update={"cursisten": (zonder, *RONDE.cursisten[1:])})
    assert names(ronde).zin("C1 wacht.") == "C1 wacht."


def test_who_works_at_one_leslocatie_reads_no_names_of_people_elsewhere():
    zin = "C6 en C1 wachten, V1 helpt."
    assert names(wie=ZOE).zin(zin) == "Farah Achternaam6 en C1 wachten, V1 helpt."
    assert [names(wie=ZOE).voornaam(c) for c in ("C6", "C1")] == ["Farah", "C1"]


def test_a_volunteer_reads_no_names_here():
    vrijwilliger = Gebruiker(3, "Wil", Rol.VRIJWILLIGER, "V1")
    assert names(wie=vrijwilliger).zin("C1 en V2 komen in LEI.") == "C1 en V2 komen in Huis Leiden."
    assert names(wie=vrijwilliger).voornaam("C1") == "C1"


def test_among_people_only_a_course_stays_as_it_was_typed():
    assert names().zin("Zonder V2, met NT2-A1", alleen_mensen=True) == "Zonder Riet Helper2, met NT2-A1"
