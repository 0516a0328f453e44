"""The tables, one file a topic. A published plan and a line of the log are only ever inserted: see `frozen.py`."""

from scheduler.storage.tables.accounts import (
    ROLLEN,
    Account,
    Begincode,
    Inloglink,
    Inlogpoging,
    Inlogverzoek,
    Sessie,
)
from scheduler.storage.tables.afwezigheden import Afwezigheid
from scheduler.storage.tables.agenda import Agendalink, Agendapunt
from scheduler.storage.tables.antwoordlinks import Antwoordlink
from scheduler.storage.tables.berichten import Bericht
from scheduler.storage.tables.berichtvoorkeuren import Berichtvoorkeur
from scheduler.storage.tables.koppelingen import Bekendekoppeling, Koppelingstap, Opvolging
from scheduler.storage.tables.logboek import Logregel
from scheduler.storage.tables.opgaven import Opgave
from scheduler.storage.tables.plannen import Concept, Conceptstap, Publicatie, Rondestand
from scheduler.storage.tables.regelkeuzes import STRENGHEDEN, Regelkeuze
from scheduler.storage.tables.ruilvoorstellen import Ruilvoorstel
from scheduler.storage.tables.taken import TAAKSTATUSSEN, Taak
from scheduler.storage.tables.toezeggingen import Toezegging
from scheduler.storage.tables.uitval import Gat, Uitzondering, Vraag
from scheduler.storage.tables.varianten import Variant
from scheduler.storage.tables.vastzettingen import VASTSOORTEN, Vastzetting
from scheduler.storage.tables.vraaglijsten import Vraaglijst
from scheduler.storage.tables.vrijwilligermeldingen import Ontmoeting, Vrijwilligermelding
from scheduler.storage.tables.werkers import Werker

__all__ = [
    "ROLLEN",
    "STRENGHEDEN",
    "TAAKSTATUSSEN",
    "VASTSOORTEN",
    "Account",
    "Afwezigheid",
    "Agendalink",
    "Agendapunt",
    "Antwoordlink",
    "Begincode",
    "Bekendekoppeling",
    "Bericht",
    "Berichtvoorkeur",
    "Concept",
    "Conceptstap",
    "Gat",
    "Inloglink",
    "Inlogpoging",
    "Inlogverzoek",
    "Koppelingstap",
    "Logregel",
    "Ontmoeting",
    "Opgave",
    "Opvolging",
    "Publicatie",
    "Regelkeuze",
    "Rondestand",
    "Ruilvoorstel",
    "Sessie",
    "Taak",
    "Toezegging",
    "Uitzondering",
    "Variant",
    "Vastzetting",
    "Vraag",
    "Vraaglijst",
    "Vrijwilligermelding",
    "Werker",
]
