"""Reading and keeping the plans of one search that looked for several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from scheduler.storage.tables import Taak, Variant


def add_variant(
    s: Session,
    taak: int,
    basis: int | None,
    grens: int | None,
    *,
    merkt: int,
    geplaatst: int,
    inhoud: str,
    verantwoording: dict[str, Any],
    scenario: dict[str, Any],
) -> None:
    """Keep one plan of a search."""
    s.add(
        Variant(
            taak_id=taak,
            basis=basis,
            grens=grens,
            merkt=merkt,
            geplaatst=geplaatst,
            inhoud=inhoud,
            verantwoording=verantwoording,
            scenario=scenario,
        )
    )


def newest_variants(s: Session) -> tuple[Taak | None, Sequence[Variant]]:
    """The newest search that looked for several plans, and these plans without their contents, in order of `grens`."""
    taak = s.scalar(select(Taak).where(Taak.id.in_(select(Variant.taak_id))).order_by(Taak.id.desc()).limit(1))
    if taak is None:
        return None, ()
    zoek = select(Variant).where(Variant.taak_id == taak.id).options(defer(Variant.inhoud))
    return taak, s.scalars(zoek.order_by(Variant.id)).all()


def forget_variants(s: Session, behalve: int) -> None:
    """Throw away the plans of older searches: only the newest is shown."""
    for rij in s.scalars(select(Variant).where(Variant.taak_id != behalve)):
        s.delete(rij)
