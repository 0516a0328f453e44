"""The state of one cursist for the deadline watch: the answer of the law, the hours ahead, the slack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from scheduler.domain.cursist import Cursist
from scheduler.domain.plan import Plan
from scheduler.domain.ronde import Ronde
from scheduler.law.behoeften import weken_tot_uitslag
from scheduler.law.beoordeling import Beoordeling
from scheduler.law.feiten import Feiten, Leerroute
from scheduler.law.parameters import load_parameters
from scheduler.law.rijen import Dossier, lees_feiten
from scheduler.law.ronde import ZONDER_KLOK, beoordeel_ronde, dossiers
from scheduler.law.uren import VOL, Doel, Prognose, find_drempels, forecast_uren, tel_voor
from scheduler.service.termijnen.lessen import Lessen

_JAAR = timedelta(days=366)
_WEEK = 7


@dataclass(frozen=True)
class Stand:
    """Everything the sheets say about one cursist; `speling` in whole weeks, None when there is nothing to count."""

    cursist: Cursist
    dossier: Dossier
    b: Beoordeling
    feiten: Feiten
    weekuren: float
    prognoses: tuple[Prognose, ...]
    klaar: date
    speling: int | None

    @property
    def doelen(self) -> list[tuple[Prognose, Doel]]:
        """The numbers of hours with their forecast."""
        return [(p, d) for p in self.prognoses for d in p.doelen]

    @property
    def krap(self) -> bool:
        """Whether the slack is little."""
        p = load_parameters()
        return self.speling is not None and self.speling < p.getal("speling_krap", self.b.peildatum)


def find_standen(ronde: Ronde, plan: Plan | None = None) -> Iterator[Stand]:
    """The state of every cursist, in order of the sheet; nothing without a peildatum."""
    peildatum = ronde.peildatum
    if peildatum is None:
        return
    lessen = Lessen(ronde, plan, peildatum)
    beoordelingen, rijen = beoordeel_ronde(ronde), dossiers(ronde)
    for c in ronde.cursisten:
        yield _stand(c, rijen[c.cursist], beoordelingen[c.cursist], lessen)


def _stand(c: Cursist, dossier: Dossier, b: Beoordeling, lessen: Lessen) -> Stand:
    try:
        feiten = lees_feiten(dossier, lessen.peildatum)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        feiten = Feiten()
    week = lessen.weekuren(c)
    prognoses = () if b.status in ZONDER_KLOK else tuple(_prognoses(dossier, b, feiten, lessen))
    klaar = _klaar(c, b, lessen, feiten, prognoses)
    return Stand(c, dossier, b, feiten, sum(week.values()), prognoses, klaar, _speling(b, klaar))


def _prognoses(dossier: Dossier, b: Beoordeling, feiten: Feiten, lessen: Lessen) -> Iterator[Prognose]:
    week = lessen.weekuren(dossier.cursist)
    dagen = lessen.lesdagen(week)
    for drempel in find_drempels(feiten, b.regime):
        yield forecast_uren(
            tel_voor(feiten, drempel),
            dagen,
            lessen.peildatum,
            aanwezigheid=dossier.aanwezigheid,
            drempels=(drempel,),
        )


def _klaar(c: Cursist, b: Beoordeling, lessen: Lessen, feiten: Feiten, prognoses: tuple[Prognose, ...]) -> date:
    """The day on which the lessons are done: the course, a block later without a seat; in the Z-route the hours."""
    weken = lessen.duur(c)
    wachten = 0 if lessen.is_geplaatst(c) else weken
    klaar = lessen.einde_cursus(weken + wachten)
    if feiten.leerroute is not Leerroute.Z:
        return klaar
    for prognose, doel in ((p, d) for p in prognoses for d in p.doelen if not d.al_gehaald):
        if doel.verwacht:
            klaar = max(klaar, doel.verwacht)
            continue
        uren = 0.0 if lessen.weekuren(c) else lessen.gevraagde_uren(c) * prognose.aanwezigheid / VOL
        if uren:
            klaar = max(klaar, lessen.einde_cursus(wachten + ceil((doel.nodig - prognose.gevolgd) / uren)))
        else:
            klaar = max(klaar, max(b.einddatum or klaar, klaar) + _JAAR)
    return klaar


def _speling(b: Beoordeling, klaar: date) -> int | None:
    """Weeks between the last safe start of the group and its start: the same as between end of lessons and safe end."""
    if b.status in ZONDER_KLOK or b.einddatum is None:
        return None
    veilig = b.datum("veilige_einddatum") or b.einddatum
    return (veilig - klaar).days // _WEEK - weken_tot_uitslag(b)
