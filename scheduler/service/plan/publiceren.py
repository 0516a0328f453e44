"""Publishing: a concept becomes a numbered version that never changes again, and holds from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.errors import KanNiet, Verouderd
from scheduler.explain.nu import huidige_plan
from scheduler.explain.verschil import Verschil, vergelijk
from scheduler.explain.vrijwilligers import without_coach
from scheduler.rules import check_plan
from scheduler.rules.base import Strengheid
from scheduler.service.berichten.aankondigen import announce, not_told
from scheduler.service.bord.sloten import broken_locks, open_locks
from scheduler.service.bord.strengheid import with_strictness
from scheduler.service.bord.werklijst import Waarschuwing, read_warnings
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.genoemd import Genoemde, name_codes
from scheduler.service.plan.planbeeld import Planbeeld, need_version
from scheduler.service.plan.wijzigingen import change_lines
from scheduler.service.scenario.aannames import Aannameregel, blocking, tell_assumption
from scheduler.service.toegang.eigen_locaties import outside_own
from scheduler.service.toegang.rechten import Recht
from scheduler.service.werkboek.basis import running_too
from scheduler.storage import logboek, plannen
from scheduler.storage.tables import Concept, Publicatie

NOTITIE_MAX = 2000
REDEN_MAX = 300
LIJSTEN = {
    "regels": "Regels die dit plan niet houdt",
    "plek": "Cursisten zonder plek",
    "verteld": "Mensen die een eerdere wijziging nog niet weten",
    "coach": "Cursisten die een taalcoach willen en er geen hebben",
    "hulp": "Lessen en momenten met te weinig hulp",
}
"""The lists by which nobody falls through, and rules of which a breach is a warning: each is empty, or signed."""


@dataclass(frozen=True)
class Publicatiebeeld:
    """What somebody sees before publishing: what breaks a rule, what asks attention, who notices something.

    `breuken` stop it; `bevestigen` are breaches of rules that the teamleider made a warning. `lijsten` holds codes by
    the keys of `LIJSTEN`, and `genoemd` those of people and places with names. `elders` says what the concept changes
    outside the own leslocaties.
    """

    tegen: int | None
    breuken: tuple[Bevinding, ...]
    bevestigen: tuple[Bevinding, ...]
    elders: tuple[str, ...]
    waarschuwingen: tuple[Waarschuwing, ...]
    lijsten: Mapping[str, tuple[str, ...]]
    genoemd: Mapping[str, tuple[Genoemde, ...]]
    verschil: Verschil
    aannames: tuple[Aannameregel, ...] = ()
    """What the plan assumes and is not a fact yet."""

    @property
    def mag(self) -> bool:
        """Whether no rule stops it, nothing is only assumed, and nothing changes at leslocaties of others."""
        return not self.breuken and not self.aannames and not self.elders

    @property
    def tekenen(self) -> tuple[str, ...]:
        """The lists that somebody has to sign with a reason."""
        return tuple(naam for naam in LIJSTEN if self.lijsten[naam])


def read_publication(db: Database, pb: Planbeeld, nu: datetime) -> Publicatiebeeld:
    """What publishing this concept would mean; the lists hold the people of the own leslocaties."""
    pb.gebruiker.eis(Recht.PUBLICEREN)
    _need_concept(pb)
    was, nummer = holds_now(db, pb)
    waarschuwingen = read_warnings(pb)
    with db.read() as s:
        onverteld = not_told(s)
    zicht = pb.zicht
    gebroken = with_strictness(pb.streng, check_plan(running_too(pb.ronde, was), pb.plan))
    bevestigen = tuple(b.bevinding for b in gebroken if b.strengheid is Strengheid.WAARSCHUWING)
    lijsten = {
        "regels": tuple(" ".join((b.code, *b.wie)) for b in bevestigen),
        "plek": _once(c for c, _ in pb.beeld.wachtenden if c in zicht.cursisten),
        "verteld": _once(code for _, code in onverteld if not zicht.gebruiker.locaties or code in zicht.mensen),
        "coach": _once(c for c in without_coach(pb.beeld) if c in zicht.cursisten),
        "hulp": _once(w.code for w in waarschuwingen if w.soort != "cursist"),
    }
    return Publicatiebeeld(
        tegen=nummer,
        breuken=(
            *(b.bevinding for b in gebroken if b.strengheid is not Strengheid.WAARSCHUWING),
            *broken_locks(open_locks(db, nu), was, pb.plan, was),
        ),
        bevestigen=bevestigen,
        elders=outside_own(zicht, was),
        waarschuwingen=waarschuwingen,
        lijsten=lijsten,
        genoemd={lijst: name_codes(pb, codes) for lijst, codes in lijsten.items() if lijst != "regels"},
        verschil=vergelijk(pb.ronde, was, pb.plan),
        aannames=open_assumptions(db, pb),
    )


def publish(
    db: Database,
    pb: Planbeeld,
    naam: str,
    notitie: str,
    nu: datetime,
    *,
    tegen: int | None,
    redenen: Mapping[str, str],
) -> int:
    """Publish a concept and give the number of the new version; drafts of messages go to the outbox.

    `tegen` is the version that held when the page was shown, `redenen` says per list of `LIJSTEN` why it is right that
    people are on it. Raises KanNiet while a rule stops it, a list has people and no reason, or the concept changes
    something at a leslocatie that is not one's own.
    """
    beeld = read_publication(db, pb, nu)
    if not naam.strip():
        raise KanNiet("Geef de versie een naam.")
    if beeld.breuken:
        raise KanNiet("Dit plan breekt een regel: %(zin)s", zin=beeld.breuken[0].zin)
    if beeld.aannames:
        raise KanNiet("Dit concept rekent met iets dat nog niet zo is: %(wat)s.", wat=beeld.aannames[0].wat)
    if beeld.elders:
        raise KanNiet("Dit concept verandert iets op een andere leslocatie: %(wat)s", wat=beeld.elders[0])
    if mist := [LIJSTEN[k] for k in beeld.tekenen if not redenen.get(k, "").strip()]:
        raise KanNiet(
            "Dit plan vraagt nog een uitleg. Schrijf op waarom het zo goed is, bij: %(lijst)s.", lijst=", ".join(mist)
        )
    if beeld.tegen != tegen:
        raise Verouderd("Er is net een andere versie gepubliceerd. Kijk eerst wat er nu verandert.")
    with db.write() as s:
        concept = s.get_one(Concept, int(pb.ref[1:]))
        need_version(pb, concept.versie)
        if concept.weg_op is not None or plannen.newest_number(s) != tegen:
            raise Verouderd("Er is net een andere versie gepubliceerd. Kijk eerst wat er nu verandert.")
        rij = plannen.add_publicatie(
            s,
            concept.stand_id,
            concept.inhoud,
            concept.verantwoording,
            change_lines(beeld.verschil),
            naam=naam.strip()[:80],
            notitie=notitie.strip()[:NOTITIE_MAX],
            op=nu,
            door=pb.gebruiker.id,
            scenario=concept.scenario,
        )
        concept.weg_op = nu
        logboek.append(s, nu, pb.gebruiker.id, "gepubliceerd", f"v{rij.nummer}", oud=f"v{tegen}" if tegen else "")
        _sign(s, pb, rij.nummer, beeld, redenen, nu)
        announce(db, s, pb, rij.nummer, tegen, nu)
        return rij.nummer


def open_assumptions(db: Database, pb: Planbeeld) -> tuple[Aannameregel, ...]:
    """What a concept assumes of the world and is not true in its facts."""
    feiten = read_ronde(db, pb.stand)
    return tuple(tell_assumption(feiten, a) for a in blocking(feiten, pb.feiten.aannames))


def holds_now(db: Database, pb: Planbeeld) -> tuple[Plan, int | None]:
    """The plan that holds now with its number; before the first one, what runs according to the workbook."""
    with db.read() as s:
        rij: Publicatie | None = plannen.newest_publicatie(s)
        return (_read_plan(rij.inhoud), rij.nummer) if rij else (huidige_plan(pb.ronde, pb.plan), None)


@lru_cache(maxsize=2)
def _read_plan(inhoud: str) -> Plan:
    """A published plan, read once: it never changes."""
    return Plan.model_validate_json(inhoud)


def _sign(
    s: Session, pb: Planbeeld, nummer: int, beeld: Publicatiebeeld, redenen: Mapping[str, str], nu: datetime
) -> None:
    """Who signed for which list, and why, in the log."""
    for lijst in beeld.tekenen:
        logboek.append(
            s,
            nu,
            pb.gebruiker.id,
            "afgetekend",
            f"v{nummer} {lijst}",
            nieuw=", ".join(beeld.lijsten[lijst]),
            waarom=" ".join(redenen[lijst].split())[:REDEN_MAX],
        )


def _need_concept(pb: Planbeeld) -> None:
    if not pb.concept:
        raise KanNiet("Dit plan is al gepubliceerd.")


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
