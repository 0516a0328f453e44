"""A day that goes differently, from the report to the telephone: who comes, who was asked, and who no longer comes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from tests.web.conftest import NU, REDENEN, WACHTWOORD, plat
from tests.web.test_inlezen import werkboek
from tests.web.test_mijn import main_of
from tests.web.test_mijn_agenda import events, make
from tests.web.test_uitval import TEAMLEIDER, days, meld
from tests.web.voorbeeld import PLAN, RONDE, make_volunteer

MAANDAG, WOENSDAG = date(2027, 1, 11), date(2027, 1, 13)
AFSPRAAK = "/mijn-pagina/afspraak/2027-01-11/ma-o"


@pytest.fixture(autouse=True)
def ruim(db, tmp_path):
    """Sam helps at G1 on Wednesday, Tess is free then too: a new version with accounts for both, and for Olga."""
    sam, tess = make_volunteer(5, "Sam", "klassenassistent"), make_volunteer(6, "Tess", "klassenassistent")
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, sam, tess)})
    plan = PLAN.model_copy(update={"inzet": (*PLAN.inzet, Inzet(vrijwilliger="V5", groep="G1", dagdeel=Dagdeel.WO_O))})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Met Sam", voorstel.id, plan, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Met Sam", "", NU, tegen=1, redenen=REDENEN)
    for naam, code in (("sam", "V5"), ("tess", "V6"), ("olga", "V4")):
        make_account(db, naam, naam.capitalize(), Rol.VRIJWILLIGER, NU, wachtwoord=WACHTWOORD, persoon=code)


@pytest.fixture
def telefoon(app):
    return app.test_client(use_cookies=False)


def my_days(browser) -> list[str]:
    return sorted(set(re.findall(r"/afspraak/(\d{4}-\d\d-\d\d)/", browser.tekst("/mijn-pagina"))))


def replace_wil(als, wie: str = "V6") -> None:
    """Wil is away on Monday and somebody comes instead, said on the telephone."""
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-11", "ziek")
    assert coordinator.post("/uitval/punt/1/vraag", aan=wie).status_code == 303
    assert coordinator.post("/uitval/vraag/1", antwoord="ja").status_code == 303


def test_a_substitute_has_the_lesson_and_who_was_replaced_no_longer_has_it(als, telefoon, klok):
    wil, tess = als("vrijwilliger"), als("tess")
    van_wil, van_tess = make(wil), make(tess)
    voor = events(telefoon, van_wil)
    assert events(telefoon, van_tess) == {}
    klok.later(minutes=5)
    replace_wil(als)
    tekst = main_of(tess.tekst("/mijn-pagina"))
    assert tekst.startswith(
        "Dag Tess Uw volgende afspraak maandag 11 januari 2027 9.15-12.00 uur Les Inburgering A1 "
        "Huis Leiden, lokaal L1 "
        "Docent: Juf Janneke. Cursisten: Amina, Bilal, Dunya. U valt hier één keer in. Dank u wel. ✓ U zei dat u komt."
    )
    assert "Wil" not in tekst
    assert my_days(tess) == ["2027-01-11"]
    assert my_days(wil)[0] == "2027-01-18"
    assert wil.get(AFSPRAAK).status_code == 404
    assert events(telefoon, van_tess)[MAANDAG]["staat"] == "CONFIRMED"
    na = events(telefoon, van_wil)
    assert na[MAANDAG] == {
        **voor[MAANDAG],
        "wat": "Gaat niet door: Les Inburgering A1",
        "volg": 1,
        "staat": "CANCELLED",
    }
    als("coordinator").post("/uitval/punt/1/terug")
    assert my_days(tess) == []
    assert events(telefoon, van_tess)[MAANDAG]["staat"] == "CANCELLED"


def test_when_it_is_taken_back_the_lesson_returns_with_a_higher_number(als, telefoon):
    van_wil = make(als("vrijwilliger"))
    voor = events(telefoon, van_wil)
    replace_wil(als)
    events(telefoon, van_wil)
    als("coordinator").post("/uitval/1/terug", terug="2027-01-11")
    assert events(telefoon, van_wil)[MAANDAG] == {**voor[MAANDAG], "volg": 2}
    assert my_days(als("vrijwilliger"))[0] == "2027-01-11"


def test_a_lesson_that_is_cancelled_because_the_docent_is_away_is_shown_as_cancelled(als, telefoon):
    wil = als("vrijwilliger")
    pad = make(wil)
    voor = events(telefoon, pad)
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-11", "2027-01-11", "ziek")
    coordinator.post("/uitval/punt/1/anders", hoe="vervalt")
    tekst = main_of(wil.tekst("/mijn-pagina"))
    assert (
        "maandag 11 januari – Gaat niet door 9.15-12.00 uur: Les Inburgering A1 Deze afspraak gaat niet door." in tekst
    )
    assert "maandag 18 januari 2027" in tekst[:100]
    assert "ziek" not in tekst
    assert events(telefoon, pad)[MAANDAG] == {
        **voor[MAANDAG],
        "wat": "Gaat niet door: Les Inburgering A1",
        "volg": 1,
        "staat": "CANCELLED",
    }
    assert wil.post(AFSPRAAK, antwoord="kom").status_code == 422


def test_who_would_come_instead_hears_that_the_lesson_is_cancelled(als, db):
    replace_wil(als)
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-11", "2027-01-11")
    antwoord = coordinator.post("/uitval/punt/2/anders", hoe="vervalt")
    assert antwoord.status_code == 303, plat(antwoord.text)
    assert "Gaat niet door" in als("tess").tekst("/mijn-pagina")
    uit = main_of(coordinator.tekst("/postvak-uit"))
    assert re.findall(r"Dit gaat niet door", uit)
    assert "Tess Helper6" in uit


def test_hours_count_for_who_came(als, klok):
    replace_wil(als)
    klok.nu = datetime(2027, 1, 12, 9, tzinfo=UTC)
    assert "U hielp 1 keer" in main_of(als("tess").tekst("/mijn-pagina/gegevens"))
    assert "U hielp 0 keer" in main_of(als("vrijwilliger").tekst("/mijn-pagina/gegevens"))


def test_a_substitute_coach_has_the_meeting_of_that_day_only(als, db, tmp_path):
    """Olga may be a coach too; she takes one meeting over."""
    olga = RONDE.vrijwilligers[3].model_copy(update={"rollen": frozenset({"olc", "taalcoach"})})
    anderen = tuple(olga if v.vrijwilliger == "V4" else v for v in RONDE.vrijwilligers)
    ronde = RONDE.model_copy(update={"vrijwilligers": anderen, "momenten": ()})
    plan = PLAN.model_copy(update={"inzet": PLAN.inzet[:1]})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=True)
    ref = start_concept(db, 1, "Coach", voorstel.id, plan, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Coach", "", NU, tegen=2, redenen=REDENEN)
    coordinator = als("coordinator")
    meld(coordinator, "V2", "2027-01-15", "2027-01-15")
    coordinator.post("/uitval/punt/1/vraag", aan="V4")
    coordinator.post("/uitval/vraag/1", antwoord="ja")
    tekst = main_of(als("olga").tekst("/mijn-pagina"))
    assert "vrijdag 15 januari 2027" in tekst
    assert "Taalcoach van Dunya" in tekst
    assert "Achternaam4" not in tekst
    assert my_days(als("olga")) == ["2027-01-15"]
    assert my_days(als("riet"))[0] == "2027-01-22"


def test_a_swap_that_can_be_holds_on_both_days_for_both(als, db, telefoon):
    wil, sam = als("vrijwilliger"), als("sam")
    pad = make(wil)
    events(telefoon, pad)
    velden = {"een": "V1", "dag_een": "2027-01-11", "ander": "V5", "dag_ander": "2027-01-13"}
    coordinator = als("coordinator")
    antwoord = coordinator.post("/uitval/ruil", **velden)
    assert antwoord.status_code == 303, plat(antwoord.text)
    assert "Sam Helper5 komt op maandag 11 januari 2027, Wil Helper1 op woensdag 13 januari 2027." in coordinator.tekst(
        "/uitval"
    )
    assert days(db) == [
        ("vervanging", MAANDAG, "G1", Dagdeel.MA_O, "V1", "V5"),
        ("vervanging", WOENSDAG, "G1", Dagdeel.WO_O, "V5", "V1"),
    ]
    assert my_days(wil)[:2] == ["2027-01-13", "2027-01-18"]
    assert my_days(sam)[:2] == ["2027-01-11", "2027-01-20"]
    feed = events(telefoon, pad)
    assert (feed[MAANDAG]["staat"], feed[WOENSDAG]["staat"]) == ("CANCELLED", "CONFIRMED")
    assert "Uw ruil staat erin" in coordinator.tekst("/postvak-uit")
    log = main_of(als("teamleider").tekst("/logboek"))
    assert "noteerde een ruil" in log
    assert "Helper" not in log
    assert coordinator.post("/uitval/ruil", **velden).status_code == 422
