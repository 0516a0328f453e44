"""Other times, rooms and docenten for one lesson: least change first, else why not."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Lesgroep
from scheduler.domain.plek import Lokaal
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.domain.vrijwilliger import Docent
from scheduler.explain.beeld import Beeld
from scheduler.explain.middelen import may_teach
from scheduler.explain.nieuwe_groep import bits
from scheduler.explain.uitleg import opsomming
from scheduler.explain.zin import Zin, Zinnen
from scheduler.rules.base import Strengheid
from scheduler.service.bord.ingrepen import without
from scheduler.service.bord.keuze import Keuze
from scheduler.service.bord.strengheid import how_strict
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.woorden import docent_naam

VEEL = 4
"""From so many people who cannot come on, their number says nothing more."""


def lesson_choices(pb: Planbeeld, g: Lesgroep, van: Dagdeel) -> Iterator[Keuze]:
    """Every dagdeel of the week for one lesson, with the rooms and docenten that are free then."""
    beeld, mensen = without(pb, g.groep).beeld, pb.plan.cursisten_in[g.groep]
    vrij = [free_time(pb, g, c) for c in mensen]
    bezette_dagen = {d.dag for d in g.dagdelen if d != van}
    for d in sort_dagdelen(pb.ronde.locatie_met[g.locatie].dagdelen):
        if d.dag in bezette_dagen:
            continue
        kunnen_niet = sum(not tijd & bits((d,)) for tijd in vrij)
        lokalen, docenten = _rooms(beeld, g, van, d, len(mensen)), _docenten(pb, beeld, g, van, d)
        if kunnen_niet:
            yield Keuze(d.naam, "", kan="niet", reden=not_all(kunnen_niet))
        elif not lokalen or not docenten:
            yield Keuze(d.naam, "", kan="niet", reden="geen docent vrij" if lokalen else "geen lokaal vrij")
        else:
            paren = [(lokalen[0], t) for t in docenten] + [(r, docenten[0]) for r in lokalen[1:]]
            yield from (
                _choice(pb, g, van, d, r, t, te_veel=_too_much(beeld, g, van, t))
                for r, t in paren
                if _differences(g, van, d, r, t)
            )


def free_time(pb: Planbeeld, g: Lesgroep, cursist: str) -> int:
    """The dagdelen on which somebody could have this group's lessons, as bits."""
    c = pb.ronde.cursist_met[cursist]
    return bits(c.dagdelen - pb.beeld.lessen(cursist, behalve=g.groep) - pb.beeld.afspraken.get(cursist, frozenset()))


def not_all(n: int) -> str:
    """How many people cannot come, in a few words."""
    if n >= VEEL:
        return Zin.make("{veel} of meer cursisten kunnen dan niet", {"veel": VEEL})
    return Zin.make("{n:# cursist kan|# cursisten kunnen} dan niet", {"n": n})


def _rooms(beeld: Beeld, g: Lesgroep, van: Dagdeel, d: Dagdeel, mensen: int) -> list[Lokaal]:
    """Free rooms that seat the group, its own room first, then the smallest."""
    vrij = [
        r
        for r in beeld.ronde.lokalen_in[g.locatie]
        if r.plaatsen >= mensen and (g.locatie, r.lokaal, d) not in beeld.lokaal_bezet
    ]
    return sorted(vrij, key=lambda r: (r.lokaal != g.lokaal.get(van), r.plaatsen, r.lokaal))


def _docenten(pb: Planbeeld, beeld: Beeld, g: Lesgroep, van: Dagdeel, d: Dagdeel) -> list[Docent]:
    """Docenten who may and can, the one of now first, then those who know the group.

    Who would give too many lessons comes last, and only when that rule does not block.
    """
    mag_meer = how_strict(pb.streng, "docent_niet_te_veel") is not Strengheid.BLOKKEERT
    blijft = [t for x, t in g.docenten.items() if x != van]
    aanbod = beeld.ronde.aanbod_met[g.aanbod]
    kunnen = [
        t
        for t in beeld.ronde.docenten
        if may_teach(t, aanbod, g.locatie)
        and d in t.dagdelen
        and (t.docent, d) not in beeld.docent_bezet
        and (mag_meer or not _too_much(beeld, g, van, t))
    ]
    return sorted(
        kunnen,
        key=lambda t: (_too_much(beeld, g, van, t), t.docent != g.docenten.get(van), t.docent not in blijft, t.docent),
    )


def _too_much(beeld: Beeld, g: Lesgroep, van: Dagdeel, t: Docent) -> bool:
    """Whether a docent would give more lessons than he wants, with this one lesson and the others of the group."""
    blijft = sum(x != van and code == t.docent for x, code in g.docenten.items())
    return beeld.lessen_van[t.docent] + blijft >= t.max_dagdelen


def _differences(g: Lesgroep, van: Dagdeel, d: Dagdeel, r: Lokaal, t: Docent) -> list[str]:
    """What people notice."""
    anders = {
        "andere tijd": d != van,
        "ander lokaal": r.lokaal != g.lokaal.get(van),
        "andere docent": t.docent != g.docenten.get(van),
    }
    return [woord for woord, ja in anders.items() if ja]


def _choice(pb: Planbeeld, g: Lesgroep, van: Dagdeel, d: Dagdeel, r: Lokaal, t: Docent, *, te_veel: bool) -> Keuze:
    anders = _differences(g, van, d, r, t)
    n = pb.beeld.in_groep(g.groep)
    tegen = te_veel and how_strict(pb.streng, "docent_niet_te_veel") is not Strengheid.NEGEREN
    vraag = {"groep": g.groep, "dagdeel": van, "naar": d, "lokaal": r.lokaal, "docent": t.docent}
    return Keuze(
        wat=Zinnen.join(
            (d.naam, Zin.make("lokaal {lokaal}", {"lokaal": r.lokaal}), docent_naam(pb.ronde, t.docent)), ", "
        ),
        betekent=Zinnen.join((opsomming(anders), Zin.make("voor {n:# cursist|# cursisten}", {"n": n}))),
        vraag={"soort": "les", **vraag},
        kan="maar" if tegen else "kan",
        reden="docent geeft dan te veel lessen" if tegen else "",
        volgorde=(len(anders), d != van, d.volgorde, r.lokaal, t.docent),
    )
