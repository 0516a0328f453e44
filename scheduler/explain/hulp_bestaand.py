"""What would help to get a place in an open group: for each group with one obstacle, the smallest change."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Lesgroep, Plan
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel, sort_dagdelen
from scheduler.explain.beeld import Beeld
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde, dagdelen_naam
from scheduler.explain.voorstel import Voorstel, seat, sorted_seats
from scheduler.explain.why_not import aanbod_in_woorden
from scheduler.explain.wijziging import Wijziging, replace
from scheduler.explain.zeef import Treffer, blockers

STAP = 5
VERDER = 30
"""Travel grows by steps of five minutes, at most half an hour."""

DAGDELEN_ERBIJ = 2


def proposals(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, found: list[Treffer]) -> Iterator[Voorstel]:
    """What would help for one open group; `found` is all that keeps the request out of it."""
    if not found:
        yield Voorstel(_reden("helpt_zet_erin", verzoek, g), lambda: seat(beeld.plan, verzoek, g.groep))
    if {t.code for t in found} == {"andere_tijd", "te_ver"}:
        yield from _more_time_and_travel(beeld, verzoek, g, found)
    if len(found) != 1:
        return
    code = found[0].code
    if code == "andere_tijd":
        yield from _more_time(beeld, verzoek, g, found[0])
    elif code == "te_ver":
        yield from _more_travel(beeld, verzoek, g, found[0])
    elif code == "geen_vrouwengroep":
        yield _mixed_group(beeld, verzoek, g)
    elif code == "ander_niveau":
        yield from _other_level(beeld, verzoek, g)
    elif code == "andere_les":
        yield from _own_lesson(beeld, verzoek, g)
    elif code == "coach_dan":
        yield from _other_meeting(beeld, verzoek, g)
    elif code == "vol":
        yield _larger_group(beeld, verzoek, g)
    elif code == "lokaal_vol":
        yield from _larger_room(beeld, verzoek, g)


def obstacles(beeld: Beeld, verzoek: Verzoek) -> list[tuple[Lesgroep, list[Treffer]]]:
    """Every open group of the lijn with all that keeps the request out, the easiest and nearest first."""
    ronde, lijn = beeld.ronde, beeld.ronde.aanbod_met[verzoek[1]].lijn
    found = [(g, blockers(beeld, verzoek, g)) for g in beeld.plan.groepen if ronde.aanbod_met[g.aanbod].lijn == lijn]
    vraag = ronde.aanbod_met[verzoek[1]].trede

    def ease(row: tuple[Lesgroep, list[Treffer]]) -> tuple[int, int, int, int, str]:
        g, hits = row
        lacking = sum(len(t.dagdelen) for t in hits)
        ernaast = abs(ronde.aanbod_met[g.aanbod].trede - vraag)
        return len(hits), lacking, ernaast, beeld.minuten(verzoek[0], g.locatie) or 0, g.groep

    return sorted(found, key=ease)


def _reden(code: str, verzoek: Verzoek, g: Lesgroep, **feiten: Waarde) -> Reden:
    return Reden(code, (verzoek[0],), {"groep": Aanduiding(g.groep, "een groep"), **feiten})


def _more_time(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, hit: Treffer) -> Iterator[Voorstel]:
    for wijziging in _wider_week(beeld, verzoek, hit):
        reden = _reden("helpt_dagdeel", verzoek, g, dagdelen=dagdelen_naam(hit.dagdelen))
        yield Voorstel(reden, lambda: seat(beeld.plan, verzoek, g.groep), (wijziging,))


def _more_travel(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, hit: Treffer) -> Iterator[Voorstel]:
    for wijziging in _longer_trip(beeld, verzoek, hit):
        reden = _reden("helpt_reistijd", verzoek, g, minuten=wijziging.waarde)
        yield Voorstel(reden, lambda: seat(beeld.plan, verzoek, g.groep), (wijziging,))


def _more_time_and_travel(beeld: Beeld, verzoek: Verzoek, g: Lesgroep, hits: list[Treffer]) -> Iterator[Voorstel]:
    tijd, reis = hits
    for week in _wider_week(beeld, verzoek, tijd):
        for trip in _longer_trip(beeld, verzoek, reis):
            feiten: dict[str, Waarde] = {"dagdelen": dagdelen_naam(tijd.dagdelen), "minuten": trip.waarde}
            reden = _reden("helpt_dagdeel_en_reis", verzoek, g, **feiten)
            yield Voorstel(reden, lambda: seat(beeld.plan, verzoek, g.groep), (week, trip))


def _wider_week(beeld: Beeld, verzoek: Verzoek, hit: Treffer) -> Iterator[Wijziging]:
    """The missing dagdelen, when they are few."""
    if len(hit.dagdelen) <= DAGDELEN_ERBIJ:
        week = beeld.ronde.cursist_met[verzoek[0]].dagdelen
        yield Wijziging("cursisten", verzoek[0], "dagdelen", week | hit.dagdelen)


def _longer_trip(beeld: Beeld, verzoek: Verzoek, hit: Treffer) -> Iterator[Wijziging]:
    """The smallest number of steps that is enough, when it is not too many."""
    mag = beeld.ronde.max_reistijd(beeld.ronde.cursist_met[verzoek[0]])
    stappen = [m for m in range(mag + STAP, mag + VERDER + 1, STAP) if hit.minuten is not None and m >= hit.minuten]
    if stappen:
        yield Wijziging("cursisten", verzoek[0], "max_reistijd", stappen[0])


def _mixed_group(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Voorstel:
    """The person herself says that a group with men will do; only the planner reads it, and only asks."""
    return Voorstel(
        _reden("helpt_gemengd", verzoek, g),
        lambda: seat(beeld.plan, verzoek, g.groep),
        (Wijziging("cursisten", verzoek[0], "alleen_vrouwengroep", False),),
    )


def _other_level(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Iterator[Voorstel]:
    """The request asks for the level of the group instead, one trede beyond what is allowed now."""
    ronde, cursist = beeld.ronde, beeld.ronde.cursist_met[verzoek[0]]
    vraag, ander = ronde.aanbod_met[verzoek[1]], ronde.aanbod_met[g.aanbod]
    te_ver = abs(vraag.trede - ander.trede) - min(ronde.uitwijk(vraag), ronde.uitwijk(ander))
    if te_ver == 1 and g.aanbod not in cursist.aanbod:
        vragen = tuple(g.aanbod if a == verzoek[1] else a for a in cursist.aanbod)
        yield Voorstel(
            _reden("helpt_trede", verzoek, g, trede=aanbod_in_woorden(beeld, g.aanbod)),
            lambda: seat(beeld.plan, (verzoek[0], g.aanbod), g.groep),
            (Wijziging("cursisten", verzoek[0], "aanbod", vragen),),
        )


def _own_lesson(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Iterator[Voorstel]:
    """The other lesson of the same person moves to another group with a free seat."""
    plan = beeld.plan
    anders = [(v, h) for v, h in plan.groep_van.items() if v[0] == verzoek[0] and h.dagdelen & g.dagdelen]
    if len(anders) != 1:
        return
    ander, nu = anders[0]
    for naar in plan.groepen:
        if naar.groep in {g.groep, nu.groep} or naar.dagdelen & g.dagdelen or blockers(beeld, ander, naar, nu.groep):
            continue

        def move(naar: Lesgroep = naar) -> Plan:
            rijen = [p for p in plan.plaatsingen if (p.cursist, p.aanbod) != ander]
            return seat(seat(replace(plan, plaatsingen=sorted_seats(rijen)), ander, naar.groep), verzoek, g.groep)

        feiten = {"aanbod": aanbod_in_woorden(beeld, ander[1]), "ander": Aanduiding(naar.groep, "een andere groep")}
        yield Voorstel(_reden("helpt_eigen_les", verzoek, g, **feiten), move)
        return


def _other_meeting(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Iterator[Voorstel]:
    """The meeting with the taalcoach moves to another dagdeel that both have free."""
    plan, ronde = beeld.plan, beeld.ronde
    nu = [k for k in plan.koppelingen if k.cursist == verzoek[0] and k.dagdeel in g.dagdelen]
    if len(nu) != 1:
        return
    coach, cursist = ronde.vrijwilliger_met[nu[0].vrijwilliger], ronde.cursist_met[verzoek[0]]
    bezet = {i.dagdeel for i in plan.inzet if i.vrijwilliger == coach.vrijwilliger}
    bezet |= {k.dagdeel for k in plan.koppelingen if k.vrijwilliger == coach.vrijwilliger}
    vrij = (coach.vrij & cursist.dagdelen) - bezet - g.dagdelen - beeld.lessen(verzoek[0])
    for d in sort_dagdelen(vrij - beeld.afspraken[verzoek[0]])[:1]:

        def move(d: Dagdeel = d) -> Plan:
            rijen = tuple(replace(k, dagdeel=d) if k is nu[0] else k for k in plan.koppelingen)
            return seat(replace(plan, koppelingen=rijen), verzoek, g.groep)

        yield Voorstel(_reden("helpt_coach", verzoek, g, dagdeel=d.naam), move)


def _larger_group(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Voorstel:
    maximum = beeld.in_groep(g.groep) + 1
    return Voorstel(
        _reden("helpt_plek", verzoek, g),
        lambda: seat(beeld.plan, verzoek, g.groep),
        (Wijziging("aanbod", g.aanbod, "max", maximum),),
    )


def _larger_room(beeld: Beeld, verzoek: Verzoek, g: Lesgroep) -> Iterator[Voorstel]:
    """On every dagdeel on which the room is too small, a larger one that is free."""
    nodig, lokaal = beeld.in_groep(g.groep) + 1, dict(g.lokaal)
    for d, nu in g.lokaal.items():
        if beeld.ronde.plaatsen_in[g.locatie, nu] >= nodig:
            continue
        vrij = [
            r.lokaal
            for r in beeld.ronde.lokalen_in[g.locatie]
            if r.plaatsen >= nodig and (g.locatie, r.lokaal, d) not in beeld.lokaal_bezet
        ]
        if not vrij:
            return
        lokaal[d] = vrij[-1]
    groter = replace(g, lokaal=lokaal)

    def move() -> Plan:
        groepen = tuple(groter if x.groep == g.groep else x for x in beeld.plan.groepen)
        return seat(replace(beeld.plan, groepen=groepen), verzoek, g.groep)

    yield Voorstel(_reden("helpt_lokaal", verzoek, g), move)
