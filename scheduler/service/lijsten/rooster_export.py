"""Rosters to hand out: the week of a leslocatie, the lessons of a group, the own days of a volunteer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from scheduler.domain.tijd import DAGEN, DELEN, sort_dagdelen
from scheduler.io.columns import Waarde
from scheduler.io.exportblad import Exportblad
from scheduler.service.lijsten.lesdata import block_of, days_between
from scheduler.service.mijn.afspraken import KOPPELING, LES, Afspraak, docent_on, find_afspraken
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import Tijdvak, plans_over
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.vergelijken import person_name
from scheduler.service.toegang.rechten import Zicht
from scheduler.service.uitval.dagen import Dag, exceptions_on, is_cancelled, who_comes
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, lokaal_naam, naam_van, tijd

Rij = tuple[Waarde, ...]
VERVALT = "vervalt"


def week_of_locatie(pb: Planbeeld, locatie: str) -> Exportblad:
    """The week grid: a row for each lokaal and part of the day, a column for each day."""
    groepen = [g for g in pb.plan.groepen if g.locatie == locatie and g.groep in pb.zicht.groepen]
    gebruikt = {d.dag for g in groepen for d in g.dagdelen}
    dagen = [d for d in DAGEN if d in gebruikt or d not in {"za", "zo"}]
    cellen: dict[tuple[str, str], dict[str, list[str]]] = {}
    for g in groepen:
        for d in sort_dagdelen(g.dagdelen):
            rij = cellen.setdefault((lokaal_naam(g, d), d.deel), {})
            helpers = (naam_van(pb.ronde.vrijwilliger_met[v]) for v in pb.plan.inzet_op.get((g.groep, d), ()))
            regels = [
                f"{g.groep}: {aanbod_naam(pb.ronde, g.aanbod)}",
                tijd(d),
                docent_naam(pb.ronde, g.docenten[d]) if d in g.docenten else "nog geen docent",
                f"{pb.beeld.in_groep(g.groep)} cursisten",
                *(f"helpt: {naam}" for naam in helpers),
            ]
            rij.setdefault(d.dag, []).append("\n".join(regels))
    delen = list(DELEN)
    rijen = [
        (f"{lokaal}\n{DELEN[deel]}", *("\n\n".join(per_dag.get(dag, ())) for dag in dagen))
        for (lokaal, deel), per_dag in sorted(cellen.items(), key=lambda x: (x[0][0], delen.index(x[0][1])))
    ]
    naam = locatie_naam(pb.ronde, locatie)
    kolommen = ("lokaal", *(DAGEN[d] for d in dagen))
    return Exportblad("Weekrooster", f"Weekrooster {naam}", kolommen, tuple(rijen), raster=True)


def lessons_of_groep(db: Database, pb: Planbeeld, groep: str, vandaag: date) -> Exportblad:
    """Every lesson of a group in the block, as the plan of that day has it, without holidays and closed days."""
    g = pb.plan.groep_met[pb.zicht.need_groep(groep)]
    van, tot = block_of(pb.ronde, vandaag)
    dagen = () if pb.concept else exceptions_on(db, van, tot)
    vakken = (v for v in plans_over(db, pb, van, tot) if groep in Zicht(pb.gebruiker, v.ronde, v.plan).groepen)
    titel = f"Lessen van groep {groep}, {aanbod_naam(pb.ronde, g.aanbod)}, {locatie_naam(pb.ronde, g.locatie)}"
    kolommen = ("dag", "datum", "tijd", "lokaal", "docent", "klassenassistent", "uren")
    return Exportblad("Lessen", titel, kolommen, tuple(rij for v in vakken for rij in _lessons(v, groep, dagen)))


def _lessons(vak: Tijdvak, groep: str, dagen: Sequence[Dag]) -> Iterator[Rij]:
    ronde, g = vak.ronde, vak.plan.groep_met[groep]
    hulp = [d for d in dagen if d.gat_soort != "docent"]
    for dag, d in days_between(ronde, g.dagdelen, vak.van, vak.tot, g.locatie, groep):
        if is_cancelled(dagen, dag, groep, d):
            yield DAGEN[d.dag], dag, tijd(d), lokaal_naam(g, d), VERVALT, "", 0
            continue
        docent = docent_on(vak.plan, groep, d, dag, dagen)
        komen = who_comes(hulp, dag, groep, d, vak.plan.inzet_op.get((groep, d), ()))
        uren = round(ronde.aanbod_met[g.aanbod].lesuren(d), 2)
        wie = docent_naam(ronde, docent) if docent else "nog geen docent"
        namen = ", ".join(person_name(ronde, v) for v in komen)
        yield DAGEN[d.dag], dag, tijd(d), lokaal_naam(g, d), wie, namen, uren


def days_of_vrijwilliger(db: Database, pb: Planbeeld, code: str, vandaag: date) -> Exportblad:
    """Every own day of a volunteer in the block, as on the own page. Of cursisten only the first name."""
    naam = naam_van(pb.ronde.vrijwilliger_met[pb.zicht.need_vrijwilliger(code)])
    van, tot = block_of(pb.ronde, vandaag)
    dagen = () if pb.concept else exceptions_on(db, van, tot)
    eigen = find_afspraken(plans_over(db, pb, van, tot), code, dagen)
    return Exportblad(
        "Eigen data",
        f"Rooster van {naam}",
        ("dag", "datum", "dagdeel", "tijd", "wat", "waar"),
        tuple((DAGEN[a.dagdeel.dag], a.dag, DELEN[a.dagdeel.deel], a.tijd, _what(pb, a), a.waar) for a in eigen),
    )


def _what(pb: Planbeeld, a: Afspraak) -> str:
    wat = f"{a.wat}, groep {a.plek}" if a.soort == LES else a.wat
    if a.soort == KOPPELING and a.plek not in pb.zicht.cursisten:
        wat = f"{a.wat.partition(' van ')[0]} van een cursist"
    return f"{VERVALT}: {wat}" if a.vervalt else wat
