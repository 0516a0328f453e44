"""What a scenario assumes beside the facts: more seats, a room, a docent's dagdeel, a longer trip, another weight.

Also who is gone for good: that is known here before it stands in the workbook.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from scheduler.domain.plek import Lokaal
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.wijziging import Wijziging, change_ronde
from scheduler.explain.zin import Zin
from scheduler.service.scenario.weg import without_person

Soort = Literal["max", "lokaal", "docent", "reistijd", "gewicht", "weg"]
FEITEN = frozenset({"max", "lokaal", "docent", "reistijd"})
"""Kinds that are about the world: as long as they are not true, nobody can carry out the plan."""
GROEPEN = {"cursist": "max_reistijd_cursist", "vrijwilliger": "max_reistijd_vrijwilliger"}
"""Whose longest trip can be assumed, and the setting."""
GEWICHTEN = {
    "plek_behouden": "wie een plek heeft, houdt een plek",
    "zelfde_groep_lopend_blok": "iemand blijft in de eigen groep",
    "reistijd_per_minuut": "elke minuut reizen",
    "les": "elke les die wij geven",
    "urgentie_4": "een plek voor wie bijna geen tijd meer heeft",
    "koppeling_behouden": "een koppel blijft samen",
    "koppeling_nieuw": "een nieuw koppel",
    "assistent_min": "een les heeft genoeg hulp",
}
"""Weights that a scenario can change, in words."""


@dataclass(frozen=True)
class Aanname:
    """One assumption: its kind, the code it is about, the value, and what it was when it was made."""

    soort: Soort
    wat: str
    waarde: int | str = ""
    nu: int | str = ""


@dataclass(frozen=True)
class Aannameregel:
    """An assumption as a line of a difference. `feit` says that it is true by now."""

    wat: str
    nu: str
    straks: str
    feit: bool
    blokkeert: bool


def assume(ronde: Ronde, aannames: Iterable[Aanname]) -> Ronde:
    """The round as it would be."""
    for a in aannames:
        if holds_not(ronde, a):
            ronde = _apply(ronde, a)
    return ronde


def holds_not(ronde: Ronde, a: Aanname) -> bool:
    """Whether the assumption still differs from the facts; about a code that is gone nothing can be assumed."""
    match a.soort:
        case "max":
            return a.wat in ronde.aanbod_met and ronde.aanbod_met[a.wat].max != a.waarde
        case "lokaal":
            return a.wat in ronde.locatie_met and rooms(ronde, a.wat, int(a.waarde)) <= int(a.nu)
        case "docent":
            return a.wat in ronde.docent_met and Dagdeel(str(a.waarde)) not in ronde.docent_met[a.wat].dagdelen
        case "reistijd":
            return bool(getattr(ronde.instellingen, GROEPEN[a.wat]) != a.waarde)
        case "gewicht":
            return bool(getattr(ronde.instellingen.gewichten, a.wat) != a.waarde)
        case "weg":
            return a.wat in ronde.cursist_met or a.wat in ronde.vrijwilliger_met or a.wat in ronde.docent_met


def blocking(ronde: Ronde, aannames: Iterable[Aanname]) -> tuple[Aanname, ...]:
    """Assumptions about the world that are not true in these facts: a plan on them cannot be published."""
    return tuple(a for a in aannames if a.soort in FEITEN and holds_not(ronde, a))


def rooms(ronde: Ronde, locatie: str, plaatsen: int) -> int:
    """How many rooms of a leslocatie seat so many."""
    return sum(r.plaatsen >= plaatsen for r in ronde.lokalen_in[locatie])


def tell_assumption(ronde: Ronde, a: Aanname) -> Aannameregel:
    """One line of the difference, on the facts without assumptions."""
    over = holds_not(ronde, a)
    wat, nu, straks = _words(ronde, a)
    return Aannameregel(wat, nu, straks, feit=not over, blokkeert=over and a.soort in FEITEN)


def pack(aannames: Iterable[Aanname], wat_als: str = "") -> dict[str, Any]:
    """As it is kept beside a plan; nothing when there is nothing to keep."""
    rijen = [asdict(a) for a in aannames]
    return {"wat_als": wat_als, "aannames": rijen} if rijen or wat_als else {}


def unpack(bewaard: dict[str, Any]) -> tuple[Aanname, ...]:
    """What was kept beside a plan."""
    return tuple(Aanname(**rij) for rij in bewaard.get("aannames", ()))


def _apply(ronde: Ronde, a: Aanname) -> Ronde:
    match a.soort:
        case "max":
            return change_ronde(ronde, Wijziging("aanbod", a.wat, "max", a.waarde))
        case "lokaal":
            bekend = {r.lokaal for r in ronde.lokalen_in[a.wat]}
            code = next(c for c in ("extra", *(f"extra {n}" for n in range(2, 99))) if c not in bekend)
            lokaal = Lokaal(locatie=a.wat, lokaal=code, plaatsen=int(a.waarde))
            return change_ronde(ronde, Wijziging("lokalen", code, "", lokaal))
        case "docent":
            t = ronde.docent_met[a.wat]
            week = Wijziging("docenten", a.wat, "dagdelen", t.dagdelen | {Dagdeel(str(a.waarde))})
            return change_ronde(ronde, week, Wijziging("docenten", a.wat, "max_dagdelen", t.max_dagdelen + 1))
        case "reistijd":
            return _set(ronde, **{GROEPEN[a.wat]: a.waarde})
        case "gewicht":
            return _set(ronde, gewichten=ronde.instellingen.gewichten.model_copy(update={a.wat: a.waarde}))
        case "weg":
            return without_person(ronde, a.wat)


def _set(ronde: Ronde, **velden: object) -> Ronde:
    return ronde.model_copy(update={"instellingen": ronde.instellingen.model_copy(update=velden)})


def _words(ronde: Ronde, a: Aanname) -> tuple[str, str, str]:
    match a.soort:
        case "max":
            naam = ronde.aanbod_met[a.wat].naam if a.wat in ronde.aanbod_met else ""
            zin = Zin.make("Meeste cursisten in een groep {cursus}", {"cursus": naam or a.wat})
            return zin, str(a.nu), str(a.waarde)
        case "lokaal":
            naam = ronde.locatie_met[a.wat].naam if a.wat in ronde.locatie_met else ""
            nu = int(a.nu)
            feiten = {"plaatsen": a.waarde, "locatie": naam or a.wat}
            return Zin.make("Lokalen met {plaatsen} plaatsen of meer in {locatie}", feiten), str(nu), str(nu + 1)
        case "docent":
            naam = ronde.docent_met[a.wat].naam if a.wat in ronde.docent_met else ""
            feiten = {"docent": naam or a.wat, "dagdeel": Dagdeel(str(a.waarde)).naam}
            return Zin.make("{docent} werkt op {dagdeel} en geeft een les meer", feiten), "nee", "ja"
        case "reistijd":
            zin = Zin.make("Langste reis van een {wie} die zelf niets opgaf (minuten)", {"wie": a.wat})
            return zin, str(a.nu), str(a.waarde)
        case "gewicht":
            zin = Zin.make("Punten: {gewicht}", {"gewicht": GEWICHTEN.get(a.wat, a.wat)})
            return zin, str(a.nu), str(a.waarde)
        case "weg":
            return Zin.make("{wie} doet niet meer mee", {"wie": a.wat}), "", "weg"
