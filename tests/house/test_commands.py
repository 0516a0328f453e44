"""Every command has help in Dutch, and stands on the page of commands; the pages from the code are fresh."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from scheduler.cli import OPDRACHTEN, inburgerplan
from scheduler.cli.afloop import Afloop
from scheduler.docs import __main__ as docs
from scheduler.docs.command_pages import command_book
from scheduler.docs.rule_pages import rule_book
from scheduler.rules import REGELS

NAMES = [
    "sjabloon",
    "controleer",
    "plan",
    "uitleg",
    "vergelijk",
    "verifieer",
    "kosten-van-verandering",
    "kosten-van-vastzetten",
    "termijnen",
    "termijn",
    "wet",
    "wetswijziging",
    "regels",
    "demo",
    "web",
    "werker",
    "gebruiker",
    "backup",
    "herstel",
    "controleer-installatie",
]
ENGLISH = ("Usage", "Options", "Commands", "Show this", "[required]", "default:", "Error")


def test_the_commands() -> None:
    assert [c.name for c in OPDRACHTEN] == NAMES
    assert list(inburgerplan.commands) == NAMES


@pytest.mark.parametrize("command", OPDRACHTEN, ids=lambda c: c.name)
def test_every_command_and_every_option_has_help(command: click.Command) -> None:
    assert command.help
    assert command.help.rstrip().endswith(".")
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert [p.name for p in options if not (p.help or "").endswith(".")] == []


@pytest.mark.parametrize("command", [inburgerplan, *OPDRACHTEN], ids=lambda c: c.name)
def test_help_has_no_english(command: click.Command) -> None:
    page = command.get_help(click.Context(command, info_name=command.name))
    assert [word for word in ENGLISH if word in page] == []


def test_every_exit_code_is_explained() -> None:
    page = inburgerplan.get_help(click.Context(inburgerplan, info_name="inburgerplan"))
    assert [code for code in Afloop if f"\n    {code.value}  " not in page] == []


def test_the_pages_hold_every_command_and_every_rule() -> None:
    commands, rules = command_book(), rule_book()
    assert [name for name in NAMES if f"\n## {name}\n" not in commands] == []
    assert [r.id for r in REGELS if f"| `{r.id}` | {r.zin} |" not in rules] == []


def test_the_pages_are_fresh() -> None:
    assert docs.stale_pages() == []


def test_a_stale_page_is_noticed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(docs.BLADZIJDEN, "regels.md", lambda: "anders")
    assert docs.main(["--check"]) == 1
    assert "regels.md" in capsys.readouterr().err


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from scheduler.cli import inburgerplan; inburgerplan(['--help'], standalone_mode=False); "
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'ortools','numpy','pandas','pydantic','openpyxl'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
