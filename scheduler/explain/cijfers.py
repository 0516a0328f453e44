"""A plan in figures that planners use: people, lessons, minutes, weeks. Never one score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.rules import WENSEN

DAGEN_PER_WEEK = 7

TIJD = ((3, "weinig (tot en met 3 dagdelen)"), (7, "gewoon (4 tot en met 7)"), (21, "veel (8 of meer)"))
"""Classes of availability: the number of dagdelen up to which it holds."""

URGENTIE = {4: "heel dringend", 3: "dringend", 2: "binnenkort", 1: "geen haast of geen datum"}


@dataclass(frozen=True)
class Wenscijfer:
    """How much of one wish is in the plan, in its own unit."""

    wens: str
    laag: str
    zin: str
    aantal: int
    eenheid: str


@dataclass(frozen=True)
class Plaatscijfer:
    """How many requests of a class have a place."""

    klasse: str
    geplaatst: int
    gevraagd: int


@dataclass(frozen=True)
class Bezetting:
    """How full a group is."""

    groep: str
    cursisten: int
    minimum: int
    streef: int
    maximum: int


@dataclass(frozen=True)
class Spreiding:
    """The middle and the worst of a row of numbers, and whose they are (codes, worst first, for the planner)."""

    aantal: int
    midden: float
    slechtste: int
    wie: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cijfers:
    """A plan in natural units."""

    wensen: tuple[Wenscijfer, ...]
    per_lijn: tuple[Plaatscijfer, ...]
    per_urgentie: tuple[Plaatscijfer, ...]
    per_beschikbaarheid: tuple[Plaatscijfer, ...]
    bezetting: tuple[Bezetting, ...]
    reistijd: Spreiding
    wachtweken_geplaatst: Spreiding
    wachtweken_wachtend: Spreiding
    dagdelen_vrijwilliger: Spreiding
    lessen_docent: Spreiding


def count_plan(ronde: Ronde, plan: Plan) -> Cijfers:
    """All figures of a plan."""
    beeld = Beeld(ronde, plan)
    verzoeken = tuple(dict.fromkeys(ronde.verzoeken))
    geplaatst = [v for v in verzoeken if v in plan.groep_van]
    reizen = [(beeld.minuten(v[0], plan.groep_van[v].locatie) or 0, v[0]) for v in geplaatst]
    return Cijfers(
        wensen=tuple(_wishes(ronde, plan)),
        per_lijn=_placed(beeld, verzoeken, [ronde.aanbod_met[a].lijn for _, a in verzoeken]),
        per_urgentie=_placed(beeld, verzoeken, [URGENTIE[beeld.klassen[c]] for c, _ in verzoeken], URGENTIE.values()),
        per_beschikbaarheid=_placed(beeld, verzoeken, [_time(beeld, v) for v in verzoeken], [naam for _, naam in TIJD]),
        bezetting=tuple(_fullness(beeld)),
        reistijd=_spread(reizen),
        wachtweken_geplaatst=_spread(_weeks(ronde, geplaatst)),
        wachtweken_wachtend=_spread(_weeks(ronde, beeld.wachtenden)),
        dagdelen_vrijwilliger=_spread([(n, v) for v, n in Counter(i.vrijwilliger for i in plan.inzet).items()]),
        lessen_docent=_spread([(n, t) for t, n in beeld.lessen_van.items()]),
    )


def _wishes(ronde: Ronde, plan: Plan) -> Iterable[Wenscijfer]:
    for wens in WENSEN:
        yield Wenscijfer(wens.id, wens.laag, wens.zin, sum(b.aantal for b in wens.check(ronde, plan)), wens.eenheid)


def _placed(
    beeld: Beeld, verzoeken: Sequence[Verzoek], klassen: Sequence[str], volgorde: Iterable[str] | None = None
) -> tuple[Plaatscijfer, ...]:
    gevraagd = Counter(klassen)
    wel = Counter(k for v, k in zip(verzoeken, klassen, strict=True) if v in beeld.plan.groep_van)
    return tuple(Plaatscijfer(k, wel[k], gevraagd[k]) for k in (volgorde or sorted(gevraagd)) if gevraagd[k])


def _time(beeld: Beeld, verzoek: Verzoek) -> str:
    n = len(beeld.ronde.cursist_met[verzoek[0]].dagdelen)
    return next(naam for grens, naam in TIJD if n <= grens)


def _fullness(beeld: Beeld) -> Iterable[Bezetting]:
    for g in beeld.plan.groepen:
        a = beeld.ronde.aanbod_met[g.aanbod]
        yield Bezetting(g.groep, beeld.in_groep(g.groep), a.min, a.streef, a.max)


def _weeks(ronde: Ronde, verzoeken: Iterable[Verzoek]) -> list[tuple[int, str]]:
    """Whole weeks that each person has waited at the beginning of the block."""
    begin = ronde.begin
    codes = dict.fromkeys(c for c, _ in verzoeken)
    sinds = [(c, ronde.cursist_met[c].wacht_sinds) for c in codes]
    return [((begin - dag).days // DAGEN_PER_WEEK, c) for c, dag in sinds if begin and dag and dag <= begin]


def _spread(rijen: Sequence[tuple[int, str]], noem: int = 10) -> Spreiding:
    if not rijen:
        return Spreiding(0, 0, 0)
    waarden = [n for n, _ in rijen]
    wie = sorted(rijen, key=lambda r: (-r[0], r[1]))[:noem]
    return Spreiding(len(rijen), float(median(waarden)), max(waarden), tuple(dict.fromkeys(c for _, c in wie)))
