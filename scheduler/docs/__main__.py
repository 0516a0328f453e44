"""Makes the pages that come from the code again: `python -m scheduler.docs`; with `--check` it only looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from scheduler.docs.command_pages import command_book
from scheduler.docs.rule_pages import rule_book

MAP = Path(__file__).parent
BLADZIJDEN: dict[str, Callable[[], str]] = {"regels.md": rule_book, "opdrachten.md": command_book}
"""Every page that is made from the code."""


def stale_pages() -> list[str]:
    """Names of the pages that are not as the code says."""
    return [naam for naam, make in BLADZIJDEN.items() if _read(MAP / naam) != make()]


def main(argv: Sequence[str]) -> int:
    """Write the pages, or with `--check` complain about stale ones."""
    stale = stale_pages()
    if "--check" in argv:
        if stale:
            sys.stderr.write(f"Niet meer vers: {', '.join(stale)}. Draai: python -m scheduler.docs\n")
        return int(bool(stale))
    for naam in stale:
        (MAP / naam).write_text(BLADZIJDEN[naam](), encoding="utf-8")
        sys.stdout.write(f"{naam} gemaakt\n")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
