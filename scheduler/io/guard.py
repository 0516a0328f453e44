"""Keeps hostile and unsuitable files out, before anything opens them as a workbook."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from scheduler.errors import UnreadableFile

MAX_BESTAND = 25 * 1024 * 1024
"""Bytes of the file itself."""
MAX_UITGEPAKT = 150 * 1024 * 1024
"""Bytes of all members together; a workbook of 5,000 cursisten unpacks to about 12 MB."""
MAX_ONDERDELEN = 2_000
MAX_VERHOUDING = 150
"""Unpacked bytes for one packed byte, asked of members over 1 MB."""
MAX_BLADEN = 100
MAX_RIJEN = 50_000
MAX_KOLOMMEN = 400
MAX_SAMENGEVOEGD = 100_000
"""Cells in all merged ranges of one sheet: a program that edits the file makes a record for each."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
"""The first bytes of every workbook, also when the end of it is missing."""
_SAMENGEVOEGD = re.compile(rb'mergeCell\s[^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"')
_VERBODEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMULE = re.compile(rb"<(?:\w+:)?f[\s>/]")
_STUK = 1024 * 1024
_OVERLAP = 200


def check_file(path: Path) -> None:
    """Raise UnreadableFile unless the file is an .xlsx workbook of a size that we accept, without macros."""
    if not path.is_file():
        raise UnreadableFile(f"Het bestand {path.name} bestaat niet.", "staat er een typefout in de naam.")
    if path.stat().st_size == 0:
        raise UnreadableFile(
            f"Het bestand {path.name} is leeg.", "is het kopiëren of downloaden niet gelukt. Probeer het nog eens."
        )
    if path.stat().st_size > MAX_BESTAND:
        raise UnreadableFile(
            f"Het bestand {path.name} is te groot: meer dan {MAX_BESTAND // 1024**2} MB.",
            "staan er afbeeldingen in. Haal die weg.",
        )
    with path.open("rb") as f:
        begin = f.read(8)
    if begin == _OLE:
        raise UnreadableFile(
            f"Het bestand {path.name} heeft een wachtwoord of is een oud Excel-bestand (.xls).",
            "lukt het zo: haal in Excel het wachtwoord weg en kies Opslaan als: Excel-werkmap (.xlsx).",
        )
    if not zipfile.is_zipfile(path):
        if begin.startswith(_ZIP):
            raise damaged(path)
        raise UnreadableFile(
            f"Het bestand {path.name} is geen Excel-werkmap.",
            "is het een CSV-bestand. Open het in Excel en kies Opslaan als: Excel-werkmap (.xlsx).",
        )
    try:
        with zipfile.ZipFile(path) as archief:
            _check_members(path.name, archief)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError, OSError) as fout:
        raise damaged(path) from fout


def damaged(path: Path) -> UnreadableFile:
    """The error for a workbook that breaks while it is read."""
    return UnreadableFile(
        f"Het bestand {path.name} is beschadigd. Wij kunnen het niet lezen.",
        "helpt dit: open het in Excel en sla het opnieuw op.",
    )


def has_formulas(path: Path) -> bool:
    """Whether any sheet of a checked file holds a formula."""
    with zipfile.ZipFile(path) as archief:
        return any(_FORMULE.search(deel) for naam in _sheets(archief) for deel in _chunks(archief, naam))


def _check_members(naam: str, archief: zipfile.ZipFile) -> None:
    leden = archief.infolist()
    namen = {lid.filename for lid in leden}
    if "content.xml" in namen:
        raise UnreadableFile(
            f"Het bestand {naam} is een OpenDocument-bestand (.ods).",
            "lukt het zo: open het en kies Opslaan als: Excel-werkmap (.xlsx).",
        )
    if "[Content_Types].xml" not in namen or not any(n.startswith("xl/") for n in namen):
        raise UnreadableFile(f"Het bestand {naam} is geen Excel-werkmap.", "koos u het verkeerde bestand.")
    if any(n.casefold().endswith("vbaproject.bin") for n in namen):
        raise UnreadableFile(
            f"In het bestand {naam} zitten macro's. Die nemen wij niet aan.",
            "lukt het zo: kies in Excel Opslaan als: Excel-werkmap (.xlsx), zonder macro's.",
        )
    te_groot = (
        len(leden) > MAX_ONDERDELEN
        or len(namen) != len(leden)
        or sum(lid.file_size for lid in leden) > MAX_UITGEPAKT
        or any(lid.file_size > 1024**2 and lid.file_size > MAX_VERHOUDING * lid.compress_size for lid in leden)
        or len(list(_sheets(archief))) > MAX_BLADEN
    )
    if te_groot:
        raise UnreadableFile(
            f"Het bestand {naam} is veel te groot als wij het uitpakken.",
            "staat er opmaak op duizenden lege rijen. Kopieer alleen uw gegevens naar een nieuw bestand.",
        )
    for lid in leden:
        if lid.filename.casefold().endswith((".xml", ".rels", ".vml")):
            _check_xml(naam, archief, lid.filename)


def _check_xml(naam: str, archief: zipfile.ZipFile, lid: str) -> None:
    cellen = 0
    gezien: set[bytes] = set()
    for deel in _chunks(archief, lid):
        if _VERBODEN.search(deel):
            raise UnreadableFile(
                f"In het bestand {naam} staat iets wat niet in een werkmap hoort.", "is het bestand beschadigd."
            )
        for m in _SAMENGEVOEGD.finditer(deel):
            if m[0] not in gezien:
                gezien.add(m[0])
                cellen += (_column(m[3]) - _column(m[1]) + 1) * (int(m[4]) - int(m[2]) + 1)
    if cellen > MAX_SAMENGEVOEGD:
        raise UnreadableFile(
            f"In het bestand {naam} zijn te veel cellen samengevoegd.",
            "helpt dit: maak in Excel de samengevoegde cellen weer los.",
        )


def _sheets(archief: zipfile.ZipFile) -> Iterator[str]:
    return (n for n in archief.namelist() if n.startswith("xl/worksheets/") and n.endswith(".xml"))


def _chunks(archief: zipfile.ZipFile, naam: str) -> Iterator[bytes]:
    """The bytes of a member in overlapping pieces, so that nothing is cut in two."""
    with archief.open(naam) as f:
        rest = b""
        while deel := f.read(_STUK):
            yield rest + deel
            rest = deel[-_OVERLAP:]


def _column(letters: bytes) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + letter - 64
    return nummer
