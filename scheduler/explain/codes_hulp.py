"""What would help somebody who waits: one change at a time. Who reads it can do it, or it is for the planner."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

HELPT: tuple[Redencode, ...] = (
    Redencode("helpt_zet_erin", "In {groep} is nog plek voor {wie}."),
    Redencode("helpt_nieuwe_groep", "Als er een groep {aanbod} opent op {dagdelen}: plek.", publiek="planner"),
    Redencode("helpt_eigen_les", "Als {wie} voor {aanbod} naar {ander} gaat: plek in {groep}."),
    Redencode("helpt_coach", "Als {wie} de taalcoach op {dagdeel} ziet: plek in {groep}."),
    Redencode("helpt_dagdeel", "Als {wie} ook op {dagdelen} {kan}: plek in {groep}."),
    Redencode("helpt_reistijd", "Als {wie} {minuten:# minuut|# minuten} mag reizen: plek in {groep}."),
    Redencode(
        "helpt_dagdeel_en_reis",
        "Met {minuten:# minuut|# minuten} reizen en ook {dagdelen} vrij: plek in {groep}.",
    ),
    Redencode("helpt_lokaal", "Als {groep} naar een groter lokaal gaat: plek voor {wie}.", publiek="planner"),
    Redencode("helpt_plek", "Met 1 stoel meer in {groep}: plek voor {wie}.", publiek="planner"),
    Redencode("helpt_trede", "Als {wie} ook {trede} mag doen: plek in {groep}."),
    Redencode("helpt_gemengd", "Als {wie} ook in een gemengde groep {wil}: plek in {groep}.", publiek="planner"),
    Redencode(
        "helpt_docent_dagdeel",
        "Als docent {docent} ook op {dagdeel} werkt: nieuwe groep {aanbod} op {dagdelen}.",
        publiek="planner",
    ),
    Redencode(
        "helpt_docent_les",
        "Als docent {docent} {n:# les|# lessen} meer geeft: nieuwe groep {aanbod} op {dagdelen}.",
        publiek="planner",
    ),
    Redencode(
        "helpt_extra_lokaal",
        "Met een extra lokaal in {locatie}: nieuwe groep {aanbod} op {dagdelen}.",
        publiek="planner",
    ),
    Redencode(
        "helpt_meer_mensen",
        "Er {n:is nog # persoon|zijn nog # mensen} nodig voor {aanbod}. Dan kan een groep op {dagdelen} beginnen.",
    ),
    Redencode("helpt_plek_vrij", "Als iemand {groep} verlaat, is daar plek."),
    Redencode("helpt_dagdeel_en_plek", "Als {wie} ook op {dagdelen} {kan} en iemand {groep} verlaat: plek."),
    Redencode("helpt_vraag", "Meer dagdelen of een langere reis kunnen helpen."),
    Redencode("helpt_vrouwencursus", "Een cursus alleen voor vrouwen kan helpen."),
    Redencode("helpt_extra_groep", "Een extra groep voor {aanbod} kan helpen."),
)
"""Kinds of help, the lightest first."""
