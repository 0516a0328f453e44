"""Why a request has a place here, or none."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

ZEEF: tuple[Redencode, ...] = (
    Redencode("andere_cursus", "{n:# groep is|# groepen zijn} voor een andere cursus.", "groep_past_bij_verzoek"),
    Redencode("andere_taal", "{n:# groep heeft|# groepen hebben} les in een andere taal.", "groep_past_bij_verzoek"),
    Redencode("ander_niveau", "{n:# groep heeft|# groepen hebben} een ander niveau.", "niveau_past_bij_verzoek"),
    Redencode("alleen_vrouwen", "{n:# groep is|# groepen zijn} alleen voor vrouwen.", "vrouwengroep_klopt"),
    Redencode("geen_vrouwengroep", "{n:# groep is|# groepen zijn} niet alleen voor vrouwen.", "vrouwengroep_klopt"),
    Redencode("andere_tijd", "{n:# groep is|# groepen zijn} op een tijd dat {wie} niet {kan}.", "cursist_kan_komen"),
    Redencode("reis_onbekend", "Van {n:# groep|# groepen} is de reistijd niet bekend.", "cursist_niet_te_ver"),
    Redencode(
        "te_ver",
        "{n:# groep is|# groepen zijn} te ver: {n:|minstens }{minuten:# minuut|# minuten} reizen. "
        "Het maximum is {max}.",
        "cursist_niet_te_ver",
    ),
    Redencode("zit_er_al", "In {n:# groep|# groepen} zit {wie} al.", "een_groep_per_verzoek"),
    Redencode(
        "andere_les",
        "{n:# groep is|# groepen zijn} tegelijk met een andere les van {wie}.",
        "cursist_een_les_tegelijk",
    ),
    Redencode(
        "coach_dan",
        "{n:# groep is|# groepen zijn} tegelijk met de afspraak met de taalcoach.",
        "koppeling_buiten_de_les",
    ),
    Redencode("vol", "{n:# groep is|# groepen zijn} vol.", "groep_niet_te_vol"),
    Redencode("lokaal_vol", "Bij {n:# groep|# groepen} is het lokaal vol.", "lokaal_groot_genoeg"),
    Redencode("plek_over", "{n:# groep past en heeft|# groepen passen en hebben} nog plek."),
)
"""What removes an open group for a request, in the fixed order in which it is asked; the last one removes nothing."""

NIET_GEPLAATST: tuple[Redencode, ...] = (
    Redencode("nog_geen_groep", "{wie} heeft nog geen groep voor {aanbod}."),
    Redencode("gekeken", "We keken naar {n:# groep|# groepen}."),
    Redencode("deze_groepen", "{n:Dat is|Dat zijn} {groepen}.", publiek="planner"),
    Redencode("geen_groepen", "Er is nog geen enkele groep open."),
    Redencode("eigen_groep_stopt", "De groep van {wie} stopt."),
    Redencode("eigen_groep_kan_niet", "{wie} zit nu in {groep}, maar {kan} niet op {dagdelen}."),
    Redencode("eigen_groep_past_niet", "{wie} zit nu in {groep}, maar {kan} daar niet blijven."),
    Redencode("eigen_groep_tijd", "{wie} zit nu in {groep}, maar die groep krijgt een andere tijd."),
    Redencode("eigen_groep_anders", "{wie} zit nu in {groep}; het plan kiest anders."),
    Redencode("voorrang_plek", "Wie daar zit, had al een plek."),
    Redencode("voorrang_einddatum", "Wie daar zit, heeft eerder een einddatum."),
    Redencode("voorrang_beide", "Wie daar zit, had al een plek of heeft eerder een einddatum."),
)
"""What is said around the funnel of a request without a place."""

NIEUWE_GROEP: tuple[Redencode, ...] = (
    Redencode(
        "geen_cursus", "Een nieuwe groep kan niet voor {wie}: deze cursus is alleen voor vrouwen.", "vrouwengroep_klopt"
    ),
    Redencode(
        "geen_vrouwencursus",
        "Een nieuwe groep kan niet: {wie} {wil} een vrouwengroep, en die cursus is er niet.",
        "vrouwengroep_klopt",
    ),
    Redencode("nergens_dichtbij", "Een nieuwe groep kan niet: elke leslocatie is te ver."),
    Redencode("te_weinig_dagen", "Een nieuwe groep kan niet: {wie} heeft te weinig vrije dagdelen."),
    Redencode(
        "te_weinig_mensen",
        "Een nieuwe groep begint bij {min:# persoon|# mensen}. Nu {n:kan # persoon|kunnen # mensen} op dezelfde tijd.",
        "groep_groot_genoeg",
    ),
    Redencode("geen_docent", "Voor een nieuwe groep is er dan geen docent vrij.", "les_heeft_docent"),
    Redencode("geen_lokaal", "Voor een nieuwe groep is er dan geen lokaal vrij.", "les_heeft_lokaal"),
    Redencode("groep_kan_open", "Een nieuwe groep kan wel open, maar het plan opent die niet."),
)
"""Why no new group was opened for a request, in the order in which it is asked."""

GEPLAATST: tuple[Redencode, ...] = (
    Redencode("plek_vast", "{wie} blijft in {groep}: dit staat vast.", "vaste_plaats_blijft"),
    Redencode("houdt_groep", "{wie} blijft in de eigen groep: {groep}."),
    Redencode("houdt_plek", "{wie} houdt een plek, nu in {groep}."),
    Redencode("krijgt_plek", "{wie} krijgt een plek in {groep}."),
    Redencode("niveau_past", "Het niveau en de tijden passen, en {reis}."),
    Redencode("niveau_ernaast", "De tijden passen en {reis}. De groep is {treden} dan gevraagd."),
    Redencode("haast", "Dit heeft haast: de termijn eindigt op {datum}."),
    Redencode("andere_groep", "{groep} kan ook. Het verschil: {verschil}."),
    Redencode("andere_groep_vol", "{groep} past ook, maar is vol. Het verschil: {verschil}."),
    Redencode("geen_andere_groep", "Er is geen andere groep die past."),
)
"""Why a request sits where it sits, and the best other option."""
