"""Models of a whole round, to compare the search with."""

from __future__ import annotations

from scheduler.engine.candidates import Candidates
from scheduler.engine.linear import LinearModel
from scheduler.engine.master import Master, build_master


def model_of_all(candidates: Candidates, *, wishes: bool = True) -> Master:
    """Every candidate, as often as it may open."""
    copies = [(g, n) for g, c in enumerate(candidates.all) for n in range(1 if c.groep else c.copies)]
    return build_master(candidates, copies, wishes=wishes)


def without_limits(master: Master) -> LinearModel:
    """The same without the limits of the week, which no plan needs: only the relaxation does."""
    model, gone = master.model, set(master.week_rows.values())
    kept = LinearModel(model.lower, model.upper, model.gain)
    for r, variables in enumerate(model.row_vars):
        if r not in gone:
            kept.row(variables, model.row_coefs[r], model.row_low[r], model.row_high[r])
    return kept
