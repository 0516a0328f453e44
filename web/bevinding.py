"""How a page tells that a plan breaks a rule."""

from __future__ import annotations

from flask import Flask
from markupsafe import Markup

from scheduler.domain.bevinding import Bevinding
from scheduler.service.bord.regels import rule_sentence
from web.namen import met_namen
from web.taal import NEDERLANDS, _, taal_nu, vertaal


def breuk(bevinding: Bevinding) -> str:
    """What is wrong, with names. Findings are Dutch: in another language the rule stands before the quotation."""
    zin = met_namen(bevinding.zin)
    if taal_nu() == NEDERLANDS:
        return zin
    regel = rule_sentence(bevinding.code)
    return Markup('{} <q lang="nl">{}</q>').format(vertaal(regel) if regel else _("Dit staat vast."), zin)


def install(app: Flask) -> None:
    """Make this known to the templates."""
    app.add_template_filter(breuk)
