"""A day that goes differently, from the report to the telephone: who comes, who was asked, and who no longer comes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Rol
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage import uitval
from tests.web.conftest import NU, REDENEN, WACHTWOORD, plat
from tests.web.test_exporteren import make as export
from tests.web.test_exporteren import sheets
from tests.web.test_inlezen import werkboek
from tests.web.test_mijn import main_of
from tests.web.test_mijn_agenda import events, make
from tests.web.test_mijn_beschikbaar import VELDEN
from tests.web.test_uitval import TEAMLEIDER, days, gaps, meld
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


def ask_tess(als) -> None:
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-11", "ziek")
    coordinator.post("/uitval/punt/1/vraag", aan="V6")


def test_a_question_stands_on_top_with_two_buttons_and_a_yes_waits_for_the_coordinator(als, db):
    ask_tess(als)
    tess = als("tess")
    pagina = tess.tekst("/mijn-pagina")
    assert main_of(pagina).startswith(
        "Dag Tess Kunt u helpen in de les Inburgering A1 in Huis Leiden? maandag 11 januari 2027, 9.15-12.00 uur "
        "Laat u het weten voor 24 november 2026, 10.00 uur? Kunt u niet? Dat is goed. Dan vragen wij iemand anders. "
        "Ja, ik kom : maandag 11 januari 2027, 9.15-12.00 uur Nee, ik kan niet"
    )
    for geheim in ("Wil", "ziek", "Amina", "G1"):
        assert geheim not in main_of(pagina)
    assert 'method="post" action="/uitval/vraag/1"' in pagina
    antwoord = tess.post("/uitval/vraag/1", antwoord="ja")
    assert (antwoord.status_code, antwoord.location) == (303, "/mijn-pagina")
    tekst = main_of(tess.tekst("/mijn-pagina"))
    assert "Dank u voor uw antwoord." in tekst
    assert "U zei ja maandag 11 januari 2027" in tekst
    assert my_days(tess) == []
    coordinator = als("coordinator")
    zin = "Zegt ja: helpen in de les Inburgering A1 in Huis Leiden, maandag 11 januari 2027, 9.15-12.00 uur."
    assert zin in main_of(coordinator.tekst("/meldingen"))
    bord = coordinator.tekst("/plan/v2/bord?lijst=meldingen")
    assert zin in bord
    assert 'href="/uitval/punt/1">Bevestig' in bord
    assert "1 keer ja: bevestig" in main_of(coordinator.tekst("/uitval"))
    assert "Bevestig dat Tess Helper6 komt" in coordinator.tekst("/uitval/punt/1")
    assert zin not in main_of(als("zoetermeer").tekst("/meldingen"))
    coordinator.post("/uitval/punt/1/bevestig")
    assert my_days(tess) == ["2027-01-11"]
    assert "Zegt ja" not in main_of(coordinator.tekst("/meldingen"))


def test_a_no_opens_the_gap_again_and_the_coordinator_sees_it(als, db):
    ask_tess(als)
    als("tess").post("/uitval/vraag/1", antwoord="nee")
    assert gaps(db) == [("G1", "open", "")]
    assert "Tess Helper6: – nee" in plat(als("coordinator").tekst("/uitval/punt/1"))
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")


def test_another_volunteer_cannot_answer_and_cannot_tell_that_there_is_a_question(als, db):
    ask_tess(als)
    for wie in ("vrijwilliger", "sam"):
        browser = als(wie)
        assert "Kunt u" not in browser.tekst("/mijn-pagina")
        antwoorden = [browser.post(f"/uitval/vraag/{n}", antwoord="ja") for n in (1, 999)]
        assert [a.status_code for a in antwoorden] == [404, 404]
    assert als("tess").post("/uitval/vraag/1", antwoord="misschien").status_code == 422
    assert gaps(db) == [("G1", "gevraagd", "")]


def test_a_late_answer_counts_until_it_is_arranged_or_the_lesson_began(als, db, klok):
    ask_tess(als)
    klok.later(days=3)
    tess = als("tess")
    assert "Wij wachten nog op uw antwoord." in tess.tekst("/mijn-pagina")
    assert "geen antwoord" in als("coordinator").tekst("/uitval/punt/1")
    klok.nu = datetime(2027, 1, 11, 8, 30, tzinfo=UTC)
    tess = als("tess")
    assert "Kunt u" not in tess.tekst("/mijn-pagina")
    antwoord = tess.post("/uitval/vraag/1", antwoord="ja")
    assert (antwoord.status_code, "Deze les is al begonnen." in antwoord.text) == (422, True)
    klok.nu = NU + timedelta(days=3)
    assert als("tess").post("/uitval/vraag/1", antwoord="ja").status_code == 303
    antwoord = als("tess").post("/uitval/vraag/1", antwoord="nee")
    assert (antwoord.status_code, "al beantwoord" in antwoord.text) == (422, True)


def test_a_question_whose_message_was_thrown_away_was_never_asked(als, db):
    ask_tess(als)
    coordinator = als("coordinator")
    nummer = re.search(r'value="(\d+:\d+)"[^>]*>\s*(?:<[^>]*>\s*)*Tess', coordinator.tekst("/postvak-uit"))
    coordinator.post("/postvak-uit", actie="weg", bericht=nummer[1])
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")


def test_ik_kan_niet_leads_the_coordinator_to_the_open_gap(als, db):
    wil = als("vrijwilliger")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    assert gaps(db) == [("G1", "open", "")]
    coordinator = als("coordinator")
    bord = coordinator.tekst("/plan/v2/bord?lijst=meldingen")
    link = re.search(r'href="(/uitval/punt/\d+)">Zoek iemand', bord)[1]
    assert link in coordinator.tekst("/meldingen")
    pagina = plat(coordinator.tekst(link))
    assert "Klassenassistent in groep G1 (Inburgering A1) maandag 11 januari 2027, 9.15-12.00 uur" in pagina
    assert "Tess Helper6" in pagina
    assert "maandagochtend" in plat(coordinator.tekst("/uitval/1"))
    coordinator.post(f"{link}/vraag", aan="V6")
    coordinator.post("/uitval/vraag/1", antwoord="ja")
    assert "Er wachten geen berichten." in coordinator.tekst("/meldingen")
    assert my_days(als("tess")) == ["2027-01-11"]
    assert wil.post(AFSPRAAK, antwoord="terug").status_code == 404


def test_coming_after_all_closes_the_gap_and_asks_nobody_any_more(als, db):
    wil, coordinator = als("vrijwilliger"), als("coordinator")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    coordinator.post("/uitval/punt/1/vraag", aan="V6")
    wil.post(AFSPRAAK, antwoord="terug")
    assert gaps(db) == [("G1", "gesloten", "")]
    assert "Kunt u" not in als("tess").tekst("/mijn-pagina")
    wil.post(AFSPRAAK, antwoord="kan-niet")
    coordinator.post("/uitval/punt/2/vraag", aan="V6")
    als("tess").post("/uitval/vraag/2", antwoord="ja")
    antwoord = wil.post(AFSPRAAK, antwoord="terug")
    assert (antwoord.status_code, "Iemand anders zei al dat hij komt." in antwoord.text) == (422, True)


def test_somebody_who_called_off_one_lesson_can_still_be_reported_for_longer(als, db):
    als("vrijwilliger").post(AFSPRAAK, antwoord="kan-niet")
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-18", "ziek")
    assert gaps(db) == [("G1", "open", ""), ("G1", "open", "")]
    assert "1 open punt" in plat(coordinator.tekst("/uitval/meld?wie=V1&van=2027-01-25&tot=2027-01-25"))


def test_a_substitute_who_cannot_come_after_all_opens_the_gap_for_another(als, db):
    replace_wil(als)
    als("tess").post(AFSPRAAK, antwoord="kan-niet")
    assert gaps(db)[1] == ("G1", "open", "")
    coordinator = als("coordinator")
    coordinator.post("/uitval/punt/2/vraag", aan="V5")
    coordinator.post("/uitval/vraag/2", antwoord="ja")
    assert my_days(als("tess")) == []
    assert my_days(als("sam"))[:2] == ["2027-01-11", "2027-01-13"]
    antwoord = coordinator.post("/uitval/punt/1/terug")
    assert (antwoord.status_code, "valt weer iemand anders in" in antwoord.text) == (422, True)
    coordinator.post("/uitval/punt/2/terug")
    coordinator.post("/uitval/punt/1/terug")
    assert gaps(db) == [("G1", "open", ""), ("G1", "gesloten", "")]


def test_who_does_not_want_to_be_asked_for_this_day_is_left_out_with_the_reason(als, db):
    als("tess").post("/mijn-pagina/wanneer", **{**VELDEN, "niet_vragen_erbij": "2027-01-11"})
    coordinator = als("coordinator")
    meld(coordinator, "V1", "2027-01-11", "2027-01-18")
    assert "Tess" not in coordinator.tekst("/uitval/punt/1")
    alle = plat(coordinator.tekst("/uitval/punt/1?wie=alle"))
    assert "Tess Helper6 V6 ✕ kan niet: wil voor deze dag niet gevraagd worden" in alle
    assert coordinator.post("/uitval/punt/1/vraag", aan="V6").status_code == 422
    assert "Tess" in coordinator.tekst("/uitval/punt/2")


def test_the_page_of_a_group_shows_by_date_who_comes(als, db):
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-01-18/ma-o", antwoord="kom")
    replace_wil(als)
    als("sam").post("/mijn-pagina/afspraak/2027-01-13/wo-o", antwoord="kan-niet")
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-20", "2027-01-25")
    with db.read() as s:
        nummer = next(g.id for g in uitval.list_gaps(s, van="D1") if g.plek == "G1" and g.datum == date(2027, 1, 20))
    coordinator.post(f"/uitval/punt/{nummer}/anders", hoe="vervalt")
    tekst = main_of(coordinator.tekst("/plan/v2/groep/G1"))
    deel = tekst[tekst.index("De komende lessen") : tekst.index("Presentielijst")]
    for zin in (
        "maandag 11 januari 2027 9.15-12.00 uur Juf Janneke Tess Helper6 ✓ valt in",
        "woensdag 13 januari 2027 9.15-12.00 uur Juf Janneke Sam Helper5 ✕ kan niet",
        "maandag 18 januari 2027 9.15-12.00 uur Juf Janneke Wil Helper1 ✓ zei ja",
        "woensdag 20 januari 2027 9.15-12.00 uur – Deze les vervalt.",
        "maandag 25 januari 2027 9.15-12.00 uur Juf Janneke ✕ kan niet Wil Helper1",
    ):
        assert zin in deel
    assert "De komende lessen" not in coordinator.tekst("/plan/v1/groep/G1")


def test_attendance_lists_and_rosters_have_the_days_as_they_are(als, db):
    replace_wil(als)
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-13", "2027-01-13")
    coordinator.post("/uitval/punt/2/anders", hoe="vervalt")
    lijst = coordinator.tekst("/plan/v2/presentielijst?groep=G1&van=2027-01-11&tot=2027-01-20")
    assert re.findall(r'<th scope="col">(\w\w \d+ \w+)<small>2027', lijst) == ["ma 11 jan", "ma 18 jan", "wo 20 jan"]
    lessen = sheets(export(coordinator, "rooster_groep", ["naam"], groep="G1"))["Lessen"]
    assert [(r[1].date(), r[4], r[5]) for r in lessen[1:4]] == [
        (MAANDAG, "Juf Janneke", "Tess Helper6"),
        (WOENSDAG, "vervalt", None),
        (date(2027, 1, 18), "Juf Janneke", "Wil Helper1"),
    ]


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


@pytest.mark.parametrize("code", ["C1", "V1"])
def test_the_page_of_a_person_leads_to_the_form_with_who_filled_in(als, code):
    coordinator = als("coordinator")
    soort = "cursist" if code == "C1" else "vrijwilligers"
    pagina = coordinator.tekst(f"/plan/v2/{soort}/{code}")
    assert f'href="/uitval/meld?wie={code}">Kan niet komen' in pagina
    form = coordinator.tekst(f"/uitval/meld?wie={code}")
    assert re.search(rf'name="wie"[^>]*value="{code}"', form)
    assert "Dit lukte niet" not in form
    assert "Kan niet komen" not in coordinator.tekst(f"/plan/c2/{soort}/{code}")


def test_the_docent_of_a_lesson_leads_to_the_form_too(als):
    assert 'href="/uitval/meld?wie=D1"' in als("coordinator").tekst("/plan/v2/groep/G1")
