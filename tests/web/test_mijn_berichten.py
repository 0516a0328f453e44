"""A volunteer chooses how messages reach him, and the outbox keeps to it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from scheduler.service.berichten.postvak import act, read_outbox
from scheduler.service.berichten.verzenden import WIL_GEEN_MAIL, send_due
from scheduler.service.berichten.wanneer import quiet_until
from scheduler.storage import berichten, berichtvoorkeuren
from scheduler.storage.tables import Bericht, Berichtvoorkeur
from tests.service.brievenbus import bus, postbus
from tests.web.conftest import NU
from tests.web.test_mijn import main_of
from tests.web.test_uitval import TEAMLEIDER

__all__ = ["bus", "postbus"]

PAD = "/mijn-pagina/berichten"
KWARTIER = timedelta(minutes=15)


def put(db, aan: str = "V1", *, over: date | None = None, op: datetime = NU, soort: str = "bevestiging") -> int:
    """A message that somebody released."""
    with db.write() as s:
        b = berichten.add_message(s, aan, soort, "U helpt", "Dank u wel.", op, None, over=over)
        b.status = "vrij"
        return b.id


def state(db, nummer: int) -> tuple[str, str]:
    with db.read() as s:
        b = s.get_one(Bericht, nummer)
        return b.status, b.fout


def wish(db, code: str = "V1") -> tuple[bool, int | None, int | None, int]:
    with db.read() as s:
        w = berichtvoorkeuren.read_wish(s, code)
        return w.mail, w.stil_van, w.stil_tot, w.versie


def test_the_choice_is_kept_and_shown(als, db):
    wil = als("vrijwilliger")
    assert "Mijn berichten" in main_of(wil.tekst("/mijn-pagina"))
    assert wil.post(PAD, mail="nee", stil_van="21", stil_tot="8", versie="0").location == PAD
    assert wish(db) == (False, 21, 8, 1)
    pagina = wil.tekst(PAD)
    assert 'value="nee" checked' in pagina
    assert '<option value="21" selected>' in pagina
    assert "koos hoe berichten komen" in als("teamleider").tekst("/logboek")


@pytest.mark.parametrize(
    ("van", "tot", "zin"),
    [("21", "", "Kies twee uren"), ("8", "8", "Kies twee verschillende"), ("24", "8", "Kies twee verschillende")],
)
def test_hours_that_cannot_be_are_refused(als, db, van, tot, zin):
    antwoord = als("vrijwilliger").post(PAD, mail="ja", stil_van=van, stil_tot=tot, versie="0")
    assert (antwoord.status_code, zin in antwoord.text) == (422, True)
    with db.read() as s:
        assert berichtvoorkeuren.read_wish(s, "V1") is None


def test_an_old_page_overwrites_nothing(als, db):
    wil = als("vrijwilliger")
    wil.post(PAD, mail="nee", versie="0")
    assert wil.post(PAD, mail="ja", versie="0").status_code == 409
    assert wish(db)[0] is False


def test_who_wants_no_mail_gets_none_and_somebody_tells_it(als, db, postbus, bus):
    nummer = put(db)
    als("vrijwilliger").post(PAD, mail="nee", versie="0")
    assert send_due(db, postbus, NU + KWARTIER) == 0
    assert (bus.brieven, state(db, nummer)) == ([], ("wacht", WIL_GEEN_MAIL))
    vak = read_outbox(db, TEAMLEIDER, NU)
    assert nummer in {b.nummer for b in vak.zelf}
    assert nummer not in {b.nummer for b in vak.per_mail}
    assert act(db, TEAMLEIDER, "verteld", [b.sleutel for b in vak.zelf if b.nummer == nummer], NU) == 1


def test_one_message_a_day_unless_it_is_about_today_or_tomorrow(db, postbus, bus):
    een, twee = put(db), put(db, soort="vraag")
    morgen, overmorgen = put(db, over=date(2026, 11, 24)), put(db, over=date(2026, 11, 25))
    ander = put(db, "V4")
    assert send_due(db, postbus, NU + KWARTIER) == 3
    assert [state(db, n)[0] for n in (een, twee, morgen, overmorgen, ander)] == [
        *("verzonden", "vrij", "verzonden", "vrij", "verzonden")
    ]
    ochtend = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
    assert send_due(db, postbus, ochtend - timedelta(seconds=1)) == 0
    assert send_due(db, postbus, ochtend) == 2
    assert [state(db, n)[0] for n in (twee, overmorgen)] == ["verzonden", "verzonden"]


def test_in_quiet_hours_nothing_leaves_not_even_about_today(als, db, postbus, bus):
    als("vrijwilliger").post(PAD, mail="ja", stil_van="9", stil_tot="12", versie="0")
    nummer, ander = put(db, over=date(2026, 11, 23)), put(db, "V4")
    assert send_due(db, postbus, NU + KWARTIER) == 1
    assert [state(db, n)[0] for n in (nummer, ander)] == ["vrij", "verzonden"]
    middag = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    assert send_due(db, postbus, middag - timedelta(seconds=1)) == 0
    assert send_due(db, postbus, middag) == 1


@pytest.mark.parametrize(
    ("van", "tot", "nu", "einde"),
    [
        (21, 8, datetime(2026, 11, 23, 20, 0, tzinfo=UTC), datetime(2026, 11, 24, 7, 0, tzinfo=UTC)),
        (21, 8, datetime(2026, 11, 24, 6, 59, tzinfo=UTC), datetime(2026, 11, 24, 7, 0, tzinfo=UTC)),
        (21, 8, datetime(2026, 11, 24, 7, 0, tzinfo=UTC), None),
        (21, 8, datetime(2026, 11, 23, 19, 59, tzinfo=UTC), None),
        (12, 14, datetime(2026, 11, 23, 11, 30, tzinfo=UTC), datetime(2026, 11, 23, 13, 0, tzinfo=UTC)),
        (21, 8, datetime(2027, 3, 27, 22, 0, tzinfo=UTC), datetime(2027, 3, 28, 6, 0, tzinfo=UTC)),
        (None, None, datetime(2026, 11, 23, 2, 0, tzinfo=UTC), None),
    ],
)
def test_quiet_hours_are_hours_in_the_netherlands_also_over_midnight_and_a_clock_change(van, tot, nu, einde):
    wens = Berichtvoorkeur(persoon="V1", mail=True, stil_van=van, stil_tot=tot)
    assert quiet_until(wens, nu) == einde
