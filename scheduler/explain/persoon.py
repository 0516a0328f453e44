"""One person, group or thing explained, for the planner or for that person alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.errors import UnknownCode
from scheduler.explain.beeld import Beeld
from scheduler.explain.breuken import bare_facts, broken_for, tell_breaches
from scheduler.explain.geen_taak import why_idle
from scheduler.explain.groep import why_closed, why_open
from scheduler.explain.placed import why_here
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Aanduiding, Lezer, Reden, Waarde, dagdelen_naam, read_all
from scheduler.explain.vrijwilligers import (
    why_inzet,
    why_inzet_ends,
    why_koppeling,
    why_koppeling_ends,
    why_no_coach,
    without_coach,
)
from scheduler.explain.waarom_niet_nieuw import Werk, why_no_new_group
from scheduler.explain.wat_helpt import what_helps
from scheduler.explain.why_not import tell_funnel, why_not
from scheduler.explain.zaak import tell_thing


def explain_person(ronde: Ronde, plan: Plan, code: str, voor: Lezer = "planner") -> list[str]:
    """What the plan means for a cursist, vrijwilliger, docent or groep: a text for every request, task or lesson.

    Of a moment, an aanbod or a leslocatie it tells the planner what happens there.

    For the person (`voor="persoon"`) no text holds a code, a name or a fact of anybody else. Of somebody for whom the
    plan breaks a rule it says what is broken, and only the bare facts: the reasons would not be true.
    Raises UnknownCode when nobody has this code.
    """
    beeld = Beeld(ronde, plan)
    regels: Iterable[str]
    if code in ronde.cursist_met:
        regels = _facts(beeld, code, voor) if broken_for(beeld, code) else _cursist(beeld, code, voor)
    elif code in ronde.vrijwilliger_met:
        met_reden = (read_all(r, voor) for r in _vrijwilliger(beeld, code))
        regels = _facts(beeld, code, voor) if broken_for(beeld, code) else met_reden
    elif code in ronde.docent_met:
        regels = (read_all(r, voor) for r in _docent(beeld, code))
    elif code in plan.groep_met or code in ronde.groep_met:
        regels = (read_all(r, voor) for r in _groep(beeld, code))
    elif zaak := [read_all(r, voor) for r in tell_thing(beeld, code)]:
        regels = zaak
    else:
        raise UnknownCode(f"Niemand heeft de code {code}.", "staat de code anders op het werkblad.")
    vooraf = (reden.read(voor) for reden in tell_breaches(beeld, code))
    return [regel for regel in (*vooraf, *regels) if regel]


def _facts(beeld: Beeld, code: str, voor: Lezer) -> Iterator[str]:
    return (reden.read(voor) for reden in bare_facts(beeld, code))


def _cursist(beeld: Beeld, code: str, voor: Lezer) -> Iterator[str]:
    ronde, inzetbeeld, werk = beeld.ronde, Inzetbeeld(beeld.ronde, beeld.plan), Werk(beeld)
    verzoeken = [v for v in dict.fromkeys(ronde.verzoeken) if v[0] == code]
    if not verzoeken:
        yield Reden("vraagt_niets", (code,)).read(voor)
    for v in verzoeken:
        if v in beeld.plan.groep_van:
            yield read_all(why_here(beeld, v), voor)
        else:
            yield from _waiting(werk, v, voor)
    nu = [k for k in beeld.plan.koppelingen if k.cursist == code]
    for k in nu:
        yield read_all(why_koppeling(beeld, k, code), voor)
    for oud in ronde.lopende_koppelingen:
        if oud.cursist == code and all(k.vrijwilliger != oud.vrijwilliger for k in nu):
            yield read_all(why_koppeling_ends(beeld, inzetbeeld, oud, code), voor)
    if code in without_coach(beeld):
        yield read_all(why_no_coach(beeld, inzetbeeld, code).redenen, voor)


def _waiting(werk: Werk, v: Verzoek, voor: Lezer) -> Iterator[str]:
    yield read_all((*tell_funnel(werk.beeld, why_not(werk.beeld, v)), why_no_new_group(werk, v)), voor)
    for hulp in what_helps(werk, v):
        if zin := hulp.reden.read(voor):
            yield Reden("hulp_nagerekend" if hulp.nagerekend else "hulp_misschien", (v[0],), {"wens": zin}).read(voor)


def _vrijwilliger(beeld: Beeld, code: str) -> Iterator[tuple[Reden, ...]]:
    ronde, plan, inzetbeeld = beeld.ronde, beeld.plan, Inzetbeeld(beeld.ronde, beeld.plan)
    taken = [i for i in plan.inzet if i.vrijwilliger == code]
    samen = [k for k in plan.koppelingen if k.vrijwilliger == code]
    for i in taken:
        yield why_inzet(beeld, i)
    for k in samen:
        yield why_koppeling(beeld, k, code)
    nu = {(i.plek, i.dagdeel) for i in taken}
    for i in ronde.inzet:
        if i.vrijwilliger == code and (i.plek, i.dagdeel) not in nu:
            yield why_inzet_ends(beeld, inzetbeeld, i)
    for oud in ronde.lopende_koppelingen:
        if oud.vrijwilliger == code and all(k.cursist != oud.cursist for k in samen):
            yield why_koppeling_ends(beeld, inzetbeeld, oud, code)
    if not taken and not samen:
        yield tuple(Reden(naam, (code,)) for naam in ("geen_taak", *why_idle(beeld, inzetbeeld, code)))


def _docent(beeld: Beeld, code: str) -> Iterator[tuple[Reden, ...]]:
    lessen = [(d, g) for g in beeld.plan.groepen for d, t in g.docenten.items() if t == code]
    yield (Reden("docent_geeft", (code,), {"n": len(lessen), "max": beeld.ronde.docent_met[code].max_dagdelen}),)
    for d, g in sorted(lessen, key=lambda les: (les[0].volgorde, les[1].groep)):
        groep = Aanduiding(g.groep, f"een groep {g.aanbod}")
        feiten: dict[str, Waarde] = {"dagdeel": d.naam, "groep": groep, "locatie": _place(beeld, g.locatie)}
        yield (Reden("docent_les", (code,), feiten),)


def _groep(beeld: Beeld, code: str) -> Iterator[tuple[Reden, ...]]:
    werk, open_nu = Werk(beeld), beeld.plan.groep_met.get(code)
    g = open_nu or beeld.ronde.groep_met[code]
    if open_nu is not None:
        waar: dict[str, Waarde] = {"groep": Aanduiding(code, "de groep"), "locatie": _place(beeld, g.locatie)}
        yield (Reden("groep_tijd", (code,), {**waar, "dagdelen": dagdelen_naam(g.dagdelen)}),)
        yield why_open(werk, open_nu)
    else:
        yield why_closed(werk, beeld.ronde.groep_met[code])


def _place(beeld: Beeld, locatie: str) -> Aanduiding:
    return Aanduiding(locatie, beeld.ronde.locatie_met[locatie].naam or locatie)
