"""Somebody comes in the place of another on one day because the two agreed: whether that can be, and keeping it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import DAGEN
from scheduler.errors import KanNiet
from scheduler.service.opslag import Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import day_in_nl
from scheduler.service.uitval.dagen import Dag
from scheduler.service.uitval.lessen import Opening, lesson_days
from scheduler.service.uitval.past import BEZET, KAN, Plekgat, why_not_helper
from scheduler.service.uitval.schuiven import when_free
from scheduler.service.uitval.woorden import day
from scheduler.storage import afwezigheden, logboek, uitval

AFWEZIG = "is dan afwezig"


def kind_of_place(i: Inzet) -> str:
    """What falls open there when the helper does not come."""
    return "assistent" if i.groep else "moment"


def kind_at(pb: Planbeeld, plek: str) -> str:
    """The same, by the code of the place."""
    return "moment" if plek in pb.ronde.moment_met else "assistent"


def place_on(pb: Planbeeld, code: str, dag: date, dagen: Sequence[Dag], nu: datetime, dagdeel: str = "") -> Inzet:
    """The one thing that somebody does on a day (on that dagdeel), in the plan. Raises KanNiet when it is not one."""
    if dag < day_in_nl(nu):
        raise KanNiet("Ruilen kan alleen voor een dag die nog komt.")
    weekdag = list(DAGEN)[dag.weekday()]
    weg = {(d.plek, d.dagdeel) for d in dagen if d.datum == dag and (d.van == code or d.soort == "vervalt")}
    gevonden = [
        i
        for i in pb.plan.inzet
        if i.vrijwilliger == code
        and i.dagdeel.dag == weekdag
        and dagdeel in {"", i.dagdeel.value}
        and (i.plek, i.dagdeel) not in weg
        and _takes_place(pb, i, dag)
    ]
    if not gevonden:
        raise KanNiet("%(wie)s heeft op %(dag)s niets in het plan.", wie=code, dag=day(dag))
    if len(gevonden) > 1:
        raise KanNiet("%(wie)s heeft op %(dag)s meer dan één ding in het plan.", wie=code, dag=day(dag))
    return gevonden[0]


def why_not(s: Session, pb: Planbeeld, code: str, i: Inzet, dag: date, dagen: Sequence[Dag]) -> str:
    """What keeps somebody from coming there on this day: role, place, time, or something else; empty if nothing."""
    if any(not a.dagdeel or a.dagdeel == i.dagdeel for a in afwezigheden.absent_on(s, dag, code)):
        return AFWEZIG
    if any(d.door == code and d.datum == dag and d.dagdeel == i.dagdeel for d in dagen):
        return BEZET
    g = Plekgat(kind_of_place(i), i.vrijwilliger, i.plek, i.dagdeel, dag, "")
    waarom = why_not_helper(when_free(pb, code), pb.ronde.vrijwilliger_met[code], g)
    eigen = next((x for x in pb.plan.inzet if x.vrijwilliger == code and x.dagdeel == i.dagdeel), None)
    elders = eigen is not None and (eigen.plek == i.plek or _takes_place(pb, eigen, dag))
    return BEZET if waarom == KAN and elders else waarom


def keep_swap(s: Session, i: Inzet, dag: date, door: str, nu: datetime, wie: int | None) -> None:
    """Keep that `door` comes instead on this day."""
    uitval.add_exception(
        s, "vervanging", dag, i.plek, i.dagdeel, i.vrijwilliger, door, gat=None, op=nu, gemaakt_door=wie
    )
    logboek.append(s, nu, wie, "uitval_ruil", i.plek, oud=i.vrijwilliger, nieuw=door, waarom=dag.isoformat())


def _takes_place(pb: Planbeeld, i: Inzet, dag: date) -> bool:
    opening = Opening(kind_of_place(i), i.plek, i.dagdeel, None)
    return dag in lesson_days(pb.ronde, pb.plan, opening, dag, dag)
