"""Publishing: a concept becomes a numbered version that never changes again, and holds from then on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.errors import KanNiet, Verouderd
from scheduler.explain.nu import huidige_plan
from scheduler.explain.verschil import Verschil, vergelijk
from scheduler.explain.vrijwilligers import without_coach
from scheduler.rules import check_plan
from scheduler.service.basis import running_too
from scheduler.service.opslag import Database
from scheduler.service.planbeeld import Planbeeld, need_version, read_ronde
from scheduler.service.rechten import Recht
from scheduler.service.scenario_aannames import Aannameregel, blocking, tell_assumption
from scheduler.service.werklijst import Waarschuwing, read_warnings
from scheduler.storage import logboek, plannen
from scheduler.storage.tables import Concept, Publicatie

NOTITIE_MAX = 2000


@dataclass(frozen=True)
class Publicatiebeeld:
    """What somebody sees before publishing: what breaks a rule, what asks attention, who notices something.

    `zonder_plek`, `zonder_coach` and `zonder_hulp` are lists that must be empty or signed for.
    """

    tegen: int | None
    breuken: tuple[Bevinding, ...]
    waarschuwingen: tuple[Waarschuwing, ...]
    zonder_plek: tuple[str, ...]
    zonder_coach: tuple[str, ...]
    zonder_hulp: tuple[str, ...]
    verschil: Verschil
    aannames: tuple[Aannameregel, ...] = ()
    """What the plan assumes and is not a fact yet."""

    @property
    def mag(self) -> bool:
        """Whether no hard rule is broken and nothing is only assumed."""
        return not self.breuken and not self.aannames

    @property
    def tekenen(self) -> bool:
        """Whether somebody has to sign that people are left out."""
        return bool(self.zonder_plek or self.zonder_coach or self.zonder_hulp)


def read_publication(db: Database, pb: Planbeeld) -> Publicatiebeeld:
    """What publishing this concept would mean."""
    pb.gebruiker.eis(Recht.PUBLICEREN)
    _need_concept(pb)
    was, nummer = holds_now(db, pb)
    waarschuwingen = read_warnings(pb)
    return Publicatiebeeld(
        tegen=nummer,
        breuken=check_plan(running_too(pb.ronde, was), pb.plan),
        waarschuwingen=waarschuwingen,
        zonder_plek=tuple(dict.fromkeys(c for c, _ in pb.beeld.wachtenden)),
        zonder_coach=without_coach(pb.beeld),
        zonder_hulp=tuple(dict.fromkeys(w.code for w in waarschuwingen if w.soort != "cursist")),
        verschil=vergelijk(pb.ronde, was, pb.plan),
        aannames=open_assumptions(db, pb),
    )


def publish(
    db: Database, pb: Planbeeld, naam: str, notitie: str, nu: datetime, *, tegen: int | None, getekend: bool
) -> int:
    """Publish a concept and give the number of the new version.

    `tegen` is the version that held when the page was shown. Raises KanNiet while a hard rule is broken, or while
    people are left out and nobody signed for it.
    """
    beeld = read_publication(db, pb)
    if not naam.strip():
        raise KanNiet("Geef de versie een naam.")
    if beeld.breuken:
        raise KanNiet(f"Dit plan breekt een regel: {beeld.breuken[0].zin}")
    if beeld.aannames:
        raise KanNiet(f"Dit concept rekent met iets dat nog niet zo is: {beeld.aannames[0].wat}.")
    if beeld.tekenen and not getekend:
        raise KanNiet("Er vallen mensen buiten het plan. Kijk de lijsten na en zet een vinkje.")
    if beeld.tegen != tegen:
        raise Verouderd("Er is net een andere versie gepubliceerd. Kijk eerst wat er nu verandert.")
    with db.write() as s:
        concept = s.get_one(Concept, int(pb.ref[1:]))
        need_version(pb, concept.versie)
        rij = plannen.add_publicatie(
            s,
            concept.stand_id,
            concept.inhoud,
            concept.verantwoording,
            [beeld.verschil.kop],
            naam=naam.strip()[:80],
            notitie=notitie.strip()[:NOTITIE_MAX],
            op=nu,
            door=pb.gebruiker.id,
            scenario=concept.scenario,
        )
        concept.weg_op = nu
        waarom = "mensen buiten het plan: gezien" if beeld.tekenen else ""
        logboek.append(
            s, nu, pb.gebruiker.id, "gepubliceerd", f"v{rij.nummer}", oud=f"v{tegen}" if tegen else "", waarom=waarom
        )
        return rij.nummer


def open_assumptions(db: Database, pb: Planbeeld) -> tuple[Aannameregel, ...]:
    """What a concept assumes of the world and is not true in its facts."""
    feiten = read_ronde(db, pb.stand)
    return tuple(tell_assumption(feiten, a) for a in blocking(feiten, pb.aannames))


def holds_now(db: Database, pb: Planbeeld) -> tuple[Plan, int | None]:
    """The plan that holds now with its number; before the first one, what runs according to the workbook."""
    with db.read() as s:
        rij: Publicatie | None = plannen.newest_publicatie(s)
        return (Plan.model_validate_json(rij.inhoud), rij.nummer) if rij else (huidige_plan(pb.ronde, pb.plan), None)


def _need_concept(pb: Planbeeld) -> None:
    if not pb.concept:
        raise KanNiet("Dit plan is al gepubliceerd.")
