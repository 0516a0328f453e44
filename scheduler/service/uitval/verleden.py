"""What was asked and who helped lately, who cannot come on the day of a gap, and what is locked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.service.bord.sloten import Slot, locks_at
from scheduler.service.mijn.opgavebeeld import ask_not
from scheduler.service.opslag import Session
from scheduler.service.tijden import day_in_nl
from scheduler.service.uitval.dagen import Dag, days_between
from scheduler.service.uitval.past import Plekgat
from scheduler.storage import afwezigheden, uitval

MAAND = timedelta(days=30)


@dataclass(frozen=True)
class Verleden:
    """Who was asked and who helped lately, and who cannot come, or asked not to be asked, on the day."""

    gevraagd: dict[str, int]
    geholpen: dict[str, int]
    laatst: dict[str, date]
    weg: frozenset[str]
    dagen: tuple[Dag, ...]
    niet_vragen: frozenset[str] = frozenset()
    sloten: tuple[Slot, ...] = ()
    """What is locked: nobody is lent from there."""


def read_past(s: Session, g: Plekgat, nu: datetime) -> Verleden:
    """What was asked in the last 30 days, and what goes differently around the day of the gap."""
    gevraagd: dict[str, int] = {}
    laatst: dict[str, date] = {}
    for v in uitval.questions_since(s, nu - MAAND):
        gevraagd[v.aan] = gevraagd.get(v.aan, 0) + 1
        laatst[v.aan] = day_in_nl(v.op)
    vandaag = day_in_nl(nu)
    dag = g.datum or vandaag
    dagen = days_between(s, min(dag, vandaag) - MAAND, max(dag, vandaag) + MAAND)
    geholpen: dict[str, int] = {}
    for d in dagen:
        if d.door and abs(d.datum - vandaag) <= MAAND:
            geholpen[d.door] = geholpen.get(d.door, 0) + 1
    weg = frozenset(
        a.persoon
        for a in afwezigheden.absent_on(s, dag)
        if (not a.dagdeel or a.dagdeel == g.dagdeel) and (g.datum or a.tot is None)
    )
    niet_vragen = ask_not(s, g.datum) if g.datum else frozenset()
    return Verleden(gevraagd, geholpen, laatst, weg, dagen, niet_vragen, locks_at(s, nu))
