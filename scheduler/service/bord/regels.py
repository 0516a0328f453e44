"""The page on which the teamleider chooses how strict each hard rule is for changes by hand and for publishing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet, UnknownCode, Verouderd
from scheduler.rules import HARDE_REGELS
from scheduler.rules.base import HardeRegel, Strengheid
from scheduler.service.bord.strengheid import how_strict, read_strictness
from scheduler.service.opslag import Database
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.storage import logboek
from scheduler.storage.regelkeuzes import list_choices
from scheduler.storage.tables import Regelkeuze

REDEN_MAX = 300


@dataclass(frozen=True)
class Keuzerij:
    """One hard rule: how strict it is, what it may be, and who chose that last, when and why."""

    regel: str
    zin: str
    strengheid: Strengheid
    te_kiezen: tuple[Strengheid, ...]
    versie: int = 0
    door: str = ""
    op: datetime | None = None
    reden: str = ""


@dataclass(frozen=True)
class Regelpagina:
    """The rules that may be made softer, and those that always block."""

    te_kiezen: tuple[Keuzerij, ...]
    altijd: tuple[Keuzerij, ...]


def read_rules(db: Database, gebruiker: Gebruiker) -> Regelpagina:
    """Every hard rule in the order of the book."""
    gebruiker.eis(Recht.REGELS)
    with db.read() as s:
        streng = read_strictness(s)
        keuzes = {k.regel: (k, naam) for k, naam in list_choices(s)}
    rijen = []
    for r in HARDE_REGELS:
        rij = Keuzerij(r.id, r.zin, how_strict(streng, r.id), r.te_kiezen)
        if r.id in keuzes:
            k, naam = keuzes[r.id]
            rij = Keuzerij(rij.regel, rij.zin, rij.strengheid, rij.te_kiezen, k.versie, naam, k.op, k.reden)
        rijen.append(rij)
    return Regelpagina(
        te_kiezen=tuple(r for r in rijen if len(r.te_kiezen) > 1),
        altijd=tuple(r for r in rijen if len(r.te_kiezen) == 1),
    )


def choose_strictness(
    db: Database, gebruiker: Gebruiker, regel: str, strengheid: str, waarom: str, versie: int, nu: datetime
) -> None:
    """Make a rule softer or stricter, with a reason. Raises Verouderd when somebody chose after the page was shown."""
    gebruiker.eis(Recht.REGELS)
    gekozen = _allowed(_need_rule(regel), strengheid)
    reden = " ".join(waarom.split())[:REDEN_MAX]
    if not reden:
        raise KanNiet("Schrijf op waarom u dit doet.")
    with db.write() as s:
        rij = s.get(Regelkeuze, regel)
        if (rij.versie if rij else 0) != versie:
            raise Verouderd("Iemand anders heeft deze regel net gewijzigd. Kijk eerst, en doe het dan opnieuw.")
        was = how_strict(read_strictness(s), regel)
        if gekozen is was:
            raise KanNiet("Dit verandert niets.")
        if rij is None:
            rij = Regelkeuze(regel=regel)
            s.add(rij)
        rij.strengheid, rij.reden, rij.versie = gekozen.value, reden, versie + 1
        rij.op, rij.door = nu, gebruiker.id
        logboek.append(s, nu, gebruiker.id, "regel_streng", regel, oud=was.value, nieuw=gekozen.value, waarom=reden)


def rule_sentence(regel: str) -> str:
    """A rule as a teamleider says it; empty for what is no rule of the book, such as a lock."""
    return next((r.zin for r in HARDE_REGELS if r.id == regel), "")


def _need_rule(regel: str) -> HardeRegel:
    gevonden = next((r for r in HARDE_REGELS if r.id == regel), None)
    if gevonden is None:
        raise UnknownCode("Deze regel is er niet.")
    return gevonden


def _allowed(regel: HardeRegel, strengheid: str) -> Strengheid:
    if strengheid not in regel.te_kiezen:
        raise KanNiet("Zo soepel mag deze regel niet zijn.")
    return Strengheid(strengheid)
