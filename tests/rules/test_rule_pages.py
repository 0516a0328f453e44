"""The generated page of the rule book."""

from __future__ import annotations

from scheduler.docs.rule_pages import rule_book
from scheduler.rules import HARDE_REGELS, WENSEN


def test_every_rule_has_one_row_with_its_sentence() -> None:
    rows = [line.split(" | ") for line in rule_book().splitlines() if line.startswith("| `")]
    said = [(row[0].strip("| `"), row[1].rstrip(" |")) for row in rows]
    assert sorted(said) == sorted((r.id, r.zin) for r in (*HARDE_REGELS, *WENSEN))


def test_a_wish_shows_its_unit_whether_it_costs_and_the_usual_points() -> None:
    lines = rule_book().splitlines()
    (row,) = (line for line in lines if line.startswith("| `reistijd_kort`"))
    assert row.endswith("| minuten | kost | `reistijd_per_minuut` 2 |")
    (row,) = (line for line in lines if line.startswith("| `koppeling_gemaakt`"))
    assert row.endswith("| koppelingen | levert | `koppeling_nieuw` 600<br>`koppeling_per_urgentie` 20 |")
