"""One short text for every inzet and koppeling, and why a wanted koppeling or enough help is not there."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.plan import Gekoppeld, Lesgroep
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT
from scheduler.explain.beeld import Beeld
from scheduler.explain.codes_vrijwilliger import GEEN_COACH, HULP_TEKORT
from scheduler.explain.trechter_hulp import Inzetbeeld, count_codes, sift_coach, sift_helper
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde, reis_naam
from scheduler.explain.zin import Zin

Inzetsleutel = tuple[str, str, Dagdeel]
"""Volunteer, place (group or moment) and dagdeel."""

NIET_MEER = {
    "coach_niet_inzetbaar": "koppeling_niet_inzetbaar",
    "coach_te_ver": "koppeling_te_ver",
    "coach_andere_tijd": "koppeling_geen_tijd",
    "coach_les": "koppeling_geen_tijd",
    "coach_bezet": "koppeling_geen_tijd",
    "coach_vol": "koppeling_vol",
}
"""Why a running koppeling ends, by what the sieve says of the pair."""

NIET_DAAR = {
    "hulp_andere_rol": "inzet_andere_rol",
    "hulp_niet_inzetbaar": "inzet_niet_inzetbaar",
    "hulp_andere_tijd": "oorzaak_kan_niet",
    "hulp_te_ver": "inzet_te_ver",
    "hulp_bezet": "inzet_bezet",
    "hulp_genoeg": "inzet_genoeg",
}
"""Why somebody does not help where help is wished, by what the sieve says; otherwise the plan chose so."""
NIEUW, BLIJFT, STOPT = "een nieuwe {}", "uw {}", "uw {} van nu"
"""The other of a koppeling, for the person who reads: one that begins, goes on or ends."""


@dataclass(frozen=True)
class Tekort:
    """A lesson or moment with less help than its minimum, or a cursist without the taalcoach he wants."""

    plek: str
    dagdeel: Dagdeel | None
    aantallen: dict[str, int]
    redenen: tuple[Reden, ...]


def place_name(beeld: Beeld, plek: str) -> Aanduiding:
    """A group or moment by its code, and in words."""
    if moment := beeld.ronde.moment_met.get(plek):
        return Aanduiding(plek, f"het moment {moment.soort}")
    return Aanduiding(plek, "de les")


def why_inzet(beeld: Beeld, i: Inzet) -> tuple[Reden, ...]:
    """Why this volunteer helps here on this dagdeel."""
    ronde, v = beeld.ronde, beeld.ronde.vrijwilliger_met[i.vrijwilliger]
    feiten: dict[str, Waarde] = {"plek": place_name(beeld, i.plek), "dagdeel": i.dagdeel.naam}
    was = {(z.vrijwilliger, z.plek, z.dagdeel): z for z in ronde.inzet}
    oud = was.get((i.vrijwilliger, i.plek, i.dagdeel))
    if oud is not None:
        kop = "inzet_vast" if oud.vast else "inzet_blijft"
    else:
        kop = "inzet_kent" if any(z[:2] == (i.vrijwilliger, i.plek) for z in was) else "inzet_nieuw"
    waar = ronde.moment_met.get(i.plek) or beeld.plan.groep_met.get(i.plek)
    reis = ronde.reistijd(v, ronde.locatie_met[waar.locatie]) if waar else None
    feiten["reis"] = reis_naam(reis.minuten if reis else None)
    hoe = "inzet_graag" if i.dagdeel in v.dagdelen else "inzet_moet"
    return tuple(Reden(code, (i.vrijwilliger,), feiten) for code in (kop, hoe))


def why_inzet_ends(beeld: Beeld, inzetbeeld: Inzetbeeld, i: Inzet) -> tuple[Reden, ...]:
    """Why running help does not go on."""
    feiten: dict[str, Waarde] = {"plek": place_name(beeld, i.plek), "dagdeel": i.dagdeel.naam}
    feiten["dagdelen"] = i.dagdeel.naam
    moment, groep = beeld.ronde.moment_met.get(i.plek), beeld.plan.groep_met.get(i.plek)
    if moment is None and (groep is None or i.dagdeel not in groep.dagdelen):
        waarom = "inzet_geen_les"
    else:
        wens = moment.wens if moment else beeld.ronde.aanbod_met[groep.aanbod].assistenten_wens if groep else 0
        genoeg = len(beeld.plan.inzet_op.get((i.plek, i.dagdeel), ())) >= wens
        waarom = "inzet_niet_nodig" if genoeg else _not_there(inzetbeeld, i, moment or groep)
    return tuple(Reden(code, (i.vrijwilliger,), feiten) for code in ("inzet_stopt", waarom))


def _not_there(inzetbeeld: Inzetbeeld, i: Inzet, waar: Moment | Lesgroep | None) -> str:
    """Why somebody does not go on where help is still wished."""
    if waar is None:
        return "inzet_geen_les"
    v = inzetbeeld.ronde.vrijwilliger_met[i.vrijwilliger]
    rol = waar.rol if isinstance(waar, Moment) else KLASSENASSISTENT
    return NIET_DAAR.get(sift_helper(inzetbeeld, v, i.plek, rol, waar.locatie, i.dagdeel), "inzet_niet_vrij")


def why_koppeling(beeld: Beeld, k: Gekoppeld, voor: str = "") -> tuple[Reden, ...]:
    """Why these two meet; `voor` is the one of the two who reads it, first the volunteer."""
    ronde = beeld.ronde
    coach, cursist = ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist]
    loopt = {(z.vrijwilliger, z.cursist): z for z in ronde.lopende_koppelingen}
    oud = loopt.get((k.vrijwilliger, k.cursist))
    kop = "koppeling_nieuw" if oud is None else "koppeling_vast" if oud.vast else "koppeling_blijft"
    reis = ronde.reistijd(coach, cursist)
    feiten: dict[str, Waarde] = {"ander": _other(k, voor, NIEUW if oud is None else BLIJFT), "dagdeel": k.dagdeel.naam}
    feiten["reis"] = "De reistijd van de taalcoach is niet bekend"
    if reis is not None:
        feiten["reis"] = Zin.make("De taalcoach reist {n:# minuut|# minuten}", {"n": reis.minuten})
    codes = [kop, "koppeling_online" if k.online else "koppeling_reis"]
    if cursist.coach_geslacht is not None or coach.alleen_vrouwen:
        codes.append("koppeling_wens")
    return tuple(Reden(code, _pair(k, voor), feiten) for code in codes)


def why_koppeling_ends(beeld: Beeld, inzetbeeld: Inzetbeeld, k: Koppeling, voor: str = "") -> tuple[Reden, ...]:
    """Why a running koppeling does not go on."""
    v, c = beeld.ronde.vrijwilliger_met.get(k.vrijwilliger), beeld.ronde.cursist_met.get(k.cursist)
    code = sift_coach(inzetbeeld, v, c) if v and c else "coach_niet_inzetbaar"
    codes = ("koppeling_stopt", NIET_MEER.get(code, "koppeling_anders"))
    return tuple(Reden(naam, _pair(k, voor), {"ander": _other(k, voor, STOPT)}) for naam in codes)


def why_no_coach(beeld: Beeld, inzetbeeld: Inzetbeeld, cursist: str) -> Tekort:
    """The funnel of a wanted koppeling that was not made: every taalcoach once."""
    c = beeld.ronde.cursist_met[cursist]
    counts = count_codes((sift_coach(inzetbeeld, v, c) for v in inzetbeeld.coaches), GEEN_COACH)
    redenen = [Reden("nog_geen_coach", (cursist,)), Reden("coach_gekeken", (cursist,), {"n": len(inzetbeeld.coaches)})]
    redenen += [Reden(code, (cursist,), {"n": n}) for code, n in counts.items()]
    return Tekort(cursist, None, counts, tuple(redenen))


def without_coach(beeld: Beeld) -> tuple[str, ...]:
    """Cursisten who want a taalcoach and have none in the plan."""
    met = {k.cursist for k in beeld.plan.koppelingen}
    return tuple(c.cursist for c in beeld.ronde.cursisten if c.coach_gewenst and c.cursist not in met)


def too_little_help(beeld: Beeld, inzetbeeld: Inzetbeeld) -> tuple[Tekort, ...]:
    """Every lesson and moment with less help than its minimum, each with its funnel over all volunteers."""
    ronde, plan = beeld.ronde, beeld.plan
    plekken = [(m.moment, m.dagdeel, m.rol, m.locatie, max(1, m.min)) for m in ronde.momenten if m.wens]
    for g in plan.groepen:
        if nodig := ronde.aanbod_met[g.aanbod].assistenten_min:
            plekken += [(g.groep, d, KLASSENASSISTENT, g.locatie, nodig) for d in sort_dagdelen(g.dagdelen)]
    found = []
    for plek, d, rol, locatie, nodig in plekken:
        helpers = len(plan.inzet_op.get((plek, d), ()))
        if helpers >= nodig:
            continue
        codes = (sift_helper(inzetbeeld, v, plek, rol, locatie, d) for v in ronde.vrijwilligers)
        counts = count_codes(codes, HULP_TEKORT)
        feiten: dict[str, Waarde] = {"plek": place_name(beeld, plek), "dagdeel": d.naam, "n": helpers, "min": nodig}
        iedereen: dict[str, Waarde] = {"n": len(ronde.vrijwilligers)}
        redenen = [Reden("hulp_tekort", (plek,), feiten), Reden("hulp_gekeken", (plek,), iedereen)]
        redenen += [Reden(code, (plek,), {"n": n}) for code, n in counts.items()]
        found.append(Tekort(plek, d, counts, tuple(redenen)))
    return tuple(found)


def _pair(k: Gekoppeld | Koppeling, voor: str) -> tuple[str, str]:
    return (k.cursist, k.vrijwilliger) if voor == k.cursist else (k.vrijwilliger, k.cursist)


def _other(k: Gekoppeld | Koppeling, voor: str, wat: str) -> Aanduiding:
    """The other of the two: by code for the planner, by what he is for the person, so that two coaches differ."""
    if voor == k.cursist:
        return Aanduiding(k.vrijwilliger, wat.format("taalcoach"))
    return Aanduiding(k.cursist, wat.format("cursist"))
