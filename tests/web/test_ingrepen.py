"""Changing lessons, groups, help and koppelingen by hand: possibilities, what they mean, what is refused."""

from __future__ import annotations

import re

from scheduler.domain.tijd import Dagdeel
from scheduler.service.plan.planbeeld import open_plan
from scheduler.service.toegang.rechten import Gebruiker, Rol
from tests.web.conftest import plat

PAD = "/plan/c2/wijzig"


def do(browser, soort, versie=1, waarom="afgesproken", **vraag):
    return browser.post(PAD, soort=soort, versie=versie, waarom=waarom, **vraag)


def plan(db):
    return open_plan(db, Gebruiker(1, "T", Rol.TEAMLEIDER), "c2").plan


def test_the_lessons_that_can_be_at_another_time_stand_with_what_that_means(als):
    tekst = plat(als("coordinator").tekst("/plan/c2/keuzes?soort=les&groep=N1&dagdeel=di-o"))
    assert "maandagochtend, lokaal Z1, Juf Janneke" not in tekst  # she teaches G1 then
    assert "2× geen docent vrij" in tekst
    assert "Er is niets dat kan. Waarom niet?" in tekst
    assert "Dit kan" not in tekst
    assert re.search(r"\d+× 1 cursist kan dan niet", tekst)


def test_a_lesson_goes_to_another_room_and_back(als, db):
    browser = als("coordinator")
    antwoord = do(browser, "les", groep="N1", dagdeel="di-o", naar="wo-o", lokaal="Z1", docent="D1")
    assert antwoord.status_code == 422  # the docent teaches elsewhere
    assert "Dit kan niet" in antwoord.text
    vraag = {"groep": "N1", "dagdeel": "di-o", "naar": "wo-m", "lokaal": "Z1", "docent": "D1"}
    assert do(browser, "les", **vraag).status_code == 422  # nobody can come in the afternoon
    assert plan(db).groep_met["N1"].dagdelen == {Dagdeel.DI_O, Dagdeel.DO_O}


def test_closing_a_group_says_who_loses_a_place_and_can_be_undone(als, db):
    browser = als("coordinator")
    pagina = plat(browser.tekst(f"{PAD}?soort=sluit&groep=N1"))
    assert "Groep N1 sluit, 1 cursist wacht weer." in pagina
    assert "1 geen plek meer" in pagina
    assert do(browser, "sluit", groep="N1").location == "/plan/c2/bord"
    assert list(plan(db).groep_met) == ["G1"]
    log = als("teamleider").tekst("/logboek")
    assert "groep N1 sluit" in log
    assert "afgesproken" in log
    assert browser.post("/plannen/c2/ongedaan", versie=2).status_code == 303
    assert list(plan(db).groep_met) == ["G1", "N1"]


def test_a_group_that_the_workbook_fixed_does_not_close(als, db):
    antwoord = do(als("coordinator"), "sluit", groep="G1")
    assert antwoord.status_code == 422
    assert "Groep G1 staat vast" in antwoord.text
    assert "G1" in plan(db).groep_met


def test_a_reason_is_asked_and_what_was_typed_stays(als):
    browser = als("coordinator")
    antwoord = do(browser, "sluit", groep="N1", waarom=" ")
    assert antwoord.status_code == 422
    assert "Schrijf op waarom u dit doet." in antwoord.text
    assert do(als("teamleider"), "sluit", groep="N1").status_code == 303
    te_laat = do(browser, "sluit", groep="N1", waarom="mijn tekst")
    assert te_laat.status_code == 404  # the group is gone: the same answer as for one of elsewhere
    assert "Iemand was u voor" in te_laat.text
    assert "mijn tekst" in te_laat.text


def test_a_new_group_opens_with_the_people_who_wait(als, db):
    browser = als("coordinator")
    keuzes = "/plan/c2/keuzes?soort=open&aanbod=NT2-A1"
    assert "geen lokaal of docent vrij" in browser.tekst(keuzes)
    assert do(browser, "sluit", groep="N1").status_code == 303
    tekst = browser.tekst(keuzes)
    link = re.search(r'href="(/plan/c2/wijzig\?[^"]*soort=open[^"]*)"', tekst)[1].replace("&amp;", "&")
    assert "cursisten krijgen een plek" in tekst
    velden = dict(re.findall(r"[?&](\w+)=([^&]*)", link.replace("%2C", ",")))
    assert do(browser, versie=2, **velden).status_code == 303
    (nieuw,) = plan(db).groep_met.keys() - {"G1"}
    assert set(plan(db).cursisten_in[nieuw]) == {"C3", "C8"}


def test_help_is_offered_who_can_first_and_counted_who_cannot(als, db):
    browser = als("coordinator")
    pagina = plat(browser.tekst("/plan/c2/keuzes?soort=hulp&plek=G1&dagdeel=wo-o"))
    assert "Wil Helper1 (V1) ✓ kan hielp hier al" in pagina
    assert "1× kan nog niet beginnen" in pagina
    assert do(browser, "hulp", plek="G1", dagdeel="wo-o", vrijwilliger="V1").location == "/plan/c2/bord?groep=G1"
    assert plan(db).inzet_op["G1", Dagdeel.WO_O] == ("V1",)
    assert do(browser, "hulp", versie=2, plek="G1", dagdeel="ma-o", vrijwilliger="V3").status_code == 422
    weg = do(browser, "hulp_weg", versie=2, plek="G1", dagdeel="wo-o", vrijwilliger="V1")
    assert weg.status_code == 303
    assert ("G1", Dagdeel.WO_O) not in plan(db).inzet_op
    assert do(browser, "hulp_weg", versie=3, plek="G1", dagdeel="ma-o", vrijwilliger="V1").status_code == 422


def test_a_koppeling_is_made_and_one_that_is_fixed_does_not_stop(als, db):
    browser = als("coordinator")
    pagina = plat(browser.tekst("/plan/c2/keuzes?soort=koppel&cursist=C8"))
    assert "1× heeft genoeg cursisten" in pagina
    assert do(browser, "koppel_weg", cursist="C4").status_code == 422
    assert do(browser, "koppel", cursist="C4", vrijwilliger="V2", dagdeel="di-o").status_code == 422
    assert len(plan(db).koppelingen) == 1


def test_nothing_of_another_leslocatie_is_seen_or_changed(als):
    browser = als("zoetermeer")
    for vraag in ("soort=les&groep=G1&dagdeel=ma-o", "soort=groep&groep=G1", "soort=hulp&plek=G1&dagdeel=ma-o",
                  "soort=hulp&plek=M1", "soort=koppel&cursist=C4"):  # fmt: skip
        assert browser.get(f"/plan/c2/keuzes?{vraag}").status_code == 404, vraag
    assert do(browser, "sluit", groep="G1").status_code == 404
    assert do(browser, "open", aanbod="NT2-A1", locatie="LEI", dagdelen="ma-o,di-o").status_code == 404
    assert do(browser, "sluit", groep="N1").status_code == 303


def test_words_that_mean_nothing_are_not_there(als):
    browser = als("coordinator")
    for vraag in (
        "soort=weg",
        "soort=les&groep=G1&dagdeel=xx",
        "soort=les&groep=G1&dagdeel=vr-a",
        "soort=open&aanbod=X&locatie=LEI&dagdelen=ma-o",
    ):
        assert browser.get(f"{PAD}?{vraag}").status_code == 404, vraag
    assert browser.get("/plan/v1/wijzig?soort=sluit&groep=N1").status_code == 422


def test_everything_that_is_offered_keeps_every_rule(als):
    browser = als("coordinator")
    assert do(browser, "sluit", groep="N1").status_code == 303  # room for more
    lijsten = ["soort=open", "soort=hulp&plek=M1", "soort=koppel&cursist=C8", "soort=groep&groep=G1"]
    lijsten += [f"soort={s}&groep=G1&plek=G1&dagdeel={d}" for s in ("les", "hulp") for d in ("ma-o", "wo-o")]
    gevolgd = 0
    for lijst in lijsten:
        tekst = browser.tekst(f"/plan/c2/keuzes?{lijst}").partition("Dit kan")[2]
        for link in re.findall(r'href="(/plan/c2/wijzig\?[^"]*)"', tekst):
            gevolgd += 1
            pagina = plat(browser.tekst(link.replace("&amp;", "&")))
            assert "Dit kan niet." not in pagina, link
    assert gevolgd > 3


def test_what_is_fixed_offers_nothing_and_says_why(als):
    browser = als("coordinator")
    for lijst, reden in (
        ("soort=les&groep=G1&dagdeel=ma-o", "Docent is al aangenomen"),
        ("soort=groep&groep=G1", "Docent is al aangenomen"),
        ("soort=koppel&cursist=C4", "zo staat het in het werkboek"),
    ):
        pagina = plat(browser.tekst(f"/plan/c2/keuzes?{lijst}"))
        assert f"Dit staat vast: {reden}." in pagina
        assert "Bekijk" not in pagina


def test_a_lesson_with_enough_help_gets_no_more(als):
    browser = als("coordinator")
    pagina = plat(browser.tekst("/plan/c2/keuzes?soort=hulp&plek=M1"))
    assert "Olga Helper4 helpt hier" in pagina
    assert "Er is niets dat kan." in pagina
