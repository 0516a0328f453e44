"""The part of a plan workbook that can be read, so that one bad cell does not hide what else is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.io import plan_sheets as p

ONTBREEKT = {
    **dict.fromkeys(("groep_is_open", "inzet_hoort_bij_les", "vaste_groep_blijft"), p.PLAN_GROEPEN),
    **dict.fromkeys(("groep_groot_genoeg", "vaste_plaats_blijft"), p.PLAN_CURSISTEN),
    "vaste_inzet_blijft": p.PLAN_INZET,
    "vaste_koppeling_blijft": p.PLAN_KOPPELINGEN,
}
"""The rules that a plan breaks when a row is not there, and the sheet of that row."""
COMPARED = ("cel_klopt_niet", "rij_te_veel", "rij_ontbreekt")
"""What is said of a sheet that is held against what it should be."""
_RIJ = re.compile(r"\d+")


@dataclass(frozen=True)
class Leesbaar:
    """A plan without the rows that cannot be read or that name something unknown, and the findings about those."""

    plan: Plan
    bevindingen: tuple[Bevinding, ...]

    @property
    def rijen(self) -> frozenset[tuple[str, str]]:
        """Sheet and number of every row that was left out."""
        return frozenset((b.blad, m[0]) for b in self.bevindingen if (m := _RIJ.search(b.cel)))

    @property
    def codes(self) -> frozenset[str]:
        """Groups and people whose rows were left out, and the groups that are named but not there because of that."""
        found = {w for b in self.bevindingen for w in b.wie}
        if any(b.blad == p.PLAN_GROEPEN for b in self.bevindingen):
            named = {z.groep for z in self.plan.plaatsingen} | {i.groep for i in self.plan.inzet if i.groep}
            found |= named - self.plan.groep_met.keys()
        return frozenset(found)

    @property
    def nameless(self) -> frozenset[str]:
        """The sheets with a row that was left out of which nobody can tell whom it is about."""
        return frozenset(b.blad for b in self.bevindingen if not b.wie or b.code == "code_onbekend")

    def can_tell(self, b: Bevinding) -> bool:
        """Whether a breach stays one when the rows that were left out are back."""
        blad = ONTBREEKT.get(b.code)
        return blad is None or (blad not in self.nameless and self.codes.isdisjoint(b.wie))

    def can_compare(self) -> Callable[[Bevinding], bool]:
        """Whether a cell can be held against what it should be: nothing in its row depends on what was left out."""
        gone = self.codes - self.plan.groep_met.keys()
        unknown = gone | {z.cursist for z in self.plan.plaatsingen if z.groep in gone}
        unsure = {(p.TERMIJNEN, code) for code in COMPARED} if p.PLAN_CURSISTEN in self.nameless else set()
        unsure |= {(blad, "rij_ontbreekt") for blad in self.nameless}

        def fits(b: Bevinding) -> bool:
            rij = _RIJ.search(b.cel)
            left_out = rij is not None and (b.blad, rij[0]) in self.rijen
            return not left_out and unknown.isdisjoint(b.wie) and (b.blad, b.code) not in unsure

        return fits


def known_rows(ronde: Ronde, plan: Plan) -> Plan:
    """The plan without the rows that name something that the input does not have: of those no rule can be read."""
    return Plan(
        groepen=tuple(_once(g for g in plan.groepen if _is_known(ronde, g))),
        plaatsingen=tuple(
            z for z in plan.plaatsingen if z.cursist in ronde.cursist_met and z.aanbod in ronde.aanbod_met
        ),
        inzet=tuple(
            i
            for i in plan.inzet
            if i.vrijwilliger in ronde.vrijwilliger_met and (not i.moment or i.moment in ronde.moment_met)
        ),
        koppelingen=tuple(
            k for k in plan.koppelingen if k.vrijwilliger in ronde.vrijwilliger_met and k.cursist in ronde.cursist_met
        ),
    )


def _is_known(ronde: Ronde, g: Lesgroep) -> bool:
    rooms = all((g.locatie, r) in ronde.plaatsen_in for r in g.lokaal.values())
    known = g.aanbod in ronde.aanbod_met and g.locatie in ronde.locatie_met
    return known and rooms and ronde.docent_met.keys() >= set(g.docenten.values())


def _once(groepen: Iterable[Lesgroep]) -> Iterator[Lesgroep]:
    seen: set[str] = set()
    for g in groepen:
        if g.groep not in seen:
            seen.add(g.groep)
            yield g
