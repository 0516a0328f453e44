"""Situations a lawyer can read, each against the answer of the law floor."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from scheduler.law.feiten import Feiten
from scheduler.law.termijnen import beoordeel

MAP = Path(__file__).parent / "situaties"


@cache
def lees_situaties():
    return [s for b in sorted(MAP.glob("*.yaml")) for s in yaml.safe_load(b.read_text(encoding="utf-8"))]


def kort(verlenging):
    velden = {
        "grond": verlenging.grond,
        "dagen": verlenging.dagen,
        "weken": verlenging.weken,
        "maanden": verlenging.maanden,
        "nieuw": verlenging.nieuw.datum,
        "automatisch": verlenging.automatisch or None,
    }
    return {k: v for k, v in velden.items() if v is not None}


def antwoord(b, vraag):
    """Give the part of the answer that a situation speaks about."""
    over_pvt = "pvt_status" in vraag
    alles = {
        "regime": b.regime.value,
        "status": b.status.value,
        "pvt_status": b.pvt_status.value if b.pvt_status else None,
        "pvt_boete": b.pvt_boete,
        "verplichtingen": [v.naam for v in b.verplichtingen],
        "verlengingen": [kort(v) for v in (b.pvt_verlengingen if over_pvt else b.verlengingen)],
        "waarschuwingen": [m.code for m in b.waarschuwingen],
        "vragen": [m.code for m in b.vragen_aan_duo],
        "ontheffingen": list(b.ontheffingen),
        "datums": {code: b.datum(code) for code in vraag.get("datums", ())},
        "boete": b.boete.bedrag if b.boete else None,
        "nieuwe_termijn": b.boete.nieuwe_termijn if b.boete else None,
        "wissel_mag": b.wissel_mag,
        "afschalen_mag": b.afschalen_mag,
        "uren_geteld": b.uren_geteld,
        "pvt_compleet": b.pvt_compleet,
        "map_compleet": b.map_compleet,
        "participatie_uren": b.participatie_uren,
        "examens": {
            x.onderdeel: [x.examendag.datum, x.aanmelden.datum, x.aanmelden_met_herkansing.datum] for x in b.examens
        },
    }
    return {k: alles[k] for k in vraag}


@pytest.mark.parametrize("situatie", lees_situaties(), ids=lambda s: f"{s['id']}: {s['situatie']}")
def test_situatie(situatie):
    b = beoordeel(Feiten(**situatie["feiten"]), situatie["peildatum"])
    assert antwoord(b, situatie["verwacht"]) == situatie["verwacht"]


def test_every_situation_has_its_own_id_and_a_source():
    ids = [s["id"] for s in lees_situaties()]
    assert len(ids) == len(set(ids))
    assert all(s["bron"] and s["situatie"].endswith(".") for s in lees_situaties())
