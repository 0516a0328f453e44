"""Scenarios beside the plan that holds now: rows in natural units, better or worse in words. No total score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduler.errors import KanNiet
from scheduler.explain.nu import huidige_plan
from scheduler.explain.zin import Zin
from scheduler.service.opslag import Database
from scheduler.service.plan.feiten import read_ronde
from scheduler.service.plan.planbeeld import Grond, Planbeeld, newest_ref, open_plan
from scheduler.service.plan.vergelijken import Oordeel, number, verdict
from scheduler.service.scenario.aannames import Aannameregel
from scheduler.service.scenario.cijfers import Blik, figures, look_at
from scheduler.service.scenario.mensen import Filter, Wie, read_people
from scheduler.service.scenario.scenarios import changed_since, lines
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.woorden import hoeveel_beter
from scheduler.storage.tables import Concept

MEESTE = 3


@dataclass(frozen=True)
class Kolom:
    """One plan of the comparison."""

    ref: str
    naam: str
    wat_als: str
    aannames: tuple[Aannameregel, ...]
    gewijzigd: int
    kop: str
    rekentijd: str
    mensen: tuple[Wie, ...]


@dataclass(frozen=True)
class Waarde:
    """One figure of one scenario, and whether it is better than now."""

    tekst: str
    oordeel: Oordeel
    gelijk: bool


@dataclass(frozen=True)
class Rij:
    """One figure of all plans."""

    naam: str
    nu: str
    waarden: tuple[Waarde, ...]


@dataclass(frozen=True)
class Scenariovergelijking:
    """Everything on the page; `nummer` None compares with what runs according to the workbook."""

    nummer: int | None
    kolommen: tuple[Kolom, ...]
    groepen: tuple[tuple[str, tuple[Rij, ...]], ...]
    niveaus: tuple[tuple[str, str], ...]
    locaties: tuple[tuple[str, str], ...]
    filter: Filter


def compare_scenarios(
    db: Database, gebruiker: Gebruiker, refs: list[str], filter_: Filter | None = None
) -> Scenariovergelijking:
    """Up to three concepten beside the plan that holds now."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    uniek = list(dict.fromkeys(refs))
    if not 1 <= len(uniek) <= MEESTE:
        raise KanNiet("Kies een tot en met %(meeste)s scenario's.", meeste=MEESTE)
    pbs = [open_plan(db, gebruiker, ref) for ref in uniek]
    nu, nummer = _now(db, gebruiker, pbs[0])
    keuze = filter_ or Filter()
    mensen = [read_people(pb, nu.plan, keuze) for pb in pbs]
    blikken = [look_at(pb.grond, nu, m) for pb, m in zip(pbs, mensen, strict=True)]
    basis = look_at(nu, nu, None)
    ronde = pbs[0].ronde
    return Scenariovergelijking(
        nummer=nummer,
        kolommen=tuple(_column(db, pb, m.kop, m.regels) for pb, m in zip(pbs, mensen, strict=True)),
        groepen=tuple(
            (kop, tuple(_row(naam, f, richting, basis, blikken) for naam, f, richting in rijen))
            for kop, rijen in figures(met_termijn=gebruiker.mag(Recht.TERMIJNEN_ZIEN))
        ),
        niveaus=tuple((a.aanbod, a.naam or a.aanbod) for a in ronde.aanbod),
        locaties=tuple((x.locatie, x.naam or x.locatie) for x in ronde.leslocaties if pbs[0].zicht.locatie(x.locatie)),
        filter=keuze,
    )


def _now(db: Database, gebruiker: Gebruiker, pb: Planbeeld) -> tuple[Grond, int | None]:
    ref = newest_ref(db)
    if ref:
        v = open_plan(db, gebruiker, ref)
        return v.grond, v.nummer
    feiten = read_ronde(db, pb.stand)
    return Grond(feiten, huidige_plan(feiten, pb.plan)), None


def _column(db: Database, pb: Planbeeld, kop: str, mensen: tuple[Wie, ...]) -> Kolom:
    with db.read() as s:
        rij = s.get(Concept, int(pb.ref[1:])) if pb.concept else None
        account = rij.verantwoording if rij else {}
    return Kolom(
        ref=pb.ref,
        naam=pb.titel if pb.nummer else pb.naam,
        wat_als=pb.feiten.wat_als,
        aannames=lines(read_ronde(db, pb.stand), pb.feiten.aannames),
        gewijzigd=changed_since(db, pb.stand),
        kop=kop,
        rekentijd=_how_sure(account),
        mensen=mensen,
    )


def _how_sure(account: dict[str, object]) -> str:
    """The technical line: how far the plan can be from the best one under its assumptions."""
    waarde, grens = account.get("indeling"), account.get("indeling_grens")
    if not isinstance(waarde, int) or not isinstance(grens, int) or waarde <= 0:
        return "met de hand gemaakt of gewijzigd"
    if grens <= waarde:
        return "bewezen beste plan"
    beter = hoeveel_beter((grens - waarde) / waarde, 1)
    return Zin.make("rekentijd op, beste bekende plan; het beste is {beter}", {"beter": beter})


def _row(naam: str, telling: Callable[[Blik], float], richting: int, basis: Blik, blikken: list[Blik]) -> Rij:
    nu = telling(basis)
    waarden = []
    for b in blikken:
        n = telling(b)
        waarden.append(Waarde(number(n), verdict((n - nu) * richting), gelijk=n == nu))
    return Rij(naam, number(nu), tuple(waarden))
