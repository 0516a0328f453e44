"""Make the example folders again: `python -m seeds.examples [naam ...]`.

Each folder holds a workbook and a README with the command and the output that it really gave. The command is run here;
without the command line (or with `--alleen-werkboek`) only the workbooks are made.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from scheduler.domain.ronde import Ronde
from scheduler.io.writer import write_workbook
from seeds.generator import PROFIELEN, generate

WORTEL = Path(__file__).parent.parent
VOORBEELDEN = WORTEL / "examples"
SEED = 1
OPDRACHTREGEL = "scheduler.cli"


@dataclass(frozen=True)
class Voorbeeld:
    """One example: what it shows, and how many seconds the planner gets."""

    naam: str
    titel: str
    tekst: str
    tijd: int

    @property
    def map(self) -> Path:
        """The folder of this example."""
        return VOORBEELDEN / self.naam

    @property
    def werkboek(self) -> Path:
        """The workbook of this example."""
        return self.map / f"{self.naam}.xlsx"

    def ronde(self) -> Ronde:
        """The round that stands in the workbook."""
        return generate(PROFIELEN[self.naam], SEED)


ALLE: tuple[Voorbeeld, ...] = (
    Voorbeeld(
        "leiden-2020",
        "Leiden, naar het jaarverslag van 2020",
        "Eén leslocatie met 126 cursisten: 69 in alfabetisering en 57 in inburgering. Er lopen zes groepen en een "
        "ONA-groep. 58 vrijwilligers helpen.",
        60,
    ),
    Voorbeeld(
        "gorinchem-2018",
        "Gorinchem, naar het jaarverslag van Leerdam 2018",
        "189 cursisten uit tien gemeenten, tien groepen en drie ONA-groepen. Een taalcoach is er voor wie dat wil: "
        "50 coaches. 28 klassenassistenten helpen in de les.",
        90,
    ),
    Voorbeeld(
        "leidschendam-voorburg-2017",
        "Leidschendam-Voorburg, naar het jaarverslag van 2017",
        "Vier groepen op twee leslocaties, ONA, en 79 aanvragen voor het participatieverklaringstraject (PVT) in het "
        "Arabisch, het Tigrinya en het Farsi.",
        60,
    ),
    Voorbeeld(
        "zoetermeer-2017",
        "Zoetermeer, naar het jaarverslag van 2017",
        "90 cursisten op twee plekken. Elke werkdag is er spreekuur, en drie keer per week juridisch spreekuur.",
        60,
    ),
    Voorbeeld(
        "zuidwest-2020",
        "De regio in 2020: tien leslocaties",
        "706 cursisten van Leiden tot Gorinchem, B2 alleen in Delft, en ongeveer 350 vrijwilligers.",
        150,
    ),
)


def make_workbook(voorbeeld: Voorbeeld) -> None:
    """Write the workbook of an example."""
    voorbeeld.map.mkdir(parents=True, exist_ok=True)
    write_workbook(voorbeeld.werkboek, voorbeeld.ronde())


def make_readme(voorbeeld: Voorbeeld) -> None:
    """Run the planner on the workbook, and write the command and what it printed."""
    opdracht = ["plan", f"examples/{voorbeeld.naam}/{voorbeeld.naam}.xlsx", "--uit", "plan.xlsx"]
    opdracht += ["--workers", "1", "--tijd", str(voorbeeld.tijd)]
    regels = (
        f"# {voorbeeld.titel}",
        voorbeeld.tekst + " De mensen zijn verzonnen.",
        "```console\n$ inburgerplan " + " ".join(opdracht) + f"\n{run_command(opdracht)}\n```",
    )
    (voorbeeld.map / "README.md").write_text("\n\n".join(regels) + "\n", encoding="utf-8")


def run_command(opdracht: Sequence[str]) -> str:
    """Run the command line as a user would, and give back what it printed; a failure is shown and stops this."""
    omgeving = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1", "PYTHONPATH": str(WORTEL)}
    with tempfile.TemporaryDirectory() as tijdelijk:
        (Path(tijdelijk) / "examples").symlink_to(VOORBEELDEN)
        gedaan = subprocess.run(  # noqa: S603  (our own command with our own words)
            [sys.executable, "-m", OPDRACHTREGEL, *opdracht],
            cwd=tijdelijk,
            env=omgeving,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if gedaan.returncode:
            raise SystemExit(f"{' '.join(opdracht)} gaf code {gedaan.returncode}\n{gedaan.stderr}")
        # \r: a progress line that was overwritten on the screen; only its last state was to be seen
        zichtbaar = (regel.rsplit("\r", 1)[-1].rstrip() for regel in gedaan.stdout.split("\n"))
        return "\n".join(zichtbaar).strip("\n").replace(tijdelijk, ".")


def main(argv: Sequence[str] | None = None) -> int:
    """Make all examples, or those that are named."""
    parser = ArgumentParser(prog="python -m seeds.examples", description="Maakt de voorbeelden opnieuw.")
    parser.add_argument("naam", nargs="*", help="alleen deze voorbeelden")
    parser.add_argument("--alleen-werkboek", action="store_true", help="plan niet, en laat de README zoals hij is")
    gevraagd = parser.parse_args(argv)
    onbekend = set(gevraagd.naam) - {v.naam for v in ALLE}
    if onbekend:
        parser.error(f"onbekend voorbeeld: {', '.join(sorted(onbekend))}")
    plannen = not gevraagd.alleen_werkboek and find_spec(OPDRACHTREGEL) is not None
    for voorbeeld in ALLE:
        if gevraagd.naam and voorbeeld.naam not in gevraagd.naam:
            continue
        make_workbook(voorbeeld)
        if plannen:
            make_readme(voorbeeld)
        sys.stdout.write(f"{voorbeeld.naam}: werkboek{' en README' if plannen else ''} gemaakt\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
