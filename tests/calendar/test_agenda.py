"""The calendar to subscribe to: read back by two readers, and line by line as RFC 5545 says."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import tz
from icalendar import Calendar

from scheduler.calendar.agenda import Agendapunt, make_uid, write_agenda

NEDERLAND = ZoneInfo("Europe/Amsterdam")
OP = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def punt(dag: date, **velden) -> Agendapunt:
    basis = {
        "uid": make_uid("V1", "G1", dag.isoformat()),
        "van": datetime(dag.year, dag.month, dag.day, 9, 15),  # noqa: DTZ001 - clock time in the Netherlands
        "tot": datetime(dag.year, dag.month, dag.day, 12, 0),  # noqa: DTZ001
        "wat": "Les Inburgering A1",
        "waar": "Huis Leiden, lokaal L1",
        "volgnummer": 0,
        "vervallen": False,
        "gewijzigd": OP,
    }
    return Agendapunt(**{**basis, **velden})


def lees(punten) -> Calendar:
    return Calendar.from_ical(write_agenda(punten, "Mijn afspraken", "Kunt u niet? Meld het op uw pagina."))


def test_a_lesson_keeps_its_clock_time_over_both_changes_of_the_clock():
    dagen = [date(2027, 3, 22), date(2027, 3, 29), date(2027, 10, 25), date(2027, 11, 1)]
    events = lees([punt(d) for d in dagen]).walk("VEVENT")
    assert [e["dtstart"].params["tzid"] for e in events] == ["Europe/Amsterdam"] * 4
    assert [(e["dtstart"].dt.hour, e["dtstart"].dt.minute) for e in events] == [(9, 15)] * 4
    assert [e["dtstart"].dt.astimezone(UTC).hour for e in events] == [8, 7, 7, 8]


@pytest.mark.parametrize("jaar", [2026, 2027, 2028])
def test_another_reader_finds_the_same_offsets_in_the_zone_that_we_describe(jaar):
    dagen = [date(jaar, 1, 5) + timedelta(weeks=n) for n in range(51)]
    zone = tz.tzical(io.StringIO(_only_zone(write_agenda([punt(d) for d in dagen], "x")))).get()
    uren = (datetime(jaar, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(365 * 24))
    anders = [uur for uur in uren if uur.astimezone(zone).utcoffset() != uur.astimezone(NEDERLAND).utcoffset()]
    assert anders == []


def _only_zone(inhoud: bytes) -> str:
    tekst = inhoud.decode()
    return tekst[tekst.index("BEGIN:VTIMEZONE") : tekst.index("END:VTIMEZONE") + len("END:VTIMEZONE") + 2]


def test_the_zone_is_described_for_a_few_years_only():
    assert len(_only_zone(write_agenda([punt(date(2027, 3, 22))], "x")).splitlines()) == 17


def test_every_line_ends_as_the_standard_says_and_is_short_enough():
    lang = punt(date(2027, 1, 11), wat="Les coördinatie é " * 12, waar="Straat; hoek, \\ en\nregel")
    inhoud = write_agenda([lang], "Mijn afspraken", "uitleg " * 30)
    assert inhoud.endswith(b"\r\n")
    assert b"\n" not in inhoud.replace(b"\r\n", b"")
    regels = inhoud.split(b"\r\n")
    assert max(len(r) for r in regels) <= 75
    for r in regels:
        r.decode()  # a fold never cuts a letter in two
    event = Calendar.from_ical(inhoud).walk("VEVENT")[0]
    assert str(event["summary"]) == lang.wat
    assert str(event["location"]) == lang.waar


def test_a_change_and_a_cancellation_carry_their_number_and_status():
    events = lees([punt(date(2027, 1, 11), volgnummer=3), punt(date(2027, 1, 18), volgnummer=1, vervallen=True)]).walk(
        "VEVENT"
    )
    assert [(e["sequence"], str(e["status"]), str(e["summary"])) for e in events] == [
        (3, "CONFIRMED", "Les Inburgering A1"),
        (1, "CANCELLED", "Gaat niet door: Les Inburgering A1"),
    ]


def test_where_nobody_knows_the_hour_only_the_day_counts():
    event = lees([punt(date(2027, 1, 15), hele_dag=True)]).walk("VEVENT")[0]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 1, 15), date(2027, 1, 16))
    assert str(event["transp"]) == "TRANSPARENT"


def test_every_event_has_what_the_standard_asks_and_an_identity_in_which_nothing_can_be_read():
    kalender = lees([punt(date(2027, 1, 11)), punt(date(2027, 1, 12))])
    assert (str(kalender["version"]), str(kalender["method"])) == ("2.0", "PUBLISH")
    events = kalender.walk("VEVENT")
    assert len({str(e["uid"]) for e in events}) == 2
    for e in events:
        assert "V1" not in str(e["uid"])
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS"} <= set(e.keys())
        assert e["dtstamp"].dt == OP


def test_the_same_appointments_give_the_same_bytes():
    punten = [punt(date(2027, 1, 11)), punt(date(2027, 3, 29))]
    assert write_agenda(punten, "x") == write_agenda(punten[::-1], "x")


def test_nothing_planned_is_still_a_calendar():
    assert lees([]).walk("VEVENT") == []
    assert lees([]).walk("VTIMEZONE") == []
