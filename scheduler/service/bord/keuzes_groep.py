"""Other weeks for a whole group, and groups that could open: best first, else why not."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Lesgroep
from scheduler.domain.tijd import Weekpatroon
from scheduler.explain.middelen import find_means
from scheduler.explain.nieuwe_groep import Optie, Opties, bits, patterns
from scheduler.explain.placed import HAAST
from scheduler.explain.uitleg import dagdelen_naam, opsomming
from scheduler.explain.zin import Zin, Zinnen
from scheduler.service.bord.ingrepen import without
from scheduler.service.bord.keuze import Keuze
from scheduler.service.bord.keuzes_les import free_time, not_all
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Recht
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam

PER_PLEK = 3
"""For every aanbod and leslocatie so many new groups are offered."""
PROBEER = 40
"""So many times of a group are tried with rooms and docenten: those with least change."""


def group_choices(pb: Planbeeld, g: Lesgroep) -> Iterator[Keuze]:
    """Other weeks and buildings in which everybody of the group can come."""
    ronde, werk = pb.ronde, without(pb, g.groep)
    mensen, aanbod = pb.plan.cursisten_in[g.groep], ronde.aanbod_met[g.aanbod]
    vrij = [free_time(pb, g, c) for c in mensen]
    patronen: list[tuple[int, int, str, Weekpatroon]] = []
    for loc in Opties(werk.beeld).leslocaties:
        if not pb.zicht.locatie(loc.locatie):
            continue
        if not all(ronde.bereikt(ronde.cursist_met[c], loc) for c in mensen):
            yield Keuze(loc.locatie, "", kan="niet", reden="te ver weg voor iemand")
            continue
        for patroon in patterns(loc.dagdelen, aanbod.lessen_per_week):
            if frozenset(patroon) == g.dagdelen and loc.locatie == g.locatie:
                continue
            kunnen_niet = sum(bool(bits(patroon) & ~tijd) for tijd in vrij)
            if kunnen_niet:
                yield Keuze("", "", kan="niet", reden=not_all(kunnen_niet))
            else:
                anders = len(set(patroon) - g.dagdelen)
                patronen.append((loc.locatie != g.locatie, anders, loc.locatie, patroon))
    patronen.sort(key=lambda p: (p[:3], [d.volgorde for d in p[3]]))
    for ergens, anders, locatie, patroon in patronen[:PROBEER]:
        middelen = find_means(werk.beeld, Optie(g.aanbod, locatie, patroon, ()))
        klein = any(ronde.plaatsen_in[locatie, r] < len(mensen) for r in middelen.lokalen.values())
        waar = locatie_naam(ronde, locatie)
        if middelen.zonder_lokaal or klein:
            yield Keuze("", "", kan="niet", reden="geen lokaal dat groot genoeg is")
        elif middelen.zonder_docent:
            yield Keuze("", "", kan="niet", reden="geen docent vrij")
        else:
            docenten = opsomming(sorted({docent_naam(ronde, t) for t in middelen.docenten.values()}))
            betekent = (
                Zinnen.join(("ander gebouw" if ergens else "zelfde gebouw", waar), ", "),
                Zin.make("{n:# les|# lessen} op een andere tijd", {"n": anders}),
                Zin.make("docent {docent}", {"docent": docenten}),
            )
            yield Keuze(
                wat=dagdelen_naam(patroon),
                betekent=Zinnen.join(betekent, "; "),
                vraag={"soort": "groep", "groep": g.groep, "locatie": locatie, "dagdelen": ",".join(patroon)},
                volgorde=(ergens, anders, locatie, *(d.volgorde for d in patroon)),
            )


def open_choices(pb: Planbeeld, aanbod: str = "") -> Iterator[Keuze]:
    """Groups that could open with the people who wait, most people first; of one aanbod or of all."""
    werk, ronde, mag = pb.grond.werk, pb.ronde, pb.gebruiker.mag(Recht.TERMIJNEN_ZIEN)
    for a in ronde.aanbod:
        if aanbod and a.aanbod != aanbod:
            continue
        for loc in werk.opties.leslocaties:
            opties = werk.opties.at(a, loc) if pb.zicht.locatie(loc.locatie) else ()
            genoeg = [o for o in opties if werk.genoeg(o)]
            if opties and not genoeg:
                yield Keuze("", "", kan="niet", reden="te weinig mensen op een tijd")
            compleet = [o for o in genoeg[:PROBEER] if werk.middelen(o).compleet]
            if genoeg and not compleet:
                yield Keuze("", "", kan="niet", reden="geen lokaal of docent vrij")
            for o in compleet[:PER_PLEK]:
                n = min(len(o.mensen), a.max)
                dringend = sum(pb.beeld.klassen[c] >= HAAST for c, _ in o.mensen[:n]) if mag else 0
                tijden = dagdelen_naam(o.dagdelen)
                mensen = [Zin.make("{n:# cursist krijgt|# cursisten krijgen} een plek", {"n": n})]
                mensen += [Zin.make("{n} met haast", {"n": dringend})] if dringend else []
                yield Keuze(
                    wat=Zinnen.join((aanbod_naam(ronde, a.aanbod), Zin.make("op {dagdelen}", {"dagdelen": tijden}))),
                    betekent=Zinnen.join((locatie_naam(ronde, loc.locatie), *mensen), ", "),
                    vraag={
                        "soort": "open",
                        "aanbod": a.aanbod,
                        "locatie": loc.locatie,
                        "dagdelen": ",".join(o.dagdelen),
                    },
                    volgorde=(-n, -dringend, a.aanbod, loc.locatie, *(d.volgorde for d in o.dagdelen)),
                )
