"""Who may do what: rights by role, and per person and group what a user may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import GeenRecht, UnknownCode


class Rol(StrEnum):
    """What somebody is in the organisation."""

    TEAMLEIDER = "teamleider"
    COORDINATOR = "coordinator"
    VRIJWILLIGER = "vrijwilliger"
    BEHEERDER = "beheerder"

    @property
    def naam(self) -> str:
        """The word on the screen."""
        return "coördinator" if self is Rol.COORDINATOR else self.value


class Recht(StrEnum):
    """Something that not everybody may do; the value says it in Dutch."""

    PLAN_ZIEN = "het plan bekijken"
    TERMIJNEN_ZIEN = "termijnen bekijken"
    EIGEN_ZIEN = "de eigen afspraken bekijken"
    PLAN_MAKEN = "een concept maken en wijzigen"
    REKENEN = "een nieuw plan laten maken"
    PUBLICEREN = "een plan publiceren"
    INLEZEN = "een werkboek inlezen"
    ACCOUNTS = "accounts beheren"
    LOGBOEK = "het logboek lezen"
    OORZAAK_ZIEN = "zien waarom iemand afwezig is"


_PLANNEN = frozenset({Recht.PLAN_ZIEN, Recht.PLAN_MAKEN, Recht.REKENEN})
RECHTEN: dict[Rol, frozenset[Recht]] = {
    Rol.TEAMLEIDER: _PLANNEN
    | {Recht.TERMIJNEN_ZIEN, Recht.OORZAAK_ZIEN, Recht.PUBLICEREN, Recht.INLEZEN, Recht.LOGBOEK},
    Rol.COORDINATOR: _PLANNEN,
    Rol.VRIJWILLIGER: frozenset({Recht.EIGEN_ZIEN}),
    Rol.BEHEERDER: frozenset({Recht.ACCOUNTS, Recht.LOGBOEK}),
}


ALLE_LOCATIES = frozenset({Recht.REKENEN, Recht.PUBLICEREN, Recht.INLEZEN})
"""Rights that touch every leslocatie: not for somebody who works at a few."""


@dataclass(frozen=True)
class Gebruiker:
    """Somebody who is logged in. `locaties` empty means every leslocatie."""

    id: int
    naam: str
    rol: Rol
    persoon: str = ""
    locaties: frozenset[str] = frozenset()

    def mag(self, recht: Recht) -> bool:
        """Whether the role gives this right, and the leslocaties do not take it away."""
        return recht in RECHTEN[self.rol] and not (self.locaties and recht in ALLE_LOCATIES)

    def eis(self, recht: Recht) -> None:
        """Go on only with this right."""
        if not self.mag(recht):
            raise GeenRecht(f"U bent {self.rol.naam} en mag dit niet: {recht}.")


@dataclass(frozen=True)
class Zicht:
    """What a user may see of a round and a plan: everything, or what belongs to the own leslocaties.

    A cursist who waits belongs to every leslocatie that he can reach.
    """

    gebruiker: Gebruiker
    ronde: Ronde
    plan: Plan

    def locatie(self, code: str) -> bool:
        """Whether the user works at this leslocatie."""
        return not self.gebruiker.locaties or code in self.gebruiker.locaties

    @cached_property
    def groepen(self) -> frozenset[str]:
        """The open groups that the user may see."""
        return frozenset(g.groep for g in self.plan.groepen if self.locatie(g.locatie))

    @cached_property
    def cursisten(self) -> frozenset[str]:
        """The cursisten that the user may see."""
        if not self.gebruiker.locaties:
            return frozenset(self.ronde.cursist_met)
        mijn = [self.ronde.locatie_met[c] for c in sorted(self.gebruiker.locaties) if c in self.ronde.locatie_met]
        gezien = set()
        for c in self.ronde.cursisten:
            groepen = self.plan.groepen_van.get(c.cursist, ())
            if any(g.groep in self.groepen for g in groepen) or (
                not groepen and any(self.ronde.bereikt(c, loc) for loc in mijn)
            ):
                gezien.add(c.cursist)
        return frozenset(gezien)

    def need_cursist(self, code: str) -> str:
        """The code, when it exists and may be seen: to outsiders both look the same."""
        if code not in self.cursisten:
            raise UnknownCode("Deze cursist is er niet.", "hoort de cursist bij een andere leslocatie.")
        return code

    def need_groep(self, code: str) -> str:
        """The code, when the group is open and may be seen."""
        if code not in self.groepen:
            raise UnknownCode("Deze groep is er niet.", "hoort de groep bij een andere leslocatie.")
        return code

    def need_vrijwilliger(self, code: str) -> str:
        """The code, when the volunteer exists."""
        if code not in self.ronde.vrijwilliger_met:
            raise UnknownCode("Deze vrijwilliger is er niet.", "is de code veranderd.")
        return code
