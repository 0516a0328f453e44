"""Who may do what: rights by role, and per person and group what a user may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.vrijwilliger import Vrijwilliger
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
    KOPPELEN = "het verloop van koppelingen bijhouden"
    REKENEN = "een nieuw plan laten maken"
    SCENARIO = "laten rekenen voor alle leslocaties"
    PUBLICEREN = "een plan publiceren"
    REGELS = "kiezen hoe streng een regel is"
    INLEZEN = "een werkboek inlezen"
    BERICHTEN = "berichten nakijken en vrijgeven"
    TOEGANG_GEVEN = "een vrijwilliger laten inloggen"
    ACCOUNTS = "accounts beheren"
    LOGBOEK = "het logboek lezen"
    LOGBOEK_PLAN = "in het logboek lezen over plannen en mensen"
    OORZAAK_ZIEN = "zien waarom iemand afwezig is"


_PLANNEN = frozenset(
    {
        Recht.PLAN_ZIEN,
        Recht.PLAN_MAKEN,
        Recht.REKENEN,
        Recht.SCENARIO,
        Recht.BERICHTEN,
        Recht.TOEGANG_GEVEN,
        Recht.KOPPELEN,
    }
)
_LEIDING = frozenset(
    {
        Recht.TERMIJNEN_ZIEN,
        Recht.OORZAAK_ZIEN,
        Recht.PUBLICEREN,
        Recht.REGELS,
        Recht.INLEZEN,
        Recht.ACCOUNTS,
        Recht.LOGBOEK,
        Recht.LOGBOEK_PLAN,
    }
)
RECHTEN: dict[Rol, frozenset[Recht]] = {
    Rol.TEAMLEIDER: _PLANNEN | _LEIDING,
    Rol.COORDINATOR: _PLANNEN,
    Rol.VRIJWILLIGER: frozenset({Recht.EIGEN_ZIEN}),
    Rol.BEHEERDER: frozenset({Recht.ACCOUNTS, Recht.LOGBOEK}),
}
"""What each role may do. A beheerder sees accounts and the lines of the log about them, no plans and no people."""


ALLE_LOCATIES = frozenset({Recht.SCENARIO, Recht.INLEZEN, Recht.ACCOUNTS, Recht.REGELS})
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
            raise GeenRecht("U bent %(rol)s en mag dit niet: %(recht)s.", rol=self.rol.naam, recht=recht.value)


@dataclass(frozen=True)
class Zicht:
    """What a user may see of a round and a plan: everything, or what belongs to the own leslocaties.

    A cursist who waits belongs to every leslocatie that he can reach. A volunteer belongs where he helps, where the
    cursisten are whom he coaches, and to every leslocatie that he can reach. A docent belongs where he (may) teach.
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
        gezien = set()
        for c in self.ronde.cursisten:
            groepen = self.plan.groepen_van.get(c.cursist, ())
            if any(g.groep in self.groepen for g in groepen) or (not groepen and self._reaches(c)):
                gezien.add(c.cursist)
        return frozenset(gezien)

    @cached_property
    def momenten(self) -> frozenset[str]:
        """The moments that the user may see."""
        return frozenset(m.moment for m in self.ronde.momenten if self.locatie(m.locatie))

    @cached_property
    def vrijwilligers(self) -> frozenset[str]:
        """The volunteers that the user may see."""
        if not self.gebruiker.locaties:
            return frozenset(self.ronde.vrijwilliger_met)
        bezig = {i.vrijwilliger for i in self.plan.inzet if i.groep in self.groepen or i.moment in self.momenten}
        bezig |= {k.vrijwilliger for k in self.plan.koppelingen if k.cursist in self.cursisten}
        wie = (v for v in self.ronde.vrijwilligers if v.vrijwilliger in bezig or self._reaches(v))
        return frozenset(v.vrijwilliger for v in wie)

    @cached_property
    def docenten(self) -> frozenset[str]:
        """The docenten that the user may see."""
        if not self.gebruiker.locaties:
            return frozenset(self.ronde.docent_met)
        geeft_les = {t for g in self.plan.groepen if g.groep in self.groepen for t in g.docenten.values()}
        return frozenset(
            d.docent for d in self.ronde.docenten if d.docent in geeft_les or d.locaties & self.gebruiker.locaties
        )

    @property
    def mensen(self) -> frozenset[str]:
        """Everybody whom the user may see."""
        return self.cursisten | self.vrijwilligers | self.docenten

    def _reaches(self, persoon: Cursist | Vrijwilliger) -> bool:
        """Whether somebody accepts the trip to one of the own leslocaties."""
        mijn = (self.ronde.locatie_met[c] for c in self.gebruiker.locaties if c in self.ronde.locatie_met)
        return any(self.ronde.bereikt(persoon, locatie) for locatie in mijn)

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
        """The code, when the volunteer exists and may be seen."""
        if code not in self.vrijwilligers:
            raise UnknownCode("Deze vrijwilliger is er niet.", "hoort de vrijwilliger bij een andere leslocatie.")
        return code
