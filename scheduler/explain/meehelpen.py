"""Why a volunteer cannot help somewhere: every reason, not the first one only."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.explain.trechter_hulp import Inzetbeeld, block_helper
from scheduler.explain.uitleg import Reden, Waarde

NOG_NIET = {
    "vog_gezien": "mee_vog",
    "basiscursus": "mee_basiscursus",
    "actief_van": "mee_niet_actief",
    "actief_tot": "mee_niet_actief",
    "pauze_tot": "mee_pauze",
}
"""What keeps a volunteer from beginning, by its column."""


@dataclass(frozen=True)
class Hulpvraag:
    """A lesson or moment that wants helpers on a dagdeel; `over` is how many it still wants."""

    plek: str
    rol: str
    locatie: str
    dagdeel: Dagdeel
    over: int


def why_not_help(beeld: Inzetbeeld, v: Vrijwilliger, vraag: Hulpvraag) -> tuple[Reden, ...]:
    """All that keeps a volunteer from helping there; nothing when he can."""
    codes = [f"mee_{c.removeprefix('hulp_')}" for c in block_helper(beeld, v, *_where(vraag))]
    if vraag.over <= 0:
        codes.insert(0, "mee_vol")
    if "mee_helpt_al" in codes:  # of somebody who helps there already the rest follows from that
        codes = ["mee_helpt_al"]
    if "mee_niet_inzetbaar" in codes:
        codes[codes.index("mee_niet_inzetbaar")] = not_yet(beeld.ronde, v)
    feiten: dict[str, Waarde] = {"rol": vraag.rol, "n": beeld.ronde.max_dagdelen(v)}
    return tuple(Reden(code, (v.vrijwilliger,), feiten) for code in codes)


def _where(vraag: Hulpvraag) -> tuple[str, str, str, Dagdeel]:
    return vraag.plek, vraag.rol, vraag.locatie, vraag.dagdeel


def not_yet(ronde: Ronde, v: Vrijwilliger) -> str:
    """What keeps a volunteer from beginning, by its code."""
    return NOG_NIET[v.beletsel(ronde.begin)]
