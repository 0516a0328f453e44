"""Why no new group was opened for a request that waits."""

from __future__ import annotations

from scheduler.domain.ronde import Verzoek
from scheduler.explain.beeld import Beeld
from scheduler.explain.middelen import Middelen, find_means
from scheduler.explain.nieuwe_groep import Optie, Opties, suits
from scheduler.explain.uitleg import Reden


class Werk:
    """What the advice for all who wait shares: the picture, the options, and the means of each option."""

    def __init__(self, beeld: Beeld) -> None:
        self.beeld, self.opties = beeld, Opties(beeld)
        self._middelen: dict[Optie, Middelen] = {}
        self._van: dict[Verzoek, list[Optie]] = {}

    def middelen(self, optie: Optie) -> Middelen:
        """Free rooms and docenten for an option, worked out once."""
        if optie not in self._middelen:
            self._middelen[optie] = find_means(self.beeld, optie)
        return self._middelen[optie]

    def opties_van(self, verzoek: Verzoek) -> list[Optie]:
        """The options of a request, worked out once."""
        if verzoek not in self._van:
            self._van[verzoek] = self.opties.of(verzoek)
        return self._van[verzoek]

    def genoeg(self, optie: Optie) -> bool:
        """Whether enough people wait to open the group."""
        return len(optie.mensen) >= self.minimum(optie)

    def minimum(self, optie: Optie) -> int:
        """The number of people with which this group opens."""
        return max(1, self.beeld.ronde.aanbod_met[optie.aanbod].min)


def why_no_new_group(werk: Werk, verzoek: Verzoek) -> Reden:
    """The thing that is missing for a new group, of the option that comes closest."""
    beeld, wie = werk.beeld, (verzoek[0],)
    if not any(suits(beeld, verzoek, a) for a in beeld.ronde.aanbod):
        # a request always fits its own aanbod but for who may sit there
        wil = beeld.ronde.cursist_met[verzoek[0]].alleen_vrouwengroep
        return Reden("geen_vrouwencursus" if wil else "geen_cursus", wie)
    if not werk.opties.plekken(verzoek):
        return Reden("nergens_dichtbij", wie)
    opties = werk.opties_van(verzoek)
    if not opties:
        return Reden("te_weinig_dagen", wie)
    genoeg = [o for o in opties if werk.genoeg(o)]
    if not genoeg:
        beste = min(opties, key=lambda o: (werk.minimum(o) - len(o.mensen), werk.minimum(o)))
        return Reden("te_weinig_mensen", wie, {"min": werk.minimum(beste), "n": len(beste.mensen)})
    middelen = [werk.middelen(o) for o in genoeg]
    if any(m.compleet for m in middelen):
        return Reden("groep_kan_open", wie)
    return Reden("geen_docent" if any(not m.zonder_lokaal for m in middelen) else "geen_lokaal", wie)
