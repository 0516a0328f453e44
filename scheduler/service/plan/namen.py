"""Names in the place of codes: what a planner reads. Plans, findings, logs and exceptions hold codes only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from scheduler.explain.zin import Dag, Zin, Zinnen
from scheduler.service.toegang.rechten import Recht, Zicht
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, naam_van, tell_apart, voornaam_van

_WOORD = re.compile(r"\w(?:[\w./-]*\w)?")
"""What can be a code: `C021`, `ALFA-A`, `G03/2`."""
_MENSEN = re.compile(r"(?:cursist|vrijwilliger|taalcoach|docent) $", re.IGNORECASE)
"""What stands before the code of a person."""


class Namen:
    """The names that one reader may know; every other code stays a code. Who may see no plan knows nobody."""

    def __init__(self, zicht: Zicht) -> None:
        self._zicht, self._ronde = zicht, zicht.ronde

    def persoon(self, code: str) -> str:
        """The name of a cursist, volunteer or docent; with the code behind it where two people have that name."""
        return self._mensen.get(code, code)

    def ding(self, code: str) -> str:
        """What anything is called: a person, a course, a building or a moment; a group by its code."""
        return self._alles.get(code, code)

    def voornaam(self, code: str) -> str:
        """The first name of a cursist or volunteer, where it is clear who is meant."""
        persoon = self._ronde.cursist_met.get(code) or self._ronde.vrijwilliger_met.get(code)
        return voornaam_van(persoon) if persoon and code in self._mensen else self.persoon(code)

    def zin(self, tekst: str, *, alleen_mensen: bool = False) -> str:
        """A sentence with names for the codes of people, courses and buildings; a group is called by its code.

        A code of digits only could be a number: it is a person only behind the word that says so. A name that stands
        there already stays, so reading a sentence twice is the same as once. A sentence that keeps its template gets
        the names in its facts, so that it can still be said in another language.
        """
        if isinstance(tekst, Dag):
            return tekst
        if isinstance(tekst, Zinnen):
            return Zinnen.join((self.zin(d) for d in tekst.delen), tekst.tussen, tekst.laatste)
        if isinstance(tekst, Zin):
            return Zin.make(tekst.sjabloon, {n: self._fact(n, f) for n, f in tekst.feiten.items()})
        namen = self._mensen if alleen_mensen else self._alles
        return _WOORD.sub(lambda m: _replace(m, namen), tekst)

    def _fact(self, naam: str, feit: object) -> object:
        """A fact of a sentence with names; `wie` is a code as a whole, also when it is a number."""
        if not isinstance(feit, str):
            return feit
        return self._alles[feit] if naam == "wie" and feit in self._alles else self.zin(feit)

    @cached_property
    def _mensen(self) -> dict[str, str]:
        """By code what somebody is called."""
        return tell_apart(dict(self._people()))

    def _people(self) -> Iterator[tuple[str, str]]:
        ronde, zicht = self._ronde, self._zicht
        if not zicht.gebruiker.mag(Recht.PLAN_ZIEN):
            return
        yield from ((d.docent, docent_naam(ronde, d.docent)) for d in ronde.docenten if d.docent in zicht.docenten)
        for v in ronde.vrijwilligers:
            if v.vrijwilliger in zicht.vrijwilligers:
                yield v.vrijwilliger, naam_van(v)
        yield from ((c.cursist, naam_van(c)) for c in ronde.cursisten if c.cursist in zicht.cursisten)

    @cached_property
    def _alles(self) -> dict[str, str]:
        """By code what people, courses, buildings and moments are called, as far as that is not the code itself."""
        ronde = self._ronde
        namen = {m.moment: f"{m.soort} ({m.moment})" for m in ronde.momenten}
        namen |= {x.locatie: locatie_naam(ronde, x.locatie) for x in ronde.leslocaties}
        namen |= {a.aanbod: aanbod_naam(ronde, a.aanbod) for a in ronde.aanbod}
        namen |= self._mensen
        groepen = ronde.groep_met.keys() | self._zicht.plan.groep_met.keys()
        return {code: naam for code, naam in namen.items() if naam != code and code not in groepen}


def _replace(m: re.Match[str], namen: Mapping[str, str]) -> str:
    """The name in the place of one word, when it is a code."""
    tekst, woord = m.string, m[0]
    code = woord if woord in namen else woord[:1].lower() + woord[1:]
    naam = namen.get(code, woord)
    if code.isdigit() and not _MENSEN.search(tekst[: m.start()]):
        return woord
    staat_er_al = tekst.find(naam, max(0, m.end() - len(naam)), m.start() + len(naam)) >= 0
    return woord if staat_er_al else naam
