"""The calendar subscription of a volunteer: a secret link that can be renewed, and the feed behind it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from scheduler.calendar.agenda import Agendapunt as Punt
from scheduler.calendar.agenda import make_uid, write_agenda
from scheduler.errors import UnknownCode
from scheduler.service.mijn.afspraken import KOPPELING, Afspraak
from scheduler.service.mijn.pagina import KOMT, OPEN, need_person, read_planned
from scheduler.service.opslag import Database
from scheduler.service.tijden import NEDERLAND, day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage import agenda, logboek
from scheduler.storage.tables import Agendalink, Agendapunt

TERUG = timedelta(days=28)
"""How long past appointments stay in the calendar."""
NAAM = "Mijn afspraken"
UITLEG = "Kunt u niet? Meld het op uw pagina van Inburgerplan."


@dataclass(frozen=True)
class Linkbeeld:
    """Whether there is a link, since when, and whether first names are in it."""

    gemaakt_op: datetime | None
    met_namen: bool


@dataclass(frozen=True)
class Feed:
    """A calendar file, its fingerprint, and the moment of its last change."""

    inhoud: bytes
    kenmerk: str
    gewijzigd: datetime


def read_link(db: Database, gebruiker: Gebruiker) -> Linkbeeld:
    """What there is of a link."""
    need_person(gebruiker)
    with db.read() as s:
        link = s.get(Agendalink, gebruiker.id)
    return Linkbeeld(link.gemaakt_op, link.met_namen) if link else Linkbeeld(None, met_namen=False)


def is_current(db: Database, gebruiker: Gebruiker, geheim: str) -> bool:
    """Whether this is the secret of the link that works now."""
    with db.read() as s:
        link = s.get(Agendalink, gebruiker.id)
    return link is not None and link.sleutel == _hash(geheim)


def make_link(db: Database, gebruiker: Gebruiker, nu: datetime) -> str:
    """Make a new link and give its secret, once; the old link stops. New links carry no names."""
    need_person(gebruiker)
    geheim = secrets.token_urlsafe(32)
    with db.write() as s:
        agenda.drop_link(s, gebruiker.id)
        s.add(Agendalink(account_id=gebruiker.id, sleutel=_hash(geheim), met_namen=False, gemaakt_op=nu))
        logboek.append(s, nu, gebruiker.id, "agendalink", gebruiker.persoon)
    return geheim


def drop_link(db: Database, gebruiker: Gebruiker, nu: datetime) -> None:
    """Stop the link; calendars that use it get nothing any more."""
    wie = need_person(gebruiker)
    with db.write() as s:
        if agenda.drop_link(s, gebruiker.id):
            logboek.append(s, nu, gebruiker.id, "agendalink_weg", wie)


def set_names(db: Database, gebruiker: Gebruiker, nu: datetime, *, aan: bool) -> None:
    """Choose whether the first name of the own cursist stands in the calendar."""
    wie = need_person(gebruiker)
    with db.write() as s:
        link = s.get(Agendalink, gebruiker.id)
        if link is not None and link.met_namen != aan:
            link.met_namen = aan
            logboek.append(s, nu, gebruiker.id, "agenda_namen", wie, nieuw="ja" if aan else "nee")


def read_feed(db: Database, geheim: str, nu: datetime) -> Feed:
    """The calendar behind a secret; raises UnknownCode when no link has it."""
    with db.read() as s:
        gevonden = agenda.find_link(s, _hash(geheim))
    if gevonden is None or gevonden[1].rol != Rol.VRIJWILLIGER or not gevonden[1].persoon:
        raise UnknownCode("Deze agenda is er niet.", "is er een nieuwe link gemaakt.")
    link, account = gevonden
    komend = [g.afspraak for g in read_planned(db, account.persoon, nu) if g.staat in {OPEN, KOMT}]
    wens = {_uid(account.persoon, a): a for a in komend}
    rijen = _tell(db, account.persoon, {u: _contents(a, link.met_namen) for u, a in wens.items()}, nu)
    punten = [_point(r, wens.get(r.uid) if link.met_namen else None) for r in rijen]
    inhoud = write_agenda(punten, NAAM, UITLEG)
    gewijzigd = max((link.gemaakt_op, *(r.op for r in rijen)))
    return Feed(inhoud, hashlib.sha256(inhoud).hexdigest()[:32], gewijzigd)


def _tell(db: Database, persoon: str, wens: dict[str, dict[str, Any]], nu: datetime) -> Sequence[Agendapunt]:
    """Bring what calendars are told up to date: new ones, changed ones, and coming ones that fell away."""
    vanaf = day_in_nl(nu) - TERUG
    with db.read() as s:
        rijen = agenda.list_points(s, persoon, vanaf)
    if not _changes(rijen, wens, nu):
        return rijen
    with db.write() as s:  # look again: another calendar of the same person may have been first
        agenda.forget_points(s, vanaf - TERUG)
        rijen = agenda.list_points(s, persoon, vanaf)
        bekend = {r.uid: r for r in rijen}
        for uid, (inhoud, weg) in _changes(rijen, wens, nu).items():
            rij = bekend.get(uid)
            if rij is None:
                dag = datetime.fromisoformat(inhoud["van"]).date()
                s.add(Agendapunt(uid=uid, persoon=persoon, dag=dag, inhoud=inhoud, op=nu))
            else:
                rij.inhoud, rij.vervallen, rij.op = inhoud, weg, nu
                rij.dag = datetime.fromisoformat(inhoud["van"]).date()
                rij.volgnummer += 1
        s.flush()
        return agenda.list_points(s, persoon, vanaf)


def _changes(
    rijen: Sequence[Agendapunt], wens: dict[str, dict[str, Any]], nu: datetime
) -> dict[str, tuple[dict[str, Any], bool]]:
    """By identity what a calendar must hear: the contents, and whether the appointment fell away."""
    bekend = {r.uid: r for r in rijen}
    uit = {
        uid: (inhoud, False)
        for uid, inhoud in wens.items()
        if uid not in bekend or bekend[uid].vervallen or bekend[uid].inhoud != inhoud
    }
    for r in rijen:
        voorbij = datetime.fromisoformat(r.inhoud["tot"]).replace(tzinfo=NEDERLAND) <= nu
        if r.uid not in wens and not r.vervallen and not voorbij:
            uit[r.uid] = (r.inhoud, True)
    return uit


def _uid(persoon: str, a: Afspraak) -> str:
    """A koppeling is one appointment a week, so that a calendar moves it along; a lesson belongs to its day."""
    if a.soort == KOPPELING:
        jaar, week, _ = a.dag.isocalendar()
        return make_uid(persoon, KOPPELING, a.plek, f"{jaar}-{week}")
    return make_uid(persoon, a.plek, a.dag.isoformat(), a.dagdeel.value)


def _contents(a: Afspraak, met_namen: bool) -> dict[str, Any]:
    """What is told of an appointment, kept without the name of anybody."""
    koppeling = a.soort == KOPPELING
    return {
        "van": a.van.replace(tzinfo=None).isoformat(timespec="minutes"),
        "tot": a.tot.replace(tzinfo=None).isoformat(timespec="minutes"),
        "wat": f"Taalcoach-afspraak, {a.dagdeel.naam}" if koppeling else a.wat,
        "waar": "" if koppeling else a.waar,
        "hele_dag": koppeling,
        "met_naam": koppeling and met_namen,
    }


def _point(r: Agendapunt, a: Afspraak | None) -> Punt:
    """A row as it stands in the file; `a` gives the first name where the volunteer wants it."""
    naam = f" met {a.met[0]}" if a is not None and r.inhoud["met_naam"] else ""
    return Punt(
        uid=r.uid,
        van=datetime.fromisoformat(r.inhoud["van"]),
        tot=datetime.fromisoformat(r.inhoud["tot"]),
        wat=f"{r.inhoud['wat']}{naam}",
        waar=r.inhoud["waar"],
        volgnummer=r.volgnummer,
        vervallen=r.vervallen,
        gewijzigd=r.op,
        hele_dag=r.inhoud["hele_dag"],
    )


def _hash(geheim: str) -> str:
    return hashlib.sha256(geheim.encode()).hexdigest()
