"""Who could fill a gap: ranked, with what the order rests on. Nobody is chosen here; the coordinator asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.service.bord.vastheid import fixed_in
from scheduler.service.bord.werklijst import read_waiting
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.uitval.past import (
    BEZET,
    IN_HET_KORT,
    KAN,
    Plekgat,
    seat_fit,
    seat_view,
    why_not_coach,
    why_not_docent,
    why_not_helper,
)
from scheduler.service.uitval.schuiven import Schuif, find_slides
from scheduler.service.uitval.verleden import Verleden
from scheduler.service.woorden import docent_naam, naam_van

GRAAG, BEKEND, GEVRAAGD, GEHOLPEN, MINUUT = 30, 20, -10, -5, -1
GEWICHTEN = (
    ("kan op dit dagdeel graag", GRAAG),
    ("was eerder bij deze groep", BEKEND),
    ("elke keer gevraagd in 30 dagen", GEVRAAGD),
    ("elke keer ingevallen in 30 dagen", GEHOLPEN),
    ("elke minuut reizen", MINUUT),
)
"""What the order of helpers and docenten rests on, in points; the page shows it."""

EEN_KEER_EXTRA = "Doet al wat is afgesproken. Dit is een keer extra."


@dataclass(frozen=True)
class Kandidaat:
    """Somebody who could fill a gap, or cannot: then `waarom_niet` says why. `merken` are others who notice it."""

    code: str
    naam: str
    kan: str
    waarom_niet: str = ""
    eerder: bool = False
    gevraagd: int = 0
    geholpen: int = 0
    laatst: date | None = None
    minuten: int | None = None
    telefoon: str = ""
    punten: int = 0
    merken: int = 0
    via: str = ""
    speling: str = ""


def find_candidates(pb: Planbeeld, g: Plekgat, v: Verleden, schuiven: int = 0) -> tuple[Kandidaat, ...]:
    """Everybody of the right kind, who can first and best first; `schuiven` people more may notice something.

    Who cannot is shown only to who may see that person anyway.
    """
    soort = {"plek": _seats, "docent": _docenten}.get(g.soort, _helpers)
    rijen = list(soort(pb, g, v))
    if schuiven:
        gevonden = find_slides(pb, g, v.weg | v.niet_vragen, fixed_in(pb, v.sloten))
        omwegen = {x.wie: x for x in gevonden if x.merken <= schuiven}
        rijen = [_slid(k, omwegen.get(k.code)) for k in rijen]
        bekend = {k.code for k in rijen}
        rijen += [_slid(Kandidaat(x.wie, x.naam, "", "zit elders"), x) for x in omwegen.values() if x.wie not in bekend]
    rijen = [k for k in rijen if not k.waarom_niet or k.code in pb.zicht.mensen]
    return tuple(sorted(rijen, key=lambda k: (bool(k.waarom_niet), k.merken, -k.punten, k.naam.casefold(), k.code)))


def _slid(k: Kandidaat, omweg: Schuif | None) -> Kandidaat:
    if not k.waarom_niet or omweg is None:
        return k
    return replace(k, kan="kan met schuiven", waarom_niet=KAN, merken=omweg.merken, via=omweg.zin)


def _busy_then(code: str, g: Plekgat, v: Verleden) -> str:
    """What a single day says about somebody: away, or in for another already."""
    if code in v.weg:
        return "is dan afwezig"
    if code in v.niet_vragen:
        return "wil voor deze dag niet gevraagd worden"
    if any(d.door == code and d.datum == g.datum and d.dagdeel == g.dagdeel for d in v.dagen):
        return BEZET
    return KAN


def _helpers(pb: Planbeeld, g: Plekgat, verleden: Verleden) -> Iterator[Kandidaat]:
    for v in pb.ronde.vrijwilligers:
        if v.vrijwilliger == g.van:
            continue
        zeef = why_not_coach if g.soort == "coach" else why_not_helper
        niet = zeef(pb, v, g) or _busy_then(v.vrijwilliger, g, verleden)
        eerder = _was_here(pb, v, g, verleden)
        extra = bool(g.datum) and niet == IN_HET_KORT["hulp_genoeg"]
        niet = KAN if extra else niet
        graag = g.dagdeel in v.dagdelen and not extra
        k = Kandidaat(
            code=v.vrijwilliger,
            naam=naam_van(v),
            kan="kan niet" if niet else "kan" if graag else "als het moet",
            waarom_niet=niet,
            eerder=eerder,
            minuten=_trip(pb, v, g),
            telefoon=v.telefoon,
            via=EEN_KEER_EXTRA if extra else "",
        )
        yield _ranked(k, verleden, graag=graag)


def _docenten(pb: Planbeeld, g: Plekgat, verleden: Verleden) -> Iterator[Kandidaat]:
    groep = pb.plan.groep_met.get(g.plek)
    for t in pb.ronde.docenten:
        if t.docent == g.van:
            continue
        niet = why_not_docent(pb, t, g) or _busy_then(t.docent, g, verleden)
        k = Kandidaat(
            code=t.docent,
            naam=docent_naam(pb.ronde, t.docent),
            kan="kan niet" if niet else "kan",
            waarom_niet=niet,
            eerder=groep is not None and t.docent in groep.docenten.values(),
        )
        yield _ranked(k, verleden, graag=True)


def _seats(pb: Planbeeld, g: Plekgat, _verleden: Verleden) -> Iterator[Kandidaat]:
    """The waiting list, least time first: that order stays, so the points fall with the place in the list."""
    if g.plek not in pb.plan.groep_met:
        return
    beeld, groep = seat_view(pb, g), pb.plan.groep_met[g.plek]
    lijn = pb.ronde.aanbod_met[groep.aanbod].lijn
    wachtend = [w for w in read_waiting(pb) if pb.ronde.aanbod_met[w.aanbod].lijn == lijn and w.cursist != g.van]
    for plaats, w in enumerate(wachtend):
        past = seat_fit(beeld, (w.cursist, w.aanbod), g)
        yield Kandidaat(
            code=w.cursist,
            naam=w.naam,
            kan={"kan": "past", "maar": "past, maar"}.get(past.soort, "past niet"),
            waarom_niet=past.reden if past.soort == "niet" else KAN,
            via=past.reden if past.soort == "maar" else "",
            minuten=beeld.minuten(w.cursist, groep.locatie),
            speling=w.speling.zin if w.speling else "",
            punten=-plaats,
        )


def _ranked(k: Kandidaat, v: Verleden, *, graag: bool) -> Kandidaat:
    gevraagd, geholpen = v.gevraagd.get(k.code, 0), v.geholpen.get(k.code, 0)
    punten = GRAAG * graag + BEKEND * k.eerder + GEVRAAGD * gevraagd + GEHOLPEN * geholpen
    punten += MINUUT * (k.minuten or 0)
    return replace(k, gevraagd=gevraagd, geholpen=geholpen, laatst=v.laatst.get(k.code), punten=punten)


def _was_here(pb: Planbeeld, v: Vrijwilliger, g: Plekgat, verleden: Verleden) -> bool:
    """Whether a volunteer was with this group, moment or cursist before: last block, another day, or as a stand-in."""
    nu_of_eerder = {(i.vrijwilliger, i.plek) for i in (*pb.ronde.inzet, *pb.plan.inzet)}
    nu_of_eerder |= {(k.vrijwilliger, k.cursist) for k in pb.ronde.koppelingen}
    nu_of_eerder |= {(d.door, d.plek) for d in verleden.dagen}
    return (v.vrijwilliger, g.plek) in nu_of_eerder


def _trip(pb: Planbeeld, v: Vrijwilliger, g: Plekgat) -> int | None:
    waar = pb.ronde.moment_met.get(g.plek) or pb.plan.groep_met.get(g.plek)
    naar = pb.ronde.locatie_met[waar.locatie] if waar else pb.ronde.cursist_met.get(g.plek)
    reis = pb.ronde.reistijd(v, naar) if naar else None
    return reis.minuten if reis else None
