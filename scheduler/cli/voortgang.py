"""Shows how a search goes: one live line on a terminal, a line for each phase in a pipe, JSON lines for programs."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

import click

from scheduler.cli.scherm import console, show_json
from scheduler.domain.woorden import aantal

if TYPE_CHECKING:
    from rich.status import Status

    from scheduler.engine.progress import Voortgang

FASEN = {
    "prijzen": "mogelijke groepen zoeken",
    "indelen": "groepen maken",
    "verbeteren": "groepen verbeteren",
    "bemensen": "vrijwilligers en taalcoaches zoeken",
    "klaar": "nakijken",
    "uitleggen": "uitleg maken",
}
"""What a planner reads for each phase of the engine."""
KLEINSTE_GAT = 0.00005
"""A smaller share shows as 0,00%."""
STOPT = "Wij stoppen met zoeken en bewaren het beste plan. Nog een keer Ctrl-C breekt alles af."
STOPT_UITLEG = "Wij stoppen met de uitleg en bewaren het plan. Nog een keer Ctrl-C breekt alles af."


class Toon(Protocol):
    """Something that shows progress while it is open."""

    def __enter__(self) -> Self:
        """Begin to show."""

    def __exit__(self, kind: type[BaseException] | None, fout: BaseException | None, tb: TracebackType | None) -> None:
        """Take away what was only for a moment."""

    def tell(self, v: Voortgang) -> None:
        """Show the newest state of the search."""

    def stopping(self) -> None:
        """Say that Ctrl-C was heard, and what it does."""


def shown(*, als_json: bool) -> Toon:
    """How progress is shown here."""
    if als_json:
        return InJson()
    return OpTerminal() if sys.stderr.isatty() else InRegels()


def stop_words(v: Voortgang | None) -> str:
    """What the first Ctrl-C does now; between the phases it depends on which one begins."""
    return STOPT_UITLEG if v is not None and v.fase == "uitleggen" else STOPT


def in_words(v: Voortgang, seconden: float) -> str:
    """One line: phase, groups, placed, gap, time."""
    delen = [FASEN.get(v.fase, v.fase)]
    if v.deel:
        delen[0] += f" {v.deel:.0%}"
    if v.groepen is not None:
        delen.append(aantal(v.groepen, "groep", "groepen"))
    if v.geplaatst is not None:
        delen.append(aantal(v.geplaatst, "plek", "plekken"))
    if v.gat is not None:
        delen.append(gat_in_words(v.gat))
    delen.append(f"{seconden:.0f} s")
    return " · ".join(delen)


def gat_in_words(gat: float) -> str:
    """The gap as it is shown while searching: what is there but too small to show is not called nothing."""
    return "gat onder 0,01%" if 0 < gat < KLEINSTE_GAT else f"gat {gat:.2%}".replace(".", ",")


class InJson:
    """A JSON object on stdout for every state."""

    def __init__(self) -> None:
        self.laatste: Voortgang | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fout: BaseException | None, tb: TracebackType | None) -> None:
        pass

    def tell(self, v: Voortgang) -> None:
        """Write the state."""
        self.laatste = v
        show_json(
            soort="voortgang",
            fase=v.fase,
            groepen=v.groepen,
            geplaatst=v.geplaatst,
            waarde=v.waarde,
            grens=v.grens,
            gat=v.gat,
            deel=v.deel,
            seconden=v.seconden,
        )

    def stopping(self) -> None:
        """Write it on stderr: stdout is for the program that reads."""
        click.echo(stop_words(self.laatste), err=True)


class InRegels:
    """A line on stderr when a phase begins."""

    def __init__(self) -> None:
        self.laatste: Voortgang | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fout: BaseException | None, tb: TracebackType | None) -> None:
        pass

    def tell(self, v: Voortgang) -> None:
        """Write the state when the phase is a new one."""
        if self.laatste is None or v.fase != self.laatste.fase:
            click.echo(in_words(v, v.seconden), err=True)
        self.laatste = v

    def stopping(self) -> None:
        """Write it."""
        click.echo(stop_words(self.laatste), err=True)


class OpTerminal:
    """One line that is overwritten, with a clock that keeps going."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._status: Status = console(err=True).status(_Regel(self))
        self.laatste: Voortgang | None = None

    def __enter__(self) -> Self:
        self._status.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fout: BaseException | None, tb: TracebackType | None) -> None:
        self._status.stop()

    def tell(self, v: Voortgang) -> None:
        """Remember the state; the line is drawn a few times a second."""
        self.laatste = v

    def stopping(self) -> None:
        """Write it above the line."""
        self._status.console.print(stop_words(self.laatste))

    @property
    def regel(self) -> str:
        """The line of this moment."""
        seconden = time.monotonic() - self._begin
        return in_words(self.laatste, seconden) if self.laatste else f"beginnen · {seconden:.0f} s"


class _Regel:
    """The line as something that rich draws anew each time."""

    def __init__(self, toon: OpTerminal) -> None:
        self._toon = toon

    def __rich__(self) -> str:
        return self._toon.regel
