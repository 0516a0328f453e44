"""A walk over every page of every role: what stands in it, and where its links lead."""

from __future__ import annotations

import re

import pytest

from tests.web.adressen import BESTAND, LEZEN, ROLLEN, TEAMLEIDER, somebody_is_away
from web.invoer import longest

__all__ = ["somebody_is_away"]


@pytest.mark.een_database
def test_no_page_has_inline_script_or_style(als):
    for rol in ROLLEN:
        browser = als(rol)
        for pad, wie in LEZEN.values():
            if rol in wie and BESTAND not in pad:
                tekst = browser.tekst(pad)
                assert "style=" not in tekst
                assert " onclick" not in tekst
                assert "<style" not in tekst


@pytest.mark.parametrize(
    "pad", ["/plan/v9/bord", "/plan/x1/bord", "/plan/c1/bord", "/plan/v1/groep/G9", "/plan/v1/cursist/C99"]
)
def test_what_is_not_there_is_a_page_that_says_so(als, pad):
    antwoord = als(TEAMLEIDER).get(pad)
    assert antwoord.status_code == 404
    assert "Deze pagina is er niet" in antwoord.text


TYPT = re.compile(r"<textarea[^>]*>|<input(?![^>]*(?:readonly|type=\"(?:hidden|radio|checkbox|date|file)\"))[^>]*>")


@pytest.mark.een_database
def test_every_field_in_which_somebody_types_has_a_length_that_the_server_allows(als, niemand):
    paginas = {pad: niemand.tekst(pad) for pad in ("/inloggen", "/inloggen/link")}
    for rol in ROLLEN:
        browser = als(rol)
        paginas |= {p: browser.tekst(p) for p, wie in LEZEN.values() if rol in wie and BESTAND not in p}
    velden = {veld for tekst in paginas.values() for veld in TYPT.findall(tekst)}
    gezien = {}
    for veld in velden:
        naam = re.search(r' name="([^"]+)"', veld)[1]
        grens = re.search(r'maxlength="(\d+)"', veld)
        gezien[naam] = bool(grens) and 0 < int(grens[1]) <= longest(naam)
    assert {"naam", "notitie", "tekst", "waarom", "wie", "wachtwoord", "zoek", "punten"} <= gezien.keys()
    assert gezien == dict.fromkeys(gezien, True)


@pytest.mark.een_database
def test_every_link_on_every_page_leads_somewhere(als):
    for rol in ROLLEN:
        browser = als(rol)
        te_zien = {pad for pad, wie in LEZEN.values() if rol in wie and BESTAND not in pad}
        links = {
            link.replace("&amp;", "&")
            for pad in te_zien
            for link in re.findall(r'<(?:a|link)[^>]* href="(/[^"]*)"', browser.tekst(pad))
        }
        fout = {link: code for link in links if (code := browser.get(link).status_code) not in {200, 303}}
        assert not fout
