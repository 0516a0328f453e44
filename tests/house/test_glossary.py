"""The glossary covers every public name of the domain, and the domain has no translated words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import scheduler.domain
from scheduler.domain.model import Feit
from scheduler.io.sheets import BLADEN

PAGE = Path(scheduler.domain.__file__).parent.parent / "docs" / "woordenlijst.md"
SMALL_WORDS = {"en", "in", "met", "per", "op"} | {str(n) for n in range(10)}
ENGLISH_VERBS = {"check", "integrity", "sort", "status", "of", "same", "time", "and", "place"}
"""Functions have English verbs: only what a planner can see must stand in the glossary."""
BANNED = {"student", "pupil", "volunteer", "teacher", "classroom", "room", "lesson", "location", "course", "deadline"}


def words_of(name: str) -> set[str]:
    """`MaxReistijd`, `max_reistijd` -> max, reistijd."""
    return {part.casefold() for part in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+", name)}


def modules() -> Iterator[object]:
    for found in pkgutil.iter_modules(scheduler.domain.__path__):
        yield importlib.import_module(f"scheduler.domain.{found.name}")


def public_names() -> set[str]:
    names = set()
    for module in modules():
        for name, thing in vars(module).items():
            own = getattr(thing, "__module__", None) == module.__name__
            if own and (inspect.isclass(thing) or inspect.isfunction(thing)) and not name.startswith("_"):
                names.add(name)
                if inspect.isclass(thing) and issubclass(thing, Feit):
                    names |= set(thing.model_fields)
            elif name.isupper() and not name.startswith("_") and len(name) > 1:
                names.add(name)
    return names


def glossary() -> set[str]:
    rows = re.findall(r"^\| ([a-z0-9, ]+) \| .+ \| .+ \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {word.strip() for row in rows for word in row.split(",")}


def test_every_word_of_the_domain_stands_in_the_glossary() -> None:
    used = {word for name in public_names() for word in words_of(name)}
    assert sorted(used - glossary() - SMALL_WORDS - ENGLISH_VERBS) == []


def test_every_row_of_the_glossary_is_used() -> None:
    rows = re.findall(r"^\| ([a-z0-9, ]+) \| .+ \| .+ \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    text = " ".join(inspect.getsource(module) for module in modules())  # type: ignore[arg-type]
    said = words_of(text)
    assert [row for row in rows if not {w.strip() for w in row.split(",")} & said] == []


def test_no_translations_in_names_that_a_planner_can_see() -> None:
    fields = public_names() | {k.naam for blad in BLADEN for k in blad.kolommen}
    assert sorted(n for n in fields if words_of(n) & (BANNED | {f"{w}s" for w in BANNED})) == []


def test_rule_ids_and_settings_are_dutch() -> None:
    from scheduler.rules import REGELS

    names = {r.id for r in REGELS} | {type(r).__name__ for r in REGELS}
    assert sorted(n for n in names if words_of(n) & (BANNED | {f"{w}s" for w in BANNED})) == []
