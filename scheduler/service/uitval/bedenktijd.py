"""How long somebody may think about a question: that time runs from when the question was sent or told."""

from __future__ import annotations

from datetime import datetime

from scheduler.service.opslag import Session
from scheduler.service.uitval.gat import begins
from scheduler.service.uitval.vragen import write_moment
from scheduler.storage import uitval
from scheduler.storage.tables import Bericht, Gat


def start_clock(s: Session, b: Bericht, nu: datetime) -> None:
    """Somebody tells this message now: the time to answer what it asks begins, and the text says until when.

    A lesson that begins sooner ends the time sooner. A message that asks nothing stays as it is.
    """
    vragen = [v for v in uitval.questions_of(s, b.id) if v.status == "gevraagd"]
    begin = min((m for v in vragen if (m := begins(s.get_one(Gat, v.gat_id)))), default=None)
    for v in vragen:
        laatst = nu + (v.uiterlijk - v.op)
        laatst = laatst if begin is None else min(laatst, begin)
        if laatst > v.uiterlijk:
            b.tekst = b.tekst.replace(write_moment(v.uiterlijk), write_moment(laatst))
            v.uiterlijk = laatst
