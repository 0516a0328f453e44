"""The course of a koppeling as data: its states, which state may follow which, why it may end, and when somebody calls.

Source: domain notes on taalcoaches (workflow of ten organisations). All that knows a state by name reads it from here.
"""

from __future__ import annotations

VOORGESTELD = "voorgesteld"
ACTIEF = "actief"
GESTOPT = "voortijdig gestopt"
EINDES = ("afgewezen", GESTOPT)
"""Ends that are open from every state that runs, and that ask for a reason."""

OVERGANGEN: dict[str, tuple[str, ...]] = {
    VOORGESTELD: ("geaccepteerd", *EINDES),
    "geaccepteerd": ("kennismaking gepland", *EINDES),
    "kennismaking gepland": (ACTIEF, *EINDES),
    ACTIEF: ("gepauzeerd", "geevalueerd", *EINDES),
    "gepauzeerd": (ACTIEF, "geevalueerd", *EINDES),
    "geevalueerd": ("verlengd", "afgerond", *EINDES),
    "verlengd": ("gepauzeerd", "geevalueerd", *EINDES),
    "afgerond": (VOORGESTELD,),
    "afgewezen": (VOORGESTELD,),
    GESTOPT: (VOORGESTELD,),
}
"""Which state may follow which. After an end the two can be proposed to each other once more."""

STANDEN: tuple[str, ...] = tuple(OVERGANGEN)
"""Every state, in the order in which a koppeling goes through them."""

BEZIG = frozenset({ACTIEF, "gepauzeerd", "geevalueerd", "verlengd"})
"""States in which the two have met: the follow-up moments count."""

REDENEN: tuple[str, ...] = ("geen klik", "tijd", "verhuisd", "werk", "persoonlijk", "geen contact", "doel bereikt")
"""Classes of reasons for an end, never a story. `persoonlijk` also stands for health, so that nobody can read that."""

UITKOMSTEN: tuple[str, ...] = ("gaat goed", "let op", "niet bereikt")
"""How a follow-up moment went. After `niet bereikt` it stays open."""
NIET_BEREIKT = UITKOMSTEN[-1]

OVERDRACHT = "overdracht"
MOMENTEN: dict[str, str] = {
    "start": "opvolgen_start",
    "zes weken": "opvolgen_daarna",
    "halverwege": "opvolgen_halverwege",
    "einde": "opvolgen_einde",
}
"""Follow-up moments of a koppeling, each with the setting that says how many weeks after the first meeting."""
OVERDRACHT_WEKEN = 2
"""Within so many weeks after a coach handed a cursist over, the three of them meet."""
