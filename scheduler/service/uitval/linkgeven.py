"""A link to answer that a coordinator hands over himself, by WhatsApp or sms, to who has no e-mail or reads none.

The link is a key of the volunteer, so it is made only when somebody asks for it, is shown once, and the log keeps who
has had it. Whoever may have it could note the answer anyway; what is answered with it says that it came by such a link.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet
from scheduler.service.opslag import Database
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.antwoord import need_question
from scheduler.service.uitval.antwoordlink import new_link
from scheduler.service.uitval.bedenktijd import start_clock
from scheduler.service.uitval.linkzin import LINKPLEK, put_link
from scheduler.service.uitval.wie import who
from scheduler.service.uitval.zicht import Dagplannen
from scheduler.storage import berichten, logboek
from scheduler.storage.tables import Bericht


@dataclass(frozen=True)
class Gegevenlink:
    """What can be handed over: the token, and the message around it with the link still to be filled in."""

    naam: str
    token: str
    uiterlijk: datetime
    tekst: str

    def message(self, adres: str) -> str:
        """The whole text; a text from which somebody took the place of the link gets it at the end."""
        tekst = self.tekst if LINKPLEK in self.tekst else f"{self.tekst}\n\n{LINKPLEK}"
        return put_link(tekst, adres)


def hand_link(db: Database, gebruiker: Gebruiker, vraag_id: int, nu: datetime) -> Gegevenlink:
    """Make a link for one question that waits; from then on its message is not mailed, and an older link stops.

    Raises UnknownCode for a question elsewhere, KanNiet when there is nothing to answer or the message is leaving.
    """
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        v, _, pb = need_question(s, plannen, gebruiker, vraag_id, zelf=False)
        if v.aan not in pb.zicht.vrijwilligers:
            raise KanNiet("Deze persoon werkt niet bij uw leslocatie. Bel, of vraag de coördinator daar.")
        b = s.get(Bericht, v.bericht_id) if v.bericht_id else None
        if b is None or b.status == "weg":
            raise KanNiet("Deze vraag is niet gesteld: het bericht is weggegooid.")
        if b.status == "bezig":
            raise KanNiet("Dit bericht gaat net weg. Kijk eerst in het Postvak UIT of het is aangekomen.")
        if onverstuurd := b.status in berichten.ONVERSTUURD:
            start_clock(s, b, nu)
        token = new_link(s, b.id, nu, gebruiker.id)
        if not token:
            raise KanNiet("De tijd om te antwoorden is voorbij, of er is al een antwoord.")
        if onverstuurd:
            b.status, b.verzonden_op, b.fout = "verteld", nu, ""
            logboek.append(s, nu, gebruiker.id, "bericht_verteld", f"bericht {b.id} {b.aan}")
        logboek.append(s, nu, gebruiker.id, "antwoordlink_gegeven", f"bericht {b.id} {b.aan}")
        return Gegevenlink(who(pb, v.aan), token, v.uiterlijk, b.tekst)
