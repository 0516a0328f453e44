"""The curve of the best plan so far as a picture: a stepped line, for the page to draw as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scheduler.service.plan.rekenen import Punt

BREED, HOOG = 480, 120
LINKS, RECHTS, BOVEN, ONDER = 44, 12, 12, 24
"""Room around the line for the numbers at its sides."""


@dataclass(frozen=True)
class Tekening:
    """What the SVG needs: the line as `points`, where its sides are, and the numbers that stand there."""

    punten: str
    laagste: int
    hoogste: int
    seconden: int
    breed: int = BREED
    hoog: int = HOOG
    links: int = LINKS
    rechts: int = BREED - RECHTS
    boven: int = BOVEN
    onder: int = HOOG - ONDER


def draw(lijn: Sequence[Punt], verstreken: float) -> Tekening | None:
    """The line of requests placed against time, up to now; nothing to draw before there are two points."""
    if len(lijn) < 2:
        return None
    laagste, hoogste = min(p.geplaatst for p in lijn), max(p.geplaatst for p in lijn)
    tot = max(verstreken, lijn[-1].seconden, 1.0)
    breed, hoog = BREED - LINKS - RECHTS, HOOG - BOVEN - ONDER

    def x(seconden: float) -> str:
        return f"{LINKS + breed * seconden / tot:.1f}"

    def y(geplaatst: int) -> str:
        deel = (geplaatst - laagste) / (hoogste - laagste) if hoogste > laagste else 0.5
        return f"{BOVEN + hoog * (1 - deel):.1f}"

    hoeken = [f"{x(lijn[0].seconden)},{y(lijn[0].geplaatst)}"]
    for vorige, punt in pairwise(lijn):
        hoeken += [f"{x(punt.seconden)},{y(vorige.geplaatst)}", f"{x(punt.seconden)},{y(punt.geplaatst)}"]
    hoeken.append(f"{x(tot)},{y(lijn[-1].geplaatst)}")
    return Tekening(" ".join(hoeken), laagste, hoogste, round(tot))
