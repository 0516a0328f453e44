"""The sheets that the planner writes: their columns and the spelling of their cells."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.plan import Plan
from scheduler.io.cells import parse, show
from scheduler.io.columns import Kolom, Soort, Waarde

PLAN_GROEPEN = "Plan groepen"
PLAN_CURSISTEN = "Plan cursisten"
PLAN_INZET = "Plan inzet"
PLAN_KOPPELINGEN = "Plan koppelingen"
NIET_GEPLAATST = "Niet geplaatst"
TERMIJNEN = "Termijnen"
VERANTWOORDING = "Verantwoording"

PLAN_KOLOMMEN: dict[str, tuple[str, ...]] = {
    PLAN_GROEPEN: (
        *("groep", "aanbod", "locatie", "lokaal", "dagdelen", "docenten"),
        *("cursisten", "min", "streef", "max", "status"),
    ),
    PLAN_CURSISTEN: ("cursist", "aanbod", "groep", "reistijd", "was", "uitleg"),
    PLAN_INZET: ("vrijwilliger", "groep", "moment", "dagdeel", "was", "uitleg"),
    PLAN_KOPPELINGEN: ("vrijwilliger", "cursist", "soort", "dagdeel", "online", "reistijd", "was", "uitleg"),
    NIET_GEPLAATST: ("cursist", "aanbod", "reden", "uitleg", "wat_helpt", "nagerekend"),
    TERMIJNEN: (
        *("cursist", "verplichting", "einddatum", "bron", "status"),
        *("actie", "actie_voor", "speling_weken", "grond"),
    ),
    VERANTWOORDING: ("onderwerp", "waarde"),
}
"""The columns of every sheet that the planner writes, in order of the workbook."""

NODIG: dict[str, tuple[str, ...]] = {
    PLAN_GROEPEN: ("groep", "aanbod", "locatie", "dagdelen"),
    PLAN_CURSISTEN: ("cursist", "aanbod", "groep"),
    PLAN_INZET: ("vrijwilliger", "groep", "moment", "dagdeel"),
    PLAN_KOPPELINGEN: ("vrijwilliger", "cursist", "dagdeel"),
}
"""The sheets and columns without which no plan can be read."""

VERVALT = "vervalt"
_SOORTEN = {
    "dagdelen": Soort.DAGDELEN,
    "dagdeel": Soort.DAGDEEL,
    "lokaal": Soort.PER_DAGDEEL,
    "docenten": Soort.PER_DAGDEEL,
    "online": Soort.JANEE,
    "soort": Soort.WOORD,
    "status": Soort.WOORD,
    "groep": Soort.CODE,
    "moment": Soort.CODE,
    "aanbod": Soort.CODE,
    "locatie": Soort.CODE,
    "cursist": Soort.CODE,
    "vrijwilliger": Soort.CODE,
}
GELEZEN = {naam: Kolom(naam, soort, "") for naam, soort in _SOORTEN.items()}
"""The columns of plan sheets whose cells are more than text."""
CODES = frozenset(k for k, soort in _SOORTEN.items() if soort in {Soort.CODE, Soort.PER_DAGDEEL})
"""The columns that hold codes of other rows."""


@dataclass(frozen=True)
class Blad:
    """An output sheet to write: rows of plain values under the column names."""

    naam: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Waarde, ...], ...]
    kleuren: tuple[str, ...] = ()
    """Per row the colour of its cell `status`: rood, oranje, groen or grijs; empty means no colours."""


def sort_plan(plan: Plan) -> Plan:
    """The same plan with its rows sorted by code, and dagdelen in order of the week."""
    return Plan(
        groepen=tuple(sorted(plan.groepen, key=lambda g: g.groep)),
        plaatsingen=tuple(sorted(plan.plaatsingen, key=lambda p: (p.cursist, p.aanbod, p.groep))),
        inzet=tuple(sorted(plan.inzet, key=lambda i: (i.vrijwilliger, i.dagdeel.volgorde, i.plek))),
        koppelingen=tuple(
            sorted(plan.koppelingen, key=lambda k: (k.vrijwilliger, k.cursist, k.soort, k.dagdeel.volgorde))
        ),
    )


def read_output(veld: str, waarde: object) -> object:
    """A cell of a plan sheet, the same for every spelling of it; text stays text. Raises CelFout."""
    if veld not in GELEZEN:
        return show(waarde)
    gelezen = parse(GELEZEN[veld], waarde)
    if isinstance(gelezen, dict) and len(set(gelezen.values())) == 1:
        return next(iter(gelezen.values()))
    return gelezen
