"""A form of a change by hand that could not be made is shown again, with everything that somebody typed."""

from __future__ import annotations

from collections.abc import Callable

from flask import g, render_template

from scheduler.errors import KanNiet, SchedulerError, UnknownCode, Verouderd
from scheduler.service.plan.planbeeld import Planbeeld
from web.fouten import STATUS, first_line
from web.toegang import plan_at


def show_again(ref: str, fout: KanNiet | Verouderd, pagina: Callable[[Planbeeld], str]) -> tuple[str, int]:
    """The same page on the plan as it is now; when that has no meaning any more, a page with what was typed."""
    g.fout, g.verouderd = first_line(fout), isinstance(fout, Verouderd)
    status = STATUS[type(fout)]
    pb = plan_at(ref)
    try:
        return pagina(pb), status
    except SchedulerError as nu:
        if isinstance(nu, UnknownCode):  # not there any more, or never for this reader: the same answer
            status = STATUS[UnknownCode]
        return render_template("plan/mislukt.html", nu=first_line(nu)), status
