"""What the deadline watch knows besides dates: exams, hours, and things that may move a term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from scheduler.domain.cursist import Cursist, Examen, Gebeurtenis, Uren
from scheduler.domain.groep import Aanbod
from seeds.generator.kalender import BLOK_BEGIN, PEILDATUM, draw_day
from seeds.generator.keuze import Kans

ONDERDELEN = ("lezen", "luisteren", "schrijven", "spreken", "KNM")
SLAAGT = 0.78
UREN_PER_WEEK = 8
LESWEKEN_PER_JAAR = 40
GRONDEN: dict[str, tuple[float, int, int, str]] = {
    "ziekte": (0.45, 95, 200, "verklaring arts"),
    "bevalling": (0.35, 112, 112, "geboorteakte"),
    "overlijden": (0.2, 92, 92, "akte"),
}
"""Ground: share, shortest and longest number of days, kind of proof."""


def draw_examens(kans: Kans, cursisten: Iterable[Cursist], aanbod: Mapping[str, Aanbod]) -> list[Examen]:
    """Parts that were taken, mostly in the second half of the term, and parts that are booked."""
    found: list[Examen] = []
    for c in cursisten:
        treden = [aanbod[a].trede for a in c.aanbod if aanbod[a].lijn == "nt2"]
        if not treden or max(treden) < 2 or c.begin_termijn is None:
            continue
        vanaf = c.begin_termijn + timedelta(days=270)
        if vanaf >= PEILDATUM:
            continue
        niveau = "A2" if c.regime == "wi2013" or max(treden) <= 3 else "B1"
        for onderdeel in kans.gemengd(ONDERDELEN)[: kans.choice((0, 0, 1, 2, 3))]:
            geslaagd = kans.met(SLAAGT)
            found.append(
                Examen(
                    cursist=c.cursist,
                    onderdeel=onderdeel,
                    datum=draw_day(kans, vanaf, PEILDATUM - timedelta(days=1)),
                    uitslag="geslaagd" if geslaagd else "gezakt",
                    niveau="" if onderdeel == "KNM" else niveau,
                )
            )
            if not geslaagd and kans.met(0.6):
                later = draw_day(kans, PEILDATUM + timedelta(days=7), date(2027, 3, 31))
                found.append(found[-1].model_copy(update={"datum": later, "uitslag": ""}))
    return found


def draw_uren(kans: Kans, cursisten: Iterable[Cursist], aanbod: Mapping[str, Aanbod]) -> list[Uren]:
    """Hours followed until last week, by the time since the term began and an attendance of one's own."""
    tot = PEILDATUM - timedelta(days=3)
    found: list[Uren] = []
    for c in cursisten:
        if not c.groepen:
            continue
        begin = max(c.begin_termijn or BLOK_BEGIN, date(2024, 1, 8))
        weken = (tot - begin).days / 365 * LESWEKEN_PER_JAAR
        uren = round(max(weken, 1) * UREN_PER_WEEK * kans.uniform(0.5, 0.9))
        lijn = aanbod[c.aanbod[0]].lijn
        found.append(
            Uren(
                cursist=c.cursist,
                soort="alfabetisering" if lijn == "alfa" else "inburgering",
                tot_en_met=tot,
                uren=min(uren, 900),
            )
        )
        if c.leerroute == "Z":
            deel = round(uren * kans.uniform(0.2, 0.8))
            found.append(Uren(cursist=c.cursist, soort="participatie", tot_en_met=tot, uren=deel))
    return found


def draw_gebeurtenissen(kans: Kans, cursisten: Iterable[Cursist]) -> list[Gebeurtenis]:
    """About one in twelve people with a term has something that may move it."""
    found: list[Gebeurtenis] = []
    for c in cursisten:
        if c.begin_termijn is None or c.begin_termijn > date(2026, 3, 1):
            continue
        if c.regime == "wi2013":
            tot = c.begin_termijn + timedelta(weeks=kans.randint(70, 100))
            bewijs = "brief DUO"
            found.append(
                Gebeurtenis(cursist=c.cursist, soort="alfabetisering", van=c.begin_termijn, tot=tot, bewijs=bewijs)
            )
        elif kans.met(0.08):
            soort = kans.uit({g: aandeel for g, (aandeel, *_) in GRONDEN.items()})
            if soort == "bevalling" and c.geslacht != "v":
                soort = "ziekte"
            _, kort, lang, bewijs = GRONDEN[soort]
            van = draw_day(kans, c.begin_termijn, date(2026, 6, 1))
            tot = min(van + timedelta(days=kans.randint(kort, lang) - 1), PEILDATUM)
            found.append(Gebeurtenis(cursist=c.cursist, soort=soort, van=van, tot=tot, bewijs=bewijs))
    return found
