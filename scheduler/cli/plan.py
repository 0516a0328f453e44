"""`inburgerplan plan`: from a workbook to a workbook with a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import finding_data, show_findings
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.soorten import EEN_DAG, GROOTSTE_SEED, Bestand, Getal, Keuze
from scheduler.cli.voortgang import shown
from scheduler.cli.zoeken import Zoektocht

if TYPE_CHECKING:
    from threading import Event

    from scheduler.domain.ronde import Ronde
    from scheduler.service.werkboek.invoer import Gelezen
    from scheduler.service.werkboek.plannen import Opdracht as Zoekopdracht
    from scheduler.service.werkboek.plannen import Resultaat

TIJD = 60


@click.command(cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option("--uit", type=Bestand(), metavar="UIT", required=True, help="Het werkboek dat u terugkrijgt (.xlsx).")
@click.option(
    "--tijd",
    type=Getal(1, EEN_DAG),
    metavar="SECONDEN",
    default=TIJD,
    help=f"Zoektijd in seconden. Standaard {TIJD}. Met --workers 1 is dit een hoeveelheid werk: ongeveer zoveel "
    "seconden op een computer die niets anders doet, en langer als hij het druk heeft.",
)
@click.option(
    "--seed",
    type=Getal(0, GROOTSTE_SEED),
    metavar="GETAL",
    default=1,
    help="Een ander getal geeft een andere zoektocht. Standaard 1.",
)
@click.option(
    "--workers",
    type=Getal(1, 64),
    metavar="GETAL",
    help="Zoveel zoekers werken tegelijk. Standaard 2, of 1 op een computer met één kern. "
    "Met 1 krijgt u bij dezelfde invoer, tijd en seed altijd hetzelfde plan.",
)
@click.option(
    "--basis",
    type=Bestand(),
    metavar="PLAN",
    help="Een plan dat al bekend is bij iedereen. Het nieuwe plan blijft er dichtbij.",
)
@click.option(
    "--volgorde",
    type=Keuze("gewogen", "strikt"),
    metavar="VOLGORDE",
    default="gewogen",
    help="gewogen: de wensen wegen tegen elkaar op. strikt: eerst zo veel mogelijk mensen met haast, dan zo veel "
    "mogelijk mensen, dan wie zijn plek en groep houdt, dan de rest. Standaard gewogen.",
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf voortgang en uitkomst als JSON, één object per regel.")
def plan(
    in_: Path,
    uit: Path,
    tijd: int,
    seed: int,
    workers: int | None,
    basis: Path | None,
    volgorde: Literal["gewogen", "strikt"],
    als_json: bool,
) -> int:
    """Maak een plan bij het werkboek IN en schrijf het in UIT.

    Staan er fouten in IN? Dan is UIT uw eigen werkboek met de foute cellen gekleurd, en er is geen plan.
    Is de ronde onmogelijk? Dan leest u waarom, ook in UIT.

    Druk op Ctrl-C als u niet langer wilt wachten: u krijgt het beste plan tot dan toe.
    """
    return make_plan(in_, uit, tijd, seed, workers, basis, volgorde, als_json=als_json)


def make_plan(
    in_: Path,
    uit: Path,
    tijd: int = TIJD,
    seed: int = 1,
    workers: int | None = None,
    basis: Path | None = None,
    volgorde: Literal["gewogen", "strikt"] = "gewogen",
    *,
    als_json: bool = False,
) -> int:
    """Read, plan, write and tell; gives the exit code."""
    from scheduler.service.werkboek.invoer import check_target, give_back, read_input
    from scheduler.service.werkboek.plannen import make_opdracht
    from scheduler.service.werkboek.uitvoer import write_plan
    from scheduler.service.werkboek.volgorde import in_order

    check_target(uit, in_, *([basis] if basis else []))
    gelezen = read_input(in_)
    if gelezen.ronde is None:
        give_back(in_, uit, gelezen.bevindingen)
        return _errors(gelezen, uit, als_json=als_json)
    ronde, herkomst = _from_basis(gelezen, basis)
    if volgorde != "gewogen":
        herkomst["volgorde"] = volgorde
    resultaat = _search(in_order(ronde, volgorde), make_opdracht(tijd, seed, workers), herkomst, als_json=als_json)
    write_plan(uit, resultaat, in_, gelezen)
    return _tell(resultaat, gelezen, uit, als_json=als_json)


def _from_basis(gelezen: Gelezen, basis: Path | None) -> tuple[Ronde, dict[str, str]]:
    """The round to plan, and what the plan rests on."""
    from scheduler.service.werkboek.basis import check_basis, with_basis
    from scheduler.service.werkboek.invoer import read_plan_file

    assert gelezen.ronde is not None
    if basis is None:
        return gelezen.ronde, {}
    basis_ronde, basis_plan = read_plan_file(basis)
    check_basis(gelezen.ronde, basis_plan)
    return with_basis(gelezen.ronde, basis_ronde, basis_plan), {"basis": basis.name}


def _search(ronde: Ronde, opdracht: Zoekopdracht, herkomst: dict[str, str], *, als_json: bool) -> Resultaat:
    from scheduler.service.werkboek.plannen import plan_ronde

    toon = shown(als_json=als_json)

    def work(stop: Event) -> Resultaat:
        return plan_ronde(ronde, opdracht, toon.tell, stop, herkomst)

    with toon:
        return Zoektocht(work, toon.stopping).wait()


def _errors(gelezen: Gelezen, uit: Path, *, als_json: bool) -> int:
    if als_json:
        show_json(soort="resultaat", status="fouten", uit=str(uit), bevindingen=finding_data(gelezen.bevindingen))
        return Afloop.BEVINDINGEN
    show_findings(gelezen.bevindingen, alle=False)
    show_lines([f"Er is geen plan gemaakt. Uw werkboek met de fouten erin: {uit}"])
    return Afloop.BEVINDINGEN


def _tell(resultaat: Resultaat, gelezen: Gelezen, uit: Path, *, als_json: bool) -> int:
    from scheduler.service.werkboek.rapport import plan_lines, result_data

    afloop = Afloop.GELUKT if resultaat.plan is not None else Afloop.ONMOGELIJK
    if als_json:
        show_json(**result_data(resultaat), uit=str(uit), bevindingen=finding_data(gelezen.bevindingen))
        return afloop
    show_lines(plan_lines(resultaat))
    show_table(("waarom", "wat kunt u doen"), [(b.zin, b.doe) for b in resultaat.uitkomst.diagnose])
    show_lines([f"{'Het plan' if resultaat.plan else 'De uitleg'} staat in {uit}."])
    return afloop
