"""A small sound workbook that each test spoils or dresses up in its own way."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from scheduler.domain.bevinding import Bevinding
from scheduler.io.reader import Gelezen, read_workbook

VANDAAG = date(2026, 11, 23)
Bladen = dict[str, list[list[Any]]]

GOED: Bladen = {
    "Instellingen": [["instelling", "waarde"], ["formaat", 1], ["peildatum", date(2026, 11, 1)]],
    "Leslocaties": [
        ["locatie", "naam", "postcode", "plaats", "dagdelen"],
        ["ASS", "De Brug", "9401 AA", "Assen", "ma-o; di-o; wo-o; do-a"],
    ],
    "Lokalen": [["locatie", "lokaal", "plaatsen"], ["ASS", "R1", 12], ["ASS", "R2", 8]],
    "Aanbod": [
        ["aanbod", "lijn", "trede", "min", "streef", "max", "lessen_per_week", "bevoegdheid"],
        ["A1", "nt2", 1, 6, 10, 12, "2", "nt2"],
        ["A2", "nt2", 2, 6, 10, 12, "2;3", "nt2"],
    ],
    "Docenten": [
        ["docent", "naam", "bevoegdheden", "locaties", "dagdelen", "max_dagdelen"],
        ["D1", "Docent Een", "nt2", "ASS", "ma-o; wo-o", 4],
        ["D2", "Docent Twee", "nt2", "ASS", "di-o; wo-o", 4],
    ],
    "Groepen": [
        ["groep", "aanbod", "locatie", "lokaal", "dagdelen", "docenten"],
        ["G1", "A1", "ASS", "R1", "ma-o; wo-o", "ma-o=D1; wo-o=D2"],
    ],
    "Cursisten": [
        ["cursist", "voornaam", "postcode", "plaats", "aanbod", "dagdelen", "groepen", "coach"],
        ["C1", "Amal", "9401 AB", "Assen", "A1", "ma-o; wo-o", "G1", "V1"],
        ["C2", "Biniam", "9401 AC", "Assen", "A2", "di-o; wo-o", None, None],
    ],
    "Vrijwilligers": [
        ["vrijwilliger", "voornaam", "rollen", "postcode", "dagdelen", "telefoon"],
        ["V1", "Vera", "taalcoach; olc", "9401 AA", "do-a", "0612345678"],
    ],
    "Koppelingen": [["vrijwilliger", "cursist", "dagdeel"], ["V1", "C1", "do-a"]],
    "Momenten": [["moment", "soort", "locatie", "dagdeel", "rol", "min"], ["M1", "olc", "ASS", "di-o", "olc", 1]],
    "Inzet": [["vrijwilliger", "groep", "moment", "dagdeel"], ["V1", "G1", None, "ma-o"]],
    "Examens": [["cursist", "onderdeel", "datum"], ["C1", "lezen", date(2026, 6, 1)]],
}


def fresh() -> Bladen:
    """The sound sheets, to change freely."""
    return deepcopy(GOED)


def save(path: Path, bladen: Bladen) -> Path:
    """Write sheets as a plain workbook; text that begins with = becomes a formula, as when a user types it."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    for naam, rijen in bladen.items():
        ws = boek.create_sheet(naam)
        for rij in rijen:
            ws.append(rij)
    boek.save(path)
    return path


def read(path: Path, bladen: Bladen) -> Gelezen:
    return read_workbook(save(path / "in.xlsx", bladen), VANDAAG)


def places(bevindingen: tuple[Bevinding, ...], *ernst: str) -> list[tuple[str, str]]:
    """Code and place of the findings, of these kinds or of all."""
    return [(b.code, b.plaats) for b in bevindingen if not ernst or b.ernst in ernst]


def set_cell(bladen: Bladen, blad: str, rij: int, kolom: str, waarde: Any) -> None:
    """Put a value under a header; a new header is added at the end."""
    rijen = bladen[blad]
    if kolom not in rijen[0]:
        for r in rijen:
            r.append(None)
        rijen[0][-1] = kolom
    rijen[rij - 1] += [None] * (len(rijen[0]) - len(rijen[rij - 1]))
    rijen[rij - 1][rijen[0].index(kolom)] = waarde
