"""What goes along with every answer: headers, flags of cookies, and no way to another site."""

from __future__ import annotations

import pytest

from tests.web.adressen import DOEN, LEZEN, TEAMLEIDER, VRIJWILLIGER, somebody_is_away

__all__ = ["somebody_is_away"]

KOPPEN = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


def addresses(app) -> list[tuple[str, str]]:
    """Every route once for each method, with something in the place of what it asks."""
    gevuld = {"ref": "v1", "code": "C1", "nummer": 1, "voorstel": 1, "token": "x", "filename": "stijl.css"}
    bekend = {naam: pad for naam, (pad, _) in (*LEZEN.items(), *DOEN.items())}
    with app.test_request_context():
        return [
            (methode, bekend.get(r.endpoint) or r.build({a: gevuld.get(a, "x") for a in r.arguments})[1])
            for r in app.url_map.iter_rules()
            for methode in (r.methods or set()) & {"GET", "POST"}
        ]


@pytest.mark.een_database
def test_every_answer_of_every_route_carries_the_security_headers(app, als, niemand):
    fout = []
    for browser in (niemand, als(TEAMLEIDER), als(VRIJWILLIGER)):
        for methode, pad in [*addresses(app), ("GET", "/bestaat-niet"), ("DELETE", "/plannen")]:
            antwoord = browser.client.open(pad, method=methode, buffered=True)
            verwacht = {k: v for k, v in KOPPEN.items() if k != "Cache-Control" or not pad.startswith("/static")}
            gekregen = {k: antwoord.headers.get(k) for k in verwacht}
            if gekregen != verwacht or "Server" in antwoord.headers:
                fout.append((methode, pad, gekregen))
    assert not fout


@pytest.mark.een_database
def test_a_cookie_is_never_set_without_its_flags(app, als, niemand):
    for browser in (niemand, als(TEAMLEIDER)):
        for methode, pad in addresses(app):
            for koekje in browser.client.open(pad, method=methode, buffered=True).headers.getlist("Set-Cookie"):
                assert "HttpOnly" in koekje, pad
                assert "SameSite=Lax" in koekje, pad
                assert "Domain" not in koekje, pad


def test_no_address_leads_to_another_site(app, niemand):
    for methode, pad in addresses(app):
        for vraag in ("verder=//kwaad.example", "next=https://kwaad.example", "verder=/%5Ckwaad.example"):
            antwoord = niemand.client.open(f"{pad}{'&' if '?' in pad else '?'}{vraag}", method=methode, buffered=True)
            assert (antwoord.location or "/").startswith("/"), pad
            assert not (antwoord.location or "/").startswith("//"), pad
