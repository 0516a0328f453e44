"""What a volunteer sees: the next appointment and the coming weeks, with first names and nothing more of others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.mijn.afspraken import KOPPELING, Afspraak, find_afspraken
from scheduler.service.opslag import Database
from scheduler.service.plan.geldend import VOORUIT, Tijdvak, read_holding
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import Dag, exceptions_on
from scheduler.storage import afwezigheden, toezeggingen

WEKEN = 4
"""Weeks on the first page; a link leads to the rest."""
LAAT = timedelta(hours=48)
"""Closer than this to an appointment the coördinator hears of an absence by telephone too."""
VERVALLEN_TONEN = timedelta(days=14)
"""How long after a new plan its readers see what fell away."""

NIET_DOOR = "Deze afspraak gaat niet door."

OPEN, KOMT, KAN_NIET, VERVALT = "open", "komt", "kan_niet", "vervalt"


@dataclass(frozen=True)
class Gepland:
    """An appointment and how it stands: open, promised, called off by the volunteer, or fallen away (and why)."""

    afspraak: Afspraak
    staat: str
    waarom: str = ""
    laat: bool = False
    telefoon: str = ""


@dataclass(frozen=True)
class Week:
    """The appointments of one week; `maandag` is its first day."""

    maandag: date
    afspraken: tuple[Gepland, ...]


@dataclass(frozen=True)
class MijnPagina:
    """The page of one volunteer; without a published plan there is nothing on it yet."""

    naam: str
    volgende: Gepland | None
    weken: tuple[Week, ...]
    meer: bool


def need_person(gebruiker: Gebruiker) -> str:
    """The code of the volunteer behind an account. Raises GeenRecht for other roles, KanNiet without a code."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    if not gebruiker.persoon:
        raise KanNiet("Uw account hoort nog niet bij een vrijwilliger. Vraag het de beheerder.")
    return gebruiker.persoon


def read_mine(db: Database, gebruiker: Gebruiker, nu: datetime, *, alles: bool = False) -> MijnPagina:
    """The own appointments from now on: the first weeks, or everything that is planned."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    rijen = read_planned(db, gebruiker.persoon, nu)
    volgende = next((g for g in rijen if g.staat in {OPEN, KOMT}), None)
    eerste = volgende or next(iter(rijen), None)
    grens = _monday(eerste.afspraak.dag if eerste else day_in_nl(nu)) + timedelta(weeks=WEKEN)
    getoond = [g for g in rijen if alles or g.afspraak.dag < grens]
    weken = groupby(getoond, key=lambda g: _monday(g.afspraak.dag))
    return MijnPagina(
        naam=gebruiker.naam,
        volgende=volgende,
        weken=tuple(Week(m, tuple(gs)) for m, gs in weken),
        meer=len(getoond) < len(rijen),
    )


def find_mine(db: Database, gebruiker: Gebruiker, dag: date, dagdeel: str, nu: datetime) -> Gepland:
    """One own appointment that is still to come; raises UnknownCode for any other."""
    for g in read_planned(db, need_person(gebruiker), nu):
        if (g.afspraak.dag, g.afspraak.dagdeel) == (dag, dagdeel):
            return g
    raise UnknownCode("Deze afspraak is er niet.", "is het plan veranderd, of komt iemand anders.")


def read_planned(db: Database, code: str, nu: datetime) -> list[Gepland]:
    """Everything to come for a volunteer, with how it stands, in order of time."""
    vandaag = day_in_nl(nu)
    vakken = read_holding(db, vandaag, vandaag + 2 * VOORUIT)
    dagen = exceptions_on(db, vandaag, vandaag + 2 * VOORUIT)
    nieuw = find_afspraken(vakken, code, dagen) if code else ()
    stand = _Stand(db, code, vakken, nu)
    rijen = [stand.of(a) for a in nieuw if a.tot > nu]
    weg = _fallen(db, code, vakken, nieuw, dagen, vandaag)
    rijen += [Gepland(a, VERVALT, NIET_DOOR) for a in weg if a.tot > nu]
    return sorted(rijen, key=lambda g: (g.afspraak.dag, g.afspraak.dagdeel.volgorde, g.staat == VERVALT))


class _Stand:
    """How appointments stand: who called off, who promised, and whom to telephone.

    Who comes for somebody else was asked and said yes: that is a promise.
    """

    def __init__(self, db: Database, code: str, vakken: tuple[Tijdvak, ...], nu: datetime) -> None:
        vandaag = day_in_nl(nu)
        self._code, self._nu = code, nu
        self._telefoon = {loc.locatie: loc.telefoon for vak in vakken for loc in vak.ronde.leslocaties}
        with db.read() as s:
            self._weg = afwezigheden.list_absences(s, vandaag)
            self._beloofd = {(t.dag, t.dagdeel, t.plek) for t in toezeggingen.list_promises(s, vandaag, code)}

    def of(self, a: Afspraak) -> Gepland:
        """How one appointment stands."""
        if a.vervalt:
            return Gepland(a, VERVALT, NIET_DOOR)
        laat, telefoon = a.van - self._nu < LAAT, self._phone(a)
        if self._away("vrijwilliger", self._code, a):
            return Gepland(a, KAN_NIET, "", laat, telefoon)
        if a.soort == KOPPELING and self._away("cursist", a.plek, a):
            return Gepland(a, VERVALT, f"{a.met[0]} kan dan niet.")
        return Gepland(a, KOMT if a.invallen or a.sleutel in self._beloofd else OPEN, "", laat, telefoon)

    def _away(self, soort: str, persoon: str, a: Afspraak) -> bool:
        return any(
            w.persoonsoort == soort and w.persoon == persoon and misses(w.van, w.tot, w.dagdeel, a.dag, a.dagdeel)
            for w in self._weg
        )

    def _phone(self, a: Afspraak) -> str:
        """The number of the leslocatie; for a koppeling of the only one that has a number."""
        if a.locatie:
            return self._telefoon.get(a.locatie, "")
        nummers = {t for t in self._telefoon.values() if t}
        return nummers.pop() if len(nummers) == 1 else ""


def misses(van: date, tot: date | None, deel: str, dag: date, dagdeel: Dagdeel) -> bool:
    """Whether an absence covers a dagdeel of a day."""
    return van <= dag and (tot is None or dag <= tot) and deel in {"", dagdeel}


def _fallen(
    db: Database,
    code: str,
    vakken: tuple[Tijdvak, ...],
    nieuw: tuple[Afspraak, ...],
    dagen: tuple[Dag, ...],
    vandaag: date,
) -> list[Afspraak]:
    """What stood in the plan before the newest one and is gone, shown for some time after the publication."""
    vak = max(vakken, key=lambda v: v.nummer, default=None)
    if vak is None or not code or vandaag - vak.op > VERVALLEN_TONEN:
        return []
    eerder = find_afspraken(read_holding(db, vak.van, vak.tot, zonder=vak.nummer), code, dagen)
    bezet = {(a.dag, a.dagdeel) for a in nieuw}
    return [a for a in eerder if (a.dag, a.dagdeel) not in bezet]


def _monday(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())
