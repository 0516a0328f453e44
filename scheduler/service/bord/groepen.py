"""One group: its lessons, who sits in it, who helps, and why it is open."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.plan import status_of
from scheduler.domain.tijd import sort_dagdelen
from scheduler.explain.groep import why_open
from scheduler.service.bord.mensen import tell
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, lokaal_naam, tijd


@dataclass(frozen=True)
class Les:
    """One lesson a week: when, where, who teaches, who helps; `code` is the dagdeel."""

    code: str
    dagdeel: str
    tijd: str
    lokaal: str
    docent: str
    docent_code: str
    assistenten: tuple[tuple[str, str], ...]
    gewenst: int


@dataclass(frozen=True)
class Zitplaats:
    """Somebody in the group: how far he travels and whether he was in this group before."""

    cursist: str
    naam: str
    vraagt: str
    aanbod: str
    minuten: int | None
    was: str


@dataclass(frozen=True)
class Groepbeeld:
    """Everything on the page of a group."""

    code: str
    naam: str
    status: str
    locatie: str
    min: int
    streef: int
    max: int
    waarom: tuple[str, ...]
    lessen: tuple[Les, ...]
    cursisten: tuple[Zitplaats, ...]


def read_group(pb: Planbeeld, code: str) -> Groepbeeld:
    """An open group that the reader may see."""
    g = pb.plan.groep_met[pb.zicht.need_groep(code)]
    ronde, aanbod = pb.ronde, pb.ronde.aanbod_met[g.aanbod]
    return Groepbeeld(
        code=code,
        naam=aanbod_naam(ronde, g.aanbod),
        status=status_of(ronde, g),
        locatie=locatie_naam(ronde, g.locatie),
        min=aanbod.min,
        streef=aanbod.streef,
        max=aanbod.max,
        waarom=tell(pb, why_open(pb.grond.werk, g)),
        lessen=tuple(
            Les(
                code=d,
                dagdeel=d.naam,
                tijd=tijd(d),
                lokaal=lokaal_naam(g, d),
                docent=docent_naam(ronde, g.docenten[d]) if d in g.docenten else "",
                docent_code=g.docenten.get(d, ""),
                assistenten=tuple((v, pb.namen.persoon(v)) for v in pb.plan.inzet_op.get((code, d), ())),
                gewenst=aanbod.assistenten_wens,
            )
            for d in sort_dagdelen(g.dagdelen)
        ),
        cursisten=tuple(_seat(pb, p.cursist, p.aanbod, g.locatie) for p in pb.plan.plaatsingen if p.groep == code),
    )


def _seat(pb: Planbeeld, cursist: str, aanbod: str, locatie: str) -> Zitplaats:
    was = pb.ronde.zit_nu.get((cursist, aanbod))
    return Zitplaats(
        cursist=cursist,
        naam=pb.namen.persoon(cursist),
        vraagt=aanbod_naam(pb.ronde, aanbod),
        aanbod=aanbod,
        minuten=pb.beeld.minuten(cursist, locatie),
        was=was.groep if was else "",
    )
