"""Events in worked cases: circumstances, granted and pending extensions, fines, moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.datum import MAANDEN_PER_JAAR, tel_dagen
from scheduler.law.feiten import Gebeurtenis, Gebeurtenissoort
from scheduler.law.parameters import load_parameters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

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
    for rij in _rijen(feiten.get("events")):
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
        eind = _eind(rij)
        begin = _begin(rij)
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


def _arts(rij: Mapping[str, Any]) -> bool:
    nee = any(rij.get(n) is False for n in ("doctor_in_NL", "doctor_in_nl", "treated_in_NL", "treated_in_nl"))
    return not nee and rij.get("treated_abroad") is not True and "abroad" not in w.tekst(rij.get("doctor"))


def _opleiding(rij: Mapping[str, Any]) -> Gebeurtenis:
    return Gebeurtenis(
        soort=w.opleidingsoort(rij.get("kind")), van=_begin(rij), tot=_eind(rij), niveau=w.tekst(rij.get("kind"))
    )


def _opleidingen(feiten: Mapping[str, Any]) -> Iterator[Gebeurtenis]:
    for rij in _rijen(feiten.get("education")):
        yield _opleiding(rij)
    for rij in _rijen(feiten.get("non_exempting_education")):
        yield _opleiding({**rij, "kind": rij.get("kind") or "entree"}).model_copy(
            update={"soort": Gebeurtenissoort.OPLEIDING_ZONDER_VRIJSTELLING}
        )


def _toegekend(feiten: Mapping[str, Any], peildatum: date) -> Iterator[Gebeurtenis]:
    alleen_pvt = "pvt_signed" in feiten and not feiten.get("duo_letter_term_start") and "pip_date" not in feiten
    for rij in _rijen(feiten.get("granted_extensions")):
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
