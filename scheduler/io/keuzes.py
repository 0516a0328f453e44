"""The words that people use for nothing, for yes and no, and for the choices of a column."""

from __future__ import annotations

LEEG = frozenset({"-", "--", "n.v.t.", "nvt", "n.v.t"})
JA = frozenset({"ja", "j", "x", "1", "waar", "true", "yes", "y", "✓", "√"})
NEE = frozenset({"nee", "n", "0", "onwaar", "false", "no", "neen"})
KEUZE_ANDERS = {
    "vrouw": "v", "f": "v", "vrouwelijk": "v", "man": "m", "mannelijk": "m", "anders": "x", "overig": "overig",
    **dict.fromkeys(("mevr", "mevrouw", "mw"), "v"), **dict.fromkeys(("dhr", "heer", "deheer", "meneer"), "m"),
    "fietst": "fiets", "openbaarvervoer": "ov", "bus": "ov", "trein": "ov",
    "statushouder": "asielstatushouder", "asiel": "asielstatushouder", "gezin": "gezinsmigrant",
    **dict.fromkeys(("2013", "wet2013", "wetinburgering2013"), "wi2013"),
    **dict.fromkeys(("2021", "wet2021", "wetinburgering2021"), "wi2021"),
    "b1route": "B1", "onderwijsroute": "onderwijs", "zroute": "Z", "zelfredzaamheidsroute": "Z",
    "nieuw": "nieuw blok", "lopend": "lopend blok",
}  # fmt: skip
"""Other words for a choice, without capitals, spaces and signs."""
