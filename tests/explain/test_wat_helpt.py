"""Every advice that is called worked out is applied again here, by hand, and the whole plan is checked."""

from __future__ import annotations

from collections import Counter
from typing import Any

from scheduler.domain.integrity import SLEUTELS
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.explain.unlock import unlock
from scheduler.explain.wijziging import Wijziging, change_ronde
from scheduler.rules import check_plan
from tests.explain.conftest import change


def apply(ronde: Ronde, wijzigingen: tuple[Wijziging, ...]) -> Ronde:
    for w in wijzigingen:
        rows: list[Any] = list(getattr(ronde, w.veld))
        if w.kolom:
            sleutel = SLEUTELS[w.veld]
            (i,) = [i for i, row in enumerate(rows) if getattr(row, sleutel) == w.rij]
            rows[i] = type(rows[i]).model_validate({**dict(rows[i]), w.kolom: w.waarde})
        else:
            rows.append(w.waarde)
        ronde = change(ronde, **{w.veld: tuple(rows)})
    return ronde


def who_moves(a: Plan, b: Plan) -> set[str]:
    """Cursisten who had a place and now have another one or none."""
    voor, na = ({(p.cursist, p.aanbod): p.groep for p in plan.plaatsingen} for plan in (a, b))
    return {v[0] for v, groep in voor.items() if na.get(v) != groep}


def test_every_worked_out_advice_places_the_person_and_breaks_nothing(geval) -> None:
    for n in geval.uitleg.niet_geplaatst:
        assert 1 <= len(n.hulp) <= 3
        assert n.nagerekend == ("ja" if all(h.nagerekend for h in n.hulp) else "misschien")
        assert n.nagerekend == ("ja" if any(h.nagerekend for h in n.hulp) else "misschien"), "never both in one cell"
        for h in n.hulp:
            if not h.nagerekend:
                assert h.plan is None
                continue
            assert h.plan is not None
            assert check_plan(apply(geval.ronde, h.wijzigingen), Plan.model_validate(h.plan.model_dump())) == ()
            erbij = set(h.plan.plaatsingen) - set(geval.plan.plaatsingen)
            assert n.cursist in {p.cursist for p in erbij}
            assert who_moves(geval.plan, h.plan) <= {n.cursist}, "nobody else moves"
            assert [(k.vrijwilliger, k.cursist) for k in h.plan.koppelingen] == [
                (k.vrijwilliger, k.cursist) for k in geval.plan.koppelingen
            ]
            assert len(h.wijzigingen) <= (2 if h.reden.code == "helpt_dagdeel_en_reis" else 1)


def test_without_the_change_the_same_plan_breaks_a_rule(geval) -> None:
    for n in geval.uitleg.niet_geplaatst:
        for h in n.hulp:
            if h.plan is not None and h.wijzigingen:
                assert check_plan(geval.ronde, h.plan) != ()


def test_the_longer_trip_is_the_shortest_step_that_is_enough(geval) -> None:
    for n in geval.uitleg.niet_geplaatst:
        for h in n.hulp:
            if h.reden.code == "helpt_reistijd":
                (w,) = h.wijzigingen
                korter = Wijziging(w.veld, w.rij, w.kolom, w.waarde - 5)
                assert h.plan is not None
                assert check_plan(apply(geval.ronde, (korter,)), h.plan) != ()


def test_the_fixtures_meet_many_kinds_of_help(gevallen) -> None:
    soorten = Counter(h.reden.code for g in gevallen.values() for n in g.uitleg.niet_geplaatst for h in n.hulp)
    assert soorten.keys() >= {"helpt_dagdeel", "helpt_docent_les", "helpt_gemengd", "helpt_meer_mensen", "helpt_plek"}


def test_unlock_places_whom_it_says_and_breaks_nothing(geval) -> None:
    found = unlock(geval.ronde, geval.plan)
    assert [o.helpt for o in found] == sorted((o.helpt for o in found), reverse=True)
    assert 0 < len(found) <= 10
    for o in found:
        ronde = apply(geval.ronde, o.wijzigingen)
        assert check_plan(ronde, Plan.model_validate(o.plan.model_dump())) == ()
        assert who_moves(geval.plan, o.plan) == set()
        assert set(o.geplaatst) <= o.plan.groep_van.keys() - geval.plan.groep_van.keys()
        assert str(o.helpt) in o.reden.read("planner")


def test_a_changed_round_remembers_nothing_of_the_old_one(gevallen) -> None:
    ronde = gevallen["docenten"].ronde
    c = ronde.cursist_met[ronde.cursisten[0].cursist]
    nieuw = change_ronde(ronde, Wijziging("cursisten", c.cursist, "max_reistijd", 7))
    assert nieuw.cursist_met[c.cursist].max_reistijd == 7
    assert ronde.cursist_met[c.cursist].max_reistijd == c.max_reistijd
    assert nieuw == apply(ronde, (Wijziging("cursisten", c.cursist, "max_reistijd", 7),))
