"""What the teamleider does next about a term, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.law.behoeften import weken_tot_uitslag
from scheduler.law.beoordeling import Beoordeling, Status, Verlenging
from scheduler.law.datum import add_maanden, add_weken, noem, noem_duur
from scheduler.law.feiten import Leerroute, Regime
from scheduler.law.ontheffing import BIO, MEDISCH
from scheduler.law.parameters import load_parameters
from scheduler.law.ronde import ZONDER_KLOK, beoordeel_dossier
from scheduler.service.termijnen.stand import Stand
from scheduler.service.termijnen.tekst import PERSOONLIJK, noem_grond, zonder_gegevens

_PIP = {Status.PIP_LOOPT, Status.PIP_TE_LAAT, Status.PIP_KLOK_STAAT_STIL}
_MELD = {
    Status.BRIEF_DUO_NODIG: "vraag DUO om de brief en vul de einddatum in",
    Status.VERLOPEN: "stuur DUO de uren en de bewijzen",
    Status.VERLOPEN_ZONDER_BOETE: "vraag DUO welke termijn nu geldt",
    Status.BESLUIT_TE_LAAT: "bel DUO over het besluit op het verzoek",
    Status.UITSLAG_NA_EINDE: "meld DUO dat de uitslag na het einde komt",
}
_SIGNALEN = {
    "signaal_lessen": "vraag of de lessen begonnen zijn",
    "signaal_halverwege": "kijk naar uren en examens",
    "signaal_wissel": "kijk of de leerroute nog past",
    "laatste_wisseldag": "laatste dag om van leerroute te wisselen",
    "signaal_pvt": "kijk of de participatieverklaring getekend is",
    "pvt_einddatum": "laatste dag voor het PVT",
    "signaal_laatste_jaar": "loop na wat nodig is voor een verlenging",
    "vroegste_verzoek": "een verzoek om verlenging kan vanaf nu",
    "gegevensbrief": "vergelijk de brief van DUO met onze gegevens",
    "aanbevolen_verzoek": "vraag een verlenging uiterlijk nu",
    "nieuwe_pip_uiterlijk": "vraag de nieuwe gemeente naar de PIP",
    "nieuwe_intake_uiterlijk": "vraag naar de nieuwe datum voor de intake",
    "veilige_einddatum": "laatste veilige dag van de termijn",
}
_INZET = {
    Regime.WI2013: ("wi2013_inspanning_verlenging", "na genoeg uren en pogingen"),
    Leerroute.B1: ("aanzienlijk_verlenging", "na veel inzet"),
}
_ANDERS = {
    Leerroute.ONDERWIJS: "wisselen naar de B1-route kan altijd",
    Leerroute.Z: "vraag de gemeente om meer uren per week",
}


@dataclass(frozen=True)
class Stap:
    """One thing to do: what, by when, and a word for its kind that never changes."""

    wat: str
    voor: date | None
    soort: str


def find_stap(stand: Stand, *, persoonlijk: bool = False) -> Stap | None:
    """The next thing to do about the main term; personal grounds are named only when asked for."""
    b = stand.b
    if zonder_gegevens(stand):
        return Stap("vul de wet en de datums in", b.peildatum, "gegevens")
    if b.status in ZONDER_KLOK:
        return None
    if b.status in _PIP:
        return _pip(stand)
    if b.status in _MELD:
        return Stap(_MELD[b.status], b.peildatum, "duo")
    beste = beste_verlenging(b)
    if beste:
        return _verlengen(b, beste, persoonlijk=persoonlijk)
    if stand.speling is not None and stand.speling < 0:
        return _niet_op_tijd(stand, persoonlijk=persoonlijk)
    if b.ontheffingen:
        namen = ", ".join(PERSOONLIJK if o in {BIO, MEDISCH} and not persoonlijk else o for o in b.ontheffingen)
        return Stap(f"vraag DUO om een ontheffing: {namen}", b.einddatum, "ontheffing")
    return min(find_signalen(stand), key=lambda s: s.voor or date.max, default=None)


def beste_verlenging(b: Beoordeling, *, zelf: bool = False) -> Verlenging | None:
    """The extension that gives the latest known end; without any known end the first ground that applies.

    With `zelf` only those that somebody can ask for: what DUO does by itself is not to be counted on.
    """
    mogelijk = [v for v in b.verlengingen if not (zelf and v.automatisch)]
    met_datum = [v for v in mogelijk if v.nieuw.datum]
    if met_datum:
        return max(met_datum, key=lambda v: v.nieuw.datum or date.min)
    return mogelijk[0] if mogelijk else None


def _pip(stand: Stand) -> Stap:
    uiterlijk = stand.b.datum("nieuwe_intake_uiterlijk") or stand.b.datum("pip_uiterlijk")
    brp = stand.feiten.brp_datum
    if uiterlijk is None and brp:
        uiterlijk = add_weken(brp, load_parameters().getal("pip_termijn", brp))
    return Stap("vraag het college naar de PIP", max(uiterlijk or date.min, stand.b.peildatum), "pip")


def _verlengen(b: Beoordeling, v: Verlenging, *, persoonlijk: bool) -> Stap:
    grond = noem_grond(v, persoonlijk=persoonlijk)
    eind = f"nieuw einde {noem(v.nieuw.datum)}" if v.nieuw.datum else "de lengte staat in de brief van DUO"
    if v.automatisch:
        return Stap(f"wacht op de brief van DUO: verlenging ({grond}), {eind}", b.einddatum, "verlenging")
    aanbevolen, laatste = b.datum("aanbevolen_verzoek"), b.datum("laatste_verzoek")
    voor = aanbevolen if aanbevolen and aanbevolen >= b.peildatum else laatste
    return Stap(f"vraag DUO om verlenging ({grond}), {eind}", voor, "verlenging")


def _niet_op_tijd(stand: Stand, *, persoonlijk: bool) -> Stap:
    """What fits somebody whose term no plan can meet: the extension that will be possible, else another way."""
    b = stand.b
    vroegst = b.datum("vroegste_verzoek")
    if vroegst and vroegst > b.peildatum:
        straks = beste_verlenging(beoordeel_dossier(stand.dossier, vroegst), zelf=True)
        if straks:
            grond = noem_grond(straks, persoonlijk=persoonlijk)
            nieuw = straks.nieuw.datum
            genoeg = "" if nieuw is None or past(stand, nieuw) else ", nog te kort"
            eind = f" tot {noem(nieuw)}{genoeg}" if nieuw else ""
            return Stap(f"vraag vanaf {noem(vroegst)} verlenging ({grond}){eind}", vroegst, "verlenging")
    weken = -(stand.speling or 0)
    kort = f"{weken} {'week' if weken == 1 else 'weken'} te weinig"
    wissel = b.datum("laatste_wisseldag")
    if wissel and wissel >= b.peildatum:
        return Stap(f"{kort}: bespreek de leerroute, wisselen kan tot en met {noem(wissel)}", wissel, "leerroute")
    dagen = (vroegst, b.datum("aanbevolen_verzoek"), b.einddatum)
    voor = next((d for d in dagen if d and d >= b.peildatum), b.peildatum)
    return Stap(f"{kort}: {_wat_nog_kan(stand)}", voor, "verlenging")


def _wat_nog_kan(stand: Stand) -> str:
    """The extension for effort that fits the law and the leerroute; where there is none, what else can be done."""
    b, route = stand.b, stand.feiten.leerroute or Leerroute.B1
    inzet = _INZET.get(Regime.WI2013 if b.regime is Regime.WI2013 else route)
    if inzet is None or b.einddatum is None:
        return _ANDERS.get(route, "vraag DUO wat nog kan")
    parameter, wanneer = inzet
    maanden = load_parameters().getal(parameter, b.peildatum)
    genoeg = "" if past(stand, add_maanden(b.einddatum, maanden)) else ", ook dat is te kort"
    return f"{noem_duur(maanden)} verlenging kan {wanneer}{genoeg}"


def past(stand: Stand, nieuw: date) -> bool:
    """Whether the lessons and the last result come before a new end."""
    marge = timedelta(days=load_parameters().getal("veiligheidsmarge", stand.b.peildatum))
    return stand.klaar <= add_weken(nieuw - marge, -weken_tot_uitslag(stand.b))


def find_signalen(stand: Stand) -> Iterator[Stap]:
    """The coming days on which somebody should look, from the ladder of the law."""
    b = stand.b
    for regel in b.datums:
        nog = regel.datum is not None and regel.datum >= b.peildatum
        if nog and regel.code in _SIGNALEN and not ("pvt" in regel.code and b.pvt_status is Status.VOLDAAN):
            yield Stap(_SIGNALEN[regel.code], regel.datum, regel.code)
    for x in b.examens:
        for regel, tijd in ((x.aanmelden_met_herkansing, "met tijd"), (x.aanmelden, "zonder tijd")):
            if regel.datum and regel.datum >= b.peildatum:
                wat = f"laatste dag om aan te melden voor {x.onderdeel}, {tijd} voor een herkansing"
                yield Stap(wat, regel.datum, regel.code)
