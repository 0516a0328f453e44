"""A volunteer says how messages reach him: e-mail or not, and hours without any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet, Verouderd
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.storage import berichtvoorkeuren, logboek
from scheduler.storage.tables import Berichtvoorkeur

UREN = range(24)


@dataclass(frozen=True)
class Voorkeur:
    """The form: e-mail or not, and from which hour to which hour nothing is mailed (none of both: at any hour)."""

    mail: bool = True
    stil_van: int | None = None
    stil_tot: int | None = None
    versie: int = 0


def read_preferences(db: Database, gebruiker: Gebruiker) -> Voorkeur:
    """What the volunteer said last."""
    code = need_person(gebruiker)
    with db.read() as s:
        rij = berichtvoorkeuren.read_wish(s, code)
    return Voorkeur(rij.mail, rij.stil_van, rij.stil_tot, rij.versie) if rij else Voorkeur()


def save_preferences(db: Database, gebruiker: Gebruiker, wens: Voorkeur, nu: datetime) -> None:
    """Keep it. Raises Verouderd when something newer was kept after the page was shown."""
    code = need_person(gebruiker)
    uren = {wens.stil_van, wens.stil_tot}
    if None in uren and uren != {None}:
        raise KanNiet("Kies twee uren, of geen van beide.")
    if uren != {None} and (len(uren) < 2 or not uren <= set(UREN)):
        raise KanNiet("Kies twee verschillende uren.")
    with db.write() as s:
        rij = berichtvoorkeuren.read_wish(s, code)
        if (rij.versie if rij else 0) != wens.versie:
            raise Verouderd("Er is intussen iets anders opgegeven. Kijk eerst, en vul het dan opnieuw in.")
        if rij is None:
            rij = Berichtvoorkeur(persoon=code, versie=0)
            s.add(rij)
        rij.mail, rij.stil_van, rij.stil_tot = wens.mail, wens.stil_van, wens.stil_tot
        rij.versie, rij.op, rij.door = wens.versie + 1, nu, gebruiker.id
        stil = "altijd" if wens.stil_van is None else f"niet van {wens.stil_van} tot {wens.stil_tot} uur"
        logboek.append(s, nu, gebruiker.id, "voorkeur", code, nieuw=f"e-mail {'ja' if wens.mail else 'nee'}, {stil}")
