"""What the pages point at is there: links between pages, and files of the code."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.files import ROOT, committed, text_of

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
FILE = re.compile(r"`((?:[\w-]+/)+[\w-]+\.(?:py|md|yaml|sh))`")


def pages() -> list[Path]:
    return [p for p in committed() if p.suffix == ".md"]


def test_every_link_leads_somewhere() -> None:
    links = [(p, doel) for p in pages() for doel in LINK.findall(text_of(p)) if not doel.startswith("http")]
    assert links
    assert [f"{p.name}: {doel}" for p, doel in links if not (p.parent / doel).exists()] == []


def test_every_file_of_the_code_that_a_page_names_is_there() -> None:
    named = [(p, naam) for p in pages() for naam in FILE.findall(text_of(p))]
    assert named
    files = [f"/{p.relative_to(ROOT)}" for p in committed()]
    assert [f"{p.name}: {naam}" for p, naam in named if not any(f.endswith(f"/{naam}") for f in files)] == []
