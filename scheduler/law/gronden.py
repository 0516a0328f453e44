"""Grounds of extension that both laws share: illness, death, childbirth, slow marking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.datum import add_maanden, add_weken, noem, tel_dagen
from scheduler.law.feiten import Betrokkene, Gebeurtenis, Gebeurtenissoort
from scheduler.law.onderdelen import A2, TRAAG_NAGEKEKEN
from scheduler.law.verlenging import Voorstel, bepaal_periode, duurt_genoeg, lengte_in_dagen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.law.context import Context

NAASTEN = {Betrokkene.ZELF, Betrokkene.PARTNER, Betrokkene.EERSTE_GRAAD}


def stel_ziekte_voor(ctx: Context, g: Gebeurtenis, begin: date, wie: set[Betrokkene]) -> Voorstel | None:
    """Illness of the cursist or somebody near, long enough and treated in the Netherlands."""
    periode = bepaal_periode(g, begin, ctx.peildatum)
    if periode is None or g.betreft not in wie or not g.arts_in_nederland or not duurt_genoeg(ctx, *periode):
        return None
    van, tot = periode
    return Voorstel(
        grond="ziekte",
        lid="a",
        parameter="ziekte_verlenging",
        waarom=f"De ziekte duurde van {noem(van)} tot en met {noem(tot)}. De termijn wordt even lang verlengd.",
        van=van,
        tot=tot,
        dagen=lengte_in_dagen(van, tot, ctx.getal("ziekte_verlenging")),
        bewijs="machtiging voor medische gegevens",
        betreft=g.betreft,
        soort=g.soort,
    )


def _in_termijn(ctx: Context, g: Gebeurtenis, begin: date, einde: date) -> bool:
    """Say whether something happened within the term, and not after the day we look."""
    return g.van is not None and begin <= g.van <= min(einde, ctx.peildatum)


def stel_overlijden_voor(ctx: Context, g: Gebeurtenis, begin: date, einde: date) -> Voorstel | None:
    """Death of the partner or of family in the first degree, during the term."""
    if not _in_termijn(ctx, g, begin, einde) or g.van is None or g.betreft not in NAASTEN - {Betrokkene.ZELF}:
        return None
    maanden = ctx.getal("overlijden_verlenging")
    return Voorstel(
        grond="overlijden",
        lid="b",
        parameter="overlijden_verlenging",
        waarom=f"Een naaste overleed op {noem(g.van)}. Dat geeft {maanden} maanden extra.",
        van=g.van,
        tot=g.tot or add_maanden(g.van, maanden),
        maanden=maanden,
        bewijs="akte van overlijden",
        soort=g.soort,
    )


def stel_bevalling_voor(ctx: Context, g: Gebeurtenis, begin: date, einde: date) -> Voorstel | None:
    """Childbirth of the cursist herself, during the term."""
    if not _in_termijn(ctx, g, begin, einde) or g.van is None or g.betreft is not Betrokkene.ZELF:
        return None
    weken = ctx.getal("bevalling_verlenging")
    return Voorstel(
        grond="bevalling",
        lid="c",
        parameter="bevalling_verlenging",
        waarom=f"De cursist beviel op {noem(g.van)}. Dat geeft {weken} weken extra.",
        van=g.van,
        tot=add_weken(g.van, weken),
        weken=weken,
        bewijs="geboorteakte",
        soort=g.soort,
    )


def stel_traag_nakijken_voor(ctx: Context) -> Iterator[Voorstel]:
    """Give the extension of DUO for who waits for Spreken or Schrijven A2; only the letter of DUO makes it sure."""
    parameter = ctx.p.op("traag_nakijken_verlenging", ctx.peildatum)
    wacht = any(
        e.onderdeel in TRAAG_NAGEKEKEN
        and e.niveau in {None, A2}
        and e.uitslag is None
        and e.datum
        and e.datum <= ctx.peildatum
        for e in ctx.feiten.examens
    )
    if parameter.bestaat and wacht:
        yield Voorstel(
            grond="ambtshalve traag nakijken",
            parameter="traag_nakijken_verlenging",
            waarom="De uitslag van het examen laat lang op zich wachten. DUO verlengt dan zelf. Wacht op de brief.",
            maanden=ctx.getal("traag_nakijken_verlenging"),
            automatisch=True,
        )


def al_geregeld(ctx: Context, voorstel: Voorstel, basis: date | None = None) -> bool:
    """Say whether this ground was granted or asked for already, or its period was already granted (DUO).

    `basis` is the last day before any extension. With it, a letter that only names the new last day tells how many
    days it gave, and so which of two periods of illness it was about.
    """
    if voorstel.soort is None:
        return False
    for g in ctx.feiten.met(Gebeurtenissoort.VERLENGING, Gebeurtenissoort.VERZOEK):
        if g.grond is None:
            continue
        if g.soort is Gebeurtenissoort.VERZOEK:
            if g.grond is voorstel.soort:
                return True
            continue
        precies = _precies(ctx, g, basis)
        if precies is None and g.grond is voorstel.soort:
            return True
        if any(_raakt(voorstel, *p) for p in ([precies] if precies else _met_grond(ctx, g))):
            return True
    return False


def _precies(ctx: Context, g: Gebeurtenis, basis: date | None) -> tuple[date, date] | None:
    """Give the days that a granted extension was about: its own, or those of the one event that lasted as long."""
    if g.van and g.tot:
        return g.van, g.tot
    alleen = len(ctx.feiten.met(Gebeurtenissoort.VERLENGING)) == 1
    dagen = (g.einddatum - basis).days if g.einddatum and basis and alleen else g.dagen
    even_lang = [p for p in _met_grond(ctx, g) if tel_dagen(*p) == dagen]
    return even_lang[0] if len(even_lang) == 1 else None


def _met_grond(ctx: Context, g: Gebeurtenis) -> list[tuple[date, date]]:
    return [(e.van, e.tot) for e in ctx.feiten.gebeurtenissen if e.soort is g.grond and e.van and e.tot]


def _raakt(voorstel: Voorstel, van: date, tot: date) -> bool:
    return bool(voorstel.van and voorstel.tot and voorstel.van <= tot and van <= voorstel.tot)
