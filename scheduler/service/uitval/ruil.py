"""*Wij hebben geruild*: two volunteers who take each other's day, kept as two days that go differently."""

from __future__ import annotations

from datetime import date, datetime

from scheduler.domain.koppeling import Inzet
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.ruilbericht import side, tell_yes
from scheduler.service.uitval.wissel import keep_swap, kind_of_place, place_on, why_not
from scheduler.service.uitval.woorden import day
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap
from scheduler.service.woorden import naam_van
from scheduler.storage import ruilvoorstellen


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
        dagen = days_between(s, min(dag_een, dag_ander), max(dag_een, dag_ander))
        op_een, op_ander = plannen.on(dag_een), plannen.on(dag_ander)
        a = _visible(op_een, place_on(op_een, een, dag_een, dagen, nu))
        b = _visible(op_ander, place_on(op_ander, ander, dag_ander, dagen, nu))
        for pb, wie, inzet, dag in ((op_een, ander, a, dag_een), (op_ander, een, b, dag_ander)):
            if waarom := why_not(s, pb, wie, inzet, dag, dagen):
                raise KanNiet("%(wie)s kan niet ruilen: %(waarom)s.", wie=wie, waarom=waarom)
        keep_swap(s, a, dag_een, ander, nu, gebruiker.id)
        keep_swap(s, b, dag_ander, een, nu, gebruiker.id)
        les, terug = (dag_een, a.dagdeel.value, a.plek), (dag_ander, b.dagdeel.value, b.plek)
        tell_yes(s, side(op_een, een, ander, *les), side(op_ander, ander, een, *terug), nu, gebruiker.id)
        ruilvoorstellen.add_proposal(s, een, ander, les, terug, nu, gebruiker.id, status="ja")
    return f"{_name(op_een, ander)} komt op {day(dag_een)}, {_name(op_ander, een)} op {day(dag_ander)}."


def _name(pb: Planbeeld, code: str) -> str:
    return naam_van(pb.ronde.vrijwilliger_met[code])


def _need_volunteer(plannen: Dagplannen, code: str, dag: date | None) -> None:
    if code not in plannen.need_person(code, dag).ronde.vrijwilliger_met:
        raise UnknownCode("Deze persoon is er niet.", "hoort de persoon bij een andere leslocatie.")


def _visible(pb: Planbeeld, i: Inzet) -> Inzet:
    if not may_see_gap(pb, kind_of_place(i), i.plek):
        raise UnknownCode("Deze les is er niet.", "hoort de les bij een andere leslocatie.")
    return i
