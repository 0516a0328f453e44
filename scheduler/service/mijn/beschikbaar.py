"""A volunteer says when he can help: graag, als het moet or niet for each dagdeel, a maximum, a pause, days off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import DAGEN, DELEN, Dagdeel
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.errors import KanNiet, Verouderd
from scheduler.service.mijn.opgaven import dagdelen_of
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.storage import logboek, opgaven, plannen
from scheduler.storage.tables import Opgave

GRAAG, MOET, NIET = "graag", "moet", "niet"
MEESTE = 10
"""The most dagdelen a week that the form offers."""


@dataclass(frozen=True)
class Dag:
    """One day of the week with its three parts: code, word, what was chosen."""

    naam: str
    delen: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Weekopgave:
    """The form as it stands: what was said last, or what the workbook says when nobody said anything.

    `versie` goes along with the form, so that an old page does not overwrite a newer statement.
    """

    dagen: tuple[Dag, ...]
    max_dagdelen: int
    pauze_tot: date | None
    niet_vragen: tuple[date, ...]
    versie: int
    op: datetime | None

    @property
    def werkdagen(self) -> tuple[Dag, ...]:
        """Monday to Friday."""
        return self.dagen[:5]

    @property
    def weekend(self) -> tuple[Dag, ...]:
        """Saturday and Sunday, on which most people do not help."""
        return self.dagen[5:]

    @property
    def ook_weekend(self) -> bool:
        """Whether something was chosen in the weekend."""
        return any(keuze != NIET for dag in self.weekend for _, _, keuze in dag.delen)


@dataclass(frozen=True)
class Ingevuld:
    """What somebody filled in: a choice by code of dagdeel, the maximum, the pause, and days without questions."""

    keuzes: Mapping[str, str]
    max_dagdelen: int
    pauze_tot: date | None
    niet_vragen: tuple[date, ...]


def read_week(db: Database, gebruiker: Gebruiker, nu: datetime) -> Weekopgave:
    """The form of a volunteer."""
    code = need_person(gebruiker)
    ronde, v = _facts(db, code)
    with db.read() as s:
        o = opgaven.newest_statement(s, code)
    vandaag = day_in_nl(nu)
    if o is None or not o.geldt:
        graag, moet, hoogstens, pauze = v.dagdelen, v.dagdelen_als_het_moet, ronde.max_dagdelen(v), v.pauze_tot
    else:
        graag, moet = dagdelen_of(o.graag), dagdelen_of(o.als_het_moet)
        hoogstens, pauze = ronde.max_dagdelen(v) if o.max_dagdelen is None else o.max_dagdelen, o.pauze_tot
    keuzes = {d.value: GRAAG if d in graag else MOET if d in moet else NIET for d in Dagdeel}
    niet = _coming(o.niet_vragen, vandaag) if o else ()
    stand = Ingevuld(keuzes, hoogstens, pauze if pauze and pauze >= vandaag else None, niet)
    return as_form(stand, o.versie if o else 0, o.op if o and o.geldt else None)


def as_form(stand: Ingevuld, versie: int, op: datetime | None = None) -> Weekopgave:
    """The form with what was filled in."""
    dagen = tuple(
        Dag(
            naam,
            tuple((f"{dag}-{deel}", woord, stand.keuzes.get(f"{dag}-{deel}", NIET)) for deel, woord in DELEN.items()),
        )
        for dag, naam in DAGEN.items()
    )
    return Weekopgave(dagen, stand.max_dagdelen, stand.pauze_tot, stand.niet_vragen, versie, op)


def save_week(db: Database, gebruiker: Gebruiker, stand: Ingevuld, versie: int, nu: datetime) -> None:
    """Keep what a volunteer says; older statements stay as history.

    Raises Verouderd when something newer was kept after the page was shown, KanNiet for what cannot be.
    """
    code = need_person(gebruiker)
    _facts(db, code)
    vandaag = day_in_nl(nu)
    if not 0 <= stand.max_dagdelen <= MEESTE:
        raise KanNiet("Kies hoe vaak per week: 0 tot en met %(hoogstens)s.", hoogstens=MEESTE)
    if stand.pauze_tot and stand.pauze_tot < vandaag:
        raise KanNiet("De laatste dag van uw pauze is al voorbij.")
    with db.write() as s:
        was = opgaven.newest_statement(s, code)
        if (was.versie if was else 0) != versie:
            raise Verouderd("Er is intussen iets anders opgegeven. Kijk eerst, en vul het dan opnieuw in.")
        s.add(
            Opgave(
                persoon=code,
                versie=versie + 1,
                graag=[d.value for d in Dagdeel if stand.keuzes.get(d.value) == GRAAG],
                als_het_moet=[d.value for d in Dagdeel if stand.keuzes.get(d.value) == MOET],
                max_dagdelen=stand.max_dagdelen,
                pauze_tot=stand.pauze_tot,
                niet_vragen=sorted({d.isoformat() for d in stand.niet_vragen if d >= vandaag}),
                geldt=True,
                op=nu,
                door=gebruiker.id,
            )
        )
        logboek.append(s, nu, gebruiker.id, "opgave", code, nieuw=f"opgave {versie + 1}")


def _facts(db: Database, code: str) -> tuple[Ronde, Vrijwilliger]:
    """The volunteer in the workbook of now."""
    with db.read() as s:
        stand = plannen.newest_stand(s)
    ronde = read_ronde(db, stand.id) if stand else Ronde()
    if code not in ronde.vrijwilliger_met:
        raise KanNiet("U staat niet in het werkboek. Bel de coördinator.")
    return ronde, ronde.vrijwilliger_met[code]


def _coming(dagen: Iterable[str], vandaag: date) -> tuple[date, ...]:
    return tuple(d for d in sorted(map(date.fromisoformat, dagen)) if d >= vandaag)
