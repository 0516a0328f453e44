"""Terms press on the plan: with one seat left, whoever has least slack gets it, whatever the order of the rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.solve import Opdracht, solve
from tests.rules.bouwen import build_plan, build_ronde

FULL = build_plan({"groepen": ["G1"], "plaatsingen": ["C1 A1 G1", "C2 A1 G1", "C3 A1 G1"]})
START = date(2027, 1, 4)


def one_seat_short(ends: dict[str, date | None]) -> Ronde:
    """Three equal cursisten, and room for two."""
    ronde = build_ronde({}, FULL)
    cursisten = tuple(
        c.model_copy(update={"einddatum_duo": ends[c.cursist], "regime": "wi2021", "groepen": ()})
        for c in ronde.cursisten
    )
    aanbod = tuple(a.model_copy(update={"min": 1, "streef": 2, "max": 2, "weken": 20}) for a in ronde.aanbod)
    settings = ronde.instellingen.model_copy(
        update={"peildatum": date(2026, 11, 23), "periode_begin": START, "periode_einde": None}
    )
    one_room = {"aanbod": aanbod, "cursisten": cursisten, "instellingen": settings, "groepen": ()}
    docenten = tuple(t.model_copy(update={"max_dagdelen": 1}) for t in ronde.docenten[:1])
    return ronde.model_copy(update={**one_room, "docenten": docenten, "lokalen": ronde.lokalen[:1]})


def placed(plan: Plan | None) -> set[str]:
    assert plan is not None
    return {p.cursist for p in plan.plaatsingen}


@pytest.mark.parametrize("slowest", ["C1", "C2", "C3"])
def test_with_equal_urgency_the_least_slack_goes_first(slowest: str) -> None:
    """All three end more than eighteen months away or with the same class; one has a few weeks more slack."""
    soon = START + timedelta(weeks=30)
    ends: dict[str, date | None] = dict.fromkeys(("C1", "C2", "C3"), soon)
    ends[slowest] = soon + timedelta(weeks=6)
    assert placed(solve(one_seat_short(ends), Opdracht(seconden=5)).plan) == set(ends) - {slowest}


@pytest.mark.parametrize("waits", ["C1", "C2", "C3"])
def test_who_has_no_date_waits_for_who_is_in_a_hurry(waits: str) -> None:
    ends: dict[str, date | None] = dict.fromkeys(("C1", "C2", "C3"), START + timedelta(weeks=10))
    ends[waits] = None
    assert placed(solve(one_seat_short(ends), Opdracht(seconden=5)).plan) == set(ends) - {waits}


@pytest.mark.parametrize("anderen", [1, 4])
def test_one_who_is_late_in_any_plan_does_not_push_out_others_without_end(anderen: int) -> None:
    """One docent for one group: it goes to the late one when one other waits, and to the others when there are four."""
    wachtend = [{"cursist": f"C{n}", "aanbod": ["A2"]} for n in range(2, 2 + anderen)]
    ronde = build_ronde(
        {
            "instellingen": {"peildatum": "2026-11-23", "periode_begin": "2027-01-04", "periode_einde": "2027-06-30"},
            "aanbod": [{"aanbod": "A1", "max": 5, "weken": 20}, {"aanbod": "A2", "lijn": "anders", "max": 5}],
            "docenten": [{"docent": "D1", "max_dagdelen": 1}],
            "cursisten": [
                {"cursist": "C1", "aanbod": ["A1"], "regime": "wi2021", "einddatum_duo": "2026-12-01"},
                *wachtend,
            ],
        },
        Plan(),
    )
    krijgen = placed(solve(ronde, Opdracht(seconden=5)).plan)
    assert krijgen == ({"C1"} if anderen == 1 else {c["cursist"] for c in wachtend})
