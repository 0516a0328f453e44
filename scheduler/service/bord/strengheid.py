"""How strict hard rules are for a change by hand and for publishing, as the teamleider chose.

The search, its check and `verifieer` know nothing of this: they keep every hard rule (ADR 0024).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduler.domain.bevinding import Bevinding
from scheduler.explain.codes import CODES
from scheduler.rules import HARDE_REGELS
from scheduler.rules.base import Strengheid
from scheduler.service.opslag import Session
from scheduler.storage.regelkeuzes import read_levels

Strengheden = Mapping[str, Strengheid]
"""By rule how strict it is; a rule that is not in it blocks."""
ALLES_STRENG: Strengheden = {}


@dataclass(frozen=True)
class Breuk:
    """A breach of a rule, and how strict that rule is."""

    bevinding: Bevinding
    strengheid: Strengheid


def read_strictness(s: Session) -> Strengheden:
    """What was chosen; never softer than the rule allows, also when it allowed more on the day of the choice."""
    gekozen = read_levels(s)
    return {
        r.id: Strengheid(gekozen[r.id])
        for r in HARDE_REGELS
        if r.id in gekozen and Strengheid(gekozen[r.id]) in r.te_kiezen
    }


def how_strict(streng: Strengheden, regel: str) -> Strengheid:
    """How strict one rule is; what is no rule of the book, such as a lock, blocks."""
    return streng.get(regel, Strengheid.BLOKKEERT)


def with_strictness(streng: Strengheden, breuken: Iterable[Bevinding]) -> tuple[Breuk, ...]:
    """The breaches that count, with how strict their rules are; what is ignored is left out."""
    alle = (Breuk(b, how_strict(streng, b.code)) for b in breuken)
    return tuple(b for b in alle if b.strengheid is not Strengheid.NEGEREN)


def first_reasons(streng: Strengheden, codes: Iterable[str]) -> tuple[str, str]:
    """Of the codes of a sieve the first that blocks a change by hand, and the first that is only told; or empty."""
    niet, maar = "", ""
    for code in codes:
        hoe = how_strict(streng, CODES[code].regel)
        if hoe is Strengheid.BLOKKEERT:
            niet = niet or code
        elif hoe is not Strengheid.NEGEREN:
            maar = maar or code
    return niet, maar
