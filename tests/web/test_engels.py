"""Who chose English reads English: a walk over every page, in search of Dutch words."""

from __future__ import annotations

import html
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.service.uitval.melden import report_absence
from tests.web.adressen import BESTAND, COORDINATOR, LEZEN, ROLLEN, STAF, TEAMLEIDER, somebody_is_away
from tests.web.conftest import NU
from tests.web.voorbeeld import RONDE

__all__ = ["somebody_is_away"]

NEDERLANDS = frozenset(
    """
    aan al alle als ander andere anders bij blijft daar dag dan dat de deze dit docent een en er gaat geen
    geldt gestopt groep groepen haar hebben heeft hem het hier hij hoe iemand ja jaar kan keer komt krijgt
    kunt les lessen lokaal maar mag meer merkt moet naar nee niemand niet nieuw nog nu om onder onze oude
    plek plekken staat te tot uit uur uw vakantie van voor vrijwilliger vrijwilligers waar wat weken wel werd
    wie wij worden wordt ziek zij zijn zit
    """.split()  # noqa: SIM905 - a list of words reads best as text
)
"""Dutch words that no English sentence has."""
DATA = (
    "Docent is al aangenomen",  # why something was locked
    "Dit is bekend",  # why somebody signed
    *RONDE.vrijwilliger_met,
)
BLIJFT = {
    "Het werkboek": "/exporteren",
    "De wet": "/termijnen",
    "Het logboek": "/logboek",
    "Berichten aan mensen": "/postvak-uit",
}
"""What stays Dutch, and on which pages: columns as in the workbook, legal grounds, the log, messages (ADR 0026)."""
NAMEN = re.compile(r"\b(?:Vrijwilliger|vrijwilliger|voorbeeld)\b(?=$|@)|\bWil\b")


class Woorden(HTMLParser):
    """What somebody reads or hears of a page; a quoted finding (`q`) stays in the language in which it was made."""

    def __init__(self) -> None:
        super().__init__()
        self.stukken: list[str] = []
        self.dicht = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        self.dicht += tag in {"script", "q"}
        self.stukken += [w for a in ("aria-label", "title", "placeholder", "alt") if (w := waarden.get(a))]

    def handle_endtag(self, tag: str) -> None:
        self.dicht -= tag in {"script", "q"}

    def handle_data(self, data: str) -> None:
        if not self.dicht and data.strip():
            self.stukken.append(" ".join(data.split()))


def dutch_in(pagina: str) -> list[str]:
    """The texts of a page that have a Dutch word."""
    lezer = Woorden()
    lezer.feed(pagina)
    kaal = {tekst: NAMEN.sub("", tekst) for tekst in lezer.stukken if not any(d in tekst for d in DATA)}
    return [tekst for tekst, zonder in kaal.items() if NEDERLANDS & set(re.findall(r"[a-z]+", zonder.lower()))]


def pages(browser, begin: set[str]) -> dict[str, str]:
    """These pages, and those that they link to."""
    gezien: dict[str, str] = {}
    for _ in range(2):
        for pad in sorted(begin - gezien.keys()):
            antwoord = browser.get(pad)
            gezien[pad] = antwoord.text if antwoord.status_code == 200 else ""
        begin = {
            html.unescape(link)
            for tekst in gezien.values()
            for link in re.findall(r'<a[^>]* href="(/[^"#]*)', tekst)
            if BESTAND not in link
        }
    return gezien


def test_dutch_words_are_seen():
    assert dutch_in("<p>Nobody <b>merkt er iets van</b></p><q>Groep G1 is vol</q><i title='Zet vast'>N1</i>") == [
        "merkt er iets van"
    ]


@pytest.mark.een_database
@pytest.mark.parametrize("rol", ROLLEN)
def test_no_page_in_english_has_dutch_sentences(als, db, rol):
    if rol in STAF:
        for wie, tot in (("D1", date(2027, 1, 12)), ("V2", date(2027, 1, 15)), ("C1", None)):
            report_absence(db, Gebruiker(1, "Teamleider", Rol.TEAMLEIDER), wie, date(2027, 1, 11), tot, "ziek", NU)
        doen = als(TEAMLEIDER)
        zet = {"cursist": "C3", "aanbod": "NT2-A1", "naar": "G1", "versie": "1", "waarom": "Past beter"}
        assert doen.post("/plan/c2/verplaats", **zet).status_code == 303
        assert doen.post("/plan/v1/vast", soort="groep", code="N1", reden="Good").status_code == 303
        assert doen.post("/uitval/punt/1/vraag", aan="V3").status_code in {303, 422}
    browser = als(rol)
    browser.post("/taal", taal="en")
    open_ = {pad for pad, wie in LEZEN.values() if rol in wie and BESTAND not in pad}
    gezien = pages(browser, open_ | ({p.replace("/v1/", "/c2/") for p in open_} if rol in STAF else set()))
    assert len(gezien) > (100 if rol in (TEAMLEIDER, COORDINATOR) else 4)
    fout = {
        (pad, tekst)
        for pad, pagina in gezien.items()
        if not any(deel in pad for deel in BLIJFT.values())
        for tekst in dutch_in(pagina)
    }
    assert not sorted(fout), "\n".join(map(str, sorted(fout)))
