"""One changed fact of a round, and the round as it would be: never a stale value of the old one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from scheduler.domain.integrity import SLEUTELS
from scheduler.domain.model import Feit
from scheduler.domain.plek import Lokaal
from scheduler.domain.ronde import Ronde

BLIJFT = ("kaart",)
"""What a round has worked out and keeps as long as no address changes."""


F = TypeVar("F", bound=Feit)


@dataclass(frozen=True)
class Wijziging:
    """One cell of the workbook: the field of the round, the row, the column, and its new value.

    A new room is the field `lokalen` with the whole row as its value.
    """

    veld: str
    rij: str
    kolom: str
    waarde: Any


def change_ronde(ronde: Ronde, *wijzigingen: Wijziging) -> Ronde:
    """The round with these cells changed."""
    velden: dict[str, tuple[Feit, ...]] = {}
    for w in wijzigingen:
        velden[w.veld] = _changed(velden.get(w.veld, getattr(ronde, w.veld)), w)
    nieuw = replace(ronde, **velden)
    nieuw.__dict__.update({k: ronde.__dict__[k] for k in BLIJFT if k in ronde.__dict__})
    return nieuw


def replace(record: F, **velden: Any) -> F:
    """A new record with other fields; nothing that the old one has worked out goes along."""
    soort = type(record)
    return cast(F, soort.model_construct(**{naam: getattr(record, naam) for naam in soort.model_fields} | velden))


def _changed(rijen: tuple[Feit, ...], w: Wijziging) -> tuple[Feit, ...]:
    if isinstance(w.waarde, Lokaal):
        return (*rijen, w.waarde)
    sleutel = SLEUTELS[w.veld]
    return tuple(replace(r, **{w.kolom: w.waarde}) if getattr(r, sleutel) == w.rij else r for r in rijen)
