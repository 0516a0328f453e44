"""Volunteers: every row has a text, and each funnel counts everybody once and says what the rule book says."""

from __future__ import annotations

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.codes import CODES
from scheduler.explain.trechter_hulp import Inzetbeeld, sift_coach, sift_helper
from scheduler.rules import check_plan


def test_every_row_has_a_text(geval) -> None:
    plan, uitleg = geval.plan, geval.uitleg
    assert {(i.vrijwilliger, i.plek, i.dagdeel) for i in plan.inzet} <= uitleg.inzet.keys()
    assert {(k.vrijwilliger, k.cursist) for k in plan.koppelingen} <= uitleg.koppelingen.keys()
    assert {(k.vrijwilliger, k.cursist) for k in geval.ronde.lopende_koppelingen} <= uitleg.koppelingen.keys()
    assert all(uitleg.inzet.values())
    assert all(uitleg.koppelingen.values())


def test_funnels_count_everybody_once(geval) -> None:
    beeld = Inzetbeeld(geval.ronde, geval.plan)
    assert geval.uitleg.zonder_coach
    assert geval.uitleg.te_weinig_hulp
    for t in geval.uitleg.zonder_coach:
        assert sum(t.aantallen.values()) == len(beeld.coaches)
    for t in geval.uitleg.te_weinig_hulp:
        assert sum(t.aantallen.values()) == len(geval.ronde.vrijwilligers)


def broken(geval, **meer) -> set[str]:
    rows = {naam: getattr(geval.plan, naam) for naam in Plan.model_fields}
    return {b.code for b in check_plan(geval.ronde, Plan(**{k: (*v, *meer.get(k, ())) for k, v in rows.items()}))}


def test_the_coach_who_is_left_out_would_break_that_rule(gevallen) -> None:
    """Tried on every dagdeel that both have, in person and online; who could, breaks nothing on one of them."""
    geval = gevallen["docenten"]
    ronde, beeld = geval.ronde, Inzetbeeld(geval.ronde, geval.plan)
    for t in geval.uitleg.zonder_coach[::25]:
        c = ronde.cursist_met[t.plek]
        for v in beeld.coaches[::4]:
            code = sift_coach(beeld, v, c)
            tries = [
                broken(geval, koppelingen=(Gekoppeld(vrijwilliger=v.vrijwilliger, cursist=c.cursist, **way),))
                for way in ({"dagdeel": d, "online": online} for d in Dagdeel for online in (False, True))
            ]
            assert any(not x for x in tries) == (code == "coach_kan")
            if code not in {"coach_kan", "coach_te_ver", "coach_andere_tijd", "coach_les", "coach_bezet"}:
                assert all(CODES[code].regel in x for x in tries)


def test_the_helper_who_is_left_out_would_break_that_rule(gevallen) -> None:
    geval = gevallen["docenten"]
    ronde, beeld = geval.ronde, Inzetbeeld(geval.ronde, geval.plan)
    for t in geval.uitleg.te_weinig_hulp[:3]:
        moment, groep = ronde.moment_met.get(t.plek), geval.plan.groep_met.get(t.plek)
        waar = moment or groep
        assert waar is not None
        assert t.dagdeel is not None
        for v in ronde.vrijwilligers:
            rol = moment.rol if moment else "klassenassistent"
            code = sift_helper(beeld, v, t.plek, rol, waar.locatie, t.dagdeel)
            plek = {"moment": t.plek} if moment else {"groep": t.plek}
            erbij = Inzet(vrijwilliger=v.vrijwilliger, dagdeel=t.dagdeel, **plek)
            if code == "hulp_kan":
                assert not broken(geval, inzet=(erbij,))
            elif code != "hulp_helpt_al":
                assert CODES[code].regel in broken(geval, inzet=(erbij,))
