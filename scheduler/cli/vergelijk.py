"""`inburgerplan vergelijk`: two plans in people terms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table
from scheduler.cli.soorten import Bestand

if TYPE_CHECKING:
    from scheduler.service.werkboek.uitleg import Vergelijking


@click.command(cls=Opdracht)
@click.argument("a", metavar="A", type=Bestand())
@click.argument("b", metavar="B", type=Bestand())
@click.option("--json", "als_json", is_flag=True, help="Schrijf de uitkomst als JSON.")
def vergelijk(a: Path, b: Path, als_json: bool) -> None:
    """Vertel wie er iets merkt als plan B in de plaats komt van plan A.

    Staat er in A geen plan? Dan vergelijken wij B met de groepen die nu lopen. Gaan A en B niet uit van dezelfde
    gegevens, of breekt een van beide een regel? Dan leest u dat eerst.
    """
    from scheduler.explain.codes_verschil import KORT
    from scheduler.service.werkboek.uitleg import compare_files

    gevonden = compare_files(a, b)
    if als_json:
        _as_json(gevonden)
        return
    verschil = gevonden.verschil
    show_lines([*gevonden.let_op, verschil.kop])
    rijen = [(m.wie, KORT[m.reden.code], m.voor, m.na, m.oorzaak.read("planner")) for m in gevonden.regels]
    show_table(("wie", "wat", "eerst", "straks", "waardoor"), rijen)
    for tekst, codes in (
        ("Nieuwe groepen", verschil.nieuwe_groepen),
        ("Groepen die stoppen", verschil.gestopte_groepen),
        ("Groepen die veranderen", verschil.andere_groepen),
        ("Alleen in A", gevonden.alleen_in_a),
        ("Alleen in B", gevonden.alleen_in_b),
    ):
        if codes:
            show_lines([f"{tekst}: {', '.join(codes)}."])
    show_table(("aantal", "A", "B"), [(naam, *paar) for naam, paar in gevonden.aantallen.items()])


def _as_json(gevonden: Vergelijking) -> None:
    verschil = gevonden.verschil
    show_json(
        soort="vergelijking",
        kop=verschil.kop,
        mensen=verschil.mensen,
        regels=[
            {
                "wie": m.wie,
                "code": m.reden.code,
                "zin": m.reden.read("planner"),
                "eerst": m.voor,
                "straks": m.na,
                "oorzaak": m.oorzaak.code,
            }
            for m in gevonden.regels
        ],
        groepen={
            "nieuw": verschil.nieuwe_groepen,
            "stopt": verschil.gestopte_groepen,
            "verandert": verschil.andere_groepen,
        },
        breuken=gevonden.breuken,
        andere_gegevens=gevonden.anders,
        alleen_in_a=gevonden.alleen_in_a,
        alleen_in_b=gevonden.alleen_in_b,
        aantallen=gevonden.aantallen,
    )
