"""The calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar

from scheduler.calendar.ics import Actie, bepaal_uid, write_ics

ACTIES = [
    Actie("C-017", date(2027, 1, 15), "einde termijn", "einddatum", "De termijn begon op 2024-01-16."),
    Actie("C-003", date(2026, 12, 1), "vraag verlenging aan", "aanbevolen_verzoek"),
]
NU = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_all_day_events_in_order_with_codes_only():
    kalender = Calendar.from_ical(write_ics(ACTIES, NU))
    assert kalender["x-wr-timezone"] == "Europe/Amsterdam"
    events = kalender.walk("VEVENT")
    assert [(str(e["summary"]), e["dtstart"].dt, e["dtend"].dt) for e in events] == [
        ("C-003: vraag verlenging aan", date(2026, 12, 1), date(2026, 12, 2)),
        ("C-017: einde termijn", date(2027, 1, 15), date(2027, 1, 16)),
    ]
    assert [str(e.get("description", "")) for e in events] == ["", "De termijn begon op 2024-01-16."]


def test_the_identity_stays_when_the_day_moves():
    verschoven = Actie("C-017", date(2027, 6, 14), "einde termijn", "einddatum")
    assert bepaal_uid(verschoven) == bepaal_uid(ACTIES[0])
    assert bepaal_uid(ACTIES[1]) != bepaal_uid(ACTIES[0])
    assert "C-017" not in bepaal_uid(ACTIES[0])


def test_the_same_actions_give_the_same_bytes_in_any_order():
    assert write_ics(ACTIES, NU) == write_ics(reversed(ACTIES), NU)


def test_a_naive_moment_is_local_time():
    event = Calendar.from_ical(write_ics(ACTIES[:1], datetime(2026, 7, 1, 12, 0))).walk("VEVENT")[0]  # noqa: DTZ001
    assert event["dtstamp"].dt == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)


def test_no_actions_still_make_a_calendar():
    assert Calendar.from_ical(write_ics([], NU)).walk("VEVENT") == []
