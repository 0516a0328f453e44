"""Stages 3 and 4 together: what volunteers do in a plan.

Koppelingen come first, because they are worth more; among equally good ones they leave the dagdelen free on which a
volunteer could help at a lesson. The two optima, each on its own, together bound what any plan can reach with these
groups.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.outcome import Grens
from scheduler.engine.stages.helpen import help_by_flow, help_exactly
from scheduler.engine.stages.koppelen import meet_cursisten
from scheduler.engine.stages.posts import Helper, Meeting, Post, list_helpers, list_meetings, list_posts
from scheduler.law.ronde import urgentieklassen


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
    helpers = list_helpers(ronde, posts)
    meetings = list_meetings(ronde, plan, urgentieklassen(ronde), fixed)
    fixed_help = {(i.vrijwilliger, i.dagdeel) for i in ronde.inzet if i.vast}
    useful = Counter(
        (h.vrijwilliger.vrijwilliger, post.dagdeel) for post, hs in zip(posts, helpers, strict=True) for h in hs
    )
    pairs, bound_koppelingen = meet_cursisten(ronde, meetings, fixed_help, useful)
    used = {(k.vrijwilliger, k.dagdeel) for k in pairs}
    inzet = help_exactly(ronde, posts, helpers, used, seed) if _all_or_nothing(posts) else None
    if inzet is None:
        inzet, _ = help_by_flow(ronde, posts, helpers, used)
    _, bound_inzet = help_by_flow(ronde, posts, helpers, {(v, d) for (v, _), d in fixed.items()})
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
