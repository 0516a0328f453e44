"""The words of the deadline watch: status, what is open, grounds that are nobody else's business."""

from __future__ import annotations

from scheduler.law.behoeften import heeft_eigen_pvt_klok
from scheduler.law.beoordeling import Beoordeling, Datumregel, Status, Verlenging
from scheduler.law.datum import noem
from scheduler.law.feiten import Gebeurtenissoort, Leerroute, Regime
from scheduler.law.onderdelen import PIP, PVT, TAAL
from scheduler.law.uren import Doel
from scheduler.service.termijnen.stand import Stand

ONBEKEND = "onbekend"
PERSOONLIJK = "persoonlijke grond"
GEEN_PLAN = "geen plan is op tijd"
STATUS = {
    Status.LOPEND: "loopt",
    Status.VERZOEK_KAN: "laatste half jaar",
    Status.VERZOEK_NU: "laatste weken",
    Status.VERLOPEN: "verlopen",
    Status.VERLOPEN_ZONDER_BOETE: "verlopen, zonder boete",
    Status.TWEEDE_TERMIJN: "nieuwe termijn loopt",
    Status.PIP_LOOPT: "wacht op PIP",
    Status.PIP_TE_LAAT: "PIP is te laat",
    Status.PIP_KLOK_STAAT_STIL: "PIP niet bekend",
    Status.VRIJGESTELD: "vrijgesteld",
    Status.TIJDELIJK_VRIJGESTELD: "tijdelijk vrijgesteld",
    Status.AOW_BEREIKT: "AOW-leeftijd bereikt",
    Status.NIET_PLICHTIG: "niet plichtig",
    Status.VRIJWILLIG: "vrijwillig",
    Status.VOLDAAN: "voldaan",
    Status.NIET_NODIG: "niet nodig",
    Status.BRIEF_DUO_NODIG: "einddatum onbekend",
    Status.BESLUIT_TE_LAAT: "besluit DUO is te laat",
    Status.UITSLAG_NA_EINDE: "uitslag na het einde",
}
_GEWOON = frozenset(
    {
        Gebeurtenissoort.ALFABETISERING,
        Gebeurtenissoort.AZC,
        Gebeurtenissoort.CORONA,
        Gebeurtenissoort.OPLEIDING,
        Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING,
        Gebeurtenissoort.AANBIEDER,
    }
)
"""Grounds that say nothing about health, family or home; ground j is a mix and stays hidden."""
_ROUTE = {Leerroute.B1: "B1-route", Leerroute.ONDERWIJS: "onderwijsroute", Leerroute.Z: "Z-route"}
_ZONDER_SOORT = frozenset({"geen aanbod", "aanzienlijke inspanningen", "aantoonbare inspanning"})
_TRAAG = "ambtshalve traag nakijken"
_KLEUREN = ("rood", "oranje", "groen", "grijs")


def is_persoonlijk(v: Verlenging) -> bool:
    """Whether a ground is a fact about health, family or home: only for the teamleider."""
    if v.soort is None:
        return v.grond not in _ZONDER_SOORT | {_TRAAG}
    return v.soort not in _GEWOON


def noem_grond(v: Verlenging, *, persoonlijk: bool) -> str:
    """The ground in words; a personal one only when asked for."""
    return PERSOONLIJK if is_persoonlijk(v) and not persoonlijk else v.grond


def zonder_gegevens(stand: Stand) -> bool:
    """Whether not one date or law is known: then nothing can be said, and that is not the fault of the college."""
    c = stand.cursist
    return not any((c.regime, c.begin_termijn, c.pip_datum, c.brp_datum, c.einddatum_duo))


def noem_status(stand: Stand) -> tuple[str, str]:
    """The status in words and its colour; the worst of the law's status and the slack."""
    b = stand.b
    if zonder_gegevens(stand):
        return "gegevens ontbreken", "rood"
    woord, kleur = STATUS[b.status], b.status.kleur
    if b.status in {Status.LOPEND, Status.VERZOEK_KAN, Status.TWEEDE_TERMIJN} and stand.speling is not None:
        if stand.speling < 0:
            return GEEN_PLAN, "rood"
        woord, eigen = (f"{woord}, krap", "oranje") if stand.krap else (f"{woord}, ruim", "groen")
        kleur = ergste(kleur, eigen)
    return woord, kleur


def ergste(*kleuren: str) -> str:
    """The colour that asks for attention first."""
    return min(kleuren, key=_KLEUREN.index)


def kleur_volgorde(kleur: str) -> int:
    """Place of a colour, red first."""
    return _KLEUREN.index(kleur)


def noem_verplichting(stand: Stand) -> str:
    """What is still to be done on the main clock, in one line."""
    b, route = stand.b, stand.feiten.leerroute
    over = [v for v in b.verplichtingen if v.code != PVT or not heeft_eigen_pvt_klok(b)]
    kop = "inburgering (oude wet)" if b.regime is Regime.WI2013 else _ROUTE.get(route, "inburgering") if route else ""
    niveaus = {v.niveau for v in over if v.code in TAAL}
    if {v.code for v in over} >= set(TAAL) and len(niveaus) == 1:
        taal = f"4 taalonderdelen {niveaus.pop() or ''}".strip()
        namen = [taal, *(v.naam for v in over if v.code not in TAAL)]
    else:
        namen = [v.naam for v in over]
    if not namen:
        return kop or STATUS[b.status]
    return f"{kop}: {', '.join(namen)}" if kop and namen != [PIP] else ", ".join(namen)


def noem_waarom(stand: Stand, regel: Datumregel | None) -> str:
    """Article and sentence behind a date; with the computed date when DUO says another one."""
    if regel is None:
        return ""
    tekst = f"{regel.artikel}: {regel.waarom}"
    berekend, duo = stand.b.datum("berekende_einddatum"), stand.feiten.einddatum_duo
    if regel.code == "einddatum" and duo and berekend and berekend != duo:
        dagen = abs((duo - berekend).days)
        tekst += f" Wij berekenen {noem(berekend)}: {dagen} {'dag' if dagen == 1 else 'dagen'} verschil."
    return " ".join([tekst, *(f"Let op: {zin}" for zin in noem_twijfel(stand.b, regel))])


def noem_twijfel(b: Beoordeling, regel: Datumregel) -> list[str]:
    """What is not sure about the main term, in sentences; a question that names a ground is left out.

    The difference with the letter of DUO stands with the date itself.
    """
    if regel.code not in {"einddatum", "pip_uiterlijk"}:
        return []
    vragen = [v for v in b.vragen_aan_duo if v.code == "aow"]
    return [m.tekst for m in (*b.waarschuwingen, *vragen) if m.code != "datum_verschilt"]


_DATUMS = {
    "begin_termijn": "begin van de termijn",
    "basis_einddatum": "einde zonder verlenging",
    "berekende_einddatum": "einde zoals wij het berekenen",
    "eerste_einddatum": "einde van de eerste termijn",
    "andere_telling": "einde volgens een rechter",
    "einddatum_duo": "einddatum van DUO",
    "einddatum": "einddatum",
    "veilige_einddatum": "veilige einddatum",
    "alarm": "vroegste telling van het einde",
    "pvt_einddatum": "einddatum PVT",
    "pip_uiterlijk": "laatste dag voor de PIP",
    "nieuwe_pip_uiterlijk": "laatste dag voor de nieuwe PIP",
    "nieuwe_intake_uiterlijk": "laatste dag voor de nieuwe intake",
    "laatste_wisseldag": "laatste dag om te wisselen van leerroute",
    "vroegste_verzoek": "eerste dag voor een verzoek",
    "aanbevolen_verzoek": "aanbevolen dag voor een verzoek",
    "laatste_verzoek": "laatste dag voor een verzoek",
    "gegevensbrief": "brief van DUO met gegevens",
}
_VOOR_DATUMS = {
    "signaal_": "signaal",
    "aanmelden_met_herkansing_": "aanmelden met herkansing",
    "aanmelden_": "aanmelden",
    "examendag_": "laatste examendag",
    "verlenging_": "einde na verlenging",
}
_PERSOONLIJKE_WOORDEN = ("ziek", "overl", "beval", "opvang", "blijf", "dakloos", "bijzonder", "combinatie")


def noem_datum(code: str) -> str:
    """A date of the law in words, by its code: `einddatum PVT`, `aanmelden: KNM`."""
    if code in _DATUMS:
        return _DATUMS[code]
    voor = next((v for v in _VOOR_DATUMS if code.startswith(v)), "")
    return f"{_VOOR_DATUMS[voor]}: {code.removeprefix(voor).replace('_', ' ')}" if voor else code


def noemt_persoonlijk(*woorden: str) -> bool:
    """Whether codes or names of numbers give away a ground about health, family or home."""
    return any(deel in woord.casefold() for woord in woorden for deel in _PERSOONLIJKE_WOORDEN)


DOEL = {
    "wi2013_inspanning_uren": "verlenging na inspanning",
    "agi_uren": "ontheffing na inspanning",
    "aanzienlijk_uren": "half jaar extra na inspanning",
    "afschalen_uren": "afschalen naar A2",
    "z_cursus_uren": "taal en KNM in de Z-route",
}
"""The numbers of hours of the law, by the name of their parameter."""


def noem_haalbaar(stand: Stand, doel: Doel) -> tuple[str, str]:
    """Whether a number of hours is reached before the end of the term with the lessons as planned, and its colour."""
    einde = stand.b.einddatum
    if doel.al_gehaald:
        return "gehaald", "groen"
    if not stand.weekuren:
        return "geen lessen gepland", "rood"
    if einde is None:
        return "einddatum onbekend", "rood"
    if doel.laatst and doel.laatst <= einde:
        return "op tijd", "groen"
    if doel.verwacht and doel.verwacht <= einde:
        return "krap", "oranje"
    return "niet op tijd", "rood"
