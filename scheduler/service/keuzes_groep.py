"""Other times, rooms and docenten for a lesson or a whole group, and groups that could open: best first."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Lesgroep
from scheduler.domain.tijd import Dagdeel, Weekpatroon, sort_dagdelen
from scheduler.domain.woorden import aantal
from scheduler.explain.middelen import find_means, may_teach
from scheduler.explain.nieuwe_groep import Optie, Opties, bits, patterns
from scheduler.explain.placed import HAAST
from scheduler.explain.uitleg import dagdelen_naam, opsomming
from scheduler.service.ingrepen import without
from scheduler.service.keuze import Keuze
from scheduler.service.planbeeld import Planbeeld
from scheduler.service.rechten import Recht
from scheduler.service.woorden import aanbod_naam, docent_naam, locatie_naam

PER_PLEK = 3
"""For every aanbod and leslocatie so many new groups are offered."""
VEEL = 4
"""From so many people who cannot come on, their number says nothing more."""
PROBEER = 40
"""So many times of a group are tried with rooms and docenten: those with least change."""


def lesson_choices(pb: Planbeeld, g: Lesgroep, van: Dagdeel) -> Iterator[Keuze]:
    """Every dagdeel of the week for one lesson, with the rooms and docenten that are free then."""
    for d in sort_dagdelen(pb.ronde.locatie_met[g.locatie].dagdelen):
        if d == van or d.dag not in {x.dag for x in g.dagdelen if x != van}:
            yield from _at(pb, g, van, d)


def _at(pb: Planbeeld, g: Lesgroep, van: Dagdeel, d: Dagdeel) -> Iterator[Keuze]:
    mensen = pb.plan.cursisten_in[g.groep]
    kunnen_niet = sum(not _can_come(pb, g, c, d) for c in mensen)
    if kunnen_niet:
        yield Keuze(d.naam, "", kan="niet", reden=_not_all(kunnen_niet))
        return
    beeld = without(pb, g.groep).beeld
    blijft = {x: t for x, t in g.docenten.items() if x != van}
    lokalen = [
        r
        for r in pb.ronde.lokalen_in[g.locatie]
        if r.plaatsen >= len(mensen) and (g.locatie, r.lokaal, d) not in beeld.lokaal_bezet
    ]
    docenten = [
        t
        for t in pb.ronde.docenten
        if may_teach(t, pb.ronde.aanbod_met[g.aanbod], g.locatie)
        and d in t.dagdelen
        and (t.docent, d) not in beeld.docent_bezet
        and beeld.lessen_van[t.docent] + list(blijft.values()).count(t.docent) < t.max_dagdelen
    ]
    if not lokalen or not docenten:
        yield Keuze(d.naam, "", kan="niet", reden="geen lokaal vrij" if not lokalen else "geen docent vrij")
        return
    nu_lokaal, nu_docent = g.lokaal.get(van, ""), g.docenten.get(van, "")
    lokalen.sort(key=lambda r: (r.lokaal != nu_lokaal, r.plaatsen, r.lokaal))
    docenten.sort(key=lambda t: (t.docent != nu_docent, t.docent not in blijft.values(), t.docent))
    paren = [(lokalen[0], t) for t in docenten] + [(r, docenten[0]) for r in lokalen[1:]]
    for r, t in paren:
        anders = [
            woord
            for woord, ja in (
                ("andere tijd", d != van),
                ("ander lokaal", r.lokaal != nu_lokaal),
                ("andere docent", t.docent != nu_docent),
            )
            if ja
        ]
        if anders:
            yield Keuze(
                wat=f"{d.naam}, lokaal {r.lokaal}, {docent_naam(pb.ronde, t.docent)}",
                betekent=f"{opsomming(anders)} voor {aantal(len(mensen), 'cursist', 'cursisten')}",
                vraag={
                    "soort": "les",
                    "groep": g.groep,
                    "dagdeel": van,
                    "naar": d,
                    "lokaal": r.lokaal,
                    "docent": t.docent,
                },
                volgorde=(len(anders), d != van, d.volgorde, r.lokaal, t.docent),
            )


def group_choices(pb: Planbeeld, g: Lesgroep) -> Iterator[Keuze]:
    """Other weeks and buildings in which everybody of the group can come."""
    ronde, werk = pb.ronde, without(pb, g.groep)
    mensen, aanbod = pb.plan.cursisten_in[g.groep], ronde.aanbod_met[g.aanbod]
    vrij = [_free(pb, g, c) for c in mensen]
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
                yield Keuze("", "", kan="niet", reden=_not_all(kunnen_niet))
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
            plek = f"ander gebouw, {waar}" if ergens else f"zelfde gebouw, {waar}"
            yield Keuze(
                wat=dagdelen_naam(patroon),
                betekent=f"{plek}; {aantal(anders, 'les', 'lessen')} op een andere tijd; "
                f"docent {opsomming(sorted({docent_naam(ronde, t) for t in middelen.docenten.values()}))}",
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
                yield Keuze(
                    wat=f"{aanbod_naam(ronde, a.aanbod)} op {dagdelen_naam(o.dagdelen)}",
                    betekent=f"{locatie_naam(ronde, loc.locatie)}, {aantal(n, 'cursist krijgt', 'cursisten krijgen')} "
                    f"een plek{f', {dringend} met haast' if dringend else ''}",
                    vraag={
                        "soort": "open",
                        "aanbod": a.aanbod,
                        "locatie": loc.locatie,
                        "dagdelen": ",".join(o.dagdelen),
                    },
                    volgorde=(-n, -dringend, a.aanbod, loc.locatie, *(d.volgorde for d in o.dagdelen)),
                )


def _free(pb: Planbeeld, g: Lesgroep, cursist: str) -> int:
    """The dagdelen on which somebody could have this group's lessons, as bits."""
    c = pb.ronde.cursist_met[cursist]
    return bits(c.dagdelen - pb.beeld.lessen(cursist, behalve=g.groep) - pb.beeld.afspraken.get(cursist, frozenset()))


def _can_come(pb: Planbeeld, g: Lesgroep, cursist: str, d: Dagdeel) -> bool:
    return bool(_free(pb, g, cursist) & bits((d,)))


def _not_all(n: int) -> str:
    if n >= VEEL:
        return f"{VEEL} of meer cursisten kunnen dan niet"
    return "1 cursist kan dan niet" if n == 1 else f"{n} cursisten kunnen dan niet"
