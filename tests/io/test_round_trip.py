"""What we write we read back, in a new file and in the user's own."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.io.formats import format_dagdelen, format_per_dagdeel
from scheduler.io.plan_sheets import PLAN_KOLOMMEN, Blad, sort_plan
from scheduler.io.reader import read_workbook
from scheduler.io.writer import write_workbook
from tests.strategies import plannen, rondes

VANDAAG = date(2026, 11, 23)


def values(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {ws.title: list(ws.iter_rows(values_only=True)) for ws in load_workbook(path).worksheets}


def plan_bladen(ronde: Ronde, plan: Plan) -> list[Blad]:
    """The sheets of a plan with the columns that decide, and something in the others."""
    rijen: dict[str, list[dict[str, object]]] = {
        "Plan groepen": [
            {
                "groep": g.groep, "aanbod": g.aanbod, "locatie": g.locatie, "status": "gelijk", "cursisten": 3,
                "dagdelen": format_dagdelen(g.dagdelen), "lokaal": format_per_dagdeel(g.lokaal, g.dagdelen) or None,
                "docenten": format_per_dagdeel(g.docenten, g.dagdelen) or None,
            }
            for g in plan.groepen
        ] + [{"groep": "OUD", "aanbod": "X", "locatie": "Y", "dagdelen": "ma-o", "status": "vervalt"}],
        "Plan cursisten": [
            {"cursist": p.cursist, "aanbod": p.aanbod, "groep": p.groep, "reistijd": 12, "uitleg": "=geen formule"}
            for p in plan.plaatsingen
        ] + [{"cursist": "C", "aanbod": "A", "uitleg": "niet geplaatst"}],
        "Plan inzet": [
            {"vrijwilliger": i.vrijwilliger, "groep": i.groep, "moment": i.moment, "dagdeel": str(i.dagdeel)}
            for i in plan.inzet
        ],
        "Plan koppelingen": [
            {
                "vrijwilliger": k.vrijwilliger, "cursist": k.cursist, "soort": k.soort, "dagdeel": str(k.dagdeel),
                "online": k.online,
            }
            for k in plan.koppelingen
        ],
        "Verantwoording": [{"onderwerp": "seed", "waarde": 7}, {"onderwerp": "datum", "waarde": VANDAAG}],
    }  # fmt: skip
    return [
        Blad(naam, PLAN_KOLOMMEN[naam], tuple(tuple(r.get(k) or None for k in PLAN_KOLOMMEN[naam]) for r in rs))  # type: ignore[misc]
        for naam, rs in rijen.items()
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data(), ronde=rondes())
def test_written_workbook_reads_back_as_the_same_round_and_plan(data, ronde):
    plan = data.draw(plannen(ronde))
    with tempfile.TemporaryDirectory() as folder:
        eerste, tweede = Path(folder) / "a.xlsx", Path(folder) / "b.xlsx"
        write_workbook(eerste, ronde, plan_bladen(ronde, plan))
        gelezen = read_workbook(eerste, VANDAAG)
        assert [b for b in gelezen.bevindingen if b.ernst == "fout"] == []
        assert gelezen.ronde == ronde
        assert gelezen.plan == sort_plan(plan)
        assert gelezen.verantwoording == {"seed": "7", "datum": "23-11-2026"}
        write_workbook(tweede, ronde, (), bron=eerste)
        assert values(tweede) == values(eerste)
        write_workbook(tweede, ronde, plan_bladen(ronde, plan), bron=eerste)
        assert values(tweede) == values(eerste)
        assert read_workbook(tweede, VANDAAG) == gelezen


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rondes(most=1))
def test_the_same_round_gives_the_same_bytes(ronde):
    with tempfile.TemporaryDirectory() as folder:
        eerste, tweede = Path(folder) / "a.xlsx", Path(folder) / "b.xlsx"
        write_workbook(eerste, ronde)
        write_workbook(tweede, ronde)
        assert eerste.read_bytes() == tweede.read_bytes()
        write_workbook(tweede, ronde, bron=eerste)
        derde = Path(folder) / "c.xlsx"
        write_workbook(derde, ronde, bron=tweede)
        assert tweede.read_bytes() == derde.read_bytes()
