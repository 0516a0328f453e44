"""Dutch, or English for who asks: texts in the pages are written in Dutch and looked up in `vertalingen/en.po`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Blueprint, Flask, g, has_request_context, redirect, request, session, url_for
from markupsafe import Markup, escape
from werkzeug.wrappers import Response

from scheduler.explain.zin import Dag, Zin, Zinnen, fill_template
from web.terug import safe_next

NEDERLANDS = "nl"
TALEN = {NEDERLANDS: "Nederlands", "en": "English"}
"""Every language by its code, with its name in itself."""
KLOK = re.compile(r"[\d.-]+( uur)?")
"""A time, or from when to when."""
AANTAL = re.compile(r"(\d+) (.+)")
"""A number of something."""
MAP = Path(__file__).parent / "vertalingen"

bp = Blueprint("taal", __name__, url_prefix="/taal")


@bp.post("")
def choose() -> Response:
    """Switch the language of this browser, and go back to the page."""
    taal = request.form.get("taal", "")
    session["taal"] = taal if taal in TALEN else NEDERLANDS
    return redirect(safe_next(request.form.get("verder", "")) or url_for("start.index"), 303)


def taal_nu() -> str:
    """The language of whoever asks."""
    if not has_request_context():
        return NEDERLANDS
    if "taal" not in g:
        gekozen = session.get("taal", NEDERLANDS)
        g.taal = gekozen if gekozen in TALEN else NEDERLANDS
    return str(g.taal)


def _(tekst: str, **waarden: object) -> str:
    """A Dutch text in the language of whoever asks; `%(naam)s` in it stands for a value."""
    uit = _texts(taal_nu()).gettext(tekst)
    return uit % waarden if waarden else uit


def n_(enkel: str, meer: str, aantal: int) -> str:
    """The text for one or for more, in the language of whoever asks."""
    return _texts(taal_nu()).ngettext(enkel, meer, aantal)


def vertaal(tekst: object) -> str:
    """A word or sentence of the planner in the language of whoever asks; `a, b` is read word by word.

    What is only there in Dutch is marked as Dutch, so that a screen reader changes its voice (WCAG 3.1.2). What was
    translated before stays. Inside an attribute or an option nothing can be marked: use `_` there.
    """
    taal, zin = taal_nu(), str(tekst)
    if taal == NEDERLANDS or not zin or isinstance(tekst, Markup):
        return tekst if isinstance(tekst, str) else zin
    if isinstance(tekst, Dag):
        return format_date(tekst.dag, "EEEE d MMMM y" if tekst.weekdag else "d MMMM y", locale=taal)
    if isinstance(tekst, Zinnen):
        return _joined(tekst, taal)
    if isinstance(tekst, Zin) and tekst.sjabloon in _catalogue(taal):
        feiten = {n: feit if isinstance(feit, int) else escape(vertaal(feit)) for n, feit in tekst.feiten.items()}
        return Markup(fill_template(_texts(taal).gettext(tekst.sjabloon), feiten))  # noqa: S704 - only our own is not escaped
    delen = [_part(deel, taal) for deel in ([zin] if zin in _catalogue(taal) else zin.split(", "))]
    return Markup('<span lang="nl">{}</span>').format(zin) if None in delen else ", ".join(d for d in delen if d)


def _joined(tekst: Zinnen, taal: str) -> Markup:
    """Several texts as one; a word between them, such as `en`, is looked up."""
    *eerder, laatste = [escape(vertaal(deel)) for deel in tekst.delen] or [Markup()]
    woord = tekst.laatste.strip()
    tussen = tekst.laatste.replace(woord, _texts(taal).gettext(woord)) if woord.isalpha() else tekst.laatste
    return Markup(tussen).join([Markup(tekst.tussen).join(eerder), laatste]) if eerder else laatste  # noqa: S704 - our own


def fill(tekst: str, waarden: Mapping[str, object]) -> str:
    """A sentence of the planner with slots, in the language of whoever asks; words in the slots are looked up too."""
    zin = vertaal(tekst)
    return escape(zin) % {naam: vertaal(waarde) for naam, waarde in waarden.items()} if waarden else zin


def _part(deel: str, taal: str) -> str | None:
    """Words, a time, or a number of something in another language; None when it is only there in Dutch."""
    if KLOK.fullmatch(deel):
        return deel.removesuffix(" uur")
    if gevonden := AANTAL.fullmatch(deel):
        woord = _part(gevonden[2], taal)
        return woord and f"{gevonden[1]} {woord}"
    if deel not in _catalogue(taal) and " en " in deel:
        eerste, laatste = (_part(d, taal) for d in deel.rsplit(" en ", 1))
        return f"{eerste} {_texts(taal).gettext('en')} {laatste}" if eerste and laatste else None
    return _texts(taal).gettext(deel) if deel in _catalogue(taal) else None


@cache
def _texts(taal: str) -> NullTranslations:
    """The texts of one language; Dutch is what stands in the pages."""
    if taal == NEDERLANDS:
        return NullTranslations()
    mo = BytesIO()
    write_mo(mo, _catalogue(taal))
    mo.seek(0)
    return Translations(mo)


@cache
def _catalogue(taal: str) -> Catalog:
    with (MAP / f"{taal}.po").open("rb") as bron:
        return read_po(bron, locale=taal)


def install(app: Flask) -> None:
    """Make `_`, `ngettext` and `{% trans %}` known to the templates."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda tekst: _texts(taal_nu()).gettext(tekst), n_, newstyle=True
    )
    app.add_template_filter(vertaal)
    app.jinja_env.globals.update(taal_nu=taal_nu, TALEN=TALEN)
