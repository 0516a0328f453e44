"""Whether rooms and docenten are free for a group that is not there yet, and what is missing."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from scheduler.domain.groep import NEDERLANDS, Aanbod
from scheduler.domain.plan import Lesgroep
from scheduler.domain.plek import Code
from scheduler.domain.tijd import Dagdeel, Weekpatroon
from scheduler.domain.vrijwilliger import Docent
from scheduler.explain.beeld import Beeld
from scheduler.explain.nieuwe_groep import Optie

CODE_LENGTE = 34
"""A code has at most 40 letters; the rest is for the number."""


@dataclass(frozen=True)
class Middelen:
    """Rooms and docenten by dagdeel, and the dagdelen for which there is none."""

    lokalen: dict[Dagdeel, Code] = field(default_factory=dict)
    docenten: dict[Dagdeel, Code] = field(default_factory=dict)
    zonder_lokaal: Weekpatroon = ()
    zonder_docent: Weekpatroon = ()

    @property
    def compleet(self) -> bool:
        """Whether nothing is missing."""
        return not self.zonder_lokaal and not self.zonder_docent


def find_means(beeld: Beeld, optie: Optie) -> Middelen:
    """Free rooms and docenten for an option."""
    aanbod = beeld.ronde.aanbod_met[optie.aanbod]
    lokalen = free_rooms(beeld, optie.locatie, optie.dagdelen, aanbod.min)
    docenten = match_docenten(beeld, aanbod, optie.locatie, optie.dagdelen)
    return Middelen(
        lokalen,
        docenten,
        tuple(d for d in optie.dagdelen if d not in lokalen),
        tuple(d for d in optie.dagdelen if d not in docenten),
    )


def free_rooms(beeld: Beeld, locatie: str, dagdelen: Sequence[Dagdeel], minstens: int) -> dict[Dagdeel, Code]:
    """A free room for every dagdeel that has one: the same room for all if that can be, else the largest."""
    rooms = [r for r in beeld.ronde.lokalen_in[locatie] if r.plaatsen >= minstens]
    for r in rooms:
        if all((locatie, r.lokaal, d) not in beeld.lokaal_bezet for d in dagdelen):
            return dict.fromkeys(dagdelen, r.lokaal)
    vrij = {d: [r.lokaal for r in rooms if (locatie, r.lokaal, d) not in beeld.lokaal_bezet] for d in dagdelen}
    return {d: codes[0] for d, codes in vrij.items() if codes}


def may_teach(docent: Docent, aanbod: Aanbod, locatie: str) -> bool:
    """Whether a docent has the qualification and the language, and works at this leslocatie."""
    taal = aanbod.taal.casefold()
    spreekt = taal == NEDERLANDS.casefold() or taal in {t.casefold() for t in docent.talen}
    return spreekt and aanbod.bevoegdheid in docent.bevoegdheden and locatie in docent.locaties


def match_docenten(
    beeld: Beeld,
    aanbod: Aanbod,
    locatie: str,
    dagdelen: Sequence[Dagdeel],
    ook: tuple[str, Dagdeel] | None = None,
    onbeperkt: str = "",
) -> dict[Dagdeel, Code]:
    """A free docent for as many dagdelen as can be, within what each still can give; few docenten if possible.

    `ook` is a docent and a dagdeel on which he would work as well; `onbeperkt` is a docent who gives any number.
    """
    bevoegd = [t for t in beeld.ronde.docenten if may_teach(t, aanbod, locatie)]
    over = Counter({t.docent: t.max_dagdelen - beeld.lessen_van[t.docent] for t in bevoegd})
    if onbeperkt:
        over[onbeperkt] = len(dagdelen)
    kan = {
        d: [
            t.docent
            for t in bevoegd
            if over[t.docent] > 0
            and (d in t.dagdelen or (t.docent, d) == ook)
            and (t.docent, d) not in beeld.docent_bezet
        ]
        for d in dagdelen
    }
    return _best_match(tuple(dagdelen), kan, over)


def _best_match(
    dagdelen: tuple[Dagdeel, ...], kan: dict[Dagdeel, list[str]], over: Counter[str]
) -> dict[Dagdeel, Code]:
    """Exhaustive, for at most seven lessons: most lessons first, then fewest docenten."""
    best: dict[Dagdeel, Code] = {}
    bereik = Counter(t for ts in kan.values() for t in ts)
    meest = {d: sorted(ts, key=lambda t: (-min(bereik[t], over[t]), t)) for d, ts in kan.items()}

    def extend(i: int, found: dict[Dagdeel, Code]) -> None:
        nonlocal best
        if (-len(found), len(set(found.values()))) < (-len(best), len(set(best.values()))):
            best = found
        hoogstens = len(found) + sum(bool(kan[d]) for d in dagdelen[i:])
        if i == len(dagdelen) or (-hoogstens, len(set(found.values()))) >= (-len(best), len(set(best.values()))):
            return
        d = dagdelen[i]
        for t in meest[d]:
            if over[t] > 0:
                over[t] -= 1
                extend(i + 1, {**found, d: t})
                over[t] += 1
        extend(i + 1, found)

    extend(0, {})
    return best


def new_code(beeld: Beeld, optie: Optie) -> str:
    """A code that no group has."""
    bezet = beeld.ronde.groep_met.keys() | beeld.plan.groep_met.keys()
    stam = f"{optie.aanbod}-{optie.locatie}"[:CODE_LENGTE]
    return next(code for n in itertools.count(1) if (code := f"{stam}-{n}") not in bezet)


def open_group(beeld: Beeld, optie: Optie, middelen: Middelen) -> Lesgroep:
    """The group of an option with these rooms and docenten."""
    return Lesgroep(
        groep=new_code(beeld, optie),
        aanbod=optie.aanbod,
        locatie=optie.locatie,
        dagdelen=frozenset(optie.dagdelen),
        lokaal=middelen.lokalen,
        docenten=middelen.docenten,
    )
