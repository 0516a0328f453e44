"""Wet inburgering 2013: the parts per sub-cohort, the exemption of ONA, the one-year clock of the PVT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Datumregel, Status, Verplichting
from scheduler.law.datum import add_maanden, laatste_dag, noem, noem_duur
from scheduler.law.doelgroep import plichtig_sinds
from scheduler.law.feiten import Gebeurtenissoort, Urensoort
from scheduler.law.klok import schuif
from scheduler.law.onderdelen import A2, KNM, ONA, PVT, TAAL, is_gehaald, losse_onderdelen, pogingen

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context


def cohort_onderdelen(ctx: Context) -> list[str]:
    """Give the parts of the sub-cohort: five, six (ONA) or seven (PVT), by the day of becoming plichtig.

    Sources: DUO; Stb. 2017, 285 and 286. An unknown day counts as the last sub-cohort.
    """
    sinds = plichtig_sinds(ctx.feiten)
    delen = [*TAAL, KNM]
    if sinds is None or sinds >= ctx.p.dag("wi2013_ona_vanaf"):
        delen.append(ONA)
    if sinds is None or sinds >= ctx.p.dag("wi2013_pvt_vanaf"):
        delen.append(PVT)
    return delen


def verplichtingen(ctx: Context) -> tuple[Verplichting, ...]:
    """Give what is still to be done under Wi2013."""
    f = ctx.feiten
    if f.open_onderdelen is not None:
        return losse_onderdelen(f.open_onderdelen)
    if f.inburgeringsdiploma and _al_gehaald(ctx):
        return ()
    delen = cohort_onderdelen(ctx)
    nt2 = f.nt2_diploma and _al_gehaald(ctx)
    sinds = plichtig_sinds(f)
    if nt2 and sinds and sinds < ctx.p.dag("wi2013_nt2_diploma_genoeg_tot"):
        return ()
    return tuple(Verplichting(code=deel) for deel in delen if not _is_klaar(ctx, deel, nt2=nt2))


def _al_gehaald(ctx: Context) -> bool:
    return ctx.feiten.diploma_op is None or ctx.feiten.diploma_op <= ctx.peildatum


def _is_klaar(ctx: Context, deel: str, *, nt2: bool) -> bool:
    f = ctx.feiten
    if deel in f.ontheven_onderdelen:
        return True
    if deel == PVT:
        return pvt_is_getekend(ctx)
    if deel == ONA and (heeft_ona_vrijstelling(ctx) or _ona_afgerond(ctx)):
        return True
    if deel in TAAL:
        return nt2 or is_gehaald(f, deel, A2)
    return is_gehaald(f, deel)


def _ona_afgerond(ctx: Context) -> bool:
    f = ctx.feiten
    cursus = f.tel_uren(Urensoort.ONA) >= ctx.getal("ona_cursus_uren")
    return f.ona_portfolio and (f.ona_gesprek or cursus)


def heeft_ona_vrijstelling(ctx: Context) -> bool:
    """Say whether ONA falls away: a diploma entree, enough paid work before the request, or a finished MAP.

    Sources: Stb. 2019, 148 (art. 2.4a old Besluit); Besluit inburgering 2021 art. 12.1a(5) and (6); for entree only
    a secondary source.
    """
    f = ctx.feiten
    if f.entree_diploma and ctx.p.ja("ona_vrijstelling_entree", ctx.peildatum):
        return True
    afgerond = f.map_afgerond
    if afgerond and afgerond <= ctx.peildatum and ctx.p.ja("ona_vrijstelling_na_map", ctx.peildatum):
        return True
    verzoek = f.ona_vrijstelling_verzoek
    if verzoek is None or verzoek > ctx.peildatum:
        return False
    vanaf = add_maanden(verzoek, -ctx.getal("ona_vrijstelling_terugkijken", verzoek)).replace(day=1)
    uren = ctx.getal("ona_vrijstelling_uren", verzoek)
    maanden = {
        (w.maand.year, w.maand.month)
        for w in f.werk
        if w.betaald and vanaf <= w.maand.replace(day=1) < verzoek.replace(day=1) and w.uren >= uren
    }
    nodig = ctx.getal("ona_vrijstelling_maanden", verzoek)
    return len(maanden) >= nodig or _genoeg_inkomen(ctx, verzoek, uren * nodig)


def _genoeg_inkomen(ctx: Context, verzoek: date, uren: int) -> bool:
    f = ctx.feiten
    if f.ona_inkomen is None or f.minimumuurloon is None or not ctx.p.ja("ona_vrijstelling_inkomen", verzoek):
        return False
    return f.ona_inkomen >= f.minimumuurloon * uren


# --- PVT: an own clock ---------------------------------------------------------------------------------------------


def pvt_hoort_erbij(ctx: Context) -> bool:
    """Say whether the PVT is part of the obligation: only for who became plichtig from 1 October 2017."""
    return PVT in cohort_onderdelen(ctx)


def pvt_is_getekend(ctx: Context) -> bool:
    """Say whether the declaration is signed; a tick without a day counts too."""
    getekend = ctx.feiten.pvt_getekend
    return getekend <= ctx.peildatum if getekend else bool(ctx.feiten.pvt_klaar or ctx.feiten.pvt_handtekening)


def pvt_einde(ctx: Context) -> Datumregel:
    """Give the last day to sign: one year from the registration in the gemeente, extended where DUO did so."""
    brp = ctx.feiten.brp_datum
    if not pvt_hoort_erbij(ctx):
        return ctx.regel("pvt_einddatum", None, "wi2013_pvt_vanaf", "Het PVT hoort niet bij deze groep.")
    if brp is None:
        tekst = "De dag van inschrijving in de gemeente is niet bekend. Vul die in."
        return ctx.regel("pvt_einddatum", None, "wi2013_pvt_termijn", tekst)
    maanden = ctx.getal("wi2013_pvt_termijn", brp)
    einde = laatste_dag(brp, maanden)
    for g in ctx.feiten.met(Gebeurtenissoort.VERLENGING):
        if g.voor_pvt:
            einde = schuif(einde, g)
    for g in ctx.feiten.met(Gebeurtenissoort.CORONA):
        if g.maanden and brp <= ctx.p.dag("corona_begin") <= einde:
            einde = schuif(einde, g)
    tekst = f"De inschrijving is van {noem(brp)}. Daarna is er {noem_duur(maanden)} tijd om te tekenen."
    return ctx.regel("pvt_einddatum", einde, "wi2013_pvt_termijn", tekst, op=brp)


def pvt_status(ctx: Context, einde: date | None) -> Status:
    """Give the state of the PVT clock."""
    if not pvt_hoort_erbij(ctx):
        return Status.NIET_NODIG
    if pvt_is_getekend(ctx):
        return Status.VOLDAAN
    if einde is None:
        return Status.BRIEF_DUO_NODIG
    if ctx.peildatum <= einde:
        return Status.LOPEND
    return Status.VERLOPEN if ctx.boete_mogelijk else Status.VERLOPEN_ZONDER_BOETE


def pvt_boete(ctx: Context) -> int:
    """Give the fine in euro for a PVT that is too late through own fault."""
    if not pvt_hoort_erbij(ctx) or not ctx.boete_mogelijk or not ctx.feiten.verwijtbaar:
        return 0
    return ctx.getal("wi2013_pvt_boete")


# --- effort --------------------------------------------------------------------------------------------------------


def genoeg_inspanning(ctx: Context, begin: date) -> bool:
    """Say whether the conditions of the extension after effort are met (lessons in class only)."""
    f = ctx.feiten
    klas = f.uren_in_de_klas
    if klas is None:
        klas = f.tel_uren(Urensoort.INBURGERING, Urensoort.NT2) - f.tel_uren(Urensoort.ONLINE)
    elif any(not u.keurmerk for u in f.uren):
        klas = 0
    delen = [v.code for v in verplichtingen(ctx) if v.code != PVT]
    return (
        bool(delen)
        and klas >= ctx.getal("wi2013_inspanning_uren")
        and ctx.peildatum >= laatste_dag(begin, ctx.getal("wi2013_inspanning_na"))
        and all(_genoeg_pogingen(ctx, deel) for deel in delen)
    )


def _genoeg_pogingen(ctx: Context, deel: str) -> bool:
    keer = pogingen(ctx.feiten, deel)
    if deel == ONA:
        compleet = ctx.feiten.ona_poging_compleet is True
        return compleet and keer >= ctx.getal("wi2013_inspanning_ona_pogingen")
    return keer >= ctx.getal("wi2013_inspanning_pogingen")
