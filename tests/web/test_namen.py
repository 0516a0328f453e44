"""People are read by name: no page for staff has the bare code of a person, a course or a building in its text."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.melden import report_absence
from scheduler.storage.tables import Concept
from tests.web.adressen import BESTAND, LEZEN, STAF
from tests.web.conftest import NU, plat
from tests.web.test_inlezen import proposal, upload, werkboek
from tests.web.voorbeeld import RONDE

CODES = {
    *RONDE.cursist_met,
    *RONDE.vrijwilliger_met,
    *RONDE.docent_met,
    *(a.aanbod for a in RONDE.aanbod),
    *(x.locatie for x in RONDE.leslocaties),
}
CODE = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(CODES, key=len, reverse=True))})(?![\w-])")
MET_CODES = {"logboek.index", "inlezen.index", "accounts.index"}
"""Pages that are about codes: the log never has names."""
KIND = re.compile(r"vrijwilliger|cursist|docent|,")
"""What may stand with a code, small behind a name: what kind of person it is."""
NIET_GELEZEN = {"script", "style", "datalist"}
GEHOORD = ("title", "aria-label", "alt")


class Lezer(HTMLParser):
    """The pieces of text that somebody sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.stukken: list[str] = []
        self._diep = 0

    def handle_starttag(self, tag, attrs):
        self._diep += tag in NIET_GELEZEN
        self.stukken += [waarde for naam, waarde in attrs if naam in GEHOORD and waarde]

    def handle_endtag(self, tag):
        self._diep -= tag in NIET_GELEZEN

    def handle_data(self, data):
        if not self._diep:
            self.stukken.append(" ".join(data.split()))


def bare_codes(html: str) -> list[str]:
    """Every piece of running text with a code in it; not a code between brackets behind a name, or of its own."""
    lezer = Lezer()
    lezer.feed(html)
    zonder = ((stuk, re.sub(rf"(?<=\w )\({CODE.pattern}\)", "", stuk)) for stuk in lezer.stukken)
    return [stuk for stuk, rest in zonder if CODE.search(rest) and KIND.sub("", CODE.sub("", rest)).strip()]


def test_a_bare_code_is_seen():
    html = "<td>C1</td><p>Cursist C1 wacht.</p><p>Amina (C1) wacht op NT2-A1-x.</p><a title='naar LEI'>G1</a>"
    assert bare_codes(html) == ["Cursist C1 wacht.", "naar LEI"]


@pytest.fixture
def somebody_is_away(db):
    """An absence with a gap, so that its pages are there."""
    teamleider = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
    assert report_absence(db, teamleider, "V1", date(2027, 2, 1), date(2027, 2, 5), "vakantie", NU) == 1


MEER = (
    *(
        f"/plan/{ref}/bord?lijst={lijst}"
        for ref in ("v1", "c2")
        for lijst in ("plekken", "let-op", "vast", "meldingen")
    ),
    *(f"/plan/c2/bord?rijen={rijen}" for rijen in ("docent", "assistent")),
    *(f"/plan/c2/bord?cursist={c}" for c in RONDE.cursist_met),
    *(f"/plan/{ref}/cursist/{c}" for ref in ("v1", "c2") for c in RONDE.cursist_met),
    *(f"/plan/v1/vrijwilligers/{v}" for v in RONDE.vrijwilliger_met),
    *(f"/plan/c2/{pad}" for pad in ("bord?groep=G1", "groep/N1", "koppelingen", "niet-geplaatst")),
    *(f"/plan/c2/keuzes?{vraag}" for vraag in ("soort=open", "soort=groep&groep=N1", "soort=koppel&cursist=C4")),
    *(f"/plan/c2/keuzes?soort=hulp&plek={plek}" for plek in ("G1&dagdeel=wo-o", "M1")),
    "/plan/c2/wijzig?soort=sluit&groep=G1",
    "/plan/c2/wijzig?soort=hulp&plek=G1&dagdeel=wo-o&vrijwilliger=V1",
    "/plan/c2/wijzig?soort=hulp&plek=G1&dagdeel=wo-o&vrijwilliger=V3",
    "/plan/c2/wijzig?soort=hulp_weg&plek=M1&vrijwilliger=V4",
    "/plan/c2/wijzig?soort=koppel&cursist=C8&vrijwilliger=V2&dagdeel=di-o",
    "/plan/c2/wijzig?soort=koppel_weg&cursist=C4",
    "/plan/c2/verplaats?cursist=C5&aanbod=NT2-A1&naar=G1",
    "/plan/c2/verplaats?cursist=C1&aanbod=NT2-A1&naar=",
    "/plan/c2/verplaats/opties?cursist=C8&aanbod=NT2-A1&schuif=3&wijken=ja",
    "/plan/v1/vast?soort=inzet&code=V1&ander=G1&dagdeel=ma-o",
    "/plan/v1/vast?soort=koppeling&code=V2&ander=C4",
    "/plan/v1/vast?soort=plaats&code=C2&ander=G1",
    *(f"/uitval/meld?wie={wie}&van=2027-02-08&tot=" for wie in ("C1", "V2", "V4", "D1")),
)


@pytest.mark.parametrize("rol", sorted(STAF))
def test_no_page_for_staff_has_a_bare_code_in_its_text(als, somebody_is_away, rol):
    browser = als(rol)
    paden = [p for naam, (p, wie) in LEZEN.items() if rol in wie and BESTAND not in p and naam not in MET_CODES]
    kaal = {pad: bare_codes(browser.tekst(pad)) for pad in (*paden, *MEER)}
    assert {pad: stukken for pad, stukken in kaal.items() if stukken} == {}


def test_what_was_done_or_refused_is_told_with_names_and_logged_with_codes(als, somebody_is_away):
    browser = als("coordinator")
    gedaan = [
        ("/plan/c2/verplaats", {"cursist": "C2", "aanbod": "NT2-A1", "naar": ""}),
        ("/plan/c2/wijzig", {"soort": "koppel_weg", "cursist": "C4"}),
        ("/plan/c2/wijzig", {"soort": "hulp", "plek": "G1", "dagdeel": "wo-o", "vrijwilliger": "V3"}),
        ("/plan/c2/wijzig", {"soort": "hulp", "plek": "G1", "dagdeel": "wo-o", "vrijwilliger": "V1"}),
        ("/plan/v1/vast", {"soort": "plaats", "code": "C4", "ander": "G1", "reden": "afspraak"}),
        ("/uitval/punt/1/vraag", {"aan": "V3"}),
        ("/uitval/ruil", {"een": "V1", "dag_een": "2027-01-12", "ander": "V4", "dag_ander": "2027-01-15"}),
    ]
    gelezen, versie = [], 1
    for pad, velden in gedaan:
        antwoord = browser.post(pad, **{"versie": versie, "waarom": "proef", **velden})
        verder = antwoord.status_code == 303
        versie += verder and "c2" in pad
        html = browser.tekst(antwoord.location) if verder else antwoord.text
        gelezen.append((antwoord.status_code, bare_codes(html)))
    assert gelezen == [(303, []), (422, []), (422, []), (303, []), (303, []), (422, []), (422, [])]
    bord = browser.tekst("/plan/c2/bord")
    assert 'title="Wil Helper1 helpt op woensdagochtend bij G1"' in bord
    log = als("teamleider").tekst("/logboek")
    assert "V1 helpt op woensdagochtend bij G1" in log
    assert not {"Wil", "Dunya", "Bilal", "Nico", "Olga"} & set(re.findall(r"\w+", log))


def test_two_people_with_one_name_are_told_apart_wherever_somebody_chooses(als, tmp_path):
    """Bilal and Chen become Sara Ahmed; with their codes behind the name nobody moves the wrong one."""
    namen = {"voornaam": "Sara", "achternaam": "Ahmed"}
    c1, c2, c3, *rest = RONDE.cursisten
    dubbel = (c1, c2.model_copy(update=namen), c3.model_copy(update=namen), *rest)
    browser = als("teamleider")
    browser.post(proposal(upload(browser, werkboek(tmp_path, RONDE.model_copy(update={"cursisten": dubbel}))).text))
    browser.post("/plan/v1/terugzetten")
    for pad, wie in (
        ("/plan/c3/bord", "Sara Ahmed (C3)"),
        ("/plan/c3/bord?groep=G1", "Sara Ahmed (C2)"),
        ("/plan/c3/bord?cursist=C3", "Sara Ahmed (C3)"),
        ("/plan/c3/niet-geplaatst", "Sara Ahmed (C3)"),
        ("/plan/c3/publiceren", "Sara Ahmed (C3)"),
        ("/plan/c3/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1", "Sara Ahmed (C3)"),
        ("/plan/c3/verplaats/opties?cursist=C3&aanbod=NT2-A1&schuif=0", "Sara Ahmed (C3)"),
        ("/plan/c3/verplaats/opties?cursist=C3&aanbod=NT2-A1&schuif=1&wijken=ja", "Sara Ahmed (C3)"),
    ):
        tekst = plat(browser.tekst(pad))
        assert wie in tekst, pad
        assert not re.search(r"Sara Ahmed(?! \(C[23]\))", tekst), pad


def test_a_concept_without_somebody_is_called_by_the_name_on_screen_and_by_the_code_in_the_store(als, db):
    teamleider = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)
    report_absence(db, teamleider, "V4", date(2027, 2, 1), None, "gestopt", NU)
    browser = als("teamleider")
    ref = browser.post("/uitval/1/concept").location.split("/")[2]
    for pad in (f"/plan/{ref}/bord", f"/plannen/{ref}/vergelijken", "/plannen", f"/scenario/vergelijken?met={ref}"):
        html = browser.tekst(pad)
        assert "Zonder Olga Helper4" in html, pad
        assert bare_codes(html) == []
    with db.read() as s:
        assert s.get_one(Concept, int(ref[1:])).naam == "Zonder V4"
