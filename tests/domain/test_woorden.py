"""Words that several floors say."""

from __future__ import annotations

from scheduler.domain.woorden import in_lokaal


def test_a_room_is_called_lokaal_once() -> None:
    assert [in_lokaal(code) for code in ("R1", "lokaal 3", "Leslokaal B")] == ["lokaal R1", "lokaal 3", "Leslokaal B"]
