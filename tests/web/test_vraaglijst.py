"""Asking one after the other: only what somebody approved, only in time, and else the page says to call."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.service.berichten.postvak import act
from scheduler.service.berichten.verzenden import send_due
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.uitval.antwoord import answer_ask
from scheduler.service.uitval.beurt import ask_due
from scheduler.service.uitval.gat import as_place
from scheduler.service.uitval.verleden import read_past
from scheduler.service.uitval.vraaglijst import start_list
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage.tables import Account, Bericht, Gat, Logregel, Vraag, Vraaglijst
from tests.service.brievenbus import bus, postbus
from tests.web.conftest import NU, REDENEN, plat
from tests.web.test_inlezen import werkboek
from tests.web.test_uitval import TEAMLEIDER, gaps, meld
from tests.web.voorbeeld import PLAN, RONDE, make_volunteer

__all__ = ["bus", "postbus"]

UUR = timedelta(hours=1)
PUNT = "/uitval/punt/1"
LIJST = f"{PUNT}/lijst"


@pytest.fixture(autouse=True)
def weg(als, db, tmp_path):
    """Wil is away on a Monday; Sam, Tess and Uma could come. Uma has no e-mail address."""
    mensen = (("Sam", "sam@voorbeeld.nl"), ("Tess", "tess@voorbeeld.nl"), ("Uma", ""))
    erbij = [
        make_volunteer(n, naam, "klassenassistent", email=mail, telefoon=f"06-1234567{n}")
        for n, (naam, mail) in enumerate(mensen, start=5)
    ]
    ronde = RONDE.model_copy(update={"vrijwilligers": (*RONDE.vrijwilligers, *erbij)})
    plan = PLAN.model_copy(update={"inzet": (*PLAN.inzet, Inzet(vrijwilliger="V5", groep="G1", dagdeel=Dagdeel.WO_O))})
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, ronde), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Met Sam", voorstel.id, plan, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Met Sam", "", NU, tegen=1, redenen=REDENEN)
    meld(als("coordinator"), "V1", "2027-01-11", "2027-01-11")


def begin(db, *codes: str, uren: int = 24, nu=NU, mail: bool = True) -> None:
    start_list(db, TEAMLEIDER, 1, codes or ("V5", "V6", "V7"), uren, nu, gezien=True, mail=mail)


def asked(db) -> list[tuple[str, str, str]]:
    """Who was asked, how the question stands, and how its message stands."""
    with db.read() as s:
        return [(v.aan, v.status, s.get_one(Bericht, v.bericht_id).status) for v in s.query(Vraag).order_by(Vraag.id)]


def state(db) -> str:
    with db.read() as s:
        return s.query(Vraaglijst).one().status


def test_the_coordinator_looks_at_names_and_text_and_chooses_the_order(als, db):
    browser = als("coordinator")
    naar = browser.post(f"{LIJST}/kies", aan=["V5", "V6"])
    assert naar.location == f"{LIJST}?aan=V5&aan=V6"
    tekst = plat(browser.tekst(naar.location))
    assert "Kunt u helpen in de les Inburgering A1 in Huis Leiden?" in tekst
    assert "voor [de dag en de tijd]?" in tekst
    assert "Wil " not in tekst.split("Dit leest ieder")[1]
    velden = {"plaats_V5": "2", "plaats_V6": "1", "uren": "12"}
    for ander in ("zoetermeer", "vrijwilliger", "beheerder"):
        assert als(ander).get(naar.location).status_code == (404 if ander == "zoetermeer" else 403)
    antwoord = browser.post(LIJST, **velden)
    assert (antwoord.status_code, "Vink aan dat u de namen" in antwoord.text) == (422, True)
    assert asked(db) == []
    assert browser.post(LIJST, **velden, gezien="ja").location == PUNT
    assert asked(db) == [("V6", "gevraagd", "wacht")]
    pagina = plat(browser.tekst(PUNT))
    assert "Tess Helper6, Sam Helper5. Ieder krijgt 12 uur." in pagina
    assert "Vraag ze één voor één" not in pagina


def test_what_was_approved_goes_in_the_name_of_who_approved_and_the_next_follows_in_time(db, postbus, bus):
    begin(db)
    assert asked(db) == [("V5", "gevraagd", "vrij")]
    assert send_due(db, postbus, NU + UUR) == 1
    assert ask_due(db, NU + 23 * UUR, mail=True) == 0
    assert ask_due(db, NU + 24 * UUR, mail=True) == 1
    assert asked(db) == [("V5", "gevraagd", "verzonden"), ("V6", "gevraagd", "vrij")]
    assert ask_due(db, NU + 24 * UUR, mail=True) == 0
    send_due(db, postbus, NU + 25 * UUR)
    een, twee = (b[1].get_content() for b in bus.brieven)
    assert "voor dinsdag 24 november 2026, 10.00 uur?" in een
    assert "voor woensdag 25 november 2026, 10.00 uur?" in twee
    with db.read() as s:
        vrij = [(r.wie, r.waarop, r.waarom) for r in s.query(Logregel).filter_by(wat="bericht_vrij")]
    assert vrij == [(1, "bericht 7 V5", "vooraf goedgekeurd"), (1, "bericht 8 V6", "vooraf goedgekeurd")]


def test_after_a_no_the_next_is_asked_at_once_and_after_a_yes_nobody(db):
    begin(db)
    answer_ask(db, TEAMLEIDER, 1, False, NU + UUR)
    assert ask_due(db, NU + UUR, mail=True) == 1
    answer_ask(db, TEAMLEIDER, 2, True, NU + 2 * UUR)
    assert ask_due(db, NU + 99 * UUR, mail=True) == 0
    assert (gaps(db), state(db)) == ([("G1", "bevestigd", "V6")], "klaar")


def test_who_has_no_address_is_a_draft_for_people(db):
    begin(db, "V7")
    assert asked(db) == [("V7", "gevraagd", "wacht")]


def test_without_mail_every_question_is_a_draft(db):
    begin(db, "V5", mail=False)
    assert asked(db) == [("V5", "gevraagd", "wacht")]


def question(db) -> Bericht:
    """The question that waits in the outbox."""
    with db.read() as s:
        return s.query(Bericht).filter_by(soort="vraag", status="wacht").one()


def test_the_time_to_answer_begins_when_somebody_told_the_question(als, db, klok):
    als("coordinator").post(LIJST, plaats_V5="1", plaats_V6="2", uren="24", gezien="ja")
    klok.later(hours=25)
    assert ask_due(db, klok.nu, mail=False) == 0
    assert (asked(db), state(db)) == ([("V5", "gevraagd", "wacht")], "loopt")
    pagina = plat(als("coordinator").tekst(PUNT))
    assert "nog niet verstuurd of verteld: kijk in het Postvak UIT" in pagina
    assert ("geen antwoord" in pagina, "Niemand zei op tijd ja" in pagina) == (False, False)
    b = question(db)
    act(db, TEAMLEIDER, "verteld", [f"{b.id}:{b.versie}"], klok.nu)
    with db.read() as s:
        assert "voor woensdag 25 november 2026, 11.00 uur?" in s.get_one(Bericht, b.id).tekst
    assert ask_due(db, klok.nu + 23 * UUR, mail=False) == 0
    assert ask_due(db, klok.nu + 24 * UUR, mail=False) == 1
    assert asked(db) == [("V5", "gevraagd", "verteld"), ("V6", "gevraagd", "wacht")]


def test_without_mail_the_page_says_that_the_coordinator_tells_it_herself(als):
    browser = als("coordinator")
    browser.post(LIJST, plaats_V5="1", uren="24", gezien="ja")
    assert "De vraag aan de eerste staat in het Postvak UIT. Vertel het zelf" in plat(browser.tekst(PUNT))


def test_only_who_was_told_counts_as_asked(db):
    begin(db, mail=False)

    def asked_lately() -> dict[str, int]:
        with db.read() as s:
            return read_past(s, as_place(s.get_one(Gat, 1)), NU).gevraagd

    assert asked_lately() == {}
    b = question(db)
    act(db, TEAMLEIDER, "verteld", [f"{b.id}:{b.versie}"], NU)
    assert asked_lately() == {"V5": 1}


def test_after_a_question_that_was_thrown_away_the_next_is_asked(db):
    begin(db, mail=False)
    b = question(db)
    act(db, TEAMLEIDER, "weg", [f"{b.id}:{b.versie}"], NU)
    assert ask_due(db, NU + 24 * UUR, mail=False) == 1
    assert asked(db) == [("V5", "ingetrokken", "weg"), ("V6", "gevraagd", "wacht")]


def test_a_list_of_which_nobody_heard_stops_when_it_is_too_late_for_a_message(db):
    begint = datetime(2027, 1, 11, 8, 15, tzinfo=UTC)
    begin(db, nu=begint - 72 * UUR, mail=False)
    assert (ask_due(db, begint - 48 * UUR, mail=False), state(db)) == (0, "gestopt")
    assert asked(db) == [("V5", "gevraagd", "wacht")]


def test_the_approved_message_can_be_held_and_is_then_never_mailed(db, postbus, bus):
    begin(db)
    with db.read() as s:
        b = next(b for b in s.query(Bericht) if b.soort == "vraag")
    act(db, TEAMLEIDER, "tegen", [f"{b.id}:{b.versie}"], NU)
    assert send_due(db, postbus, NU + 5 * UUR) == 0
    assert bus.brieven == []


def test_with_less_than_two_days_to_go_nobody_is_asked_and_the_page_says_to_call(als, db, klok, postbus):
    begint = datetime(2027, 1, 11, 8, 15, tzinfo=UTC)
    nu = begint - 72 * UUR
    begin(db, nu=nu)
    assert send_due(db, postbus, nu + UUR) == 1
    klok.nu = begint - 48 * UUR
    assert ask_due(db, klok.nu, mail=True) == 0
    assert state(db) == "gestopt"
    browser = als("coordinator")
    pagina = plat(browser.tekst(PUNT))
    assert "Bel zelf. Niemand zei op tijd ja" in pagina
    assert "bel 06-12345676" in pagina
    assert "bel zelf" in plat(browser.tekst("/uitval/1"))
    assert "Vraag ze één voor één" not in pagina


def test_at_the_end_of_the_list_the_page_says_to_call(als, db, klok, postbus):
    begin(db, "V5")
    send_due(db, postbus, NU + UUR)
    assert "Bel zelf" not in als("coordinator").tekst(PUNT)
    klok.later(hours=25)
    assert ask_due(db, klok.nu, mail=True) == 0
    assert state(db) == "klaar"
    pagina = plat(als("coordinator").tekst(PUNT))
    assert "Bel zelf. Niemand zei op tijd ja" in pagina
    assert "bel 06-12345676" in pagina


def test_without_a_list_the_end_of_the_time_says_to_call_as_well(als, klok):
    coordinator = als("coordinator")
    coordinator.post(f"{PUNT}/vraag", aan="V5")
    assert "Bel zelf" not in coordinator.tekst(PUNT)
    klok.later(hours=25)
    assert "Bel zelf. Nog niemand kreeg de vraag te horen." in plat(als("coordinator").tekst(PUNT))


def test_who_cannot_any_more_is_left_out(als, db):
    begin(db)
    meld(als("coordinator"), "V6", "2027-01-11", "2027-01-15")
    answer_ask(db, TEAMLEIDER, 1, False, NU + UUR)
    ask_due(db, NU + UUR, mail=True)
    assert [a[0] for a in asked(db)] == ["V5", "V7"]


def test_the_list_stops_when_told_and_when_the_one_who_approved_is_gone(als, db):
    begin(db)
    assert als("coordinator").post(f"{LIJST}/stop").status_code == 303
    assert als("coordinator").post(f"{LIJST}/stop").status_code == 422
    assert (ask_due(db, NU + 30 * UUR, mail=True), state(db)) == (0, "gestopt")
    with db.write() as s:
        s.query(Vraaglijst).one().status = "loopt"
        s.get_one(Account, 1).actief = False
    assert (ask_due(db, NU + 30 * UUR, mail=True), state(db)) == (0, "gestopt")
    assert [a[0] for a in asked(db)] == ["V5"]


def filled_in(html: str) -> dict[str, str]:
    """What stands in the form: the place of each, and the hours."""
    velden = dict(re.findall(r'name="plaats_(\w+)"[^>]*value="(\d*)"', html))
    return {**velden, "uren": re.search(r'<option value="(\d+)" selected>', html)[1]}


def test_who_cannot_come_any_more_has_the_reason_and_the_other_choices_stay(als, db):
    browser = als("coordinator")
    assert filled_in(browser.tekst(f"{LIJST}?aan=V5&aan=V6&aan=V7")) == {"V5": "1", "V6": "2", "V7": "3", "uren": "24"}
    meld(browser, "V6", "2027-01-11", "2027-01-15")
    antwoord = browser.post(LIJST, plaats_V5="3", plaats_V6="1", plaats_V7="2", uren="12", gezien="ja")
    assert antwoord.status_code == 422
    tekst = plat(antwoord.text)
    assert "Tess Helper6 kan niet op maandag 11 januari 2027: is dan afwezig." in tekst
    assert "Tess Helper6 V6 : is dan afwezig. Wij slaan deze persoon over." in tekst
    assert filled_in(antwoord.text) == {"V6": "", "V7": "2", "V5": "3", "uren": "12"}
    assert asked(db) == []
    velden = {"plaats_V6": "", "plaats_V7": "2", "plaats_V5": "3"}
    assert browser.post(LIJST, **velden, uren="12", gezien="ja").location == PUNT
    assert [a[0] for a in asked(db)] == ["V7"]


def test_who_cannot_is_already_told_on_the_form(als):
    pagina = plat(als("coordinator").tekst(f"{LIJST}?aan=V4&aan=V5"))
    assert "Olga Helper4 V4 : heeft een andere rol. Wij slaan deze persoon over." in pagina


def test_a_choice_to_skip_somebody_stays_when_something_else_is_wrong(als):
    antwoord = als("coordinator").post(LIJST, plaats_V5="", plaats_V6="1", uren="48")
    assert "Vink aan dat u de namen" in antwoord.text
    assert filled_in(antwoord.text) == {"V6": "1", "V5": "", "uren": "48"}


def test_of_a_stranger_nothing_is_told(als, db):
    browser = als("coordinator")
    antwoord = browser.post(LIJST, plaats_V99="1", plaats_V5="2", uren="24", gezien="ja")
    assert (antwoord.status_code, antwoord.location) == (303, PUNT)
    assert "V99 kan niet op maandag 11 januari 2027: hoort hier niet bij." in browser.tekst(PUNT)
    assert asked(db) == []


def test_how_long_somebody_may_think_comes_from_the_choices(als, db):
    antwoord = als("coordinator").post(LIJST, plaats_V5="1", uren="7", gezien="ja")
    assert (antwoord.status_code, "Kies hoe lang iemand mag nadenken." in antwoord.text) == (422, True)
    assert asked(db) == []


def test_a_seat_of_a_cursist_is_not_asked_one_by_one(als):
    coordinator = als("coordinator")
    meld(coordinator, "C1", "2027-01-11", "", "gestopt")
    assert "Vraag ze één voor één" not in coordinator.tekst("/uitval/punt/2")
    assert coordinator.get("/uitval/punt/2/lijst?aan=C3").status_code == 422
