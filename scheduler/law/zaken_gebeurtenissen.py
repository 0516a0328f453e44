"""Events in worked cases: circumstances, granted and pending extensions, fines, moves."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.datum import MAANDEN_PER_JAAR, add_maanden, add_weken, tel_dagen
from scheduler.law.feiten import Gebeurtenis, Gebeurtenissoort
from scheduler.law.parameters import load_parameters
from scheduler.law.zaken_ontheffing import read_verzoeken as read_ontheffingsverzoeken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

_ARTS = re.compile(r"doctor|treat|\barts|behandel")
_ELDERS = re.compile(r"abroad|buitenland|foreign|outside|not in")
_PLAATS = ("_in", "_country", "_land")
_HIER = {"nl", "nld", "netherlands", "the netherlands", "nederland"}
_LENGTES = (("dagen", "days"), ("weken", "weeks"), ("maanden", "months"))
_VERHUISD = ("moved_registered", "new_gemeente_registered", "registered_new_gemeente")
_BOETES = ("fine_decision_announced", "fine_decision", "fine_letter")


def read_gebeurtenissen(feiten: Mapping[str, Any], peildatum: date) -> tuple[Gebeurtenis, ...]:
    """Read everything that happened."""
    return (
        *_omstandigheden(feiten),
        *_opleidingen(feiten),
        *_toegekend(feiten, peildatum),
        *_verzoeken(feiten),
        *_boetes(feiten),
        *_overig(feiten),
    )


def _rijen(waarde: object) -> list[dict[str, Any]]:
    rijen = [waarde] if isinstance(waarde, dict) else waarde
    return [r for r in rijen if isinstance(r, dict)] if isinstance(rijen, list) else []


def _begin(rij: Mapping[str, Any]) -> date | None:
    return w.eerste_dag(rij, "first", "date", "start", "from")


def _eind(rij: Mapping[str, Any]) -> date | None:
    return w.eerste_dag(rij, "last", "end", "until", "to", "ended", "inactive_until")


def _lengte(rij: Mapping[str, Any], voor: str = "", na: str = "") -> dict[str, int]:
    gevonden = {veld: w.getal(rij.get(f"{voor}{naam}{na}")) for veld, naam in _LENGTES}
    return {veld: int(aantal) for veld, aantal in gevonden.items() if aantal is not None}


def _omstandigheden(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    brieven = {
        Gebeurtenissoort.ALFABETISERING: feiten.get("duo_alfa_letter"),
        Gebeurtenissoort.AZC: feiten.get("duo_azc_letter"),
    }
    for rij in [*_rijen(feiten.get("events")), *_azc(feiten)]:
        soort = w.gebeurtenissoort(rij.get("type"))
        if soort is None:
            if "education" in w.tekst(rij.get("type")) or "opleiding" in w.tekst(rij.get("type")):
                yield _opleiding(rij)
            continue
        brief = brieven.pop(soort, None)
        toegekend = _lengte(rij, "granted_", "_by_letter") or _lengte(rij, "granted_")
        if toegekend and soort is not Gebeurtenissoort.CORONA:
            yield Gebeurtenis(
                soort=Gebeurtenissoort.VERLENGING, grond=soort, van=_begin(rij), tot=_eind(rij), **toegekend
            )
            continue
        begin, eind = _periode(rij, feiten)
        yield Gebeurtenis(
            soort=soort,
            van=begin,
            tot=eind,
            betreft=w.betrokkene(rij.get("who") or rij.get("relation") or rij.get("type"), soort),
            arts_in_nederland=_arts(rij),
            **(_lengte(brief) if isinstance(brief, dict) else toegekend),
        )
    for soort, brief in brieven.items():
        if isinstance(brief, dict) and _lengte(brief):
            yield Gebeurtenis(soort=soort, **_lengte(brief))


def _azc(feiten: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give a stay in an azc that stands beside the events, in weeks or with its days."""
    for naam, waarde in feiten.items():
        if naam.startswith("azc") and isinstance(waarde, dict):
            yield {"type": "azc", **waarde}
        elif naam in {"azc_weeks", "azc_stay_weeks", "weeks_in_azc"}:
            yield {"type": "azc", "weeks": waarde}


def _periode(rij: Mapping[str, Any], feiten: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Give the first and last day; of a stay told in weeks only, from the begin of the term on."""
    begin, eind = _begin(rij), _eind(rij)
    lengte = _lengte(rij)
    if eind is None and lengte:
        begin = begin or w.eerste_dag(feiten, "duo_letter_term_start", "became_plichtig")
        if begin:
            na = add_weken(add_maanden(begin, lengte.get("maanden", 0)), lengte.get("weken", 0))
            eind = na + timedelta(days=lengte.get("dagen", 0) - 1)
    return begin, eind


def _arts(rij: Mapping[str, Any]) -> bool:
    """Say whether a doctor in the Netherlands treated somebody; nothing said: yes."""
    for naam, waarde in rij.items():
        if not _ARTS.search(naam):
            continue
        elders = "abroad" in naam
        woord = w.tekst(waarde)
        if isinstance(waarde, bool):
            if waarde is elders:
                return False
        elif _ELDERS.search(woord) or (naam.endswith(_PLAATS) and woord and woord not in _HIER):
            return False
    return True


def _opleiding(rij: Mapping[str, Any]) -> Gebeurtenis:
    return Gebeurtenis(
        soort=w.opleidingsoort(rij.get("kind")), van=_begin(rij), tot=_eind(rij), niveau=w.tekst(rij.get("kind"))
    )


def _opleidingen(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    yield from _inschrijving(feiten)
    for rij in _rijen(feiten.get("education")):
        yield _opleiding(rij)
    for rij in _rijen(feiten.get("non_exempting_education")):
        yield _opleiding({**rij, "kind": rij.get("kind") or "entree"}).model_copy(
            update={"soort": Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING}
        )


def _inschrijving(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    """Give an education that stands as an enrolment, with no exemption for it."""
    van = w.dag(feiten.get("enrolled_from"))
    soort = next((feiten[n] for n in ("enrolled", "education") if isinstance(feiten.get(n), str)), None)
    if van and soort and feiten.get("duo_vrijstelling_granted") is not True:
        yield _opleiding({"kind": soort, "first": van, "last": feiten.get("enrolled_until")})


def _toegekend(feiten: Mapping[str, Any], peildatum: date) -> Iterator[Gebeurtenis]:
    alleen_pvt = "pvt_signed" in feiten and not feiten.get("duo_letter_term_start") and "pip_date" not in feiten
    for besluit in _rijen(feiten.get("granted_extensions")):
        rij = {**_kop(besluit.get("period")), **besluit}
        soort = w.gebeurtenissoort(rij.get("ground"))
        einddatum = w.eerste_dag(rij, "new_deadline", "new_end", "deadline")
        lengte = _lengte(rij)
        if rij.get("years") is not None:
            lengte["maanden"] = int(w.getal(rij["years"]) or 0) * MAANDEN_PER_JAAR
        if not lengte and einddatum is None:
            lengte = _gewone_lengte(rij, soort, peildatum)
        yield Gebeurtenis(
            soort=Gebeurtenissoort.VERLENGING,
            grond=soort,
            van=_begin(rij),
            tot=_eind(rij),
            einddatum=einddatum,
            voor_pvt=alleen_pvt or w.tekst(rij.get("for")) == "pvt",
            **lengte,
        )


def _kop(periode: object) -> dict[str, Any]:
    """Give the period of a decision, when it stands apart: its first and last day."""
    return {n: periode.get(n) for n in ("first", "last")} if isinstance(periode, dict) else {}


def _gewone_lengte(rij: Mapping[str, Any], soort: Gebeurtenissoort | None, peildatum: date) -> dict[str, int]:
    """Give the length that the law itself sets, when the decision does not repeat it."""
    p = load_parameters()
    if soort is Gebeurtenissoort.BEVALLING:
        return {"weken": p.getal("bevalling_verlenging", peildatum)}
    if soort is Gebeurtenissoort.OVERLIJDEN:
        return {"maanden": p.getal("overlijden_verlenging", peildatum)}
    if "aanzienlijk" in w.tekst(rij.get("ground")):
        return {"maanden": p.getal("aanzienlijk_verlenging", peildatum)}
    van, tot = _begin(rij), _eind(rij)
    return {"dagen": tel_dagen(van, tot)} if van and tot and van <= tot else {}


def _verzoeken(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    for rij in [*_rijen(feiten.get("pending_request")), *_rijen(feiten.get("pending_requests"))]:
        if rij.get("decided") or rij.get("decision"):
            continue
        yield Gebeurtenis(
            soort=Gebeurtenissoort.VERZOEK,
            grond=w.gebeurtenissoort(rij.get("ground")),
            van=w.eerste_dag(rij, "sent", "date"),
            einddatum=w.dag(rij.get("decision_due")),
        )
    yield from read_ontheffingsverzoeken(feiten)


def _boetes(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    jaren, maanden = w.getal(feiten.get("second_term_years")), w.getal(feiten.get("second_term_months"))
    duur = int(maanden) if maanden else int(jaren * MAANDEN_PER_JAAR) if jaren else None
    meer = feiten.get("fine_decisions")
    data = [w.eerste_dag(feiten, *_BOETES), *(w.dag(x) for x in (meer if isinstance(meer, list) else []))]
    for van in data:
        if van:
            yield Gebeurtenis(soort=Gebeurtenissoort.BOETE, van=van, maanden=duur)
    intake = w.dag(feiten.get("fine_gemeente"))
    if intake and ("brede_intake_calls" in feiten or feiten.get("shows_up") is False):
        yield Gebeurtenis(soort=Gebeurtenissoort.INTAKE_BOETE, van=intake)


def _overig(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    verhuisd = w.eerste_dag(feiten, *_VERHUISD)
    if verhuisd:
        yield Gebeurtenis(soort=Gebeurtenissoort.VERHUIZING, van=verhuisd)
    for naam in ("not_ingezetene", "interruption", "temporary_purpose"):
        for rij in _rijen(feiten.get(naam)):
            yield Gebeurtenis(soort=Gebeurtenissoort.BUITENLAND, van=_begin(rij), tot=_eind(rij))
