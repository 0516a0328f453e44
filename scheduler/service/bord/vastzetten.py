"""Locking and unlocking by hand, and the list of everything that is fixed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.bord.sloten import NEDERLAND, Slot, open_locks
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.publiceren import holds_now
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import naam_van
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


def read_fixed(db: Database, pb: Planbeeld, nu: datetime) -> tuple[Vast, ...]:
    """Everything that was fixed: by hand first, then what the workbook says."""
    met_de_hand = (Vast(s.wat, s.code, s.reden, s.tot, s.nummer) for s in open_locks(db, nu) if _may_see(pb, s))
    return (*met_de_hand, *_from_workbook(pb))


def fixed_groups(db: Database, pb: Planbeeld, nu: datetime) -> frozenset[str]:
    """The groups that are locked or vast in the workbook."""
    met_de_hand = {s.code for s in open_locks(db, nu) if s.soort == "groep"}
    return frozenset(met_de_hand | {g.groep for g in pb.ronde.groepen if g.vast})


def why_fixed(db: Database, pb: Planbeeld, nu: datetime, groep: str = "", cursist: str = "") -> str:
    """Why a group, or the koppeling of a cursist, stays as it is; empty when it may change."""
    for s in open_locks(db, nu):
        if (s.soort == "groep" and s.code == groep) or (s.soort == "koppeling" and s.ander == cursist):
            return s.reden
    vast = [g.vast_reden for g in pb.ronde.groepen if g.vast and g.groep == groep]
    vast += [k.vast_reden for k in pb.ronde.lopende_koppelingen if k.vast and k.cursist == cursist]
    return (vast[0] or "zo staat het in het werkboek") if vast else ""


def about(pb: Planbeeld, soort: str, code: str, ander: str = "", dagdeel: str = "") -> Slot:
    """The thing somebody wants to lock; raises UnknownCode when it is not there, or not for this reader."""
    if soort not in VASTSOORTEN or (soort == "inzet" and dagdeel not in set(Dagdeel)):
        raise UnknownCode("Dit kunt u niet vastzetten.")
    slot = Slot(soort, code, ander, dagdeel if soort == "inzet" else "")
    if not _may_see(pb, slot) or slot.holds(pb.plan) is None:
        raise UnknownCode("Dit staat niet in dit plan.", "is het net veranderd.")
    return slot


def lock(db: Database, pb: Planbeeld, slot: Slot, reden: str, tot: date | None, nu: datetime) -> None:
    """Lock something as the published plan has it, with a reason."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not reden.strip():
        raise KanNiet("Schrijf op waarom dit vaststaat.")
    if tot is not None and tot < nu.astimezone(NEDERLAND).date():
        raise KanNiet("De einddatum is al voorbij.")
    geldt, nummer = holds_now(db, pb)
    if nummer is None or slot.holds(geldt) != slot.holds(pb.plan):
        raise KanNiet("In het plan dat nu geldt, is dit anders.", "wilt u dit concept eerst publiceren.")
    if any(s.sleutel == slot.sleutel for s in open_locks(db, nu)):
        raise KanNiet("Dit staat al vast.")
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
    return _place_seen(pb, slot.code if slot.soort == "groep" else slot.ander)


def _place_seen(pb: Planbeeld, plek: str) -> bool:
    moment, groep = pb.ronde.moment_met.get(plek), pb.plan.groep_met.get(plek) or pb.ronde.groep_met.get(plek)
    waar = moment or groep
    return waar is not None and pb.zicht.locatie(waar.locatie)


def _from_workbook(pb: Planbeeld) -> tuple[Vast, ...]:
    ronde = pb.ronde
    groepen = [Vast(f"Groep {g.groep}", g.groep, g.vast_reden) for g in ronde.groepen if g.vast]
    inzet = [
        Vast(f"Inzet van {z.vrijwilliger} op {z.dagdeel.naam} bij {z.plek}", z.plek, z.vast_reden)
        for z in ronde.inzet
        if z.vast
    ]
    paren = [
        Vast(f"Koppeling van {k.vrijwilliger} en {_first(pb, k.cursist)}", k.cursist, k.vast_reden)
        for k in ronde.koppelingen
        if k.vast and k.cursist in pb.zicht.cursisten
    ]
    return (*(v for v in (*groepen, *inzet) if _place_seen(pb, v.code)), *paren)


def _first(pb: Planbeeld, cursist: str) -> str:
    return naam_van(pb.ronde.cursist_met[cursist])
