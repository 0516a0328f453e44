"""Asking one after the other: the coordinator approves the names, their order and the text before anything leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.beurt import ask_next, to_go
from scheduler.service.uitval.vragen import LAATST, VREEMD, need_able, need_open, unable, write_question
from scheduler.service.uitval.woorden import what, when
from scheduler.service.uitval.zicht import Dagplannen, need_gap
from scheduler.storage import logboek, vraaglijsten
from scheduler.storage.tables import Gat

UREN = (6, 12, 24, 48)
"""How long each may think about it, to choose from."""
LANGST = 10
"""No more people than this stand in a list: for the last one the lesson would be over."""
SOORTEN = frozenset({"assistent", "moment", "coach"})
"""Kinds of gaps that volunteers fill; docenten and cursisten are not mailed."""


@dataclass(frozen=True)
class Lijstpersoon:
    """Somebody whom the coordinator chose; `waarom_niet` says why he cannot (any more)."""

    code: str
    naam: str
    waarom_niet: str


@dataclass(frozen=True)
class Lijstvraag:
    """What the coordinator looks at before it begins: what it is, who was chosen, and the text that each gets."""

    wat: str
    wanneer: str
    wie: tuple[Lijstpersoon, ...]
    tekst: str


def preview_list(db: Database, gebruiker: Gebruiker, nummer: int, codes: Sequence[str], nu: datetime) -> Lijstvraag:
    """The list and the text as they would be, with the reason beside who cannot.

    Raises KanNiet for somebody whom the reader may not see, or when nobody can be asked about this gap in this way.
    """
    with db.read() as s:
        gat, pb = need_gap(s, Dagplannen(db, gebruiker), nummer)
        wie = _checked(s, gat, codes)
        niet = unable(s, pb, gat, wie, nu)
    for code in wie:
        if niet.get(code) == VREEMD:
            raise KanNiet("%(wie)s kan niet: %(waarom)s.", wie=code, waarom=VREEMD)
    return Lijstvraag(
        wat=what(pb, gat.soort, gat.plek),
        wanneer=when(Dagdeel(gat.dagdeel) if gat.dagdeel else None, gat.datum),
        wie=tuple(Lijstpersoon(c, person_name(pb.ronde, c), niet.get(c, "")) for c in wie),
        tekst=write_question(pb, [gat], wie[0], LAATST),
    )


def start_list(
    db: Database,
    gebruiker: Gebruiker,
    nummer: int,
    codes: Sequence[str],
    uren: int,
    nu: datetime,
    *,
    gezien: bool,
    mail: bool,
) -> None:
    """Ask the first, and from then on the next whenever nobody said yes in time. Only for who saw text and names."""
    plannen = Dagplannen(db, gebruiker)
    if not gezien:
        raise KanNiet("Vink aan dat u de namen en de tekst hebt gezien.")
    if uren not in UREN:
        raise KanNiet("Kies hoe lang iemand mag nadenken.")
    with db.write() as s:
        gat, pb = need_gap(s, plannen, nummer)
        wie = _checked(s, gat, codes)
        need_able(s, pb, gat, wie, nu)
        if not to_go(gat, nu):
            raise KanNiet("De les begint binnen 48 uur. Bel liever.")
        lijst = vraaglijsten.add_list(s, gat.id, wie, uren, write_question(pb, [gat], wie[0], LAATST), nu, gebruiker.id)
        logboek.append(s, nu, gebruiker.id, "uitval_lijst", f"punt {gat.id}", nieuw=", ".join(wie))
        ask_next(s, pb, lijst, gat, nu, mail=mail)


def stop_list(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Ask nobody more by itself. Who was asked already may still answer."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        gat, _ = need_gap(s, plannen, nummer)
        lijst = vraaglijsten.list_of(s, gat.id)
        if lijst is None or lijst.status != "loopt":
            raise KanNiet("Wij vragen hier al niemand meer vanzelf.")
        lijst.status = "gestopt"
        logboek.append(s, nu, gebruiker.id, "uitval_lijst_stop", f"punt {gat.id}")


def _checked(s: Session, gat: Gat, codes: Sequence[str]) -> tuple[str, ...]:
    """The codes, each once, when this gap can be asked about in this way."""
    need_open(gat)
    wie = tuple(dict.fromkeys(codes))
    if gat.soort not in SOORTEN:
        raise KanNiet("Dit kan alleen als een vrijwilliger het doet.")
    if not wie:
        raise KanNiet("Kies wie u wilt vragen.")
    if len(wie) > LANGST:
        raise KanNiet("Zet hoogstens %(meeste)s mensen in de lijst.", meeste=LANGST)
    lijst = vraaglijsten.list_of(s, gat.id)
    if lijst is not None and lijst.status == "loopt":
        raise KanNiet("Hier loopt al een lijst. Stop die eerst.")
    return wie
