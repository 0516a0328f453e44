"""A plan that is called proven is the best of all plans, also where much is vast: HiGHS over all candidates agrees."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.candidates import make_candidates
from scheduler.engine.fixed import pin_groups
from scheduler.engine.highs import solve_highs
from scheduler.engine.stages.indelen import Search, assign_groups
from scheduler.engine.task import make_task
from seeds.generator import schaal
from tests.engine.models import model_of_all, without_limits


def all_vast(ronde: Ronde) -> Ronde:
    """Every running group stays at its time and place; its rooms and docenten are free."""
    return _groepen(ronde, lambda _: {"vast": True, "lokaal": {}, "docenten": {}})


def every_other_vast(ronde: Ronde) -> Ronde:
    """Every other group is vast, with its rooms and docenten."""
    return _groepen(ronde, lambda i: {"vast": i % 2 == 0})


def some_people_vast(ronde: Ronde) -> Ronde:
    """One person in four is vast in the group where he sits."""
    cursisten = tuple(
        c.model_copy(update={"vaste_groepen": c.groepen if i % 4 == 0 else ()}) for i, c in enumerate(ronde.cursisten)
    )
    return pin_groups(ronde.model_copy(update={"cursisten": cursisten}))


def _groepen(ronde: Ronde, change: Callable[[int], dict[str, object]]) -> Ronde:
    groepen = tuple(g.model_copy(update=change(i)) for i, g in enumerate(ronde.groepen))
    return ronde.model_copy(update={"groepen": groepen})


@pytest.mark.parametrize("seed", range(1, 9))
@pytest.mark.parametrize("change", [all_vast, every_other_vast, some_people_vast])
def test_proven_means_that_no_plan_is_better(change: Callable[[Ronde], Ronde], seed: int) -> None:
    candidates = make_candidates(make_task(change(schaal(60, seed))))
    assert any(c.fixed for c in candidates.all)
    found = assign_groups(candidates, Search(work=30))
    best = solve_highs(without_limits(model_of_all(candidates)), 60)
    if not found.feasible:
        assert best.infeasible
    else:
        assert best.proven
        assert found.proven
        assert found.worth == best.worth


def two_courses(seed: int) -> Ronde:
    """Two rooms; two docenten for one course and one for the other; wishes that the relaxation does not know."""
    dice = random.Random(seed)
    numbers = (dice.randint(8, 13), dice.randint(8, 13))
    weights = {
        "groep_per_persoon": dice.choice([20, 30, 50, 100]),
        "trede_ernaast": dice.choice([1, 5, 10, 20]),
        "les": dice.choice([20, 50, 100, 150]),
    }
    ronde = schaal(60, 11)
    here, person, docent = ronde.leslocaties[0], ronde.cursisten[0], ronde.docenten[0]
    early, late = frozenset({Dagdeel.MA_M, Dagdeel.DI_M, Dagdeel.WO_M}), frozenset({Dagdeel.DO_M, Dagdeel.VR_M})
    courses = (
        ronde.aanbod[0].model_copy(update={"bevoegdheid": "alfa"}),
        ronde.aanbod[1].model_copy(update={"bevoegdheid": "ona", "lessen_per_week": frozenset({2})}),
    )
    sides = (("Arabisch", early), ("Turks", early | late))
    cursisten = [
        person.model_copy(
            update={
                "cursist": f"C{side}{i:02}",
                "aanbod": (courses[side].aanbod,),
                "groepen": (),
                "contacttaal": language,
                "dagdelen": dagdelen,
                "tempo": dice.choice([1, 2, 3]),
                "postcode": here.postcode,
                "plaats": here.plaats,
            }
        )
        for side, (language, dagdelen) in enumerate(sides)
        for i in range(numbers[side])
    ]
    docenten = [
        docent.model_copy(
            update={
                "docent": f"D{i}",
                "bevoegdheden": frozenset({skill}),
                "dagdelen": dagdelen,
                "max_dagdelen": 3,
                "locaties": frozenset({here.locatie}),
            }
        )
        for i, (skill, dagdelen) in enumerate((("alfa", early), ("alfa", early), ("ona", late)))
    ]
    nothing = dict.fromkeys(("groepen", "inzet", "koppelingen", "vrijwilligers", "momenten"), ())
    nothing |= dict.fromkeys(("examens", "uren", "gebeurtenissen"), ())
    chosen = ronde.instellingen.gewichten.model_copy(update=weights)
    return ronde.model_copy(
        update=nothing
        | {
            "aanbod": courses,
            "cursisten": tuple(cursisten),
            "docenten": tuple(docenten),
            "instellingen": ronde.instellingen.model_copy(update={"gewichten": chosen}),
        }
    )


@pytest.mark.parametrize("seed", range(10, 22))
def test_two_equal_groups_side_by_side_are_not_forgotten(seed: int) -> None:
    candidates = make_candidates(make_task(two_courses(seed)))
    assert max(c.copies for c in candidates.all) > 1
    best = solve_highs(without_limits(model_of_all(candidates)), 60)
    found = assign_groups(candidates, Search(work=30))
    assert best.proven
    assert found.proven
    assert found.worth == best.worth
