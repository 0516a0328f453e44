"""Facts that make a place impossible whatever the plan chooses elsewhere: the times, the trip, the level, the start.

What comes of the rest of the plan (a full group, another lesson) is no such fact and is not said here.
"""

from __future__ import annotations

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import KLASSENASSISTENT
from scheduler.explain.beeld import Beeld
from scheduler.explain.trechter_hulp import Inzetbeeld, block_coach, block_helper
from scheduler.explain.uitleg import Reden, Waarde, dagdelen_naam
from scheduler.explain.vrijwilligers import NIET_DAAR
from scheduler.explain.zeef import blockers

PLEK = {
    "andere_cursus": "oorzaak_cursus",
    "andere_taal": "oorzaak_taal",
    "ander_niveau": "oorzaak_niveau",
    "alleen_vrouwen": "oorzaak_vrouwen",
    "geen_vrouwengroep": "oorzaak_vrouwengroep",
    "andere_tijd": "oorzaak_kan_niet",
    "te_ver": "oorzaak_te_ver",
}
"""What the sieve of cursisten says of a group, as far as it is such a fact."""

HULP = frozenset({"hulp_andere_rol", "hulp_niet_inzetbaar", "hulp_andere_tijd", "hulp_te_ver"})
"""What the sieve of volunteers says of a lesson or moment, as far as it is such a fact."""

COACH = {
    "coach_niet_inzetbaar": "inzet_niet_inzetbaar",
    "coach_andere_tijd": "koppeling_geen_tijd",
    "coach_te_ver": "koppeling_te_ver",
}
"""The same of the sieve of koppelingen, for a taalcoach and a cursist."""


def fact_against_place(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Reden | None:
    """The first fact that keeps a cursist out of an open group."""
    ronde, wie = beeld.ronde, verzoek[0]
    for t in blockers(beeld, verzoek, g):
        if t.code in PLEK:
            feiten: dict[str, Waarde] = {"dagdelen": dagdelen_naam(t.dagdelen)}
            if t.minuten is not None:
                feiten |= {"minuten": t.minuten, "max": ronde.max_reistijd(ronde.cursist_met[wie])}
            return Reden(PLEK[t.code], (wie,), feiten)
    return None


def fact_against_help(inzetbeeld: Inzetbeeld, wie: str, plek: str, d: Dagdeel) -> Reden | None:
    """The first fact that keeps a volunteer from a lesson, a moment or a cursist that is still there."""
    ronde, v = inzetbeeld.ronde, inzetbeeld.ronde.vrijwilliger_met.get(wie)
    if v is None:
        return None
    if plek in ronde.cursist_met:
        return fact_against_coach(inzetbeeld, wie, plek, d)
    groep, moment = inzetbeeld.plan.groep_met.get(plek), ronde.moment_met.get(plek)
    if groep is not None and d in groep.dagdelen:
        codes = block_helper(inzetbeeld, v, plek, KLASSENASSISTENT, groep.locatie, d)
    elif moment is not None:
        codes = block_helper(inzetbeeld, v, plek, moment.rol, moment.locatie, d)
    else:
        return None
    code = next((NIET_DAAR[c] for c in codes if c in HULP), "")
    return Reden(code, (wie,), {"dagdelen": d.naam}) if code else None


def fact_against_coach(inzetbeeld: Inzetbeeld, coach: str, cursist: str, d: Dagdeel) -> Reden | None:
    """The first fact that keeps a taalcoach and a cursist apart, or from this dagdeel."""
    v, c = inzetbeeld.ronde.vrijwilliger_met.get(coach), inzetbeeld.ronde.cursist_met[cursist]
    if v is None:
        return None
    for code in block_coach(inzetbeeld, v, c):
        if code in COACH:
            return Reden(COACH[code], (coach,))
    wie = next((wie for wie, vrij in ((cursist, c.dagdelen), (coach, v.vrij)) if d not in vrij), "")
    return Reden("oorzaak_kan_niet", (wie,), {"dagdelen": d.naam}) if wie else None
