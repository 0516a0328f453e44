"""The cell to which a finding about people and groups belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scheduler.domain.bevinding import Bevinding
from scheduler.io.build import AlleRegels
from scheduler.io.reader import read_tables
from scheduler.io.rows import Regel
from scheduler.io.sheets import BLAD_VAN_VELD

KOLOM = {
    "lessen_per_week_kloppen": "dagdelen",
    "leslocatie_is_open": "dagdelen",
    "lokaal_een_groep_tegelijk": "lokaal",
    "lokaal_groot_genoeg": "lokaal",
    "les_heeft_lokaal": "lokaal",
    "te_weinig_lokalen_voor_vast": "lokaal",
    "docent_een_groep_tegelijk": "docenten",
    "docent_is_beschikbaar": "docenten",
    "docent_is_bevoegd": "docenten",
    "docent_spreekt_voertaal": "docenten",
    "les_heeft_docent": "docenten",
    "vaste_groep_zonder_docent": "docenten",
    "docent_niet_te_veel": "max_dagdelen",
    "vrijwilliger_niet_te_veel": "max_dagdelen",
    "coach_niet_te_veel": "max_cursisten",
    "koppeling_buiten_de_les": "dagdeel",
    "vrijwilliger_een_plek_tegelijk": "dagdeel",
    "vrijwilliger_kan_komen": "dagdeel",
}
"""The column that a rule is about; other rules point at the first column of the row."""
BLADEN = (
    ("Inzet", ("vrijwilliger", "groep")),
    ("Inzet", ("vrijwilliger", "moment")),
    ("Koppelingen", ("vrijwilliger", "cursist")),
    ("Groepen", ("groep",)),
    ("Docenten", ("docent",)),
    ("Vrijwilligers", ("vrijwilliger",)),
    ("Cursisten", ("cursist",)),
)
"""Where a finding belongs: the first sheet with a row of which it names all these codes."""


def place_findings(path: Path, bevindingen: Sequence[Bevinding]) -> tuple[Bevinding, ...]:
    """The same findings, each in the rows of the workbook that it is about. Raises UnreadableFile."""
    if not bevindingen:
        return ()
    regels = read_tables(path).regels
    return tuple(placed for b in bevindingen for placed in _in_rows(regels, b))


def _in_rows(alles: AlleRegels, b: Bevinding) -> Iterator[Bevinding]:
    if (own := _own_cell(alles, b)) is not None:
        yield own
        return
    for blad, velden in BLADEN:
        rijen = [r for r in alles[blad].regels if _about(r, velden, b)] if blad in alles else []
        if rijen:
            tabel = alles[blad].tabel
            kolom = KOLOM.get(b.code, velden[0])
            kolom = kolom if kolom in tabel.kolommen else velden[0]
            yield from (b.model_copy(update={"blad": tabel.naam, "cel": tabel.place(r.nummer, kolom)}) for r in rijen)
            return
    yield b


def _own_cell(alles: AlleRegels, b: Bevinding) -> Bevinding | None:
    """The finding at the one fact where it says it stands, in the row of the first of whom it is about."""
    feit, veld, kolom = (*b.staat_in[0].split("."), "", "")[:3] if len(b.staat_in) == 1 else ("", "", "")
    blad = BLAD_VAN_VELD.get(veld) if feit == "ronde" else None
    if blad is None or not blad.sleutel or blad.naam not in alles:
        return None
    tabel = alles[blad.naam].tabel
    rij = next((r for r in alles[blad.naam].regels if r.waarden.get(blad.sleutel) in b.wie[:1]), None)
    return b.model_copy(update={"blad": tabel.naam, "cel": tabel.place(rij.nummer, kolom)}) if rij else None


def _about(regel: Regel, velden: tuple[str, ...], b: Bevinding) -> bool:
    return all(regel.waarden.get(veld) in b.wie for veld in velden)
