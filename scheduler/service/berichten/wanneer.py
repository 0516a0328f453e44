"""When a message may leave: outside quiet hours, and one a day unless it is about today or tomorrow."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from scheduler.service.berichten.aankondigen import kind_of
from scheduler.service.opslag import Session
from scheduler.service.tijden import NEDERLAND, day_in_nl, midnight_in_nl, next_morning
from scheduler.storage import berichten
from scheduler.storage.tables import Bericht, Berichtvoorkeur

MORGEN = timedelta(days=1)


def wait_until(s: Session, b: Bericht, wens: Berichtvoorkeur | None, nu: datetime) -> datetime | None:
    """The moment before which this message may not leave; None when it may leave now."""
    if not about_now(b, nu) and berichten.sent_since(s, b.aan, _same_kind(b), midnight_in_nl(nu), nu):
        return next_morning(nu)
    return quiet_until(wens, nu) if wens else None


def about_now(b: Bericht, nu: datetime) -> bool:
    """Whether a message is about today or tomorrow: the next morning may be too late to read it."""
    return b.over_dag is not None and b.over_dag <= day_in_nl(nu) + MORGEN


def quiet_until(wens: Berichtvoorkeur, nu: datetime) -> datetime | None:
    """The end of the quiet hours when it is one of them now."""
    if wens.stil_van is None or wens.stil_tot is None:
        return None
    hier = nu.astimezone(NEDERLAND)
    over_nacht = wens.stil_van > wens.stil_tot
    stil = (
        hier.hour >= wens.stil_van or hier.hour < wens.stil_tot
        if over_nacht
        else wens.stil_van <= hier.hour < wens.stil_tot
    )
    if not stil:
        return None
    dag = hier.date() + (MORGEN if over_nacht and hier.hour >= wens.stil_van else timedelta())
    return datetime.combine(dag, time(wens.stil_tot), NEDERLAND).astimezone(UTC)


def _same_kind(b: Bericht) -> str:
    """Of a message to a cursist or docent only those of its own kind count; to a volunteer all of them."""
    wie = kind_of(b)
    return b.soort if wie is not None and wie[0] != "vrijwilliger" else ""
