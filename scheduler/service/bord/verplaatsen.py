"""Moving cursisten in a concept: one person, or a chain of people who make room for each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler.errors import KanNiet, UnknownCode
from scheduler.explain.schuiven import apply_steps
from scheduler.explain.zin import Zin, Zinnen
from scheduler.service.bord.gevolgen import Ingreep, carry_out, need_concept, weigh
from scheduler.service.bord.pasvorm import Pasvorm, fit
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, lestijden

Zet = tuple[str, str, str]
"""A cursist, the aanbod that he asked, and the group he goes to; empty is back to the waiting list."""
MEESTE_ZETTEN = 5


@dataclass(frozen=True)
class Stap:
    """One person in a move, for the screen."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    van: str
    naar: str
    naar_tijden: str

    @property
    def zin(self) -> str:
        """The step in one line, with codes: it stands in the log."""
        if not self.naar:
            return Zin.make("{wie} gaat uit {van}", {"wie": self.cursist, "van": self.van})
        if self.van:
            feiten = {"wie": self.cursist, "van": self.van, "naar": self.naar}
            return Zin.make("{wie} gaat van {van} naar {naar}", feiten)
        return Zin.make("{wie} komt in {naar}", {"wie": self.cursist, "naar": self.naar})


@dataclass(frozen=True)
class Verplaatsing:
    """What a move means: the first step is the person it is about; `past` is how that one fits."""

    stappen: tuple[Stap, ...]
    past: Pasvorm | None
    ingreep: Ingreep

    @property
    def eerste(self) -> Stap:
        """The person it is about."""
        return self.stappen[0]


def preview_move(db: Database, pb: Planbeeld, zetten: Sequence[Zet], nu: datetime) -> Verplaatsing:
    """What it means to put these requests in these groups, or nowhere."""
    need_concept(pb)
    if not zetten or len(zetten) > MEESTE_ZETTEN:
        raise KanNiet("Kies wie u wilt verplaatsen.")
    stappen = tuple(_step(pb, zet) for zet in zetten)
    plan = apply_steps(pb.plan, [((c, a), naar) for c, a, naar in zetten])
    zin = Zinnen.join((s.zin for s in stappen), "; ")
    (cursist, aanbod, naar), *anderen = zetten
    return Verplaatsing(
        stappen=stappen,
        past=fit(pb.beeld, (cursist, aanbod), pb.plan.groep_met[naar], pb.streng) if naar and not anderen else None,
        ingreep=weigh(db, pb, plan, zin, cursist, nu),
    )


def make_move(db: Database, pb: Planbeeld, zetten: Sequence[Zet], waarom: str, nu: datetime) -> str:
    """Make the move in the concept, as one step, and say what was done."""
    return carry_out(db, pb, preview_move(db, pb, zetten, nu).ingreep, waarom, nu)


def _step(pb: Planbeeld, zet: Zet) -> Stap:
    cursist, aanbod, naar = zet
    verzoek = (pb.zicht.need_cursist(cursist), aanbod)
    if verzoek not in pb.ronde.verzoeken:
        raise UnknownCode("Deze cursist vraagt die cursus niet.")
    groep = pb.plan.groep_met[pb.zicht.need_groep(naar)] if naar else None
    nu = pb.plan.groep_van.get(verzoek)
    if (nu.groep if nu else "") == naar:
        raise KanNiet("Dit verandert niets.")
    if nu is not None:
        pb.zicht.need_groep(nu.groep)
    return Stap(
        cursist=cursist,
        naam=pb.namen.persoon(cursist),
        aanbod=aanbod,
        aanbod_naam=aanbod_naam(pb.ronde, aanbod),
        van=nu.groep if nu else "",
        naar=naar,
        naar_tijden=lestijden(groep) if groep else "",
    )
