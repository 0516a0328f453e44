"""One search from the queue, from claim to concept. Only a worker process imports this: it brings the solver."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.errors import EngineDisagrees, SchedulerError
from scheduler.explain.nu import huidige_plan
from scheduler.rules import check_plan
from scheduler.service.basis import running_too, with_basis
from scheduler.service.concepten import start_concept
from scheduler.service.opslag import Database
from scheduler.service.planbeeld import read_ronde
from scheduler.service.scenario_aannames import Aanname, assume, pack
from scheduler.service.scenario_zoeken import Kromme, assumptions_for, draw_curve, is_curve
from scheduler.storage import plannen, taken

HARTSLAG = 1.0
"""Seconds between two signs of life."""
STIL = timedelta(seconds=30)
"""A worker that is silent for so long is gone, and its search is free again."""
POGINGEN = 3
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opgave:
    """A search that this worker has claimed."""

    nummer: int
    huurder: str
    stand: int
    naam: str
    seconden: int
    door: int | None
    pogingen: int
    opdracht: dict[str, Any] = field(default_factory=dict)


def claim(db: Database, huurder: str) -> Opgave | None:
    """The next search for this worker."""
    nu = datetime.now(UTC)
    with db.write() as s:
        t = taken.claim_task(s, huurder, nu, nu - STIL)
        return Opgave(t.id, huurder, t.stand_id, t.naam, t.seconden, t.door, t.pogingen, t.opdracht) if t else None


def work(db: Database, opgave: Opgave, stop: threading.Event) -> None:
    """Search, tell how it goes, and keep the best plan as a new concept. `stop` ends the search early."""
    if opgave.pogingen > POGINGEN:
        _end(db, opgave, "mislukt", "Het rekenen is drie keer afgebroken. Vraag een kortere rekentijd.")
        return
    polsslag = _Pulse(db, opgave, stop)
    polsslag.start()
    try:
        ronde, nummer = _round_of_now(db, opgave.stand)
        aannames = assumptions_for(db, ronde, opgave.opdracht)
        ronde = assume(ronde, aannames)
        feiten = running_too(assume(read_ronde(db, opgave.stand), aannames), huidige_plan(ronde))
        if is_curve(opgave.opdracht):
            zoek = Kromme(opgave.nummer, nummer, ronde, feiten, aannames, opgave.seconden)
            uitslag = draw_curve(db, zoek, polsslag.tell, stop)
            _end(db, opgave, "klaar" if uitslag else "mislukt", uitslag or "Er is geen plan mogelijk.")
            return
        uitkomst = solve(ronde, Opdracht(seconden=opgave.seconden), polsslag.tell, stop)
    except EngineDisagrees:
        _log.exception("berekening %s", opgave.nummer)
        _end(db, opgave, "mislukt", "De controle vond een fout in het plan. Het plan is niet bewaard.")
        return
    except (SchedulerError, ArithmeticError, LookupError, TypeError, ValueError, RuntimeError):
        _log.exception("berekening %s", opgave.nummer)
        _end(db, opgave, "mislukt", "Het rekenen is door een fout in het programma gestopt.")
        return
    finally:
        polsslag.end()
    _keep(db, opgave, uitkomst, nummer, aannames, feiten)


def _round_of_now(db: Database, stand: int) -> tuple[Ronde, int | None]:
    """The facts, running as the plan that holds now says, and the number of that plan."""
    ronde = read_ronde(db, stand)
    with db.read() as s:
        rij = plannen.newest_publicatie(s)
    if rij is None:
        return ronde, None
    return with_basis(ronde, read_ronde(db, rij.stand_id), Plan.model_validate_json(rij.inhoud)), rij.nummer


def _keep(
    db: Database,
    opgave: Opgave,
    uitkomst: Uitkomst,
    basis: int | None,
    aannames: tuple[Aanname, ...],
    feiten: Ronde,
) -> None:
    plan = uitkomst.plan
    if plan is None:
        waarom = " ".join(b.zin for b in uitkomst.diagnose)
        _end(db, opgave, "mislukt", f"Er is geen plan mogelijk. {waarom}")
        return
    broken = check_plan(feiten, plan)
    if broken:
        _end(db, opgave, "mislukt", f"Het plan past niet bij het werkboek: {broken[0].zin}")
        return
    nu = datetime.now(UTC)
    account: dict[str, Any] = {"status": uitkomst.status.value, **asdict(uitkomst.verantwoording)}
    ref = start_concept(
        db,
        opgave.door,
        opgave.naam,
        opgave.stand,
        plan,
        nu,
        basis=basis,
        verantwoording={**account, "grenzen": {}},
        scenario=pack(aannames, opgave.opdracht.get("wat_als", "")),
    )
    status = "gestopt" if uitkomst.status is Status.GESTOPT else "klaar"
    _end(db, opgave, status, how_good(uitkomst.verantwoording.gat), ref)


def how_good(gat: float) -> str:
    """What is known of the best plan, in one sentence."""
    if not gat:
        return "Dit is bewezen het beste plan."
    return f"Het beste plan is hoogstens {f'{100 * gat:.1f}'.replace('.', ',')}% beter."


def _end(db: Database, opgave: Opgave, status: str, uitslag: str, ref: str = "") -> None:
    concept = int(ref[1:]) if ref else None
    with db.write() as s:
        taken.end_task(s, opgave.nummer, opgave.huurder, status, uitslag, concept, datetime.now(UTC))


class _Pulse(threading.Thread):
    """Signs of life while the solver works; hears whether somebody asked to stop."""

    def __init__(self, db: Database, opgave: Opgave, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self._db, self._opgave, self._halt = db, opgave, stop
        self._voortgang: dict[str, Any] = {}
        self._klaar = threading.Event()
        self._begin = time.monotonic()

    def tell(self, v: Voortgang) -> None:
        """Remember how the search stands."""
        self._voortgang = {**asdict(v), "gat": v.gat}

    def run(self) -> None:
        """Beat until the end; a search that is no longer ours is stopped."""
        while not self._klaar.wait(HARTSLAG):
            stand = {**self._voortgang, "seconden": round(time.monotonic() - self._begin, 1)}
            with self._db.write() as s:
                gevraagd = taken.beat(s, self._opgave.nummer, self._opgave.huurder, datetime.now(UTC), stand)
            if gevraagd is None or gevraagd:
                self._halt.set()

    def end(self) -> None:
        """Stop beating."""
        self._klaar.set()
        self.join()
