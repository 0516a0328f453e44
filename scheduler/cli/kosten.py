"""`inburgerplan kosten-van-verandering`: how many people get a place when more of them may change groups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import show_findings
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.soorten import EEN_DAG, GROOTSTE_SEED, Bestand, Getal
from scheduler.cli.zoeken import Zoektocht

if TYPE_CHECKING:
    from threading import Event

    from scheduler.domain.ronde import Ronde
    from scheduler.service.werkboek.kosten import Stand
    from scheduler.service.werkboek.plannen import Opdracht as Zoekopdracht

TIJD = 20


@click.command("kosten-van-verandering", cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option(
    "--tijd", type=Getal(1, EEN_DAG), metavar="SECONDEN", default=TIJD, help=f"Zoektijd per plan. Standaard {TIJD}."
)
@click.option("--seed", type=Getal(0, GROOTSTE_SEED), metavar="GETAL", default=1, help="Standaard 1.")
@click.option(
    "--workers", type=Getal(1, 64), metavar="GETAL", help="Zoals bij plan. Met 1 is de uitkomst altijd gelijk."
)
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON, één object per regel.")
def kosten(in_: Path, tijd: int, seed: int, workers: int | None, als_json: bool) -> int:
    """Reken uit hoeveel mensen een plek krijgen als meer mensen van groep wisselen.

    Wij plannen het werkboek IN vijf of zes keer. Elke keer telt het zwaarder dat iemand in de eigen groep blijft. Er
    wordt niets bewaard. Kies daarna zelf de punten op het blad Instellingen.
    """
    from scheduler.service.werkboek.invoer import read_input
    from scheduler.service.werkboek.plannen import make_opdracht

    gelezen = read_input(in_)
    if gelezen.ronde is None:
        show_findings(gelezen.bevindingen, alle=False)
        return Afloop.BEVINDINGEN
    standen = _search(gelezen.ronde, make_opdracht(tijd, seed, workers))
    if any(s.plan is None for s in standen):
        show_lines(["Deze ronde is onmogelijk. U leest waarom met: inburgerplan plan."])
        return Afloop.ONMOGELIJK
    if als_json:
        for s in standen:
            show_json(soort="kosten", punten=s.punten, nu=s.nu, **_numbers(s), gat=s.gat)
        return Afloop.GELUKT
    rijen = [(f"{s.punten}{' (nu)' if s.nu else ''}", *_numbers(s).values()) for s in standen]
    show_table(("punten", "met een plek", "zelfde groep", "andere groep", "plek kwijt"), rijen)
    show_lines(["Meer punten: meer mensen houden hun groep, en soms krijgen minder mensen een plek."])
    return Afloop.GELUKT


def _search(ronde: Ronde, opdracht: Zoekopdracht) -> list[Stand]:
    from scheduler.cli.voortgang import STOPT
    from scheduler.service.werkboek.kosten import plan_with_points

    def work(stop: Event) -> list[Stand]:
        found = []
        for stand in plan_with_points(ronde, opdracht, stop=stop):
            show_lines([f"{stand.punten} punten: {stand.geplaatst} met een plek"], err=True)
            found.append(stand)
        return found

    return Zoektocht(work, lambda: show_lines([STOPT], err=True)).wait()


def _numbers(s: Stand) -> dict[str, int]:
    return {
        "geplaatst": s.geplaatst,
        "zelfde_groep": s.zelfde_groep,
        "andere_groep": s.andere_groep,
        "plek_kwijt": s.plek_kwijt,
    }
