"""What is only ever inserted: lines of the log, published plans, and the course of a koppeling."""

from __future__ import annotations

from typing import Any, NoReturn

from sqlalchemy import event

from scheduler.storage.tables import Koppelingstap, Logregel, Opvolging, Publicatie


class FrozenRow(Exception):
    """A bug: somebody tried to change or remove what is kept for good."""


def _refuse(_mapper: Any, _connection: Any, target: object) -> NoReturn:
    raise FrozenRow(f"{type(target).__name__} staat vast")


def freeze() -> None:
    """Let the mapper refuse an update or a delete of these rows."""
    for tabel in (Logregel, Publicatie, Koppelingstap, Opvolging):
        for gebeurtenis in ("before_update", "before_delete"):
            if not event.contains(tabel, gebeurtenis, _refuse):
                event.listen(tabel, gebeurtenis, _refuse)
