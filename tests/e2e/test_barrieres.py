"""Every page for every role in a real browser: no barriers that a machine can find, nothing off a telephone."""

from __future__ import annotations

import pytest

from tests.e2e.test_wandeling import BREED_GENOEG, KLEIN, log_in
from tests.web.test_routes import LEZEN, ROLLEN

NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


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
    for naam, (pad, wie) in LEZEN.items():
        if rol not in wie:
            continue
        pagina.set_viewport_size({"width": 1280, "height": 900})
        if not (pagina.goto(pad).headers.get("content-type", "")).startswith("text/html"):
            continue
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
