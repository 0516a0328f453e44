"""All reasons that a plan can give. A code never changes; words may."""

from __future__ import annotations

from scheduler.explain.codes_cursist import GEPLAATST, NIET_GEPLAATST, NIEUWE_GROEP, ZEEF
from scheduler.explain.codes_groep import GROEP
from scheduler.explain.codes_hulp import HELPT
from scheduler.explain.codes_meehelpen import MEEHELPEN
from scheduler.explain.codes_ontsluiten import ONTSLUIT
from scheduler.explain.codes_persoon import PERSOON
from scheduler.explain.codes_verschil import VERSCHIL
from scheduler.explain.codes_vrijwilliger import GEEN_COACH, HULP_TEKORT, INZET, KOPPELING
from scheduler.explain.codes_zaak import ZAAK
from scheduler.explain.redencode import Redencode

FAMILIES: dict[str, tuple[Redencode, ...]] = {
    "zeef": ZEEF,
    "niet geplaatst": NIET_GEPLAATST,
    "nieuwe groep": NIEUWE_GROEP,
    "geplaatst": GEPLAATST,
    "wat helpt": HELPT,
    "groep": GROEP,
    "inzet": INZET,
    "te weinig hulp": HULP_TEKORT,
    "meehelpen": MEEHELPEN,
    "koppeling": KOPPELING,
    "geen coach": GEEN_COACH,
    "persoon": PERSOON,
    "zaak": ZAAK,
    "ontsluiten": ONTSLUIT,
    "verschil": VERSCHIL,
}
"""The reasons by what they are about."""

CODES: dict[str, Redencode] = {soort.code: soort for familie in FAMILIES.values() for soort in familie}
"""Every reason by its code."""
