"""Verify a plan workbook: every hard rule, and every cell of the plan sheets that follows from round and plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain import explain_plan
from scheduler.explain.plan_uitleg import NIET_UITGEZOCHT
from scheduler.io import plan_sheets as p
from scheduler.io.cells import show
from scheduler.io.columns import plain, positions
from scheduler.io.grid import read_grids
from scheduler.io.rooster import Rooster, cel
from scheduler.rules import HARDE_REGELS, check_plan
from scheduler.service.termijnen.bladen import termijnen_blad
from scheduler.service.werkboek.bladcontrole import compare_sheet
from scheduler.service.werkboek.controle_verantwoording import check_account
from scheduler.service.werkboek.invoer import OVER_PLAN, read_as_planned
from scheduler.service.werkboek.leesbaar import Leesbaar, known_rows
from scheduler.service.werkboek.onbekend import unknown_codes
from scheduler.service.werkboek.plekken import Plekken
from scheduler.service.werkboek.uitvoer import plan_sheets

SLEUTELS: dict[str, tuple[str, ...]] = {
    p.PLAN_GROEPEN: ("groep",),
    p.PLAN_CURSISTEN: ("cursist", "aanbod"),
    p.PLAN_INZET: ("vrijwilliger", "groep", "moment", "dagdeel"),
    p.PLAN_KOPPELINGEN: ("vrijwilliger", "cursist"),
    p.NIET_GEPLAATST: ("cursist", "aanbod"),
    p.TERMIJNEN: ("cursist", "verplichting"),
}
"""The columns that name a row, by sheet."""
UITLEG, AANTAL = "uitleg", "cursisten"
"""The column with reasons, and the one that counts how many sit in a group."""
HERSTEL = {regel.id: regel.herstel for regel in HARDE_REGELS}
"""What a planner can do about a breach, by rule."""


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
    def nagekeken(self) -> tuple[str, ...]:
        """What was looked at, in sentences, when nothing was wrong."""
        bladen = f"{', '.join(SLEUTELS)} en {p.VERANTWOORDING}"
        return (
            f"Het plan klopt: {len(HARDE_REGELS)} harde regels, en elke cel van {bladen}.",
            "Niet nagerekend zijn de bewezen grenzen, de seconden, de seed, de workers en de versies.",
            "De bewezen grenzen passen wel bij het plan en bij het gat.",
        )


def verify_workbook(path: Path) -> Controle:
    """Read a plan workbook back and look at everything again: what can be read counts. Raises UnreadableFile."""
    gelezen = read_as_planned(path)
    ronde, plan = gelezen.ronde, gelezen.plan or gelezen.half_plan
    if ronde is None:
        return Controle(None, None, gelezen.bevindingen)
    over_plan = tuple(
        b.model_copy(update={"ernst": "fout"}) for b in gelezen.bevindingen if b.code.startswith(OVER_PLAN)
    )
    if plan is None:
        return Controle(ronde, None, over_plan or (_no_plan(),))
    plekken = Plekken(path)
    unknown = tuple(plekken.place(b) for b in unknown_codes(ronde, plan))
    deel = Leesbaar(known_rows(ronde, plan), (*over_plan, *unknown))
    broken = tuple(
        plekken.place(b if b.doe else b.model_copy(update={"doe": HERSTEL[b.code]}))
        for b in check_plan(ronde, deel.plan)
        if deel.can_tell(b)
    )
    roosters = {plain(r.naam): r for r in read_grids(path)}
    emptied = _emptied(roosters.get(plain(p.PLAN_CURSISTEN)))
    derived: Iterator[Bevinding] = _derived(ronde, deel, roosters, reasons=not (broken or deel.bevindingen))
    account: Iterator[Bevinding] = iter((_not_all_read(),))
    if not deel.bevindingen:
        account = check_account(ronde, plan, gelezen.verantwoording, roosters.get(plain(p.VERANTWOORDING)))
    return Controle(ronde, deel.plan, (*deel.bevindingen, *broken, *emptied, *derived, *account))


def _emptied(rooster: Rooster | None) -> Iterator[Bevinding]:
    """Rows that say how far it is to the group and not which group: somebody emptied that cell."""
    for nummer, (cursist, groep, reistijd) in _rows(rooster, "cursist", "groep", "reistijd"):
        if rooster is not None and groep is None and reistijd is not None:
            zin = f"{show(cursist)}: de groep is leeg, maar er staat wel een reistijd."
            plek = cel(nummer, positions(rooster.rijen[0])["groep"] + 1)
            doe = "Vul de groep weer in, of maak het plan opnieuw."
            yield Bevinding(code="groep_leeg", zin=zin, doe=doe, blad=rooster.naam, cel=plek, wie=(show(cursist),))


def _skipped(rooster: Rooster | None) -> Iterator[Verzoek]:
    """The requests of which the file says itself that nobody worked out what would help."""
    for _, (cursist, aanbod, helpt) in _rows(rooster, "cursist", "aanbod", "wat_helpt"):
        if helpt == NIET_UITGEZOCHT:
            yield show(cursist), show(aanbod)


def _rows(rooster: Rooster | None, *kolommen: str) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The number of every row below the header and what stands in these columns; nothing when one is not there."""
    kop, *rijen = (rooster.rijen if rooster else ()) or ((),)
    at = positions(kop)
    plekken = [at[plain(k)] for k in kolommen if plain(k) in at]
    if len(plekken) == len(kolommen):
        for nummer, rij in enumerate(rijen, start=2):
            yield nummer, tuple(rij[i] if i < len(rij) else None for i in plekken)


def _not_all_read() -> Bevinding:
    zin = (
        "Een rij die wij niet kunnen lezen of met een onbekende code telt niet mee. Wat daarvan afhangt is niet "
        f"nagekeken, ook {p.VERANTWOORDING} niet."
    )
    doe = "Verbeter eerst de fouten, en kijk het plan dan nog eens na."
    return Bevinding(code="rest_niet_nagekeken", zin=zin, doe=doe, ernst="waarschuwing")


def _no_plan() -> Bevinding:
    zin, doe = "In dit werkboek staat geen plan.", "Maak er een met: inburgerplan plan."
    return Bevinding(code="geen_plan", zin=zin, doe=doe)


def _derived(ronde: Ronde, deel: Leesbaar, roosters: dict[str, Rooster], *, reasons: bool) -> Iterator[Bevinding]:
    """Every sheet made again from the round and the plan, beside what stands in the file.

    Without `reasons` not those: in a plan that breaks a rule they would say what is not true, nothing that helps can be
    worked out, and the cells that are wrong would drown. What depends on a row that cannot be read is left out.
    """
    plan, zonder = deel.plan, () if reasons else (UITLEG, AANTAL) if deel.bevindingen else (UITLEG,)
    fits, skipped = deel.can_compare(), set(_skipped(roosters.get(plain(p.NIET_GEPLAATST))))
    uitleg = explain_plan(ronde, plan, skip=lambda v: not reasons or v in skipped)
    for blad in (*plan_sheets(ronde, plan, uitleg), termijnen_blad(ronde, plan)):
        if reasons or blad.naam != p.NIET_GEPLAATST:
            found = compare_sheet(roosters.get(plain(blad.naam)), blad, SLEUTELS[blad.naam], zonder)
            yield from filter(fits, found)
    if not reasons:
        zin = (
            f"Het blad {p.NIET_GEPLAATST} en de kolommen {UITLEG} zijn niet nagekeken: dat kan pas als het plan geen "
            "regel meer breekt."
        )
        yield Bevinding(code="redenen_niet_nagekeken", zin=zin, ernst="waarschuwing", doe="Verbeter eerst de fouten.")
