"""Which plan holds on which day: a plan for the next block leaves the days before it alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.service.mijn.afspraken import find_afspraken
from scheduler.service.opslag import open_database
from scheduler.service.plan.geldend import plans_over, read_holding
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.toegang.rechten import Gebruiker, Rol
from scheduler.storage import plannen
from tests.web.voorbeeld import PLAN, RONDE

VOORJAAR = (date(2027, 1, 11), date(2027, 6, 25))
NAJAAR = (date(2026, 9, 1), date(2027, 1, 8))


@pytest.fixture
def db(tmp_path):
    database = open_database(tmp_path / "x.db")
    yield database
    database.close()


def put(db, blok, op, plan=PLAN):
    """Publish a plan for a block."""
    begin, einde = blok
    instellingen = RONDE.instellingen.model_copy(update={"periode_begin": begin, "periode_einde": einde})
    ronde = RONDE.model_copy(update={"instellingen": instellingen})
    with db.write() as s:
        stand = plannen.propose_stand(s, ronde.model_dump_json(), b"", "x.xlsx", op, None)
        plannen.confirm_stand(s, stand)
        plannen.add_publicatie(s, stand.id, plan.model_dump_json(), {}, [], naam="x", notitie="", op=op, door=None)


def holding(db, van, tot, **opties):
    return [(v.nummer, v.van, v.tot) for v in read_holding(db, van, tot, **opties)]


def test_without_a_plan_nothing_holds(db):
    assert holding(db, date(2026, 1, 1), date(2027, 12, 31)) == []


def test_the_plan_of_the_next_block_begins_when_its_block_begins(db):
    put(db, NAJAAR, datetime(2026, 8, 20, 9, tzinfo=UTC))
    put(db, VOORJAAR, datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert holding(db, date(2026, 11, 26), date(2027, 12, 31)) == [
        (1, date(2026, 11, 26), date(2027, 1, 8)),
        (2, date(2027, 1, 11), date(2027, 6, 25)),
    ]


def test_a_new_plan_of_a_running_block_does_not_rewrite_the_past(db):
    put(db, NAJAAR, datetime(2026, 8, 20, 9, tzinfo=UTC))
    put(db, NAJAAR, datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert holding(db, date(2026, 9, 1), date(2026, 12, 31)) == [
        (1, date(2026, 9, 1), date(2026, 11, 19)),
        (2, date(2026, 11, 20), date(2026, 12, 31)),
    ]
    assert holding(db, date(2026, 11, 26), date(2026, 12, 31)) == [(2, date(2026, 11, 26), date(2026, 12, 31))]


def test_leaving_out_the_newest_shows_what_held_before(db):
    put(db, NAJAAR, datetime(2026, 8, 20, 9, tzinfo=UTC))
    put(db, NAJAAR, datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert holding(db, date(2026, 11, 26), date(2026, 12, 31), zonder=2) == [
        (1, date(2026, 11, 26), date(2026, 12, 31))
    ]


def test_somebody_keeps_the_lessons_of_now_when_the_next_block_is_published_without_him(db):
    put(db, NAJAAR, datetime(2026, 8, 20, 9, tzinfo=UTC))
    zonder = PLAN.model_copy(update={"inzet": (Inzet(vrijwilliger="V1", groep="G1", dagdeel=Dagdeel.WO_O),)})
    put(db, VOORJAAR, datetime(2026, 11, 20, 9, tzinfo=UTC), zonder)
    dagen = [a.dag for a in find_afspraken(read_holding(db, date(2026, 12, 7), date(2027, 1, 20)), "V1")]
    assert dagen == [
        *(date(2026, 12, 7), date(2026, 12, 14)),
        date(2027, 1, 4),
        *(date(2027, 1, 13), date(2027, 1, 20)),
    ]


def test_a_moment_just_after_midnight_counts_as_the_day_in_the_netherlands(db):
    put(db, NAJAAR, datetime(2026, 11, 19, 23, 30, tzinfo=UTC))
    assert holding(db, date(2026, 9, 1), date(2026, 12, 31)) == [(1, date(2026, 11, 20), date(2026, 12, 31))]


def test_days_that_no_plan_holds_are_read_from_the_plan_on_the_page_and_a_concept_speaks_for_itself(db):
    put(db, NAJAAR, datetime(2026, 11, 20, 9, tzinfo=UTC))
    put(db, VOORJAAR, datetime(2026, 11, 25, 9, tzinfo=UTC))
    leider = Gebruiker(1, "T", Rol.TEAMLEIDER)

    def over(pb, van, tot):
        return [(v.nummer, v.van, v.tot) for v in plans_over(db, pb, van, tot)]

    najaar, voorjaar = open_plan(db, leider, "v1"), open_plan(db, leider, "v2")
    assert over(najaar, date(2026, 10, 1), date(2027, 1, 20)) == [
        (1, date(2026, 10, 1), date(2026, 11, 19)),
        (1, date(2026, 11, 20), date(2027, 1, 8)),
        (2, date(2027, 1, 11), date(2027, 1, 20)),
    ]
    assert over(voorjaar, date(2026, 10, 1), date(2026, 11, 30)) == [(1, date(2026, 11, 20), date(2026, 11, 30))]
    concept = replace(voorjaar, nummer=None)
    assert over(concept, date(2026, 10, 1), date(2027, 1, 20)) == [(0, date(2027, 1, 11), date(2027, 1, 20))]
