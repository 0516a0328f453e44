"""What leaves as a file: the own workbook comes back whole, and nothing else names a ground about health."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler.domain.cursist import Examen, Gebeurtenis, Uren
from scheduler.io.reader import read_workbook
from scheduler.io.writer import write_workbook
from scheduler.service.termijnen.uitvoer import write_terms
from tests.web.voorbeeld import RONDE

DAG = date(2026, 11, 23)
GRONDEN = ("ziekte", "zwangerschap", "overlijden", "opvang", "dakloos", "bijzondere omstandigheden")
GEHEIM = ("ziek", "zwanger", "beval", "overl", "opvang", "blijf", "dakloos", "bijzonder", "onder a", "onder j")
EIGEN = ("Gebeurtenissen", "Examens", "Uren", "Cursisten")


@pytest.fixture
def bron(tmp_path):
    """A workbook with every personal ground, an extra column with a story, exams and hours."""
    gebeurd = [
        Gebeurtenis(cursist=f"C{n}", soort=soort, van=date(2025, 2, 1), tot=date(2025, 8, 30))
        for n, soort in enumerate(GRONDEN, start=1)
    ]
    ronde = RONDE.model_copy(
        update={
            "gebeurtenissen": tuple(gebeurd),
            "examens": (Examen(cursist="C1", onderdeel="KNM", uitslag="gezakt"),),
            "uren": (Uren(cursist="C1", soort="nt2", tot_en_met=DAG, uren=120),),
        }
    )
    pad = tmp_path / "in.xlsx"
    write_workbook(pad, ronde)
    boek = load_workbook(pad)
    for naam in EIGEN:
        ws = boek[naam]
        ws.cell(1, ws.max_column + 1, "opmerking")
        ws.cell(2, ws.max_column, "lag lang in het ziekenhuis")
    boek.save(pad)
    return pad


def lees(pad):
    gelezen = read_workbook(pad, DAG)
    assert gelezen.ronde is not None, [b for b in gelezen.bevindingen if b.ernst == "fout"]
    return gelezen


def cellen(boek, blad):
    return [[c.value for c in rij] for rij in boek[blad].iter_rows()]


def geheimen(tekst):
    return [w for w in GEHEIM if w in tekst.lower()]


def test_the_own_workbook_comes_back_whole_and_what_is_derived_names_no_ground(bron, tmp_path):
    uit, agenda = tmp_path / "uit.xlsx", tmp_path / "acties.ics"
    write_terms(bron, uit, lees(bron), agenda)
    was, wordt = load_workbook(bron), load_workbook(uit)
    assert [cellen(was, b) for b in EIGEN] == [cellen(wordt, b) for b in EIGEN]
    afgeleid = [n for n in wordt.sheetnames if n not in was.sheetnames]
    assert afgeleid == ["Termijnen", "Voorstellen", "Uren vooruitblik"]
    alles = " ".join(str(cellen(wordt, n)) for n in afgeleid)
    assert "persoonlijke grond" in alles
    assert geheimen(alles) == []
    kalender = agenda.read_text(encoding="utf-8").replace("\r\n ", "")
    assert "persoonlijke grond" in kalender
    assert geheimen(kalender) == []
    assert "Amina" not in kalender


def test_a_loose_file_to_share_holds_no_sheet_of_the_teamleider(bron, tmp_path):
    uit = tmp_path / "los.xlsx"
    write_terms(bron, uit, lees(bron), los=True)
    boek = load_workbook(uit)
    assert boek.sheetnames == ["Termijnen", "Voorstellen", "Uren vooruitblik"]
    alles = " ".join(str(cellen(boek, n)) for n in boek.sheetnames)
    assert geheimen(alles) == []
    assert "Amina" not in alles


def test_the_teamleider_can_ask_for_the_grounds(bron, tmp_path):
    uit, agenda = tmp_path / "uit.xlsx", tmp_path / "acties.ics"
    write_terms(bron, uit, lees(bron), agenda, persoonlijk=True)
    assert "ziekte" in str(cellen(load_workbook(uit), "Termijnen"))
    assert "ziekte" in agenda.read_text(encoding="utf-8")
