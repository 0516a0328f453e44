"""`make bench`: every round with every seed in a process of its own, and one table at the end.

    python -m tests.bench [ROUND ...] [--seeds 1 2 3] [--seconds N] [--out FILE]

Each line compares, on the same round: our plan, the plan a careful person makes by hand (most urgent first, the first
group that fits), and HiGHS on the plain monolithic model with the same wall clock. `gap` is (bound - value) / value,
where our bound holds for all groups and week patterns. Points are those of groups and places (stage 1).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.bench.rounds import ROUNDS


def main() -> None:
    """Run the measurements that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("rounds", nargs="*", default=list(ROUNDS), choices=[*ROUNDS, []], metavar="ROUND")
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--seconds", type=float, help="wall clock for every solve (default: per round)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, help="also write the measurements here, one JSON object a line")
    asked = parser.parse_args()
    rows = []
    for name in asked.rounds:
        for seed in asked.seeds:
            row = {"round": name, "seed": seed}
            for way in ROUNDS[name].ways:
                row[way] = _measure(name, seed, way, asked.seconds or ROUNDS[name].seconds, asked.workers)
            rows.append(row)
            print(_line(row), flush=True)
            for tier in row["ours"]["tiers"]:
                print(f"    {tier}", flush=True)
            if asked.out:
                with asked.out.open("a", encoding="utf-8") as f:
                    f.write(json.dumps(row) + "\n")
    _summary(rows)


def _measure(name: str, seed: int, way: str, seconds: float, workers: int) -> dict[str, object]:
    command = [sys.executable, "-m", "tests.bench.once", name, str(seed), way, str(seconds), str(workers)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1:], "tiers": []}
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def _line(row: dict[str, object]) -> str:
    parts = [f"{row['round']} seed {row['seed']}"]
    ours = row["ours"]
    for way, found in row.items():
        if not isinstance(found, dict):
            continue
        if "failed" in found:
            parts.append(f"{way}: failed {found['failed']}")
            continue
        text = f"{way}: {found['value']:,} in {found['seconds']} s, {found['megabytes']} MB"
        if found.get("bound"):
            text += f", gap {found['gap']:.2%}"
        if way != "ours" and isinstance(ours, dict) and found["value"]:
            text += f" (ours x{ours['value'] / found['value']:.3f})"
        parts.append(text)
    return " | ".join(parts)


def _summary(rows: list[dict[str, object]]) -> None:
    print("\nmedian over seeds")
    for name in dict.fromkeys(str(r["round"]) for r in rows):
        mine = [r["ours"] for r in rows if r["round"] == name]
        good = [o for o in mine if isinstance(o, dict) and "value" in o]
        if good:
            gap = median(o["gap"] for o in good)
            seconds = median(o["seconds"] for o in good)
            print(f"  {name}: gap {gap:.2%}, {seconds} s, {max(o['megabytes'] for o in good)} MB at most")


if __name__ == "__main__":
    main()
