"""Fixed things that clash are named; there is no crash and no empty plan."""

from __future__ import annotations

from scheduler.domain.groep import Groep
from scheduler.domain.koppeling import Koppeling
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.engine.outcome import Status
from scheduler.engine.solve import Opdracht, solve
from seeds.generator import schaal

RONDE = schaal(40, 3)


def with_fixed(*groepen: Groep) -> Ronde:
    return RONDE.model_copy(update={"groepen": groepen, "inzet": (), "koppelingen": ()})


def fixed_group(code: str, dagdelen: set[Dagdeel], **more: object) -> Groep:
    aanbod = next(a for a in RONDE.aanbod if len(dagdelen) in a.lessen_per_week)
    return Groep.model_validate(
        {
            "groep": code,
            "aanbod": aanbod.aanbod,
            "locatie": RONDE.leslocaties[0].locatie,
            "dagdelen": dagdelen,
            "vast": True,
            **more,
        }
    )


def open_days(count: int) -> set[Dagdeel]:
    days = sorted(RONDE.leslocaties[0].dagdelen, key=lambda d: d.volgorde)
    chosen: dict[str, Dagdeel] = {}
    for d in days:
        chosen.setdefault(d.dag, d)
    return set(list(chosen.values())[:count])


def codes(ronde: Ronde) -> set[str]:
    outcome = solve(ronde, Opdracht(seconden=5))
    assert outcome.status == Status.ONMOGELIJK
    assert outcome.plan is None
    assert all(b.zin.endswith(".") and b.wie for b in outcome.diagnose)
    return {b.code for b in outcome.diagnose}


def test_two_fixed_groups_in_one_room() -> None:
    room = RONDE.lokalen[0].lokaal
    days = open_days(3)
    lokaal = dict.fromkeys(days, room)
    ronde = with_fixed(fixed_group("F1", days, lokaal=lokaal), fixed_group("F2", days, lokaal=lokaal))
    assert "lokaal_een_groep_tegelijk" in codes(ronde)


def test_a_fixed_group_with_a_docent_who_is_not_there() -> None:
    days = open_days(3)
    docent = RONDE.docenten[0].model_copy(update={"dagdelen": frozenset()})
    ronde = with_fixed(fixed_group("F1", days, docenten=dict.fromkeys(days, docent.docent)))
    ronde = ronde.model_copy(update={"docenten": (docent, *RONDE.docenten[1:])})
    assert "docent_is_beschikbaar" in codes(ronde)


def test_more_fixed_lessons_at_once_than_docenten() -> None:
    days = open_days(3)
    one = RONDE.model_copy(update={"docenten": RONDE.docenten[:1]})
    groups = (fixed_group("F1", days), fixed_group("F2", days))
    ronde = one.model_copy(update={"groepen": groups, "inzet": (), "koppelingen": ()})
    assert "vaste_groep_zonder_docent" in codes(ronde)


def test_a_fixed_group_at_a_closed_leslocatie() -> None:
    closed = RONDE.leslocaties[0].model_copy(update={"dagdelen": frozenset()})
    ronde = with_fixed(fixed_group("F1", open_days(3))).model_copy(update={"leslocaties": (closed,)})
    assert "leslocatie_is_open" in codes(ronde)


def test_a_fixed_koppeling_with_a_volunteer_without_vog() -> None:
    coach = RONDE.vrijwilligers[0].model_copy(update={"vog_gezien": None, "rollen": frozenset({"taalcoach"})})
    cursist = RONDE.cursisten[0]
    day = min(cursist.dagdelen & coach.vrij or cursist.dagdelen, key=lambda d: d.volgorde)
    pair = Koppeling(vrijwilliger=coach.vrijwilliger, cursist=cursist.cursist, dagdeel=day, vast=True)
    ronde = with_fixed().model_copy(update={"vrijwilligers": (coach, *RONDE.vrijwilligers[1:]), "koppelingen": (pair,)})
    assert "vrijwilliger_is_inzetbaar" in codes(ronde)


def diagnosis(ronde: Ronde) -> dict[str, tuple[str, ...]]:
    return {b.code: b.wie for b in solve(ronde, Opdracht(seconden=5)).diagnose}


def test_every_independent_cause_is_named() -> None:
    """A closed dagdeel, a room for two and too few docenten: three causes, told together."""
    room, days = RONDE.lokalen[0].lokaal, open_days(3)
    closed = min(set(Dagdeel) - RONDE.leslocaties[0].dagdelen, key=lambda d: d.volgorde)
    elsewhere = {closed, *(d for d in days if d.dag != closed.dag)}
    lokaal = dict.fromkeys(days, room)
    one = RONDE.model_copy(update={"docenten": RONDE.docenten[:1]})
    groepen = (
        fixed_group("F1", days, lokaal=lokaal),
        fixed_group("F2", days, lokaal=lokaal),
        fixed_group("F3", set(sorted(elsewhere)[: len(days)]) | {closed}),
    )
    found = diagnosis(one.model_copy(update={"groepen": groepen, "inzet": (), "koppelingen": ()}))
    assert {"lokaal_een_groep_tegelijk", "leslocatie_is_open", "vaste_groep_zonder_docent"} <= found.keys()
    assert found["lokaal_een_groep_tegelijk"] == ("F1", "F2")
    assert found["leslocatie_is_open"] == ("F3",)


def test_a_lesson_without_docent_names_who_has_the_docenten() -> None:
    days = open_days(3)
    docent = RONDE.docenten[0].docent
    one = RONDE.model_copy(update={"docenten": RONDE.docenten[:1]})
    groepen = (fixed_group("F1", days, docenten=dict.fromkeys(days, docent)), fixed_group("F2", days))
    ronde = one.model_copy(update={"groepen": groepen, "inzet": (), "koppelingen": ()})
    lessons = [b for b in solve(ronde, Opdracht(seconden=5)).diagnose if b.code == "vaste_groep_zonder_docent"]
    assert len(lessons) == len(days)
    assert all(b.wie[:2] == ("F2", "F1") and "een andere vaste groep: F1." in b.zin for b in lessons)


def test_what_is_vast_and_can_stay_is_never_called_impossible() -> None:
    """A search that is stopped at once still has the vaste groepen to begin with."""
    groepen = tuple(g.model_copy(update={"vast": True}) for g in RONDE.groepen)
    outcome = solve(with_fixed(*groepen), Opdracht(seconden=0.1))
    assert outcome.plan is not None
    assert {g.groep for g in groepen} <= outcome.plan.groep_met.keys()
