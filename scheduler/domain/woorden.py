"""How numbers are said in Dutch, in one place."""

from __future__ import annotations


def aantal(n: int, enkel: str, meer: str) -> str:
    """A number with its noun, one or more: `1 les`, `2 lessen`."""
    return f"{n} {enkel if n == 1 else meer}"
