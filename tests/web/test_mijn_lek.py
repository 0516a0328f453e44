"""On no page of a volunteer stands anything of others: no last names, addresses, terms, codes, or other people."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from tests.web.test_zicht import EINDES
from tests.web.voorbeeld import RONDE

PADEN = ("", "?alles=ja", "/wanneer", "/helpen", "/agenda", "/gegevens")
EIGEN = {"vrijwilliger": ("V1", {"Amina", "Bilal", "Dunya"}), "riet": ("V2", {"Dunya"})}


@pytest.mark.parametrize("naam", EIGEN)
def test_only_the_own_first_names_stand_on_the_pages(als, klok, naam):
    klok.nu = datetime(2027, 4, 6, 9, tzinfo=UTC)  # past the day of a lesson that is the end of a term too
    browser = als(naam)
    code, bekend = EIGEN[naam]
    paginas = {f"/mijn-pagina{p}": browser.tekst(f"/mijn-pagina{p}") for p in PADEN}
    for link in {x for t in paginas.values() for x in re.findall(r'href="(/mijn-pagina/(?:koppel|afspraak)[^"]*)"', t)}:
        paginas[link] = browser.tekst(link)
    assert len(paginas) > len(PADEN)
    alles = "\n".join(paginas.values())
    ik = RONDE.vrijwilliger_met[code]
    assert bekend <= {c.voornaam for c in RONDE.cursisten if re.search(rf"\b{c.voornaam}\b", alles)} <= bekend
    for ander in (*RONDE.cursisten, *(v for v in RONDE.vrijwilligers if v is not ik)):
        assert ander.achternaam not in alles
    for ander in (v for v in RONDE.vrijwilligers if v is not ik):
        assert not re.search(rf"\b{ander.voornaam}\b", alles)
    for code_ in (*RONDE.cursist_met, *RONDE.vrijwilliger_met):
        assert not re.search(rf"\b{code_}\b", alles), code_
    assert not [e for e in EINDES if e in alles]
    for pad, tekst in paginas.items():
        if not pad.endswith("/gegevens"):
            assert "2312" not in tekst


def test_the_same_search_finds_a_name_where_it_may_stand(als):
    tekst = als("coordinator").tekst("/plan/v1/groep/G1")
    assert "Achternaam1" in tekst
    assert re.search(r"\bC1\b", tekst)
