"""Two plans compared in people: who notices what, who gets or loses a place, which groups change. No score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain.plan import Gekoppeld, Lesgroep, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.beeld import Beeld, groep_in_woorden
from scheduler.explain.codes_verschil import KORT
from scheduler.explain.nu import huidige_plan
from scheduler.explain.oorzaak import Taak, cause_for_coach, cause_for_cursist, cause_for_work
from scheduler.explain.trechter_hulp import Inzetbeeld
from scheduler.explain.uitleg import Aanduiding, Reden, dagdelen_naam
from scheduler.explain.zin import Zin, Zinnen

ZWAAR = {code: i for i, code in enumerate(KORT)}
"""Kinds of change from heavy to light."""


@dataclass(frozen=True)
class Merkt:
    """Something that one person notices: kind, before, after, and what lies behind it."""

    wie: str
    reden: Reden
    voor: str
    na: str
    oorzaak: Reden


@dataclass(frozen=True)
class Verschil:
    """All that differs between two plans."""

    regels: tuple[Merkt, ...]
    """By person, the heaviest first."""
    nieuwe_groepen: tuple[str, ...]
    gestopte_groepen: tuple[str, ...]
    andere_groepen: tuple[str, ...]

    @property
    def mensen(self) -> dict[str, str]:
        """Everybody who notices something, with the heaviest kind."""
        found: dict[str, str] = {}
        for m in self.regels:
            if m.wie not in found or ZWAAR[m.reden.code] < ZWAAR[found[m.wie]]:
                found[m.wie] = m.reden.code
        return found

    @property
    def wint(self) -> tuple[Merkt, ...]:
        """Who gets a place."""
        return tuple(m for m in self.regels if m.reden.code == "krijgt_een_plek")

    @property
    def verliest(self) -> tuple[Merkt, ...]:
        """Who loses a place."""
        return tuple(m for m in self.regels if m.reden.code == "verliest_plek")

    @property
    def kop(self) -> str:
        """The difference in one line, as in `14 mensen merken er iets van: 9 andere tijd, 5 andere groep`."""
        soorten = Counter(self.mensen.values())
        if not soorten:
            return "Niemand merkt er iets van."
        n = len(self.mensen)
        delen = ", ".join(f"{k} {KORT[code]}" for code, k in sorted(soorten.items(), key=lambda x: ZWAAR[x[0]]))
        return Zin.make("{n:# persoon merkt|# mensen merken} er iets van: {delen}.", {"n": n, "delen": delen})


def vergelijk(ronde: Ronde, plan_a: Plan, plan_b: Plan) -> Verschil:
    """What changes for people when plan b takes the place of plan a."""
    straks = Inzetbeeld(ronde, plan_b)
    regels = [*_cursisten(ronde, plan_a, plan_b), *_coaches(plan_a, straks)]
    regels += [*_helpers(plan_a, straks), *_docenten(plan_a, straks)]
    a, b = plan_a.groep_met, plan_b.groep_met
    return Verschil(
        tuple(sorted(regels, key=lambda m: (m.wie, ZWAAR[m.reden.code]))),
        tuple(sorted(b.keys() - a.keys())),
        tuple(sorted(a.keys() - b.keys())),
        tuple(sorted(g for g in a.keys() & b.keys() if a[g] != b[g])),
    )


def vergelijk_met_nu(ronde: Ronde, plan: Plan) -> Verschil:
    """What changes for people against the running situation."""
    return vergelijk(ronde, huidige_plan(ronde, als=plan), plan)


def _cursisten(ronde: Ronde, a: Plan, b: Plan) -> Iterator[Merkt]:
    straks = Beeld(ronde, b)
    for v in dict.fromkeys(ronde.verzoeken):
        voor, na = a.groep_van.get(v), b.groep_van.get(v)
        soort = _kind(voor, na)
        if soort:
            feiten = {
                "aanbod": Aanduiding(v[1], ronde.aanbod_met[v[1]].naam or v[1]),
                "van": _name(voor),
                "naar": _name(na),
            }
            oorzaak = cause_for_cursist(soort, v, voor, na, a, straks)
            yield Merkt(v[0], Reden(soort, (v[0],), feiten), _short(voor), _short(na), oorzaak)


def _kind(voor: Lesgroep | None, na: Lesgroep | None) -> str:
    """What a cursist notices most of the change of his group; nothing is the empty word."""
    if voor is None or na is None:
        return "" if voor is na else "krijgt_een_plek" if voor is None else "verliest_plek"
    for anders, code in (
        (voor.groep != na.groep, "andere_groep_nu"),
        (voor.dagdelen != na.dagdelen, "andere_lestijd"),
        (voor.locatie != na.locatie, "andere_locatie"),
        (_differs(voor.docenten, na.docenten), "andere_docent"),
        (_differs(voor.lokaal, na.lokaal), "ander_lokaal"),
    ):
        if anders:
            return code
    return ""


def _differs(voor: dict[Dagdeel, str], na: dict[Dagdeel, str]) -> bool:
    """Whether something that was known is different; what was not known yet is no change."""
    return any(na.get(d) != wie for d, wie in voor.items())


def _coaches(a: Plan, straks: Inzetbeeld) -> Iterator[Merkt]:
    voor, na = _per_cursist(a), _per_cursist(straks.plan)
    for c in straks.ronde.cursisten:
        was, nu = voor.get(c.cursist), na.get(c.cursist)
        soort = ""
        if was is None or nu is None:
            soort = "" if was is nu else "krijgt_coach" if was is None else "verliest_coach"
        elif was.vrijwilliger != nu.vrijwilliger:
            soort = "andere_coach"
        elif was.dagdeel != nu.dagdeel:
            soort = "coach_ander_moment"
        if soort:
            oorzaak = cause_for_coach(was, nu, a, straks)
            yield Merkt(c.cursist, Reden(soort, (c.cursist,)), _meeting(was), _meeting(nu), oorzaak)


def _per_cursist(plan: Plan) -> dict[str, Gekoppeld]:
    return {k.cursist: k for k in plan.koppelingen}


def _meeting(k: Gekoppeld | None) -> str:
    return Zinnen.join((k.vrijwilliger, _on(k.dagdeel.naam))) if k else ""


def _helpers(a: Plan, straks: Inzetbeeld) -> Iterator[Merkt]:
    """Volunteers: their places at lessons and moments, and their cursisten."""
    yield from _work(_tasks(a), _tasks(straks.plan), a, straks)


def _docenten(a: Plan, straks: Inzetbeeld) -> Iterator[Merkt]:
    yield from _work(_lessons(a, straks.ronde), _lessons(straks.plan, straks.ronde), a, straks)


def _work(voor: dict[str, set[Taak]], na: dict[str, set[Taak]], a: Plan, straks: Inzetbeeld) -> Iterator[Merkt]:
    for wie in sorted(voor.keys() | na.keys()):
        was, nu = voor.get(wie, set()), na.get(wie, set())
        if was != nu:
            soort = "meer_werk" if was < nu else "minder_werk" if nu < was else "ander_werk"
            oorzaak = cause_for_work(wie, was - nu, nu - was, a, straks)
            yield Merkt(wie, Reden(soort, (wie,)), _work_names(was - nu), _work_names(nu - was), oorzaak)


def _work_names(taken: set[Taak]) -> str:
    return Zinnen.join(sorted(Zinnen.join((plek, _on(d.naam))) for plek, d in taken), "; ")


def _on(dagdelen: str) -> str:
    return Zin.make("op {dagdelen}", {"dagdelen": dagdelen})


def _tasks(plan: Plan) -> dict[str, set[Taak]]:
    found: dict[str, set[Taak]] = {}
    for i in plan.inzet:
        found.setdefault(i.vrijwilliger, set()).add((i.plek, i.dagdeel))
    for k in plan.koppelingen:
        found.setdefault(k.vrijwilliger, set()).add((k.cursist, k.dagdeel))
    return found


def _lessons(plan: Plan, ronde: Ronde) -> dict[str, set[Taak]]:
    found: dict[str, set[Taak]] = {}
    for g in plan.groepen:
        for d, docent in g.docenten.items():
            if docent in ronde.docent_met:
                found.setdefault(docent, set()).add((g.groep, d))
    return found


def _name(g: Lesgroep | None) -> Aanduiding:
    return Aanduiding(g.groep, groep_in_woorden(g.dagdelen)) if g else Aanduiding("", "")


def _short(g: Lesgroep | None) -> str:
    if g is None:
        return ""
    return Zinnen.join((g.groep, _on(dagdelen_naam(g.dagdelen)), Zin.make("in {locatie}", {"locatie": g.locatie})))
