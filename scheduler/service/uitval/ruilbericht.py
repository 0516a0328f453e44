"""What two volunteers hear who arrange something: the question, a no, and what holds after a yes.

Everything waits in the outbox until somebody has seen it; the own page shows it at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.tijd import Dagdeel
from scheduler.service.opslag import Session
from scheduler.service.plan.planbeeld import Planbeeld
from scheduler.service.uitval.wissel import kind_at
from scheduler.service.uitval.woorden import outside, when
from scheduler.service.woorden import voornaam_van
from scheduler.storage import berichten
from scheduler.storage.tables import Bericht, Ruilvoorstel

SOORT = "ruil"
STAAT_ERIN, NEEMT_OVER = "Uw ruil staat erin", "Iemand neemt uw les over"


@dataclass(frozen=True)
class Kant:
    """One day of it in words: who gives it away and who comes, each with a first name, what it is and when."""

    van: str
    van_naam: str
    door: str
    door_naam: str
    wat: str
    wanneer: str
    dag: date


def side(pb: Planbeeld, van: str, door: str, dag: date, dagdeel: str, plek: str) -> Kant:
    """One day of a swap, as the two read it."""
    return Kant(
        van=van,
        van_naam=_first_name(pb, van),
        door=door,
        door_naam=_first_name(pb, door),
        wat=outside(pb, kind_at(pb, plek), plek),
        wanneer=when(Dagdeel(dagdeel), dag),
        dag=dag,
    )


def ask_other(s: Session, heen: Kant, terug: Kant | None, nu: datetime, wie: int | None) -> Bericht:
    """Tell somebody what another asks of him. Nothing changes before he says yes on his own page."""
    tekst = f"{heen.van_naam} vraagt of u kunt komen. U komt dan {heen.wat}.\n\n- {heen.wanneer}\n\n"
    if terug:
        tekst += f"{heen.van_naam} gaat dan in uw plaats {terug.wat}.\n\n- {terug.wanneer}\n\n"
    tekst += "Zeg ja of nee op uw eigen pagina van Inburgerplan. Er verandert niets tot u ja zegt."
    kop = "Kunt u ruilen?" if terug else "Kunt u een les overnemen?"
    return berichten.add_message(s, heen.door, SOORT, kop, tekst, nu, wie, over=_first(heen, terug))


def tell_no(s: Session, r: Ruilvoorstel, nu: datetime, wie: int | None) -> None:
    """Tell who asked that the other cannot."""
    tekst = f"De ander kan niet. De afspraak blijft van u.\n\n- {when(Dagdeel(r.dagdeel), r.datum)}\n\n"
    tekst += "Kunt u niet? Vraag iemand anders, of zeg het op uw eigen pagina."
    berichten.add_message(s, r.van, SOORT, "De ander kan niet", tekst, nu, wie, over=r.datum)


def about_swap(nummer: int) -> str:
    """The kind of a message that says that a swap holds, so that it can be withdrawn."""
    return f"bevestiging r{nummer}"


def tell_yes(s: Session, nummer: int, heen: Kant, terug: Kant | None, nu: datetime, wie: int | None) -> None:
    """Tell both what holds from now on, by the number of the swap."""
    soort = about_swap(nummer)
    if terug:
        for komt, weg in ((heen, terug), (terug, heen)):
            tekst = f"U ruilde met {komt.van_naam}. U komt nu {komt.wat}.\n\n- {komt.wanneer}\n\n"
            tekst += f"{komt.van_naam} komt in uw plaats. U hoeft dan niet te komen:\n\n- {weg.wanneer}"
            berichten.add_message(s, komt.door, soort, STAAT_ERIN, tekst, nu, wie, over=_first(heen, terug))
        return
    tekst = f"U neemt dit over. Dank u wel. U komt nu {heen.wat}.\n\n- {heen.wanneer}"
    berichten.add_message(s, heen.door, soort, STAAT_ERIN, tekst, nu, wie, over=heen.dag)
    tekst = f"{heen.door_naam} komt in uw plaats. U hoeft dan niet te komen.\n\n- {heen.wanneer}"
    berichten.add_message(s, heen.van, soort, NEEMT_OVER, tekst, nu, wie, over=heen.dag)


def end_question(s: Session, r: Ruilvoorstel, nu: datetime, wie: int | None, *, einde_door: str) -> None:
    """A question that was not sent yet goes away. Who was asked hears it, unless he ended it himself (`einde_door`)."""
    b = s.get(Bericht, r.bericht_id) if r.bericht_id else None
    if b is None:
        return
    if b.status in berichten.ONVERSTUURD:
        b.status = "weg"
    elif einde_door != r.aan and b.status != "weg":
        tekst = "Iemand vroeg of u een les kunt overnemen of ruilen. Dat is niet meer nodig. U hoeft niets te doen."
        berichten.add_message(s, r.aan, SOORT, "Ruilen is niet meer nodig", tekst, nu, wie, over=b.over_dag)


def _first(heen: Kant, terug: Kant | None) -> date:
    return min(heen.dag, terug.dag) if terug else heen.dag


def _first_name(pb: Planbeeld, code: str) -> str:
    v = pb.ronde.vrijwilliger_met.get(code)
    return voornaam_van(v) if v else "Iemand"
