"""Every route for every role: open, closed or elsewhere, and never a bug."""

from __future__ import annotations

import pytest

from tests.web.adressen import ANDERS, DOEN, LEZEN, ROLLEN, TEAMLEIDER, somebody_is_away
from web.toegang import OPEN

__all__ = ["somebody_is_away"]


def test_every_route_is_in_these_tables(app):
    assert {r.endpoint for r in app.url_map.iter_rules()} == LEZEN.keys() | DOEN.keys() | ANDERS


@pytest.mark.parametrize("rol", ROLLEN)
def test_reading_is_open_to_exactly_the_roles_that_may(als, rol):
    browser = als(rol)
    gezien = {naam: browser.get(pad).status_code for naam, (pad, _) in LEZEN.items()}
    assert gezien == {naam: 200 if rol in wie else 403 for naam, (_, wie) in LEZEN.items()}


@pytest.mark.parametrize("rol", ROLLEN)
def test_doing_is_refused_to_every_other_role(als, rol):
    browser = als(rol)
    geweigerd = {naam for naam, (pad, wie) in DOEN.items() if rol not in wie and browser.post(pad).status_code == 403}
    assert geweigerd == {naam for naam, (_, wie) in DOEN.items() if rol not in wie}


def test_a_stranger_is_sent_to_the_log_in_page_from_everywhere(niemand):
    for pad, _ in LEZEN.values():
        antwoord = niemand.get(pad)
        assert (antwoord.status_code, antwoord.location.split("?")[0]) == (303, "/inloggen")
    for pad, _ in DOEN.values():
        assert niemand.post(pad).location == "/inloggen"


def test_only_these_endpoints_are_open_to_strangers():
    assert {
        *("static", "inloggen.form", "inloggen.enter", "twee_stappen.ask", "twee_stappen.enter", "taal.choose"),
        *("begin.form", "begin.save", "inloglink.ask", "inloglink.send", "inloglink.show", "inloglink.enter"),
        *("agenda.feed", "antwoord.show", "antwoord.save"),
    } == OPEN


def test_no_form_is_accepted_without_the_token_of_the_page(als):
    browser = als(TEAMLEIDER)
    for pad, _ in [*DOEN.values(), ("/uitloggen", None), ("/inloggen", None)]:
        assert browser.client.post(pad, data={}).status_code == 400, pad
