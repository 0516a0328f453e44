"""Exam facts of worked cases: attempts, passed parts, exams without a result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.boete import VOL
from scheduler.law.feiten import Examen, Uitslag
from scheduler.law.onderdelen import KNM, MAP, ONA, PVT, TAAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAAL_GETELD = re.compile(r"taal_(\d+)_van")
_DIPLOMA = re.compile(r"nt2_diploma|inburgeringsdiploma|certificaat|entree|taal_\d+_van")
_ENTREE = re.compile(r"entree|mbo[-_ ]?1\b|mbo[-_ ]?1_")
_MEER_ZEGT_NIETS = VOL  # no rule asks for so many attempts; a typing error must not fill the memory
_OPEN_GEEN_EXAMEN = {PVT, MAP}


def deel_en_niveau(naam: object) -> tuple[str, str | None]:
    """Split a name such as "spreken_A2"."""
    deel, _, niveau = str(naam).replace(" ", "_").partition("_")
    groot = deel.upper()
    return (groot if groot in {KNM, ONA, PVT, MAP} else deel.lower()), (niveau.upper() or None)


def is_onderdeel(naam: object) -> bool:
    """Say whether a word names an exam part, a diploma or a module."""
    return deel_en_niveau(naam)[0] in {*TAAL, KNM, ONA, PVT, MAP} or bool(_DIPLOMA.search(w.tekst(naam)))


def read_examens(feiten: Mapping[str, Any]) -> tuple[Examen, ...]:
    """Read every exam there is a trace of."""
    return (*_gehaald(feiten), *_pogingen(feiten), *_examens(feiten), *_zonder_uitslag(feiten))


def _lijst(waarde: object) -> list[Any]:
    return waarde if isinstance(waarde, list) else []


def _gehaald(feiten: Mapping[str, Any]) -> Iterator[Examen]:
    for naam in _lijst(feiten.get("passed")):
        deel, niveau = deel_en_niveau(naam)
        if deel in {*TAAL, KNM, ONA}:
            yield Examen(onderdeel=deel, niveau=niveau, uitslag=Uitslag.GESLAAGD)


def _pogingen(feiten: Mapping[str, Any]) -> Iterator[Examen]:
    nt2 = feiten.get("nt2_attempts_within")
    nt2 = nt2 if isinstance(nt2, dict) else {}
    pogingen = feiten.get("attempts")
    for naam, keer in (pogingen if isinstance(pogingen, dict) else {}).items():
        deel, niveau = deel_en_niveau(naam)
        van_nt2 = w.getal(nt2.get(naam)) or 0
        for nummer in range(int(min(w.getal(keer) or 0, _MEER_ZEGT_NIETS))):
            yield Examen(onderdeel=deel, niveau=niveau, uitslag=Uitslag.GEZAKT, nt2=nummer < van_nt2)


def _uitslag(waarde: object) -> Uitslag | None:
    gezocht = w.tekst(waarde)
    if waarde is True or any(deel in gezocht for deel in ("pass", "geslaagd", "gehaald")):
        return Uitslag.GESLAAGD
    return Uitslag.GEZAKT if waarde is False or gezocht else None


def _examens(feiten: Mapping[str, Any]) -> Iterator[Examen]:
    for regel in _lijst(feiten.get("exams")):
        if isinstance(regel, dict) and regel.get("part"):
            deel, niveau = deel_en_niveau(regel["part"])
            yield Examen(
                onderdeel=deel,
                niveau=niveau,
                datum=w.dag(regel.get("date")),
                uitslag=_uitslag(regel.get("result")),
                uitslag_op=w.eerste_dag(regel, "result_expected", "result_date"),
            )


def _zonder_uitslag(feiten: Mapping[str, Any]) -> Iterator[Examen]:
    op = w.dag(feiten.get("exam_taken"))
    genoemd = feiten.get("exam_part")
    for naam in ([genoemd] if genoemd else _lijst(feiten.get("open_parts"))) if op else []:
        deel, niveau = deel_en_niveau(naam)
        if deel not in _OPEN_GEEN_EXAMEN:
            verwacht = w.dag(feiten.get("result_expected"))
            yield Examen(onderdeel=deel, niveau=niveau, datum=op, uitslag_op=verwacht)


def read_gehaald(feiten: Mapping[str, Any], velden: Mapping[str, Any], *, is_2013: bool) -> dict[str, Any]:
    """Read what is passed beside single exams: diplomas, a count of language parts, PVT and MAP.

    Under Wi2013 the PVT ends with a signature, so a tick among some passed exams does not end it; among the whole
    exam it does, for then nothing but the declaration was left.
    """
    namen = [str(n) for n in _lijst(feiten.get("passed"))]
    alles = " ".join([*namen, w.tekst(feiten.get("diploma"))]).lower()
    geteld = _TAAL_GETELD.search(alles)
    gehaald = {deel_en_niveau(n)[0] for n in namen}
    uit: dict[str, Any] = {
        "nt2_diploma": "nt2_diploma" in alles,
        "entree_diploma": bool(_ENTREE.search(alles)),
        "inburgeringsdiploma": "inburgeringsdiploma" in alles or "certificaat" in alles,
        "taalonderdelen_gehaald": int(geteld[1]) if geteld else None,
    }
    if not is_2013 or {*TAAL, KNM} <= gehaald:
        uit |= {v: True for v, n in (("pvt_klaar", PVT), ("map_klaar", MAP)) if n in gehaald and velden[v] is None}
    open_delen = feiten.get("open_parts")
    if isinstance(open_delen, list):
        uit["open_onderdelen"] = tuple("_".join(x for x in deel_en_niveau(d) if x) for d in open_delen)
    return uit
