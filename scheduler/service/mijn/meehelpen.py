"""Lessons and moments that still want help, as one volunteer sees them: where he can, and why not elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT
from scheduler.errors import KanNiet
from scheduler.explain.beeld import Beeld
from scheduler.explain.meehelpen import Hulpvraag, why_not_help
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Reden
from scheduler.explain.vrijwilligers import why_inzet
from scheduler.service.mijn.afspraken import days_in
from scheduler.service.mijn.meldingen import send_notice
from scheduler.service.mijn.opgaven import with_statements
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import VOORUIT, Tijdvak, read_holding
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.woorden import les_naam, locatie_naam, tijd
from scheduler.storage import opgaven, vrijwilligermeldingen


@dataclass(frozen=True)
class Openles:
    """A lesson or moment that comes back every week, without names of anybody. `waarom` says why it fits or not."""

    plek: str
    dagdeel: str
    wat: str
    wanneer: str
    waar: str
    eerst: date
    waarom: tuple[str, ...]
    gevraagd: bool


@dataclass(frozen=True)
class Meehelpen:
    """Where a volunteer can help, and by reason where not."""

    kan: tuple[Openles, ...]
    niet: tuple[tuple[str, tuple[Openles, ...]], ...]


def read_open_lessons(db: Database, gebruiker: Gebruiker, nu: datetime) -> Meehelpen:
    """Every lesson and moment where help is welcome or was, once."""
    code, vandaag = need_person(gebruiker), day_in_nl(nu)
    with db.read() as s:
        gezegd = opgaven.newest_statement(s, code)
        gevraagd = {
            (m.plek, m.dagdeel) for m in vrijwilligermeldingen.list_notices(s, vandaag, code) if m.soort == "wil_helpen"
        }
    kan: dict[tuple[str, Dagdeel], Openles] = {}
    niet: dict[str, dict[tuple[str, Dagdeel], Openles]] = {}
    for vak in read_holding(db, vandaag, vandaag + VOORUIT):
        ronde = with_statements(vak.ronde, [gezegd] if gezegd else [])
        v = ronde.vrijwilliger_met.get(code)
        if v is None:
            continue
        beeld, inzetbeeld = Beeld(ronde, vak.plan), Inzetbeeld(ronde, vak.plan)
        for vraag in _asked(vak):
            sleutel = (vraag.plek, vraag.dagdeel)
            dagen = days_in(vak, vraag.dagdeel, vraag.locatie, vraag.plek)
            if not dagen or sleutel in kan:
                continue
            tegen = why_not_help(inzetbeeld, v, vraag)
            redenen = tegen or (_why(beeld, code, vraag),)
            les = _as_lesson(vak, vraag, dagen[0], redenen, gevraagd=sleutel in gevraagd)
            if tegen:
                niet.setdefault(tegen[0].code, {}).setdefault(sleutel, les)
            else:
                kan[sleutel] = les
    volgorde = sorted(niet.values(), key=len)
    return Meehelpen(
        tuple(kan.values()), tuple((next(iter(g.values())).waarom[0], tuple(g.values())) for g in volgorde)
    )


def ask_to_help(db: Database, gebruiker: Gebruiker, plek: str, dagdeel: str, nu: datetime) -> None:
    """Tell the coördinator that a volunteer wants to help there; the plan does not change by it."""
    for les in read_open_lessons(db, gebruiker, nu).kan:
        if (les.plek, les.dagdeel) == (plek, dagdeel):
            if not les.gevraagd:
                send_notice(db, gebruiker, "wil_helpen", nu, plek=plek, dagdeel=dagdeel)
            return
    raise KanNiet("Deze les zoekt geen hulp meer.")


def _asked(vak: Tijdvak) -> Iterator[Hulpvraag]:
    """Every lesson and moment that wants helpers, and how many it still wants."""
    ronde, plan = vak.ronde, vak.plan
    for g in plan.groepen:
        wens = ronde.aanbod_met[g.aanbod].assistenten_wens
        for d in sort_dagdelen(g.dagdelen) if wens else ():
            over = wens - len(plan.inzet_op.get((g.groep, d), ()))
            yield Hulpvraag(g.groep, KLASSENASSISTENT, g.locatie, d, over)
    for m in ronde.momenten:
        if m.wens:
            over = m.wens - len(plan.inzet_op.get((m.moment, m.dagdeel), ()))
            yield Hulpvraag(m.moment, m.rol, m.locatie, m.dagdeel, over)


def _why(beeld: Beeld, code: str, vraag: Hulpvraag) -> Reden:
    """Why it fits, in one sentence: gladly or if needed, and the trip."""
    moment = vraag.plek in beeld.ronde.moment_met
    i = Inzet(
        vrijwilliger=code,
        groep="" if moment else vraag.plek,
        moment=vraag.plek if moment else "",
        dagdeel=vraag.dagdeel,
    )
    return why_inzet(beeld, i)[1]


def _as_lesson(vak: Tijdvak, vraag: Hulpvraag, eerst: date, redenen: tuple[Reden, ...], *, gevraagd: bool) -> Openles:
    groep = vak.plan.groep_met.get(vraag.plek)
    wat = les_naam(vak.ronde, groep.aanbod) if groep else vak.ronde.moment_met[vraag.plek].soort
    return Openles(
        plek=vraag.plek,
        dagdeel=vraag.dagdeel.value,
        wat=wat,
        wanneer=f"{vraag.dagdeel.naam}, {tijd(vraag.dagdeel)}",
        waar=locatie_naam(vak.ronde, vraag.locatie),
        eerst=eerst,
        waarom=tuple(r.read("persoon") for r in redenen),
        gevraagd=gevraagd,
    )
