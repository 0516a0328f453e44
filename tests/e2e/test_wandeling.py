"""The main walk of a teamleider, as a person does it: with the keyboard, on a telephone, on paper."""

from __future__ import annotations

import pytest

from tests.web.conftest import WACHTWOORD

BREED_GENOEG = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
KLEIN = """[...document.querySelectorAll('a, button, summary, input, select')].filter(e => {
  const r = e.getBoundingClientRect(), inZin = e.tagName === 'A' && getComputedStyle(e).display === 'inline';
  return r.width > 1 && r.height > 0 && !inZin && (r.height < 24 || r.width < 24);
}).map(e => e.outerHTML.slice(0, 90))"""


def log_in(pagina, naam="teamleider"):
    pagina.goto("/inloggen")
    pagina.fill("#inlognaam", naam)
    pagina.fill("#wachtwoord", WACHTWOORD)
    pagina.click("main button")


def test_place_somebody_in_a_concept_compare_and_publish(pagina):
    log_in(pagina)
    pagina.fill("#conceptnaam", "Chen erbij")
    pagina.click("text=Maak een concept")
    pagina.click(".werklijst >> text=Chen Achternaam3")
    assert "kan, maar groep al op streef" in pagina.inner_text(".bord")
    pagina.click(".lade td a:has-text('Verplaats')")
    assert "1 persoon merkt er iets van" in pagina.inner_text("main")
    pagina.click("main button:has-text('Verplaats')")
    assert "4/4" in pagina.inner_text(".bord")
    pagina.click("text=Publiceren")
    for lijst in ("plek", "coach", "hulp", "verteld"):
        if pagina.is_visible(f"#reden_{lijst}"):
            pagina.fill(f"#reden_{lijst}", "Dit is bekend.")
    pagina.click("text=Publiceer dit plan")
    assert pagina.url.endswith("/plan/v2/bord")
    assert "Versie 2 is gepubliceerd en geldt vanaf nu." in pagina.inner_text("main")


def test_the_keyboard_alone_gets_in_and_the_first_tab_skips_the_menu(pagina):
    pagina.goto("/inloggen")
    pagina.focus("#inlognaam")
    pagina.keyboard.type("coordinator")
    pagina.keyboard.press("Tab")
    pagina.keyboard.type(WACHTWOORD)
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/plan/v1/bord")
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Ga naar de inhoud"
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "inhoud"


@pytest.mark.parametrize(
    "pad",
    ["/plan/v1/bord?cursist=C3", "/plan/v1/niet-geplaatst", "/plan/v1/termijnen", "/plan/v1/cursist/C5", "/plannen",
     "/plannen/c2/vergelijken", "/plan/c2/publiceren", "/postvak-uit", "/postvak-uit/1",
     "/plan/v1/wijzigingen", "/plan/v1/toegang/V1", "/accounts", "/inlezen", "/rekenen", "/logboek", "/mijn-account"],
)  # fmt: skip
def test_on_a_narrow_telephone_nothing_falls_off_and_everything_can_be_touched(pagina, pad):
    log_in(pagina)
    pagina.set_viewport_size({"width": 320, "height": 640})
    pagina.goto(pad)
    assert pagina.evaluate(BREED_GENOEG)
    assert pagina.evaluate(KLEIN) == []


@pytest.mark.parametrize("breedte", [320, 1280])
def test_the_menu_opens_with_the_keyboard_one_head_at_a_time_and_stays_on_the_screen(pagina, breedte):
    log_in(pagina)
    pagina.set_viewport_size({"width": breedte, "height": 640})
    for kop in ("Plan", "Beheer", "Mensen"):
        pagina.focus(f".menu summary:has-text('{kop}')")
        pagina.keyboard.press("Enter")
    assert pagina.locator(".menu details[open] summary").all_inner_texts() == ["Mensen"]
    assert pagina.evaluate(BREED_GENOEG)
    assert pagina.evaluate(KLEIN) == []
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/cursisten")


def test_a_page_on_paper_has_no_menu_and_no_forms(pagina):
    log_in(pagina)
    pagina.emulate_media(media="print")
    pagina.goto("/plan/v1/groep/G1")
    assert not pagina.is_visible("nav")
    assert not pagina.is_visible("form")
    assert pagina.is_visible("text=Amina Achternaam1")


def test_the_search_page_renews_itself_until_the_search_ends(pagina, db):
    from datetime import UTC, datetime

    from scheduler.storage.tables import Taak

    log_in(pagina)
    pagina.goto("/rekenen")
    pagina.fill("#naam", "Nieuw")
    pagina.click("text=Begin met rekenen")
    assert "wacht op de computer" in pagina.inner_text("#stand")
    with db.write() as s:
        taak = s.get_one(Taak, 1)
        taak.status, taak.voortgang = "loopt", {"fase": "verbeteren", "groepen": 2, "geplaatst": 4, "gat": 0.05}
    pagina.wait_for_selector("#stand:has-text('verbetert groepen')")
    with db.write() as s:
        taak = s.get_one(Taak, 1)
        taak.status, taak.uitslag, taak.klaar_op = "klaar", "Dit is bewezen het beste plan.", datetime.now(UTC)
    pagina.wait_for_selector("main:has-text('Dit is bewezen het beste plan.')")


@pytest.mark.parametrize("breedte", [320, 390])
def test_a_volunteer_can_touch_everything_on_every_own_page(pagina, breedte):
    log_in(pagina, "riet")
    pagina.set_viewport_size({"width": breedte, "height": 844})
    koppel = pagina.get_attribute("a[href*='/koppel/']", "href")
    paden = ("", "/wanneer", "/helpen", "/agenda", "/gegevens", "/afspraak/2027-01-15/vr-m")
    for pad in (*(f"/mijn-pagina{p}" for p in paden), koppel, f"{koppel}/klikt-niet"):
        pagina.goto(pad)
        assert pagina.evaluate(BREED_GENOEG), pad
        assert pagina.evaluate(KLEIN) == [], pad


def test_a_volunteer_says_no_without_any_script(chromium, adres):
    context = chromium.new_context(java_script_enabled=False, base_url=adres, locale="nl-NL")
    pagina = context.new_page()
    log_in(pagina, "vrijwilliger")
    pagina.click("text=Ik kan niet")
    assert "Dank u. De coördinator weet het nu." in pagina.inner_text("main")
    pagina.click("text=Ik kom toch")
    assert "Ik kom" in pagina.inner_text("main")
    pagina.goto("/mijn-pagina/wanneer")
    pagina.click("label:has([name=d_di-m][value=graag])")
    pagina.click("main button:has-text('Bewaar')")
    assert pagina.is_checked("[name=d_di-m][value=graag]")
    context.close()
