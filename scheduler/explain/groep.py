"""Why a group opens, goes on or stops, with its break-even and who else could join. For the planner only."""

from __future__ import annotations

from scheduler.domain.groep import Groep
from scheduler.domain.plan import Lesgroep, status_of, vervallen_groepen
from scheduler.domain.ronde import Verzoek
from scheduler.explain.middelen import Middelen
from scheduler.explain.nieuwe_groep import Optie, bits, suits
from scheduler.explain.uitleg import Reden, dagdelen_naam, read_all, some_of
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.zeef import sift

BIJNA = 3
"""A group that is not there is named when it misses no more people than this."""

KOP = {"nieuw": "groep_opent", "gelijk": "groep_gaat_door", "gewijzigd": "groep_wijzigt"}


def explain_groups(werk: Werk) -> dict[str, str]:
    """Every open group and every running group that stops."""
    beeld = werk.beeld
    uitleg = {g.groep: read_all(why_open(werk, g), "planner") for g in beeld.plan.groepen}
    for was in vervallen_groepen(beeld.ronde, beeld.plan):
        uitleg[was.groep] = read_all(why_closed(werk, was), "planner")
    return uitleg


def why_open(werk: Werk, g: Lesgroep) -> tuple[Reden, ...]:
    """How many sit in an open group, how many it needs, and who waits and could join."""
    beeld, wie = werk.beeld, (g.groep,)
    aanbod, n = beeld.ronde.aanbod_met[g.aanbod], beeld.in_groep(g.groep)
    minimum, was = max(1, aanbod.min), beeld.ronde.groep_met.get(g.groep)
    kop = KOP[status_of(beeld.ronde, g)]
    if kop == "groep_opent" and n < minimum:  # by hand: no search opens a group that is too small
        kop = "groep_opent_klein"
    redenen = [Reden(kop, wie, {"n": n, "min": minimum})]
    if was is not None and was.vast:
        redenen.append(Reden("groep_vast", wie))
    if n < aanbod.min:
        redenen.append(Reden("groep_onder_min", wie, {"min": aanbod.min}))
    elif n > minimum:
        redenen.append(Reden("groep_kan_missen", wie, {"n": n - minimum}))
    plaatsen = beeld.lokaal_plaatsen(g)
    over = min(aanbod.max, aanbod.max if plaatsen is None else plaatsen) - n
    redenen.append(Reden("groep_plek", wie, {"n": over}) if over > 0 else Reden("groep_vol", wie))
    kunnen = [v[0] for v in beeld.wachtenden if sift(beeld, v, g).past]
    if kunnen:
        redenen.append(Reden("groep_kunnen_ook", wie, {"n": len(kunnen), "wachtenden": some_of(kunnen)}))
    return tuple(redenen)


def why_closed(werk: Werk, was: Groep) -> tuple[Reden, ...]:
    """How many had a seat in a group that stops, where they are now, and whether it could have gone on."""
    beeld, wie = werk.beeld, (was.groep,)
    had = [v for v, g in beeld.ronde.zit_nu.items() if g.groep == was.groep]
    elders = sum(v in beeld.plan.groep_van for v in had)
    redenen = [Reden("groep_stopt", wie), Reden("groep_had", wie, {"n": len(had)})]
    if elders:
        redenen.append(Reden("groep_elders", wie, {"n": elders}))
    aanbod = beeld.ronde.aanbod_met[was.aanbod]
    kunnen = _can_join(werk, was)
    redenen.append(Reden("groep_drempel", wie, {"min": max(1, aanbod.min), "n": len(kunnen)}))
    optie = Optie(was.aanbod, was.locatie, tuple(sorted(was.dagdelen, key=lambda d: d.volgorde)), ())
    return (*redenen, *_lacking(werk.middelen(optie), wie))


def almost_open(werk: Werk, alleen: str = "") -> tuple[tuple[Reden, ...], ...]:
    """Groups that are not there but nearly could be: per aanbod and leslocatie the nearest pattern.

    `alleen` is the one aanbod that is looked at.
    """
    beeld, found = werk.beeld, []
    for aanbod in (a for a in beeld.ronde.aanbod if alleen in {"", a.aanbod}):
        for loc in werk.opties.leslocaties:
            opties = werk.opties.at(aanbod, loc)
            if opties and werk.minimum(opties[0]) - len(opties[0].mensen) <= BIJNA:
                found.append(opties[0])
    found.sort(key=lambda o: (werk.minimum(o) - len(o.mensen), o.aanbod, o.locatie))
    return tuple(_threshold(werk, o) for o in found)


def _threshold(werk: Werk, o: Optie) -> tuple[Reden, ...]:
    beeld, wie = werk.beeld, (f"{o.aanbod} in {o.locatie} op {dagdelen_naam(o.dagdelen)}",)
    redenen = [Reden("groep_bijna", wie, {"min": werk.minimum(o), "n": len(o.mensen)})]
    wachten = {v[0] for v in o.mensen}
    ook = [v[0] for v in beeld.plan.groep_van if v[0] not in wachten and _could_switch(werk, v, o)]
    if ook:
        redenen.append(Reden("groep_ook_anderen", wie, {"n": len(ook), "anderen": some_of(ook)}))
    return (*redenen, *_lacking(werk.middelen(o), wie))


def _could_switch(werk: Werk, v: Verzoek, o: Optie) -> bool:
    """Whether somebody who sits in another group could sit in this one instead."""
    beeld = werk.beeld
    if not suits(beeld, v, beeld.ronde.aanbod_met[o.aanbod]):
        return False
    cursist, nu = beeld.ronde.cursist_met[v[0]], beeld.plan.groep_van[v]
    vrij = cursist.dagdelen - beeld.lessen(v[0], nu.groep) - beeld.afspraken.get(v[0], frozenset())
    minuten = beeld.minuten(v[0], o.locatie)
    return bits(o.dagdelen) & ~bits(vrij) == 0 and minuten is not None and minuten <= beeld.ronde.max_reistijd(cursist)


def _can_join(werk: Werk, was: Groep) -> list[str]:
    """Who waits and could sit in this group."""
    nodig, beeld = bits(was.dagdelen), werk.beeld
    aanbod, loc = beeld.ronde.aanbod_met[was.aanbod], beeld.ronde.locatie_met[was.locatie]
    kan = [v[0] for v in werk.opties.wachtenden if (aanbod, loc) in werk.opties.plekken(v)]
    return list(dict.fromkeys(c for c in kan if werk.opties.vrije_tijd[c] & nodig == nodig))


def _lacking(middelen: Middelen, wie: tuple[str, ...]) -> list[Reden]:
    found = []
    if middelen.zonder_docent:
        found.append(Reden("groep_geen_docent", wie))
    if middelen.zonder_lokaal:
        found.append(Reden("groep_geen_lokaal", wie))
    return found
