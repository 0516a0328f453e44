"""A plan beside the one that holds now: figures in natural units, and who notices what. No total score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain.cijfers import Cijfers, count_plan
from scheduler.explain.verschil import Merkt, Verschil, vergelijk
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.publiceren import holds_now
from scheduler.service.woorden import docent_naam, naam_van

Oordeel = Literal["beter", "slechter", ""]
CIJFERS: tuple[tuple[str, Callable[[Plan, Cijfers], float], int], ...] = (
    ("verzoeken met een plek", lambda plan, _: len(plan.groep_van), 1),
    ("groepen open", lambda plan, _: len(plan.groepen), 0),
    ("lessen per week", lambda plan, _: sum(len(g.dagdelen) for g in plan.groepen), 0),
    ("reistijd, midden (minuten)", lambda _, c: c.reistijd.midden, -1),
    ("reistijd, langste (minuten)", lambda _, c: c.reistijd.slechtste, -1),
    ("wachtweken van wie wacht, midden", lambda _, c: c.wachtweken_wachtend.midden, -1),
    ("wachtweken van wie wacht, langste", lambda _, c: c.wachtweken_wachtend.slechtste, -1),
    ("dagdelen hulp van vrijwilligers", lambda plan, _: len(plan.inzet), 1),
    ("meeste dagdelen van een vrijwilliger", lambda _, c: c.dagdelen_vrijwilliger.slechtste, -1),
    ("koppelingen met een taalcoach", lambda plan, _: len(plan.koppelingen), 1),
)
"""Every figure: its name, how it is counted, and its better direction (1 more, -1 less, 0 only different)."""


@dataclass(frozen=True)
class Cijfer:
    """One figure of both plans, and whether it became better; some figures are only different."""

    naam: str
    nu: str
    straks: str
    oordeel: Oordeel


@dataclass(frozen=True)
class Merkregel:
    """What one person notices, with the name."""

    code: str
    naam: str
    zin: str
    oorzaak: str
    voor: str
    na: str


@dataclass(frozen=True)
class Vergelijking:
    """Everything on the page; `tegen` None compares with what runs according to the workbook."""

    tegen: int | None
    verschil: Verschil
    cijfers: tuple[Cijfer, ...]
    regels: tuple[Merkregel, ...]


def compare_with_now(db: Database, pb: Planbeeld) -> Vergelijking:
    """Compare a plan with the one that holds now, on the facts of this plan; people as far as the reader may see."""
    nu, nummer = holds_now(db, pb)
    verschil = vergelijk(pb.ronde, nu, pb.plan)
    regels = tuple(_line(pb, m) for m in verschil.regels if m.wie in pb.zicht.mensen)
    return Vergelijking(nummer, verschil, tuple(_figures(pb.ronde, nu, pb.plan)), regels)


def who_notices(db: Database, pb: Planbeeld) -> str:
    """How many people notice a concept once it is published, in one line; empty for a published plan."""
    if not pb.concept:
        return ""
    return vergelijk(pb.ronde, holds_now(db, pb)[0], pb.plan).kop


def _line(pb: Planbeeld, m: Merkt) -> Merkregel:
    return Merkregel(
        code=m.wie,
        naam=person_name(pb.ronde, m.wie),
        zin=m.reden.read("planner"),
        oorzaak=m.oorzaak.read("planner"),
        voor=m.voor,
        na=m.na,
    )


def person_name(ronde: Ronde, code: str) -> str:
    """The name of a cursist, volunteer or docent, or the code."""
    persoon = ronde.cursist_met.get(code) or ronde.vrijwilliger_met.get(code)
    return naam_van(persoon) if persoon else docent_naam(ronde, code)


def _figures(ronde: Ronde, nu: Plan, straks: Plan) -> list[Cijfer]:
    """Every figure of both plans."""
    a, b = count_plan(ronde, nu), count_plan(ronde, straks)
    rijen = ((naam, tel(nu, a), tel(straks, b), richting) for naam, tel, richting in CIJFERS)
    return [Cijfer(naam, number(x), number(y), verdict((y - x) * richting)) for naam, x, y, richting in rijen]


def verdict(winst: float) -> Oordeel:
    """What a gain means."""
    return "beter" if winst > 0 else "slechter" if winst < 0 else ""


def number(n: float) -> str:
    """A whole number, or one with a comma."""
    return f"{n:g}".replace(".", ",")
