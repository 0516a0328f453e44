"""Proposals: one change and the plan that it makes possible. Nothing here is shown before it has been confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scheduler.domain.plan import Plaatsing, Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain.middelen import Middelen, open_group
from scheduler.explain.nieuwe_groep import Optie
from scheduler.explain.uitleg import Reden
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.wijziging import Wijziging, change_ronde, replace
from scheduler.rules import check_plan


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

    def confirm(self, ronde: Ronde) -> Hulp | None:
        """The proposal worked out in full: the whole plan with the change is checked against every hard rule."""
        plan = self.maak()
        nieuw = change_ronde(ronde, *self.wijzigingen) if self.wijzigingen else ronde
        return None if check_plan(nieuw, plan) else Hulp(self.reden, True, self.wijzigingen, plan)


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
