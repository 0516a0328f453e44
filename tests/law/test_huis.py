"""House rules of the law floor: no legal number in code, no names of people, no unused number."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from scheduler.law.feiten import Feiten, Gebeurtenis, Gebeurtenissoort
from scheduler.law.parameters import load_parameters

MAP = Path(__file__).parents[2] / "scheduler" / "law"
BESTANDEN = sorted(MAP.glob("*.py"))
TERMIJNEN = sorted((MAP.parent / "service" / "termijnen").glob("*.py"))
GEWOON = {0, 1}
CALENDAR = {"datum.py": {7, 12}, "boete.py": {100}, "uren.py": {100}, "parameters.py": set(), "zaken_lezen.py": {200}}
ONGEBRUIKT = {
    "map_uren_totaal",
    "ontheffing_taalonderdelen_maximum",
}


def getallen(boom):
    for knoop in ast.walk(boom):
        if (
            isinstance(knoop, ast.Constant)
            and isinstance(knoop.value, int | float)
            and not isinstance(knoop.value, bool)
        ):
            yield knoop.value


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: b.name)
def test_no_legal_number_stands_in_code(bestand):
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    assert set(getallen(boom)) <= GEWOON | CALENDAR.get(bestand.name, set())
    teksten = [k.value for k in ast.walk(boom) if isinstance(k, ast.Constant) and isinstance(k.value, str)]
    assert [t for t in teksten if re.search(r"\b\d{4}-\d{2}-\d{2}\b", t)] == []


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda b: b.name)
def test_files_stay_short(bestand):
    assert len(bestand.read_text(encoding="utf-8").splitlines()) < 300


def test_every_number_is_used_or_listed_as_information():
    code = "\n".join(b.read_text(encoding="utf-8") for b in (*BESTANDEN, *TERMIJNEN))
    namen = set(re.findall(r"\"([a-z0-9_]+)\"", code))
    voorvoegsels = tuple(re.findall(r"[\"f\"]([a-z0-9_]+_)[\"{]", code))
    over = {n for n in load_parameters() if n not in namen and not n.startswith(voorvoegsels)}
    assert over == ONGEBRUIKT


def test_facts_hold_no_names_and_no_free_text_about_health():
    verboden = {"naam", "achternaam", "voornaam", "bsn", "toelichting", "diagnose", "opmerking"}
    assert verboden.isdisjoint(Feiten.model_fields)
    assert verboden.isdisjoint(Gebeurtenis.model_fields)
    tekstvelden = {n for n, veld in Gebeurtenis.model_fields.items() if "str" in str(veld.annotation)}
    assert tekstvelden == {"niveau"}
    assert Gebeurtenis(soort="ziekte").soort is Gebeurtenissoort.ZIEKTE
