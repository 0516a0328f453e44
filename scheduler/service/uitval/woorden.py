"""How a gap reads: for the planner, and in a message to somebody who knows nothing of it."""

from __future__ import annotations

from datetime import date

from scheduler.domain.tijd import Dagdeel
from scheduler.explain.zin import Dag, Zin, Zinnen
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.uitval.lessen import Opening
from scheduler.service.woorden import aanbod_naam, locatie_naam, tijd, voornaam_van


def day(datum: date) -> str:
    """`dinsdag 12 januari 2027`."""
    return Dag.on(datum, weekdag=True)


def when(dagdeel: Dagdeel | None, datum: date | None) -> str:
    """The day with the time, or the dagdeel of every week."""
    if dagdeel is None:
        return "vanaf nu"
    klok = tijd(dagdeel)
    return Zinnen.join((day(datum) if datum else Zin.make("elke {dagdeel}", {"dagdeel": dagdeel.naam}), klok), ", ")


def what(pb: Planbeeld, soort: str, plek: str) -> str:
    """What falls open, as a planner says it."""
    ronde = pb.ronde
    if soort == "coach":
        c = ronde.cursist_met.get(plek)
        if c is None or plek not in pb.zicht.cursisten:
            return "Taalcoach van een cursist"
        return Zin.make("Taalcoach van {wie}", {"wie": pb.namen.persoon(plek)})
    if soort == "moment":
        m = ronde.moment_met.get(plek)
        return f"{m.soort} ({plek})" if m else plek
    rol = {"assistent": "Klassenassistent", "docent": "Docent", "plek": "Plek"}[soort]
    g = pb.plan.groep_met.get(plek)
    waar = f"{plek} ({aanbod_naam(ronde, g.aanbod)})" if g else plek
    return Zinnen.join((rol, Zin.make("in groep {groep}", {"groep": waar})))


def tell_opening(pb: Planbeeld, o: Opening) -> str:
    """A gap in one line."""
    return Zinnen.join((what(pb, o.soort, o.plek), when(o.dagdeel, o.datum)), ": ")


def outside(pb: Planbeeld, soort: str, plek: str) -> str:
    """What it is and where, for somebody who gets a message: no codes, and of a cursist the first name only."""
    ronde = pb.ronde
    if soort == "coach":
        c = ronde.cursist_met.get(plek)
        return f"taalcoach zijn van {voornaam_van(c)}" if c else "taalcoach zijn"
    m, g = ronde.moment_met.get(plek), pb.plan.groep_met.get(plek)
    if m is not None:
        return f"helpen bij {m.soort} in {locatie_naam(ronde, m.locatie)}"
    if g is None:
        return "helpen in een les"
    les = f"de les {aanbod_naam(ronde, g.aanbod)} in {locatie_naam(ronde, g.locatie)}"
    return {"docent": f"lesgeven in {les}", "plek": f"meedoen met {les}"}.get(soort, f"helpen in {les}")
