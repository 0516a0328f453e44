"""A breach of a plan is shown in the cell where it stands: of every rule in the book, and of changed files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.io.formats import format_dagdelen, format_per_dagdeel
from scheduler.io.plan_sheets import PLAN_KOLOMMEN, Blad
from scheduler.io.writer import write_workbook
from scheduler.rules import HARDE_REGELS
from scheduler.rules.base import HardeRegel
from scheduler.service.werkboek.controle import verify_workbook
from scheduler.service.werkboek.plekken import Plekken
from tests.rules.bouwen import build_plan, build_ronde

SITUATIES = Path(__file__).parents[1] / "rules" / "situaties"


def sheets(plan: Plan) -> Iterator[Blad]:
    """The plan as it stands in a workbook, without what follows from it."""
    rijen: dict[str, list[dict[str, Any]]] = {
        "Plan groepen": [
            {
                "groep": g.groep,
                "aanbod": g.aanbod,
                "locatie": g.locatie,
                "lokaal": format_per_dagdeel(g.lokaal, g.dagdelen) or None,
                "dagdelen": format_dagdelen(g.dagdelen),
                "docenten": format_per_dagdeel(g.docenten, g.dagdelen) or None,
            }
            for g in plan.groepen
        ],
        "Plan cursisten": [p.model_dump() for p in plan.plaatsingen],
        "Plan inzet": [i.model_dump() | {"dagdeel": i.dagdeel.value} for i in plan.inzet],
        "Plan koppelingen": [k.model_dump() | {"dagdeel": k.dagdeel.value} for k in plan.koppelingen],
    }
    for naam, per_rij in rijen.items():
        kolommen = PLAN_KOLOMMEN[naam]
        yield Blad(naam, kolommen, tuple(tuple(r.get(k) or None for k in kolommen) for r in per_rij))


def broken(regel: HardeRegel) -> list[tuple[Ronde, Plan]]:
    data = yaml.safe_load((SITUATIES / f"{regel.id}.yaml").read_text(encoding="utf-8"))
    plannen = [(case, build_plan(case["plan"])) for case in data["gebroken"]]
    return [(build_ronde(case.get("ronde", {}), plan), plan) for case, plan in plannen]


@pytest.mark.parametrize("regel", HARDE_REGELS, ids=lambda r: r.id)
def test_every_breach_of_every_rule_has_a_cell_in_the_row_that_it_names(regel: HardeRegel, tmp_path: Path) -> None:
    for n, (ronde, plan) in enumerate(broken(regel)):
        path = tmp_path / f"{n}.xlsx"
        write_workbook(path, ronde, tuple(sheets(plan)))
        boek = load_workbook(path)
        for b in map(Plekken(path).place, regel.check(ronde, plan)):
            rij = boek[b.blad][boek[b.blad][b.cel].row]
            words = {w for c in rij for w in str(c.value).replace("=", " ").replace(";", " ").split()}
            assert words & set(b.wie), (b.zin, b.plaats)


def test_the_cell_is_in_the_column_of_the_decision(tmp_path: Path) -> None:
    """One place for each sheet, and the input where what was fixed is gone from the plan."""
    (ronde, plan), *_ = broken(next(r for r in HARDE_REGELS if r.id == "vaste_inzet_blijft"))
    plan = plan.model_copy(
        update={"groepen": build_plan({"groepen": ["G1", {"groep": "G2", "docenten": {"ma-o": "D2"}}]}).groepen}
    )
    write_workbook(tmp_path / "plan.xlsx", ronde, tuple(sheets(plan)))
    place = Plekken(tmp_path / "plan.xlsx").place

    def found(*wie: str, staat_in: str, dagdeel: Dagdeel | None = None) -> str:
        b = Bevinding(code="x", zin="x.", wie=wie, staat_in=(staat_in,), dagdeel=dagdeel)
        return place(b).plaats

    vast = next(i for i in ronde.inzet if i.vast)
    assert found("D2", staat_in="plan.groepen.docenten") == "Plan groepen!F3"
    assert found("G1", staat_in="plan.groepen.dagdelen") == "Plan groepen!E2"
    assert found(vast.vrijwilliger, staat_in="ronde.inzet.vast", dagdeel=vast.dagdeel) == "Inzet!E2"
    assert found("G9", staat_in="plan.groepen.dagdelen") == "Plan groepen!E1"
    assert place(Bevinding(code="x", zin="x.", wie=("G1",))).plaats == ""


@pytest.mark.parametrize(
    ("blad", "cel", "waarde", "code", "plaats"),
    [
        ("Plan groepen", "C2", "maan", "code_onbekend", "Plan groepen!C2"),
        ("Plan groepen", "D3", "zolder", "code_onbekend", "Plan groepen!D3"),
        ("Plan groepen", "F3", "D99", "code_onbekend", "Plan groepen!F3"),
        ("Plan cursisten", "C3", "G999", "groep_is_open", "Plan cursisten!C3"),
        ("Plan inzet", "A2", "V999", "code_onbekend", "Plan inzet!A2"),
        ("Plan inzet", "B2", "G999", "inzet_hoort_bij_les", "Plan inzet!B2"),
        ("Plan inzet", "D2", "zo-a", "vrijwilliger_kan_komen", "Plan inzet!D2"),
        ("Plan koppelingen", "B3", "C999", "code_onbekend", "Plan koppelingen!B3"),
        ("Plan koppelingen", "D3", "zo-a", "vrijwilliger_kan_komen", "Plan koppelingen!D3"),
        ("Plan koppelingen", "D3", "zo-a", "koppeling_buiten_de_les", "Plan koppelingen!D3"),
    ],
)
def test_a_changed_decision_is_shown_where_it_was_changed(
    plan: Path, tmp_path: Path, blad: str, cel: str, waarde: str, code: str, plaats: str
) -> None:
    boek = load_workbook(plan)
    boek[blad][cel] = waarde
    boek.save(tmp_path / "fout.xlsx")
    controle = verify_workbook(tmp_path / "fout.xlsx")
    assert {b.plaats for b in controle.bevindingen if b.code == code} == {plaats}
