"""The figures in which scenarios are compared, grouped, each with the direction in which it is better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from scheduler.explain.cijfers import Cijfers, count_plan
from scheduler.explain.vrijwilligers import too_little_help
from scheduler.rules import check_plan
from scheduler.service.plan.planbeeld import Grond
from scheduler.service.scenario.mensen import Mensen


@dataclass(frozen=True)
class Blik:
    """A plan with what is counted in it."""

    grond: Grond
    cijfers: Cijfers
    nu: Grond
    mensen: Mensen | None
    breuken: int

    @property
    def merkt(self) -> int:
        """How many people notice something."""
        return self.mensen.merkt if self.mensen else 0


def look_at(grond: Grond, nu: Grond, mensen: Mensen | None) -> Blik:
    """Count what is in a plan."""
    cijfers = count_plan(grond.ronde, grond.plan)
    return Blik(grond, cijfers, nu, mensen, len(check_plan(grond.ronde, grond.plan)))


Telling = tuple[str, Callable[[Blik], float], int]
"""A figure: its name, how it is counted, and its better direction (1 more, -1 less, 0 only different)."""


def figures(*, met_termijn: bool) -> list[tuple[str, list[Telling]]]:
    """All figures by group; what tells about terms only for who may see that."""
    plaats: list[Telling] = [("verzoeken met een plek", lambda b: len(b.grond.plan.groep_van), 1)]
    if met_termijn:
        plaats.append(("cursisten van wie het plan op tijd is", _on_time, 1))
    plaats += [
        ("wachtweken van wie wacht, midden", lambda b: b.cijfers.wachtweken_wachtend.midden, -1),
        ("wachtweken van wie wacht, slechtste", lambda b: b.cijfers.wachtweken_wachtend.slechtste, -1),
    ]
    return [
        ("Plekken", plaats),
        (
            "Reistijd",
            [
                ("minuten, midden", lambda b: b.cijfers.reistijd.midden, -1),
                ("minuten, langste", lambda b: b.cijfers.reistijd.slechtste, -1),
            ],
        ),
        (
            "Groepen",
            [
                ("groepen open", lambda b: len(b.grond.plan.groepen), 0),
                ("lessen per week", lambda b: sum(len(g.dagdelen) for g in b.grond.plan.groepen), 0),
                ("cursisten in een groep, gemiddeld", _fullness, 0),
            ],
        ),
        (
            "Vrijwilligers",
            [
                ("dagdelen hulp", lambda b: len(b.grond.plan.inzet), 1),
                ("meeste dagdelen van een helper", lambda b: b.cijfers.dagdelen_vrijwilliger.slechtste, -1),
                ("minste dagdelen van een helper", _least, 0),
                ("lessen en momenten met te weinig hulp", _short, -1),
            ],
        ),
        (
            "Koppels",
            [
                ("koppels", lambda b: len(b.grond.plan.koppelingen), 1),
                ("koppels die uit elkaar gaan", _broken_pairs, -1),
            ],
        ),
        (
            "Verandering",
            [
                ("mensen die iets merken", lambda b: b.merkt, -1),
                ("van wie iets verandert of wegvalt", lambda b: b.mensen.anders if b.mensen else 0, -1),
                ("mensen die een plek of coach verliezen", lambda b: b.mensen.verliest if b.mensen else 0, -1),
                ("regels geschonden", lambda b: b.breuken, -1),
            ],
        ),
    ]


def _on_time(b: Blik) -> float:
    return sum(s.speling is not None and s.speling >= 0 for s in b.grond.standen.values())


def _fullness(b: Blik) -> float:
    groepen = b.cijfers.bezetting
    return round(sum(g.cursisten for g in groepen) / len(groepen), 1) if groepen else 0


def _least(b: Blik) -> float:
    return min(Counter(i.vrijwilliger for i in b.grond.plan.inzet).values(), default=0)


def _short(b: Blik) -> float:
    return len(too_little_help(b.grond.beeld, b.grond.inzetbeeld))


def _broken_pairs(b: Blik) -> float:
    blijft = {(k.vrijwilliger, k.cursist) for k in b.grond.plan.koppelingen}
    return sum((k.vrijwilliger, k.cursist) not in blijft for k in b.nu.plan.koppelingen)
