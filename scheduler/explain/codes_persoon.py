"""What one person is told besides: a volunteer without work, the lessons of a docent, the times of a group."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

PERSOON: tuple[Redencode, ...] = (
    Redencode("hulp_nagerekend", "{wens} (nagerekend)"),
    Redencode("hulp_misschien", "{wens} (misschien)"),
    Redencode("vraagt_niets", "{wie} vraagt geen cursus."),
    Redencode("geen_taak", "{wie} heeft in dit plan geen taak."),
    Redencode("kan_niet_beginnen", "{wie} kan nog niet beginnen. Kijk naar VOG, basiscursus en begindatum."),
    Redencode("geen_rol", "{wie} heeft geen rol waar nu hulp bij nodig is."),
    Redencode("geen_tijd", "Er is geen hulp nodig op een dagdeel dat {wie} kan."),
    Redencode("niet_gevraagd", "Er is werk dat past, maar het plan vraagt {wie} niet."),
    Redencode("docent_geeft", "{wie} geeft {n:# les|# lessen} per week. Het maximum is {max}."),
    Redencode("docent_les", "{wie} geeft op {dagdeel} les in {locatie}, aan {groep}."),
    Redencode("groep_tijd", "{groep} heeft les in {locatie} op {dagdelen}."),
)
"""Texts for one person or group."""
