"""Every route for every role: open, closed or elsewhere, and never a bug."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.melden import report_absence
from tests.web.conftest import NU
from web.invoer import longest
from web.toegang import OPEN

TEAMLEIDER, COORDINATOR, VRIJWILLIGER, BEHEERDER = "teamleider", "coordinator", "vrijwilliger", "beheerder"
ROLLEN = (TEAMLEIDER, COORDINATOR, VRIJWILLIGER, BEHEERDER)
STAF = {TEAMLEIDER, COORDINATOR}
BESTAND = ".xlsx"
"""An address that gives a file and no page."""

LEZEN = {
    "plan.board": ("/plan/v1/bord", STAF),
    "plan.waiting": ("/plan/v1/niet-geplaatst", STAF),
    "groep.show": ("/plan/v1/groep/G1", STAF),
    "presentie.show": ("/plan/v1/presentielijst?groep=G1", STAF),
    "cursist.show": ("/plan/v1/cursist/C5", STAF),
    "cursisten.index": ("/plan/v1/cursisten", STAF),
    "koppelingen.index": ("/plan/v1/koppelingen", STAF),
    "koppelingen.due": ("/plan/v1/koppelingen/opvolgen", STAF),
    "koppelingen.show": ("/plan/v1/koppelingen/paar?coach=V2&cursist=C4", STAF),
    "belasting.index": ("/plan/v1/belasting", STAF),
    "exporteren.form": ("/plan/v1/exporteren?wat=cursisten", STAF),
    "vrijwilligers.index": ("/plan/v1/vrijwilligers", STAF),
    "vrijwilligers.show": ("/plan/v1/vrijwilligers/V1", STAF),
    "termijnen.index": ("/plan/v1/termijnen", {TEAMLEIDER}),
    "plannen.index": ("/plannen", STAF),
    "plannen.compare": ("/plannen/c2/vergelijken", STAF),
    "publiceren.form": ("/plan/c2/publiceren", {TEAMLEIDER}),
    "verplaatsen.form": ("/plan/c2/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1", STAF),
    "verplaatsen.options": ("/plan/c2/verplaats/opties?cursist=C3&aanbod=NT2-A1&schuif=2", STAF),
    "ingrepen.choices": ("/plan/c2/keuzes?soort=les&groep=G1&dagdeel=ma-o", STAF),
    "ingrepen.form": ("/plan/c2/wijzig?soort=sluit&groep=N1", STAF),
    "vastzetten.form": ("/plan/v1/vast?soort=groep&code=N1", STAF),
    "rekenen.index": ("/rekenen", STAF),
    "regels.index": ("/regels", {TEAMLEIDER}),
    "scenario.index": ("/scenario", STAF),
    "scenario.form": ("/scenario/nieuw", STAF),
    "scenario.compare": ("/scenario/vergelijken?met=c2", STAF),
    "scenario.export": ("/scenario/vergelijken.xlsx?met=c2", STAF),
    "uitval.index": ("/uitval", STAF),
    "uitval.form": ("/uitval/meld?wie=V1&van=2027-01-11&tot=2027-01-22", STAF),
    "uitval.show": ("/uitval/1", STAF),
    "uitval.gap": ("/uitval/punt/1?wie=alle", STAF),
    "uitval.swap_form": ("/uitval/ruil", STAF),
    "inlezen.index": ("/inlezen", {TEAMLEIDER}),
    "mijn.index": ("/mijn-pagina", {VRIJWILLIGER}),
    "accounts.index": ("/accounts", {TEAMLEIDER, BEHEERDER}),
    "postvak.index": ("/postvak-uit", STAF),
    "postvak.show": ("/postvak-uit/1", STAF),
    "versies.changes": ("/plan/v1/wijzigingen", STAF),
    "toegang_vrijwilliger.show": ("/plan/v1/toegang/V1", STAF),
    "mijn.show": ("/mijn-pagina/afspraak/2027-01-11/ma-o", {VRIJWILLIGER}),
    "ruilen.form": ("/mijn-pagina/afspraak/2027-01-11/ma-o/ander", {VRIJWILLIGER}),
    "beschikbaar.form": ("/mijn-pagina/wanneer", {VRIJWILLIGER}),
    "voorkeuren.form": ("/mijn-pagina/berichten", {VRIJWILLIGER}),
    "meehelpen.index": ("/mijn-pagina/helpen", {VRIJWILLIGER}),
    "agenda.index": ("/mijn-pagina/agenda", {VRIJWILLIGER}),
    "gegevens.index": ("/mijn-pagina/gegevens", {VRIJWILLIGER}),
    "meldingen.index": ("/meldingen", STAF),
    "logboek.index": ("/logboek", {TEAMLEIDER, BEHEERDER}),
    "twee_stappen.form": ("/mijn-account/twee-stappen", set(ROLLEN)),
    "account.form": ("/mijn-account", set(ROLLEN)),
}
DOEN = {
    "termijnen.save_list": ("/plan/v1/termijnen/lijst.xlsx", {TEAMLEIDER}),
    "termijnen.accept": ("/plan/v1/termijnen", {TEAMLEIDER}),
    "plannen.copy": ("/plannen/v1/concept", STAF),
    "plannen.undo": ("/plannen/c2/ongedaan", STAF),
    "plannen.drop": ("/plannen/c2/weg", STAF),
    "publiceren.save": ("/plan/c2/publiceren", {TEAMLEIDER}),
    "verplaatsen.save": ("/plan/c2/verplaats", STAF),
    "koppelingen.step": ("/plan/v1/koppelingen/paar/stand", STAF),
    "koppelingen.call": ("/plan/v1/koppelingen/paar/gebeld", STAF),
    "koppelingen.transfer": ("/plan/v1/koppelingen/paar/overdragen", STAF),
    "exporteren.make": ("/plan/v1/exporteren", STAF),
    "ingrepen.save": ("/plan/c2/wijzig", STAF),
    "vastzetten.save": ("/plan/v1/vast", STAF),
    "vastzetten.release": ("/plan/v1/vast/los", STAF),
    "vastzetten.cost": ("/plan/v1/vast/kosten", STAF),
    "rekenen.start": ("/rekenen", STAF),
    "rekenen.stop": ("/rekenen/1/stop", STAF),
    "regels.save": ("/regels", {TEAMLEIDER}),
    "scenario.start": ("/scenario", STAF),
    "scenario.again": ("/scenario/c2/opnieuw", STAF),
    "scenario.take": ("/scenario/c2/neem-over", STAF),
    "scenario.curve": ("/scenario/kromme", STAF),
    "scenario.choose": ("/scenario/kromme/1/concept", STAF),
    "uitval.save": ("/uitval/meld", STAF),
    "uitval.ask": ("/uitval/punt/1/vraag", STAF),
    "uitval.confirm": ("/uitval/punt/1/bevestig", STAF),
    "uitval.otherwise": ("/uitval/punt/1/anders", STAF),
    "uitval.undo": ("/uitval/punt/1/terug", STAF),
    "uitval.answer": ("/uitval/vraag/1", {*STAF, VRIJWILLIGER}),
    "vraaglijst.pick": ("/uitval/punt/1/lijst/kies", STAF),
    "vraaglijst.save": ("/uitval/punt/1/lijst", STAF),
    "vraaglijst.stop": ("/uitval/punt/1/lijst/stop", STAF),
    "uitval.unask": ("/uitval/vraag/1/weg", STAF),
    "uitval.hand": ("/uitval/vraag/1/link", STAF),
    "uitval.back": ("/uitval/1/terug", STAF),
    "uitval.change": ("/uitval/1/concept", STAF),
    "uitval.replan": ("/uitval/1/opnieuw", STAF),
    "uitval.swap_undo": ("/uitval/ruil/1/terug", STAF),
    "uitval.swap_save": ("/uitval/ruil", STAF),
    "inlezen.upload": ("/inlezen", {TEAMLEIDER}),
    "inlezen.accept": ("/inlezen/999", {TEAMLEIDER}),
    "inlezen.undo": ("/inlezen/ongedaan/1", {TEAMLEIDER}),
    "accounts.add": ("/accounts", {TEAMLEIDER, BEHEERDER}),
    "accounts.renew": ("/accounts/4/wachtwoord", {TEAMLEIDER, BEHEERDER}),
    "accounts.switch": ("/accounts/4/toegang", {TEAMLEIDER, BEHEERDER}),
    "accounts.lift": ("/accounts/4/blokkade", {TEAMLEIDER, BEHEERDER}),
    "accounts.link": ("/accounts/4/inloglink", {TEAMLEIDER, BEHEERDER}),
    "postvak.do": ("/postvak-uit", STAF),
    "postvak.save": ("/postvak-uit/1", STAF),
    "versies.restore": ("/plan/v1/terugzetten", STAF),
    "toegang_vrijwilliger.make": ("/plan/v1/toegang/V1", STAF),
    "toegang_vrijwilliger.add_all": ("/plan/v1/toegang", STAF),
    "account.leave_all": ("/mijn-account/overal-uitloggen", set(ROLLEN)),
    "twee_stappen.save": ("/mijn-account/twee-stappen", set(ROLLEN)),
    "account.save": ("/mijn-account", set(ROLLEN)),
    "mijn.answer": ("/mijn-pagina/afspraak/2027-01-11/ma-o", {VRIJWILLIGER}),
    "ruilen.save": ("/mijn-pagina/afspraak/2027-01-11/ma-o/ander", {VRIJWILLIGER}),
    "ruilen.answer": ("/mijn-pagina/voorstel/1", {VRIJWILLIGER}),
    "koppel.meet": ("/mijn-pagina/koppel/x/ontmoeting", {VRIJWILLIGER}),
    "koppel.unmeet": ("/mijn-pagina/koppel/x/ontmoeting/weg", {VRIJWILLIGER}),
    "koppel.note": ("/mijn-pagina/koppel/x/bericht", {VRIJWILLIGER}),
    "koppel.no_match": ("/mijn-pagina/koppel/x/klikt-niet", {VRIJWILLIGER}),
    "beschikbaar.save": ("/mijn-pagina/wanneer", {VRIJWILLIGER}),
    "voorkeuren.save": ("/mijn-pagina/berichten", {VRIJWILLIGER}),
    "meehelpen.ask": ("/mijn-pagina/helpen", {VRIJWILLIGER}),
    "agenda.renew": ("/mijn-pagina/agenda", {VRIJWILLIGER}),
    "agenda.names": ("/mijn-pagina/agenda/namen", {VRIJWILLIGER}),
    "agenda.stop": ("/mijn-pagina/agenda/stop", {VRIJWILLIGER}),
    "gegevens.download": ("/mijn-pagina/gegevens/ophalen", {VRIJWILLIGER}),
    "gegevens.correct": ("/mijn-pagina/gegevens", {VRIJWILLIGER}),
    "gegevens.stop": ("/mijn-pagina/gegevens/stoppen", {VRIJWILLIGER}),
    "meldingen.finish": ("/meldingen/999/klaar", STAF),
    "vrijwilligers.workbook": ("/plan/v1/vrijwilligers/V1/opgave-terug", STAF),
}
ANDERS = {
    "start.index",
    "inloggen.form",
    "inloggen.enter",
    "inloggen.leave",
    "begin.form",
    "begin.save",
    "inloglink.ask",
    "inloglink.send",
    "inloglink.show",
    "inloglink.enter",
    "twee_stappen.ask",
    "twee_stappen.enter",
    "taal.choose",
    "static",
    "agenda.feed",
    "antwoord.show",
    "antwoord.save",
    "vraaglijst.form",
    "koppel.show",
    "koppel.ask",
}
"""Routes with tests of their own."""


@pytest.fixture(autouse=True)
def somebody_is_away(db):
    """An absence with a gap, so that its pages are there."""
    teamleider = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
    assert report_absence(db, teamleider, "V1", date(2027, 2, 1), date(2027, 2, 5), "vakantie", NU) == 1


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
