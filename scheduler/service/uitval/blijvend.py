"""Somebody is gone for good: a concept with only that change, or a whole new plan without this person."""

from __future__ import annotations

from datetime import datetime

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.service.opslag import Database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.rekenen import ask_plan
from scheduler.service.scenario.aannames import Aanname, pack
from scheduler.service.scenario.weg import plan_without
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.past import meeting_time, waiting_request
from scheduler.service.uitval.zicht import Dagplannen, need_absence
from scheduler.storage import uitval
from scheduler.storage.tables import Gat


def make_change(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> str:
    """A concept that is the published plan with this person replaced, and nothing else; gives its address.

    Raises KanNiet while somebody comes back, or while a lesson has no docent.
    """
    plannen = Dagplannen(db, gebruiker)
    pb = plannen.nu
    with db.read() as s:
        rij = need_absence(s, plannen, nummer)
        gaten = uitval.list_gaps(s, nummer)
    if rij.tot is not None or rij.ingetrokken_op is not None:
        raise KanNiet("Deze persoon komt terug. Dan verandert het plan niet.")
    gevuld = [g for g in gaten if g.datum is None and g.status == "bevestigd"]
    plan = plan_without(pb.plan, rij.persoon)
    for gat in gevuld:
        plan = _filled(pb, plan, gat)
    zonder = [g for g in plan.groepen if len(g.docenten) < len(pb.plan.groep_met[g.groep].docenten)]
    if zonder:
        raise KanNiet(
            "Groep %(groep)s heeft dan een les zonder docent. Regel dat eerst, of plan opnieuw.", groep=zonder[0].groep
        )
    aannames = pack((*pb.feiten.aannames, Aanname("weg", rij.persoon)))
    naam = f"Zonder {rij.persoon}"
    return start_concept(db, gebruiker.id, naam, pb.stand, _sorted(plan), nu, basis=pb.nummer, scenario=aannames)


def ask_without(db: Database, gebruiker: Gebruiker, nummer: int, seconden: int, nu: datetime) -> int:
    """Ask for a whole new plan without this person, in the background."""
    gebruiker.eis(Recht.SCENARIO)
    with db.read() as s:
        rij = need_absence(s, Dagplannen(db, gebruiker), nummer)
    if rij.ingetrokken_op is not None:
        raise KanNiet("Deze afmelding is teruggedraaid.")
    opdracht = {"soort": "uitval", **pack((Aanname("weg", rij.persoon),))}
    return ask_plan(db, gebruiker, f"Zonder {rij.persoon}", seconden, nu, opdracht)


def _filled(pb: Planbeeld, plan: Plan, gat: Gat) -> Plan:
    """The plan with one gap filled; who comes from another place leaves that one."""
    dagdeel = Dagdeel(gat.dagdeel) if gat.dagdeel else None
    if gat.soort in {"assistent", "moment"}:
        rest = tuple(i for i in plan.inzet if (i.vrijwilliger, i.dagdeel) != (gat.door, dagdeel))
        nieuw = Inzet.model_validate(
            {
                "vrijwilliger": gat.door,
                "groep" if gat.soort == "assistent" else "moment": gat.plek,
                "dagdeel": dagdeel,
            }
        )
        return plan.model_copy(update={"inzet": (*rest, nieuw)})
    if gat.soort == "docent":
        return plan.model_copy(update={"groepen": tuple(_taught(g, gat) for g in plan.groepen)})
    return _paired(pb, plan, gat, dagdeel) if gat.soort == "coach" else _seated(pb, plan, gat)


def _taught(g: Lesgroep, gat: Gat) -> Lesgroep:
    d = Dagdeel(gat.dagdeel)
    zonder = {x: t for x, t in g.docenten.items() if (x, t) != (d, gat.door)}
    return g.model_copy(update={"docenten": {**zonder, d: gat.door} if g.groep == gat.plek else zonder})


def _paired(pb: Planbeeld, plan: Plan, gat: Gat, liefst: Dagdeel | None) -> Plan:
    samen = meeting_time(pb, gat.door, gat.plek, liefst)
    if samen is None:
        raise KanNiet("De nieuwe taalcoach en de cursist kunnen niet meer op dezelfde tijd.")
    v, c = pb.ronde.vrijwilliger_met[gat.door], pb.ronde.cursist_met[gat.plek]
    online = v.online and c.online and not pb.ronde.bereikt(v, c)
    paar = Gekoppeld(vrijwilliger=gat.door, cursist=gat.plek, dagdeel=samen, online=online)
    return plan.model_copy(update={"koppelingen": (*plan.koppelingen, paar)})


def _seated(pb: Planbeeld, plan: Plan, gat: Gat) -> Plan:
    """Somebody who waits takes the seat with his own request; somebody from another group moves."""
    lijn = pb.ronde.aanbod_met[pb.plan.groep_met[gat.plek].aanbod].lijn
    for p in plan.plaatsingen:
        if p.cursist == gat.door and pb.ronde.aanbod_met[p.aanbod].lijn == lijn:
            rest = tuple(x for x in plan.plaatsingen if x is not p)
            return plan.model_copy(update={"plaatsingen": (*rest, p.model_copy(update={"groep": gat.plek}))})
    verzoek = waiting_request(pb.beeld, gat.door, gat.plek)
    if verzoek is None:
        raise KanNiet("Wie de plek zou krijgen, wacht niet meer op deze cursus.")
    erbij = Plaatsing(cursist=verzoek[0], aanbod=verzoek[1], groep=gat.plek)
    return plan.model_copy(update={"plaatsingen": (*plan.plaatsingen, erbij)})


def _sorted(plan: Plan) -> Plan:
    """Rows in the order of every plan."""
    return plan.model_copy(
        update={
            "inzet": tuple(sorted(plan.inzet, key=lambda i: (i.vrijwilliger, i.plek, i.dagdeel.volgorde))),
            "koppelingen": tuple(sorted(plan.koppelingen, key=lambda k: (k.vrijwilliger, k.cursist))),
            "plaatsingen": tuple(sorted(plan.plaatsingen, key=lambda p: (p.cursist, p.aanbod, p.groep))),
        }
    )
