"""From numbers back to words: the groups of stage 1 become groups with codes, rooms and docenten."""

from __future__ import annotations

from scheduler.domain.plan import Lesgroep, Plaatsing
from scheduler.domain.ronde import Ronde
from scheduler.engine.candidates import Candidates
from scheduler.engine.greedy import OpenGroup
from scheduler.engine.stages.lessen import Named
from scheduler.engine.task import dagdelen_of

HALF = 2
"""A new group that takes over at least one in `HALF` of a closed group's people is that group at another time."""


def name_groups(
    candidates: Candidates, groups: list[OpenGroup], named: Named
) -> tuple[tuple[Lesgroep, ...], tuple[Plaatsing, ...]]:
    """The groups and places of the plan, sorted by code."""
    codes = _codes(candidates, groups)
    lesgroepen, plaatsingen = [], []
    for i, group in enumerate(groups):
        candidate, cell = candidates.all[group.candidate], candidates.cell(group.candidate)
        days = dagdelen_of(candidate.mask)
        lesgroepen.append(
            Lesgroep(
                groep=codes[i],
                aanbod=cell.aanbod.aanbod,
                locatie=cell.locatie.locatie,
                dagdelen=frozenset(days),
                lokaal={d: named.lokalen[i, d.volgorde] for d in days if (i, d.volgorde) in named.lokalen},
                docenten={d: named.docenten[i, d.volgorde] for d in days if (i, d.volgorde) in named.docenten},
            )
        )
        for r in group.people:
            cursist, asked = candidates.task.requests[r].verzoek
            plaatsingen.append(Plaatsing(cursist=cursist, aanbod=asked, groep=codes[i]))
    return (
        tuple(sorted(lesgroepen, key=lambda g: g.groep)),
        tuple(sorted(plaatsingen, key=lambda p: (p.cursist, p.aanbod))),
    )


def _codes(candidates: Candidates, groups: list[OpenGroup]) -> list[str]:
    ronde = candidates.task.ronde
    codes: dict[int, str] = {}
    for i, group in enumerate(groups):
        groep = candidates.all[group.candidate].groep
        if groep is not None:
            codes[i] = groep.groep
    codes.update(_moved(candidates, groups, codes))
    used = {g.groep for g in ronde.groepen} | set(codes.values())
    order = sorted(
        (i for i in range(len(groups)) if i not in codes),
        key=lambda i: (candidates.all[groups[i].candidate].cell, candidates.all[groups[i].candidate].mask, i),
    )
    for i in order:
        cell = candidates.cell(groups[i].candidate)
        stem = f"{cell.aanbod.aanbod}-{cell.locatie.locatie}"
        n = next(n for n in range(1, len(used) + 2) if f"{stem}-{n}" not in used)
        codes[i] = f"{stem}-{n}"
        used.add(codes[i])
    return [codes[i] for i in range(len(groups))]


def _moved(candidates: Candidates, groups: list[OpenGroup], codes: dict[int, str]) -> dict[int, str]:
    """New groups that are a closed group at another time: same aanbod and leslocatie, half of its people or more."""
    ronde = candidates.task.ronde
    closed = {g.groep: g for g in ronde.groepen if g.groep not in codes.values()}
    members = _members(ronde)
    found: dict[int, str] = {}
    claims = []
    for i, group in enumerate(groups):
        if i in codes:
            continue
        cell = candidates.cell(group.candidate)
        people = {candidates.task.requests[r].verzoek[0] for r in group.people}
        for code, groep in closed.items():
            stay = len(people & members.get(code, set()))
            same_kind = groep.aanbod == cell.aanbod.aanbod and groep.locatie == cell.locatie.locatie
            if same_kind and stay and stay * HALF >= len(members[code]):
                claims.append((-stay, code, i))
    for _, code, i in sorted(claims):
        if i not in found and code not in found.values():
            found[i] = code
    return found


def _members(ronde: Ronde) -> dict[str, set[str]]:
    members: dict[str, set[str]] = {}
    for (cursist, _), groep in ronde.zit_nu.items():
        members.setdefault(groep.groep, set()).add(cursist)
    return members
