"""Extensions: from proposals per ground to dates; one extension for a period, other periods add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Verlenging
from scheduler.law.datum import add_maanden, add_weken, duurt_minstens, tel_dagen
from scheduler.law.parameters import Zekerheid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.law.context import Context
    from scheduler.law.feiten import Betrokkene, Gebeurtenis, Gebeurtenissoort


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A ground that applies, before its date is worked out; no length at all means: not confirmed."""

    grond: str
    parameter: str
    waarom: str
    lid: str | None = None
    van: date | None = None
    tot: date | None = None
    dagen: int | None = None
    weken: int | None = None
    maanden: int | None = None
    maximum: int | None = None
    alleen_maximum: bool = False
    bron_brief: bool = False
    automatisch: bool = False
    bewijs: str = ""
    actie: str | None = None
    betreft: Betrokkene | None = None
    soort: Gebeurtenissoort | None = None

    def lengte_bekend(self) -> bool:
        """Say whether a new date can be given."""
        return not self.alleen_maximum and any(x is not None for x in (self.dagen, self.weken, self.maanden))


def bepaal_periode(g: Gebeurtenis, begin: date, peildatum: date) -> tuple[date, date] | None:
    """Give the days of an event within the term, or None; an open end counts to the day we look.

    What only begins after the day we look has not happened: nobody can ask for more time for it.
    """
    if g.van is None or g.van > peildatum:
        return None
    van, tot = max(g.van, begin), min(g.tot or peildatum, peildatum)
    return (van, tot) if van <= tot else None


def duurt_genoeg(ctx: Context, van: date, tot: date) -> bool:
    """Say whether a circumstance lasted long enough in a row (C4)."""
    return duurt_minstens(van, tot, ctx.getal("omstandigheid_minimum"))


def _nieuw(voorstel: Voorstel, vanaf: date) -> tuple[date | None, bool]:
    """Give the new last day from an old one, and whether the cap was reached."""
    if not voorstel.lengte_bekend():
        return None, False
    dag = add_weken(add_maanden(vanaf, voorstel.maanden or 0), voorstel.weken or 0)
    dag += timedelta(days=voorstel.dagen or 0)
    if voorstel.maximum is not None:
        plafond = add_maanden(vanaf, voorstel.maximum)
        if dag > plafond:
            return plafond, True
    return dag, False


def _maak(ctx: Context, v: Voorstel, vanaf: date, *, zelfde: bool = False, andere: bool = False) -> Verlenging:
    datum, geknipt = _nieuw(v, vanaf)
    zeker = ctx.p.zekerheid(v.parameter, ctx.peildatum)
    if zeker is Zekerheid.HOOG:
        zeker = Zekerheid.MIDDEN  # the length is sure, the exact day is not (C2, C3)
    maanden = v.maximum if geknipt or v.alleen_maximum else v.maanden
    return Verlenging(
        grond=v.grond,
        lid=v.lid,
        dagen=None if geknipt else v.dagen,
        weken=v.weken,
        maanden=maanden,
        maximum=geknipt or v.alleen_maximum,
        bron_brief=v.bron_brief,
        nieuw=ctx.regel(f"verlenging_{v.grond}", datum, v.parameter, v.waarom, zekerheid=zeker),
        automatisch=v.automatisch,
        bewijs=v.bewijs,
        actie=v.actie,
        zelfde_periode=zelfde,
        andere_periode=andere,
        betreft=v.betreft.value if v.betreft else None,
        eerste=v.van,
        laatste=v.tot,
        soort=v.soort,
    )


def _clusters(voorstellen: Iterable[Voorstel]) -> list[list[Voorstel]]:
    """Group proposals whose periods touch the same days."""
    uit: list[list[Voorstel]] = []
    einde = date.min
    for v in sorted(voorstellen, key=lambda v: (v.van or date.min, v.tot or date.min)):
        if uit and v.van and v.van <= einde:
            uit[-1].append(v)
        else:
            uit.append([v])
        einde = max(einde, v.tot or date.min)
    return uit


def leg_uit(ctx: Context, voorstellen: Iterable[Voorstel], einde: date) -> list[Verlenging]:
    """Work out the new last day of every proposal.

    Of proposals for the same period the longest counts, the others are shown but never added. A proposal for
    another period is added to the ones before it. Proposals without a period stand alone.
    """
    alle = list(voorstellen)
    met_periode = [v for v in alle if v.van and v.tot and v.lengte_bekend()]
    uit: list[Verlenging] = []
    vanaf = einde
    for nummer, cluster in enumerate(_clusters(met_periode)):
        beste = max(cluster, key=lambda v: _nieuw(v, vanaf)[0] or date.min)
        for v in cluster:
            uit.append(_maak(ctx, v, vanaf, zelfde=v is not beste, andere=nummer > 0 and v is beste))
        vanaf = _nieuw(beste, vanaf)[0] or vanaf
    uit.extend(_maak(ctx, v, einde) for v in alle if v not in met_periode)
    return uit


def find_beste(verlengingen: Iterable[Verlenging]) -> tuple[date | None, date | None]:
    """Give the date of the best single extension and the date of all that may be added together.

    The first is None without two extensions for one period, the second without two periods.
    """
    lijst = [v for v in verlengingen if v.nieuw.datum]
    data = [v.nieuw.datum for v in lijst if v.nieuw.datum]
    enkel = max(data) if any(v.zelfde_periode for v in lijst) else None
    samen = max(data) if any(v.andere_periode for v in lijst) else None
    return enkel, samen


def lengte_in_dagen(van: date, tot: date, vermenigvuldig: int) -> int:
    """Give the length of an extension equal to a period, in days (C3)."""
    return tel_dagen(van, tot) * vermenigvuldig
