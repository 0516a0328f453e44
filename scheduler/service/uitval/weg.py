"""Who is gone for good, or for the rest of the block: a new plan does not count on them."""

from __future__ import annotations

from scheduler.domain.ronde import Ronde
from scheduler.service.opslag import Database
from scheduler.storage import afwezigheden


def gone_for_good(db: Database, ronde: Ronde) -> tuple[str, ...]:
    """Codes of people who are away from before the end of the block until after it; single dagdelen do not count."""
    begin = ronde.begin
    if begin is None:
        return ()
    einde = ronde.instellingen.periode_einde
    with db.read() as s:
        rijen = afwezigheden.list_absences(s, begin)
    return tuple(
        sorted(
            {
                a.persoon
                for a in rijen
                if not a.dagdeel and (a.tot is None or (einde is not None and a.tot >= einde and a.van <= einde))
            }
        )
    )
