"""The dated appointments of one volunteer: every lesson, moment and meeting, without holidays and closed days.

On single days it goes differently than in the plan: somebody comes instead, or it does not take place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Gekoppeld, Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.zin import Zinnen
from scheduler.service.lijsten.lesdata import days_between
from scheduler.service.plan.geldend import Tijdvak
from scheduler.service.tijden import begin_of, end_of
from scheduler.service.uitval.dagen import Dag, is_cancelled, who_comes
from scheduler.service.woorden import docent_naam, les_naam, locatie_naam, tell_first_names_apart, tijd, zaal

LES, MOMENT, KOPPELING = "les", "moment", "koppeling"


@dataclass(frozen=True)
class Afspraak:
    """One appointment on one day. `plek` is the code of the group, moment or cursist; it is never shown.

    A koppeling has no clock times (`tijd` is empty): the two agree on them. `met` holds first names only. `invallen`
    says that it is once, for somebody else; `vervalt` that it does not take place on this day.
    """

    soort: str
    dag: date
    dagdeel: Dagdeel
    plek: str
    locatie: str
    wat: str
    waar: str
    tijd: str = ""
    docent: str = ""
    met: tuple[str, ...] = ()
    invallen: bool = False
    vervalt: bool = False

    @property
    def van(self) -> datetime:
        """When it begins in the Netherlands; a koppeling at the begin of its dagdeel."""
        return begin_of(self.dag, self.dagdeel)

    @property
    def tot(self) -> datetime:
        """When it ends in the Netherlands."""
        return end_of(self.dag, self.dagdeel)

    @property
    def sleutel(self) -> tuple[date, Dagdeel, str]:
        """What makes it this appointment and no other."""
        return self.dag, self.dagdeel, self.plek


def find_afspraken(vakken: Iterable[Tijdvak], code: str, dagen: Sequence[Dag] = ()) -> tuple[Afspraak, ...]:
    """Everything a volunteer does in these plans, in order of time; on `dagen` it goes differently."""
    anders = _by_place(dagen)
    vakken = tuple(vakken)
    erbij = [a for vak in vakken for a in _instead(vak, code, anders)]
    bezet = {(a.dag, a.dagdeel) for a in erbij}  # who comes for somebody else then, is not at his own place
    eigen = (a for vak in vakken for a in _own(vak, code, anders) if (a.dag, a.dagdeel) not in bezet)
    return tuple(sorted((*eigen, *erbij), key=lambda a: (a.dag, a.dagdeel.volgorde, a.plek)))


_Anders = dict[tuple[str, Dagdeel], list[Dag]]
"""What goes differently, by place and dagdeel, so that a day need not look at all of it."""


def _by_place(dagen: Iterable[Dag]) -> _Anders:
    uit: _Anders = defaultdict(list)
    for d in dagen:
        uit[d.plek, d.dagdeel].append(d)
    return uit


def _own(vak: Tijdvak, code: str, anders: _Anders) -> Iterator[Afspraak]:
    """What the plan says, without the days on which somebody else comes."""
    for wat in _weekly(vak.plan, code):
        for dag in _days(vak, wat):
            dagen = anders.get((wat.plek, wat.dagdeel), ())
            if code in _helpers(vak.plan, wat, dag, dagen):
                yield _appointment(vak, wat, dag, dagen, code)


def _instead(vak: Tijdvak, code: str, anders: _Anders) -> Iterator[Afspraak]:
    """The days on which a volunteer comes for somebody else."""
    plekken = {(d.plek, d.dagdeel): d for dagen in anders.values() for d in dagen if d.door == code}
    eigen = {(w.plek, w.dagdeel) for w in _weekly(vak.plan, code)}
    for sleutel in plekken.keys() - eigen:
        wat = next((w for w in _weekly(vak.plan) if (w.plek, w.dagdeel) == sleutel), None)
        for dag in _days(vak, wat) if wat else ():
            dagen = anders[sleutel]
            if wat and code in _helpers(vak.plan, wat, dag, dagen):
                yield replace(_appointment(vak, wat, dag, dagen, code), invallen=True)


@dataclass(frozen=True)
class _Taak:
    """Something somebody does every week: at a group, at a moment, or with a cursist."""

    soort: str
    plek: str
    dagdeel: Dagdeel
    koppeling: Gekoppeld | None = None


def _weekly(plan: Plan, code: str = "") -> Iterator[_Taak]:
    """What one volunteer does every week, or what all do."""
    for i in plan.inzet:
        if code in {"", i.vrijwilliger}:
            yield _Taak(LES if i.groep else MOMENT, i.plek, i.dagdeel)
    for k in plan.koppelingen:
        if code in {"", k.vrijwilliger}:
            yield _Taak(KOPPELING, k.cursist, k.dagdeel, k)


def _helpers(plan: Plan, wat: _Taak, dag: date, dagen: Iterable[Dag]) -> tuple[str, ...]:
    """Who helps on this day."""
    gepland = (wat.koppeling.vrijwilliger,) if wat.koppeling else plan.inzet_op.get((wat.plek, wat.dagdeel), ())
    return who_comes((d for d in dagen if d.gat_soort != "docent"), dag, wat.plek, wat.dagdeel, gepland)


def _days(vak: Tijdvak, wat: _Taak) -> list[date]:
    if wat.koppeling:
        return days_in(vak, wat.dagdeel)
    plek = vak.ronde.moment_met.get(wat.plek) or vak.plan.groep_met[wat.plek]
    return days_in(vak, wat.dagdeel, plek.locatie, wat.plek)


def days_in(vak: Tijdvak, dagdeel: Dagdeel, locatie: str = "", groep: str = "") -> list[date]:
    """The days of a dagdeel while a plan holds: no holidays, no closed days, and not outside the life of a group."""
    return [dag for dag, _ in days_between(vak.ronde, [dagdeel], vak.van, vak.tot, locatie, groep)]


def docent_on(plan: Plan, groep: str, dagdeel: Dagdeel, dag: date, dagen: Iterable[Dag]) -> str:
    """The code of who teaches a lesson on this day; empty for nobody."""
    vast = plan.groep_met[groep].docenten.get(dagdeel)
    komt = who_comes((d for d in dagen if d.gat_soort == "docent"), dag, groep, dagdeel, [vast] if vast else [])
    return next(iter(komt), "")


def _appointment(vak: Tijdvak, wat: _Taak, dag: date, dagen: Sequence[Dag], code: str) -> Afspraak:
    if wat.koppeling:
        a = _koppeling(vak, wat.koppeling, dag)
    elif wat.soort == LES:
        a = _lesson(vak, wat, dag, dagen)
    else:
        a = _moment(vak, wat, dag, [v for v in _helpers(vak.plan, wat, dag, dagen) if v != code])
    return replace(a, vervalt=is_cancelled(dagen, dag, wat.plek, wat.dagdeel))


def _lesson(vak: Tijdvak, wat: _Taak, dag: date, dagen: Iterable[Dag]) -> Afspraak:
    ronde, g = vak.ronde, vak.plan.groep_met[wat.plek]
    docent = docent_on(vak.plan, g.groep, wat.dagdeel, dag, dagen)
    return Afspraak(
        soort=LES,
        dag=dag,
        dagdeel=wat.dagdeel,
        plek=g.groep,
        locatie=g.locatie,
        wat=les_naam(ronde, g.aanbod),
        waar=Zinnen.join((locatie_naam(ronde, g.locatie), zaal(g, wat.dagdeel)), ", "),
        tijd=tijd(wat.dagdeel),
        docent=docent_naam(ronde, docent) if docent else "nog geen docent",
        met=tuple(sorted(tell_first_names_apart(ronde.cursist_met[c] for c in vak.plan.cursisten_in[g.groep]))),
    )


def _moment(vak: Tijdvak, wat: _Taak, dag: date, anderen: Iterable[str]) -> Afspraak:
    ronde, m = vak.ronde, vak.ronde.moment_met[wat.plek]
    helpers = (ronde.vrijwilliger_met[v] for v in anderen if v in ronde.vrijwilliger_met)
    return Afspraak(
        soort=MOMENT,
        dag=dag,
        dagdeel=wat.dagdeel,
        plek=m.moment,
        locatie=m.locatie,
        wat=m.soort,
        waar=locatie_naam(ronde, m.locatie),
        tijd=tijd(wat.dagdeel),
        met=tuple(sorted(tell_first_names_apart(helpers))),
    )


def name_own(cursisten: Iterable[Cursist]) -> dict[str, str]:
    """What a taalcoach calls his cursisten, by code."""
    eigen = tuple(cursisten)
    return dict(zip((c.cursist for c in eigen), tell_first_names_apart(eigen), strict=True))


def _koppeling(vak: Tijdvak, k: Gekoppeld, dag: date) -> Afspraak:
    eigen = {x.cursist for x in vak.plan.koppelingen if x.vrijwilliger == k.vrijwilliger}
    wie = name_own(vak.ronde.cursist_met[c] for c in eigen)[k.cursist]
    return Afspraak(
        soort=KOPPELING,
        dag=dag,
        dagdeel=k.dagdeel,
        plek=k.cursist,
        locatie="",
        wat=f"{k.soort.capitalize()} van {wie}",
        waar="Online" if k.online else "U spreekt samen een plek af",
        met=(wie,),
    )
