"""What one person is told besides: a volunteer without work, the lessons of a docent, the times of a group."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

PERSOON: tuple[Redencode, ...] = (
    Redencode("hulp_nagerekend", "{wens} (nagerekend)"),
    Redencode("hulp_misschien", "{wens} (misschien)"),
    Redencode("vraagt_niets", "{wie} vraagt geen cursus."),
    Redencode("klopt_niet", "Dit plan klopt nog niet voor {wie}."),
    Redencode("breuk", "{zin}", publiek="planner"),
    Redencode(
        "elders_breuk",
        "Let op: dit plan breekt elders {n:# keer|# keer} een regel. Kijk het na met: inburgerplan verifieer.",
        publiek="planner",
    ),
    Redencode("zit_in", "{wie} zit in {groep}."),
    Redencode("geen_taak", "{wie} heeft in dit plan geen taak."),
    Redencode("kan_niet_beginnen", "{wie} {kan} nog niet helpen als dit blok begint."),
    Redencode("geen_rol", "Er is nu geen werk dat bij {wie} past."),
    Redencode("genoeg_hulp", "Bij het werk dat {wie} {kan} doen, is al genoeg hulp."),
    Redencode("maximum_nul", "{wie} {wil} nu geen werk: het maximum is 0."),
    Redencode("reis_te_lang", "Waar hulp nodig is op een tijd dat {wie} {kan}, is de reis te lang."),
    Redencode("andere_wens", "{wie} past nu bij niemand. Dat komt door een wens over man of vrouw."),
    Redencode("geen_tijd", "Er is geen hulp nodig op een dagdeel dat {wie} {kan}."),
    Redencode("niet_gevraagd", "Er is werk dat past, maar het plan vraagt {wie} niet."),
    Redencode("docent_geeft", "{wie} geeft {n:# les|# lessen} per week. Het maximum is {max}."),
    Redencode("docent_les", "{wie} geeft op {dagdeel} les in {locatie}, aan {groep}."),
    Redencode("groep_tijd", "{groep} heeft les in {locatie} op {dagdelen}."),
)
"""Texts for one person or group."""
