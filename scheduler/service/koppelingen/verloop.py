"""The course of every koppeling: how it stands, what comes next and when, worked out from plan, workbook and steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.domain.instellingen import Instellingen
from scheduler.domain.koppeling import Koppeling
from scheduler.domain.verloop import (
    ACTIE_WEKEN,
    ACTIEF,
    ACTIES,
    AFGELOPEN,
    BEZIG,
    MOMENTEN,
    MOMENTNAMEN,
    NA_VERLENGING,
    NIET_BEREIKT,
    OVERDRACHT,
    OVERGANGEN,
    VERLENGD,
    VOORGESTELD,
)
from scheduler.service.opslag import Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import day_in_nl
from scheduler.storage.koppelingen import Paar, list_followups, list_known, list_steps
from scheduler.storage.plannen import first_import
from scheduler.storage.tables import Koppelingstap, Opvolging


@dataclass(frozen=True)
class Actie:
    """What somebody does next about a koppeling, and by when; `soort` is empty when a new state does it.

    Without a day nobody knows when the two began.
    """

    soort: str
    wat: str
    voor: date | None

    def late(self, vandaag: date) -> bool:
        """Whether it should have been done."""
        return self.voor is None or self.voor < vandaag


@dataclass(frozen=True)
class Verloop:
    """How one koppeling stands. `nummer` is the last step, 0 when the state follows from workbook or plan."""

    paar: Paar
    stand: str
    sinds: date | None
    begin: date | None
    in_plan: bool
    stappen: tuple[Koppelingstap, ...]
    opvolging: tuple[Opvolging, ...]
    actie: Actie | None

    @property
    def nummer(self) -> int:
        """The number of the last step."""
        return self.stappen[-1].nummer if self.stappen else 0

    @property
    def loopt(self) -> bool:
        """Whether it has not ended."""
        return self.stand not in AFGELOPEN

    @property
    def verder(self) -> tuple[str, ...]:
        """The states that may follow; a state that nobody wrote down yet may be written down as it is."""
        return OVERGANGEN[self.stand] if self.stappen else (self.stand, *OVERGANGEN[self.stand])

    @property
    def gesproken(self) -> date | None:
        """The last day on which somebody was spoken to; None when no conversation was written down."""
        return max((o.dag for o in self.opvolging if o.uitkomst != NIET_BEREIKT), default=None)

    @property
    def laatst(self) -> date | None:
        """The last day on which somebody spoke about it or changed it."""
        return _latest(self.gesproken, self.sinds)


def read_courses(s: Session, pb: Planbeeld, vandaag: date) -> dict[Paar, Verloop]:
    """The course of every koppeling of the cursisten that the reader may see.

    These are the koppelingen of the plan, those that run according to the workbook, and those with steps.
    """
    ronde, stappen, opvolging, bekend = pb.ronde, list_steps(s), list_followups(s), list_known(s)
    eerste = first_import(s)
    ingelezen = day_in_nl(eerste) if eerste else None
    plan = {(k.vrijwilliger, k.cursist) for k in pb.plan.koppelingen}
    lopend = {(k.vrijwilliger, k.cursist): k for k in ronde.lopende_koppelingen}
    uit = {}
    for paar in sorted(plan | lopend.keys() | stappen.keys()):
        if paar[0] not in ronde.vrijwilliger_met or paar[1] not in pb.zicht.cursisten:
            continue
        eigen, gebeld = stappen.get(paar, []), opvolging.get(paar, [])
        stand, sinds = _stands(eigen, lopend.get(paar), day_in_nl(pb.op))
        begin = _first_meeting(eigen) if eigen else (sinds if stand in BEZIG else None)
        uit[paar] = Verloop(
            paar=paar,
            stand=stand,
            sinds=sinds,
            begin=begin,
            in_plan=paar in plan,
            stappen=tuple(eigen),
            opvolging=tuple(gebeld),
            actie=_next_action(
                ronde.instellingen,
                stand,
                sinds,
                begin,
                bekend.get(paar) or (ingelezen if paar in lopend else None),
                eigen,
                gebeld,
                vandaag,
            ),
        )
    return uit


def _stands(stappen: Sequence[Koppelingstap], lopend: Koppeling | None, gepland_op: date) -> tuple[str, date | None]:
    """The state and since when: the last step, else what the workbook says, else it is new in the plan."""
    if stappen:
        return stappen[-1].stand, stappen[-1].vanaf
    if lopend is None:
        return VOORGESTELD, gepland_op
    stand = lopend.status.strip().casefold()
    return (stand if stand in OVERGANGEN else ACTIEF), lopend.sinds


def _first_meeting(stappen: Sequence[Koppelingstap]) -> date | None:
    """The day on which the two met, after the last time that they were proposed to each other."""
    begin: date | None = None
    for stap in stappen:
        if stap.stand == VOORGESTELD:
            begin = None
        elif stap.stand in BEZIG and begin is None:
            begin = stap.vanaf
    return begin


def _next_action(
    instellingen: Instellingen,
    stand: str,
    sinds: date | None,
    begin: date | None,
    bekend: date | None,
    stappen: Sequence[Koppelingstap],
    opvolging: Sequence[Opvolging],
    vandaag: date,
) -> Actie | None:
    """The one thing to do next: the hand-over, what the state waits for, else a follow-up moment.

    Nobody is late with what was before `bekend`, the day since which we know a koppeling that ran already.
    """
    if stand in AFGELOPEN:
        return None
    gedaan = [o for o in opvolging if o.uitkomst != NIET_BEREIKT]
    voorstel = next((p for p in reversed(stappen) if p.stand == VOORGESTELD), None)
    if voorstel and voorstel.overgenomen_van:
        overdragen = [o for o in gedaan if o.soort == OVERDRACHT and o.dag >= voorstel.vanaf]
        if not overdragen:
            return Actie(OVERDRACHT, MOMENTNAMEN[OVERDRACHT], voorstel.vanaf + timedelta(weeks=ACTIE_WEKEN))
    if stand in ACTIES:
        return Actie("", ACTIES[stand], _soon(sinds if stappen else _latest(sinds, bekend)))
    if begin is None:
        return Actie("", "schrijf op wanneer zij begonnen", _soon(bekend))
    verlengd = next((p.vanaf for p in reversed(stappen) if p.stand == VERLENGD), None)
    if verlengd:
        return _next_moment(instellingen, NA_VERLENGING, verlengd, gedaan, vandaag)
    gevolgd = any(bekend and begin <= o.dag < bekend for o in gedaan)  # somebody wrote down earlier calls as well
    telt_vanaf = begin if gevolgd else _latest(begin, bekend) or begin
    return _next_moment(instellingen, tuple(MOMENTEN), telt_vanaf, gedaan, vandaag)


def _soon(dag: date | None) -> date | None:
    """By when something is done that waits since a day."""
    return dag + timedelta(weeks=ACTIE_WEKEN) if dag else None


def _latest(*dagen: date | None) -> date | None:
    """The last of the days that are known."""
    return max((d for d in dagen if d), default=None)


def _next_moment(
    instellingen: Instellingen, soorten: Sequence[str], telt_vanaf: date, gedaan: Sequence[Opvolging], vandaag: date
) -> Actie:
    """The latest moment that is due, else the first one to come; nobody is asked to catch up on older ones."""
    klaar = [soorten.index(o.soort) for o in gedaan if o.soort in soorten and o.dag >= telt_vanaf]
    acties = [
        Actie(soort, MOMENTNAMEN[soort], telt_vanaf + timedelta(weeks=getattr(instellingen, MOMENTEN[soort])))
        for soort in soorten[max(klaar, default=-1) + 1 :]
    ]
    if not acties:
        einde = telt_vanaf + timedelta(weeks=instellingen.opvolgen_einde + ACTIE_WEKEN)
        return Actie("", "verleng de koppeling, of rond haar af", einde)
    return next((a for a in reversed(acties) if a.voor and a.voor <= vandaag), acties[0])
