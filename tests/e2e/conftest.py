"""A real browser on a real server. Without one these tests are left out, and say what is missing."""

from __future__ import annotations

import shutil
import threading

import pytest
from waitress import create_server

from tests.web.conftest import adres_van_db, app, db, gevuld, klok, light_hashes

__all__ = ["adres_van_db", "app", "db", "gevuld", "klok", "light_hashes"]


@pytest.fixture(scope="session")
def chromium():
    """A running Chromium, driven by playwright."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright ontbreekt: pip install playwright")
    programma = shutil.which("chromium") or shutil.which("google-chrome")
    if programma is None:
        pytest.skip("chromium ontbreekt: apt-get install chromium")
    with sync_api.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=programma, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def adres(app):
    """The address of a server with the example in it."""
    server = create_server(app, host="127.0.0.1", port=0)
    draad = threading.Thread(target=server.run, daemon=True)
    draad.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.trigger.pull_trigger(server.task_dispatcher.shutdown)
    server.trigger.pull_trigger(server.close)
    draad.join(5)


@pytest.fixture
def pagina(chromium, adres):
    """A page of a window; whatever the browser complains about makes the test fail."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", base_url=adres)
    page = context.new_page()
    klachten: list[str] = []
    page.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type in {"error", "warning"} else None)
    page.on("pageerror", lambda fout: klachten.append(str(fout)))
    yield page
    context.close()
    assert klachten == []
