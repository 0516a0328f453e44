"""What is said of a code that is not of a person or group: a moment, a course, a leslocatie."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

ZAAK: tuple[Redencode, ...] = (
    Redencode("moment_is", "Dit is moment {wie}: {soort} op {dagdeel} in {locatie}.", publiek="planner"),
    Redencode("moment_helpers", "{n:Daar helpt|Daar helpen}: {mensen}.", publiek="planner"),
    Redencode("moment_leeg", "Daar helpt nog niemand.", publiek="planner"),
    Redencode(
        "moment_nodig",
        "Nodig {min:is # vrijwilliger|zijn # vrijwilligers} met de rol {rol}. Gewenst: {streef}.",
        publiek="planner",
    ),
    Redencode("aanbod_is", "Dit is aanbod {wie}: een cursus die u geeft.", publiek="planner"),
    Redencode(
        "aanbod_vraag",
        "{n:# cursist vraagt|# cursisten vragen} dit. Een plek {met:heeft #|hebben #}. "
        "Nu {zonder:wacht er #|wachten er #}.",
        publiek="planner",
    ),
    Redencode("aanbod_wacht", "{n:Wie wacht|Wie wachten}: {mensen}.", publiek="planner"),
    Redencode("aanbod_groepen", "{n:De groep is|De groepen zijn} {groepen}.", publiek="planner"),
    Redencode("aanbod_geen_groep", "Er is geen groep voor open.", publiek="planner"),
    Redencode("locatie_is", "Dit is leslocatie {wie}.", publiek="planner"),
    Redencode("locatie_groepen", "{n:De groep daar is|De groepen daar zijn} {groepen}.", publiek="planner"),
    Redencode("locatie_leeg", "Daar is geen groep open.", publiek="planner"),
    Redencode("zaak_verder", "Vraag verder met de code van een groep of cursist.", publiek="planner"),
)
"""Only for the planner: who is named helps there or waits."""
