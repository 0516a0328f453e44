"""Candidates and small repairs: who can, who could if another takes over, and how many people notice it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scheduler.domain.koppeling import Inzet
from scheduler.domain.plan import Lesgroep, Plaatsing, Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet
from scheduler.rules import check_plan
from scheduler.service.bord.sloten import Slot
from scheduler.service.opslag import open_database
from scheduler.service.plan.concepten import start_concept
from scheduler.service.plan.feiten import Feiten
from scheduler.service.plan.planbeeld import Grond, Planbeeld, open_plan
from scheduler.service.toegang.accounts import make_account
from scheduler.service.toegang.rechten import Gebruiker, Rol, Zicht
from scheduler.service.uitval.antwoord import answer_ask
from scheduler.service.uitval.blijvend import make_change
from scheduler.service.uitval.dagen import exceptions_on
from scheduler.service.uitval.gat import read_gap
from scheduler.service.uitval.kandidaten import find_candidates
from scheduler.service.uitval.melden import report_absence
from scheduler.service.uitval.past import Plekgat
from scheduler.service.uitval.terug import take_back
from scheduler.service.uitval.verleden import Verleden
from scheduler.service.uitval.vragen import ask_people
from scheduler.storage import plannen, vastzettingen
from tests.web.voorbeeld import PLAN, RONDE

D = Dagdeel
NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MAANDAG = date(2027, 1, 11)
NIETS = Verleden({}, {}, {}, frozenset(), ())
_assistent, _docent = RONDE.vrijwilligers[0], RONDE.docenten[0]


def _helper(code: str, **velden):
    return _assistent.model_copy(update={"vrijwilliger": code, "voornaam": code, **velden})


RUIM = RONDE.model_copy(
    update={
        "instellingen": RONDE.instellingen.model_copy(
            update={"max_reistijd_cursist": 90, "max_reistijd_vrijwilliger": 90}
        ),
        "groepen": (),
        "inzet": (),
        "aanbod": (RONDE.aanbod[0].model_copy(update={"max": 3}), RONDE.aanbod[1]),
        "docenten": (
            _docent,
            _docent.model_copy(update={"docent": "D2", "naam": "Meester Ties"}),
            _docent.model_copy(update={"docent": "D3", "naam": "Juf Pien", "locaties": frozenset({"ZOE"})}),
        ),
        "vrijwilligers": (
            *RONDE.vrijwilligers,
            _helper("V6"),
            _helper("V7", postcode="2712", plaats="Zoetermeer", max_reistijd=20),
        ),
    }
)
"""Two lessons on Monday: G1 in Leiden, Z1 in Zoetermeer."""
TWEE = Plan(
    groepen=(
        PLAN.groepen[0],
        Lesgroep(
            groep="Z1",
            aanbod="NT2-A1",
            locatie="ZOE",
            dagdelen=frozenset({D.MA_O, D.DO_O}),
            lokaal={D.MA_O: "Z1", D.DO_O: "Z1"},
            docenten={D.MA_O: "D2", D.DO_O: "D2"},
        ),
    ),
    plaatsingen=(
        *PLAN.plaatsingen[:3],
        Plaatsing(cursist="C3", aanbod="NT2-A1", groep="Z1"),
        Plaatsing(cursist="C8", aanbod="NT2-A1", groep="Z1"),
    ),
    inzet=(
        Inzet(vrijwilliger="V1", groep="G1", dagdeel=D.MA_O),
        Inzet(vrijwilliger="V6", groep="Z1", dagdeel=D.MA_O),
    ),
    koppelingen=PLAN.koppelingen,
)
TEAMLEIDER = Gebruiker(1, "Teamleider", Rol.TEAMLEIDER)


@pytest.fixture
def pb() -> Planbeeld:
    assert not check_plan(RUIM, TWEE)
    grond = Grond(RUIM, TWEE)
    return Planbeeld("v1", "", NU, grond, Zicht(TEAMLEIDER, RUIM, TWEE), Feiten(1), nummer=1)


@pytest.fixture
def db(tmp_path):
    """A database with this plan published."""
    database = open_database(tmp_path / "proef.db")
    wie = make_account(database, "t", "T", Rol.TEAMLEIDER, NU, wachtwoord="vier-gewone-losse-woorden")
    with database.write() as s:
        stand = plannen.propose_stand(s, RUIM.model_dump_json(), b"", "x.xlsx", NU, wie)
        plannen.confirm_stand(s, stand)
        plannen.add_publicatie(s, stand.id, TWEE.model_dump_json(), {}, [], naam="A", notitie="", op=NU, door=wie)
    yield database
    database.close()


def able(pb: Planbeeld, g: Plekgat, schuiven: int = 0) -> list[tuple[str, str, int]]:
    return [(k.code, k.kan, k.merken) for k in find_candidates(pb, g, NIETS, schuiven) if not k.waarom_niet]


def test_a_helper_who_is_busy_can_come_when_another_takes_over_and_that_counts_as_one_who_notices(pb):
    g = Plekgat("assistent", "V1", "G1", D.MA_O, MAANDAG, "")
    assert able(pb, g) == []
    assert able(pb, g, 1) == [("V6", "kan met schuiven", 1)]
    (v6,) = [k for k in find_candidates(pb, g, NIETS, 1) if k.code == "V6"]
    assert v6.via == "Dan valt Z1 open. V7 Helper1 kan daar."


def test_another_docent_elsewhere_is_noticed_by_the_whole_group_there(pb):
    g = Plekgat("docent", "D1", "G1", D.MA_O, MAANDAG, "")
    assert able(pb, g, 2) == []
    assert able(pb, g, 3) == [("D2", "kan met schuiven", 3)]


def _full() -> tuple[Ronde, Plan]:
    """Both groups are full, and C9 can only take a seat in Z1."""
    alleen_zoe = RUIM.cursisten[1].model_copy(update={"cursist": "C9", "dagdelen": frozenset({D.MA_O, D.DO_O})})
    klein = RUIM.aanbod[0].model_copy(update={"streef": 2, "max": 2})
    ronde = RUIM.model_copy(update={"cursisten": (*RUIM.cursisten, alleen_zoe), "aanbod": (klein, RUIM.aanbod[1])})
    return ronde, TWEE.model_copy(update={"plaatsingen": tuple(p for p in TWEE.plaatsingen if p.cursist != "C4")})


def test_a_seat_can_go_to_somebody_of_another_group_whose_seat_goes_to_who_waits():
    ronde, plan = _full()
    beeld = Planbeeld("v1", "", NU, Grond(ronde, plan), Zicht(TEAMLEIDER, ronde, plan), Feiten(1), nummer=1)
    g = Plekgat("plek", "C1", "G1", None, None, "NT2-A1")
    zonder, met = able(beeld, g), able(beeld, g, 1)
    assert [c for c, _, _ in zonder] == ["C4"]
    assert [(c, n) for c, kan, n in met if kan == "kan met schuiven"] == [("C3", 1), ("C8", 1)]


def test_nobody_slides_from_a_place_that_is_vast(pb):
    """A lock holds a helper at that lesson, and the docenten of a group."""

    def locked(g: Plekgat, *sloten: Slot) -> list[tuple[str, str, int]]:
        rijen = find_candidates(pb, g, replace(NIETS, sloten=sloten), 25)
        return [(k.code, k.kan, k.merken) for k in rijen if not k.waarom_niet]

    hulp, les = (Plekgat(*x, "G1", D.MA_O, MAANDAG, "") for x in (("assistent", "V1"), ("docent", "D1")))
    assert locked(hulp, Slot("inzet", "V6", "Z1", "do-o")) == [("V6", "kan met schuiven", 1)]
    assert locked(hulp, Slot("inzet", "V6", "Z1", "ma-o")) == []
    assert locked(les, Slot("groep", "G1")) == [("D2", "kan met schuiven", 3)]
    assert locked(les, Slot("groep", "Z1")) == []


def test_a_cursist_whose_place_is_locked_does_not_slide_and_another_still_does():
    ronde, plan = _full()
    g = Plekgat("plek", "C1", "G1", None, None, "NT2-A1")

    def slides(ronde: Ronde, *sloten: Slot) -> list[str]:
        beeld = Planbeeld("v1", "", NU, Grond(ronde, plan), Zicht(TEAMLEIDER, ronde, plan), Feiten(1), nummer=1)
        rijen = find_candidates(beeld, g, replace(NIETS, sloten=sloten), 1)
        return [k.code for k in rijen if k.kan == "kan met schuiven"]

    assert slides(ronde) == ["C3", "C8"]
    assert slides(ronde, Slot("plaats", "C3", "Z1", reden="zit bij haar zus")) == ["C8"]
    assert slides(ronde, Slot("plaats", "C3", "G1")) == ["C3", "C8"]


def test_a_lock_holds_on_the_page_of_a_gap_too(db):
    with db.write() as s:
        vastzettingen.add_lock(s, "inzet", "V6", "Z1", "ma-o", reden="kent de groep", tot=None, op=NU, door=1)
    report_absence(db, TEAMLEIDER, "V1", MAANDAG, MAANDAG, "vakantie", NU)
    assert [k.code for k in read_gap(db, TEAMLEIDER, 1, NU, 5).kandidaten] == []
    with pytest.raises(KanNiet, match="V6 kan niet"):
        ask_people(db, TEAMLEIDER, [1], ["V6"], NU)


def test_who_is_away_or_helps_elsewhere_that_day_is_no_candidate(pb):
    vrij = Grond(RUIM, TWEE.model_copy(update={"inzet": TWEE.inzet[:1]}))
    beeld = Planbeeld("v1", "", NU, vrij, Zicht(TEAMLEIDER, RUIM, vrij.plan), Feiten(1), nummer=1)
    g = Plekgat("assistent", "V1", "G1", D.MA_O, MAANDAG, "")
    assert able(beeld, g) == [("V6", "kan", 0)]
    weg = Verleden({}, {}, {}, frozenset({"V6"}), ())
    assert [k.waarom_niet for k in find_candidates(beeld, g, weg) if k.code == "V6"] == ["is dan afwezig"]


def test_the_order_says_what_it_rests_on(pb):
    vrij = Grond(RUIM, TWEE.model_copy(update={"inzet": ()}))
    beeld = Planbeeld("v1", "", NU, vrij, Zicht(TEAMLEIDER, RUIM, vrij.plan), Feiten(1), nummer=1)
    g = Plekgat("assistent", "X", "G1", D.MA_O, MAANDAG, "")
    rustig = find_candidates(beeld, g, NIETS)
    druk = find_candidates(beeld, g, Verleden({"V6": 3}, {"V6": 1}, {"V6": MAANDAG}, frozenset(), ()))
    assert [k.code for k in rustig if not k.waarom_niet] == ["V6", "V1"]
    assert [k.code for k in druk if not k.waarom_niet] == ["V1", "V6"]
    (een,) = [k for k in druk if k.code == "V6"]
    assert een.punten == 30 - 3 * 10 - 5 - een.minuten


def test_a_repair_opens_the_place_behind_and_is_taken_back_in_the_right_order(db):
    nummer = report_absence(db, TEAMLEIDER, "V1", MAANDAG, MAANDAG, "vakantie", NU)
    ask_people(db, TEAMLEIDER, [1], ["V6"], NU)
    answer_ask(db, TEAMLEIDER, 1, True, NU)
    achter = read_gap(db, TEAMLEIDER, 2, NU)
    assert (achter.rij.wat, achter.afwezigheid) == ("Klassenassistent in groep Z1 (Inburgering A1)", nummer)
    assert [k.code for k in achter.kandidaten] == ["V7"]
    ask_people(db, TEAMLEIDER, [2], ["V7"], NU)
    answer_ask(db, TEAMLEIDER, 2, True, NU)
    assert [(d.plek, d.van, d.door) for d in exceptions_on(db, MAANDAG, MAANDAG)] == [
        ("G1", "V1", "V6"),
        ("Z1", "V6", "V7"),
    ]
    with pytest.raises(Exception, match="Draai dat eerst terug"):
        take_back(db, TEAMLEIDER, 1, NU)
    take_back(db, TEAMLEIDER, 2, NU)
    take_back(db, TEAMLEIDER, 1, NU)
    assert exceptions_on(db, MAANDAG, MAANDAG) == ()
    assert read_gap(db, TEAMLEIDER, 2, NU).rij.status == "gesloten"


def test_a_docent_who_leaves_is_replaced_in_a_concept_with_only_that_change(db):
    """D2 takes the lessons of G1 beside his own, where nobody is in his way."""
    nummer = report_absence(db, TEAMLEIDER, "D2", MAANDAG, None, "gestopt", NU)
    gaten = [read_gap(db, TEAMLEIDER, n, NU) for n in (1, 2)]
    assert [[k.code for k in g.kandidaten] for g in gaten] == [["D3"], ["D1", "D3"]]
    ask_people(db, TEAMLEIDER, [1], ["D3"], NU)
    answer_ask(db, TEAMLEIDER, 1, True, NU)
    ask_people(db, TEAMLEIDER, [2], ["D1"], NU)
    answer_ask(db, TEAMLEIDER, 2, True, NU)
    nieuw = open_plan(db, TEAMLEIDER, make_change(db, TEAMLEIDER, nummer, NU))
    assert nieuw.plan.groep_met["Z1"].docenten == {D.MA_O: "D3", D.DO_O: "D1"}
    assert nieuw.plan.groep_met["G1"] == TWEE.groep_met["G1"]
    assert not check_plan(nieuw.ronde, nieuw.plan)
    assert start_concept(db, 1, "x", nieuw.stand, nieuw.plan, NU)
