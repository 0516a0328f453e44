"""Reads a workbook: a round when all is well, and in any case everything that is wrong with it, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from openpyxl.utils import column_index_from_string

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.bsn import bsn_columns
from scheduler.io.build import AlleRegels, build_round, settle_codes, used_codes
from scheduler.io.cells import show
from scheduler.io.grid import read_grids
from scheduler.io.layout import Indeling, find_layout
from scheduler.io.meldingen import finding
from scheduler.io.plan_reader import read_account, read_plan
from scheduler.io.rollen import settle_roles
from scheduler.io.rooster import Rooster, cel
from scheduler.io.rows import make_codes, read_rows
from scheduler.io.settings import read_settings

_CEL = re.compile(r"([A-Z]{1,3})(\d+)")


@dataclass(frozen=True)
class Gelezen:
    """What stood in a workbook; `ronde` is None exactly when at least one finding is a `fout`.

    `plan` is None too when only a part of it can be read; that part is `half_plan`, for who looks for errors.
    """

    ronde: Ronde | None
    plan: Plan | None
    verantwoording: dict[str, str] = field(default_factory=dict)
    bevindingen: tuple[Bevinding, ...] = ()
    half_plan: Plan | None = None


@dataclass(frozen=True)
class Ingevoerd:
    """The sheets of a workbook with their rows, before they become a round."""

    roosters: tuple[Rooster, ...]
    indeling: Indeling
    regels: AlleRegels


def read_workbook(path: Path, vandaag: date) -> Gelezen:
    """Read the input and, when it is there, the plan of a workbook.

    `vandaag` is the peildatum when the workbook names none. Raises UnreadableFile when it cannot be opened at all.
    """
    invoer = read_tables(path)
    bevindingen = list(invoer.indeling.bevindingen)
    instellingen, ingelezen = read_settings(invoer.indeling.tabellen.get("Instellingen"), vandaag)
    bevindingen += ingelezen.bevindingen
    ronde, gevonden = build_round(invoer.regels, instellingen, ingelezen)
    bevindingen += gevonden
    goed = all(b.ernst != "fout" for b in bevindingen)
    plan, over_plan = read_plan(invoer.roosters, ronde) if goed else (None, [])
    alles = _in_order([*bevindingen, *over_plan], invoer.roosters)
    heel, half = (None, plan) if over_plan else (plan, None)
    return Gelezen(ronde if goed else None, heel, read_account(invoer.roosters), alles, half)


def read_tables(path: Path) -> Ingevoerd:
    """Read all sheets cell by cell and make the missing codes; used to read, and to write made codes back."""
    roosters = read_grids(path)
    indeling = find_layout(roosters)
    _refuse_bsn(indeling, roosters)
    regels = {naam: read_rows(tabel) for naam, tabel in indeling.tabellen.items() if naam != "Instellingen"}
    for naam, rijen in regels.items():
        make_codes(rijen, used_codes(regels, naam))
    settle_codes(regels)
    settle_roles(regels)
    return Ingevoerd(roosters, indeling, regels)


def _refuse_bsn(indeling: Indeling, roosters: Sequence[Rooster]) -> None:
    """Shut the columns with burgerservicenummers, so that nothing after this sees what stands in them."""
    tabellen = {t.naam: (naam, t) for naam, t in indeling.tabellen.items()}
    for rooster in roosters:
        naam, tabel = tabellen.get(rooster.naam, ("", None))
        kolommen = list(bsn_columns(rooster, tabel.kop if tabel else 0))
        for kolom, rij, kop in kolommen:
            plek = cel(rij, kolom)
            indeling.bevindingen.append(finding("bsn", rooster.naam, plek, kolom=show(kop) or plek))
        if tabel and kolommen:
            indeling.tabellen[naam] = replace(tabel, geweigerd=frozenset(k for k, _, _ in kolommen))


def _in_order(bevindingen: Sequence[Bevinding], roosters: Sequence[Rooster]) -> tuple[Bevinding, ...]:
    volgorde = {r.naam: i for i, r in enumerate(roosters)}

    def place(b: Bevinding) -> tuple[int, int, int, str]:
        m = _CEL.fullmatch(b.cel)
        rij, kolom = (int(m[2]), column_index_from_string(m[1])) if m else (0, 0)
        return volgorde.get(b.blad, -1), rij, kolom, b.code

    return tuple(sorted(bevindingen, key=place))
