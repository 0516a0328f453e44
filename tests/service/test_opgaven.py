"""What volunteers say lies over the workbook, and what was pinned stays possible."""

from __future__ import annotations

from datetime import UTC, date, datetime

from scheduler.domain.koppeling import Koppeling
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.rules import check_plan
from scheduler.service.mijn.opgaven import with_statements
from scheduler.storage.tables import Opgave
from tests.web.voorbeeld import PLAN, RONDE

OP = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def said(persoon: str, **velden) -> Opgave:
    basis = {"graag": [], "als_het_moet": [], "max_dagdelen": None, "pauze_tot": None, "geldt": True}
    return Opgave(persoon=persoon, versie=1, niet_vragen=[], op=OP, door=None, **{**basis, **velden})


def test_nobody_who_says_nothing_changes():
    assert with_statements(RONDE, []) is RONDE
    assert with_statements(RONDE, [said("V4", geldt=False, graag=["zo-a"])]) is RONDE
    assert with_statements(RONDE, [said("V99", graag=["zo-a"])]) == RONDE


def test_what_is_said_takes_the_place_of_the_workbook():
    o = said("V4", graag=["di-o"], als_het_moet=["vr-m"], max_dagdelen=0, pauze_tot=date(2026, 12, 31))
    v = with_statements(RONDE, [o]).vrijwilliger_met["V4"]
    was = RONDE.vrijwilliger_met["V4"]
    assert v == was.model_copy(
        update={
            "dagdelen": frozenset({Dagdeel.DI_O}),
            "dagdelen_als_het_moet": frozenset({Dagdeel.VR_M}),
            "max_dagdelen": 0,
            "pauze_tot": date(2026, 12, 31),
        }
    )


def test_only_that_person_changes():
    na = with_statements(RONDE, [said("V4", graag=["di-o"])])
    assert [v for v in na.vrijwilligers if v.vrijwilliger != "V4"] == [
        v for v in RONDE.vrijwilligers if v.vrijwilliger != "V4"
    ]
    assert na.model_copy(update={"vrijwilligers": RONDE.vrijwilligers}) == RONDE


def test_what_the_planner_pinned_stays_possible():
    alles_niet = [said(v, max_dagdelen=0, pauze_tot=date(2027, 12, 31)) for v in ("V1", "V2", "V4")]
    na = with_statements(RONDE, alles_niet)
    assert na.vrijwilliger_met["V1"].vrij == {Dagdeel.MA_O}
    assert na.vrijwilliger_met["V2"].vrij == {Dagdeel.VR_M}
    assert na.max_dagdelen(na.vrijwilliger_met["V1"]) == 1
    vast = PLAN.model_copy(update={"inzet": PLAN.inzet[:1]})
    assert check_plan(na, vast) == check_plan(RONDE, vast) == ()
    assert {b.code for b in check_plan(na, PLAN)} == {
        "vrijwilliger_is_inzetbaar",
        "vrijwilliger_kan_komen",
        "vrijwilliger_niet_te_veel",
    }


def test_somebody_pinned_to_a_cursist_without_a_dagdeel_keeps_every_dagdeel_of_the_workbook():
    ronde = Ronde.model_validate(
        RONDE.model_dump() | {"koppelingen": (Koppeling(vrijwilliger="V2", cursist="C4", vast=True),)}
    )
    v = with_statements(ronde, [said("V2", graag=["zo-a"])]).vrijwilliger_met["V2"]
    assert v.dagdelen == {Dagdeel.ZO_A}
    assert v.dagdelen_als_het_moet == ronde.vrijwilliger_met["V2"].vrij
