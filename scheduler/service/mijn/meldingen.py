"""A volunteer tells the coördinator something; nothing in the plan changes by it."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.errors import KanNiet
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.storage import logboek, vrijwilligermeldingen
from scheduler.storage.tables import Vrijwilligermelding

TEKST_MAX = 500
LEVEN = timedelta(days=60)
"""How long a message is kept: long enough to act on it, too short to become a file about somebody."""
MET_TEKST = frozenset({"notitie", "gegevens"})


def send_notice(
    db: Database,
    gebruiker: Gebruiker,
    soort: str,
    nu: datetime,
    *,
    tekst: str = "",
    cursist: str = "",
    plek: str = "",
    dagdeel: str = "",
) -> None:
    """Put a message on the list of the coördinator. The log says that there was one, never what it said."""
    wie = need_person(gebruiker)
    if soort in MET_TEKST and not tekst.strip():
        raise KanNiet("Schrijf eerst uw bericht op.")
    tekst = tekst.replace("\r\n", "\n").strip()
    if len(tekst) > TEKST_MAX:
        raise KanNiet("Een bericht heeft hoogstens %(hoogstens)s tekens.", hoogstens=TEKST_MAX)
    vandaag = day_in_nl(nu)
    with db.write() as s:
        vrijwilligermeldingen.forget_notices(s, vandaag)
        s.add(
            Vrijwilligermelding(
                persoon=wie,
                soort=soort,
                cursist=cursist,
                plek=plek,
                dagdeel=dagdeel,
                tekst=tekst,
                op=nu,
                door=gebruiker.id,
                verloopt_op=vandaag + LEVEN,
                klaar_op=None,
                klaar_door=None,
            )
        )
        logboek.append(s, nu, gebruiker.id, "melding_gestuurd", wie)
