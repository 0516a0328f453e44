"""The course of a koppeling as data: its states, which state may follow which, why it may end, and when somebody calls.

Source: domain notes on taalcoaches (workflow of ten organisations). All that knows a state by name reads it from here.
"""

from __future__ import annotations

VOORGESTELD = "voorgesteld"
KENNISMAKING = "kennismaking gepland"
ACTIEF = "actief"
GEEVALUEERD = "geëvalueerd"
VERLENGD = "verlengd"
GESTOPT = "voortijdig gestopt"
EINDES = ("afgewezen", GESTOPT)
"""Ends that are open from every state that runs, and that ask for a reason."""

OVERGANGEN: dict[str, tuple[str, ...]] = {
    VOORGESTELD: ("geaccepteerd", *EINDES),
    "geaccepteerd": (KENNISMAKING, *EINDES),
    KENNISMAKING: (ACTIEF, *EINDES),
    ACTIEF: ("gepauzeerd", GEEVALUEERD, *EINDES),
    "gepauzeerd": (ACTIEF, GEEVALUEERD, *EINDES),
    GEEVALUEERD: (VERLENGD, "afgerond", *EINDES),
    VERLENGD: ("gepauzeerd", GEEVALUEERD, *EINDES),
    "afgerond": (VOORGESTELD,),
    "afgewezen": (VOORGESTELD,),
    GESTOPT: (VOORGESTELD,),
}
"""Which state may follow which. After an end the two can be proposed to each other once more."""

STANDEN: tuple[str, ...] = tuple(OVERGANGEN)
"""Every state, in the order in which a koppeling goes through them."""

AFGELOPEN = frozenset({stand for stand, verder in OVERGANGEN.items() if verder == (VOORGESTELD,)})
"""States in which a koppeling has ended."""

BEZIG = frozenset({ACTIEF, "gepauzeerd", GEEVALUEERD, VERLENGD})
"""States in which the two have met: the follow-up moments count."""

ACTIES: dict[str, str] = {
    VOORGESTELD: "vraag of de coach ja zegt",
    "geaccepteerd": "plan de kennismaking",
    KENNISMAKING: "vraag hoe de kennismaking was",
    GEEVALUEERD: "verleng de koppeling, of rond haar af",
}
"""What a coordinator does next in a state that waits for something."""
ACTIE_WEKEN = 2
"""Within so many weeks such an action is done, and after a hand-over the three have met."""

REDENEN: tuple[str, ...] = ("geen klik", "tijd", "verhuisd", "werk", "persoonlijk", "geen contact", "doel bereikt")
"""Classes of reasons for an end, never a story. `persoonlijk` also stands for health, so that nobody can read that."""

UITKOMSTEN: tuple[str, ...] = ("gaat goed", "let op", "niet bereikt")
"""How a follow-up moment went. After `niet bereikt` it stays open."""
NIET_BEREIKT = UITKOMSTEN[-1]

MOMENTEN: dict[str, str] = {
    "start": "opvolgen_start",
    "daarna": "opvolgen_daarna",
    "halverwege": "opvolgen_halverwege",
    "einde": "opvolgen_einde",
}
"""Follow-up moments of a koppeling, each with the setting that says how many weeks after the first meeting."""
OVERDRACHT = "overdracht"
"""The moment at which the coach who stops, the next coach and the cursist meet."""
MOMENTNAMEN: dict[str, str] = {
    "start": "eerste telefoontje",
    "daarna": "tweede telefoontje",
    "halverwege": "gesprek halverwege",
    "einde": "gesprek aan het einde",
    OVERDRACHT: "warme overdracht met z'n drieën",
}
"""The moments as a coordinator reads them."""
NA_VERLENGING = ("halverwege", "einde")
"""The moments that come again after an extension."""
