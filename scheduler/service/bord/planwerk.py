"""Edits of a plan as plain functions: a lesson, a group, help at a lesson, a koppeling. Nothing is checked here."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.middelen import Middelen


def without_group(plan: Plan, groep: str) -> Plan:
    """The plan in which a group is closed: its people wait, its help is free."""
    return plan.model_copy(
        update={
            "groepen": tuple(g for g in plan.groepen if g.groep != groep),
            "plaatsingen": tuple(p for p in plan.plaatsingen if p.groep != groep),
            "inzet": tuple(i for i in plan.inzet if i.groep != groep),
        }
    )


def with_lesson(plan: Plan, g: Lesgroep, van: Dagdeel, naar: Dagdeel, lokaal: str, docent: str) -> Plan:
    """The plan in which one lesson is at another time, in another room, or with another docent.

    Help at the lesson stays when the time stays.
    """
    les = g.model_copy(
        update={
            "dagdelen": (g.dagdelen - {van}) | {naar},
            "lokaal": _instead(g.lokaal, van, naar, lokaal),
            "docenten": _instead(g.docenten, van, naar, docent),
        }
    )
    return with_group(plan, les)


def with_means(plan: Plan, g: Lesgroep, locatie: str, dagdelen: Iterable[Dagdeel], middelen: Middelen) -> Plan:
    """The plan in which a whole group is at other times or in another building."""
    return with_group(
        plan,
        g.model_copy(
            update={
                "locatie": locatie,
                "dagdelen": frozenset(dagdelen),
                "lokaal": dict(middelen.lokalen),
                "docenten": dict(middelen.docenten),
            }
        ),
    )


def with_group(plan: Plan, g: Lesgroep) -> Plan:
    """The plan with this version of a group; help on a dagdeel without a lesson is taken away."""
    groepen = [x for x in plan.groepen if x.groep != g.groep]
    return plan.model_copy(
        update={
            "groepen": tuple(sorted((*groepen, g), key=lambda x: x.groep)),
            "inzet": tuple(i for i in plan.inzet if i.groep != g.groep or i.dagdeel in g.dagdelen),
        }
    )


def with_help(ronde: Ronde, plan: Plan, vrijwilliger: str, plek: str, d: Dagdeel) -> Plan:
    """The plan in which a volunteer helps at a group or moment."""
    was = next((i for i in ronde.inzet if (i.vrijwilliger, i.plek, i.dagdeel) == (vrijwilliger, plek, d)), None)
    soort = "moment" if plek in ronde.moment_met else "groep"
    nieuw = was or Inzet.model_validate({"vrijwilliger": vrijwilliger, soort: plek, "dagdeel": d})
    rijen = sorted((*plan.inzet, nieuw), key=lambda i: (i.vrijwilliger, i.dagdeel.volgorde, i.plek))
    return plan.model_copy(update={"inzet": tuple(rijen)})


def without_help(plan: Plan, vrijwilliger: str, plek: str, d: Dagdeel) -> Plan:
    """The plan in which a volunteer no longer helps there."""
    weg = (vrijwilliger, plek, d)
    return plan.model_copy(update={"inzet": tuple(i for i in plan.inzet if (i.vrijwilliger, i.plek, i.dagdeel) != weg)})


def with_pair(ronde: Ronde, plan: Plan, vrijwilliger: str, cursist: str, d: Dagdeel) -> Plan:
    """The plan in which these two meet on this dagdeel; it takes the place of the cursist's koppeling."""
    v, c = ronde.vrijwilliger_met[vrijwilliger], ronde.cursist_met[cursist]
    online = v.online and c.online and not ronde.bereikt(v, c)
    nieuw = Gekoppeld(vrijwilliger=vrijwilliger, cursist=cursist, dagdeel=d, online=online)
    blijft = [k for k in plan.koppelingen if k.cursist != cursist]
    rijen = sorted((*blijft, nieuw), key=lambda k: (k.vrijwilliger, k.cursist))
    return plan.model_copy(update={"koppelingen": tuple(rijen)})


def without_pair(plan: Plan, cursist: str) -> Plan:
    """The plan in which a cursist has no taalcoach."""
    return plan.model_copy(update={"koppelingen": tuple(k for k in plan.koppelingen if k.cursist != cursist)})


def _instead(was: dict[Dagdeel, str], van: Dagdeel, naar: Dagdeel, wie: str) -> dict[Dagdeel, str]:
    uit = {d: x for d, x in was.items() if d != van}
    return {**uit, naar: wie} if wie else uit
