"""Writes a workbook: the input as it was, in the user's own file or in a new one, and the sheets of the plan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.ronde import Ronde
from scheduler.io.columns import Kolom, plain
from scheduler.io.formats import round_rows
from scheduler.io.grid import formula_results, open_for_edit
from scheduler.io.layout import Tabel
from scheduler.io.marks import clear_marks, write_fout_column
from scheduler.io.pack import VAST_MOMENT, save
from scheduler.io.plan_sheets import Blad
from scheduler.io.reader import Ingevoerd, read_tables
from scheduler.io.rows import Regels
from scheduler.io.sheets import BLAD_MET, BLADEN
from scheduler.io.style import RUIM, VULLING, add_choices, copy_look, put, put_table
from scheduler.io.update import update_running


def write_workbook(
    uit: Path,
    ronde: Ronde,
    bladen: Sequence[Blad] = (),
    bron: Path | None = None,
    bevindingen: Sequence[Bevinding] = (),
    was: Ronde | None = None,
    weg: Collection[str] = (),
) -> None:
    """Write the input of a round and the output sheets `bladen` to `uit`.

    With `bron`, the file that the round was read from, everything in that file stays: made codes are filled in and
    sheets of an earlier plan are replaced. `was` is the round as it stands in `bron`, when `ronde` runs differently:
    the rows that say what runs are then brought up to date. Without `bron` all input sheets are made anew from the
    round. Rows with one of the `bevindingen` get their text in a last column. Raises UnreadableFile when `bron` cannot
    be opened. Sheets with one of the names `weg` are left out.
    """
    if bron is None:
        boek, uitkomsten = new_workbook(), {}
        for blad in BLADEN:
            ws = boek.create_sheet(blad.naam)
            put_table(
                ws,
                [k.naam for k in blad.kolommen],
                round_rows(ronde, blad),
                [k.naam for k in blad.kolommen if k.verplicht],
            )
        finish_input(boek)
    else:
        invoer = read_tables(bron)
        boek, uitkomsten = open_for_edit(bron), formula_results(bron)
        clear_marks(boek)
        for regels in invoer.regels.values():
            _fill_codes(boek[regels.tabel.naam], regels, was or ronde)
        if was is not None:
            update_running(boek, invoer.indeling.tabellen, invoer.regels, was, ronde)
        _make_handy(boek, invoer)
        _drop(boek, weg)
    write_fout_column(boek, bevindingen)
    for uitvoer in bladen:
        _put_sheet(boek, uitvoer)
    save(boek, uit, uitkomsten)


def write_sheets(uit: Path, bladen: Sequence[Blad]) -> None:
    """Write output sheets alone to `uit`, for somebody who may not have the input."""
    boek = new_workbook()
    for uitvoer in bladen:
        _put_sheet(boek, uitvoer)
    save(boek, uit, {})


def _drop(boek: Workbook, namen: Collection[str]) -> None:
    kaal = {plain(naam) for naam in namen}
    for naam in [n for n in boek.sheetnames if plain(n) in kaal]:
        boek.remove(boek[naam])


def new_workbook() -> Workbook:
    """A workbook without sheets and without a clock in it."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    boek.properties.creator = "inburgerplan"
    boek.properties.created = VAST_MOMENT
    return boek


def finish_input(boek: Workbook) -> None:
    """Add the drop-downs to input sheets that we made ourselves."""
    for blad in BLADEN:
        for nummer, kolom in enumerate(blad.kolommen, start=1):
            add_choices(boek[blad.naam], kolom, nummer, 1, _own_codes(boek, kolom))


def _own_codes(boek: Workbook, kolom: Kolom) -> str:
    """The range with the codes of the sheet that a column of our own workbook refers to."""
    if not kolom.verwijst:
        return ""
    doel = BLAD_MET[kolom.verwijst]
    nummer = [k.naam for k in doel.kolommen].index(doel.sleutel) + 1
    return _range(doel.naam, nummer, 2, boek[doel.naam].max_row)


def _make_handy(boek: Workbook, invoer: Ingevoerd) -> None:
    """A frozen header and drop-downs in the user's own input sheets, where he has none."""
    tabellen = invoer.indeling.tabellen
    for tabel in tabellen.values():
        ws = boek[tabel.naam]
        if ws.freeze_panes is None:
            ws.freeze_panes = f"A{tabel.kop + 1}"
        for kolom in tabel.blad.kolommen:
            if kolom.naam in tabel.kolommen:
                codes = _their_codes(boek, tabellen.get(kolom.verwijst))
                add_choices(ws, kolom, tabel.kolommen[kolom.naam], tabel.kop, codes)


def _their_codes(boek: Workbook, doel: Tabel | None) -> str:
    if doel is None or doel.blad.sleutel not in doel.kolommen:
        return ""
    return _range(doel.naam, doel.kolommen[doel.blad.sleutel], doel.kop + 1, boek[doel.naam].max_row)


def _range(naam: str, nummer: int, eerste: int, laatste: int) -> str:
    letter = get_column_letter(nummer)
    return f"{quote_sheetname(naam)}!${letter}${eerste}:${letter}${laatste + RUIM}"


def _fill_codes(ws: Any, regels: Regels, ronde: Ronde) -> None:
    """Write the codes that were made into the rows that had none; a missing code column is added at the end."""
    tabel, sleutel = regels.tabel, regels.tabel.blad.sleutel
    if not regels.gemaakt:
        return
    kolom = tabel.kolommen.get(sleutel)
    if kolom is None:
        kolom = 1 + max(c.column for c in ws[tabel.kop] if c.value is not None)
        put(ws.cell(tabel.kop, kolom), sleutel)
        copy_look(ws.cell(tabel.kop, kolom - 1), ws.cell(tabel.kop, kolom))
    for regel, rij in zip(regels.regels, getattr(ronde, tabel.blad.veld), strict=True):
        if regel.nummer in regels.gemaakt:
            put(ws.cell(regel.nummer, kolom), getattr(rij, sleutel))


def _put_sheet(boek: Workbook, uitvoer: Blad) -> None:
    """An output sheet in the place of its former self, or at the end."""
    plek = len(boek.sheetnames)
    for naam in boek.sheetnames:
        if plain(naam) == plain(uitvoer.naam):
            plek = boek.sheetnames.index(naam)
            boek.remove(boek[naam])
    ws = boek.create_sheet(uitvoer.naam, plek)
    put_table(ws, uitvoer.kolommen, uitvoer.rijen)
    for nummer, kleur in enumerate(uitvoer.kleuren, start=2):
        ws.cell(nummer, 1 + uitvoer.kolommen.index("status")).fill = VULLING[kleur]
