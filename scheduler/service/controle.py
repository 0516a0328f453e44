"""Verify a plan workbook: every hard rule, and every number on the sheets that follows from the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.io import plan_sheets as p
from scheduler.io.cells import show, to_text
from scheduler.io.columns import Waarde, plain
from scheduler.io.grid import read_grids
from scheduler.io.rooster import Rooster, cel
from scheduler.rules import HARDE_REGELS, check_plan, waarde_van
from scheduler.service.invoer import read_input
from scheduler.service.uitvoer import cursist_facts, groep_rows
from scheduler.service.verantwoording import HASH, PUNTEN, hash_of

VERBETER = "Maak het plan opnieuw, of verander de cel terug."


@dataclass(frozen=True)
class Controle:
    """What was found in a plan workbook; `ronde` and `plan` are None when they could not be read."""

    ronde: Ronde | None
    plan: Plan | None
    bevindingen: tuple[Bevinding, ...]

    @property
    def goed(self) -> bool:
        """Whether there is a plan and nothing is wrong with it."""
        return self.plan is not None and all(b.ernst != "fout" for b in self.bevindingen)

    @property
    def regels(self) -> int:
        """How many hard rules were read."""
        return len(HARDE_REGELS)


def verify_workbook(path: Path) -> Controle:
    """Read a plan workbook back and look at everything again. Raises UnreadableFile."""
    gelezen = read_input(path)
    ronde, plan = gelezen.ronde, gelezen.plan
    if ronde is None:
        return Controle(None, None, gelezen.bevindingen)
    over_plan = tuple(b for b in gelezen.bevindingen if b.blad in p.PLAN_KOLOMMEN)
    if plan is None:
        doe = "Maak er een met: inburgerplan plan."
        none = Bevinding(code="geen_plan", zin="In dit werkboek staat geen plan.", doe=doe)
        return Controle(ronde, None, (*over_plan, none))
    unknown = tuple(_unknown(ronde, plan))
    if unknown:
        return Controle(ronde, plan, (*over_plan, *unknown))
    roosters = {plain(r.naam): r for r in read_grids(path)}
    derived = (*_groepen(ronde, plan, roosters), *_cursisten(ronde, plan, roosters), *_waiting(ronde, plan, roosters))
    changed = _account(ronde, plan, gelezen.verantwoording)
    return Controle(ronde, plan, (*over_plan, *check_plan(ronde, plan), *derived, *changed))


def _unknown(ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
    """Codes in the plan that the input does not have, and groups that stand twice: no rule can be read then."""
    rooms = {f"{loc} {r}" for loc, r in ronde.plaatsen_in}
    moments = [i.moment for i in plan.inzet if i.moment]
    for blad, soort, codes, known in (
        (p.PLAN_GROEPEN, "aanbod", [g.aanbod for g in plan.groepen], set(ronde.aanbod_met)),
        (p.PLAN_GROEPEN, "locatie", [g.locatie for g in plan.groepen], set(ronde.locatie_met)),
        (p.PLAN_GROEPEN, "lokaal", [f"{g.locatie} {r}" for g in plan.groepen for r in g.lokaal.values()], rooms),
        (p.PLAN_GROEPEN, "docent", [t for g in plan.groepen for t in g.docenten.values()], set(ronde.docent_met)),
        (p.PLAN_CURSISTEN, "cursist", [z.cursist for z in plan.plaatsingen], set(ronde.cursist_met)),
        (p.PLAN_CURSISTEN, "aanbod", [z.aanbod for z in plan.plaatsingen], set(ronde.aanbod_met)),
        (p.PLAN_INZET, "vrijwilliger", [i.vrijwilliger for i in plan.inzet], set(ronde.vrijwilliger_met)),
        (p.PLAN_INZET, "moment", moments, set(ronde.moment_met)),
        (p.PLAN_KOPPELINGEN, "vrijwilliger", [k.vrijwilliger for k in plan.koppelingen], set(ronde.vrijwilliger_met)),
        (p.PLAN_KOPPELINGEN, "cursist", [k.cursist for k in plan.koppelingen], set(ronde.cursist_met)),
    ):
        for code in dict.fromkeys(c for c in codes if c not in known):
            zin = f"De {soort} {code} staat niet in de invoer."
            yield Bevinding(code="code_onbekend", zin=zin, doe=VERBETER, blad=blad, wie=(code,))
    for code, n in Counter(g.groep for g in plan.groepen).items():
        if n > 1:
            zin = f"De groep {code} staat {n} keer in het plan."
            yield Bevinding(code="code_dubbel", zin=zin, doe=VERBETER, blad=p.PLAN_GROEPEN, wie=(code,))


def _groepen(ronde: Ronde, plan: Plan, roosters: dict[str, Rooster]) -> Iterator[Bevinding]:
    """Numbers, sizes and status of every group, also of those that stop."""
    right = {str(rij[0]): rij for rij in groep_rows(ronde, plan)}
    columns = p.PLAN_KOLOMMEN[p.PLAN_GROEPEN]
    yield from _compare(roosters, p.PLAN_GROEPEN, ("groep",), columns[6:], {(k,): r[6:] for k, r in right.items()})


def _cursisten(ronde: Ronde, plan: Plan, roosters: dict[str, Rooster]) -> Iterator[Bevinding]:
    """Every request once, with its travel and where he was."""
    right: dict[tuple[str, ...], Sequence[Waarde]] = {}
    right |= {v: cursist_facts(ronde, plan, v) for v in dict.fromkeys(ronde.verzoeken)}
    yield from _compare(roosters, p.PLAN_CURSISTEN, ("cursist", "aanbod"), ("reistijd", "was"), right)


def _waiting(ronde: Ronde, plan: Plan, roosters: dict[str, Rooster]) -> Iterator[Bevinding]:
    """Who has no place stands on `Niet geplaatst`, and nobody else."""
    right: dict[tuple[str, ...], Sequence[Waarde]] = {v: () for v in ronde.verzoeken if v not in plan.groep_van}
    yield from _compare(roosters, p.NIET_GEPLAATST, ("cursist", "aanbod"), (), right)


def _compare(
    roosters: dict[str, Rooster],
    blad: str,
    key: tuple[str, ...],
    columns: Sequence[str],
    right: dict[tuple[str, ...], Sequence[Waarde]],
) -> Iterator[Bevinding]:
    """Rows that are missing, that should not be there, that stand twice, and cells that are not as they should be."""
    rooster = roosters.get(plain(blad))
    if rooster is None or not rooster.rijen:
        yield Bevinding(code="blad_ontbreekt", zin=f"Het werkblad {blad} ontbreekt.", doe=VERBETER, blad=blad)
        return
    at = {plain(show(w)): i for i, w in enumerate(rooster.rijen[0])}
    missing = [k for k in (*key, *columns) if plain(k) not in at]
    if missing:
        zin = f"Op {blad} ontbreekt: {', '.join(missing)}."
        yield Bevinding(code="kolom_ontbreekt", zin=zin, doe=VERBETER, blad=blad)
        return
    seen = set()
    for nummer, rij in enumerate(rooster.rijen[1:], start=2):
        codes = tuple(to_text(_cell(rij, at[plain(k)])) for k in key)
        if not any(codes):
            continue
        where, naam = cel(nummer, 1), " ".join(codes)
        if codes not in right or codes in seen:
            zin = f"{naam} hoort hier niet, of staat er twee keer."
            yield Bevinding(code="rij_te_veel", zin=zin, doe=VERBETER, blad=blad, cel=where, wie=codes)
            continue
        seen.add(codes)
        for column, value in zip(columns, right[codes], strict=True):
            kolom = at[plain(column)]
            read, should = show(_cell(rij, kolom)), show(value)
            if read != should:
                zin = f"{naam}: {column} is {should or 'leeg'}, hier staat {read or 'niets'}."
                place = cel(nummer, kolom + 1)
                yield Bevinding(
                    code="cel_klopt_niet", zin=zin, doe=VERBETER, blad=blad, cel=place, gelezen=read, wie=codes
                )
    for codes in right:
        if codes not in seen:
            zin = f"{' '.join(codes)} ontbreekt op dit werkblad."
            yield Bevinding(code="rij_ontbreekt", zin=zin, doe=VERBETER, blad=blad, wie=codes)


def _cell(rij: Sequence[object], kolom: int) -> object:
    return rij[kolom] if kolom < len(rij) else None


def _account(ronde: Ronde, plan: Plan, account: dict[str, str]) -> Iterable[Bevinding]:
    """Whether the input is still the one that was planned, and if so whether the points are right."""
    if not account:
        zin = "Het werkblad Verantwoording ontbreekt."
        return [Bevinding(code="blad_ontbreekt", zin=zin, doe=VERBETER, ernst="waarschuwing", blad=p.VERANTWOORDING)]
    if account.get(HASH) != hash_of(ronde):
        zin = "De invoer is veranderd nadat het plan is gemaakt."
        doe = "Kloppen alle regels nog, dan mag u het plan gebruiken. Maak anders een nieuw plan."
        return [Bevinding(code="invoer_veranderd", zin=zin, doe=doe, ernst="waarschuwing", blad=p.VERANTWOORDING)]
    worth = waarde_van(ronde, plan)
    if account.get(PUNTEN) != str(worth):
        zin = f"Het plan is {worth} punten waard, hier staat {account.get(PUNTEN) or 'niets'}."
        return [Bevinding(code="punten_kloppen_niet", zin=zin, doe=VERBETER, blad=p.VERANTWOORDING)]
    return []
