"""The log: lines are added and read, never changed; each line's seal covers the seal before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scheduler.storage.tables import Account, Logregel


def append(
    s: Session,
    op: datetime,
    wie: int | None,
    wat: str,
    waarop: str = "",
    *,
    oud: str = "",
    nieuw: str = "",
    waarom: str = "",
) -> None:
    """Add a line; only inside a write session, so that no other line comes in between."""
    laatste = s.scalar(select(Logregel).order_by(Logregel.id.desc()).limit(1))
    nummer, vorig = (laatste.id + 1, laatste.zegel) if laatste else (1, "")
    regel = Logregel(id=nummer, op=op, wie=wie, wat=wat, waarop=waarop, oud=oud, nieuw=nieuw, waarom=waarom, zegel="")
    regel.zegel = seal(vorig, regel)
    s.add(regel)
    s.flush()


def seal(vorig: str, regel: Logregel) -> str:
    """The seal of a line: a hash over the seal before it and all that stands in the line."""
    inhoud = [
        *(vorig, regel.id, regel.op.isoformat(), regel.wie, regel.wat),
        *(regel.waarop, regel.oud, regel.nieuw, regel.waarom),
    ]
    return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False).encode()).hexdigest()


def broken_at(s: Session, laatste: int | None = None) -> int | None:
    """The first line whose seal is wrong, or nothing when the log is sound; `laatste` looks at so many lines only."""
    hoogste = s.scalar(select(func.max(Logregel.id))) or 0
    begin = max(1, hoogste - laatste + 1) if laatste is not None else 1
    vorig = s.scalar(select(Logregel.zegel).where(Logregel.id == begin - 1)) if begin > 1 else ""
    if vorig is None:
        return begin - 1
    for verwacht, regel in enumerate(
        s.scalars(select(Logregel).where(Logregel.id >= begin).order_by(Logregel.id)), begin
    ):
        if regel.id != verwacht or regel.zegel != seal(vorig, regel):
            return verwacht
        vorig = regel.zegel
    return None


def newest(
    s: Session, aantal: int, voor: int | None = None, wat: Sequence[str] | None = None
) -> Sequence[tuple[Logregel, str]]:
    """The newest lines with the name of who did it; `voor` pages on to older ones, `wat` takes only these words."""
    zoek = select(Logregel, Account.naam).join(Account, Account.id == Logregel.wie, isouter=True)
    if wat is not None:
        zoek = zoek.where(Logregel.wat.in_(wat))
    if voor is not None:
        zoek = zoek.where(Logregel.id < voor)
    return [(r[0], r[1] or "") for r in s.execute(zoek.order_by(Logregel.id.desc()).limit(aantal))]
