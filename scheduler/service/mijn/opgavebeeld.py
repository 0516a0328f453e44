"""A volunteer's statement as the coördinator reads it: since when, and what the workbook says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.errors import Verouderd
from scheduler.explain.uitleg import datum_naam
from scheduler.service.mijn.opgaven import dagdelen_of
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Recht
from scheduler.storage import logboek, opgaven
from scheduler.storage.tables import Opgave

BIJGEWERKT = timedelta(weeks=3)
"""After so long without a word the coördinator reads that a statement is old."""


@dataclass(frozen=True)
class Opgavebeeld:
    """What the coördinator reads of a statement: since when, what differs from the workbook, days without questions."""

    nummer: int
    op: datetime
    weken: int
    oud: bool
    verschillen: tuple[str, ...]
    niet_vragen: tuple[date, ...]


def read_statement(db: Database, pb: Planbeeld, code: str, nu: datetime) -> Opgavebeeld | None:
    """What a volunteer said last, next to the workbook of this plan; None when there is nothing that holds."""
    pb.gebruiker.eis(Recht.PLAN_ZIEN)
    werkboek = read_ronde(db, pb.stand)
    v = werkboek.vrijwilliger_met[pb.zicht.need_vrijwilliger(code)]
    with db.read() as s:
        o = opgaven.newest_statement(s, code)
    if o is None or not o.geldt:
        return None
    stil = nu - o.op
    return Opgavebeeld(
        nummer=o.versie,
        op=o.op,
        weken=stil // timedelta(weeks=1),
        oud=stil >= BIJGEWERKT,
        verschillen=tuple(_differences(werkboek, v, o)),
        niet_vragen=tuple(d for d in map(date.fromisoformat, o.niet_vragen) if d >= day_in_nl(nu)),
    )


def use_workbook(db: Database, pb: Planbeeld, code: str, versie: int, nu: datetime) -> None:
    """Let the workbook count again for a volunteer; `versie` is the statement that the page showed."""
    pb.gebruiker.eis(Recht.PLAN_MAKEN)
    pb.zicht.need_vrijwilliger(code)
    with db.write() as s:
        o = opgaven.newest_statement(s, code)
        if o is None or not o.geldt or o.versie != versie:
            raise Verouderd("De vrijwilliger gaf net iets nieuws op. Kijk eerst, en doe het dan opnieuw.")
        s.add(
            Opgave(
                persoon=code,
                versie=o.versie + 1,
                graag=o.graag,
                als_het_moet=o.als_het_moet,
                max_dagdelen=o.max_dagdelen,
                pauze_tot=o.pauze_tot,
                niet_vragen=o.niet_vragen,
                geldt=False,
                op=nu,
                door=pb.gebruiker.id,
            )
        )
        logboek.append(s, nu, pb.gebruiker.id, "opgave_terug", code)


def ask_not(s: Session, dag: date) -> frozenset[str]:
    """The volunteers who asked not to be asked for this day."""
    gezegd = opgaven.standing_statements(s)
    return frozenset(o.persoon for o in gezegd if o.geldt and dag.isoformat() in o.niet_vragen)


def _differences(ronde: Ronde, v: Vrijwilliger, o: Opgave) -> Iterable[str]:
    """What was said and stands otherwise in the facts, in words."""
    graag, moet = dagdelen_of(o.graag), dagdelen_of(o.als_het_moet)
    for wat, gezegd, feit in (
        ("Kan graag", graag, v.dagdelen),
        ("Als het moet", moet, v.dagdelen_als_het_moet),
        ("Kan niet", frozenset(Dagdeel) - graag - moet, frozenset(Dagdeel) - v.vrij),
    ):
        if nieuw := gezegd - feit:
            yield f"{wat}: {', '.join(d.naam for d in sort_dagdelen(nieuw))}."
    if o.max_dagdelen is not None and o.max_dagdelen != ronde.max_dagdelen(v):
        yield f"Hoogstens {o.max_dagdelen} keer per week. In het werkboek: {ronde.max_dagdelen(v)}."
    if o.pauze_tot != v.pauze_tot:
        yield f"Pauze tot en met {datum_naam(o.pauze_tot)}." if o.pauze_tot else "Geen pauze meer."
