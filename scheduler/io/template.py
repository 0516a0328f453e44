"""Makes the empty workbook: an explanation, all input sheets, drop-downs and one example row on each."""

from __future__ import annotations

from pathlib import Path

from openpyxl.comments import Comment

from scheduler.domain.instellingen import Instellingen
from scheduler.io.columns import Waarde
from scheduler.io.formats import setting_rows
from scheduler.io.marks import SCHRIJVER
from scheduler.io.pack import save
from scheduler.io.sheets import BLADEN, UITLEG_BLAD, setting_named
from scheduler.io.style import put_table
from scheduler.io.writer import finish_input, new_workbook

STAPPEN = (
    "Vul eerst Leslocaties, Lokalen, Aanbod en Docenten in. Daarna Cursisten en Vrijwilligers.",
    "Op elk blad staat één voorbeeld. Het is verzonnen. Haal die rij weg als u klaar bent.",
    "Een kolom met een bruine kop moet u invullen. Een blauwe kop mag leeg blijven.",
    "Meer dingen in één cel? Zet er een ; tussen: ma-o; wo-o.",
    "Dagdelen schrijft u zo: ma-o is maandagochtend, di-m is dinsdagmiddag, do-a is donderdagavond.",
    "Datums schrijft u zo: 31-12-2026.",
    "Een code is kort en staat er maar één keer. Laat u de code van een cursist leeg? Dan maken wij er een.",
    "Zet nergens een burgerservicenummer (BSN). Wij nemen het bestand dan niet aan.",
    "U mag zelf bladen en kolommen toevoegen. Die laten wij staan.",
)


def write_template(uit: Path) -> None:
    """Write the empty workbook; read as it is, it gives no errors."""
    boek = new_workbook()
    _write_help(boek.create_sheet(UITLEG_BLAD))
    for blad in BLADEN:
        ws = boek.create_sheet(blad.naam)
        koppen = [k.naam for k in blad.kolommen]
        verplicht = [k.naam for k in blad.kolommen if k.verplicht]
        if blad.veld == "instellingen":
            rijen = [[*rij, _meaning(str(rij[0]))] for rij in setting_rows(Instellingen())]
            put_table(ws, [*koppen, "uitleg"], rijen, verplicht)
        else:
            put_table(ws, koppen, [[k.voorbeeld for k in blad.kolommen]], verplicht)
        for nummer, kolom in enumerate(blad.kolommen, start=1):
            ws.cell(1, nummer).comment = Comment(kolom.uitleg, SCHRIJVER, height=60, width=260)
    finish_input(boek)
    save(boek, uit)


def _meaning(naam: str) -> str:
    kolom = setting_named(naam)
    return kolom.uitleg if kolom else ""


def _write_help(ws: object) -> None:
    rijen: list[tuple[Waarde, ...]] = [("Zo werkt het", "", "", stap) for stap in STAPPEN]
    for blad in BLADEN:
        rijen.append((blad.naam, "", "nodig" if blad.verplicht else "mag weg", blad.uitleg))
        rijen += [(blad.naam, k.naam, "nodig" if k.verplicht else "mag leeg", k.uitleg) for k in blad.kolommen]
    put_table(ws, ("blad", "kolom", "nodig", "uitleg"), rijen)
