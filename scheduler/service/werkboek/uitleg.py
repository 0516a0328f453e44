"""Why: one person or group in a plan workbook explained, and two plan workbooks compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.errors import UnknownCode
from scheduler.explain import explain_person
from scheduler.explain.nu import huidige_plan
from scheduler.explain.uitleg import Lezer, opsomming
from scheduler.explain.verschil import Merkt, Verschil, vergelijk
from scheduler.rules import check_plan
from scheduler.service.werkboek.invoer import read_plan_file, read_with_plan
from scheduler.service.werkboek.rapport import count_plan
from scheduler.service.werkboek.rijverschil import Bladverschil, compare_rounds

__all__ = ["Vergelijking", "compare_files", "explain_code", "other_facts"]

NOEM = 8
"""No more people than this are named in one sentence."""
MENSEN = {
    "Cursisten": ("cursist", "cursisten"),
    "Vrijwilligers": ("vrijwilliger", "vrijwilligers"),
    "Docenten": ("docent", "docenten"),
}
"""The sheets with people, and what one and more of them are called."""
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
    anders: tuple[str, ...] = ()
    """Warnings, when the two plans were not made from the same facts."""
    breuken: tuple[int, int] = (0, 0)
    """How often each plan breaks a hard rule; what runs now is no plan and counts as 0."""

    @property
    def let_op(self) -> tuple[str, ...]:
        """What to know before reading on: a plan that breaks rules, and facts that differ."""
        breekt = (
            f"Let op: {naam} breekt {n} keer een regel. Kijk het na met: inburgerplan verifieer."
            for naam, n in zip("AB", self.breuken, strict=True)
            if n
        )
        return (*breekt, *self.anders)

    @property
    def regels(self) -> tuple[Merkt, ...]:
        """What each person notices."""
        return self.verschil.regels


def explain_code(ronde: Ronde, plan: Plan, code: str, voor: Lezer = "planner") -> tuple[str, list[str]]:
    """The code as it is spelled in the workbook, and what the plan means for it. Raises UnknownCode."""
    codes = list(dict.fromkeys(_codes(ronde, plan)))
    by_fold = {c.casefold(): c for c in reversed(codes)}
    found = code if code in codes else by_fold.get(code.strip().casefold())
    if found is None and (waar := _other_sheet(ronde, code)):
        raise UnknownCode(f"{waar} Daarover is geen uitleg.", "helpt de code van een groep of cursist.")
    if found is None:
        near = [by_fold[c] for c in get_close_matches(code.casefold(), by_fold, n=BEDOELT, cutoff=0.5)]
        raise UnknownCode(
            f"De code {code} staat niet in dit werkboek.", f"bedoelt u {' of '.join(near)}." if near else ""
        )
    regels = explain_person(ronde, plan, found, voor)
    return found, regels or ["Hierover is er alleen uitleg voor de planner."]


def compare_files(a: Path, b: Path) -> Vergelijking:
    """What people notice when the plan of file b takes the place of file a's; without a plan, of what runs in a.

    Raises UnreadableFile.
    """
    (ronde_b, plan_b), (ronde_a, voor) = read_plan_file(b), read_with_plan(a)
    plan_a = voor or huidige_plan(ronde_a, als=plan_b)
    numbers_a, numbers_b = count_plan(ronde_a, plan_a), count_plan(ronde_b, plan_b)
    return Vergelijking(
        vergelijk(ronde_b, plan_a, plan_b),
        {
            naam: (numbers_a[naam], numbers_b[naam])
            for naam in ("geplaatst", "groepen", "lessen", "inzet", "koppelingen")
        },
        tuple(c.cursist for c in ronde_a.cursisten if c.cursist not in ronde_b.cursist_met),
        tuple(c.cursist for c in ronde_b.cursisten if c.cursist not in ronde_a.cursist_met),
        tuple(other_facts(ronde_a, ronde_b)),
        (len(check_plan(ronde_a, voor)) if voor else 0, len(check_plan(ronde_b, plan_b))),
    )


def other_facts(a: Ronde, b: Ronde) -> Iterator[str]:
    """In what the facts of two rounds differ, in sentences; what people have now does not count."""
    bladen = {v.blad: v for v in compare_rounds(_without_now(a), _without_now(b))}
    regels = [zin for blad, soort in MENSEN.items() if blad in bladen for zin in _people(bladen[blad], soort)]
    rest = [blad for blad, v in bladen.items() if blad not in MENSEN and (v.nieuw or v.gewijzigd or v.weg)]
    if rest:
        regels.append(f"Ook anders: {opsomming(rest)}.")
    if regels:
        yield "Let op: A en B gaan niet uit van dezelfde gegevens. Een verschil komt dus niet altijd door het plan."
        yield from regels


def _without_now(ronde: Ronde) -> Ronde:
    cursisten = tuple(c.model_copy(update={"groepen": (), "coach": ""}) for c in ronde.cursisten)
    return ronde.model_copy(update={"cursisten": cursisten, "groepen": (), "koppelingen": (), "inzet": ()})


def _people(v: Bladverschil, soort: tuple[str, str]) -> Iterator[str]:
    for rijen, staat, staan in (
        (v.nieuw, "staat alleen in B", "staan alleen in B"),
        (v.weg, "staat alleen in A", "staan alleen in A"),
        (v.gewijzigd, "heeft andere gegevens", "hebben andere gegevens"),
    ):
        if rijen:
            codes = [r.sleutel for r in rijen[:NOEM]]
            meer = [f"nog {len(rijen) - NOEM}"] if len(rijen) > NOEM else []
            wat = staat if len(rijen) == 1 else staan
            yield f"{aantal(len(rijen), *soort)} {wat}: {opsomming([*codes, *meer])}."


def _codes(ronde: Ronde, plan: Plan) -> Iterable[str]:
    yield from ronde.cursist_met
    yield from ronde.vrijwilliger_met
    yield from ronde.docent_met
    yield from plan.groep_met
    yield from ronde.groep_met
    yield from ronde.moment_met
    yield from ronde.aanbod_met
    yield from ronde.locatie_met


def _other_sheet(ronde: Ronde, code: str) -> str:
    """What a code is that is on a sheet but explains nothing: a lokaal."""
    kaal = code.strip().casefold()
    locaties = [r.locatie for r in ronde.lokalen if r.lokaal.casefold() == kaal]
    return f"{code} is een lokaal in {opsomming(locaties)}." if locaties else ""
