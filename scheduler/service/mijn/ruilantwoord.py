"""What volunteers asked each other: reading it, saying yes or no, and taking it back. A yes is checked once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.koppeling import Inzet
from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.mijn.pagina import need_person
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.tijden import begin_of, day_in_nl
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import days_between
from scheduler.service.uitval.ruilbericht import Kant, end_question, side, tell_no, tell_yes
from scheduler.service.uitval.wissel import keep_swap, kind_at, place_on, why_not
from scheduler.service.uitval.woorden import outside, when
from scheduler.service.uitval.zicht import Dagplannen
from scheduler.service.woorden import voornaam_van
from scheduler.storage import logboek, ruilvoorstellen, toezeggingen, uitval
from scheduler.storage.tables import Gat, Ruilvoorstel

ANDERS_GEREGELD = "Dit kan niet meer: het is al anders geregeld. Bel de coördinator."


@dataclass(frozen=True)
class Voorstelbeeld:
    """A proposal as one of the two reads it: first name of the other, what and when; `terug` is the day in return.

    `mijn` says that the reader asked it himself.
    """

    nummer: int
    mijn: bool
    ander: str
    wat: str
    wanneer: str
    terug: str
    terug_wat: str
    datum: date
    dagdeel: str
    status: str


def read_proposals(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Voorstelbeeld, ...]:
    """What waits for an answer, and to what somebody else said no, about days to come."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    ik = gebruiker.persoon
    if not ik:
        return ()
    with db.read() as s:
        alle = [r for r in ruilvoorstellen.list_proposals(s, day_in_nl(nu), ik) if not _over(r, nu)]
    rijen = [r for r in alle if r.status == "gevraagd" or (r.status == "nee" and r.van == ik)]
    if not rijen:
        return ()
    plannen = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN)
    return tuple(_view(plannen, ik, r) for r in rijen)


def answer_proposal(db: Database, gebruiker: Gebruiker, nummer: int, antwoord: str, nu: datetime) -> None:
    """Say `ja` or `nee` to what another asked, or take back (`weg`) what one asked oneself.

    Raises UnknownCode for a proposal of others, KanNiet when it was answered or can no longer be.
    """
    ik = need_person(gebruiker)
    plannen = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN)
    with db.write() as s:
        r = s.get(Ruilvoorstel, nummer) if nummer < 2**31 else None
        if r is None or ik not in {r.van, r.aan}:
            raise UnknownCode("Dit voorstel is er niet.", "heeft de ander het ingetrokken.")
        if antwoord not in ({"weg"} if r.van == ik else {"ja", "nee"}):
            raise KanNiet("Kies ja of nee.")
        if r.status != "gevraagd" or _over(r, nu):
            raise KanNiet("Dit is al beantwoord, of de dag is voorbij.")
        end_question(s, r, nu, gebruiker.id, einde_door=ik)
        if antwoord == "ja":
            _keep(s, plannen, r, nu, gebruiker.id)
        elif antwoord == "nee":
            tell_no(s, r, nu, gebruiker.id)
        r.status = "ingetrokken" if antwoord == "weg" else antwoord
        r.antwoord_op, r.antwoord_door = nu, gebruiker.id
        logboek.append(s, nu, gebruiker.id, "ruil_antwoord", f"voorstel {r.id}", nieuw=r.status)


def end_proposals(s: Session, persoon: str, dag: date, dagdeel: str, nu: datetime, door: int | None) -> None:
    """Who called an appointment off asks nobody to take it over any more, and takes over nothing else then."""
    for r in ruilvoorstellen.list_proposals(s, dag, persoon):
        if r.status == "gevraagd" and (dag, dagdeel) in {(r.datum, r.dagdeel), (r.datum_terug, r.dagdeel_terug)}:
            r.status, r.antwoord_op, r.antwoord_door = "ingetrokken", nu, door
            end_question(s, r, nu, door, einde_door=persoon)
            if persoon == r.aan:
                tell_no(s, r, nu, door)


def _keep(s: Session, plannen: Dagplannen, r: Ruilvoorstel, nu: datetime, door: int) -> None:
    """Both days go differently from now on, when that can still be."""
    dagen = days_between(s, min(r.datum, r.datum_terug or r.datum), max(r.datum, r.datum_terug or r.datum))
    wissels: list[tuple[Inzet, date, str]] = []
    for van, aan, dag, dagdeel, plek in sides(r):
        pb = plannen.on(dag)
        try:
            i = place_on(pb, van, dag, dagen, nu, dagdeel)
        except KanNiet as fout:
            raise KanNiet(ANDERS_GEREGELD) from fout
        weg = any((g.plek, g.dagdeel, g.datum) == (plek, dagdeel, dag) for g in _gaps(s, van))
        if weg or i.plek != plek or aan not in pb.ronde.vrijwilliger_met or why_not(s, pb, aan, i, dag, dagen):
            raise KanNiet(ANDERS_GEREGELD)
        wissels.append((i, dag, aan))
    for i, dag, aan in wissels:
        keep_swap(s, i, dag, aan, nu, door)
        for t in toezeggingen.list_promises(s, dag, i.vrijwilliger):
            if (t.dag, t.dagdeel, t.plek) == (dag, i.dagdeel, i.plek):
                t.ingetrokken_op = nu
    tell_yes(s, r.id, *_words(plannen, r), nu, door)


def _words(plannen: Dagplannen, r: Ruilvoorstel) -> tuple[Kant, Kant | None]:
    """Both days as the two read them in a message."""
    heen, *terug = (side(plannen.on(dag), van, aan, dag, deel, plek) for van, aan, dag, deel, plek in sides(r))
    return heen, terug[0] if terug else None


def sides(r: Ruilvoorstel) -> Iterator[tuple[str, str, date, str, str]]:
    """Each day of a proposal: who gives it away, who comes, and the day, dagdeel and place."""
    yield r.van, r.aan, r.datum, r.dagdeel, r.plek
    if r.datum_terug is not None:
        yield r.aan, r.van, r.datum_terug, r.dagdeel_terug, r.plek_terug


def _gaps(s: Session, van: str) -> list[Gat]:
    return [g for g in uitval.list_gaps(s, van=van) if g.status != "gesloten"]


def _over(r: Ruilvoorstel, nu: datetime) -> bool:
    return any(begin_of(dag, Dagdeel(deel)) <= nu for _, _, dag, deel, _ in sides(r))


def _view(plannen: Dagplannen, ik: str, r: Ruilvoorstel) -> Voorstelbeeld:
    pb = plannen.on(r.datum)
    ander = pb.ronde.vrijwilliger_met.get(r.aan if r.van == ik else r.van)
    terug = plannen.on(r.datum_terug) if r.datum_terug else None
    return Voorstelbeeld(
        nummer=r.id,
        mijn=r.van == ik,
        ander=voornaam_van(ander) if ander else "Iemand",
        wat=_tell_place(pb, r.plek),
        wanneer=when(Dagdeel(r.dagdeel), r.datum),
        terug=when(Dagdeel(r.dagdeel_terug), r.datum_terug) if terug else "",
        terug_wat=_tell_place(terug, r.plek_terug) if terug else "",
        datum=r.datum,
        dagdeel=r.dagdeel,
        status=r.status,
    )


def _tell_place(pb: Planbeeld, plek: str) -> str:
    """`helpen in de les ... in ...`, as in a message."""
    return outside(pb, kind_at(pb, plek), plek)
