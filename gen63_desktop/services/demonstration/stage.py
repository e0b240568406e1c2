"""What the demonstration is played on: a clock that is set, a seed, and events in the order of time."""

from __future__ import annotations

import heapq
import itertools
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from typing import Any

from gen63_desktop import resources
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.services.office import Office

PERSON = "Dana Whitfield"
PASSPHRASE = "demonstration office"  # noqa: S105  it guards fictional data and is shown to everybody
NAME = "Office of Civil Rights, Bayline Transit (fictional)"


class StageClock:
    """A clock that shows what the play says."""

    def __init__(self, start: datetime) -> None:
        self.instant = start

    def __call__(self) -> datetime:
        """The present instant of the play."""
        return self.instant


@cache
def words(name: str) -> dict[str, Any]:
    """A file of fictional words."""
    return tomllib.loads(resources.text(f"demonstration/{name}.toml"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with the line and the time of day that it tells of; ``clock`` is empty where it tells of none."""

    text: str
    line: str
    clock: str


@dataclass(order=True)
class _Event:
    at: datetime
    place: int
    act: Callable[[], None] = field(compare=False)


class Stage:
    """The office, its people, the random source, and the events still to come.

    ``today`` is the last day of the play; nothing is scheduled after it.
    """

    def __init__(self, office: Office, clock: StageClock, seed: int, today: date) -> None:
        self.office = office
        self.clock = clock
        self.random = Random(seed)  # noqa: S311  repeatable, guards nothing
        self.today = today
        self.people: dict[str, Person] = {}
        self._events: list[_Event] = []
        self._places = itertools.count()

    @property
    def first_day(self) -> date:
        """Two years and the present quarter before today."""
        year, month = self.today.year - 2, (self.today.month - 1) // 3 * 3 + 1
        return date(year, month, 1)

    def on(self, day: date, act: Callable[[], None], *, hour: int | None = None) -> None:
        """Schedule an act at some hour of a working day's time; events after today are dropped."""
        if day > self.today:
            return
        at_hour = self.random.randint(9, 15) if hour is None else hour
        at = datetime.combine(day, time(at_hour, self.random.randint(0, 59)), UTC) + timedelta(hours=8)
        heapq.heappush(self._events, _Event(min(at, self._end()), next(self._places), act))

    def play(self, progress: Progress, cancelled: Cancelled, step: str) -> None:
        """Run the events in the order of time; acts may schedule further ones."""
        done = 0
        while self._events:
            event = heapq.heappop(self._events)
            self.clock.instant = max(event.at, self.clock.instant)
            event.act()
            done += 1
            if done % 25 == 0:
                stop_if(cancelled)
                progress(done, done + len(self._events), step)

    def working_day(self, first: date, span: int) -> date:
        """A random Monday to Friday within ``span`` days from the first."""
        day = first + timedelta(days=self.random.randrange(max(1, span)))
        while day.weekday() > 4:
            day += timedelta(days=1)
        return day

    def chance(self, share: float) -> bool:
        """True with this probability."""
        return self.random.random() < share

    def one_of(self, values: Sequence[Any]) -> Any:
        """One of the values."""
        return self.random.choice(values)

    def someone(self) -> str:
        """A fictional name."""
        known = words("words")
        return f"{self.one_of(known['first_names'])} {self.one_of(known['last_names'])}"

    def scene(self, text: str, line: str = "", place: str = "") -> Scene:
        """The text with a line, a place and an hour filled in: those given, else drawn."""
        known = words("words")
        hour, minute = self.random.randint(1, 12), self.random.choice(("05", "10", "20", "35", "40", "50"))
        half = self.random.choice(("am", "pm"))
        drawn_line, drawn_place = self.one_of(known["lines"]), self.one_of(known["places"])
        line, place = line or drawn_line, place or drawn_place
        told = text.replace("{line}", line).replace("{place}", place)
        clock = f"{hour % 12 + (12 if half == 'pm' else 0):02}:{minute}" if "{hour}" in text else ""
        return Scene(told.replace("{hour}", f"{hour}:{minute} {half}"), line, clock)

    def cast(self) -> None:
        """Name the people of the office."""
        for name, roles, title in (
            ("Jia Tan", (Role.INVESTIGATOR,), "Senior investigator"),
            ("Maya Rivera", (Role.INVESTIGATOR,), "Investigator"),
            ("Amrit Kaur", (Role.OFFICER,), "Civil rights officer"),
            ("Lena Price", (Role.REVIEWER,), "SSLE analytics reviewer"),
        ):
            self.people[name] = self.office.people.add(name, roles, title)

    def _end(self) -> datetime:
        return datetime.combine(self.today, time(17), UTC)
