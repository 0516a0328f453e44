"""Every Dutch sentence about a workbook, by a code that never changes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scheduler.domain.bevinding import Bevinding, Ernst


@dataclass(frozen=True)
class Tekst:
    """What is wrong (`zin`), what would be right (`doe`) and how bad it is; words between braces are filled in."""

    zin: str
    doe: str = ""
    ernst: Ernst = "fout"


TEKSTEN: dict[str, Tekst] = {
    # sheets and columns
    "blad_ontbreekt": Tekst("Het werkblad {blad} ontbreekt.", "Maak een werkblad met de naam {blad}.{lijkt}"),
    "blad_dubbel": Tekst("Er zijn twee werkbladen voor {kolom}: {gelezen}.", "Laat één van de twee staan."),
    "kop_ontbreekt": Tekst(
        "Wij vinden geen rij met kolomnamen.", "Zet de kolomnamen in één rij. Nodig zijn: {verwacht}."
    ),
    "kop_dubbel": Tekst("De kolomnamen staan in twee rijen: {gelezen}.", "Laat één rij met kolomnamen staan."),
    "kolom_ontbreekt": Tekst("De kolom {kolom} ontbreekt.", "Voeg een kolom met de naam {kolom} toe.{lijkt}"),
    "kolom_dubbel": Tekst(
        "Er zijn twee kolommen voor {kolom}: {gelezen}.",
        "Laat één van de twee staan, of geef de andere een eigen naam.",
    ),
    "kolom_lijkt": Tekst(
        "De kolom {gelezen} kennen wij niet. Wij lezen hem niet.",
        "Bedoelt u {kolom}? Geef de kolom dan die naam. Is hij van uzelf, dan hoeft u niets te doen.",
        "waarschuwing",
    ),
    "blad_lijkt": Tekst(
        "Dit werkblad heeft de kolommen van {kolom}, maar een andere naam. Wij lezen het niet.",
        "Horen de rijen erbij? Zet ze dan op {kolom}. Is het blad van uzelf, dan hoeft u niets te doen.",
        "waarschuwing",
    ),
    "bsn": Tekst(
        "In de kolom {kolom} staan burgerservicenummers. Die mogen wij niet hebben.", "Haal de hele kolom weg."
    ),
    # one cell
    "leeg_verplicht": Tekst("De kolom {kolom} is leeg in deze rij.", "Vul {kolom} in: {verwacht}."),
    "formule_leeg": Tekst(
        "In deze cel staat een formule zonder uitkomst.",
        "Open het bestand in Excel, sla het op en probeer het opnieuw.",
    ),
    "excel_fout": Tekst("In deze cel staat een fout van Excel: {gelezen}.", "Verbeter de formule of typ de waarde."),
    "geen_code": Tekst("{gelezen} is geen code.", "Vul één code in van hoogstens 40 tekens, zonder ; of komma."),
    "geen_codes": Tekst("{gelezen} is geen lijst met codes.", "Zet een ; tussen de codes, bijvoorbeeld A1; ONA."),
    "geen_heel_getal": Tekst(
        "{gelezen} is geen heel getal.", "Vul bij {kolom} een heel getal in, bijvoorbeeld {voorbeeld}."
    ),
    "getal_te_groot": Tekst("{gelezen} is te groot voor {kolom}.", "Vul een getal in van hoogstens 1.000.000."),
    "geen_getal": Tekst("{gelezen} is geen getal.", "Vul bij {kolom} een getal in, bijvoorbeeld 2,5."),
    "getal_dubbelzinnig": Tekst(
        "{gelezen} kan twee dingen betekenen: met een punt voor duizend of met een komma.",
        "Schrijf het getal zonder punt, bijvoorbeeld 1500 of 1,5.",
    ),
    "geen_lessen": Tekst("{gelezen} is geen aantal lessen.", "Vul een getal in, of twee met een ; ertussen: 2;3."),
    "geen_datum": Tekst(
        "{gelezen} is geen datum die wij begrijpen.",
        "Schrijf dag-maand-jaar, bijvoorbeeld 31-12-2026. Weet u de dag niet, laat de cel dan leeg.",
    ),
    "datum_als_getal": Tekst(
        "{gelezen} is een getal. Misschien is het een datum die Excel als getal toont.",
        "Geef de cel in Excel de notatie Datum, of schrijf de dag: 31-12-2026.",
    ),
    "datum_dubbelzinnig": Tekst(
        "{gelezen} kan meer dan één dag zijn: wij weten niet welk getal het jaar is.",
        "Schrijf het jaar met vier cijfers, bijvoorbeeld 31-12-2026.",
    ),
    "datum_andere_dag": Tekst(
        "{gelezen} kan niet: die datum valt op een andere dag van de week.",
        "Verbeter de datum, of schrijf hem zonder de dag van de week.",
    ),
    "geen_ja_nee": Tekst("{gelezen} is geen ja of nee.", "Vul ja of nee in."),
    "geen_dagdeel": Tekst(
        "{gelezen} is geen dagdeel dat wij kennen.", "Schrijf alleen de dag en het deel, bijvoorbeeld ma-o of do-a."
    ),
    "een_dagdeel": Tekst("Hier staan meer dagdelen: {gelezen}.", "Vul één dagdeel in, bijvoorbeeld ma-o."),
    "geen_per_dagdeel": Tekst(
        "{gelezen} is niet één code en ook geen code per dagdeel.", "Vul één code in, of schrijf ma-o=D1; wo-o=D2."
    ),
    "geen_periode": Tekst(
        "{gelezen} is geen dag of periode.", "Schrijf één dag, of 2026-12-21..2027-01-01 met de eerste dag vooraan."
    ),
    "geen_keuze": Tekst("{gelezen} past niet bij {kolom}.", "Kies uit: {verwacht}."),
    "buiten_grens": Tekst("{gelezen} past niet bij {kolom}.", "Vul {verwacht} in."),
    "rij_klopt_niet": Tekst("In deze rij past iets niet bij elkaar: {verwacht}.", "Verbeter de rij."),
    "postcode_vreemd": Tekst(
        "{gelezen} is geen Nederlandse postcode.", "Schrijf vier cijfers en twee letters: 1234 AB.", "waarschuwing"
    ),
    "code_gemaakt": Tekst("Deze rij had geen code. Wij maakten {gelezen}.", "U hoeft niets te doen.", "melding"),
    "totaal_overgeslagen": Tekst("Wij slaan deze rij over: het is een totaal.", "U hoeft niets te doen.", "melding"),
    # settings
    "instelling_onbekend": Tekst(
        "Wij kennen de instelling {gelezen} niet.", "Wij doen er niets mee.{lijkt}", "melding"
    ),
    "instelling_dubbel": Tekst("De instelling {kolom} staat er twee keer.", "Laat één rij staan."),
    "peildatum_gekozen": Tekst(
        "De peildatum is niet ingevuld. Wij nemen {gelezen}.", "Vul op Instellingen de peildatum in.", "melding"
    ),
    "formaat_onbekend": Tekst("Wij kennen formaat {gelezen} niet.", "Vul bij formaat 1 in."),
    # how rows hang together
    "code_dubbel": Tekst(
        "De code {gelezen} staat er twee keer. Hij staat ook in rij {ook}.", "Geef elke rij een eigen code."
    ),
    "persoon_dubbel": Tekst(
        "Op deze postcode staat dezelfde naam ook in rij {ook}, met een andere code.",
        "Is het dezelfde persoon, laat dan één rij staan.",
        "waarschuwing",
    ),
    "code_onbekend": Tekst(
        "{gelezen} staat niet op het werkblad {verwacht}.", "Verbeter de code of voeg hem toe.{lijkt}"
    ),
    "blad_zonder_rijen": Tekst(
        "Op het werkblad {blad} staat geen enkele rij. Andere werkbladen noemen wel codes daarvan, zoals {gelezen}.",
        "Vul {blad} in, of haal die codes weg.",
    ),
    "code_verlopen": Tekst(
        "{gelezen} staat niet op het werkblad {verwacht}.",
        "Wij doen er niets mee. Haal de code weg.{lijkt}",
        "waarschuwing",
    ),
    "code_onbekend_rij_fout": Tekst(
        "{gelezen} vinden wij niet op het werkblad {verwacht}. Daar heeft rij {ook} zelf een fout.",
        "Verbeter eerst rij {ook} op {verwacht}. Klopt het dan nog niet, verbeter dan deze code.",
    ),
    "code_verlopen_rij_fout": Tekst(
        "{gelezen} vinden wij niet op het werkblad {verwacht}. Daar heeft rij {ook} zelf een fout.",
        "Verbeter eerst rij {ook} op {verwacht}.",
        "waarschuwing",
    ),
    "dagdeel_niet_in_groep": Tekst("De groep heeft op {gelezen} geen les.", "Kies een dagdeel van de groep zelf."),
    "inzet_buiten_les": Tekst(
        "Op {gelezen} is hier geen les of moment.", "Kies een dagdeel van de groep of het moment.", "waarschuwing"
    ),
    "inzet_dubbel": Tekst(
        "Deze vrijwilliger staat op {gelezen} op twee plekken. De andere staat in rij {ook}.",
        "Laat één van de twee staan.",
        "waarschuwing",
    ),
    "koppeling_dubbel": Tekst("Deze koppeling staat ook in rij {ook}.", "Laat één van de twee staan."),
    "datums_omgekeerd": Tekst(
        "De laatste dag ({gelezen}) ligt voor de eerste dag.", "Verbeter één van de twee datums."
    ),
    "bevoegdheid_onbekend": Tekst(
        "Geen docent heeft de bevoegdheid {gelezen}. Deze cursus kan niet starten.",
        "Verbeter het woord, of vul het in bij een docent.{lijkt}",
        "waarschuwing",
    ),
    "bevoegdheid_ongebruikt": Tekst(
        "Geen enkele cursus vraagt de bevoegdheid {gelezen}.{keer}",
        "Klopt het woord, dan hoeft u niets te doen.{lijkt}",
        "waarschuwing",
    ),
    "rol_ongebruikt": Tekst(
        "Voor de rol {gelezen} is geen werk: geen enkel moment vraagt hem.{keer}",
        "Klopt het woord, dan hoeft u niets te doen.{lijkt}",
        "waarschuwing",
    ),
    "rol_onbekend": Tekst(
        "Geen vrijwilliger heeft de rol {gelezen}. Dit moment krijgt niemand.{keer}",
        "Verbeter het woord, of vul het in bij een vrijwilliger.{lijkt}",
        "waarschuwing",
    ),
    "minimum_boven_streef": Tekst(
        "Het streefgetal ({gelezen}) is lager dan het minimum. Wij gebruiken het minimum.",
        "Verbeter één van de twee getallen.",
        "waarschuwing",
    ),
    "wacht_later": Tekst(
        "Deze cursist wacht pas vanaf {gelezen}. Die dag moet nog komen.{keer}",
        "Verbeter de datum, of de peildatum op Instellingen.",
        "waarschuwing",
    ),
    "plek_onbekend": Tekst(
        "Wij weten niet waar dit adres ligt: {gelezen}.",
        "Vul een goede postcode of plaats in, of zet de postcode op het werkblad Postcodes.",
        "waarschuwing",
    ),
    "plek_leeg": Tekst(
        "Er is geen postcode en geen plaats. Wij weten dan niet hoe ver het is.", "Vul een postcode in.", "waarschuwing"
    ),
    # a plan that is read back
    "plan_onleesbaar": Tekst(
        "Deze cel van het plan kunnen wij niet lezen: {gelezen}.",
        "Verander de cel terug, of maak een nieuw plan. Tot dan telt alleen uw invoer.",
        "waarschuwing",
    ),
    "plan_blad_ontbreekt": Tekst(
        "Het plan is niet volledig: het werkblad {blad} ontbreekt.",
        "Zet het blad terug, of maak een nieuw plan. Tot dan telt alleen uw invoer.",
        "waarschuwing",
    ),
    "plan_kop_ontbreekt": Tekst(
        "In de eerste rij staan niet alle kolomnamen van het plan.",
        "Haal weg wat boven de tabel staat. Nodig zijn: {verwacht}. Tot dan telt alleen uw invoer.",
        "waarschuwing",
    ),
    "plan_cel_leeg": Tekst(
        "In deze rij van het plan is {kolom} leeg.",
        "Vul {kolom} in, of maak een nieuw plan. Tot dan telt alleen uw invoer.",
        "waarschuwing",
    ),
    "plan_rij_onvolledig": Tekst(
        "Deze rij van het plan is niet volledig.",
        "Vul aan wat ontbreekt, of maak een nieuw plan. Tot dan telt alleen uw invoer.",
        "waarschuwing",
    ),
}

_NEGEN = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){7,8}(?!\d)")
_LANG = 60


def passes_elfproef(cijfers: str) -> bool:
    """Whether nine digits pass the 11-test of burgerservicenummers."""
    if len(cijfers) != 9 or not cijfers.isdecimal() or not cijfers.strip("0"):
        return False
    return (sum((9 - i) * int(c) for i, c in enumerate(cijfers[:8])) - int(cijfers[8])) % 11 == 0


def hide_bsn(tekst: str) -> str:
    """The text with every number that could be a burgerservicenummer blotted out."""
    return _NEGEN.sub(_blot, tekst)


def finding(code: str, blad: str, cel: str = "", *, gelezen: str = "", wie: str = "", **woorden: str) -> Bevinding:
    """The finding of this code at a place; `gelezen` is what stands there, `wie` the code of the row."""
    tekst = TEKSTEN[code]
    kort = hide_bsn(gelezen if len(gelezen) <= _LANG else gelezen[:_LANG] + "…")
    vul = {"blad": blad, "gelezen": kort, "lijkt": "", "keer": "", "kolom": "", "verwacht": "", **woorden}
    vul["voorbeeld"] = woorden.get("voorbeeld") or "12"
    return Bevinding(
        code=code,
        zin=hide_bsn(tekst.zin.format(**vul)),
        doe=hide_bsn(tekst.doe.format(**vul)),
        ernst=tekst.ernst,
        blad=blad,
        cel=cel,
        gelezen=kort,
        wie=(hide_bsn(wie),) if wie else (),
    )


def looks_like(gelijkend: str) -> str:
    """The closing sentence that offers the closest match, or nothing."""
    return f" Bedoelt u {gelijkend}?" if gelijkend else ""


def _blot(m: re.Match[str]) -> str:
    cijfers = re.sub(r"\D", "", m[0]).zfill(9)
    return "•••" if passes_elfproef(cijfers) else m[0]
