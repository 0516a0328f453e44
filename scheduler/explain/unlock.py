"""The single changes that would help most people who wait, each worked out: who gets a place, and no rule broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde, Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.beeld import Beeld
from scheduler.explain.hulp_bestaand import obstacles
from scheduler.explain.hulp_nieuw import docent_more, docent_on, extra_room, places, with_docent
from scheduler.explain.middelen import Middelen
from scheduler.explain.nieuwe_groep import Optie, Opties
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde
from scheduler.explain.voorstel import open_with, seat
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.wijziging import Wijziging, change_ronde
from scheduler.explain.zeef import sift
from scheduler.rules import check_plan

HOOGSTENS = 10
PROBEER = 8
"""So many changes of one kind are worked out in full: those that promise most."""

PER_SOORT = 3
"""No more changes of one kind than this are shown."""

EXTRA_MINUTEN = 10
LAGER_MINIMUM = (1, 2)


@dataclass(frozen=True)
class Ontsluiting:
    """One change, who gets a place by it, and the plan with those places."""

    reden: Reden
    geplaatst: tuple[Verzoek, ...]
    wijzigingen: tuple[Wijziging, ...]
    plan: Plan

    @property
    def helpt(self) -> int:
        """How many requests get a place."""
        return len(self.geplaatst)


@dataclass(frozen=True)
class _Kans:
    """A change that promises something: only to these requests; `optie` is the group that it opens."""

    code: str
    feiten: dict[str, Waarde]
    wijzigingen: tuple[Wijziging, ...]
    mensen: frozenset[Verzoek]
    optie: Optie | None = None
    middelen: Middelen | None = None


def unlock(ronde: Ronde, plan: Plan, hoogstens: int = HOOGSTENS) -> tuple[Ontsluiting, ...]:
    """The changes that help most people, best first. Places that are free without any change do not count."""
    plan, _ = fill(ronde, plan, Opties(Beeld(ronde, plan)).wachtenden)
    werk = Werk(Beeld(ronde, plan))
    kansen = sorted((*_people(werk), *_groups(werk)), key=lambda k: (-len(k.mensen), k.code, str(k.feiten)))
    found: list[Ontsluiting] = []
    for soort in dict.fromkeys(k.code for k in kansen):
        meest = [k for k in kansen if k.code == soort][:PROBEER]
        worked_out = [o for k in meest if (o := _work_out(werk, k)) is not None]
        found += sorted(worked_out, key=_order)[:PER_SOORT]
    return tuple(sorted(found, key=_order)[:hoogstens])


def _order(o: Ontsluiting) -> tuple[int, str, str]:
    return -o.helpt, o.reden.code, str(o.reden.feiten)


def fill(ronde: Ronde, plan: Plan, wie: Iterable[Verzoek]) -> tuple[Plan, tuple[Verzoek, ...]]:
    """Seat these requests, in this order, as far as an open group has a place."""
    beeld, erbij = Beeld(ronde, plan), []
    for v in wie:
        past = [g for g in beeld.plan.groepen if sift(beeld, v, g).past]
        if past:
            vraag = ronde.aanbod_met[v[1]].trede
            beste = min(past, key=lambda g: (abs(ronde.aanbod_met[g.aanbod].trede - vraag), g.groep))
            beeld = Beeld(ronde, seat(beeld.plan, v, beste.groep))
            erbij.append(v)
    return beeld.plan, tuple(erbij)


def _work_out(werk: Werk, kans: _Kans) -> Ontsluiting | None:
    ronde, plan = change_ronde(werk.beeld.ronde, *kans.wijzigingen), werk.beeld.plan
    if kans.optie is None or kans.middelen is None:
        plan, erbij = fill(ronde, plan, (v for v in werk.opties.wachtenden if v in kans.mensen))
    else:
        erbij = kans.optie.mensen[: places(werk, kans.optie, kans.middelen)]
        plan = open_with(werk, kans.optie, kans.middelen, erbij[0], len(erbij))
    if not erbij or check_plan(ronde, plan):
        return None
    return Ontsluiting(Reden(kans.code, (), {**kans.feiten, "n": len(erbij)}), erbij, kans.wijzigingen, plan)


def _people(werk: Werk) -> Iterator[_Kans]:
    """Changes for groups that are open: travel, dagdelen, seats, levels."""
    beeld, ronde = werk.beeld, werk.beeld.ronde
    reis: dict[str, set[Verzoek]] = {}
    dagdelen: dict[Dagdeel, set[Verzoek]] = {}
    vol: dict[str, set[Verzoek]] = {}
    trede: dict[str, set[Verzoek]] = {}
    for v in beeld.wachtenden:
        for g, hits in obstacles(beeld, v):
            if len(hits) != 1:
                continue
            hit, mag = hits[0], ronde.max_reistijd(ronde.cursist_met[v[0]])
            if hit.code == "te_ver" and hit.minuten is not None and hit.minuten <= mag + EXTRA_MINUTEN:
                reis.setdefault(g.locatie, set()).add(v)
            elif hit.code == "andere_tijd" and len(hit.dagdelen) == 1:
                dagdelen.setdefault(next(iter(hit.dagdelen)), set()).add(v)
            elif hit.code == "vol":
                vol.setdefault(g.aanbod, set()).add(v)
            elif hit.code == "ander_niveau":
                trede.setdefault(ronde.aanbod_met[g.aanbod].lijn, set()).add(v)
    for locatie, wie in sorted(reis.items()):
        codes = sorted({c for c, _ in wie})
        langer = (
            Wijziging("cursisten", c, "max_reistijd", ronde.max_reistijd(ronde.cursist_met[c]) + EXTRA_MINUTEN)
            for c in codes
        )
        yield _Kans("ontsluit_reis", {"extra": EXTRA_MINUTEN, "locatie": locatie}, tuple(langer), frozenset(wie))
    for d, wie in sorted(dagdelen.items(), key=lambda x: x[0].volgorde):
        codes = sorted({c for c, _ in wie})
        ruimer = (Wijziging("cursisten", c, "dagdelen", ronde.cursist_met[c].dagdelen | {d}) for c in codes)
        yield _Kans("ontsluit_dagdeel", {"dagdeel": d.naam}, tuple(ruimer), frozenset(wie))
    for code, wie in sorted(vol.items()):
        groter = Wijziging("aanbod", code, "max", ronde.aanbod_met[code].max + 1)
        yield _Kans("ontsluit_plek", {"aanbod": code}, (groter,), frozenset(wie))
    for lijn, wie in sorted(trede.items()):
        verder = (
            Wijziging("aanbod", a.aanbod, "uitwijk", ronde.uitwijk(a) + 1) for a in ronde.aanbod if a.lijn == lijn
        )
        yield _Kans("ontsluit_trede", {"lijn": lijn}, tuple(verder), frozenset(wie))


def _groups(werk: Werk) -> Iterator[_Kans]:
    """Changes that open a group: a lower minimum, a docent, a room. Of every change the best group."""
    beste: dict[str, _Kans] = {}
    for aanbod in werk.beeld.ronde.aanbod:
        for loc in werk.opties.leslocaties:
            for optie in werk.opties.at(aanbod, loc):
                if len(optie.mensen) < werk.minimum(optie) - max(LAGER_MINIMUM):
                    break
                for kans in _for_option(werk, optie):
                    sleutel = kans.code + str(kans.feiten)
                    if sleutel not in beste or len(kans.mensen) > len(beste[sleutel].mensen):
                        beste[sleutel] = kans
    yield from beste.values()


def _for_option(werk: Werk, optie: Optie) -> Iterator[_Kans]:
    middelen, n, mensen = werk.middelen(optie), len(optie.mensen), frozenset(optie.mensen)
    if not werk.genoeg(optie):
        if middelen.compleet and n >= 1:
            lager = (Wijziging("aanbod", optie.aanbod, "min", n),)
            yield _Kans("ontsluit_minimum", {"aanbod": optie.aanbod, "min": n}, lager, mensen, optie, middelen)
        return
    if middelen.zonder_lokaal and not middelen.zonder_docent:
        lokaal, ruim = extra_room(werk, optie)
        naam = Aanduiding(optie.locatie, optie.locatie)
        yield _Kans("ontsluit_lokaal", {"locatie": naam}, (lokaal,), mensen, optie, ruim)
    if middelen.zonder_docent and not middelen.zonder_lokaal:
        if len(middelen.zonder_docent) == 1 and (erbij := docent_on(werk, optie)) is not None:
            docent, d, wijziging = erbij
            feiten: dict[str, Waarde] = {"docent": docent, "dagdeel": d.naam}
            ruim = with_docent(werk, optie, ook=(docent, d))
            yield _Kans("ontsluit_docent_dagdeel", feiten, (wijziging,), mensen, optie, ruim)
        if (meer := docent_more(werk, optie)) is not None:
            lessen, docent, wijziging = meer
            ruim = with_docent(werk, optie, onbeperkt=docent)
            yield _Kans("ontsluit_docent_les", {"docent": docent, "meer": lessen}, (wijziging,), mensen, optie, ruim)
