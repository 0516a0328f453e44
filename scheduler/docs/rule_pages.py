"""The page of the rule book, `regels.md`: made from the rules themselves, so that it is never out of date."""

from __future__ import annotations

from itertools import groupby

from scheduler.domain.instellingen import Gewichten
from scheduler.rules import HARDE_REGELS, WENSEN
from scheduler.rules.base import Fase, Wens

FASEN: dict[Fase, str] = {
    "indelen": "Groepen en cursisten",
    "bemensen": "Docenten en vrijwilligers bij lessen en momenten",
    "koppelen": "Taalcoaches",
}

INLEIDING = """# Het regelboek

Deze pagina is gemaakt uit de regels zelf, met `python -m scheduler.docs`. Verander hier niets met de hand.

De planner houdt zich aan {harde} harde regels en weegt {wensen} wensen af.

- **Een harde regel** breekt de planner nooit. Kan het niet anders, dan zegt hij dat de ronde onmogelijk is.
- **Een wens** levert punten op of kost punten. Het plan met de meeste punten wint. De punten staan op het werkblad
  `Instellingen`. Daar kun je ze veranderen. Hieronder staat wat geldt als je niets verandert.
"""


def rule_book() -> str:
    """The whole page, in Markdown."""
    parts = [INLEIDING.format(harde=len(HARDE_REGELS), wensen=len(WENSEN)), "## Harde regels\n"]
    for fase, titel in FASEN.items():
        rows = [f"| `{r.id}` | {r.zin} |" for r in HARDE_REGELS if r.fase == fase]
        parts.append("\n".join([f"### {titel}\n", "| regel | wat de planner zegt |", "|---|---|", *rows, ""]))
    parts.append("## Wensen\n")
    for laag, wensen in groupby(WENSEN, key=lambda w: w.laag):
        rows = [
            f"| `{w.id}` | {w.zin} | {w.eenheid} | {'kost' if w.kost else 'levert'} | {_punten(w)} |" for w in wensen
        ]
        titel = f"### {laag[0].upper()}{laag[1:]}\n"
        parts.append(
            "\n".join(
                [titel, "| wens | wat de planner zegt | geteld in | | punten |", "|---|---|---|---|---|", *rows, ""]
            )
        )
    return "\n".join(parts)


def _punten(wens: Wens) -> str:
    return "<br>".join(regel for naam in wens.gewichten for regel in _setting(naam))


def _setting(naam: str) -> list[str]:
    value = getattr(Gewichten(), naam)
    if naam == "waarde_per_lijn":
        return [f"`waarde_{lijn}` {punten}" for lijn, punten in value.items()]
    return [f"`{naam}` {value}"]
