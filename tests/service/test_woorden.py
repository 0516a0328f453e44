"""How good a plan is, in words: what is left is never called nothing."""

from __future__ import annotations

import pytest

from scheduler.cli.voortgang import gat_in_words
from scheduler.service.woorden import hoeveel_beter, tell_first_names_apart
from tests.web.voorbeeld import RONDE


@pytest.mark.parametrize(
    ("gat", "decimalen", "woorden"),
    [
        (0.0062, 2, "hoogstens 0,62% beter"),
        (0.0001, 2, "hoogstens 0,01% beter"),
        (0.000004, 2, "minder dan 0,01% beter"),
        (0.0132, 1, "hoogstens 1,3% beter"),
        (0.0004, 1, "minder dan 0,1% beter"),
    ],
)
def test_how_much_better_the_best_plan_can_be(gat: float, decimalen: int, woorden: str) -> None:
    assert hoeveel_beter(gat, decimalen) == woorden


def test_the_gap_while_searching() -> None:
    assert [gat_in_words(g) for g in (0.0724, 0.00004, 0.0)] == ["gat 7,24%", "gat onder 0,01%", "gat 0,00%"]


@pytest.mark.parametrize(
    ("achternamen", "namen"),
    [
        (("Haddad", "Omar", "Said"), ("Khaled H.", "Khaled O.", "Amina")),
        (("Haddad", "Hassan", "Said"), ("Khaled Haddad", "Khaled Hassan", "Amina")),
        (("", "Omar", "Said"), ("Khaled", "Khaled O.", "Amina")),
    ],
)
def test_a_volunteer_reads_of_a_name_only_what_tells_people_apart(achternamen, namen) -> None:
    voornamen = ("Khaled", "Khaled", "Amina")
    mensen = [
        RONDE.cursisten[0].model_copy(update={"voornaam": voor, "achternaam": achter})
        for voor, achter in zip(voornamen, achternamen, strict=True)
    ]
    assert tell_first_names_apart(mensen) == namen
