"""What a change by hand means before it is made: who notices, which wishes count differently, which rules break.

A lock or a hard rule that blocks stops the change. A rule that the teamleider made softer is told, and asks a reason.
Everything else is told and left to the planner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.errors import KanNiet
from scheduler.explain.cijfers import count_plan
from scheduler.explain.verschil import vergelijk
from scheduler.explain.zin import Zinnen
from scheduler.rules import check_plan
from scheduler.rules.base import Strengheid
from scheduler.rules.wens.weinig_speling_eerst import WeinigSpelingEerst
from scheduler.service.bord.sloten import broken_locks, open_locks
from scheduler.service.bord.strengheid import Breuk, with_strictness
from scheduler.service.bord.werklijst import read_warnings
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import change_concept
from scheduler.service.plan.planbeeld import Grond, Planbeeld
from scheduler.service.plan.publiceren import holds_now
from scheduler.service.toegang.rechten import Recht, Zicht

REDEN_MAX = 300
ZIN_MAX = 300


@dataclass(frozen=True)
class Gevolg:
    """One wish that counts differently after the change, in its own unit."""

    zin: str
    was: int
    wordt: int
    eenheid: str


@dataclass(frozen=True)
class Ingreep:
    """A change by hand, worked out but not made.

    All sentences are with codes: `zin` stands in the log, and who shows them puts names in. `breuken` stop it; `tegen`
    are rules that it breaks and that do not stop it; `waarschuwingen` are new and do not either.
    """

    zin: str
    waarop: str
    plan: Plan
    kop: str
    gevolgen: tuple[Gevolg, ...]
    breuken: tuple[Bevinding, ...]
    tegen: tuple[Breuk, ...]
    waarschuwingen: tuple[str, ...]


def need_concept(pb: Planbeeld) -> None:
    """Go on only with a concept, for somebody who may change it."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not pb.concept:
        raise KanNiet("Een gepubliceerd plan verandert niet.", "wilt u eerst een concept maken.")


def weigh(db: Database, pb: Planbeeld, plan: Plan, zin: str, waarop: str, nu: datetime) -> Ingreep:
    """What it means when this plan takes the place of the concept."""
    need_concept(pb)
    if plan == pb.plan:
        raise KanNiet("Dit verandert niets.")
    geldt, _ = holds_now(db, pb)
    was = {(b.code, b.zin) for b in pb.grond.breuken}
    nieuw = with_strictness(pb.streng, (b for b in check_plan(pb.ronde, plan) if (b.code, b.zin) not in was))
    breuken = [b.bevinding for b in nieuw if b.strengheid is Strengheid.BLOKKEERT]
    return Ingreep(
        zin=zin,
        waarop=waarop,
        plan=plan,
        kop=vergelijk(pb.ronde, pb.plan, plan).kop,
        gevolgen=_effects(pb, plan),
        breuken=(*broken_locks(open_locks(db, nu), pb.plan, plan, geldt), *breuken),
        tegen=tuple(b for b in nieuw if b.strengheid is not Strengheid.BLOKKEERT),
        waarschuwingen=_new_warnings(pb, plan),
    )


def carry_out(db: Database, pb: Planbeeld, ingreep: Ingreep, waarom: str, nu: datetime) -> str:
    """Make the change in the concept and say what was done; raises KanNiet when a rule or a lock stops it."""
    if ingreep.breuken:
        raise KanNiet("Dit kan niet: %(waarom)s", waarom=ingreep.breuken[0].zin)
    if ingreep.tegen and not waarom.strip():
        raise KanNiet("Dit gaat tegen een regel in. Schrijf op waarom u dit doet.")
    zin = f"{ingreep.zin}{_against(ingreep.tegen)}"[:ZIN_MAX]
    change_concept(db, pb, ingreep.plan, zin, ingreep.waarop, waarom.strip()[:REDEN_MAX], nu)
    return ingreep.zin


def _against(tegen: tuple[Breuk, ...]) -> str:
    """For the log: which rules a change goes against."""
    regels = dict.fromkeys(b.bevinding.code for b in tegen)
    return f" (tegen {', '.join(regels)})" if regels else ""


def with_plan(pb: Planbeeld, plan: Plan) -> Planbeeld:
    """The same concept as it would be with this plan."""
    return replace(pb, grond=Grond(pb.ronde, plan), zicht=Zicht(pb.gebruiker, pb.ronde, plan))


def _new_warnings(pb: Planbeeld, plan: Plan) -> tuple[str, ...]:
    """What asks attention after the change and did not before; the first sentence says what."""
    had = {(w.code, _first_sentence(w.zin)) for w in read_warnings(pb)}
    erbij = [(w, _first_sentence(w.zin)) for w in read_warnings(with_plan(pb, plan))]
    return tuple(Zinnen.join((w.code, zin), ": ") for w, zin in erbij if (w.code, zin) not in had)


def _first_sentence(zin: str) -> str:
    return zin.delen[0] if isinstance(zin, Zinnen) else zin


def _effects(pb: Planbeeld, plan: Plan) -> tuple[Gevolg, ...]:
    """Every wish that counts differently. Weeks of slack tell the term of who moves: not for who may not see terms."""
    niet_voor_lezer = set() if pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN) else {WeinigSpelingEerst().id}
    was = {w.wens: w for w in count_plan(pb.ronde, pb.plan).wensen}
    wordt = {w.wens: w for w in count_plan(pb.ronde, plan).wensen}
    return tuple(
        Gevolg(w.zin, was[naam].aantal if naam in was else 0, w.aantal, w.eenheid)
        for naam, w in wordt.items()
        if naam not in niet_voor_lezer and (naam not in was or was[naam].aantal != w.aantal)
    )
