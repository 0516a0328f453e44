"""The board as a planner uses it: dragging with the mouse and with a finger, the keyboard alone, a narrow screen."""

from __future__ import annotations

import pytest

from tests.e2e.test_wandeling import BREED_GENOEG, KLEIN, log_in

KAART = ".werk li[data-cursist=C3]"
VINGER = """([soort, x, y, waar]) => {
  const doel = waar ? document.querySelector(waar) : document.elementFromPoint(x, y);
  doel.dispatchEvent(new PointerEvent(soort, {bubbles: true, pointerType: 'touch', button: 0, clientX: x, clientY: y}));
}"""


def middle(pagina, wat: str) -> tuple[float, float]:
    kader = pagina.locator(wat).first.bounding_box()
    return kader["x"] + kader["width"] / 2, kader["y"] + kader["height"] / 2


def test_a_person_is_dragged_onto_a_group_and_only_the_form_moves_him(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord")
    pagina.mouse.move(*middle(pagina, f"{KAART} a"))
    pagina.mouse.down()
    x, y = middle(pagina, ".blok[data-groep=G1]")
    pagina.mouse.move(x, y, steps=10)
    pagina.wait_for_selector(".blok[data-groep=G1][data-sleep=maar]")
    assert pagina.get_attribute(".blok[data-groep=G1]", "data-zegt") == "kan, maar: groep al op streef"
    assert pagina.get_attribute(".blok[data-groep=N1]", "data-sleep") == "niet"
    assert pagina.is_visible(".geest")
    pagina.mouse.up()
    pagina.wait_for_url("**/plan/c2/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1")
    assert "1 persoon merkt er iets van" in pagina.inner_text("main")
    pagina.goto("/plan/c2/bord")
    assert "3/4" in pagina.inner_text(".blok[data-groep=G1]")


def test_escape_stops_a_drag_and_a_drop_beside_everything_does_nothing(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord")
    for stop in ("Escape", ""):
        pagina.mouse.move(*middle(pagina, f"{KAART} a"))
        pagina.mouse.down()
        pagina.mouse.move(640, 200, steps=5)
        assert pagina.is_visible(".geest")
        if stop:
            pagina.keyboard.press(stop)
        pagina.mouse.up()
        assert not pagina.is_visible(".geest")
        assert pagina.url.endswith("/plan/c2/bord")
        assert pagina.locator("[data-sleep]").count() == 0


def test_a_finger_drags_by_the_grip_and_scrolls_elsewhere(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord")
    x, y = middle(pagina, ".blok[data-groep=G1]")
    pagina.evaluate(VINGER, ["pointerdown", 5, 5, f"{KAART} a"])
    pagina.evaluate(VINGER, ["pointermove", x, y, ""])
    assert not pagina.is_visible(".geest")
    pagina.evaluate(VINGER, ["pointerup", x, y, ""])
    pagina.evaluate(VINGER, ["pointerdown", 5, 5, f"{KAART} .greep"])
    pagina.evaluate(VINGER, ["pointermove", x, y, ""])
    assert pagina.is_visible(".geest")
    pagina.evaluate(VINGER, ["pointermove", x + 1, y, ""])
    pagina.evaluate(VINGER, ["pointerup", x, y, ""])
    pagina.wait_for_url("**/plan/c2/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1")


def test_somebody_is_dragged_out_of_a_group_back_to_the_waiting_list(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord?groep=G1")
    pagina.mouse.move(*middle(pagina, ".lade li[data-cursist=C2] a"))
    pagina.mouse.down()
    pagina.mouse.move(640, 400, steps=4)
    pagina.mouse.move(*middle(pagina, ".terug"), steps=8)
    pagina.mouse.up()
    pagina.wait_for_url("**/plan/c2/verplaats?cursist=C2&aanbod=NT2-A1&naar=")
    assert "terug naar de wachtlijst" in pagina.inner_text("main")


def test_the_keyboard_alone_moves_somebody(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord")
    pagina.focus(f"{KAART} a")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector(".lade")
    pagina.focus(".lade a >> nth=0")
    for _ in range(2):
        pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.id") == "naar"
    assert pagina.input_value("#naar") == "G1"
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector("#waarom")
    pagina.focus("#waarom")
    pagina.keyboard.type("afgesproken")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/plan/c2/bord?cursist=C3&aanbod=NT2-A1")
    assert "4/4" in pagina.inner_text(".blok[data-groep=G1]")


def test_without_script_the_lists_do_the_same(chromium, adres):
    context = chromium.new_context(java_script_enabled=False, base_url=adres, locale="nl-NL")
    pagina = context.new_page()
    log_in(pagina)
    pagina.goto("/plan/c2/bord?cursist=C3&aanbod=NT2-A1")
    pagina.select_option("#naar", "G1")
    pagina.click(".kies button")
    pagina.click("main button:has-text('Verplaats')")
    assert "4/4" in pagina.inner_text(".blok[data-groep=G1]")
    context.close()


@pytest.mark.parametrize(
    "pad",
    ["/plan/c2/bord?cursist=C3", "/plan/c2/bord?groep=G1", "/plan/c2/bord?lijst=vast",
     "/plan/c2/verplaats?cursist=C3&aanbod=NT2-A1&naar=G1", "/plan/c2/verplaats/opties?cursist=C3&aanbod=NT2-A1",
     "/plan/c2/keuzes?soort=les&groep=G1&dagdeel=ma-o", "/plan/c2/keuzes?soort=groep&groep=N1",
     "/plan/c2/keuzes?soort=open", "/plan/c2/keuzes?soort=hulp&plek=G1&dagdeel=wo-o",
     "/plan/c2/keuzes?soort=koppel&cursist=C4", "/plan/c2/wijzig?soort=sluit&groep=N1",
     "/plan/v1/vast?soort=groep&code=N1",
     "/plan/v1/vast?soort=plaats&code=C2&ander=G1", "/plan/c2/groep/G1", "/plan/c2/cursist/C4"],
)  # fmt: skip
def test_on_a_narrow_telephone_nothing_falls_off_and_everything_can_be_touched(pagina, pad):
    log_in(pagina)
    pagina.set_viewport_size({"width": 320, "height": 640})
    pagina.goto(pad)
    assert pagina.evaluate(BREED_GENOEG)
    assert pagina.evaluate(KLEIN) == []


def test_the_place_of_a_cursist_is_locked_from_the_board_and_shown_on_it(pagina):
    log_in(pagina)
    pagina.goto("/plan/c2/bord?cursist=C2")
    pagina.click("a:has-text('Zet de plek vast')")
    pagina.fill("#reden", "zit bij haar zus")
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector(".werklijst >> text=De plek van Bilal")
    assert "zit bij haar zus" in pagina.inner_text(".werklijst")
    pagina.goto("/plan/c2/bord?cursist=C2")
    assert "1 cursist staat vast" in pagina.inner_text(".blok[data-groep=G1]")
    assert "Deze plek staat vast" in pagina.inner_text(".lade")
    assert pagina.query_selector(".lade #naar") is None
