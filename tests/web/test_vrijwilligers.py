"""The list of volunteers."""

from __future__ import annotations

import re

import pytest

PAD = "/plan/v1/vrijwilligers"


def namen(browser, vraag=""):
    return re.findall(r'<th scope="row"><a [^>]*>(\w+) Helper', browser.tekst(f"{PAD}?{vraag}"))


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("", ["Nico", "Olga", "Riet", "Wil"]),
        ("rol=taalcoach", ["Riet"]),
        ("vog=niet", ["Nico"]),
        ("vog=gezien", ["Olga", "Riet", "Wil"]),
        ("vog=oud", []),
        ("basiscursus=nee", []),
        ("basiscursus=ja&rol=olc", ["Olga"]),
        ("actief=ja&zoek=v4", ["Olga"]),
        ("actief=nee", []),
        ("vrij=dagdelen", ["Nico", "Olga", "Riet", "Wil"]),
        ("vrij=cursisten", []),
        ("locatie=LEI", ["Nico", "Olga", "Riet", "Wil"]),
        ("locatie=nergens", []),
        ("sorteer=vog", ["Nico", "Olga", "Riet", "Wil"]),
        ("sorteer=dagdelen", ["Nico", "Riet", "Olga", "Wil"]),
    ],
)
def test_a_filter_finds_exactly_these(als, vraag, wie):
    assert namen(als("coordinator"), vraag) == wie


def test_a_vog_is_old_after_three_years_to_the_day(als, klok):
    klok.later(days=403)
    browser = als("coordinator")
    assert namen(browser, "vog=oud") == []
    klok.later(days=1)
    browser = als("coordinator")
    assert namen(browser, "vog=oud") == ["Olga", "Riet", "Wil"]
    assert "ouder dan 3 jaar" in browser.tekst(PAD)


def test_the_list_has_no_address_and_no_phone(als):
    tekst = als("coordinator").tekst(PAD)
    assert "2312" not in tekst
    assert "@" not in tekst


def test_the_page_of_a_coach_leads_to_the_course_of_the_koppeling(als):
    assert "koppelingen/paar?coach=V2&amp;cursist=C4" in als("coordinator").tekst(f"{PAD}/V2")
