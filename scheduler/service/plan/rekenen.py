"""Asking for a new plan, watching the search, stopping it. The search itself runs in another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scheduler.errors import AlBezig, KanNiet
from scheduler.service.opslag import Database, clock
from scheduler.service.plan.concepten import NAAM_MAX
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.storage import logboek, plannen, taken, werkers
from scheduler.storage.tables import Taak

TIJDEN = (10, 60, 300, 900)
"""How long a search may take, in seconds, for the planner to choose from."""
LAATSTE = 10
FASEN = {
    "prijzen": "zoekt mogelijke groepen",
    "begin": "maakt groepen",
    "indelen": "maakt groepen",
    "verbeteren": "verbetert groepen",
    "bemensen": "zoekt vrijwilligers en taalcoaches",
    "klaar": "kijkt na",
}
"""What a planner reads for each phase of the engine."""
VAAK = frozenset({"vast", "kromme"})
"""Searches that go through the phases more than once, so that a phase does not tell how far they are."""


@dataclass(frozen=True)
class Punt:
    """The best plan at one moment of a search: seconds since it began, requests placed, and the gap."""

    seconden: float
    geplaatst: int
    gat: float | None


@dataclass(frozen=True)
class Rekenbeeld:
    """A search: how it stands, and what the best plan so far has. `gat` is a share of its worth.

    `stappen` are the phases in their order, where `fase` tells how far it is. `stil` tells that its worker was not
    heard: another one takes over, try number `poging`.
    """

    nummer: int
    naam: str
    status: str
    seconden: int
    op: datetime
    fase: str
    stappen: tuple[str, ...]
    groepen: int | None
    geplaatst: int | None
    gat: float | None
    verstreken: float
    stopt: bool
    uitslag: str
    concept: str
    lijn: tuple[Punt, ...]
    stil: bool
    poging: int

    @property
    def bezig(self) -> bool:
        """Whether it waits or runs."""
        return self.status in taken.BEZIG


@dataclass(frozen=True)
class Rekenlijst:
    """The newest searches, and how many workers are there; `elders` when a search is on that is not to be seen."""

    taken: tuple[Rekenbeeld, ...]
    werkers: int
    elders: bool = False

    @property
    def bezig(self) -> bool:
        """Whether one waits or runs: then no other can be asked."""
        return self.elders or any(t.bezig for t in self.taken)


def ask_plan(
    db: Database,
    gebruiker: Gebruiker,
    naam: str,
    seconden: int,
    nu: datetime,
    opdracht: dict[str, Any] | None = None,
) -> int:
    """Ask for a new plan on the facts of now; one search at a time. `opdracht` asks for more than a plain plan.

    For who works at a few leslocaties only those are planned; everything elsewhere stays as the plan of now has it.
    """
    gebruiker.eis(Recht.REKENEN)
    if not naam.strip():
        raise KanNiet("Geef het nieuwe concept een naam.")
    if seconden not in TIJDEN:
        raise KanNiet("Kies een rekentijd.")
    with db.write() as s:
        stand = plannen.newest_stand(s)
        if stand is None:
            raise KanNiet("Lees eerst een werkboek in.")
        if taken.open_task(s):
            raise AlBezig("Er loopt al een berekening. Wacht tot die klaar is, of stop die.")
        eigen = {"locaties": sorted(gebruiker.locaties)} if gebruiker.locaties else {}
        gevraagd = {**(opdracht or {}), **eigen}
        taak = taken.add_task(s, stand.id, naam.strip()[:NAAM_MAX], seconden, nu, gebruiker.id, gevraagd)
        logboek.append(s, nu, gebruiker.id, "rekenen_gevraagd", f"berekening {taak.id}", nieuw=f"{seconden} s")
        return taak.id


def stop_plan(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Ask a search to stop and keep the best plan; one that nobody began yet ends at once."""
    gebruiker.eis(Recht.REKENEN)
    with db.write() as s:
        taak = s.get(Taak, nummer)
        if taak is None or taak.status not in taken.BEZIG or not _is_own(gebruiker, taak):
            raise KanNiet("Deze berekening loopt niet meer.")
        taak.stop = True
        if taak.status == "wacht":
            taak.status, taak.uitslag, taak.klaar_op = "gestopt", "Gestopt voor het begon.", nu
        logboek.append(s, nu, gebruiker.id, "rekenen_gestopt", f"berekening {nummer}")


def read_tasks(db: Database, gebruiker: Gebruiker) -> Rekenlijst:
    """The newest searches."""
    gebruiker.eis(Recht.REKENEN)
    with db.read() as s:
        nu = clock(s)
        stil_sinds = nu - werkers.GEHOORD
        rijen = tuple(_view(t, stil_sinds) for t in taken.list_tasks(s, LAATSTE) if _is_own(gebruiker, t))
        ander = taken.open_task(s)
        elders = ander is not None and not _is_own(gebruiker, ander)
        return Rekenlijst(rijen, werkers.count_workers(s, nu), elders=elders)


def _is_own(gebruiker: Gebruiker, taak: Taak) -> bool:
    """Whether somebody may see and stop this search: at a few leslocaties only one's own; its name may tell more."""
    return not gebruiker.locaties or taak.door == gebruiker.id


def _view(t: Taak, stil_sinds: datetime) -> Rekenbeeld:
    v = t.voortgang
    return Rekenbeeld(
        nummer=t.id,
        naam=t.naam,
        status=t.status,
        seconden=t.seconden,
        op=t.op,
        fase=FASEN.get(v.get("fase", ""), "begint"),
        stappen=() if t.opdracht.get("soort") in VAAK else tuple(dict.fromkeys(FASEN.values())),
        groepen=v.get("groepen"),
        geplaatst=v.get("geplaatst"),
        gat=v.get("gat"),
        verstreken=float(v.get("seconden", 0.0)),
        stopt=t.stop,
        uitslag=t.uitslag,
        concept=f"c{t.concept_id}" if t.concept_id else "",
        lijn=tuple(Punt(*punt) for punt in v.get("lijn", ())),
        stil=t.status == "loopt" and t.hartslag is not None and t.hartslag < stil_sinds,
        poging=t.pogingen,
    )
