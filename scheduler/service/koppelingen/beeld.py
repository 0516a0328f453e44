"""One koppeling: how it stands, what may follow, its history, and how to reach the coach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.verloop import MOMENTNAMEN, OVERDRACHT
from scheduler.errors import UnknownCode
from scheduler.explain.vrijwilligers import why_koppeling
from scheduler.service.bord.mensen import tell
from scheduler.service.koppelingen.koppelen import Opvolger, list_successors
from scheduler.service.koppelingen.lijst import Koppelrij, make_row
from scheduler.service.koppelingen.verloop import Verloop, read_courses
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld, newest_ref
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import naam_van
from scheduler.storage import logboek
from scheduler.storage.accounts import list_accounts
from scheduler.storage.koppelingen import Paar


@dataclass(frozen=True)
class Geschiedenis:
    """One line of the history: a state, or a call."""

    dag: date
    op: datetime
    wat: str
    waarom: str
    door: str


@dataclass(frozen=True)
class Koppelingbeeld:
    """Everything on the page of a koppeling. `mag` says whether the reader may write about it here."""

    rij: Koppelrij
    telefoon: str
    email: str
    waarom: tuple[str, ...]
    geschiedenis: tuple[Geschiedenis, ...]
    momenten: dict[str, str]
    opvolgers: tuple[Opvolger, ...]
    mag: bool


def read_pair(db: Database, pb: Planbeeld, paar: Paar, nu: datetime, vandaag: date) -> Koppelingbeeld:
    """One koppeling of a cursist that the reader may see; that somebody looked is kept in the log."""
    geldt = pb.ref == newest_ref(db)
    with db.write() as s:
        verloop = read_courses(s, pb, vandaag).get(paar)
        if verloop is None:
            raise UnknownCode("Deze koppeling is er niet.", "hoort de cursist bij een andere leslocatie.")
        logboek.append(s, nu, pb.gebruiker.id, "bekeken", "-".join(paar))
        namen = {a.id: a.naam for a in list_accounts(s)}
    coach = pb.ronde.vrijwilliger_met[paar[0]]
    gepland = next((k for k in pb.plan.koppelingen if (k.vrijwilliger, k.cursist) == paar), None)
    mag = geldt and pb.gebruiker.mag(Recht.KOPPELEN)
    return Koppelingbeeld(
        rij=make_row(pb, verloop, gepland, vandaag),
        telefoon=coach.telefoon,
        email=coach.email,
        waarom=tell(pb, why_koppeling(pb.beeld, gepland, voor=paar[1])) if gepland else (),
        geschiedenis=_history(pb, verloop, namen),
        momenten={k: w for k, w in MOMENTNAMEN.items() if k != OVERDRACHT or _handed_over(verloop)},
        opvolgers=list_successors(pb, paar) if mag and verloop.loopt else (),
        mag=mag,
    )


def _history(pb: Planbeeld, verloop: Verloop, namen: dict[int, str]) -> tuple[Geschiedenis, ...]:
    """The steps and the calls together, newest first."""
    regels = [
        Geschiedenis(p.vanaf, p.op, p.stand, p.reden or _from_whom(pb, p.overgenomen_van), namen.get(p.door or 0, ""))
        for p in verloop.stappen
    ]
    regels += [
        Geschiedenis(o.dag, o.op, MOMENTNAMEN[o.soort], o.uitkomst, namen.get(o.door or 0, ""))
        for o in verloop.opvolging
    ]
    oudste_eerst = sorted(regels, key=lambda r: r.op)
    return tuple(oudste_eerst[::-1])


def _from_whom(pb: Planbeeld, code: str) -> str:
    if not code:
        return ""
    coach = pb.ronde.vrijwilliger_met.get(code)
    return f"overgenomen van {naam_van(coach) if coach else code}"


def _handed_over(verloop: Verloop) -> bool:
    return any(p.overgenomen_van for p in verloop.stappen)
