"""Locks: what was fixed by hand stays as the published plan has it, in hand moves and in a new search.

A lock has a reason, may have an end date, and holds for every concept. Nobody moves what it holds; taking it away
is written in the log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.zin import Zin
from scheduler.service.opslag import Database, Session
from scheduler.service.tijden import day_in_nl
from scheduler.storage import vastzettingen

Sleutel = tuple[str, str, str, str]
"""What a lock is about: its kind, the code, the other code and the dagdeel; what does not apply is empty."""


@dataclass(frozen=True)
class Slot:
    """One lock: `soort` groep, inzet, koppeling or plaats, the codes it is about, and why."""

    soort: str
    code: str
    ander: str = ""
    dagdeel: str = ""
    reden: str = ""
    tot: date | None = None
    nummer: int = 0

    @property
    def sleutel(self) -> Sleutel:
        """What it is about."""
        return self.soort, self.code, self.ander, self.dagdeel

    @property
    def wat(self) -> str:
        """The thing in words, with codes."""
        if self.soort == "groep":
            return Zin.make("Groep {groep}", {"groep": self.code})
        if self.soort == "inzet":
            feiten = {"wie": self.code, "dagdeel": Dagdeel(self.dagdeel).naam, "plek": self.ander}
            return Zin.make("Inzet van {wie} op {dagdeel} bij {plek}", feiten)
        if self.soort == "plaats":
            return Zin.make("De plek van {wie} in groep {groep}", {"wie": self.code, "groep": self.ander})
        return Zin.make("Koppeling van {coach} en {cursist}", {"coach": self.code, "cursist": self.ander})

    def holds(self, plan: Plan) -> object:
        """The locked thing as a plan has it: equal answers mean that it stayed; None when it is not there."""
        if self.soort == "groep":
            return plan.groep_met.get(self.code)
        if self.soort == "inzet":
            return (self.code in plan.inzet_op.get((self.ander, Dagdeel(self.dagdeel)), ())) or None
        if self.soort == "plaats":
            hier = (g for g in plan.groepen_van.get(self.code, ()) if g.groep == self.ander)
            return next(((g.locatie, g.dagdelen) for g in hier), None)
        return plan.koppeling_met.get((self.code, self.ander))


def open_locks(db: Database, nu: datetime) -> tuple[Slot, ...]:
    """The locks that hold at this moment."""
    with db.read() as s:
        return locks_at(s, nu)


def locks_at(s: Session, nu: datetime) -> tuple[Slot, ...]:
    """The same, inside a session."""
    rijen = vastzettingen.list_locks(s, day_in_nl(nu))
    return tuple(Slot(r.soort, r.code, r.ander, r.dagdeel, r.reden, r.tot, r.id) for r in rijen)


def broken_locks(sloten: Iterable[Slot], was: Plan, wordt: Plan, geldt: Plan) -> tuple[Bevinding, ...]:
    """Every lock on something that a change touches; bringing it back to what holds now is allowed."""
    return tuple(
        Bevinding(
            code="vastgezet",
            zin=f"{slot.wat} staat vast: {slot.reden.rstrip('.')}.",
            doe="Maak dit eerst los op het tabblad Vastgezet.",
            wie=tuple(c for c in (slot.code, slot.ander) if c),
        )
        for slot in sloten
        if slot.holds(wordt) not in (slot.holds(was), slot.holds(geldt))
    )


def with_locks(ronde: Ronde, sloten: Iterable[Slot]) -> Ronde:
    """The round in which everything that is locked is vast, as it runs; what no longer runs is left out.

    The round must run as the published plan says (see `basis.with_basis`).
    """
    redenen = {slot.sleutel: slot.reden for slot in sloten}

    def vast(sleutel: Sleutel) -> dict[str, object]:
        return {"vast": True, "vast_reden": redenen[sleutel]} if sleutel in redenen else {}

    def stays(c: Cursist) -> Cursist:
        codes = [g for g in c.groepen if ("plaats", c.cursist, g, "") in redenen and g not in c.vaste_groepen]
        if not codes:
            return c
        reden = c.vast_reden or redenen["plaats", c.cursist, codes[0], ""]
        return c.model_copy(update={"vaste_groepen": (*c.vaste_groepen, *codes), "vast_reden": reden})

    return _with_rows(ronde, stays, vast)


def locks_in(ronde: Ronde) -> tuple[Slot, ...]:
    """Everything that is vast in a round, as locks."""
    return (
        *(Slot("groep", g.groep, reden=g.vast_reden) for g in ronde.groepen if g.vast),
        *(Slot("inzet", i.vrijwilliger, i.plek, i.dagdeel, i.vast_reden) for i in ronde.inzet if i.vast),
        *(Slot("koppeling", k.vrijwilliger, k.cursist, "", k.vast_reden) for k in ronde.lopende_koppelingen if k.vast),
        *(
            Slot("plaats", c, g.groep, "", ronde.cursist_met[c].vast_reden)
            for (c, _), g in ronde.vaste_plaatsen.items()
        ),
    )


def without_locks(ronde: Ronde, sloten: Iterable[Slot]) -> Ronde:
    """The round in which these are no longer vast; they run as before."""
    weg = {slot.sleutel for slot in sloten}

    def loose(sleutel: Sleutel) -> dict[str, object]:
        return {"vast": False, "vast_reden": ""} if sleutel in weg else {}

    def free(c: Cursist) -> Cursist:
        blijft = tuple(g for g in c.vaste_groepen if ("plaats", c.cursist, g, "") not in weg)
        zit = tuple(dict.fromkeys((*c.groepen, *c.vaste_groepen)))
        return c if blijft == c.vaste_groepen else c.model_copy(update={"vaste_groepen": blijft, "groepen": zit})

    return _with_rows(ronde, free, loose)


def _with_rows(
    ronde: Ronde, cursist: Callable[[Cursist], Cursist], andere: Callable[[Sleutel], dict[str, object]]
) -> Ronde:
    """The round with other cursisten, and in groepen, inzet and koppelingen the fields that `andere` gives by key."""
    return ronde.model_copy(
        update={
            "cursisten": tuple(cursist(c) for c in ronde.cursisten),
            "groepen": tuple(g.model_copy(update=andere(("groep", g.groep, "", ""))) for g in ronde.groepen),
            "inzet": tuple(
                i.model_copy(update=andere(("inzet", i.vrijwilliger, i.plek, i.dagdeel))) for i in ronde.inzet
            ),
            "koppelingen": tuple(
                k.model_copy(update=andere(("koppeling", k.vrijwilliger, k.cursist, ""))) for k in ronde.koppelingen
            ),
        }
    )
