"""The last safe days to register for an exam so that the result comes before the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Datumregel, Examenlimiet, Verplichting
from scheduler.law.datum import add_weken, noem
from scheduler.law.feiten import Examen
from scheduler.law.onderdelen import A2, KNM, ONA, TAAL, TRAAG_NAGEKEKEN

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context


def _parameters(deel: Verplichting) -> tuple[str, str] | None:
    """Name the waiting time and the time to the result of a part."""
    if deel.code == ONA:
        return "ona_wachttijd", "ona_uitslag"
    if deel.code == KNM:
        return "examen_wachttijd", "examen_uitslag_overig"
    if deel.code not in TAAL:
        return None
    if deel.niveau not in {None, A2}:
        return "examen_wachttijd", "examen_uitslag_b1"
    return (
        "examen_wachttijd",
        "examen_uitslag_spreken_schrijven" if deel.code in TRAAG_NAGEKEKEN else "examen_uitslag_overig",
    )


def examenlimiet(ctx: Context, deel: Verplichting, einde: date) -> Examenlimiet | None:
    """Give the last exam day and the last registration, with and without room for one resit; in weeks back."""
    namen = _parameters(deel)
    if namen is None:
        return None
    wacht = ctx.getal(namen[0])
    uitslag = _weken(ctx, namen[1])

    def regel(soort: str, weken: int | None) -> Datumregel:
        if weken is None:
            tekst = "Hoe lang de uitslag duurt, is niet bekend. Vraag DUO."
            return ctx.regel(f"{soort}_{deel.naam}", None, namen[1], tekst)
        tekst = f"De uitslag moet er voor {noem(einde)} zijn. Reken terug: {weken} weken."
        return ctx.regel(f"{soort}_{deel.naam}", add_weken(einde, -weken), namen[1], tekst)

    keer = None if uitslag is None else wacht + uitslag
    return Examenlimiet(
        onderdeel=deel.naam,
        aanmelden=regel("aanmelden", keer),
        aanmelden_met_herkansing=regel("aanmelden_met_herkansing", None if keer is None else keer + keer),
        examendag=regel("examendag", uitslag),
    )


def _weken(ctx: Context, naam: str) -> int | None:
    parameter = ctx.p[naam]
    waarde = (parameter.op(ctx.peildatum) if parameter.op(ctx.peildatum).bestaat else parameter.waarden[0]).waarde
    return waarde if isinstance(waarde, int) else None


def wacht_op_uitslag_na_einde(ctx: Context, open_delen: tuple[Verplichting, ...], einde: date) -> bool:
    """Say whether all that is open was sat within the term while a result comes after it."""
    na_einde = False
    for deel in open_delen:
        verwacht = [d for e in ctx.feiten.examens if (d := _verwacht(ctx, e, deel, einde))]
        if not verwacht:
            return False
        na_einde = na_einde or min(verwacht) > einde
    return na_einde


def _verwacht(ctx: Context, examen: Examen, deel: Verplichting, einde: date) -> date | None:
    past = examen.onderdeel == deel.code and examen.uitslag is None
    if not past or examen.datum is None or examen.datum > min(einde, ctx.peildatum):
        return None
    if examen.uitslag_op:
        return examen.uitslag_op
    namen = _parameters(deel)
    weken = _weken(ctx, namen[1]) if namen else None
    return add_weken(examen.datum, weken) if weken is not None else None
