"""Changes by hand other than moving cursisten: lessons, groups, help and koppelingen. One address, one flow for all.

A change is asked as a `soort` with a few words (`Vraag`); every soort is one function that gives the new plan and a
sentence with codes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.tijd import Dagdeel, Weekpatroon, sort_dagdelen
from scheduler.errors import KanNiet, UnknownCode
from scheduler.explain.beeld import Beeld
from scheduler.explain.hulp_nieuw import places
from scheduler.explain.middelen import find_means
from scheduler.explain.nieuwe_groep import Optie
from scheduler.explain.uitleg import dagdelen_naam
from scheduler.explain.voorstel import open_with
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.zin import Zin, Zinnen
from scheduler.service.bord import planwerk
from scheduler.service.bord.gevolgen import Ingreep, carry_out, need_concept, weigh
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld

Vraag = Mapping[str, str]
"""What was asked, word by word: codes and dagdelen."""
Edit = tuple[Plan, str, str]
"""The new plan, the sentence for the log, and the code it is about."""


def preview(db: Database, pb: Planbeeld, soort: str, vraag: Vraag, nu: datetime) -> Ingreep:
    """What it means to make this change."""
    need_concept(pb)
    if soort not in SOORTEN:
        raise UnknownCode("Deze wijziging is er niet.")
    plan, zin, waarop = SOORTEN[soort](pb, vraag)
    return weigh(db, pb, plan, zin, waarop, nu)


def make(db: Database, pb: Planbeeld, soort: str, vraag: Vraag, waarom: str, nu: datetime) -> str:
    """Make the change in the concept and say what was done; a reason is asked."""
    if not waarom.strip():
        raise KanNiet("Schrijf op waarom u dit doet.")
    return carry_out(db, pb, preview(db, pb, soort, vraag, nu), waarom, nu)


def need_group(pb: Planbeeld, vraag: Vraag) -> Lesgroep:
    """The open group that is asked, as far as the reader may see it."""
    return pb.plan.groep_met[pb.zicht.need_groep(vraag.get("groep", ""))]


def need_dagdeel(code: str) -> Dagdeel:
    """A dagdeel by its code."""
    if code not in set(Dagdeel):
        raise UnknownCode("Dit dagdeel is er niet.")
    return Dagdeel(code)


def need_lesson(pb: Planbeeld, vraag: Vraag) -> tuple[Lesgroep, Dagdeel]:
    """The lesson that is asked."""
    g, d = need_group(pb, vraag), need_dagdeel(vraag.get("dagdeel", ""))
    if d not in g.dagdelen:
        raise UnknownCode("Deze groep heeft dan geen les.")
    return g, d


def need_place(pb: Planbeeld, vraag: Vraag) -> tuple[str, Dagdeel]:
    """The lesson or moment at which somebody helps; a moment of another leslocatie is as one that does not exist."""
    moment = pb.ronde.moment_met.get(vraag.get("plek", ""))
    if moment is not None and pb.zicht.locatie(moment.locatie):
        return moment.moment, moment.dagdeel
    g, d = need_lesson(pb, {**vraag, "groep": vraag.get("plek", "")})
    return g.groep, d


def need_location(pb: Planbeeld, code: str) -> str:
    """The leslocatie, when the reader works there."""
    if code not in pb.ronde.locatie_met or not pb.zicht.locatie(code):
        raise UnknownCode("Deze leslocatie is er niet.", "hoort u bij een andere leslocatie.")
    return code


def need_pattern(code: str) -> Weekpatroon:
    """Dagdelen with commas between them."""
    return sort_dagdelen([need_dagdeel(d) for d in code.split(",")])


def without(pb: Planbeeld, groep: str) -> Werk:
    """The plan as it would be without a group: its rooms and docenten are free."""
    return Werk(Beeld(pb.ronde, planwerk.without_group(pb.plan, groep)))


def _lesson(pb: Planbeeld, vraag: Vraag) -> Edit:
    g, van = need_lesson(pb, vraag)
    naar, lokaal, docent = need_dagdeel(vraag.get("naar", "")), vraag.get("lokaal", ""), vraag.get("docent", "")
    if lokaal and (g.locatie, lokaal) not in pb.ronde.plaatsen_in:
        raise UnknownCode("Dit lokaal is er niet.")
    if docent and docent not in pb.ronde.docent_met:
        raise UnknownCode("Deze docent is er niet.")
    delen: list[str] = [Zin.make("de les van {groep} op {dagdeel}", {"groep": g.groep, "dagdeel": van.naam})]
    if naar != van:
        delen = [Zinnen.join((delen[0], Zin.make("gaat naar {dagdeel}", {"dagdeel": naar.naam})))]
    delen.append(Zin.make("lokaal {lokaal}", {"lokaal": lokaal or "nog niet"}))
    delen.append(Zin.make("docent {docent}", {"docent": docent or "nog niet"}))
    return planwerk.with_lesson(pb.plan, g, van, naar, lokaal, docent), Zinnen.join(delen, ", "), g.groep


def _group(pb: Planbeeld, vraag: Vraag) -> Edit:
    g, locatie = need_group(pb, vraag), need_location(pb, vraag.get("locatie", ""))
    dagdelen = need_pattern(vraag.get("dagdelen", ""))
    middelen = find_means(without(pb, g.groep).beeld, Optie(g.aanbod, locatie, dagdelen, ()))
    feiten = {"groep": g.groep, "dagdelen": dagdelen_naam(dagdelen), "locatie": locatie}
    zin = Zin.make("groep {groep} gaat naar {dagdelen} in {locatie}", feiten)
    return planwerk.with_means(pb.plan, g, locatie, dagdelen, middelen), zin, g.groep


def _open(pb: Planbeeld, vraag: Vraag) -> Edit:
    locatie, dagdelen = need_location(pb, vraag.get("locatie", "")), need_pattern(vraag.get("dagdelen", ""))
    aanbod = pb.ronde.aanbod_met.get(vraag.get("aanbod", ""))
    if aanbod is None:
        raise UnknownCode("Deze cursus is er niet.")
    werk = pb.grond.werk
    opties = werk.opties.at(aanbod, pb.ronde.locatie_met[locatie])
    optie = next((o for o in opties if o.dagdelen == dagdelen), None)
    if optie is None:
        raise KanNiet("Op deze tijden wacht er niemand voor deze cursus.")
    middelen = werk.middelen(optie)
    plan = open_with(werk, optie, middelen, optie.mensen[0], places(werk, optie, middelen))
    code = next(iter(plan.groep_met.keys() - pb.plan.groep_met.keys()))
    feiten = {"groep": code, "n": len(plan.cursisten_in[code]), "dagdelen": dagdelen_naam(dagdelen), "locatie": locatie}
    zin = Zin.make("groep {groep} opent met {n:# cursist|# cursisten} op {dagdelen} in {locatie}", feiten)
    return plan, zin, code


def _close(pb: Planbeeld, vraag: Vraag) -> Edit:
    g = need_group(pb, vraag)
    feiten = {"groep": g.groep, "n": pb.beeld.in_groep(g.groep)}
    zin = Zin.make("groep {groep} sluit, {n:# cursist wacht|# cursisten wachten} weer", feiten)
    return planwerk.without_group(pb.plan, g.groep), zin, g.groep


def _help(pb: Planbeeld, vraag: Vraag) -> Edit:
    plek, d = need_place(pb, vraag)
    v = pb.zicht.need_vrijwilliger(vraag.get("vrijwilliger", ""))
    zin = Zin.make("{wie} helpt op {dagdeel} bij {plek}", {"wie": v, "dagdeel": d.naam, "plek": plek})
    return planwerk.with_help(pb.ronde, pb.plan, v, plek, d), zin, plek


def _no_help(pb: Planbeeld, vraag: Vraag) -> Edit:
    plek, d = need_place(pb, vraag)
    v = pb.zicht.need_vrijwilliger(vraag.get("vrijwilliger", ""))
    zin = Zin.make("{wie} helpt niet meer op {dagdeel} bij {plek}", {"wie": v, "dagdeel": d.naam, "plek": plek})
    return planwerk.without_help(pb.plan, v, plek, d), zin, plek


def _pair(pb: Planbeeld, vraag: Vraag) -> Edit:
    c = pb.zicht.need_cursist(vraag.get("cursist", ""))
    v, d = pb.zicht.need_vrijwilliger(vraag.get("vrijwilliger", "")), need_dagdeel(vraag.get("dagdeel", ""))
    zin = Zin.make("{coach} en {cursist} zien elkaar op {dagdeel}", {"coach": v, "cursist": c, "dagdeel": d.naam})
    return planwerk.with_pair(pb.ronde, pb.plan, v, c, d), zin, c


def _no_pair(pb: Planbeeld, vraag: Vraag) -> Edit:
    c = pb.zicht.need_cursist(vraag.get("cursist", ""))
    return planwerk.without_pair(pb.plan, c), Zin.make("de koppeling van {wie} stopt", {"wie": c}), c


SOORTEN: dict[str, Callable[[Planbeeld, Vraag], Edit]] = {
    "les": _lesson,
    "groep": _group,
    "open": _open,
    "sluit": _close,
    "hulp": _help,
    "hulp_weg": _no_help,
    "koppel": _pair,
    "koppel_weg": _no_pair,
}
"""Every change, by the word in the address."""
