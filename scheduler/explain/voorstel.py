"""Proposals: one change and the plan that it makes possible. Nothing here is shown before it has been confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from scheduler.domain.model import Feit
from scheduler.domain.plan import Plaatsing, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.middelen import Middelen, open_group
from scheduler.explain.nieuwe_groep import Optie
from scheduler.explain.uitleg import Reden
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.wijziging import Wijziging, change_ronde, replace
from scheduler.rules import check_plan

T = TypeVar("T", bound=Feit)


@dataclass(frozen=True)
class Hulp:
    """Something that would help. `nagerekend`: the plan with this change breaks no rule; `plan` is that plan."""

    reden: Reden
    nagerekend: bool = False
    wijzigingen: tuple[Wijziging, ...] = ()
    plan: Plan | None = None


@dataclass(frozen=True)
class Voorstel:
    """A change that should help: the reason in words, the changed facts, and how to make the plan."""

    reden: Reden
    maak: Callable[[], Plan]
    wijzigingen: tuple[Wijziging, ...] = ()

    def confirm(self, beeld: Beeld) -> Hulp | None:
        """The proposal worked out in full: with the change the plan still breaks no hard rule."""
        if not beeld.klopt:
            return None
        plan = self.maak()
        nieuw = change_ronde(beeld.ronde, *self.wijzigingen) if self.wijzigingen else beeld.ronde
        return None if self._breaks(beeld.plan, nieuw, plan) else Hulp(self.reden, True, self.wijzigingen, plan)

    def _breaks(self, was: Plan, ronde: Ronde, plan: Plan) -> bool:
        """Whether the change breaks a rule: every rule is read with the people whom the change touches.

        The plan without the change breaks none, so what matters names a person, group or docent of the change.
        """
        codes = changed_codes(was, plan) | {w.rij for w in self.wijzigingen}
        mensen = {p.cursist for p in plan.plaatsingen if p.groep in codes or p.cursist in codes}
        dichtbij = replace(plan, plaatsingen=tuple(p for p in plan.plaatsingen if p.cursist in mensen))
        return any(not codes.isdisjoint(b.wie) for b in check_plan(ronde, dichtbij))


def changed_codes(was: Plan, plan: Plan) -> set[str]:
    """Everybody and everything that is different in a plan that was made from another one."""
    codes = {c for p in _other(was.plaatsingen, plan.plaatsingen) for c in (p.cursist, p.groep)}
    codes |= {c for k in _other(was.koppelingen, plan.koppelingen) for c in (k.vrijwilliger, k.cursist)}
    codes |= {c for i in _other(was.inzet, plan.inzet) for c in (i.vrijwilliger, i.plek)}
    codes |= {g.groep for g in _other(was.groepen, plan.groepen)}
    return codes | {t for g in plan.groepen if g.groep in codes for t in g.docenten.values()}


def _other(was: Sequence[T], nu: Sequence[T]) -> list[T]:
    """Rows of either that the other does not have: a changed plan keeps the very rows that it does not change."""
    a, b = {id(rij) for rij in was}, {id(rij) for rij in nu}
    return [rij for rij in was if id(rij) not in b] + [rij for rij in nu if id(rij) not in a]


def seat(plan: Plan, verzoek: Verzoek, groep: str) -> Plan:
    """The plan with one request more in an open group."""
    return replace(plan, plaatsingen=sorted_seats((*plan.plaatsingen, _seat(verzoek, groep))))


def open_with(werk: Werk, optie: Optie, middelen: Middelen, eerst: Verzoek, plaatsen: int) -> Plan:
    """The plan with the group of an option: this request and the others who wait, as many as the room seats."""
    plan, nieuw = werk.beeld.plan, open_group(werk.beeld, optie, middelen)
    mensen = [eerst, *(v for v in optie.mensen if v[0] != eerst[0])][:plaatsen]
    return replace(
        plan,
        groepen=tuple(sorted((*plan.groepen, nieuw), key=lambda g: g.groep)),
        plaatsingen=sorted_seats((*plan.plaatsingen, *(_seat(v, nieuw.groep) for v in mensen))),
    )


def sorted_seats(plaatsingen: Sequence[Plaatsing]) -> tuple[Plaatsing, ...]:
    """Places in the order of a plan."""
    return tuple(sorted(plaatsingen, key=lambda p: (p.cursist, p.aanbod, p.groep)))


def _seat(verzoek: Verzoek, groep: str) -> Plaatsing:
    return Plaatsing(cursist=verzoek[0], aanbod=verzoek[1], groep=groep)
