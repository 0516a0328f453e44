"""How full the groups are and how much the volunteers do."""

from __future__ import annotations

import re

PAD = "/plan/v1/belasting"


def bars(tekst):
    """Label, width of the bar and number of every group in the picture."""
    svg = tekst.split("<svg")[1].split("</svg>")[0]
    return list(
        zip(
            re.findall(r'<text x="0" y="\d+">(.*?)</text>', svg),
            re.findall(r'class="staaf groen"[^>]* width="(\d+)"', svg),
            re.findall(r'class="getal"[^>]*>(.*?)<', svg),
            strict=True,
        )
    )


def test_bars_and_the_same_numbers_in_a_table(als):
    tekst = als("coordinator").tekst(PAD)
    assert bars(tekst) == [("N1", "30", "1/4"), ("G1", "90", "3/4")]
    assert re.findall(r">(\w+)</a><small>Inburgering A\d</small></th><td>(.*?)</td><td>(\d)</td>", tekst) == [
        ("N1", "Huis Zoetermeer", "1"),
        ("G1", "Huis Leiden", "3"),
    ]


def test_only_volunteers_who_may_begin_count(als):
    tekst = als("coordinator").tekst(PAD)
    assert "Van 3 vrijwilligers die kunnen beginnen." in tekst
    assert "Nico" not in tekst
    assert re.findall(r'<tr><th scope="row">([^<]+)</th><td>(\d+)</td>', tekst) == [
        ("doet nog niets", "0"),
        ("minder dan de helft", "1"),
        ("de helft of meer", "2"),
        ("helemaal vol", "0"),
    ]


def test_a_leslocatie_shows_its_own(als):
    assert bars(als("coordinator").tekst(f"{PAD}?locatie=LEI"))[0][0] == "G1"
    assert bars(als("zoetermeer").tekst(PAD))[0][0] == "N1"
    assert "G1" not in als("zoetermeer").tekst(f"{PAD}?locatie=LEI")
