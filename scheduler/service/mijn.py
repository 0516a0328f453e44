"""What a volunteer sees: the own lessons and koppelingen, with first names and nothing more of others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.calendar.lesdagen import Vrij, find_lesdagen
from scheduler.domain.koppeling import Inzet
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.service.opslag import Database
from scheduler.service.planbeeld import Planbeeld, newest_ref, open_plan
from scheduler.service.rechten import Gebruiker, Recht
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam, tijd, voornaam_van, zaal

WEKEN_VOORUIT = 12


@dataclass(frozen=True)
class Afspraak:
    """Something that comes back every week. `eerst` is the next day on which it takes place."""

    wat: str
    dagdeel: str
    tijd: str
    waar: str
    met: str
    eerst: date | None
    volgorde: int


@dataclass(frozen=True)
class MijnPagina:
    """The page of one volunteer; without a published plan there is nothing on it yet."""

    naam: str
    afspraken: tuple[Afspraak, ...] = ()

    @property
    def volgende(self) -> Afspraak | None:
        """The first thing that comes."""
        return min((a for a in self.afspraken if a.eerst), key=lambda a: (a.eerst, a.volgorde), default=None)


def read_mine(db: Database, gebruiker: Gebruiker, vandaag: date) -> MijnPagina:
    """The own appointments in the plan that holds now."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    ref = newest_ref(db)
    if ref is None:
        return MijnPagina(gebruiker.naam)
    pb = open_plan(db, gebruiker, ref, Recht.EIGEN_ZIEN)
    return MijnPagina(gebruiker.naam, tuple(sorted(_all(pb, gebruiker.persoon, vandaag), key=lambda a: a.volgorde)))


def _all(pb: Planbeeld, code: str, vandaag: date) -> list[Afspraak]:
    gevonden = [_help(pb, i, vandaag) for i in pb.plan.inzet if i.vrijwilliger == code]
    for k in (k for k in pb.plan.koppelingen if k.vrijwilliger == code):
        wie = voornaam_van(pb.ronde.cursist_met[k.cursist])
        gevonden.append(
            Afspraak(
                wat=f"{k.soort.capitalize()} van {wie}",
                dagdeel=k.dagdeel.naam,
                tijd="",
                waar="Online" if k.online else "Spreek samen een plek af",
                met="",
                eerst=next_day(pb.ronde, k.dagdeel, vandaag),
                volgorde=k.dagdeel.volgorde,
            )
        )
    return gevonden


def _help(pb: Planbeeld, i: Inzet, vandaag: date) -> Afspraak:
    ronde, plan = pb.ronde, pb.plan
    if i.groep:
        g = plan.groep_met[i.groep]
        namen = sorted(voornaam_van(ronde.cursist_met[c]) for c in plan.cursisten_in[i.groep])
        docent = docent_naam(ronde, g.docenten[i.dagdeel]) if i.dagdeel in g.docenten else "nog geen docent"
        wat, met = f"Les {aanbod_naam(ronde, g.aanbod)}", f"Docent: {docent}. Cursisten: {', '.join(namen)}."
        locatie, waar = g.locatie, f"{locatie_naam(ronde, g.locatie)}, {zaal(g, i.dagdeel)}"
    else:
        m = ronde.moment_met[i.moment]
        wat, met, locatie, waar = m.soort, "", m.locatie, locatie_naam(ronde, m.locatie)
    eerst = next_day(ronde, i.dagdeel, vandaag, locatie)
    return Afspraak(wat, i.dagdeel.naam, tijd(i.dagdeel), waar, met, eerst, i.dagdeel.volgorde)


def next_day(ronde: Ronde, dagdeel: Dagdeel, vandaag: date, locatie: str = "") -> date | None:
    """The first day from today on, inside the block and outside holidays and closed days, on which this falls."""
    begin = max(vandaag, ronde.begin or vandaag)
    einde = ronde.instellingen.periode_einde or begin + timedelta(weeks=WEKEN_VOORUIT)
    gesloten = [(p.van, p.tot or einde) for p in ronde.locatie_met[locatie].gesloten] if locatie else []
    vrij = Vrij(regio=ronde.instellingen.vakantieregio)
    return next(iter(find_lesdagen([dagdeel], begin, einde, vrij=vrij, gesloten=gesloten)), None)
