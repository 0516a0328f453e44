"""How long the law takes for everybody: `python -m tests.bench.terms [ROUND]`."""

from __future__ import annotations

import sys
import time

from scheduler.law.parameters import load_parameters
from scheduler.law.ronde import beoordeel_ronde
from tests.bench.rounds import make_round


def main() -> None:
    """Judge every cursist of a round and print the seconds, with and without reading the parameters."""
    ronde = make_round(sys.argv[1] if len(sys.argv) > 1 else "zuidwest-2020", 1)
    begin = time.monotonic()
    load_parameters()
    read = time.monotonic()
    people = len(beoordeel_ronde(ronde))
    done = time.monotonic()
    print(f"{people} people in {done - read:.2f} s, after {read - begin:.2f} s for the parameters")


if __name__ == "__main__":
    main()
