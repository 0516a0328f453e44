"""Scenarios beside the plan that holds now: rows in natural units, better or worse in words. No total score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from scheduler.errors import KanNiet
from scheduler.explain.cijfers import Cijfers, count_plan
from scheduler.explain.nu import huidige_plan
from scheduler.explain.vrijwilligers import too_little_help
from scheduler.rules import check_plan
from scheduler.service.feiten import read_ronde
from scheduler.service.opslag import Database
from scheduler.service.planbeeld import Grond, Planbeeld, newest_ref, open_plan
from scheduler.service.rechten import Gebruiker, Recht
from scheduler.service.scenario import changed_since, lines
from scheduler.service.scenario_aannames import Aannameregel
from scheduler.service.scenario_mensen import Filter, Mensen, Wie, read_people
from scheduler.service.vergelijken import Oordeel, number, verdict
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


@dataclass(frozen=True)
class _Blik:
    """A plan with what is counted in it."""

    grond: Grond
    cijfers: Cijfers
    nu: Grond
    mensen: Mensen | None
    breuken: int

    @property
    def merkt(self) -> int:
        """How many people notice something."""
        return self.mensen.merkt if self.mensen else 0


def compare_scenarios(
    db: Database, gebruiker: Gebruiker, refs: list[str], filter_: Filter | None = None
) -> Scenariovergelijking:
    """Up to three concepten beside the plan that holds now."""
    gebruiker.eis(Recht.PLAN_MAKEN)
    uniek = list(dict.fromkeys(refs))
    if not 1 <= len(uniek) <= MEESTE:
        raise KanNiet(f"Kies een tot en met {MEESTE} scenario's.")
    pbs = [open_plan(db, gebruiker, ref) for ref in uniek]
    nu, nummer = _now(db, gebruiker, pbs[0])
    keuze = filter_ or Filter()
    mensen = [read_people(pb, nu.plan, keuze) for pb in pbs]
    blikken = [_look(pb.grond, nu, m) for pb, m in zip(pbs, mensen, strict=True)]
    basis = _look(nu, nu, None)
    ronde = pbs[0].ronde
    return Scenariovergelijking(
        nummer=nummer,
        kolommen=tuple(_column(db, pb, m.kop, m.regels) for pb, m in zip(pbs, mensen, strict=True)),
        groepen=tuple(
            (kop, tuple(_row(naam, f, richting, basis, blikken) for naam, f, richting in rijen))
            for kop, rijen in _figures(met_termijn=gebruiker.mag(Recht.TERMIJNEN_ZIEN))
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


def _look(grond: Grond, nu: Grond, mensen: Mensen | None) -> _Blik:
    cijfers = count_plan(grond.ronde, grond.plan)
    return _Blik(grond, cijfers, nu, mensen, len(check_plan(grond.ronde, grond.plan)))


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
    gat = f"{100 * (grens - waarde) / waarde:.1f}".replace(".", ",")
    return f"rekentijd op, beste bekende plan; het beste is hoogstens {gat}% beter"


Telling = tuple[str, Callable[[_Blik], float], int]
"""A figure: its name, how it is counted, and its better direction (1 more, -1 less, 0 only different)."""


def _figures(*, met_termijn: bool) -> list[tuple[str, list[Telling]]]:
    plaats: list[Telling] = [("verzoeken met een plek", lambda b: len(b.grond.plan.groep_van), 1)]
    if met_termijn:
        plaats.append(("cursisten van wie het plan op tijd is", _on_time, 1))
    plaats += [
        ("wachtweken van wie wacht, midden", lambda b: b.cijfers.wachtweken_wachtend.midden, -1),
        ("wachtweken van wie wacht, slechtste", lambda b: b.cijfers.wachtweken_wachtend.slechtste, -1),
    ]
    return [
        ("Plekken", plaats),
        (
            "Reistijd",
            [
                ("minuten, midden", lambda b: b.cijfers.reistijd.midden, -1),
                ("minuten, langste", lambda b: b.cijfers.reistijd.slechtste, -1),
            ],
        ),
        (
            "Groepen",
            [
                ("groepen open", lambda b: len(b.grond.plan.groepen), 0),
                ("lessen per week", lambda b: sum(len(g.dagdelen) for g in b.grond.plan.groepen), 0),
                ("cursisten in een groep, gemiddeld", _fullness, 0),
            ],
        ),
        (
            "Vrijwilligers",
            [
                ("dagdelen hulp", lambda b: len(b.grond.plan.inzet), 1),
                ("meeste dagdelen van een helper", lambda b: b.cijfers.dagdelen_vrijwilliger.slechtste, -1),
                ("minste dagdelen van een helper", _least, 0),
                ("lessen en momenten met te weinig hulp", _short, -1),
            ],
        ),
        (
            "Koppels",
            [
                ("koppels", lambda b: len(b.grond.plan.koppelingen), 1),
                ("koppels die uit elkaar gaan", _broken_pairs, -1),
            ],
        ),
        (
            "Verandering",
            [
                ("mensen die iets merken", lambda b: b.merkt, -1),
                ("van wie iets verandert of wegvalt", lambda b: b.mensen.anders if b.mensen else 0, -1),
                ("mensen die een plek of coach verliezen", lambda b: b.mensen.verliest if b.mensen else 0, -1),
                ("regels geschonden", lambda b: b.breuken, -1),
            ],
        ),
    ]


def _row(naam: str, telling: Callable[[_Blik], float], richting: int, basis: _Blik, blikken: list[_Blik]) -> Rij:
    nu = telling(basis)
    waarden = []
    for b in blikken:
        n = telling(b)
        waarden.append(Waarde(number(n), verdict((n - nu) * richting), gelijk=n == nu))
    return Rij(naam, number(nu), tuple(waarden))


def _on_time(b: _Blik) -> float:
    return sum(s.speling is not None and s.speling >= 0 for s in b.grond.standen.values())


def _fullness(b: _Blik) -> float:
    groepen = b.cijfers.bezetting
    return round(sum(g.cursisten for g in groepen) / len(groepen), 1) if groepen else 0


def _least(b: _Blik) -> float:
    return min(Counter(i.vrijwilliger for i in b.grond.plan.inzet).values(), default=0)


def _short(b: _Blik) -> float:
    return len(too_little_help(b.grond.beeld, b.grond.inzetbeeld))


def _broken_pairs(b: _Blik) -> float:
    blijft = {(k.vrijwilliger, k.cursist) for k in b.grond.plan.koppelingen}
    return sum((k.vrijwilliger, k.cursist) not in blijft for k in b.nu.plan.koppelingen)
