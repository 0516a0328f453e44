"""The task of stage 1 as arrays: who may sit where, which rooms and docenten there are. Made once from a Ronde."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

import numpy as np

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import NEDERLANDS, Aanbod, Groep
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.law.ronde import urgentieklassen, weken_te_kort

ALLE_DAGDELEN = tuple(Dagdeel)
Ints = Any
"""A numpy array of whole numbers."""


def bits(dagdelen: frozenset[Dagdeel] | set[Dagdeel] | tuple[Dagdeel, ...]) -> int:
    """Dagdelen as a number, one bit each."""
    return sum(1 << d.volgorde for d in dagdelen)


def places_of(mask: int) -> tuple[int, ...]:
    """The places in the week of a number of bits, in order."""
    return tuple(d for d in range(len(ALLE_DAGDELEN)) if mask >> d & 1)


def dagdelen_of(mask: int) -> tuple[Dagdeel, ...]:
    """The dagdelen of a number of bits, in order of the week."""
    return tuple(ALLE_DAGDELEN[d] for d in places_of(mask))


@dataclass(frozen=True)
class Request:
    """One asked aanbod of one cursist, with what it is worth wherever it is placed (urgency and seat included)."""

    verzoek: Verzoek
    person: int
    worth: int
    seat: str
    """Code of the running group in which it sits now, or nothing."""
    mask: int
    contacttaal: str
    tempo: int
    fixed: bool
    """Whether it stays in the group of `seat`, whatever that costs."""


@dataclass(frozen=True)
class Cell:
    """An aanbod at a leslocatie: the requests that may sit there, with their gain, and the patterns that may be."""

    aanbod: Aanbod
    locatie: Leslocatie
    skill: tuple[str, str]
    """What a docent must have: bevoegdheid and language."""
    requests: Ints
    gains: Ints
    patterns: tuple[int, ...]


@dataclass
class Rooms:
    """Rooms of one leslocatie: the distinct sizes, and how many rooms of at least that size are free by dagdeel."""

    sizes: tuple[int, ...]
    free: dict[tuple[int, int], int] = field(default_factory=dict)
    """By dagdeel (its place in the week) and number of the size."""

    def classes(self, largest: int) -> tuple[tuple[int, int], ...]:
        """The room classes of a group of at most `largest`: (number of the size, seats that count)."""
        below = [(k, s) for k, s in enumerate(self.sizes) if s < largest]
        enough = [(k, largest) for k, s in enumerate(self.sizes) if s >= largest]
        return tuple(below + enough[:1])


@dataclass
class Task:
    """Everything that stage 1 looks at."""

    ronde: Ronde
    requests: list[Request]
    persons: dict[int, list[int]]
    """Requests of every person, by number."""
    cells: list[Cell]
    rooms: dict[str, Rooms]
    teaching: dict[str, dict[int, list[tuple[str, tuple[str, str]]]]]
    """What each docent can teach: by docent and dagdeel the pairs (leslocatie, skill)."""
    max_lessons: dict[str, int]
    """Lessons a week that each docent can still give, beside the fixed ones."""

    @property
    def doubles(self) -> dict[int, list[int]]:
        """Persons with more than one request: only they can clash with themselves."""
        return {p: rs for p, rs in self.persons.items() if len(rs) > 1}


def make_task(ronde: Ronde, taken: dict[str, int] | None = None) -> Task:
    """Turn a round into the arrays of stage 1.

    `taken` holds, by cursist, the dagdelen (bits) that something fixed already uses, such as a vaste koppeling.
    """
    requests, persons = _requests(ronde, taken or {})
    teaching, max_lessons = _teaching(ronde)
    rooms = {loc.locatie: _rooms(ronde, loc) for loc in ronde.leslocaties}
    cells = _cells(ronde, requests, teaching, rooms)
    return Task(ronde, requests, persons, cells, rooms, teaching, max_lessons)


def _requests(ronde: Ronde, taken: dict[str, int]) -> tuple[list[Request], dict[int, list[int]]]:
    urgent, short, weights = urgentieklassen(ronde), weken_te_kort(ronde), ronde.instellingen.gewichten
    requests: list[Request] = []
    persons: dict[int, list[int]] = {}
    lessons: dict[str, int] = {}
    for (code, _), groep in ronde.vaste_plaatsen.items():
        lessons[code] = lessons.get(code, 0) | bits(groep.dagdelen)
    for p, cursist in enumerate(ronde.cursisten):
        for asked in dict.fromkeys(cursist.aanbod):
            seat = ronde.zit_nu.get((cursist.cursist, asked))
            fixed = (cursist.cursist, asked) in ronde.vaste_plaatsen
            busy = taken.get(cursist.cursist, 0) | (0 if fixed else lessons.get(cursist.cursist, 0))
            worth = ronde.waarde(ronde.aanbod_met[asked]) + weights.urgentie(urgent[cursist.cursist])
            worth += weights.speling_per_week * short.get((cursist.cursist, asked), 0)
            persons.setdefault(p, []).append(len(requests))
            requests.append(
                Request(
                    (cursist.cursist, asked),
                    p,
                    worth + (weights.plek_behouden if seat else 0),
                    seat.groep if seat else "",
                    bits(cursist.dagdelen) & ~busy,
                    cursist.contacttaal.casefold(),
                    cursist.tempo or 2,
                    fixed,
                )
            )
    return requests, persons


def _teaching(
    ronde: Ronde,
) -> tuple[dict[str, dict[int, list[tuple[str, tuple[str, str]]]]], dict[str, int]]:
    skills = {skill_of(a) for a in ronde.aanbod}
    busy = {(t, d) for g in ronde.groepen if g.vast for d, t in g.docenten.items()}
    teaching: dict[str, dict[int, list[tuple[str, tuple[str, str]]]]] = {}
    left: dict[str, int] = {}
    for docent in ronde.docenten:
        fixed = sum(t == docent.docent for t, _ in busy)
        left[docent.docent] = max(0, docent.max_dagdelen - fixed)
        talen = {t.casefold() for t in docent.talen}
        can = [
            s
            for s in sorted(skills)
            if s[0] in docent.bevoegdheden and (s[1] == NEDERLANDS or s[1].casefold() in talen)
        ]
        teaching[docent.docent] = {
            d.volgorde: [
                (loc.locatie, s)
                for loc in ronde.leslocaties
                if loc.locatie in docent.locaties and d in loc.dagdelen
                for s in can
            ]
            for d in sorted(docent.dagdelen, key=lambda d: d.volgorde)
            if (docent.docent, d) not in busy
        }
    return teaching, left


def speaks_dutch(aanbod: Aanbod) -> bool:
    """Whether the lessons are in Dutch."""
    return aanbod.taal.casefold() == NEDERLANDS.casefold()


def skill_of(aanbod: Aanbod) -> tuple[str, str]:
    """What a docent must have to teach this aanbod: bevoegdheid and language."""
    return aanbod.bevoegdheid, NEDERLANDS if speaks_dutch(aanbod) else aanbod.taal


def _rooms(ronde: Ronde, loc: Leslocatie) -> Rooms:
    lokalen = ronde.lokalen_in[loc.locatie]
    fixed = {
        (r, d)
        for g in ronde.groepen
        if g.vast and g.locatie == loc.locatie
        for d, r in g.lokaal.items()
        if d in g.dagdelen
    }
    rooms = Rooms(tuple(sorted({r.plaatsen for r in lokalen})))
    for d in loc.dagdelen:
        for k, size in enumerate(rooms.sizes):
            rooms.free[d.volgorde, k] = sum(r.plaatsen >= size and (r.lokaal, d) not in fixed for r in lokalen)
    return rooms


def _cells(
    ronde: Ronde,
    requests: list[Request],
    teaching: dict[str, dict[int, list[tuple[str, tuple[str, str]]]]],
    rooms: dict[str, Rooms],
) -> list[Cell]:
    by_asked: dict[str, list[int]] = {}
    for r, request in enumerate(requests):
        by_asked.setdefault(request.verzoek[1], []).append(r)
    taught = {(loc, skill, d) for days in teaching.values() for d, options in days.items() for loc, skill in options}
    trips = _Trips(ronde)
    weights = ronde.instellingen.gewichten
    cells = []
    for aanbod in ronde.aanbod:
        fitting = [
            (r, abs(ronde.aanbod_met[asked].trede - aanbod.trede))
            for asked, rs in by_asked.items()
            if fits(ronde, ronde.aanbod_met[asked], aanbod)
            for r in rs
            if welcome(ronde.cursisten[requests[r].person], aanbod)
        ]
        for loc in ronde.leslocaties:
            if not loc.in_gebruik(ronde.begin, ronde.instellingen.periode_einde) or not rooms[loc.locatie].sizes:
                continue
            here = []
            for r, off in sorted(fitting):
                trip = trips.vijftal(requests[r].person, loc)
                if trip is not None:
                    gain = requests[r].worth - weights.reistijd_per_minuut * trip - weights.trede_ernaast * off
                    here.append((r, gain))
            skill = skill_of(aanbod)
            when = [d for d in loc.dagdelen if (loc.locatie, skill, d.volgorde) in taught]
            patterns = tuple(week_patterns(frozenset(when), aanbod.lessen_per_week))
            cells.append(
                Cell(
                    aanbod,
                    loc,
                    skill,
                    np.array([r for r, _ in here], dtype=np.int64),
                    np.array([g for _, g in here], dtype=np.int64),
                    patterns,
                )
            )
    return cells


class _Trips:
    """Travel of cursisten to leslocaties, each trip looked up once."""

    def __init__(self, ronde: Ronde) -> None:
        self._ronde = ronde
        self._known: dict[tuple[int, str], int | None] = {}

    def vijftal(self, person: int, loc: Leslocatie) -> int | None:
        """Minutes to the nearest 5, or None when the trip is too long or unknown."""
        key = (person, loc.locatie)
        if key not in self._known:
            cursist = self._ronde.cursisten[person]
            trip = self._ronde.haalbare_reis(cursist, loc)
            self._known[key] = trip.vijftal if trip is not None else None
        return self._known[key]


def fits(ronde: Ronde, asked: Aanbod, given: Aanbod) -> bool:
    """Whether a request for one aanbod may be met by a group of another: lijn, treden and language."""
    off = min(ronde.uitwijk(asked), ronde.uitwijk(given))
    same = asked.aanbod == given.aanbod
    return same or (
        asked.lijn == given.lijn
        and abs(asked.trede - given.trede) <= off
        and asked.taal.casefold() == given.taal.casefold()
    )


def welcome(cursist: Cursist, aanbod: Aanbod) -> bool:
    """Whether wishes for a group of women only are kept."""
    if aanbod.alleen_vrouwen:
        return cursist.geslacht == "v"
    return not cursist.alleen_vrouwengroep


def week_patterns(dagdelen: frozenset[Dagdeel], per_week: frozenset[int]) -> list[int]:
    """Every choice of dagdelen on different days, as bits, in a fixed order."""
    by_day: dict[str, list[Dagdeel]] = {}
    for d in sorted(dagdelen, key=lambda d: d.volgorde):
        by_day.setdefault(d.dag, []).append(d)
    return [
        bits(choice)
        for n in sorted(per_week)
        for days in combinations(sorted(by_day, key=lambda day: by_day[day][0].volgorde), n)
        for choice in product(*(by_day[day] for day in days))
    ]


def running(ronde: Ronde) -> list[Groep]:
    """Groups that can go on: those that have not ended before the period begins."""
    return [g for g in ronde.groepen if not (g.einde and ronde.begin and g.einde < ronde.begin and not g.vast)]
