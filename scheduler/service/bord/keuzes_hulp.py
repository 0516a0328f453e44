"""Who could help at a lesson or moment, and who could be somebody's taalcoach: best first, else why not."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import KLASSENASSISTENT
from scheduler.explain.trechter_hulp import Inzetbeeld, block_coach, block_helper
from scheduler.explain.zin import Zin, Zinnen
from scheduler.rules.base import Strengheid
from scheduler.service.bord.keuze import Keuze
from scheduler.service.bord.pasvorm import IN_HET_KORT
from scheduler.service.bord.planwerk import without_pair
from scheduler.service.bord.strengheid import first_reasons, how_strict
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import naam_van, reizen

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
    meer = how_strict(pb.streng, "niet_meer_hulp_dan_gewenst")
    kent = {i.vrijwilliger for i in pb.ronde.inzet if i.plek == plek}
    for v in pb.ronde.vrijwilligers:
        codes = list(block_helper(pb.grond.inzetbeeld, v, plek, rol, locatie, d))
        if {"hulp_andere_rol", "hulp_helpt_al"} & set(codes):
            continue
        if genoeg and meer is Strengheid.BLOKKEERT:
            yield Keuze(naam_van(v), "", kan="niet", reden="er is genoeg hulp")
            continue
        niet, maar = first_reasons(pb.streng, codes)
        redenen = [HULP_KORT[c] for c in (niet or maar,) if c]
        if not niet and genoeg and meer is not Strengheid.NEGEREN:
            redenen.append("er is genoeg hulp")
        if not redenen and d not in v.dagdelen:
            redenen.append("alleen als het moet")
        reis = pb.ronde.reistijd(v, pb.ronde.locatie_met[locatie])
        minuten, keren = reis.minuten if reis else VER, pb.grond.inzetbeeld.keren[v.vrijwilliger]
        bekend = v.vrijwilliger in kent
        woorden = [_trip(minuten), Zin.make("helpt nu {n:# dagdeel|# dagdelen} per week", {"n": keren})]
        yield Keuze(
            wat=f"{naam_van(v)} ({v.vrijwilliger})",
            betekent=Zinnen.join(["hielp hier al", *woorden] if bekend else woorden, ", "),
            vraag={"soort": "hulp", "plek": plek, "dagdeel": d, "vrijwilliger": v.vrijwilliger},
            kan="niet" if niet else "maar" if redenen else "kan",
            reden=", ".join(redenen),
            volgorde=(bool(maar), not bekend, keren, minuten, v.vrijwilliger),
        )


def coach_choices(pb: Planbeeld, cursist: str) -> Iterator[Keuze]:
    """Every taalcoach with every dagdeel that both have free, other dagdelen of the coach of now first."""
    c = pb.ronde.cursist_met[cursist]
    nu = next((k for k in pb.plan.koppelingen if k.cursist == cursist), None)
    vrij = Inzetbeeld(pb.ronde, without_pair(pb.plan, cursist))
    for v in vrij.coaches:
        niet, maar = first_reasons(pb.streng, block_coach(vrij, v, c))
        if niet:
            yield Keuze(naam_van(v), "", kan="niet", reden=COACH_KORT[niet])
            continue
        reis = pb.ronde.reistijd(v, c)
        minuten, online = reis.minuten if reis else VER, v.online and c.online and not pb.ronde.bereikt(v, c)
        hoe, tegen = "online" if online else _trip(minuten), COACH_KORT.get(maar, "")
        for d in sort_dagdelen((v.vrij & c.dagdelen) - vrij.lessen.get(cursist, frozenset())):
            zelfde = nu is not None and nu.vrijwilliger == v.vrijwilliger
            if (v.vrijwilliger, d) not in vrij.bezet and not (zelfde and nu and nu.dagdeel == d):
                redenen = _not_ideal(tegen, graag=d in v.dagdelen, andere=nu is not None and not zelfde)
                yield Keuze(
                    wat=Zinnen.join(
                        (f"{naam_van(v)} ({v.vrijwilliger})", Zin.make("op {dagdelen}", {"dagdelen": d.naam}))
                    ),
                    betekent=hoe,
                    vraag={"soort": "koppel", "cursist": cursist, "vrijwilliger": v.vrijwilliger, "dagdeel": d},
                    kan="maar" if redenen else "kan",
                    reden=", ".join(redenen),
                    volgorde=(bool(tegen), not zelfde, minuten, d.volgorde, v.vrijwilliger),
                )


def _not_ideal(tegen: str, *, graag: bool, andere: bool) -> list[str]:
    """What is less good about a koppeling: a rule that it goes against, a dagdeel if need be, another coach."""
    redenen = [tegen] if tegen else [] if graag else ["alleen als het moet"]
    return [*redenen, "andere coach dan nu"] if andere else redenen


def _trip(minuten: int) -> str:
    return reizen(minuten) if minuten < VER else IN_HET_KORT["reis_onbekend"]
