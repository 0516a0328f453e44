"""Excel to hand out: which lists and rosters there are, and the file itself. Nothing is kept but a line in the log."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from scheduler.domain.plan import Lesgroep
from scheduler.errors import KanNiet, UnknownCode
from scheduler.io.exportblad import Exportblad
from scheduler.service.koppelingen.lijst import Koppelzoek, found_pairs
from scheduler.service.lijsten.cursisten import Cursistzoek, found_cursisten
from scheduler.service.lijsten.export_kolommen import (
    CURSIST,
    GROEP,
    KOPPELING,
    VRIJWILLIGER,
    Bron,
    Exportkolom,
    allowed,
)
from scheduler.service.lijsten.lijst import Zoek
from scheduler.service.lijsten.rooster_export import days_of_vrijwilliger, lessons_of_groep, week_of_locatie
from scheduler.service.lijsten.vrijwilligers import Helperzoek, found_helpers
from scheduler.service.lijsten.zoekkeuzes import list_groepen, list_locaties, list_vrijwilligers
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import NEDERLAND
from scheduler.service.woorden import naam_van
from scheduler.storage import logboek
from scheduler.storage.afwezigheden import list_absences

Keuzes = Callable[[Planbeeld], dict[str, str]]


@dataclass(frozen=True)
class Soort:
    """A kind of file: its name, the columns to choose from, the filter of its list, and what it must be about."""

    titel: str
    kolommen: tuple[Exportkolom[Any], ...] = ()
    zoek: type[Zoek] = Zoek
    over: str = ""
    keuzes: Keuzes | None = None


SOORTEN: dict[str, Soort] = {
    "cursisten": Soort("Cursisten", CURSIST, Cursistzoek),
    "vrijwilligers": Soort("Vrijwilligers", VRIJWILLIGER, Helperzoek),
    "koppelingen": Soort("Koppelingen", KOPPELING, Koppelzoek),
    "groepen": Soort("Groepen", GROEP),
    "rooster_locatie": Soort("Rooster van een leslocatie", GROEP, over="locatie", keuzes=list_locaties),
    "rooster_groep": Soort("Rooster van een groep", CURSIST, over="groep", keuzes=list_groepen),
    "rooster_vrijwilliger": Soort("Rooster van een vrijwilliger", over="vrijwilliger", keuzes=list_vrijwilligers),
}
"""Every file that can be made, by its code in the address."""


@dataclass(frozen=True)
class Bestand:
    """A file to send to the browser."""

    naam: str
    inhoud: bytes


def need_soort(wat: str) -> Soort:
    """The kind of file with this code."""
    if wat not in SOORTEN:
        raise UnknownCode("Dit bestand maken wij niet.")
    return SOORTEN[wat]


def list_columns(pb: Planbeeld, wat: str) -> tuple[Exportkolom[Any], ...]:
    """The columns that this reader may choose from."""
    return allowed(pb, need_soort(wat).kolommen)


def make_file(
    db: Database, pb: Planbeeld, wat: str, gekozen: Sequence[str], over: str, zoek: Zoek, nu: datetime, vandaag: date
) -> Bestand:
    """Make the file and note who made it, with which columns and how many rows."""
    from scheduler.io.export import make_export  # brings a spreadsheet library: only who exports pays for it

    soort = need_soort(wat)
    kolommen = _need_columns(pb, soort, gekozen)
    if soort.keuzes and over not in soort.keuzes(pb):
        raise KanNiet("Kies eerst waarover het bestand gaat.")
    bron = Bron(pb, vandaag, _absences(db, vandaag) if any(k.sleutel == "afwezig" for k in kolommen) else {})
    bladen = _sheets(db, bron, wat, kolommen, over, zoek)
    inhoud = make_export(bladen, _mark(pb, nu))
    titels = ", ".join(k.titel for k in kolommen) or "vaste kolommen"
    regel = f"{titels}; {sum(len(b.rijen) for b in bladen)} rijen"
    with db.write() as s:
        waarop = f"{pb.ref}:{wat}:{over}".rstrip(":")[:80]
        logboek.append(s, nu, pb.gebruiker.id, "geexporteerd", waarop, nieuw=regel)
    plek = over or getattr(zoek, "groep", "") or getattr(zoek, "locatie", "")
    return Bestand(f"{_slug(f'{wat} {plek}')}-{vandaag.isoformat()}.xlsx", inhoud)


def _sheets(
    db: Database, bron: Bron, wat: str, kolommen: Sequence[Exportkolom[Any]], over: str, zoek: Zoek
) -> list[Exportblad]:
    pb, vandaag = bron.pb, bron.vandaag
    if wat == "rooster_locatie":
        groepen = [g for g in _groepen(pb) if g.locatie == over]
        return [week_of_locatie(pb, over), *_table("Groepen", "Groepen", kolommen, bron, groepen)]
    if wat == "rooster_groep":
        leden = sorted((pb.ronde.cursist_met[c] for c in pb.plan.cursisten_in[over]), key=_by_name)
        titel = f"Cursisten van groep {over}"
        return [lessons_of_groep(db, pb, over, vandaag), *_table("Cursisten", titel, kolommen, bron, leden)]
    if wat == "rooster_vrijwilliger":
        return [days_of_vrijwilliger(db, pb, over, vandaag)]
    rijen: Iterable[object]
    if isinstance(zoek, Cursistzoek):
        rijen = sorted(found_cursisten(pb, zoek), key=_by_name)
    elif isinstance(zoek, Helperzoek):
        rijen = sorted(found_helpers(pb, zoek, vandaag), key=_by_name)
    elif isinstance(zoek, Koppelzoek):
        rijen = found_pairs(db, pb, zoek, vandaag)
    else:
        rijen = _groepen(pb)
    titel = SOORTEN[wat].titel
    return _table(titel, titel, kolommen, bron, rijen)


def _table(
    naam: str, titel: str, kolommen: Sequence[Exportkolom[Any]], bron: Bron, rijen: Iterable[object]
) -> list[Exportblad]:
    """One sheet with the chosen columns; none without columns."""
    cellen = tuple(tuple(k.waarde(bron, rij) for k in kolommen) for rij in rijen)
    return [Exportblad(naam, titel, tuple(k.titel for k in kolommen), cellen)] if kolommen else []


def _need_columns(pb: Planbeeld, soort: Soort, gekozen: Sequence[str]) -> list[Exportkolom[Any]]:
    """The chosen columns in our order; a column that this reader may not have is refused, not left out."""
    kolommen = [k for k in soort.kolommen if k.sleutel in gekozen]
    for k in kolommen:
        pb.gebruiker.eis(k.recht)
    if soort.kolommen and not soort.over and not kolommen:
        raise KanNiet("Kies minstens één kolom.")
    return kolommen


def _absences(db: Database, vandaag: date) -> dict[str, str]:
    """Who is absent, why in one word, and until when."""
    with db.read() as s:
        return {
            a.persoon: f"{a.oorzaak}, {a.van:%d-%m-%Y} tot {f'{a.tot:%d-%m-%Y}' if a.tot else 'nog niet bekend'}"
            for a in reversed(list_absences(s, vandaag))
        }


def _groepen(pb: Planbeeld) -> list[Lesgroep]:
    return sorted((g for g in pb.plan.groepen if g.groep in pb.zicht.groepen), key=lambda g: g.groep)


def _by_name(persoon: Any) -> str:
    return naam_van(persoon).casefold()


def _mark(pb: Planbeeld, nu: datetime) -> str:
    hier = nu.astimezone(NEDERLAND)
    plan = f"{pb.titel} ({'nog niet gepubliceerd' if pb.concept else pb.naam})"
    wanneer = f"{hier:%d-%m-%Y} om {hier:%H.%M} uur"
    return f"{plan}. Gemaakt door {pb.gebruiker.naam} op {wanneer}. Met persoonsgegevens: deel dit niet verder."


def _slug(tekst: str) -> str:
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", kaal.casefold()).strip("-")
