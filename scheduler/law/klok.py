"""The clock of the main term: begin, computed end, extensions, the date of DUO, a new term after a fine."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.law.boete import find_nieuwe_termijn
from scheduler.law.datum import add_maanden, add_weken, duurt_minstens, laatste_dag, noem, noem_duur, tel_dagen
from scheduler.law.feiten import Gebeurtenis, Gebeurtenissoort, Regime
from scheduler.law.parameters import Zekerheid

if TYPE_CHECKING:
    from scheduler.law.beoordeling import Datumregel
    from scheduler.law.context import Context

_EEN_DAG = Zekerheid.MIDDEN  # letters and court cases differ by one day
TERMIJN = {Regime.WI2013: "wi2013_termijn", Regime.WI2021: "wi2021_termijn"}


@dataclass(slots=True)
class Klok:
    """A term while it is being worked out; every day may be unknown."""

    begin: date | None = None
    basis: date | None = None
    berekend: date | None = None
    eerste: date | None = None
    einde: date | None = None
    andere_telling: date | None = None
    tweede: bool = False
    van_duo: bool = False
    te_lang_weg: bool = False
    toegekend: list[Gebeurtenis] = field(default_factory=list)


def schuif(dag: date, verlenging: Gebeurtenis) -> date:
    """Move a last day by a granted extension; never back (C2, C3)."""
    if verlenging.einddatum:
        return max(dag, verlenging.einddatum)
    nieuw = add_weken(add_maanden(dag, verlenging.maanden or 0), verlenging.weken or 0)
    return nieuw + timedelta(days=verlenging.dagen or 0)


def build_klok(ctx: Context, regime: Regime) -> Klok:
    """Work out the main term under one law; see `wi2013` and `wi2021` for what must be done within it."""
    klok = Klok(begin=find_begin(ctx, regime))
    if klok.begin is not None:
        parameter = ctx.p.op(TERMIJN[regime], klok.begin)
        if parameter.bestaat:
            _reken(ctx, regime, klok, ctx.getal(TERMIJN[regime], klok.begin))
    if ctx.feiten.einddatum_duo:
        klok.einde, klok.van_duo = ctx.feiten.einddatum_duo, True
    if klok.te_lang_weg and not ctx.feiten.einddatum_duo:
        klok.einde = None
    return klok


def find_begin(ctx: Context, regime: Regime) -> date | None:
    """Give the first day: the date of DUO, under Wi2021 otherwise the day after the first PIP (art. 11(2))."""
    f = ctx.feiten
    if regime is Regime.WI2013:
        return f.begin_termijn or f.plichtig_vanaf
    if f.begin_termijn:
        return f.begin_termijn
    return f.pip_datum + timedelta(days=ctx.getal("wi2021_termijn_begin", f.pip_datum)) if f.pip_datum else None


def _reken(ctx: Context, regime: Regime, klok: Klok, maanden: int) -> None:
    begin = klok.begin
    if begin is None:
        return
    klok.basis = laatste_dag(begin, maanden)
    dag = _tel_weg(ctx, klok, begin, maanden) if regime is Regime.WI2021 else klok.basis
    klok.toegekend = [
        g
        for g in ctx.feiten.gebeurtenissen
        if (g.soort is Gebeurtenissoort.VERLENGING and not g.voor_pvt)
        or (g.soort is Gebeurtenissoort.CORONA and regime is Regime.WI2013 and (g.maanden or g.einddatum))
    ]
    for verlenging in klok.toegekend:
        dag = schuif(dag, verlenging)
    klok.berekend = klok.einde = dag
    klok.van_duo = bool(klok.toegekend)
    if regime is Regime.WI2013 and any(g.maanden for g in klok.toegekend):
        klok.andere_telling = add_maanden(begin, maanden + sum(g.maanden or 0 for g in klok.toegekend))
    for besluit in ctx.feiten.met(Gebeurtenissoort.BOETE):
        if besluit.van and besluit.van <= ctx.peildatum:
            _begin_nieuwe_termijn(ctx, regime, klok, besluit)


def _begin_nieuwe_termijn(ctx: Context, regime: Regime, klok: Klok, besluit: Gebeurtenis) -> None:
    if klok.einde is None or besluit.van is None:
        return
    eerste = klok.einde
    if besluit.einddatum:
        nieuw = besluit.einddatum
    elif regime is Regime.WI2013:
        nieuw = add_maanden(eerste, besluit.maanden or ctx.getal("wi2013_tweede_termijn"))
    else:
        maanden = besluit.maanden or find_nieuwe_termijn(ctx)
        if not maanden:
            return
        nieuw = add_maanden(besluit.van, maanden)
    klok.eerste = klok.eerste or eerste
    klok.tweede = True
    klok.einde = klok.berekend = max(eerste, nieuw)


def _tel_weg(ctx: Context, klok: Klok, begin: date, maanden: int) -> date:
    """Give the last day when time away is added (Besluit 2021 art. 4.2); too long away is marked on the clock.

    Somebody who is away when the term begins has the whole term from the day that he is back.
    """
    terug, geteld, dagen = begin, begin - timedelta(days=1), 0
    for weg in ctx.feiten.met(Gebeurtenissoort.BUITENLAND):
        if weg.van is None:
            continue
        tot = min(weg.tot or ctx.peildatum, ctx.peildatum)
        van = max(weg.van, geteld + timedelta(days=1))
        if tot < van:
            continue
        if duurt_minstens(weg.van, tot - timedelta(days=1), ctx.getal("onderbreking_maximum")):
            klok.te_lang_weg = True
        elif van <= terug:
            terug = tot + timedelta(days=1)
        else:
            dagen += tel_dagen(van, tot)
        geteld = tot
    return laatste_dag(terug, maanden) + timedelta(days=dagen)


def explain_klok(ctx: Context, regime: Regime, klok: Klok) -> list[Datumregel]:
    """Give the dates of the term, each with its article and a sentence."""
    termijn = TERMIJN[regime]
    op = klok.begin or ctx.peildatum
    duur = ctx.getal(termijn, op)
    regels = [_regel_begin(ctx, regime, klok)]
    if klok.basis:
        tekst = f"De termijn duurt {noem_duur(duur)} vanaf {noem(klok.begin)}. Het einde is de dag voor de verjaardag."
        regels.append(ctx.regel("basis_einddatum", klok.basis, termijn, tekst, op=op, zekerheid=_EEN_DAG))
        tekst = f"Dit is de datum die wij zelf berekenen, met de verlengingen van DUO ({len(klok.toegekend)})."
        regels.append(ctx.regel("berekende_einddatum", klok.berekend, termijn, tekst, op=op, zekerheid=_EEN_DAG))
    if klok.eerste:
        tekst = "Op deze dag eindigde de termijn voordat DUO een nieuwe termijn gaf."
        regels.append(ctx.regel("eerste_einddatum", klok.eerste, termijn, tekst, op=op))
    if klok.andere_telling:
        tekst = "Een rechter telde een keer zo: hele maanden vanaf het begin, zonder een dag eraf."
        regels.append(ctx.regel("andere_telling", klok.andere_telling, termijn, tekst, op=op))
    if ctx.feiten.einddatum_duo:
        tekst = "Deze datum staat in de brief van DUO. De brief gaat voor onze berekening."
        regels.append(ctx.regel("einddatum_duo", ctx.feiten.einddatum_duo, termijn, tekst, op=op))
    zeker = Zekerheid.HOOG if ctx.feiten.einddatum_duo else _EEN_DAG
    tekst = _waarom_einde(ctx, klok, duur)
    regels.append(ctx.regel("einddatum", klok.einde, termijn, tekst, op=op, zekerheid=zeker))
    if klok.einde:
        marge = ctx.getal("veiligheidsmarge")
        tekst = f"Plan tot {marge} dag voor het einde: brieven van DUO verschillen soms een dag."
        veilig = klok.einde - timedelta(days=marge)
        regels.append(ctx.regel("veilige_einddatum", veilig, "veiligheidsmarge", tekst))
    return regels


def _regel_begin(ctx: Context, regime: Regime, klok: Klok) -> Datumregel:
    if klok.begin is None:
        tekst = "Het begin van de termijn is niet bekend. Neem het over uit de brief van DUO."
    elif ctx.feiten.begin_termijn:
        tekst = "DUO noemt deze dag als begin van de termijn."
    elif regime is Regime.WI2021:
        tekst = f"De eerste PIP is van {noem(ctx.feiten.pip_datum)}. De termijn begint de dag erna."
    else:
        tekst = "Vanaf deze dag is de cursist inburgeringsplichtig."
    parameter = "wi2013_termijn" if regime is Regime.WI2013 else "wi2021_termijn_begin"
    return ctx.regel("begin_termijn", klok.begin, parameter, tekst, op=klok.begin)


def _waarom_einde(ctx: Context, klok: Klok, maanden: int) -> str:
    if klok.einde is None:
        return "De einddatum is niet bekend. Vraag DUO om de brief en vul de datum in."
    if ctx.feiten.einddatum_duo:
        return "De einddatum staat in de brief van DUO. Die gaat voor onze berekening."
    if klok.tweede:
        return f"DUO nam een besluit na het einde op {noem(klok.eerste)}. Daarna loopt een nieuwe termijn."
    if klok.basis != klok.einde:
        return f"De termijn van {noem_duur(maanden)} eindigde op {noem(klok.basis)}. Hij is verlengd."
    return f"De termijn begon op {noem(klok.begin)} en duurt {noem_duur(maanden)}."
