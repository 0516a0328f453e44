"""Wet inburgering 2021: what each leerroute asks, switching, scaling down, the PVT and the MAP."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Datumregel, Verplichting
from scheduler.law.datum import laatste_dag, noem
from scheduler.law.feiten import Gebeurtenissoort, Leerroute, Urensoort
from scheduler.law.onderdelen import (
    B1,
    BREDE_INTAKE,
    CURSUS,
    EINDGESPREK,
    KNM,
    MAP,
    PARTICIPATIE,
    PIP,
    PVT,
    TAAL,
    TAALSCHAKEL,
    is_gehaald,
    losse_onderdelen,
    taal,
)

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context
    from scheduler.law.feiten import Uren

TAALUREN = (Urensoort.INBURGERING, Urensoort.NT2, Urensoort.ALFABETISERING)


def route_onderdelen(ctx: Context) -> list[Verplichting]:
    """Give everything the leerroute asks, done or not (Wi2021 arts. 6 to 9)."""
    f = ctx.feiten
    codes: tuple[str, ...]
    if f.leerroute is Leerroute.Z:
        delen = [Verplichting(code=CURSUS, uren=ctx.getal("z_cursus_uren"))]
        if f.asiel:
            delen.append(Verplichting(code=PARTICIPATIE, uren=ctx.getal("z_participatie_uren")))
        codes = (PVT, MAP, EINDGESPREK)
    elif f.leerroute is Leerroute.ONDERWIJS:
        delen, codes = [Verplichting(code=TAALSCHAKEL)], (KNM, PVT)
    else:
        schaal = f.afgeschaald
        if f.afschalen_gevraagd and mag_afschalen(ctx):
            schaal = (*schaal, *f.afschalen_gevraagd)
        delen, codes = taal(B1, schaal), (KNM, PVT, MAP)
    return [*delen, *(Verplichting(code=c) for c in codes)]


def verplichtingen(ctx: Context) -> tuple[Verplichting, ...]:
    """Give what is still to be done under Wi2021; before the PIP that is the PIP itself."""
    f = ctx.feiten
    if f.open_onderdelen is not None:
        return losse_onderdelen(f.open_onderdelen)
    if f.inburgeringsdiploma and (f.diploma_op is None or f.diploma_op <= ctx.peildatum):
        return ()
    if f.pip_datum is None and f.begin_termijn is None and f.einddatum_duo is None:
        return (Verplichting(code=BREDE_INTAKE if f.intake_oproepen else PIP),)
    open_delen = (_wat_rest(ctx, v) for v in route_onderdelen(ctx))
    return tuple(v for v in open_delen if v)


def _wat_rest(ctx: Context, deel: Verplichting) -> Verplichting | None:
    f = ctx.feiten
    if deel.code.split(" ")[0] in f.ontheven_onderdelen and deel.code not in {PVT, MAP}:
        return None
    if deel.uren is not None:
        geteld = cursusuren(ctx) if deel.code == CURSUS else participatie_uren(ctx)
        rest = ceil(deel.uren - geteld)
        return deel.model_copy(update={"uren": rest}) if rest > 0 else None
    klaar = {
        PVT: pvt_compleet(ctx) is True,
        MAP: map_compleet(ctx) is True,
        EINDGESPREK: f.eindgesprek,
        TAALSCHAKEL: f.taalschakel_klaar,
    }
    if deel.code in klaar:
        return None if klaar[deel.code] else deel
    return None if is_gehaald(f, deel.code, deel.niveau) else deel


def _telt(uur: Uren) -> bool:
    return uur.keurmerk and (uur.brede_intake or not uur.voor_pip)


def _tel(ctx: Context, *soorten: Urensoort) -> float:
    return sum(u.uren for u in ctx.feiten.uren if u.soort in soorten and _telt(u))


def taaluren(ctx: Context) -> float:
    """Count language hours: after the PIP or in the brede intake, literacy included (Besluit 5.3(5), 5.5(2))."""
    return _tel(ctx, *TAALUREN)


def cursusuren(ctx: Context) -> float:
    """Count course hours of the Z-route: language and KNM, also of an earlier route (Besluit 5.4(4)(c))."""
    return _tel(ctx, *TAALUREN, Urensoort.KNM)


def participatie_uren(ctx: Context) -> float:
    """Count participation hours; PVT and MAP are deducted from them (Besluit 3.14(5))."""
    return _tel(ctx, Urensoort.PARTICIPATIE, Urensoort.PVT, Urensoort.MAP)


def pvt_compleet(ctx: Context) -> bool | None:
    """Say whether the PVT is done: enough hours and signed (Besluit 3.1); None when nothing is known."""
    f = ctx.feiten
    if f.pvt_klaar is not None:
        return f.pvt_klaar
    getekend = f.pvt_getekend <= ctx.peildatum if f.pvt_getekend else f.pvt_handtekening
    uren_bekend = any(u.soort is Urensoort.PVT for u in f.uren)
    return getekend and (not uren_bekend or _tel(ctx, Urensoort.PVT) >= ctx.getal("pvt_uren"))


def map_compleet(ctx: Context) -> bool | None:
    """Say whether the MAP is done: enough practice and the talk with the college; None when nothing is known."""
    f = ctx.feiten
    if f.map_klaar is not None:
        return f.map_klaar
    if f.map_afgerond:
        return f.map_afgerond <= ctx.peildatum
    if f.map_gesprek is None:
        return None
    return f.map_gesprek and _tel(ctx, Urensoort.MAP) >= ctx.getal("map_uren")


def mag_afschalen(ctx: Context) -> bool:
    """Say whether scaling down from B1 to A2 can be decided (Wi2021 art. 17(3), Besluit 5.5)."""
    f = ctx.feiten
    b1 = f.leerroute is Leerroute.B1
    return b1 and f.genoeg_inzet and taaluren(ctx) >= ctx.getal("afschalen_uren")


def laatste_wisseldag(ctx: Context, begin: date | None) -> Datumregel | None:
    """Give the last day on which the leerroute can be changed (Besluit 5.4(1)); None before the term began."""
    if begin is None:
        return None
    maanden = ctx.getal("wissel_termijn", begin)
    tekst = f"Wisselen van leerroute kan tot {maanden} maanden na het begin op {noem(begin)}."
    return ctx.regel("laatste_wisseldag", laatste_dag(begin, maanden), "wissel_termijn", tekst, op=begin)


def mag_wisselen(ctx: Context, laatste: date | None) -> bool:
    """Say whether the asked change of leerroute is possible (Besluit 5.4(1) to (3))."""
    f = ctx.feiten
    van, naar, dag = f.wissel_van or f.leerroute, f.wissel_naar, f.wissel_op or ctx.peildatum
    if laatste is None or f.college_wijkt_af or dag <= laatste:
        return True
    if van is Leerroute.ONDERWIJS and naar is Leerroute.B1:
        return True
    return any(
        g.tot is not None and laatste < g.tot <= dag for g in f.met(Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING)
    )


def taalonderdelen_gehaald(ctx: Context) -> int:
    """Count the language parts passed at the level of the PIP."""
    niveaus = {v.code: v.niveau for v in route_onderdelen(ctx) if v.code in TAAL}
    geteld = sum(is_gehaald(ctx.feiten, deel, niveaus.get(deel, B1)) for deel in TAAL)
    return max(geteld, ctx.feiten.taalonderdelen_gehaald or 0)
