"""The shipped postcodes: plausible, and made by the rules that the script states."""

import csv
import gzip
import json
import re

import pytest

from seeds.lees import POSTCODES, Punt, distance_km, read_postcodes
from seeds.maak_postcodes import FOUT_PUNT, NIET_BESTAAND, compare, make_tabel, read_regels, repair, write


@pytest.fixture(scope="module")
def tabel():
    return read_postcodes()


def test_the_file_has_the_agreed_shape():
    lines = POSTCODES.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "pc4,lat,lon,plaats"
    assert len(lines) == 4080
    assert lines[1:] == sorted(lines[1:])
    assert all(re.match(r'[1-9]\d{3},5\d\.\d{3},\d\.\d{3},["\w\']', line) for line in lines[1:])


def test_every_code_lies_in_the_netherlands(tabel):
    assert len(tabel) == 4079
    for row in tabel.values():
        assert 50.7 < row.punt.lat < 53.6, row
        assert 3.3 < row.punt.lon < 7.3, row
        assert row.plaats, row


@pytest.mark.parametrize(
    ("pc4", "plaats"),
    [("2312", "Leiden"), ("2712", "Zoetermeer"), ("4141", "Leerdam"), ("4201", "Gorinchem"), ("3232", "Brielle"),
     ("2324", "Leiden"), ("3523", "Utrecht"), ("7766", "Nieuw-Schoonebeek"), ("9354", "Zevenhuizen")],
)  # fmt: skip
def test_known_codes_have_their_place(tabel, pc4, plaats):
    assert tabel[pc4].plaats == plaats


@pytest.mark.parametrize(("van", "naar", "km"), [("2312", "2712", 12.2), ("4141", "4201", 11.0)])
def test_known_distances(tabel, van, naar, km):
    assert distance_km(tabel[van].punt, tabel[naar].punt) == pytest.approx(km, abs=0.15)


def test_codes_that_do_not_exist_are_left_out_and_wrong_points_lie_near_their_neighbours(tabel):
    assert not NIET_BESTAAND.keys() & tabel.keys()
    for code in FOUT_PUNT:
        near = [row.punt for row in tabel.values() if row.pc4 != code and abs(int(row.pc4) - int(code)) <= 3]
        assert min(distance_km(tabel[code].punt, punt) for punt in near) < 5, code


def test_distance_is_zero_to_itself_and_the_same_both_ways():
    a, b = Punt(52.0, 4.0), Punt(53.0, 4.0)
    assert distance_km(a, a) == 0
    assert distance_km(a, b) == distance_km(b, a) == pytest.approx(111.19, abs=0.01)


def row(pc4, city, lat, lon, accuracy=6.0, country="NL"):
    return {"country_code": country, "postal_code": pc4, "city": city, "latitude": lat, "longitude": lon,
            "accuracy": accuracy}  # fmt: skip


@pytest.fixture
def gegevens(tmp_path):
    rows = [
        row("2001", "Stad", 52.000, 4.000),
        row("2002", "Stad", 52.100, 4.000),
        row("2002", "Elders", 53.000, 6.000, accuracy=0.0),
        row("2003", "Stad", 52.200, 4.000),
        row("2003", "Gehucht", 52.201, 4.001),
        row("2004", "Ver", 52.000, 4.000),
        row("2004", "Ver", 52.500, 4.000),
        row("9999", "Dummy", 53.000, 6.000),
        row("2005", "Brussel", 50.000, 4.000, country="BE"),
        *[row(code, "Fout", 51.000, 5.000) for code in FOUT_PUNT],
        *[row(str(int(code) + 1), "Buur", 52.300, 5.000) for code in FOUT_PUNT],
    ]
    bestand = tmp_path / "geonames.jsonl.gz"
    bestand.write_bytes(gzip.compress("\n".join(json.dumps(r) for r in rows).encode()))
    return bestand


def test_the_script_cleans_as_it_says(gegevens, tmp_path, capsys):
    tabel = make_tabel(read_regels(gegevens))
    assert tabel.keys() == {"2001", "2002", "2003", *FOUT_PUNT, *(str(int(code) + 1) for code in FOUT_PUNT)}
    assert tabel["2002"] == (Punt(52.1, 4.0), "Stad")
    assert tabel["2003"] == (Punt(52.201, 4.001), "Gehucht")
    assert tabel["3062"] == (Punt(52.3, 5.0), "Fout")
    assert "weg: 2004 ligt te ver uit elkaar (Ver)" in capsys.readouterr().out
    uit = tmp_path / "uit.csv"
    write(tabel, uit)
    with uit.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert first == {"pc4": "2001", "lat": "52.000", "lon": "4.000", "plaats": "Stad"}
    assert len(read_postcodes(uit)) == len(tabel)


def test_repair_takes_the_middle_of_the_nearest_codes():
    near = {"3060": 52.0, "3061": 52.1, "3063": 52.2, "3064": 52.5, "3068": 59.0, "3099": 59.0}
    assert repair("3062", {code: (Punt(lat, 4.0), "R") for code, lat in near.items()}) == (pytest.approx(52.15), 4.0)


def test_comparing_prints_what_differs(tmp_path, capsys):
    andere = tmp_path / "andere.csv"
    andere.write_text("pc4,lat,lon,plaats\n2001,52.0,4.0,Stad\n2002,52.1,4.0,Dorp\n2009,52.0,4.0,Weg\n")
    compare({"2001": (Punt(52.0, 4.0), "Stad"), "2002": (Punt(52.0, 4.0), "Stad")}, andere)
    out = capsys.readouterr().out
    assert "in beide 2; alleen hier []; alleen daar ['2009']" in out
    assert "meer dan 1 km: 2002 11.1" in out
    assert "andere plaatsnaam: 1: 2002 Stad / Dorp" in out
