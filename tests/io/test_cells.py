"""Every spelling that people use, kind by kind; what can mean two things is refused."""
# ruff: noqa: DTZ001 - Excel knows no time zones

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.domain.tijd import Dagdeel, Periode
from scheduler.io.cells import CelFout, ExcelFout, LegeFormule, clean, parse, show
from scheduler.io.columns import Kolom, Soort


def value(soort, raw, keuzes=()):
    return parse(Kolom("x", soort, "", keuzes=keuzes), clean(raw))


def code(soort, raw, keuzes=()):
    with pytest.raises(CelFout) as fout:
        value(soort, raw, keuzes)
    return fout.value.code


@pytest.mark.parametrize(
    "raw",
    [
        datetime(2026, 12, 31), date(2026, 12, 31), "31-12-2026", "31/12/26", "31.12.2026", "31 dec. 2026", "31 dec 26",
        "31 december 2026", "31-dec-2026", "2026-12-31", " 31-12-2026 ", "31\u00a0december\u00a02026",
        "2026-12-31 00:00:00", "31\u201112\u20112026",
    ],
)  # fmt: skip
def test_dates(raw):
    assert value(Soort.DATUM, raw) == date(2026, 12, 31)


def test_day_comes_before_month_and_old_years_stay_old():
    assert value(Soort.DATUM, "01-02-26") == date(2026, 2, 1)
    assert value(Soort.DATUM, "1/2/98") == date(1998, 2, 1)
    assert value(Soort.DATUM, "3 maart 2027") == date(2027, 3, 3)
    assert value(Soort.DATUM, "1 mrt 2027") == date(2027, 3, 1)
    for raw in (
        *("ma 1 sept 2025", "maandag 1 september 2025", "Ma. 1-9-2025", "maandag, 1 sept. 2025", "op ma 1 sep '25"),
        *("1e sept 2025", "1 Sept '25", "01/09/25", "1-9-2025 00:00", "ma 2025-09-01", "1 sept. 2025"),
    ):
        assert value(Soort.DATUM, raw) == date(2025, 9, 1), raw
    for raw in ("1dec2025", "1 december 2025", "1de dec 2025", "1ste dec. 2025"):
        assert value(Soort.DATUM, raw) == date(2025, 12, 1), raw
    assert code(Soort.DATUM, "di 1 sept 2025") == "datum_andere_dag"
    assert (code(Soort.DATUM, 45901), code(Soort.DATUM, 45901.0), code(Soort.DATUM, 2025)) == (
        *("datum_als_getal", "datum_als_getal"),
        "geen_datum",
    )
    for raw in ("xx 1 sept 2025", "sept 2025", "week 36 2025", "ma", "1 sept", "ma-o"):
        assert code(Soort.DATUM, raw) == "geen_datum", raw


@pytest.mark.parametrize("raw", ["13/25/2026", "31-02-2026", "volgende week", "2026", "31-12-0206", "12-2026", True])
def test_no_dates(raw):
    assert code(Soort.DATUM, raw) == "geen_datum"


@pytest.mark.parametrize("raw", ["03/04/05", "3-4-05", "12.11.10"])
def test_a_date_of_which_each_number_may_be_the_year(raw):
    assert code(Soort.DATUM, raw) == "datum_dubbelzinnig"


@pytest.mark.parametrize(
    "raw",
    [
        *("ma-o", "Ma-O", "MA O", "ma ochtend", "maandagochtend", "maandag ochtend", "maandag (ochtend)"),
        *("ma.-o.", "ma_och", "mao", "maandag 's ochtends", "ma\u00a0-\u00a0o"),
    ],
)
def test_dagdeel(raw):
    assert value(Soort.DAGDEEL, raw) is Dagdeel.MA_O


@pytest.mark.parametrize("dagdeel", list(Dagdeel))
def test_every_dagdeel_by_its_code_and_name(dagdeel):
    assert value(Soort.DAGDEEL, dagdeel.value) is dagdeel
    assert value(Soort.DAGDEEL, dagdeel.naam) is dagdeel


@pytest.mark.parametrize("raw", ["ma", "ochtend", "maandag", "xx-o", "ma-n", 3])
def test_no_dagdeel(raw):
    assert code(Soort.DAGDEEL, raw) == "geen_dagdeel"


def test_two_dagdelen_where_one_is_asked():
    assert code(Soort.DAGDEEL, "ma-o; di-o") == "een_dagdeel"


@pytest.mark.parametrize(
    "raw", ["wo-a; ma-o", "wo-a,ma-o", "wo-a\nma-o", "woensdagavond ; maandagochtend;", "ma-o;wo-a;ma-o"]
)
def test_lists_of_dagdelen_come_in_order_of_the_week(raw):
    assert value(Soort.DAGDELEN, raw) == (Dagdeel.MA_O, Dagdeel.WO_A)


@pytest.mark.parametrize("raw", ["ja", "Ja", "JA ", "x", "X", 1, 1.0, True, "waar", "WAAR", "1", "j"])
def test_yes(raw):
    assert value(Soort.JANEE, raw) is True


@pytest.mark.parametrize("raw", ["nee", "Nee", 0, False, "onwaar", "0", "n"])
def test_no(raw):
    assert value(Soort.JANEE, raw) is False


def test_neither_yes_nor_no():
    assert code(Soort.JANEE, "misschien") == "geen_ja_nee"
    assert code(Soort.JANEE, 2) == "geen_ja_nee"


@pytest.mark.parametrize(("raw", "goed"), [(12, 12), (12.0, 12), ("12", 12), (" 012 ", 12), ("12,0", 12), ("-3", -3)])
def test_whole_numbers(raw, goed):
    assert value(Soort.GETAL, raw) == goed


@pytest.mark.parametrize("raw", ["twaalf", 1.5, "1,5", date(2026, 1, 1), True])
def test_no_whole_numbers(raw):
    assert code(Soort.GETAL, raw) == "geen_heel_getal"


def test_a_point_before_three_digits_can_be_thousand_or_comma():
    assert code(Soort.GETAL, "1.500") == "getal_dubbelzinnig"


@pytest.mark.parametrize(("raw", "goed"), [(2.67, 2.67), ("2,67", 2.67), ("2.67", 2.67), (3, 3.0), ("1.234,5", 1234.5)])
def test_decimals(raw, goed):
    assert value(Soort.KOMMAGETAL, raw) == goed


def test_a_point_before_three_digits_can_be_thousand_or_comma_except_in_degrees():
    assert code(Soort.KOMMAGETAL, "1.234") == "getal_dubbelzinnig"
    assert value(Soort.GRADEN, "52.993") == 52.993
    assert code(Soort.GRADEN, "52 graden") == "geen_getal"


@pytest.mark.parametrize(
    ("raw", "goed"), [(3, (3,)), ("2;3", (2, 3)), ("2,3", (2, 3)), ("2 of 3", (2, 3)), ("2/3", (2, 3))]
)
def test_lessons(raw, goed):
    assert value(Soort.LESSEN, raw) == goed


@pytest.mark.parametrize("raw", [2.3, date(2026, 3, 2), "veel", "2-3"])
def test_no_lessons(raw):
    assert code(Soort.LESSEN, raw) == "geen_lessen"


def test_codes_keep_their_zeros_and_lists_take_all_separators():
    assert value(Soort.CODE, "007") == "007"
    assert value(Soort.CODE, 7.0) == "7"
    assert value(Soort.CODES, "A1;A2, A3\nA1") == ("A1", "A2", "A3")
    assert value(Soort.CODE, "=cmd") == "=cmd"
    assert code(Soort.CODE, "A;B") == "geen_code"
    assert code(Soort.CODE, date(2026, 2, 1)) == "geen_code"
    assert code(Soort.CODE, "x" * 41) == "geen_code"
    assert code(Soort.CODES, date(2026, 2, 1)) == "geen_codes"
    assert code(Soort.CODES, 2.5) == "geen_codes"


def test_one_code_for_all_or_one_per_dagdeel():
    assert value(Soort.PER_DAGDEEL, "D1") == "D1"
    assert value(Soort.PER_DAGDEEL, "=cmd") == "=cmd"
    assert value(Soort.PER_DAGDEEL, "wo-o=D2; Maandag ochtend = D1") == {Dagdeel.WO_O: "D2", Dagdeel.MA_O: "D1"}
    for raw in ("D1; D2", "ma-o=D1; D2", "ma-o=", "ma-o=D1; ma-o=D2"):
        assert code(Soort.PER_DAGDEEL, raw) == "geen_per_dagdeel"


def test_days_and_periods():
    kerst = Periode(van=date(2026, 12, 21), tot=date(2027, 1, 1))
    dag = Periode(van=date(2027, 5, 5), tot=date(2027, 5, 5))
    assert value(Soort.PERIODES, "2026-12-21..2027-01-01; 2027-05-05") == (kerst, dag)
    assert value(Soort.PERIODES, "21-12-2026 t/m 1-1-2027") == (kerst,)
    assert value(Soort.PERIODES, "21-12-2026 - 1-1-2027\n5 mei 2027") == (kerst, dag)
    assert value(Soort.PERIODES, datetime(2027, 5, 5)) == (dag,)
    assert value(Soort.PERIODES, "2027-05-05..") == (Periode(van=date(2027, 5, 5)),)
    for raw in ("2027-01-01..2026-12-21", "kerst", "2026-12-21..2026-12-22..2026-12-23", 5):
        assert code(Soort.PERIODES, raw) == "geen_periode"


def test_choices_words_and_languages():
    assert value(Soort.KEUZE, "Vrouw", ("v", "m", "x")) == "v"
    assert value(Soort.KEUZE, "V (vrouw)", ("v", "m", "x")) == "v"
    assert value(Soort.KEUZE, "WI 2021", ("wi2013", "wi2021")) == "wi2021"
    assert value(Soort.KEUZE, "Z-route", ("B1", "onderwijs", "Z")) == "Z"
    assert code(Soort.KEUZE, "lopend", ("fiets", "ov", "auto")) == "geen_keuze"
    assert value(Soort.WOORDEN, "Taalcoach; OLC") == ("taalcoach", "olc")
    assert value(Soort.TALEN, "arabisch, DARI") == ("Arabisch", "Dari")


def test_postcodes():
    assert value(Soort.POSTCODE, "9401ab") == "9401 AB"
    assert value(Soort.POSTCODE, " 9401  AB ") == "9401 AB"
    assert value(Soort.POSTCODE, 9401) == "9401"
    assert value(Soort.POSTCODE, "B-3000") == "B-3000"


@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0", "-", "n.v.t.", "nvt"])
def test_empty(raw):
    assert value(Soort.DATUM, raw) is None


def test_a_dash_is_a_text_like_any_other():
    assert value(Soort.TEKST, "-") == "-"


def test_formulas_and_errors():
    assert code(Soort.TEKST, LegeFormule("formule")) == "formule_leeg"
    assert code(Soort.TEKST, ExcelFout("#REF!")) == "excel_fout"
    assert code(Soort.TEKST, "#N/B") == "excel_fout"


def test_show():
    assert show(datetime(2026, 1, 2)) == "2-1-2026"
    assert show(2.5) == "2,5"
    assert show(7.0) == "7"
    assert show(True) == "WAAR"
    assert show(None) == ""
