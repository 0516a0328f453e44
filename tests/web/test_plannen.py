"""Concepten, comparing, publishing, importing: what happens, what is refused, what can be undone."""

from __future__ import annotations

import io
import re

import pytest

from scheduler.io.writer import write_workbook
from tests.web.conftest import GETEKEND, plat
from tests.web.voorbeeld import RONDE


def werkboek(tmp_path, ronde) -> bytes:
    pad = tmp_path / "boek.xlsx"
    write_workbook(pad, ronde)
    return pad.read_bytes()


def upload(browser, inhoud: bytes, naam: str = "boek.xlsx"):
    return browser.post("/inlezen", werkboek=(io.BytesIO(inhoud), naam))


def proposal(tekst: str) -> str:
    return re.search(r'action="(/inlezen/\d+)"', tekst)[1]


def test_a_concept_is_a_copy_that_nobody_notices(als):
    browser = als("coordinator")
    antwoord = browser.post("/plannen/v1/concept", naam="Wat als")
    assert (antwoord.status_code, antwoord.location) == (303, "/plan/c3/bord")
    assert "Concept Wat als" in plat(browser.tekst("/plan/c3/bord"))
    assert "Niemand merkt iets van dit concept." in browser.tekst("/plannen/c3/vergelijken")
    assert browser.get("/").location == "/plan/v1/bord"


def test_a_concept_needs_a_name(als):
    assert als("coordinator").post("/plannen/v1/concept", naam=" ").status_code == 422


def test_publishing_asks_to_sign_for_who_is_left_out_and_then_freezes(als):
    browser = als("teamleider")
    pagina = plat(browser.tekst("/plan/c2/publiceren"))
    assert "Cursisten zonder plek: 4" in pagina
    assert "Cursisten die een taalcoach willen en er geen hebben: 1" in pagina
    velden = {"naam": "Winter", "notitie": "Na de vakantie", "tegen": "1", "versie": "1"}
    geweigerd = browser.post("/plan/c2/publiceren", **velden)
    assert geweigerd.status_code == 422
    assert "Schrijf op waarom het zo goed is" in geweigerd.text
    antwoord = browser.post("/plan/c2/publiceren", **GETEKEND, **velden)
    assert antwoord.location == "/plan/v2/bord"
    lijst = plat(browser.tekst("/plannen"))
    assert "Versie 2: Winter geldt nu" in lijst
    assert "Niemand merkt iets." in lijst
    assert "Na de vakantie" in lijst
    assert browser.get("/plan/v1/bord").status_code == 200
    assert browser.get("/plan/c2/bord").status_code == 404


def test_publishing_against_an_older_version_is_refused(als):
    browser = als("teamleider")
    antwoord = browser.post("/plan/c2/publiceren", naam="Winter", tegen="", versie="1", **GETEKEND)
    assert antwoord.status_code == 409
    assert "Iemand was u voor" in antwoord.text


def test_what_is_published_cannot_be_published_undone_or_thrown_away(als):
    browser = als("teamleider")
    assert browser.get("/plan/v1/publiceren").status_code == 422
    assert browser.post("/plannen/v1/weg").status_code == 422
    assert browser.post("/plannen/v1/ongedaan").status_code == 422


def test_a_thrown_away_concept_is_gone_and_stands_in_the_log(als):
    browser = als("teamleider")
    browser.post("/plannen/c2/weg", versie=1)
    assert browser.get("/plan/c2/bord").status_code == 404
    assert "gooide een concept weg" in browser.tekst("/logboek")


def test_reading_in_the_same_workbook_changes_nothing(als, tmp_path):
    pagina = upload(als("teamleider"), werkboek(tmp_path, RONDE)).text
    assert "Er verandert niets" in pagina


def test_an_import_shows_new_changed_gone_and_same_then_counts_and_can_be_undone(als, tmp_path):
    c1, c2, *rest = RONDE.cursisten
    anders = RONDE.model_copy(
        update={"cursisten": (c1.model_copy(update={"tempo": 3}), *rest, c2.model_copy(update={"cursist": "C77"}))}
    )
    browser = als("teamleider")
    voorstel = upload(browser, werkboek(tmp_path, anders)).text
    assert "Cursisten 1 1 1 6" in plat(voorstel)
    assert "tempo was -, wordt 3" in plat(voorstel)
    assert browser.post(proposal(voorstel), ontbreekt="blijft").status_code == 303
    assert "gegevens zijn sindsdien gewijzigd" in browser.tekst("/plan/v1/bord")
    nogmaals = plat(upload(browser, werkboek(tmp_path, anders)).text)
    assert "Cursisten 0 0 1 8" in nogmaals
    assert browser.post("/inlezen/ongedaan/2").status_code == 303
    assert "Cursisten 1 1 1 6" in plat(upload(browser, werkboek(tmp_path, anders)).text)
    assert "gegevens zijn sindsdien gewijzigd" not in browser.tekst("/plan/v1/bord")


def test_missing_rows_go_only_when_somebody_says_so(als, tmp_path):
    minder = RONDE.model_copy(update={"cursisten": RONDE.cursisten[:-1]})
    browser = als("teamleider")
    browser.post(proposal(upload(browser, werkboek(tmp_path, minder)).text), ontbreekt="weg")
    assert "Cursisten 1 0 0 7" in plat(upload(browser, werkboek(tmp_path, RONDE)).text)


def test_the_first_import_cannot_be_undone_and_an_older_one_neither(als, tmp_path):
    browser = als("teamleider")
    assert browser.post("/inlezen/ongedaan/1").status_code == 422
    assert browser.post("/inlezen/ongedaan/7").status_code == 409


def test_a_proposal_counts_once_and_only_for_who_made_it(als, tmp_path):
    browser = als("teamleider")
    pad = proposal(upload(browser, werkboek(tmp_path, RONDE)).text)
    ander = proposal(upload(browser, werkboek(tmp_path, RONDE)).text)
    assert browser.post(pad).status_code == 303
    assert browser.post(pad).status_code == 404
    assert browser.post(ander).status_code == 409


def test_a_workbook_with_errors_shows_the_cells_and_cannot_be_confirmed(als, tmp_path):
    fout = RONDE.model_copy(update={"cursisten": (RONDE.cursisten[0].model_copy(update={"aanbod": ("WEG",)}),)})
    tekst = upload(als("teamleider"), werkboek(tmp_path, fout)).text
    assert "Dit werkboek telt nog niet." in tekst
    assert "Cursisten!" in tekst
    assert "Lees dit werkboek in" not in tekst


@pytest.mark.parametrize(("inhoud", "naam"), [(b"geen excel", "boek.xlsx"), (b"", "")])
def test_a_file_that_is_no_workbook_is_refused_with_a_sentence(als, inhoud, naam):
    antwoord = upload(als("teamleider"), inhoud, naam)
    assert antwoord.status_code == 422
    assert 'role="alert"' in antwoord.text


def test_a_file_that_is_too_large_is_refused_before_it_is_read(als, app):
    app.config["MAX_CONTENT_LENGTH"] = 2000
    assert upload(als("teamleider"), b"x" * 3000).status_code == 413


@pytest.mark.parametrize(
    ("naam", "gezien"),
    [("najaar (2).xlsx", "najaar (2).xlsx"), ("../../a<b>.xlsx", "_.._a_b_.xlsx"), ("..", "werkboek.xlsx")],
)
def test_an_unreadable_file_is_named_as_its_sender_knows_it_and_leads_nowhere_else(als, naam, gezien):
    antwoord = upload(als("teamleider"), b"geen werkboek", naam)
    assert antwoord.status_code == 422
    assert f"Het bestand {gezien} is geen Excel-werkmap." in antwoord.text
