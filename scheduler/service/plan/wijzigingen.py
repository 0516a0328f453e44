"""The changelog of a version in people terms: kept with codes when it is published, read with names ever after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scheduler.explain.verschil import Merkt, Verschil
from scheduler.explain.zin import Zin, Zinnen
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.plan.zinnen import pack, unpack


@dataclass(frozen=True)
class Wijzigingsregel:
    """One line: whom it is about, and the sentence with the name."""

    code: str
    zin: str


def change_lines(verschil: Verschil) -> list[Any]:
    """As it is kept: the headline, then for everything that somebody notices the code of that person and a line."""
    return [pack(verschil.kop), *({"wie": m.wie, "zin": pack(_line(m))} for m in verschil.regels)]


def read_headline(bewaard: Iterable[Any]) -> str:
    """How many people noticed something, in one line; empty when nothing was kept."""
    kop: str = next((unpack(regel) for regel in bewaard), "")
    return kop


def read_changes(pb: Planbeeld) -> tuple[Wijzigingsregel, ...]:
    """The lines about people whom the reader may see, in the order in which they were kept."""
    regels = [_read(regel) for regel in pb.wijzigingen[1:]]
    return tuple(
        Wijzigingsregel(code, _named(pb, code, zin))
        for code, zin in regels
        if not pb.gebruiker.locaties or code in pb.zicht.mensen
    )


def _read(regel: Any) -> tuple[str, str]:
    """Whom a line is about, and the line; one of an older version is plain text that begins with the code."""
    if isinstance(regel, str):
        return regel.split(" ", 1)[0], regel
    return regel["wie"], unpack(regel["zin"])


def _named(pb: Planbeeld, code: str, zin: str) -> str:
    if isinstance(zin, Zinnen):
        return pb.namen.zin(zin)
    return f"{pb.namen.persoon(code)}{pb.namen.zin(zin[len(code) :])}"


def _line(m: Merkt) -> Zinnen:
    """One line, such as `C3 krijgt een plek voor NT2-A1. Nu: G1 op maandagochtend in LEI.`."""
    delen = [m.reden.read("planner"), m.oorzaak.read("planner")]
    delen += [Zin.make("Eerst: {wat}.", {"wat": m.voor})] if m.voor else []
    delen += [Zin.make("Nu: {wat}.", {"wat": m.na})] if m.na else []
    return Zinnen.join(delen)
