"""What would help to open a new group with the people who wait: nothing more, a docent, or a room."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.plek import Lokaal
from scheduler.domain.ronde import Verzoek
from scheduler.domain.tijd import Dagdeel
from scheduler.explain.middelen import Middelen, match_docenten, may_teach
from scheduler.explain.nieuwe_groep import Optie
from scheduler.explain.uitleg import Aanduiding, Reden, Waarde, dagdelen_naam
from scheduler.explain.voorstel import Voorstel, open_with
from scheduler.explain.waarom_niet_nieuw import Werk
from scheduler.explain.why_not import aanbod_in_woorden
from scheduler.explain.wijziging import Wijziging

VEEL = 60
"""No more options than this are tried for one request."""


def new_group(werk: Werk, verzoek: Verzoek) -> Iterator[Voorstel]:
    """A group that can open as it is."""
    for optie in _enough(werk, verzoek):
        middelen = werk.middelen(optie)
        if middelen.compleet:
            yield _proposal(werk, verzoek, optie, middelen, "helpt_nieuwe_groep")
            return


def with_docent_dagdeel(werk: Werk, verzoek: Verzoek) -> Iterator[Voorstel]:
    """A group that can open when one docent works on one more dagdeel."""
    for optie in _enough(werk, verzoek):
        if werk.middelen(optie).zonder_lokaal or len(werk.middelen(optie).zonder_docent) != 1:
            continue
        if (found := docent_on(werk, optie)) is not None:
            docent, d, wijziging = found
            middelen = with_docent(werk, optie, ook=(docent, d))
            feiten: dict[str, Waarde] = {"docent": docent, "dagdeel": d.naam}
            yield _proposal(werk, verzoek, optie, middelen, "helpt_docent_dagdeel", feiten, wijziging)
            return


def with_docent_lessons(werk: Werk, verzoek: Verzoek) -> Iterator[Voorstel]:
    """A group that can open when one docent gives more lessons, on dagdelen on which he works already."""
    best: tuple[int, Optie, str, Wijziging] | None = None
    for optie in _enough(werk, verzoek):
        if not werk.middelen(optie).zonder_lokaal and (found := docent_more(werk, optie)) is not None:
            n, docent, wijziging = found
            if best is None or n < best[0]:
                best = (n, optie, docent, wijziging)
                if n == 1:
                    break
    if best is not None:
        n, optie, docent, wijziging = best
        middelen = with_docent(werk, optie, onbeperkt=docent)
        feiten: dict[str, Waarde] = {"docent": docent, "n": n}
        yield _proposal(werk, verzoek, optie, middelen, "helpt_docent_les", feiten, wijziging)


def with_room(werk: Werk, verzoek: Verzoek) -> Iterator[Voorstel]:
    """A group that can open with one room more at a leslocatie."""
    for optie in _enough(werk, verzoek):
        middelen = werk.middelen(optie)
        if middelen.zonder_lokaal and not middelen.zonder_docent:
            lokaal, ruim = extra_room(werk, optie)
            feiten: dict[str, Waarde] = {"locatie": _place(werk, optie)}
            yield _proposal(werk, verzoek, optie, ruim, "helpt_extra_lokaal", feiten, lokaal)
            return


def too_few(werk: Werk, verzoek: Verzoek) -> Iterator[Reden]:
    """How many people more would do, for the option that comes closest; nobody can compute who will come."""
    opties = [o for o in werk.opties_van(verzoek) if not werk.genoeg(o)]
    if opties:
        beste = min(opties, key=lambda o: (werk.minimum(o) - len(o.mensen), not werk.middelen(o).compleet))
        kop = aanbod_in_woorden(werk.beeld, beste.aanbod)
        tekort: dict[str, Waarde] = {"n": werk.minimum(beste) - len(beste.mensen), "aanbod": kop}
        yield Reden("helpt_meer_mensen", (verzoek[0],), {**tekort, "dagdelen": dagdelen_naam(beste.dagdelen)})


def with_docent(werk: Werk, optie: Optie, ook: tuple[str, Dagdeel] | None = None, onbeperkt: str = "") -> Middelen:
    """The means of an option when one docent does more."""
    aanbod = werk.beeld.ronde.aanbod_met[optie.aanbod]
    docenten = match_docenten(werk.beeld, aanbod, optie.locatie, optie.dagdelen, ook, onbeperkt)
    return Middelen(werk.middelen(optie).lokalen, docenten)


def docent_on(werk: Werk, optie: Optie) -> tuple[str, Dagdeel, Wijziging] | None:
    """A docent who could take the one lesson without docent, if he worked then."""
    ronde, beeld = werk.beeld.ronde, werk.beeld
    (d,) = werk.middelen(optie).zonder_docent
    for t in ronde.docenten:
        mag = may_teach(t, ronde.aanbod_met[optie.aanbod], optie.locatie)
        if not mag or d in t.dagdelen or beeld.lessen_van[t.docent] >= t.max_dagdelen:
            continue
        if len(with_docent(werk, optie, ook=(t.docent, d)).docenten) == len(optie.dagdelen):
            return t.docent, d, Wijziging("docenten", t.docent, "dagdelen", t.dagdelen | {d})
    return None


def docent_more(werk: Werk, optie: Optie) -> tuple[int, str, Wijziging] | None:
    """The docent who needs the fewest lessons more to open this group."""
    ronde, beeld = werk.beeld.ronde, werk.beeld
    best: tuple[int, str, Wijziging] | None = None
    for t in ronde.docenten:
        if not may_teach(t, ronde.aanbod_met[optie.aanbod], optie.locatie):
            continue
        docenten = with_docent(werk, optie, onbeperkt=t.docent).docenten
        if len(docenten) < len(optie.dagdelen):
            continue
        lessen = beeld.lessen_van[t.docent] + sum(x == t.docent for x in docenten.values())
        meer = lessen - t.max_dagdelen
        if meer > 0 and (best is None or meer < best[0]):
            best = (meer, t.docent, Wijziging("docenten", t.docent, "max_dagdelen", lessen))
    return best


def extra_room(werk: Werk, optie: Optie) -> tuple[Wijziging, Middelen]:
    """One room more at the leslocatie, used where none is free."""
    middelen, bekend = werk.middelen(optie), {r.lokaal for r in werk.beeld.ronde.lokalen_in[optie.locatie]}
    code = next(c for c in ("extra", *(f"extra {n}" for n in range(2, 99))) if c not in bekend)
    lokaal = Lokaal(locatie=optie.locatie, lokaal=code, plaatsen=werk.beeld.ronde.aanbod_met[optie.aanbod].max)
    ruim = Middelen(middelen.lokalen | dict.fromkeys(middelen.zonder_lokaal, code), middelen.docenten)
    return Wijziging("lokalen", code, "", lokaal), ruim


def places(werk: Werk, optie: Optie, middelen: Middelen) -> int:
    """How many people the new group holds: the maximum of the aanbod, or what its rooms seat."""
    seats = werk.beeld.ronde.plaatsen_in
    maximum = werk.beeld.ronde.aanbod_met[optie.aanbod].max
    return min([maximum, *(seats.get((optie.locatie, r), maximum) for r in middelen.lokalen.values())])


def _enough(werk: Werk, verzoek: Verzoek) -> list[Optie]:
    return [o for o in werk.opties_van(verzoek) if werk.genoeg(o)][:VEEL]


def _place(werk: Werk, optie: Optie) -> Aanduiding:
    return Aanduiding(optie.locatie, werk.beeld.ronde.locatie_met[optie.locatie].naam or optie.locatie)


def _proposal(
    werk: Werk,
    verzoek: Verzoek,
    optie: Optie,
    middelen: Middelen,
    code: str,
    feiten: dict[str, Waarde] | None = None,
    *wijzigingen: Wijziging,
) -> Voorstel:
    kop: dict[str, Waarde] = {"aanbod": aanbod_in_woorden(werk.beeld, optie.aanbod)}
    reden = Reden(code, (verzoek[0],), {**kop, "dagdelen": dagdelen_naam(optie.dagdelen), **(feiten or {})})
    ruimte = places(werk, optie, middelen)
    return Voorstel(reden, lambda: open_with(werk, optie, middelen, verzoek, ruimte), wijzigingen)
