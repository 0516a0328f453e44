"""Answering a question by the link in the mail, without logging in. The link does this one thing and nothing else.

Its token is made when the mail leaves, so it waits in no table and in no outbox; only its hash is kept. Opening the
link changes nothing, because scanners of mail open links too. It stops when it was used, at the moment by which an
answer is needed, and as soon as the question is asked no more.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.pogingen import need_patience, note_failure
from scheduler.service.toegang.rechten import Gebruiker, Recht, Rol
from scheduler.service.toegang.sessies import hash_of
from scheduler.service.uitval.antwoord import Openvraag, keep_answer, tell_questions, waits
from scheduler.service.uitval.gat import over
from scheduler.service.uitval.nodig import is_needed
from scheduler.service.uitval.zicht import Dagplannen
from scheduler.storage import antwoordlinks, uitval
from scheduler.storage.tables import Antwoordlink, Bericht, Gat, Vraag

BEWAAR = timedelta(days=30)
NIEMAND = 0
"""Who answers by a link has no account: this number is never kept."""
WERKT_NIET = "Deze link werkt niet meer. Log in op uw pagina, of bel uw coördinator."
MET_LINK = "met de link uit het bericht"
MET_GEGEVEN_LINK = "met een link die de coördinator gaf"


@dataclass(frozen=True)
class Linkvraag:
    """What somebody sees who opens a link: what can still be answered; `gebruikt` says that an answer came in."""

    vragen: tuple[Openvraag, ...]
    gebruikt: bool


def new_link(s: Session, bericht: int, nu: datetime, door: int | None = None) -> str:
    """Make the link of a message that leaves now, and give its token; nothing when there is no time left to answer.

    `door` is who hands it over, when it does not leave in the mail.
    """
    wachtend = [v for v in uitval.questions_of(s, bericht) if v.status == "gevraagd" and v.uiterlijk > nu]
    if not wachtend:
        return ""
    token = secrets.token_urlsafe(24)
    antwoordlinks.forget_links(s, nu - BEWAAR)
    antwoordlinks.add_link(s, hash_of(token), bericht, nu, max(v.uiterlijk for v in wachtend), door)
    return token


def read_link(db: Database, token: str, adres: str, nu: datetime) -> Linkvraag:
    """The questions behind a link. Raises KanNiet when it does not work (any more)."""
    link = _need_link(db, token, adres, nu)
    if link.gebruikt_op is not None:
        return Linkvraag((), gebruikt=True)
    wie = _who(db, link)
    plannen = Dagplannen(db, wie, Recht.EIGEN_ZIEN)
    with db.read() as s:
        vragen = _waiting(s, plannen, link, nu)
    return Linkvraag(tell_questions(db, wie, vragen, nu), gebruikt=False)


def answer_link(db: Database, token: str, antwoorden: Mapping[int, bool], adres: str, nu: datetime) -> None:
    """Keep a yes or a no for every question behind a link, and use the link up. A yes waits for the coordinator."""
    link = _need_link(db, token, adres, nu)
    plannen = Dagplannen(db, _who(db, link), Recht.EIGEN_ZIEN)
    with db.write() as s:
        nog = antwoordlinks.read_link(s, link.sleutel)  # again: another tab may have answered in the meantime
        if nog is None:
            raise KanNiet(WERKT_NIET)
        vragen = _waiting(s, plannen, link, nu)
        if not vragen and nog.gebruikt_op is None:
            raise KanNiet("Deze vraag is niet meer nodig. U hoeft niets te doen.")
        if any(v.id not in antwoorden for v, _ in vragen):
            raise KanNiet("Kies bij elke dag ja of nee.")
        if not antwoordlinks.use_link(s, link.sleutel, nu):
            raise KanNiet("U hebt al geantwoord. Wilt u iets anders? Bel uw coördinator.")
        waarom = MET_LINK if link.door is None else MET_GEGEVEN_LINK
        for v, gat in vragen:
            keep_answer(s, v, gat, nu, ja=antwoorden[v.id], door=None, waarom=waarom)


def _need_link(db: Database, token: str, adres: str, nu: datetime) -> Antwoordlink:
    """A link that works or was used; guessing is counted by internet address."""
    sleutel = f"antwoord {adres}"
    with db.read() as s:
        need_patience(s, sleutel, adres, nu)
        link = antwoordlinks.read_link(s, hash_of(token))
    if link is None:
        note_failure(db, sleutel, adres, nu)
    if link is None or (link.geldig_tot < nu and link.gebruikt_op is None):
        raise KanNiet(WERKT_NIET)
    return link


def _who(db: Database, link: Antwoordlink) -> Gebruiker:
    """Whose link it is."""
    with db.read() as s:
        return Gebruiker(NIEMAND, "", Rol.VRIJWILLIGER, s.get_one(Bericht, link.bericht_id).aan)


def _waiting(s: Session, plannen: Dagplannen, link: Antwoordlink, nu: datetime) -> list[tuple[Vraag, Gat]]:
    """The questions of the message that still want an answer."""
    alle = ((v, s.get_one(Gat, v.gat_id)) for v in uitval.questions_of(s, link.bericht_id))
    wachtend = ((v, g) for v, g in alle if v.status == g.status == "gevraagd" and waits(s, v, g) and not over(g, nu))
    return [(v, g) for v, g in wachtend if is_needed(s, plannen.on(g.datum), g)]
