"""`controleer` holds what runs and what is vast against the hard rules, and points at the cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import change_cells, run


def test_a_running_group_with_two_lessons_on_one_day_is_marked(invoer: Path, tmp_path: Path) -> None:
    leeg = [("lokaal", None), ("docenten", None), ("vast", None), ("dagdelen", "ma-o; ma-m")]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", [("Groepen", 2, k, v) for k, v in leeg])
    boek = load_workbook(fout)
    del boek["Inzet"]
    boek.save(fout)
    gedaan = run("controleer", fout, "--json", "--uit", tmp_path / "terug.xlsx")
    found = [b for b in gedaan.objects[0]["bevindingen"] if b["code"] == "lessen_per_week_kloppen"]
    assert {(b["ernst"], b["blad"], b["cel"]) for b in found} == {("waarschuwing", "Groepen", "E2")}
    assert any("2 lessen op maandag. Dat mag er één zijn." in b["zin"] for b in found)
    assert gedaan.code == 0
    assert load_workbook(tmp_path / "terug.xlsx")["Groepen"]["E2"].comment is not None


def test_vaste_groepen_that_clash_are_errors(invoer: Path, tmp_path: Path) -> None:
    boek = load_workbook(invoer, read_only=True)
    kop, een = boek["Groepen"].iter_rows(max_row=2, values_only=True)
    same = {k: een[kop.index(k)] for k in ("locatie", "dagdelen")}
    changes = [("Groepen", 3, k, v) for k, v in same.items()]
    changes += [("Groepen", r, k, v) for r in (2, 3) for k, v in (("lokaal", "R1"), ("docenten", None), ("vast", "ja"))]
    lokaal = next(boek["Lokalen"].iter_rows(min_row=2, max_row=2, values_only=True))[1]
    changes = [(b, r, k, lokaal if k == "lokaal" else v) for b, r, k, v in changes]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", changes)
    gedaan = run("controleer", fout, "--json")
    found = [b for b in gedaan.objects[0]["bevindingen"] if b["code"] == "lokaal_een_groep_tegelijk"]
    assert gedaan.code == 1
    assert {(b["ernst"], b["blad"], b["cel"]) for b in found} == {("fout", "Groepen", "D2"), ("fout", "Groepen", "D3")}
    assert all(b["doe"].startswith("Dit staat vast, dus zo is er geen plan.") for b in found)
    assert run("plan", fout, "--uit", tmp_path / "uit.xlsx", "--tijd", 1).code == 3


def test_a_vaste_groep_that_cannot_be_is_told_once_where_the_cursist_is_vast(invoer: Path, tmp_path: Path) -> None:
    """C09 sits in G02, which has lessons on di-o and do-m."""
    changes = [("Cursisten", 10, "vaste_groepen", "G02"), ("Cursisten", 10, "dagdelen", "za-o")]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", changes)
    gedaan = run("controleer", fout, "--json")
    ws = load_workbook(fout)["Cursisten"]
    vaste = next(c.column_letter for c in ws[1] if c.value == "vaste_groepen")
    assert [b for b in gedaan.objects[0]["bevindingen"] if b["ernst"] == "fout"] == [
        {
            "code": "cursist_kan_komen",
            "ernst": "fout",
            "blad": "Cursisten",
            "cel": f"{vaste}10",
            "gelezen": "",
            "wie": ["C09", "G02"],
            "zin": "Cursist C09 kan niet op dinsdagochtend en donderdagmiddag. Groep G02 heeft dan les. "
            "Cursist C09 staat vast in groep G02.",
            "doe": "Haal G02 weg bij vaste_groepen, of verander wat in de weg staat.",
        }
    ]
    assert gedaan.code == 1


def test_people_who_cannot_go_on_as_now_are_told_once_each_and_no_error(invoer: Path, tmp_path: Path) -> None:
    """C09 and C10 sit in G02 (di-o, do-m), V27 helps at G01 and V01 is the taalcoach of C45."""
    changes: list[tuple[str, int, str, object]] = [
        ("Cursisten", 10, "dagdelen", "ma-o; do-m"),
        ("Cursisten", 11, "max_reistijd", 1),
        ("Vrijwilligers", 2, "pauze_tot", date(2027, 2, 1)),
        ("Vrijwilligers", 28, "vog_gezien", None),
    ]
    fout = change_cells(invoer, tmp_path / "fout.xlsx", changes)
    boek = load_workbook(fout)
    cellen = [next(c.column_letter for c in boek[b][1] if c.value == k) + str(r) for b, r, k, _ in changes]
    eerst = {b["zin"] for b in run("controleer", invoer, "--json").objects[0]["bevindingen"]}
    gedaan = run("controleer", fout, "--json", "--uit", tmp_path / "terug.xlsx")
    found = [b for b in gedaan.objects[0]["bevindingen"] if b["zin"] not in eerst]
    heeft_les, grens, weg = "Groep G02 heeft dan les.", "Het maximum is 1.", "Zo verliest V01 zijn werk bij"
    assert {b["ernst"] for b in found} == {"waarschuwing"}
    assert [(b["cel"], b["gelezen"]) for b in found] == list(
        zip(cellen, ("ma-o; do-m", "1", "1-2-2027", ""), strict=True)
    )
    assert [b["zin"] for b in found] == [
        f"Cursist C09 kan niet op dinsdagochtend. {heeft_les} Blijft de groep zo, dan verliest C09 zijn plek daar.",
        f"Cursist C10 reist 18 minuten naar groep G02. {grens} Blijft de groep zo, dan verliest C10 zijn plek daar.",
        f"Vrijwilliger V01 mag niet beginnen: hij heeft pauze tot en met 1-2-2027. {weg} C45.",
        "Vrijwilliger V27 mag niet beginnen: er staat geen datum van de VOG. Zo verliest V27 zijn werk bij G01.",
    ]
    assert gedaan.code == 0
    assert load_workbook(tmp_path / "terug.xlsx")["Cursisten"][cellen[0]].comment is not None
