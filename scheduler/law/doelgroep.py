"""Which law applies, and who has no clock at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.law.beoordeling import Melding, Status
from scheduler.law.datum import leeftijd_bereikt
from scheduler.law.feiten import Feiten, Regime, Soort

if TYPE_CHECKING:
    from datetime import date

    from scheduler.law.context import Context
    from scheduler.law.parameters import Parameters

TURKS = "TR"


def bepaal_regime(feiten: Feiten, p: Parameters) -> Regime:
    """Say which law applies: a recorded regime first, then the choice, then the day of the residence right.

    Source: Wi2021 art. 54(1). The arrival date and the BRP date never decide.
    """
    if feiten.regime in {Regime.GEEN, Regime.VRIJWILLIG}:
        return feiten.regime
    gevonden = feiten.regime or feiten.keuze_regime or _regime_uit_datums(feiten, p)
    return Regime.GEEN if _valt_buiten(feiten, gevonden, p) else gevonden


def _regime_uit_datums(feiten: Feiten, p: Parameters) -> Regime:
    grens = p.dag("wi2021_ingang")
    if feiten.verblijfsrecht_bekend:
        return Regime.WI2013 if feiten.verblijfsrecht_bekend < grens else Regime.WI2021
    if feiten.pip_datum or feiten.leerroute or feiten.kennisgeving_duo or feiten.intake_oproepen:
        return Regime.WI2021
    if feiten.plichtig_vanaf:
        return Regime.WI2013 if feiten.plichtig_vanaf < grens else Regime.WI2021
    return Regime.WI2013 if feiten.begin_termijn else Regime.WI2021


def plichtig_sinds(feiten: Feiten) -> date | None:
    """Give the day on which a cursist became inburgeringsplichtig, as far as it is known."""
    return feiten.plichtig_vanaf or feiten.begin_termijn or feiten.verblijfsrecht_bekend


def _valt_buiten(feiten: Feiten, regime: Regime, p: Parameters) -> bool:
    if feiten.buiten_de_wet:
        return True
    if not feiten.nationaliteit:
        return False
    ingang = p.dag("wi2021_ingang")
    if feiten.nationaliteit != TURKS:
        return feiten.nationaliteit in p.lijst("landen_niet_plichtig", ingang)
    sinds = feiten.verblijfsrecht_bekend or plichtig_sinds(feiten) or feiten.pip_datum
    grens = p.dag("turkije_asiel_vanaf" if feiten.soort is Soort.ASIEL else "turkije_allen_vanaf")
    return regime is Regime.WI2013 and sinds is not None and sinds < grens


def find_status_zonder_klok(ctx: Context, regime: Regime) -> Status | None:
    """Give the status of somebody for whom no term runs, or None.

    Sources: Wi2021 arts. 3, 4 and 5; Besluit inburgering 2021 arts. 2.2, 2.3 and 2.6.
    """
    f, dag = ctx.feiten, ctx.peildatum
    if f.aow_vanaf and f.aow_vanaf <= dag:
        return Status.AOW_BEREIKT
    if f.geboren and dag < leeftijd_bereikt(f.geboren, ctx.getal("leeftijd_plichtig")):
        return Status.NIET_PLICHTIG
    ingeburgerd = regime is Regime.WI2021 and is_voldoende_ingeburgerd(ctx)
    if f.vrijgesteld or f.ontheven or _lang_leerplichtig(ctx) or ingeburgerd:
        return Status.VRIJGESTELD
    if _nog_leerplichtig(ctx) or _in_vrijstellende_opleiding(f, dag):
        return Status.TIJDELIJK_VRIJGESTELD
    return None


def _lang_leerplichtig(ctx: Context) -> bool:
    jaren = ctx.feiten.leerplicht_jaren
    return jaren is not None and jaren >= ctx.getal("leerplicht_jaren_vrijstelling")


def is_voldoende_ingeburgerd(ctx: Context) -> bool:
    """Say whether somebody lived and worked here long enough and speaks well enough (Besluit 2021 art. 2.3)."""
    f = ctx.feiten
    return (
        f.gesprek_b1
        and (f.jaren_brp or 0) >= ctx.getal("ingeburgerd_jaren_brp")
        and (f.jaren_werk or 0) >= ctx.getal("ingeburgerd_jaren_werk")
    )


def _nog_leerplichtig(ctx: Context) -> bool:
    f = ctx.feiten
    if f.leerplichtig is not None or f.geboren is None:
        return bool(f.leerplichtig)
    return ctx.peildatum < leeftijd_bereikt(f.geboren, ctx.getal("leeftijd_einde_leerplicht"))


def _in_vrijstellende_opleiding(f: Feiten, dag: date) -> bool:
    begonnen = f.opleiding_van is None or f.opleiding_van <= dag
    return f.vrijstelling_opleiding and begonnen and (f.opleiding_tot is None or dag <= f.opleiding_tot)


def is_wet_onzeker(feiten: Feiten, p: Parameters) -> bool:
    """Say whether no source tells which law applies: exempt on the last day of the old law, no letter, no choice.

    Somebody who was not yet of age on that day counts as exempt: leerplichtig, as far as we know.
    """
    if feiten.regime or feiten.keuze_regime or feiten.begin_termijn or feiten.pip_datum or feiten.einddatum_duo:
        return feiten.vrijgesteld_eind_2021 and feiten.keuze_regime is None and feiten.begin_termijn is None
    ingang = p.dag("wi2021_ingang")
    bekend = feiten.verblijfsrecht_bekend
    if bekend is None or bekend >= ingang:
        return feiten.vrijgesteld_eind_2021
    jong = feiten.geboren is not None and ingang <= leeftijd_bereikt(
        feiten.geboren, p.getal("leeftijd_einde_leerplicht", ingang)
    )
    return feiten.vrijgesteld_eind_2021 or jong


def _weet_wet_niet(feiten: Feiten) -> bool:
    """Say whether nothing tells which law applies, so that the newest was taken; it is never silently derived."""
    bron = (feiten.regime, feiten.keuze_regime, feiten.verblijfsrecht_bekend, feiten.pip_datum, feiten.leerroute)
    later = (feiten.kennisgeving_duo, feiten.intake_oproepen, feiten.plichtig_vanaf, feiten.begin_termijn)
    return not any(bron) and not any(later)


def meld_regime(ctx: Context, regime: Regime) -> list[Melding]:
    """Warn when the letter of DUO names another law than the one that applies, or when no source says which."""
    feiten = ctx.feiten
    if is_wet_onzeker(feiten, ctx.p):
        tekst = "De cursist was vrijgesteld op de laatste dag van de oude wet. Vraag DUO welke wet geldt."
        return [Melding(code="regime_onzeker", tekst=tekst)]
    if _weet_wet_niet(feiten):
        tekst = "Uit de gegevens blijkt niet welke wet geldt. Vul de wet in, of de brief van DUO of de PIP."
        return [Melding(code="regime_onbekend", tekst=tekst)]
    if feiten.keuze_regime:
        tekst = "De wet is die van de vastgelegde keuze. Neem het begin van de termijn uit de verbeterde brief van DUO."
        return [Melding(code="regime_gekozen", tekst=tekst)]
    if feiten.brief_regime and feiten.brief_regime is not regime:
        tekst = (
            f"De brief van DUO noemt {feiten.brief_regime}, wij rekenen met {regime}. Vraag DUO om een nieuwe brief."
        )
        return [Melding(code="regime_brief_anders", tekst=tekst)]
    if regime is Regime.WI2013 and feiten.pip_datum and not feiten.regime:
        tekst = "Een PIP hoort bij de nieuwe wet, maar de oude wet geldt. Vraag DUO welke wet geldt."
        return [Melding(code="regime_pip", tekst=tekst)]
    return []
