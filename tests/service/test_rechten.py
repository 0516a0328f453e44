"""What somebody of a few leslocaties sees, and what he may publish."""

from __future__ import annotations

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Gekoppeld, Lesgroep, Plaatsing, Plan
from scheduler.domain.tijd import Dagdeel
from scheduler.service.toegang.eigen_locaties import outside_own
from scheduler.service.toegang.rechten import Gebruiker, Recht, Rol, Zicht
from tests.web.voorbeeld import PLAN, RONDE

D = Dagdeel
ZOE = Gebruiker(1, "Z", Rol.TEAMLEIDER, locaties=frozenset({"ZOE"}))
ALLES = Gebruiker(2, "T", Rol.TEAMLEIDER)


def with_volunteer(**velden):
    v1, *rest = RONDE.vrijwilligers
    return RONDE.model_copy(update={"vrijwilligers": (v1.model_copy(update=velden), *rest)})


def changed(**velden) -> Plan:
    return PLAN.model_copy(update=velden)


def test_nobody_of_leiden_is_seen_in_zoetermeer():
    zicht = Zicht(ZOE, RONDE, PLAN)
    assert zicht.mensen == {"C6", "C7", "D1"}
    assert Zicht(ALLES, RONDE, PLAN).mensen >= {"C1", "V1", "V4", "D1"}


def test_a_volunteer_is_seen_where_he_can_come():
    assert Zicht(ZOE, with_volunteer(postcode="2712"), PLAN).vrijwilligers == {"V1"}


def test_a_volunteer_is_seen_where_he_helps_and_where_his_cursist_is():
    hulp = changed(inzet=(*PLAN.inzet, Inzet(vrijwilliger="V1", groep="N1", dagdeel=D.DI_O)))
    assert Zicht(ZOE, RONDE, hulp).vrijwilligers == {"V1"}
    paar = changed(koppelingen=(*PLAN.koppelingen, Gekoppeld(vrijwilliger="V2", cursist="C6", dagdeel=D.MA_O)))
    assert Zicht(ZOE, RONDE, paar).vrijwilligers == {"V2"}


def test_what_a_teamleider_of_a_few_leslocaties_may_and_may_not():
    assert {r for r in Recht if ALLES.mag(r) and not ZOE.mag(r)} == {
        Recht.SCENARIO,
        Recht.REGELS,
        Recht.INLEZEN,
        Recht.ACCOUNTS,
    }


@pytest.mark.parametrize(
    ("straks", "elders"),
    [
        (PLAN, ()),
        (changed(plaatsingen=(*PLAN.plaatsingen, Plaatsing(cursist="C7", aanbod="NT2-A2", groep="N1"))), ()),
        (changed(groepen=PLAN.groepen[:1], plaatsingen=PLAN.plaatsingen[:3]), ()),
        (changed(inzet=(*PLAN.inzet, Inzet(vrijwilliger="V1", groep="N1", dagdeel=D.DI_O))), ()),
        (changed(plaatsingen=(*PLAN.plaatsingen, Plaatsing(cursist="C3", aanbod="NT2-A1", groep="G1"))), ("groep G1",)),
        (changed(plaatsingen=PLAN.plaatsingen[1:]), ("groep G1",)),
        (changed(inzet=PLAN.inzet[1:]), ("groep G1",)),
        (changed(inzet=PLAN.inzet[:1]), ("moment M1",)),
        (changed(koppelingen=()), ("een koppeling",)),
        (
            changed(groepen=(*PLAN.groepen, PLAN.groepen[0].model_copy(update={"groep": "N2"}))),
            ("groep N2",),
        ),
        (
            changed(groepen=(PLAN.groepen[0], PLAN.groepen[1].model_copy(update={"locatie": "LEI"}))),
            ("groep N1",),
        ),
    ],
)
def test_only_what_is_the_same_elsewhere_may_be_published(straks, elders):
    assert outside_own(Zicht(ZOE, RONDE, straks), PLAN) == elders
    assert outside_own(Zicht(ALLES, RONDE, straks), PLAN) == ()


def test_a_group_that_moves_away_from_the_own_leslocatie_is_a_change_elsewhere():
    hier = PLAN.groepen[0].model_copy(update={"locatie": "ZOE", "lokaal": {}})
    assert outside_own(Zicht(ZOE, RONDE, changed(groepen=(hier, PLAN.groepen[1]))), PLAN) == ("groep G1",)
    assert isinstance(hier, Lesgroep)


def test_the_same_plan_written_in_another_order_differs_nowhere():
    daar = PLAN.groepen[0]
    anders = daar.model_copy(
        update={
            "lokaal": dict(reversed(daar.lokaal.items())),
            "docenten": dict(reversed(daar.docenten.items())),
        }
    )
    straks = changed(groepen=(anders, *PLAN.groepen[1:]))
    assert straks == PLAN
    assert straks.model_dump_json() != PLAN.model_dump_json()
    assert outside_own(Zicht(ZOE, RONDE, straks), PLAN) == ()
