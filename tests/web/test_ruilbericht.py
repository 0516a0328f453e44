"""What two volunteers hear who arrange something: a message for each, that waits until somebody has seen it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from scheduler.service.berichten.postvak import act
from scheduler.service.berichten.verzenden import send_due
from scheduler.storage.tables import Bericht
from tests.service.brievenbus import bus, postbus
from tests.web.conftest import NU, plat
from tests.web.test_mijn_ruilen import LES, ask, ruim
from tests.web.test_uitval import TEAMLEIDER, outbox

__all__ = ["bus", "postbus", "ruim"]

VOORSTEL = "/mijn-pagina/voorstel/1"
KWARTIER = timedelta(minutes=15)
MAANDAG, WOENSDAG = "maandag 11 januari 2027, 9.15-12.00 uur", "woensdag 13 januari 2027, 9.15-12.00 uur"
BIJ_G1 = "helpen in de les Inburgering A1 in Huis Leiden"


def letters(db) -> list[tuple[str, str]]:
    """To whom and what, of everything that volunteers arranged."""
    with db.read() as s:
        return [(b.aan, b.tekst) for b in s.query(Bericht).order_by(Bericht.id) if not b.soort.startswith("plan_")]


def tell(db, actie: str, aan: str) -> None:
    """Do something with the message that waits for this person, as a teamleider."""
    with db.read() as s:
        (b,) = [b for b in s.query(Bericht).filter_by(aan=aan, status="wacht") if not b.soort.startswith("plan_")]
    assert act(db, TEAMLEIDER, actie, [f"{b.id}:{b.versie}"], NU) == 1


def test_who_is_asked_to_take_over_gets_a_message_that_waits_to_be_seen(als, db):
    ask(als("vrijwilliger"), "Tess")
    assert outbox(db) == [("V6", "Kunt u een les overnemen?", "wacht")]
    tekst = f"Wil vraagt of u kunt komen. U komt dan {BIJ_G1}.\n\n- {MAANDAG}\n\n"
    tekst += "Zeg ja of nee op uw eigen pagina van Inburgerplan. Er verandert niets tot u ja zegt."
    assert letters(db) == [("V6", tekst)]
    assert "Kunt u een les overnemen?" in als("coordinator").tekst("/postvak-uit")
    assert "Kunt u een les overnemen?" not in als("zoetermeer").tekst("/postvak-uit")


def test_who_is_asked_to_swap_reads_both_days(als, db):
    ask(als("vrijwilliger"), "Sam", terug="2027-01-13")
    ((aan, tekst),) = letters(db)
    assert (aan, f"- {MAANDAG}" in tekst, f"Wil gaat dan in uw plaats {BIJ_G1}.\n\n- {WOENSDAG}" in tekst) == (
        *("V5", True, True),
    )


def test_after_a_yes_to_a_swap_each_reads_where_he_comes_and_where_not(als, db):
    ask(als("vrijwilliger"), "Sam", terug="2027-01-13")
    als("sam").post(VOORSTEL, antwoord="ja")
    assert outbox(db) == [
        ("V5", "Kunt u ruilen?", "weg"),
        ("V5", "Uw ruil staat erin", "wacht"),
        ("V1", "Uw ruil staat erin", "wacht"),
    ]

    def letter(met: str, komt: str, weg: str) -> str:
        return (
            f"U ruilde met {met}. U komt nu {BIJ_G1}.\n\n- {komt}\n\n"
            f"{met} komt in uw plaats. U hoeft dan niet te komen:\n\n- {weg}"
        )

    assert letters(db)[1:] == [("V5", letter("Wil", MAANDAG, WOENSDAG)), ("V1", letter("Sam", WOENSDAG, MAANDAG))]


def test_a_swap_that_the_coordinator_notes_is_told_to_both(als, db):
    velden = {"een": "V1", "dag_een": "2027-01-11", "ander": "V5", "dag_ander": "2027-01-13"}
    assert als("coordinator").post("/uitval/ruil", **velden).status_code == 303
    assert [(aan, tekst.split(".")[0]) for aan, tekst in letters(db)] == [
        ("V5", "U ruilde met Wil"),
        ("V1", "U ruilde met Sam"),
    ]


def test_a_no_is_told_to_who_asked(als, db):
    ask(als("vrijwilliger"), "Tess")
    als("tess").post(VOORSTEL, antwoord="nee")
    assert outbox(db) == [("V6", "Kunt u een les overnemen?", "weg"), ("V1", "De ander kan niet", "wacht")]
    assert letters(db)[1][1].startswith(f"De ander kan niet. De afspraak blijft van u.\n\n- {MAANDAG}\n")


@pytest.mark.parametrize("hoe", [(VOORSTEL, "weg"), (LES, "kan-niet")])
@pytest.mark.parametrize("gezien", [False, True])
def test_a_question_that_is_taken_back_is_gone_or_told_off(als, db, hoe, gezien):
    wil, (pad, antwoord) = als("vrijwilliger"), hoe
    ask(wil, "Tess")
    if gezien:
        tell(db, "verteld", "V6")
    assert wil.post(pad, antwoord=antwoord).status_code == 303
    weg = ("V6", "Ruilen is niet meer nodig", "wacht") if gezien else ("V6", "Kunt u een les overnemen?", "weg")
    assert outbox(db) == [weg]


def test_who_called_off_the_day_in_return_leaves_who_asked_with_an_answer(als, db):
    ask(als("vrijwilliger"), "Sam", terug="2027-01-13")
    als("sam").post("/mijn-pagina/afspraak/2027-01-13/wo-o", antwoord="kan-niet")
    assert outbox(db) == [("V5", "Kunt u ruilen?", "weg"), ("V1", "De ander kan niet", "wacht")]


def test_nothing_of_it_is_mailed_before_somebody_has_seen_it(als, db, postbus, bus):
    ask(als("vrijwilliger"), "Tess")
    als("tess").post(VOORSTEL, antwoord="nee")
    assert send_due(db, postbus, NU + KWARTIER) == 0
    tell(db, "vrij", "V1")
    assert send_due(db, postbus, NU + KWARTIER) == 1
    assert [(aan, brief["Subject"]) for aan, brief in bus.brieven] == [(["wil@voorbeeld.nl"], "De ander kan niet")]


def test_who_wants_no_mail_is_told_by_people(als, db):
    als("vrijwilliger").post("/mijn-pagina/berichten", mail="nee", stil_van="", stil_tot="", versie="0")
    ask(als("vrijwilliger"), "Tess")
    als("tess").post(VOORSTEL, antwoord="nee")
    pagina = plat(als("coordinator").tekst("/postvak-uit"))
    assert "De ander kan niet" in pagina.split("Zelf vertellen")[1]
