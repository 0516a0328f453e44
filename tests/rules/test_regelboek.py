"""The rule book as a whole: every rule is listed, readable, small, on its own, and shown from both sides."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import pytest
import yaml

from scheduler.domain.instellingen import Gewichten
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.plan_sheets import PLAN_KOLOMMEN
from scheduler.io.sheets import BLAD_VAN_VELD
from scheduler.rules import HARDE_REGELS, REGELS, WENSEN, check_plan, waarde_van, waardeer
from scheduler.rules.base import HardeRegel, Regel, Wens
from scheduler.service.werkboek.plekken import PLAN_BLAD
from tests.rules.bouwen import build_plan, build_ronde

ROOT = Path(__file__).parents[2]
RULES = ROOT / "scheduler" / "rules"
SITUATIES = Path(__file__).parent / "situaties"
COURSE_CODES = {row["aanbod"] for row in yaml.safe_load((ROOT / "seeds" / "aanbod.yaml").read_text("utf-8"))["aanbod"]}

each_rule = pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.id)


def _file(regel: Regel) -> Path:
    return Path(inspect.getfile(type(regel)))


def _text(regel: Regel) -> str:
    return _file(regel).read_text(encoding="utf-8")


def test_every_file_is_in_the_book_once() -> None:
    for folder, regels in (("hard", HARDE_REGELS), ("wens", WENSEN)):
        files = {f.stem for f in (RULES / folder).glob("*.py")} - {"__init__"}
        assert sorted(r.id for r in regels) == sorted(files)
    assert (*HARDE_REGELS, *WENSEN) == REGELS


@pytest.mark.parametrize("regel", HARDE_REGELS, ids=lambda r: r.id)
def test_a_hard_rule_says_what_to_do_about_a_breach(regel: HardeRegel) -> None:
    assert re.fullmatch(r"[A-Z].+\.", regel.herstel)
    assert len(regel.herstel.split()) <= 20


def test_situations_are_about_rules_only() -> None:
    assert {f.stem for f in SITUATIES.glob("*")} == {r.id for r in REGELS}


@each_rule
def test_a_rule_is_named_after_its_file(regel: Regel) -> None:
    assert type(regel).__name__ == "".join(word.capitalize() for word in regel.id.split("_"))


@each_rule
def test_a_rule_has_one_short_sentence(regel: Regel) -> None:
    assert type(regel).__doc__ == regel.zin
    assert re.fullmatch(r"[A-Z][^.!?]+\.", regel.zin)
    assert len(regel.zin.split()) <= 25


@each_rule
def test_a_rule_is_small_and_knows_no_other_rule_and_no_course(regel: Regel) -> None:
    text = _text(regel)
    assert len(text.splitlines()) < 80
    imported = {node.module or "" for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)}
    rules = {module for module in imported if module.startswith("scheduler.rules")}
    assert rules <= {"scheduler.rules.base", "scheduler.rules.term"}
    strings = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert not strings & COURSE_CODES
    assert not set(re.findall(r"[\w-]+", regel.zin)) & COURSE_CODES


@each_rule
def test_a_rule_leans_on_hard_rules_only(regel: Regel) -> None:
    assert set(regel.steunt_op) <= {r.id for r in HARDE_REGELS} - {regel.id}


@each_rule
def test_situations_show_the_rule_kept_and_broken(regel: Regel) -> None:
    data = yaml.safe_load((SITUATIES / f"{regel.id}.yaml").read_text(encoding="utf-8"))
    assert set(data) == {"gehouden", "gebroken"}
    assert data["gehouden"]
    assert data["gebroken"]
    namen = [case["naam"] for cases in data.values() for case in cases]
    assert len(set(namen)) == len(namen)
    if isinstance(regel, Wens):
        kept = [case["punten"] for case in data["gehouden"]]
        broken = [case["punten"] for case in data["gebroken"]]
        assert max(broken) < max(kept)
        assert all(punten <= 0 if regel.kost else punten >= 0 for punten in kept + broken)


@pytest.mark.parametrize("wens", WENSEN, ids=lambda w: w.id)
def test_the_weights_of_a_wish_are_settings_and_all_it_uses(wens: Wens) -> None:
    used = set(re.findall(r"\bgewichten\.(\w+)", _text(wens)))
    behind_a_word = {"urgentie": "urgentie_", "waarde": "waarde", "zelfde_groep": "zelfde_groep_"}
    named = {w for w in wens.gewichten if not any(w.startswith(start) for start in behind_a_word.values())}
    assert used - behind_a_word.keys() == named
    assert set(wens.gewichten) <= set(Gewichten.model_fields)


def test_every_weight_belongs_to_a_wish() -> None:
    assert {naam for wens in WENSEN for naam in wens.gewichten} == set(Gewichten.model_fields)


PLAN = build_plan(
    {
        "groepen": [{"groep": "G1", "lokaal": {"ma-o": "R1"}, "docenten": {"ma-o": "D1"}}],
        "plaatsingen": ["C1 A1 G1", "C2 A1 G1"],
    }
)
RONDE = build_ronde({}, PLAN)


def test_an_empty_plan_of_an_empty_round_breaks_nothing_and_is_worth_nothing() -> None:
    assert check_plan(Ronde(), Plan()) == ()
    assert waardeer(Ronde(), Plan()) == ()


def test_the_worth_of_a_plan_is_the_sum_of_what_counts() -> None:
    assert check_plan(RONDE, PLAN) == ()
    counted = [(b.code, b.punten, b.aantal) for b in waardeer(RONDE, PLAN)]
    assert counted == [("verzoek_geplaatst", 2000, 1), ("verzoek_geplaatst", 2000, 1), ("weinig_lessen", -150, 1)]
    assert waarde_van(RONDE, PLAN) == 3850


def test_breaches_come_in_the_order_of_the_book() -> None:
    plan = build_plan({"groepen": ["G1"], "plaatsingen": ["C1 A1 G1"], "inzet": ["V1 G1 ma-m"]})
    found = check_plan(build_ronde({}, plan), plan)
    codes = ["les_heeft_lokaal", "les_heeft_docent", "inzet_hoort_bij_les", "niet_meer_hulp_dan_gewenst"]
    assert [b.code for b in found] == codes
    assert {b.ernst for b in found} == {"fout"}


@pytest.mark.parametrize("regel", HARDE_REGELS, ids=lambda r: r.id)
def test_a_hard_rule_says_where_a_breach_stands(regel: HardeRegel) -> None:
    for pad in regel.staat_in:
        bron, deel, kolom = pad.split(".")
        kolommen = PLAN_KOLOMMEN[PLAN_BLAD[deel]] if bron == "plan" else BLAD_VAN_VELD[deel].kolom_met
        assert kolom in kolommen
