"""Who cannot go on as now by the workbook itself: cursisten in a running group, volunteers with work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Groep
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import Vrijwilliger
from scheduler.domain.woorden import aantal
from scheduler.explain.uitleg import dagdelen_naam, opsomming
from scheduler.io.cells import show

TYPEFOUT = "Is het een typefout, verbeter dan de cel."
ANDERE_GROEP = f"{TYPEFOUT} Klopt het, dan zoekt het plan een andere groep."
IEMAND_ANDERS = f"{TYPEFOUT} Klopt het, dan zoekt het plan iemand anders."

ONTBREEKT = {
    "vog_gezien": "er staat geen datum van de VOG",
    "basiscursus": "er staat geen datum van de basiscursus",
}
"""Why somebody may not begin when the column is empty."""
NOG_NIET = {
    "vog_gezien": "de VOG is van {}, na de eerste dag",
    "basiscursus": "de basiscursus is op {}, na de eerste dag",
    "actief_van": "hij is pas actief vanaf {}",
    "actief_tot": "hij is actief tot en met {}",
    "pauze_tot": "hij heeft pauze tot en met {}",
}
"""The same when the day in the column does not fit."""


def cannot_come(ronde: Ronde, cursist: str, groep: Groep) -> str:
    """All lessons of a group that this cursist has to miss, in one sentence."""
    mist = dagdelen_naam(groep.dagdelen - ronde.cursist_met[cursist].dagdelen)
    return f"Cursist {cursist} kan niet op {mist}. Groep {groep.groep} heeft dan les."


def find_leavers(ronde: Ronde) -> Iterator[Bevinding]:
    """A warning for everybody who loses a seat or work, one a person; who or what is vast is left to the clashes."""
    told: set[str] = set()
    for (code, asked), groep in ronde.zit_nu.items():
        reden = _why_not(ronde, ronde.cursist_met[code], groep)
        if reden and code not in told and (code, asked) not in ronde.vaste_plaatsen:
            told.add(code)
            kolom, gelezen, zin = reden
            verlies = f"Blijft de groep zo, dan verliest {code} zijn plek daar."
            yield Bevinding(
                code="cursist_kan_niet_blijven",
                zin=f"{zin} {verlies}",
                doe=ANDERE_GROEP,
                ernst="waarschuwing",
                gelezen=gelezen,
                wie=(code, groep.groep),
                staat_in=(f"ronde.cursisten.{kolom}",),
            )
    for v in ronde.vrijwilligers:
        if v.inzetbaar(ronde.begin):
            continue
        werk = [z.plek for z in ronde.inzet if z.vrijwilliger == v.vrijwilliger and not z.vast]
        samen = (k for k in ronde.lopende_koppelingen if k.vrijwilliger == v.vrijwilliger and not k.vast)
        waar = tuple(dict.fromkeys((*werk, *(k.cursist for k in samen))))
        if waar:
            kolom, gelezen, waarom = _why_not_yet(v, ronde.begin)
            wie, verlies = v.vrijwilliger, f"Zo verliest {v.vrijwilliger} zijn werk bij {opsomming(waar)}."
            yield Bevinding(
                code="vrijwilliger_kan_niet_blijven",
                zin=f"Vrijwilliger {wie} mag niet beginnen: {waarom}. {verlies}",
                doe=IEMAND_ANDERS,
                ernst="waarschuwing",
                gelezen=gelezen,
                wie=(wie, *waar),
                staat_in=(f"ronde.vrijwilligers.{kolom}",),
            )


def _why_not(ronde: Ronde, cursist: Cursist, groep: Groep) -> tuple[str, str, str] | None:
    """Column, what was read there and the sentence, when this cursist cannot come to this group."""
    if groep.dagdelen - cursist.dagdelen:
        gelezen = "; ".join(sort_dagdelen(cursist.dagdelen))
        return "dagdelen", gelezen, cannot_come(ronde, cursist.cursist, groep)
    loc = ronde.locatie_met[groep.locatie]
    reis, grens = ronde.reistijd(cursist, loc), ronde.max_reistijd(cursist)
    if reis is not None and reis.minuten > grens:
        duur = aantal(reis.minuten, "minuut", "minuten")
        zin = f"Cursist {cursist.cursist} reist {duur} naar groep {groep.groep}. Het maximum is {grens}."
        eigen = "" if cursist.max_reistijd is None else str(grens)
        return "max_reistijd", eigen, zin
    return None


def _why_not_yet(v: Vrijwilliger, begin: date | None) -> tuple[str, str, str]:
    """Column, what was read there and the reason why this volunteer may not begin."""
    kolom = v.beletsel(begin)
    dag = getattr(v, kolom)
    if dag is None:
        return kolom, "", ONTBREEKT[kolom]
    return kolom, show(dag), NOG_NIET[kolom].format(show(dag))
