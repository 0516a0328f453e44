"""The tables, one file a topic. A published plan and a line of the log are only ever inserted: see `frozen.py`."""

from scheduler.storage.tables.accounts import ROLLEN, Account, Inlogpoging, Sessie
from scheduler.storage.tables.afwezigheden import Afwezigheid
from scheduler.storage.tables.agenda import Agendalink, Agendapunt
from scheduler.storage.tables.berichten import Bericht
from scheduler.storage.tables.logboek import Logregel
from scheduler.storage.tables.opgaven import Opgave
from scheduler.storage.tables.plannen import Concept, Conceptstap, Publicatie, Rondestand
from scheduler.storage.tables.taken import TAAKSTATUSSEN, Taak
from scheduler.storage.tables.toezeggingen import Toezegging
from scheduler.storage.tables.vrijwilligermeldingen import Ontmoeting, Vrijwilligermelding

__all__ = [
    "ROLLEN",
    "TAAKSTATUSSEN",
    "Account",
    "Afwezigheid",
    "Agendalink",
    "Agendapunt",
    "Bericht",
    "Concept",
    "Conceptstap",
    "Inlogpoging",
    "Logregel",
    "Ontmoeting",
    "Opgave",
    "Publicatie",
    "Rondestand",
    "Sessie",
    "Taak",
    "Toezegging",
    "Vrijwilligermelding",
]
