"""Groups that could open for people who wait: where, when, with whom, and what is missing for it.

An option is an aanbod at a leslocatie on a pattern of dagdelen. The people of an option wait for a request of that
lijn, can come on every dagdeel, and can travel there. Patterns are sets of bits, so that thousands are tried at once.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from scheduler.domain.groep import Aanbod
from scheduler.domain.plek import Leslocatie
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel, Weekpatroon, sort_dagdelen
from scheduler.explain.beeld import Beeld

Plekcode = tuple[str, str]
"""An aanbod and a leslocatie."""


@dataclass(frozen=True)
class Optie:
    """A group that is not there: what, where, when, and everybody who waits and could join, most urgent first."""

    aanbod: str
    locatie: str
    dagdelen: Weekpatroon
    mensen: tuple[Verzoek, ...]


class Opties:
    """All options of a plan, by aanbod and leslocatie; each pair is worked out once."""

    def __init__(self, beeld: Beeld) -> None:
        self.beeld = beeld
        self._lijsten: dict[Plekcode, tuple[Optie, ...]] = {}

    @cached_property
    def wachtenden(self) -> tuple[Verzoek, ...]:
        """Who waits, most urgent first, then who waits longest, then by code."""
        ronde, klassen = self.beeld.ronde, self.beeld.klassen
        laatst = max((c.wacht_sinds for c in ronde.cursisten if c.wacht_sinds), default=None)

        def key(v: Verzoek) -> tuple[int, str, Verzoek]:
            sinds = ronde.cursist_met[v[0]].wacht_sinds or laatst
            return -klassen[v[0]], sinds.isoformat() if sinds else "", v

        return tuple(sorted(self.beeld.wachtenden, key=key))

    @cached_property
    def vrije_tijd(self) -> Mapping[str, int]:
        """Bits of the dagdelen on which each cursist who waits can come and has no lesson or meeting."""
        beeld = self.beeld
        return {
            c: bits(
                beeld.ronde.cursist_met[c].dagdelen - beeld.lessen(c) - beeld.afspraken.get(c, frozenset()),
            )
            for c in {v[0] for v in self.wachtenden}
        }

    def plekken(self, verzoek: Verzoek) -> list[tuple[Aanbod, Leslocatie]]:
        """Every aanbod and leslocatie that would suit a request, times not asked."""
        ronde = self.beeld.ronde
        aanbod = [a for a in ronde.aanbod if suits(self.beeld, verzoek, a)]
        return [(a, loc) for a in aanbod for loc in self.leslocaties if self._near(verzoek, loc)]

    @cached_property
    def leslocaties(self) -> tuple[Leslocatie, ...]:
        """Leslocaties that are ours during the whole period."""
        ronde = self.beeld.ronde
        return tuple(x for x in ronde.leslocaties if x.in_gebruik(ronde.begin, ronde.instellingen.periode_einde))

    def at(self, aanbod: Aanbod, loc: Leslocatie) -> tuple[Optie, ...]:
        """All options of one aanbod at one leslocatie for which anybody waits, those with most people first."""
        sleutel = (aanbod.aanbod, loc.locatie)
        if sleutel not in self._lijsten:
            self._lijsten[sleutel] = tuple(self._options(aanbod, loc))
        return self._lijsten[sleutel]

    def of(self, verzoek: Verzoek) -> list[Optie]:
        """The options in which this request takes part, those with most people first."""
        found = [o for a, loc in self.plekken(verzoek) for o in self.at(a, loc) if verzoek in o.mensen]
        return sorted(found, key=_order)

    def _near(self, verzoek: Verzoek, loc: Leslocatie) -> bool:
        ronde, minuten = self.beeld.ronde, self.beeld.minuten(verzoek[0], loc.locatie)
        return minuten is not None and minuten <= ronde.max_reistijd(ronde.cursist_met[verzoek[0]])

    def _options(self, aanbod: Aanbod, loc: Leslocatie) -> Iterator[Optie]:
        kan = [v for v in self.wachtenden if suits(self.beeld, v, aanbod) and self._near(v, loc)]
        tijden = [self.vrije_tijd[v[0]] for v in kan]
        found = []
        for patroon in patterns(loc.dagdelen, aanbod.lessen_per_week):
            nodig = bits(patroon)
            mensen: dict[str, Verzoek] = {}
            for v, tijd in zip(kan, tijden, strict=True):
                if tijd & nodig == nodig:
                    mensen.setdefault(v[0], v)
            if mensen:
                found.append(Optie(aanbod.aanbod, loc.locatie, patroon, tuple(mensen.values())))
        yield from sorted(found, key=_order)


def suits(beeld: Beeld, verzoek: Verzoek, aanbod: Aanbod) -> bool:
    """Whether a group of this aanbod has the lijn, level, language and people that the request asks."""
    ronde, vraag, cursist = beeld.ronde, beeld.ronde.aanbod_met[verzoek[1]], beeld.ronde.cursist_met[verzoek[0]]
    return (
        vraag.lijn == aanbod.lijn
        and abs(vraag.trede - aanbod.trede) <= min(ronde.uitwijk(vraag), ronde.uitwijk(aanbod))
        and vraag.taal.casefold() == aanbod.taal.casefold()
        and not (aanbod.alleen_vrouwen and cursist.geslacht != "v")
        and not (cursist.alleen_vrouwengroep and not aanbod.alleen_vrouwen)
    )


def patterns(dagdelen: frozenset[Dagdeel], aantallen: frozenset[int]) -> Iterator[Weekpatroon]:
    """Every week pattern: so many dagdelen as allowed, each on another day."""
    op_dag: dict[str, list[Dagdeel]] = {}
    for d in sort_dagdelen(dagdelen):
        op_dag.setdefault(d.dag, []).append(d)
    for n in sorted(aantallen):
        for dagen in itertools.combinations(op_dag.values(), n):
            yield from itertools.product(*dagen)


def bits(dagdelen: frozenset[Dagdeel] | Weekpatroon) -> int:
    """A set of dagdelen as one number."""
    return sum(1 << d.volgorde for d in dagdelen)


def _order(o: Optie) -> tuple[int, str, str, tuple[int, ...]]:
    return -len(o.mensen), o.aanbod, o.locatie, tuple(d.volgorde for d in o.dagdelen)
