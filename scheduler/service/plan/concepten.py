"""Concepten: plans that somebody works on. Every edit can be undone; an edit of an old page is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scheduler.domain.plan import Plan
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld, need_version
from scheduler.service.plan.wijzigingen import read_headline
from scheduler.service.scenario.aannames import pack
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.storage import logboek, plannen, taken
from scheduler.storage.tables import Concept, Conceptstap

NAAM_MAX = 80


@dataclass(frozen=True)
class Conceptrij:
    """A concept in the list."""

    ref: str
    naam: str
    op: datetime
    basis: int | None
    stappen: int
    versie: int
    verouderd: bool


@dataclass(frozen=True)
class Versierij:
    """A published version in the list."""

    ref: str
    nummer: int
    naam: str
    notitie: str
    op: datetime
    merkt: str
    """How many people noticed something, in one line."""


@dataclass(frozen=True)
class Plannenlijst:
    """All plans: what was published, newest first, and what people work on.

    `ingelezen` says that there is a workbook to plan, `rekent` that a search waits or runs.
    """

    versies: tuple[Versierij, ...]
    concepten: tuple[Conceptrij, ...]
    ingelezen: bool
    rekent: bool


def read_plans(db: Database, gebruiker: Gebruiker) -> Plannenlijst:
    """The list of plans."""
    gebruiker.eis(Recht.PLAN_ZIEN)
    with db.read() as s:
        nu = plannen.newest_stand(s)
        concepten = tuple(
            Conceptrij(
                f"c{c.id}", c.naam, c.op, c.basis, _steps(plannen.last_step(s, c.id)), c.versie, c.stand_id != nu.id
            )
            for c in plannen.list_concepten(s)
            if nu and gebruiker.mag(Recht.PLAN_MAKEN)
        )
        versies = tuple(
            Versierij(f"v{p.nummer}", p.nummer, p.naam, p.notitie, p.op, read_headline(p.wijzigingen))
            for p in plannen.list_publicaties(s)
        )
        return Plannenlijst(versies, concepten, nu is not None, taken.open_task(s) is not None)


def start_concept(
    db: Database,
    door: int | None,
    naam: str,
    stand: int,
    plan: Plan,
    nu: datetime,
    *,
    basis: int | None = None,
    verantwoording: dict[str, Any] | None = None,
    scenario: dict[str, Any] | None = None,
) -> str:
    """Keep a plan as a new concept and give its address."""
    with db.write() as s:
        return add_concept(
            s, door, naam, stand, plan, nu, basis=basis, verantwoording=verantwoording, scenario=scenario
        )


def add_concept(
    s: Session,
    door: int | None,
    naam: str,
    stand: int,
    plan: Plan,
    nu: datetime,
    *,
    basis: int | None = None,
    verantwoording: dict[str, Any] | None = None,
    scenario: dict[str, Any] | None = None,
) -> str:
    """The same inside a write session, as one step with what else happens there."""
    if not naam.strip():
        raise KanNiet("Geef het concept een naam.")
    rij = Concept(
        stand_id=stand,
        basis=basis,
        naam=naam.strip()[:NAAM_MAX],
        inhoud=plan.model_dump_json(),
        verantwoording=verantwoording or {},
        scenario=scenario or {},
        op=nu,
        door=door,
        weg_op=None,
    )
    s.add(rij)
    s.flush()
    logboek.append(s, nu, door, "concept_gemaakt", f"c{rij.id}")
    return f"c{rij.id}"


def copy_plan(db: Database, pb: Planbeeld, naam: str, nu: datetime) -> str:
    """Start a concept from a plan that is there."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    basis = pb.nummer or pb.basis
    gezegd = {"opgaven": list(pb.feiten.opgaven)} if pb.feiten.opgaven else None
    aannames = pack(pb.feiten.aannames)
    return start_concept(
        db, pb.gebruiker.id, naam, pb.stand, pb.plan, nu, basis=basis, verantwoording=gezegd, scenario=aannames
    )


def change_concept(db: Database, pb: Planbeeld, plan: Plan, zin: str, waarop: str, waarom: str, nu: datetime) -> None:
    """Keep an edit; raises Verouderd when somebody else was first."""
    with db.write() as s:
        rij = s.get(Concept, int(pb.ref[1:]))
        if rij is None or rij.weg_op is not None:
            raise UnknownCode("Dit concept is er niet.", "is het weggegooid.")
        need_version(pb, rij.versie)
        vorige = plannen.last_step(s, rij.id)
        s.add(
            Conceptstap(
                concept_id=rij.id, nummer=_steps(vorige) + 1, zin=zin, was=rij.inhoud, op=nu, door=pb.gebruiker.id
            )
        )
        rij.inhoud = plan.model_dump_json()
        logboek.append(s, nu, pb.gebruiker.id, "concept_gewijzigd", f"{pb.ref} {waarop}", nieuw=zin, waarom=waarom)


def undo_step(db: Database, pb: Planbeeld, nu: datetime) -> str:
    """Take back the last edit of a concept and say which one that was."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not pb.concept:
        raise KanNiet("Een gepubliceerd plan verandert niet.", "wilt u eerst een concept maken.")
    with db.write() as s:
        rij = s.get_one(Concept, int(pb.ref[1:]))
        stap = plannen.last_step(s, rij.id)
        if stap is None:
            raise KanNiet("Er is niets om terug te draaien.")
        need_version(pb, rij.versie)
        rij.inhoud = stap.was
        s.delete(stap)
        logboek.append(s, nu, pb.gebruiker.id, "concept_ongedaan", pb.ref, oud=stap.zin)
        return stap.zin


def last_step(db: Database, pb: Planbeeld) -> str:
    """The last edit of a concept in words; empty when there is none."""
    if not pb.concept:
        return ""
    with db.read() as s:
        stap = plannen.last_step(s, int(pb.ref[1:]))
        return stap.zin if stap else ""


def discard(db: Database, pb: Planbeeld, nu: datetime) -> None:
    """Throw a concept away."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not pb.concept:
        raise KanNiet("Een gepubliceerd plan blijft bewaard.")
    with db.write() as s:
        s.get_one(Concept, int(pb.ref[1:])).weg_op = nu
        logboek.append(s, nu, pb.gebruiker.id, "concept_weg", pb.ref)


def _steps(laatste: Conceptstap | None) -> int:
    return laatste.nummer if laatste else 0
