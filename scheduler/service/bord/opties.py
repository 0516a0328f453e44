"""Ranked options for one request when others may move: who goes where, and what it means for people."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.ronde import Verzoek
from scheduler.errors import UnknownCode
from scheduler.explain.placed import tell_difference
from scheduler.explain.schuiven import MEESTE_SCHUIVERS, Keten, Schuiver, apply_steps
from scheduler.explain.schuiven import Stap as Schuif
from scheduler.explain.uitleg import reis_naam
from scheduler.explain.zin import Zin, Zinnen
from scheduler.rules import check_plan
from scheduler.service.bord.gevolgen import need_concept
from scheduler.service.bord.vastheid import NIETS_VAST, Vastheid
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, lestijden, reizen

HOEVEEL = 8
"""So many options are shown; twice as many are looked at, because some break a rule after all."""


@dataclass(frozen=True)
class Schuivend:
    """One person in an option: where from, where to, and what that means for this person."""

    cursist: str
    aanbod: str
    naam: str
    van: str
    naar: str
    tijden: str
    verschil: str


@dataclass(frozen=True)
class Optie:
    """One way to give the request a place; checked against every hard rule before it is shown."""

    stappen: tuple[Schuivend, ...]
    wijkt: str

    @property
    def schuivers(self) -> int:
        """How many others notice it."""
        return len(self.stappen) - 1


@dataclass(frozen=True)
class Optiebeeld:
    """Everything on the page of options."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    nu: str
    schuif: int
    wijken: bool
    vast: str
    """Why the place is locked; then there are no options."""
    opties: tuple[Optie, ...]


def read_options(
    pb: Planbeeld, cursist: str, aanbod: str, schuif: int, vast: Vastheid = NIETS_VAST, *, wijken: bool
) -> Optiebeeld:
    """The best options when at most `schuif` others move; with `wijken` somebody may lose the place.

    Nobody whose place is locked (`vast`) moves.
    """
    need_concept(pb)
    verzoek = (pb.zicht.need_cursist(cursist), aanbod)
    if verzoek not in pb.ronde.verzoeken:
        raise UnknownCode("Deze cursist vraagt die cursus niet.")
    schuif = min(max(schuif, 0), MEESTE_SCHUIVERS)
    nu = pb.plan.groep_van.get(verzoek)
    waarom = vast.plekken.get((cursist, nu.groep), "") if nu else ""
    schuiver = Schuiver(pb.beeld, _elders(pb) | vast.requests(pb.plan))
    ketens = [] if waarom else schuiver.find(verzoek, schuif, 2 * HOEVEEL, wijken=wijken)
    return Optiebeeld(
        cursist=cursist,
        naam=pb.namen.persoon(cursist),
        aanbod=aanbod,
        aanbod_naam=aanbod_naam(pb.ronde, aanbod),
        nu=nu.groep if nu else "",
        schuif=schuif,
        wijken=wijken,
        vast=waarom.rstrip("."),
        opties=tuple(_option(pb, k) for k in ketens if _allowed(pb, k))[:HOEVEEL],
    )


def _elders(pb: Planbeeld) -> frozenset[Verzoek]:
    """Who sits in a group that the reader may not see: nobody moves them from here."""
    return frozenset((p.cursist, p.aanbod) for p in pb.plan.plaatsingen if p.groep not in pb.zicht.groepen)


def _allowed(pb: Planbeeld, keten: Keten) -> bool:
    """Whether every group is the reader's and the whole plan keeps every hard rule that it keeps now."""
    if any(s.naar and s.naar not in pb.zicht.groepen for s in keten.stappen):
        return False
    plan = apply_steps(pb.plan, [(s.verzoek, s.naar) for s in keten.stappen])
    return len(check_plan(pb.ronde, plan)) <= len(pb.grond.breuken)


def _option(pb: Planbeeld, keten: Keten) -> Optie:
    wijkt = keten.wijkt
    return Optie(
        stappen=tuple(_person(pb, s) for s in keten.stappen),
        wijkt=pb.namen.persoon(wijkt.verzoek[0]) if wijkt else "",
    )


def _person(pb: Planbeeld, s: Schuif) -> Schuivend:
    plan, (cursist, aanbod) = pb.plan, s.verzoek
    van, naar = plan.groep_met.get(s.van), plan.groep_met.get(s.naar)
    verschil = tell_difference(pb.beeld, s.verzoek, van, naar) if van and naar else ""
    if naar is None:
        verschil = Zin.make("verliest de plek en gaat op de wachtlijst", {})
    elif van is None:
        minuten = pb.beeld.minuten(cursist, naar.locatie)
        reis = reis_naam(minuten) if minuten is None else reizen(minuten)
        verschil = Zinnen.join((Zin.make("krijgt een plek", {}), reis), ", ")
    return Schuivend(
        cursist=cursist,
        aanbod=aanbod,
        naam=pb.namen.persoon(cursist),
        van=s.van,
        naar=s.naar,
        tijden=lestijden(naar) if naar else "",
        verschil=verschil,
    )
