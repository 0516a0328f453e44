"""*Wij hebben geruild*: two volunteers who take each other's day, kept as two days that go differently."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import DAGEN
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.berichten.tijden import day_in_nl
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.dagen import Dag, days_between
from scheduler.service.uitval.lessen import Opening, lesson_days
from scheduler.service.uitval.past import KAN, Plekgat, why_not_helper
from scheduler.service.uitval.schuiven import when_free
from scheduler.service.uitval.woorden import day, outside, when
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap
from scheduler.service.woorden import naam_van
from scheduler.storage import afwezigheden, berichten, logboek, uitval


def swap(
    db: Database,
    gebruiker: Gebruiker,
    een: str,
    dag_een: date | None,
    ander: str,
    dag_ander: date | None,
    nu: datetime,
) -> str:
    """Let the two come on each other's day, and say what was kept. Raises KanNiet with the reason."""
    plannen = Dagplannen(db, gebruiker)
    for wie, dag in ((een, dag_een), (ander, dag_ander)):
        _need_volunteer(plannen, wie, dag)
    if dag_een is None or dag_ander is None:
        raise KanNiet("Vul bij allebei een dag in.")
    if een == ander:
        raise KanNiet("Kies twee verschillende mensen.")
    with db.write() as s:
        van, tot = min(dag_een, dag_ander), max(dag_een, dag_ander)
        dagen = days_between(s, van, tot)
        op_een, op_ander = plannen.on(dag_een), plannen.on(dag_ander)
        a, b = _place(op_een, een, dag_een, dagen, nu), _place(op_ander, ander, dag_ander, dagen, nu)
        _need_able(s, op_een, ander, a, dag_een, dagen)
        _need_able(s, op_ander, een, b, dag_ander, dagen)
        for pb, inzet, dag, door in ((op_een, a, dag_een, ander), (op_ander, b, dag_ander, een)):
            wie = inzet.vrijwilliger
            uitval.add_exception(
                s,
                "vervanging",
                dag,
                inzet.plek,
                inzet.dagdeel,
                wie,
                door,
                gat=None,
                op=nu,
                gemaakt_door=gebruiker.id,
            )
            soort = "assistent" if inzet.groep else "moment"
            tekst = f"U ruilde. U komt nu {outside(pb, soort, inzet.plek)}.\n\n- {when(inzet.dagdeel, dag)}"
            berichten.add_message(s, door, "bevestiging", "Uw ruil staat erin", tekst, nu, gebruiker.id)
            logboek.append(s, nu, gebruiker.id, "uitval_ruil", inzet.plek, oud=wie, nieuw=door, waarom=dag.isoformat())
    return f"{_name(op_een, ander)} komt op {day(dag_een)}, {_name(op_ander, een)} op {day(dag_ander)}."


def _name(pb: Planbeeld, code: str) -> str:
    return naam_van(pb.ronde.vrijwilliger_met[code])


def _need_volunteer(plannen: Dagplannen, code: str, dag: date | None) -> None:
    if code not in plannen.need_person(code, dag).ronde.vrijwilliger_met:
        raise UnknownCode("Deze persoon is er niet.", "hoort de persoon bij een andere leslocatie.")


def _place(pb: Planbeeld, code: str, dag: date, dagen: tuple[Dag, ...], nu: datetime) -> Inzet:
    """What somebody would do on this day, in the plan."""
    if dag < day_in_nl(nu):
        raise KanNiet("Ruilen kan alleen voor een dag die nog komt.")
    weekdag = list(DAGEN)[dag.weekday()]
    weg = {(d.plek, d.dagdeel) for d in dagen if d.datum == dag and (d.van == code or d.soort == "vervalt")}
    gevonden = [
        i
        for i in pb.plan.inzet
        if i.vrijwilliger == code and i.dagdeel.dag == weekdag and (i.plek, i.dagdeel) not in weg
    ]
    gevonden = [i for i in gevonden if _takes_place(pb, i, dag)]
    if len(gevonden) != 1:
        wat = "niets" if not gevonden else "meer dan een ding"
        raise KanNiet(f"{code} heeft op {day(dag)} {wat} in het plan.")
    if not may_see_gap(pb, "assistent" if gevonden[0].groep else "moment", gevonden[0].plek):
        raise UnknownCode("Deze les is er niet.", "hoort de les bij een andere leslocatie.")
    return gevonden[0]


def _takes_place(pb: Planbeeld, i: Inzet, dag: date) -> bool:
    opening = Opening("assistent" if i.groep else "moment", i.plek, i.dagdeel, None)
    return dag in lesson_days(pb.ronde, pb.plan, opening, dag, dag)


def _need_able(s: Session, pb: Planbeeld, code: str, i: Inzet, dag: date, dagen: tuple[Dag, ...]) -> None:
    """Whether the other can do this: role, place, time, and nothing else then."""
    g = Plekgat("assistent" if i.groep else "moment", i.vrijwilliger, i.plek, i.dagdeel, dag, "")
    eigen = next((x for x in pb.plan.inzet if x.vrijwilliger == code and x.dagdeel == i.dagdeel), None)
    ruilt = eigen is not None and eigen.plek != i.plek
    waarom = why_not_helper(when_free(pb, code), pb.ronde.vrijwilliger_met[code], g)
    weg = any(not a.dagdeel or a.dagdeel == i.dagdeel for a in afwezigheden.absent_on(s, dag, code))
    elders = any(d.door == code and d.datum == dag and d.dagdeel == i.dagdeel for d in dagen)
    if weg:
        waarom = "is dan afwezig"
    elif elders or (waarom == KAN and ruilt and eigen is not None and _takes_place(pb, eigen, dag)):
        waarom = "is dan al ergens anders"
    if waarom != KAN:
        raise KanNiet(f"{code} kan niet ruilen: {waarom}.")
