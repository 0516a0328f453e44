"""The single changes that would help most people: for the planner and for who decides on rooms and people."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

ONTSLUIT: tuple[Redencode, ...] = (
    Redencode(
        "ontsluit_reis",
        "Met {extra:# minuut|# minuten} meer reizen naar {locatie}: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_dagdeel",
        "Als mensen die wachten ook op {dagdeel} kunnen: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_plek",
        "Met 1 plek meer in elke groep {aanbod}: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_trede",
        "Met 1 trede meer verschil in lijn {lijn}: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_minimum",
        "Als een groep {aanbod} bij {min:# persoon|# mensen} begint: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_docent_dagdeel",
        "Als docent {docent} ook op {dagdeel} werkt: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_docent_les",
        "Als docent {docent} {meer:# les|# lessen} meer geeft: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
    Redencode(
        "ontsluit_lokaal",
        "Met een extra lokaal in {locatie}: plek voor {n:# persoon|# mensen}.",
        publiek="planner",
    ),
)
"""Changes of one rule, one room, one docent or one dagdeel."""
