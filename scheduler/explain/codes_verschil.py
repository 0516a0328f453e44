"""What people notice when one plan takes the place of another."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

VERSCHIL: tuple[Redencode, ...] = (
    Redencode("verliest_plek", "{wie} verliest een plek voor {aanbod}."),
    Redencode("krijgt_een_plek", "{wie} krijgt een plek voor {aanbod}."),
    Redencode("andere_groep_nu", "{wie} gaat naar {naar}. Eerst was dat {van}."),
    Redencode("andere_lestijd", "{wie} houdt {naar}, maar op een andere tijd."),
    Redencode("andere_locatie", "{wie} houdt {naar}, maar op een andere locatie."),
    Redencode("verliest_coach", "{wie} heeft geen taalcoach meer."),
    Redencode("krijgt_coach", "{wie} krijgt een taalcoach."),
    Redencode("andere_coach", "{wie} krijgt een andere taalcoach."),
    Redencode("coach_ander_moment", "{wie} ziet de taalcoach op een andere tijd."),
    Redencode("andere_docent", "{wie} krijgt een andere docent."),
    Redencode("ander_lokaal", "{wie} zit in een ander lokaal."),
    Redencode("meer_werk", "{wie} krijgt er werk bij."),
    Redencode("minder_werk", "{wie} krijgt minder werk."),
    Redencode("ander_werk", "{wie} krijgt ander werk."),
    Redencode("oorzaak_stopt", "De groep stopt.", publiek="planner"),
    Redencode("oorzaak_tijd", "De groep heeft een andere tijd.", publiek="planner"),
    Redencode("oorzaak_begint", "De groep is nieuw.", publiek="planner"),
    Redencode("oorzaak_plek", "In de groep is plek.", publiek="planner"),
    Redencode("oorzaak_groep", "Dit geldt voor de hele groep.", publiek="planner"),
    Redencode("oorzaak_keuze", "De groep blijft; het plan kiest anders.", publiek="planner"),
    Redencode("oorzaak_cursus", "De groep is voor een andere cursus dan {wie} {wil}."),
    Redencode("oorzaak_taal", "De groep heeft les in een andere taal."),
    Redencode("oorzaak_niveau", "De groep heeft een ander niveau."),
    Redencode("oorzaak_vrouwen", "De groep is alleen voor vrouwen."),
    Redencode("oorzaak_vrouwengroep", "{wie} {wil} een groep met alleen vrouwen."),
    Redencode("oorzaak_kan_niet", "{wie} {kan} niet op {dagdelen}."),
    Redencode("oorzaak_te_ver", "De groep is te ver: {minuten:# minuut|# minuten} reizen. Het maximum is {max}."),
    Redencode("oorzaak_les", "De cursist heeft dan les.", publiek="planner"),
    Redencode("oorzaak_bezet", "De taalcoach is dan ergens anders.", publiek="planner"),
    Redencode("oorzaak_ruimte", "De taalcoach had nog ruimte.", publiek="planner"),
    Redencode("oorzaak_vrij", "Een andere koppeling van de taalcoach stopt.", publiek="planner"),
    Redencode("oorzaak_koppeling", "Een koppeling verandert.", publiek="planner"),
    Redencode("oorzaak_plan", "Het plan kiest anders.", publiek="planner"),
)
"""Kinds of change, the heaviest first; those that begin with `oorzaak` say what lies behind it.

A fact that keeps a person from his own group may be read by that person.
"""

KORT = {
    "verliest_plek": "geen plek meer",
    "krijgt_een_plek": "nieuwe plek",
    "andere_groep_nu": "andere groep",
    "andere_lestijd": "andere tijd",
    "andere_locatie": "andere locatie",
    "verliest_coach": "geen coach meer",
    "krijgt_coach": "nieuwe coach",
    "andere_coach": "andere coach",
    "coach_ander_moment": "andere tijd met de coach",
    "andere_docent": "andere docent",
    "ander_lokaal": "ander lokaal",
    "meer_werk": "meer werk",
    "minder_werk": "minder werk",
    "ander_werk": "ander werk",
}
"""The same kinds in two or three words, for a headline."""
