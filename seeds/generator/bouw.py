"""From a profile to a round: every leslocatie in turn, then what goes across."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.domain.cursist import Cursist
from scheduler.domain.groep import Aanbod, Groep
from scheduler.domain.instellingen import Instellingen
from scheduler.domain.koppeling import Inzet, Koppeling, Moment
from scheduler.domain.plek import Leslocatie, Lokaal
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import sort_dagdelen
from scheduler.domain.vrijwilliger import Docent, Vrijwilliger
from seeds.generator.codes import Codes, code
from seeds.generator.cursisten import draw_cursisten
from seeds.generator.docenten import draw_docenten
from seeds.generator.dossiers import draw_examens, draw_gebeurtenissen, draw_uren
from seeds.generator.groepen import Vorming, form_groups
from seeds.generator.inzet import draw_inzet
from seeds.generator.kalender import PEILDATUM, PERIODE_BEGIN, PERIODE_EINDE
from seeds.generator.keuze import Kans
from seeds.generator.koppelingen import draw_koppelingen
from seeds.generator.profiel import Locatieprofiel, Profiel
from seeds.generator.rooster import Rooster
from seeds.generator.vast import fix_some
from seeds.generator.vrijwilligers import draw_vrijwilligers
from seeds.lees import read_aanbod

WEEK_VERANDERD = 0.06
"""Share of people with a seat whose week changed lately, so that they can no longer come to every lesson."""

POGINGEN = 12


def read_aanbod_rows(codes: frozenset[str]) -> dict[str, Aanbod]:
    """The rows of the default Aanbod that a round uses, as records."""
    found: dict[str, Aanbod] = {}
    for row in read_aanbod().aanbod:
        if row["aanbod"] in codes:
            velden = {k: x for k, x in row.items() if x is not None}
            velden["lessen_per_week"] = frozenset(str(row["lessen_per_week"]).split(";"))  # type: ignore[assignment]
            record = Aanbod.model_validate(velden)
            found[record.aanbod] = record
    return found


def generate(profiel: Profiel, seed: int) -> Ronde:
    """Make the round of a profile; the same profile and seed give the same round."""
    return _Bouw(profiel, seed).ronde()


class _Bouw:
    """All lists of one round while they grow."""

    def __init__(self, profiel: Profiel, seed: int) -> None:
        self.profiel, self.seed = profiel, seed
        self.aanbod = read_aanbod_rows(_asked(profiel))
        self.leslocaties: list[Leslocatie] = []
        self.lokalen: list[Lokaal] = []
        self.docenten: list[Docent] = []
        self.groepen: list[Groep] = []
        self.cursisten: list[Cursist] = []
        self.vrijwilligers: list[Vrijwilliger] = []
        self.koppelingen: list[Koppeling] = []
        self.momenten: list[Moment] = []
        self.inzet: list[Inzet] = []
        self._codes = {
            "C": Codes("C", profiel.cursisten),
            "V": Codes("V", profiel.vrijwilligers),
            "D": Codes("D", sum(len(loc.docenten) for loc in profiel.locaties)),
        }

    def _kans(self, *onderwerp: object) -> Kans:
        return Kans(self.profiel.naam, self.seed, *onderwerp)

    def ronde(self) -> Ronde:
        """Everything together."""
        for loc in self.profiel.locaties:
            self._add(loc)
        coach = {k.cursist: k.vrijwilliger for k in self.koppelingen}
        cursisten = [c.model_copy(update={"coach": coach.get(c.cursist, "")}) for c in self.cursisten]
        cursisten = _change_weeks(self._kans("veranderd"), cursisten, {g.groep: g for g in self.groepen})
        groepen = sorted(self.groepen, key=lambda g: g.groep)
        koppelingen = sorted(self.koppelingen, key=lambda k: (k.vrijwilliger, k.cursist))
        inzet = sorted(self.inzet, key=lambda i: (i.plek, i.dagdeel.volgorde, i.vrijwilliger))
        vast = self.profiel.vast
        return Ronde(
            instellingen=Instellingen(
                peildatum=PEILDATUM,
                periode_begin=PERIODE_BEGIN,
                periode_einde=PERIODE_EINDE,
                vakantieregio="Midden",
                organisatie=self.profiel.organisatie,
            ),
            leslocaties=tuple(self.leslocaties),
            lokalen=tuple(self.lokalen),
            aanbod=tuple(self.aanbod.values()),
            docenten=tuple(self.docenten),
            groepen=tuple(fix_some(self._kans("vaste groepen"), groepen, vast)),
            cursisten=tuple(cursisten),
            vrijwilligers=tuple(self.vrijwilligers),
            koppelingen=tuple(fix_some(self._kans("vaste koppelingen"), koppelingen, vast / 2)),
            momenten=tuple(self.momenten),
            inzet=tuple(fix_some(self._kans("vaste inzet"), inzet, vast / 2)),
            examens=tuple(draw_examens(self._kans("examens"), cursisten, self.aanbod)),
            uren=tuple(draw_uren(self._kans("uren"), cursisten, self.aanbod)),
            gebeurtenissen=tuple(draw_gebeurtenissen(self._kans("gebeurtenissen"), cursisten)),
        )

    def _add(self, loc: Locatieprofiel) -> None:
        """One leslocatie with its rooms, people, running groups, koppelingen and work."""
        plek = Leslocatie(
            locatie=loc.locatie,
            naam=loc.naam,
            postcode=loc.postcode,
            plaats=loc.plaats,
            dagdelen=loc.dagdelen,
        )
        lokalen = [Lokaal(locatie=loc.locatie, lokaal=f"lokaal {i}", plaatsen=n) for i, n in enumerate(loc.lokalen, 1)]
        momenten = [
            Moment(
                moment=f"{m.soort}-{loc.locatie}-{m.dagdeel}",
                soort=m.soort,
                locatie=loc.locatie,
                dagdeel=m.dagdeel,
                rol=m.rol,
                min=m.min,
                streef=m.streef,
            )
            for m in loc.momenten
        ]
        vrijwilligers = draw_vrijwilligers(self._kans(loc.locatie, "vrijwilligers"), loc, self._codes["V"])
        cursisten, docenten, groepen = self._running(loc, plek, lokalen)
        kans = self._kans(loc.locatie, "inzet")
        inzet = draw_inzet(kans, plek, groepen, momenten, self.aanbod, vrijwilligers)
        self.koppelingen += draw_koppelingen(
            self._kans(loc.locatie, "koppelingen"),
            self.profiel,
            cursisten,
            vrijwilligers,
            {g.groep: g for g in groepen},
            inzet,
        )
        self.leslocaties.append(plek)
        self.lokalen += lokalen
        self.momenten += momenten
        self.docenten += docenten
        self.vrijwilligers += vrijwilligers
        self.groepen += groepen
        self.cursisten += cursisten
        self.inzet += inzet

    def _running(
        self, loc: Locatieprofiel, plek: Leslocatie, lokalen: list[Lokaal]
    ) -> tuple[list[Cursist], list[Docent], list[Groep]]:
        """People, docenten and running groups; weeks of docenten are drawn again until every group fits."""
        kans = self._kans(loc.locatie, "cursisten")
        cursisten = draw_cursisten(kans, self.profiel, loc, self.aanbod, self._codes["C"])
        codes = [self._codes["D"].volgende() for _ in loc.docenten]
        kaart = Ronde()
        bereikbaar = frozenset(c.cursist for c in cursisten if kaart.bereikt(c, plek))
        best: tuple[list[Cursist], list[Docent], list[Groep]] = (cursisten, [], [])
        for poging in range(POGINGEN):
            docenten = draw_docenten(self._kans(loc.locatie, "docenten", poging), loc, codes)
            vorming = Vorming(
                kans=self._kans(loc.locatie, "groepen", poging),
                profiel=self.profiel,
                plek=plek,
                rooster=Rooster(lokalen, docenten),
                aanbod=self.aanbod,
                cursisten={c.cursist: c for c in cursisten},
                bereikbaar=bereikbaar,
            )
            groepen = form_groups(vorming, loc, self._groepscodes(loc))
            if poging == 0 or len(groepen) > len(best[2]):
                best = list(vorming.cursisten.values()), docenten, groepen
            if len(groepen) == len(loc.groepen):
                break
        return best

    def _groepscodes(self, loc: Locatieprofiel) -> list[str]:
        """Codes for the groups of a leslocatie; a group that cannot be formed leaves its code unused."""
        eerder = self.profiel.locaties[: self.profiel.locaties.index(loc)]
        vanaf = sum(len(x.groepen) for x in eerder)
        totaal = sum(len(x.groepen) for x in self.profiel.locaties)
        return [code("G", vanaf + i, totaal) for i in range(1, len(loc.groepen) + 1)]


def _asked(profiel: Profiel) -> frozenset[str]:
    return frozenset(a for loc in profiel.locaties for a in (*loc.vraag, *loc.erbij, *loc.groepen))


def _change_weeks(kans: Kans, cursisten: list[Cursist], groepen: Mapping[str, Groep]) -> list[Cursist]:
    """Take one lesson's dagdeel from the week of a few people; never from who has a coach at that time."""
    found: list[Cursist] = []
    for c in cursisten:
        lessen = sort_dagdelen({d for g in c.groepen for d in groepen[g].dagdelen})
        if lessen and kans.met(WEEK_VERANDERD):
            weg = kans.choice(lessen)
            found.append(c.model_copy(update={"dagdelen": c.dagdelen - {weg}}))
        else:
            found.append(c)
    return found
