"""Rosters to hand out: the week of a leslocatie, the lessons of a group, the own days of a volunteer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scheduler.domain.tijd import DAGEN, DELEN, Dagdeel, sort_dagdelen
from scheduler.io.columns import Waarde
from scheduler.io.exportblad import Exportblad
from scheduler.service.lijsten.lesdata import block_of, find_days, lesson_hours
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, lokaal_naam, naam_van, tijd, voornaam_van

Rij = tuple[Waarde, ...]


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


def lessons_of_groep(pb: Planbeeld, groep: str, vandaag: date) -> Exportblad:
    """Every lesson of a group in the block, without holidays and closed days."""
    g = pb.plan.groep_met[pb.zicht.need_groep(groep)]
    van, tot = block_of(pb.ronde, vandaag)
    rijen = []
    for dag, d in find_days(pb.ronde, g.dagdelen, van, tot, g.locatie):
        helpers = (naam_van(pb.ronde.vrijwilliger_met[v]) for v in pb.plan.inzet_op.get((groep, d), ()))
        docent = docent_naam(pb.ronde, g.docenten[d]) if d in g.docenten else "nog geen docent"
        uren = round(lesson_hours(pb.ronde, g, d), 2)
        rijen.append((DAGEN[d.dag], dag, tijd(d), lokaal_naam(g, d), docent, ", ".join(helpers), uren))
    titel = f"Lessen van groep {groep}, {aanbod_naam(pb.ronde, g.aanbod)}, {locatie_naam(pb.ronde, g.locatie)}"
    kolommen = ("dag", "datum", "tijd", "lokaal", "docent", "klassenassistent", "uren")
    return Exportblad("Lessen", titel, kolommen, tuple(rijen))


def days_of_vrijwilliger(pb: Planbeeld, code: str, vandaag: date) -> Exportblad:
    """Every own day of a volunteer in the block. Of cursisten only the first name, as on the own page."""
    naam = naam_van(pb.ronde.vrijwilliger_met[pb.zicht.need_vrijwilliger(code)])
    rijen = sorted(_days(pb, code, vandaag), key=lambda r: (r[0], r[1].volgorde))
    return Exportblad(
        "Eigen data",
        f"Rooster van {naam}",
        ("dag", "datum", "dagdeel", "tijd", "wat", "waar"),
        tuple((DAGEN[d.dag], dag, DELEN[d.deel], *rest) for dag, d, *rest in rijen),
    )


def _days(pb: Planbeeld, code: str, vandaag: date) -> Iterator[tuple[date, Dagdeel, str, str, str]]:
    van, tot = block_of(pb.ronde, vandaag)
    for i in pb.plan.inzet:
        if i.vrijwilliger != code:
            continue
        if i.groep:
            g = pb.plan.groep_met[i.groep]
            locatie, wat = g.locatie, f"les {i.groep}, {aanbod_naam(pb.ronde, g.aanbod)}"
            waar = f"{locatie_naam(pb.ronde, locatie)}, {lokaal_naam(g, i.dagdeel)}"
        else:
            m = pb.ronde.moment_met[i.moment]
            locatie, wat, waar = m.locatie, m.soort, locatie_naam(pb.ronde, m.locatie)
        for dag, d in find_days(pb.ronde, [i.dagdeel], van, tot, locatie):
            yield dag, d, tijd(d), wat, waar
    for k in pb.plan.koppelingen:
        if k.vrijwilliger == code:
            wie = voornaam_van(pb.ronde.cursist_met[k.cursist]) if k.cursist in pb.zicht.cursisten else "een cursist"
            waar = "online" if k.online else "spreek samen een plek af"
            for dag, d in find_days(pb.ronde, [k.dagdeel], van, tot):
                yield dag, d, "", f"{k.soort} van {wie}", waar
