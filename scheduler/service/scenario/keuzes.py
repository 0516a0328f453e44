"""The form of a scenario: what can be assumed, and what somebody filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.service.scenario.aannames import (
    GEWICHTEN,
    GROEPEN,
    Aanname,
    Aannameregel,
    holds_not,
    rooms,
    tell_assumption,
)
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam

PLEKKEN_MAX = 60
MINUTEN_MAX = 240
PUNTEN_MAX = 100_000
CIJFERS = 20
"""Figures of a number that we look at."""


@dataclass(frozen=True)
class Keuze:
    """Something to choose: the code, the name, and how it is now."""

    code: str
    naam: str
    nu: str = ""


@dataclass(frozen=True)
class Scenariokeuzes:
    """Everything that the form offers; `al` are assumptions of the scenario that it starts from."""

    aanbod: tuple[Keuze, ...]
    locaties: tuple[Keuze, ...]
    docenten: tuple[Keuze, ...]
    dagdelen: tuple[Keuze, ...]
    reizigers: tuple[Keuze, ...]
    gewichten: tuple[Keuze, ...]
    al: tuple[Aannameregel, ...] = ()


def choices(ronde: Ronde, al: tuple[Aanname, ...] = ()) -> Scenariokeuzes:
    """What can be assumed of this round."""
    i = ronde.instellingen
    return Scenariokeuzes(
        aanbod=tuple(Keuze(a.aanbod, aanbod_naam(ronde, a.aanbod), str(a.max)) for a in ronde.aanbod),
        locaties=tuple(
            Keuze(x.locatie, locatie_naam(ronde, x.locatie), str(len(ronde.lokalen_in[x.locatie])))
            for x in ronde.leslocaties
        ),
        docenten=tuple(Keuze(t.docent, docent_naam(ronde, t.docent)) for t in ronde.docenten),
        dagdelen=tuple(Keuze(str(d), d.naam) for d in Dagdeel),
        reizigers=tuple(Keuze(code, code, str(getattr(i, veld))) for code, veld in GROEPEN.items()),
        gewichten=tuple(Keuze(code, naam, str(getattr(i.gewichten, code))) for code, naam in GEWICHTEN.items()),
        al=tuple(tell_assumption(ronde, a) for a in al),
    )


def read_form(ronde: Ronde, veld: Callable[[str], str], blijft: tuple[Aanname, ...]) -> tuple[Aanname, ...]:
    """What somebody filled in, behind what stays of the scenario it starts from. Raises KanNiet."""
    nieuw = list(_filled(ronde, veld))
    anders = {(a.soort, a.wat) for a in nieuw if a.soort in {"max", "reistijd", "gewicht"}}
    alles = (*(a for a in blijft if (a.soort, a.wat) not in anders), *nieuw)
    if not alles:
        raise KanNiet("Kies minstens een ding dat anders is.")
    for a in nieuw:
        if not holds_not(ronde, a):
            raise KanNiet("Dit is nu al zo: %(wat)s.", wat=tell_assumption(ronde, a).wat)
    return alles


def _filled(ronde: Ronde, veld: Callable[[str], str]) -> Iterator[Aanname]:
    if code := veld("aanbod"):
        a = ronde.aanbod_met.get(code)
        if a is None:
            raise KanNiet("Deze cursus is er niet.")
        meeste = _number(veld("aanbod_max"), a.streef, PLEKKEN_MAX, "Meeste cursisten in een groep")
        yield Aanname("max", code, meeste, a.max)
    if code := veld("locatie"):
        if code not in ronde.locatie_met:
            raise KanNiet("Deze leslocatie is er niet.")
        plaatsen = _number(veld("plaatsen"), 1, PLEKKEN_MAX, "Plaatsen in dat lokaal")
        yield Aanname("lokaal", code, plaatsen, rooms(ronde, code, plaatsen))
    if code := veld("docent"):
        if code not in ronde.docent_met or veld("dagdeel") not in set(Dagdeel):
            raise KanNiet("Kies een docent en een dagdeel.")
        yield Aanname("docent", code, veld("dagdeel"), "nee")
    if code := veld("reiziger"):
        if code not in GROEPEN:
            raise KanNiet("Kies wie langer mag reizen.")
        minuten = _number(veld("minuten"), 5, MINUTEN_MAX, "Langste reis in minuten")
        yield Aanname("reistijd", code, minuten, getattr(ronde.instellingen, GROEPEN[code]))
    if code := veld("gewicht"):
        if code not in GEWICHTEN:
            raise KanNiet("Dit gewicht is er niet.")
        punten = _number(veld("punten"), 0, PUNTEN_MAX, "Punten")
        yield Aanname("gewicht", code, punten, getattr(ronde.instellingen.gewichten, code))


def _number(tekst: str, minstens: int, hoogstens: int, wat: str) -> int:
    schoon = tekst.strip()
    kort = len(schoon) <= CIJFERS  # Python refuses to read a number of thousands of figures
    if not (kort and schoon.isascii() and schoon.isdigit()) or not minstens <= int(schoon) <= hoogstens:
        raise KanNiet(
            "%(wat)s: vul een getal in van %(minstens)s tot en met %(hoogstens)s.",
            wat=wat,
            minstens=minstens,
            hoogstens=hoogstens,
        )
    return int(schoon)
