"""People, groups and moments as a list names them: first name and code, and whose page there is to open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import docent_naam, voornaam_van

Pagina = Literal["cursist", "vrijwilliger", "groep", ""]


@dataclass(frozen=True)
class Genoemde:
    """A code with what to call it, and the kind of page that its reader may open; empty when there is none."""

    code: str
    naam: str
    pagina: Pagina


def name_codes(pb: Planbeeld, codes: Iterable[str]) -> tuple[Genoemde, ...]:
    """The codes with their names, as far as the reader may know them."""
    return tuple(_name(pb, code) for code in codes)


def _name(pb: Planbeeld, code: str) -> Genoemde:
    ronde, zicht = pb.ronde, pb.zicht
    if code in zicht.cursisten and code in ronde.cursist_met:
        return Genoemde(code, _named(voornaam_van(ronde.cursist_met[code]), code), "cursist")
    if code in zicht.vrijwilligers and code in ronde.vrijwilliger_met:
        return Genoemde(code, _named(voornaam_van(ronde.vrijwilliger_met[code]), code), "vrijwilliger")
    if code in zicht.docenten:
        return Genoemde(code, _named(docent_naam(ronde, code), code), "")
    return Genoemde(code, code, "groep" if code in zicht.groepen else "")


def _named(naam: str, code: str) -> str:
    """`Amina (C009)`, or the code alone when there is no name."""
    return code if naam == code else f"{naam} ({code})"
