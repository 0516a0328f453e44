"""What would help a request that waits: at most three changes, each really worked out, or else honest guesses."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plan import Lesgroep
from scheduler.domain.ronde import Verzoek
from scheduler.explain.hulp_bestaand import obstacles, proposals
from scheduler.explain.hulp_nieuw import new_group, too_few, with_docent_dagdeel, with_docent_lessons, with_room
from scheduler.explain.nieuwe_groep import suits
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde, dagdelen_naam
from scheduler.explain.voorstel import Hulp, Voorstel
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.why_not import aanbod_in_woorden
from scheduler.explain.zeef import Treffer

HOOGSTENS = 3

DICHTBIJ = 2
"""A group with more obstacles than this is not near."""

TIJD_EN_REIS = frozenset({"andere_tijd", "te_ver"})
"""What a person can change alone, however much it takes."""

EIGEN = ("helpt_eigen_les", "helpt_coach", "helpt_dagdeel", "helpt_reistijd", "helpt_dagdeel_en_reis")
GROEP = ("helpt_lokaal", "helpt_plek", "helpt_trede", "helpt_gemengd")


def what_helps(werk: Werk, verzoek: Verzoek) -> tuple[Hulp, ...]:
    """At most three things that would help, each of another kind; nobody else loses a place or a time.

    Everything shown as worked out has been checked against all hard rules. When nothing is, guesses are given.
    """
    rijen = obstacles(werk.beeld, verzoek)
    found: dict[str, Hulp] = {}
    for voorstel in _light_first(werk, verzoek, rijen):
        if voorstel.reden.code not in found and (hulp := voorstel.confirm(werk.beeld)) is not None:
            found[voorstel.reden.code] = hulp
            if len(found) == HOOGSTENS:
                break
    return tuple(found.values()) or tuple(Hulp(r) for r in _guesses(werk, verzoek, rijen))[:HOOGSTENS]


def _light_first(werk: Werk, verzoek: Verzoek, rijen: list[tuple[Lesgroep, list[Treffer]]]) -> Iterator[Voorstel]:
    """First what changes nothing, then the person, then the group, then docenten and rooms."""
    alle = [v for g, hits in rijen if len(hits) <= DICHTBIJ for v in proposals(werk.beeld, verzoek, g, hits)]
    yield from (v for v in alle if v.reden.code == "helpt_zet_erin")
    yield from new_group(werk, verzoek)
    for code in (*EIGEN, *GROEP):
        yield from (v for v in alle if v.reden.code == code)
    yield from with_docent_dagdeel(werk, verzoek)
    yield from with_docent_lessons(werk, verzoek)
    yield from with_room(werk, verzoek)


def _guesses(werk: Werk, verzoek: Verzoek, rijen: list[tuple[Lesgroep, list[Treffer]]]) -> Iterator[Reden]:
    """What could help but depends on others, so that nobody can work it out beforehand."""
    wie = (verzoek[0],)
    yield from too_few(werk, verzoek)
    for g, hits in rijen:
        codes = {t.code for t in hits}
        if codes and codes <= {"vol", "lokaal_vol"}:
            yield Reden("helpt_plek_vrij", wie, {"groep": Aanduiding(g.groep, "een groep")})
            break
    for g, hits in rijen:
        if {t.code for t in hits} == {"andere_tijd", "vol"}:
            tijd = dagdelen_naam(hits[0].dagdelen)
            feiten: dict[str, Waarde] = {"groep": Aanduiding(g.groep, "een groep"), "dagdelen": tijd}
            yield Reden("helpt_dagdeel_en_plek", wie, feiten)
            break
    yield _general(werk, verzoek, rijen)


def _general(werk: Werk, verzoek: Verzoek, rijen: list[tuple[Lesgroep, list[Treffer]]]) -> Reden:
    """The last resort: what kind of thing stands in the way everywhere."""
    beeld, wie = werk.beeld, (verzoek[0],)
    if any({t.code for t in hits} <= TIJD_EN_REIS for _, hits in rijen):
        return Reden("helpt_vraag", wie)
    passend = any(suits(beeld, verzoek, a) for a in beeld.ronde.aanbod)
    if not passend and beeld.ronde.cursist_met[verzoek[0]].alleen_vrouwengroep:
        return Reden("helpt_vrouwencursus", wie)
    return Reden("helpt_extra_groep", wie, {"aanbod": aanbod_in_woorden(beeld, verzoek[1])})
