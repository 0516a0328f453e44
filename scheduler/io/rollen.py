"""Two roles in one cell with a word or sign between them: `taalcoach en klassenassistent`, `olc/intaker`."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.vrijwilliger import KLASSENASSISTENT, TAALCOACH
from scheduler.io.cells import TUSSEN
from scheduler.io.rows import Regels


def settle_roles(alles: dict[str, Regels]) -> None:
    """Take such roles apart when one of them is known; a role that a moment names so stays one."""
    momenten = alles["Momenten"].regels if "Momenten" in alles else []
    known = {TAALCOACH, KLASSENASSISTENT, *(r.waarden["rol"] for r in momenten if "rol" in r.waarden)}
    for regel in alles["Vrijwilligers"].regels if "Vrijwilligers" in alles else []:
        if "rollen" in regel.waarden:
            delen = (deel for rol in regel.waarden["rollen"] for deel in _apart(rol, known))
            regel.waarden["rollen"] = tuple(dict.fromkeys(delen))


def _apart(rol: str, known: set[str]) -> Iterator[str]:
    delen = [deel for deel in TUSSEN.split(rol) if deel]
    yield from (rol,) if rol in known or known.isdisjoint(delen) else delen
