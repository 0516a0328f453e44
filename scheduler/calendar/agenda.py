"""A calendar to subscribe to: appointments with times in Amsterdam, changes and cancellations by sequence number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from scheduler.calendar.ics import DOMEIN, TIJDZONE

if TYPE_CHECKING:
    from collections.abc import Sequence

NEDERLAND = ZoneInfo(TIJDZONE)
WINTER, ZOMER = timedelta(hours=1), timedelta(hours=2)
VERVERS = timedelta(hours=6)
"""How often we ask a calendar to look again."""


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """One appointment in a calendar.

    `van` and `tot` are clock times in the Netherlands without a zone; with `hele_dag` only the day counts, because
    nobody knows the hour. `volgnummer` rises with every change; `gewijzigd` is the moment of the last one.
    """

    uid: str
    van: datetime
    tot: datetime
    wat: str
    waar: str
    volgnummer: int
    vervallen: bool
    gewijzigd: datetime
    hele_dag: bool = False


def make_uid(*delen: str) -> str:
    """Give the same identity for the same appointment, in which nothing can be read."""
    return f"{sha256('|'.join(delen).encode()).hexdigest()[:32]}@{DOMEIN}"


def write_agenda(punten: Sequence[Agendapunt], naam: str, uitleg: str = "") -> bytes:
    """Write the appointments as an iCalendar file (RFC 5545) with the rule of the time zone.

    The same appointments give the same bytes: no moment of writing stands in it.
    """
    kalender = Calendar()
    kalender.add("prodid", f"-//{DOMEIN}//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", naam)
    kalender.add("x-wr-timezone", TIJDZONE)
    kalender.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    kalender.add("x-published-ttl", f"PT{VERVERS // timedelta(hours=1)}H")
    for punt in sorted(punten, key=lambda p: (p.van, p.uid)):
        kalender.add_component(_event(punt, uitleg))
    if any(not p.hele_dag for p in punten):
        kalender.add_component(_zone())
    return bytes(kalender.to_ical())


def _zone() -> Timezone:
    """Summer and winter time in Amsterdam by their yearly rule: the last Sunday of March and of October, 1.00 UTC.

    Written out, because the tables that icalendar makes of a zone begin summer time an hour late.
    """
    zone = Timezone()
    zone.add("tzid", TIJDZONE)
    for soort, naam, van, naar, begin, maand in (
        (TimezoneDaylight, "CEST", WINTER, ZOMER, datetime(1981, 3, 29, 2), 3),  # noqa: DTZ001 - local by definition
        (TimezoneStandard, "CET", ZOMER, WINTER, datetime(1996, 10, 27, 3), 10),  # noqa: DTZ001
    ):
        deel = soort()
        deel.add("tzname", naam)
        deel.add("tzoffsetfrom", van)
        deel.add("tzoffsetto", naar)
        deel.add("dtstart", begin)
        deel.add("rrule", {"freq": "yearly", "bymonth": maand, "byday": "-1su"})
        zone.add_component(deel)
    return zone


def _event(punt: Agendapunt, uitleg: str) -> Event:
    event = Event()
    event.add("uid", punt.uid)
    event.add("dtstamp", punt.gewijzigd.astimezone(ZoneInfo("UTC")))
    event.add("last-modified", punt.gewijzigd.astimezone(ZoneInfo("UTC")))
    event.add("sequence", punt.volgnummer)
    if punt.hele_dag:
        event.add("dtstart", punt.van.date())
        event.add("dtend", punt.van.date() + timedelta(days=1))
    else:
        event.add("dtstart", punt.van.replace(tzinfo=NEDERLAND))
        event.add("dtend", punt.tot.replace(tzinfo=NEDERLAND))
    event.add("summary", f"Gaat niet door: {punt.wat}" if punt.vervallen else punt.wat)
    if punt.waar:
        event.add("location", punt.waar)
    if uitleg:
        event.add("description", uitleg)
    event.add("status", "CANCELLED" if punt.vervallen else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if punt.vervallen or punt.hele_dag else "OPAQUE")
    event.add("class", "PRIVATE")
    return event
