"""One possibility for a change by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from scheduler.service.bord.pasvorm import Pasvorm


@dataclass(frozen=True)
class Keuze:
    """What can be chosen (`wat`), what it means in a few words, and the words that ask for it (`vraag`).

    `kan` is the verdict with `reden` in a few words; `volgorde` ranks, the smallest first.
    """

    wat: str
    betekent: str
    vraag: Mapping[str, str] = field(default_factory=dict)
    kan: Literal["kan", "maar", "niet"] = "kan"
    reden: str = ""
    volgorde: tuple[int | str, ...] = ()

    @property
    def past(self) -> Pasvorm:
        """The verdict as every list shows it."""
        if self.kan == "niet":
            return Pasvorm("kan niet", self.reden)
        return Pasvorm("kan, maar", self.reden) if self.kan == "maar" else Pasvorm("kan")
