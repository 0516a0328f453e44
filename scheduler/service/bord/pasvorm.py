"""Whether one cursist fits in each open group: kan, kan maar, or kan niet, with the reason in a few words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.zeef import blockers
from scheduler.explain.zin import Zin
from scheduler.service.bord.strengheid import ALLES_STRENG, Strengheden, first_reasons

Oordeel = Literal["zit hier", "kan", "kan, maar", "kan niet"]

IN_HET_KORT = {
    "andere_cursus": "andere cursus",
    "ander_niveau": "ander niveau",
    "andere_taal": "les in andere taal",
    "alleen_vrouwen": "alleen voor vrouwen",
    "geen_vrouwengroep": "geen vrouwengroep",
    "andere_tijd": "dan niet vrij",
    "reis_onbekend": "reistijd niet bekend",
    "te_ver": "te ver weg",
    "zit_er_al": "zit hier al",
    "andere_les": "heeft dan andere les",
    "coach_dan": "ziet dan taalcoach",
    "vol": "groep is vol",
    "lokaal_vol": "lokaal is vol",
}
"""Why not, in at most four words, by the code of the sieve."""


@dataclass(frozen=True)
class Pasvorm:
    """The verdict on one group, and why."""

    oordeel: Oordeel
    reden: str = ""

    @property
    def soort(self) -> str:
        """The name of the look: `kan`, `maar`, `niet`, `hier`."""
        return {"zit hier": "hier", "kan": "kan", "kan, maar": "maar", "kan niet": "niet"}[self.oordeel]


def fit(beeld: Beeld, verzoek: Verzoek, groep: Lesgroep, streng: Strengheden = ALLES_STRENG) -> Pasvorm:
    """How a request fits in a group, if the cursist would leave the group he has for it now.

    A change by hand gives how strict the rules are; what the program itself proposes keeps every rule.
    """
    nu = beeld.plan.groep_van.get(verzoek)
    if nu is not None and nu.groep == groep.groep:
        return Pasvorm("zit hier")
    redenen = blockers(beeld, verzoek, groep, behalve=nu.groep if nu else "")
    niet, maar = first_reasons(streng, (r.code for r in redenen))
    if niet:
        return Pasvorm("kan niet", IN_HET_KORT[niet])
    if maar:
        return Pasvorm("kan, maar", IN_HET_KORT[maar])
    ronde = beeld.ronde
    ernaast = abs(ronde.aanbod_met[groep.aanbod].trede - ronde.aanbod_met[verzoek[1]].trede)
    if ernaast:
        return Pasvorm("kan, maar", Zin.make("niveau scheelt {n}", {"n": ernaast}))
    if beeld.in_groep(groep.groep) >= ronde.aanbod_met[groep.aanbod].streef:
        return Pasvorm("kan, maar", "groep al op streef")
    if nu is not None:
        return Pasvorm("kan, maar", "andere groep dan nu")
    return Pasvorm("kan")


def pick_request(beeld: Beeld, cursist: str, aanbod: str = "") -> Verzoek | None:
    """The request that is meant: the asked one, else the first that waits, else the first."""
    vragen = [(cursist, a) for a in beeld.ronde.cursist_met[cursist].aanbod]
    gekozen = [v for v in vragen if v[1] == aanbod] or [v for v in vragen if v not in beeld.plan.groep_van]
    return next(iter(gekozen or vragen), None)
