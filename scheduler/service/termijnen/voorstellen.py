"""Proposals of needs: courses beside the language lessons that the law asks for and nobody asked for yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import NEDERLANDS, Aanbod
from scheduler.domain.ronde import Ronde
from scheduler.law.behoeften import Behoefte, find_behoeften
from scheduler.law.datum import noem
from scheduler.law.onderdelen import PVT
from scheduler.law.ronde import beoordeel_ronde

VOORSTELLEN = "Voorstellen"


@dataclass(frozen=True)
class Voorstel:
    """A course for a cursist that the teamleider may accept; `aanbod` empty: nothing fits."""

    cursist: str
    aanbod: str
    waarom: str
    grond: str


def find_voorstellen(ronde: Ronde) -> list[Voorstel]:
    """Every need that is open, due, given by us, and not asked for already; the earliest end first."""
    gevonden = [
        (behoefte.einde.datum, c.cursist, voorstel) for c in ronde.cursisten for behoefte, voorstel in _voor(ronde, c)
    ]
    return [v for *_, v in sorted(gevonden, key=lambda g: (g[0] is None, g[0], g[1]))]


def _voor(ronde: Ronde, c: Cursist) -> Iterator[tuple[Behoefte, Voorstel]]:
    b = beoordeel_ronde(ronde).get(c.cursist)
    bezig = _lijnen(ronde, c)
    if b is None:
        return
    for behoefte in find_behoeften(b):
        lijn = behoefte.onderdeel.casefold()
        if lijn in bezig:
            continue
        if not any(a.lijn.casefold() == lijn for a in ronde.aanbod):
            continue
        aanbod = _kies(ronde, c, lijn)
        einde = behoefte.einde.datum
        woord = "was" if einde and einde < b.peildatum else "is"
        waarom = f"{behoefte.onderdeel} staat niet als gedaan. De laatste dag {woord} {noem(einde)}."
        if aanbod is None:
            taal = f" in het {c.contacttaal}" if behoefte.onderdeel == PVT and c.contacttaal else ""
            waarom += f" Er is geen aanbod{taal}."
        code = aanbod.aanbod if aanbod else ""
        yield behoefte, Voorstel(c.cursist, code, waarom, behoefte.einde.artikel)


def _lijnen(ronde: Ronde, c: Cursist) -> set[str]:
    """The lijnen that a cursist asks for or sits in."""
    codes = [*c.aanbod, *(ronde.groep_met[g].aanbod for g in c.groepen if g in ronde.groep_met)]
    return {ronde.aanbod_met[a].lijn.casefold() for a in codes if a in ronde.aanbod_met}


def _kies(ronde: Ronde, c: Cursist, lijn: str) -> Aanbod | None:
    """The course of a lijn in the language of the cursist, else in Dutch; PVT only in the own language or in Dutch."""
    mogelijk = [a for a in ronde.aanbod if a.lijn.casefold() == lijn and not (a.alleen_vrouwen and c.geslacht != "v")]
    eigen = [a for a in mogelijk if c.contacttaal and a.taal.casefold() == c.contacttaal.casefold()]
    nederlands = [a for a in mogelijk if a.taal == NEDERLANDS]
    return min(eigen or nederlands, key=lambda a: a.trede, default=None)
