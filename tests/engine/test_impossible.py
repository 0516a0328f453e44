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
