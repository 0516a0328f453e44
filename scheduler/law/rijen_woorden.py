"""The words that people write on the sheets Examens, Uren and Gebeurtenissen, and what they mean to the law."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto

from scheduler.law.feiten import Betrokkene, Gebeurtenissoort, Uitslag, Urensoort
from scheduler.law.onderdelen import B1, EINDGESPREK, KNM, MAP, ONA, PVT, TAALSCHAKEL


class Dossierfeit(Enum):
    """An event that is no ground of extension but a fact about the person."""

    PVT_GETEKEND = auto()
    MAP_KLAAR = auto()
    EINDGESPREK = auto()
    DIPLOMA = auto()
    VRIJSTELLING = auto()
    VRIJSTELLING_TIJDELIJK = auto()
    ONTHEFFING = auto()
    AOW = auto()
    LEERPLICHT = auto()
    KENNISGEVING = auto()
    LESSEN_BEGONNEN = auto()
    INTAKE = auto()
    AFGESCHAALD = auto()
    VERBLIJF_INGETROKKEN = auto()
    BIJSTAND_VERLAAGD = auto()


class Resultaat(Enum):
    """What the cell `uitslag` says besides passed or failed."""

    WACHT = auto()
    VRIJ = auto()
    TELT_NIET = auto()


DIPLOMA = "diploma"
_ONDERDELEN = (
    (r"portfolio", ONA),
    (r"taalschakel", TAALSCHAKEL),
    (r"\bona\b|arbeidsmarkt(?!.*particip)", ONA),
    (r"\bpvt\b|participatieverklaring", PVT),
    (r"\bmap\b|module arbeidsmarkt", MAP),
    (r"eindgesprek", EINDGESPREK),
    (r"\bkn[ms]\b|kennis van de ned|maatschappij|samenleving", KNM),
    (r"\blees|\blezen", "lezen"),
    (r"\bluister", "luisteren"),
    (r"\bschrij", "schrijven"),
    (r"\bspre+k", "spreken"),
    (r"diploma|certificaat|inburgeringsexamen|staatsexamen", DIPLOMA),
)
_NIVEAU = re.compile(r"\b([abc][0-2])\b")
_STAATSEXAMEN = re.compile(r"staatsexamen|\bnt2\b|programma")
_TWEEDE_PROGRAMMA = re.compile(r"(?:staatsexamen|nt2|programma)\s*(?:ii|2)\b")
_UITSLAGEN: tuple[tuple[str, Uitslag | Resultaat], ...] = (
    (r"niet versch|afwezig|no ?show|absent|afgezegd|geannul|verplaatst|ziek", Resultaat.TELT_NIET),
    (r"nog niet|wacht|gepland|aangemeld|ingeschreven|onbekend|volgt|binnenkort", Resultaat.WACHT),
    (r"afgewezen|afwijzing|geweigerd|niet (?:vrij|onthe|toegekend)", Resultaat.WACHT),
    (r"vrij|onthe", Resultaat.VRIJ),
    (r"gezakt|niet|onvold|gefaald|fail|negatief|\bnee\b|\bo\b", Uitslag.GEZAKT),
    (r"slaag|haald|voldoende|pass|positief|getekend|afgerond|klaar|\bja\b|\bv\b|\bg\b|\bgoed\b", Uitslag.GESLAAGD),
)
_UREN = (
    (r"thuis|zelfstudie|huiswerk|coach|buddy", None),
    (r"alfa", Urensoort.ALFABETISERING),
    (r"online|afstand|digitaal", Urensoort.ONLINE),
    (r"\bknm\b", Urensoort.KNM),
    (r"\bona\b", Urensoort.ONA),
    (r"\bpvt\b|participatieverklaring", Urensoort.PVT),
    (r"\bmap\b|module arbeidsmarkt", Urensoort.MAP),
    (r"particip|praktijk|stage|vrijwilligerswerk|werkervaring", Urensoort.PARTICIPATIE),
    (r"nt2|taal|staatsexamen", Urensoort.NT2),
    (r"inburger|les|cursus|klas", Urensoort.INBURGERING),
)
_FEITEN = (
    (r"ontheffing (?:aangevraagd|gevraagd)|aanvraag ontheffing|verzoek (?:om )?ontheffing", None),
    (r"vooraankondiging", None),
    (r"getekend|participatieverklaring|\bpvt\b(?!.*verleng)", Dossierfeit.PVT_GETEKEND),
    (r"\bmap\b", Dossierfeit.MAP_KLAAR),
    (r"eindgesprek", Dossierfeit.EINDGESPREK),
    (r"diploma|certificaat|ingeburgerd|voldaan", Dossierfeit.DIPLOMA),
    (r"vrij(?:stelling|gesteld).*(?:tijdelijk|opleiding|studie|school)", Dossierfeit.VRIJSTELLING_TIJDELIJK),
    (r"tijdelijk.*vrij(?:stelling|gesteld)", Dossierfeit.VRIJSTELLING_TIJDELIJK),
    (r"vrijstelling|vrijgesteld", Dossierfeit.VRIJSTELLING),
    (r"ontheffing|ontheven", Dossierfeit.ONTHEFFING),
    (r"\baow\b|pensioen", Dossierfeit.AOW),
    (r"leerplicht|kwalificatieplicht", Dossierfeit.LEERPLICHT),
    (r"kennisgeving", Dossierfeit.KENNISGEVING),
    (r"(?:start|begin|eerste|begonnen).*\bles|\bles.*(?:start|begin|begonnen)", Dossierfeit.LESSEN_BEGONNEN),
    (r"(?<!boete )(?:brede )?intake(?!.*boete)", Dossierfeit.INTAKE),
    (r"afschal|afgeschaald", Dossierfeit.AFGESCHAALD),
    (r"(?:vergunning|verblijf).*ingetrokken|intrekking", Dossierfeit.VERBLIJF_INGETROKKEN),
    (r"bijstand.*verlaagd|verlaging.*bijstand", Dossierfeit.BIJSTAND_VERLAAGD),
)
_ONTKEND = re.compile(r"\b(?:niet|geen|nooit|nog te)\b")
"""A fact that is denied is no fact: "lessen niet begonnen", "PVT nog te tekenen"; no-show at an intake stays one."""
_BESLUIT = re.compile(r"verleng|onthe[fv]|vrij(?:stelling|gesteld)|verzoek|aanvraag")
_AFGEWEZEN = re.compile(r"afgewezen|afwijzing|geweigerd|niet (?:toegekend|verleend|gekregen)")
"""A decision that DUO refused frees nobody and changes no date, whatever days stand beside it."""
_SOORTEN = (
    (r"boete.*intake|intake.*boete", Gebeurtenissoort.INTAKE_BOETE),
    (r"boete|tweede termijn|nieuwe termijn", Gebeurtenissoort.BOETE),
    (r"ziek|illness|opname|ziekenhuis", Gebeurtenissoort.ZIEKTE),
    (r"overl|sterf|dood|death", Gebeurtenissoort.OVERLIJDEN),
    (r"beval|geboorte|zwanger|kraam", Gebeurtenissoort.BEVALLING),
    (r"alfa", Gebeurtenissoort.ALFABETISERING),
    (r"\bazc\b|asielzoekerscentrum", Gebeurtenissoort.AZC),
    (r"corona|covid", Gebeurtenissoort.CORONA),
    (r"blijf|opvang(?:huis|$)|vrouwenopvang", Gebeurtenissoort.OPVANG),
    (r"dakloos|thuisloos", Gebeurtenissoort.DAKLOOS),
    (r"aanbieder|lesuitval|school (?:dicht|gesloten|gestopt)|geen docent", Gebeurtenissoort.AANBIEDER),
    (
        r"entree|mbo ?1\b|praktijkonderwijs|\bpro\b|\bvso\b|zonder vrijstelling",
        Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING,
    ),
    (r"opleiding|studie|\bmbo\b|\bhbo\b|\bwo\b|vavo|\bhavo\b|\bvwo\b|\bvmbo\b", Gebeurtenissoort.OPLEIDING),
    (r"bijzonder|\bbio\b|overmacht", Gebeurtenissoort.BIJZONDER),
    (r"buitenland|ingezetene|uitgeschreven", Gebeurtenissoort.BUITENLAND),
    (r"verhui", Gebeurtenissoort.VERHUIZING),
    (r"route ?wissel|wissel|schakel", Gebeurtenissoort.ROUTEWISSEL),
)
_BETROKKENEN = (
    (r"schoon", Betrokkene.SCHOONFAMILIE),
    (r"partner|echtgeno|\bman\b|vrouw\b", Betrokkene.PARTNER),
    (r"kind|zoon|dochter|ouder\b|ouders|moeder|vader|eerste ?graad", Betrokkene.EERSTE_GRAAD),
    (r"broer|\bzus|opa|oma|oom|tante|neef|nicht|vriend|grootouder|familielid", Betrokkene.ANDER),
)


def plat(tekst: str) -> str:
    """Give text in lower case without accents; signs become single spaces."""
    kaal = unicodedata.normalize("NFKD", tekst).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9%]+", " ", kaal).strip()


def lees_onderdeel(tekst: str) -> str | None:
    """Give the exam part behind a text, or None."""
    gezocht = plat(tekst)
    return next((deel for patroon, deel in _ONDERDELEN if re.search(patroon, gezocht)), None)


def lees_niveau(onderdeel: str, niveau: str) -> tuple[str | None, bool]:
    """Give the level, and whether it is the staatsexamen NT2."""
    gezocht = plat(f"{niveau} {onderdeel}")
    gevonden = _NIVEAU.search(gezocht)
    staats = _STAATSEXAMEN.search(gezocht) is not None
    if gevonden:
        return gevonden[1].upper(), staats
    if not staats:
        return None, False
    return ("B2" if _TWEEDE_PROGRAMMA.search(gezocht) else B1), True


def lees_uitslag(tekst: str) -> Uitslag | Resultaat:
    """Give the result behind a text; an empty or unknown word is a result that is not there yet."""
    gezocht = plat(tekst)
    return next((uit for patroon, uit in _UITSLAGEN if re.search(patroon, gezocht)), Resultaat.WACHT)


def lees_urensoort(tekst: str) -> Urensoort | None:
    """Give the kind of hours behind a text; None for hours that never count and for unknown words."""
    gezocht = plat(tekst)
    return next((soort for patroon, soort in _UREN if re.search(patroon, gezocht)), None)


def is_aanwezigheid(tekst: str) -> bool:
    """Say whether a row of hours holds a percentage of attendance instead."""
    gezocht = plat(tekst)
    return "aanwezig" in gezocht or "%" in gezocht or "procent" in gezocht


def lees_gebeurtenis(tekst: str) -> tuple[Gebeurtenissoort | Dossierfeit | None, Gebeurtenissoort | None]:
    """Give what an event is, and for an extension or a request its ground; unknown words give nothing."""
    gezocht = plat(tekst)
    grond = next((soort for patroon, soort in _SOORTEN if re.search(patroon, gezocht)), None)
    if _BESLUIT.search(gezocht) and _AFGEWEZEN.search(gezocht):
        return None, None
    if "verleng" in gezocht or re.search(r"^(?:verzoek|aanvraag)$", gezocht):
        gevraagd = re.search(r"verzoek|aanvraag|aangevraagd|gevraagd|ingediend", gezocht)
        return (Gebeurtenissoort.VERZOEK if gevraagd else Gebeurtenissoort.VERLENGING), grond
    if grond in {Gebeurtenissoort.INTAKE_BOETE, Gebeurtenissoort.BOETE}:
        return (None if "vooraankondiging" in gezocht else grond), None
    for patroon, feit in _FEITEN:
        if re.search(patroon, gezocht):
            return (None if feit is not Dossierfeit.INTAKE and _ONTKEND.search(gezocht) else feit), None
    return grond, None


def lees_betrokkene(tekst: str, soort: Gebeurtenissoort) -> Betrokkene:
    """Give whom it happened to; nobody named: the cursist, and for a death somebody near."""
    gezocht = plat(tekst)
    gevonden = next((wie for patroon, wie in _BETROKKENEN if re.search(patroon, gezocht)), None)
    if gevonden:
        return gevonden
    return Betrokkene.EERSTE_GRAAD if soort is Gebeurtenissoort.OVERLIJDEN else Betrokkene.ZELF
