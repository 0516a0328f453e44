"""The sheets that the planner writes, and the workbook that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.domain.koppeling import Inzet, Koppeling
from scheduler.domain.plan import Gekoppeld, Plan, status_of, vervallen_groepen
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import TAALCOACH
from scheduler.explain import Uitleg
from scheduler.io import plan_sheets as p
from scheduler.io.columns import Waarde
from scheduler.io.formats import format_dagdelen, format_per_dagdeel
from scheduler.io.plan_sheets import Blad
from scheduler.io.writer import write_workbook
from scheduler.service.termijnen.bladen import termijnen_blad
from scheduler.service.werkboek.invoer import Gelezen, unwritable
from scheduler.service.werkboek.verantwoording import account_rows

if TYPE_CHECKING:
    from scheduler.service.werkboek.plannen import Resultaat

Rij = tuple[Waarde, ...]
ONMOGELIJK = "Onmogelijk"
"""The sheet that says why there is no plan."""
ONMOGELIJK_KOLOMMEN = ("code", "wie", "wat is er", "wat kunt u doen")


def write_plan(uit: Path, resultaat: Resultaat, bron: Path | None = None, gelezen: Gelezen | None = None) -> None:
    """Write the input with the plan, or with the reasons why there is none. Raises UnwritableFile.

    `gelezen` is what stood in `bron`; where the round runs differently the rows about that are brought up to date.
    """
    bevindingen = gelezen.bevindingen if gelezen else ()
    was = gelezen.ronde if gelezen and gelezen.ronde != resultaat.ronde else None
    bladen = make_sheets(resultaat)
    stale = {*p.PLAN_KOLOMMEN, ONMOGELIJK} - {b.naam for b in bladen}
    try:
        write_workbook(uit, resultaat.ronde, bladen, bron, bevindingen, was, stale)
    except OSError as fout:
        raise unwritable(uit) from fout


def make_sheets(resultaat: Resultaat) -> tuple[Blad, ...]:
    """All sheets of an outcome, in order of the workbook."""
    account = _sheet(p.VERANTWOORDING, account_rows(resultaat))
    if resultaat.plan is None or resultaat.uitleg is None:
        why = [(b.code, "; ".join(b.wie), b.zin, b.doe) for b in resultaat.uitkomst.diagnose]
        return (Blad(ONMOGELIJK, ONMOGELIJK_KOLOMMEN, tuple(why)), account)
    terms = termijnen_blad(resultaat.ronde, resultaat.plan)
    return (*plan_sheets(resultaat.ronde, resultaat.plan, resultaat.uitleg), terms, account)


def plan_sheets(ronde: Ronde, plan: Plan, uitleg: Uitleg) -> tuple[Blad, ...]:
    """The sheets that follow from the plan alone: the same plan gives the same cells."""
    was = Eerder(ronde, plan)
    return (
        _sheet(p.PLAN_GROEPEN, groep_rows(ronde, plan)),
        _sheet(p.PLAN_CURSISTEN, _cursisten(ronde, plan, uitleg)),
        _sheet(p.PLAN_INZET, [_inzet(i, was, uitleg) for i in plan.inzet]),
        _sheet(p.PLAN_KOPPELINGEN, [_koppeling(ronde, k, was, uitleg) for k in plan.koppelingen]),
        _sheet(
            p.NIET_GEPLAATST,
            [(n.cursist, n.aanbod, n.reden, n.uitleg, n.wat_helpt, n.nagerekend) for n in uitleg.niet_geplaatst],
        ),
    )


@dataclass(frozen=True)
class Eerder:
    """What volunteers did before, matched with what they do in the plan."""

    ronde: Ronde
    plan: Plan

    def help(self, nu: Inzet) -> Inzet | None:
        """The running row that this one continues: the same, else the same place, else the same dagdeel.

        A running row that goes on as it was is nobody else's past.
        """
        own = [i for i in self.ronde.inzet if i.vrijwilliger == nu.vrijwilliger]
        for i in own:
            if (i.plek, i.dagdeel) == (nu.plek, nu.dagdeel):
                return i
        goes_on = {(i.plek, i.dagdeel) for i in self.plan.inzet if i.vrijwilliger == nu.vrijwilliger}
        free = [i for i in own if (i.plek, i.dagdeel) not in goes_on]
        same_place = (i for i in free if i.plek == nu.plek)
        same_time = (i for i in free if i.dagdeel == nu.dagdeel)
        return next(same_place, None) or next(same_time, None)

    def coach(self, nu: Gekoppeld) -> Koppeling | None:
        """The koppeling that the cursist had: with this taalcoach, else with another."""
        own = [k for k in self.ronde.lopende_koppelingen if k.cursist == nu.cursist]
        return next((k for k in own if k.vrijwilliger == nu.vrijwilliger), own[0] if own else None)

    def soort(self, nu: Gekoppeld) -> str:
        """The kind of a koppeling: the one that it has now, and a new one is with a taalcoach."""
        was = self.coach(nu)
        return was.soort if was and was.vrijwilliger == nu.vrijwilliger else TAALCOACH


def groep_rows(ronde: Ronde, plan: Plan) -> Iterator[Rij]:
    """The open groups, then the running ones that stop: these use no room and no docent any more."""
    for g in plan.groepen:
        a = ronde.aanbod_met[g.aanbod]
        rooms, teachers = format_per_dagdeel(g.lokaal, g.dagdelen), format_per_dagdeel(g.docenten, g.dagdelen)
        where: Rij = (g.groep, g.aanbod, g.locatie, rooms or None, format_dagdelen(g.dagdelen), teachers or None)
        yield (*where, len(plan.cursisten_in[g.groep]), a.min, a.streef, a.max, status_of(ronde, g))
    for was in vervallen_groepen(ronde, plan):
        a = ronde.aanbod_met[was.aanbod]
        gone: Rij = (was.groep, was.aanbod, was.locatie, None, format_dagdelen(was.dagdelen), None)
        yield (*gone, 0, a.min, a.streef, a.max, p.VERVALT)


def cursist_facts(ronde: Ronde, plan: Plan, verzoek: Verzoek) -> tuple[int | None, str | None]:
    """Travel in minutes to the group of a request, and the group where he sat."""
    g, was = plan.groep_van.get(verzoek), ronde.zit_nu.get(verzoek)
    trip = ronde.reistijd(ronde.cursist_met[verzoek[0]], ronde.locatie_met[g.locatie]) if g else None
    return trip.minuten if trip else None, was.groep if was else None


def _cursisten(ronde: Ronde, plan: Plan, uitleg: Uitleg) -> Iterator[Rij]:
    for verzoek in dict.fromkeys(ronde.verzoeken):
        g = plan.groep_van.get(verzoek)
        yield (*verzoek, g.groep if g else None, *cursist_facts(ronde, plan, verzoek), uitleg.verzoeken[verzoek])


def _inzet(i: Inzet, eerder: Eerder, uitleg: Uitleg) -> Rij:
    was = eerder.help(i)
    return (
        i.vrijwilliger,
        i.groep or None,
        i.moment or None,
        i.dagdeel.value,
        _was(was.plek, was.dagdeel) if was else None,
        uitleg.inzet[i.vrijwilliger, i.plek, i.dagdeel],
    )


def _koppeling(ronde: Ronde, k: Gekoppeld, eerder: Eerder, uitleg: Uitleg) -> Rij:
    was = eerder.coach(k)
    trip = None if k.online else ronde.reistijd(ronde.vrijwilliger_met[k.vrijwilliger], ronde.cursist_met[k.cursist])
    return (
        k.vrijwilliger,
        k.cursist,
        eerder.soort(k),
        k.dagdeel.value,
        k.online,
        trip.minuten if trip else None,
        _was(was.vrijwilliger, was.dagdeel) if was else None,
        uitleg.koppelingen[k.vrijwilliger, k.cursist],
    )


def _was(code: str, dagdeel: Dagdeel | None) -> str:
    """Who or where it was, and when as far as known: `V12 ma-o`."""
    return f"{code} {dagdeel}" if dagdeel else code


def _sheet(naam: str, rijen: Sequence[Rij] | Iterator[Rij]) -> Blad:
    return Blad(naam, p.PLAN_KOLOMMEN[naam], tuple(rijen))
