"""What vastgezette keuzes cost: the plan with them against the plan without them."""

from __future__ import annotations

import threading

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.outcome import Grens, Status, Uitkomst, Verantwoording
from scheduler.engine.solve import Opdracht
from scheduler.service.bord.sloten import Slot, locks_in, without_locks
from scheduler.service.scenario.losmaken import Los, _Plannen, cost_of_fixed, tell_cost
from tests.rules.bouwen import build_plan, build_ronde

MAANDAG, WOENSDAG = Dagdeel.MA_O, Dagdeel.WO_O
SNEL = Opdracht(seconden=5)


def one_room(**groep: object) -> Ronde:
    """One docent who gives one lesson; four people can come on Wednesday, one of them on Monday too."""
    return build_ronde(
        {
            "aanbod": [{"aanbod": "A1", "min": 1, "streef": 4, "max": 4}],
            "docenten": [{"docent": "D1", "max_dagdelen": 1}],
            "groepen": [{"groep": "G1", "dagdelen": [MAANDAG], **groep}],
            "cursisten": [
                {"cursist": "C1", "dagdelen": [MAANDAG, WOENSDAG], "groepen": ["G1"]},
                *({"cursist": f"C{n}", "dagdelen": [WOENSDAG]} for n in (2, 3, 4)),
            ],
        },
        build_plan({}),
    )


def two_locks() -> Ronde:
    """The same, where the group and the place of one cursist in it are both vast."""
    ronde = one_room(vast=True)
    c1 = ronde.cursisten[0].model_copy(update={"vaste_groepen": ("G1",)})
    return ronde.model_copy(update={"cursisten": (c1, *ronde.cursisten[1:])})


def test_a_group_that_stays_keeps_three_people_from_a_place() -> None:
    kosten = cost_of_fixed(one_room(vast=True, vast_reden="afspraak"), SNEL)
    los = Los(plekken=3, koppelingen=0, mensen=3, zeker=True)
    assert (kosten.aantal, kosten.samen, kosten.niet_bekeken) == (1, los, 0)
    assert kosten.rijen == ((Slot("groep", "G1", reden="afspraak"), los),)
    assert kosten.zin == "Deze ene vastgezette keuze kost 3 plekken."
    assert kosten.pack()["rijen"] == [
        {
            "sleutel": ["groep", "G1", "", ""],
            "plekken": 3,
            "koppelingen": 0,
            "mensen": 3,
            "zeker": True,
            "tussen": None,
        }
    ]


def test_the_place_of_one_cursist_can_cost_as_much() -> None:
    ronde = one_room()
    c1 = ronde.cursisten[0].model_copy(update={"vaste_groepen": ("G1",)})
    held = ronde.model_copy(update={"cursisten": (c1, *ronde.cursisten[1:])})
    kosten = cost_of_fixed(held, SNEL)
    assert [(s.sleutel, los.plekken) for s, los in kosten.rijen] == [(("plaats", "C1", "G1", ""), 3)]
    assert without_locks(held, locks_in(held)) == ronde


def test_what_costs_nothing_is_not_named() -> None:
    ronde = one_room(vast=True)
    alleen = ronde.model_copy(update={"cursisten": ronde.cursisten[:1]})
    kosten = cost_of_fixed(alleen, SNEL)
    assert (kosten.rijen, kosten.zin) == ((), "Deze ene vastgezette keuze kost geen plek.")
    assert cost_of_fixed(one_room(), SNEL).zin == "Er staat niets vast."


def test_when_it_cannot_be_it_says_why() -> None:
    dicht = one_room(vast=True).leslocaties[0].model_copy(update={"dagdelen": frozenset({WOENSDAG})})
    kosten = cost_of_fixed(one_room(vast=True).model_copy(update={"leslocaties": (dicht,)}), SNEL)
    assert kosten.samen is None
    assert kosten.zin.startswith("Er is geen plan mogelijk. ")


def test_a_stop_ends_it_with_what_was_found() -> None:
    stop = threading.Event()
    stop.set()
    kosten = cost_of_fixed(two_locks(), SNEL, stop=stop)
    assert (kosten.rijen, kosten.niet_bekeken) == ((), 2)


def outcome(plan: Plan, status: Status, hoogstens: int) -> Uitkomst:
    account = Verantwoording(0.0, 1, 1, {}, 0, 0, 0, 0, 0, grenzen={"verzoek_geplaatst": Grens(hoogstens)})
    return Uitkomst(status, plan, (), account)


def test_what_is_not_proven_is_a_range_and_never_less_than_a_plan_that_was_found() -> None:
    ronde = one_room(vast=True)
    sloten = locks_in(ronde)
    maandag = build_plan({"groepen": [{"groep": "G1", "dagdelen": ["ma-o"]}], "plaatsingen": ["C1 A1 G1"]})
    woensdag = build_plan(
        {"groepen": [{"groep": "G1", "dagdelen": ["wo-o"]}], "plaatsingen": [f"C{n} A1 G1" for n in (1, 2)]}
    )
    plannen = _Plannen(without_locks(ronde, sloten), sloten, maandag)
    plannen.add((), outcome(maandag, Status.BEWEZEN_BEST, 1))
    plannen.add(sloten, outcome(woensdag, Status.GOED, 4))
    los = plannen.cost(sloten)
    assert los == Los(plekken=1, koppelingen=0, mensen=1, zeker=False, tussen=(1, 3))
    assert tell_cost(1, los) == (
        "Deze ene vastgezette keuze kost 1 plek. Dat is niet zeker: het zijn er tussen 1 en 3. "
        "Met meer zoektijd weet u het beter."
    )
    plannen.add(sloten, outcome(Plan(), Status.GOED, 4))  # a poorer search later takes nothing away
    assert plannen.cost(sloten) == los


def test_the_asked_time_is_kept() -> None:
    """With hardly any time no choice is tried by itself; what was not looked at is told."""
    kosten = cost_of_fixed(two_locks(), Opdracht(seconden=1))
    assert kosten.samen == Los(plekken=3, koppelingen=0, mensen=3, zeker=True)
    assert (kosten.rijen, kosten.niet_bekeken) == ((), 2)
