"""Volunteers among each other: somebody else comes, or the two swap; it holds only after the other said yes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.service.mijn.ruilen import NIET
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage.tables import Bericht, Ruilvoorstel
from tests.web.conftest import NU, REDENEN, WACHTWOORD, plat
from tests.web.test_exporteren import make as export
from tests.web.test_exporteren import sheets
from tests.web.test_inlezen import werkboek
from tests.web.test_invallen import my_days
from tests.web.test_mijn import main_of
from tests.web.test_mijn_agenda import events, make
from tests.web.test_uitval import TEAMLEIDER, days, gaps, meld, outbox
from tests.web.voorbeeld import PLAN, RONDE, make_volunteer

MAANDAG, WOENSDAG = date(2027, 1, 11), date(2027, 1, 13)
LES = "/mijn-pagina/afspraak/2027-01-11/ma-o"
ANDER = f"{LES}/ander"
ALLES = ("vervanging", MAANDAG, "G1", Dagdeel.MA_O, "V1")


@pytest.fixture(autouse=True)
def ruim(db, tmp_path):
    """Sam helps at G1 on Wednesday; Tess is free; two people are called Bo; Olga helps at the OLC."""
    namen = {5: "Sam", 6: "Tess", 7: "Bo", 8: "Bo"}
    erbij = (make_volunteer(n, naam, "klassenassistent") for n, naam in namen.items())
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, *erbij)})
    plan = PLAN.model_copy(update={"inzet": (*PLAN.inzet, Inzet(vrijwilliger="V5", groep="G1", dagdeel=Dagdeel.WO_O))})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Met Sam", voorstel.id, plan, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Met Sam", "", NU, tegen=1, redenen=REDENEN)
    for naam, code in (("sam", "V5"), ("tess", "V6")):
        make_account(db, naam, naam.capitalize(), Rol.VRIJWILLIGER, NU, wachtwoord=WACHTWOORD, persoon=code)


@pytest.fixture
def telefoon(app):
    return app.test_client(use_cookies=False)


def keys(browser, pad: str = ANDER) -> dict[str, str]:
    """The key in the form, by first name."""
    return {naam: k for k, naam in re.findall(r'<option value="(\w{12})">(\w+)</option>', browser.tekst(pad))}


def ask(browser, naam: str, **velden):
    return browser.post(ANDER, wie=keys(browser)[naam], soort="ruil" if velden else "overnemen", **velden)


def states(db) -> list[tuple[str, str, str, str]]:
    with db.read() as s:
        return [(r.soort, r.van, r.aan, r.status) for r in s.query(Ruilvoorstel).order_by(Ruilvoorstel.id)]


def test_of_others_only_first_names_are_shown_and_only_of_who_could_come(als):
    wil = als("vrijwilliger")
    assert sorted(keys(wil)) == ["Sam", "Tess"]
    tekst = main_of(wil.tekst(ANDER))
    assert not re.search(r"Helper|V\d|Nico|Olga|Riet|Bo\b", tekst)
    assert "Sommige mensen hebben dezelfde voornaam." in tekst
    geruild = wil.tekst(ANDER).split('id="geruild"')[1]
    assert ("Sam" in geruild, "Tess" in geruild) == (True, False)


def test_the_lesson_stays_mine_until_the_other_says_yes(als, db, telefoon):
    wil, tess = als("vrijwilliger"), als("tess")
    van_wil, van_tess = make(wil), make(tess)
    events(telefoon, van_wil)
    assert ask(wil, "Tess").location == LES
    assert "U vroeg Tess om te komen" in wil.tekst(LES)
    assert (days(db), gaps(db), outbox(db)) == ([], [], [("V6", "Kunt u een les overnemen?", "wacht")])
    assert my_days(wil)[0] == "2027-01-11"
    assert main_of(tess.tekst("/mijn-pagina")).startswith(
        "Dag Tess Wil vraagt of u kunt komen maandag 11 januari 2027, 9.15-12.00 uur "
        "U komt dan helpen in de les Inburgering A1 in Huis Leiden. Ja, dat doe ik"
    )
    assert "wacht op de ander" in als("coordinator").tekst("/uitval")
    assert tess.post("/mijn-pagina/voorstel/1", antwoord="ja").status_code == 303
    assert days(db) == [(*ALLES, "V6")]
    assert (my_days(wil)[0], my_days(tess)) == ("2027-01-18", ["2027-01-11"])
    assert events(telefoon, van_wil)[MAANDAG]["staat"] == "CANCELLED"
    assert events(telefoon, van_tess)[MAANDAG]["staat"] == "CONFIRMED"
    assert outbox(db) == [
        ("V6", "Kunt u een les overnemen?", "weg"),
        ("V6", "Uw ruil staat erin", "wacht"),
        ("V1", "Iemand neemt uw les over", "wacht"),
    ]
    rij = plat(als("coordinator").tekst("/uitval"))
    assert "Klassenassistent in groep G1 (Inburgering A1): Tess Helper6 in plaats van Wil Helper1" in rij
    lessen = sheets(export(als("coordinator"), "rooster_groep", ["naam"], groep="G1"))["Lessen"]
    assert (lessen[1][1].date(), lessen[1][5]) == (MAANDAG, "Tess Helper6")
    assert tess.post("/mijn-pagina/voorstel/1", antwoord="nee").status_code == 422


def test_a_swap_moves_both_days_and_only_after_the_yes(als, db):
    wil, sam = als("vrijwilliger"), als("sam")
    assert ask(wil, "Sam", terug="2027-01-13").status_code == 303
    assert "U wilt ruilen met Sam" in wil.tekst("/mijn-pagina")
    assert days(db) == []
    assert "Wil wil met u ruilen" in sam.tekst("/mijn-pagina")
    sam.post("/mijn-pagina/voorstel/1", antwoord="ja")
    assert days(db) == [(*ALLES, "V5"), ("vervanging", WOENSDAG, "G1", Dagdeel.WO_O, "V5", "V1")]
    assert my_days(wil)[:2] == ["2027-01-13", "2027-01-18"]
    assert my_days(sam)[:2] == ["2027-01-11", "2027-01-20"]
    assert states(db) == [("ruil", "V1", "V5", "ja")]


def test_a_no_leaves_everything_and_is_told(als, db):
    wil, tess = als("vrijwilliger"), als("tess")
    ask(wil, "Tess")
    tess.post("/mijn-pagina/voorstel/1", antwoord="nee")
    assert "Tess kan niet" in wil.tekst(LES)
    assert "Vraag iemand anders" in wil.tekst(LES)
    assert days(db) == []
    assert ask(wil, "Sam").status_code == 303
    assert [r[2:] for r in states(db)] == [("V6", "nee"), ("V5", "gevraagd")]


def test_one_question_at_a_time_and_it_can_be_taken_back(als, db):
    wil, tess = als("vrijwilliger"), als("tess")
    ask(wil, "Tess")
    antwoord = ask(wil, "Sam")
    assert (antwoord.status_code, "U vroeg hier al iemand voor." in antwoord.text) == (422, True)
    assert wil.post("/mijn-pagina/voorstel/1", antwoord="ja").status_code == 422
    assert wil.post("/mijn-pagina/voorstel/1", antwoord="weg").status_code == 303
    assert tess.post("/mijn-pagina/voorstel/1", antwoord="ja").status_code == 422
    assert states(db) == [("overnemen", "V1", "V6", "ingetrokken")]


def test_nobody_else_answers_a_proposal(als, db):
    ask(als("vrijwilliger"), "Tess")
    assert als("sam").post("/mijn-pagina/voorstel/1", antwoord="ja").status_code == 404
    assert "Wil" not in main_of(als("sam").tekst("/mijn-pagina"))
    assert days(db) == []


@pytest.mark.parametrize("terug", ["2027-01-12", "2027-01-20", "2026-11-18", "2027-02-24"])
def test_a_swap_that_cannot_be_tells_nothing_of_the_week_of_the_other(als, db, terug):
    antwoord = ask(als("vrijwilliger"), "Sam", terug=terug)
    if terug == "2027-01-20":
        assert antwoord.status_code == 303
        return
    assert (antwoord.status_code, NIET in antwoord.text, "V5" in antwoord.text) == (422, True, False)
    assert states(db) == []


def test_a_swap_asks_for_a_day_and_for_somebody_of_the_list(als, db):
    wil = als("vrijwilliger")
    assert "Vul de dag in" in wil.post(ANDER, wie=keys(wil)["Sam"], soort="ruil").text
    assert "Deze persoon kan dan niet." in wil.post(ANDER, wie="V6", soort="overnemen").text
    assert states(db) == []


def test_who_says_that_he_cannot_come_asks_nobody_any_more(als, db):
    wil, tess = als("vrijwilliger"), als("tess")
    ask(wil, "Tess")
    wil.post(LES, antwoord="kan-niet")
    assert states(db) == [("overnemen", "V1", "V6", "ingetrokken")]
    assert "vraagt of u kunt komen" not in tess.tekst("/mijn-pagina")
    assert gaps(db) == [("G1", "open", "")]


def test_a_yes_is_checked_again(als, db):
    wil, tess = als("vrijwilliger"), als("tess")
    ask(wil, "Tess")
    meld(als("coordinator"), "V1", "2027-01-11", "2027-01-11", "ziek")
    antwoord = tess.post("/mijn-pagina/voorstel/1", antwoord="ja")
    assert (antwoord.status_code, "het is al anders geregeld" in antwoord.text) == (422, True)
    assert days(db) == []


def test_after_the_lesson_began_there_is_nothing_to_answer(als, klok):
    ask(als("vrijwilliger"), "Tess")
    klok.nu = datetime(2027, 1, 11, 8, 15, tzinfo=UTC)
    tess = als("tess")
    assert "vraagt of u kunt komen" not in tess.tekst("/mijn-pagina")
    assert tess.post("/mijn-pagina/voorstel/1", antwoord="ja").status_code == 422


def test_a_meeting_with_a_cursist_cannot_be_swapped(als):
    riet = als("riet")
    assert riet.get("/mijn-pagina/afspraak/2027-01-15/vr-m").status_code == 200
    assert riet.get("/mijn-pagina/afspraak/2027-01-15/vr-m/ander").status_code == 422
    assert "Ik ruil, of ik weet iemand anders" not in riet.tekst("/mijn-pagina")
    assert "Ik ruil, of ik weet iemand anders" in als("vrijwilliger").tekst("/mijn-pagina")


@pytest.mark.parametrize("gehoord", [False, True])
def test_the_coordinator_takes_a_swap_back_and_who_knew_of_it_hears_it(als, db, gehoord):
    wil, sam = als("vrijwilliger"), als("sam")
    ask(wil, "Sam", terug="2027-01-13")
    sam.post("/mijn-pagina/voorstel/1", antwoord="ja")
    assert "Wil Helper1" not in als("zoetermeer").tekst("/uitval")
    assert als("zoetermeer").post("/uitval/ruil/1/terug").status_code == 404
    if gehoord:
        with db.write() as s:
            s.query(Bericht).filter_by(aan="V1", soort="bevestiging r1").one().status = "verteld"
    assert als("coordinator").post("/uitval/ruil/1/terug").status_code == 303
    assert days(db) == []
    weg, nieuw = ("Uw ruil staat erin", "weg"), ("De ruil gaat niet door", "wacht")
    assert outbox(db)[1:] == [("V5", *weg), *([("V1", *nieuw)] * 2 if gehoord else [("V1", *weg)])]
    assert als("coordinator").post("/uitval/ruil/1/terug").status_code == 422


def test_a_swap_that_the_coordinator_notes_stands_in_the_same_list(als, db):
    coordinator = als("coordinator")
    velden = {"een": "V1", "dag_een": "2027-01-11", "ander": "V5", "dag_ander": "2027-01-13"}
    assert coordinator.post("/uitval/ruil", **velden).status_code == 303
    assert "Sam Helper5 in plaats van Wil Helper1" in plat(coordinator.tekst("/uitval"))
    assert states(db) == [("ruil", "V1", "V5", "ja")]
    assert coordinator.post("/uitval/ruil/1/terug").status_code == 303
    assert days(db) == []
