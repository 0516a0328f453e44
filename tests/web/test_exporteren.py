"""Files to hand out: what stands in them, what never does, and what the log keeps."""

from __future__ import annotations

import html
import re
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from scheduler.service.lijsten.export_kolommen import CURSIST, KOPPELING, VRIJWILLIGER
from scheduler.storage.afwezigheden import add_absence
from tests.web.conftest import NU
from tests.web.voorbeeld import GEHEIM_GEGEVEN

PAD = "/plan/v1/exporteren"


def ticked(browser, wat):
    """The columns that are ticked on the page."""
    return re.findall(r'name="kolom" value="(\w+)" checked', browser.tekst(f"{PAD}?wat={wat}"))


def offered(browser, wat):
    return re.findall(r'name="kolom" value="(\w+)"', browser.tekst(f"{PAD}?wat={wat}"))


def make(browser, wat, kolom=(), **velden):
    antwoord = browser.post(PAD, wat=wat, kolom=list(kolom), **velden)
    assert antwoord.status_code == 200, html.unescape(antwoord.text)
    return antwoord


def sheets(antwoord):
    """Every sheet as header and rows."""
    boek = load_workbook(BytesIO(antwoord.data))
    return {ws.title: [list(rij) for rij in ws.iter_rows(min_row=4, values_only=True)] for ws in boek}


def test_the_whole_list_with_the_usual_columns_has_no_address_phone_or_mail(als):
    browser = als("coordinator")
    antwoord = make(browser, "vrijwilligers", ticked(browser, "vrijwilligers"))
    kop, *rijen = sheets(antwoord)["Vrijwilligers"]
    assert not {"postcode", "woonplaats", "telefoon", "e-mail", "afwezig"} & set(kop)
    assert [rij[:3] for rij in rijen] == [
        ["V3", "Nico Helper3", "klassenassistent"],
        ["V4", "Olga Helper4", "olc"],
        ["V2", "Riet Helper2", "taalcoach"],
        ["V1", "Wil Helper1", "klassenassistent"],
    ]


def test_nothing_sensitive_is_ticked_at_first():
    gevoelig = {"postcode", "plaats", "telefoon", "email", "termijn", "speling", "afwezig", "contacttaal"}
    standaard = {k.sleutel for k in (*CURSIST, *VRIJWILLIGER, *KOPPELING) if k.standaard}
    assert not standaard & gevoelig
    assert gevoelig <= {k.sleutel for k in (*CURSIST, *VRIJWILLIGER, *KOPPELING)}


def test_terms_and_absences_are_never_for_a_coordinator(als, db):
    with db.write() as s:
        add_absence(s, "cursist", "C1", date(2026, 11, 1), None, oorzaak="ziek", op=NU, door=None)
    coordinator, teamleider = als("coordinator"), als("teamleider")
    assert set(offered(teamleider, "cursisten")) - set(offered(coordinator, "cursisten")) == {
        *("termijn", "speling", "afwezig")
    }
    for kolom in ("termijn", "speling", "afwezig"):
        assert coordinator.post(PAD, wat="cursisten", kolom=["naam", kolom]).status_code == 403
    kop, amina, *_ = sheets(make(teamleider, "cursisten", ["code", "termijn", "afwezig"]))["Cursisten"]
    assert kop == ["code", "einde termijn (DUO)", "afwezig"]
    assert (amina[0], amina[1].date().isoformat()) == ("C1", GEHEIM_GEGEVEN)
    assert amina[2] == "ziek, 01-11-2026 tot nog niet bekend"


def test_the_filter_of_the_screen_goes_along(als):
    browser = als("coordinator")
    scherm = browser.tekst(f"{PAD}?wat=cursisten&groep=G1&sorteer=coach")
    assert '<input type="hidden" name="groep" value="G1">' in scherm
    antwoord = make(browser, "cursisten", ["naam", "groep"], groep="G1")
    assert sheets(antwoord)["Cursisten"] == [
        ["naam", "groep"],
        ["Amina Achternaam1", "G1"],
        ["Bilal Achternaam2", "G1"],
        ["Dunya Achternaam4", "G1"],
    ]
    assert "cursisten-g1-2026-11-23.xlsx" in antwoord.headers["Content-Disposition"]


def test_every_sheet_says_who_made_it_and_when(als):
    boek = load_workbook(BytesIO(make(als("coordinator"), "rooster_groep", ["naam"], groep="G1").data))
    merk = "Versie 1 (Najaar). Gemaakt door Coordinator op 23-11-2026 om 10.00 uur."
    assert [ws["A2"].value.startswith(merk) for ws in boek] == [True, True]


def test_the_log_keeps_who_what_and_which_columns_but_no_names(als):
    make(als("coordinator"), "cursisten", ["naam", "postcode"], groep="G1")
    log = als("teamleider").tekst("/logboek")
    assert re.search(r"Coordinator</td><td>maakte een Excel-bestand</td><td>v1:cursisten</td>", log)
    assert "naam, postcode; 3 rijen" in log
    assert "Amina" not in log


def test_the_roster_of_a_group_has_its_people_and_real_dates(als):
    bladen = sheets(make(als("coordinator"), "rooster_groep", ["code", "naam"], groep="G1"))
    assert [rij[0] for rij in bladen["Cursisten"]] == ["code", "C1", "C2", "C4"]
    kop, eerste, tweede, *_ = bladen["Lessen"]
    assert kop == ["dag", "datum", "tijd", "lokaal", "docent", "klassenassistent", "uren"]
    assert [eerste[0], eerste[1].date(), *eerste[2:]] == [
        *("maandag", date(2027, 1, 11), "9.15-12.00 uur", "L1", "Juf Janneke", "Wil Helper1", 2.75)
    ]
    assert tweede[1].date() == date(2027, 1, 13)
    dagen = {rij[1].date() for rij in bladen["Lessen"][1:]}
    assert not dagen & {date(2027, 2, 22), date(2027, 2, 24), date(2027, 3, 29), date(2027, 4, 26)}


def test_the_roster_of_a_leslocatie_is_a_week(als):
    bladen = sheets(make(als("coordinator"), "rooster_locatie", ["groep"], locatie="LEI"))
    assert bladen["Weekrooster"] == [
        ["lokaal", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"],
        [
            "L1\nochtend",
            "G1: Inburgering A1\n9.15-12.00 uur\nJuf Janneke\n3 cursisten\nhelpt: Wil Helper1",
            None,
            "G1: Inburgering A1\n9.15-12.00 uur\nJuf Janneke\n3 cursisten",
            *(None, None),
        ],
    ]
    assert bladen["Groepen"] == [["groep"], ["G1"]]


def test_the_roster_of_a_volunteer_has_the_own_days_and_first_names_only(als):
    antwoord = make(als("coordinator"), "rooster_vrijwilliger", vrijwilliger="V2")
    [blad] = sheets(antwoord).values()
    assert [blad[1][0], blad[1][1].date(), *blad[1][2:]] == [
        *("vrijdag", date(2027, 1, 15), "middag", None, "Taalcoach van Dunya", "U spreekt samen een plek af")
    ]
    assert "Achternaam4" not in str(blad)


@pytest.mark.parametrize(
    ("wat", "velden"),
    [
        ("rooster_groep", {"groep": "G1"}),
        ("rooster_locatie", {"locatie": "LEI"}),
        ("rooster_vrijwilliger", {"vrijwilliger": "V99"}),
        ("rooster_groep", {}),
        ("cursisten", {}),
    ],
)
def test_somebody_of_another_leslocatie_gets_no_file_of_it(als, wat, velden):
    assert als("zoetermeer").post(PAD, wat=wat, **velden).status_code == 422


def test_a_list_of_one_leslocatie_holds_only_its_people(als):
    rijen = sheets(make(als("zoetermeer"), "cursisten", ["code"]))["Cursisten"]
    assert rijen == [["code"], ["C6"], ["C7"]]
    assert sheets(make(als("zoetermeer"), "groepen", ["groep"]))["Groepen"] == [["groep"], ["N1"]]
    assert sheets(make(als("zoetermeer"), "koppelingen", ["coach"]))["Koppelingen"] == [["taalcoach"]]


def test_an_unknown_file_is_not_there(als):
    assert als("coordinator").post(PAD, wat="alles").status_code == 404
    assert "Naar Excel" in als("coordinator").tekst(f"{PAD}?wat=alles")
