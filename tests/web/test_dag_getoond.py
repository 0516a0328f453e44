"""Where a day that goes differently is shown, and from where it is reported."""

from __future__ import annotations

import re
from datetime import date

import pytest

from scheduler.storage import uitval
from tests.web.test_exporteren import make as export
from tests.web.test_exporteren import sheets
from tests.web.test_invallen import MAANDAG, WOENSDAG, replace_wil, ruim
from tests.web.test_mijn import main_of
from tests.web.test_uitval import meld

__all__ = ["ruim"]


def test_the_page_of_a_group_shows_by_date_who_comes(als, db):
    als("vrijwilliger").post("/mijn-pagina/afspraak/2027-01-18/ma-o", antwoord="kom")
    replace_wil(als)
    als("sam").post("/mijn-pagina/afspraak/2027-01-13/wo-o", antwoord="kan-niet")
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-20", "2027-01-25")
    with db.read() as s:
        nummer = next(g.id for g in uitval.list_gaps(s, van="D1") if g.plek == "G1" and g.datum == date(2027, 1, 20))
    coordinator.post(f"/uitval/punt/{nummer}/anders", hoe="vervalt")
    tekst = main_of(coordinator.tekst("/plan/v2/groep/G1"))
    deel = tekst[tekst.index("De komende lessen") : tekst.index("Presentielijst")]
    for zin in (
        "maandag 11 januari 2027 9.15-12.00 uur Juf Janneke Tess Helper6 ✓ valt in",
        "woensdag 13 januari 2027 9.15-12.00 uur Juf Janneke Sam Helper5 ✕ kan niet",
        "maandag 18 januari 2027 9.15-12.00 uur Juf Janneke Wil Helper1 ✓ zei ja",
        "woensdag 20 januari 2027 9.15-12.00 uur – Deze les vervalt.",
        "maandag 25 januari 2027 9.15-12.00 uur Juf Janneke ✕ kan niet Wil Helper1",
    ):
        assert zin in deel
    assert "De komende lessen" not in coordinator.tekst("/plan/v1/groep/G1")


def test_attendance_lists_and_rosters_have_the_days_as_they_are(als, db):
    replace_wil(als)
    coordinator = als("coordinator")
    meld(coordinator, "D1", "2027-01-13", "2027-01-13")
    coordinator.post("/uitval/punt/2/anders", hoe="vervalt")
    lijst = coordinator.tekst("/plan/v2/presentielijst?groep=G1&van=2027-01-11&tot=2027-01-20")
    assert re.findall(r'<th scope="col">(\w\w \d+ \w+)<small>2027', lijst) == ["ma 11 jan", "ma 18 jan", "wo 20 jan"]
    lessen = sheets(export(coordinator, "rooster_groep", ["naam"], groep="G1"))["Lessen"]
    assert [(r[1].date(), r[4], r[5]) for r in lessen[1:4]] == [
        (MAANDAG, "Juf Janneke", "Tess Helper6"),
        (WOENSDAG, "vervalt", None),
        (date(2027, 1, 18), "Juf Janneke", "Wil Helper1"),
    ]


@pytest.mark.parametrize("code", ["C1", "V1"])
def test_the_page_of_a_person_leads_to_the_form_with_who_filled_in(als, code):
    coordinator = als("coordinator")
    soort = "cursist" if code == "C1" else "vrijwilligers"
    pagina = coordinator.tekst(f"/plan/v2/{soort}/{code}")
    assert f'href="/uitval/meld?wie={code}">Kan niet komen' in pagina
    form = coordinator.tekst(f"/uitval/meld?wie={code}")
    assert re.search(rf'name="wie"[^>]*value="{code}"', form)
    assert "Dit lukte niet" not in form
    assert "Kan niet komen" not in coordinator.tekst(f"/plan/c2/{soort}/{code}")


def test_the_docent_of_a_lesson_leads_to_the_form_too(als):
    assert 'href="/uitval/meld?wie=D1"' in als("coordinator").tekst("/plan/v2/groep/G1")
