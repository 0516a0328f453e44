"""The reasons that a plan can give, as data: a code that never changes and one short Dutch template each.

A template is read for the planner and for the person it is about; slots:
`{wie}` the subject, `{kan}` and `{wil}` the verb that goes with it, `{n:# groep is|# groepen zijn}` a number with its
singular and plural (`#` is the number), anything else a fact of the reason.
A reason that is only for planners says so; it may name others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Publiek = Literal["allen", "planner"]


@dataclass(frozen=True)
class Redencode:
    """One kind of reason: its code, its template, the rule of the book behind it, and who may read it."""

    code: str
    zin: str
    regel: str = ""
    publiek: Publiek = "allen"
