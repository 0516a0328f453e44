"""Small rounds and plans from a few words: what is not said has a usual value."""

from __future__ import annotations

from typing import Any

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel

DAGDELEN = (Dagdeel.MA_O, Dagdeel.MA_M, Dagdeel.WO_O, Dagdeel.WO_M)

Rij = dict[str, Any]

THUIS, DICHTBIJ, VER = "1111", "2222", "3333"
"""By bike 2 minutes, 27 minutes and 145 minutes from the leslocatie."""

INSTELLINGEN: Rij = {"peildatum": "2026-09-01", "periode_begin": "2026-09-01", "periode_einde": "2027-01-31"}
POSTCODES = ({"pc4": THUIS, "lat": 52.0, "lon": 4.5}, {"pc4": DICHTBIJ, "lat": 52.0, "lon": 4.57})
POSTCODES += ({"pc4": VER, "lat": 52.0, "lon": 4.9},)

GEWOON: dict[str, Rij] = {
    "aanbod": {
        "lijn": "nt2",
        "trede": 1,
        "min": 1,
        "streef": 2,
        "max": 3,
        "lessen_per_week": [1],
        "bevoegdheid": "nt2",
    },
    "leslocaties": {"postcode": THUIS, "dagdelen": DAGDELEN},
    "lokalen": {"locatie": "L1", "plaatsen": 10},
    "docenten": {"bevoegdheden": ["nt2"], "locaties": ["L1"], "dagdelen": DAGDELEN, "max_dagdelen": 4},
    "groepen": {"aanbod": "A1", "locatie": "L1", "dagdelen": ["ma-o"]},
    "cursisten": {"aanbod": ["A1"], "dagdelen": DAGDELEN, "postcode": THUIS},
    "vrijwilligers": {
        "rollen": ["taalcoach", "klassenassistent"],
        "dagdelen": DAGDELEN,
        "postcode": THUIS,
        "vog_gezien": "2026-01-01",
        "basiscursus": "2026-01-01",
    },
    "momenten": {"soort": "olc", "locatie": "L1", "dagdeel": "ma-o", "rol": "klassenassistent", "min": 1},
    "koppelingen": {},
    "inzet": {},
}
ER_IS_ALTIJD: dict[str, list[Rij]] = {
    "aanbod": [{"aanbod": "A1"}],
    "leslocaties": [{"locatie": "L1"}],
    "lokalen": [{"lokaal": "R1"}],
    "docenten": [{"docent": "D1"}],
}


def build_ronde(woorden: Rij, plan: Plan) -> Ronde:
    """A round; cursisten and vrijwilligers that only the plan names are ordinary people."""
    sheets: dict[str, Any] = {**ER_IS_ALTIJD, **woorden}
    for sheet, column, codes in (
        ("cursisten", "cursist", [p.cursist for p in (*plan.plaatsingen, *plan.koppelingen)]),
        ("vrijwilligers", "vrijwilliger", [i.vrijwilliger for i in (*plan.inzet, *plan.koppelingen)]),
    ):
        rows = list(sheets.get(sheet, ()))
        known = {row[column] for row in rows}
        sheets[sheet] = rows + [{column: code} for code in dict.fromkeys(codes) if code not in known]
    data = {sheet: [{**usual, **row} for row in sheets.get(sheet, ())] for sheet, usual in GEWOON.items()}
    instellingen = {**INSTELLINGEN, **woorden.get("instellingen", {})}
    return Ronde.model_validate({"instellingen": instellingen, "postcodes": POSTCODES, **data})


def build_plan(woorden: Rij) -> Plan:
    """A plan: groups as `G1` or a row, the rest as words: `C1 A1 G1`, `V1 M1 ma-o`, `V1 C1 ma-o online`."""
    groepen = [{"groep": g} if isinstance(g, str) else g for g in woorden.get("groepen", ())]
    plaatsingen = [p.split() for p in woorden.get("plaatsingen", ())]
    inzet = [i.split() for i in woorden.get("inzet", ())]
    koppelingen = [k.split() for k in woorden.get("koppelingen", ())]
    return Plan.model_validate(
        {
            "groepen": [{**GEWOON["groepen"], **g} for g in groepen],
            "plaatsingen": [{"cursist": c, "aanbod": a, "groep": g} for c, a, g in plaatsingen],
            "inzet": [
                {"vrijwilliger": v, "moment" if plek.startswith("M") else "groep": plek, "dagdeel": d}
                for v, plek, d in inzet
            ],
            "koppelingen": [
                {"vrijwilliger": v, "cursist": c, "dagdeel": d, "online": bool(online)}
                for v, c, d, *online in koppelingen
            ],
        }
    )
