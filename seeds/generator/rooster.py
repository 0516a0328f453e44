"""What is still free at one leslocatie while running groups get their time, room and docent."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

from scheduler.domain.groep import NEDERLANDS, Aanbod
from scheduler.domain.plek import Lokaal
from scheduler.domain.tijd import Dagdeel, Weekpatroon
from scheduler.domain.vrijwilliger import Docent


class Rooster:
    """Rooms and docenten of one leslocatie, taken step by step."""

    def __init__(self, lokalen: list[Lokaal], docenten: list[Docent]) -> None:
        self._lokalen = sorted(lokalen, key=lambda r: (r.plaatsen, r.lokaal))
        self._docenten = sorted(docenten, key=lambda d: (len(d.bevoegdheden), d.docent))
        self._bezet: set[tuple[str, Dagdeel]] = set()
        self._lessen: Counter[str] = Counter()

    def lokaal(self, patroon: Weekpatroon, personen: int) -> dict[Dagdeel, str] | None:
        """The smallest room that is free all week, else a room per lesson, else nothing."""
        groot = [r for r in self._lokalen if r.plaatsen >= personen]
        for r in groot:
            if all((r.lokaal, d) not in self._bezet for d in patroon):
                return dict.fromkeys(patroon, r.lokaal)
        found: dict[Dagdeel, str] = {}
        for d in patroon:
            vrij = next((r.lokaal for r in groot if (r.lokaal, d) not in self._bezet), None)
            if vrij is None:
                return None
            found[d] = vrij
        return found

    def docent(self, patroon: Weekpatroon, aanbod: Aanbod) -> dict[Dagdeel, str] | None:
        """One docent for all lessons if there is one (who can do little else first), else two, else nothing."""
        kan = {d.docent: self._can_teach(d, patroon, aanbod) for d in self._docenten}
        for code, dagen in kan.items():
            if dagen == set(patroon):
                return dict.fromkeys(patroon, code)
        for (een, bij_een), (twee, bij_twee) in permutations(kan.items(), 2):
            if bij_een | bij_twee == set(patroon):
                return {d: een if d in bij_een else twee for d in patroon}
        return None

    def _can_teach(self, docent: Docent, patroon: Weekpatroon, aanbod: Aanbod) -> set[Dagdeel]:
        over = docent.max_dagdelen - self._lessen[docent.docent]
        spreekt = aanbod.taal in docent.talen or aanbod.taal == NEDERLANDS
        if aanbod.bevoegdheid not in docent.bevoegdheden or not spreekt:
            return set()
        vrij = [d for d in patroon if d in docent.dagdelen and (docent.docent, d) not in self._bezet]
        return set(vrij[:over])

    def take(self, lokaal: dict[Dagdeel, str], docenten: dict[Dagdeel, str]) -> None:
        """Give these rooms and docenten away."""
        self._bezet |= {(r, d) for d, r in lokaal.items()} | {(t, d) for d, t in docenten.items()}
        self._lessen.update(docenten.values())
