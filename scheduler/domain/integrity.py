"""Whether the rows of a round hang together: codes that stand twice, codes that nobody has, dates in the wrong order.

Every finding names the field of the round, the row in that field and the column; texts belong to whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from scheduler.domain.cursist import Cursist
from scheduler.domain.model import Feit
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Ronde
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH, Vrijwilliger

SLEUTELS = {
    "postcodes": "pc4",
    "leslocaties": "locatie",
    "aanbod": "aanbod",
    "docenten": "docent",
    "groepen": "groep",
    "cursisten": "cursist",
    "vrijwilligers": "vrijwilliger",
    "momenten": "moment",
}
"""The column that names a row, by field of the round."""
_ENKELE = 5
"""With more rows than this, it is rather the setting that they are compared with that is wrong."""


@dataclass(frozen=True)
class Gebrek:
    """Something that does not fit: `code` says what, the rest where and which value.

    `rij` counts from 0 within the field; `ook` is the other row of a pair; `naar` is the field that should have held
    the value; `aantal` is the number of rows that this is about, when `rij` is only the first of them.
    """

    code: str
    veld: str
    rij: int
    kolom: str
    waarde: str = ""
    ook: int | None = None
    naar: str = ""
    aantal: int = 1


def check_integrity(ronde: Ronde) -> tuple[Gebrek, ...]:
    """Everything in the round that does not fit, sheet by sheet."""
    return (
        *_doubles(ronde),
        *_same_people(ronde),
        *_references(ronde),
        *_rooms(ronde),
        *_work(ronde),
        *_dates(ronde),
        *_qualifications(ronde),
        *_roles(ronde),
        *_minimums(ronde),
        *_waiting(ronde),
        *_addresses(ronde),
    )


def _doubles(ronde: Ronde) -> Iterator[Gebrek]:
    for veld, sleutel in SLEUTELS.items():
        yield from _double(veld, sleutel, [getattr(r, sleutel).casefold() for r in getattr(ronde, veld)], ronde)
    yield from _double("lokalen", "lokaal", [(r.locatie, r.lokaal.casefold()) for r in ronde.lokalen], ronde)
    eerder: dict[tuple[str, str, str], int] = {}
    for i, k in enumerate(ronde.koppelingen):
        eerste = eerder.setdefault((k.vrijwilliger, k.cursist, k.soort), i)
        if eerste != i:
            yield Gebrek("koppeling_dubbel", "koppelingen", i, "cursist", k.cursist, eerste)


def _double(veld: str, sleutel: str, codes: Iterable[object], ronde: Ronde) -> Iterator[Gebrek]:
    eerder: dict[object, int] = {}
    for i, code in enumerate(codes):
        eerste = eerder.setdefault(code, i)
        if eerste != i:
            yield Gebrek("code_dubbel", veld, i, sleutel, getattr(getattr(ronde, veld)[i], sleutel), eerste)


def _same_people(ronde: Ronde) -> Iterator[Gebrek]:
    """Rows with another code and the same name at the same postcode: most likely one person twice."""
    for veld in ("cursisten", "vrijwilligers"):
        mensen: tuple[Cursist | Vrijwilliger, ...] = getattr(ronde, veld)
        eerder: dict[tuple[str, ...], int] = {}
        for i, p in enumerate(mensen):
            wie = tuple(w.casefold() for w in (p.voornaam, p.achternaam, p.postcode))
            eerste = eerder.setdefault(wie, i) if all(wie) else i
            code, ander = (getattr(mensen[n], SLEUTELS[veld]) for n in (i, eerste))
            if code.casefold() != ander.casefold():
                yield Gebrek("persoon_dubbel", veld, i, SLEUTELS[veld], code, eerste)


def _references(ronde: Ronde) -> Iterator[Gebrek]:
    """Codes that no row has; where the row can do without it (`code_verlopen`) it is only a warning."""
    for veld, kolom, naar, code in (
        ("lokalen", "locatie", "leslocaties", "code_onbekend"),
        ("docenten", "locaties", "leslocaties", "code_onbekend"),
        ("groepen", "aanbod", "aanbod", "code_onbekend"),
        ("groepen", "locatie", "leslocaties", "code_onbekend"),
        ("groepen", "docenten", "docenten", "code_onbekend"),
        ("cursisten", "aanbod", "aanbod", "code_onbekend"),
        ("cursisten", "groepen", "groepen", "code_verlopen"),
        ("cursisten", "vaste_groepen", "groepen", "code_verlopen"),
        ("cursisten", "coach", "vrijwilligers", "code_verlopen"),
        ("koppelingen", "vrijwilliger", "vrijwilligers", "code_onbekend"),
        ("koppelingen", "cursist", "cursisten", "code_onbekend"),
        ("momenten", "locatie", "leslocaties", "code_onbekend"),
        ("inzet", "vrijwilliger", "vrijwilligers", "code_onbekend"),
        ("inzet", "groep", "groepen", "code_onbekend"),
        ("inzet", "moment", "momenten", "code_onbekend"),
        ("examens", "cursist", "cursisten", "code_verlopen"),
        ("uren", "cursist", "cursisten", "code_verlopen"),
        ("gebeurtenissen", "cursist", "cursisten", "code_verlopen"),
    ):
        bekend = {getattr(r, SLEUTELS[naar]) for r in getattr(ronde, naar)}
        for i, rij in enumerate(getattr(ronde, veld)):
            for waarde in _codes(rij, kolom):
                if waarde not in bekend:
                    yield Gebrek(code, veld, i, kolom, waarde, naar=naar)


def _codes(rij: Feit, kolom: str) -> tuple[str, ...]:
    waarde = getattr(rij, kolom)
    if isinstance(waarde, str):
        return (waarde,) if waarde else ()
    return tuple(sorted(set(waarde.values()))) if isinstance(waarde, dict) else tuple(sorted(waarde))


def _rooms(ronde: Ronde) -> Iterator[Gebrek]:
    for i, g in enumerate(ronde.groepen):
        if g.locatie in ronde.locatie_met:
            for lokaal in sorted(set(g.lokaal.values())):
                if (g.locatie, lokaal) not in ronde.plaatsen_in:
                    yield Gebrek("code_onbekend", "groepen", i, "lokaal", lokaal, naar="lokalen")
        for kolom in ("lokaal", "docenten"):
            for dagdeel in sorted(set(getattr(g, kolom)).difference(g.dagdelen)):
                yield Gebrek("dagdeel_niet_in_groep", "groepen", i, kolom, dagdeel)


def _work(ronde: Ronde) -> Iterator[Gebrek]:
    eerder: dict[tuple[str, str], int] = {}
    for i, z in enumerate(ronde.inzet):
        groep, moment = ronde.groep_met.get(z.groep), ronde.moment_met.get(z.moment)
        if (groep and z.dagdeel not in groep.dagdelen) or (moment and z.dagdeel != moment.dagdeel):
            yield Gebrek("inzet_buiten_les", "inzet", i, "dagdeel", z.dagdeel)
        eerste = eerder.setdefault((z.vrijwilliger, z.dagdeel), i)
        if eerste != i:
            yield Gebrek("inzet_dubbel", "inzet", i, "dagdeel", z.dagdeel, eerste)


def _dates(ronde: Ronde) -> Iterator[Gebrek]:
    i = ronde.instellingen
    if i.periode_begin and i.periode_einde and i.periode_einde < i.periode_begin:
        yield Gebrek("datums_omgekeerd", "instellingen", 0, "periode_einde", i.periode_einde.isoformat())
    for veld, van, tot in (
        ("leslocaties", "van", "tot"),
        ("groepen", "begin", "einde"),
        ("vrijwilligers", "actief_van", "actief_tot"),
        ("gebeurtenissen", "van", "tot"),
    ):
        for nummer, rij in enumerate(getattr(ronde, veld)):
            eerste, laatste = getattr(rij, van), getattr(rij, tot)
            if eerste and laatste and laatste < eerste:
                yield Gebrek("datums_omgekeerd", veld, nummer, tot, laatste.isoformat())


def _qualifications(ronde: Ronde) -> Iterator[Gebrek]:
    """Courses that somebody asks for and no docent may teach, and what a docent may teach and no course asks."""
    gevraagd = {code for _, code in ronde.verzoeken} | {g.aanbod for g in ronde.groepen}
    bevoegd = {b for d in ronde.docenten for b in d.bevoegdheden}
    for i, a in enumerate(ronde.aanbod):
        if a.aanbod in gevraagd and a.bevoegdheid not in bevoegd:
            yield Gebrek("bevoegdheid_onbekend", "aanbod", i, "bevoegdheid", a.bevoegdheid)
    nodig = {a.bevoegdheid for a in ronde.aanbod}
    yield from _idle("bevoegdheid_ongebruikt", "docenten", "bevoegdheden", nodig, ronde)


def _roles(ronde: Ronde) -> Iterator[Gebrek]:
    """Roles for which there is no work, and moments for which nobody has the role."""
    nodig = {TAALCOACH, KLASSENASSISTENT, *(m.rol for m in ronde.momenten)}
    yield from _idle("rol_ongebruikt", "vrijwilligers", "rollen", nodig, ronde)
    rollen = {rol for v in ronde.vrijwilligers for rol in v.rollen}
    if rollen:
        yield from _idle("rol_onbekend", "momenten", "rol", rollen, ronde)


def _idle(code: str, veld: str, kolom: str, nodig: set[str], ronde: Ronde) -> Iterator[Gebrek]:
    """Words of a column that are not among `nodig`: each once, in the first row that has it."""
    rijen: dict[str, list[int]] = {}
    for i, rij in enumerate(getattr(ronde, veld)):
        for woord in _codes(rij, kolom):
            if woord not in nodig:
                rijen.setdefault(woord, []).append(i)
    for woord, waar in rijen.items():
        yield Gebrek(code, veld, waar[0], kolom, woord, aantal=len(waar))


def _minimums(ronde: Ronde) -> Iterator[Gebrek]:
    """Moments that need more people than they want."""
    for i, m in enumerate(ronde.momenten):
        if m.streef is not None and m.min > m.streef:
            yield Gebrek("minimum_boven_streef", "momenten", i, "streef", str(m.streef))


def _waiting(ronde: Ronde) -> Iterator[Gebrek]:
    """People who wait from a day that is still to come: one by one, or all in one when it is many."""
    dagen = [d for d in (ronde.instellingen.peildatum, ronde.instellingen.periode_begin) if d]
    later = [
        Gebrek("wacht_later", "cursisten", i, "wacht_sinds", c.wacht_sinds.isoformat())
        for i, c in enumerate(ronde.cursisten)
        if c.wacht_sinds and dagen and c.wacht_sinds > max(dagen)
    ]
    yield from later if len(later) <= _ENKELE else (replace(later[0], aantal=len(later)),)


def _addresses(ronde: Ronde) -> Iterator[Gebrek]:
    """Addresses that the map does not know: nobody travels there or from there."""
    velden: dict[str, tuple[Leslocatie | Cursist | Vrijwilliger, ...]] = {
        "leslocaties": ronde.leslocaties,
        "cursisten": ronde.cursisten,
        "vrijwilligers": ronde.vrijwilligers,
    }
    for veld, rijen in velden.items():
        for i, rij in enumerate(rijen):
            adres = f"{rij.postcode} {rij.plaats}".strip()
            if not adres:
                yield Gebrek("plek_leeg", veld, i, "postcode")
            elif ronde.kaart.punt(rij.postcode, rij.plaats) is None:
                yield Gebrek("plek_onbekend", veld, i, "postcode", adres)
