"""`inburgerplan kosten-van-verandering`: how many people get a place when more of them may change groups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.zoekopties import read_sound, search, zoekopties

if TYPE_CHECKING:
    from threading import Event

    from scheduler.service.werkboek.kosten import Stand

TIJD = 20


@click.command("kosten-van-verandering", cls=Opdracht)
@zoekopties(TIJD, "per plan")
def kosten(in_: Path, tijd: int, seed: int, workers: int | None, als_json: bool) -> int:
    """Reken uit hoeveel mensen een plek krijgen als meer mensen van groep wisselen.

    Wij plannen het werkboek IN vijf of zes keer. Elke keer telt het zwaarder dat iemand in de eigen groep blijft. Er
    wordt niets bewaard. Kies daarna zelf de punten op het blad Instellingen.
    """
    from scheduler.service.werkboek.kosten import plan_with_points
    from scheduler.service.werkboek.plannen import make_opdracht

    ronde, opdracht = read_sound(in_), make_opdracht(tijd, seed, workers)
    if ronde is None:
        return Afloop.BEVINDINGEN

    def work(stop: Event) -> list[Stand]:
        found = []
        for stand in plan_with_points(ronde, opdracht, stop=stop):
            show_lines([f"{stand.punten} punten: {stand.geplaatst} met een plek"], err=True)
            found.append(stand)
        return found

    standen = search(work)
    if any(s.plan is None for s in standen):
        zin = "Deze ronde is onmogelijk. U leest waarom met: inburgerplan plan."
        if als_json:
            show_json(soort="onmogelijk", zin=zin)
        else:
            show_lines([zin])
        return Afloop.ONMOGELIJK
    if als_json:
        for s in standen:
            show_json(soort="kosten", punten=s.punten, nu=s.nu, **_numbers(s), gat=s.gat)
        return Afloop.GELUKT
    rijen = [(f"{s.punten}{' (nu)' if s.nu else ''}", *_numbers(s).values()) for s in standen]
    show_table(("punten", "met een plek", "zelfde groep", "andere groep", "plek kwijt"), rijen)
    show_lines(["Meer punten: meer mensen houden hun groep, en soms krijgen minder mensen een plek."])
    return Afloop.GELUKT


def _numbers(s: Stand) -> dict[str, int]:
    return {
        "geplaatst": s.geplaatst,
        "zelfde_groep": s.zelfde_groep,
        "andere_groep": s.andere_groep,
        "plek_kwijt": s.plek_kwijt,
    }
