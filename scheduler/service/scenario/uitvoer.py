"""A comparison of scenarios as a workbook: figures, people, assumptions. Codes and no names."""

from __future__ import annotations

import tempfile
from pathlib import Path

from scheduler.io.plan_sheets import Blad
from scheduler.service.scenario.vergelijken import Scenariovergelijking


def comparison_workbook(v: Scenariovergelijking) -> bytes:
    """The comparison as the bytes of a workbook."""
    namen = tuple(f"{k.ref} {k.naam}" for k in v.kolommen)
    cijfers = Blad(
        "In cijfers",
        ("onderwerp", "cijfer", "nu", *(kop for naam in namen for kop in (naam, f"{naam}: beter of slechter"))),
        tuple(
            (kop, r.naam, r.nu, *(cel for w in r.waarden for cel in (w.tekst, w.oordeel or "gelijk" * w.gelijk)))
            for kop, rijen in v.groepen
            for r in rijen
        ),
    )
    mensen = Blad(
        "Wie wint wie verliest",
        ("scenario", "wie", "kant", "wat", "nu", "straks", "waarom"),
        tuple(
            (naam, w.code, w.kant, w.zin, w.voor, w.na, w.waarom)
            for naam, k in zip(namen, v.kolommen, strict=True)
            for w in k.mensen
        ),
    )
    aannames = Blad(
        "Aannames",
        ("scenario", "wat als", "wat", "nu", "straks", "al waar"),
        tuple(
            (naam, k.wat_als, a.wat, a.nu, a.straks, "ja" if a.feit else "nee")
            for naam, k in zip(namen, v.kolommen, strict=True)
            for a in k.aannames
        ),
    )
    from scheduler.io.writer import write_sheets  # only who asks for a file waits for the spreadsheet library

    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "vergelijking.xlsx"
        write_sheets(pad, (cijfers, mensen, aannames))
        return pad.read_bytes()
