"""After publishing: one draft message for everybody who notices something. Several changes become one message."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from scheduler.domain.plan import Plan
from scheduler.explain.nu import huidige_plan
from scheduler.service.berichten.rooster import Persoon, Roosterregel, Soort, read_rosters
from scheduler.service.berichten.tekst import compare_rosters, subject, write_text
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import day_in_nl
from scheduler.storage import berichten, logboek
from scheduler.storage.berichten import BEDENKTIJD
from scheduler.storage.tables import Bericht, Publicatie

PLAN = "plan"
"""Kinds of messages about a plan begin with this word, then what the person is."""

Roosters = dict[Persoon, tuple[Roosterregel, ...]]


def announce(db: Database, s: Session, pb: Planbeeld, nummer: int, tegen: int | None, nu: datetime) -> int:
    """Put a draft in the outbox for everybody whose week differs from what he was last told; gives how many.

    Somebody whose last message did not leave yet gets one message about both changes, and somebody for whom all is as
    it was gets none.
    """
    straks = read_rosters(pb.ronde, pb.plan)
    was = _Before(db, s, pb)
    open_ = {wie: b for b in berichten.list_messages(s, *berichten.ONVERSTUURD) if (wie := kind_of(b))}
    aantal = 0
    for wie in sorted({*straks, *was.of(tegen), *open_}):
        oud = open_.get(wie)
        van = oud.van if oud else tegen
        w = compare_rosters(wie, was.of(van).get(wie, ()), straks.get(wie, ()))
        if w is None and oud is not None:
            oud.status = "weg"
            logboek.append(s, nu, pb.gebruiker.id, "bericht_weg", f"bericht {oud.id}", waarom="het plan is weer gelijk")
        if w is None:
            continue
        aantal += 1
        kop, tekst = subject(w), write_text(pb.ronde, pb.plan, w, day_in_nl(nu))
        if oud is None:
            berichten.add_message(s, wie[1], f"{PLAN}_{wie[0]}", kop, tekst, nu, pb.gebruiker.id, van=van, tot=nummer)
        else:
            oud.onderwerp, oud.tekst, oud.tot, oud.op = kop, tekst, nummer, nu
            oud.status, oud.niet_voor, oud.vrij_op, oud.vrij_door = "wacht", nu + BEDENKTIJD, None, None
    return aantal


def kind_of(b: Bericht) -> Persoon | None:
    """Whom a message about a plan is for; None for a message about something else."""
    return next(((soort, b.aan) for soort in get_args(Soort) if b.soort == f"{PLAN}_{soort}"), None)


def not_told(s: Session) -> tuple[Persoon, ...]:
    """Everybody touched by an earlier publication who was not told yet: no mail went and nobody told it himself."""
    gevonden = (kind_of(b) for b in berichten.list_messages(s, *berichten.OPEN))
    return tuple(dict.fromkeys(wie for wie in gevonden if wie))


class _Before:
    """The weeks of earlier versions, each read once."""

    def __init__(self, db: Database, s: Session, pb: Planbeeld) -> None:
        self._db, self._s, self._pb = db, s, pb
        self._bekend: dict[int | None, Roosters] = {}

    def of(self, nummer: int | None) -> Roosters:
        """The weeks of one version; without a number, of what runs according to the workbook."""
        if nummer not in self._bekend:
            self._bekend[nummer] = self._read(nummer)
        return self._bekend[nummer]

    def _read(self, nummer: int | None) -> Roosters:
        if nummer is None:
            return read_rosters(self._pb.ronde, huidige_plan(self._pb.ronde, self._pb.plan))
        rij = self._s.get_one(Publicatie, nummer)
        return read_rosters(read_ronde(self._db, rij.stand_id), Plan.model_validate_json(rij.inhoud))
