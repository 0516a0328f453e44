"""Planning again with a published plan as the running situation: nobody moves without a reason."""

from __future__ import annotations

from datetime import date

from scheduler.domain.groep import Groep
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.solve import Opdracht, solve
from seeds.generator import schaal


def as_running(ronde: Ronde, plan: Plan) -> Ronde:
    """The plan as what runs now, in a block that is repaired."""
    seats: dict[str, list[str]] = {}
    for p in plan.plaatsingen:
        seats.setdefault(p.cursist, []).append(p.groep)
    groepen = tuple(
        Groep(
            groep=g.groep,
            aanbod=g.aanbod,
            locatie=g.locatie,
            lokaal=g.lokaal,
            dagdelen=g.dagdelen,
            docenten=g.docenten,
            begin=date(2027, 1, 4),
        )
        for g in plan.groepen
    )
    return ronde.model_copy(
        update={
            "groepen": groepen,
            "cursisten": tuple(
                c.model_copy(update={"groepen": tuple(seats.get(c.cursist, ()))}) for c in ronde.cursisten
            ),
            "instellingen": ronde.instellingen.model_copy(update={"blok": "lopend blok"}),
            "inzet": (),
            "koppelingen": (),
        }
    )


def places(plan: Plan) -> dict[tuple[str, str], str]:
    return {(p.cursist, p.aanbod): p.groep for p in plan.plaatsingen}


def test_dropouts_and_newcomers_move_nobody() -> None:
    ronde = schaal(120, 5)
    late = {c.cursist for c in ronde.cursisten[-8:]}
    before = ronde.model_copy(update={"cursisten": tuple(c for c in ronde.cursisten if c.cursist not in late)})
    first = solve(before, Opdracht(seconden=20)).plan
    assert first is not None
    gone = {p.cursist for p in first.plaatsingen[:40:8]}
    assert len(gone) == 5
    running = as_running(ronde, first)
    after = running.model_copy(update={"cursisten": tuple(c for c in running.cursisten if c.cursist not in gone)})
    second = solve(after, Opdracht(seconden=20)).plan
    assert second is not None
    was = {request: g for request, g in places(first).items() if request[0] not in gone}
    now = places(second)
    assert {request: now.get(request) for request in was} == was, "whoever had a place keeps it"
    assert len(now) >= len(was)


def test_a_round_that_did_not_change_keeps_groups_rooms_and_docenten() -> None:
    ronde = schaal(60, 6)
    first = solve(ronde, Opdracht(seconden=20)).plan
    assert first is not None
    second = solve(as_running(ronde, first), Opdracht(seconden=20)).plan
    assert second is not None
    assert places(second) == places(first)
    assert second.groepen == first.groepen
