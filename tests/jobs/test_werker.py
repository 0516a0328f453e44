"""Workers as real processes: they share a queue, are told to end, and are killed."""

from __future__ import annotations

import signal

import pytest

from scheduler.service.plan.concepten import read_plans
from scheduler.service.plan.rekenen import ask_plan, read_tasks, stop_plan
from scheduler.storage import taken
from scheduler.storage.tables import Rondestand, Taak
from seeds.generator import PROFIELEN, generate
from tests.jobs.conftest import NU, TEAMLEIDER, alive, first_task, forget_heartbeat, until


def concepten(db) -> list[str]:
    return [c.naam for c in read_plans(db, TEAMLEIDER).concepten]


def test_two_workers_never_take_the_same_search(db, start_worker):
    with db.write() as s:
        for n in range(6):
            taken.add_task(s, 1, f"Plan {n}", 10, NU, 1)
    werkers = [start_worker(), start_worker()]
    until(lambda: not read_tasks(db, TEAMLEIDER).bezig, "alle berekeningen klaar")
    with db.read() as s:
        rijen = s.query(Taak).all()
    assert [(t.status, t.pogingen) for t in rijen] == [("klaar", 1)] * 6
    assert sorted(concepten(db)) == ["Plan 0", "Plan 1", "Plan 2", "Plan 3", "Plan 4", "Plan 5", "Proef"]
    assert [w.send(signal.SIGTERM) for w in werkers] == [0, 0]
    assert alive(db) == 0


@pytest.fixture
def endless(db):
    """A search on a round that takes longer than a test."""
    inhoud = generate(PROFIELEN["leiden-2020"], 1).model_dump_json()
    with db.write() as s:
        s.add(Rondestand(nummer=2, inhoud=inhoud, werkboek=b"", bestand="groot.xlsx", op=NU))
    ask_plan(db, TEAMLEIDER, "Lang", 300, NU)


def has_plan(db) -> bool:
    t = first_task(db)
    return t.status == "loopt" and t.geplaatst is not None


@pytest.mark.usefixtures("endless")
@pytest.mark.parametrize("sein", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_that_is_told_to_end_keeps_its_best_plan(db, start_worker, sein):
    werker = start_worker()
    until(lambda: has_plan(db), "een eerste plan")
    assert werker.send(sein) == 0
    taak = first_task(db)
    assert taak.status == "gestopt"
    assert taak.uitslag.startswith("Het programma werd afgesloten. Dit is het beste plan tot dan toe.")
    assert concepten(db)[0] == "Lang"


@pytest.mark.usefixtures("endless")
def test_stop_and_keep_the_best(db, start_worker):
    start_worker()
    until(lambda: has_plan(db), "een eerste plan")
    stop_plan(db, TEAMLEIDER, 1, NU)
    until(lambda: not first_task(db).bezig, "gestopt")
    taak = first_task(db)
    assert (taak.status, taak.uitslag.split()[0]) == ("gestopt", "Het")
    assert taak.concept
    assert taak.lijn
    assert taak.lijn[-1].geplaatst == taak.geplaatst


@pytest.mark.usefixtures("endless")
def test_a_killed_worker_is_followed_by_another_and_after_three_it_fails(db, start_worker):
    for poging in (1, 2, 3):
        werker = start_worker()
        until(lambda n=poging: (first_task(db).status, first_task(db).poging) == ("loopt", n), f"poging {poging}")
        assert werker.send(signal.SIGKILL) == -signal.SIGKILL
        assert first_task(db).status == "loopt"
        forget_heartbeat(db)
    assert first_task(db).stil
    start_worker()
    until(lambda: not first_task(db).bezig, "mislukt")
    taak = first_task(db)
    assert (taak.status, taak.concept) == ("mislukt", "")
    assert taak.uitslag == "Het rekenen is drie keer afgebroken. Vraag een kortere rekentijd."


@pytest.mark.usefixtures("endless")
def test_a_worker_that_was_away_for_long_gives_up_its_search(db, start_worker):
    """A machine that slept wakes up while another already took over: one plan comes of it, not two."""
    slaper = start_worker()
    until(lambda: has_plan(db), "een eerste plan")
    slaper.popen.send_signal(signal.SIGSTOP)
    forget_heartbeat(db)
    ander = start_worker()
    until(lambda: first_task(db).poging == 2, "overgenomen")
    slaper.popen.send_signal(signal.SIGCONT)
    assert slaper.send(signal.SIGTERM) == 0
    assert (first_task(db).status, concepten(db)) == ("loopt", ["Proef"])
    assert ander.send(signal.SIGTERM) == 0
    assert (first_task(db).status, concepten(db)) == ("gestopt", ["Lang", "Proef"])
