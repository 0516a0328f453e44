"""The law applied to a round: the answer about every cursist, and who is in a hurry."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TypeVar
from weakref import finalize

from scheduler.domain.cursist import Cursist
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.law.beoordeling import Beoordeling, Status
from scheduler.law.feiten import Feiten, Regime, Soort
from scheduler.law.parameters import load_parameters
from scheduler.law.rijen import Dossier, kale_velden, lees_feiten, verzamel
from scheduler.law.termijnen import beoordeel
from scheduler.law.urgentie import LAAGSTE, klasse, laatste_veilige_start, speling_in_weken

T = TypeVar("T")
ZONDER_KLOK = {
    Status.VRIJGESTELD,
    Status.TIJDELIJK_VRIJGESTELD,
    Status.AOW_BEREIKT,
    Status.NIET_PLICHTIG,
    Status.VRIJWILLIG,
    Status.VOLDAAN,
}
_FOUTEN = (ArithmeticError, LookupError, TypeError, ValueError)
_log = logging.getLogger(__name__)
_bewaard: dict[tuple[int, str], object] = {}


def _once(ronde: Ronde, naam: str, maak: Callable[[Ronde], T]) -> T:
    """Work something out once per round object; forgotten together with the round."""
    sleutel = (id(ronde), naam)
    if sleutel not in _bewaard:
        gemaakt = maak(ronde)
        _bewaard[sleutel] = gemaakt
        finalize(ronde, _bewaard.pop, sleutel, None)
    return _bewaard[sleutel]  # type: ignore[return-value]


def dossiers(ronde: Ronde) -> dict[str, Dossier]:
    """Give the rows of every cursist, by code; do not change them."""
    return _once(ronde, "dossiers", verzamel)


def beoordeel_ronde(ronde: Ronde) -> dict[str, Beoordeling]:
    """Say for every cursist of a round what the law says on the peildatum, by code.

    Without a peildatum nothing can be said: then nobody has an answer. Facts that make no sense together give an
    answer that asks for the letter of DUO. Worked out once per round.
    """
    return _once(ronde, "beoordelingen", _beoordeel_allen)


def _beoordeel_allen(ronde: Ronde) -> dict[str, Beoordeling]:
    peildatum = ronde.peildatum
    if peildatum is None:
        return {}
    return {code: beoordeel_dossier(dossier, peildatum) for code, dossier in dossiers(ronde).items()}


def beoordeel_dossier(dossier: Dossier, peildatum: date) -> Beoordeling:
    """Say what the law says about one cursist; never raises for facts that contradict each other."""
    try:
        return beoordeel(lees_feiten(dossier, peildatum), peildatum)
    except _FOUTEN as fout:
        _log.warning("de feiten van cursist %s zijn niet te lezen: %s", dossier.cursist.cursist, type(fout).__name__)
    try:
        return beoordeel(Feiten(**kale_velden(dossier.cursist)), peildatum)
    except _FOUTEN:
        c = dossier.cursist
        return Beoordeling(
            regime=Regime(c.regime) if c.regime else Regime.WI2021,
            soort=Soort(c.soort) if c.soort else None,
            peildatum=peildatum,
            status=Status.BRIEF_DUO_NODIG,
        )


def urgentieklassen(ronde: Ronde) -> dict[str, int]:
    """Urgency class of every cursist, 1 (no hurry, or no date known) to 4 (the term ends within months).

    By the last day of the term: the date of DUO, else the computed one. Nobody gets more than 4, however late, so
    that one person whose term cannot be met does not push out others without end. Who is exempt, done, free to
    choose or not obliged is 1.
    """
    return _once(ronde, "klassen", _klassen)


def weken_te_kort(ronde: Ronde) -> dict[Verzoek, int]:
    """By request how many weeks the slack is below the weeks that count (a setting of the house), at least 1.

    Slack is the last safe start (last day of the term less the weeks of the aanbod) minus the start of the groups. It
    is counted from 0 at the least: who is too late by any plan presses no harder than who is just in time.
    """
    return _once(ronde, "te_kort", _weken_te_kort)


def _weken_te_kort(ronde: Ronde) -> dict[Verzoek, int]:
    if ronde.peildatum is None:
        return {}
    grens = load_parameters().getal("speling_telt_vanaf", ronde.peildatum)
    einde = {c.cursist: _einde_voor_druk(c, ronde) for c in ronde.cursisten}
    te_kort = {}
    for cursist, asked in ronde.verzoeken:
        weken = ronde.aanbod_met[asked].weken or 0
        speling = speling_in_weken(laatste_veilige_start(einde[cursist], weken), ronde.begin)
        if speling is not None and speling < grens:
            te_kort[cursist, asked] = grens - max(0, speling)
    return te_kort


def _klassen(ronde: Ronde) -> dict[str, int]:
    peildatum = ronde.peildatum
    if peildatum is None:
        return {c.cursist: LAAGSTE for c in ronde.cursisten}
    return {c.cursist: klasse(_einde_voor_druk(c, ronde), peildatum) for c in ronde.cursisten}


def _einde_voor_druk(c: Cursist, ronde: Ronde) -> date | None:
    """The last day that presses on the plan: the date of DUO, else the computed one; nothing without a clock."""
    if c.regime in {Regime.GEEN, Regime.VRIJWILLIG}:
        return None
    if not (c.einddatum_duo or c.begin_termijn or c.pip_datum):
        return None
    b = beoordeel_ronde(ronde)[c.cursist]
    if b.status in ZONDER_KLOK:
        return None
    return c.einddatum_duo or b.einddatum
