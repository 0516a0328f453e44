"""Codes in a plan that its input does not have: no rule can be read then, and nothing explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import in_lokaal
from scheduler.service.werkboek.bladcontrole import VERBETER


def unknown_codes(ronde: Ronde, plan: Plan) -> Iterator[Bevinding]:
    """Codes in the plan that the input does not have, and groups that stand twice: no rule can be read then."""
    docenten, vrijwilligers = set(ronde.docent_met), set(ronde.vrijwilliger_met)
    moments = [i.moment for i in plan.inzet if i.moment]
    for soort, pad, codes, known in (
        ("aanbod", "plan.groepen.aanbod", [g.aanbod for g in plan.groepen], set(ronde.aanbod_met)),
        ("locatie", "plan.groepen.locatie", [g.locatie for g in plan.groepen], set(ronde.locatie_met)),
        ("docent", "plan.groepen.docenten", [t for g in plan.groepen for t in g.docenten.values()], docenten),
        ("cursist", "plan.plaatsingen.cursist", [z.cursist for z in plan.plaatsingen], set(ronde.cursist_met)),
        ("aanbod", "plan.plaatsingen.aanbod", [z.aanbod for z in plan.plaatsingen], set(ronde.aanbod_met)),
        ("vrijwilliger", "plan.inzet.vrijwilliger", [i.vrijwilliger for i in plan.inzet], vrijwilligers),
        ("moment", "plan.inzet.moment", moments, set(ronde.moment_met)),
        ("vrijwilliger", "plan.koppelingen.vrijwilliger", [k.vrijwilliger for k in plan.koppelingen], vrijwilligers),
        ("cursist", "plan.koppelingen.cursist", [k.cursist for k in plan.koppelingen], set(ronde.cursist_met)),
    ):
        for code in dict.fromkeys(c for c in codes if c not in known):
            zin = f"{soort.capitalize()} {code} staat niet in de invoer."
            yield Bevinding(code="code_onbekend", zin=zin, doe=VERBETER, wie=(code,), staat_in=(pad,))
    for locatie, lokaal in dict.fromkeys((g.locatie, r) for g in plan.groepen for r in g.lokaal.values()):
        if locatie in ronde.locatie_met and (locatie, lokaal) not in ronde.plaatsen_in:
            zin = f"In de invoer heeft {locatie} geen {in_lokaal(lokaal)}."
            wie, staat_in = (lokaal, locatie), ("plan.groepen.lokaal",)
            yield Bevinding(code="code_onbekend", zin=zin, doe=VERBETER, wie=wie, staat_in=staat_in)
    for code, n in Counter(g.groep for g in plan.groepen).items():
        if n > 1:
            zin = f"De groep {code} staat {n} keer in het plan."
            yield Bevinding(code="code_dubbel", zin=zin, doe=VERBETER, wie=(code,), staat_in=("plan.groepen.groep",))
