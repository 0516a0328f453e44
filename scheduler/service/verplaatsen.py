"""Moving one cursist in a concept: first what it means, then the edit. A move that breaks a rule is not made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plaatsing, Plan
from scheduler.domain.ronde import Verzoek
from scheduler.errors import KanNiet, UnknownCode
from scheduler.explain.cijfers import count_plan
from scheduler.explain.verschil import vergelijk
from scheduler.rules import check_plan
from scheduler.service.concepten import change_concept
from scheduler.service.opslag import Database
from scheduler.service.pasvorm import Pasvorm, fit
from scheduler.service.planbeeld import Planbeeld
from scheduler.service.rechten import Recht
from scheduler.service.woorden import aanbod_naam, lestijden, naam_van

REDEN_MAX = 300


@dataclass(frozen=True)
class Gevolg:
    """One wish that counts differently after the move, in its own unit."""

    zin: str
    was: int
    wordt: int
    eenheid: str


@dataclass(frozen=True)
class Verplaatsing:
    """What a move means. `naar` empty takes the cursist out of the group; `breuken` are rules that would break."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    van: str
    naar: str
    naar_tijden: str
    past: Pasvorm | None
    kop: str
    gevolgen: tuple[Gevolg, ...]
    breuken: tuple[Bevinding, ...]
    plan: Plan

    @property
    def zin(self) -> str:
        """The edit in one line, with codes: it stands in the log."""
        if not self.naar:
            return f"{self.cursist} gaat uit {self.van}"
        return (
            f"{self.cursist} gaat van {self.van} naar {self.naar}"
            if self.van
            else f"{self.cursist} komt in {self.naar}"
        )


def preview_move(pb: Planbeeld, cursist: str, aanbod: str, naar: str) -> Verplaatsing:
    """What it means to put this request in group `naar`, or nowhere."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if not pb.concept:
        raise KanNiet("Een gepubliceerd plan verandert niet.", "wilt u eerst een concept maken.")
    verzoek = (pb.zicht.need_cursist(cursist), aanbod)
    if verzoek not in pb.ronde.verzoeken:
        raise UnknownCode("Deze cursist vraagt die cursus niet.")
    groep = pb.plan.groep_met[pb.zicht.need_groep(naar)] if naar else None
    nu = pb.plan.groep_van.get(verzoek)
    if (nu.groep if nu else "") == naar:
        raise KanNiet("Dit verandert niets.")
    plan = _moved(pb.plan, verzoek, naar)
    was = {(b.code, b.zin) for b in check_plan(pb.ronde, pb.plan)}
    return Verplaatsing(
        cursist=cursist,
        naam=naam_van(pb.ronde.cursist_met[cursist]),
        aanbod=aanbod,
        aanbod_naam=aanbod_naam(pb.ronde, aanbod),
        van=nu.groep if nu else "",
        naar=naar,
        naar_tijden=lestijden(groep) if groep else "",
        past=fit(pb.beeld, verzoek, groep) if groep else None,
        kop=vergelijk(pb.ronde, pb.plan, plan).kop,
        gevolgen=_effects(pb, plan),
        breuken=tuple(b for b in check_plan(pb.ronde, plan) if (b.code, b.zin) not in was),
        plan=plan,
    )


def make_move(db: Database, pb: Planbeeld, cursist: str, aanbod: str, naar: str, waarom: str, nu: datetime) -> str:
    """Make the move in the concept and say what was done."""
    v = preview_move(pb, cursist, aanbod, naar)
    if v.breuken:
        raise KanNiet(f"Dit kan niet: {v.breuken[0].zin}")
    change_concept(db, pb, v.plan, v.zin, cursist, waarom.strip()[:REDEN_MAX], nu)
    return v.zin


def _moved(plan: Plan, verzoek: Verzoek, naar: str) -> Plan:
    blijft = [p for p in plan.plaatsingen if (p.cursist, p.aanbod) != verzoek]
    erbij = [Plaatsing(cursist=verzoek[0], aanbod=verzoek[1], groep=naar)] if naar else []
    rijen = sorted((*blijft, *erbij), key=lambda p: (p.cursist, p.aanbod, p.groep))
    return plan.model_copy(update={"plaatsingen": tuple(rijen)})


def _effects(pb: Planbeeld, plan: Plan) -> tuple[Gevolg, ...]:
    was = {w.wens: w for w in count_plan(pb.ronde, pb.plan).wensen}
    wordt = {w.wens: w for w in count_plan(pb.ronde, plan).wensen}
    return tuple(
        Gevolg(w.zin, was[naam].aantal if naam in was else 0, w.aantal, w.eenheid)
        for naam, w in wordt.items()
        if naam not in was or was[naam].aantal != w.aantal
    )
