"""The one question of this floor: what the law says about this cursist on this day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law import gronden_2013, gronden_2021, pip, wi2013, wi2021
from scheduler.law.beoordeling import Beoordeling, Boete, Datumregel, Melding, Status, Verlenging, Verplichting
from scheduler.law.boete import boete_wi2013, boete_wi2021
from scheduler.law.context import Context
from scheduler.law.datum import add_maanden, add_weken
from scheduler.law.doelgroep import bepaal_regime, find_status_zonder_klok, meld_regime
from scheduler.law.examens import examenlimiet, wacht_op_uitslag_na_einde
from scheduler.law.feiten import Feiten, Gebeurtenissoort, Leerroute, Regime
from scheduler.law.gronden import al_geregeld
from scheduler.law.klok import TERMIJN, Klok, build_klok, explain_klok
from scheduler.law.meldingen import find_meldingen, find_vragen
from scheduler.law.onderdelen import KNM, ONA, TAAL
from scheduler.law.ontheffing import find_ontheffingen
from scheduler.law.parameters import Parameters, load_parameters
from scheduler.law.signalen import find_signalen
from scheduler.law.verlenging import leg_uit

if TYPE_CHECKING:
    from datetime import date

VERSTREKEN = {Status.VERLOPEN, Status.VERLOPEN_ZONDER_BOETE}


def beoordeel(feiten: Feiten, peildatum: date, parameters: Parameters | None = None) -> Beoordeling:
    """Say what the law says about one cursist on one day.

    Missing facts give a status that asks for them, never an exception. Every date in the answer has its article
    and a sentence. Money is in euro, terms are in months. Sources: the parameter files.
    """
    ctx = Context(feiten, peildatum, parameters or load_parameters())
    regime = bepaal_regime(feiten, ctx.p)
    if regime is Regime.GEEN:
        return _zonder_klok(ctx, regime, Status.NIET_PLICHTIG)
    if regime is Regime.VRIJWILLIG:
        keuze = tuple(Verplichting(code=deel) for deel in (*TAAL, KNM, ONA))
        return _zonder_klok(ctx, regime, Status.VRIJWILLIG).model_copy(update={"keuze": keuze})
    status = find_status_zonder_klok(ctx, regime)
    if status:
        return _zonder_klok(ctx, regime, status)
    return _met_klok(ctx, regime)


def _zonder_klok(ctx: Context, regime: Regime, status: Status) -> Beoordeling:
    datums: tuple[Datumregel, ...] = ()
    if regime in {Regime.WI2013, Regime.WI2021}:
        klok = build_klok(ctx, regime)
        datums = tuple(r for r in explain_klok(ctx, regime, klok) if r.code == "begin_termijn")
    return Beoordeling(
        regime=regime, soort=ctx.feiten.soort, peildatum=ctx.peildatum, status=status, datums=datums
    ).model_copy(update={"waarschuwingen": tuple(meld_regime(ctx, regime))})


def _met_klok(ctx: Context, regime: Regime) -> Beoordeling:
    klok = build_klok(ctx, regime)
    is_2013 = regime is Regime.WI2013
    te_doen = wi2013.verplichtingen(ctx) if is_2013 else wi2021.verplichtingen(ctx)
    verlengingen = _verlengingen(ctx, regime, klok) if te_doen else []
    status = _status(ctx, regime, klok, te_doen, nieuwe_grond=bool(verlengingen))
    datums = [*explain_klok(ctx, regime, klok), *find_signalen(ctx, regime, klok.begin, klok.einde)]
    velden: dict[str, object] = _velden_2013(ctx, datums) if is_2013 else _velden_2021(ctx, klok, datums)
    limieten = tuple(x for v in te_doen if klok.einde and (x := examenlimiet(ctx, v, klok.einde)))
    uit = Beoordeling(
        regime=regime,
        soort=ctx.feiten.soort,
        peildatum=ctx.peildatum,
        status=status,
        verplichtingen=te_doen,
        verlengingen=tuple(verlengingen),
        ontheffingen=find_ontheffingen(ctx, regime, klok.begin),
        examens=limieten,
        boete=_boete(ctx, regime, klok, status, te_doen),
    )
    extra: list[Melding] = [*meld_regime(ctx, regime), *find_meldingen(ctx, klok, status)]
    velden |= {"datums": tuple(datums), "waarschuwingen": tuple(extra)}
    velden["vragen_aan_duo"] = tuple(find_vragen(ctx, uit.verlengingen, status, klok))
    return uit.model_copy(update=velden)


def _velden_2013(ctx: Context, datums: list[Datumregel]) -> dict[str, object]:
    regel = wi2013.pvt_einde(ctx)
    datums.append(regel)
    status = wi2013.pvt_status(ctx, regel.datum)
    verlengingen: list[Verlenging] = []
    brp = ctx.feiten.brp_datum
    if regel.datum and brp and status is Status.LOPEND and _venster_open(ctx, regel.datum):
        voorstellen = gronden_2013.stel_gebeurtenissen_voor(ctx, brp, regel.datum)
        verlengingen = leg_uit(ctx, [v for v in voorstellen if not al_geregeld(ctx, v)], regel.datum)
    return {
        "pvt_status": status,
        "pvt_boete": wi2013.pvt_boete(ctx),
        "pvt_verlengingen": tuple(verlengingen),
        "pvt_compleet": wi2013.pvt_is_getekend(ctx) if wi2013.pvt_hoort_erbij(ctx) else None,
    }


def _velden_2021(ctx: Context, klok: Klok, datums: list[Datumregel]) -> dict[str, object]:
    f = ctx.feiten
    wissel = wi2021.laatste_wisseldag(ctx, klok.begin)
    if klok.begin is None:
        datums.append(pip.pip_uiterlijk(ctx))
    datums.extend(r for r in (wissel, pip.nieuwe_intake(ctx), pip.nieuwe_pip(ctx), _alarm(ctx, klok)) if r)
    return {
        "pvt_compleet": wi2021.pvt_compleet(ctx),
        "map_compleet": wi2021.map_compleet(ctx) if f.leerroute is not Leerroute.ONDERWIJS else None,
        "wissel_mag": wi2021.mag_wisselen(ctx, wissel.datum if wissel else None),
        "afschalen_mag": wi2021.mag_afschalen(ctx),
        "uren_geteld": wi2021.cursusuren(ctx) if f.leerroute is Leerroute.Z else wi2021.taaluren(ctx),
        "participatie_uren": wi2021.participatie_uren(ctx) if f.leerroute is Leerroute.Z and f.asiel else None,
    }


def _alarm(ctx: Context, klok: Klok) -> Datumregel | None:
    """Count from the PIP itself too: one day earlier in a leap year. Take the earlier day for the alarm."""
    pip_datum = ctx.feiten.pip_datum
    if klok.einde is None or pip_datum is None:
        return None
    dag = klok.einde
    if klok.einde == klok.basis:
        dag = min(dag, add_maanden(pip_datum, ctx.getal("wi2021_termijn", pip_datum)))
    tekst = "Op deze dag moet het af zijn."
    if dag < klok.einde:
        tekst = "Een andere manier van tellen komt een dag eerder uit. Neem voor de zekerheid de vroegste dag."
    return ctx.regel("alarm", dag, "wi2021_termijn", tekst)


def _status(
    ctx: Context, regime: Regime, klok: Klok, te_doen: tuple[Verplichting, ...], *, nieuwe_grond: bool
) -> Status:
    dag, einde = ctx.peildatum, klok.einde
    if not te_doen:
        return Status.VOLDAAN
    if einde is None:
        voor_pip = regime is Regime.WI2021 and klok.begin is None
        return pip.pip_status(ctx, pip.pip_uiterlijk(ctx).datum) if voor_pip else Status.BRIEF_DUO_NODIG
    if wacht_op_uitslag_na_einde(ctx, te_doen, einde):
        return Status.UITSLAG_NA_EINDE
    if dag > einde:
        return Status.VERLOPEN if ctx.boete_mogelijk else Status.VERLOPEN_ZONDER_BOETE
    if klok.tweede:
        return Status.TWEEDE_TERMIJN
    if _besluit_te_laat(ctx):
        return Status.BESLUIT_TE_LAAT
    if dag > add_weken(einde, -ctx.getal("beslistermijn")):
        return Status.VERZOEK_NU
    # Wi2013 knows no second extension for one period: after a last day that DUO itself set, only a new ground counts.
    if _venster_open(ctx, einde) and (nieuwe_grond or not (regime is Regime.WI2013 and klok.van_duo)):
        return Status.VERZOEK_KAN
    return Status.LOPEND


def _venster_open(ctx: Context, einde: date) -> bool:
    return add_maanden(einde, -ctx.getal("verzoek_vroegst")) <= ctx.peildatum <= einde


def _besluit_te_laat(ctx: Context) -> bool:
    return any(
        (g.einddatum or add_weken(g.van, ctx.getal("beslistermijn"))) < ctx.peildatum
        for g in ctx.feiten.met(Gebeurtenissoort.VERZOEK)
        if g.van
    )


def _verlengingen(ctx: Context, regime: Regime, klok: Klok) -> list[Verlenging]:
    if klok.einde is None or not _venster_open(ctx, klok.einde):
        return []
    begin = klok.begin or add_maanden(klok.einde, -ctx.getal(TERMIJN[regime], klok.einde))
    if regime is Regime.WI2013:
        voorstellen = gronden_2013.stel_voor(ctx, begin, klok.einde)
    else:
        eerste = not klok.tweede and not klok.toegekend
        voorstellen = gronden_2021.stel_voor(ctx, begin, klok.einde, eerste_termijn=eerste)
    return leg_uit(ctx, [v for v in voorstellen if not al_geregeld(ctx, v, klok.basis)], klok.einde)


def _boete(ctx: Context, regime: Regime, klok: Klok, status: Status, te_doen: tuple[Verplichting, ...]) -> Boete | None:
    if klok.begin is None and klok.einde is None:
        return pip.intake_boete(ctx) if ctx.feiten.met(Gebeurtenissoort.INTAKE_BOETE) else None
    if status not in VERSTREKEN and not klok.tweede:
        return None
    if regime is Regime.WI2013:
        return boete_wi2013(ctx, te_doen)
    return boete_wi2021(ctx)
