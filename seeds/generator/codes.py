"""Codes of people and groups: `C001`, `C002` and so on, wide enough for all."""

from __future__ import annotations


def code(letter: str, nummer: int, aantal: int) -> str:
    """One code in a row of `aantal`."""
    return f"{letter}{nummer:0{max(2, len(str(aantal)))}d}"


class Codes:
    """Codes in order of appearance."""

    def __init__(self, letter: str, aantal: int) -> None:
        self._letter, self._aantal, self._laatste = letter, aantal, 0

    def volgende(self) -> str:
        """The next code."""
        self._laatste += 1
        return code(self._letter, self._laatste, self._aantal)
