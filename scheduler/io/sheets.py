"""Every sheet of the workbook: one table drives reader, writer, template and drop-downs."""

from __future__ import annotations

import re
from typing import get_args

from scheduler.domain.instellingen import BlokSoort, Gewichten, Instellingen, Vakantieregio
from scheduler.io import sheets_mensen as mensen
from scheduler.io import sheets_plek as plek
from scheduler.io.columns import Kolom, Soort, Werkblad, plain

BLADEN: tuple[Werkblad, ...] = (
    plek.INSTELLINGEN,
    plek.POSTCODES,
    plek.LESLOCATIES,
    plek.LOKALEN,
    plek.AANBOD,
    plek.DOCENTEN,
    plek.GROEPEN,
    mensen.CURSISTEN,
    mensen.VRIJWILLIGERS,
    mensen.KOPPELINGEN,
    mensen.MOMENTEN,
    mensen.INZET,
    mensen.EXAMENS,
    mensen.UREN,
    mensen.GEBEURTENISSEN,
)
"""The input sheets, in the order of the workbook."""

BLAD_MET = {b.naam: b for b in BLADEN}
BLAD_VAN_VELD = {b.veld: b for b in BLADEN}
_HERKEND = {naam: b for b in BLADEN for naam in b.herkend}

FOUT_KOLOM = "fout"
"""Our own last column: ignored on reading, replaced on writing."""
FOUTEN_BLAD = "Fouten"
"""Our own sheet that lists every finding."""
UITLEG_BLAD = "Uitleg"
"""The first sheet of the empty workbook."""


def blad_named(naam: str) -> Werkblad | None:
    """The input sheet that goes by this name in a workbook, or None for a sheet of the user's own."""
    return _HERKEND.get(plain(naam))


_DATUMS = {
    "peildatum": "De dag vanaf waar u de termijnen telt.",
    "periode_begin": "De eerste dag van het lesblok.",
    "periode_einde": "De laatste dag van het lesblok.",
}
_OVERIG = {
    "formaat": Kolom("formaat", Soort.GETAL, "Altijd 1.", synoniemen=("format", "versie")),
    "vakantieregio": Kolom(
        "vakantieregio",
        Soort.KEUZE,
        "De regio van de schoolvakanties.",
        keuzes=get_args(Vakantieregio),
        synoniemen=("regio",),
    ),
    "organisatie": Kolom("organisatie", Soort.TEKST, "De naam van uw organisatie.", synoniemen=("naam organisatie",)),
    "blok": Kolom("blok", Soort.KEUZE, "Een nieuw blok of een lopend blok.", keuzes=get_args(BlokSoort)),
}
_GETALLEN = {
    "uitwijk": "Zoveel treden hoger of lager mag een cursist zitten.",
    "max_reistijd_cursist": "Zoveel minuten reist een cursist hoogstens.",
    "max_reistijd_vrijwilliger": "Zoveel minuten reist een vrijwilliger hoogstens.",
    "max_dagdelen_vrijwilliger": "Zoveel dagdelen per week helpt een vrijwilliger hoogstens bij lessen en momenten.",
    "max_cursisten_coach": "Zoveel cursisten heeft een taalcoach hoogstens.",
    "opvolgen_start": "Zoveel weken na de kennismaking belt u over een koppeling.",
    "opvolgen_daarna": "Zoveel weken na de kennismaking belt u nog eens.",
    "opvolgen_halverwege": "Zoveel weken na de kennismaking is het gesprek halverwege.",
    "opvolgen_einde": "Zoveel weken na de kennismaking is het gesprek aan het einde.",
    "waarde": "Punten voor een plek in een cursus.",
    "urgentie_1": "Punten voor een plek als er geen haast is.",
    "urgentie_2": "Punten voor een plek als er een beetje haast is.",
    "urgentie_3": "Punten voor een plek als er haast is.",
    "urgentie_4": "Punten voor een plek als de termijn bijna om is.",
    "speling_per_week": "Punten voor een plek, per week dat iemand minder dan 26 weken speling heeft.",
    "plek_behouden": "Punten als een cursist zijn plek houdt.",
    "zelfde_groep_nieuw_blok": "Punten als een cursist bij een nieuw blok in zijn groep blijft.",
    "zelfde_groep_lopend_blok": "Punten als een cursist tijdens een blok in zijn groep blijft.",
    "reistijd_per_minuut": "Aftrek voor elke minuut reizen.",
    "trede_ernaast": "Aftrek als een cursist een trede hoger of lager zit.",
    "les": "Aftrek voor elke les die u geeft.",
    "groep_per_persoon": "Aftrek voor elke cursist te weinig of te veel in een groep.",
    "assistent_min": "Punten voor een assistent die nodig is.",
    "assistent_streef": "Punten voor een assistent extra.",
    "moment_min": "Punten voor een vrijwilliger die op een moment nodig is.",
    "moment_streef": "Punten voor een vrijwilliger extra op een moment.",
    "koppeling_nieuw": "Punten voor een nieuwe koppeling.",
    "koppeling_per_urgentie": "Punten erbij als de cursist haast heeft.",
    "koppeling_behouden": "Punten voor een koppeling die blijft.",
    "koppeling_per_minuut": "Aftrek voor elke minuut reizen van de taalcoach.",
    "online_minuten": "Online telt als zoveel minuten reizen.",
    "vertrouwd_gezicht": "Punten als een vrijwilliger terugkomt in zijn groep.",
    "spreiding": "Aftrek als één vrijwilliger veel dagdelen heeft.",
}


def _setting(naam: str) -> Kolom:
    if naam in _DATUMS:
        return Kolom(naam, Soort.DATUM, _DATUMS[naam])
    soort = Soort.PUNTEN if naam in Gewichten.model_fields else Soort.GETAL
    return _OVERIG.get(naam) or Kolom(naam, soort, _GETALLEN[naam])


GEWICHTEN: tuple[str, ...] = tuple(naam for naam in Gewichten.model_fields if naam != "waarde_per_lijn")
INSTELLINGEN: dict[str, Kolom] = {
    naam: _setting(naam) for naam in (*Instellingen.model_fields, *GEWICHTEN) if naam != "gewichten"
}
"""The rows of the sheet Instellingen by name: the kind of value of each; `waarde_<lijn>` comes on top of these."""
_INSTELLING_HERKEND = {naam: k for k in INSTELLINGEN.values() for naam in k.herkend}
WAARDE_VAN_LIJN = "waarde_"
_VAN_LIJN = re.compile(r"waarde[_ ]\s*(.+)", re.IGNORECASE)


def setting_named(naam: str) -> Kolom | None:
    """The setting of this name, also `waarde_ona` and the like; None when there is none."""
    if found := _INSTELLING_HERKEND.get(plain(naam)):
        return found
    m = _VAN_LIJN.fullmatch(naam.strip())
    return value_of_line(m[1].casefold()) if m else None


def value_of_line(lijn: str) -> Kolom:
    """The setting that says what a place in a course of this lijn is worth."""
    return Kolom(WAARDE_VAN_LIJN + lijn, Soort.PUNTEN, f"Punten voor een plek in de lijn {lijn}.")
