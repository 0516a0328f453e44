"""What a message says: what changes for this person and why, and nothing about anybody else."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.domain.tijd import Dagdeel
from scheduler.service.berichten.rooster import read_rosters
from scheduler.service.berichten.tekst import compare_rosters, subject, write_text
from tests.web.voorbeeld import PLAN, RONDE

D = Dagdeel
VANDAAG = date(2026, 11, 23)


def message(wie, was, straks) -> str:
    w = compare_rosters(wie, read_rosters(RONDE, was).get(wie, ()), read_rosters(RONDE, straks).get(wie, ()))
    return "" if w is None else write_text(RONDE, straks, w, VANDAAG)


def with_group(**velden):
    g1, n1 = PLAN.groepen
    return PLAN.model_copy(update={"groepen": (g1.model_copy(update=velden), n1)})


def test_a_whole_message_to_a_volunteer_whose_lesson_moves():
    straks = with_group(dagdelen=frozenset({D.DI_O, D.WO_O}), lokaal={D.DI_O: "L2", D.WO_O: "L1"}, docenten={})
    inzet = (PLAN.inzet[0].model_copy(update={"dagdeel": D.DI_O}), PLAN.inzet[1])
    tekst = message(("vrijwilliger", "V1"), PLAN, straks.model_copy(update={"inzet": inzet}))
    assert tekst == (
        "Beste Wil,\n\n"
        "Uw rooster verandert vanaf 11 januari 2027. De groep krijgt andere lestijden.\n\n"
        "Dit vervalt:\n- maandagochtend, 9.15-12.00 uur: hulp bij de les Inburgering A1, Huis Leiden, lokaal L1\n\n"
        "Dit komt erbij:\n- dinsdagochtend, 9.15-12.00 uur: hulp bij de les Inburgering A1, Huis Leiden, lokaal L2\n\n"
        "Kunt u niet, of klopt er iets niet? Laat het ons snel weten.\n\n"
        "Groet,\nuw coördinator"
    )


@pytest.mark.parametrize(
    ("wie", "straks", "zin"),
    [
        (("cursist", "C1"), with_group(locatie="ZOE"), "De les gaat naar een andere leslocatie."),
        (("vrijwilliger", "V1"), with_group(locatie="ZOE"), "De les gaat naar een andere leslocatie."),
        (("cursist", "C1"), with_group(lokaal={D.MA_O: "L2", D.WO_O: "L1"}), "De les krijgt een ander lokaal."),
        (("cursist", "C1"), with_group(docenten={D.MA_O: "D2", D.WO_O: "D1"}), "De groep krijgt een andere docent."),
        (
            ("cursist", "C1"),
            PLAN.model_copy(update={"groepen": PLAN.groepen[1:], "plaatsingen": PLAN.plaatsingen[3:], "inzet": ()}),
            "De groep gaat niet door.",
        ),
        (
            ("cursist", "C1"),
            PLAN.model_copy(update={"plaatsingen": PLAN.plaatsingen[1:]}),
            "In het nieuwe plan zijn de plekken anders verdeeld.",
        ),
        (("vrijwilliger", "V2"), PLAN.model_copy(update={"koppelingen": ()}), "gaat niet verder."),
        (
            ("cursist", "C4"),
            PLAN.model_copy(update={"koppelingen": (PLAN.koppelingen[0].model_copy(update={"dagdeel": D.MA_O}),)}),
            "U ziet elkaar op een ander moment.",
        ),
    ],
)
def test_every_kind_of_change_has_its_reason(wie, straks, zin):
    assert zin in message(wie, PLAN, straks)


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        (("cursist", "C2"), "Er is een plek voor u."),
        (("vrijwilliger", "V4"), "Hier is hulp nodig"),
        (("docent", "D1"), "Deze les heeft een docent nodig."),
        (("vrijwilliger", "V2"), "U bent nu taalcoach."),
    ],
)
def test_who_is_new_reads_why(wie, zin):
    assert zin in message(
        wie, PLAN.model_copy(update={"groepen": (), "plaatsingen": (), "inzet": (), "koppelingen": ()}), PLAN
    )


def test_who_has_nothing_left_reads_so_in_the_subject():
    wie = ("vrijwilliger", "V4")
    w = compare_rosters(wie, read_rosters(RONDE, PLAN)[wie], ())
    assert subject(w) == "U staat niet meer in het rooster"


def test_a_week_that_stays_gets_no_message_and_what_becomes_known_is_no_change():
    assert all(message(wie, PLAN, PLAN) == "" for wie in read_rosters(RONDE, PLAN))
    onbekend = with_group(lokaal={}, docenten={})
    assert message(("vrijwilliger", "V1"), onbekend, PLAN) == ""
    assert message(("vrijwilliger", "V1"), PLAN, onbekend) != ""


def test_a_message_names_nobody_but_the_reader_the_docent_and_the_other_of_a_pair():
    leeg = PLAN.model_copy(update={"groepen": (), "plaatsingen": (), "inzet": (), "koppelingen": ()})
    mag = {("vrijwilliger", "V2"): {"Riet", "Dunya"}, ("cursist", "C4"): {"Dunya", "Riet"}}
    namen = {p.voornaam for p in (*RONDE.cursisten, *RONDE.vrijwilligers)}
    codes = {c.cursist for c in RONDE.cursisten} | {v.vrijwilliger for v in RONDE.vrijwilligers}
    for wie in read_rosters(RONDE, PLAN):
        tekst = message(wie, leeg, PLAN)
        woorden = set(tekst.replace(",", " ").replace(":", " ").split())
        eigen = mag.get(wie, {tekst.split("\n")[0].removeprefix("Beste ").rstrip(",")})
        assert woorden & namen <= eigen, wie
        assert not woorden & codes, wie
        assert "Achternaam" not in tekst
        assert "Helper" not in tekst
