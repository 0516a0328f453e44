"""Assumptions: the round as it would be, what is true by now, and who is gone for good."""

from __future__ import annotations

import pytest

from scheduler.domain.plek import Lokaal
from scheduler.domain.tijd import Dagdeel
from scheduler.service.scenario.aannames import Aanname, assume, blocking, holds_not, pack, tell_assumption, unpack
from tests.web.voorbeeld import RONDE

MAX = Aanname("max", "NT2-A1", 6, 4)
LOKAAL = Aanname("lokaal", "LEI", 12, 1)
DOCENT = Aanname("docent", "D1", "vr-a", "nee")
REIS = Aanname("reistijd", "cursist", 90, 60)
GEWICHT = Aanname("gewicht", "les", 0, 150)
WEINIG = RONDE.model_copy(
    update={"docenten": (RONDE.docenten[0].model_copy(update={"dagdelen": frozenset({Dagdeel.MA_O})}),)}
)
ALLE = (MAX, LOKAAL, DOCENT, REIS, GEWICHT)


def test_every_assumption_changes_one_thing_and_is_then_true():
    anders = assume(WEINIG, ALLE)
    assert anders.aanbod_met["NT2-A1"].max == 6
    assert anders.lokalen[-1] == Lokaal(locatie="LEI", lokaal="extra", plaatsen=12)
    assert (anders.docenten[0].dagdelen, anders.docenten[0].max_dagdelen) == ({Dagdeel.MA_O, Dagdeel.VR_A}, 9)
    assert (anders.instellingen.max_reistijd_cursist, anders.instellingen.gewichten.les) == (90, 0)
    assert [holds_not(WEINIG, a) for a in ALLE] == [True] * 5
    assert [holds_not(anders, a) for a in ALLE] == [False] * 5
    assert assume(anders, ALLE) == anders


def test_a_room_of_another_name_makes_the_assumption_true():
    gehuurd = WEINIG.model_copy(
        update={"lokalen": (*WEINIG.lokalen, Lokaal(locatie="LEI", lokaal="Kelder", plaatsen=14))}
    )
    assert not holds_not(gehuurd, LOKAAL)
    assert "extra" not in {r.lokaal for r in assume(gehuurd, (LOKAAL,)).lokalen}


def test_only_what_is_about_the_world_and_not_true_keeps_a_plan_from_being_published():
    assert blocking(WEINIG, (*ALLE, Aanname("weg", "V1"))) == (MAX, LOKAAL, DOCENT, REIS)
    assert blocking(assume(WEINIG, ALLE), ALLE) == ()


@pytest.mark.parametrize("a", [Aanname("max", "X", 6, 4), Aanname("lokaal", "X", 6, 0), Aanname("docent", "X", "ma-o")])
def test_nothing_is_assumed_about_what_is_gone(a):
    assert not holds_not(WEINIG, a)
    assert assume(WEINIG, (a,)) == WEINIG


def test_it_is_kept_and_read_back_whole():
    assert unpack(pack(ALLE, "Wat als?")) == ALLE
    assert pack(()) == {}
    assert unpack({}) == ()


def test_a_difference_says_what_it_is_now_and_what_it_becomes():
    regel = tell_assumption(WEINIG, LOKAAL)
    assert (regel.wat, regel.nu, regel.straks) == ("Lokalen met 12 plaatsen of meer in Huis Leiden", "1", "2")
    assert (regel.feit, regel.blokkeert) == (False, True)
    assert tell_assumption(assume(WEINIG, ALLE), MAX).feit


def test_who_is_gone_keeps_a_row_but_asks_and_does_nothing_also_where_that_was_fixed():
    zonder = assume(RONDE, (Aanname("weg", "C4"), Aanname("weg", "V1"), Aanname("weg", "D1")))
    assert zonder.cursist_met["C4"].aanbod == ()
    assert zonder.koppelingen == ()
    assert zonder.inzet == ()
    assert zonder.vrijwilliger_met["V1"].vrij == frozenset()
    assert zonder.docent_met["D1"].dagdelen == frozenset()
    assert zonder.cursist_met["C1"] == RONDE.cursist_met["C1"]
