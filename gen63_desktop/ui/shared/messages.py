"""The one door for messages to the person: told, refused, asked to confirm, or sorry for a bug.

The windows it opens are imported when they are needed: the first window of the program is not.

Every message is kept for a while, so that tests and the Help menu can show what was said.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, runtime_checkable
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.remarks import CAPITAL, Remark, Worded
from gen63_desktop.ui.shared import vocabulary, words
from gen63_desktop.ui.shared.language import Language, spoken
from gen63_desktop.ui.shared.message import Kind, Message

_OF_IMPORTS = {"field", "first", "second", "format", "other"}
"""Values that may be a field of an import, or how its dates are written."""

_OURS = {
    "basis",
    "state",
    "kind",
    "decision",
    "audience",
    "finding",
    "answer",
    "permission",
    "status",
    "reading",
}
"""What a sentence calls a word of law or policy; under any other name stands what somebody typed."""

_READ_AGAIN = 50
"""So many messages can be read again."""


@runtime_checkable
class ShowsRefusals(Protocol):
    """A page or dialog with a bar of its own for refusals."""

    def show_refusal(self, message: Message) -> None:
        """Show it where the person is working."""


class Door(QObject):
    """Where the window listens."""

    told = Signal(object)
    crashed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.said: deque[Message] = deque(maxlen=200)
        self.heard: deque[tuple[datetime, Message]] = deque(maxlen=_READ_AGAIN)
        """What can be read again, with its time; gone when the office is locked or closed."""
        self.clock: WeakMethod[Callable[[], datetime]] | None = None
        """The clock of the open office, which goes with it."""

    def keep(self, message: Message) -> None:
        """Keep what was said."""
        self.said.append(message)
        clock = self.clock() if self.clock is not None else None
        if clock is not None and message.kind in {Kind.TOLD, Kind.REFUSED}:
            self.heard.append((clock(), message))


_door: Door | None = None


def door() -> Door:
    """The door of this application."""
    global _door  # noqa: PLW0603  one door for one application
    if _door is None or not isValid(_door):
        _door = Door()
    return _door


def tell(text: str) -> None:
    """Say that something was done: in the status bar, and to screen readers."""
    message = Message(Kind.TOLD, text)
    door().keep(message)
    door().told.emit(message)
    announce(text)


def sentence(error: Refused, *, with_place: bool = True) -> str:
    """A refusal in the person's language: where, what, and what to do."""
    values = {name: _shown(name, value) for name, value in error.values.items()}
    parts = [
        QCoreApplication.translate("Refused", template).format(**values)
        for template in (error.what, error.do)
        if template
    ]
    text = " ".join(parts)
    place = QCoreApplication.translate("Refused", error.where) if error.where and with_place else ""
    return f"{place}: {text}" if place else text


def remarked(remark: Remark) -> str:
    """A remark about data in the person's language."""
    values = {name: _shown(name, value) for name, value in remark.values}
    return QCoreApplication.translate("Refused", remark.text).format(**values)


def said(text: Remark | str) -> str:
    """A remark in the person's language; words of people as they are."""
    return remarked(text) if isinstance(text, Remark) else text


def told(text: str) -> str:
    """Words of figures and charts in the person's language; words of people as they are."""
    if not isinstance(text, Worded) or spoken() is Language.ENGLISH:
        return str(text)
    # no figure names a field of an import: "first" of a list is whatever somebody called it
    values = {name: _shown("" if name in _OF_IMPORTS else name, value) for name, value in text.remark.values}
    if text.remark.text == CAPITAL:
        words_in = str(values["text"])
        return words_in[:1].upper() + words_in[1:]
    said = QCoreApplication.translate("Figures", text.remark.text)
    if said == text.remark.text and QCoreApplication.translate("Refused", said) != said:
        return remarked(text.remark)  # a refusal, or a remark about data, within words
    return said.format(**values)


def stated(text: str) -> str:
    """What only the program writes, as the head of a table, in the person's language; words of people as they are."""
    if isinstance(text, Worded):
        return told(text)
    return QCoreApplication.translate("Figures", text) if text else text


def _shown(name: str, value: object) -> object:
    """Days, times and words of ours as they are shown everywhere; all else as it is."""
    if isinstance(value, Worded):
        return told(value)
    if isinstance(value, Remark):
        return remarked(value)
    if isinstance(value, Refused):
        return sentence(value)
    if name == "clock" and isinstance(value, datetime):
        return words.hour(value)
    if isinstance(value, datetime):
        return words.moment(value)
    if isinstance(value, date):
        return words.day(value)
    if name in _OF_IMPORTS and isinstance(value, str):
        from gen63_desktop.ui.shared import import_words

        return import_words.shown(value)
    if name == "table":
        return _of_history(str(value))
    if name == "match":
        return vocabulary.said(str(value))
    if name == "sentence":
        return QCoreApplication.translate("LetterFields", str(value))
    ours = isinstance(value, StrEnum) or (isinstance(value, str) and name in _OURS)
    return vocabulary.within(str(value)) if ours else value


def _of_history(kind: str) -> str:
    from gen63_desktop.ui.shared.history_kinds import KINDS

    return QCoreApplication.translate("HistoryKinds", str(KINDS[kind])) if kind in KINDS else kind


def of_refusal(error: Refused) -> Message:
    """All that a refusal says, each problem on a line of its own."""
    if isinstance(error, Problems):
        lines = tuple(sentence(problem) for problem in error.problems)
        if len(lines) == 1:
            return Message(Kind.REFUSED, lines[0])
        head = QCoreApplication.translate("Messages", "{n} things need attention. Nothing was changed.")
        return Message(Kind.REFUSED, head.format(n=len(lines)), lines)
    return Message(Kind.REFUSED, sentence(error))


def refused(owner: QObject | None, error: Refused) -> None:
    """Show a refusal beside the work it concerns, or in a window where there is no such place."""
    message = of_refusal(error)
    door().keep(message)
    place = owner
    while place is not None:
        if isinstance(place, ShowsRefusals):
            place.show_refusal(message)
            announce(message.text, assertive=True)
            return
        place = place.parent()
    from gen63_desktop.ui.shared.message_dialog import show_refusal

    show_refusal(message, owner if isinstance(owner, QWidget) else QApplication.activeWindow())


def confirm(
    owner: QWidget,
    question: str,
    explanation: str,
    verb: str,
    then: Callable[[], object],
    *,
    danger: bool = False,
    otherwise: str = "",
) -> None:
    """Ask before what cannot be undone; ``then`` runs when the person chooses ``verb``.

    ``otherwise`` is the word for leaving things as they are; Cancel where it is not given.
    """
    door().said.append(Message(Kind.CONFIRM, question, (explanation,)))
    from gen63_desktop.ui.shared.message_dialog import ask_to_confirm

    ask_to_confirm(owner, question, explanation, verb, then, danger=danger, otherwise=otherwise)


def bug(error: BaseException) -> None:
    """Hand a fault of the program to the crash window; its words may hold personal data."""
    door().said.append(Message(Kind.BUG, type(error).__name__))
    door().crashed.emit(error)


def announce(text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say it."""
    window = QApplication.activeWindow()
    if window is None:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(window, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if assertive
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
