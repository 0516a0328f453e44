"""Makes the round from the rows: codes meet their sheet, records are checked, and the whole must hang together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.integrity import SLEUTELS, Gebrek, check_integrity
from scheduler.domain.model import Feit
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH
from scheduler.io.cells import show
from scheduler.io.columns import Soort
from scheduler.io.layout import near_code
from scheduler.io.meldingen import finding, looks_like
from scheduler.io.mistyped import row_meant
from scheduler.io.rows import Regel, Regels
from scheduler.io.settings import Ingelezen
from scheduler.io.sheets import BLAD_MET, BLAD_VAN_VELD
from scheduler.io.spelling import settle, spellings_of

_NAAST = {
    "bevoegdheid_onbekend": ("Docenten", "bevoegdheden"),
    "bevoegdheid_ongebruikt": ("Aanbod", "bevoegdheid"),
    "rol_ongebruikt": ("Momenten", "rol"),
    "rol_onbekend": ("Vrijwilligers", "rollen"),
}
"""Words that are compared with a column of another sheet."""
_NIETS: dict[Soort, object] = {
    **dict.fromkeys((Soort.CODES, Soort.WOORDEN, Soort.DAGDELEN, Soort.LESSEN), ()),
    **dict.fromkeys((Soort.GETAL, Soort.PUNTEN, Soort.KOMMAGETAL, Soort.GRADEN), 0),
}
"""What stands in for a required value that could not be read."""
NOEM = 9
"""Whole numbers that fit are named one by one when there are no more than this."""
AlleRegels = dict[str, Regels]
"""Rows by the name of the input sheet."""


def used_codes(alles: AlleRegels, blad: str) -> Iterator[str]:
    """Codes of a sheet that rows elsewhere name."""
    for regels in alles.values():
        kolommen = [k.naam for k in regels.tabel.blad.kolommen if k.verwijst == blad]
        for regel in regels.regels:
            for kolom in kolommen:
                yield from _flat(regel.waarden.get(kolom))


def settle_codes(alles: AlleRegels) -> None:
    """Write every reference as its sheet writes the code: capitals and leading zeros may differ, if only one fits."""
    for regels in alles.values():
        for kolom in regels.tabel.blad.kolommen:
            doel = BLAD_MET.get(kolom.verwijst)
            if doel is None or doel.naam not in alles:
                continue
            spelling = spellings_of(_flat_all(alles[doel.naam], doel.sleutel))
            for regel in regels.regels:
                if kolom.naam in regel.waarden:
                    regel.waarden[kolom.naam] = settle(regel.waarden[kolom.naam], spelling)
    if "Groepen" in alles and "Lokalen" in alles:
        _settle_rooms(alles["Groepen"], alles["Lokalen"])


def build_round(alles: AlleRegels, instellingen: Instellingen, ingelezen: Ingelezen) -> tuple[Ronde, list[Bevinding]]:
    """The round, and every finding about values and about how rows hang together.

    A row that cannot be read stands in the round with what could be read of it, so that its codes count as known and
    its other cells are checked; the round may be given away only when no finding is a `fout`.
    """
    records: dict[str, Any] = {
        r.tabel.blad.veld: tuple(_record(r, regel) for regel in r.regels) for r in alles.values()
    }
    bevindingen = [b for regels in alles.values() for b in regels.bevindingen]
    # every record was checked by itself; validating again would stumble over the ones that failed
    ronde = Ronde.model_construct(None, instellingen=instellingen, **records)
    gebreken = check_integrity(ronde)
    empty = _empty_sheets(gebreken, alles)
    bevindingen += empty.values()
    for gebrek in gebreken:
        if gebrek.naar in empty:
            continue
        if gebrek.veld == "instellingen":
            bevindingen.append(_setting_finding(gebrek, ingelezen))
        elif not _excused(gebrek, alles):
            bevindingen.append(_cell_finding(gebrek, alles, _faulty_row(gebrek, gebreken, ronde, alles)))
    return ronde, bevindingen


def _empty_sheets(gebreken: Iterable[Gebrek], alles: AlleRegels) -> dict[str, Bevinding]:
    """One finding for each sheet without rows of which other rows name codes, by its field: not one for each code."""
    found: dict[str, Bevinding] = {}
    for gebrek in gebreken:
        naam = BLAD_VAN_VELD[gebrek.naar].naam if gebrek.code == "code_onbekend" else ""
        if naam in alles and not alles[naam].regels and gebrek.naar not in found:
            tabel = alles[naam].tabel
            plek = tabel.place(tabel.kop, BLAD_MET[naam].kolommen[0].naam)
            found[gebrek.naar] = finding("blad_zonder_rijen", tabel.naam, plek, gelezen=gebrek.waarde)
    return found


def _record(regels: Regels, regel: Regel) -> Feit:
    blad = regels.tabel.blad
    waarden = dict(regel.waarden)
    for kolom in blad.kolommen:
        if kolom.soort is Soort.PER_DAGDEEL and isinstance(waarden.get(kolom.naam), str):
            dagdelen = waarden.get("dagdelen", tuple(Dagdeel)[:1])
            waarden[kolom.naam] = dict.fromkeys(dagdelen, waarden[kolom.naam])
    if not regel.stuk:
        try:
            return blad.model(**waarden)
        except ValidationError as fout:
            regel.stuk = True
            for e in fout.errors():
                _note_invalid(regels, regel, e)
    leeg = {k.naam: _NIETS.get(k.soort, "") for k in blad.kolommen if k.verplicht}
    sleutel = {blad.sleutel: f"rij {regel.nummer}"} if blad.sleutel else {}
    return blad.model.model_construct(None, **{**leeg, **sleutel, **waarden})


def _note_invalid(regels: Regels, regel: Regel, e: Any) -> None:
    if not e["loc"]:
        zin = str(e["ctx"]["error"])
        woorden = set(re.findall(r"\w+", zin))
        veld = next(k.naam for k in regels.tabel.blad.kolommen if k.naam in woorden)
        regels.note("rij_klopt_niet", regel, veld, verwacht=zin, gelezen=show(regel.waarden.get(veld)))
        return
    veld = str(e["loc"][0])
    regels.note(
        "buiten_grens", regel, veld, kolom=veld, gelezen=show(e["input"]), verwacht=_limit(regels.tabel.blad.model, e)
    )


def _limit(model: type[Feit], e: Any) -> str:
    """What fits there, in words: of a field with a lower and an upper bound both, of few whole numbers each."""
    veld = model.model_json_schema()["properties"][str(e["loc"][0])]
    grenzen = next((v for v in (veld, *veld.get("anyOf", ())) if {"minimum", "maximum"} <= v.keys()), None)
    if grenzen is not None:
        van, tot = grenzen["minimum"], grenzen["maximum"]
        if grenzen["type"] == "integer" and tot - van <= NOEM:
            return f"{', '.join(str(n) for n in range(van, tot))} of {tot}"
        return f"een getal van {show(float(van))} tot en met {show(float(tot))}"
    ctx = e.get("ctx", {})
    for grens, woorden in (
        ("ge", "{} of meer"),
        ("gt", "meer dan {}"),
        ("le", "{} of minder"),
        ("max_length", "hoogstens {} tekens"),
    ):
        if grens in ctx:
            return woorden.format(show(ctx[grens]))
    return "vier cijfers, zoals 9401" if e["type"] == "string_pattern_mismatch" else "iets anders"


def _excused(gebrek: Gebrek, alles: AlleRegels) -> bool:
    """Whether a finding only follows from another: a cell that could not be read, or a sheet that is missing."""
    regel = alles[BLAD_VAN_VELD[gebrek.veld].naam].regels[gebrek.rij]
    if regel.stuk and not gebrek.naar and gebrek.code != "code_dubbel":
        return True
    if gebrek.code == "inzet_buiten_les":
        return any(r.stuk for blad in ("Groepen", "Momenten") if blad in alles for r in alles[blad].regels)
    if gebrek.code in _NAAST:
        return _cannot_compare(gebrek, alles)
    if not gebrek.naar:
        return False
    doel = BLAD_VAN_VELD[gebrek.naar]
    if doel.naam not in alles:
        return doel.verplicht
    sleutel = SLEUTELS.get(gebrek.naar, "lokaal")
    return any(sleutel not in r.waarden for r in alles[doel.naam].regels)


def _cannot_compare(gebrek: Gebrek, alles: AlleRegels) -> bool:
    """Whether the words on the other sheet are not all known; without any moment a role is wrong only if it is near."""
    blad, kolom = _NAAST[gebrek.code]
    regels = alles[blad].regels if blad in alles else []
    if gebrek.code == "rol_ongebruikt" and not regels:
        return not near_code(gebrek.waarde, _candidates(gebrek, alles))
    return not regels or any(kolom not in r.waarden for r in regels)


def _candidates(gebrek: Gebrek, alles: AlleRegels) -> list[str]:
    """What may have been meant."""
    if gebrek.naar:
        blad, kolom = BLAD_VAN_VELD[gebrek.naar].naam, SLEUTELS.get(gebrek.naar, "lokaal")
    elif gebrek.code in _NAAST:
        blad, kolom = _NAAST[gebrek.code]
    else:
        return []
    altijd = [TAALCOACH, KLASSENASSISTENT] if gebrek.code == "rol_ongebruikt" else []
    return [*altijd, *(_flat_all(alles[blad], kolom) if blad in alles else ())]


def _faulty_row(gebrek: Gebrek, gebreken: tuple[Gebrek, ...], ronde: Ronde, alles: AlleRegels) -> int | None:
    """The row that a code may mean, when that row is wrong itself: a code that stands twice, a room without place."""
    if not gebrek.naar or BLAD_VAN_VELD[gebrek.naar].naam not in alles:
        return None
    regels = alles[BLAD_VAN_VELD[gebrek.naar].naam].regels
    if gebrek.naar == "lokalen":
        lost = (r for r in regels if r.waarden.get("locatie") not in ronde.locatie_met)
        return next((r.nummer for r in lost if r.waarden.get("lokaal") == gebrek.waarde), None)
    twice = (g for g in gebreken if g.code == "code_dubbel" and g.veld == gebrek.naar)
    doubles = [(g.ook, g.rij) for g in twice if g.ook is not None]
    unknown = {g.waarde for g in gebreken if g.naar == gebrek.naar}
    codes = [str(r.waarden.get(SLEUTELS[gebrek.naar], "")) for r in regels]
    rij = row_meant(gebrek.waarde, codes, doubles, unknown)
    return None if rij is None else regels[rij].nummer


def _as_read(gebrek: Gebrek) -> str:
    """The value as a Dutch reader knows it: a day as day-month-year."""
    dag = gebrek.code in {"datums_omgekeerd", "wacht_later"}
    return show(date.fromisoformat(gebrek.waarde)) if dag else gebrek.waarde


def _cell_finding(gebrek: Gebrek, alles: AlleRegels, faulty: int | None) -> Bevinding:
    blad = BLAD_VAN_VELD[gebrek.veld]
    tabel, regels = alles[blad.naam].tabel, alles[blad.naam].regels
    regel = regels[gebrek.rij]
    code, woorden = gebrek.code, {"gelezen": _as_read(gebrek), "kolom": gebrek.kolom}
    if gebrek.ook is not None:
        woorden["ook"] = str(regels[gebrek.ook].nummer)
    if gebrek.naar:
        woorden["verwacht"] = BLAD_VAN_VELD[gebrek.naar].naam
    if gebrek.aantal > 1:
        woorden["keer"] = f" Dit staat in {gebrek.aantal} rijen."
    if faulty is not None:
        code, woorden["ook"] = f"{gebrek.code}_rij_fout", str(faulty)
    woorden["lijkt"] = looks_like(near_code(gebrek.waarde, _candidates(gebrek, alles)))
    wie = str(regel.waarden.get(blad.sleutel, ""))
    return finding(code, tabel.naam, tabel.place(regel.nummer, gebrek.kolom), wie=wie, **woorden)


def _setting_finding(gebrek: Gebrek, ingelezen: Ingelezen) -> Bevinding:
    tabel = ingelezen.tabel
    assert tabel is not None
    plek = tabel.place(ingelezen.rijen[gebrek.kolom], "waarde")
    return finding(gebrek.code, tabel.naam, plek, gelezen=_as_read(gebrek), kolom=gebrek.kolom)


def _settle_rooms(groepen: Regels, lokalen: Regels) -> None:
    per_locatie: dict[str, list[str]] = {}
    for r in lokalen.regels:
        if "lokaal" in r.waarden:
            per_locatie.setdefault(str(r.waarden.get("locatie")), []).append(r.waarden["lokaal"])
    spelling = {locatie: spellings_of(codes) for locatie, codes in per_locatie.items()}
    for regel in groepen.regels:
        if "lokaal" in regel.waarden:
            regel.waarden["lokaal"] = settle(
                regel.waarden["lokaal"], spelling.get(str(regel.waarden.get("locatie")), {})
            )


def _flat(waarde: Any) -> tuple[str, ...]:
    if waarde is None:
        return ()
    if isinstance(waarde, str):
        return (waarde,)
    return tuple(waarde.values()) if isinstance(waarde, dict) else tuple(waarde)


def _flat_all(regels: Regels, kolom: str) -> Iterator[str]:
    for regel in regels.regels:
        yield from _flat(regel.waarden.get(kolom))
