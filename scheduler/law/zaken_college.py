"""The fine of the college for not cooperating (Wi2021 art. 23) in worked cases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.boete import VOL, boete_college
from scheduler.law.context import Context
from scheduler.law.datum import add_maanden
from scheduler.law.parameters import load_parameters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scheduler.law.feiten import Feiten

_MEEWERKEN = re.compile(r"cooperat|meewerk")
_ONTKENNING = re.compile(r"not_|non_?|no_|niet|geen|refus|lack")
_EERDER = re.compile(r"previous|earlier|prior|eerder|first_fine")


def write_collegeboete(ruw: Mapping[str, Any], feiten: Feiten, peildatum: date) -> dict[str, Any]:
    """Give the fine of the college in euro, when the facts say that somebody does not cooperate."""
    if not any(_weigert(naam, waarde) for naam, waarde in ruw.items()):
        return {}
    ctx = Context(feiten, peildatum, load_parameters())
    procent = next((g for n, x in ruw.items() if "culpab" in str(n) and (g := w.getal(x)) is not None), VOL)
    return {"gemeente_fine_eur": boete_college(ctx, int(procent), _eerdere(ctx, ruw))}


def gaat_over_college(naam: str) -> bool:
    """Say whether a fact is about the fine of the college: cooperation, blame, earlier fines."""
    return bool(_MEEWERKEN.search(naam) or _EERDER.search(naam)) or "culpab" in naam


def _weigert(naam: object, waarde: object) -> bool:
    if not isinstance(naam, str) or not _MEEWERKEN.search(naam) or not isinstance(waarde, bool):
        return False
    return waarde is bool(_ONTKENNING.search(naam))


def _eerdere(ctx: Context, ruw: Mapping[str, Any]) -> tuple[int, ...]:
    """Give the earlier fine when it is recent enough to count: by its amount, or by its day alone the base."""
    gevonden = {naam: waarde for naam, waarde in ruw.items() if isinstance(naam, str) and _EERDER.search(naam)}
    dagen = [d for x in gevonden.values() if (d := w.dag(x))]
    if any(add_maanden(d, ctx.getal("college_boete_herhaling")) < ctx.peildatum for d in dagen):
        return ()
    bedragen = [int(g) for x in gevonden.values() if (g := w.getal(x))]
    return tuple(bedragen) or ((ctx.getal("college_boete_basis"),) if dagen else ())
