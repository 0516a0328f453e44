"""The mail server: where it is, and sending one message to one address."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.utils import formatdate
from typing import Literal

from scheduler.errors import VerkeerdeInstelling
from scheduler.service.beheer.installatie import Installatie

Beveiliging = Literal["starttls", "tls", "geen"]
WACHT = 20.0
"""Seconds that the mail server gets for one answer."""
GEEN_ADRES = "Er is geen e-mailadres bekend. Vertel het zelf."
_ADRES = re.compile(r"[^@\s,;:<>\"()]+@[^@\s,;:<>\"()]+")


class NietVerzonden(Exception):
    """The message did not leave: the mail server did not take it. `later` says that a new try makes sense."""

    def __init__(self, zin: str, *, later: bool) -> None:
        super().__init__(zin)
        self.later = later


class Onzeker(Exception):
    """The text was handed over, but the mail server did not say whether it took it: it may have arrived."""


@dataclass(frozen=True)
class Postbus:
    """A mail server and from which address we mail; `webadres` is where people find the pages."""

    server: str
    poort: int
    beveiliging: Beveiliging
    gebruiker: str
    wachtwoord: str
    afzender: str
    webadres: str = ""

    def send(self, aan: str, onderwerp: str, tekst: str, kenmerk: str) -> None:
        """Send one message to one address. Raises NietVerzonden or Onzeker."""
        if not aan:
            raise NietVerzonden(GEEN_ADRES, later=False)
        if not is_address(aan):
            raise NietVerzonden("Dit e-mailadres klopt niet.", later=False)
        brief = EmailMessage()
        brief["From"], brief["To"], brief["Subject"] = self.afzender, aan, onderwerp
        brief["Date"], brief["Message-ID"] = formatdate(), f"<{kenmerk}@{self.afzender.rpartition('@')[2]}>"
        brief["Auto-Submitted"] = "auto-generated"
        brief.set_content(tekst, cte="quoted-printable")
        with self._reach() as smtp:
            self._hand_over(smtp, aan, brief)

    def greet(self) -> None:
        """Connect and log in, and send nothing. Raises NietVerzonden."""
        with self._reach() as smtp:
            smtp.noop()

    @contextmanager
    def _reach(self) -> Iterator[smtplib.SMTP]:
        """The mail server after logging in; what it does not do as it should becomes NietVerzonden."""
        try:
            smtp = self._connect()
            try:
                yield smtp
            finally:
                with suppress(OSError, smtplib.SMTPException):  # what goes wrong at goodbye is no failure to send
                    smtp.quit()
                smtp.close()
        except smtplib.SMTPAuthenticationError as fout:
            raise NietVerzonden("De mailserver kent onze naam of ons wachtwoord niet.", later=True) from fout
        except (OSError, smtplib.SMTPException) as fout:
            raise NietVerzonden("De mailserver geeft geen goed antwoord.", later=True) from fout

    def _connect(self) -> smtplib.SMTP:
        if self.beveiliging == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                self.server, self.poort, timeout=WACHT, context=ssl.create_default_context()
            )
        else:
            smtp = smtplib.SMTP(self.server, self.poort, timeout=WACHT)
        try:
            if self.beveiliging == "starttls":
                smtp.starttls(context=ssl.create_default_context())
            if self.gebruiker:
                smtp.login(self.gebruiker, self.wachtwoord)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _hand_over(self, smtp: smtplib.SMTP, aan: str, brief: EmailMessage) -> None:
        """The envelope may fail safely; once the text is on its way only an answer tells what happened."""
        smtp.ehlo_or_helo_if_needed()
        _need_ok(smtp.mail(self.afzender)[0])
        _need_ok(smtp.rcpt(aan)[0])
        try:
            code, _ = smtp.data(brief.as_bytes(policy=policy.SMTP))
        except smtplib.SMTPDataError as fout:
            _need_ok(fout.smtp_code)
            raise
        except (OSError, smtplib.SMTPServerDisconnected) as fout:
            raise Onzeker from fout
        _need_ok(code)


def is_address(adres: str) -> bool:
    """Whether this is one plain e-mail address, and not two or one with a name around it."""
    return bool(_ADRES.fullmatch(adres)) and adres.isascii()


def postbus_of(inst: Installatie) -> Postbus | None:
    """The mail server of an installation; nothing when it names none: then nothing is mailed.

    Raises VerkeerdeInstelling when there is a server and no address to mail from.
    """
    if not inst.smtp_host:
        return None
    if not is_address(inst.smtp_van):
        raise VerkeerdeInstelling("Zet in INBURGERPLAN_SMTP_VAN het e-mailadres waarvandaan u mailt.")
    return Postbus(
        server=inst.smtp_host,
        poort=inst.smtp_port,
        beveiliging=inst.smtp_beveiliging,
        gebruiker=inst.smtp_gebruiker,
        wachtwoord=inst.smtp_wachtwoord.get_secret_value(),
        afzender=inst.smtp_van,
        webadres=inst.basis_url.rstrip("/"),
    )


def _need_ok(code: int) -> None:
    """Go on when the server said yes; else give its number: its words may hold an address."""
    if code >= 400:
        later = code < 500
        raise NietVerzonden(
            f"De mailserver wil dit bericht {'nu ' if later else ''}niet aannemen (antwoord {code}).", later=later
        )
