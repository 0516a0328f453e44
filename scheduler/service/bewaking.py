"""The deadline watch on screen: how many are late or nearly so, and one row for every clock. For the teamleider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.service.planbeeld import Planbeeld
from scheduler.service.rechten import Recht
from scheduler.service.termijnen import termijnen_blad
from scheduler.service.woorden import naam_van

GEEN_DATUM = "onbekend"
BINNEN = (30, 60, 90)


@dataclass(frozen=True)
class Klok:
    """One clock of one cursist. `einde` None is a date that is not known, unless `zonder` says there is no clock."""

    cursist: str
    naam: str
    verplichting: str
    einde: date | None
    zonder: bool
    bron: str
    status: str
    kleur: str
    actie: str
    voor: date | None
    speling: int | None
    waarom: str
    geplaatst: str


@dataclass(frozen=True)
class Tegel:
    """A number that opens the list behind it."""

    sleutel: str
    titel: str
    aantal: int


@dataclass(frozen=True)
class Termijnen:
    """The tiles and the rows of the chosen tile, least slack first."""

    tegels: tuple[Tegel, ...]
    gekozen: str
    rijen: tuple[Klok, ...]
    peildatum: date | None


def read_terms(pb: Planbeeld, kies: str = "") -> Termijnen:
    """The deadline watch of a plan."""
    pb.gebruiker.eis(Recht.TERMIJNEN_ZIEN)
    blad = termijnen_blad(pb.ronde, pb.plan, persoonlijk=True)
    alle = [
        _clock(pb, dict(zip(blad.kolommen, rij, strict=True)), kleur)
        for rij, kleur in zip(blad.rijen, blad.kleuren, strict=True)
        if rij[0] in pb.zicht.cursisten
    ]
    groepen = _sort_out(pb, alle)
    titels = {
        "alle": "alle termijnen",
        "verlopen": "verlopen",
        **{f"binnen-{n}": f"binnen {n} dagen" for n in BINNEN},
        "niet-op-tijd": "geen plan dat op tijd is",
        "onbekend": "gegevens ontbreken",
    }
    kies = kies if kies in groepen else "alle"
    tegels = tuple(Tegel(k, titel, len(groepen[k])) for k, titel in titels.items())
    return Termijnen(tegels, kies, tuple(groepen[kies]), pb.ronde.peildatum)


def _sort_out(pb: Planbeeld, alle: list[Klok]) -> dict[str, list[Klok]]:
    nu = pb.ronde.peildatum
    over = {id(k): (k.einde - nu).days for k in alle if k.einde and nu and not k.zonder}
    return {
        "alle": alle,
        "verlopen": [k for k in alle if over.get(id(k), 0) < 0],
        **{f"binnen-{n}": [k for k in alle if 0 <= over.get(id(k), -1) <= n] for n in BINNEN},
        "niet-op-tijd": [k for k in alle if k.speling is not None and k.speling < 0],
        "onbekend": [k for k in alle if k.einde is None and not k.zonder],
    }


def _clock(pb: Planbeeld, rij: dict[str, object], kleur: str) -> Klok:
    einde, voor, speling = rij["einddatum"], rij["actie_voor"], rij["speling_weken"]
    cursist = str(rij["cursist"])
    groepen = pb.plan.groepen_van.get(cursist, ())
    return Klok(
        cursist=cursist,
        naam=naam_van(pb.ronde.cursist_met[cursist]),
        verplichting=_text(rij["verplichting"]),
        einde=einde if isinstance(einde, date) else None,
        zonder=einde is None,
        bron=_text(rij["bron"]),
        status=_text(rij["status"]),
        kleur=kleur,
        actie=_text(rij["actie"]),
        voor=voor if isinstance(voor, date) else None,
        speling=speling if isinstance(speling, int) else None,
        waarom=_text(rij["grond"]),
        geplaatst=", ".join(g.groep for g in groepen) or "wachtlijst",
    )


def _text(waarde: object) -> str:
    return "" if waarde is None else str(waarde)
