"""Whether a gap is still one: after a new plan nobody may be missed there any more."""

from __future__ import annotations

from scheduler.domain.tijd import Dagdeel
from scheduler.service.opslag import Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.uitval.dagen import days_between, who_comes
from scheduler.storage.tables import Gat

NIET_MEER = "In het plan van nu is dit niet meer nodig."


def is_needed(s: Session, pb: Planbeeld, gat: Gat) -> bool:
    """Whether on that day, in the plan that holds then, whoever is away would come; without a day it stays a gap."""
    if gat.datum is None or not gat.dagdeel:
        return True
    d = Dagdeel(gat.dagdeel)
    dagen = days_between(s, gat.datum, gat.datum)
    return gat.van in who_comes(dagen, gat.datum, gat.plek, d, _planned(pb, gat, d))


def _planned(pb: Planbeeld, gat: Gat, d: Dagdeel) -> tuple[str, ...]:
    """Whom the plan names there."""
    if gat.soort == "coach":
        return tuple(k.vrijwilliger for k in pb.plan.koppelingen if (k.cursist, k.dagdeel) == (gat.plek, d))
    if gat.soort == "docent":
        groep = pb.plan.groep_met.get(gat.plek)
        return (groep.docenten[d],) if groep and d in groep.docenten else ()
    return tuple(pb.plan.inzet_op.get((gat.plek, d), ()))
