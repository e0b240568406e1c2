"""What a screen reader gets: it asks the accessibility bus, as Orca does, and touches nothing of the program.

It works beside the program's own thread, which has to answer it; nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection

from tests.journeys.hands import until

ANSWER_S = 60
_WIDE, _DEEP = 60, 40
_REGISTRY = "org.a11y.atspi.Registry"
_ACCESSIBLE, _TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
_EVENTS = ("object:state-changed:focused", "object:active-descendant-changed", "object:announcement")
_STATES = {
    "active": 1, "checked": 4, "editable": 7, "enabled": 8, "expandable": 9, "focusable": 11, "focused": 12,
    "multi-line": 17, "selected": 23, "showing": 25, "read-only": 43,
}  # fmt: skip
"""The states that are asked about, with their numbers in AT-SPI."""

COMBO = "combo box"
_LABELLED_BY = 2

Place = tuple[str, str]
"""A thing on the bus: who has it, and its path there."""
T = TypeVar("T")


@dataclass(frozen=True)
class Heard:
    """One thing as it is read out."""

    place: Place
    name: str
    role: str
    states: frozenset[str]
    description: str = ""
    words: str = ""
    label: str = ""
    inside: tuple[Heard, ...] = field(default=(), repr=False)

    def all(self) -> Iterator[Heard]:
        """The thing and all inside, in the order of reading."""
        yield self
        for each in self.inside:
            yield from each.all()

    @property
    def said(self) -> str:
        """All that is read out of it alone."""
        return " ".join(part for part in (self.label, self.name, self.words, self.description) if part)


NOTHING = Heard(("", ""), "", "", frozenset())
"""What is heard between one window and the next."""


class Reader:
    """Asks the bus; each method waits for the answer while the program goes on."""

    def __init__(self, address: str) -> None:
        self._worker = ThreadPoolExecutor(1, "reader")
        self._focus: list[Place] = []
        self._announced: list[str] = []
        self._connection = self._beside(lambda: open_dbus_connection(address))
        self._beside(self._listen)

    def close(self) -> None:
        """Leave the bus."""
        self._worker.shutdown()
        self._connection.close()

    def window(self) -> Heard:
        """The window in front, with all that it shows."""
        return self._beside(self._window)

    def titles(self) -> list[str]:
        """The titles of the windows in sight, the oldest first."""
        return [name for _, name in self._beside(self._windows)]

    def focus(self) -> Heard | None:
        """What was read out last because the keys went there, if they still do."""
        return self._beside(self._last_focus)

    def forget(self) -> None:
        """What was heard until now is past."""
        self._beside(self._catch_up)
        self._focus.clear()
        self._announced.clear()

    def announced(self) -> list[str]:
        """What was announced, without the focus having gone there."""
        self._beside(self._catch_up)
        return list(self._announced)

    # -- beside the program --------------------------------------------------------------------------

    def _beside(self, work: Callable[[], T]) -> T:
        doing = self._worker.submit(work)
        until(doing.done, "an answer on the accessibility bus")
        return doing.result()

    def _listen(self) -> None:
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, "org.a11y.atspi.Registry")
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._ask([message_bus.AddMatch(rule)])
        self._ask([new_method_call(registry, "RegisterEvent", "s", (event,)) for event in _EVENTS])

    def _program(self) -> Place:
        """The one program on this bus."""
        root = DBusAddress("/org/a11y/atspi/accessible/root", _REGISTRY, _ACCESSIBLE)
        (answer,) = self._ask([new_method_call(root, "GetChildren")])
        assert answer, "no program is on the accessibility bus"
        place: Place = answer[0][-1]
        return place

    def _catch_up(self) -> None:
        """All that the program has said until now is heard, since its messages keep their order."""
        self._ask([_call(self._program(), "GetRole")])

    def _last_focus(self) -> Heard | None:
        self._catch_up()
        for place in reversed(self._focus):
            (found,) = self._things([place])
            if found is not None and "focused" in found.states:
                return found
        return None

    def _windows(self) -> list[tuple[Place, str]]:
        (answer,) = self._ask([_call(self._program(), "GetChildren")])
        places = [tuple(place) for place in answer[0]] if answer else []
        things = self._things(places)
        return [(each.place, each.name) for each in things if each is not None and "showing" in each.states]

    def _window(self) -> Heard:
        """The active one; the newest where none says that it is."""
        shown = [place for place, _ in self._windows()]
        active = [each for each in self._things(shown) if each is not None and "active" in each.states]
        tops = [each.place for each in active[-1:]] or shown[-1:]
        return next(iter(self._whole(tops)), NOTHING)

    def _whole(self, tops: list[Place]) -> list[Heard]:
        """Things with what they show, asked level by level."""
        levels: list[list[tuple[int, Heard]]] = []
        asked = [(0, place) for place in tops]
        while asked and len(levels) < _DEEP:
            things = self._things([place for _, place in asked])
            level = [
                (parent, each)
                for (parent, _), each in zip(asked, things, strict=True)
                if each is not None and (not levels or "showing" in each.states)
            ]
            levels.append(level)
            answers = self._ask([_call(each.place, "GetChildren") for _, each in level])
            asked = [
                (number, tuple(place))
                for number, answer in enumerate(answers)
                for place in (answer[0] if answer else ())[:_WIDE]
            ]
        return _built(levels)

    def _things(self, places: Iterable[Place]) -> list[Heard | None]:
        places = list(places)
        asked: list[Message] = []
        for place in places:
            properties = Properties(DBusAddress(place[1], place[0], _ACCESSIBLE))
            asked += [
                properties.get("Name"),
                properties.get("Description"),
                _call(place, "GetRoleName"),
                _call(place, "GetState"),
                new_method_call(DBusAddress(place[1], place[0], _TEXT), "GetText", "ii", (0, -1)),
            ]
        answers = self._ask(asked)
        found = [_thing(place, answers[5 * n : 5 * n + 5]) for n, place in enumerate(places)]
        return [each if each is None or each.role != COMBO else self._labelled(each) for each in found]

    def _labelled(self, box: Heard) -> Heard:
        """A choice is called what is chosen (so Qt does it here); what is asked stands in its label."""
        (answer,) = self._ask([_call(box.place, "GetRelationSet")])
        labels = [
            tuple(place)
            for relation, places in (answer[0] if answer else ())
            for place in places
            if relation == _LABELLED_BY
        ]
        asked = [Properties(DBusAddress(place[1], place[0], _ACCESSIBLE)).get("Name") for place in labels]
        names = [str(answer[0][1]) for answer in self._ask(asked) if answer is not None]
        return replace(box, label=" ".join(names))

    def _ask(self, messages: list[Message]) -> list[tuple[Any, ...] | None]:
        """Send all, and gather the answers; None where the thing is gone or has no such side."""
        waiting: dict[int, int] = {}
        for number, message in enumerate(messages):
            serial = next(self._connection.outgoing_serial)
            self._connection.send(message, serial=serial)
            waiting[serial] = number
        answers: list[tuple[Any, ...] | None] = [None] * len(messages)
        while waiting:
            news = self._connection.receive(timeout=ANSWER_S)
            if news.header.message_type is MessageType.signal:
                self._hear(news)
                continue
            number = waiting.pop(news.header.fields.get(HeaderFields.reply_serial, -1), None)
            if number is not None and news.header.message_type is MessageType.method_return:
                answers[number] = news.body
        return answers

    def _hear(self, news: Message) -> None:
        fields = news.header.fields
        sender, path, kind = (
            fields[each] for each in (HeaderFields.sender, HeaderFields.path, HeaderFields.member)
        )
        if kind == "StateChanged" and news.body[0] == "focused" and news.body[1]:
            self._focus.append((sender, path))
        elif kind == "ActiveDescendantChanged":
            self._focus.append(tuple(news.body[3][1]))
        elif kind == "Announcement":
            self._announced.append(str(news.body[3][1]))


def _built(levels: list[list[tuple[int, Heard]]]) -> list[Heard]:
    """Put each level into the one above it."""
    inside: list[list[Heard]] = [[] for level in levels[-1:] for _ in level]
    for number in range(len(levels) - 1, -1, -1):
        built = [
            replace(each, inside=tuple(below))
            for (_, each), below in zip(levels[number], inside, strict=True)
        ]
        if not number:
            return built
        inside = [[] for _ in levels[number - 1]]
        for (parent, _), each in zip(levels[number], built, strict=True):
            inside[parent].append(each)
    return []


def _call(place: Place, method: str) -> Message:
    return new_method_call(DBusAddress(place[1], place[0], _ACCESSIBLE), method)


def _thing(place: Place, answers: list[tuple[Any, ...] | None]) -> Heard | None:
    name, description, role, states, words = answers
    if name is None or role is None or states is None:
        return None
    low, high = states[0]
    bits = low | high << 32
    return Heard(
        place,
        str(name[0][1]),
        str(role[0]),
        frozenset(word for word, bit in _STATES.items() if bits >> bit & 1),
        str(description[0][1]) if description is not None else "",
        str(words[0]) if words is not None else "",
    )
