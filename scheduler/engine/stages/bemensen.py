"""Stages 3 and 4: who helps at which lesson or moment, and which taalcoach meets which cursist in which dagdeel.

Both are minimum-cost flows, solved exactly. Koppelingen come first, because they are worth more; among equally good
ones they leave the dagdelen free on which a volunteer could help at a lesson. The two optima, each on its own, together
bound what any plan can reach with these groups.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.flow import SINK, SOURCE, Network
from scheduler.engine.linear import LinearModel
from scheduler.engine.outcome import Grens
from scheduler.engine.stages.posts import Helper, Meeting, Post, helpers_for, list_meetings, list_posts
from scheduler.law.ronde import urgentieklassen

FINE = 1000
"""Points are multiplied by this, so that a tie can be broken without ever outweighing a point."""
MUST = 10**7
"""What is vast weighs more than anything else."""
EXACT = 10.0
"""Work for the whole-number model of inzet."""
Slot = tuple[str, Dagdeel]
"""A volunteer and a dagdeel: one place at a time."""


@dataclass(frozen=True)
class Staff:
    """What volunteers do in the plan, and what is the most that these groups allow, in points for each part."""

    inzet: tuple[Inzet, ...]
    koppelingen: tuple[Gekoppeld, ...]
    bound_inzet: int
    bound_koppelingen: int
    limits: dict[str, Grens]
    """By wish (its id) how often it can be met at most with these groups."""


def staff_plan(ronde: Ronde, plan: Plan, fixed: dict[tuple[str, str], Dagdeel], seed: int) -> Staff:
    """Find koppelingen and inzet for the groups of a plan; `fixed` holds the dagdeel of every vaste koppeling."""
    posts = list_posts(ronde, plan.groepen)
    helpers = [helpers_for(ronde, post) for post in posts]
    meetings = list_meetings(ronde, plan, urgentieklassen(ronde), fixed)
    fixed_help = {(i.vrijwilliger, i.dagdeel) for i in ronde.inzet if i.vast}
    useful = Counter(
        (h.vrijwilliger.vrijwilliger, post.dagdeel) for post, hs in zip(posts, helpers, strict=True) for h in hs
    )
    pairs, bound_koppelingen = _meet(ronde, meetings, fixed_help, useful)
    used = {(k.vrijwilliger, k.dagdeel) for k in pairs}
    inzet = help_exactly(ronde, posts, helpers, used, seed) if _all_or_nothing(posts) else None
    if inzet is None:
        inzet, _ = _help(ronde, posts, helpers, used)
    _, bound_inzet = _help(ronde, posts, helpers, {(v, d) for (v, _), d in fixed.items()})
    now = {(i.vrijwilliger, i.plek, i.dagdeel): i for i in reversed(ronde.inzet)}
    inzet = [now.get((i.vrijwilliger, i.plek, i.dagdeel), i) for i in inzet]
    return Staff(
        tuple(sorted(inzet, key=lambda i: (i.vrijwilliger, i.dagdeel.volgorde, i.plek))),
        tuple(sorted(pairs, key=lambda k: (k.vrijwilliger, k.cursist))),
        bound_inzet,
        bound_koppelingen,
        _limits(ronde, posts, helpers, meetings),
    )


def _limits(ronde: Ronde, posts: list[Post], helpers: list[list[Helper]], meetings: list[Meeting]) -> dict[str, Grens]:
    """Plain counts: posts with enough people who can come, volunteers who help now, cursisten who can be met."""
    can = [post for post, able in zip(posts, helpers, strict=True) if post.wanted and len(able) >= post.first]
    now = {(k.vrijwilliger, k.cursist) for k in ronde.lopende_koppelingen}
    kept = {m.cursist for m in meetings if (m.vrijwilliger, m.cursist) in now}
    new = {m.cursist for m in meetings if (m.vrijwilliger, m.cursist) not in now}
    familiar = {
        (h.vrijwilliger.vrijwilliger, post.dagdeel)
        for post, able in zip(posts, helpers, strict=True)
        for h in able
        if h.familiar
    }
    counts = {
        "les_heeft_assistent": sum(not post.is_moment for post in can),
        "moment_bemenst": sum(post.is_moment for post in can),
        "vertrouwd_gezicht": len(familiar),
        "koppeling_behouden": len(kept),
        "koppeling_gemaakt": len(new),
    }
    return {wish: Grens(count, "deze groepen") for wish, count in counts.items()}


def _all_or_nothing(posts: list[Post]) -> bool:
    """Whether some post counts only from two people on: then a flow is no more than a bound."""
    return any(post.first > 1 and post.wanted for post in posts)


def _meet(
    ronde: Ronde, meetings: list[Meeting], taken: set[Slot], useful: Counter[Slot]
) -> tuple[list[Gekoppeld], int]:
    """Taalcoach -> (taalcoach, dagdeel) -> cursist, each cursist once."""
    net = Network()
    coaches: dict[str, int] = {}
    slots: dict[Slot, int] = {}
    cursisten: dict[str, int] = {}
    arcs: list[tuple[int, Meeting, Dagdeel]] = []
    for m in meetings:
        if m.vrijwilliger not in coaches:
            coaches[m.vrijwilliger] = net.node()
            net.arc(SOURCE, coaches[m.vrijwilliger], ronde.max_cursisten(ronde.vrijwilliger_met[m.vrijwilliger]))
        if m.cursist not in cursisten:
            cursisten[m.cursist] = net.node()
            net.arc(cursisten[m.cursist], SINK, 1)
        for d in m.dagdelen:
            slot = (m.vrijwilliger, d)
            if slot in taken:
                continue
            if slot not in slots:
                slots[slot] = net.node()
                net.arc(coaches[m.vrijwilliger], slots[slot], 1)
            tie = (FINE // 4 if d == m.now else 0) - min(useful[slot], FINE // 4)
            gain = FINE * (m.worth + (MUST if m.fixed else 0)) + tie
            arcs.append((net.arc(slots[slot], cursisten[m.cursist], 1, gain), m, d))
    flows, total = net.solve()
    pairs = [
        Gekoppeld(vrijwilliger=m.vrijwilliger, cursist=m.cursist, dagdeel=d, online=m.online)
        for a, m, d in arcs
        if flows[a]
    ]
    forced = sum(m.fixed for a, m, _ in arcs if flows[a])
    return pairs, ceil(total / FINE) - forced * MUST + 1


def _help(ronde: Ronde, posts: list[Post], helpers: list[list[Helper]], taken: set[Slot]) -> tuple[list[Inzet], int]:
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
            gain = FINE * (w.vertrouwd_gezicht * h.familiar + (MUST if h.fixed else 0)) - (1 if h.gladly else 2)
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
                gain = FINE * (w.vertrouwd_gezicht * h.familiar + (MUST if h.fixed else 0)) - (1 if h.gladly else 2)
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
    answer = solve_cpsat(model, Limits(work=EXACT, seed=seed, gap=1e-6))
    if answer.values is None:
        return None
    return [as_inzet(post, h) for x, post, h in chosen if answer.values[x]]
