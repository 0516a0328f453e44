"""Who wins and who loses in a scenario: person by person, what it was, what it becomes, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.verschil import Merkt, Verschil, vergelijk
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name

Kant = Literal["wint", "verliest", "anders"]
WINT = frozenset({"krijgt_een_plek", "krijgt_coach"})
VERLIEST = frozenset({"verliest_plek", "verliest_coach"})
ERBIJ = WINT | {"meer_werk"}
"""Changes that take nothing from anybody."""


@dataclass(frozen=True)
class Filter:
    """Which people to show: of one course, of one leslocatie; empty shows all."""

    niveau: str = ""
    locatie: str = ""


@dataclass(frozen=True)
class Wie:
    """One person who notices something."""

    code: str
    naam: str
    kant: Kant
    zin: str
    voor: str
    na: str
    waarom: str


@dataclass(frozen=True)
class Mensen:
    """All who notice something: in one line, counted, and those the reader asked for and may see."""

    kop: str
    merkt: int
    anders: int
    """Of those, the people who lose something or have something else than now."""
    verliest: int
    regels: tuple[Wie, ...]


def read_people(pb: Planbeeld, nu: Plan, filter_: Filter) -> Mensen:
    """Everybody for whom this plan is different from the one that holds now, losers first."""
    verschil = vergelijk(pb.ronde, nu, pb.plan)
    verborgen = frozenset(pb.ronde.cursist_met) - pb.zicht.cursisten
    regels = [_line(pb, m) for m in verschil.regels if m.wie not in verborgen and _wanted(pb, nu, m.wie, filter_)]
    volgorde = {"verliest": 0, "anders": 1, "wint": 2}
    return Mensen(
        kop=verschil.kop,
        merkt=len(verschil.mensen),
        anders=len(disturbed(verschil)),
        verliest=len({m.wie for m in verschil.regels if m.reden.code in VERLIEST}),
        regels=tuple(sorted(regels, key=lambda w: (volgorde[w.kant], w.code))),
    )


def disturbed(verschil: Verschil) -> frozenset[str]:
    """Everybody who loses something or has something else than now; who only gets something is not disturbed."""
    return frozenset(m.wie for m in verschil.regels if m.reden.code not in ERBIJ)


def _wanted(pb: Planbeeld, nu: Plan, wie: str, f: Filter) -> bool:
    if f.niveau:
        c = pb.ronde.cursist_met.get(wie)
        if c is None or f.niveau not in c.aanbod:
            return False
    return not f.locatie or f.locatie in _places(pb, nu, wie)


def _places(pb: Planbeeld, nu: Plan, wie: str) -> set[str]:
    """The leslocaties where somebody is, now or in the scenario."""
    gevonden = set()
    for plan in (nu, pb.plan):
        gevonden |= {g.locatie for g in plan.groepen_van.get(wie, ())}
        gevonden |= {g.locatie for g in plan.groepen if wie in g.docenten.values()}
        for i in plan.inzet:
            if i.vrijwilliger == wie:
                waar = pb.ronde.moment_met.get(i.plek) or plan.groep_met.get(i.plek)
                gevonden |= {waar.locatie} if waar else set()
    return gevonden


def _line(pb: Planbeeld, m: Merkt) -> Wie:
    kant: Kant = "wint" if m.reden.code in WINT else "verliest" if m.reden.code in VERLIEST else "anders"
    waarom = _because(pb, m) or m.oorzaak.read("planner")
    return Wie(m.wie, person_name(pb.ronde, m.wie), kant, m.reden.read("planner"), m.voor, m.na, waarom)


def _because(pb: Planbeeld, m: Merkt) -> str:
    """The assumption that made a new seat possible, if one did."""
    if m.reden.code != "krijgt_een_plek":
        return ""
    for g in pb.plan.groepen_van.get(m.wie, ()):
        if m.na.startswith(f"{g.groep} "):
            for a in pb.feiten.aannames:
                if a.soort == "max" and g.aanbod == a.wat and pb.beeld.in_groep(g.groep) > int(a.nu):
                    return "De groep is groter dan nu mag."
                if a.soort == "lokaal" and g.locatie == a.wat and _extra_room(g):
                    return "De groep zit in het extra lokaal."
                if a.soort == "docent" and g.docenten.get(Dagdeel(str(a.waarde))) == a.wat:
                    return "De docent werkt een dagdeel meer."
    return ""


def _extra_room(g: Lesgroep) -> bool:
    return any(r.startswith("extra") for r in g.lokaal.values())
