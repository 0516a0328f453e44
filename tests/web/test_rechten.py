"""Every route with something in its address, for every role, with something that belongs to others.

What is of another leslocatie and what does not exist at all get the same answer, so that nobody can tell them apart.
"""

from __future__ import annotations

import re

import pytest

from scheduler.service.berichten.postvak import read_outbox
from scheduler.service.toegang.rechten import Gebruiker, Rol
from tests.web.conftest import NU

ANDERS, NERGENS = "anders", "nergens"
ZOE = ("zoetermeer", "leider-zoetermeer")
"""A coordinator and a teamleider of Zoetermeer only. All that follows is about Leiden."""
VOORWERPEN = {
    "groep": ("G1", "G9"),
    "cursist": ("C1", "C99"),
    "wachtende": ("C3", "C99"),
    "vrijwilliger": ("V1", "V99"),
    "account": ("4", "999"),
}
"""By kind: one of another leslocatie, and one that does not exist."""
LEZEN = {
    "groep.show": ("/plan/v1/groep/{groep}", ZOE),
    "presentie.show": ("/plan/v1/presentielijst?groep={groep}", ZOE),
    "cursist.show": ("/plan/v1/cursist/{cursist}", ZOE),
    "vrijwilligers.show": ("/plan/v1/vrijwilligers/{vrijwilliger}", ZOE),
    "toegang_vrijwilliger.show": ("/plan/v1/toegang/{vrijwilliger}", ZOE),
    "plan.board": ("/plan/v1/bord?cursist={wachtende}", ZOE),
    "verplaatsen.form cursist": ("/plan/c2/verplaats?cursist={wachtende}&aanbod=NT2-A1&naar=N1", ZOE),
    "verplaatsen.form groep": ("/plan/c2/verplaats?cursist=C7&aanbod=NT2-A2&naar={groep}", ZOE),
}
DOEN = {
    "toegang_vrijwilliger.make": ("/plan/v1/toegang/{vrijwilliger}", {}, ZOE),
    "verplaatsen.save cursist": ("/plan/c2/verplaats", {"cursist": "{wachtende}", "aanbod": "NT2-A1", "naar": ""}, ZOE),
    "verplaatsen.save groep": ("/plan/c2/verplaats", {"cursist": "C7", "aanbod": "NT2-A2", "naar": "{groep}"}, ZOE),
}


def filled(tekst: str, welke: int) -> str:
    return tekst.format(**{soort: codes[welke] for soort, codes in VOORWERPEN.items()})


def plain(antwoord, code: str) -> tuple[int, str]:
    """The answer without what differs on every page: tokens, and the code that was asked."""
    return antwoord.status_code, re.sub(r'value="[^"]*"', "", antwoord.text).replace(code, "X")


@pytest.mark.parametrize("wie", ZOE)
@pytest.mark.parametrize("naam", LEZEN)
def test_reading_something_of_another_leslocatie_looks_like_reading_nothing(als, wie, naam):
    pad, _ = LEZEN[naam]
    browser = als(wie)
    antwoorden = [browser.get(filled(pad, welke)) for welke in (0, 1)]
    assert antwoorden[0].status_code == 404
    codes = [re.search(r"\b[GCV]\d+\b", filled(pad, w).replace("C7", ""))[0] for w in (0, 1)]
    assert plain(antwoorden[0], codes[0]) == plain(antwoorden[1], codes[1])
    assert als("teamleider").get(filled(pad, 0)).status_code != 404


@pytest.mark.parametrize("wie", ZOE)
@pytest.mark.parametrize("naam", DOEN)
def test_doing_something_elsewhere_looks_like_doing_it_to_nothing(als, wie, naam):
    pad, velden, _ = DOEN[naam]
    browser = als(wie)
    antwoorden = [
        browser.post(filled(pad, welke), versie=1, **{k: filled(v, welke) for k, v in velden.items()})
        for welke in (0, 1)
    ]
    assert [a.status_code for a in antwoorden] == [404, 404]
    assert plain(antwoorden[0], "-")[1] == plain(antwoorden[1], "-")[1]


@pytest.mark.parametrize("rol", ["vrijwilliger", "riet", "beheerder"])
@pytest.mark.parametrize("naam", LEZEN)
def test_without_the_right_every_code_gets_the_same_refusal(als, rol, naam):
    pad, _ = LEZEN[naam]
    browser = als(rol)
    antwoorden = [plain(browser.get(filled(pad, welke)), "-") for welke in (0, 1)]
    assert antwoorden[0] == antwoorden[1]
    assert antwoorden[0][0] == 403


def test_a_message_of_another_leslocatie_looks_like_no_message(als, db):
    alles = read_outbox(db, Gebruiker(1, "T", Rol.TEAMLEIDER), NU)
    zoe = read_outbox(db, Gebruiker(3, "Z", Rol.COORDINATOR, locaties=frozenset({"ZOE"})), NU)
    alle = {b.nummer: b for b in (*alles.per_mail, *alles.zelf)}
    mijn = {b.nummer for b in (*zoe.per_mail, *zoe.zelf)}
    assert {b.code for b in alle.values()} == {"C2", "C4", "C6", "D1", "V4"}
    assert {alle[n].code for n in mijn} == {"C6", "D1"}
    ander = next(b for n, b in alle.items() if n not in mijn)
    browser = als("zoetermeer")
    assert browser.get(f"/postvak-uit/{next(iter(mijn))}").status_code == 200
    for maak in (
        lambda n: browser.get(f"/postvak-uit/{n}"),
        lambda n: browser.post(f"/postvak-uit/{n}", versie="1", onderwerp="x", tekst="y"),
        lambda n: browser.post("/postvak-uit", actie="verteld", bericht=f"{n}:1"),
        lambda n: browser.post("/postvak-uit", actie="weg", bericht=f"{n}:1"),
    ):
        antwoorden = [maak(n) for n in (ander.nummer, 999)]
        assert [a.status_code for a in antwoorden] == [404, 404]
        assert plain(antwoorden[0], "-") == plain(antwoorden[1], "-")
    assert als("teamleider").get(f"/postvak-uit/{ander.nummer}").status_code == 200


@pytest.mark.parametrize("doel", ["wachtwoord", "toegang", "blokkade", "inloglink"])
def test_accounts_are_for_who_manages_all_of_them(als, doel):
    for wie in ("coordinator", "zoetermeer", "leider-zoetermeer", "vrijwilliger"):
        antwoorden = [als(wie).post(f"/accounts/{nummer}/{doel}") for nummer in (4, 999)]
        assert [a.status_code for a in antwoorden] == [403, 403]
        assert plain(antwoorden[0], "-") == plain(antwoorden[1], "-")
    assert als("beheerder").post(f"/accounts/999/{doel}").status_code == 404
    assert als("beheerder").post(f"/accounts/4/{doel}").status_code != 404


def test_a_concept_that_was_thrown_away_looks_like_one_that_never_was(als):
    browser = als("teamleider")
    for pad in ("/plan/c1/bord", "/plan/c1/publiceren", "/plannen/c1/vergelijken", "/plan/c1/wijzigingen"):
        antwoorden = [plain(browser.get(pad.replace("c1", ref)), "-") for ref in ("c1", "c99", "x")]
        assert antwoorden[0] == antwoorden[1] == antwoorden[2]
        assert antwoorden[0][0] == 404


def test_a_coordinator_of_one_leslocatie_sees_volunteers_who_work_there_or_can_come(als, db):
    alle, zoe = als("teamleider").tekst("/plan/v1/vrijwilligers"), als("zoetermeer").tekst("/plan/v1/vrijwilligers")
    assert [v for v in ("V1", "V2", "V3", "V4") if f"/vrijwilligers/{v}" in alle] == ["V1", "V2", "V3", "V4"]
    assert [v for v in ("V1", "V2", "V3", "V4") if f"/vrijwilligers/{v}" in zoe] == []


def test_a_teamleider_of_one_leslocatie_reads_no_line_of_the_log_about_another(als):
    teamleider = als("teamleider")
    for code in ("C1", "C6"):
        teamleider.get(f"/plan/v1/cursist/{code}")
    als("riet")
    als("beheerder").post("/accounts/5/wachtwoord")
    elders = als("leider-zoetermeer").tekst("/logboek")
    assert "Riet" not in elders
    assert "account 5" not in elders
    assert "Riet</td><td>is ingelogd" in teamleider.tekst("/logboek")
    assert "account 5" in teamleider.tekst("/logboek")
    assert re.findall(r"bekeek een persoon</td><td>(C\d)<", elders) == ["C6"]
    assert re.findall(r"bekeek een persoon</td><td>(C\d)<", teamleider.tekst("/logboek")) == ["C6", "C1"]
    assert "alleen de regels" in elders


def test_a_beheerder_reads_the_log_of_accounts_and_nothing_of_people(als):
    als("teamleider").get("/plan/v1/cursist/C1")
    als("beheerder").post("/accounts/2/wachtwoord")
    log = als("beheerder").tekst("/logboek")
    assert "gaf een nieuw wachtwoord uit" in log
    assert "bekeek een persoon" not in log
    assert "publiceerde een plan" not in log
    assert "bekeek een persoon" in als("teamleider").tekst("/logboek")
