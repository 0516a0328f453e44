"""Why a request has no place: every open group of the plan counted once, at the first thing that removes it."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.groep import Groep
from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.codes_cursist import ZEEF
from scheduler.explain.feiten import fact_against_place
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde, some_of
from scheduler.explain.zeef import Treffer, sift

NOEM_DE_GROEPEN = frozenset({"zit_er_al", "andere_les", "coach_dan", "vol", "lokaal_vol", "plek_over"})
"""The steps after which the groups themselves suit the request: the planner can do something there."""


@dataclass(frozen=True)
class Trechter:
    """The funnel of one request: the groups that each step removes, in the order of the sieve."""

    verzoek: Verzoek
    treffers: tuple[Treffer, ...]

    @property
    def aantallen(self) -> dict[str, int]:
        """How many groups each step removes; together all open groups."""
        counts = {stap.code: sum(t.code == stap.code for t in self.treffers) for stap in ZEEF}
        return {code: n for code, n in counts.items() if n}

    @property
    def reden(self) -> str:
        """The one code that says most: the step that came closest to a place."""
        return next(reversed(self.aantallen), "geen_groepen")


def why_not(beeld: Beeld, verzoek: Verzoek) -> Trechter:
    """Put a request through the sieve with every open group of the plan."""
    return Trechter(verzoek, tuple(sift(beeld, verzoek, g) for g in beeld.plan.groepen))


def tell_funnel(beeld: Beeld, trechter: Trechter) -> tuple[Reden, ...]:
    """The funnel as reasons: first a place that is lost, then the groups looked at down to who has precedence."""
    cursist, aanbod = trechter.verzoek
    kop = aanbod_in_woorden(beeld, aanbod)
    wie = (cursist,)
    was = beeld.ronde.zit_nu.get(trechter.verzoek)
    goes_on = beeld.plan.groep_met.get(was.groep) if was else None
    redenen = _leaves(beeld, trechter.verzoek, was, goes_on) if was and goes_on else []
    redenen.append(Reden("nog_geen_groep", wie, {"aanbod": kop}))
    if was and not goes_on:
        redenen.append(Reden("eigen_groep_stopt", wie, {"groep": was.groep}))
    if not trechter.treffers:
        return (*redenen, Reden("geen_groepen", wie))
    redenen.append(Reden("gekeken", wie, {"n": len(trechter.treffers)}))
    for code, n in trechter.aantallen.items():
        feiten: dict[str, Waarde] = {"n": n}
        if code == "te_ver":
            feiten["minuten"] = min(t.minuten for t in trechter.treffers if t.minuten is not None)
            feiten["max"] = beeld.ronde.max_reistijd(beeld.ronde.cursist_met[cursist])
        redenen.append(Reden(code, wie, feiten))
        if code in NOEM_DE_GROEPEN:
            groepen = some_of([t.groep for t in trechter.treffers if t.code == code])
            redenen.append(Reden("deze_groepen", wie, {"n": n, "groepen": groepen}))
        if code == "vol" and (voorrang := _precedence(beeld, trechter)):
            redenen.append(Reden(voorrang, wie))
    return tuple(redenen)


def aanbod_in_woorden(beeld: Beeld, code: str) -> Aanduiding:
    """An aanbod by its code, and by its name for the person."""
    return Aanduiding(code, beeld.ronde.aanbod_met[code].naam or code)


def _leaves(beeld: Beeld, verzoek: Verzoek, was: Groep, goes_on: Lesgroep) -> list[Reden]:
    """Why somebody loses his place in a group that goes on: the fact that makes it impossible, else a choice."""
    wie, groep = (verzoek[0],), {"groep": Aanduiding(was.groep, "een groep")}
    feit = fact_against_place(beeld, verzoek, goes_on)
    if was.dagdelen != goes_on.dagdelen and was.dagdelen <= beeld.ronde.cursist_met[verzoek[0]].dagdelen:
        return [Reden("eigen_groep_tijd", wie, groep), *([feit] if feit else ())]
    if feit is None:
        return [Reden("eigen_groep_anders", wie, groep)]
    if feit.code == "oorzaak_kan_niet":
        return [Reden("eigen_groep_kan_niet", wie, {**feit.feiten, **groep})]
    return [Reden("eigen_groep_past_niet", wie, groep), feit]


def _precedence(beeld: Beeld, trechter: Trechter) -> str:
    """The class of people that sits in all full groups, if one word covers every one of them."""
    mijn = beeld.einddatums.get(trechter.verzoek[0])
    vol = {t.groep for t in trechter.treffers if t.code == "vol"}
    zat, eerder = [], []
    for p in beeld.plan.plaatsingen:
        if p.groep in vol:
            datum = beeld.einddatums.get(p.cursist)
            zat.append((p.cursist, p.aanbod) in beeld.ronde.zit_nu)
            eerder.append(datum is not None and (mijn is None or datum < mijn))
    if all(zat):
        return "voorrang_plek"
    if all(eerder):
        return "voorrang_einddatum"
    return "voorrang_beide" if all(a or b for a, b in zip(zat, eerder, strict=True)) else ""
