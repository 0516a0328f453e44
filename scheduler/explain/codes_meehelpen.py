"""Why a volunteer cannot help at a lesson or moment that he asks about."""

from __future__ import annotations

from scheduler.explain.redencode import Redencode

MEEHELPEN: tuple[Redencode, ...] = (
    Redencode("mee_vol", "Hier helpen al genoeg mensen.", "niet_meer_hulp_dan_gewenst"),
    Redencode("mee_andere_rol", "Hier zoeken we iemand met een andere rol: {rol}.", "vrijwilliger_heeft_rol"),
    Redencode("mee_helpt_al", "Hier helpt {wie} al.", "inzet_hoort_bij_les"),
    Redencode("mee_vog", "Wij hebben de VOG nog niet gezien.", "vrijwilliger_is_inzetbaar"),
    Redencode("mee_basiscursus", "De basiscursus is nog niet gedaan.", "vrijwilliger_is_inzetbaar"),
    Redencode("mee_pauze", "Dan is het nog pauze.", "vrijwilliger_is_inzetbaar"),
    Redencode("mee_niet_actief", "Dit valt buiten de tijd dat {wie} meedoet.", "vrijwilliger_is_inzetbaar"),
    Redencode("mee_andere_tijd", "Volgens de opgave past dit dagdeel niet.", "vrijwilliger_kan_komen"),
    Redencode("mee_te_ver", "Dit is te ver weg.", "vrijwilliger_niet_te_ver"),
    Redencode("mee_bezet", "Dan is er al een andere afspraak.", "vrijwilliger_een_plek_tegelijk"),
    Redencode("mee_genoeg", "Vaker dan {n} keer per week past niet bij de opgave.", "vrijwilliger_niet_te_veel"),
)
"""In the order in which we look."""
