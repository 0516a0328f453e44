"""Volunteers and taalcoaches: the optimum of the plain model, and nothing half done."""

from __future__ import annotations

from datetime import date

from scheduler.domain.koppeling import Inzet, Moment
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.cpsat import Limits, solve_cpsat
from scheduler.engine.plain import plain_model
from scheduler.engine.solve import Opdracht, solve
from scheduler.engine.stages.bemensen import staff_plan
from scheduler.rules import REGELS, WENSEN, check_plan
from scheduler.rules.keuzes import zinnige_keuzes
from seeds.generator import schaal

HELP = ("bemensen", "koppelen")
MAG_BEGINNEN = {
    "pauze_tot": None,
    "actief_van": None,
    "actief_tot": None,
    "vog_gezien": date(2026, 1, 1),
    "basiscursus": date(2026, 1, 1),
}
"""What a volunteer needs before a start."""


def worth(ronde: Ronde, plan: Plan) -> int:
    return sum(b.punten for w in WENSEN if w.fase in HELP for b in w.check(ronde, plan))


def best_for_these_groups(ronde: Ronde, plan: Plan) -> int:
    """The optimum of help and koppelingen together, by the plain model with the groups held as they are."""
    rules = [r for r in REGELS if r.fase in HELP]
    model = plain_model(ronde, plan.groepen, zinnige_keuzes(ronde, plan.groepen), rules)
    groups_only = [model._open, model._zit, model._lokaal, model._docent]
    for words, keys in model._decisions(plan):
        if words in groups_only:
            for var, value in words.start(keys).items():
                model.linear.row((var,), (1,), value, value)
    answer = solve_cpsat(model.linear, Limits(seconds=60))
    assert answer.proven
    assert answer.worth is not None
    return answer.worth


def test_help_and_koppelingen_reach_the_optimum_of_the_plain_model() -> None:
    """Koppelingen first, then help: on these rounds that costs nothing against deciding both at once."""
    for size, seed in ((40, 3), (60, 6)):
        ronde = schaal(size, seed)
        plan = solve(ronde, Opdracht(seconden=15)).plan
        assert plan is not None
        assert plan.koppelingen
        assert worth(ronde, plan) == best_for_these_groups(ronde, plan)


def test_who_helps_at_a_lesson_keeps_that_lesson_when_nothing_is_won() -> None:
    """Two who help one group, each at an own lesson, do not change places."""
    ronde = schaal(40, 3)
    plan = solve(ronde, Opdracht(seconden=15)).plan
    assert plan is not None
    groep = next(g for g in plan.groepen if len(g.dagdelen) > 1 and ronde.aanbod_met[g.aanbod].assistenten_wens)
    eerste, tweede = sorted(groep.dagdelen, key=lambda d: d.volgorde)[:2]
    both = {
        "rollen": frozenset({"klassenassistent"}),
        "dagdelen": groep.dagdelen,
        "postcode": ronde.locatie_met[groep.locatie].postcode,
        "max_dagdelen": 1,
        **MAG_BEGINNEN,
    }
    helpers = tuple(v.model_copy(update=both) for v in ronde.vrijwilligers[:2])
    for dagdelen in ((eerste, tweede), (tweede, eerste)):
        now = tuple(
            Inzet(vrijwilliger=v.vrijwilliger, groep=groep.groep, dagdeel=d)
            for v, d in zip(helpers, dagdelen, strict=True)
        )
        running = ronde.model_copy(update={"vrijwilligers": helpers, "inzet": now, "koppelingen": (), "momenten": ()})
        alone = Plan(groepen=(groep,))
        assert set(staff_plan(running, alone, {}, seed=1).inzet) == set(now)


def test_two_who_are_needed_come_both_or_not_at_all() -> None:
    """A moment that needs three people and can have two is left alone; one that can have three gets three."""
    ronde = schaal(40, 3)
    moment = Moment.model_validate(
        {
            "moment": "M1",
            "soort": "olc",
            "locatie": ronde.leslocaties[0].locatie,
            "dagdeel": "wo-m",
            "rol": "olc",
            "min": 3,
            "streef": 3,
        }
    )
    helper = {
        "rollen": frozenset({"olc"}),
        "dagdelen": frozenset({Dagdeel.WO_M}),
        "postcode": ronde.leslocaties[0].postcode,
        "max_dagdelen": 1,
        **MAG_BEGINNEN,
    }
    people = [v.model_copy(update=helper) for v in ronde.vrijwilligers[:3]]
    for count, expected in ((2, 0), (3, 3)):
        small = ronde.model_copy(
            update={
                "momenten": (moment,),
                "vrijwilligers": tuple(people[:count]),
                "inzet": (),
                "koppelingen": (),
                "groepen": (),
                "cursisten": tuple(c.model_copy(update={"coach": "", "groepen": ()}) for c in ronde.cursisten),
            }
        )
        staff = staff_plan(small, Plan(), {}, seed=1)
        assert len(staff.inzet) == expected
        assert check_plan(small, Plan(inzet=staff.inzet)) == ()
