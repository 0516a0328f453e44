"""People, groups and moments in a list: what each is called, and whose page there is to open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scheduler.service.plan.planbeeld import Planbeeld

Pagina = Literal["cursist", "vrijwilliger", "groep", ""]


@dataclass(frozen=True)
class Genoemde:
    """A code with what to call it, and the kind of page that its reader may open; empty when there is none."""

    code: str
    naam: str
    pagina: Pagina


def name_codes(pb: Planbeeld, codes: Iterable[str]) -> tuple[Genoemde, ...]:
    """The codes with their names, as far as the reader may know them."""
    return tuple(Genoemde(code, pb.namen.ding(code), _page(pb, code)) for code in codes)


def _page(pb: Planbeeld, code: str) -> Pagina:
    ronde, zicht = pb.ronde, pb.zicht
    if code in zicht.cursisten and code in ronde.cursist_met:
        return "cursist"
    if code in zicht.vrijwilligers and code in ronde.vrijwilliger_met:
        return "vrijwilliger"
    return "groep" if code in zicht.groepen else ""
