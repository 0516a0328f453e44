"""The ladder of warnings on the way to the end of a term: a proposal, every step a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.datum import add_maanden, add_weken, noem
from scheduler.law.feiten import Regime

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.law.beoordeling import Datumregel
    from scheduler.law.context import Context


def find_signalen(ctx: Context, regime: Regime, begin: date | None, einde: date | None) -> Iterator[Datumregel]:
    """Give the days on which somebody should look, each with what to look at."""
    f = ctx.feiten
    if regime is Regime.WI2021 and f.pip_datum and f.asiel:
        onderwijs = f.leerroute == "onderwijs"
        naam = "wi2021_taalschakel_wachttijd" if onderwijs else "wi2021_aanbod_wachttijd"
        tekst = "Zijn de lessen begonnen? Zo niet, vraag nu de verklaring van het college."
        yield ctx.regel("signaal_lessen", add_maanden(f.pip_datum, ctx.getal(naam)), naam, tekst)
    if regime is Regime.WI2013 and f.brp_datum:
        dag = add_maanden(f.brp_datum, ctx.getal("signaal_pvt"))
        yield ctx.regel("signaal_pvt", dag, "signaal_pvt", "Is de participatieverklaring getekend?")
    if begin:
        dag = add_maanden(begin, ctx.getal("signaal_halverwege"))
        tekst = "Kijk naar de uren en de pogingen. Kwam er een brief over alfabetisering?"
        yield ctx.regel("signaal_halverwege", dag, "signaal_halverwege", tekst)
        if regime is Regime.WI2021:
            dag = add_maanden(begin, ctx.getal("signaal_wissel"))
            yield ctx.regel("signaal_wissel", dag, "signaal_wissel", "Past de leerroute nog? Wisselen kan nog even.")
    if einde:
        dag = add_maanden(einde, -ctx.getal("signaal_laatste_jaar"))
        tekst = "Loop na wat nodig is voor een verlenging: uren, pogingen en gehaalde onderdelen."
        yield ctx.regel("signaal_laatste_jaar", dag, "signaal_laatste_jaar", tekst)
        yield from _venster(ctx, regime, einde)


def _venster(ctx: Context, regime: Regime, einde: date) -> Iterator[Datumregel]:
    maanden, weken = ctx.getal("verzoek_vroegst", einde), ctx.getal("beslistermijn", einde)
    tekst = f"Een verzoek om verlenging kan vanaf {maanden} maanden voor het einde op {noem(einde)}."
    yield ctx.regel("vroegste_verzoek", add_maanden(einde, -maanden), "verzoek_vroegst", tekst, op=_wet(ctx, regime))
    tekst = f"DUO beslist binnen {weken} weken. Vraag dus op tijd, dan weet je het voor het einde."
    yield ctx.regel("aanbevolen_verzoek", add_weken(einde, -weken), "beslistermijn", tekst, op=_wet(ctx, regime))
    tekst = "Na het einde kan een verzoek niet meer. Er is geen andere laatste dag gevonden."
    yield ctx.regel("laatste_verzoek", einde, "verzoek_vroegst", tekst, op=_wet(ctx, regime))
    if regime is Regime.WI2021:
        maanden = ctx.getal("gegevensbrief")
        tekst = f"DUO stuurt {maanden} maanden voor het einde wat er bekend is. Vergelijk dat met onze gegevens."
        yield ctx.regel("gegevensbrief", add_maanden(einde, -maanden), "gegevensbrief", tekst)


def _wet(ctx: Context, regime: Regime) -> date:
    return ctx.p.dag("wi2013_ingang" if regime is Regime.WI2013 else "wi2021_ingang")
