"""How numbers and rooms are said in Dutch, in one place."""

from __future__ import annotations


def aantal(n: int, enkel: str, meer: str) -> str:
    """A number with its noun, one or more: `1 les`, `2 lessen`."""
    return f"{n} {enkel if n == 1 else meer}"


def in_lokaal(code: str) -> str:
    """A room in a sentence: `lokaal R1`, and `lokaal 3` when it is called that already."""
    return code if "lokaal" in code.casefold() else f"lokaal {code}"
