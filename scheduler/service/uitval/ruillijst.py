"""What volunteers arranged among each other, for the coordinator of one of the two places; and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.mijn.ruilantwoord import sides
from scheduler.service.opslag import Database
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import day_in_nl
from scheduler.service.toegang.rechten import Gebruiker
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.ruilbericht import about_swap
from scheduler.service.uitval.wie import who
from scheduler.service.uitval.wissel import kind_at
from scheduler.service.uitval.woorden import outside, what, when
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap
from scheduler.storage import berichten, logboek, ruilvoorstellen, uitval
from scheduler.storage.tables import Ruilvoorstel, Uitzondering

TERUG = timedelta(days=14)
"""How long a swap stays in the list after its day."""


@dataclass(frozen=True)
class Ruildag:
    """One day of it: what and when, who gives it away, and who comes."""

    wat: str
    wanneer: str
    van: str
    door: str


@dataclass(frozen=True)
class Ruilrij:
    """A swap with its two days, or somebody who takes over one; `status` is as in `Ruilvoorstel`."""

    nummer: int
    dagen: tuple[Ruildag, ...]
    status: str
    op: datetime
    terug_kan: bool


def read_swaps(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Ruilrij, ...]:
    """What was arranged or asked about days of the own leslocaties; what was taken back is left out."""
    plannen = Dagplannen(db, gebruiker)
    with db.read() as s:
        alle = ruilvoorstellen.list_proposals(s, day_in_nl(nu) - TERUG)
    return tuple(_row(plannen, r, nu) for r in alle if r.status != "ingetrokken" and _visible(plannen, r))


def undo_swap(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Both come again as the plan says; who knew of it hears that, of who did not the message goes away.

    Raises KanNiet for a day that was, or when more rests on it.
    """
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        r = s.get(Ruilvoorstel, nummer) if nummer < 2**31 else None
        if r is None or not _visible(plannen, r):
            raise UnknownCode("Deze ruil is er niet.", "hoort de les bij een andere leslocatie.")
        if r.status != "ja" or not _ahead(r, nu):
            raise KanNiet("Hier is niets om terug te draaien.")
        niets = {code for code in (r.van, r.aan) if berichten.drop_unsent(s, code, about_swap(r.id))}
        dagen = days_between(s, min(r.datum, r.datum_terug or r.datum), max(r.datum, r.datum_terug or r.datum))
        for van, door, dag, dagdeel, plek in sides(r):
            gevonden = next((d for d in dagen if (d.datum, d.plek, d.van, d.door) == (dag, plek, van, door)), None)
            daarna = (g for g in uitval.list_gaps(s, van=door) if (g.datum, g.plek) == (dag, plek))
            if gevonden is None or any(g.status != "gesloten" for g in daarna):
                raise KanNiet("Hier is daarna nog iets veranderd. Draai dat eerst terug.")
            s.get_one(Uitzondering, gevonden.nummer).ingetrokken_op = nu
            pb, wanneer = plannen.on(dag), when(Dagdeel(dagdeel), dag)
            wat = outside(pb, kind_at(pb, plek), plek)
            for code, zin in ((van, f"U komt zelf {wat}"), (door, f"U hoeft niet te komen {wat}")):
                if code in niets:
                    continue
                tekst = f"De ruil gaat niet door. {zin}.\n\n- {wanneer}"
                berichten.add_message(
                    s, code, "bevestiging", "De ruil gaat niet door", tekst, nu, gebruiker.id, over=dag
                )
        r.status = "ingetrokken"
        logboek.append(s, nu, gebruiker.id, "ruil_terug", f"voorstel {r.id}")


def _row(plannen: Dagplannen, r: Ruilvoorstel, nu: datetime) -> Ruilrij:
    return Ruilrij(
        nummer=r.id,
        dagen=tuple(_day(plannen.on(dag), van, door, dag, dagdeel, plek) for van, door, dag, dagdeel, plek in sides(r)),
        status=r.status,
        op=r.op,
        terug_kan=r.status == "ja" and _ahead(r, nu),
    )


def _day(pb: Planbeeld, van: str, door: str, dag: date, dagdeel: str, plek: str) -> Ruildag:
    wat = what(pb, kind_at(pb, plek), plek)
    return Ruildag(wat, when(Dagdeel(dagdeel), dag), who(pb, van), who(pb, door))


def _visible(plannen: Dagplannen, r: Ruilvoorstel) -> bool:
    """Whether one of the days is at a leslocatie of the user."""
    plekken = ((plannen.on(dag), plek) for _, _, dag, _, plek in sides(r))
    return any(may_see_gap(pb, kind_at(pb, plek), plek) for pb, plek in plekken)


def _ahead(r: Ruilvoorstel, nu: datetime) -> bool:
    return min(dag for _, _, dag, _, _ in sides(r)) > day_in_nl(nu)
