"""What volunteers say about when they can help: it lies over the facts of the workbook, and pins stay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.service.opslag import Database
from scheduler.storage import opgaven
from scheduler.storage.tables import Opgave


def with_statements(ronde: Ronde, gezegd: Iterable[Opgave]) -> Ronde:
    """The round with each volunteer as he said himself.

    What the planner pinned stays possible: a pinned dagdeel counts as "if needed", the maximum is never below the
    number of pins, and somebody with a pin is not paused. Statements of people whom the round does not know are left
    out.
    """
    per_persoon = {o.persoon: o for o in gezegd if o.geldt}
    if not per_persoon:
        return ronde
    mensen = (_as_said(ronde, v, o) if (o := per_persoon.get(v.vrijwilliger)) else v for v in ronde.vrijwilligers)
    return ronde.model_copy(update={"vrijwilligers": tuple(mensen)})


def _as_said(ronde: Ronde, v: Vrijwilliger, o: Opgave) -> Vrijwilliger:
    wie = v.vrijwilliger
    graag, moet = dagdelen_of(o.graag), dagdelen_of(o.als_het_moet)
    hulp = [i.dagdeel for i in ronde.inzet if i.vast and i.vrijwilliger == wie]
    paren = [k.dagdeel for k in ronde.lopende_koppelingen if k.vast and k.vrijwilliger == wie]
    vast = frozenset(chain(hulp, (d for d in paren if d)))
    if None in paren:  # fixed to somebody, on a dagdeel that is still free: all that the workbook says stays possible
        vast |= v.vrij
    ruimte = ronde.max_dagdelen(v) if o.max_dagdelen is None else max(o.max_dagdelen, len(hulp))
    return v.model_copy(
        update={
            "dagdelen": graag,
            "dagdelen_als_het_moet": (moet | vast) - graag,
            "max_dagdelen": v.max_dagdelen if o.max_dagdelen is None else ruimte,
            "pauze_tot": v.pauze_tot if hulp or paren else o.pauze_tot,
        }
    )


def read_standing(db: Database) -> Sequence[Opgave]:
    """What every volunteer says now."""
    with db.read() as s:
        return opgaven.standing_statements(s)


def dagdelen_of(codes: Iterable[str]) -> frozenset[Dagdeel]:
    """Dagdelen by their codes."""
    return frozenset(Dagdeel(c) for c in codes)
