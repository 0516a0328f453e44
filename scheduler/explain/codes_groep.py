"""Why a group opens, goes on or stops: for the planner only."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

GROEP: tuple[Redencode, ...] = (
    Redencode("groep_opent", "{wie} opent met {n:# cursist|# cursisten}; {min} is genoeg.", publiek="planner"),
    Redencode("groep_opent_klein", "{wie} opent met {n:# cursist|# cursisten}.", publiek="planner"),
    Redencode("groep_gaat_door", "{wie} gaat door met {n:# cursist|# cursisten}.", publiek="planner"),
    Redencode("groep_wijzigt", "{wie} gaat door met {n:# cursist|# cursisten}, anders dan nu.", publiek="planner"),
    Redencode("groep_vast", "Deze groep staat vast.", publiek="planner"),
    Redencode("groep_onder_min", "Dat is minder dan het minimum van {min}.", publiek="planner"),
    Redencode("groep_vol", "De groep is vol.", publiek="planner"),
    Redencode("groep_plek", "Er {n:is # plek|zijn # plekken} over.", publiek="planner"),
    Redencode(
        "groep_kan_missen", "Als er {n:# persoon weggaat|# mensen weggaan}, is het minimum bereikt.", publiek="planner"
    ),
    Redencode(
        "groep_kunnen_ook", "Ook {n:kan # wachtende|kunnen # wachtenden} erbij: {wachtenden}.", publiek="planner"
    ),
    Redencode("groep_stopt", "{wie} stopt.", publiek="planner"),
    Redencode("groep_had", "{n:# cursist had|# cursisten hadden} daar een plek.", publiek="planner"),
    Redencode("groep_elders", "{n:# zit|# zitten} nu in een andere groep.", publiek="planner"),
    Redencode("groep_drempel", "Zo'n groep opent bij {min}. Nu {n:kan er #|kunnen er #}.", publiek="planner"),
    Redencode("groep_bijna", "{wie} opent bij {min}; nu {n:wacht er #|wachten er #}.", publiek="planner"),
    Redencode("groep_ook_anderen", "Uit andere groepen {n:kan # ook|kunnen # ook}: {anderen}.", publiek="planner"),
    Redencode("groep_geen_docent", "Niet elke les heeft dan een vrije docent.", publiek="planner"),
    Redencode("groep_geen_lokaal", "Niet elke les heeft dan een vrij lokaal.", publiek="planner"),
)
"""Groups: what they have, what they need, who can join."""
