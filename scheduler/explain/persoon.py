"""One person or group explained, for the planner or for that person alone."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT
from scheduler.errors import UnknownCode
from scheduler.explain.beeld import Beeld
from scheduler.explain.groep import why_closed, why_open
from scheduler.explain.placed import why_here
from scheduler.explain.trechter_hulp import Inzetbeeld, sift_coach, sift_helper
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


def explain_person(ronde: Ronde, plan: Plan, code: str, voor: Lezer = "planner") -> list[str]:
    """What the plan means for a cursist, vrijwilliger, docent or groep: a text for every request, task or lesson.

    For the person (`voor="persoon"`) no text holds a code, a name or a fact of anybody else.
    Raises UnknownCode when nobody has this code.
    """
    beeld = Beeld(ronde, plan)
    if code in ronde.cursist_met:
        regels = _cursist(beeld, code, voor)
    elif code in ronde.vrijwilliger_met:
        regels = (read_all(r, voor) for r in _vrijwilliger(beeld, code))
    elif code in ronde.docent_met:
        regels = (read_all(r, voor) for r in _docent(beeld, code))
    elif code in plan.groep_met or code in ronde.groep_met:
        regels = (read_all(r, voor) for r in _groep(beeld, code))
    else:
        raise UnknownCode(f"Niemand heeft de code {code}.", "staat de code anders op het werkblad.")
    return [regel for regel in regels if regel]


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
            yield why_inzet_ends(beeld, i)
    for oud in ronde.lopende_koppelingen:
        if oud.vrijwilliger == code and all(k.cursist != oud.cursist for k in samen):
            yield why_koppeling_ends(beeld, inzetbeeld, oud, code)
    if not taken and not samen:
        yield Reden("geen_taak", (code,)), Reden(_why_idle(inzetbeeld, code), (code,))


def _why_idle(beeld: Inzetbeeld, code: str) -> str:
    """Why a volunteer has no task: cannot begin, no fitting role, no fitting time, or not asked."""
    ronde, v = beeld.ronde, beeld.ronde.vrijwilliger_met[code]
    if code not in beeld.inzetbaar:
        return "kan_niet_beginnen"
    plekken = [(m.moment, m.rol, m.locatie, m.dagdeel) for m in ronde.momenten]
    for g in beeld.plan.groepen:
        if ronde.aanbod_met[g.aanbod].assistenten_wens:
            plekken += [(g.groep, KLASSENASSISTENT, g.locatie, d) for d in sort_dagdelen(g.dagdelen)]
    codes = {sift_helper(beeld, v, plek, rol, loc, d) for plek, rol, loc, d in plekken} - {"hulp_andere_rol"}
    if v in beeld.coaches:
        wens = (c for c in ronde.cursisten if c.coach_gewenst)
        codes |= {sift_coach(beeld, v, c) for c in wens}
    if not codes:
        return "geen_rol"
    return "niet_gevraagd" if codes & {"hulp_kan", "coach_kan"} else "geen_tijd"


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
