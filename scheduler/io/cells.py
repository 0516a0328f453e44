"""Reads the value of one cell: from what stands in Excel to what the domain knows, or a reason why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import NoReturn

from scheduler.domain.tijd import Dagdeel, Periode, sort_dagdelen
from scheduler.io.columns import Kolom, Soort, plain, readings
from scheduler.io.keuzes import JA, KEUZE_ANDERS, LEEG, NEE
from scheduler.io.times import AndereWeekdag, Dubbelzinnig, in_range, parse_dagdeel, parse_date, parse_period

EXCEL_FOUTEN = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}
    | {"#N/B", "#VERW!", "#WAARDE!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!"}
)
_SCHEIDING = re.compile(r"[;,\n]+")
TUSSEN = re.compile(r"\s*[+/&|]\s*|\s+en\s+", re.IGNORECASE)
"""What people also write between two dagdelen, roles or codes, where it cannot be a part of one."""
_SPATIES = re.compile(r"\s+")
_ONZICHTBAAR = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Signs without width that come along when text is copied from a web page."""
_POSTCODE = re.compile(r"(\d{4})\s*([A-Za-z]{2})?")
_DUIZEND = re.compile(r"-?\d{1,3}(\.\d{3})+")
GROOTSTE_GETAL = 1_000_000
"""The largest number that a cell may hold."""
MEESTE_PUNTEN = 2**50
"""The largest weight: a strict order needs weights that are far apart, and up to here solvers count exactly."""

_GETAL = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?")


class ExcelFout(str):
    """An error value of Excel, such as #REF!."""

    __slots__ = ()


class LegeFormule(str):
    """A formula whose outcome is not in the file."""

    __slots__ = ()


class CelFout(ValueError):
    """A cell that cannot be read; `code` names the text in `meldingen`."""

    def __init__(self, code: str, gelezen: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.gelezen = gelezen


def clean(waarde: object) -> object:
    """A raw value with no-break, double and invisible spaces taken out of its text; nothing left is None."""
    if isinstance(waarde, ExcelFout | LegeFormule) or not isinstance(waarde, str):
        return waarde
    if waarde in EXCEL_FOUTEN:
        return ExcelFout(waarde)
    zichtbaar = _ONZICHTBAAR.sub("", waarde)
    lines = [_SPATIES.sub(" ", line).strip() for line in zichtbaar.replace("\r", "\n").split("\n")]
    return "\n".join(line for line in lines if line) or None


def show(waarde: object) -> str:
    """A raw value as a planner would see it in the sheet."""
    if isinstance(waarde, datetime | date):
        return f"{waarde.day}-{waarde.month}-{waarde.year}"
    if isinstance(waarde, bool):
        return "WAAR" if waarde else "ONWAAR"
    if isinstance(waarde, float):
        return str(int(waarde)) if waarde.is_integer() else str(waarde).replace(".", ",")
    return "" if waarde is None else str(waarde)


def parse(kolom: Kolom, waarde: object) -> object | None:
    """The value of a cleaned cell for this column; None when the cell is empty. Raises CelFout."""
    if isinstance(waarde, LegeFormule):
        raise CelFout("formule_leeg")
    if isinstance(waarde, ExcelFout):
        raise CelFout("excel_fout")
    if waarde is None:
        return None
    if isinstance(waarde, str) and waarde.casefold() in LEEG and kolom.soort is not Soort.TEKST:
        return None
    if kolom.soort is Soort.KEUZE:
        return _choice(kolom, waarde)
    return _LEZERS[kolom.soort](waarde)


def to_text(waarde: object) -> str:
    """Text on one line; a whole number loses its decimals."""
    return show(waarde).replace("\n", " ")


def _fail(code: str, gelezen: str = "") -> NoReturn:
    raise CelFout(code, gelezen)


def _list(waarde: object) -> tuple[str, ...]:
    found = (deel.strip() for deel in _SCHEIDING.split(show(waarde)))
    return tuple(dict.fromkeys(deel for deel in found if deel))


def _code(waarde: object) -> str:
    if isinstance(waarde, date | bool) or (isinstance(waarde, float) and not waarde.is_integer()):
        _fail("geen_code")
    found = _list(waarde)
    return found[0] if len(found) == 1 and len(found[0]) <= 40 else _fail("geen_code")


def _codes(waarde: object) -> tuple[str, ...]:
    if isinstance(waarde, date | bool | float) and not (isinstance(waarde, float) and waarde.is_integer()):
        _fail("geen_codes")
    found = _list(waarde)
    return found if found and all(len(f) <= 40 for f in found) else _fail("geen_codes")


def _number(waarde: object, code: str) -> float:
    if isinstance(waarde, bool | date):
        _fail(code)
    if isinstance(waarde, int | float):
        return float(waarde)
    tekst = str(waarde).replace(" ", "")
    if not _GETAL.fullmatch(tekst):
        _fail(code)
    if "," in tekst:
        tekst = tekst.replace(".", "").replace(",", ".")
    return float(tekst)


def _whole(waarde: object) -> int:
    if isinstance(waarde, str) and _DUIZEND.fullmatch(waarde):
        _fail("getal_dubbelzinnig")
    found = _number(waarde, "geen_heel_getal")
    return int(_within(found)) if found.is_integer() else _fail("geen_heel_getal")


def _points(waarde: object) -> int:
    found = _number(waarde, "geen_heel_getal")
    if abs(found) > MEESTE_PUNTEN:
        _fail("getal_te_groot")
    return int(found) if abs(found) > GROOTSTE_GETAL and found.is_integer() else _whole(waarde)


def _decimal(waarde: object) -> float:
    if isinstance(waarde, str) and _DUIZEND.fullmatch(waarde):
        _fail("getal_dubbelzinnig")
    return _within(_number(waarde, "geen_getal"))


def _within(found: float) -> float:
    """The number, where the solver can still count with it; no real count, minute, hour or point is larger."""
    return found if abs(found) <= GROOTSTE_GETAL else _fail("getal_te_groot")


def _degrees(waarde: object) -> float:
    return _number(waarde, "geen_getal")


def _lessons(waarde: object) -> tuple[int, ...]:
    if isinstance(waarde, date) or (isinstance(waarde, float) and not waarde.is_integer()):
        _fail("geen_lessen")
    delen = [d.strip() for d in re.split(r"[;,/\n]|\bof\b", show(waarde)) if d.strip()]
    return tuple(int(d) for d in delen) if delen and all(d.isdecimal() for d in delen) else _fail("geen_lessen")


def _day(waarde: object) -> date:
    try:
        if isinstance(waarde, date):
            return in_range(waarde)
        if isinstance(waarde, str):
            return parse_date(waarde)
    except Dubbelzinnig:
        _fail("datum_dubbelzinnig")
    except AndereWeekdag:
        _fail("datum_andere_dag")
    except ValueError:
        pass
    _fail("datum_als_getal" if _is_day_number(waarde) else "geen_datum")


def _is_day_number(waarde: object) -> bool:
    """Whether this may be a date that Excel shows as a number; from which year it counts, nobody can see."""
    return isinstance(waarde, int | float) and not isinstance(waarde, bool) and 10_000 < waarde < 80_000


def _yes_no(waarde: object) -> bool:
    tekst = {"waar": "ja", "onwaar": "nee"}.get(show(waarde).casefold(), show(waarde).casefold())
    if tekst in JA:
        return True
    return False if tekst in NEE else _fail("geen_ja_nee")


@lru_cache(maxsize=50_000)
def _dagdelen_of(tekst: str) -> tuple[Dagdeel, ...]:
    found = []
    for deel in (d for stuk in _list(tekst) for d in TUSSEN.split(stuk) if d):
        try:
            found.append(parse_dagdeel(deel))
        except ValueError:
            _fail("geen_dagdeel", deel)
    return sort_dagdelen(set(found))


def _dagdelen(waarde: object) -> tuple[Dagdeel, ...]:
    return _dagdelen_of(show(waarde)) or _fail("geen_dagdeel")


def _dagdeel(waarde: object) -> Dagdeel:
    found = _dagdelen(waarde)
    return found[0] if len(found) == 1 else _fail("een_dagdeel")


def _per_dagdeel(waarde: object) -> dict[Dagdeel, str] | str:
    """Codes per dagdeel, or the one code that holds for all of them."""
    found: dict[Dagdeel, str] = {}
    los: list[str] = []
    for deel in _codes(waarde):
        links, is_teken, rechts = deel.partition("=")
        try:
            dagdeel = parse_dagdeel(links) if is_teken else None
        except ValueError:
            dagdeel = None
        if dagdeel is None:
            los.append(deel)
        elif not rechts.strip() or found.setdefault(dagdeel, rechts.strip()) != rechts.strip():
            _fail("geen_per_dagdeel", deel)
    if not los:
        return found
    return los[0] if len(los) == 1 and not found else _fail("geen_per_dagdeel")


def _periods(waarde: object) -> tuple[Periode, ...]:
    if isinstance(waarde, date):
        return (Periode(van=_day(waarde), tot=_day(waarde)),)
    found = []
    for deel in _list(waarde):
        try:
            found.append(parse_period(deel))
        except ValueError:
            _fail("geen_periode", deel)
    return tuple(found)


def _choice(kolom: Kolom, waarde: object) -> str:
    by_name = {plain(k): k for k in kolom.keuzes}
    for naam in readings(show(waarde)):
        if found := by_name.get(naam) or by_name.get(plain(KEUZE_ANDERS.get(naam, "?"))):
            return found
    _fail("geen_keuze")


def _postcode(waarde: object) -> str:
    """`1234AB` and `1234 ab` become `1234 AB`; what is no Dutch postcode stays as it is."""
    tekst = to_text(waarde)
    m = _POSTCODE.fullmatch(tekst)
    return " ".join(filter(None, (m[1], (m[2] or "").upper()))) if m else tekst


def _pc4(waarde: object) -> str:
    return to_text(waarde)


_LEZERS: dict[Soort, Callable[[object], object]] = {
    Soort.CODE: _code,
    Soort.CODES: _codes,
    Soort.TEKST: to_text,
    Soort.WOORD: lambda w: to_text(w).casefold(),
    Soort.WOORDEN: lambda w: tuple(x.casefold() for x in _codes(w)),
    Soort.TAAL: lambda w: to_text(w).capitalize(),
    Soort.TALEN: lambda w: tuple(x.capitalize() for x in _list(w)),
    Soort.GETAL: _whole,
    Soort.PUNTEN: _points,
    Soort.KOMMAGETAL: _decimal,
    Soort.GRADEN: _degrees,
    Soort.LESSEN: _lessons,
    Soort.DATUM: _day,
    Soort.JANEE: _yes_no,
    Soort.DAGDEEL: _dagdeel,
    Soort.DAGDELEN: _dagdelen,
    Soort.PERIODES: _periods,
    Soort.PER_DAGDEEL: _per_dagdeel,
    Soort.POSTCODE: _postcode,
    Soort.PC4: _pc4,
}
