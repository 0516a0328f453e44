"""The days of every synthetic round, and how days are drawn."""

from __future__ import annotations

from datetime import date, timedelta

from seeds.generator.keuze import Kans

PEILDATUM = date(2026, 11, 23)
PERIODE_BEGIN = date(2027, 1, 4)
PERIODE_EINDE = date(2027, 7, 9)
BLOK_BEGIN = date(2026, 8, 31)


def draw_day(kans: Kans, van: date, tot: date) -> date:
    """Any day from `van` up to and including `tot`."""
    return van + timedelta(days=kans.randint(0, (tot - van).days))


def term_end(begin: date, jaren: int) -> date:
    """Last day of a term: the anniversary minus one day; a missing anniversary becomes the next day."""
    try:
        verjaardag = begin.replace(year=begin.year + jaren)
    except ValueError:
        verjaardag = date(begin.year + jaren, 3, 1)
    return verjaardag - timedelta(days=1)
