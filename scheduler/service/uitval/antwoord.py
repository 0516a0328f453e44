"""Answers: a volunteer or the coordinator says yes or no; a yes that is confirmed holds from then on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.tijd import Dagdeel
from scheduler.errors import KanNiet, UnknownCode
from scheduler.service.opslag import Database, Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.toegang.rechten import Gebruiker, Recht
from scheduler.service.uitval.dagen import days_between, who_comes
from scheduler.service.uitval.gat import as_place, other_answers, over
from scheduler.service.uitval.nodig import NIET_MEER, is_needed
from scheduler.service.uitval.vragen import open_again, take_away, tell_off, withdraw
from scheduler.service.uitval.woorden import outside, when
from scheduler.service.uitval.zicht import Dagplannen, may_see_gap, need_gap
from scheduler.storage import berichten, logboek, uitval
from scheduler.storage.tables import Bericht, Gat, Vraag

WIJ_REKENEN = "U helpt: dank u wel"
GAAT_NIET_DOOR = "Dit gaat niet door"
BEVESTIGING, VERVALT = "bevestiging", "vervalt"
"""Kinds of messages."""


@dataclass(frozen=True)
class Openvraag:
    """A question to a volunteer, for his own page. After `uiterlijk` he may still answer.

    `ja` says that he said yes, and that the coördinator has to confirm it.
    """

    nummer: int
    wat: str
    wanneer: str
    datum: date | None
    uiterlijk: datetime
    te_laat: bool
    ja: bool


def open_questions(db: Database, gebruiker: Gebruiker, nu: datetime) -> tuple[Openvraag, ...]:
    """What the volunteer himself was asked and can still answer, or said yes to while nobody confirmed it."""
    gebruiker.eis(Recht.EIGEN_ZIEN)
    with db.read() as s:
        gevraagd = uitval.list_questions(s, aan=gebruiker.persoon) if gebruiker.persoon else ()
        alle = [(v, s.get_one(Gat, v.gat_id)) for v in gevraagd]
        vragen = [(v, gat) for v, gat in alle if waits(s, v, gat) and not over(gat, nu)]
    return tell_questions(db, gebruiker, vragen, nu)


def tell_questions(
    db: Database, gebruiker: Gebruiker, vragen: Sequence[tuple[Vraag, Gat]], nu: datetime
) -> tuple[Openvraag, ...]:
    """Questions as the person who was asked reads them: what, where and when, and nothing of who is away.

    What the plan of now no longer needs is left out.
    """
    if not vragen:
        return ()
    plannen = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN)
    with db.read() as s:
        nodig = [(v, gat) for v, gat in vragen if is_needed(s, plannen.on(gat.datum), gat)]
    return tuple(
        Openvraag(
            nummer=v.id,
            wat=outside(plannen.on(gat.datum), gat.soort, gat.plek),
            wanneer=when(as_place(gat).dagdeel, gat.datum),
            datum=gat.datum,
            uiterlijk=v.uiterlijk,
            te_laat=v.uiterlijk < nu,
            ja=v.status == "ja",
        )
        for v, gat in nodig
    )


def answer_ask(db: Database, gebruiker: Gebruiker, vraag_id: int, ja: bool, nu: datetime) -> None:
    """Keep a yes or a no. Of the volunteer himself a yes waits for the coordinator; the coordinator's counts at once.

    Raises UnknownCode for a question to somebody else, KanNiet when it is answered or no longer needed.
    """
    zelf = gebruiker.mag(Recht.EIGEN_ZIEN)
    plannen = Dagplannen(db, gebruiker, Recht.EIGEN_ZIEN if zelf else Recht.PLAN_MAKEN)
    with db.write() as s:
        v, gat, pb = need_question(s, plannen, gebruiker, vraag_id, zelf=zelf)
        if ja and not is_needed(s, pb, gat):
            raise KanNiet(NIET_MEER)
        keep_answer(s, v, gat, nu, ja=ja, door=gebruiker.id)
        if ja and not zelf:
            _settle(s, pb, gebruiker, gat, nu)


def keep_answer(s: Session, v: Vraag, gat: Gat, nu: datetime, *, ja: bool, door: int | None, waarom: str = "") -> None:
    """Keep a yes or a no on a question that still waits; after a yes the others are asked no more."""
    if v.status != "gevraagd" or gat.status != "gevraagd":
        raise KanNiet("Deze vraag is al beantwoord, of het is al geregeld.")
    if over(gat, nu):
        raise KanNiet("Deze les is al begonnen.")
    v.status, v.antwoord_op, v.antwoord_door = "ja" if ja else "nee", nu, door
    take_away(s, v)
    logboek.append(s, nu, door, "uitval_antwoord", f"punt {gat.id} {v.aan}", nieuw=v.status, waarom=waarom)
    if ja:
        gat.status, gat.door = "toegezegd", v.aan
        withdraw(s, gat, v.id, nu, door)
    else:
        open_again(s, gat)


def withdraw_ask(db: Database, gebruiker: Gebruiker, vraag_id: int, nu: datetime) -> None:
    """The coordinator asks one person no more; a link in the message stops working."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        v, gat, _ = need_question(s, plannen, gebruiker, vraag_id, zelf=False)
        if v.status != "gevraagd":
            raise KanNiet("Deze vraag is al beantwoord, of het is al geregeld.")
        v.status = "ingetrokken"
        tell_off(s, v, nu, gebruiker.id)
        open_again(s, gat)
        logboek.append(s, nu, gebruiker.id, "uitval_ingetrokken", f"punt {gat.id} {v.aan}")


def need_question(
    s: Session, plannen: Dagplannen, gebruiker: Gebruiker, nummer: int, *, zelf: bool
) -> tuple[Vraag, Gat, Planbeeld]:
    """A question with its gap and the plan of that day: the volunteer's own, or one at a leslocatie of the user."""
    v = s.get(Vraag, nummer)
    if v is not None:
        gat = s.get_one(Gat, v.gat_id)
        pb = plannen.on(gat.datum)
        eigen = bool(gebruiker.persoon) and v.aan == gebruiker.persoon
        if eigen if zelf else may_see_gap(pb, gat.soort, gat.plek):
            return v, gat, pb
    raise UnknownCode("Deze vraag is er niet.")


def waits(s: Session, v: Vraag, gat: Gat) -> bool:
    """Whether a question waits for its answer, or a yes for its confirmation.

    A question whose message somebody threw away was never asked.
    """
    if v.status == "ja":
        return gat.status == "toegezegd" and gat.door == v.aan
    bericht = s.get(Bericht, v.bericht_id) if v.bericht_id else None
    return v.status == "gevraagd" and (bericht is None or bericht.status != "weg")


def confirm_gap(db: Database, gebruiker: Gebruiker, nummer: int, nu: datetime) -> None:
    """Make a yes hold."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        gat, pb = need_gap(s, plannen, nummer)
        if gat.status != "toegezegd":
            raise KanNiet("Hier is geen toezegging meer. Kijk eerst wat er staat.")
        if not is_needed(s, pb, gat):
            raise KanNiet(NIET_MEER)
        _settle(s, pb, gebruiker, gat, nu)


def decide_otherwise(db: Database, gebruiker: Gebruiker, nummer: int, hoe: str, nu: datetime) -> None:
    """Nobody is needed, or it does not take place."""
    plannen = Dagplannen(db, gebruiker)
    with db.write() as s:
        gat, pb = need_gap(s, plannen, nummer)
        if hoe not in other_answers(gat):
            raise KanNiet("Dit kan hier niet.")
        if gat.status not in {"open", "gevraagd", "toegezegd"}:
            raise KanNiet("Dit is al geregeld. Kijk eerst wat er staat.")
        withdraw(s, gat, 0, nu, gebruiker.id)
        gat.status, gat.door = hoe, ""
        if hoe == "vervalt" and gat.datum is not None:
            _keep_day(s, gebruiker, gat, "vervalt", nu)
            for code in touched_by_cancelling(s, pb, gat):
                tekst = f"Dit gaat niet door: {outside_short(pb, gat)}.\n\n- {when(Dagdeel(gat.dagdeel), gat.datum)}"
                soort = about_gap(VERVALT, gat)
                berichten.add_message(s, code, soort, GAAT_NIET_DOOR, tekst, nu, gebruiker.id, over=gat.datum)
        logboek.append(s, nu, gebruiker.id, "uitval_geregeld", f"punt {gat.id}", nieuw=hoe)


def about_gap(soort: str, gat: Gat) -> str:
    """The kind of a message with the gap that it is about, so that it can be withdrawn."""
    return f"{soort} {gat.id}"


def touched_by_cancelling(s: Session, pb: Planbeeld, gat: Gat) -> tuple[str, ...]:
    """Everybody who would come in vain: cursisten, helpers and docent, without who is away."""
    assert gat.datum is not None
    d = Dagdeel(gat.dagdeel)
    g = pb.plan.groep_met.get(gat.plek)
    dagen = days_between(s, gat.datum, gat.datum)
    codes = [*who_comes(dagen, gat.datum, gat.plek, d, pb.plan.inzet_op.get((gat.plek, d), ()))]
    if g is not None:
        codes = [*pb.plan.cursisten_in[g.groep], *codes, *([g.docenten[d]] if d in g.docenten else [])]
    return tuple(c for c in dict.fromkeys(codes) if c != gat.van)


def outside_short(pb: Planbeeld, gat: Gat) -> str:
    """The lesson or moment without a verb."""
    return outside(pb, gat.soort, gat.plek).removeprefix("lesgeven in ").removeprefix("helpen bij ")


def _settle(s: Session, pb: Planbeeld, gebruiker: Gebruiker, gat: Gat, nu: datetime) -> None:
    """A yes holds: a day gets its exception, and who leaves another place opens a gap there."""
    if gat.datum is not None and any(
        d.door == gat.door and d.dagdeel == gat.dagdeel for d in days_between(s, gat.datum, gat.datum)
    ):
        raise KanNiet("Deze persoon valt dan al ergens anders in.")
    gat.status = "bevestigd"
    logboek.append(s, nu, gebruiker.id, "uitval_geregeld", f"punt {gat.id}", oud=gat.van, nieuw=gat.door)
    if gat.datum is not None:
        _keep_day(s, gebruiker, gat, "vervanging", nu)
        tekst = f"Dank u wel. Wij rekenen op u: {outside(pb, gat.soort, gat.plek)}.\n\n"
        tekst += f"- {when(Dagdeel(gat.dagdeel), gat.datum)}"
        soort = about_gap(BEVESTIGING, gat)
        berichten.add_message(s, gat.door, soort, WIJ_REKENEN, tekst, nu, gebruiker.id, over=gat.datum)
    _open_behind(s, pb, gat)


def _keep_day(s: Session, gebruiker: Gebruiker, gat: Gat, soort: str, nu: datetime) -> None:
    assert gat.datum is not None
    uitval.add_exception(
        s,
        soort,
        gat.datum,
        gat.plek,
        gat.dagdeel,
        gat.van,
        gat.door,
        gat=gat.id,
        op=nu,
        gemaakt_door=gebruiker.id,
    )


def _open_behind(s: Session, pb: Planbeeld, gat: Gat) -> None:
    """Where the substitute would have been himself."""
    wie, al = gat.door, {(g.van, g.plek, g.dagdeel, g.datum) for g in uitval.list_gaps(s, gat.afwezigheid_id)}
    achter = [
        ("assistent" if i.groep else "moment", i.plek, str(i.dagdeel), "")
        for i in pb.plan.inzet
        if i.vrijwilliger == wie and i.dagdeel == gat.dagdeel
    ]
    achter += [
        ("docent", g.groep, gat.dagdeel, "")
        for g in pb.plan.groepen
        if gat.soort == "docent" and any(d == gat.dagdeel and t == wie for d, t in g.docenten.items())
    ]
    if gat.soort == "plek" and gat.plek in pb.plan.groep_met:
        lijn = pb.ronde.aanbod_met[pb.plan.groep_met[gat.plek].aanbod].lijn
        achter += [
            ("plek", p.groep, "", p.aanbod)
            for p in pb.plan.plaatsingen
            if p.cursist == wie and pb.ronde.aanbod_met[p.aanbod].lijn == lijn
        ]
    for soort, plek, dagdeel, aanbod in achter:
        if (wie, plek, dagdeel, gat.datum) not in al:
            uitval.add_gap(s, gat.afwezigheid_id, soort, wie, plek, dagdeel, gat.datum, aanbod)
