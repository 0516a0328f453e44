"""The default Aanbod: the columns of the sheet, rows that make sense, and accepted by the domain."""

from collections import defaultdict

import pytest

from scheduler.domain.groep import Aanbod
from seeds.lees import read_aanbod

KOLOMMEN = [
    "aanbod", "naam", "lijn", "trede", "min", "streef", "max", "lessen_per_week", "uren_per_les", "weken",
    "bevoegdheid", "uitwijk", "assistenten_min", "assistenten_streef", "voertaal", "alleen_vrouwen", "waarde",
]  # fmt: skip
RIJEN = {row["aanbod"]: row for row in read_aanbod().aanbod}


def test_the_codes_are_there_once_each():
    codes = [row["aanbod"] for row in read_aanbod().aanbod]
    assert codes == [
        "ALFA-A", "ALFA-B", "ALFA-C", "BRUG", "A0", "A1", "A2", "B1", "B2", "Z", "ONA", "MAP", "KNM",
        "PVT-AR", "PVT-TI", "PVT-FA", "HUIS", "GELD",
    ]  # fmt: skip


@pytest.mark.parametrize("row", RIJEN.values(), ids=RIJEN)
def test_every_row_has_the_columns_and_its_sizes_in_order(row):
    assert list(row) == KOLOMMEN
    assert 0 < row["min"] <= row["streef"] <= row["max"]
    assert 0 <= row["assistenten_min"] <= row["assistenten_streef"]
    assert row["weken"] > 0
    assert row["aanbod"] == row["aanbod"].upper()


@pytest.mark.parametrize("row", RIJEN.values(), ids=RIJEN)
def test_the_domain_accepts_every_row(row):
    lessen = frozenset(int(part) for part in row["lessen_per_week"].split(";"))
    aanbod = Aanbod(**{**row, "lessen_per_week": lessen, "voertaal": row["voertaal"] or ""})
    assert aanbod.lessen_per_week == lessen
    assert aanbod.waarde == row["waarde"]


def test_treden_of_a_lijn_count_up_from_one():
    treden = defaultdict(list)
    for row in RIJEN.values():
        treden[row["lijn"]].append(row["trede"])
    assert dict(treden) == {
        "alfa": [1, 2, 3, 4], "nt2": [1, 2, 3, 4, 5], "z": [1], "ona": [1], "map": [1], "knm": [1], "pvt": [1, 2, 3],
        "huis": [1], "geld": [1],
    }  # fmt: skip


def test_worth_follows_the_lijn():
    per_lijn = read_aanbod().waarde_per_lijn
    assert per_lijn == {"standaard": 2000, "ona": 1200, "map": 1200, "knm": 1200}
    assert {code: row["waarde"] for code, row in RIJEN.items()} == {
        code: per_lijn.get(row["lijn"], per_lijn["standaard"]) for code, row in RIJEN.items()
    }


def test_only_pvt_has_another_language_and_nobody_drifts_between_languages():
    talen = {code: row["voertaal"] for code, row in RIJEN.items() if row["voertaal"]}
    assert talen == {"PVT-AR": "Arabisch", "PVT-TI": "Tigrinya", "PVT-FA": "Farsi"}
    assert {RIJEN[code]["uitwijk"] for code in talen} == {0}


def test_only_huis_is_for_women_and_alfa_has_assistants():
    assert [code for code, row in RIJEN.items() if row["alleen_vrouwen"]] == ["HUIS"]
    assert [code for code, row in RIJEN.items() if row["assistenten_min"]] == ["ALFA-A", "ALFA-B", "ALFA-C"]


def test_hours_of_a_block():
    uren = {code: row["uren_per_les"] * int(row["lessen_per_week"]) for code, row in RIJEN.items()
            if row["uren_per_les"] and ";" not in row["lessen_per_week"]}  # fmt: skip
    assert uren["ALFA-A"] == pytest.approx(8, abs=0.02)
    assert uren["B1"] == 9
    assert uren["Z"] == 10
    assert uren["Z"] * RIJEN["Z"]["weken"] == 400
    assert uren["ONA"] * RIJEN["ONA"]["weken"] == 64
