"""`inburgerplan termijn` and `inburgerplan termijnen`: what the law says, for worked cases and for a workbook."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from scheduler.cli.afloop import Afloop
from scheduler.cli.bevindingen import show_findings
from scheduler.cli.kader import Opdracht, Verkeerd
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import Bestand


@click.command(cls=Opdracht)
@click.option(
    "--feiten", type=Bestand(), metavar="FEITEN", required=True, help="Een JSON-bestand met zaken. Een - is de invoer."
)
@click.option("--uit", type=Bestand(), metavar="UIT", help="Schrijf de antwoorden in dit JSON-bestand.")
def termijn(feiten: Path, uit: Path | None) -> int:
    """Reken losse zaken na: welke wet, welke einddatum, welke verlenging.

    FEITEN heeft de vorm {"cases": [{"id", "facts", "as_of"}]}. Het antwoord is een lijst van {"id", "result"}.
    """
    from scheduler.service.termijnen.zaken import answer_cases, write_answers

    antwoorden = answer_cases(sys.stdin.read() if str(feiten) == "-" else feiten)
    if uit is None:
        click.echo(json.dumps(antwoorden, ensure_ascii=False, indent=1))
    else:
        write_answers(uit, antwoorden)
        show_lines([f"{len(antwoorden)} antwoorden staan in {uit}."])
    return Afloop.GELUKT


@click.command(cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option("--uit", type=Bestand(), metavar="UIT", required=True, help="Het werkboek dat u terugkrijgt (.xlsx).")
@click.option("--ics", type=Bestand(), metavar="AGENDA", help="Schrijf ook een agenda met de acties (.ics).")
@click.option(
    "--persoonlijk",
    is_flag=True,
    help="Noem ook persoonlijke gronden, zoals ziekte. Alleen voor de teamleider.",
)
@click.option(
    "--los", is_flag=True, help="Schrijf alleen de drie bladen, zonder uw eigen bladen. Om met anderen te delen."
)
def termijnen(in_: Path, uit: Path, ics: Path | None, persoonlijk: bool, los: bool) -> int:
    """Bekijk de termijnen van iedereen in het werkboek IN.

    UIT is uw werkboek met drie bladen erbij: Termijnen (wie de minste tijd heeft staat boven), Voorstellen (wat
    iemand nog nodig heeft) en Uren vooruitblik.
    """
    from scheduler.service.termijnen.uitvoer import count_statuses, write_terms
    from scheduler.service.werkboek.invoer import check_target, give_back, read_input

    check_target(uit, in_)
    if los and persoonlijk:
        raise Verkeerd("Een los bestand is voor anderen, zonder persoonlijke gronden. Kies --los of --persoonlijk.")
    if ics is not None and ics.resolve() in {in_.resolve(), uit.resolve()}:
        raise Verkeerd("De agenda en het werkboek hebben dezelfde naam. Kies een andere naam voor --ics.")
    gelezen = read_input(in_)
    if gelezen.ronde is None:
        show_findings(gelezen.bevindingen, alle=False)
        if los:
            show_lines(["De termijnen zijn niet bekeken. Er is niets geschreven."])
            return Afloop.BEVINDINGEN
        give_back(in_, uit, gelezen.bevindingen)
        show_lines([f"De termijnen zijn niet bekeken. Uw werkboek met de fouten erin: {uit}"])
        return Afloop.BEVINDINGEN
    bladen = write_terms(in_, uit, gelezen, ics, persoonlijk=persoonlijk, los=los)
    show_lines(count_statuses(bladen[0]))
    show_lines([f"De termijnen staan in {uit}.", *([f"De agenda staat in {ics}."] if ics else [])])
    return Afloop.GELUKT
