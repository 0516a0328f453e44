"""`inburgerplan regels`: the rule book."""

from __future__ import annotations

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_json, show_lines, show_table


@click.command(cls=Opdracht)
@click.option("--json", "als_json", is_flag=True, help="Schrijf één JSON-object per regel van het regelboek.")
def regels(als_json: bool) -> None:
    """Toon het regelboek: wat nooit mag, en wat het plan beter maakt."""
    from scheduler.rules import HARDE_REGELS, WENSEN

    if als_json:
        for regel in HARDE_REGELS:
            show_json(id=regel.id, hard=True, fase=regel.fase, zin=regel.zin)
        for wens in WENSEN:
            show_json(
                id=wens.id,
                hard=False,
                fase=wens.fase,
                zin=wens.zin,
                laag=wens.laag,
                eenheid=wens.eenheid,
                kost=wens.kost,
                gewichten=list(wens.gewichten),
            )
        return
    show_lines([f"{len(HARDE_REGELS)} harde regels: die breekt een plan nooit."])
    show_table(("regel", "wat de planner zegt"), [(r.id, r.zin) for r in HARDE_REGELS])
    show_lines([f"{len(WENSEN)} wensen: het plan met de meeste punten wint."])
    show_table(
        ("wens", "wat de planner zegt", "geteld in", "punten"),
        [(w.id, w.zin, w.eenheid, "kost" if w.kost else "levert") for w in WENSEN],
    )
