"""The planning board: the week against rooms, docenten or klassenassistenten, one block for each lesson."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import DAGEN, DELEN, Dagdeel, sort_dagdelen
from scheduler.explain.zin import Zinnen
from scheduler.service.bord.pasvorm import Pasvorm
from scheduler.service.bord.vastheid import NIETS_VAST, Vastheid, fit_unless_fixed
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import (
    GEEN_LOKAAL,
    aanbod_naam,
    docent_naam,
    locatie_naam,
    lokaal_naam,
    tijd,
)

Rijen = Literal["lokaal", "docent", "assistent"]
RIJEN: dict[Rijen, str] = {"lokaal": "lokalen", "docent": "docenten", "assistent": "klassenassistenten"}
NIEMAND = "nog niemand"


@dataclass(frozen=True)
class Blok:
    """One lesson on the board."""

    groep: str
    aanbod: str
    dagdeel: str
    tijd: str
    docent: str
    plek: str
    cursisten: int
    streef: int
    max: int
    assistenten: int
    assistenten_wens: int
    assistenten_min: int
    vast: bool
    vaste_mensen: int
    past: Pasvorm | None

    @property
    def mensen(self) -> str:
        """The sign of the assistenten: `mist` below the minimum, `minder` below what is wanted, else `goed`."""
        if self.assistenten < self.assistenten_min:
            return "mist"
        return "minder" if self.assistenten < self.assistenten_wens else "goed"

    @property
    def lokaal_mist(self) -> bool:
        """Whether the lesson has no room."""
        return self.plek.endswith(GEEN_LOKAAL)


@dataclass(frozen=True)
class Bordrij:
    """One row: whose it is, and the lessons of each day."""

    kop: str
    onder: str
    dagen: tuple[tuple[Blok, ...], ...]


@dataclass(frozen=True)
class Bord:
    """The whole board; `dagen` are the columns."""

    rijen_op: Rijen
    dagen: tuple[str, ...]
    rijen: tuple[Bordrij, ...]


def read_board(
    pb: Planbeeld,
    rijen_op: Rijen = "lokaal",
    verzoek: Verzoek | None = None,
    vast: Vastheid = NIETS_VAST,
) -> Bord:
    """The board of a plan; with a request every block says whether that cursist fits. `vast` is what is locked."""
    ronde = pb.ronde
    groepen = [g for g in pb.plan.groepen if g.groep in pb.zicht.groepen]
    dagen = [d for d in DAGEN if any(x.dag == d for g in groepen for x in g.dagdelen)]
    dagen = dagen if len(dagen) > 4 else [d for d in DAGEN if d in dagen or d not in ("za", "zo")]
    past = {g.groep: fit_unless_fixed(pb, verzoek, g, vast) for g in groepen} if verzoek else {}
    cellen: dict[tuple[str, str], dict[str, list[tuple[int, Blok]]]] = defaultdict(lambda: defaultdict(list))
    if rijen_op == "lokaal":
        for r in ronde.lokalen:
            if pb.zicht.locatie(r.locatie):
                cellen[locatie_naam(ronde, r.locatie), f"{r.lokaal} · {r.plaatsen} plaatsen"] = defaultdict(list)
    for g in groepen:
        for d in sort_dagdelen(g.dagdelen):
            blok = _block(pb, g, d, past.get(g.groep), vast)
            for kop in _heads(pb, rijen_op, g, d):
                cellen[kop][d.dag].append((d.volgorde, blok))
    rijen = tuple(
        Bordrij(kop, onder, tuple(tuple(b for _, b in sorted(per_dag[d], key=lambda x: x[0])) for d in dagen))
        for (kop, onder), per_dag in sorted(cellen.items(), key=lambda x: (x[0][0] == NIEMAND, x[0]))
    )
    return Bord(rijen_op, tuple(DAGEN[d] for d in dagen), rijen)


def _heads(pb: Planbeeld, rijen_op: Rijen, g: Lesgroep, d: Dagdeel) -> Iterator[tuple[str, str]]:
    """The rows in which a lesson stands."""
    ronde = pb.ronde
    if rijen_op == "lokaal":
        lokaal = lokaal_naam(g, d)
        plaatsen = ronde.plaatsen_in.get((g.locatie, lokaal))
        yield locatie_naam(ronde, g.locatie), f"{lokaal} · {plaatsen} plaatsen" if plaatsen else lokaal
    elif rijen_op == "docent":
        yield (pb.namen.persoon(g.docenten[d]) if d in g.docenten else NIEMAND), ""
    else:
        helpers = pb.plan.inzet_op.get((g.groep, d), ())
        yield from ((pb.namen.persoon(v), "") for v in helpers)
        if len(helpers) < ronde.aanbod_met[g.aanbod].assistenten_min:
            yield NIEMAND, ""


def _block(pb: Planbeeld, g: Lesgroep, d: Dagdeel, past: Pasvorm | None, vast: Vastheid) -> Blok:
    ronde, aanbod = pb.ronde, pb.ronde.aanbod_met[g.aanbod]
    return Blok(
        groep=g.groep,
        aanbod=aanbod_naam(ronde, g.aanbod),
        dagdeel=DELEN[d.deel],
        tijd=tijd(d),
        docent=docent_naam(ronde, g.docenten[d]) if d in g.docenten else "",
        plek=Zinnen.join((locatie_naam(ronde, g.locatie), lokaal_naam(g, d)), ", "),
        cursisten=pb.beeld.in_groep(g.groep),
        streef=aanbod.streef,
        max=aanbod.max,
        assistenten=len(pb.plan.inzet_op.get((g.groep, d), ())),
        assistenten_wens=aanbod.assistenten_wens,
        assistenten_min=aanbod.assistenten_min,
        vast=g.groep in vast.groepen,
        vaste_mensen=vast.people_in(g.groep),
        past=past,
    )
