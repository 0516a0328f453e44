"""Who could help at a lesson or moment, and who could be somebody's taalcoach: best first, else why not."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT, Vrijwilliger
from scheduler.domain.woorden import aantal
from scheduler.explain.trechter_hulp import Inzetbeeld, sift_coach, sift_helper
from scheduler.service.bord.keuze import Keuze
from scheduler.service.bord.planwerk import without_pair
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import naam_van

HULP_KORT = {
    "hulp_andere_rol": "doet ander werk",
    "hulp_helpt_al": "helpt hier al",
    "hulp_niet_inzetbaar": "kan nog niet beginnen",
    "hulp_andere_tijd": "kan dan niet",
    "hulp_te_ver": "woont te ver weg",
    "hulp_bezet": "is dan ergens anders",
    "hulp_genoeg": "helpt al vaak genoeg",
}
COACH_KORT = {
    "coach_niet_inzetbaar": "kan nog niet beginnen",
    "coach_andere_wens": "wens over man of vrouw",
    "coach_andere_tijd": "geen dagdeel samen",
    "coach_te_ver": "woont te ver weg",
    "coach_vol": "heeft genoeg cursisten",
    "coach_les": "cursist heeft dan les",
    "coach_bezet": "is dan ergens anders",
}
"""Why not, in a few words, by the code of the sieve."""
VER = 999


def help_choices(pb: Planbeeld, plek: str, d: Dagdeel) -> Iterator[Keuze]:
    """Every volunteer with the role: who knows the place first, then who comes gladly, then who lives near."""
    moment = pb.ronde.moment_met.get(plek)
    rol, locatie = (moment.rol, moment.locatie) if moment else (KLASSENASSISTENT, pb.plan.groep_met[plek].locatie)
    gewenst = moment.wens if moment else pb.ronde.aanbod_met[pb.plan.groep_met[plek].aanbod].assistenten_wens
    genoeg = len(pb.plan.inzet_op.get((plek, d), ())) >= gewenst
    kent = {i.vrijwilliger for i in pb.ronde.inzet if i.plek == plek}
    for v in pb.ronde.vrijwilligers:
        code = sift_helper(pb.grond.inzetbeeld, v, plek, rol, locatie, d)
        if code in {"hulp_andere_rol", "hulp_helpt_al"}:
            continue
        if genoeg:
            yield Keuze(naam_van(v), "", kan="niet", reden="er is genoeg hulp")
            continue
        reis = pb.ronde.reistijd(v, pb.ronde.locatie_met[locatie])
        minuten, keren = reis.minuten if reis else VER, pb.grond.inzetbeeld.keren[v.vrijwilliger]
        graag, bekend = d in v.dagdelen, v.vrijwilliger in kent
        woorden = [f"{minuten} minuten reizen", f"helpt nu {aantal(keren, 'dagdeel', 'dagdelen')} per week"]
        yield Keuze(
            wat=f"{naam_van(v)} ({v.vrijwilliger})",
            betekent=", ".join(["hielp hier al", *woorden] if bekend else woorden),
            vraag={"soort": "hulp", "plek": plek, "dagdeel": d, "vrijwilliger": v.vrijwilliger},
            kan="niet" if code != "hulp_kan" else "kan" if graag else "maar",
            reden=HULP_KORT.get(code, "alleen als het moet"),
            volgorde=(not bekend, keren, minuten, v.vrijwilliger),
        )


def coach_choices(pb: Planbeeld, cursist: str) -> Iterator[Keuze]:
    """Every taalcoach with every dagdeel that both have free, other dagdelen of the coach of now first."""
    c = pb.ronde.cursist_met[cursist]
    nu = next((k for k in pb.plan.koppelingen if k.cursist == cursist), None)
    vrij = Inzetbeeld(pb.ronde, without_pair(pb.plan, cursist))
    for v in vrij.coaches:
        code = sift_coach(vrij, v, c)
        if code != "coach_kan":
            yield Keuze(naam_van(v), "", kan="niet", reden=COACH_KORT[code])
            continue
        reis = pb.ronde.reistijd(v, c)
        minuten = reis.minuten if reis else VER
        for d in sort_dagdelen((v.vrij & c.dagdelen) - vrij.lessen.get(cursist, frozenset())):
            zelfde = nu is not None and nu.vrijwilliger == v.vrijwilliger
            if (v.vrijwilliger, d) not in vrij.bezet and not (zelfde and nu and nu.dagdeel == d):
                yield _meeting(v, cursist, d, minuten, zelfde=zelfde, iemand=nu is not None)


def _meeting(v: Vrijwilliger, cursist: str, d: Dagdeel, minuten: int, *, zelfde: bool, iemand: bool) -> Keuze:
    graag = d in v.dagdelen
    redenen = [] if graag else ["alleen als het moet"]
    if iemand and not zelfde:
        redenen.append("andere coach dan nu")
    return Keuze(
        wat=f"{naam_van(v)} ({v.vrijwilliger}) op {d.naam}",
        betekent=f"{minuten} minuten reizen" if minuten < VER else "online",
        vraag={"soort": "koppel", "cursist": cursist, "vrijwilliger": v.vrijwilliger, "dagdeel": d},
        kan="maar" if redenen else "kan",
        reden=", ".join(redenen),
        volgorde=(not zelfde, minuten, d.volgorde, v.vrijwilliger),
    )
