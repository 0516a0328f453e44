"""The sieve: the first thing, in a fixed order, that keeps a request out of an open group.

The order and the codes stand in `codes.ZEEF`; that this cascade says the same as the rule book is tested both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.beeld import Beeld
from scheduler.explain.codes_cursist import ZEEF

PLEK_OVER = "plek_over"
VOLGORDE = {stap.code: i for i, stap in enumerate(ZEEF)}


@dataclass(frozen=True)
class Treffer:
    """What the sieve says of one group: the code of the step, and the facts that belong to it."""

    code: str
    groep: str
    minuten: int | None = None
    dagdelen: frozenset[Dagdeel] = frozenset()

    @property
    def past(self) -> bool:
        """Whether nothing keeps the request out."""
        return self.code == PLEK_OVER


def blockers(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, behalve: str = "") -> list[Treffer]:
    """Everything that keeps a request out of a group, in the fixed order; empty when there is a place.

    `behalve` is a group that the cursist would leave for this one.
    """
    ronde, code = beeld.ronde, g.groep
    cursist, vraag, aanbod = ronde.cursist_met[verzoek[0]], ronde.aanbod_met[verzoek[1]], ronde.aanbod_met[g.aanbod]
    if vraag.lijn != aanbod.lijn:
        return [Treffer("andere_cursus", code)]
    found: list[Treffer] = []
    if vraag.taal.casefold() != aanbod.taal.casefold():
        found.append(Treffer("andere_taal", code))
    if abs(vraag.trede - aanbod.trede) > min(ronde.uitwijk(vraag), ronde.uitwijk(aanbod)):
        found.append(Treffer("ander_niveau", code))
    if aanbod.alleen_vrouwen and cursist.geslacht != "v":
        found.append(Treffer("alleen_vrouwen", code))
    if cursist.alleen_vrouwengroep and not aanbod.alleen_vrouwen:
        found.append(Treffer("geen_vrouwengroep", code))
    if not g.dagdelen <= cursist.dagdelen:
        found.append(Treffer("andere_tijd", code, dagdelen=g.dagdelen - cursist.dagdelen))
    minuten = beeld.minuten(cursist.cursist, g.locatie)
    if minuten is None:
        found.append(Treffer("reis_onbekend", code))
    elif minuten > ronde.max_reistijd(cursist):
        found.append(Treffer("te_ver", code, minuten=minuten))
    if code != behalve and cursist.cursist in beeld.plan.cursisten_in[code]:
        found.append(Treffer("zit_er_al", code))
    if tegelijk := g.dagdelen & beeld.lessen(cursist.cursist, behalve):
        found.append(Treffer("andere_les", code, dagdelen=tegelijk))
    if tegelijk := g.dagdelen & beeld.afspraken.get(cursist.cursist, frozenset()):
        found.append(Treffer("coach_dan", code, dagdelen=tegelijk))
    aantal, plaatsen = beeld.in_groep(code), beeld.lokaal_plaatsen(g)
    if aantal >= aanbod.max:
        found.append(Treffer("vol", code))
    if plaatsen is not None and aantal >= plaatsen:
        found.append(Treffer("lokaal_vol", code))
    return found


def sift(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, behalve: str = "") -> Treffer:
    """The first thing that keeps a request out of a group, or that there is a place."""
    found = blockers(beeld, verzoek, g, behalve)
    return found[0] if found else Treffer(PLEK_OVER, g.groep)
