"""The outbox: reading drafts, changing a text, releasing, telling it oneself, throwing away. Nothing goes unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet, UnknownCode, Verouderd
from scheduler.service.berichten.aankondigen import kind_of
from scheduler.service.berichten.postbus import GEEN_ADRES
from scheduler.service.berichten.verzenden import ONZEKER, address_of
from scheduler.service.opslag import Database, Session
from scheduler.service.toegang.rechten import Gebruiker, Recht, Zicht
from scheduler.service.toegang.zicht_nu import sight_now
from scheduler.service.uitval.bedenktijd import start_clock
from scheduler.service.woorden import docent_naam, naam_van
from scheduler.storage import berichten, berichtvoorkeuren, logboek
from scheduler.storage.berichten import BEDENKTIJD
from scheduler.storage.tables import Bericht

TEKST_MAX = 5000
STUK = 100
"""How many messages of a kind stand on one page: as many as somebody can look at."""
KLAAR = 50
"""How many of the messages that are done are shown."""
BEZIG_MAX = timedelta(minutes=10)
"""After so long a message that was being sent is one of which nobody knows whether it arrived."""
WACHT, VRIJ, BEZIG, VERTELD, WEG = "wacht", "vrij", "bezig", "verteld", "weg"


@dataclass(frozen=True)
class Berichtrij:
    """A message: to whom, what it says and how far it is. `mail` says whether there is an address to mail to."""

    nummer: int
    versie: int
    code: str
    naam: str
    soort: str
    onderwerp: str
    tekst: str
    status: str
    mail: bool
    op: datetime
    gaat_op: datetime
    verzonden_op: datetime | None
    fout: str

    @property
    def sleutel(self) -> str:
        """What a form sends back: which message, and which text of it was seen."""
        return f"{self.nummer}:{self.versie}"


@dataclass(frozen=True)
class Postvak:
    """The outbox as one reader may see it, by what is left to do; `_meer` counts what does not fit on the page."""

    per_mail: tuple[Berichtrij, ...]
    zelf: tuple[Berichtrij, ...]
    onderweg: tuple[Berichtrij, ...]
    onzeker: tuple[Berichtrij, ...]
    klaar: tuple[Berichtrij, ...]
    per_mail_meer: int = 0
    zelf_meer: int = 0


def read_outbox(db: Database, gebruiker: Gebruiker, nu: datetime) -> Postvak:
    """All messages to people of the own leslocaties."""
    zicht = sight_now(db, gebruiker, Recht.BERICHTEN)
    with db.read() as s:
        open_ = [b for b in berichten.list_messages(s, *berichten.OPEN) if _visible(zicht, b)]
        zonder = berichtvoorkeuren.without_mail(s)
        klaar = [b for b in berichten.newest_messages(s, KLAAR, "verzonden", VERTELD) if _visible(zicht, b)]
    rijen = [(b, _row(zicht.ronde, b, zonder)) for b in open_]
    wacht = sorted((r for _, r in rijen if r.status == WACHT), key=lambda r: (r.soort, r.naam.casefold(), r.nummer))
    per_mail, zelf = [r for r in wacht if r.mail], [r for r in wacht if not r.mail]
    return Postvak(
        per_mail=tuple(per_mail[:STUK]),
        zelf=tuple(zelf[:STUK]),
        per_mail_meer=len(per_mail[STUK:]),
        zelf_meer=len(zelf[STUK:]),
        onderweg=tuple(r for b, r in rijen if r.status in {VRIJ, BEZIG} and not _unsure(b, nu)),
        onzeker=tuple(r for b, r in rijen if _unsure(b, nu)),
        klaar=tuple(_row(zicht.ronde, b, zonder) for b in klaar),
    )


def read_message(db: Database, gebruiker: Gebruiker, nummer: int) -> Berichtrij:
    """One message to somebody of the own leslocaties."""
    zicht = sight_now(db, gebruiker, Recht.BERICHTEN)
    with db.read() as s:
        return _row(zicht.ronde, _need(s, zicht, nummer), berichtvoorkeuren.without_mail(s))


def change_text(db: Database, gebruiker: Gebruiker, sleutel: str, onderwerp: str, tekst: str, nu: datetime) -> None:
    """Keep another text; the wait begins again."""
    zicht = sight_now(db, gebruiker, Recht.BERICHTEN)
    if not onderwerp.strip() or not tekst.strip():
        raise KanNiet("Vul een onderwerp en een tekst in.")
    tekst = tekst.replace("\r\n", "\n").strip()
    if len(tekst) > TEKST_MAX:
        raise KanNiet("Een bericht heeft hoogstens %(hoogstens)s tekens.", hoogstens=TEKST_MAX)
    with db.write() as s:
        b = _need_seen(s, zicht, sleutel)
        if b.status not in {WACHT, VRIJ}:
            raise KanNiet("Dit bericht is al weg.")
        b.onderwerp, b.tekst = " ".join(onderwerp.split())[:120], tekst
        b.niet_voor = nu + BEDENKTIJD
        logboek.append(s, nu, gebruiker.id, "bericht_gewijzigd", f"bericht {b.id} {b.aan}")


def act(db: Database, gebruiker: Gebruiker, actie: str, sleutels: list[str], nu: datetime) -> int:
    """Do one thing with all of these messages, or with none; gives how many.

    Raises Verouderd when one of them changed after the page was shown.
    """
    zicht = sight_now(db, gebruiker, Recht.BERICHTEN)
    if actie not in DOEN:
        raise KanNiet("Kies wat u met de berichten wilt doen.")
    if not sleutels:
        raise KanNiet("Kies eerst een of meer berichten.")
    woord, do = DOEN[actie]
    with db.write() as s:
        zonder = berichtvoorkeuren.without_mail(s)
        for sleutel in dict.fromkeys(sleutels):
            b = _need_seen(s, zicht, sleutel)
            if actie == VERTELD and b.status in {WACHT, VRIJ}:
                start_clock(s, b, nu)
            do(b, address_of(zicht.ronde, b, zonder), gebruiker, nu)
            logboek.append(s, nu, gebruiker.id, woord, f"bericht {b.id} {b.aan}")
    return len(set(sleutels))


def _release(b: Bericht, adres: str, gebruiker: Gebruiker, nu: datetime) -> None:
    _need_status(b, WACHT)
    if not adres:
        raise KanNiet(GEEN_ADRES)
    b.status, b.vrij_op, b.vrij_door, b.fout, b.pogingen = VRIJ, nu, gebruiker.id, "", 0


def _hold(b: Bericht, _adres: str, _gebruiker: Gebruiker, _nu: datetime) -> None:
    _need_status(b, VRIJ)
    b.status, b.vrij_op, b.vrij_door = WACHT, None, None


def _tell(b: Bericht, _adres: str, _gebruiker: Gebruiker, nu: datetime) -> None:
    _need_status(b, WACHT, VRIJ, BEZIG)
    b.status, b.verzonden_op, b.fout = VERTELD, nu, ""


def _discard(b: Bericht, _adres: str, _gebruiker: Gebruiker, _nu: datetime) -> None:
    _need_status(b, WACHT, VRIJ)
    b.status = WEG


def _again(b: Bericht, _adres: str, _gebruiker: Gebruiker, nu: datetime) -> None:
    """Nobody knows whether it arrived, and somebody asked: it did not."""
    if not _unsure(b, nu):
        raise KanNiet("Dit bericht is nog onderweg.")
    b.status, b.fout, b.vrij_op, b.vrij_door = WACHT, "", None, None


DOEN: Mapping[str, tuple[str, Callable[[Bericht, str, Gebruiker, datetime], None]]] = {
    "vrij": ("bericht_vrij", _release),
    "tegen": ("bericht_tegen", _hold),
    "verteld": ("bericht_verteld", _tell),
    "weg": ("bericht_weg", _discard),
    "opnieuw": ("bericht_opnieuw", _again),
}
"""What can be done with a message: the word in the log, and the step."""


def _need_status(b: Bericht, *statussen: str) -> None:
    if b.status not in statussen:
        raise Verouderd("Met een van deze berichten is net iets anders gebeurd. Kijk eerst.")


def _need_seen(s: Session, zicht: Zicht, sleutel: str) -> Bericht:
    """The message of a form, as long as its text is the one that was shown."""
    nummer, _, versie = sleutel.partition(":")
    b = _need(s, zicht, int(nummer) if nummer.isdecimal() else 0)
    if str(b.versie) != versie:
        raise Verouderd("Een van deze berichten is net veranderd. Kijk eerst, en doe het dan opnieuw.")
    return b


def _need(s: Session, zicht: Zicht, nummer: int) -> Bericht:
    b = s.get(Bericht, nummer) if nummer < 2**31 else None
    if b is None or not _visible(zicht, b):
        raise UnknownCode("Dit bericht is er niet.", "hoort het bij een andere leslocatie.")
    return b


def _visible(zicht: Zicht, b: Bericht) -> bool:
    """Whether the reader may see this person; who left the facts is for who sees every leslocatie."""
    if not zicht.gebruiker.locaties:
        return True
    match kind_of(b):
        case ("cursist", code):
            return code in zicht.cursisten
        case ("docent", code):
            return code in zicht.docenten
        case _:
            return b.aan in zicht.vrijwilligers


def _unsure(b: Bericht, nu: datetime) -> bool:
    """Whether it may or may not have arrived: the server gave no answer, or the sender was killed in between."""
    te_lang = b.geprobeerd_op is not None and nu - b.geprobeerd_op > BEZIG_MAX
    return b.status == BEZIG and (te_lang or b.fout == ONZEKER)


def _row(ronde: Ronde, b: Bericht, zonder: frozenset[str]) -> Berichtrij:
    wie = kind_of(b)
    soort = wie[0] if wie else "vrijwilliger"
    return Berichtrij(
        nummer=b.id,
        versie=b.versie,
        code=b.aan,
        naam=_name(ronde, soort, b.aan),
        soort=soort,
        onderwerp=b.onderwerp,
        tekst=b.tekst,
        status=b.status,
        mail=bool(address_of(ronde, b, zonder)),
        op=b.op,
        gaat_op=b.niet_voor,
        verzonden_op=b.verzonden_op,
        fout=b.fout,
    )


def _name(ronde: Ronde, soort: str, code: str) -> str:
    if soort == "docent":
        return docent_naam(ronde, code)
    persoon = ronde.cursist_met.get(code) if soort == "cursist" else ronde.vrijwilliger_met.get(code)
    return naam_van(persoon) if persoon else code
