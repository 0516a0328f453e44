"""`inburgerplan backup` and `inburgerplan herstel`: everything in one file, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scheduler.cli.kader import Opdracht
from scheduler.cli.scherm import show_lines
from scheduler.cli.soorten import Bestand
from scheduler.cli.web import MAP_HULP

if TYPE_CHECKING:
    from scheduler.service.beheer.reservekopie import Gemaakt


@click.command(cls=Opdracht)
@click.argument("uit", metavar="UIT", type=Bestand())
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help=MAP_HULP)
def backup(uit: Path, map_: Path | None) -> None:
    """Bewaar alles wat in de database staat in het bestand UIT. Dat kan terwijl iedereen doorwerkt.

    Het bestand wordt meteen nagelezen. Er staan gegevens van mensen in: bewaar het op een veilige plek.
    """
    from scheduler.service.beheer.installatie import read_installatie
    from scheduler.service.beheer.reservekopie import make_backup
    from scheduler.service.opslag import open_database

    db = open_database(read_installatie(data=map_).database_adres, nieuw=False)
    try:
        gemaakt = make_backup(db, uit, datetime.now(UTC))
    finally:
        db.close()
    show_lines([f"De backup staat in {uit} en is nagelezen: {gemaakt.rijen} rijen in {gemaakt.tabellen} tabellen."])
    _warn(gemaakt)


@click.command(cls=Opdracht)
@click.argument("in_", metavar="IN", type=Bestand())
@click.option("--map", "map_", type=Bestand(), metavar="MAP", help=MAP_HULP)
@click.option("--vervang", is_flag=True, help="Vervang wat er nu in de database staat. Dat wordt eerst zelf bewaard.")
def herstel(in_: Path, map_: Path | None, vervang: bool) -> None:
    """Zet de backup IN terug: alles of niets.

    Stop eerst inburgerplan web en inburgerplan werker. Daarna logt iedereen opnieuw in.
    Een backup van SQLite kan ook terug in PostgreSQL, en andersom.
    """
    from scheduler.service.beheer.installatie import make_folder, read_installatie
    from scheduler.service.beheer.reservekopie import restore
    from scheduler.service.opslag import open_database

    inst, nu = read_installatie(data=map_), datetime.now(UTC)
    make_folder(inst.data)
    opzij = _set_aside(inst.data, nu)
    db = open_database(inst.database_adres)
    try:
        terug = restore(db, in_, opzij, nu, vervang=vervang)
    finally:
        db.close()
    show_lines([f"De backup {in_} staat terug: {terug.rijen} rijen in {terug.tabellen} tabellen."])
    if opzij.exists():
        show_lines([f"Wat er eerst stond, is bewaard in {opzij}."])
    _warn(terug)


def _set_aside(folder: Path, nu: datetime) -> Path:
    """A file that is not there yet, for what stood in the database: two restores can fall within one second."""
    stem = f"voor-herstel-{nu:%Y%m%d-%H%M%S}"
    names = chain([stem], (f"{stem}-{n}" for n in count(2)))
    return next(path for name in names if not (path := folder / f"{name}.backup").exists())


def _warn(gemaakt: Gemaakt) -> None:
    if gemaakt.logboek_stuk is not None:
        show_lines(
            [f"Let op: regel {gemaakt.logboek_stuk} van het logboek is buiten Inburgerplan om gewijzigd."], err=True
        )
