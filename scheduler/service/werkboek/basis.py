"""A published plan becomes the running situation, so that a new plan stays close to it."""

from __future__ import annotations

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Groep
from scheduler.domain.koppeling import Inzet, Koppeling
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet


def check_basis(ronde: Ronde, basis_plan: Plan) -> None:
    """Raises KanNiet for the plan of another organisation: none of its groups is at a leslocatie of the round."""
    elders = {g.locatie for g in basis_plan.groepen}
    if elders and not elders & ronde.locatie_met.keys():
        raise KanNiet(
            "Het plan achter --basis is van een andere organisatie: het heeft groepen in %(waar)s, het werkboek niet.",
            "koos u een verkeerd bestand.",
            waar=", ".join(sorted(elders)[:3]),
        )


def with_basis(ronde: Ronde, basis_ronde: Ronde, basis_plan: Plan) -> Ronde:
    """The round, running as the published plan says.

    What is vast in the round stays, and so does what was added to its running rows after the basis was read. Everything
    else that runs comes from the plan. Codes that the round no longer knows are left out. The block counts as running
    (`lopend blok`), unless the round plans another period than the basis and says which block that is.
    """
    settings = ronde.instellingen
    if ronde.begin == basis_ronde.begin or "blok" not in settings.model_fields_set:
        settings = settings.model_copy(update={"blok": "lopend blok"})
    groepen = _groepen(ronde, basis_ronde, basis_plan)
    running = ronde.model_copy(update={"instellingen": settings, "groepen": groepen})
    koppelingen = _koppelingen(ronde, basis_ronde, basis_plan)
    return running.model_copy(
        update={
            "cursisten": tuple(_cursist(c, running, basis_ronde, basis_plan) for c in ronde.cursisten),
            "koppelingen": koppelingen,
            "inzet": _inzet(running, ronde, basis_ronde, basis_plan),
        }
    )


def running_too(ronde: Ronde, plan: Plan) -> Ronde:
    """The round in which the groups of this plan run too: a group that runs may go on with fewer people."""
    bij = [g for g in plan.groepen if g.groep not in ronde.groep_met and _known(ronde, g)]
    return ronde.model_copy(update={"groepen": (*ronde.groepen, *(_as_groep(ronde, g, None) for g in bij))})


def _groepen(ronde: Ronde, basis: Ronde, plan: Plan) -> tuple[Groep, ...]:
    """Groups in the order of the round, then those that the plan added; who is vast in one keeps it as it is there."""
    found, bezet = [], {g.groep for g in ronde.vaste_plaatsen.values()}
    for g in ronde.groepen:
        nu = plan.groep_met.get(g.groep)
        if g.vast or g.groep in bezet or (nu is None and g.groep not in basis.groep_met):
            found.append(g)
        elif nu is not None and _known(ronde, nu):
            found.append(_as_groep(ronde, nu, g))
    new = [g for g in plan.groepen if g.groep not in ronde.groep_met and _known(ronde, g)]
    return (*found, *(_as_groep(ronde, g, basis.groep_met.get(g.groep)) for g in new))


def _known(ronde: Ronde, g: Lesgroep) -> bool:
    return g.aanbod in ronde.aanbod_met and g.locatie in ronde.locatie_met


def _as_groep(ronde: Ronde, nu: Lesgroep, was: Groep | None) -> Groep:
    return Groep(
        groep=nu.groep,
        aanbod=nu.aanbod,
        locatie=nu.locatie,
        dagdelen=nu.dagdelen,
        lokaal={d: r for d, r in nu.lokaal.items() if (nu.locatie, r) in ronde.plaatsen_in},
        docenten={d: t for d, t in nu.docenten.items() if t in ronde.docent_met},
        begin=was.begin if was else None,
        einde=was.einde if was else None,
    )


def _cursist(c: Cursist, running: Ronde, basis: Ronde, plan: Plan) -> Cursist:
    """Seats and taalcoach from the plan; somebody whom the plan did not know stays as he is."""
    if c.cursist not in basis.cursist_met:
        return c
    groepen = tuple(g.groep for g in plan.groepen_van.get(c.cursist, ()) if g.groep in running.groep_met)
    coach = next((k.vrijwilliger for k in plan.koppelingen if k.cursist == c.cursist), "")
    return c.model_copy(update={"groepen": groepen, "coach": coach if coach in running.vrijwilliger_met else ""})


def _koppelingen(ronde: Ronde, basis: Ronde, plan: Plan) -> tuple[Koppeling, ...]:
    planned = {(k.vrijwilliger, k.cursist): k for k in plan.koppelingen if _both_known(ronde, k)}
    before = {(k.vrijwilliger, k.cursist) for k in basis.lopende_koppelingen}
    found, seen = [], set()
    for k in (*ronde.koppelingen, *(k for k in ronde.lopende_koppelingen if k not in ronde.koppelingen)):
        pair = (k.vrijwilliger, k.cursist)
        seen.add(pair)
        if k.vast or not k.loopt or (pair not in planned and pair not in before):
            found.append(k)
        elif pair in planned:
            found.append(k.model_copy(update={"dagdeel": planned[pair].dagdeel}))
    new = [k for pair, k in sorted(planned.items()) if pair not in seen]
    return (
        *found,
        *(Koppeling(vrijwilliger=k.vrijwilliger, cursist=k.cursist, soort=k.soort, dagdeel=k.dagdeel) for k in new),
    )


def _both_known(ronde: Ronde, k: Gekoppeld) -> bool:
    return k.vrijwilliger in ronde.vrijwilliger_met and k.cursist in ronde.cursist_met


def _inzet(running: Ronde, ronde: Ronde, basis: Ronde, plan: Plan) -> tuple[Inzet, ...]:
    """Rows that are vast or newer than the plan, and the plan's own; one place for each volunteer and dagdeel."""
    before, planned = {_key(i) for i in basis.inzet}, {_key(i): i for i in plan.inzet}
    places = set(running.groep_met) | set(running.moment_met)
    stays = [i for i in ronde.inzet if i.plek in places and (i.vast or _key(i) not in before or _key(i) in planned)]
    kept = {_key(i) for i in stays}
    taken = {(i.vrijwilliger, i.dagdeel) for i in stays}
    new = [
        i.model_copy(update={"vast": False, "vast_reden": ""})
        for key, i in planned.items()
        if key not in kept
        and i.vrijwilliger in ronde.vrijwilliger_met
        and i.plek in places
        and (i.vrijwilliger, i.dagdeel) not in taken
    ]
    return (*stays, *new)


def _key(i: Inzet) -> tuple[str, str, Dagdeel]:
    return i.vrijwilliger, i.plek, i.dagdeel
