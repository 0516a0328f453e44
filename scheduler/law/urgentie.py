"""How pressing a term is: a class for the planner and the slack in weeks."""

from __future__ import annotations

from datetime import date

from scheduler.law.datum import DAGEN_PER_WEEK, add_maanden, add_weken
from scheduler.law.parameters import Parameters, load_parameters

LAAGSTE = 1


def klasse(einddatum: date | None, peildatum: date, parameters: Parameters | None = None) -> int:
    """Give 4, 3, 2 or 1: the term ends within the months of that class, or later or on an unknown day (1).

    Source: settings of the house, in `urgentie_klasse_*.yaml`. An unknown date is red on the screen of terms.
    """
    p = parameters or load_parameters()
    if einddatum is None:
        return LAAGSTE
    namen = sorted((n for n in p if n.startswith("urgentie_klasse_")), reverse=True)
    for naam in namen:
        if einddatum <= add_maanden(peildatum, p.getal(naam, peildatum)):
            return int(naam.rpartition("_")[-1])
    return LAAGSTE


def laatste_veilige_start(einddatum: date | None, weken_nodig: int, uitslag_weken: int = 0) -> date | None:
    """Give the last day on which a group may start, counting back the weeks of lessons and of the result."""
    return None if einddatum is None else add_weken(einddatum, -(weken_nodig + uitslag_weken))


def speling_in_weken(laatste_start: date | None, start_groep: date | None) -> int | None:
    """Give the whole weeks between the last safe start and the start of the group; negative is too late."""
    if laatste_start is None or start_groep is None:
        return None
    return (laatste_start - start_groep).days // DAGEN_PER_WEEK
