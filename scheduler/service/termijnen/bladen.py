"""The deadline watch: sheets for the workbook, proposals, the forecast of hours, and a calendar of actions.

Facts about health, family and home are named in no sheet and no calendar unless `persoonlijk` says so: that is for
the teamleider only. Everything else names people by their code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from scheduler.calendar.ics import Actie, write_ics
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.columns import Waarde
from scheduler.io.plan_sheets import PLAN_KOLOMMEN, TERMIJNEN, Blad
from scheduler.law.behoeften import find_einde, heeft_eigen_pvt_klok, laatste_actiedag
from scheduler.law.beoordeling import Status
from scheduler.law.onderdelen import PVT
from scheduler.law.ronde import ZONDER_KLOK
from scheduler.service.termijnen.acties import Stap, find_signalen, find_stap
from scheduler.service.termijnen.stand import Stand, find_standen
from scheduler.service.termijnen.tekst import (
    DOEL,
    ONBEKEND,
    STATUS,
    kleur_volgorde,
    noem_haalbaar,
    noem_status,
    noem_verplichting,
    noem_waarom,
)
from scheduler.service.termijnen.voorstellen import VOORSTELLEN, find_voorstellen

Rij = tuple[Waarde, ...]
VOORUITBLIK = "Uren vooruitblik"
VOORUITBLIK_KOLOMMEN = (
    *("cursist", "doel", "nodig", "gevolgd", "uren_per_week", "aanwezigheid", "verwacht", "vroegst", "laatst"),
    *("einddatum", "status", "uitleg"),
)
_WEEK = 7
_PVT_KLEUR = {Status.LOPEND: "oranje", Status.VERLOPEN: "rood", Status.VERLOPEN_ZONDER_BOETE: "rood"}


def termijn_bladen(ronde: Ronde, plan: Plan | None = None, *, persoonlijk: bool = False) -> tuple[Blad, ...]:
    """All sheets of the deadline watch, in order."""
    standen = list(find_standen(ronde, plan))
    return (sort_terms(standen, persoonlijk=persoonlijk), voorstellen_blad(ronde), _vooruitblik(standen))


def termijnen_blad(ronde: Ronde, plan: Plan | None = None, *, persoonlijk: bool = False) -> Blad:
    """The sheet Termijnen: one row per clock of every cursist, least slack first; no slack to count comes last."""
    return sort_terms(find_standen(ronde, plan), persoonlijk=persoonlijk)


def sort_terms(standen: Iterable[Stand], *, persoonlijk: bool = False) -> Blad:
    """The sheet Termijnen of cursisten whose state is known already."""
    rijen = sorted(
        (rij for stand in standen for rij in _klokken(stand, persoonlijk=persoonlijk)),
        key=lambda r: (r[0] is None, r[0] if r[0] is not None else 0, kleur_volgorde(r[1]), str(r[2][0])),
    )
    return Blad(TERMIJNEN, PLAN_KOLOMMEN[TERMIJNEN], tuple(r[2] for r in rijen), tuple(r[1] for r in rijen))


def _klokken(stand: Stand, *, persoonlijk: bool) -> Iterator[tuple[int | None, str, Rij]]:
    """The clocks of one cursist, each with its slack, its colour and its row."""
    b = stand.b
    eigen_pvt = heeft_eigen_pvt_klok(b)
    if eigen_pvt:
        yield _pvt_rij(stand)
    if eigen_pvt and {v.code for v in b.verplichtingen} == {PVT}:
        return
    woord, kleur = noem_status(stand)
    stap = find_stap(stand, persoonlijk=persoonlijk)
    bron = None if b.einddatum is None else "DUO" if stand.feiten.einddatum_duo else "berekend"
    einde: Waarde = b.einddatum or (None if b.status in ZONDER_KLOK else ONBEKEND)
    regel = b.regel("einddatum") if b.einddatum else b.regel("pip_uiterlijk") or b.regel("einddatum")
    yield (
        stand.speling,
        kleur,
        (
            stand.cursist.cursist,
            noem_verplichting(stand),
            einde,
            bron if b.status not in ZONDER_KLOK else None,
            woord,
            stap.wat if stap else None,
            stap.voor if stap else None,
            stand.speling,
            noem_waarom(stand, regel) or None,
        ),
    )


def _pvt_rij(stand: Stand) -> tuple[int | None, str, Rij]:
    b = stand.b
    regel = find_einde(b, PVT)
    status = b.pvt_status or Status.LOPEND
    einde = regel.datum if regel else None
    laat = status is not Status.LOPEND
    speling = (einde - b.peildatum).days // _WEEK if einde and not laat else None
    wat = "kijk of de verklaring getekend is; zo niet, plan het PVT" if laat else "plan het PVT"
    voor = b.peildatum if laat else einde
    rij: Rij = (stand.cursist.cursist, PVT, einde, "berekend", STATUS[status], wat, voor, speling)
    return speling, _PVT_KLEUR.get(status, "grijs"), (*rij, noem_waarom(stand, regel) or None)


def voorstellen_blad(ronde: Ronde) -> Blad:
    """The sheet Voorstellen: courses that somebody still needs; accept one by adding its code to `aanbod`."""
    rijen = tuple((v.cursist, v.aanbod or None, v.waarom, v.grond) for v in find_voorstellen(ronde))
    return Blad(VOORSTELLEN, ("cursist", "aanbod", "waarom", "grond"), rijen)


def vooruitblik_blad(ronde: Ronde, plan: Plan | None = None) -> Blad:
    """The sheet with the forecast: when the hours of the law are reached, expected, earliest and latest."""
    return _vooruitblik(list(find_standen(ronde, plan)))


def _vooruitblik(standen: list[Stand]) -> Blad:
    rijen: list[Rij] = []
    kleuren: list[str] = []
    for stand in standen:
        for prognose, doel in stand.doelen:
            woord, kleur = noem_haalbaar(stand, doel)
            rijen.append(
                (
                    stand.cursist.cursist,
                    DOEL[doel.naam],
                    doel.nodig,
                    round(prognose.gevolgd, 1),
                    round(stand.weekuren, 1),
                    f"{prognose.aanwezigheid}%{' (aangenomen)' if prognose.aangenomen else ''}",
                    doel.verwacht,
                    doel.vroegst,
                    doel.laatst,
                    stand.b.einddatum or ONBEKEND,
                    woord,
                    doel.waarom,
                )
            )
            kleuren.append(kleur)
    return Blad(VOORUITBLIK, VOORUITBLIK_KOLOMMEN, tuple(rijen), tuple(kleuren))


def acties_ics(ronde: Ronde, plan: Plan | None = None, *, persoonlijk: bool = False) -> bytes:
    """A calendar file with the coming actions for the teamleider: codes only, no names.

    The stamp of the events is the peildatum, so that the same round gives the same file.
    """
    peildatum = ronde.peildatum
    if peildatum is None:
        return write_ics((), datetime.fromtimestamp(0, UTC))
    grens = laatste_actiedag(peildatum)
    acties = [
        Actie(stand.cursist.cursist, stap.voor, stap.wat, stap.soort)
        for stand in find_standen(ronde, plan)
        if stand.b.status not in ZONDER_KLOK
        for stap in _stappen(stand, persoonlijk=persoonlijk)
        if stap.voor is not None and peildatum <= stap.voor <= grens
    ]
    return write_ics(acties, datetime(peildatum.year, peildatum.month, peildatum.day, tzinfo=UTC))


def _stappen(stand: Stand, *, persoonlijk: bool) -> list[Stap]:
    eerst = find_stap(stand, persoonlijk=persoonlijk)
    per_soort = {stap.soort: stap for stap in find_signalen(stand)}
    if eerst:
        per_soort[eerst.soort] = eerst
    return list(per_soort.values())
