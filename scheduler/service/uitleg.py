"""Why: one person or group in a plan workbook explained, and two plan workbooks compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import UnknownCode
from scheduler.explain import explain_person
from scheduler.explain.nu import huidige_plan
from scheduler.explain.uitleg import Lezer
from scheduler.explain.verschil import Merkt, Verschil, vergelijk
from scheduler.service.invoer import read_input, read_plan_file, sound
from scheduler.service.rapport import count_plan

__all__ = ["Vergelijking", "compare_files", "explain_code"]

BEDOELT = 3
"""No more codes than this are offered for one that nobody has."""


@dataclass(frozen=True)
class Vergelijking:
    """Two plans in terms of people; the numbers of each stand beside each other."""

    verschil: Verschil
    aantallen: dict[str, tuple[int, int]]
    alleen_in_a: tuple[str, ...]
    alleen_in_b: tuple[str, ...]
    """Cursisten who stand in only one of the two files."""

    @property
    def regels(self) -> tuple[Merkt, ...]:
        """What each person notices."""
        return self.verschil.regels


def explain_code(ronde: Ronde, plan: Plan, code: str, voor: Lezer = "planner") -> tuple[str, list[str]]:
    """The code as it is spelled in the workbook, and what the plan means for it. Raises UnknownCode."""
    codes = list(dict.fromkeys(_codes(ronde, plan)))
    by_fold = {c.casefold(): c for c in reversed(codes)}
    found = code if code in codes else by_fold.get(code.strip().casefold())
    if found is None:
        near = [by_fold[c] for c in get_close_matches(code.casefold(), by_fold, n=BEDOELT, cutoff=0.5)]
        raise UnknownCode(
            f"De code {code} staat niet in dit werkboek.", f"bedoelt u {' of '.join(near)}." if near else ""
        )
    return found, explain_person(ronde, plan, found, voor)


def compare_files(a: Path, b: Path) -> Vergelijking:
    """What people notice when the plan of file b takes the place of file a's; without a plan, of what runs in a."""
    (ronde_b, plan_b), voor = read_plan_file(b), read_input(a)
    ronde_a = sound(voor, a)
    plan_a = voor.plan or huidige_plan(ronde_a, als=plan_b)
    numbers_a, numbers_b = count_plan(ronde_a, plan_a), count_plan(ronde_b, plan_b)
    return Vergelijking(
        vergelijk(ronde_b, plan_a, plan_b),
        {
            naam: (numbers_a[naam], numbers_b[naam])
            for naam in ("geplaatst", "groepen", "lessen", "inzet", "koppelingen")
        },
        tuple(c.cursist for c in ronde_a.cursisten if c.cursist not in ronde_b.cursist_met),
        tuple(c.cursist for c in ronde_b.cursisten if c.cursist not in ronde_a.cursist_met),
    )


def _codes(ronde: Ronde, plan: Plan) -> Iterable[str]:
    yield from ronde.cursist_met
    yield from ronde.vrijwilliger_met
    yield from ronde.docent_met
    yield from plan.groep_met
    yield from ronde.groep_met
