"""Mailing what was released: each message once, to the address in the newest facts, with an error on its row if not."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from scheduler.domain.ronde import Ronde
from scheduler.service.berichten.aankondigen import kind_of
from scheduler.service.berichten.postbus import NietVerzonden, Onzeker, Postbus
from scheduler.service.berichten.wanneer import wait_until
from scheduler.service.opslag import Database
from scheduler.service.toegang.inloglinks import Linkmail, answer_requests
from scheduler.service.toegang.zicht_nu import facts_now
from scheduler.service.uitval.antwoordlink import new_link
from scheduler.service.uitval.linkzin import LINKPLEK, put_link
from scheduler.storage import berichten, berichtvoorkeuren, logboek
from scheduler.storage.tables import Bericht

POGINGEN = 5
UITSTEL = timedelta(minutes=5)
"""How long the first new try waits; every next one waits twice as long."""
ONZEKER = "Wij weten niet of dit bericht is aangekomen. Vraag het na."
WIL_GEEN_MAIL = "Deze vrijwilliger wil geen e-mail. Vertel het zelf."
TE_LAAT = "De tijd om te antwoorden is voorbij. Bel, of vraag iemand anders."
_log = logging.getLogger(__name__)


def send_due(db: Database, postbus: Postbus, nu: datetime, klok: Callable[[], datetime] | None = None) -> int:
    """Mail every message whose time has come, and give how many left.

    A slow mail server can make this last for minutes, into the quiet hours of somebody or past midnight: `klok` gives
    the moment of each sending. Without it they all leave at `nu`.
    """
    with db.read() as s:
        nummers = berichten.due_messages(s, nu)
    if not nummers:
        return 0
    ronde = facts_now(db)
    return sum(_send_one(db, postbus, ronde, nummer, klok or (lambda: nu)) for nummer in nummers)


def send_links(db: Database, postbus: Postbus, nu: datetime) -> None:
    """Mail a link to every volunteer who asked for one; what fails is asked again by the volunteer."""

    def send(mail: Linkmail) -> None:
        tekst = (
            "Beste vrijwilliger,\n\n"
            f"Met deze link logt u in bij Inburgerplan:\n{postbus.webadres}/inloggen/link/{mail.token}\n\n"
            f"De link werkt {mail.minuten} minuten en één keer. Vroeg u niet om een link? Dan hoeft u niets te doen.\n"
        )
        try:
            postbus.send(mail.email, "Inloggen bij Inburgerplan", tekst, f"link-{mail.token[:8]}")
        except (NietVerzonden, Onzeker) as fout:
            _log.warning("een inloglink ging niet weg: %s", fout)

    answer_requests(db, nu, send)


def address_of(ronde: Ronde, b: Bericht, zonder: Collection[str] = ()) -> str:
    """The e-mail address of whom a message is for; nothing for cursisten, docenten, and volunteers who want no mail."""
    wie = kind_of(b)
    if (wie is not None and wie[0] != "vrijwilliger") or b.aan in zonder:
        return ""
    v = ronde.vrijwilliger_met.get(b.aan)
    return v.email.strip() if v else ""


def _send_one(db: Database, postbus: Postbus, ronde: Ronde, nummer: int, klok: Callable[[], datetime]) -> bool:
    """Claim, send, and keep how it went; a message that somebody took back in the meantime is left alone."""
    nu = klok()
    with db.write() as s:
        b = s.get_one(Bericht, nummer)
        wens = berichtvoorkeuren.read_wish(s, b.aan) if address_of(ronde, b) else None
        if wens is not None and not wens.mail:
            return _give_back(b, WIL_GEEN_MAIL)
        if later := wait_until(s, b, wens, nu):
            b.niet_voor = later
            return False
        token = new_link(s, nummer, nu) if LINKPLEK in b.tekst else ""
        if LINKPLEK in b.tekst and not token:
            return _give_back(b, TE_LAAT)
        mijn = berichten.claim_message(s, nummer, nu)
    if mijn is None:
        return False
    link = f"{postbus.webadres}/antwoord/{token}" if postbus.webadres else ""
    kenmerk = f"bericht-{nummer}-{int(mijn.op.timestamp())}"
    try:
        postbus.send(address_of(ronde, mijn), mijn.onderwerp, put_link(mijn.tekst, link), kenmerk)
    except Onzeker:
        _keep_unsure(db, nummer)
        return False
    except NietVerzonden as fout:
        _keep_failure(db, nummer, fout, klok())
        return False
    with db.write() as s:
        b = s.get_one(Bericht, nummer)
        b.status, b.verzonden_op, b.fout = "verzonden", klok(), ""
        logboek.append(s, b.verzonden_op, b.vrij_door, "bericht_verzonden", f"bericht {nummer}", nieuw=b.aan)
    return True


def _give_back(b: Bericht, waarom: str) -> bool:
    """Nothing leaves: people decide what happens."""
    b.status, b.vrij_op, b.vrij_door, b.fout = "wacht", None, None, waarom
    return False


def _keep_failure(db: Database, nummer: int, fout: NietVerzonden, nu: datetime) -> None:
    """Try again later, or hand the message back to people."""
    with db.write() as s:
        b = s.get_one(Bericht, nummer)
        b.fout = str(fout)
        if fout.later and b.pogingen < POGINGEN:
            b.status, b.niet_voor = "vrij", nu + UITSTEL * 2 ** (b.pogingen - 1)
        else:
            b.status, b.vrij_op, b.vrij_door = "wacht", None, None


def _keep_unsure(db: Database, nummer: int) -> None:
    """Leave it as it is, for people to ask: it may have arrived."""
    with db.write() as s:
        s.get_one(Bericht, nummer).fout = ONZEKER
