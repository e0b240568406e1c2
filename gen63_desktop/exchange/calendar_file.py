"""Due days as a calendar file (iCalendar) that any calendar program can take in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day in the plan. ``uid`` stays the same over exports, so that a later file moves the entry."""

    uid: str
    day: date
    title: str
    description: str = ""
    remind_days_before: tuple[int, ...] = (14, 3)


def calendar_bytes(name: str, days: Iterable[DueDay], written: datetime) -> bytes:
    """The calendar. Entries are whole days and block nobody's time."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//GEN 63 Desktop//Due dates//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for due in days:
        event = Event()
        event.add("uid", due.uid)
        event.add("dtstamp", written)
        event.add("dtstart", due.day)
        event.add("dtend", due.day + timedelta(days=1))
        event.add("summary", due.title)
        event.add("transp", "TRANSPARENT")
        if due.description:
            event.add("description", due.description)
        for before in due.remind_days_before:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", due.title)
            alarm.add("trigger", timedelta(days=-before))
            event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
