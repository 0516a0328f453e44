"""A calendar file with coming actions: codes only, no names of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

if TYPE_CHECKING:
    from collections.abc import Iterable

TIJDZONE = "Europe/Amsterdam"
DOMEIN = "inburgerplan"


@dataclass(frozen=True, slots=True)
class Actie:
    """One thing to do on one day: about whom (a code), what (a Dutch phrase), why, and a word that never changes."""

    code: str
    dag: date
    wat: str
    soort: str
    waarom: str = ""


def bepaal_uid(actie: Actie) -> str:
    """Give the same identity for the same action, also when its day moves, so that a calendar moves it along."""
    kern = sha256(f"{actie.code}|{actie.soort}".encode()).hexdigest()[:32]
    return f"{kern}@{DOMEIN}"


def write_ics(acties: Iterable[Actie], gemaakt: datetime, naam: str = "Termijnen") -> bytes:
    """Write the actions as an .ics file with all-day events, in order of day.

    `gemaakt` is the moment that is printed as the stamp of every event; a naive moment counts as local time.
    """
    kalender = Calendar()
    kalender.add("prodid", f"-//{DOMEIN}//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", naam)
    kalender.add("x-wr-timezone", TIJDZONE)
    stempel = gemaakt if gemaakt.tzinfo else gemaakt.replace(tzinfo=ZoneInfo(TIJDZONE))
    for actie in sorted(acties, key=lambda a: (a.dag, a.code, a.soort)):
        kalender.add_component(_event(actie, stempel))
    return bytes(kalender.to_ical())


def _event(actie: Actie, stempel: datetime) -> Event:
    event = Event()
    event.add("uid", bepaal_uid(actie))
    event.add("dtstamp", stempel.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", actie.dag)
    event.add("dtend", actie.dag + timedelta(days=1))
    event.add("summary", f"{actie.code}: {actie.wat}")
    if actie.waarom:
        event.add("description", actie.waarom)
    event.add("categories", [actie.soort])
    event.add("transp", "TRANSPARENT")
    return event
