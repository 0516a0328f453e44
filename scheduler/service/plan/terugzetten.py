"""An old version put back: its plan as a new concept on the facts of now."""

from __future__ import annotations

from datetime import datetime

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.storage import plannen


def put_back(db: Database, pb: Planbeeld, nu: datetime) -> tuple[str, int]:
    """Start a concept from an old version; gives its address and how many decisions no longer fit the facts.

    What the facts no longer know (a cursist who left, a room that is gone) is left out. The concept is compared with
    the plan that holds now, and somebody publishes it like any other.
    """
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    if pb.nummer is None:
        raise KanNiet("Alleen een gepubliceerde versie kan terug.")
    with db.read() as s:
        stand, basis = plannen.newest_stand(s), plannen.newest_number(s)
    assert stand is not None  # a version was made on facts, and those stay
    plan = fit_to(read_ronde(db, stand.id), pb.plan)
    naam = f"Versie {pb.nummer} teruggezet"
    ref = start_concept(db, pb.gebruiker.id, naam, stand.id, plan, nu, basis=basis)
    return ref, _count(pb.plan) - _count(plan)


def fit_to(ronde: Ronde, plan: Plan) -> Plan:
    """The plan with only what these facts know."""
    groepen = tuple(
        _known_parts(ronde, g) for g in plan.groepen if g.aanbod in ronde.aanbod_met and g.locatie in ronde.locatie_met
    )
    codes = {g.groep for g in groepen}
    verzoeken = set(ronde.verzoeken)
    return Plan(
        groepen=groepen,
        plaatsingen=tuple(p for p in plan.plaatsingen if p.groep in codes and (p.cursist, p.aanbod) in verzoeken),
        inzet=tuple(
            i
            for i in plan.inzet
            if i.vrijwilliger in ronde.vrijwilliger_met and (i.groep in codes or i.moment in ronde.moment_met)
        ),
        koppelingen=tuple(
            k for k in plan.koppelingen if k.vrijwilliger in ronde.vrijwilliger_met and k.cursist in ronde.cursist_met
        ),
    )


def _known_parts(ronde: Ronde, g: Lesgroep) -> Lesgroep:
    return g.model_copy(
        update={
            "lokaal": {d: r for d, r in g.lokaal.items() if (g.locatie, r) in ronde.plaatsen_in},
            "docenten": {d: t for d, t in g.docenten.items() if t in ronde.docent_met},
        }
    )


def _count(plan: Plan) -> int:
    in_groepen = sum(1 + len(g.lokaal) + len(g.docenten) for g in plan.groepen)
    return in_groepen + len(plan.plaatsingen) + len(plan.inzet) + len(plan.koppelingen)
