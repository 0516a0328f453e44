"""The law applied to a round: the answer about every cursist, and who is in a hurry."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TypeVar
from weakref import finalize

from scheduler.domain.cursist import Cursist
from scheduler.domain.ronde import Ronde
from scheduler.law.beoordeling import Beoordeling, Status
from scheduler.law.feiten import Feiten, Regime, Soort
from scheduler.law.rijen import Dossier, kale_velden, lees_feiten, verzamel
from scheduler.law.termijnen import beoordeel
from scheduler.law.urgentie import LAAGSTE, klasse

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


def _klassen(ronde: Ronde) -> dict[str, int]:
    peildatum = ronde.peildatum
    if peildatum is None:
        return {c.cursist: LAAGSTE for c in ronde.cursisten}
    return {c.cursist: _klasse(c, ronde, peildatum) for c in ronde.cursisten}


def _klasse(c: Cursist, ronde: Ronde, peildatum: date) -> int:
    if c.regime in {Regime.GEEN, Regime.VRIJWILLIG}:
        return LAAGSTE
    if c.einddatum_duo and klasse(c.einddatum_duo, peildatum) == LAAGSTE:
        return LAAGSTE
    if not (c.einddatum_duo or c.begin_termijn or c.pip_datum):
        return LAAGSTE
    b = beoordeel_ronde(ronde)[c.cursist]
    if b.status in ZONDER_KLOK:
        return LAAGSTE
    return klasse(c.einddatum_duo or b.einddatum, peildatum)
