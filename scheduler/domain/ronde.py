"""Ronde: one planning round, everything that is given. Decisions stand in `plan.Plan`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TypeVar

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Uren
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.model import Feit
from scheduler.domain.plek import Leslocatie, Lokaal, Postcode
from scheduler.domain.reistijd import STANDAARD_VERVOER, Kaart, Reistijd, minuten_minstens, reistijd
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger

T = TypeVar("T", bound=Feit)

Verzoek = tuple[str, str]
"""A request: the code of a cursist and the code of an aanbod he asked for."""


class Ronde(Feit):
    """All facts of one round, in the order of the workbook's sheets."""

    instellingen: Instellingen = Instellingen()
    postcodes: tuple[Postcode, ...] = ()
    leslocaties: tuple[Leslocatie, ...] = ()
    lokalen: tuple[Lokaal, ...] = ()
    aanbod: tuple[Aanbod, ...] = ()
    docenten: tuple[Docent, ...] = ()
    groepen: tuple[Groep, ...] = ()
    cursisten: tuple[Cursist, ...] = ()
    vrijwilligers: tuple[Vrijwilliger, ...] = ()
    koppelingen: tuple[Koppeling, ...] = ()
    momenten: tuple[Moment, ...] = ()
    inzet: tuple[Inzet, ...] = ()
    examens: tuple[Examen, ...] = ()
    uren: tuple[Uren, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()

    @property
    def begin(self) -> date | None:
        """First day of the block that is planned."""
        return self.instellingen.periode_begin or self.instellingen.peildatum

    @property
    def peildatum(self) -> date | None:
        """The day from which urgency is counted."""
        return self.instellingen.peildatum or self.instellingen.periode_begin

    @cached_property
    def aanbod_met(self) -> dict[str, Aanbod]:
        """Aanbod by code."""
        return _by(self.aanbod, "aanbod")

    @cached_property
    def locatie_met(self) -> dict[str, Leslocatie]:
        """Leslocaties by code."""
        return _by(self.leslocaties, "locatie")

    @cached_property
    def lokalen_in(self) -> dict[str, tuple[Lokaal, ...]]:
        """Lokalen by leslocatie, largest first."""
        found: dict[str, list[Lokaal]] = {loc.locatie: [] for loc in self.leslocaties}
        for lokaal in self.lokalen:
            found.setdefault(lokaal.locatie, []).append(lokaal)
        return {code: tuple(sorted(ls, key=lambda r: (-r.plaatsen, r.lokaal))) for code, ls in found.items()}

    @cached_property
    def plaatsen_in(self) -> dict[tuple[str, str], int]:
        """Seats by leslocatie and lokaal."""
        return {(r.locatie, r.lokaal): r.plaatsen for r in self.lokalen}

    @cached_property
    def docent_met(self) -> dict[str, Docent]:
        """Docenten by code."""
        return _by(self.docenten, "docent")

    @cached_property
    def groep_met(self) -> dict[str, Groep]:
        """Running and fixed groups by code."""
        return _by(self.groepen, "groep")

    @cached_property
    def cursist_met(self) -> dict[str, Cursist]:
        """Cursisten by code."""
        return _by(self.cursisten, "cursist")

    @cached_property
    def vrijwilliger_met(self) -> dict[str, Vrijwilliger]:
        """Volunteers by code."""
        return _by(self.vrijwilligers, "vrijwilliger")

    @cached_property
    def moment_met(self) -> dict[str, Moment]:
        """Open hours and desks by code."""
        return _by(self.momenten, "moment")

    @cached_property
    def verzoeken(self) -> tuple[Verzoek, ...]:
        """Every request, in the order of the sheet."""
        return tuple((c.cursist, a) for c in self.cursisten for a in c.aanbod)

    @cached_property
    def zit_nu(self) -> dict[Verzoek, Groep]:
        """The running group in which a request has a seat: a group of the same lijn, each used once, vaste first."""
        seats: dict[Verzoek, Groep] = {}
        for cursist in self.cursisten:
            vast = dict.fromkeys(g for g in cursist.vaste_groepen if g in self.groep_met)
            rest = dict.fromkeys(g for g in cursist.groepen if g in self.groep_met and g not in vast)
            for codes in (vast, rest):
                self._find_seats(cursist, [self.groep_met[g] for g in codes], seats)
        return seats

    def _find_seats(self, cursist: Cursist, left: list[Groep], seats: dict[Verzoek, Groep]) -> None:
        # the group of exactly the asked aanbod first, so that two requests of one lijn each get their own seat
        for exact in (True, False):
            for asked in cursist.aanbod:
                if (cursist.cursist, asked) in seats:
                    continue
                for groep in left:
                    same = groep.aanbod == asked if exact else self.zelfde_lijn(groep.aanbod, asked)
                    if same:
                        seats[cursist.cursist, asked] = groep
                        left.remove(groep)
                        break

    @cached_property
    def vaste_plaatsen(self) -> dict[Verzoek, Groep]:
        """The requests that stay in their running group; a group that has ended before the period holds nobody."""
        return {
            (c, a): g
            for (c, a), g in self.zit_nu.items()
            if g.groep in self.cursist_met[c].vaste_groepen
            and (g.vast or not (g.einde and self.begin and g.einde < self.begin))
        }

    def zelfde_lijn(self, a: str, b: str) -> bool:
        """Whether two aanbod codes belong to one lijn."""
        return self.aanbod_met[a].lijn == self.aanbod_met[b].lijn

    def waarde(self, aanbod: Aanbod) -> int:
        """Points that a placed request for this aanbod is worth, urgency not counted."""
        if aanbod.waarde is not None:
            return aanbod.waarde
        g = self.instellingen.gewichten
        return g.waarde_per_lijn.get(aanbod.lijn, g.waarde)

    @cached_property
    def lopende_koppelingen(self) -> tuple[Koppeling, ...]:
        """Koppelingen that run: the rows that have not ended, and a cursist's `coach` that has no row."""
        rows = tuple(k for k in self.koppelingen if k.loopt)
        known = {(k.vrijwilliger, k.cursist) for k in self.koppelingen}
        extra = (
            Koppeling(vrijwilliger=c.coach, cursist=c.cursist)
            for c in self.cursisten
            if c.coach in self.vrijwilliger_met and (c.coach, c.cursist) not in known
        )
        return rows + tuple(extra)

    def uitwijk(self, aanbod: Aanbod) -> int:
        """How many treden off a cursist may sit, seen from this aanbod."""
        return self.instellingen.uitwijk if aanbod.uitwijk is None else aanbod.uitwijk

    def max_reistijd(self, persoon: Cursist | Vrijwilliger) -> int:
        """The longest trip in minutes this person accepts."""
        if persoon.max_reistijd is not None:
            return persoon.max_reistijd
        i = self.instellingen
        return i.max_reistijd_cursist if isinstance(persoon, Cursist) else i.max_reistijd_vrijwilliger

    def max_cursisten(self, v: Vrijwilliger) -> int:
        """How many cursisten this taalcoach takes."""
        return self.instellingen.max_cursisten_coach if v.max_cursisten is None else v.max_cursisten

    def max_dagdelen(self, v: Vrijwilliger) -> int:
        """How many dagdelen a week this volunteer gives to lessons and moments."""
        return self.instellingen.max_dagdelen_vrijwilliger if v.max_dagdelen is None else v.max_dagdelen

    @cached_property
    def kaart(self) -> Kaart:
        """Where everybody lives and every lesson is."""
        return Kaart(self.postcodes)

    def reistijd(self, persoon: Cursist | Vrijwilliger, naar: Leslocatie | Cursist) -> Reistijd | None:
        """Travel of a person to a leslocatie, or of a taalcoach to a cursist.

        None when a point is unknown and the two are not in one plaats: then nobody is sent.
        """
        vervoer = persoon.vervoer or STANDAARD_VERVOER
        a = self.kaart.punt(persoon.postcode, persoon.plaats)
        b = self.kaart.punt(naar.postcode, naar.plaats)
        if a is not None and b is not None:
            return reistijd(a, b, vervoer)
        if persoon.plaats and persoon.plaats.casefold() == naar.plaats.casefold():
            return reistijd((0.0, 0.0), (0.0, 0.0), vervoer)
        return None

    def haalbare_reis(self, persoon: Cursist | Vrijwilliger, naar: Leslocatie | Cursist) -> Reistijd | None:
        """The trip, when it is known and within what this person accepts; quick for whoever lives far away."""
        most = self.max_reistijd(persoon)
        a = self.kaart.punt(persoon.postcode, persoon.plaats)
        b = self.kaart.punt(naar.postcode, naar.plaats)
        if a is not None and b is not None and minuten_minstens(a, b, persoon.vervoer or STANDAARD_VERVOER) > most + 1:
            return None
        trip = self.reistijd(persoon, naar)
        return trip if trip is not None and trip.minuten <= most else None

    def bereikt(self, persoon: Cursist | Vrijwilliger, naar: Leslocatie | Cursist) -> bool:
        """Whether the trip is known and within what this person accepts."""
        return self.haalbare_reis(persoon, naar) is not None


def _by(rows: Iterable[T], key: str) -> dict[str, T]:
    return {getattr(r, key): r for r in rows}
