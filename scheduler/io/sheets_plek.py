"""The sheets about places and courses: Instellingen, Postcodes, Leslocaties, Lokalen, Aanbod, Docenten, Groepen."""

from __future__ import annotations

from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.plek import Leslocatie, Lokaal, Postcode
from scheduler.domain.vrijwilliger import Docent
from scheduler.io.columns import Kolom as K  # noqa: N817 - a long table of columns reads best with short names
from scheduler.io.columns import Soort as S  # noqa: N817
from scheduler.io.columns import Werkblad

LOCATIE = ("leslocatie", "lesplaats", "leslocatie code", "locatiecode", "code locatie", "gebouw")
DAGDELEN = ("dagdeel", "beschikbaar", "beschikbaarheid", "beschikbare dagdelen", "kan op", "dagen")
POSTCODE = ("pc", "postcode 6", "pc6", "zip")
PLAATS = ("woonplaats", "wijk/woonplaats", "stad", "plaatsnaam", "dorp")
TELEFOON = ("tel", "tel.", "telefoonnummer", "mobiel")
REDEN = ("reden vast", "reden", "waarom vast")
VAST = ("vastgezet", "staat vast", "ligt vast")

INSTELLINGEN = Werkblad(
    "Instellingen",
    "instellingen",
    Instellingen,
    (
        K("instelling", S.TEKST, "De naam van de instelling.", "formaat", True, ("naam", "onderwerp", "sleutel")),
        K("waarde", S.TEKST, "De waarde van de instelling.", 1, True, ("inhoud", "antwoord")),
    ),
    "De datums van de ronde, de vakantieregio en wat zwaar weegt.",
    synoniemen=("instelling", "settings"),
)

POSTCODES = Werkblad(
    "Postcodes",
    "postcodes",
    Postcode,
    (
        K("pc4", S.PC4, "De vier cijfers van de postcode.", "9999", True, ("postcode", "pc", "postcode 4")),
        K("lat", S.GRADEN, "De breedtegraad, tussen 50 en 54.", 53.35, True, ("breedtegraad", "latitude", "breedte")),
        K("lon", S.GRADEN, "De lengtegraad, tussen 3 en 8.", 6.5, True, ("lengtegraad", "longitude", "lengte", "lng")),
        K("plaats", S.TEKST, "De naam van de plaats.", "Voorbeelddorp", synoniemen=PLAATS),
        K("gemeente", S.TEKST, "De gemeente waar de plaats bij hoort.", "Voorbeeldgemeente"),
    ),
    "Waar een postcode ligt. Alleen nodig als wij een postcode niet kennen.",
    sleutel="pc4",
    synoniemen=("postcode", "postcodetabel"),
)

LESLOCATIES = Werkblad(
    "Leslocaties",
    "leslocaties",
    Leslocatie,
    (
        K("locatie", S.CODE, "Een korte code voor het gebouw.", "VB-LOC", True, (*LOCATIE, "code")),
        K("naam", S.TEKST, "De naam van het gebouw.", "Voorbeeld: haal deze rij weg", synoniemen=("naam locatie",)),
        K("postcode", S.POSTCODE, "De postcode van het gebouw.", "9999 AA", True, POSTCODE),
        K("plaats", S.TEKST, "De plaats van het gebouw.", "Voorbeelddorp", synoniemen=PLAATS),
        K("dagdelen", S.DAGDELEN, "De dagdelen waarop het gebouw open is.", "ma-o; wo-o", True, (*DAGDELEN, "open")),
        K("van", S.DATUM, "De eerste dag dat u het gebouw gebruikt.", synoniemen=("vanaf", "begin", "in gebruik van")),
        K("tot", S.DATUM, "De laatste dag dat u het gebouw gebruikt.", synoniemen=("tot en met", "t/m", "einde")),
        K("gesloten", S.PERIODES, "Dagen of periodes dat het gebouw dicht is.", "2026-12-21..2027-01-01"),
        K("telefoon", S.TEKST, "Het nummer dat een vrijwilliger belt als hij laat afzegt.", synoniemen=TELEFOON),
    ),
    "De gebouwen waar u lesgeeft.",
    verplicht=True,
    sleutel="locatie",
    prefix="L",
    synoniemen=("leslocatie", "locaties", "locatie", "lesplaatsen", "gebouwen"),
)

LOKALEN = Werkblad(
    "Lokalen",
    "lokalen",
    Lokaal,
    (
        K("locatie", S.CODE, "De code van het gebouw.", "VB-LOC", True, LOCATIE, verwijst="Leslocaties"),
        K("lokaal", S.CODE, "De code van het lokaal.", "VB-R1", True, ("ruimte", "zaal", "kamer", "lokaalcode")),
        K(
            "plaatsen",
            S.GETAL,
            "Het aantal cursisten dat erin past.",
            12,
            True,
            ("aantal plaatsen", "zitplaatsen", "capaciteit", "plekken", "aantal plekken"),
        ),
    ),
    "De lokalen in elk gebouw.",
    verplicht=True,
    synoniemen=("lokaal", "ruimtes", "zalen", "leslokalen"),
)

AANBOD = Werkblad(
    "Aanbod",
    "aanbod",
    Aanbod,
    (
        K("aanbod", S.CODE, "Een korte code voor de cursus.", "VB-A1", True, ("code", "cursus", "cursuscode")),
        K("naam", S.TEKST, "De naam van de cursus.", "Voorbeeld: haal deze rij weg", synoniemen=("naam cursus",)),
        K("lijn", S.WOORD, "De lijn: niveaus van één lijn volgen elkaar op.", "nt2", True, ("leerlijn",)),
        K("trede", S.GETAL, "De plaats in de lijn: 1, 2, 3 ...", 1, True, ("stap", "niveau", "volgnummer")),
        K("min", S.GETAL, "Zoveel cursisten heeft een nieuwe groep minstens.", 6, True, ("minimum", "min groep")),
        K("streef", S.GETAL, "Zoveel cursisten heeft een groep het liefst.", 10, True, ("streefgetal", "gewenst")),
        K("max", S.GETAL, "Zoveel cursisten heeft een groep hoogstens.", 12, True, ("maximum", "max groep")),
        K("lessen_per_week", S.LESSEN, "Het aantal lessen per week: 3 of 2;3.", "2", True, ("lessen", "aantal lessen")),
        K("uren_per_les", S.KOMMAGETAL, "Hoe lang een les duurt, in uren.", 2.5, synoniemen=("uren", "lesduur")),
        K("weken", S.GETAL, "Hoeveel weken de cursus duurt.", 20, synoniemen=("aantal weken", "duur in weken")),
        K("bevoegdheid", S.WOORD, "Wat de docent moet kunnen geven.", "nt2", True, ("docent moet hebben",)),
        K("uitwijk", S.GETAL, "Hoeveel treden een cursist hoger of lager mag zitten.", 1),
        K("assistenten_min", S.GETAL, "Zoveel klassenassistenten zijn minstens nodig.", 0),
        K("assistenten_streef", S.GETAL, "Zoveel klassenassistenten zijn het liefst nodig.", 1),
        K("voertaal", S.TAAL, "De taal van de les. Leeg is Nederlands.", synoniemen=("taal", "lestaal")),
        K("alleen_vrouwen", S.JANEE, "Alleen voor vrouwen: ja of nee.", False, synoniemen=("vrouwengroep",)),
        K("waarde", S.GETAL, "Hoeveel punten een plek in deze cursus telt.", synoniemen=("punten",)),
    ),
    "De cursussen die u geeft. Een nieuwe cursus is een nieuwe rij.",
    verplicht=True,
    sleutel="aanbod",
    synoniemen=("cursusaanbod", "cursussen", "lesaanbod"),
)

DOCENTEN = Werkblad(
    "Docenten",
    "docenten",
    Docent,
    (
        K(
            "docent",
            S.CODE,
            "Een korte code voor de docent.",
            "VB-D1",
            True,
            ("code", "docentcode", "leraar", "docentnr"),
        ),
        K("naam", S.TEKST, "De naam van de docent.", "Voorbeeld: haal deze rij weg", synoniemen=("naam docent",)),
        K("bevoegdheden", S.WOORDEN, "Wat de docent kan geven.", "nt2", True, ("bevoegdheid", "bevoegd voor", "geeft")),
        K(
            "locaties",
            S.CODES,
            "De codes van de gebouwen waar de docent werkt.",
            "VB-LOC",
            True,
            (*LOCATIE, "leslocaties", "lesplaatsen"),
            verwijst="Leslocaties",
        ),
        K("dagdelen", S.DAGDELEN, "De dagdelen waarop de docent kan.", "ma-o; wo-o", True, DAGDELEN),
        K("max_dagdelen", S.GETAL, "Zoveel dagdelen per week hoogstens.", 4, True, ("maximum dagdelen", "max")),
        K("talen", S.TALEN, "De talen waarin de docent kan lesgeven.", "Nederlands", synoniemen=("taal", "spreekt")),
    ),
    "De docenten en wanneer zij kunnen.",
    verplicht=True,
    sleutel="docent",
    prefix="D",
    synoniemen=("docent", "leraren", "docentenlijst"),
)

GROEPEN = Werkblad(
    "Groepen",
    "groepen",
    Groep,
    (
        K("groep", S.CODE, "Een korte code voor de groep.", "VB-G1", True, ("code", "groepscode", "groepcode", "klas")),
        K("aanbod", S.CODE, "De code van de cursus.", "VB-A1", True, ("cursus", "cursuscode"), verwijst="Aanbod"),
        K("locatie", S.CODE, "De code van het gebouw.", "VB-LOC", True, LOCATIE, verwijst="Leslocaties"),
        K("lokaal", S.PER_DAGDEEL, "De code van het lokaal.", "VB-R1", synoniemen=("ruimte", "zaal", "lokalen")),
        K("dagdelen", S.DAGDELEN, "De dagdelen van de lessen.", "ma-o; wo-o", True, (*DAGDELEN, "lesdagen")),
        K(
            "docenten",
            S.PER_DAGDEEL,
            "De code van de docent, of ma-o=D1; wo-o=D2.",
            "VB-D1",
            synoniemen=("docent", "leraar"),
            verwijst="Docenten",
        ),
        K("begin", S.DATUM, "De eerste lesdag.", synoniemen=("begindatum", "startdatum", "start", "van")),
        K("einde", S.DATUM, "De laatste lesdag.", synoniemen=("einddatum", "tot", "eind", "tot en met")),
        K("vast", S.JANEE, "Vul ja in als de groep niet mag verschuiven.", False, synoniemen=VAST),
        K("vast_reden", S.TEKST, "Waarom de groep vaststaat.", synoniemen=REDEN),
    ),
    "De groepen die nu lopen of die al vaststaan.",
    sleutel="groep",
    prefix="G",
    synoniemen=("groep", "lesgroepen", "klassen", "groepenlijst"),
)
