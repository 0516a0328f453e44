"""Who may read what, and how it reads: no code or name of anybody else, short sentences, plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from scheduler.errors import UnknownCode
from scheduler.explain import explain_person
from scheduler.explain.codes import CODES, FAMILIES
from scheduler.explain.uitleg import Reden, opsomming
from scheduler.explain.unlock import unlock
from scheduler.explain.verschil import vergelijk_met_nu

HOOGSTENS = 15
GEEN_B1 = (
    "conform|middels|teneinde|betreffende|desbetreffende|aangaande|omtrent|tevens|reeds|echter|derhalve|alvorens|"
    "indien|dient te|dienen te|geschiedt|constraint|score|solver|funnel|penalty|feasible|capaciteit|optimaal|"
    "worden|wordt|werd|werden"
)

GOUD = """
andere_cursus andere_taal ander_niveau alleen_vrouwen geen_vrouwengroep andere_tijd reis_onbekend te_ver zit_er_al
andere_les coach_dan vol lokaal_vol plek_over nog_geen_groep gekeken deze_groepen geen_groepen
eigen_groep_stopt eigen_groep_kan_niet eigen_groep_past_niet eigen_groep_tijd eigen_groep_anders voorrang_plek
voorrang_einddatum voorrang_beide geen_cursus geen_vrouwencursus nergens_dichtbij te_weinig_dagen te_weinig_mensen
geen_docent geen_lokaal groep_kan_open plek_vast houdt_groep houdt_plek krijgt_plek niveau_past niveau_ernaast haast
andere_groep andere_groep_vol geen_andere_groep helpt_zet_erin helpt_nieuwe_groep helpt_eigen_les helpt_coach
helpt_dagdeel helpt_reistijd helpt_dagdeel_en_reis helpt_lokaal helpt_plek helpt_trede helpt_gemengd
helpt_docent_dagdeel helpt_docent_les helpt_extra_lokaal helpt_meer_mensen helpt_plek_vrij helpt_dagdeel_en_plek
helpt_vraag helpt_vrouwencursus helpt_extra_groep
"""


def words_of(geval, voor: str) -> Iterator[tuple[str, str]]:
    ronde, plan = geval.ronde, geval.plan
    for code in (*ronde.cursist_met, *ronde.vrijwilliger_met, *ronde.docent_met, *plan.groep_met, *ronde.groep_met):
        yield code, " ".join(explain_person(ronde, plan, code, voor))


def sentences(text: str) -> list[str]:
    return [z for z in re.split(r"(?<=[.?!])\s+", text.replace(" (nagerekend)", "").replace(" (misschien)", "")) if z]


@pytest.fixture(scope="module")
def teksten(geval) -> list[str]:
    """Everything that is said of a plan, to either reader."""
    ronde, plan, uitleg = geval.ronde, geval.plan, geval.uitleg
    found = [t for voor in ("planner", "persoon") for _, t in words_of(geval, voor)]
    for rij in (uitleg.verzoeken, uitleg.groepen, uitleg.inzet, uitleg.koppelingen):
        found += rij.values()
    found += [n.wat_helpt for n in uitleg.niet_geplaatst]
    found += [r.read("planner") for t in (*uitleg.zonder_coach, *uitleg.te_weinig_hulp) for r in t.redenen]
    found += uitleg.bijna_open
    found += [o.reden.read("planner") for o in unlock(ronde, plan)]
    found += [m.reden.read(voor) for m in vergelijk_met_nu(ronde, plan).regels for voor in ("planner", "persoon")]
    return found


def test_the_person_reads_no_code_and_no_name_of_anybody_else(gevallen) -> None:
    geval = gevallen["docenten"]
    ronde = geval.ronde
    codes = {*ronde.cursist_met, *ronde.vrijwilliger_met, *ronde.docent_met, *ronde.groep_met, *geval.plan.groep_met}
    namen = {p.voornaam for p in ronde.cursisten} | {p.achternaam for p in ronde.cursisten}
    namen |= {p.voornaam for p in ronde.vrijwilligers} | {p.achternaam for p in ronde.vrijwilligers}
    namen |= {d.naam for d in ronde.docenten}
    verboden = re.compile("|".join(rf"(?<![\w-]){re.escape(x)}(?![\w-])" for x in sorted(codes | namen) if x))
    planner = dict(words_of(geval, "planner"))
    assert any(verboden.search(t) for t in planner.values()), "the search finds codes where they are"
    for code, tekst in words_of(geval, "persoon"):
        assert not verboden.search(tekst), (code, tekst)


def test_the_minutes_of_the_taalcoach_are_not_told_to_the_cursist(gevallen) -> None:
    geval = gevallen["docenten"]
    code = next(k.cursist for k in geval.plan.koppelingen if not k.online)
    assert any("De taalcoach reist" in t for t in explain_person(geval.ronde, geval.plan, code))
    assert not any("reist" in t for t in explain_person(geval.ronde, geval.plan, code, "persoon"))


def test_an_unknown_code_is_an_error(gevallen) -> None:
    with pytest.raises(UnknownCode, match="ZZ9"):
        explain_person(gevallen["docenten"].ronde, gevallen["docenten"].plan, "ZZ9")


def test_no_sentence_has_more_than_fifteen_words(teksten) -> None:
    te_lang = {z for t in teksten for z in sentences(t) if len(z.split()) > HOOGSTENS}
    assert te_lang == set()


def test_every_text_is_plain_and_filled(teksten) -> None:
    for t in teksten:
        assert "{" not in t
        assert "  " not in t
        assert not re.search(r"\b1 (mensen|groepen|minuten|treden|lessen|cursisten|plekken)\b", t)
        assert not re.search(r"\b(0|[2-9]|\d\d+) (groep|minuut|trede|les|persoon|plek) ", t), t
        for zin in sentences(t):
            assert zin[0].isupper() or not zin[0].isalpha(), zin
            assert zin[-1] in ".?", zin


def test_no_template_has_a_word_that_is_not_plain() -> None:
    for soort in CODES.values():
        assert not re.search(rf"\b({GEEN_B1})\b", soort.zin), soort


def test_codes_stay_and_stand_once() -> None:
    families = ("zeef", "niet geplaatst", "nieuwe groep", "geplaatst", "wat helpt")
    assert [s.code for naam in families for s in FAMILIES[naam]] == GOUD.split()
    assert len(CODES) == sum(len(f) for f in FAMILIES.values())


def test_every_rule_behind_a_reason_is_in_the_book() -> None:
    from scheduler.rules import HARDE_REGELS

    assert {s.regel for s in CODES.values()} - {""} <= {r.id for r in HARDE_REGELS}


@pytest.mark.parametrize(("n", "zin"), [(1, "1 groep is vol."), (2, "2 groepen zijn vol."), (0, "0 groepen zijn vol.")])
def test_singular_and_plural(n: int, zin: str) -> None:
    assert Reden("vol", ("C1",), {"n": n}).read("planner") == zin


def test_lists_read_as_dutch() -> None:
    assert [opsomming(x) for x in ("", "a", "ab", "abc")] == ["", "a", "a en b", "a, b en c"]
