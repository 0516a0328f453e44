"""Names as a screen shows them: code and name together, times, groups, travel, and how good a plan is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import LESTIJDEN, Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.domain.woorden import in_lokaal
from scheduler.explain.zin import Zin

GEEN_LOKAAL = "geen lokaal"


def naam_van(persoon: Cursist | Vrijwilliger) -> str:
    """First and last name, or the code when the workbook gives no name."""
    code = persoon.cursist if isinstance(persoon, Cursist) else persoon.vrijwilliger
    return f"{persoon.voornaam} {persoon.achternaam}".strip() or code


def tell_apart(namen: Mapping[str, str]) -> dict[str, str]:
    """What to call people, by code: the name, with the code behind it where two of them have that name."""
    vaak = Counter(naam.casefold() for naam in namen.values())
    return {code: f"{naam} ({code})" if vaak[naam.casefold()] > 1 else naam for code, naam in namen.items()}


def voornaam_van(persoon: Cursist | Vrijwilliger) -> str:
    """The first name only, or the code."""
    code = persoon.cursist if isinstance(persoon, Cursist) else persoon.vrijwilliger
    return persoon.voornaam or code


def tell_first_names_apart(personen: Iterable[Cursist | Vrijwilliger]) -> tuple[str, ...]:
    """First names for a volunteer; namesakes with the first letter of the last name, or with all of it where needed."""
    mensen = tuple(personen)
    namen = [voornaam_van(p) for p in mensen]
    for langer in (1, None):
        dubbel = {naam for naam, vaak in Counter(n.casefold() for n in namen).items() if vaak > 1}
        namen = [
            _longer(p, langer) if n.casefold() in dubbel and p.achternaam else n
            for p, n in zip(mensen, namen, strict=True)
        ]
    return tuple(namen)


def _longer(persoon: Cursist | Vrijwilliger, letters: int | None) -> str:
    return f"{voornaam_van(persoon)} {persoon.achternaam[:letters]}{'.' if letters else ''}"


def docent_naam(ronde: Ronde, code: str) -> str:
    """The name of a docent, or the code."""
    docent = ronde.docent_met.get(code)
    return (docent.naam if docent else "") or code


def locatie_naam(ronde: Ronde, code: str) -> str:
    """The name of a leslocatie, or the code."""
    locatie = ronde.locatie_met.get(code)
    return (locatie.naam if locatie else "") or code


def aanbod_naam(ronde: Ronde, code: str) -> str:
    """The name of a course, or the code."""
    aanbod = ronde.aanbod_met.get(code)
    return (aanbod.naam if aanbod else "") or code


def les_naam(ronde: Ronde, aanbod: str) -> str:
    """`Les Inburgering A1`: a lesson as somebody sees it who helps there."""
    return Zin.make("Les {cursus}", {"cursus": aanbod_naam(ronde, aanbod)})


def reizen(minuten: int) -> str:
    """`17 minuten reizen`."""
    return Zin.make("{n:# minuut|# minuten} reizen", {"n": minuten})


def tijd(dagdeel: Dagdeel) -> str:
    """Clock times of a lesson: `9.15-12.00 uur`."""
    lestijd = LESTIJDEN[dagdeel.deel]
    return f"{_klok(lestijd.van)}-{_klok(lestijd.tot)} uur"


def lestijden(groep: Lesgroep) -> str:
    """The week of a group in words: `maandagochtend, woensdagochtend`."""
    return ", ".join(d.naam for d in sort_dagdelen(groep.dagdelen))


def lokaal_naam(groep: Lesgroep, dagdeel: Dagdeel) -> str:
    """The room of a lesson; a room that is not known is said, never blank."""
    return groep.lokaal.get(dagdeel) or GEEN_LOKAAL


def zaal(groep: Lesgroep, dagdeel: Dagdeel) -> str:
    """The room as a volunteer reads it: `lokaal 2`, whatever the workbook calls it."""
    lokaal = lokaal_naam(groep, dagdeel)
    return lokaal if in_lokaal(lokaal) == lokaal else Zin.make("lokaal {lokaal}", {"lokaal": lokaal})


def hoeveel_beter(gat: float, decimalen: int = 2) -> str:
    """How much better the best plan can be, of a share: `hoogstens 0,35% beter`, `minder dan 0,01% beter`."""
    kleinste = 10**-decimalen
    if 100 * gat < kleinste:
        return Zin.make("minder dan {deel}% beter", {"deel": f"{kleinste:.{decimalen}f}".replace(".", ",")})
    return Zin.make("hoogstens {deel}% beter", {"deel": f"{100 * gat:.{decimalen}f}".replace(".", ",")})


def _klok(uur: str) -> str:
    return uur.lstrip("0").replace(":", ".")
