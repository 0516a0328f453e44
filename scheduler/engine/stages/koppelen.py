"""Stage 4: which taalcoach meets which cursist in which dagdeel; a minimum-cost flow, solved exactly."""

from __future__ import annotations

from collections import Counter
from math import ceil

from scheduler.domain.plan import Gekoppeld
from scheduler.domain.ronde import Ronde
from scheduler.domain.tijd import Dagdeel
from scheduler.domain.vrijwilliger import TAALCOACH
from scheduler.engine.flow import FINE, MUST, SINK, SOURCE, Network, Slot
from scheduler.engine.stages.posts import Meeting


def meet_cursisten(
    ronde: Ronde, meetings: list[Meeting], taken: set[Slot], useful: Counter[Slot]
) -> tuple[list[Gekoppeld], int]:
    """Taalcoach -> (taalcoach, dagdeel) -> cursist, each cursist once; and the most points that can be had.

    Among equally good ones they leave the dagdelen free on which a volunteer could help (`useful`).
    """
    net = Network()
    coaches: dict[str, int] = {}
    slots: dict[Slot, int] = {}
    cursisten: dict[str, int] = {}
    arcs: list[tuple[int, Meeting, Dagdeel]] = []
    for m in meetings:
        if m.vrijwilliger not in coaches:
            coaches[m.vrijwilliger] = net.node()
            net.arc(SOURCE, coaches[m.vrijwilliger], ronde.max_cursisten(ronde.vrijwilliger_met[m.vrijwilliger]))
        if m.cursist not in cursisten:
            cursisten[m.cursist] = net.node()
            net.arc(cursisten[m.cursist], SINK, 1)
        for d in m.dagdelen:
            slot = (m.vrijwilliger, d)
            if slot in taken:
                continue
            if slot not in slots:
                slots[slot] = net.node()
                net.arc(coaches[m.vrijwilliger], slots[slot], 1)
            tie = (FINE // 4 if d == m.now else 0) - min(useful[slot], FINE // 4)
            gain = FINE * (m.worth + (MUST if m.fixed else 0)) + tie
            arcs.append((net.arc(slots[slot], cursisten[m.cursist], 1, gain), m, d))
    flows, total = net.solve()
    soort = {(k.vrijwilliger, k.cursist): k.soort for k in ronde.lopende_koppelingen}
    pairs = [
        Gekoppeld(
            vrijwilliger=m.vrijwilliger,
            cursist=m.cursist,
            soort=soort.get((m.vrijwilliger, m.cursist), TAALCOACH),
            dagdeel=d,
            online=m.online,
        )
        for a, m, d in arcs
        if flows[a]
    ]
    forced = sum(m.fixed for a, m, _ in arcs if flows[a])
    return pairs, ceil(total / FINE) - forced * MUST + 1
