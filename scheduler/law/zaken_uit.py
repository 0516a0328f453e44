"""From a `Beoordeling` to the English names of worked cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.law.beoordeling import Beoordeling, Status, Verlenging, Verplichting
from scheduler.law.boete import VOL
from scheduler.law.datum import add_weken
from scheduler.law.feiten import Betrokkene, Gebeurtenissoort, Regime
from scheduler.law.onderdelen import BREDE_INTAKE, CURSUS, PARTICIPATIE, PIP
from scheduler.law.parameters import load_parameters
from scheduler.law.verlenging import find_beste
from scheduler.law.zaken_bron import write_bronnen
from scheduler.law.zaken_college import write_collegeboete
from scheduler.law.zaken_geld import maanden_of_jaren, write_geld

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from scheduler.law.feiten import Feiten

_STATUS = {
    Status.LOPEND: "running",
    Status.VERZOEK_KAN: "request_window_open",
    Status.VERZOEK_NU: "request_now",
    Status.VERLOPEN: "overdue",
    Status.VERLOPEN_ZONDER_BOETE: "overdue_no_fine",
    Status.TWEEDE_TERMIJN: "second_term_running",
    Status.PIP_LOOPT: "pip_pending",
    Status.PIP_TE_LAAT: "pip_overdue",
    Status.PIP_KLOK_STAAT_STIL: "pip_clock_not_started",
    Status.VRIJGESTELD: "exempt",
    Status.TIJDELIJK_VRIJGESTELD: "exempt_temporary",
    Status.AOW_BEREIKT: "ended_aow",
    Status.NIET_PLICHTIG: "not_obliged",
    Status.VRIJWILLIG: "voluntary",
    Status.VOLDAAN: "fulfilled",
    Status.NIET_NODIG: "not_required",
    Status.BRIEF_DUO_NODIG: "needs_duo_letter",
    Status.BESLUIT_TE_LAAT: "decision_overdue",
    Status.UITSLAG_NA_EINDE: "awaiting_result_after_deadline",
}
_REGIME = {Regime.GEEN: "none", Regime.VRIJWILLIG: "voluntary"}
_DELEN = {PIP: "PIP by college", BREDE_INTAKE: "brede_intake"}
_DATUMS = {
    "term_start": "begin_termijn",
    "deadline": "einddatum",
    "computed_deadline": "berekende_einddatum",
    "base_deadline": "basis_einddatum",
    "first_deadline": "eerste_einddatum",
    "alarm_deadline": "alarm",
    "printed_deadline_in_case_law": "andere_telling",
    "earliest_request_date": "vroegste_verzoek",
    "recommended_request_by": "aanbevolen_verzoek",
    "latest_request_date": "laatste_verzoek",
    "data_letter_expected": "gegevensbrief",
    "switch_last_day": "laatste_wisseldag",
    "pip_due": "pip_uiterlijk",
    "new_pip_due": "nieuwe_pip_uiterlijk",
    "new_intake_date_max": "nieuwe_intake_uiterlijk",
    "pvt_deadline": "pvt_einddatum",
}
_WIE = {Betrokkene.PARTNER: "partner", Betrokkene.EERSTE_GRAAD: "first degree", Betrokkene.SCHOONFAMILIE: "in-law"}
_GRONDEN = {"bijzondere omstandigheden": "BIO"}
_MELDINGEN = {
    "regime_gekozen": "regime follows the recorded choice; term start must be taken from the corrected DUO letter",
    "regime_brief_anders": "the letter prints another law than the one that applies; ask DUO for a corrected letter",
    "regime_onzeker": "exempt on the last day of the old law: not confirmed which law applies; ask DUO",
    "regime_onbekend": "no fact tells which law applies: fill in the regime, the letter of DUO or the PIP",
    "regime_pip": "a PIP belongs to Wi2021, the residence right to Wi2013: ask DUO which law applies",
    "uitslag_na_einde": "exam inside the term, result outside: not confirmed which counts; report to DUO",
    "te_lang_weg": "away longer than the interruption allows; ask DUO whether the obligation still runs",
}


def write_uitkomst(b: Beoordeling, feiten: Feiten, ruw: Mapping[str, Any]) -> dict[str, Any]:
    """Write the answer with every key that applies generally; a day that is not known is null."""
    alleen_pvt = b.pvt_status is not None and feiten.begin_termijn is None and _over_pvt(ruw)
    verlengingen = b.pvt_verlengingen if alleen_pvt else b.verlengingen
    status = b.pvt_status if alleen_pvt and b.pvt_status else b.status
    uit: dict[str, Any] = {
        "regime": _REGIME.get(b.regime, b.regime.value),
        "group_effective": b.soort.value if b.soort else None,
        "status": _STATUS[status],
        "obligations": [_deel(v, b.regime) for v in b.verplichtingen if not alleen_pvt or v.code == "PVT"],
        "optional": [_deel(v, b.regime) for v in b.keuze],
        "extensions_available": [_verlenging(v, b.regime) for v in verlengingen],
        "ontheffing_available": list(b.ontheffingen),
    }
    uit |= {naam: _iso(b.datum(code)) for naam, code in _DATUMS.items()}
    uit["safe_deadline"] = _iso(b.datum("veilige_einddatum"))
    uit["decision_due"] = _beslist(b, feiten)
    enkel, samen = find_beste(verlengingen)
    uit["best_single_deadline"], uit["combined_deadline"] = _iso(enkel), _iso(samen)
    uit["deadline_source"] = "duo_letter" if feiten.einddatum_duo else "computed" if b.einddatum else None
    uit["days_left"] = (b.einddatum - b.peildatum).days if b.einddatum else None
    uit |= _examens(b) | _tellingen(b) | write_geld(b, feiten) | _teksten(b, feiten)
    uit |= write_collegeboete(ruw, feiten, b.peildatum)
    uit["questions"] = [m.tekst for m in b.vragen_aan_duo]
    uit["sources"] = write_bronnen(b, uit, _DATUMS | {"safe_deadline": "veilige_einddatum"}, verlengingen)
    return uit


def _beslist(b: Beoordeling, feiten: Feiten) -> str | None:
    """Give the day by which DUO decides about the last request."""
    verzoeken = [g for g in feiten.met(Gebeurtenissoort.VERZOEK) if g.van or g.einddatum]
    if not verzoeken:
        return None
    laatste = verzoeken[-1]
    weken = load_parameters().getal("beslistermijn", b.peildatum)
    return _iso(laatste.einddatum or (add_weken(laatste.van, weken) if laatste.van else None))


def _over_pvt(ruw: Mapping[str, Any]) -> bool:
    return "pvt_signed" in ruw or "brp_registration" in ruw


def _iso(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None


def _deel(v: Verplichting, regime: Regime) -> str:
    if v.code == CURSUS:
        return f"{v.uren}h_NT2_KNM"
    if v.code == PARTICIPATIE:
        return f"{v.uren}h_participatie_incl_PVT_MAP"
    kaal = _DELEN.get(v.code, v.code)
    return f"{kaal}_{v.niveau}" if v.niveau and regime is not Regime.VRIJWILLIG else kaal


def _verlenging(v: Verlenging, regime: Regime) -> dict[str, Any]:
    naam = _GRONDEN.get(v.grond, v.grond)
    grond = f"{v.lid} {naam}" if v.lid and regime is Regime.WI2021 else naam
    if v.andere_periode:
        wie = next((tekst for soort, tekst in _WIE.items() if soort.value == v.betreft), None)
        grond = f"{grond} ({wie}), other period" if wie else f"{grond}, other period"
    uit: dict[str, Any] = {
        "ground": grond,
        "length": _lengte(v),
        "new_deadline": _iso(v.nieuw.datum),
        "automatic": v.automatisch,
    }
    if v.andere_periode:
        uit["note"] = "added to the first, different period"
    if v.actie:
        uit["action"] = (
            "wait for the letter of DUO" if v.automatisch else "apply: more than 8 weeks after the course and no letter"
        )
    return uit


def _lengte(v: Verlenging) -> str:
    los = not v.bron_brief
    if v.nieuw.datum is None:
        return f"at most {v.maanden} months, exact length not confirmed" if v.maximum else "not confirmed"
    if v.dagen is not None:
        tekst = "1 day" if v.dagen == 1 else f"{v.dagen} days"
        tekst += " after the first three months" if v.lid == "g" else ""
    elif v.weken is not None:
        tekst = f"{v.weken} weeks"
    else:
        tekst = maanden_of_jaren(v.maanden or 0) if los else f"{v.maanden} months"
    if v.maximum:
        tekst += " (cap)"
    if v.bron_brief:
        tekst += " (from DUO letter)"
    return f"{tekst}, same period: not on top" if v.zelfde_periode else tekst


def _examens(b: Beoordeling) -> dict[str, Any]:
    def vroegst(data: Iterable[date | None]) -> str | None:
        return _iso(min((d for d in data if d), default=None))

    return {
        "last_exam_day_for_result": vroegst(x.examendag.datum for x in b.examens),
        "last_registration": vroegst(x.aanmelden.datum for x in b.examens),
        "last_registration_with_resit": vroegst(x.aanmelden_met_herkansing.datum for x in b.examens),
    }


def _tellingen(b: Beoordeling) -> dict[str, Any]:
    def heel(getal: float | None) -> float | None:
        return int(getal) if getal is not None and getal * VOL % VOL == 0 else getal

    return {
        "pvt_complete": b.pvt_compleet,
        "map_complete": b.map_compleet,
        "switch_allowed": b.wissel_mag,
        "afschalen_allowed": b.afschalen_mag,
        "hours_counted": heel(b.uren_geteld),
        "course_hours_counted": heel(b.uren_geteld),
        "participation_total": heel(b.participatie_uren),
    }


def _teksten(b: Beoordeling, feiten: Feiten) -> dict[str, Any]:
    codes = [m.code for m in b.waarschuwingen]
    waarschuwing = next((_MELDINGEN[c] for c in codes if c in _MELDINGEN), None)
    berekend = b.datum("berekende_einddatum")
    if waarschuwing is None and feiten.einddatum_duo and berekend and berekend != feiten.einddatum_duo:
        dagen = abs((feiten.einddatum_duo - berekend).days)
        waarschuwing = f"printed and computed differ by {dagen} day{'' if dagen == 1 else 's'}"
    opmerking = None
    if b.regime is Regime.GEEN:
        opmerking = "may take lessons voluntarily; no clock"
    elif b.status is Status.VERLOPEN_ZONDER_BOETE:
        opmerking = "obligation stays; new term not confirmed"
    elif "nieuwe_termijn" in codes:
        opmerking = "take the date from the decision letter if it differs"
    return {"warning": waarschuwing, "note": opmerking}
