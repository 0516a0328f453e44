"""The files of the repository, as git knows them."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@lru_cache(maxsize=1)
def committed() -> tuple[Path, ...]:
    """Every file that is or will be committed: known to git, or new and not ignored."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = tuple(ROOT / line for line in done.stdout.splitlines())
    assert found
    return tuple(p for p in found if p.is_file())


def python_files(*folders: str) -> list[Path]:
    return [p for p in committed() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] in folders]


def text_of(path: Path) -> str:
    """The text of a file; empty for what is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
