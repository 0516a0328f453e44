"""Ranked possibilities for a change by hand: what can, what it costs, and why the rest cannot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from scheduler.errors import UnknownCode
from scheduler.explain.zin import Zin
from scheduler.service.bord.gevolgen import need_concept
from scheduler.service.bord.ingrepen import Vraag, need_group, need_lesson, need_place
from scheduler.service.bord.keuze import Keuze
from scheduler.service.bord.keuzes_groep import group_choices, open_choices
from scheduler.service.bord.keuzes_hulp import coach_choices, help_choices
from scheduler.service.bord.keuzes_les import lesson_choices
from scheduler.service.bord.vastzetten import why_fixed
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld

HOEVEEL = 25
"""No more possibilities than this are shown; the rest is counted by its reason."""


@dataclass(frozen=True)
class Keuzebeeld:
    """Everything on the page: what is changed, what can be done instead, and how often what stands in the way."""

    soort: str
    kop: str
    terug: tuple[str, str]
    """Where the page leads back to: an endpoint and a code."""
    keuzes: tuple[Keuze, ...]
    verder: int
    """How many possibilities that can be chosen are not shown."""
    niet: tuple[tuple[str, int], ...]
    weg: tuple[Keuze, ...] = ()
    """What can be taken away."""
    vast: str = ""
    """Why nothing may change."""


def read_choices(db: Database, pb: Planbeeld, soort: str, vraag: Vraag, nu: datetime) -> Keuzebeeld:
    """The possibilities of one kind of change, the best first; what is fixed has none, and says why."""
    need_concept(pb)
    if soort not in LIJSTEN:
        raise UnknownCode("Deze wijziging is er niet.")
    beeld = LIJSTEN[soort](pb, vraag)
    groep, cursist = vraag.get("groep", "") if soort != "hulp" else "", vraag.get("cursist", "")
    if vast := why_fixed(db, pb, nu, groep, cursist):
        return replace(beeld, vast=vast.rstrip("."), keuzes=(), verder=0, niet=(), weg=())
    return beeld


def _lesson(pb: Planbeeld, vraag: Vraag) -> Keuzebeeld:
    g, d = need_lesson(pb, vraag)
    kop = Zin.make("De les van groep {groep} op {dagdeel}", {"groep": g.groep, "dagdeel": d.naam})
    return _page("les", kop, ("groep", g.groep), lesson_choices(pb, g, d))


def _group(pb: Planbeeld, vraag: Vraag) -> Keuzebeeld:
    g = need_group(pb, vraag)
    kop = Zin.make("Groep {groep} naar een andere tijd of plek", {"groep": g.groep})
    return _page("groep", kop, ("groep", g.groep), group_choices(pb, g))


def _open(pb: Planbeeld, vraag: Vraag) -> Keuzebeeld:
    keuzes = open_choices(pb, vraag.get("aanbod", ""))
    return _page("open", Zin.make("Een nieuwe groep openen", {}), ("bord", ""), keuzes)


def _help(pb: Planbeeld, vraag: Vraag) -> Keuzebeeld:
    plek, d = need_place(pb, vraag)
    terug = ("bord", "") if plek in pb.ronde.moment_met else ("groep", plek)
    weg = tuple(
        Keuze(
            pb.namen.persoon(v),
            "helpt hier",
            {"soort": "hulp_weg", "plek": plek, "dagdeel": d, "vrijwilliger": v},
        )
        for v in pb.plan.inzet_op.get((plek, d), ())
    )
    kop = Zin.make("Hulp bij {plek} op {dagdeel}", {"plek": plek, "dagdeel": d.naam})
    return _page("hulp", kop, terug, help_choices(pb, plek, d), weg)


def _coach(pb: Planbeeld, vraag: Vraag) -> Keuzebeeld:
    c = pb.zicht.need_cursist(vraag.get("cursist", ""))
    weg = tuple(
        Keuze(
            pb.namen.persoon(k.vrijwilliger),
            Zin.make("taalcoach op {dagdeel}", {"dagdeel": k.dagdeel.naam}),
            {"soort": "koppel_weg", "cursist": c},
        )
        for k in pb.plan.koppelingen
        if k.cursist == c
    )
    kop = Zin.make("Een taalcoach voor {wie}", {"wie": pb.namen.persoon(c)})
    return _page("koppel", kop, ("cursist", c), coach_choices(pb, c), weg)


def _page(
    soort: str, kop: str, terug: tuple[str, str], keuzes: Iterable[Keuze], weg: tuple[Keuze, ...] = ()
) -> Keuzebeeld:
    alle = sorted(keuzes, key=lambda k: (k.kan != "kan", k.volgorde))
    kunnen = [k for k in alle if k.kan != "niet"]
    niet = Counter(k.reden for k in alle if k.kan == "niet")
    return Keuzebeeld(
        soort=soort,
        kop=kop,
        terug=terug,
        keuzes=tuple(kunnen[:HOEVEEL]),
        verder=max(0, len(kunnen) - HOEVEEL),
        niet=tuple(niet.most_common()),
        weg=weg,
    )


LIJSTEN: dict[str, Callable[[Planbeeld, Vraag], Keuzebeeld]] = {
    "les": _lesson,
    "groep": _group,
    "open": _open,
    "hulp": _help,
    "koppel": _coach,
}
"""Every kind of change that has a list, by the word in the address."""
