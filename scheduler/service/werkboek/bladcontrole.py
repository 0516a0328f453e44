"""Compare an output sheet in a file with the same sheet as it should be, cell by cell."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from scheduler.domain.bevinding import Bevinding
from scheduler.io.cells import CelFout, clean, show
from scheduler.io.columns import plain
from scheduler.io.plan_sheets import CODES, Blad, read_output
from scheduler.io.rooster import Rooster, cel
from scheduler.io.spelling import Spelling, settle, spellings_of

VERBETER = "Maak het plan opnieuw, of verander de cel terug."
ZET_TERUG = "Maak het plan opnieuw, of zet de rij terug. Onder de tabel is plek."
DAGDEEL = "dagdeel"
"""The column without which help or a koppeling in the plan says nothing."""
NERGENS: Mapping[str, Spelling] = {}
LANG = 60
"""Longer texts are shown from the first sentence that differs, and no further than this."""


def compare_sheet(
    rooster: Rooster | None, blad: Blad, sleutel: tuple[str, ...], zonder: Container[str] = ()
) -> Iterator[Bevinding]:
    """Rows that are missing, that should not be there or stand twice, and every cell that is not as it should be.

    `sleutel` are the columns that name a row; the order of rows and columns does not matter. A row that is missing has
    as its place the first free row below the table. Columns in `zonder` are not looked at.
    """
    if rooster is None or not rooster.rijen:
        zin = f"Het werkblad {blad.naam} ontbreekt."
        yield Bevinding(code="blad_ontbreekt", zin=zin, doe=VERBETER, blad=blad.naam)
        return
    at = {plain(show(w)): i for i, w in enumerate(rooster.rijen[0])}
    missing = [k for k in blad.kolommen if plain(k) not in at]
    if missing:
        zin = f"Op {blad.naam} ontbreekt: {', '.join(missing)}."
        achteraan = cel(1, len(rooster.rijen[0]) + 1)
        yield Bevinding(code="kolom_ontbreekt", zin=zin, doe=VERBETER, blad=blad.naam, cel=achteraan)
        return
    plekken = [at[plain(k)] for k in blad.kolommen]
    spelling = {k: spellings_of(_as_text(k, w) for w in _column(blad, k)) for k in blad.kolommen if k in CODES}
    right = {_key(blad, rij, sleutel): rij for rij in blad.rijen}
    seen: set[tuple[str, ...]] = set()
    for nummer, ruw in enumerate(rooster.rijen[1:], start=2):
        rij = [ruw[i] if i < len(ruw) else None for i in plekken]
        if all(w is None for w in rij):
            continue
        key = _key(blad, rij, sleutel, spelling)
        if key not in right or key in seen:
            leeg = DAGDEEL in blad.kolommen and rij[blad.kolommen.index(DAGDEEL)] is None
            plek = plekken[blad.kolommen.index(DAGDEEL) if leeg else 0]
            yield _extra_row(blad, key, cel(nummer, plek + 1), twice=key in seen, leeg=leeg)
            continue
        seen.add(key)
        for kolom, plek, read, should in zip(blad.kolommen, plekken, rij, right[key], strict=True):
            if kolom not in zonder and not _same(kolom, read, should, spelling.get(kolom, {})):
                yield _cell(blad, key, kolom, cel(nummer, plek + 1), show(read), _written(should))
    for key in right:
        if key not in seen:
            zin, onder = f"{_name(key)} ontbreekt op dit werkblad.", cel(len(rooster.rijen) + 1, plekken[0] + 1)
            yield Bevinding(code="rij_ontbreekt", zin=zin, doe=ZET_TERUG, blad=blad.naam, cel=onder, wie=key)


def _extra_row(blad: Blad, key: tuple[str, ...], place: str, *, twice: bool, leeg: bool) -> Bevinding:
    zin = f"{_name(key)} staat er twee keer." if twice else f"{_name(key)} hoort niet op dit werkblad."
    if leeg:
        zin = f"{_name(key)}: het {DAGDEEL} is leeg."
    return Bevinding(code="rij_te_veel", zin=zin, doe=VERBETER, blad=blad.naam, cel=place, wie=key)


def _cell(blad: Blad, key: tuple[str, ...], kolom: str, place: str, read: str, should: str) -> Bevinding:
    goed, hier = _from_difference(should, read), _from_difference(read, should)
    zin = f"{_name(key)}: {kolom} moet zijn: {goed or 'leeg'}. Hier staat: {hier or 'niets'}."
    return Bevinding(
        code="cel_klopt_niet",
        zin=zin.replace("..", "."),
        doe=VERBETER,
        blad=blad.naam,
        cel=place,
        gelezen=read[:LANG],
        wie=key,
    )


def _from_difference(tekst: str, ander: str) -> str:
    """A short text as it is; a long one from the sentence in which it begins to differ."""
    if max(len(tekst), len(ander)) <= LANG:
        return tekst
    same = next((i for i, (a, b) in enumerate(zip(tekst, ander, strict=False)) if a != b), min(len(tekst), len(ander)))
    begin = tekst.rfind(". ", 0, same) + 1
    deel = tekst[begin:].strip()
    return f"{'… ' if begin else ''}{deel if len(deel) <= LANG else deel[:LANG].rstrip() + ' …'}" if deel else ""


def _column(blad: Blad, kolom: str) -> Iterator[object]:
    plek = blad.kolommen.index(kolom)
    return (rij[plek] for rij in blad.rijen)


def _key(
    blad: Blad, rij: Sequence[object], sleutel: tuple[str, ...], spelling: Mapping[str, Spelling] = NERGENS
) -> tuple[str, ...]:
    """The cells that name a row, codes as the right sheet spells them."""
    return tuple(settle(_as_text(k, rij[blad.kolommen.index(k)]), spelling.get(k, {})) for k in sleutel)


def _name(key: tuple[str, ...]) -> str:
    return " ".join(k for k in key if k) or "Een rij zonder code"


def _same(kolom: str, read: object, should: object, spelling: Spelling) -> bool:
    return str(settle(_as_text(kolom, read), spelling)) == _as_text(kolom, _written(should))


def _as_text(kolom: str, waarde: object) -> str:
    """What a cell says, the same for every spelling of it."""
    try:
        return show(read_output(kolom, waarde) if waarde is not None else None)
    except CelFout:
        return show(waarde)


def _written(waarde: object) -> str:
    """A value as it stands in the sheet once it is written and read back."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return show(clean(show(waarde)))
