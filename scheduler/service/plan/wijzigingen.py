"""The changelog of a version in people terms: kept with codes when it is published, read with names ever after."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.explain.verschil import Merkt, Verschil
from scheduler.service.plan.planbeeld import Planbeeld


@dataclass(frozen=True)
class Wijzigingsregel:
    """One line: whom it is about, and the sentence with the name."""

    code: str
    zin: str


def change_lines(verschil: Verschil) -> list[str]:
    """The headline, then one line for everything that somebody notices; each of those begins with a code."""
    return [verschil.kop, *(_line(m) for m in verschil.regels)]


def read_changes(pb: Planbeeld) -> tuple[Wijzigingsregel, ...]:
    """The lines about people whom the reader may see, in the order in which they were kept."""
    regels = ((regel.split(" ", 1)[0], regel) for regel in pb.wijzigingen[1:])
    return tuple(
        Wijzigingsregel(code, f"{pb.namen.persoon(code)}{pb.namen.zin(regel[len(code) :])}")
        for code, regel in regels
        if not pb.gebruiker.locaties or code in pb.zicht.mensen
    )


def _line(m: Merkt) -> str:
    """One line, such as `C3 krijgt een plek voor NT2-A1. Nu: G1 op maandagochtend in LEI.`, code first."""
    delen = [m.wie + m.reden.read("planner")[len(m.wie) :], m.oorzaak.read("planner")]
    delen += [f"Eerst: {m.voor}."] if m.voor else []
    delen += [f"Nu: {m.na}."] if m.na else []
    return " ".join(delen)
