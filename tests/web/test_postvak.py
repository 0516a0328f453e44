"""Postvak UIT: nothing leaves unseen, several changes are one message, and two people do not undo each other."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Plaatsing
from scheduler.domain.tijd import Dagdeel
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage import berichten
from tests.web.conftest import REDENEN, plat
from tests.web.voorbeeld import PLAN

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
MEER_HULP = PLAN.model_copy(update={"inzet": (*PLAN.inzet, Inzet(vrijwilliger="V1", groep="G1", dagdeel=Dagdeel.WO_O))})
"""V1 helps on Wednesday too."""
OOK_ANDEREN = MEER_HULP.model_copy(
    update={
        "inzet": (PLAN.inzet[0], MEER_HULP.inzet[-1]),
        "plaatsingen": (*PLAN.plaatsingen, Plaatsing(cursist="C3", aanbod="NT2-A1", groep="G1")),
    }
)
"""And V4 helps no more, and C3 has a place."""


@pytest.fixture(autouse=True)
def mailt(app):
    app.extensions["inburgerplan"] = replace(app.extensions["inburgerplan"], mail=True)


@pytest.fixture
def told(db, klok):
    """Everybody knows the first version."""
    with db.write() as s:
        for b in berichten.list_messages(s, "wacht"):
            b.status = "verteld"


@pytest.fixture
def publiceer(db, klok):
    """Publish a plan as the next version."""

    def go(plan) -> int:
        with db.read() as s:
            nummer = berichten_nummer(s)
        ref = start_concept(db, 1, "Anders", 1, plan, klok(), basis=nummer)
        pb = open_plan(db, TEAMLEIDER, ref)
        return publish(db, pb, "Anders", "", klok(), tegen=nummer, redenen=REDENEN)

    return go


def berichten_nummer(s) -> int:
    from scheduler.storage import plannen

    return plannen.newest_number(s)


def messages(db, *statussen) -> list[tuple]:
    with db.read() as s:
        rijen = berichten.list_messages(s, *(statussen or ("wacht",)))
        return [(b.aan, b.soort, b.van, b.tot, b.status) for b in rijen]


def keys(browser) -> list[str]:
    return re.findall(r'type="checkbox" name="bericht" value="([^"]+)"', browser.tekst("/postvak-uit"))


def test_publishing_puts_one_draft_for_everybody_who_notices(db):
    assert messages(db) == [
        ("C2", "plan_cursist", None, 1, "wacht"),
        ("C4", "plan_cursist", None, 1, "wacht"),
        ("C6", "plan_cursist", None, 1, "wacht"),
        ("D1", "plan_docent", None, 1, "wacht"),
        ("V4", "plan_vrijwilliger", None, 1, "wacht"),
    ]


def test_who_has_an_address_is_mailed_and_others_are_told(told, publiceer, als):
    publiceer(OOK_ANDEREN)
    tekst = plat(als("coordinator").tekst("/postvak-uit"))
    assert "Nakijken en versturen 2 Olga Helper4 V4, vrijwilliger" in tekst
    assert "Wil Helper1 V1, vrijwilliger" in tekst
    assert "Zelf vertellen 1 Van deze mensen is geen e-mailadres bekend, of zij willen geen e-mail." in tekst
    assert "Bel ze, of vertel het in de les. Chen" in tekst
    assert "hulp bij de les Inburgering A1, Huis Leiden, lokaal L1" in tekst


def test_two_changes_become_one_message_about_both(told, publiceer, db, als, klok):
    publiceer(MEER_HULP)
    assert messages(db) == [("V1", "plan_vrijwilliger", 1, 2, "wacht")]
    als("coordinator").post("/postvak-uit", actie="vrij", bericht=keys(als("coordinator"))[0])
    assert messages(db, "vrij") == [("V1", "plan_vrijwilliger", 1, 2, "vrij")]
    klok.later(minutes=5)
    publiceer(OOK_ANDEREN)
    assert messages(db) == [
        ("V1", "plan_vrijwilliger", 1, 3, "wacht"),
        ("C3", "plan_cursist", 2, 3, "wacht"),
        ("V4", "plan_vrijwilliger", 2, 3, "wacht"),
    ]


def test_a_change_that_is_taken_back_in_time_needs_no_message(told, publiceer, db, als):
    publiceer(MEER_HULP)
    publiceer(PLAN)
    assert messages(db) == []
    assert messages(db, "weg") == [("V1", "plan_vrijwilliger", 1, 2, "weg")]
    assert "het plan is weer gelijk" in als("teamleider").tekst("/logboek")


def test_a_text_can_be_changed_and_then_waits_a_quarter_again(told, publiceer, db, als, klok):
    publiceer(MEER_HULP)
    browser = als("coordinator")
    pad = re.search(r'href="(/postvak-uit/\d+)"', browser.tekst("/postvak-uit"))[1]
    assert "Beste Wil," in browser.tekst(pad)
    klok.later(minutes=10)
    assert browser.post(pad, versie="1", onderwerp="Uw maandag", tekst="Beste Wil,\r\n\r\nBel mij.").status_code == 303
    with db.read() as s:
        (b,) = berichten.list_messages(s, "wacht")
    assert (b.onderwerp, b.tekst) == ("Uw maandag", "Beste Wil,\n\nBel mij.")
    assert (b.niet_voor - klok()).total_seconds() == 900
    assert re.search(
        r"Coordinator</td><td>wijzigde een bericht</td><td>bericht \d+ V1<", als("teamleider").tekst("/logboek")
    )


def test_two_people_at_one_message_the_second_is_told(told, publiceer, db, als):
    publiceer(MEER_HULP)
    een, ander = als("coordinator"), als("teamleider")
    (sleutel,) = keys(ander)
    pad = f"/postvak-uit/{sleutel.split(':')[0]}"
    een.post(pad, versie="1", onderwerp="Anders", tekst="Andere tekst")
    for antwoord in (
        ander.post(pad, versie="1", onderwerp="x", tekst="y"),
        ander.post("/postvak-uit", actie="vrij", bericht=sleutel),
        ander.post("/postvak-uit", actie="alles_vrij", getoond=sleutel),
    ):
        assert antwoord.status_code == 409
    assert messages(db) == [("V1", "plan_vrijwilliger", 1, 2, "wacht")]


def test_all_that_is_shown_is_released_at_once_or_nothing(told, publiceer, db, als):
    publiceer(OOK_ANDEREN)
    browser = als("coordinator")
    getoond = re.findall(r'name="getoond" value="([^"]+)"', browser.tekst("/postvak-uit"))
    assert len(getoond) == 3
    assert browser.post("/postvak-uit", actie="alles_vrij", getoond=getoond).status_code == 422
    assert messages(db, "vrij") == []
    mail = getoond[:2]
    assert browser.post("/postvak-uit", actie="alles_vrij", getoond=mail).status_code == 303
    assert [m[0] for m in messages(db, "vrij")] == ["V1", "V4"]
    tekst = plat(browser.tekst("/postvak-uit"))
    assert "Gaat weg 2" in tekst
    assert "Gaat weg na 23 november 2026, 10.15 uur." in tekst


def test_a_released_message_can_be_held_told_and_thrown_away(told, publiceer, db, als):
    publiceer(MEER_HULP)
    browser = als("coordinator")
    for actie, status in (("vrij", "vrij"), ("tegen", "wacht"), ("weg", "weg")):
        browser.post("/postvak-uit", actie=actie, bericht=keys(browser)[0])
        assert messages(db, "wacht", "vrij", "weg")[0][-1] == status
    assert keys(browser) == []


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"actie": "vrij"}, "Kies eerst een of meer berichten."),
        ({"actie": "x", "bericht": "1:1"}, "Kies wat u met de berichten wilt doen."),
        ({"actie": "vrij", "bericht": "1:1"}, "Er is geen e-mailadres bekend."),
    ],
)
def test_what_cannot_be_done_is_said(als, velden, zin):
    antwoord = als("coordinator").post("/postvak-uit", **velden)
    assert antwoord.status_code == 422
    assert zin in antwoord.text


@pytest.mark.parametrize("bericht", ["5:9", "x", "99:1", "5", ":", f"{2**40}:1"])
def test_a_key_that_was_made_up_does_nothing(als, db, bericht):
    assert als("coordinator").post("/postvak-uit", actie="verteld", bericht=bericht).status_code in {404, 409}
    assert len(messages(db)) == 5


def test_without_mail_nothing_is_released(app, told, publiceer, db, als):
    app.extensions["inburgerplan"] = replace(app.extensions["inburgerplan"], mail=False)
    publiceer(MEER_HULP)
    browser = als("coordinator")
    tekst = browser.tekst("/postvak-uit")
    assert "verstuurt hier geen e-mail" in tekst
    assert 'value="vrij"' not in tekst
    assert browser.post("/postvak-uit", actie="vrij", bericht=keys(browser)[0]).status_code == 422
    assert browser.post("/postvak-uit", actie="verteld", bericht=keys(browser)[0]).status_code == 303
    assert "✓ verteld" in plat(browser.tekst("/postvak-uit"))


def test_a_text_that_is_empty_or_too_long_is_refused(als):
    browser = als("coordinator")
    for tekst in (" ", "x" * 5001):
        assert browser.post("/postvak-uit/1", versie="1", onderwerp="Uw rooster", tekst=tekst).status_code == 422
