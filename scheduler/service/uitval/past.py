"""Whether somebody can fill a gap, and if not the first reason why: helpers, docenten, taalcoaches, cursisten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, Docent, Vrijwilliger
from scheduler.explain.beeld import Beeld
from scheduler.explain.middelen import may_teach
from scheduler.explain.trechter_hulp import sift_coach, sift_helper
from scheduler.service.bord.pasvorm import Pasvorm, fit
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.scenario.weg import plan_without

KAN = ""
BEZET = "is dan al ergens anders"
IN_HET_KORT = {
    "hulp_andere_rol": "heeft een andere rol",
    "hulp_helpt_al": "helpt hier dan al",
    "hulp_niet_inzetbaar": "mag nog niet beginnen",
    "hulp_andere_tijd": "kan dan niet",
    "hulp_te_ver": "woont te ver weg",
    "hulp_bezet": BEZET,
    "hulp_genoeg": "doet al genoeg",
    "hulp_kan": KAN,
    "coach_niet_inzetbaar": "mag nog niet beginnen",
    "coach_andere_wens": "past niet bij een wens",
    "coach_andere_tijd": "kan dan niet",
    "coach_te_ver": "woont te ver weg",
    "coach_vol": "heeft al genoeg cursisten",
    "coach_les": "kan alleen als de cursist les heeft",
    "coach_bezet": BEZET,
    "coach_kan": KAN,
}
"""The sieve in a few words."""


@dataclass(frozen=True)
class Plekgat:
    """A gap as its candidates see it."""

    soort: str
    van: str
    plek: str
    dagdeel: Dagdeel | None
    datum: date | None
    aanbod: str


def why_not_helper(pb: Planbeeld, v: Vrijwilliger, g: Plekgat) -> str:
    """What keeps a volunteer from a lesson or a moment; empty when nothing does."""
    assert g.dagdeel is not None
    moment, groep = pb.ronde.moment_met.get(g.plek), pb.plan.groep_met.get(g.plek)
    waar = moment or groep
    if waar is None:
        return "de les is er niet meer"
    rol = moment.rol if moment else KLASSENASSISTENT
    if g.datum and not v.inzetbaar(g.datum):
        return IN_HET_KORT["hulp_niet_inzetbaar"]
    return IN_HET_KORT[sift_helper(pb.grond.inzetbeeld, v, g.plek, rol, waar.locatie, g.dagdeel)]


def why_not_docent(pb: Planbeeld, t: Docent, g: Plekgat) -> str:
    """What keeps a docent from a lesson."""
    groep = pb.plan.groep_met.get(g.plek)
    if groep is None:
        return "de les is er niet meer"
    if not may_teach(t, pb.ronde.aanbod_met[groep.aanbod], groep.locatie):
        return "mag of kan deze les hier niet geven"
    if g.dagdeel not in t.dagdelen:
        return "werkt dan niet"
    if g.dagdeel is not None and (t.docent, g.dagdeel) in pb.beeld.docent_bezet:
        return BEZET
    if g.datum is None and pb.beeld.lessen_van[t.docent] >= t.max_dagdelen:
        return "geeft al genoeg lessen"
    return KAN


def why_not_coach(pb: Planbeeld, v: Vrijwilliger, g: Plekgat) -> str:
    """What keeps a taalcoach from a meeting; somebody who comes for one day comes at the usual time."""
    c = pb.ronde.cursist_met.get(g.plek)
    if c is None:
        return "de cursist is er niet meer"
    waarom = IN_HET_KORT[sift_coach(pb.grond.inzetbeeld, v, c)]
    if waarom or g.datum is None or g.dagdeel is None:
        return waarom
    if not v.inzetbaar(g.datum):
        return IN_HET_KORT["coach_niet_inzetbaar"]
    if g.dagdeel not in v.vrij:
        return IN_HET_KORT["coach_andere_tijd"]
    return BEZET if (v.vrijwilliger, g.dagdeel) in pb.grond.inzetbeeld.bezet else KAN


def meeting_time(pb: Planbeeld, coach: str, cursist: str, liefst: Dagdeel | None) -> Dagdeel | None:
    """When a new pair meets: at the usual time, else on the first dagdeel on which both are free."""
    v, c = pb.ronde.vrijwilliger_met[coach], pb.ronde.cursist_met[cursist]
    beeld = pb.grond.inzetbeeld
    vrij = [
        d
        for d in sort_dagdelen(v.vrij & c.dagdelen)
        if d not in beeld.lessen.get(cursist, frozenset()) and (coach, d) not in beeld.bezet
    ]
    return liefst if liefst in vrij else next(iter(vrij), None)


def seat_view(pb: Planbeeld, g: Plekgat) -> Beeld:
    """The plan as it is without the cursist who left."""
    return Beeld(pb.ronde, plan_without(pb.plan, g.van))


def seat_fit(beeld: Beeld, verzoek: Verzoek, g: Plekgat) -> Pasvorm:
    """Whether somebody who waits fits in the seat."""
    return fit(beeld, verzoek, beeld.plan.groep_met[g.plek])


def waiting_request(beeld: Beeld, cursist: str, groep: str) -> Verzoek | None:
    """The request of a cursist with which he would take a seat in this group."""
    lijn = beeld.ronde.aanbod_met[beeld.plan.groep_met[groep].aanbod].lijn
    return next((v for v in beeld.wachtenden if v[0] == cursist and beeld.ronde.aanbod_met[v[1]].lijn == lijn), None)
