"""How full the groups are and how much the volunteers do."""

from __future__ import annotations

import re

PAD = "/plan/v1/belasting"


def bars(tekst):
    """Label, bar and number of every row of the pictures."""
    zonder = re.sub(r'<rect class="bak".*?/>|<line.*?/>', "", tekst)
    label, balk, getal = (
        r'x="0" y="\d+">(.*?)</text>',
        r'width="([\d.]+)" height="18"/>',
        r'x="570" y="\d+">(.*?)</text>',
    )
    return re.findall(rf"<text {label}\s*<rect[^>]*?{balk}\s*<text {getal}", zonder)


def test_bars_and_the_same_numbers_in_a_table(als):
    tekst = als("coordinator").tekst(PAD)
    assert bars(tekst)[:2] == [("N1", "85.0", "1/4"), ("G1", "255.0", "3/4")]
    assert re.findall(r">(\w+)</a><small>Inburgering A\d</small></th><td>(.*?)</td><td>(\d)</td>", tekst) == [
        ("N1", "Huis Zoetermeer", "1"),
        ("G1", "Huis Leiden", "3"),
    ]


def test_only_volunteers_who_may_begin_count(als):
    tekst = als("coordinator").tekst(PAD)
    assert "Van de 3 vrijwilligers die kunnen beginnen." in tekst
    assert "Nico" not in tekst
    assert [(t, n) for t, _, n in bars(tekst)[2:]] == [
        ("doet nog niets", "0/3"),
        ("minder dan de helft", "1/3"),
        ("de helft of meer", "2/3"),
        ("helemaal vol", "0/3"),
    ]


def test_a_leslocatie_shows_its_own(als):
    assert bars(als("coordinator").tekst(f"{PAD}?locatie=LEI"))[0][0] == "G1"
    assert bars(als("zoetermeer").tekst(PAD))[0][0] == "N1"
    assert "G1" not in als("zoetermeer").tekst(f"{PAD}?locatie=LEI")
