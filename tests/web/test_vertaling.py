"""The English catalogue: complete, with the same slots, nothing stale; and no text in a page that escapes it."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from scheduler.explain.codes import CODES
from scheduler.explain.uitleg import WERKWOORD
from tests.web.zinnen import LOS, finished_errors, fixed_errors, fixed_sentences, fixed_words, loose_words

WEB = Path(__file__).parents[2] / "web"
MANIER = [("**/templates/**.html", "jinja2"), ("**.py", "python")]
SLOT = re.compile(r"%\((\w+)\)[sd]")
ZICHTBAAR = ("aria-label", "title", "placeholder", "alt")


def in_pages() -> set[str]:
    """Every text that a page or view asks for."""
    opties = {"**/templates/**.html": {"trimmed": "true", "newstyle_gettext": "true"}}
    found = set()
    for _, _, tekst, _, _ in extract_from_dir(
        str(WEB), MANIER, opties, keywords={"_": None, "fill": None, "n_": (1, 2), "ngettext": (1, 2), "aantal": (2, 3)}
    ):
        found |= {tekst} if isinstance(tekst, str) else {tekst[0]}
    return found


@pytest.fixture(scope="module")
def catalogus():
    with (WEB / "vertalingen" / "en.po").open("rb") as bron:
        return {b.id if isinstance(b.id, str) else b.id[0]: b for b in read_po(bron, locale="en") if b.id}


def test_every_text_has_an_english_one_and_nothing_is_stale(catalogus):
    nodig = in_pages() | fixed_words() | fixed_errors() | fixed_sentences()
    assert sorted(nodig - {k for k, b in catalogus.items() if b.string}) == []
    assert sorted(set(catalogus) - nodig) == []


def test_no_error_of_a_page_is_put_together_before_it_is_translated():
    assert finished_errors() == []


def test_the_words_without_a_name_are_still_in_the_code():
    assert loose_words() == LOS


def slots_of_reasons(sjabloon: str) -> set[str]:
    """The facts that the template of a reason asks for; a verb need not be: `can` is the same for everybody."""
    return {naam for _, naam, _, _ in Formatter().parse(sjabloon) if naam} - WERKWOORD["planner"].keys()


def test_the_english_reason_has_the_same_slots(catalogus):
    sjablonen = {soort.zin for soort in CODES.values()} | fixed_sentences()
    redenen = [b for b in catalogus.values() if b.id in sjablonen]
    assert len(redenen) > 100
    assert [b.id for b in redenen if slots_of_reasons(b.id) != slots_of_reasons(b.string)] == []


def test_the_english_text_has_the_same_slots(catalogus):
    anders = []
    for bericht in catalogus.values():
        ids = [bericht.id] if isinstance(bericht.id, str) else list(bericht.id)
        uit = [bericht.string] if isinstance(bericht.string, str) else list(bericht.string)
        slots = {s for i in ids for s in SLOT.findall(i)}
        if any(set(SLOT.findall(u)) - slots for u in uit) or not any(set(SLOT.findall(u)) == slots for u in uit):
            anders.append(ids[0])
    assert anders == []


def bare_texts(bron: str) -> list[str]:
    """Words of a template that are not looked up: between tags, or in attributes that people hear or see."""
    bron = re.sub(r"\{#.*?#\}|\{% block breedte %\}\w+", "", bron, flags=re.DOTALL)
    bron = re.sub(r"\{%-? *trans\b.*?endtrans *-?%\}", "", bron, flags=re.DOTALL)
    bron = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "\x00", bron, flags=re.DOTALL)
    bron = re.sub(r"<(script|style).*?</\1>", "", bron, flags=re.DOTALL)
    gezien = [m[2] for m in re.finditer(rf'\b({"|".join(ZICHTBAAR)})="([^"]*)"', bron)]
    gezien += re.split(r"<[^>]*>", bron)
    return [t for t in (" ".join(g.replace("\x00", " ").split()) for g in gezien) if re.search(r"[A-Za-z]{2}", t)]


def test_bare_words_are_seen():
    assert bare_texts("<p>Dag {{ naam }}</p><a title=\"Weg\">{{ _('Ga') }}</a>{% trans %}Hoi{% endtrans %}") == [
        "Weg",
        "Dag",
    ]


ZONDER_VERTALING = {"Inburgerplan", "- Inburgerplan"}


def test_no_template_has_words_that_are_not_looked_up():
    kaal = {
        str(pad.relative_to(WEB)): woorden
        for pad in sorted((WEB / "templates").rglob("*.html"))
        if (woorden := [w for w in bare_texts(pad.read_text(encoding="utf-8")) if w not in ZONDER_VERTALING])
    }
    assert kaal == {}
