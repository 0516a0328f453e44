"""Every route with an object in its address or form: what belongs to others answers as what does not exist.

A new route with something in its address fails here until it is listed, with an object of somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

import pytest

from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.melden import report_absence
from scheduler.storage import berichten, ruilvoorstellen, uitval
from tests.web.conftest import NU

ZOE = "zoetermeer"
"""A coordinator of Zoetermeer; what she must not find is in Leiden."""


@dataclass(frozen=True)
class Poging:
    """One way to reach for an object: `{x}` stands for `vreemd`, which is of others, or for `niets`."""

    pad: str
    vreemd: str
    niets: str
    velden: dict[str, str] = field(default_factory=dict)
    doen: bool = False
    wie: str = ZOE
    codes: frozenset[int] = frozenset({404})


def read(pad: str, vreemd: str, niets: str, **opties) -> Poging:
    return Poging(pad, vreemd, niets, **opties)


def do(pad: str, vreemd: str, niets: str, velden: dict[str, str] | None = None, **opties) -> Poging:
    return Poging(pad, vreemd, niets, velden or {}, doen=True, **opties)


GROEP, CURSIST, HELPER, NUMMER = ("G1", "G9"), ("C1", "C99"), ("V1", "V99"), ("1", "999")
PAAR_COACH = {"coach": "{x}", "cursist": "C4"}
PAAR_CURSIST = {"coach": "V2", "cursist": "{x}"}
SLUIT = {"soort": "sluit", "versie": "1", "waarom": "zo"}
KAN_NIET = frozenset({404, 422})
GEEN_RECHT = frozenset({403})
POGINGEN: dict[str, tuple[Poging, ...]] = {
    "groep.show": (read("/plan/v1/groep/{x}", *GROEP),),
    "cursist.show": (read("/plan/v1/cursist/{x}", *CURSIST),),
    "vrijwilligers.show": (read("/plan/v1/vrijwilligers/{x}", *HELPER),),
    "vrijwilligers.workbook": (do("/plan/v1/vrijwilligers/{x}/opgave-terug", *HELPER, {"versie": "1"}),),
    "toegang_vrijwilliger.show": (read("/plan/v1/toegang/{x}", *HELPER),),
    "toegang_vrijwilliger.make": (do("/plan/v1/toegang/{x}", *HELPER),),
    "presentie.show": (read("/plan/v1/presentielijst?groep={x}", *GROEP),),
    "plan.board": (
        read("/plan/v1/bord?cursist={x}", *CURSIST),
        read("/plan/v1/bord?groep={x}", *GROEP),
    ),
    "koppelingen.show": (
        read("/plan/v1/koppelingen/paar?coach={x}&cursist=C4", "V2", "V99"),
        read("/plan/v1/koppelingen/paar?coach=V2&cursist={x}", "C4", "C99"),
    ),
    "koppelingen.step": (
        do("/plan/v1/koppelingen/paar/stand", "V2", "V99", {**PAAR_COACH, "stand": "actief"}),
        do("/plan/v1/koppelingen/paar/stand", "C4", "C99", {**PAAR_CURSIST, "stand": "actief"}),
    ),
    "koppelingen.call": (
        do("/plan/v1/koppelingen/paar/gebeld", "V2", "V99", {**PAAR_COACH, "uitkomst": "goed"}),
        do("/plan/v1/koppelingen/paar/gebeld", "C4", "C99", {**PAAR_CURSIST, "uitkomst": "goed"}),
    ),
    "koppelingen.transfer": (
        do("/plan/v1/koppelingen/paar/overdragen", "V2", "V99", {**PAAR_COACH, "naar": "V4"}),
        do("/plan/v1/koppelingen/paar/overdragen", "C4", "C99", {**PAAR_CURSIST, "naar": "V4"}),
    ),
    "exporteren.form": (
        read("/plan/v1/exporteren?wat=rooster_groep&groep={x}", *GROEP, codes=frozenset({200})),
        read("/plan/v1/exporteren?wat=rooster_vrijwilliger&vrijwilliger={x}", *HELPER, codes=frozenset({200})),
    ),
    "exporteren.make": (
        do("/plan/v1/exporteren", *GROEP, {"wat": "rooster_groep", "groep": "{x}", "kolom": "naam"}, codes=KAN_NIET),
        do("/plan/v1/exporteren", *HELPER, {"wat": "rooster_vrijwilliger", "vrijwilliger": "{x}"}, codes=KAN_NIET),
        do("/plan/v1/exporteren", "LEI", "NERGENS", {"wat": "rooster_locatie", "locatie": "{x}"}, codes=KAN_NIET),
    ),
    "ingrepen.choices": (
        read("/plan/c2/keuzes?soort=les&groep={x}&dagdeel=ma-o", *GROEP),
        read("/plan/c2/keuzes?soort=hulp&plek={x}&dagdeel=ma-o", *GROEP),
        read("/plan/c2/keuzes?soort=hulp&plek={x}", "M1", "M9"),
        read("/plan/c2/keuzes?soort=koppel&cursist={x}", "C4", "C99"),
    ),
    "ingrepen.form": (
        read("/plan/c2/wijzig?soort=sluit&groep={x}", *GROEP),
        read("/plan/c2/wijzig?soort=hulp&plek={x}&dagdeel=ma-o&vrijwilliger=V4", *GROEP),
        read("/plan/c2/wijzig?soort=koppel&cursist={x}&vrijwilliger=V2&dagdeel=vr-m", "C4", "C99"),
    ),
    "ingrepen.save": (
        do("/plan/c2/wijzig", *GROEP, {**SLUIT, "groep": "{x}"}),
        do("/plan/c2/wijzig", *GROEP, {**SLUIT, "groep": "{x}", "versie": "99"}),
    ),
    "vastzetten.form": (
        read("/plan/v1/vast?soort=groep&code={x}", *GROEP),
        read("/plan/v1/vast?soort=inzet&code={x}&ander=G1&dagdeel=ma-o", *HELPER),
        read("/plan/v1/vast?soort=koppeling&code={x}&ander=C4", "V2", "V99"),
    ),
    "vastzetten.save": (do("/plan/v1/vast", *GROEP, {"soort": "groep", "code": "{x}", "reden": "zo"}),),
    "vastzetten.release": (do("/plan/v1/vast/los", *NUMMER, {"nummer": "{x}"}, codes=KAN_NIET),),
    "verplaatsen.form": (
        read("/plan/c2/verplaats?cursist={x}&aanbod=NT2-A1&naar=N1", "C3", "C99"),
        read("/plan/c2/verplaats?cursist=C7&aanbod=NT2-A2&naar={x}", *GROEP),
    ),
    "verplaatsen.options": (read("/plan/c2/verplaats/opties?cursist={x}&aanbod=NT2-A1&schuif=1", "C3", "C99"),),
    "verplaatsen.save": (
        do("/plan/c2/verplaats", "C3", "C99", {"cursist": "{x}", "aanbod": "NT2-A1", "naar": "", "versie": "1"}),
        do("/plan/c2/verplaats", *GROEP, {"cursist": "C7", "aanbod": "NT2-A2", "naar": "{x}", "versie": "1"}),
        do("/plan/c2/verplaats", *GROEP, {"cursist": "C7", "aanbod": "NT2-A2", "naar": "{x}", "versie": "99"}),
    ),
    "meldingen.finish": (do("/meldingen/{x}/klaar", *NUMMER),),
    "uitval.form": (
        read("/uitval/meld?wie={x}&van=2027-03-01&tot=2027-03-05", *HELPER),
        read("/uitval/meld?wie={x}&van=2027-03-01&tot=2027-03-05", *CURSIST),
        read("/uitval/meld?wie={x}&van=", *HELPER),
    ),
    "uitval.save": (do("/uitval/meld", *HELPER, {"wie": "{x}", "van": "2027-03-01", "oorzaak": "anders"}),),
    "uitval.show": (read("/uitval/{x}", *NUMMER),),
    "uitval.gap": (read("/uitval/punt/{x}?wie=alle", *NUMMER),),
    "uitval.ask": (do("/uitval/punt/{x}/vraag", *NUMMER, {"aan": "V4"}),),
    "uitval.answer": (
        do("/uitval/vraag/{x}", *NUMMER, {"antwoord": "ja"}),
        do("/uitval/vraag/{x}", *NUMMER, {"antwoord": "ja"}, wie="vrijwilliger"),
    ),
    "vraaglijst.pick": (do("/uitval/punt/{x}/lijst/kies", *NUMMER, {"aan": "V4"}),),
    "vraaglijst.form": (read("/uitval/punt/{x}/lijst?aan=V5", *NUMMER),),
    "vraaglijst.save": (do("/uitval/punt/{x}/lijst", *NUMMER, {"plaats_V5": "1", "uren": "24", "gezien": "ja"}),),
    "vraaglijst.stop": (do("/uitval/punt/{x}/lijst/stop", *NUMMER),),
    "uitval.unask": (do("/uitval/vraag/{x}/weg", *NUMMER),),
    "uitval.hand": (do("/uitval/vraag/{x}/link", *NUMMER),),
    "uitval.confirm": (do("/uitval/punt/{x}/bevestig", *NUMMER),),
    "uitval.otherwise": (do("/uitval/punt/{x}/anders", *NUMMER, {"hoe": "niet_nodig"}),),
    "uitval.undo": (do("/uitval/punt/{x}/terug", *NUMMER),),
    "uitval.back": (do("/uitval/{x}/terug", *NUMMER, {"terug": "2027-01-12"}),),
    "uitval.change": (do("/uitval/{x}/concept", *NUMMER),),
    "uitval.replan": (
        do("/uitval/{x}/opnieuw", *NUMMER, {"seconden": "10"}, codes=GEEN_RECHT),
        do("/uitval/{x}/opnieuw", *NUMMER, {"seconden": "10"}, wie="leider-zoetermeer", codes=GEEN_RECHT),
    ),
    "uitval.swap_undo": (do("/uitval/ruil/{x}/terug", *NUMMER),),
    "uitval.swap_save": (
        do("/uitval/ruil", *HELPER, {"een": "{x}", "ander": "V4", "dag_een": "2027-01-11", "dag_ander": "2027-01-15"}),
        do("/uitval/ruil", *HELPER, {"een": "{x}", "ander": "V4"}),
    ),
    "postvak.show": (read("/postvak-uit/{x}", "{bericht}", "999"),),
    "postvak.save": (
        do("/postvak-uit/{x}", "{bericht}", "999", {"versie": "1", "onderwerp": "a", "tekst": "b"}),
        do("/postvak-uit", "{bericht}", "999", {"actie": "verteld", "bericht": "{x}:1"}),
    ),
    "rekenen.stop": (
        do("/rekenen/{x}/stop", *NUMMER, codes=KAN_NIET),
        do("/rekenen/{x}/stop", *NUMMER, wie="leider-zoetermeer", codes=KAN_NIET),
    ),
    "scenario.choose": (do("/scenario/kromme/{x}/concept", *NUMMER, codes=KAN_NIET | GEEN_RECHT),),
    "inlezen.accept": (do("/inlezen/{x}", *NUMMER, wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "inlezen.undo": (do("/inlezen/ongedaan/{x}", *NUMMER, wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "accounts.renew": (do("/accounts/{x}/wachtwoord", "4", "999", wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "accounts.switch": (do("/accounts/{x}/toegang", "4", "999", wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "accounts.lift": (do("/accounts/{x}/blokkade", "4", "999", wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "accounts.link": (do("/accounts/{x}/inloglink", "4", "999", wie="leider-zoetermeer", codes=GEEN_RECHT),),
    "mijn.show": (read("/mijn-pagina/afspraak/{x}/vr-m", "2027-01-15", "2027-01-16", wie="vrijwilliger"),),
    "mijn.answer": (
        do("/mijn-pagina/afspraak/{x}/vr-m", "2027-01-15", "2027-01-16", {"antwoord": "kom"}, wie="vrijwilliger"),
    ),
    "ruilen.form": (read("/mijn-pagina/afspraak/{x}/vr-m/ander", "2027-01-15", "2027-01-16", wie="vrijwilliger"),),
    "ruilen.save": (
        do("/mijn-pagina/afspraak/{x}/vr-m/ander", "2027-01-15", "2027-01-16", {"wie": "x"}, wie="vrijwilliger"),
    ),
    "ruilen.answer": (do("/mijn-pagina/voorstel/{x}", *NUMMER, {"antwoord": "ja"}, wie="vrijwilliger"),),
    "koppel.show": (read("/mijn-pagina/koppel/{x}", "{koppel}", "niets", wie="vrijwilliger"),),
    "koppel.ask": (read("/mijn-pagina/koppel/{x}/klikt-niet", "{koppel}", "niets", wie="vrijwilliger"),),
    "koppel.no_match": (do("/mijn-pagina/koppel/{x}/klikt-niet", "{koppel}", "niets", wie="vrijwilliger"),),
    "koppel.note": (do("/mijn-pagina/koppel/{x}/bericht", "{koppel}", "niets", {"tekst": "a"}, wie="vrijwilliger"),),
    "koppel.meet": (
        do("/mijn-pagina/koppel/{x}/ontmoeting", "{koppel}", "niets", {"dag": "2026-11-20"}, wie="vrijwilliger"),
    ),
    "koppel.unmeet": (
        do("/mijn-pagina/koppel/{x}/ontmoeting/weg", "{koppel}", "niets", {"dag": "2026-11-20"}, wie="vrijwilliger"),
    ),
}
ALLEEN_PLAN = {
    *("plan.waiting", "belasting.index", "cursisten.index", "vrijwilligers.index", "koppelingen.index"),
    *("koppelingen.due", "termijnen.index", "termijnen.save_list", "termijnen.accept", "versies.changes"),
    *("versies.restore", "plannen.compare", "plannen.copy", "plannen.undo", "plannen.drop", "publiceren.form"),
    *("publiceren.save", "scenario.again", "scenario.take", "toegang_vrijwilliger.add_all"),
    "vastzetten.cost",
}
"""The only object is a plan, and staff may see every plan: of a plan that is gone nobody learns that it was there."""
GEHEIM = {"agenda.feed", "inloglink.show", "inloglink.enter", "antwoord.show", "antwoord.save", "static"}
"""What stands in the address is itself the key, or of nobody; test_mijn_agenda, test_inloglink, test_antwoordlink."""
ALLE = [pytest.param(p, id=f"{naam} {i}") for naam, ps in POGINGEN.items() for i, p in enumerate(ps)]
TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)


@pytest.fixture(autouse=True)
def in_leiden(db, als):
    """An absence, a gap, a question to Riet, a proposal to her, a note and a lock in Leiden, all with number 1."""
    assert report_absence(db, TEAMLEIDER, "V4", date(2027, 1, 15), date(2027, 1, 15), "ziek", NU) == 1
    with db.write() as s:
        assert uitval.add_question(s, 1, "V2", NU, 1, NU, None).id == 1
        les = (date(2027, 1, 22), "vr-m", "M1")
        assert ruilvoorstellen.add_proposal(s, "V4", "V2", les, None, NU, 1).id == 1
    als("riet").post(f"{pair_of(als)}/bericht", tekst="Iets over Dunya")
    als("teamleider").post("/plan/v1/vast", soort="groep", code="G1", reden="zo")


@pytest.fixture
def gevuld_in(als, db):
    """Fills in what has a number or key of its own."""
    with db.read() as s:
        bericht = next(b.id for b in berichten.list_messages(s, "wacht") if b.aan == "C2")
    waarden = {"{bericht}": str(bericht), "{koppel}": pair_of(als).rpartition("/")[2]}
    return lambda tekst: waarden.get(tekst, tekst)


def pair_of(als) -> str:
    return re.search(r'href="(/mijn-pagina/koppel/\w+)"', als("riet").tekst("/mijn-pagina"))[1]


def plain(antwoord) -> tuple[int, str]:
    """The answer without the tokens and the own address in its forms."""
    return antwoord.status_code, re.sub(r'value="[^"]*"', "", antwoord.text)


def attempt(browser, p: Poging, x: str):
    pad = p.pad.replace("{x}", x)
    if not p.doen:
        return browser.get(pad)
    return browser.post(pad, **{k: v.replace("{x}", x) for k, v in p.velden.items()})


def test_every_route_with_an_object_in_its_address_is_listed(app):
    met = {r.endpoint for r in app.url_map.iter_rules() if r.arguments}
    assert met - POGINGEN.keys() - ALLEEN_PLAN - GEHEIM == set()
    assert (ALLEEN_PLAN | GEHEIM) - met == set()
    assert not ALLEEN_PLAN & POGINGEN.keys()


@pytest.mark.parametrize("p", ALLE)
def test_what_belongs_to_others_answers_as_what_does_not_exist(als, gevuld_in, p):
    browser = als(p.wie)
    vreemd, niets = gevuld_in(p.vreemd), gevuld_in(p.niets)
    a, c = attempt(browser, p, vreemd), attempt(browser, p, niets)
    assert c.status_code in p.codes, c.text[-1500:]
    assert plain(a) == plain(c)


def test_the_same_attempts_succeed_for_who_may(als, gevuld_in):
    """Reading works for a teamleider: so a 404 above is about rights and not about the address."""
    browser = als("teamleider")
    fout = {
        naam: antwoord.status_code
        for naam, ps in POGINGEN.items()
        for p in ps
        if not p.doen and p.wie == ZOE
        if (antwoord := attempt(browser, p, gevuld_in(p.vreemd))).status_code not in {200, 422}
    }
    assert not fout


@pytest.mark.parametrize("naam", sorted(ALLEEN_PLAN))
def test_a_plan_that_is_gone_answers_as_one_that_never_was(app, als, naam):
    browser = als("teamleider")
    (regel,) = app.url_map.iter_rules(naam)
    methode = "POST" if "POST" in regel.methods else "GET"
    antwoorden = []
    for ref in ("c1", "c99", "v99", "x"):
        pad = regel.rule.replace("<ref>", ref)
        a = browser.post(pad, versie="1", naam="x") if methode == "POST" else browser.get(pad)
        antwoorden.append(plain(a))
    assert {code for code, _ in antwoorden} == {404}
    assert len({tekst for _, tekst in antwoorden}) == 1
