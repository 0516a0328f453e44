"""What volunteers could do in a plan: places to staff, cursisten to meet, and who could do which. Facts only."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH, Vrijwilliger


@dataclass(frozen=True, slots=True)
class Post:
    """A lesson or a moment that volunteers staff, with what its people are worth."""

    plek: str
    dagdeel: Dagdeel
    rol: str
    locatie: Leslocatie
    first: int
    """How many must be there before it counts, at least 1."""
    wanted: int
    """How many count at most."""
    worth_min: int
    """Points when `first` people are there (nothing before)."""
    worth_more: int
    """Points for each further person up to `wanted`."""
    is_moment: bool


@dataclass(frozen=True, slots=True)
class Helper:
    """A volunteer who could take a post; `familiar` when he helps there now, `here` when at this very dagdeel.

    `gladly` says that it suits him well.
    """

    vrijwilliger: Vrijwilliger
    familiar: bool
    here: bool
    gladly: bool
    fixed: bool

    @property
    def tie(self) -> int:
        """What decides between plans of equal worth, less is better: who helps here now, then who comes gladly."""
        return 0 if self.here else 1 if self.gladly else 2


@dataclass(frozen=True, slots=True)
class Meeting:
    """A taalcoach and a cursist who could meet on some dagdelen, and what that is worth."""

    vrijwilliger: str
    cursist: str
    dagdelen: tuple[Dagdeel, ...]
    worth: int
    online: bool
    now: Dagdeel | None
    fixed: bool


def list_posts(ronde: Ronde, groepen: tuple[Lesgroep, ...]) -> list[Post]:
    """Every lesson that wants an assistant and every moment."""
    w = ronde.instellingen.gewichten
    posts = []
    for g in groepen:
        aanbod = ronde.aanbod_met[g.aanbod]
        wanted = aanbod.assistenten_wens
        if wanted or any(i.vast and i.groep == g.groep for i in ronde.inzet):
            posts += [
                Post(
                    g.groep,
                    d,
                    KLASSENASSISTENT,
                    ronde.locatie_met[g.locatie],
                    max(1, aanbod.assistenten_min),
                    wanted,
                    w.assistent_min,
                    w.assistent_streef,
                    is_moment=False,
                )
                for d in sorted(g.dagdelen, key=lambda d: d.volgorde)
            ]
    posts += [
        Post(
            m.moment,
            m.dagdeel,
            m.rol,
            ronde.locatie_met[m.locatie],
            max(1, m.min),
            m.wens,
            w.moment_min,
            w.moment_streef,
            is_moment=True,
        )
        for m in ronde.momenten
    ]
    return posts


def list_helpers(ronde: Ronde, posts: list[Post]) -> list[list[Helper]]:
    """By post the volunteers who could take it, by role, start conditions, dagdeel and travel."""
    now = {(i.vrijwilliger, i.plek) for i in ronde.inzet}
    here = {(i.vrijwilliger, i.plek, i.dagdeel) for i in ronde.inzet}
    fixed = {(i.vrijwilliger, i.plek, i.dagdeel) for i in ronde.inzet if i.vast}
    ready = [v for v in ronde.vrijwilligers if v.inzetbaar(ronde.begin)]
    return [
        [
            Helper(
                v,
                familiar=(v.vrijwilliger, post.plek) in now,
                here=(v.vrijwilliger, post.plek, post.dagdeel) in here,
                gladly=post.dagdeel in v.dagdelen,
                fixed=(v.vrijwilliger, post.plek, post.dagdeel) in fixed,
            )
            for v in ready
            if post.rol in v.rollen and post.dagdeel in v.vrij and ronde.bereikt(v, post.locatie)
        ]
        for post in posts
    ]


def list_meetings(
    ronde: Ronde, plan: Plan, urgent: dict[str, int], fixed: dict[tuple[str, str], Dagdeel]
) -> list[Meeting]:
    """Every taalcoach with every cursist who wants one (or has this one now), where they can meet.

    `urgent` holds the urgency class by cursist, `fixed` the dagdeel of every vaste koppeling.
    """
    w = ronde.instellingen.gewichten
    now = {(k.vrijwilliger, k.cursist): k for k in ronde.lopende_koppelingen}
    coaches = [v for v in ronde.vrijwilligers if TAALCOACH in v.rollen and v.inzetbaar(ronde.begin)]
    coached = {cursist for _, cursist in now}
    meetings = []
    for c in ronde.cursisten:
        if not c.coach_gewenst and c.cursist not in coached:
            continue
        busy = {d for g in plan.groepen_van.get(c.cursist, ()) for d in g.dagdelen}
        free = c.dagdelen - busy
        in_order = sort_dagdelen(free)
        for v in coaches:
            running = now.get((v.vrijwilliger, c.cursist))
            common = free & v.vrij
            if not common or not (running or c.coach_gewenst) or not suits(v, c):
                continue
            trip = _trip(ronde, v, c)
            if trip is None:
                continue
            minutes, online = trip
            worth = (
                w.koppeling_behouden if running else w.koppeling_nieuw + w.koppeling_per_urgentie * urgent[c.cursist]
            )
            pair = (v.vrijwilliger, c.cursist)
            if pair in fixed:
                common &= {fixed[pair]}
            if common:
                meetings.append(
                    Meeting(
                        v.vrijwilliger,
                        c.cursist,
                        tuple(d for d in in_order if d in common),
                        worth - w.koppeling_per_minuut * minutes,
                        online,
                        running.dagdeel if running else None,
                        pair in fixed,
                    )
                )
    return meetings


def suits(v: Vrijwilliger, c: Cursist) -> bool:
    """Whether the wishes of both about man or woman are kept."""
    if c.coach_geslacht is not None and v.geslacht != c.coach_geslacht:
        return False
    return not (v.alleen_vrouwen and c.geslacht != "v")


def _trip(ronde: Ronde, v: Vrijwilliger, c: Cursist) -> tuple[int, bool] | None:
    """Minutes that count and whether they meet online; None when neither is possible."""
    trip = ronde.haalbare_reis(v, c)
    online = ronde.instellingen.gewichten.online_minuten
    if v.online and c.online and (trip is None or trip.minuten > online):
        return online, True
    return (trip.minuten, False) if trip is not None else None
