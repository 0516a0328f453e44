"""The work list beside the board: who waits, hardest first; open seats; warnings."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.bevinding import Bevinding
from scheduler.explain.uitleg import read_all
from scheduler.explain.vrijwilligers import too_little_help, without_coach
from scheduler.explain.zin import Zin
from scheduler.law.ronde import ZONDER_KLOK
from scheduler.service.bord.strengheid import with_strictness
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, lestijden

VOL = frozenset({"vol", "lokaal_vol"})


@dataclass(frozen=True)
class Speling:
    """How much time somebody has, as a colour and in words; not known is as red as too late."""

    kleur: str
    zin: str


@dataclass(frozen=True)
class Wachtende:
    """A request without a place. `speling` is None for a reader who may not see terms."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    speling: Speling | None
    opties: int


@dataclass(frozen=True)
class OpenPlek:
    """A group with seats left, and how many who wait could sit there now."""

    groep: str
    aanbod: str
    tijden: str
    vrij: int
    passend: int


@dataclass(frozen=True)
class Waarschuwing:
    """Something that asks for attention: what, with codes in the sentence, and the code it is about."""

    soort: str
    code: str
    zin: str
    bevinding: Bevinding | None = None
    """The breach, of a warning that is about a rule."""


def read_slack(pb: Planbeeld, cursist: str) -> Speling | None:
    """The slack of a cursist in the deadline watch; None for a reader who may not see terms."""
    if not pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN):
        return None
    stand = pb.grond.standen.get(cursist)
    if stand is None or stand.speling is None:
        zonder = stand is not None and stand.b.status in ZONDER_KLOK
        return Speling("grijs", "geen termijn") if zonder else Speling("rood", "speling niet bekend")
    weken = {"n": abs(stand.speling)}
    if stand.speling < 0:
        return Speling("rood", Zin.make("{n:# week|# weken} te laat", weken))
    if stand.krap:
        return Speling("oranje", Zin.make("{n:# week|# weken} speling, krap", weken))
    return Speling("groen", Zin.make("{n:# week|# weken} speling, ruim", weken))


def read_waiting(pb: Planbeeld) -> tuple[Wachtende, ...]:
    """Everybody who waits, the one with least time and fewest options first."""
    rijen = []
    for v in pb.beeld.wachtenden:
        if v[0] not in pb.zicht.cursisten:
            continue
        opties = sum(codes <= VOL for codes in pb.grond.belet[v].values())
        stand = pb.grond.standen.get(v[0])
        rijen.append((stand.speling if stand else None, opties, v))
    rijen.sort(key=lambda r: (r[0] is None, r[0] or 0, r[1], r[2]))
    return tuple(
        Wachtende(
            cursist=v[0],
            naam=pb.namen.persoon(v[0]),
            aanbod=v[1],
            aanbod_naam=aanbod_naam(pb.ronde, v[1]),
            speling=read_slack(pb, v[0]),
            opties=opties,
        )
        for _, opties, v in rijen
    )


def read_seats(pb: Planbeeld) -> tuple[OpenPlek, ...]:
    """Groups with seats left, most seats first."""
    rijen = []
    for g in pb.plan.groepen:
        if g.groep not in pb.zicht.groepen:
            continue
        n, aanbod = pb.beeld.in_groep(g.groep), pb.ronde.aanbod_met[g.aanbod]
        plaatsen = pb.beeld.lokaal_plaatsen(g)
        vrij = min(aanbod.max, aanbod.max if plaatsen is None else plaatsen) - n
        if vrij > 0:
            passend = sum(not codes[g.groep] for v, codes in pb.grond.belet.items() if v[0] in pb.zicht.cursisten)
            rijen.append(OpenPlek(g.groep, aanbod_naam(pb.ronde, g.aanbod), lestijden(g), vrij, passend))
    return tuple(sorted(rijen, key=lambda p: (-p.passend, -p.vrij, p.groep)))


def read_breaches(pb: Planbeeld) -> tuple[Waarschuwing, ...]:
    """The rules that the plan breaks, as far as its reader may see the people; `code` is how strict the rule is."""
    mensen = {*pb.ronde.cursist_met, *pb.ronde.vrijwilliger_met, *pb.ronde.docent_met}
    return tuple(
        Waarschuwing("regel", b.strengheid, b.bevinding.zin, b.bevinding)
        for b in with_strictness(pb.streng, pb.grond.breuken)
        if mensen & set(b.bevinding.wie) <= pb.zicht.mensen
    )


def read_warnings(pb: Planbeeld) -> tuple[Waarschuwing, ...]:
    """Lessons without docent, room or enough help, small groups, moments without people, cursisten without coach."""
    gevonden = []
    for g in pb.plan.groepen:
        if g.groep not in pb.zicht.groepen:
            continue
        if zonder := sorted(g.dagdelen - set(g.docenten), key=lambda d: d.volgorde):
            zin = Zin.make("Geen docent op {dagdelen}.", {"dagdelen": ", ".join(d.naam for d in zonder)})
            gevonden.append(Waarschuwing("groep", g.groep, zin))
        if zonder := sorted(g.dagdelen - set(g.lokaal), key=lambda d: d.volgorde):
            zin = Zin.make("Geen lokaal op {dagdelen}.", {"dagdelen": ", ".join(d.naam for d in zonder)})
            gevonden.append(Waarschuwing("groep", g.groep, zin))
        n, minimum = pb.beeld.in_groep(g.groep), pb.ronde.aanbod_met[g.aanbod].min
        if n < minimum:
            zin = Zin.make(
                "Er {n:zit # cursist|zitten # cursisten} in. Het minimum is {minimum}.", {"n": n, "minimum": minimum}
            )
            gevonden.append(Waarschuwing("groep", g.groep, zin))
    for tekort in too_little_help(pb.beeld, pb.grond.inzetbeeld):
        moment = pb.ronde.moment_met.get(tekort.plek)
        if tekort.plek in pb.zicht.groepen or (moment and pb.zicht.locatie(moment.locatie)):
            soort = "moment" if moment else "groep"
            gevonden.append(Waarschuwing(soort, tekort.plek, read_all(tekort.redenen, "planner")))
    for code in without_coach(pb.beeld):
        if code in pb.zicht.cursisten:
            gevonden.append(Waarschuwing("cursist", code, "Wil een taalcoach en heeft er nog geen."))
    return tuple(gevonden)
