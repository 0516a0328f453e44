"""Every page for every role in a real browser: no barriers that a machine can find, nothing off a telephone."""

from __future__ import annotations

import pytest

from tests.e2e.test_wandeling import BREED_GENOEG, KLEIN, log_in
from tests.web.adressen import LEZEN, ROLLEN, STAF, TEAMLEIDER, somebody_is_away

__all__ = ["somebody_is_away"]

NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VERDER = {
    "het bord van een concept": ("/plan/c2/bord", STAF),
    "de lade van een cursist": ("/plan/c2/bord?cursist=C3", STAF),
    "de lade van een groep": ("/plan/c2/bord?groep=G1", STAF),
    "wachten in een concept": ("/plan/c2/niet-geplaatst", STAF),
    "een cursist in een concept": ("/plan/c2/cursist/C5", STAF),
    "een groep in een concept": ("/plan/c2/groep/G1", STAF),
    "termijnen van een concept": ("/plan/c2/termijnen", {TEAMLEIDER}),
    "wat naar Excel kan": ("/plan/v1/exporteren", STAF),
}
"""Looks of a page that the table of routes does not have."""


@pytest.fixture(scope="session")
def axe():
    """The examiner of barriers."""
    return pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe ontbreekt").Axe()


def barriers(axe, pagina) -> list[str]:
    uit = axe.run(pagina, options={"runOnly": {"type": "tag", "values": NORMEN}}).response
    return [f"{v['id']}: {n['html'][:120]}" for v in uit["violations"] for n in v["nodes"]]


@pytest.mark.parametrize("rol", ROLLEN)
def test_every_page_of_a_role_is_open_to_everybody(pagina, axe, rol):
    log_in(pagina, rol)
    gevonden = {}
    for naam, (pad, wie) in (LEZEN | VERDER).items():
        if rol not in wie or not pagina.request.head(pad).headers["content-type"].startswith("text/html"):
            continue
        pagina.set_viewport_size({"width": 1280, "height": 900})
        pagina.goto(pad)
        fouten = barriers(axe, pagina)
        pagina.set_viewport_size({"width": 320, "height": 640})
        if not pagina.evaluate(BREED_GENOEG):
            fouten.append("valt van een smal scherm")
        fouten += [f"te klein om te raken: {e}" for e in pagina.evaluate(KLEIN)]
        if fouten:
            gevonden[naam] = fouten
    assert gevonden == {}


def test_the_page_to_log_in_is_open_to_everybody(pagina, axe):
    pagina.goto("/inloggen")
    assert barriers(axe, pagina) == []


def test_the_examiner_sees_a_barrier_when_there_is_one(pagina, axe):
    pagina.goto("/inloggen")
    pagina.evaluate("document.querySelector('label').remove()")
    assert [f.split(":")[0] for f in barriers(axe, pagina)] == ["label"]
