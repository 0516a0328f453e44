"""Somebody cannot come: reporting it, and at once what falls open. The cause is a class, for the teamleider only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.lessen import Opening, find_openings, kind_of
from scheduler.service.uitval.woorden import tell_opening
from scheduler.service.uitval.zicht import known, may_see, may_see_absence, may_see_gap, published_plan
from scheduler.storage import afwezigheden, logboek, uitval
from scheduler.storage.tables import Afwezigheid, Gat

OORZAKEN = ("ziek", "vakantie", "gestopt", "anders")
LAATSTE = 100
LANGST = timedelta(days=730)


@dataclass(frozen=True)
class Persoon:
    """Somebody to choose from."""

    code: str
    naam: str
    soort: str


@dataclass(frozen=True)
class Melding:
    """What reporting this would mean, before it is kept."""

    persoon: Persoon
    van: date
    tot: date | None
    openingen: tuple[str, ...]
    zelfde_les: bool


@dataclass(frozen=True)
class Afwezigrij:
    """An absence in the list. `oorzaak` is empty for who may not see it."""

    nummer: int
    persoon: Persoon
    van: date
    tot: date | None
    oorzaak: str
    ingetrokken: bool
    open: int
    bezig: int
    klaar: int


def people(pb: Planbeeld) -> tuple[Persoon, ...]:
    """Everybody whom this user may report, by name."""
    ronde = pb.ronde
    codes = [*ronde.vrijwilliger_met, *ronde.docent_met, *(c for c in ronde.cursist_met if c in pb.zicht.cursisten)]
    gezien = (_person(pb, c) for c in codes if may_see(pb, c))
    return tuple(sorted(gezien, key=lambda p: (p.naam.casefold(), p.code)))


def preview_absence(db: Database, gebruiker: Gebruiker, code: str, van: date | None, tot: date | None) -> Melding:
    """What falls open, as far as this user may see."""
    pb = published_plan(db, gebruiker)
    with db.read() as s:
        openingen = _openings(s, pb, code, van, tot)
    assert van is not None
    return Melding(
        persoon=_person(pb, code),
        van=van,
        tot=tot,
        openingen=tuple(tell_opening(pb, o) for o in openingen if may_see_gap(pb, o.soort, o.plek)),
        zelfde_les=bool(tot) and kind_of(pb.ronde, code) == "cursist",
    )


def report_absence(
    db: Database,
    gebruiker: Gebruiker,
    code: str,
    van: date | None,
    tot: date | None,
    oorzaak: str,
    nu: datetime,
) -> int:
    """Keep that somebody cannot come, with everything that falls open, and give its number."""
    pb = published_plan(db, gebruiker)
    if oorzaak not in OORZAKEN:
        raise KanNiet("Kies een oorzaak.")
    if oorzaak == "gestopt" and tot is not None:
        raise KanNiet("Wie gestopt is, komt niet terug. Laat de laatste dag leeg, of kies een andere oorzaak.")
    with db.write() as s:
        openingen = _openings(s, pb, code, van, tot)
        assert van is not None
        if any(tot is None or a.van <= tot for a in afwezigheden.list_absences(s, van, code)):
            raise KanNiet("Deze persoon is in die tijd al afgemeld.")
        soort = kind_of(pb.ronde, code)
        rij = afwezigheden.add_absence(s, soort, code, van, tot, oorzaak=oorzaak, op=nu, door=gebruiker.id)
        for o in openingen:
            uitval.add_gap(s, rij.id, o.soort, code, o.plek, o.dagdeel or "", o.datum, o.aanbod)
        tot_tekst = tot.isoformat() if tot else "blijvend"
        logboek.append(s, nu, gebruiker.id, "uitval_gemeld", code, nieuw=f"{van.isoformat()} tot {tot_tekst}")
        return rij.id


def read_absences(db: Database, gebruiker: Gebruiker) -> tuple[Afwezigrij, ...]:
    """The newest absences of people whom this user may see."""
    pb = published_plan(db, gebruiker)
    with db.read() as s:
        rijen = [a for a in afwezigheden.newest_absences(s, LAATSTE) if known(pb, a.persoon)]
        gaten = {a.id: uitval.list_gaps(s, a.id) for a in rijen}
    return tuple(absence_row(pb, a, gaten[a.id]) for a in rijen if may_see_absence(pb, a, gaten[a.id]))


def absence_row(pb: Planbeeld, a: Afwezigheid, gaten: Sequence[Gat]) -> Afwezigrij:
    """An absence in one line."""
    n = Counter(g.status for g in gaten)
    return Afwezigrij(
        nummer=a.id,
        persoon=_person(pb, a.persoon),
        van=a.van,
        tot=a.tot,
        oorzaak=a.oorzaak if pb.gebruiker.mag(Recht.OORZAAK_ZIEN) else "",
        ingetrokken=a.ingetrokken_op is not None,
        open=n["open"],
        bezig=n["gevraagd"] + n["toegezegd"],
        klaar=n["bevestigd"] + n["niet_nodig"] + n["vervalt"] + n["gesloten"],
    )


def _openings(s: Session, pb: Planbeeld, code: str, van: date | None, tot: date | None) -> tuple[Opening, ...]:
    kind_of(pb.ronde, code)
    if not may_see(pb, code):
        raise UnknownCode("Deze persoon is er niet.", "hoort de persoon bij een andere leslocatie.")
    if van is None:
        raise KanNiet("Vul de eerste dag in.")
    if tot is not None and not van <= tot <= van + LANGST:
        raise KanNiet("De laatste dag ligt voor de eerste, of te ver weg.")
    dagen = days_between(s, van, tot) if tot else ()
    return find_openings(pb.ronde, pb.plan, code, van, tot, dagen)


def _person(pb: Planbeeld, code: str) -> Persoon:
    return Persoon(code, person_name(pb.ronde, code), kind_of(pb.ronde, code))
