"""The tables, one file a topic. A published plan and a line of the log are only ever inserted: see `frozen.py`."""

from scheduler.storage.tables.accounts import ROLLEN, Account, Inlogpoging, Sessie
from scheduler.storage.tables.afwezigheden import Afwezigheid
from scheduler.storage.tables.berichten import Bericht
from scheduler.storage.tables.logboek import Logregel
from scheduler.storage.tables.plannen import Concept, Conceptstap, Publicatie, Rondestand
from scheduler.storage.tables.taken import TAAKSTATUSSEN, Taak
from scheduler.storage.tables.uitval import Gat, Uitzondering, Vraag
from scheduler.storage.tables.varianten import Variant

__all__ = [
    "ROLLEN",
    "TAAKSTATUSSEN",
    "Account",
    "Afwezigheid",
    "Bericht",
    "Concept",
    "Conceptstap",
    "Gat",
    "Inlogpoging",
    "Logregel",
    "Publicatie",
    "Rondestand",
    "Sessie",
    "Taak",
    "Uitzondering",
    "Variant",
    "Vraag",
]
