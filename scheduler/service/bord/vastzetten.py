"""Locking and unlocking by hand, and the list of everything that is fixed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from scheduler.domain.plan import Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.bord.sloten import Slot, locks_in, open_locks
from scheduler.service.bord.vastheid import IN_WERKBOEK, Vastheid, fixed_in, not_yet
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref
from scheduler.service.plan.publiceren import holds_now
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Recht
from scheduler.storage import logboek, vastzettingen
from scheduler.storage.tables import VASTSOORTEN, Vastzetting

REDEN_MAX = 300


@dataclass(frozen=True)
class Vast:
    """Something that was fixed, with its reason; `nummer` 0 comes from the workbook and is changed there."""

    wat: str
    code: str
    reden: str
    tot: date | None = None
    nummer: int = 0
    sleutel: tuple[str, ...] = ()
    """What it is about, in codes."""


def read_fixed(db: Database, pb: Planbeeld, nu: datetime) -> tuple[Vast, ...]:
    """Everything that was fixed: by hand first, then what the workbook says."""
    sloten = (*open_locks(db, nu), *locks_in(pb.ronde))
    return tuple(
        Vast(pb.namen.zin(s.wat), s.code, s.reden, s.tot, s.nummer, s.sleutel) for s in sloten if _may_see(pb, s)
    )


def what_is_fixed(db: Database, pb: Planbeeld, nu: datetime) -> Vastheid:
    """What is locked or vast in the workbook, and what cannot be locked because it does not hold yet."""
    vast = fixed_in(pb, open_locks(db, nu))
    if newest_ref(db) == pb.ref:
        return vast
    geldt, nummer = holds_now(db, pb)
    return replace(vast, nog_niet=not_yet(geldt if nummer else Plan(), pb.plan))


def why_fixed(db: Database, pb: Planbeeld, nu: datetime, groep: str = "", cursist: str = "") -> str:
    """Why a group, or the koppeling of a cursist, stays as it is; empty when it may change."""
    for s in open_locks(db, nu):
        if (s.soort == "groep" and s.code == groep) or (s.soort == "koppeling" and s.ander == cursist):
            return s.reden
    vast = [g.vast_reden for g in pb.ronde.groepen if g.vast and g.groep == groep]
    vast += [k.vast_reden for k in pb.ronde.lopende_koppelingen if k.vast and k.cursist == cursist]
    return (vast[0] or IN_WERKBOEK) if vast else ""


def about(pb: Planbeeld, soort: str, code: str, ander: str = "", dagdeel: str = "") -> Slot:
    """The thing somebody wants to lock; raises UnknownCode when it is not there, or not for this reader."""
    if soort not in VASTSOORTEN or (soort == "inzet" and dagdeel not in set(Dagdeel)):
        raise UnknownCode("Dit kunt u niet vastzetten.")
    slot = Slot(soort, code, ander, dagdeel if soort == "inzet" else "")
    if not _may_see(pb, slot) or slot.holds(pb.plan) is None:
        raise UnknownCode("Dit staat niet in dit plan.", "is het net veranderd.")
    return slot


def need_lockable(db: Database, pb: Planbeeld, slot: Slot, nu: datetime) -> None:
    """Go on only when this holds now, and is not locked yet; raises KanNiet."""
    geldt, nummer = holds_now(db, pb)
    if nummer is None or slot.holds(geldt) != slot.holds(pb.plan):
        raise KanNiet("In het plan dat nu geldt, is dit anders.", "wilt u dit concept eerst publiceren.")
    if any(s.sleutel == slot.sleutel for s in open_locks(db, nu)):
        raise KanNiet("Dit staat al vast.")


def lock(db: Database, pb: Planbeeld, slot: Slot, reden: str, tot: date | None, nu: datetime) -> None:
    """Lock something as the published plan has it, with a reason."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not reden.strip():
        raise KanNiet("Schrijf op waarom dit vaststaat.")
    if tot is not None and tot < day_in_nl(nu):
        raise KanNiet("De einddatum is al voorbij.")
    need_lockable(db, pb, slot, nu)
    with db.write() as s:
        vastzettingen.add_lock(
            s,
            *slot.sleutel,
            reden=reden.strip()[:REDEN_MAX],
            tot=tot,
            op=nu,
            door=pb.gebruiker.id,
        )
        tot_en_met = f"tot en met {tot.isoformat()}" if tot else "zonder einddatum"
        logboek.append(
            s, nu, pb.gebruiker.id, "vastgezet", slot.code, nieuw=f"{slot.wat}, {tot_en_met}", waarom=reden.strip()
        )


def unlock(db: Database, pb: Planbeeld, nummer: int, nu: datetime) -> str:
    """Take a lock away, and say which."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    slot = next((s for s in open_locks(db, nu) if s.nummer == nummer and _may_see(pb, s)), None)
    if slot is None:
        raise UnknownCode("Dit staat niet meer vast.", "was iemand u voor.")
    with db.write() as s:
        rij = s.get_one(Vastzetting, nummer)
        rij.weg_op, rij.weg_door = nu, pb.gebruiker.id
        logboek.append(s, nu, pb.gebruiker.id, "losgemaakt", slot.code, oud=slot.wat, waarom=slot.reden)
    return slot.wat


def _may_see(pb: Planbeeld, slot: Slot) -> bool:
    """Whether the reader may see the thing: a group, or the place or cursist that a volunteer has to do with."""
    if slot.soort == "koppeling":
        return slot.ander in pb.zicht.cursisten
    if slot.soort == "plaats":
        return slot.code in pb.zicht.cursisten and _place_seen(pb, slot.ander)
    return _place_seen(pb, slot.code if slot.soort == "groep" else slot.ander)


def _place_seen(pb: Planbeeld, plek: str) -> bool:
    moment, groep = pb.ronde.moment_met.get(plek), pb.plan.groep_met.get(plek) or pb.ronde.groep_met.get(plek)
    waar = moment or groep
    return waar is not None and pb.zicht.locatie(waar.locatie)
