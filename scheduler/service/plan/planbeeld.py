"""One plan as one user may see it: a published version or a concept, with the facts it was made on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.errors import UnknownCode, Verouderd
from scheduler.explain.beeld import Beeld
from scheduler.explain.plan_uitleg import NietGeplaatst, explain_unplaced
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.zeef import blockers
from scheduler.rules import check_plan
from scheduler.service.bord.strengheid import Strengheden, read_strictness
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import Feiten, facts_of, read_facts
from scheduler.service.plan.namen import Namen
from scheduler.service.termijnen.stand import Stand, find_standen
from scheduler.service.toegang.rechten import Gebruiker, Recht, Zicht
from scheduler.storage import plannen
from scheduler.storage.tables import Concept, Publicatie

_VORM = re.compile(r"([vc])([1-9]\d{0,8})")


class Grond:
    """A round and a plan with everything that is worked out from them once, whoever looks."""

    def __init__(self, ronde: Ronde, plan: Plan) -> None:
        self.ronde, self.plan = ronde, plan
        self._wachtend: dict[Verzoek, NietGeplaatst] = {}

    def why_waits(self, verzoek: Verzoek) -> NietGeplaatst:
        """Why a request has no place and what would help, worked out once: the help is checked against every rule."""
        if verzoek not in self._wachtend:
            self._wachtend[verzoek] = explain_unplaced(self.werk, verzoek)
        return self._wachtend[verzoek]

    @cached_property
    def belet(self) -> dict[Verzoek, dict[str, frozenset[str]]]:
        """By request that waits and open group what keeps it out, as codes; an empty set is a free place."""
        return {
            v: {g.groep: frozenset(t.code for t in blockers(self.beeld, v, g)) for g in self.plan.groepen}
            for v in self.beeld.wachtenden
        }

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
    def breuken(self) -> tuple[Bevinding, ...]:
        """Every breach of a hard rule."""
        return check_plan(self.ronde, self.plan)

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
    feiten: Feiten
    nummer: int | None = None
    notitie: str = ""
    wijzigingen: tuple[Any, ...] = field(default=(), hash=False)
    """What a version changed, as it is kept: see `wijzigingen.read_changes`."""
    basis: int | None = None
    versie: int = 0
    verouderd: bool = False
    streng: Strengheden = field(default_factory=dict, hash=False)
    """How strict the hard rules are for a change by hand."""

    @property
    def concept(self) -> bool:
        """Whether somebody still works on it."""
        return self.nummer is None

    @property
    def titel(self) -> str:
        """What the page is called: `Versie 3`, or `Concept` and its name."""
        naam = self.namen.zin(self.naam, alleen_mensen=True)
        return f"Versie {self.nummer}" if self.nummer else f"Concept {naam}"

    @property
    def stand(self) -> int:
        """The import that it rests on."""
        return self.feiten.stand

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

    @cached_property
    def namen(self) -> Namen:
        """What to call people and things, as far as the reader may know."""
        return Namen(self.zicht)


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
        streng = read_strictness(s)
    if rij is None or (isinstance(rij, Concept) and (rij.weg_op or not gebruiker.mag(Recht.PLAN_MAKEN))):
        raise _unknown()
    versie = rij.versie if isinstance(rij, Concept) else 0
    grond = ground_of(db, rij)
    uit = Planbeeld(
        ref=ref,
        naam=rij.naam,
        op=rij.op,
        grond=grond,
        zicht=Zicht(gebruiker, grond.ronde, grond.plan),
        verouderd=nieuwste is None or rij.stand_id != nieuwste.id,
        feiten=facts_of(rij),
        streng=streng,
    )
    if isinstance(rij, Concept):
        return replace(uit, basis=rij.basis, versie=versie)
    return replace(uit, nummer=rij.nummer, notitie=rij.notitie, wijzigingen=tuple(rij.wijzigingen))


def need_version(pb: Planbeeld, gezien: int | None) -> None:
    """Go on only with the version of a concept that somebody saw."""
    if pb.concept and pb.versie != gezien:
        raise Verouderd("Iemand anders heeft dit concept net gewijzigd. Kijk eerst, en doe het dan opnieuw.")


def ground_of(db: Database, rij: Publicatie | Concept) -> Grond:
    """The plan of a row, with the facts that it rests on."""
    return _ground(db, facts_of(rij), rij.inhoud)


@lru_cache(maxsize=8)
def _ground(db: Database, feiten: Feiten, inhoud: str) -> Grond:
    """The records behind a plan, read once: the same contents are the same plan."""
    return Grond(read_facts(db, feiten), Plan.model_validate_json(inhoud))


def _unknown() -> UnknownCode:
    return UnknownCode("Dit plan is er niet.", "is het concept weggegooid.")
