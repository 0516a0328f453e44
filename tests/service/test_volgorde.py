"""In strict order one of a higher tier outweighs everything below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.law.ronde import urgentieklassen
from scheduler.service.werkboek.controle import verify_workbook
from scheduler.service.werkboek.invoer import read_input, write_round
from scheduler.service.werkboek.plannen import make_opdracht, plan_ronde
from scheduler.service.werkboek.uitvoer import write_plan
from scheduler.service.werkboek.volgorde import TE_GROOT, _most_for_the_rest, in_order
from seeds.generator.profielen import schaal

RONDE = schaal(60, 3)


def tiers(ronde: Ronde, plan: Plan) -> tuple[int, int]:
    klassen = urgentieklassen(ronde)
    return sum(klassen[c] >= 3 for c, _ in plan.groep_van), len(plan.groep_van)


def test_weighted_changes_nothing() -> None:
    assert in_order(RONDE, "gewogen") is RONDE


def test_every_tier_outweighs_all_below_it() -> None:
    w, n = in_order(RONDE, "strikt").instellingen.gewichten, len(set(RONDE.verzoeken))
    seats = len(RONDE.zit_nu)
    rest = _most_for_the_rest(RONDE)
    kept = (w.plek_behouden + w.zelfde_groep_nieuw_blok) * seats
    assert w.zelfde_groep_nieuw_blok > rest
    assert w.waarde > kept + rest
    assert w.urgentie_3 == w.urgentie_4 > w.waarde * n
    assert (w.urgentie_4 + w.waarde) * n <= TE_GROOT


def test_no_weighted_plan_places_more_and_the_file_verifies(tmp_path: Path) -> None:
    write_round(tmp_path / "in.xlsx", RONDE)
    gelezen = read_input(tmp_path / "in.xlsx")
    weighted = plan_ronde(RONDE, make_opdracht(2, 1, 1)).plan
    strict = plan_ronde(in_order(RONDE, "strikt"), make_opdracht(2, 1, 1), herkomst={"volgorde": "strikt"})
    assert weighted is not None
    assert strict.plan is not None
    assert tiers(RONDE, strict.plan) >= tiers(RONDE, weighted)
    write_plan(tmp_path / "plan.xlsx", strict, tmp_path / "in.xlsx", gelezen)
    assert verify_workbook(tmp_path / "plan.xlsx").bevindingen == ()


def test_a_round_that_is_too_large_is_refused_in_words() -> None:
    many = tuple(c.model_copy(update={"cursist": f"{c.cursist}-{n}"}) for n in range(400) for c in RONDE.cursisten)
    with pytest.raises(KanNiet, match="te groot"):
        in_order(RONDE.model_copy(update={"cursisten": many}), "strikt")
