"""The calendar feed: the link, what a telephone fetches, and what it hears of changes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from scheduler.domain.tijd import Dagdeel
from scheduler.storage.tables import Account, Agendalink, Agendapunt
from tests.web.conftest import Browser
from tests.web.test_mijn import publish_plan
from tests.web.voorbeeld import PLAN, RONDE
from web.app import create_app

MAANDAG = "/mijn-pagina/afspraak/2027-01-11/ma-o"


def make(browser) -> str:
    """Make a link on the page and give its path."""
    assert browser.post("/mijn-pagina/agenda").location == "/mijn-pagina/agenda"
    return re.search(r'value="http://localhost(/agenda/[^"]+\.ics)"', browser.tekst("/mijn-pagina/agenda"))[1]


@pytest.fixture
def telefoon(app):
    """A calendar program: no cookies, no log-in."""
    return app.test_client(use_cookies=False)


def events(telefoon, pad) -> dict[date, dict]:
    antwoord = telefoon.get(pad)
    assert antwoord.status_code == 200
    uit = {}
    for e in Calendar.from_ical(antwoord.data).walk("VEVENT"):
        begin = e["dtstart"].dt
        uit[begin.date() if isinstance(begin, datetime) else begin] = {
            "uid": str(e["uid"]),
            "wat": str(e["summary"]),
            "volg": e["sequence"],
            "staat": str(e["status"]),
        }
    return uit


def test_the_link_is_shown_once_and_only_its_hash_is_kept(als, db):
    browser = als("vrijwilliger")
    pad = make(browser)
    geheim = pad.removeprefix("/agenda/").removesuffix(".ics")
    assert len(geheim) >= 43
    with db.read() as s:
        link = s.query(Agendalink).one()
        assert geheim not in str(vars(link))
    browser.post("/uitloggen")
    assert pad not in als("vrijwilliger").tekst("/mijn-pagina/agenda")


def test_the_feed_is_a_calendar_without_log_in_cookies_or_names(als, telefoon):
    pad = make(als("riet"))
    antwoord = telefoon.get(pad)
    assert antwoord.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert antwoord.headers["Cache-Control"] == "private, max-age=3600"
    assert "Set-Cookie" not in antwoord.headers
    assert antwoord.headers["ETag"]
    assert antwoord.headers["Last-Modified"]
    tekst = antwoord.text
    for naam in [p.voornaam for p in (*RONDE.cursisten, *RONDE.vrijwilligers)] + ["Achternaam", "Helper", "Janneke"]:
        assert naam not in tekst
    assert not re.search(r"\b[CVG]\d\b", tekst)
    assert events(telefoon, pad)[date(2027, 1, 15)]["wat"] == "Taalcoach-afspraak, vrijdagmiddag"


def test_lessons_have_their_clock_time_and_no_lesson_falls_in_a_holiday(als, telefoon):
    pad = make(als("vrijwilliger"))
    lessen = [e["dtstart"].dt for e in Calendar.from_ical(telefoon.get(pad).data).walk("VEVENT")]
    assert {(t.hour, t.minute) for t in lessen} == {(9, 15)}
    assert {t.weekday() for t in lessen} == {0}
    assert [t.date() for t in lessen][:7] == [
        *(date(2027, 1, d) for d in (11, 18, 25)),
        *(date(2027, 2, d) for d in (1, 8, 15)),
        date(2027, 3, 1),
    ]
    utc = {t.date(): t.astimezone(UTC).hour for t in lessen}
    assert (utc[date(2027, 3, 22)], utc[date(2027, 4, 5)]) == (8, 7)
    assert date(2027, 3, 29) not in utc


def test_the_first_name_is_there_only_when_the_volunteer_wants_it(als, telefoon):
    browser = als("riet")
    pad = make(browser)
    voor = events(telefoon, pad)
    browser.post("/mijn-pagina/agenda/namen", namen="ja")
    met = events(telefoon, pad)
    assert met[date(2027, 1, 15)]["wat"] == "Taalcoach-afspraak, vrijdagmiddag met Dunya"
    assert {d: e["volg"] for d, e in met.items()} == {d: e["volg"] + 1 for d, e in voor.items()}
    assert "Achternaam" not in telefoon.get(pad).text
    browser.post("/mijn-pagina/agenda/namen", namen="nee")
    assert "Dunya" not in telefoon.get(pad).text


def test_an_unchanged_calendar_is_not_sent_twice(als, telefoon, klok):
    pad = make(als("vrijwilliger"))
    eerste = telefoon.get(pad)
    klok.later(hours=3)
    for koppen in (
        {"If-None-Match": eerste.headers["ETag"]},
        {"If-Modified-Since": eerste.headers["Last-Modified"]},
    ):
        weer = telefoon.get(pad, headers=koppen)
        assert (weer.status_code, weer.data) == (304, b"")
    assert telefoon.get(pad).data == eerste.data
    assert telefoon.head(pad).status_code == 200


def test_calling_off_and_coming_back_are_told_with_the_same_identity_and_a_higher_number(als, telefoon, klok):
    browser = als("vrijwilliger")
    pad = make(browser)
    dag = date(2027, 1, 11)
    voor = events(telefoon, pad)
    oud = telefoon.get(pad).headers["ETag"]
    klok.later(minutes=5)
    browser.post(MAANDAG, antwoord="kan-niet")
    weg = events(telefoon, pad)
    assert weg[dag] == {**voor[dag], "wat": "Gaat niet door: Les Inburgering A1", "volg": 1, "staat": "CANCELLED"}
    assert {d: e for d, e in weg.items() if d != dag} == {d: e for d, e in voor.items() if d != dag}
    assert telefoon.get(pad, headers={"If-None-Match": oud}).status_code == 200
    browser.post(MAANDAG, antwoord="terug")
    assert events(telefoon, pad)[dag] == {**voor[dag], "volg": 2}


def test_a_new_plan_moves_changes_and_cancels_what_was_told_before(als, db, telefoon, klok):
    wil, riet = make(als("vrijwilliger")), make(als("riet"))
    voor_wil, voor_riet = events(telefoon, wil), events(telefoon, riet)
    klok.nu = datetime(2027, 1, 12, 9, tzinfo=UTC)
    g1, n1 = PLAN.groepen
    ander_lokaal = g1.model_copy(update={"lokaal": {**g1.lokaal, Dagdeel.MA_O: "L2"}})
    (paar,) = PLAN.koppelingen
    plan = PLAN.model_copy(
        update={
            "groepen": (ander_lokaal, n1),
            "koppelingen": (paar.model_copy(update={"dagdeel": Dagdeel.DI_O}),),
        }
    )
    publish_plan(db, plan, klok.nu)
    na = events(telefoon, wil)
    assert na[date(2027, 1, 11)] == voor_wil[date(2027, 1, 11)]
    assert na[date(2027, 1, 18)] == {**voor_wil[date(2027, 1, 18)], "volg": 1}
    assert "lokaal L2" in telefoon.get(wil).text
    verhuisd = events(telefoon, riet)
    assert verhuisd[date(2027, 1, 19)]["uid"] == voor_riet[date(2027, 1, 22)]["uid"]
    assert verhuisd[date(2027, 1, 19)]["volg"] == 1
    assert date(2027, 1, 22) not in verhuisd
    zonder = plan.model_copy(update={"koppelingen": ()})
    klok.later(hours=1)
    publish_plan(db, zonder, klok.nu)
    klaar = events(telefoon, riet)
    assert (klaar[date(2027, 1, 19)]["staat"], klaar[date(2027, 1, 19)]["volg"]) == ("CANCELLED", 2)


def test_what_is_past_stays_as_it_was_for_four_weeks(als, db, telefoon, klok):
    pad = make(als("vrijwilliger"))
    voor = events(telefoon, pad)
    klok.nu = datetime(2027, 1, 13, 9, tzinfo=UTC)
    assert events(telefoon, pad) == voor
    klok.nu = datetime(2027, 2, 9, 9, tzinfo=UTC)
    assert min(events(telefoon, pad)) == date(2027, 1, 18)
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-02-15/ma-o", antwoord="kan-niet")
    klok.nu = datetime(2027, 6, 1, 9, tzinfo=UTC)
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-06-07/ma-o", antwoord="kan-niet")
    events(telefoon, pad)
    with db.read() as s:
        assert min(p.dag for p in s.query(Agendapunt)) == date(2027, 4, 12)


def test_a_new_link_kills_the_old_one_and_stopping_kills_it_too(als, telefoon):
    browser = als("vrijwilliger")
    oud = make(browser)
    nieuw = make(browser)
    assert telefoon.get(oud).status_code == 404
    assert telefoon.get(nieuw).status_code == 200
    browser.post("/mijn-pagina/agenda/stop")
    assert telefoon.get(nieuw).status_code == 404
    assert "Maak een link voor mijn agenda" in browser.tekst("/mijn-pagina/agenda")


def test_the_link_of_a_closed_account_does_not_work(als, db, telefoon):
    pad = make(als("vrijwilliger"))
    with db.write() as s:
        s.query(Account).filter_by(inlognaam="vrijwilliger").one().actief = False
    assert telefoon.get(pad).status_code == 404


def test_an_unknown_link_says_nothing_is_not_kept_by_browsers_and_guessing_is_braked(telefoon, als, klok):
    antwoord = telefoon.get("/agenda/raad.ics")
    assert (antwoord.status_code, antwoord.headers["Cache-Control"]) == (404, "no-store")
    goed = make(als("vrijwilliger"))
    codes = [telefoon.get(f"/agenda/raad{n}.ics").status_code for n in range(35)]
    assert codes == [404] * 29 + [429] * 6
    klok.later(minutes=16)
    assert telefoon.get(goed).status_code == 200


def test_two_web_processes_count_together_and_a_braked_address_may_still_log_in(app, db, klok):
    een, ander = (Browser(create_app(db, "geheim-voor-de-test", klok=klok, twee_stappen=False)) for _ in range(2))
    codes = [b.get(f"/agenda/raad{n}.ics").status_code for n in range(16) for b in (een, ander)]
    assert codes == [404] * 30 + [429] * 2
    assert Browser(app, "teamleider").get("/plannen").status_code == 200


def test_one_link_is_fetched_no_more_than_sixty_times_an_hour(telefoon, als, klok):
    goed = make(als("vrijwilliger"))
    codes = [telefoon.get(goed).status_code for _ in range(62)]
    assert codes == [200] * 60 + [429] * 2
    klok.later(hours=1, seconds=1)
    assert telefoon.get(goed).status_code == 200


def test_two_volunteers_have_calendars_of_their_own(als, telefoon):
    wil, riet = make(als("vrijwilliger")), make(als("riet"))
    assert not set(events(telefoon, wil)) & set(events(telefoon, riet))
    assert not {e["uid"] for e in events(telefoon, wil).values()} & {e["uid"] for e in events(telefoon, riet).values()}
