"""The hash of a round says what is in it, not how it came; the account never claims more than was proven."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from scheduler.engine.outcome import Status
from scheduler.rules import WENSEN, waarde_van
from scheduler.service.werkboek.invoer import read_input, write_round
from scheduler.service.werkboek.plannen import make_opdracht, plan_ronde
from scheduler.service.werkboek.verantwoording import account_rows, hash_of, parts_of, wishes_of
from seeds.generator.profielen import schaal

PROGRAM = (
    "from seeds.generator.profielen import schaal; from scheduler.service.werkboek.verantwoording import hash_of; "
    "print(hash_of(schaal(40, 3)))"
)


def test_the_hash_is_the_same_in_every_process_and_after_a_file(tmp_path: Path) -> None:
    ronde = schaal(40, 3)
    write_round(tmp_path / "ronde.xlsx", ronde)
    elsewhere = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    again = read_input(tmp_path / "ronde.xlsx").ronde
    assert again is not None
    assert hash_of(again) == hash_of(ronde) == elsewhere.stdout.strip()


def test_the_hash_sees_every_change() -> None:
    ronde = schaal(40, 3)
    first = ronde.cursisten[0]
    changed = first.model_copy(update={"dagdelen": frozenset(sorted(first.dagdelen)[1:])})
    assert hash_of(ronde.model_copy(update={"cursisten": (changed, *ronde.cursisten[1:])})) != hash_of(ronde)


def test_nothing_is_claimed_beyond_its_bound() -> None:
    resultaat = plan_ronde(schaal(60, 3), make_opdracht(2, 1, 1))
    assert resultaat.plan is not None
    delen, wensen = parts_of(resultaat), wishes_of(resultaat)
    assert sum(d.punten for d in delen) == waarde_van(resultaat.ronde, resultaat.plan)
    assert sum(w.punten for w in wensen) == resultaat.uitkomst.verantwoording.waarde
    assert [w.id for w in wensen] == [w.id for w in WENSEN]
    assert all(d.punten <= d.grens for d in delen)
    assert all(w.aantal <= w.grens for w in wensen if w.grens is not None and not w.kost)
    rows = dict(account_rows(resultaat))
    assert rows["status"] == resultaat.uitkomst.status.value
    if resultaat.uitkomst.status is Status.BEWEZEN_BEST:
        assert rows["gat"] == 0
    assert len(rows) == len(account_rows(resultaat))
