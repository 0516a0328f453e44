"""Importing in the browser: a proposal first, then it counts, and each import goes back."""

from __future__ import annotations

import io
import re

import pytest

from scheduler.io.guard import MAX_BESTAND
from scheduler.io.writer import write_workbook
from scheduler.service.opslag import open_database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Rol
from scheduler.service.werkboek.inlezen import BESTAND_MAX
from tests.web.conftest import WACHTWOORD, Browser, plat
from tests.web.voorbeeld import PLAN, RONDE
from web.app import create_app


def werkboek(tmp_path, ronde) -> bytes:
    pad = tmp_path / "boek.xlsx"
    write_workbook(pad, ronde)
    return pad.read_bytes()


def upload(browser, inhoud: bytes, naam: str = "boek.xlsx"):
    return browser.post("/inlezen", werkboek=(io.BytesIO(inhoud), naam))


def proposal(tekst: str) -> str:
    return re.search(r'action="(/inlezen/\d+)"', tekst)[1]


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


def test_only_the_last_import_goes_back_and_the_only_one_not_while_a_plan_is_published(als):
    browser = als("teamleider")
    antwoord = browser.post("/inlezen/ongedaan/1")
    assert antwoord.status_code == 422
    assert "Dit is het enige werkboek, en er is al een plan gepubliceerd." in antwoord.text
    assert browser.post("/inlezen/ongedaan/7").status_code == 409
    assert "teruggedraaid op" not in browser.tekst("/inlezen")


@pytest.fixture
def nieuw_huis(tmp_path, klok):
    """An installation with accounts and one import, without plans: the browser of its teamleider, and its database."""
    db = open_database(tmp_path / "nieuw.db")
    make_account(db, "teamleider", "Teamleider", Rol.TEAMLEIDER, klok(), wachtwoord=WACHTWOORD)
    browser = Browser(create_app(db, "geheim", klok=klok, twee_stappen=False), "teamleider")
    browser.post(proposal(upload(browser, werkboek(tmp_path, RONDE)).text))
    yield browser, db
    db.close()


def test_before_the_first_import_everything_is_new(nieuw_huis, tmp_path):
    browser, _ = nieuw_huis
    browser.post("/inlezen/ongedaan/1")
    voorstel = plat(upload(browser, werkboek(tmp_path, RONDE)).text)
    assert "Instellingen 1 0 0 0 Leslocaties 2 0 0 0" in voorstel
    assert not re.search(r"[1-9]\d* gewijzigd", voorstel)


def test_the_very_first_import_goes_back_and_another_workbook_can_come(nieuw_huis, tmp_path):
    browser, _ = nieuw_huis
    assert "Maak nu een nieuw plan" in browser.tekst("/inlezen")
    assert browser.post("/inlezen/ongedaan/1").status_code == 303
    lijst = browser.tekst("/inlezen")
    assert "Werkboek 1 is teruggedraaid." in lijst
    assert "teruggedraaid op" in lijst
    assert "Maak nu een nieuw plan" not in lijst
    assert "Draai terug" not in lijst
    for pad in ("/plannen", "/rekenen", "/accounts", "/scenario", "/postvak-uit", "/logboek"):
        browser.tekst(pad)
    opnieuw = upload(browser, werkboek(tmp_path, RONDE)).text
    assert "Cursisten 8 0 0 0" in plat(opnieuw)
    browser.post(proposal(opnieuw))
    assert browser.post("/inlezen/ongedaan/2").status_code == 303


def test_after_two_imports_both_go_back_one_by_one(nieuw_huis, tmp_path):
    browser, _ = nieuw_huis
    minder = RONDE.model_copy(update={"cursisten": RONDE.cursisten[:-1]})
    browser.post(proposal(upload(browser, werkboek(tmp_path, minder)).text), ontbreekt="weg")
    assert [browser.post(f"/inlezen/ongedaan/{n}").status_code for n in (1, 2, 1)] == [409, 303, 303]


def test_the_first_import_stays_while_a_concept_or_a_search_needs_it(nieuw_huis, klok):
    browser, db = nieuw_huis
    ref = start_concept(db, 1, "Proef", 1, PLAN, klok())
    assert "Gooi die eerst weg." in browser.post("/inlezen/ongedaan/1").text
    browser.post(f"/plannen/{ref}/weg", versie="1")
    browser.post("/rekenen", naam="Nieuw", seconden="60")
    antwoord = browser.post("/inlezen/ongedaan/1")
    assert (antwoord.status_code, "De computer rekent nu met dit werkboek." in antwoord.text) == (422, True)
    browser.post("/rekenen/1/stop")
    assert browser.post("/inlezen/ongedaan/1").status_code == 303


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


def test_a_file_that_is_too_large_is_refused_before_it_is_read_with_what_is_allowed_and_a_way_back(als, app):
    browser = als("teamleider")
    app.config["MAX_CONTENT_LENGTH"] = 2000
    browser.client.environ_base["HTTP_REFERER"] = "http://localhost/inlezen"
    antwoord = upload(browser, bytes(3000))
    assert antwoord.status_code == 413
    assert "Een bestand mag hoogstens 25 MB zijn." in antwoord.text
    assert '<a href="/inlezen">Terug naar de vorige pagina</a>' in antwoord.text
    assert "Uitloggen" in antwoord.text
    assert "hoogstens 25 MB" in browser.tekst("/inlezen")


def test_a_text_that_is_too_large_is_no_file(als, app):
    browser = als("teamleider")
    app.config["MAX_CONTENT_LENGTH"] = 2000
    antwoord = browser.post("/plannen/v1/concept", naam="x" * 3000)
    assert (antwoord.status_code, "U stuurde te veel tekst" in antwoord.text) == (413, True)


def test_all_that_the_reader_of_workbooks_reads_may_be_sent(app):
    assert (BESTAND_MAX, app.config["MAX_CONTENT_LENGTH"] > BESTAND_MAX) == (MAX_BESTAND, True)


@pytest.mark.parametrize(
    ("naam", "gezien"),
    [("najaar (2).xlsx", "najaar (2).xlsx"), ("../../a<b>.xlsx", "_.._a_b_.xlsx"), ("..", "werkboek.xlsx")],
)
def test_an_unreadable_file_is_named_as_its_sender_knows_it_and_leads_nowhere_else(als, naam, gezien):
    antwoord = upload(als("teamleider"), b"geen werkboek", naam)
    assert antwoord.status_code == 422
    assert f"Het bestand {gezien} is geen Excel-werkmap." in antwoord.text
