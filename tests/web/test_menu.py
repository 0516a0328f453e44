"""The menu: what each role finds there, and what is on screen."""

from __future__ import annotations

import re

import pytest

from scheduler.service.toegang.rechten import Gebruiker, Rol
from web.menu import make_menu

PLAN = ["Planbord", "Niet geplaatst", "Plannen", "Scenario's", "Nieuw plan"]
PLAN_LEIDER = ["Planbord", "Niet geplaatst", "Plannen", "Scenario's", "Regels", "Nieuw plan"]
MENSEN = ["Cursisten", "Vrijwilligers", "Koppelingen", "Iemand valt uit", "Van vrijwilligers"]


def menu_of(tekst: str) -> list[str]:
    """The words of the menu: heads with a colon, and pages."""
    menu = re.search(r'<ul class="menu">(.*?)</nav>', tekst, re.DOTALL)[1]
    return [
        f"{kop}:" if kop else punt.replace("&#39;", "'")
        for kop, punt in re.findall(r"<summary[^>]*>(.*?)(?:<span|</summary)|<a [^>]*>(.*?)</a>", menu)
    ]


@pytest.mark.parametrize(
    ("wie", "pad", "menu"),
    [
        (
            "teamleider",
            "/plannen",
            ["Plan:", *PLAN_LEIDER, "Mensen:", *MENSEN, "Termijnen", "Postvak UIT", "Excel en papier",
             "Beheer:", "Inlezen", "Accounts", "Logboek"],
        ),
        ("coordinator", "/plannen", ["Plan:", *PLAN, "Mensen:", *MENSEN, "Postvak UIT", "Excel en papier"]),
        ("vrijwilliger", "/mijn-pagina", ["Mijn pagina"]),
        ("beheerder", "/accounts", ["Accounts", "Logboek"]),
    ],
)  # fmt: skip
def test_everybody_finds_the_own_pages_and_no_others(als, wie, pad, menu):
    assert menu_of(als(wie).tekst(pad)) == menu


def test_the_page_on_screen_and_its_head_are_marked(als):
    tekst = als("teamleider").tekst("/plannen")
    assert re.findall(r'<a href="([^"]*)" aria-current="page">', tekst) == ["/plannen"]
    assert re.findall(r'<summary class="hier">(\w+)', tekst) == ["Plan"]
    assert 'class="hier"' not in als("teamleider").tekst("/postvak-uit")


@pytest.mark.parametrize(
    ("pad", "kop"),
    [("/plan/v1/cursist/C5", "Mensen"), ("/plan/v1/koppelingen/opvolgen", "Mensen"), ("/plan/v1/groep/G1", "Plan")],
)
def test_a_page_that_is_not_in_the_menu_marks_the_head_that_it_belongs_to(als, pad, kop):
    tekst = als("teamleider").tekst(pad)
    assert re.findall(r'<summary class="hier">(\w+)', tekst) == [kop]
    assert 'aria-current="page"' not in re.search(r'<ul class="menu">(.*?)</nav>', tekst, re.DOTALL)[1]


def test_a_page_below_a_head_of_one_page_marks_that_link(als):
    menu = re.search(r'<ul class="menu">(.*?)</nav>', als("coordinator").tekst("/postvak-uit/1"), re.DOTALL)[1]
    assert re.findall(r'<a href="([^"]*)" class="hier">', menu) == ["/postvak-uit"]


def test_without_a_plan_its_pages_are_not_in_the_menu(app):
    with app.test_request_context("/plannen"):
        menu = make_menu(Gebruiker(1, "Coördinator", Rol.COORDINATOR), None)
    assert [(kop.tekst, [p.tekst for p in kop.punten]) for kop in menu] == [
        ("Plannen", ["Plannen"]),
        ("Scenario's", ["Scenario's"]),
        ("Nieuw plan", ["Nieuw plan"]),
        ("Postvak UIT", ["Postvak UIT"]),
    ]
