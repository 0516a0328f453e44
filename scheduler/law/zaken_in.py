"""From the English names of worked cases to `Feiten`; unknown names are left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scheduler.law import zaken_woorden as w
from scheduler.law.feiten import Feiten, Regime, Soort, Werkmaand
from scheduler.law.onderdelen import TAAL
from scheduler.law.zaken_examens import read_examens, read_gehaald
from scheduler.law.zaken_gebeurtenissen import read_gebeurtenissen
from scheduler.law.zaken_ontheffing import has_medical_advice, read_ontheffing
from scheduler.law.zaken_uren import read_uren

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_DATUMS = {
    "verblijfsrecht_bekend": ("residence_right_announced", "residence_right_made_known", "ind_announced"),
    "plichtig_vanaf": ("became_plichtig", "plichtig_since", "obliged_since"),
    "begin_termijn": ("duo_letter_term_start", "duo_term_start", "letter_term_start"),
    "einddatum_duo": ("duo_printed_deadline", "printed_deadline", "duo_letter_deadline", "duo_letter_end"),
    "pip_datum": ("pip_date", "first_pip_date", "pip_dated", "first_pip"),
    "brp_datum": (
        "brp_registration",
        "registered_in_linked_gemeente",
        "first_gemeente_registration",
        "registered_gemeente",
        "brp",
    ),
    "kennisgeving_duo": ("duo_notification", "duo_notified", "duo_kennisgeving"),
    "informatie_ontvangen": ("third_party_info_received",),
    "geboren": ("birth_date", "born"),
    "aow_vanaf": ("reached_aow_age_on", "reaches_aow_age_on", "aow_age_on", "aow_date"),
    "opleiding_van": ("enrolled_from",),
    "opleiding_tot": ("enrolled_until", "enrolled_to", "enrolment_ended"),
    "diploma_op": ("passed_on", "diploma_on", "diploma_date"),
    "ona_vrijstelling_verzoek": ("ona_exemption_request",),
    "wissel_op": ("request_date", "requested_on", "switch_requested_on", "switch_date", "request_on", "switch_on"),
    "pvt_getekend": ("pvt_signed", "pvt_signed_on", "pvt_done"),
    "map_afgerond": ("map_completed", "map_done_on"),
    "lessen_begonnen": ("lessons_started", "taalschakel_started"),
}
_JA = {
    "wacht_op_informatie": ("third_party_info_pending",),
    "vrijgesteld": ("vrijstelling", "exempt", "exemption_granted", "vrijstelling_granted"),
    "gesprek_b1": ("b1_talk", "b1_talk_passed", "talk_b1", "gesprek_b1", "b1_speaking_listening"),
    "ona_portfolio": ("ona_portfolio_approved", "ona_portfolio"),
    "ona_gesprek": ("ona_eindgesprek", "ona_interview", "ona_interview_passed"),
    "genoeg_inzet": ("effort_sufficient",),
    "college_wijkt_af": ("college_deviates", "special_individual_case", "college_special_case"),
    "taalschakel_klaar": ("taalschakel_completed", "taalschakeltraject_completed", "taalschakel_done"),
    "eindgesprek": ("eindgesprek", "eindgesprek_done"),
    "bijstand_verlaagd": ("bijstand_lowered_same_conduct",),
    "verblijf_ingetrokken": ("permit_withdrawn", "permit_not_renewed", "permit_withdrawn_or_not_renewed"),
    "medisch_advies": ("medical_unable_5_years", "not_able_within_5_years", "medical_advice", "medical_impairment"),
    "bio_advies": ("bio_advice_college", "college_advice", "advice_college", "college_advice_attached"),
}
_JA_NEE = {
    "leerplichtig": ("leerplichtig", "kwalificatieplichtig"),
    "alle_lessen": ("all_lessons_followed", "all_lessons_except_permitted_absence", "absence_permitted"),
    "ona_poging_compleet": ("ona_attempt_complete",),
    "pvt_handtekening": ("pvt_signed",),
    "pvt_klaar": ("pvt_done",),
    "map_klaar": ("map_done", "map_completed"),
    "map_gesprek": ("map_eindgesprek",),
    "verklaring_college": ("college_statement",),
}
_GETALLEN = {
    "leerplicht_jaren": ("years_leerplichtig_in_nl", "years_leerplichtig"),
    "jaren_brp": ("years_brp", "years_in_brp", "brp_years", "years_unbroken_brp"),
    "jaren_werk": ("years_work", "years_work_or_volunteer", "years_work_volunteer", "work_years"),
    "onderdelen_gehaald": ("passed_exam_parts", "passed_parts_count", "parts_passed"),
    "uren_in_de_klas": ("hours_in_class",),
    "aanwezig_procent": ("hours_pct_of_pip", "attendance_pct"),
}
_DELEN = {
    "gesprek_b1": ("b1", "talk|gesprek|conversation"),
    "college_wijkt_af": ("special|individual|deviat", "case|college|deviat|individual"),
    "medisch_advies": ("medical|medisch", "unable|not_able|impair|advice|report|expert|ontheffing"),
    "verblijf_ingetrokken": ("permit|verblijf", "withdrawn|not_renewed|ingetrokken|status"),
}
_WISSELING = re.compile(r"2021_?12_?31|end_of_2021|eind_2021")
_GETALDELEN = {"jaren_brp": ("years?|jaar|jaren", "brp"), "jaren_werk": ("years?|jaar|jaren", "work|werk|volunt")}
_HEEL = {"leerplicht_jaren", "jaren_brp", "jaren_werk", "onderdelen_gehaald"}


def read_feiten(feiten: Mapping[str, Any], regime: object, peildatum: date) -> tuple[Feiten, Mapping[str, Any]]:
    """Read the facts of one case; gives `Feiten` and the facts as they were."""
    velden: dict[str, Any] = {}
    for veld, namen in _DATUMS.items():
        velden[veld] = w.eerste_dag(feiten, *namen)
    for veld, namen in _JA.items():
        velden[veld] = any(feiten.get(n) is True for n in namen)
    for veld, namen in _JA_NEE.items():
        velden[veld] = next((feiten[n] for n in namen if isinstance(feiten.get(n), bool)), None)
    for veld, namen in _GETALLEN.items():
        gevonden = next((g for n in namen if (g := w.getal(feiten.get(n))) is not None), None)
        velden[veld] = int(gevonden) if gevonden is not None and veld in _HEEL else gevonden
    wet = velden["regime"] = _regime(feiten, regime)
    velden |= _groep(feiten) | _opleiding(feiten) | _verzoek(feiten) | read_ontheffing(feiten)
    velden["keuze_regime"] = w.wet(feiten.get("maatwerk_choice"))
    velden["brief_regime"] = w.wet(feiten.get("duo_letter_regime_printed"))
    velden["nationaliteit"] = w.land(feiten.get("nationality"))
    velden["leerroute"] = w.leerroute(feiten.get("route"))
    velden["brp_datum"] = _eerste_woning(feiten) or velden["brp_datum"]
    velden["ingeschreven"] = None
    if "registered_in_linked_gemeente" in feiten and velden["brp_datum"] is None:
        velden["ingeschreven"] = False
    oproepen = feiten.get("brede_intake_calls")
    velden["intake_oproepen"] = tuple(d for x in oproepen if (d := w.dag(x))) if isinstance(oproepen, list) else ()
    begonnen = [n for n in ("lessons_started", "taalschakel_started") if n in feiten]
    velden["lessen_niet_begonnen"] = bool(begonnen) and velden["lessen_begonnen"] is None
    velden["verwijtbaar"] = feiten.get("culpable") is not False
    velden["pogingniveau"] = w.pogingniveau(feiten.get("attempt_level"))
    velden["leerbaarheid_niet"] = _niet_leerbaar(feiten.get("duo_learnability_test"))
    velden["werk"] = _werk(feiten.get("work"))
    velden |= {v: velden[v] if velden[v] is not None else _tel_jaren(feiten, *d) for v, d in _GETALDELEN.items()}
    velden |= _inkomen(feiten) | {veld: velden.get(veld) or _genoemd(feiten, *delen) for veld, delen in _DELEN.items()}
    velden["medisch_advies"] = velden["medisch_advies"] or has_medical_advice(feiten)
    velden["vrijgesteld_eind_2021"] = _vrij_bij_wisseling(feiten)
    velden |= read_gehaald(feiten, velden, is_2013=wet is Regime.WI2013 or _lijkt_2013(velden))
    velden["examens"] = read_examens(feiten)
    velden["uren"] = read_uren(feiten)
    velden["gebeurtenissen"] = read_gebeurtenissen(feiten, peildatum)
    return Feiten(**velden), feiten


def _genoemd(feiten: Mapping[str, Any], een: str, ander: str) -> bool:
    """Say whether a fact whose name holds both patterns is true, or says in words that somebody is not able."""
    return any(
        (waarde is True or re.search(r"not able|unable|withdrawn|not renewed", w.tekst(waarde)) is not None)
        for naam, waarde in feiten.items()
        if _past(naam, een, ander)
    )


def _past(naam: object, een: str, ander: str) -> bool:
    return isinstance(naam, str) and all(re.search(p, naam, re.IGNORECASE) for p in (een, ander))


def _tel_jaren(feiten: Mapping[str, Any], een: str, ander: str) -> int | None:
    gevonden = (w.getal(waarde) for naam, waarde in feiten.items() if _past(naam, een, ander))
    return next((int(g) for g in gevonden if g is not None), None)


def _inkomen(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Read income as self-employed and the minimum hourly wage, under any name that says so."""
    uit: dict[str, Any] = {"ona_inkomen": None, "minimumuurloon": None}
    for naam, waarde in feiten.items():
        bedrag = w.getal(waarde)
        if bedrag is None or not isinstance(naam, str):
            continue
        if re.search(r"income|inkomen|profit|winst", naam):
            uit["ona_inkomen"] = bedrag
        elif naam == "m" or re.search(r"wage|uurloon", naam):
            uit["minimumuurloon"] = bedrag
    return uit


def _eerste_woning(feiten: Mapping[str, Any]) -> date | None:
    """Give the registration in the gemeente of first housing: for asylum it goes before any other (Wi art. 7a)."""
    return next((d for n, x in feiten.items() if _past(n, "hous|woning", "regist|first|brp") and (d := w.dag(x))), None)


def _lijkt_2013(velden: Mapping[str, Any]) -> bool:
    return velden["pip_datum"] is None and bool(velden["begin_termijn"] or velden["plichtig_vanaf"])


def _regime(feiten: Mapping[str, Any], regime: object) -> Regime | None:
    genoemd = w.wet(feiten.get("regime")) or w.wet(regime)
    vrijwillig = "volunt" in w.tekst(feiten.get("group")) or "vrijwillig" in w.tekst(feiten.get("group"))
    return Regime.VRIJWILLIG if vrijwillig else genoemd


def _groep(feiten: Mapping[str, Any]) -> dict[str, Any]:
    bij_asiel = w.groep(feiten.get("permit_type")) is Soort.ASIEL
    soort = Soort.ASIEL if bij_asiel else w.groep(feiten.get("group"))
    buiten = soort is not Soort.ASIEL and w.is_buiten_de_wet(
        feiten.get("group"), feiten.get("status"), feiten.get("purpose"), feiten.get("permit_purpose")
    )
    return {"soort": soort, "buiten_de_wet": buiten}


def _opleiding(feiten: Mapping[str, Any]) -> dict[str, Any]:
    gegeven = feiten.get("duo_vrijstelling_granted") is True and not feiten.get("vrijstelling_withdrawn")
    vrijstellend = w.opleidingsoort(feiten.get("enrolled")) == "opleiding"
    return {"vrijstelling_opleiding": gegeven and vrijstellend}


def _verzoek(feiten: Mapping[str, Any]) -> dict[str, Any]:
    uit: dict[str, Any] = {}
    vraag = w.tekst(feiten.get("request"))
    wissel = re.search(r"switch (?:from )?(\S+) to (\S+)", vraag)
    if wissel:
        uit = {"wissel_van": w.leerroute(wissel[1]), "wissel_naar": w.leerroute(wissel[wissel.lastindex or 1])}
    if "afschal" in vraag or "scale" in vraag:
        uit["afschalen_gevraagd"] = tuple(d for d in TAAL if d in vraag) or TAAL
    if feiten.get("scaled_down_to"):
        delen = feiten.get("scaled_down_parts")
        uit["afgeschaald"] = tuple(str(d).split("_")[0] for d in delen) if isinstance(delen, list) else TAAL
    return uit


def _vrij_bij_wisseling(feiten: Mapping[str, Any]) -> bool:
    """Say whether a fact tells that somebody was exempt on the last day of the old law."""
    return any(bool(waarde) and _WISSELING.search(naam) is not None for naam, waarde in feiten.items())


def _niet_leerbaar(toets: object) -> bool:
    gezocht = w.tekst(toets)
    actief = re.search(r"\bactive", gezocht) and not re.search(r"not active|inactive", gezocht)
    return bool(actief) and bool(re.search(r"not (?:able|learnable|capable)|unable", gezocht))


def _werk(maanden: object) -> tuple[Werkmaand, ...]:
    uit = []
    regels = [r for r in maanden if isinstance(r, dict)] if isinstance(maanden, list) else []
    for regel in regels:
        maand = w.dag(f"{regel.get('month')}-01")
        uren = w.getal(regel.get("hours"))
        soort = w.tekst(regel.get("kind") or "loondienst")
        if maand and uren is not None:
            betaald = any(deel in soort for deel in ("loon", "paid", "employ")) and "unpaid" not in soort
            uit.append(Werkmaand(maand=maand, uren=uren, betaald=betaald and "self" not in soort))
    return tuple(uit)
