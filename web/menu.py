"""The menu: few heads with the pages below them, and only what this user may open."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, g, request, url_for

from scheduler.service.toegang.rechten import Gebruiker, Recht
from web.taal import _
from web.toegang import newest_plan

PLAT = 4
"""With at most so many pages the menu has no heads."""
HOORT_BIJ = {
    **dict.fromkeys(("groep", "verplaatsen", "ingrepen", "vastzetten"), "plan"),
    **dict.fromkeys(("publiceren", "versies"), "plannen"),
    "cursist": "cursisten",
    "toegang_vrijwilliger": "vrijwilligers",
    "belasting": "koppelingen",
    "vraaglijst": "uitval",
    "presentie": "exporteren",
    **dict.fromkeys(("beschikbaar", "meehelpen", "agenda", "voorkeuren", "gegevens", "koppel", "ruilen"), "mijn"),
}
"""Topics without a page in the menu, and the topic under whose head they are found."""


@dataclass(frozen=True)
class Punt:
    """One page of the menu, and the topic that it is about."""

    adres: str
    tekst: str
    over: str

    @property
    def hier(self) -> bool:
        """Whether this page is on screen."""
        return request.path == self.adres


@dataclass(frozen=True)
class Kop:
    """A head with its pages; a head of one page is a plain link."""

    tekst: str
    punten: tuple[Punt, ...]

    @property
    def hier(self) -> bool:
        """Whether one of its pages is on screen, or a page that belongs to one of them."""
        nu = request.blueprint or ""
        return any(p.hier or p.over == HOORT_BIJ.get(nu, nu) for p in self.punten)


def make_menu(gebruiker: Gebruiker, ref: str | None) -> tuple[Kop, ...]:
    """The menu of one user, around one plan; without a plan its pages are left out."""

    def page(eindpunt: str, tekst: str, recht: Recht, *, in_plan: bool = False) -> Punt | None:
        if not gebruiker.mag(recht) or (in_plan and ref is None):
            return None
        adres = url_for(eindpunt, ref=ref) if in_plan else url_for(eindpunt)
        return Punt(adres, tekst, eindpunt.partition(".")[0])

    koppen = {
        _("Plan"): (
            page("plan.board", _("Planbord"), Recht.PLAN_ZIEN, in_plan=True),
            page("plan.waiting", _("Niet geplaatst"), Recht.PLAN_ZIEN, in_plan=True),
            page("plannen.index", _("Plannen"), Recht.PLAN_ZIEN),
            page("scenario.index", _("Scenario's"), Recht.PLAN_MAKEN),
            page("regels.index", _("Regels"), Recht.REGELS),
            page("rekenen.index", _("Nieuw plan"), Recht.REKENEN),
        ),
        _("Mensen"): (
            page("cursisten.index", _("Cursisten"), Recht.PLAN_ZIEN, in_plan=True),
            page("vrijwilligers.index", _("Vrijwilligers"), Recht.PLAN_ZIEN, in_plan=True),
            page("koppelingen.index", _("Koppelingen"), Recht.PLAN_ZIEN, in_plan=True),
            page("uitval.index", _("Iemand valt uit"), Recht.PLAN_ZIEN, in_plan=True),
            page("meldingen.index", _("Van vrijwilligers"), Recht.PLAN_ZIEN, in_plan=True),
        ),
        _("Termijnen"): (page("termijnen.index", _("Termijnen"), Recht.TERMIJNEN_ZIEN, in_plan=True),),
        _("Postvak UIT"): (page("postvak.index", _("Postvak UIT"), Recht.BERICHTEN),),
        _("Excel en papier"): (page("exporteren.form", _("Excel en papier"), Recht.PLAN_ZIEN, in_plan=True),),
        _("Mijn pagina"): (page("mijn.index", _("Mijn pagina"), Recht.EIGEN_ZIEN),),
        _("Beheer"): (
            page("inlezen.index", _("Inlezen"), Recht.INLEZEN),
            page("accounts.index", _("Accounts"), Recht.ACCOUNTS),
            page("logboek.index", _("Logboek"), Recht.LOGBOEK),
        ),
    }
    menu = [Kop(tekst, tuple(p for p in punten if p)) for tekst, punten in koppen.items()]
    if sum(len(kop.punten) for kop in menu) <= PLAT:
        menu = [Kop(p.tekst, (p,)) for kop in menu for p in kop.punten]
    return tuple(kop for kop in menu if kop.punten)


def install(app: Flask) -> None:
    """Make the menu, and the plan that it is about, known to every page."""

    @app.context_processor
    def menu() -> dict[str, object]:
        if not g.get("ingelogd"):
            return {"menu": (), "huidig": None}
        huidig = newest_plan(g.ingelogd.gebruiker)
        return {"menu": make_menu(g.ingelogd.gebruiker, huidig), "huidig": huidig}
