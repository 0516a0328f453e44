"""The sheets about people: Cursisten, Vrijwilligers, Koppelingen, Momenten, Inzet, Examens, Uren, Gebeurtenissen."""

from __future__ import annotations

from datetime import date
from typing import get_args

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Geslacht, Leerroute, Regime, Uren, Vervoer
from scheduler.domain.cursist import Soort as CursistSoort
from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.io.columns import Kolom as K  # noqa: N817 - a long table of columns reads best with short names
from scheduler.io.columns import Soort as S  # noqa: N817
from scheduler.io.columns import Werkblad
from scheduler.io.sheets_plek import DAGDELEN, LOCATIE, PLAATS, POSTCODE, REDEN, VAST

CURSIST = ("cursistnummer", "cursistnr", "cursistcode", "code cursist", "deelnemer", "deelnemernummer", "deelnemernr")
VRIJWILLIGER = ("vrijwilligernummer", "vrijwilligersnummer", "vrijwilligernr", "vrijwilligercode", "code vrijwilliger")
VOORNAAM = ("roepnaam", "voornamen")
ACHTERNAAM = ("naam", "familienaam", "geslachtsnaam", "naam deelnemer", "naam cursist", "naam vrijwilliger")
GESLACHT = ("m/v", "v/m", "man/vrouw", "sekse", "gender")
VERVOER = ("vervoermiddel", "reist met", "komt met")
REISTIJD = ("maximale reistijd", "reistijd", "max reistijd minuten")
DAGDEEL = ("dagdelen", "lesmoment", "wanneer")
VAN = ("vanaf", "begin", "begindatum")
TOT = ("tot en met", "t/m", "einde", "einddatum")

_vervoer, _geslacht = get_args(Vervoer), get_args(Geslacht)
_cursist = K("cursist", S.CODE, "De code van de cursist.", "VB-C1", True, (*CURSIST, "code"), verwijst="Cursisten")
_vrijwilliger = K(
    "vrijwilliger",
    S.CODE,
    "De code van de vrijwilliger.",
    "VB-V1",
    True,
    (*VRIJWILLIGER, "coach", "taalcoach"),
    verwijst="Vrijwilligers",
)

CURSISTEN = Werkblad(
    "Cursisten",
    "cursisten",
    Cursist,
    (
        K("cursist", S.CODE, "Een korte code. Leeg: wij maken er een.", "VB-C1", True, (*CURSIST, "code")),
        K("voornaam", S.TEKST, "De voornaam.", "Voorbeeld", synoniemen=VOORNAAM),
        K("achternaam", S.TEKST, "De achternaam.", "Haal deze rij weg", synoniemen=ACHTERNAAM),
        K("geslacht", S.KEUZE, "v, m of x.", "v", synoniemen=GESLACHT, keuzes=_geslacht),
        K("postcode", S.POSTCODE, "De postcode van het huis.", "9999 AA", synoniemen=POSTCODE),
        K("plaats", S.TEKST, "De woonplaats.", "Voorbeelddorp", synoniemen=PLAATS),
        K("gemeente", S.TEKST, "De gemeente.", "Voorbeeldgemeente", synoniemen=("woongemeente",)),
        K("vervoer", S.KEUZE, "Hoe de cursist reist.", "fiets", synoniemen=VERVOER, keuzes=_vervoer),
        K("max_reistijd", S.GETAL, "Zoveel minuten reizen mag hoogstens.", 45, synoniemen=REISTIJD),
        K(
            "aanbod",
            S.CODES,
            "De codes van de cursussen die de cursist nu nodig heeft.",
            "VB-A1",
            True,
            ("cursus", "cursussen", "gevraagd aanbod", "gevraagd", "vraagt", "nodig", "cursusaanbod"),
            verwijst="Aanbod",
        ),
        K("tempo", S.GETAL, "Hoe snel de cursist leert: 1, 2 of 3.", 2, synoniemen=("leertempo", "leersnelheid")),
        K("dagdelen", S.DAGDELEN, "De dagdelen waarop de cursist kan.", "ma-o; wo-o; do-a", True, DAGDELEN),
        K("contacttaal", S.TAAL, "De taal waarin u met de cursist praat.", "Arabisch", synoniemen=("taal", "spreekt")),
        K("alleen_vrouwengroep", S.JANEE, "Wil alleen in een vrouwengroep.", False, synoniemen=("vrouwengroep",)),
        K("online", S.JANEE, "Kan ook online met een coach.", False, synoniemen=("kan online", "online mogelijk")),
        K("coach_gewenst", S.JANEE, "Wil een taalcoach.", True, synoniemen=("wil coach", "taalcoach gewenst")),
        K("coach_geslacht", S.KEUZE, "De coach moet v, m of x zijn.", keuzes=_geslacht, synoniemen=("geslacht coach",)),
        K(
            "groepen",
            S.CODES,
            "De codes van de groepen waar de cursist nu in zit.",
            synoniemen=("groep", "huidige groep", "huidige groepen", "klas", "lesgroep"),
            verwijst="Groepen",
        ),
        K(
            "vaste_groepen",
            S.CODES,
            "De codes van de groepen waar de cursist in moet blijven.",
            synoniemen=("blijft in", "vaste groep", "vaste plek"),
            verwijst="Groepen",
        ),
        K("vast_reden", S.TEKST, "Waarom de cursist daar moet blijven.", synoniemen=REDEN),
        K(
            "coach",
            S.CODE,
            "De code van de taalcoach van nu.",
            synoniemen=("taalcoach", "huidige coach"),
            verwijst="Vrijwilligers",
        ),
        K("wacht_sinds", S.DATUM, "Wacht vanaf deze dag.", synoniemen=("wachtlijst sinds", "op wachtlijst sinds")),
        K(
            "regime",
            S.KEUZE,
            "De wet: wi2013, wi2021, vrijwillig of geen.",
            keuzes=get_args(Regime),
            synoniemen=("wet",),
        ),
        K("soort", S.KEUZE, "Het soort inburgeraar.", keuzes=get_args(CursistSoort), synoniemen=("soort cursist",)),
        K("leerroute", S.KEUZE, "De leerroute.", keuzes=get_args(Leerroute), synoniemen=("route",)),
        K("begin_termijn", S.DATUM, "De dag waarop de termijn begint.", synoniemen=("start termijn", "begin termijn")),
        K("pip_datum", S.DATUM, "De datum van het plan (PIP).", synoniemen=("pip", "datum pip")),
        K("brp_datum", S.DATUM, "De dag van inschrijving in de gemeente.", synoniemen=("brp", "datum brp")),
        K("einddatum_duo", S.DATUM, "De einddatum uit de brief van DUO.", synoniemen=("einddatum", "datum duo", "duo")),
    ),
    "De cursisten, wat zij nodig hebben en wanneer zij kunnen.",
    verplicht=True,
    sleutel="cursist",
    prefix="C",
    synoniemen=("cursist", "deelnemers", "deelnemer", "cursistenlijst", "deelnemerslijst", "inburgeraars"),
)

VRIJWILLIGERS = Werkblad(
    "Vrijwilligers",
    "vrijwilligers",
    Vrijwilliger,
    (
        K("vrijwilliger", S.CODE, "Een korte code. Leeg: wij maken er een.", "VB-V1", True, (*VRIJWILLIGER, "code")),
        K("voornaam", S.TEKST, "De voornaam.", "Voorbeeld", synoniemen=VOORNAAM),
        K("achternaam", S.TEKST, "De achternaam.", "Haal deze rij weg", synoniemen=ACHTERNAAM),
        K("geslacht", S.KEUZE, "v, m of x.", "v", synoniemen=GESLACHT, keuzes=_geslacht),
        K(
            "rollen",
            S.WOORDEN,
            "Wat de vrijwilliger doet.",
            "taalcoach; klassenassistent; olc",
            True,
            ("rol", "functie", "taak"),
        ),
        K("postcode", S.POSTCODE, "De postcode van het huis.", "9999 AA", synoniemen=POSTCODE),
        K("plaats", S.TEKST, "De woonplaats.", "Voorbeelddorp", synoniemen=PLAATS),
        K("vervoer", S.KEUZE, "Hoe de vrijwilliger reist.", "fiets", synoniemen=VERVOER, keuzes=_vervoer),
        K("max_reistijd", S.GETAL, "Zoveel minuten reizen mag hoogstens.", 30, synoniemen=REISTIJD),
        K("dagdelen", S.DAGDELEN, "De dagdelen waarop de vrijwilliger graag komt.", "ma-o", True, (*DAGDELEN, "graag")),
        K("dagdelen_als_het_moet", S.DAGDELEN, "Komt dan alleen als het moet.", "wo-o", synoniemen=("als het moet",)),
        K("max_cursisten", S.GETAL, "Coacht zoveel cursisten hoogstens.", 1, synoniemen=("maximum cursisten",)),
        K(
            "max_dagdelen",
            S.GETAL,
            "Helpt hoogstens zoveel dagdelen per week bij lessen en momenten. Als taalcoach telt niet mee.",
            2,
            synoniemen=("maximum dagdelen",),
        ),
        K("talen", S.TALEN, "De talen die de vrijwilliger spreekt.", "Engels", synoniemen=("taal", "spreekt")),
        K("alleen_vrouwen", S.JANEE, "Werkt alleen met vrouwen.", False, synoniemen=("alleen met vrouwen",)),
        K("online", S.JANEE, "Kan ook online coachen.", False, synoniemen=("kan online", "online mogelijk")),
        K("vog_gezien", S.DATUM, "De dag waarop u de VOG zag.", date(2026, 9, 1), synoniemen=("vog", "datum vog")),
        K("basiscursus", S.DATUM, "De dag van de basiscursus.", date(2026, 9, 15), synoniemen=("basistraining",)),
        K("actief_van", S.DATUM, "De eerste dag.", synoniemen=("actief vanaf", "startdatum", "begindatum")),
        K("actief_tot", S.DATUM, "De laatste dag.", synoniemen=("actief tot en met", "stopt op", "einddatum")),
        K("pauze_tot", S.DATUM, "Heeft pauze tot en met deze dag.", synoniemen=("pauze", "pauze tot en met")),
        K("email", S.TEKST, "Het e-mailadres.", synoniemen=("e-mail", "mail", "e-mailadres", "mailadres")),
        K(
            "telefoon",
            S.TEKST,
            "Het telefoonnummer.",
            synoniemen=("tel", "tel.", "mobiel", "telefoonnummer", "tel nr", "mobiel nummer", "gsm", "06"),
        ),
    ),
    "De vrijwilligers, hun rollen en wanneer zij kunnen.",
    sleutel="vrijwilliger",
    prefix="V",
    synoniemen=("vrijwilliger", "vrijwilligerslijst", "vrijwilligersbestand"),
)

KOPPELINGEN = Werkblad(
    "Koppelingen",
    "koppelingen",
    Koppeling,
    (
        _vrijwilliger,
        _cursist,
        K("soort", S.WOORD, "Het soort koppeling. Leeg is taalcoach.", "taalcoach"),
        K("sinds", S.DATUM, "De eerste dag van de koppeling.", date(2026, 10, 5), synoniemen=(*VAN, "startdatum")),
        K("dagdeel", S.DAGDEEL, "Het dagdeel waarop zij elkaar zien.", "do-a", synoniemen=DAGDEEL),
        K("status", S.TEKST, "Hoe het met de koppeling staat.", "loopt"),
        K("vast", S.JANEE, "Vul ja in als de koppeling moet blijven.", False, synoniemen=VAST),
        K("vast_reden", S.TEKST, "Waarom de koppeling vaststaat.", synoniemen=REDEN),
    ),
    "De taalcoaches en de cursisten die elkaar nu zien.",
    synoniemen=("koppeling", "matches"),
)

MOMENTEN = Werkblad(
    "Momenten",
    "momenten",
    Moment,
    (
        K("moment", S.CODE, "Een korte code voor het moment.", "VB-M1", True, ("code", "momentcode")),
        K("soort", S.WOORD, "Het soort moment: olc, spreekuur, intake.", "olc", True, ("type",)),
        K("locatie", S.CODE, "De code van het gebouw.", "VB-LOC", True, LOCATIE, verwijst="Leslocaties"),
        K("dagdeel", S.DAGDEEL, "Het dagdeel van het moment.", "ma-o", True, DAGDEEL),
        K("rol", S.WOORD, "De rol die de vrijwilliger moet hebben.", "olc", True, ("rollen", "functie")),
        K("min", S.GETAL, "Zoveel vrijwilligers zijn minstens nodig.", 1, True, ("minimum",)),
        K("streef", S.GETAL, "Zoveel vrijwilligers zijn het liefst nodig.", 2, synoniemen=("streefgetal", "gewenst")),
    ),
    "De inloop, het spreekuur en andere vaste momenten.",
    sleutel="moment",
    prefix="M",
    synoniemen=("moment", "inloopmomenten"),
)

INZET = Werkblad(
    "Inzet",
    "inzet",
    Inzet,
    (
        _vrijwilliger,
        K("groep", S.CODE, "De code van de groep.", "VB-G1", synoniemen=("groepscode", "klas"), verwijst="Groepen"),
        K("moment", S.CODE, "Of de code van het moment.", synoniemen=("momentcode",), verwijst="Momenten"),
        K("dagdeel", S.DAGDEEL, "Het dagdeel waarop de vrijwilliger komt.", "ma-o", True, DAGDEEL),
        K("vast", S.JANEE, "Vul ja in als dit moet blijven.", False, synoniemen=VAST),
        K("vast_reden", S.TEKST, "Waarom dit vaststaat.", synoniemen=REDEN),
    ),
    "Waar de vrijwilligers nu helpen.",
    synoniemen=("inzetten", "inzet vrijwilligers"),
)

EXAMENS = Werkblad(
    "Examens",
    "examens",
    Examen,
    (
        _cursist,
        K("onderdeel", S.TEKST, "Het onderdeel van het examen.", "lezen", True, ("examen", "examenonderdeel")),
        K("datum", S.DATUM, "De dag van het examen.", date(2026, 6, 1), synoniemen=("examendatum",)),
        K("uitslag", S.TEKST, "De uitslag.", "geslaagd", synoniemen=("resultaat",)),
        K("niveau", S.TEKST, "Het niveau.", "A2"),
    ),
    "De examens die cursisten deden of gaan doen.",
    synoniemen=("examen", "examenuitslagen"),
)

UREN = Werkblad(
    "Uren",
    "uren",
    Uren,
    (
        _cursist,
        K("soort", S.TEKST, "Het soort uren.", "les", True),
        K("tot_en_met", S.DATUM, "De laatste dag die meetelt.", date(2026, 10, 31), synoniemen=("t/m", "tot", "datum")),
        K("uren", S.KOMMAGETAL, "Het aantal uren.", 40, True, ("aantal uren", "aantal")),
    ),
    "De uren die cursisten volgden.",
    synoniemen=("urenlijst", "urenregistratie"),
)

GEBEURTENISSEN = Werkblad(
    "Gebeurtenissen",
    "gebeurtenissen",
    Gebeurtenis,
    (
        _cursist,
        K("soort", S.TEKST, "Wat er was, in één woord.", "voorbeeld", True, ("gebeurtenis", "reden")),
        K("van", S.DATUM, "De eerste dag.", date(2026, 3, 1), synoniemen=VAN),
        K("tot", S.DATUM, "De laatste dag.", date(2026, 5, 31), synoniemen=TOT),
        K("bewijs", S.TEKST, "Het bewijs dat u zag.", synoniemen=("bewijsstuk",)),
    ),
    "Wat de termijn van een cursist langer kan maken.",
    synoniemen=("gebeurtenis",),
)
