"""Why a volunteer helps here, why a taalcoach and a cursist meet, and why not."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

INZET: tuple[Redencode, ...] = (
    Redencode("inzet_vast", "{wie} helpt bij {plek} op {dagdeel}: dit staat vast."),
    Redencode("inzet_blijft", "{wie} blijft helpen bij {plek} op {dagdeel}."),
    Redencode("inzet_kent", "{wie} helpt op {dagdeel} bij {plek} en is daar al bekend."),
    Redencode("inzet_nieuw", "{wie} helpt op {dagdeel} bij {plek}."),
    Redencode("inzet_graag", "Dan komt {wie} graag, en {reis}."),
    Redencode("inzet_moet", "Dan {kan} {wie} als het moet, en {reis}."),
    Redencode("inzet_stopt", "{wie} helpt niet meer bij {plek} op {dagdeel}."),
    Redencode("inzet_geen_les", "Daar is dan geen les meer."),
    Redencode("inzet_niet_nodig", "Daar is dan genoeg hulp."),
    Redencode("inzet_andere_rol", "{wie} doet nu ander werk."),
    Redencode("inzet_te_ver", "Voor {wie} is dat te ver."),
    Redencode("inzet_genoeg", "{wie} helpt al vaak genoeg."),
    Redencode("inzet_bezet", "{wie} is dan ergens anders."),
    Redencode("inzet_niet_inzetbaar", "{wie} {kan} nog niet helpen als dit blok begint."),
    Redencode("inzet_niet_vrij", "{wie} {kan} wel, maar het plan kiest anders."),
)
"""Help at a lesson or a moment."""

HULP_TEKORT: tuple[Redencode, ...] = (
    Redencode("hulp_tekort", "Bij {plek} op {dagdeel} {n:helpt er #|helpen er #}. Gewenst: {min}."),
    Redencode("hulp_gekeken", "We keken naar {n:# vrijwilliger|# vrijwilligers}."),
    Redencode("hulp_andere_rol", "{n:# doet|# doen} ander werk.", "vrijwilliger_heeft_rol"),
    Redencode("hulp_niet_inzetbaar", "{n:# kan|# kunnen} nog niet beginnen.", "vrijwilliger_is_inzetbaar"),
    Redencode("hulp_andere_tijd", "{n:# kan|# kunnen} dan niet.", "vrijwilliger_kan_komen"),
    Redencode("hulp_te_ver", "{n:# woont|# wonen} te ver weg.", "vrijwilliger_niet_te_ver"),
    Redencode("hulp_helpt_al", "{n:# helpt|# helpen} daar al.", "inzet_hoort_bij_les"),
    Redencode("hulp_bezet", "{n:# is|# zijn} dan ergens anders.", "vrijwilliger_een_plek_tegelijk"),
    Redencode("hulp_genoeg", "{n:# helpt|# helpen} al vaak genoeg.", "vrijwilliger_niet_te_veel"),
    Redencode("hulp_kan", "{n:# kan wel, maar is niet gevraagd|# kunnen wel, maar zijn niet gevraagd}."),
)
"""Why a lesson or moment has too little help: every volunteer counted once."""

KOPPELING: tuple[Redencode, ...] = (
    Redencode("koppeling_vast", "{wie} en {ander} zien elkaar op {dagdeel}: dit staat vast."),
    Redencode("koppeling_blijft", "{wie} en {ander} blijven bij elkaar, op {dagdeel}."),
    Redencode("koppeling_nieuw", "{wie} en {ander} zien elkaar op {dagdeel}."),
    Redencode("koppeling_online", "Dat is online."),
    Redencode("koppeling_reis", "{reis}.", publiek="planner"),
    Redencode("koppeling_wens", "Dit past bij wat allebei willen.", publiek="planner"),
    Redencode("koppeling_stopt", "{wie} en {ander} gaan niet samen verder."),
    Redencode("koppeling_geen_tijd", "Er is geen dagdeel dat allebei vrij hebben."),
    Redencode("koppeling_te_ver", "De reis is te lang en online kan niet.", publiek="planner"),
    Redencode("koppeling_niet_inzetbaar", "De taalcoach kan nu niet beginnen.", publiek="planner"),
    Redencode("koppeling_vol", "De taalcoach heeft genoeg cursisten.", publiek="planner"),
    Redencode("koppeling_anders", "Het plan maakt hier een andere keuze."),
)
"""A taalcoach and a cursist."""

GEEN_COACH: tuple[Redencode, ...] = (
    Redencode("nog_geen_coach", "{wie} {wil} een taalcoach, maar heeft er nog geen."),
    Redencode("coach_gekeken", "We keken naar {n:# taalcoach|# taalcoaches}."),
    Redencode("coach_niet_inzetbaar", "{n:# kan|# kunnen} nog niet beginnen.", "vrijwilliger_is_inzetbaar"),
    Redencode("coach_andere_wens", "{n:# past|# passen} niet bij de wens over man of vrouw.", "koppeling_naar_wens"),
    Redencode("coach_te_ver", "{n:# woont|# wonen} te ver weg.", "koppeling_niet_te_ver"),
    Redencode("coach_andere_tijd", "{n:# kan|# kunnen} op andere dagdelen.", "vrijwilliger_kan_komen"),
    Redencode("coach_les", "{n:# kan|# kunnen} alleen als {wie} les heeft.", "koppeling_buiten_de_les"),
    Redencode("coach_vol", "{n:# heeft|# hebben} al genoeg cursisten.", "coach_niet_te_veel"),
    Redencode("coach_bezet", "{n:# is|# zijn} dan al ergens anders.", "vrijwilliger_een_plek_tegelijk"),
    Redencode("coach_kan", "{n:# kan wel, maar is niet gekozen|# kunnen wel, maar zijn niet gekozen}."),
)
"""Why a wanted koppeling was not made: every taalcoach counted once, in this order."""
