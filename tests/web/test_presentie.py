"""The attendance list."""

from __future__ import annotations

import re

PAD = "/plan/v1/presentielijst?groep="


def test_the_list_has_the_lessons_of_the_block_without_holidays_and_the_names_of_the_group(als):
    tekst = als("coordinator").tekst(f"{PAD}G1")
    assert re.findall(r'<th scope="col">(\d+ \w+ 2027)', tekst) == [
        *("11 januari 2027", "13 januari 2027", "18 januari 2027", "20 januari 2027"),
        *("25 januari 2027", "27 januari 2027", "1 februari 2027", "3 februari 2027"),
    ]
    assert re.findall(r'<th scope="row">(\w+) Achternaam', tekst) == ["Amina", "Bilal", "Dunya"]
    assert "Juf Janneke" in tekst
    assert "C1<" not in tekst


def test_the_next_sheet_goes_on_where_this_one_ends_and_jumps_over_the_holiday(als):
    browser = als("coordinator")
    verder = re.search(r'href="([^"]*vanaf=2027-02-08)"', browser.tekst(f"{PAD}G1"))[1].replace("&amp;", "&")
    dagen = re.findall(r'<th scope="col">(\d+ \w+ 2027)', browser.tekst(verder))
    assert dagen[:5] == ["8 februari 2027", "10 februari 2027", "15 februari 2027", "17 februari 2027", "1 maart 2027"]


def test_a_group_of_another_leslocatie_and_a_strange_date_give_no_list(als):
    assert als("zoetermeer").get(f"{PAD}G1").status_code == 404
    assert als("coordinator").get(f"{PAD}").status_code == 404
    assert als("coordinator").get(f"{PAD}G1&vanaf=gisteren").status_code == 200


def test_after_the_block_there_are_no_lessons(als):
    assert "Er zijn geen lessen meer in dit blok." in als("coordinator").tekst(f"{PAD}G1&vanaf=2027-07-01")
