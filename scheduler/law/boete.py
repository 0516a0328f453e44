"""Fines of DUO and of the college, and the new term after a fine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law import wi2021
from scheduler.law.beoordeling import Boete
from scheduler.law.feiten import Gebeurtenissoort, Leerroute, Pogingniveau, Urensoort
from scheduler.law.onderdelen import KNM, MAP, ONA, PVT, TAAL, is_gehaald, pogingen, tel_gehaald
from scheduler.law.parameters import Zekerheid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.law.beoordeling import Verplichting
    from scheduler.law.context import Context

VOL = 100
_Z_ASIEL_RIJEN = ("weinig", "midden", "veel")


def boete_wi2013(ctx: Context, te_doen: Sequence[Verplichting]) -> Boete:
    """Give the highest fine under Wi2013 for what is still to be done, in euro; the PVT has a fine of its own.

    The cut per passed part is not confirmed.
    """
    geen = _geen_boete(ctx)
    if geen:
        return geen
    tabel = f"wi2013_boete_{_niveau(ctx, [v.code for v in te_doen if v.code != PVT])}"
    soorten = (Urensoort.INBURGERING, Urensoort.NT2, Urensoort.ALFABETISERING)
    bedrag = ctx.p.trede(tabel, ctx.peildatum, ctx.feiten.tel_uren(*soorten))
    tekst = "Zo hoog kan de boete hoogstens zijn. Gehaalde onderdelen maken hem lager, hoeveel weten we niet."
    return Boete(
        bedrag=bedrag,
        artikel=ctx.p.bron(tabel, ctx.peildatum),
        waarom=tekst,
        nieuwe_termijn=ctx.getal("wi2013_tweede_termijn") if bedrag else None,
    )


def boete_wi2021(ctx: Context) -> Boete:
    """Give the fine of DUO under Wi2021, in euro, with the new term in months (arts. 24 and 25)."""
    geen = _geen_boete(ctx)
    if geen:
        return geen
    open_codes = {v.code for v in wi2021.verplichtingen(ctx)}
    los = [code for code in (PVT, MAP) if code in open_codes]
    bedrag = len(los) * ctx.getal("wi2021_boete_pvt_map")
    artikel = ctx.p.bron("wi2021_boete_pvt_map", ctx.peildatum)
    if open_codes - {PVT, MAP}:
        leerroute, artikel = _boete_leerroute(ctx)
        bedrag += leerroute
    tekst = "De boete hangt af van uren, pogingen en gehaalde onderdelen. PVT en MAP tellen apart."
    return Boete(bedrag=bedrag, artikel=artikel, waarom=tekst, nieuwe_termijn=find_nieuwe_termijn(ctx))


def _geen_boete(ctx: Context) -> Boete | None:
    f = ctx.feiten
    if not ctx.boete_mogelijk:
        artikel = ctx.p.bron("asiel_boete_mogelijk", ctx.peildatum)
        tekst = "Een asielstatushouder krijgt geen boete van DUO. De plicht blijft. Vraag DUO naar de nieuwe termijn."
        return Boete(bedrag=0, artikel=artikel, waarom=tekst, zekerheid=Zekerheid.MIDDEN)
    if f.bijstand_verlaagd:
        tekst = "De bijstand is al verlaagd voor hetzelfde. Dan volgt geen boete."
        return Boete(bedrag=0, artikel="Wi2021 art. 27", waarom=tekst)
    if f.verblijf_ingetrokken:
        tekst = "De verblijfsvergunning is ingetrokken of niet verlengd. Dan volgt geen boete."
        return Boete(bedrag=0, artikel="Wi2021 art. 25 lid 3", waarom=tekst)
    if not f.verwijtbaar:
        tekst = "De cursist kan er niets aan doen. Dan volgt geen boete."
        return Boete(bedrag=0, artikel="Wi2021 art. 24 en 25; Wet inburgering (oud)", waarom=tekst)
    return None


def _niveau(ctx: Context, open_delen: Sequence[str]) -> Pogingniveau:
    """Say how far the attempts at the open exam parts went; where others need two, ONA needs one (DUO)."""
    f = ctx.feiten
    if f.pogingniveau:
        return f.pogingniveau
    keren = {deel: pogingen(f, deel) for deel in open_delen}
    if not keren or 0 in keren.values():
        return Pogingniveau.NIET_ALLE
    twee_keer = all(keer > 1 or deel == ONA for deel, keer in keren.items())
    return Pogingniveau.OPEN_TWEE_KEER if twee_keer else Pogingniveau.ALLE_EEN_KEER


def _boete_leerroute(ctx: Context) -> tuple[int, str]:
    f, p, dag = ctx.feiten, ctx.p, ctx.peildatum
    if f.leerroute is Leerroute.Z:
        tabel = "wi2021_boete_z_gezin"
        if f.asiel:
            rij = p.trede("wi2021_z_asiel_rij", dag, wi2021.participatie_uren(ctx))
            tabel = f"wi2021_boete_z_asiel_{_Z_ASIEL_RIJEN[rij]}"
        return p.trede(tabel, dag, wi2021.cursusuren(ctx)), p.bron(tabel, dag)
    niveau = _niveau(ctx, [deel for deel in (*TAAL, KNM) if not is_gehaald(f, deel)])
    per_procent = f.asiel or f.leerroute is Leerroute.ONDERWIJS or not f.uren
    if per_procent:
        tabel, maat = f"wi2021_boete_b1_aanwezig_{niveau}", f.aanwezig_procent or 0
    else:
        tabel, maat = f"wi2021_boete_b1_uren_{niveau}", wi2021.cursusuren(ctx)
    gehaald = tel_gehaald(f, wi2021.route_onderdelen(ctx))
    korting = p.trede("wi2021_boete_korting", dag, gehaald)
    return p.trede(tabel, dag, maat) * (VOL - korting) // VOL, p.bron(tabel, dag)


def find_nieuwe_termijn(ctx: Context) -> int | None:
    """Give the new term after a fine under Wi2021, in months: the longest counts (Regeling 7.4(6))."""
    f, p, dag = ctx.feiten, ctx.p, ctx.peildatum
    open_codes = {v.code for v in wi2021.verplichtingen(ctx)}
    maanden = [0]
    los = open_codes & {PVT, MAP}
    if los:
        maanden.append(ctx.getal("nieuwe_termijn_beide_open" if len(los) > 1 else "nieuwe_termijn_een_open"))
    if open_codes - los:
        if f.leerroute is Leerroute.Z:
            schaal = "nieuwe_termijn_z_asiel" if f.asiel else "nieuwe_termijn_z_gezin"
            uren = wi2021.cursusuren(ctx) + (wi2021.participatie_uren(ctx) if f.asiel else 0)
            maanden.append(p.trede(schaal, dag, uren))
        else:
            gehaald = tel_gehaald(f, wi2021.route_onderdelen(ctx))
            maanden.append(p.trede("nieuwe_termijn_b1", dag, gehaald))
    rondes = [g for g in f.met(Gebeurtenissoort.BOETE) if g.van and g.van <= dag]
    if len(rondes) > 1 + 1:
        maanden.append(ctx.getal("nieuwe_termijn_na_twee_rondes"))
    return max(maanden) or None


def boete_college(ctx: Context, percentage: int, eerdere: Sequence[int] = (), nieuwe_termijn: int = 0) -> int:
    """Give the fine of the college for not cooperating, in euro (Wi2021 art. 23).

    The percentage says how far the cursist is to blame; `eerdere` holds the fines of this term in euro, the
    last one final and within the period of repetition.
    """
    bedrag = ctx.getal("college_boete_basis") * percentage // VOL
    if eerdere:
        bedrag = eerdere[-1] * (VOL + ctx.getal("college_boete_verhoging")) // VOL
    bedrag = min(bedrag, ctx.getal("college_boete_maximum"))
    plafond = ctx.p.trede("college_boete_totaal", ctx.peildatum, nieuwe_termijn)
    return max(0, min(bedrag, plafond - sum(eerdere)))
