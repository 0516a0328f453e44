"""How soft a rule may be made: what is physically impossible, fixed or legal never gets soft."""

from __future__ import annotations

from scheduler.rules import HARDE_REGELS
from scheduler.rules.base import Strengheid


def test_only_matters_of_policy_may_be_softer_and_this_far() -> None:
    assert {r.id: r.soepelst.value for r in HARDE_REGELS if r.soepelst is not Strengheid.BLOKKEERT} == {
        "groep_niet_te_vol": "waarschuwing",
        "groep_groot_genoeg": "negeren",
        "docent_niet_te_veel": "waarschuwing",
        "niveau_past_bij_verzoek": "waarschuwing",
        "cursist_niet_te_ver": "waarschuwing",
        "vrouwengroep_klopt": "blokkeert publiceren",
        "niet_meer_hulp_dan_gewenst": "negeren",
        "vrijwilliger_is_inzetbaar": "blokkeert publiceren",
        "vrijwilliger_niet_te_veel": "waarschuwing",
        "vrijwilliger_niet_te_ver": "waarschuwing",
        "coach_niet_te_veel": "waarschuwing",
        "koppeling_naar_wens": "waarschuwing",
        "koppeling_niet_te_ver": "waarschuwing",
    }


def test_what_may_be_chosen_goes_from_strict_to_the_softest() -> None:
    regel = next(r for r in HARDE_REGELS if r.id == "groep_niet_te_vol")
    assert [k.value for k in regel.te_kiezen] == ["blokkeert", "blokkeert publiceren", "waarschuwing"]
    assert next(r for r in HARDE_REGELS if r.id == "vaste_groep_blijft").te_kiezen == (Strengheid.BLOKKEERT,)
