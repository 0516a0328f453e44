"""Attendance lists on paper: twenty people fit on one sheet of A4."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import WACHTWOORD

MEER_RIJEN = """() => {
  const lijst = document.querySelector('.presentie tbody');
  while (lijst.rows.length < 20) lijst.append(lijst.rows[0].cloneNode(true));
}"""


@pytest.mark.parametrize("vraag", ["van=2027-01-11&tot=2027-02-07", "vorm=les&van=2027-01-11&tot=2027-01-11"])
def test_twenty_people_fit_on_one_sheet(pagina, vraag):
    pagina.goto("/inloggen")
    pagina.fill("[name=inlognaam]", "coordinator")
    pagina.fill("[name=wachtwoord]", WACHTWOORD)
    pagina.click("main button")
    pagina.goto(f"/plan/v1/presentielijst?groep=G1&{vraag}")
    pagina.evaluate(MEER_RIJEN)
    assert pagina.locator(".presentie tbody tr").count() == 20
    pdf = pagina.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 1
    assert [round(float(x)) for x in re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)", pdf).groups()] == [595, 842]
