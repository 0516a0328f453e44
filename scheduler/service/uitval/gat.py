"""One gap on its own page: what it is, who could fill it, who was asked, and what else can be decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from scheduler.domain.tijd import Dagdeel
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import begin_of
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.kandidaten import Kandidaat, find_candidates
from scheduler.service.uitval.past import Plekgat
from scheduler.service.uitval.verleden import read_past
from scheduler.service.uitval.wie import who
from scheduler.service.uitval.woorden import what, when
from scheduler.service.uitval.zicht import Dagplannen, need_gap
from scheduler.storage import uitval, vraaglijsten
from scheduler.storage.tables import Gat, Vraaglijst
from scheduler.storage.tables import Vraag as Vraagrij

BELLEN = timedelta(hours=48)
"""With less time than this to go, a message may be too late: then call."""
BEDENK = 24
"""How many hours somebody has to answer, unless the coordinator chose otherwise."""
DICHT = frozenset({"bevestigd", "niet_nodig", "vervalt", "gesloten"})
ANDERS = {
    "assistent": {"niet_nodig": "Niet nodig: de les kan zonder"},
    "moment": {"niet_nodig": "Niet nodig: het kan zonder", "vervalt": "Het moment vervalt"},
    "docent": {"vervalt": "De les vervalt"},
    "coach": {"niet_nodig": "Niet nodig: zij slaan over of spreken zelf af"},
    "plek": {"niet_nodig": "Niet nodig: de plek blijft leeg"},
}
"""What else can be decided, by kind of gap; a lesson vervalt on one day only."""


@dataclass(frozen=True)
class Gevraagde:
    """Somebody who was asked; `link` says that a link to answer can be handed over.

    `gehoord` says that the question was sent, told or answered: before that its time does not run.
    """

    nummer: int
    code: str
    naam: str
    telefoon: str
    status: str
    op: datetime
    uiterlijk: datetime
    te_laat: bool
    link: bool
    gehoord: bool


@dataclass(frozen=True)
class Gatrij:
    """A gap in a list, with who was asked. `bel_zelf` says that a message no longer helps: somebody has to call."""

    nummer: int
    soort: str
    wat: str
    wanneer: str
    datum: date | None
    status: str
    van: str
    door: str
    vragen: tuple[Gevraagde, ...]
    bel_zelf: bool = False

    @property
    def dicht(self) -> bool:
        """Whether nothing has to be done any more."""
        return self.status in DICHT

    @property
    def gehoord(self) -> bool:
        """Whether somebody heard the question."""
        return any(v.gehoord for v in self.vragen)


@dataclass(frozen=True)
class Lijstbeeld:
    """The list of a gap: who comes after whom, and whether it still runs. `uren` is how long each may think."""

    wie: tuple[str, ...]
    uren: int
    loopt: bool


@dataclass(frozen=True)
class Gatbeeld:
    """Everything on the page of a gap. `samen` are other days of the same gap that are open."""

    rij: Gatrij
    afwezigheid: int
    kandidaten: tuple[Kandidaat, ...]
    niet: tuple[Kandidaat, ...]
    samen: tuple[Gatrij, ...]
    anders: dict[str, str]
    bellen: bool
    schuiven: int
    lijst: Lijstbeeld | None = None


def read_gap(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime, schuiven: int = 0) -> Gatbeeld:
    """A gap with its candidates; `schuiven` is how many others may notice something."""
    with db.read() as s:
        gat, pb = need_gap(s, Dagplannen(db, gebruiker), nummer)
        rij = gap_row(s, pb, gat, nu)
        verleden = read_past(s, as_place(gat), nu)
        zelfde = [g for g in uitval.list_gaps(s, gat.afwezigheid_id) if _same(g, gat) and g.status == "open"]
        samen = tuple(gap_row(s, pb, g, nu) for g in zelfde)
        lijst = vraaglijsten.list_of(s, gat.id)
    kandidaten = () if rij.dicht else find_candidates(pb, as_place(gat), verleden, schuiven)
    return Gatbeeld(
        rij=rij,
        afwezigheid=gat.afwezigheid_id,
        kandidaten=tuple(_reachable(pb, k) for k in kandidaten if not k.waarom_niet),
        niet=tuple(k for k in kandidaten if k.waarom_niet),
        samen=samen,
        anders=other_answers(gat),
        bellen=rij.bel_zelf or _soon(gat, nu),
        schuiven=schuiven,
        lijst=_list_view(pb, lijst) if lijst else None,
    )


def other_answers(gat: Gat) -> dict[str, str]:
    """What else can be decided about this gap."""
    return {k: zin for k, zin in ANDERS[gat.soort].items() if gat.datum or k != "vervalt"}


def gap_row(s: Session, pb: Planbeeld, gat: Gat, nu: datetime) -> Gatrij:
    """A gap with everybody who was asked."""
    vragen = uitval.list_questions(s, [gat.id])
    return Gatrij(
        nummer=gat.id,
        soort=gat.soort,
        wat=what(pb, gat.soort, gat.plek),
        wanneer=when(Dagdeel(gat.dagdeel) if gat.dagdeel else None, gat.datum),
        datum=gat.datum,
        status=gat.status,
        van=who(pb, gat.van),
        door=who(pb, gat.door) if gat.door else "",
        vragen=tuple(_asked(pb, v, nu, told=uitval.was_told(s, v)) for v in vragen),
        bel_zelf=_call_yourself(s, gat, vragen, nu),
    )


def _soon(gat: Gat, nu: datetime) -> bool:
    begin = begins(gat)
    return begin is not None and begin - nu < BELLEN


def _call_yourself(s: Session, gat: Gat, vragen: Sequence[Vraagrij], nu: datetime) -> bool:
    """Whether nobody has time left to answer and nobody is asked by itself, or it is too soon for a message."""
    if gat.status not in {"open", "gevraagd"} or over(gat, nu):
        return False
    wacht = any(v.status == "gevraagd" and v.uiterlijk > nu for v in vragen)
    lijst = vraaglijsten.list_of(s, gat.id)
    return not wacht and (_soon(gat, nu) or (bool(vragen) and (lijst is None or lijst.status != "loopt")))


def _list_view(pb: Planbeeld, lijst: Vraaglijst) -> Lijstbeeld:
    return Lijstbeeld(tuple(who(pb, c) for c in lijst.wie), lijst.uren, lijst.status == "loopt")


def _reachable(pb: Planbeeld, k: Kandidaat) -> Kandidaat:
    """Telephone numbers only of who works or may work where the user does."""
    return k if k.code in pb.zicht.mensen else replace(k, telefoon="")


def as_place(gat: Gat) -> Plekgat:
    """A gap as its candidates see it."""
    return Plekgat(gat.soort, gat.van, gat.plek, Dagdeel(gat.dagdeel) if gat.dagdeel else None, gat.datum, gat.aanbod)


def begins(gat: Gat) -> datetime | None:
    """The moment on which a dated gap begins."""
    if gat.datum is None or not gat.dagdeel:
        return None
    return begin_of(gat.datum, Dagdeel(gat.dagdeel))


def over(gat: Gat, nu: datetime) -> bool:
    """Whether a dated gap has begun."""
    begin = begins(gat)
    return begin is not None and begin <= nu


def _same(een: Gat, ander: Gat) -> bool:
    return een.id != ander.id and (een.soort, een.plek, een.dagdeel) == (ander.soort, ander.plek, ander.dagdeel)


def _asked(pb: Planbeeld, v: Vraagrij, nu: datetime, *, told: bool) -> Gevraagde:
    vrijwilliger = pb.ronde.vrijwilliger_met.get(v.aan)
    return Gevraagde(
        nummer=v.id,
        code=v.aan,
        naam=who(pb, v.aan),
        telefoon=vrijwilliger.telefoon if vrijwilliger else "",
        status=v.status,
        op=v.op,
        uiterlijk=v.uiterlijk,
        te_laat=v.status == "gevraagd" and told and v.uiterlijk < nu,
        link=v.status == "gevraagd" and (v.uiterlijk > nu or not told) and v.aan in pb.zicht.vrijwilligers,
        gehoord=told or v.antwoord_op is not None,
    )
