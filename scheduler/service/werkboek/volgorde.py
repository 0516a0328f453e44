"""Strict order of wishes: first as many urgent people as can be, then as many people, then who keeps his place.

The default weighs wishes against each other. In strict order one of a higher tier outweighs everything below it, so the
weights of the round are replaced by others that are far enough apart. The plan says so: they stand on its sheets.
"""

from __future__ import annotations

from typing import Literal

from scheduler.domain.ronde import Ronde
from scheduler.errors import KanNiet
from scheduler.law.ronde import weken_te_kort

Volgorde = Literal["gewogen", "strikt"]
PLEK_TELT = 5
"""Keeping a place counts as much as keeping the same group this many times."""
TE_GROOT = 2**50
"""Above this sum of points the solvers no longer count exactly."""


def in_order(ronde: Ronde, volgorde: Volgorde) -> Ronde:
    """The round with the weights that this order asks for. Raises KanNiet when it is too large for a strict order."""
    return ronde if volgorde == "gewogen" else _strict(ronde)


def _strict(ronde: Ronde) -> Ronde:
    seats, requests = len(ronde.zit_nu), len(set(ronde.verzoeken))
    same = _most_for_the_rest(ronde) + 1
    place = same * (1 + PLEK_TELT) * (seats + 1)
    urgent = place * (requests + 1)
    if (urgent + place) * requests > TE_GROOT:
        raise KanNiet("Deze ronde is te groot voor een strikte volgorde.", "plant u per regio, of gewogen.")
    per_lijn = ronde.instellingen.gewichten.waarde_per_lijn
    gewichten = ronde.instellingen.gewichten.model_copy(
        update={
            "urgentie_1": 0,
            "urgentie_2": 0,
            "urgentie_3": urgent,
            "urgentie_4": urgent,
            "waarde": place,
            "waarde_per_lijn": dict.fromkeys(per_lijn, place),
            "plek_behouden": PLEK_TELT * same,
            "zelfde_groep_nieuw_blok": same,
            "zelfde_groep_lopend_blok": same,
        }
    )
    aanbod = tuple(a.model_copy(update={"waarde": None}) for a in ronde.aanbod)
    settings = ronde.instellingen.model_copy(update={"gewichten": gewichten})
    return ronde.model_copy(update={"instellingen": settings, "aanbod": aanbod})


def _most_for_the_rest(ronde: Ronde) -> int:
    """No plan loses or gains more points than this by travel, level, lessons, slack and the make-up of groups."""
    w = ronde.instellingen.gewichten
    requests, treden = len(set(ronde.verzoeken)), [a.trede for a in ronde.aanbod] or [0]
    farthest = max((ronde.max_reistijd(c) for c in ronde.cursisten), default=0) + 5
    lessons = sum(t.max_dagdelen for t in ronde.docenten)
    largest = max((a.max for a in ronde.aanbod), default=0)
    per_request = w.reistijd_per_minuut * farthest + w.trede_ernaast * (max(treden) - min(treden))
    per_request += 3 * w.groep_per_persoon
    slack = w.speling_per_week * sum(weken_te_kort(ronde).values())
    return slack + per_request * requests + (w.les + w.groep_per_persoon * largest) * lessons
