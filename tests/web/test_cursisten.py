"""The list of cursisten: filters, order, counts, and what a reader may not see."""

from __future__ import annotations

import re

import pytest

PAD = "/plan/v1/cursisten"


def namen(browser, vraag=""):
    return re.findall(r'<th scope="row"><a [^>]*>(\w+) Achternaam', browser.tekst(f"{PAD}?{vraag}"))


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("", ["Amina", "Bilal", "Chen", "Dunya", "Elias", "Farah", "Goran", "Hana"]),
        ("zoek=am+achternaam1", ["Amina"]),
        ("zoek=c6", ["Farah"]),
        ("locatie=ZOE", ["Farah"]),
        ("groep=G1", ["Amina", "Bilal", "Dunya"]),
        ("aanbod=NT2-A2", ["Farah", "Goran"]),
        ("niveau=nt2+2", ["Farah", "Goran"]),
        ("plek=geplaatst", ["Amina", "Bilal", "Dunya", "Farah"]),
        ("plek=wacht&aanbod=NT2-A1", ["Chen", "Elias", "Hana"]),
        ("coach=ja", ["Dunya"]),
        ("coach=wil", ["Hana"]),
        ("coach=nee&locatie=LEI", ["Amina", "Bilal"]),
        ("sorteer=naam&af=ja&groep=G1", ["Dunya", "Bilal", "Amina"]),
        ("sorteer=onzin&groep=G1", ["Amina", "Bilal", "Dunya"]),
        ("plek=onzin", []),
    ],
)
def test_a_filter_finds_exactly_these(als, vraag, wie):
    assert namen(als("coordinator"), vraag) == wie


def test_the_count_and_the_way_out_of_an_empty_list(als):
    browser = als("coordinator")
    assert "3 van 8 cursisten" in browser.tekst(f"{PAD}?groep=G1")
    leeg = browser.tekst(f"{PAD}?zoek=niemand")
    assert "Niemand past bij deze filters." in leeg
    assert f'<a href="{PAD}">Wis de filters</a>' in leeg


def test_the_filter_stays_when_somebody_sorts(als):
    tekst = als("coordinator").tekst(f"{PAD}?groep=G1")
    assert f'href="{PAD}?groep=G1&amp;sorteer=coach"' in tekst


def test_only_who_may_see_terms_sees_slack(als):
    assert "Speling" in als("teamleider").tekst(PAD)
    coordinator = als("coordinator")
    assert not re.search(r"[Ss]peling|termijn", coordinator.tekst(PAD))
    assert namen(coordinator, "sorteer=speling") == namen(coordinator)


def test_who_has_no_known_term_comes_before_who_has_least_time(als):
    assert namen(als("teamleider"), "sorteer=speling")[0] == "Hana"


def test_somebody_of_one_leslocatie_sees_only_its_people(als):
    browser = als("zoetermeer")
    assert namen(browser) == ["Farah", "Goran"]
    tekst = browser.tekst(PAD)
    assert "2 cursisten" in tekst
    assert "Huis Leiden" not in tekst
    assert "G1" not in tekst


def test_looking_at_the_list_is_not_in_the_log_and_a_script_in_the_address_is_text(als):
    als("coordinator").tekst(PAD)
    assert "bekeek een persoon" not in als("teamleider").tekst("/logboek")
    assert "<script>x" not in als("coordinator").tekst(f"{PAD}?zoek=<script>x")
