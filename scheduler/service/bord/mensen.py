"""One cursist as a planner sees him: what is the matter, why, what helps. Looking is written in the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import sort_dagdelen
from scheduler.explain.placed import why_here
from scheduler.explain.uitleg import Reden
from scheduler.explain.vrijwilligers import why_koppeling, why_no_coach
from scheduler.service.bord.pasvorm import Pasvorm, fit
from scheduler.service.bord.werklijst import Speling, read_slack
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, lestijden, locatie_naam, naam_van
from scheduler.storage import logboek

TERMIJN_CODES = frozenset({"haast"})
"""Reasons that tell when a term ends: only for who may see terms."""


@dataclass(frozen=True)
class Hulpregel:
    """One line of *Wat helpt?*; `nagerekend` when the whole plan with this change was checked."""

    zin: str
    nagerekend: bool


@dataclass(frozen=True)
class Groepsoptie:
    """One open group and whether it fits."""

    groep: str
    aanbod: str
    tijden: str
    locatie: str
    minuten: int | None
    cursisten: int
    max: int
    past: Pasvorm


@dataclass(frozen=True)
class Waarom:
    """The explanation of one request, always in this order: what, why, what helps."""

    cursist: str
    naam: str
    aanbod: str
    aanbod_naam: str
    groep: str
    wat: str
    waarom: tuple[str, ...]
    helpt: tuple[Hulpregel, ...]
    opties: tuple[Groepsoptie, ...]


@dataclass(frozen=True)
class Cursistbeeld:
    """A cursist: the facts that planning needs, one explanation for each request, and the taalcoach."""

    code: str
    naam: str
    plaats: str
    vervoer: str
    max_reistijd: int
    dagdelen: str
    wacht_sinds: date | None
    vragen: tuple[Waarom, ...]
    coach: str
    coach_code: str
    coach_waarom: tuple[str, ...]
    termijn: date | None
    speling: Speling | None


def read_cursist(db: Database, pb: Planbeeld, code: str, nu: datetime) -> Cursistbeeld:
    """Everything on the page of a cursist; that somebody looked is kept in the log."""
    pb.zicht.need_cursist(code)
    with db.write() as s:
        logboek.append(s, nu, pb.gebruiker.id, "bekeken", code)
    c = pb.ronde.cursist_met[code]
    vragen = [(code, a) for a in c.aanbod]
    mag = pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN)
    coach, coach_code, coach_waarom = _coach(pb, code)
    return Cursistbeeld(
        code=code,
        naam=naam_van(c),
        plaats=c.plaats,
        vervoer=c.vervoer or "fiets",
        max_reistijd=pb.ronde.max_reistijd(c),
        dagdelen=", ".join(d.naam for d in sort_dagdelen(c.dagdelen)),
        wacht_sinds=c.wacht_sinds,
        vragen=tuple(explain_request(pb, v) for v in vragen),
        coach=coach,
        coach_code=coach_code,
        coach_waarom=coach_waarom,
        termijn=c.einddatum_duo if mag else None,
        speling=read_slack(pb, code),
    )


def explain_request(pb: Planbeeld, verzoek: Verzoek) -> Waarom:
    """Why this request sits where it sits, or why it waits and what would help."""
    ronde, groep = pb.ronde, pb.plan.groep_van.get(verzoek)
    if groep is not None:
        redenen = why_here(pb.beeld, verzoek)
        helpt: tuple[Hulpregel, ...] = ()
    else:
        wacht = pb.grond.why_waits(verzoek)
        redenen = wacht.redenen
        helpt = tuple(Hulpregel(z, h.nagerekend) for h in wacht.hulp for z in tell(pb, [h.reden]))
    zinnen = tell(pb, redenen)
    return Waarom(
        cursist=verzoek[0],
        naam=pb.namen.persoon(verzoek[0]),
        aanbod=verzoek[1],
        aanbod_naam=aanbod_naam(ronde, verzoek[1]),
        groep=groep.groep if groep else "",
        wat=zinnen[0],
        waarom=zinnen[1:],
        helpt=helpt,
        opties=_options(pb, verzoek),
    )


def tell(pb: Planbeeld, redenen: Iterable[Reden]) -> tuple[str, ...]:
    """Reasons as sentences, whom they are about by first name; what tells about terms only to who may know."""
    mag = pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN)
    met_naam = (
        replace(r, wie=tuple(pb.namen.voornaam(w) for w in r.wie))
        for r in redenen
        if mag or r.code not in TERMIJN_CODES
    )
    return tuple(pb.namen.zin(r.read("planner")) for r in met_naam)


def _options(pb: Planbeeld, verzoek: Verzoek) -> tuple[Groepsoptie, ...]:
    """Every open group of the leslocaties of the reader: the ones that fit first, and of those the nearest."""
    volgorde = {"hier": 0, "kan": 1, "maar": 2, "niet": 3}
    rijen = [
        Groepsoptie(
            groep=g.groep,
            aanbod=aanbod_naam(pb.ronde, g.aanbod),
            tijden=lestijden(g),
            locatie=locatie_naam(pb.ronde, g.locatie),
            minuten=pb.beeld.minuten(verzoek[0], g.locatie),
            cursisten=pb.beeld.in_groep(g.groep),
            max=pb.ronde.aanbod_met[g.aanbod].max,
            past=fit(pb.beeld, verzoek, g, pb.streng),
        )
        for g in pb.plan.groepen
        if g.groep in pb.zicht.groepen
    ]
    return tuple(sorted(rijen, key=lambda o: (volgorde[o.past.soort], o.minuten is None, o.minuten or 0, o.groep)))


def _coach(pb: Planbeeld, code: str) -> tuple[str, str, tuple[str, ...]]:
    """The taalcoach by name and by code with the reason, or why there is none."""
    for k in pb.plan.koppelingen:
        if k.cursist == code:
            coach = naam_van(pb.ronde.vrijwilliger_met[k.vrijwilliger])
            return f"{coach} ({k.vrijwilliger})", k.vrijwilliger, tell(pb, why_koppeling(pb.beeld, k, voor=code))
    if pb.ronde.cursist_met[code].coach_gewenst:
        return "", "", tell(pb, why_no_coach(pb.beeld, pb.grond.inzetbeeld, code).redenen)
    return "", "", ()
