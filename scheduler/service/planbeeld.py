"""One plan as one user may see it: a published version or a concept, with the facts it was made on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import UnknownCode, Verouderd
from scheduler.explain.beeld import Beeld
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.service.opslag import Database
from scheduler.service.rechten import Gebruiker, Recht, Zicht
from scheduler.service.scenario_aannames import Aanname, assume, unpack
from scheduler.service.termijn_stand import Stand, find_standen
from scheduler.storage import plannen
from scheduler.storage.tables import Concept, Publicatie, Rondestand

_VORM = re.compile(r"([vc])([1-9]\d{0,8})")


class Grond:
    """A round and a plan with everything that is worked out from them once, whoever looks."""

    def __init__(self, ronde: Ronde, plan: Plan) -> None:
        self.ronde, self.plan = ronde, plan

    @cached_property
    def beeld(self) -> Beeld:
        """The plan seen from the cursisten."""
        return Beeld(self.ronde, self.plan)

    @cached_property
    def inzetbeeld(self) -> Inzetbeeld:
        """The plan seen from the volunteers."""
        return Inzetbeeld(self.ronde, self.plan)

    @cached_property
    def werk(self) -> Werk:
        """What all advice shares."""
        return Werk(self.beeld)

    @cached_property
    def standen(self) -> dict[str, Stand]:
        """The deadline watch by cursist."""
        return {s.cursist.cursist: s for s in find_standen(self.ronde, self.plan)}


@dataclass(frozen=True)
class Planbeeld:
    """A plan with its facts and its name; `ref` is its stable address: `v3` a version, `c12` a concept."""

    ref: str
    naam: str
    op: datetime
    grond: Grond
    zicht: Zicht
    stand: int
    nummer: int | None = None
    notitie: str = ""
    wijzigingen: tuple[str, ...] = ()
    basis: int | None = None
    versie: int = 0
    verouderd: bool = False
    aannames: tuple[Aanname, ...] = ()
    wat_als: str = ""

    @property
    def concept(self) -> bool:
        """Whether somebody still works on it."""
        return self.nummer is None

    @property
    def titel(self) -> str:
        """What the page is called: `Versie 3`, or `Concept` and its name."""
        return f"Versie {self.nummer}" if self.nummer else f"Concept {self.naam}"

    @property
    def gebruiker(self) -> Gebruiker:
        """Who looks."""
        return self.zicht.gebruiker

    @property
    def ronde(self) -> Ronde:
        """The facts."""
        return self.grond.ronde

    @property
    def plan(self) -> Plan:
        """The decisions."""
        return self.grond.plan

    @property
    def beeld(self) -> Beeld:
        """The plan seen from the cursisten."""
        return self.grond.beeld


def newest_ref(db: Database) -> str | None:
    """The address of the plan that holds now."""
    with db.read() as s:
        nummer = plannen.newest_number(s)
        return f"v{nummer}" if nummer else None


def open_plan(db: Database, gebruiker: Gebruiker, ref: str, recht: Recht = Recht.PLAN_ZIEN) -> Planbeeld:
    """A plan by its address, for somebody with this right."""
    gebruiker.eis(recht)
    vorm = _VORM.fullmatch(ref)
    if vorm is None:
        raise _unknown()
    with db.read() as s:
        nieuwste = plannen.newest_stand(s)
        nummer = int(vorm[2])
        rij = s.get(Publicatie, nummer) if vorm[1] == "v" else s.get(Concept, nummer)
    if rij is None or (isinstance(rij, Concept) and (rij.weg_op or not gebruiker.mag(Recht.PLAN_MAKEN))):
        raise _unknown()
    versie = rij.versie if isinstance(rij, Concept) else 0
    aannames = unpack(rij.scenario)
    grond = _ground(db, ref, versie, rij.stand_id, rij.inhoud, aannames)
    uit = Planbeeld(
        ref=ref,
        naam=rij.naam,
        op=rij.op,
        grond=grond,
        zicht=Zicht(gebruiker, grond.ronde, grond.plan),
        stand=rij.stand_id,
        verouderd=nieuwste is None or rij.stand_id != nieuwste.id,
        aannames=aannames,
        wat_als=rij.scenario.get("wat_als", ""),
    )
    if isinstance(rij, Concept):
        return replace(uit, basis=rij.basis, versie=versie)
    return replace(uit, nummer=rij.nummer, notitie=rij.notitie, wijzigingen=tuple(rij.wijzigingen))


def need_version(pb: Planbeeld, gezien: int | None) -> None:
    """Go on only with the version of a concept that somebody saw."""
    if pb.concept and pb.versie != gezien:
        raise Verouderd("Iemand anders heeft dit concept net gewijzigd. Kijk eerst, en doe het dan opnieuw.")


@lru_cache(maxsize=8)
def _ground(db: Database, ref: str, versie: int, stand: int, inhoud: str, aannames: tuple[Aanname, ...]) -> Grond:
    """The records behind a plan, read once: a version never changes, a concept has a number for every edit."""
    del ref, versie
    return Grond(assume(read_ronde(db, stand), aannames), Plan.model_validate_json(inhoud))


@lru_cache(maxsize=4)
def read_ronde(db: Database, stand: int) -> Ronde:
    """The facts of one import, read once; a confirmed import never changes."""
    with db.read() as s:
        return Ronde.model_validate_json(s.get_one(Rondestand, stand).inhoud)


def _unknown() -> UnknownCode:
    return UnknownCode("Dit plan is er niet.", "is het concept weggegooid.")
