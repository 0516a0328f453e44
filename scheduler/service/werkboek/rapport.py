"""Short texts and numbers about a round, its findings and its plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Any

from scheduler.domain.plan import Plan, status_of, vervallen_groepen
from scheduler.domain.ronde import Ronde
from scheduler.domain.woorden import aantal
from scheduler.engine.outcome import Status
from scheduler.io.report import count_findings, finding_rows
from scheduler.service.werkboek.plannen import Resultaat
from scheduler.service.werkboek.verantwoording import hash_of, parts_of, wishes_of
from scheduler.service.woorden import hoeveel_beter

__all__ = [
    "count_findings",
    "count_plan",
    "count_round",
    "finding_rows",
    "plan_lines",
    "result_data",
    "round_line",
]


def count_round(ronde: Ronde) -> dict[str, int]:
    """How many of everything a round holds, in the words of its sheets."""
    return {
        "cursisten": len(ronde.cursisten),
        "verzoeken": len(ronde.verzoeken),
        "groepen": len(ronde.groepen),
        "leslocaties": len(ronde.leslocaties),
        "docenten": len(ronde.docenten),
        "vrijwilligers": len(ronde.vrijwilligers),
        "koppelingen": len(ronde.lopende_koppelingen),
        "momenten": len(ronde.momenten),
    }


def round_line(ronde: Ronde) -> str:
    """One sentence with the numbers of a round."""
    n = count_round(ronde)
    return (
        f"{aantal(n['cursisten'], 'cursist', 'cursisten')} met {aantal(n['verzoeken'], 'verzoek', 'verzoeken')}, "
        f"{aantal(n['groepen'], 'lopende groep', 'lopende groepen')}, "
        f"{aantal(n['leslocaties'], 'leslocatie', 'leslocaties')}, {aantal(n['docenten'], 'docent', 'docenten')} "
        f"en {aantal(n['vrijwilligers'], 'vrijwilliger', 'vrijwilligers')}."
    )


def count_plan(ronde: Ronde, plan: Plan) -> dict[str, int]:
    """What a plan decides, in numbers."""
    status = Counter(status_of(ronde, g) for g in plan.groepen)
    return {
        "verzoeken": len(ronde.verzoeken),
        "geplaatst": len(plan.plaatsingen),
        "niet_geplaatst": len(ronde.verzoeken) - len(plan.plaatsingen),
        "groepen": len(plan.groepen),
        "nieuw": status["nieuw"],
        "gelijk": status["gelijk"],
        "gewijzigd": status["gewijzigd"],
        "vervalt": len(vervallen_groepen(ronde, plan)),
        "lessen": sum(len(g.dagdelen) for g in plan.groepen),
        "inzet": len(plan.inzet),
        "koppelingen": len(plan.koppelingen),
    }


def plan_lines(resultaat: Resultaat) -> list[str]:
    """The outcome in a few sentences."""
    v, plan = resultaat.uitkomst.verantwoording, resultaat.plan
    if plan is None:
        return ["Deze ronde is onmogelijk. Er is geen plan gemaakt."]
    n = count_plan(resultaat.ronde, plan)
    return [
        _places_line(n),
        _groups_line(n),
        _work_line(n),
        _how_good(resultaat.uitkomst.status, v.gat),
        *_skipped(resultaat),
    ]


def result_data(resultaat: Resultaat) -> dict[str, Any]:
    """The outcome as data: status, gap, numbers, and every part and wish with its bound."""
    uitkomst, v = resultaat.uitkomst, resultaat.uitkomst.verantwoording
    data: dict[str, Any] = {
        "soort": "resultaat",
        "status": uitkomst.status.value,
        "seconden": v.seconden,
        "seed": v.seed,
        "workers": v.workers,
        "versies": v.versies,
        "hash": hash_of(resultaat.ronde),
        "diagnose": [{"code": b.code, "wie": list(b.wie), "zin": b.zin, "doe": b.doe} for b in uitkomst.diagnose],
    }
    if resultaat.plan is None:
        return data
    return data | {
        "gat": v.gat,
        "niet_uitgezocht": resultaat.uitleg.overgeslagen if resultaat.uitleg else 0,
        "aantallen": count_plan(resultaat.ronde, resultaat.plan),
        "punten": v.waarde,
        "delen": [asdict(deel) for deel in parts_of(resultaat)],
        "wensen": [asdict(wens) for wens in wishes_of(resultaat)],
    }


def _how_good(status: Status, gat: float) -> str:
    match status:
        case Status.BEWEZEN_BEST:
            return "Bewezen best: voor de groepen en plekken bestaat geen beter plan."
        case Status.GESTOPT:
            return f"Gestopt: dit is het beste plan tot dan toe. Het beste plan is {hoeveel_beter(gat)}."
        case _:
            return f"Goed: het beste plan is {hoeveel_beter(gat)}."


def _skipped(resultaat: Resultaat) -> list[str]:
    """What was not worked out because the explanations were stopped."""
    n = resultaat.uitleg.overgeslagen if resultaat.uitleg else 0
    if not n:
        return []
    verzoeken = aantal(n, "verzoek dat wacht", "verzoeken die wachten")
    return [f"Bij {verzoeken}, is niet uitgezocht wat helpt. Dat kan alsnog: inburgerplan uitleg."]


def _places_line(n: dict[str, int]) -> str:
    have = aantal(n["verzoeken"], "verzoek heeft", "verzoeken hebben")
    return f"{n['geplaatst']} van {have} een plek. {aantal(n['niet_geplaatst'], 'wacht', 'wachten')} nog."


def _work_line(n: dict[str, int]) -> str:
    lessen, hulp = aantal(n["lessen"], "les", "lessen"), aantal(n["inzet"], "dagdeel", "dagdelen")
    koppelingen = aantal(n["koppelingen"], "koppeling", "koppelingen")
    return f"{lessen} per week, {hulp} hulp van vrijwilligers, {koppelingen}."


def _groups_line(n: dict[str, int]) -> str:
    groepen = aantal(n["groepen"], "groep", "groepen")
    stop = f"{aantal(n['vervalt'], 'groep vervalt', 'groepen vervallen')}." if n["vervalt"] else "Geen groep vervalt."
    return f"{groepen}: {n['nieuw']} nieuw, {n['gelijk']} gelijk en {n['gewijzigd']} gewijzigd. {stop}"
