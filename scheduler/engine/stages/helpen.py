"""Stage 3: who helps at which lesson or moment; a minimum-cost flow, or a whole-number model."""

from __future__ import annotations

from math import ceil

from scheduler.domain.koppeling import Inzet
from scheduler.domain.ronde import Ronde
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.flow import FINE, MUST, SINK, SOURCE, Network, Slot
from scheduler.engine.linear import LinearModel
from scheduler.engine.stages.posts import Helper, Post

EXACT = 10.0
"""Work for the whole-number model of inzet."""


def help_by_flow(
    ronde: Ronde, posts: list[Post], helpers: list[list[Helper]], taken: set[Slot]
) -> tuple[list[Inzet], int]:
    """Volunteer (load priced) -> (volunteer, dagdeel) -> lesson or moment (first up to min, then up to streef)."""
    net = Network()
    people: dict[str, int] = {}
    slots: dict[Slot, int] = {}
    arcs: list[tuple[int, Post, Helper]] = []
    w = ronde.instellingen.gewichten
    for post, able in zip(posts, helpers, strict=True):
        here = net.node()
        if post.wanted:
            net.arc(here, SINK, post.first, -(-FINE * post.worth_min // post.first))
            net.arc(here, SINK, max(post.wanted - post.first, 0), FINE * post.worth_more)
        beyond = sum(h.fixed for h in able) - post.wanted
        if beyond > 0:
            net.arc(here, SINK, beyond)
        for h in able:
            code = h.vrijwilliger.vrijwilliger
            slot = (code, post.dagdeel)
            if slot in taken:
                continue
            if code not in people:
                people[code] = net.node()
                _add_load(ronde, net, code, people[code])
            if slot not in slots:
                slots[slot] = net.node()
                net.arc(people[code], slots[slot], 1)
            gain = FINE * (w.vertrouwd_gezicht * h.familiar + (MUST if h.fixed else 0)) - h.tie
            arcs.append((net.arc(slots[slot], here, 1, gain), post, h))
    flows, total = net.solve()
    inzet = [as_inzet(post, h) for a, post, h in arcs if flows[a]]
    forced = sum(h.fixed for a, _, h in arcs if flows[a])
    return inzet, ceil(total / FINE) - forced * MUST


def as_inzet(post: Post, helper: Helper) -> Inzet:
    """The row of the plan for a helper at a post."""
    return Inzet(
        vrijwilliger=helper.vrijwilliger.vrijwilliger,
        groep="" if post.is_moment else post.plek,
        moment=post.plek if post.is_moment else "",
        dagdeel=post.dagdeel,
    )


def _add_load(ronde: Ronde, net: Network, code: str, node: int) -> None:
    """One arc up to the usual load, then arcs whose price grows: spreiding x (load - usual) squared."""
    most = ronde.max_dagdelen(ronde.vrijwilliger_met[code])
    usual = usual_load(ronde, code)
    net.arc(SOURCE, node, min(most, usual))
    for extra in range(1, most - usual + 1):
        price = ronde.instellingen.gewichten.spreiding * (2 * extra - 1)
        net.arc(SOURCE, node, 1, -FINE * price)


def usual_load(ronde: Ronde, vrijwilliger: str) -> int:
    """Dagdelen a week that this volunteer is used to, at least 1."""
    return max(1, sum(i.vrijwilliger == vrijwilliger for i in ronde.inzet))


def help_exactly(
    ronde: Ronde, posts: list[Post], helpers: list[list[Helper]], taken: set[Slot], seed: int
) -> list[Inzet] | None:
    """The same as a whole-number model, for posts that count only from two people on; None when time ran out."""
    model, w = LinearModel(), ronde.instellingen.gewichten
    chosen: list[tuple[int, Post, Helper]] = []
    by_slot: dict[Slot, list[int]] = {}
    by_person: dict[str, list[int]] = {}
    for post, able in zip(posts, helpers, strict=True):
        here: list[int] = []
        for h in able:
            slot = (h.vrijwilliger.vrijwilliger, post.dagdeel)
            if slot not in taken:
                gain = FINE * (w.vertrouwd_gezicht * h.familiar + (MUST if h.fixed else 0)) - h.tie
                x = model.variable(gain=gain)
                chosen.append((x, post, h))
                here.append(x)
                by_slot.setdefault(slot, []).append(x)
                by_person.setdefault(slot[0], []).append(x)
        if not here:
            continue
        enough = model.variable(gain=FINE * post.worth_min if post.wanted else 0)
        more = model.variable(upper=max(0, post.wanted - post.first), gain=FINE * post.worth_more)
        room = max(post.wanted, sum(h.fixed for h in able))
        model.row((*here, enough, more), (*[1] * len(here), -post.first, -1), low=0)
        model.row((more, enough), (1, -max(0, post.wanted - post.first)), high=0)
        model.row(here, [1] * len(here), high=room)
    for xs in by_slot.values():
        model.row(xs, [1] * len(xs), high=1)
    for code, xs in by_person.items():
        most, usual = ronde.max_dagdelen(ronde.vrijwilliger_met[code]), usual_load(ronde, code)
        steps = [model.variable(gain=-FINE * w.spreiding * (2 * n - 1)) for n in range(1, most - usual + 1)]
        model.row((*xs, *steps), (*[1] * len(xs), *[-1] * len(steps)), high=min(most, usual))
    answer = solve_cpsat(model, Limits(work=EXACT, seed=seed, gap=1e-7))
    if answer.values is None:
        return None
    return [as_inzet(post, h) for x, post, h in chosen if answer.values[x]]
