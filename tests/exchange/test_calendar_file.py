"""The audit plan as a calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from gen63_desktop.exchange.calendar_file import DueDay, calendar_bytes

WRITTEN = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.requirement("A5")
def test_every_due_day_is_a_whole_day_entry_with_reminders() -> None:
    data = calendar_bytes(
        "Audit plan", [DueDay("a-1", date(2026, 1, 1), "90-day audit due: Surveys")], WRITTEN
    )
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 1, 1)
    assert event.decoded("dtend") == date(2026, 1, 2)
    assert len(event.walk("VALARM")) == 2


def test_text_from_people_stays_text() -> None:
    hostile = "Ünï\r\nBEGIN:VEVENT\r\nSUMMARY:forged;,\\" + "x" * 300
    data = calendar_bytes("Plan", [DueDay("a-1", date(2026, 1, 1), hostile)], WRITTEN)
    events = Calendar.from_ical(data).walk("VEVENT")
    assert len(events) == 1
    assert str(events[0]["summary"]).replace("\n", "").endswith("x" * 300)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
