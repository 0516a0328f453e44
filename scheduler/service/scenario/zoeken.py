"""What a worker does with a search that asks for more than a plain plan. Only a worker process imports this."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.engine.outcome import Verantwoording
from scheduler.engine.progress import Voortgang
from scheduler.engine.solve import Opdracht, solve
from scheduler.explain.nu import huidige_plan
from scheduler.explain.verschil import vergelijk
from scheduler.rules import check_plan, waarde_van
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import Feiten
from scheduler.service.scenario.aannames import Aanname, pack, unpack
from scheduler.service.scenario.mensen import disturbed
from scheduler.service.scenario.weg import plan_without
from scheduler.service.uitval.weg import gone_for_good
from scheduler.storage import plannen, varianten

GRENZEN: tuple[int | None, ...] = (0, 2, 5, 10, None)
"""How many people may notice something; the last row is free."""
VASTHOUDEN = (100_000, 3_000, 12_000, 1_500, 6_000)
"""Points for staying in the own group while groups, help and pairs are held; the first leaves no reason to move."""
VRIJ = 800
"""The same with nothing held: the last search, in all the time that is left."""
UITERSTEN = frozenset({VASTHOUDEN[0], VRIJ})


@dataclass(frozen=True)
class Kromme:
    """What the sweep needs: `ronde` runs as the plan that holds now says, `toets` is what a plan is checked on."""

    taak: int
    basis: int | None
    ronde: Ronde
    toets: Ronde
    feiten: Feiten
    seconden: int


@dataclass(frozen=True)
class Gevonden:
    """A plan that the sweep found, with what was counted in it."""

    plan: Plan
    merkt: int
    geplaatst: int
    waarde: int
    verantwoording: dict[str, Any]


def assumptions_for(db: Database, ronde: Ronde, opdracht: dict[str, Any]) -> tuple[Aanname, ...]:
    """All that this search takes for true beside the workbook: the scenario, and who is gone for good."""
    gevraagd = unpack(opdracht)
    bekend = {a.wat for a in gevraagd if a.soort == "weg"}
    weg = (Aanname("weg", code) for code in gone_for_good(db, ronde) if code not in bekend)
    return (*gevraagd, *weg)


def is_curve(opdracht: dict[str, Any]) -> bool:
    """Whether several plans are asked, with more and more people who may notice something."""
    return opdracht.get("soort") == "kromme"


def draw_curve(db: Database, k: Kromme, tell: Callable[[Voortgang], None], stop: threading.Event) -> str:
    """Search plans that hold people in their place more or less, and keep the best one for every limit.

    Both ends are always tried, also when that takes longer than asked. Gives the outcome in a sentence, or nothing
    when there is no plan.
    """
    nu, gezegd = _now(db, k), {"opgaven": list(k.feiten.opgaven)}
    gevonden = [] if check_plan(k.toets, nu) else [_count(k.toets, nu, nu, gezegd)]
    begin, deel = time.monotonic(), k.seconden / (len(VASTHOUDEN) + 1)
    for punten in (*VASTHOUDEN, VRIJ):
        over = k.seconden - (time.monotonic() - begin)
        if stop.is_set():
            break
        if over < deel and punten not in UITERSTEN:
            continue
        plan, account = _search(k.ronde, punten, max(over, deel) if punten == VRIJ else deel, tell, stop)
        if plan is not None and account is not None and not check_plan(k.toets, plan):
            uitleg = {"status": "kromme", **asdict(account), "grenzen": {}, **gezegd}
            gevonden.append(_count(k.toets, nu, plan, uitleg))
    if not gevonden:
        return ""
    with db.write() as s:
        varianten.forget_variants(s, k.taak)
        for grens in GRENZEN:
            if (beste := best_within(gevonden, grens)) is not None:
                varianten.add_variant(
                    s,
                    k.taak,
                    k.basis,
                    grens,
                    merkt=beste.merkt,
                    geplaatst=beste.geplaatst,
                    inhoud=beste.plan.model_dump_json(),
                    verantwoording=beste.verantwoording,
                    scenario=pack(k.feiten.aannames),
                )
    return f"{len(gevonden)} plannen bekeken."


def _now(db: Database, k: Kromme) -> Plan:
    """The plan that holds now, without who is gone."""
    with db.read() as s:
        rij = plannen.newest_publicatie(s)
    plan = Plan.model_validate_json(rij.inhoud) if rij else huidige_plan(k.ronde)
    for a in k.feiten.aannames:
        if a.soort == "weg":
            plan = plan_without(plan, a.wat)
    return plan


def best_within(gevonden: list[Gevonden], grens: int | None) -> Gevonden | None:
    """Most people placed with no more people disturbed than the limit; then the least disturbed, then the worth."""
    mag = [g for g in gevonden if grens is None or g.merkt <= grens]
    return max(mag, key=lambda g: (g.geplaatst, -g.merkt, g.waarde), default=None)


def _search(
    ronde: Ronde, punten: int, seconden: float, tell: Callable[[Voortgang], None], stop: threading.Event
) -> tuple[Plan | None, Verantwoording | None]:
    """One search; where people are held, so are the groups, the help and the pairs, as far as that is possible."""
    gewichten = ronde.instellingen.gewichten.model_copy(
        update={"zelfde_groep_lopend_blok": punten, "zelfde_groep_nieuw_blok": punten}
    )
    zwaarder = ronde.model_copy(update={"instellingen": ronde.instellingen.model_copy(update={"gewichten": gewichten})})
    for poging in (hold(zwaarder), zwaarder) if punten != VRIJ else (zwaarder,):
        uitkomst = solve(poging, Opdracht(seconden=seconden), tell, stop)
        if uitkomst.plan is not None:
            return uitkomst.plan, uitkomst.verantwoording
    return None, None


def hold(ronde: Ronde) -> Ronde:
    """The round with everything that runs fixed: groups with room and docent, help, and pairs."""
    waarom = {"vast": True, "vast_reden": "niemand schuift"}
    return ronde.model_copy(
        update={
            "groepen": tuple(g.model_copy(update=waarom) for g in ronde.groepen),
            "inzet": tuple(i.model_copy(update=waarom) for i in ronde.inzet),
            "koppelingen": tuple(k.model_copy(update=waarom) if k.loopt else k for k in ronde.koppelingen),
        }
    )


def _count(ronde: Ronde, nu: Plan, plan: Plan, account: dict[str, Any]) -> Gevonden:
    geplaatst = sum(v in plan.groep_van for v in dict.fromkeys(ronde.verzoeken))
    return Gevonden(plan, len(disturbed(vergelijk(ronde, nu, plan))), geplaatst, waarde_van(ronde, plan), account)
