"""Plans of one search that looked for several: how much is won when more people may notice something."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from scheduler.storage.base import Base


class Variant(Base):
    """The best plan that was found in which at most `grens` people notice something; without a number, everybody may.

    `merkt` and `geplaatst` are counted from the plan itself.
    """

    __tablename__ = "varianten"

    id: Mapped[int] = mapped_column(primary_key=True)
    taak_id: Mapped[int] = mapped_column(ForeignKey("taken.id"), index=True)
    basis: Mapped[int | None] = mapped_column(ForeignKey("publicaties.nummer"))
    grens: Mapped[int | None]
    merkt: Mapped[int]
    geplaatst: Mapped[int]
    inhoud: Mapped[str] = mapped_column(Text)
    verantwoording: Mapped[dict[str, Any]] = mapped_column(default=dict)
    scenario: Mapped[dict[str, Any]] = mapped_column(default=dict)
