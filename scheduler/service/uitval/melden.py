"""Somebody cannot come: reporting it, and at once what falls open. The cause is a class, for the teamleider only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.geldend import read_holding
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.lessen import Opening, find_openings, kind_of
from scheduler.service.uitval.woorden import tell_opening
from scheduler.service.uitval.zicht import Dagplannen, known, may_see, may_see_absence, may_see_gap
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
    """An absence in the list, with how many gaps are open, asked, promised or done.

    `dagdeel` is there when somebody called off one appointment. `oorzaak` is empty for who may not see it.
    """

    nummer: int
    persoon: Persoon
    van: date
    tot: date | None
    dagdeel: str
    oorzaak: str
    ingetrokken: bool
    open: int
    bezig: int
    ja: int
    klaar: int


def people(pb: Planbeeld) -> tuple[Persoon, ...]:
    """Everybody whom this user may report, by name."""
    ronde = pb.ronde
    codes = [*ronde.vrijwilliger_met, *ronde.docent_met, *(c for c in ronde.cursist_met if c in pb.zicht.cursisten)]
    gezien = (_person(pb, c) for c in codes if may_see(pb, c))
    return tuple(sorted(gezien, key=lambda p: (p.naam.casefold(), p.code)))


def preview_absence(db: Database, gebruiker: Gebruiker, code: str, van: date | None, tot: date | None) -> Melding:
    """What falls open, as far as this user may see."""
    plannen = Dagplannen(db, gebruiker)
    pb = plannen.need_person(code, van)
    eerste = _need_days(van, tot)
    with db.read() as s:
        openingen = _openings(db, s, plannen, code, eerste, tot)
    zien = ((plannen.on(o.datum), o) for o in openingen)
    return Melding(
        persoon=_person(pb, code),
        van=eerste,
        tot=tot,
        openingen=tuple(tell_opening(dag, o) for dag, o in zien if may_see_gap(dag, o.soort, o.plek)),
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
    plannen = Dagplannen(db, gebruiker)
    pb = plannen.need_person(code, van)
    if oorzaak not in OORZAKEN:
        raise KanNiet("Kies een oorzaak.")
    if oorzaak == "gestopt" and tot is not None:
        raise KanNiet("Wie gestopt is, komt niet terug. Laat de laatste dag leeg, of kies een andere oorzaak.")
    eerste = _need_days(van, tot)
    with db.write() as s:
        openingen = _openings(db, s, plannen, code, eerste, tot)
        al = [a for a in afwezigheden.list_absences(s, eerste, code) if not a.dagdeel]
        if any(tot is None or a.van <= tot for a in al):
            raise KanNiet("Deze persoon is in die tijd al afgemeld.")
        soort = kind_of(pb.ronde, code)
        rij = afwezigheden.add_absence(s, soort, code, eerste, tot, oorzaak=oorzaak, op=nu, door=gebruiker.id)
        for o in openingen:
            uitval.add_gap(s, rij.id, o.soort, code, o.plek, o.dagdeel or "", o.datum, o.aanbod)
        tot_tekst = tot.isoformat() if tot else "blijvend"
        logboek.append(s, nu, gebruiker.id, "uitval_gemeld", code, nieuw=f"{eerste.isoformat()} tot {tot_tekst}")
        return rij.id


def read_absences(db: Database, gebruiker: Gebruiker) -> tuple[Afwezigrij, ...]:
    """The newest absences of people whom this user may see."""
    plannen = Dagplannen(db, gebruiker)
    with db.read() as s:
        rijen = [(a, uitval.list_gaps(s, a.id)) for a in afwezigheden.newest_absences(s, LAATSTE)]
    return tuple(absence_row(plannen, a, gaten) for a, gaten in rijen if may_see_absence(plannen, a, gaten))


def absence_row(plannen: Dagplannen, a: Afwezigheid, gaten: Sequence[Gat]) -> Afwezigrij:
    """An absence in one line, with the gaps that this user may see."""
    n = Counter(g.status for g in gaten if may_see_gap(plannen.on(g.datum), g.soort, g.plek))
    pb = next(p for p in (plannen.on(a.van), plannen.nu) if known(p, a.persoon))
    return Afwezigrij(
        nummer=a.id,
        persoon=_person(pb, a.persoon),
        van=a.van,
        tot=a.tot,
        dagdeel=Dagdeel(a.dagdeel).naam if a.dagdeel else "",
        oorzaak=a.oorzaak if pb.gebruiker.mag(Recht.OORZAAK_ZIEN) else "",
        ingetrokken=a.ingetrokken_op is not None,
        open=n["open"],
        bezig=n["gevraagd"],
        ja=n["toegezegd"],
        klaar=n["bevestigd"] + n["niet_nodig"] + n["vervalt"] + n["gesloten"],
    )


def _need_days(van: date | None, tot: date | None) -> date:
    """The first day, when the two make sense."""
    if van is None:
        raise KanNiet("Vul de eerste dag in.")
    if tot is not None and not van <= tot <= van + LANGST:
        raise KanNiet("De laatste dag ligt voor de eerste, of te ver weg.")
    return van


def _openings(
    db: Database, s: Session, plannen: Dagplannen, code: str, van: date, tot: date | None
) -> tuple[Opening, ...]:
    """What falls open on each day, in the plan that holds then; what is a gap already is left out.

    For good it is every week in the newest plan, and by date the days before that plan begins.
    """
    nu = plannen.nu
    laatste = tot or van + LANGST
    dagen = days_between(s, van, laatste)
    al = {(g.plek, g.dagdeel, g.datum) for g in uitval.list_gaps(s, van=code) if g.status != "gesloten"}
    vakken = [v for v in read_holding(db, van, laatste) if tot or v.nummer != nu.nummer]
    uit = [o for v in vakken for o in find_openings(v.ronde, v.plan, code, v.van, v.tot, dagen)]
    uit += find_openings(nu.ronde, nu.plan, code, van, None) if tot is None else ()
    return tuple(o for o in uit if o.datum is None or (o.plek, o.dagdeel, o.datum) not in al)


def _person(pb: Planbeeld, code: str) -> Persoon:
    return Persoon(code, person_name(pb.ronde, code), kind_of(pb.ronde, code))
