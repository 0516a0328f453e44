"""One search from the queue, from claim to concept. Only a worker process imports this: it brings the solver."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Status, Uitkomst
from scheduler.engine.solve import Opdracht, solve
from scheduler.errors import EngineDisagrees, GeenDatabase, SchedulerError
from scheduler.explain.nu import huidige_plan
from scheduler.rules import check_plan
from scheduler.service.bord.sloten import open_locks, with_locks
from scheduler.service.bord.vastkosten import asks_cost, keep_cost, what_it_rests_on
from scheduler.service.mijn.opgaven import read_standing
from scheduler.service.opslag import Database, clock
from scheduler.service.plan.concepten import add_concept
from scheduler.service.plan.deelronde import Deel
from scheduler.service.plan.feiten import Feiten, read_facts, read_ronde
from scheduler.service.plan.polsslag import Polsslag
from scheduler.service.scenario.aannames import assume, pack
from scheduler.service.scenario.losmaken import cost_of_fixed
from scheduler.service.scenario.zoeken import Kromme, assumptions_for, draw_curve, is_curve
from scheduler.service.werkboek.basis import running_too, with_basis
from scheduler.service.woorden import hoeveel_beter
from scheduler.storage import plannen, taken, werkers

STIL = timedelta(seconds=30)
"""A worker that is silent for so long is gone, and its search is free again."""
POGINGEN = 3
LEVENSTEKEN = timedelta(seconds=5)
"""How often a worker without work says that it is alive."""
GEDULD = 300.0
"""Seconds that a finished plan waits for a database that does not answer."""
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


@dataclass(frozen=True)
class Gevonden:
    """What a search for a plan found; `basis` is the version that it began from, `broken` what the facts forbid."""

    uitkomst: Uitkomst
    basis: int | None
    feiten: Feiten
    broken: Sequence[Bevinding]


def claim(db: Database, huurder: str) -> Opgave | None:
    """The next search for this worker. It looks first, so that an empty queue keeps nobody from writing."""
    with db.read() as s:
        if taken.free_task(s, clock(s) - STIL) is None:
            return None
    with db.write() as s:
        nu = clock(s)
        t = taken.claim_task(s, huurder, nu, nu - STIL)
        return Opgave(t.id, huurder, t.stand_id, t.naam, t.seconden, t.door, t.pogingen, t.opdracht) if t else None


def say_alive(db: Database, huurder: str) -> None:
    """A sign of life of a worker, with or without work."""
    with db.write() as s:
        werkers.beat_worker(s, huurder, clock(s))


def say_goodbye(db: Database, huurder: str) -> None:
    """This worker ends."""
    with db.write() as s:
        werkers.end_worker(s, huurder, clock(s) - timedelta(days=1))


def work(db: Database, opgave: Opgave, einde: threading.Event) -> None:
    """Search, tell how it goes, and keep the best plan as a new concept. `einde` says that this worker has to end."""
    if opgave.pogingen > POGINGEN:
        _end(db, opgave, "mislukt", "Het rekenen is drie keer afgebroken. Vraag een kortere rekentijd.")
        return
    polsslag = Polsslag(db, opgave.nummer, opgave.huurder, einde)
    polsslag.start()
    try:
        gevonden = _search(db, opgave, polsslag)
    except GeenDatabase:
        raise
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
    if gevonden is not None:
        _with_patience(lambda: _keep(db, opgave, polsslag, gevonden))


def _search(db: Database, opgave: Opgave, polsslag: Polsslag) -> Gevonden | None:
    """What was asked, on the facts of now. None when the answer is no plan and is kept already."""
    feiten = Feiten(opgave.stand, tuple(o.id for o in read_standing(db)))
    ronde, nummer = _round_of_now(db, feiten)
    feiten = replace(feiten, aannames=assumptions_for(db, ronde, opgave.opdracht))
    ronde = assume(ronde, feiten.aannames)
    toets = running_too(read_facts(db, feiten), huidige_plan(ronde))
    if is_curve(opgave.opdracht):
        zoek = Kromme(opgave.nummer, nummer, ronde, toets, feiten, opgave.seconden)
        uitslag = draw_curve(db, zoek, polsslag.tell, polsslag.halt)
        _end(db, opgave, "klaar" if uitslag else "mislukt", uitslag or "Er is geen plan mogelijk.")
        return None
    if asks_cost(opgave.opdracht):
        with db.read() as s:
            basis = what_it_rests_on(db, clock(s))
        kosten = cost_of_fixed(ronde, Opdracht(seconden=opgave.seconden), polsslag.tell, polsslag.halt)
        keep_cost(db, opgave.nummer, opgave.huurder, kosten.pack() | basis)
        _end(db, opgave, "mislukt" if kosten.waarom else "klaar", kosten.zin)
        return None
    deel = _part(db, opgave, ronde)
    zoekruimte = deel.own_round() if deel else ronde
    uitkomst = solve(zoekruimte, Opdracht(seconden=opgave.seconden), polsslag.tell, polsslag.halt)
    if deel and uitkomst.plan is not None:
        uitkomst = replace(uitkomst, plan=deel.join(uitkomst.plan))
    # with signs of life: on a busy machine this takes so long that another worker would take over
    broken = check_plan(toets, uitkomst.plan) if uitkomst.plan is not None else ()
    return Gevonden(uitkomst, nummer, feiten, broken)


def _round_of_now(db: Database, feiten: Feiten) -> tuple[Ronde, int | None]:
    """The facts with what volunteers say, running as the plan that holds now says, and the number of that plan."""
    ronde = read_facts(db, feiten)
    with db.read() as s:
        rij, nu = plannen.newest_publicatie(s), clock(s)
    if rij is None:
        return ronde, None
    running = with_basis(ronde, read_ronde(db, rij.stand_id), Plan.model_validate_json(rij.inhoud))
    return with_locks(running, open_locks(db, nu)), rij.nummer


def _part(db: Database, opgave: Opgave, ronde: Ronde) -> Deel | None:
    """What may be planned, when the one who asked works at a few leslocaties."""
    locaties = opgave.opdracht.get("locaties", ())
    if not locaties:
        return None
    with db.read() as s:
        rij = plannen.newest_publicatie(s)
    return Deel(ronde, Plan.model_validate_json(rij.inhoud) if rij else huidige_plan(ronde), locaties)


def _keep(db: Database, opgave: Opgave, polsslag: Polsslag, gevonden: Gevonden) -> None:
    """The plan becomes a concept; without one the search says why there is none."""
    uitkomst, feiten = gevonden.uitkomst, gevonden.feiten
    plan = uitkomst.plan
    if plan is None:
        _without_plan(db, opgave, uitkomst, polsslag)
        return
    if gevonden.broken:
        _end(db, opgave, "mislukt", f"Het plan past niet bij het werkboek: {gevonden.broken[0].zin}")
        return
    account: dict[str, Any] = {"status": uitkomst.status.value, **asdict(uitkomst.verantwoording)}
    account |= {"grenzen": {}, "opgaven": list(feiten.opgaven)}
    status = "gestopt" if uitkomst.status is Status.GESTOPT else "klaar"
    uitslag = how_good(uitkomst.verantwoording.gat)
    if status == "gestopt" and not polsslag.gevraagd:
        uitslag = f"Het programma werd afgesloten. Dit is het beste plan tot dan toe. {uitslag}"
    with db.write() as s:
        if taken.own_task(s, opgave.nummer, opgave.huurder) is None:
            return  # another worker took over: its plan counts
        nu = clock(s)
        ref = add_concept(
            s,
            opgave.door,
            opgave.naam,
            opgave.stand,
            plan,
            nu,
            basis=gevonden.basis,
            verantwoording=account,
            scenario=pack(feiten.aannames, opgave.opdracht.get("wat_als", "")),
        )
        taken.end_task(s, opgave.nummer, opgave.huurder, status, uitslag, int(ref[1:]), nu)


def _without_plan(db: Database, opgave: Opgave, uitkomst: Uitkomst, polsslag: Polsslag) -> None:
    """Stopped too early, or impossible. A search that its own worker had to leave is for the next one."""
    if polsslag.gevraagd:
        _end(db, opgave, "gestopt", "Gestopt voor er een plan was.")
    elif polsslag.halt.is_set():
        with db.write() as s:
            taken.release_task(s, opgave.nummer, opgave.huurder)
    else:
        waarom = " ".join(b.zin for b in uitkomst.diagnose)
        _end(db, opgave, "mislukt", f"Er is geen plan mogelijk. {waarom}")


def how_good(gat: float) -> str:
    """What is known of the best plan, in one sentence."""
    if not gat:
        return "Dit is bewezen het beste plan."
    return f"Het beste plan is {hoeveel_beter(gat, 1)}."


def _end(db: Database, opgave: Opgave, status: str, uitslag: str) -> None:
    with db.write() as s:
        taken.end_task(s, opgave.nummer, opgave.huurder, status, uitslag, None, clock(s))


def _with_patience(keep: Callable[[], None]) -> None:
    """A plan that took long to find is not lost because the database is away for a moment."""
    tot = time.monotonic() + GEDULD
    while True:
        try:
            return keep()
        except GeenDatabase:
            if time.monotonic() > tot:
                raise
            _log.warning("de database antwoordt niet; het plan wacht")
            time.sleep(2)
