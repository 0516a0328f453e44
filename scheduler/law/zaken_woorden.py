"""The English words of worked cases and what they mean here."""

from __future__ import annotations

import re
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Any

from scheduler.law.feiten import Betrokkene, Gebeurtenissoort, Leerroute, Pogingniveau, Regime, Soort, Urensoort

if TYPE_CHECKING:
    from collections.abc import Mapping

REGIMES = {
    "wi2013": Regime.WI2013,
    "wi2021": Regime.WI2021,
    "2013": Regime.WI2013,
    "2021": Regime.WI2021,
    "wet2013": Regime.WI2013,
    "wet2021": Regime.WI2021,
    "notobliged": Regime.GEEN,
    "none": Regime.GEEN,
    "geen": Regime.GEEN,
    "not_obliged": Regime.GEEN,
    "voluntary": Regime.VRIJWILLIG,
    "vrijwillig": Regime.VRIJWILLIG,
}
ROUTES = {
    "b1": Leerroute.B1,
    "onderwijs": Leerroute.ONDERWIJS,
    "education": Leerroute.ONDERWIJS,
    "z": Leerroute.Z,
    "zelfredzaamheid": Leerroute.Z,
    "zelfredzaamheids": Leerroute.Z,
}
_GROEPEN = (
    ("asiel", Soort.ASIEL),
    ("asyl", Soort.ASIEL),
    ("statushouder", Soort.ASIEL),
    ("refugee", Soort.ASIEL),
    ("nareis", Soort.ASIEL),
    ("gezin", Soort.GEZIN),
    ("family", Soort.GEZIN),
    ("overig", Soort.OVERIG),
    ("other", Soort.OVERIG),
    ("geestelijk", Soort.OVERIG),
    ("clergy", Soort.OVERIG),
)
_BUITEN = re.compile(
    r"^eu\b|^eu_|_eu(?:_|$)|treaty"
    r"|\beea\b|\beer\b|swiss|zwits|oekra|ukrain|temporary_prot|kennis|student|studie|study|au[ _-]?pair"
    r"|exchange|seizoen|season|blue|expat|medical|medisch|tijdelijk|temporary|werknemer|employee|worker|intra"
)
_SOORTEN = (
    ("illness", Gebeurtenissoort.ZIEKTE),
    ("ziek", Gebeurtenissoort.ZIEKTE),
    ("sick", Gebeurtenissoort.ZIEKTE),
    ("death", Gebeurtenissoort.OVERLIJDEN),
    ("overlijd", Gebeurtenissoort.OVERLIJDEN),
    ("birth", Gebeurtenissoort.BEVALLING),
    ("beval", Gebeurtenissoort.BEVALLING),
    ("alfa", Gebeurtenissoort.ALFABETISERING),
    ("literacy", Gebeurtenissoort.ALFABETISERING),
    ("azc", Gebeurtenissoort.AZC),
    ("corona", Gebeurtenissoort.CORONA),
    ("covid", Gebeurtenissoort.CORONA),
    ("blijf", Gebeurtenissoort.OPVANG),
    ("shelter", Gebeurtenissoort.OPVANG),
    ("homeless", Gebeurtenissoort.DAKLOOS),
    ("dakloos", Gebeurtenissoort.DAKLOOS),
    ("provider", Gebeurtenissoort.AANBIEDER),
    ("aanbieder", Gebeurtenissoort.AANBIEDER),
    ("school_clos", Gebeurtenissoort.AANBIEDER),
    ("bio", Gebeurtenissoort.BIJZONDER),
    ("bijzonder", Gebeurtenissoort.BIJZONDER),
    ("special", Gebeurtenissoort.BIJZONDER),
    ("circumstance", Gebeurtenissoort.BIJZONDER),
    ("other", Gebeurtenissoort.BIJZONDER),
    ("ingezetene", Gebeurtenissoort.BUITENLAND),
    ("abroad", Gebeurtenissoort.BUITENLAND),
)
_LETTERS = {
    "a": Gebeurtenissoort.ZIEKTE,
    "b": Gebeurtenissoort.OVERLIJDEN,
    "c": Gebeurtenissoort.BEVALLING,
    "d": Gebeurtenissoort.OPVANG,
    "e": Gebeurtenissoort.ALFABETISERING,
    "f": Gebeurtenissoort.DAKLOOS,
    "h": Gebeurtenissoort.AANBIEDER,
    "i": Gebeurtenissoort.BIJZONDER,
}
_BETROKKENEN = (
    ("in_law", Betrokkene.SCHOONFAMILIE),
    ("schoon", Betrokkene.SCHOONFAMILIE),
    ("grand", Betrokkene.ANDER),
    ("self", Betrokkene.ZELF),
    ("zelf", Betrokkene.ZELF),
    ("partner", Betrokkene.PARTNER),
    ("spouse", Betrokkene.PARTNER),
    ("husband", Betrokkene.PARTNER),
    ("wife", Betrokkene.PARTNER),
    ("first_degree", Betrokkene.EERSTE_GRAAD),
    ("child", Betrokkene.EERSTE_GRAAD),
    ("son", Betrokkene.EERSTE_GRAAD),
    ("daughter", Betrokkene.EERSTE_GRAAD),
    ("parent", Betrokkene.EERSTE_GRAAD),
    ("mother", Betrokkene.EERSTE_GRAAD),
    ("father", Betrokkene.EERSTE_GRAAD),
)
URENWOORDEN = (
    ("alfa", Urensoort.ALFABETISERING),
    ("literacy", Urensoort.ALFABETISERING),
    ("online", Urensoort.ONLINE),
    ("knm", Urensoort.KNM),
    ("particip", Urensoort.PARTICIPATIE),
    ("ona", Urensoort.ONA),
    ("pvt", Urensoort.PVT),
    ("map", Urensoort.MAP),
    ("inburgering", Urensoort.INBURGERING),
    ("nt2", Urensoort.NT2),
)
_ZONDER_VRIJSTELLING = re.compile(r"entree|entry|mbo[- ]?1\b|praktijk|\bpro\b|\bvso\b")
_LIJKT_DAG = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_JAAR_EERST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_GETAL = re.compile(r"(?P<heel>\d+)(?:[.,](?P<deel>\d+))?\s*(?:uur|uren|hours?|h|%|eur|euro|procent)?", re.IGNORECASE)
_LANDNAMEN = {"turk": "TR", "turkey": "TR", "turkije": "TR", "turks": "TR", "turkish": "TR"}


def wet(waarde: object) -> Regime | None:
    """Give the law behind a word: "Wi2013", "wi 2021", "WI-2021"."""
    return REGIMES.get(re.sub(r"[^a-z0-9_]", "", tekst(waarde)))


def leerroute(waarde: object) -> Leerroute | None:
    """Give the route behind a word: "B1", "b1-route", "Z route"."""
    return ROUTES.get(re.sub(r"[^a-z0-9]|route$", "", tekst(waarde)))


def tekst(waarde: object) -> str:
    """Give lower-case text, empty for nothing."""
    return "" if waarde is None else str(waarde).strip().lower()


def dag(waarde: object) -> date | None:
    """Read a day with the year first, so 2021/1/5 too; anything else is no day."""
    if isinstance(waarde, date):
        return waarde
    gezocht = _JAAR_EERST.fullmatch(str(waarde).strip())
    try:
        return date(*(int(deel) for deel in gezocht.groups())) if gezocht else date.fromisoformat(str(waarde))
    except ValueError:
        return None


def onleesbare_dagen(feiten: Mapping[str, Any], voor: str = "") -> list[str]:
    """Name the facts that were meant as a day but are none: another order, or a date no calendar has."""
    uit: list[str] = []
    for naam, waarde in feiten.items():
        if isinstance(waarde, dict):
            uit += onleesbare_dagen(waarde, f"{voor}{naam}.")
        elif isinstance(waarde, list):
            for deel in waarde:
                uit += onleesbare_dagen(deel if isinstance(deel, dict) else {str(naam): deel}, voor)
        elif isinstance(waarde, str) and _LIJKT_DAG.match(waarde.strip()) and dag(waarde) is None:
            uit.append(f"{voor}{naam}")
    return list(dict.fromkeys(uit))


def getal(waarde: object) -> float | None:
    """Read a number of zero or more, also when it is written as text ("400", "12,5 uur"); else no number."""
    if isinstance(waarde, str) and (gezocht := _GETAL.fullmatch(waarde.strip())):
        return float(f"{gezocht['heel']}.{gezocht['deel'] or 0}")
    if isinstance(waarde, bool) or not isinstance(waarde, int | float) or not 0 <= waarde < inf:
        return None
    return waarde


def eerste_dag(feiten: Mapping[str, Any], *namen: str) -> date | None:
    """Give the first of some facts that holds a day."""
    return next((d for n in namen if (d := dag(feiten.get(n)))), None)


def groep(woord: object) -> Soort | None:
    """Give the group of the law behind a word."""
    gezocht = tekst(woord)
    return next((soort for deel, soort in _GROEPEN if deel in gezocht), None)


def is_buiten_de_wet(*woorden: object) -> bool:
    """Say whether a word names somebody whom the law does not touch."""
    return any(_BUITEN.search(tekst(w)) for w in woorden)


def gebeurtenissoort(woord: object) -> Gebeurtenissoort | None:
    """Give the kind of event behind a word, or behind the letter of a ground."""
    gezocht = tekst(woord)
    letter = gezocht.split(" ")[0]
    if letter in _LETTERS:
        return _LETTERS[letter]
    return next((soort for deel, soort in _SOORTEN if deel in gezocht), None)


def betrokkene(woord: object, soort: Gebeurtenissoort) -> Betrokkene:
    """Give whom it happened to; nobody named: the cursist, and for a death somebody near."""
    gezocht = tekst(woord)
    for kop in ("illness", "childbirth", "stillbirth", "birth", "death"):
        gezocht = gezocht.removeprefix(kop).strip("_ ")
    if not gezocht or soort not in {
        Gebeurtenissoort.ZIEKTE,
        Gebeurtenissoort.OVERLIJDEN,
        Gebeurtenissoort.BEVALLING,
    }:
        return Betrokkene.EERSTE_GRAAD if soort is Gebeurtenissoort.OVERLIJDEN else Betrokkene.ZELF
    return next((wie for deel, wie in _BETROKKENEN if deel in gezocht), Betrokkene.ANDER)


def opleidingsoort(woord: object) -> Gebeurtenissoort:
    """Say whether an education gives an exemption."""
    zonder = _ZONDER_VRIJSTELLING.search(tekst(woord))
    return Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING if zonder else Gebeurtenissoort.OPLEIDING


def pogingniveau(woord: object) -> Pogingniveau | None:
    """Read how far the attempts went."""
    gezocht = tekst(woord)
    if not gezocht:
        return None
    if "twice" in gezocht or "twee" in gezocht:
        return Pogingniveau.OPEN_TWEE_KEER
    if "not_all" in gezocht or "niet" in gezocht:
        return Pogingniveau.NIET_ALLE
    return Pogingniveau.ALLE_EEN_KEER if "once" in gezocht or "een" in gezocht else Pogingniveau.NIET_ALLE


def land(woord: object) -> str | None:
    """Give a country code of two letters."""
    gezocht = tekst(woord)
    return _LANDNAMEN.get(gezocht, gezocht.upper()) or None
