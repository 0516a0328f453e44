"""The course of koppelingen: states, follow-up, what is due, hand-over, and who may see and do what."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage.tables import Bekendekoppeling, Koppelingstap, Opvolging
from tests.web.conftest import plat
from tests.web.test_inlezen import werkboek
from tests.web.test_uitval import TEAMLEIDER
from tests.web.voorbeeld import RONDE

LIJST = "/plan/v1/koppelingen"
PAAR = f"{LIJST}/paar?coach=V2&cursist=C4"


def step(browser, stand, nummer, vanaf="2026-11-23", reden="", ref="v1", cursist="C4"):
    return browser.post(
        f"/plan/{ref}/koppelingen/paar/stand",
        coach="V2",
        cursist=cursist,
        stand=stand,
        nummer=nummer,
        vanaf=vanaf,
        reden=reden,
    )


def call(browser, soort, uitkomst, dag="2026-11-23", **velden):
    return browser.post(
        f"{LIJST}/paar/gebeld", coach="V2", cursist="C4", soort=soort, uitkomst=uitkomst, dag=dag, **velden
    )


def rows(tekst):
    """The cells of the table as plain text."""
    rijen = re.findall(r"<tr>(.*?)</tr>", tekst.split("<tbody>")[1].split("</tbody>")[0], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", r).split()) for r in rijen]


@pytest.fixture
def lang_bekend(db):
    """The workbook with this koppeling was read in long ago."""
    with db.write() as s:
        s.query(Bekendekoppeling).one().sinds = date(2025, 9, 1)


def test_a_koppeling_of_the_workbook_runs_and_asks_since_when(als):
    [rij] = rows(als("coordinator").tekst(LIJST))
    assert "Riet Helper2 V2 Dunya Achternaam4 C4 vrijdagmiddag ● actief niet bekend nog geen gesprek genoteerd" in rij
    assert "schrijf op wanneer zij begonnen ~ binnenkort voor 7 december 2026" in rij


def test_a_new_foundation_begins_without_a_red_row_and_the_time_counts_from_the_import(als, klok):
    browser = als("coordinator")
    assert "te laat" not in rows(browser.tekst(f"{LIJST}/opvolgen"))[0]
    klok.later(days=15)
    assert "schrijf op wanneer zij begonnen ! te laat" in rows(als("coordinator").tekst(LIJST))[0]


def test_of_a_koppeling_that_ran_already_the_first_call_counts_from_the_import(als, klok):
    browser = als("coordinator")
    step(browser, "actief", 0, "2024-10-01")
    [rij] = rows(browser.tekst(f"{LIJST}/opvolgen"))
    assert rij.startswith("nog geen gesprek genoteerd sinds 1 oktober 2024 Riet Helper2")
    assert "eerste telefoontje ~ binnenkort voor 7 december 2026" in rij
    assert "Laatste gesprek nog geen gesprek genoteerd" in plat(browser.tekst(PAAR))
    assert call(browser, "start", "gaat goed").status_code == 303
    [rij] = rows(browser.tekst(LIJST))
    assert "1 oktober 2024 23 november 2026 tweede telefoontje voor 4 januari 2027" in rij
    klok.later(days=60)
    assert "tweede telefoontje ! te laat voor 4 januari 2027" in rows(als("coordinator").tekst(LIJST))[0]


def test_who_wrote_down_earlier_calls_is_followed_from_the_begin(als):
    browser = als("coordinator")
    step(browser, "actief", 0, "2026-09-01")
    call(browser, "start", "gaat goed", "2026-09-20")
    assert "tweede telefoontje ! te laat voor 13 oktober 2026" in rows(browser.tekst(LIJST))[0]


def test_a_later_import_does_not_start_the_clock_again(als, db, klok, tmp_path):
    klok.later(days=30)
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, RONDE), klok.nu)
    confirm(db, TEAMLEIDER, voorstel.id, klok.nu, weghalen=False)
    with db.read() as s:
        assert [k.sinds for k in s.query(Bekendekoppeling)] == [date(2026, 11, 23)]
    with db.write() as s:
        s.query(Bekendekoppeling).delete()
    assert "begonnen ! te laat voor 7 december 2026" in rows(als("coordinator").tekst(LIJST))[0]
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, RONDE), klok.nu)
    confirm(db, TEAMLEIDER, voorstel.id, klok.nu, weghalen=False)
    with db.read() as s:
        assert [k.sinds for k in s.query(Bekendekoppeling)] == [date(2026, 11, 23)]


def test_a_state_is_written_down_and_the_history_says_who_and_when(als):
    browser = als("coordinator")
    assert step(browser, "actief", 0, "2026-10-01").status_code == 303
    assert step(browser, "gepauzeerd", 1, "2026-11-20").status_code == 303
    tekst = browser.tekst(PAAR)
    geschiedenis = re.findall(r"<li><strong>(.*?)</strong>, (.*?)<small>(.*?)</small>", tekst)
    wie = "opgeschreven door Coordinator op 23 november 2026, 10.00 uur"
    assert geschiedenis == [("gepauzeerd", "20 november 2026", wie), ("actief", "1 oktober 2026", wie)]
    log = als("teamleider").tekst("/logboek")
    assert "wijzigde de stand van een koppeling</td><td>V2-C4<" in log
    assert "Dunya" not in log


@pytest.mark.parametrize(
    ("stand", "vanaf", "reden", "zin"),
    [
        ("verlengd", "2026-11-23", "", "Na “actief” kan “verlengd” niet."),
        ("", "2026-11-23", "", "Na “actief” kan “niets” niet."),
        ("voortijdig gestopt", "2026-11-23", "", "Kies een reden."),
        ("voortijdig gestopt", "2026-11-23", "griep", "Kies een reden."),
        ("gepauzeerd", "2026-11-23", "tijd", "Een reden hoort alleen bij"),
        ("gepauzeerd", "2026-11-24", "", "Die dag komt nog."),
        ("gepauzeerd", "2026-09-30", "", "Die dag ligt voor het begin"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_kept(als, stand, vanaf, reden, zin):
    browser = als("coordinator")
    step(browser, "actief", 0, "2026-10-01")
    antwoord = step(browser, stand, 1, vanaf, reden)
    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert step(browser, "gepauzeerd", 1).status_code == 303


def test_of_two_people_at_once_the_second_is_told(als):
    een, twee = als("coordinator"), als("teamleider")
    assert step(een, "actief", 0, "2026-10-01").status_code == 303
    antwoord = step(twee, "voortijdig gestopt", 0, reden="tijd")
    assert (antwoord.status_code, "Iemand anders wijzigde deze koppeling net" in antwoord.text) == (409, True)
    assert "voortijdig gestopt</strong>" not in twee.tekst(PAAR)


def test_a_first_meeting_may_lie_ahead(als):
    browser = als("coordinator")
    for nummer, stand in enumerate(("afgewezen", "voorgesteld", "geaccepteerd")):
        step(browser, stand, nummer, reden="geen klik" if stand == "afgewezen" else "")
    assert step(browser, "kennismaking gepland", 3, "2026-12-10").status_code == 303
    assert "vraag hoe de kennismaking was" in rows(browser.tekst(LIJST))[0]
    assert step(browser, "actief", 4, "2026-11-23").status_code == 303
    assert "eerste telefoontje ~ binnenkort voor 7 december 2026" in rows(browser.tekst(LIJST))[0]


@pytest.mark.usefixtures("lang_bekend")
def test_the_latest_moment_is_asked_and_a_call_brings_the_next(als, klok):
    browser = als("coordinator")
    step(browser, "actief", 0, "2026-10-01")
    assert "tweede telefoontje ! te laat voor 12 november 2026" in rows(browser.tekst(f"{LIJST}/opvolgen"))[0]
    assert call(browser, "daarna", "niet bereikt").status_code == 303
    assert "tweede telefoontje ! te laat" in rows(browser.tekst(f"{LIJST}/opvolgen"))[0]
    assert call(browser, "daarna", "gaat goed", terug="opvolgen").location == f"{LIJST}/opvolgen"
    assert "U bent bij." in browser.tekst(f"{LIJST}/opvolgen")
    assert "gesprek halverwege voor 1 april 2027" in rows(browser.tekst(LIJST))[0]
    klok.later(days=365)
    browser = als("coordinator")
    assert "gesprek aan het einde ! te laat voor 30 september 2027" in rows(browser.tekst(LIJST))[0]
    call(browser, "einde", "let op", "2027-11-23")
    assert "verleng de koppeling, of rond haar af" in rows(browser.tekst(LIJST))[0]


def test_after_an_extension_only_the_later_moments_come_again(als):
    browser = als("coordinator")
    for nummer, (stand, dag) in enumerate(
        (("actief", "2025-10-01"), ("geëvalueerd", "2026-10-01"), ("verlengd", "2026-10-02"))
    ):
        step(browser, stand, nummer, dag)
    assert "gesprek halverwege voor 2 april 2027" in rows(browser.tekst(LIJST))[0]


@pytest.mark.parametrize(
    ("soort", "uitkomst", "dag", "zin"),
    [
        ("start", "prima", "2026-11-23", "Kies hoe het ging."),
        ("koffie", "gaat goed", "2026-11-23", "Kies hoe het ging."),
        ("start", "gaat goed", "2026-11-24", "Die dag komt nog."),
    ],
)
def test_a_strange_call_is_refused(als, soort, uitkomst, dag, zin):
    antwoord = call(als("coordinator"), soort, uitkomst, dag)
    assert (antwoord.status_code, zin in antwoord.text) == (422, True)


def test_what_ended_asks_nothing_and_takes_no_calls(als):
    browser = als("coordinator")
    step(browser, "voortijdig gestopt", 0, reden="persoonlijk")
    assert "U bent bij." in browser.tekst(f"{LIJST}/opvolgen")
    assert call(browser, "start", "gaat goed").status_code == 422
    assert "Niemand past bij deze filters." in browser.tekst(f"{LIJST}?stand=loopt")
    assert len(rows(browser.tekst(f"{LIJST}?stand=voorbij"))) == 1


@pytest.mark.usefixtures("lang_bekend")
def test_the_list_can_be_filtered(als):
    browser = als("coordinator")
    for vraag, n in (("zoek=dunya", 1), ("zoek=amina", 0), ("stand=actief", 1), ("stand=verlengd", 0), ("laat=ja", 1)):
        assert (">1 koppeling." in browser.tekst(f"{LIJST}?{vraag}")) is bool(n), vraag
    assert ">1 koppeling." in browser.tekst(f"{LIJST}?locatie=LEI")
    assert "Niemand past bij deze filters." in browser.tekst(f"{LIJST}?locatie=ZOE")


def test_somebody_of_another_leslocatie_sees_and_does_nothing(als, db):
    browser = als("zoetermeer")
    assert "Dunya" not in browser.tekst(LIJST)
    assert browser.get(PAAR).status_code == 404
    assert step(browser, "gepauzeerd", 0).status_code == 404
    assert call(browser, "start", "gaat goed").status_code == 404
    assert browser.post(f"{LIJST}/paar/overdragen", coach="V2", cursist="C4", naar="V5").status_code in {404, 422}
    with db.read() as s:
        assert (s.query(Koppelingstap).count(), s.query(Opvolging).count()) == (0, 0)


def test_in_a_concept_nothing_is_written(als):
    browser = als("coordinator")
    assert (
        "<form"
        not in browser.tekst("/plan/c2/koppelingen/paar?coach=V2&cursist=C4").split("<main")[1].split("</main")[0]
    )
    antwoord = step(browser, "gepauzeerd", 0, ref="c2")
    assert (antwoord.status_code, "Dit is niet het plan dat nu geldt" in antwoord.text) == (422, True)


def test_looking_at_a_koppeling_is_kept_in_the_log(als):
    als("coordinator").tekst(PAAR)
    assert "bekeek een persoon</td><td>V2-C4<" in als("teamleider").tekst("/logboek")


def test_without_another_coach_there_is_nobody_to_hand_over_to(als):
    browser = als("coordinator")
    assert "Nu kan geen andere coach deze cursist overnemen." in browser.tekst(PAAR)
    antwoord = browser.post(f"{LIJST}/paar/overdragen", coach="V2", cursist="C4", naar="V1", reden="tijd", nummer=0)
    assert (antwoord.status_code, "Kies een coach die dit kan." in antwoord.text) == (422, True)
