"""Saves a workbook so that the same content gives the same bytes, and formulas keep the outcome they had."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.utils.datetime import to_excel

from scheduler.io.cells import ExcelFout

VAST_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl writes it as UTC
_ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
_GEWIJZIGD = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_FORMULE = re.compile(r'<c r="([A-Z]+\d+)"([^>]*)>(<f[^>]*/>|<f.*?</f>)<v ?/?>(?:</v>)?</c>', re.DOTALL)
_TYPE = re.compile(r'\s+t="[^"]*"')
Uitkomsten = Mapping[str, Mapping[str, object]]


def save(boek: Workbook, uit: Path, uitkomsten: Uitkomsten | None = None) -> None:
    """Write the workbook; `uitkomsten` are the outcomes of formulas by sheet and cell, as the source file had them."""
    rauw = BytesIO()
    boek.save(rauw)
    per_lid = {
        f"xl/worksheets/sheet{i}.xml": (uitkomsten or {}).get(blad.title, {})
        for i, blad in enumerate(boek.worksheets, start=1)
    }
    klaar = BytesIO()
    with zipfile.ZipFile(rauw) as van, zipfile.ZipFile(klaar, "w", zipfile.ZIP_DEFLATED) as naar:
        for lid in van.infolist():
            inhoud = van.read(lid)
            if lid.filename == "docProps/core.xml":
                inhoud = _GEWIJZIGD.sub(rb"\g<1>2000-01-01T00:00:00Z", inhoud)
            elif per_lid.get(lid.filename):
                inhoud = _with_results(inhoud, per_lid[lid.filename], boek.epoch)
            naar.writestr(zipfile.ZipInfo(lid.filename, _ZIP_MOMENT), inhoud, zipfile.ZIP_DEFLATED)
    uit.write_bytes(klaar.getvalue())


def _with_results(xml: bytes, uitkomsten: Mapping[str, object], epoch: datetime) -> bytes:
    def fill(m: re.Match[str]) -> str:
        if m[1] not in uitkomsten:
            return m[0]
        soort, waarde = _stored(uitkomsten[m[1]], epoch)
        return f'<c r="{m[1]}"{_TYPE.sub("", m[2])}{soort}>{m[3]}<v>{waarde}</v></c>'

    return _FORMULE.sub(fill, xml.decode()).encode()


def _stored(waarde: object, epoch: datetime) -> tuple[str, str]:
    """Type attribute and text of a stored outcome."""
    if isinstance(waarde, ExcelFout):
        return ' t="e"', escape(waarde)
    if isinstance(waarde, bool):
        return ' t="b"', str(int(waarde))
    if isinstance(waarde, datetime | date | time | timedelta):
        return "", repr(to_excel(waarde, epoch))  # type: ignore[no-untyped-call]
    if isinstance(waarde, int | float):
        return "", repr(waarde)
    return ' t="str"', escape(str(waarde))
