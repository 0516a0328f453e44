"""Swaps that somebody tries and that cannot be: no VOG, an own lesson, a new plan, and two answers at once."""

from __future__ import annotations

import threading
from hashlib import sha256

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.service.mijn.ruilantwoord import ANDERS_GEREGELD, answer_proposal
from scheduler.service.mijn.ruilen import NIET, NIET_MEER
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage.tables import Account, Rondestand
from tests.web.conftest import NU, REDENEN
from tests.web.test_invallen import my_days
from tests.web.test_mijn_ruilen import ALLES, ANDER, MAANDAG, ask, keys, ruim, states
from tests.web.test_ruilbericht import VOORSTEL
from tests.web.test_uitval import TEAMLEIDER, days
from tests.web.voorbeeld import PLAN

__all__ = ["ruim"]

SAM_OP_WOENSDAG = Inzet(vrijwilliger="V5", groep="G1", dagdeel=Dagdeel.WO_O)
WIL_OP_WOENSDAG = Inzet(vrijwilliger="V1", groep="G1", dagdeel=Dagdeel.WO_O)


def publish_with(db, *inzet: Inzet, tegen: int = 2) -> None:
    """A new version in which these help."""
    with db.read() as s:
        stand = max(r.id for r in s.query(Rondestand))
    ref = start_concept(db, 1, "Anders", stand, PLAN.model_copy(update={"inzet": inzet}), NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Anders", "", NU, tegen=tegen, redenen=REDENEN)


def guess(wie: str) -> str:
    """The key that somebody in the form would have, by who knows how it is made."""
    return sha256(f"V1|{wie}|{(MAANDAG, Dagdeel.MA_O, 'G1')}".encode()).hexdigest()[:12]


def test_the_keys_of_the_form_are_the_ones_that_the_guesses_below_stand_for(als):
    assert f'value="{guess("V6")}"' in als("vrijwilliger").tekst(ANDER)


@pytest.mark.parametrize("wie", ["V3", "V2", "V4", "V1", "C1"])
def test_who_has_no_vog_another_role_or_no_name_there_cannot_be_asked(als, db, wie):
    antwoord = als("vrijwilliger").post(ANDER, wie=guess(wie), soort="overnemen")
    assert (antwoord.status_code, NIET_MEER in antwoord.text) == (422, True)
    assert states(db) == []


def test_nobody_swaps_into_a_lesson_that_he_has_himself(als, db):
    publish_with(db, *PLAN.inzet, SAM_OP_WOENSDAG, WIL_OP_WOENSDAG)
    antwoord = ask(als("vrijwilliger"), "Sam", terug="2027-01-13")
    assert (antwoord.status_code, NIET in antwoord.text) == (422, True)
    assert states(db) == []


def test_who_took_over_a_lesson_then_does_not_take_over_another_at_the_same_time(als, db):
    publish_with(db, *PLAN.inzet, Inzet(vrijwilliger="V5", groep="G1", dagdeel=Dagdeel.MA_O))
    ask(als("vrijwilliger"), "Tess")
    sam = als("sam")
    assert "Tess" in sam.tekst(ANDER)
    als("tess").post(VOORSTEL, antwoord="ja")
    assert "Tess" not in sam.tekst(ANDER)
    assert days(db) == [(*ALLES, "V6")]


def ask_of_sam(als, naam: str, **velden) -> None:
    """Sam asks for his Wednesday, the day that a new plan takes from him."""
    sam, pad = als("sam"), "/mijn-pagina/afspraak/2027-01-13/wo-o/ander"
    soort = "ruil" if velden else "overnemen"
    assert sam.post(pad, wie=keys(sam, pad)[naam], soort=soort, **velden).status_code == 303


@pytest.mark.parametrize(
    ("wie", "account", "velden"), [("Tess", "tess", {}), ("Wil", "vrijwilliger", {"terug": "2027-01-11"})]
)
def test_after_a_new_plan_a_yes_to_a_lesson_that_is_not_his_any_more_is_refused(als, db, wie, account, velden):
    ask_of_sam(als, wie, **velden)
    publish_with(db, *PLAN.inzet)
    antwoord = als(account).post(VOORSTEL, antwoord="ja")
    assert (antwoord.status_code, ANDERS_GEREGELD in antwoord.text) == (422, True)
    assert days(db) == []
    assert als(account).post(VOORSTEL, antwoord="nee").status_code == 303


def test_after_a_new_plan_nobody_comes_in_the_place_of_who_no_longer_comes(als, db):
    ask_of_sam(als, "Tess")
    tess = als("tess")
    tess.post(VOORSTEL, antwoord="ja")
    assert my_days(tess) == ["2027-01-13"]
    publish_with(db, *PLAN.inzet)
    assert "Gaat niet door" in tess.tekst("/mijn-pagina/afspraak/2027-01-13/wo-o")


def test_a_yes_and_a_no_from_two_tabs_at_once_leave_one_answer(als, db):
    ask(als("vrijwilliger"), "Tess")
    with db.read() as s:
        nummer = s.query(Account).filter_by(persoon="V6").one().id
    tess, uit = Gebruiker(nummer, "Tess", Rol.VRIJWILLIGER, "V6"), []

    def answer(antwoord: str) -> None:
        try:
            answer_proposal(db, tess, 1, antwoord, NU)
            uit.append(antwoord)
        except KanNiet as fout:
            uit.append(str(fout))

    draden = [threading.Thread(target=answer, args=(a,)) for a in ("ja", "nee", "ja")]
    for d in draden:
        d.start()
    for d in draden:
        d.join()
    gelukt = [u for u in uit if u in {"ja", "nee"}]
    assert len(gelukt) == 1
    assert states(db) == [("overnemen", "V1", "V6", gelukt[0])]
    assert days(db) == ([(*ALLES, "V6")] if gelukt == ["ja"] else [])
