"""What is vast before the search begins: which dagdelen it uses, and whether it clashes with itself."""

from __future__ import annotations

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.task import bits
from scheduler.rules import check_plan

Pair = tuple[str, str]
"""A taalcoach and a cursist."""

NOT_YET = frozenset({"les_heeft_docent", "les_heeft_lokaal", "vaste_groep_blijft"})
"""Rules about what the search still has to add."""
LOS = "Maak de plek van deze cursist los, of verander wat in de weg staat."


def pin_groups(ronde: Ronde) -> Ronde:
    """A volunteer or a cursist who is vast in a group needs its lessons: such a group keeps its time and place."""
    pinned = {i.groep for i in ronde.inzet if i.vast and i.groep} | {g.groep for g in ronde.vaste_plaatsen.values()}
    groepen = tuple(
        g.model_copy(update={"vast": True, "lokaal": {}, "docenten": {}}) if g.groep in pinned and not g.vast else g
        for g in ronde.groepen
    )
    return ronde.model_copy(update={"groepen": groepen}) if pinned else ronde


def choose_fixed_meetings(ronde: Ronde) -> dict[Pair, Dagdeel]:
    """The dagdeel of every vaste koppeling; where none is given, one that gets least in the way of lessons."""
    open_then = {d: sum(d in loc.dagdelen for loc in ronde.leslocaties) for d in Dagdeel}
    chosen: dict[Pair, Dagdeel] = {}
    used = {(i.vrijwilliger, i.dagdeel) for i in ronde.inzet if i.vast}
    fixed = [k for k in ronde.lopende_koppelingen if k.vast]
    for k in sorted(fixed, key=lambda k: (k.dagdeel is None, k.vrijwilliger, k.cursist)):
        if k.dagdeel is not None:
            chosen[k.vrijwilliger, k.cursist] = k.dagdeel
            used.add((k.vrijwilliger, k.dagdeel))
            continue
        cursist = ronde.cursist_met[k.cursist]
        seats = {*cursist.vaste_groepen, *cursist.groepen}
        lessons = {d for code in seats if code in ronde.groep_met for d in ronde.groep_met[code].dagdelen}
        common = cursist.dagdelen & ronde.vrijwilliger_met[k.vrijwilliger].vrij
        free = [d for d in common if (k.vrijwilliger, d) not in used]
        if free:
            best = min(free, key=lambda d: (d in lessons, open_then[d], d.volgorde))
            chosen[k.vrijwilliger, k.cursist] = best
            used.add((k.vrijwilliger, best))
    return chosen


def taken_by_fixed(meetings: dict[Pair, Dagdeel]) -> dict[str, int]:
    """By cursist the dagdelen (bits) that a vaste koppeling uses."""
    taken: dict[str, int] = {}
    for (_, cursist), d in meetings.items():
        taken[cursist] = taken.get(cursist, 0) | bits((d,))
    return taken


def clashes(ronde: Ronde, meetings: dict[Pair, Dagdeel]) -> tuple[Bevinding, ...]:
    """Every rule that the fixed things break among themselves; with one of these no plan exists."""
    groepen = tuple(
        Lesgroep(
            groep=g.groep,
            aanbod=g.aanbod,
            locatie=g.locatie,
            dagdelen=g.dagdelen,
            lokaal={d: r for d, r in g.lokaal.items() if d in g.dagdelen},
            docenten={d: t for d, t in g.docenten.items() if d in g.dagdelen},
        )
        for g in ronde.groepen
        if g.vast
    )
    fixed = Plan(
        groepen=groepen,
        plaatsingen=tuple(
            Plaatsing(cursist=c, aanbod=a, groep=ronde.vaste_plaatsen[c, a].groep)
            for c, a in sorted(ronde.vaste_plaatsen)
        ),
        inzet=tuple(i for i in ronde.inzet if i.vast),
        koppelingen=tuple(_meet(ronde, pair, d) for pair, d in sorted(meetings.items())),
    )
    return tuple(_with_who_is_fixed(ronde, b) for b in check_plan(ronde, fixed) if b.code not in NOT_YET)


def _with_who_is_fixed(ronde: Ronde, b: Bevinding) -> Bevinding:
    """The finding, with the words that this cursist is vast in that group: the reason why he must sit there."""
    vast = [f"Cursist {c} staat vast in groep {g.groep}." for (c, _), g in ronde.vaste_plaatsen.items() if c in b.wie]
    return b.model_copy(update={"zin": " ".join((b.zin, *vast)), "doe": LOS}) if vast else b


def _meet(ronde: Ronde, pair: Pair, dagdeel: Dagdeel) -> Gekoppeld:
    v, c = ronde.vrijwilliger_met[pair[0]], ronde.cursist_met[pair[1]]
    online = v.online and c.online and not ronde.bereikt(v, c)
    return Gekoppeld(vrijwilliger=pair[0], cursist=pair[1], dagdeel=dagdeel, online=online)
