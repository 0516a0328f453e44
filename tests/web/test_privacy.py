"""A walk over everything a role can open, with a search for what must not stand there."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from scheduler.domain.cursist import Gebeurtenis
from scheduler.explain.uitleg import datum_naam
from scheduler.service.lijsten.exporteren import SOORTEN
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.plan.publiceren import publish
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.melden import report_absence
from scheduler.service.werkboek.inlezen import confirm, propose
from scheduler.storage import berichten
from scheduler.storage.tables import Logregel
from tests.web.adressen import BESTAND, LEZEN
from tests.web.conftest import NU, REDENEN
from tests.web.test_exporteren import offered
from tests.web.test_inlezen import werkboek
from tests.web.test_mijn_beschikbaar import VELDEN
from tests.web.voorbeeld import PLAN, RONDE

pytestmark = pytest.mark.een_database

TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
GROND = "detentie"
OORZAKEN = ("ziek", "vakantie")
EINDES = {c.cursist: date(2028, 5, 7 + 3 * i) for i, c in enumerate(RONDE.cursisten)}
"""An end of the term for each cursist, on days on which nothing else is."""
CURSISTEN = tuple(c.model_copy(update={"einddatum_duo": EINDES[c.cursist]}) for c in RONDE.cursisten)
HELPERS = tuple(
    v.model_copy(
        update={"telefoon": f"06-1234567{i}", "email": f"post{i}@voorbeeld.nl", "postcode": f"231{i}"},
    )
    for i, v in enumerate(RONDE.vrijwilligers, 1)
)
RIJK = RONDE.model_copy(
    update={
        "cursisten": CURSISTEN,
        "vrijwilligers": HELPERS,
        "gebeurtenissen": (
            Gebeurtenis(cursist="C1", soort=GROND, van=date(2025, 1, 1), tot=date(2025, 6, 30), bewijs="brief"),
        ),
    }
)


@pytest.fixture(autouse=True)
def rijk(db, tmp_path, als):
    """Everybody has a phone and an end of the term, some are away with a cause, somebody was asked, somebody wrote."""
    voorstel = propose(db, TEAMLEIDER, "boek.xlsx", werkboek(tmp_path, RIJK), NU)
    confirm(db, TEAMLEIDER, voorstel.id, NU, weghalen=False)
    ref = start_concept(db, 1, "Rijk", voorstel.id, PLAN, NU)
    publish(db, open_plan(db, TEAMLEIDER, ref), "Rijk", "", NU, tegen=1, redenen=REDENEN)
    start_concept(db, 1, "Proef", voorstel.id, PLAN, NU, basis=2)
    for wie, van, tot, oorzaak in (
        ("V4", date(2027, 1, 15), date(2027, 1, 15), "ziek"),
        ("V1", date(2027, 2, 1), date(2027, 2, 5), "vakantie"),
        ("D1", date(2027, 1, 11), date(2027, 1, 14), "ziek"),
        ("C4", date(2027, 1, 15), date(2027, 1, 29), "ziek"),
        ("C6", date(2027, 1, 15), date(2027, 1, 29), "vakantie"),
        ("C2", date(2027, 6, 1), None, "ziek"),
    ):
        report_absence(db, TEAMLEIDER, wie, van, tot, oorzaak, NU)
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-01-18/ma-o", antwoord="kan-niet")
    als("coordinator").post("/uitval/punt/3/anders", hoe="vervalt")


def words(tekst: str) -> str:
    """What a reader sees, and what stands in the forms, without tokens and without the choice of a cause."""
    tekst = re.sub(r'name="csrf_token" value="[^"]*"', "", tekst)
    tekst = re.sub(r'<label class="keus"><input type="radio" name="oorzaak"[^>]*>[^<]*</label>', "", tekst)
    return html.unescape(tekst)


def walk(browser, begin: Iterable[str]) -> dict[str, str]:
    """Every page that can be reached by links, with its words."""
    gezien: dict[str, str] = {}
    straks = list(begin)
    while straks:
        pad = straks.pop()
        if pad in gezien or pad.startswith(("/static", "/uitloggen")) or BESTAND in pad:
            continue
        antwoord = browser.get(pad)
        if antwoord.status_code == 303:
            straks.append(antwoord.location)
            gezien[pad] = ""
            continue
        assert antwoord.status_code == 200, pad
        gezien[pad] = words(antwoord.text)
        straks += [html.unescape(x) for x in re.findall(r'href="(/[^"#]*)', antwoord.text)]
    return gezien


def cells(antwoord) -> str:
    """Everything that stands in a workbook."""
    boek = load_workbook(BytesIO(antwoord.data))
    return "\n".join(
        str(cel) for ws in boek for rij in ws.iter_rows(values_only=True) for cel in rij if cel is not None
    )


def files(browser) -> dict[str, str]:
    """Every file that can be made, with every column that is offered."""
    uit = {}
    for wat, soort in SOORTEN.items():
        keuzes = soort.keuzes
        pagina = browser.tekst(f"/plan/v2/exporteren?wat={wat}")
        over = (
            re.findall(r'<option value="([^"]+)"', pagina[pagina.index(f'name="{soort.over}"') :]) if keuzes else [""]
        )
        for code in over:
            velden = {soort.over: code} if soort.over else {}
            antwoord = browser.post("/plan/v2/exporteren", wat=wat, kolom=offered(browser, wat), **velden)
            assert antwoord.status_code == 200, (wat, code)
            uit[f"{wat} {code}"] = cells(antwoord)
    antwoord = browser.get("/scenario/vergelijken.xlsx?met=c4")
    return {**uit, "scenario": cells(antwoord)}


def as_written(dag: date) -> tuple[str, ...]:
    return dag.isoformat(), f"{dag:%d-%m-%Y}", datum_naam(dag)


def found(paginas: dict[str, str], verboden: Iterable[str]) -> list[tuple[str, str]]:
    """Where something stands that must not, as a word of its own."""
    zoek = re.compile("|".join(rf"(?<!\w){re.escape(x)}(?!\w)" for x in verboden))
    return sorted({(pad, m[0]) for pad, tekst in paginas.items() for m in zoek.finditer(tekst)})


STAFPAGINAS = [pad.replace("/v1/", "/v2/") for pad, wie in LEZEN.values() if "coordinator" in wie]
TERMIJNEN = [zo for dag in EINDES.values() for zo in as_written(dag)]
TERMIJNWOORDEN = (*TERMIJNEN, "speling", "weken te laat", GROND, "einde termijn (DUO)", "afwezig")


@pytest.mark.parametrize("naam", ["coordinator", "zoetermeer"])
def test_a_coordinator_finds_no_term_no_ground_and_no_cause_anywhere(als, naam):
    browser = als(naam)
    begin = STAFPAGINAS if naam == "coordinator" else ["/", "/plan/v2/bord", "/uitval", "/postvak-uit", "/meldingen"]
    paginas = walk(browser, begin)
    assert len(paginas) > 30
    alles = paginas | files(browser)
    assert found(alles, (*TERMIJNWOORDEN, *OORZAKEN)) == []


def test_the_same_walk_finds_them_for_a_teamleider(als):
    browser = als("teamleider")
    paginas = walk(browser, ["/uitval", "/plan/v2/cursist/C5", "/plan/v2/termijnen"]) | files(browser)
    woorden = {woord for _, woord in found(paginas, (*TERMIJNWOORDEN, *OORZAKEN))}
    assert {"ziek", "vakantie", "speling", datum_naam(EINDES["C5"])} <= woorden


def test_who_works_at_one_leslocatie_finds_nobody_of_another(als):
    browser = als("zoetermeer")
    alles = walk(browser, ["/", "/plan/v2/bord", "/uitval", "/postvak-uit", "/meldingen"]) | files(browser)
    elders = [c.achternaam for c in CURSISTEN if c.cursist not in {"C6", "C7"}] + [v.achternaam for v in HELPERS]
    contact = [x for v in HELPERS for x in (v.telefoon, v.email)]
    assert found(alles, (*elders, *contact)) == []
    assert found(alles, ["Achternaam6"])


@pytest.mark.parametrize(("naam", "code"), [("vrijwilliger", "V1"), ("riet", "V2")])
def test_a_volunteer_finds_nothing_of_others_anywhere(als, db, naam, code):
    als("riet").post("/mijn-pagina/wanneer", **VELDEN)
    browser = als(naam)
    paginas = walk(browser, ["/", "/mijn-pagina?alles=ja", "/mijn-account"])
    assert {"/mijn-pagina/agenda", "/mijn-pagina/gegevens", "/mijn-pagina/helpen", "/mijn-account"} <= paginas.keys()
    paginas["ophalen"] = browser.post("/mijn-pagina/gegevens/ophalen").text
    paginas["agenda"] = feed_of(browser)
    anderen = [p for p in (*CURSISTEN, *HELPERS) if getattr(p, "vrijwilliger", "") != code]
    contact = [x for v in HELPERS if v.vrijwilliger != code for x in (v.telefoon, v.email, v.postcode)]
    codes = [c for c in (*RIJK.cursist_met, *RIJK.vrijwilliger_met, *RIJK.docent_met) if c != code]
    namen = [p.achternaam for p in anderen] + [v.voornaam for v in HELPERS if v.vrijwilliger != code]
    alles = (*namen, *contact, *codes, *TERMIJNEN, "speling", GROND, "ziek")
    assert found(paginas, alles) == []
    assert found({p: t for p, t in paginas.items() if p != "ophalen"}, ["vakantie"]) == []


def feed_of(browser) -> str:
    browser.post("/mijn-pagina/agenda")
    pad = re.search(r'value="http://localhost(/agenda/[^"]+\.ics)"', browser.tekst("/mijn-pagina/agenda"))[1]
    return browser.tekst(pad)


def test_no_message_says_who_is_away_why_or_until_when(db):
    with db.read() as s:
        rijen = berichten.list_messages(s, "wacht", "weg")
    teksten = {f"{b.soort} {b.aan}": f"{b.onderwerp}\n{b.tekst}" for b in rijen}
    assert {pad.partition(" ")[0] for pad in teksten} == {"plan_cursist", "plan_vrijwilliger", "plan_docent", "vervalt"}
    achternamen = [p.achternaam for p in (*CURSISTEN, *HELPERS)]
    assert found(teksten, (*achternamen, *TERMIJNEN, *OORZAKEN, GROND)) == []
    over_uitval = {pad: tekst for pad, tekst in teksten.items() if not pad.startswith("plan_")}
    assert found(over_uitval, [v.voornaam for v in HELPERS]) == []


def test_the_log_has_codes_and_no_names_terms_or_causes(als, db, caplog):
    caplog.set_level(logging.DEBUG)
    coordinator, riet = als("coordinator"), als("riet")
    walk(coordinator, STAFPAGINAS)
    files(coordinator)
    riet.post("/mijn-pagina/afspraak/2027-01-22/vr-m", antwoord="kan-niet")
    koppel = re.search(r'href="(/mijn-pagina/koppel/\w+)"', riet.tekst("/mijn-pagina"))[1]
    riet.post(f"{koppel}/bericht", tekst="Dunya was er niet")
    riet.post(f"{koppel}/klikt-niet")
    coordinator.post("/plan/v2/koppelingen/paar/gebeld", coach="V2", cursist="C4", uitkomst="goed")
    coordinator.post("/plan/c4/verplaats", cursist="C3", aanbod="NT2-A1", naar="G1", versie="1", waarom="past")
    coordinator.post("/plan/v2/cursist/C99")
    coordinator.get("/plan/v2/cursist/C99")
    with db.read() as s:
        regels = {str(r.id): f"{r.waarop}|{r.oud}|{r.nieuw}|{r.waarom}" for r in s.query(Logregel)}
    assert len(regels) > 30
    namen = [n for p in (*CURSISTEN, *HELPERS) for n in (p.voornaam, p.achternaam)]
    contact = [x for v in HELPERS for x in (v.telefoon, v.email)]
    verboden = (*namen, *contact, *TERMIJNEN, *OORZAKEN, GROND)
    assert found(regels, verboden) == []
    assert found({"uitvoer van het programma": caplog.text}, verboden) == []
    assert found(regels, ["C4", "V1"])
