"""What runs or is vast held against the hard rules, before a plan is made: what cannot stay as it is."""

from __future__ import annotations

from pathlib import Path

from scheduler.domain.bevinding import Bevinding
from scheduler.domain.ronde import Ronde
from scheduler.engine.solve import find_clashes
from scheduler.explain.nu import huidige_plan
from scheduler.io.plek import place_findings
from scheduler.rules import HARDE_REGELS
from scheduler.service.werkboek.blijven import cannot_come, find_leavers

ROOSTER = frozenset(
    {
        *("lessen_per_week_kloppen", "leslocatie_is_open", "groep_niet_te_vol"),
        *("lokaal_een_groep_tegelijk", "lokaal_groot_genoeg", "docent_een_groep_tegelijk"),
        *("docent_is_beschikbaar", "docent_is_bevoegd", "docent_spreekt_voertaal", "docent_niet_te_veel"),
    }
)
"""The rules about a group itself, its time, its room and its docenten. Who can no longer come: see `find_leavers`."""
VASTE_GROEPEN = "ronde.cursisten.vaste_groepen"
NIET_ZO = "Zo kan de groep niet doorgaan: het plan verandert of stopt hem. Is het een typefout, verbeter dan de cel."
VAST = "Dit staat vast, dus zo is er geen plan. Maak het los (vast = nee), of verbeter de cel."
HAAL_WEG = "Haal {groep} weg bij vaste_groepen, of verander wat in de weg staat."


def check_running(path: Path, ronde: Ronde) -> tuple[Bevinding, ...]:
    """Findings in the cells of the workbook: errors where something vast clashes, else warnings.

    The warnings are about running groups that clash and about people who cannot go on as now.

    Raises UnreadableFile.
    """
    clashes = find_clashes(ronde)
    said = {(b.code, b.zin) for b in clashes}
    open_now = ronde.model_copy(update={"groepen": tuple(g for g in ronde.groepen if not _ended(ronde, g.groep))})
    nu = huidige_plan(open_now)
    found = [b for regel in HARDE_REGELS if regel.id in ROOSTER for b in regel.check(open_now, nu)]
    running = [b for b in found if (b.code, b.zin) not in said]
    return place_findings(
        path,
        (
            *dict.fromkeys(_as_cell(ronde, b) for b in clashes),
            *(b.model_copy(update={"doe": NIET_ZO, "ernst": "waarschuwing"}) for b in running),
            *find_leavers(open_now),
        ),
    )


def _as_cell(ronde: Ronde, b: Bevinding) -> Bevinding:
    """A clash with what to do about it; one about the vaste groep of a cursist stands where he is vast, once."""
    stays = [(c, g) for (c, _), g in ronde.vaste_plaatsen.items() if c in b.wie and g.groep in b.wie]
    if not stays:
        return b.model_copy(update={"doe": VAST})
    cursist, groep = stays[0]
    update: dict[str, object] = {"doe": HAAL_WEG.format(groep=groep.groep), "staat_in": (VASTE_GROEPEN,)}
    if b.code == "cursist_kan_komen":
        vast = f"Cursist {cursist} staat vast in groep {groep.groep}."
        update |= {"zin": f"{cannot_come(ronde, cursist, groep)} {vast}", "dagdeel": None}
    return b.model_copy(update={**update, "wie": (cursist, *(w for w in b.wie if w != cursist))})


def _ended(ronde: Ronde, code: str) -> bool:
    g = ronde.groep_met[code]
    return bool(g.einde and ronde.begin and g.einde < ronde.begin and not g.vast)
