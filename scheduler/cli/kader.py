"""The frame of every command: help and complaints in Dutch, errors as exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches

import click
from click.formatting import HelpFormatter

from scheduler.cli.afloop import Afloop
from scheduler.cli.foutrapport import report_bug
from scheduler.errors import (
    GeenDatabase,
    KanNiet,
    SchedulerError,
    UnknownCode,
    UnreadableFile,
    UnwritableFile,
    VerkeerdeInstelling,
)

BREEDTE = 100
HULP = "Toon deze hulp en stop."


class Verkeerd(click.UsageError):
    """A use that we do not accept, in our own words."""


class Opdracht(click.Command):
    """A command whose help is in Dutch."""

    def format_usage(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write how the command is used."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write the options."""
        _write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` its Dutch text."""
        return _dutch_help(super().get_help_option(ctx))


class Groep(click.Group):
    """A group of commands whose help is in Dutch; commands stand in the order in which they were added."""

    command_class = Opdracht

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - asked so by click
        """Names of the commands, in reading order."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was meant."""
        naam = args[0]
        if naam not in self.commands and not naam.startswith("-"):
            mogelijk = get_close_matches(naam, self.commands)
            raise Verkeerd(f"De opdracht {naam} bestaat niet.{_meant(mogelijk)}", ctx)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write how the group is used."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write the options and the commands."""
        _write_options(self, ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(c.name or "", c.get_short_help_str(BREEDTE)) for c in self.commands.values()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` its Dutch text."""
        return _dutch_help(super().get_help_option(ctx))


def run(groep: click.Group, args: Sequence[str] | None = None) -> int:
    """Run a command line; every error ends as a Dutch message on stderr and an exit code."""
    if not (sys.argv[1:] if args is None else args):
        args = ["--help"]
    try:
        code = groep.main(args, groep.name, standalone_mode=False, max_content_width=BREEDTE)
    except click.exceptions.NoArgsIsHelpError as fout:  # a group without the command below it
        return _complain(Afloop.GEBRUIK, fout.format_message())
    except click.UsageError as fout:
        return _complain(Afloop.GEBRUIK, *_dutch(fout))
    except (UnknownCode, VerkeerdeInstelling, KanNiet) as fout:
        return _complain(Afloop.GEBRUIK, str(fout))
    except (UnreadableFile, UnwritableFile, GeenDatabase) as fout:
        return _complain(Afloop.BESTAND, str(fout))
    except SchedulerError as fout:
        return _complain(Afloop.AFGEBROKEN, str(fout))
    except (click.Abort, KeyboardInterrupt):
        return _complain(Afloop.AFGEBROKEN, "Afgebroken. Er is niets bewaard.")
    except SystemExit:  # click, when somebody reads only the first lines of a pipe
        return Afloop.GELUKT
    except Exception as fout:  # noqa: BLE001 - a bug: never to be taken for findings (1)
        return _complain(Afloop.AFGEBROKEN, *report_bug(fout, _command(groep, args)))
    return int(code or 0)


def _command(groep: click.Group, args: Sequence[str] | None) -> str:
    """The name of the command that was given, without what the user typed behind it."""
    gegeven = sys.argv[1:] if args is None else args
    return next((naam for naam in groep.commands if naam in gegeven), "")


def _complain(code: Afloop, *regels: str) -> int:
    for regel in regels:
        click.echo(regel, err=True)
    return code


def _dutch(fout: click.UsageError) -> tuple[str, ...]:
    """What went wrong in the use of a command, and where to read more."""
    pad = fout.ctx.command_path if fout.ctx else "inburgerplan"
    return _what(fout), f"Kijk hoe het moet met: {pad} --help"


def _what(fout: click.UsageError) -> str:
    match fout:
        case click.NoSuchOption():
            return f"De optie {fout.option_name} bestaat niet.{_meant(fout.possibilities)}"
        case Verkeerd():
            return fout.message
        case click.MissingParameter():
            return f"Er ontbreekt iets: {_name(fout.param)}."
        case click.BadOptionUsage():
            return f"Bij de optie {fout.option_name} hoort iets anders."
        case click.BadParameter():
            return f"{_name(fout.param)}: {fout.message}"
        case _:
            return "Wij begrijpen deze opdracht niet: er staat een woord te veel."


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "een waarde"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _meant(mogelijk: Sequence[str] | None) -> str:
    return f" Bedoelt u {' of '.join(mogelijk)}?" if mogelijk else ""


def _write_usage(command: click.Command, ctx: click.Context, formatter: HelpFormatter) -> None:
    params = command.get_params(ctx)
    woorden = [p.make_metavar(ctx) for p in params if isinstance(p, click.Argument)]
    woorden += [f"{p.opts[0]} {p.make_metavar(ctx)}" for p in params if isinstance(p, click.Option) and p.required]
    if isinstance(command, click.Group):
        woorden = ["OPDRACHT", "..."]
    formatter.write_usage(ctx.command_path, " ".join([*woorden, "[OPTIES]"]), prefix="Gebruik: ")


def _write_options(command: click.Command, ctx: click.Context, formatter: HelpFormatter) -> None:
    rows = [(" ".join(_spec(p, ctx)), p.help or "") for p in command.get_params(ctx) if isinstance(p, click.Option)]
    with formatter.section("Opties"):
        formatter.write_dl(rows)


def _spec(option: click.Option, ctx: click.Context) -> list[str]:
    """How an option is written: `--tijd SECONDEN`."""
    return [", ".join(option.opts), *([] if option.is_flag else [option.make_metavar(ctx)])]


def _dutch_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = HULP
    return option
