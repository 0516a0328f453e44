"""Brings the rows of a user's own file up to date with a round that runs differently, and leaves the rest alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from openpyxl import Workbook

from scheduler.domain.model import Feit
from scheduler.domain.ronde import Ronde
from scheduler.io.cells import show
from scheduler.io.formats import format_value, setting_rows
from scheduler.io.layout import Tabel
from scheduler.io.rows import Regels
from scheduler.io.sheets import BLAD_MET, setting_named
from scheduler.io.style import copy_look, put, put_table

SLEUTEL: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "Aanbod": lambda r: (r.aanbod,),
    "Groepen": lambda r: (r.groep,),
    "Cursisten": lambda r: (r.cursist,),
    "Koppelingen": lambda r: (r.vrijwilliger, r.cursist, r.soort),
    "Inzet": lambda r: (r.vrijwilliger, r.groep, r.moment, r.dagdeel),
}
"""The sheets that say what runs and what it is worth, and what makes two of their rows the same row."""


def update_running(
    boek: Workbook, tabellen: Mapping[str, Tabel], regels: Mapping[str, Regels], was: Ronde, nu: Ronde
) -> None:
    """Write what runs now over what ran in the file: changed cells, new rows at the end, rows that ended made empty."""
    for naam, sleutel in SLEUTEL.items():
        veld = BLAD_MET[naam].veld
        rows: dict[tuple[str, ...], Feit] = {sleutel(r): r for r in getattr(nu, veld)}
        if naam not in regels:
            if rows:
                _new_sheet(boek, naam, list(rows.values()))
            continue
        ws, gelezen = boek[regels[naam].tabel.naam], regels[naam]
        for regel, oud in zip(gelezen.regels, getattr(was, veld), strict=True):
            rij = rows.pop(sleutel(oud), None)
            if rij is None:
                _empty(ws, regel.nummer)
            else:
                _write(ws, gelezen.tabel, regel.nummer, rij, oud)
        last = max((r.nummer for r in gelezen.regels), default=gelezen.tabel.kop)
        for nummer, rij in enumerate(rows.values(), start=max(last, ws.max_row) + 1):
            _write(ws, gelezen.tabel, nummer, rij, None)
    _settings(boek, tabellen.get("Instellingen"), was, nu)


def _write(ws: Any, tabel: Tabel, nummer: int, rij: Feit, oud: Feit | None) -> None:
    for kolom in tabel.blad.kolommen:
        waarde = getattr(rij, kolom.naam)
        if oud is not None and waarde == getattr(oud, kolom.naam):
            continue
        cel = format_value(kolom, waarde, getattr(rij, "dagdelen", ()))
        if kolom.naam in tabel.kolommen:
            ws.cell(nummer, tabel.kolommen[kolom.naam]).value = None
        if cel is not None and not (oud is None and cel == "nee"):
            put(ws.cell(nummer, _column(ws, tabel, kolom.naam)), cel)


def _column(ws: Any, tabel: Tabel, naam: str) -> int:
    """The column of a field; a new one at the end when the file had none."""
    if naam not in tabel.kolommen:
        kolom = 1 + max(c.column for c in ws[tabel.kop] if c.value is not None)
        put(ws.cell(tabel.kop, kolom), naam)
        copy_look(ws.cell(tabel.kop, kolom - 1), ws.cell(tabel.kop, kolom))
        tabel.kolommen[naam] = kolom
    return tabel.kolommen[naam]


def _empty(ws: Any, nummer: int) -> None:
    for cel in ws[nummer]:
        cel.value = None


def _new_sheet(boek: Workbook, naam: str, rijen: list[Feit]) -> None:
    blad = BLAD_MET[naam]
    cells = [[format_value(k, getattr(r, k.naam), getattr(r, "dagdelen", ())) for k in blad.kolommen] for r in rijen]
    put_table(boek.create_sheet(naam), [k.naam for k in blad.kolommen], cells)


def _settings(boek: Workbook, tabel: Tabel | None, was: Ronde, nu: Ronde) -> None:
    """Settings that are different: in their own row, or in a new one below the others."""
    old = {rij[0]: rij[1] for rij in setting_rows(was.instellingen)}
    new = {rij[0]: rij[1] for rij in setting_rows(nu.instellingen) if old.get(rij[0]) != rij[1]}
    if tabel is None or not new:
        return
    ws = boek[tabel.naam]
    for nummer, gelezen in tabel.rijen:
        kolom = setting_named(show(tabel.value(gelezen, "instelling")))
        if kolom is not None and kolom.naam in new:
            put(ws.cell(nummer, tabel.kolommen["waarde"]), new.pop(kolom.naam))
    for nummer, (naam, waarde) in enumerate(new.items(), start=ws.max_row + 1):
        put(ws.cell(nummer, tabel.kolommen["instelling"]), naam)
        put(ws.cell(nummer, tabel.kolommen["waarde"]), waarde)
