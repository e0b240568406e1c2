"""The last tab: all that happened to a complaint, newest first, from the signed history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.time_line import Detail, Kind, Narrowing, TimeLineEntry
from gen63_desktop.ui.complaints.labels import field_place, field_words, kind_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.history_fields import field_words as history_words
from gen63_desktop.ui.shared.plain_text import PlainText

_LONG = 400
"""Characters of a value that a line of the time line shows."""
_DAYS = frozenset(
    {
        "received",
        "incident",
        "incident_to",
        "answered_on",
        "next_step_due",
        "due",
        "closed",
        "proposed_on",
        "approved_on",
        "since",
        "until",
        "sent_on",
        "answer_by",
        "returned_on",
        "first",
        "last",
        "day",
        "obtained_on",
        "on",
        "acknowledged_on",
        "undone_on",
        "received_on",
        "in_time_until",
        "decided_on",
        "ended_on",
    }
)
_WORDS = frozenset(
    {
        "status",
        "to",
        "jurisdiction",
        "incident_about",
        "reach_by",
        "channel",
        "identity",
        "outcome",
        "appeal_from",
        "review_outcome",
        "finding",
        "closing",
        "role",
        "kind",
        "characteristic",
        "way",
        "ground",
        "rule",
        "found",
        "source",
        "state",
        "fit",
        "sent",
    }
)


_MOMENTS = frozenset({"starts", "ends", "asked_at", "answered_at"})
_OF_INVESTIGATIONS = frozenset(
    {
        Kind.EVIDENCE,
        Kind.CUSTODY,
        Kind.RECORDING,
        Kind.TASK,
        Kind.ISSUE,
        Kind.INTERVIEW,
        Kind.CALL,
        Kind.ACKNOWLEDGEMENT,
        Kind.APPEAL,
    }
)
"""Kinds whose fields are called as in every history."""


class TimeLineTab(QWidget):
    """The time line as text: read by keyboard, searched, copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PlainText()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Time line"))
        self._outdated = False
        self.entries: tuple[TimeLineEntry, ...] = ()
        self.narrowing = Narrowing()
        self._part = text_label("", "muted")
        self._part.hide()
        self.buttons = ButtonRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._part)
        column.addWidget(self._text, 1)
        column.addWidget(self.buttons)

    def offer(self, *buttons: CommandButton) -> None:
        """Put commands below the time line."""
        self.buttons.add(*buttons)

    def show_entries(self, entries: Sequence[TimeLineEntry]) -> None:
        """Show what happened, as far as it is to be shown."""
        self.entries = tuple(entries)
        self._tell()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show these entries only."""
        self.narrowing = narrowing
        self._tell()

    @property
    def text(self) -> PlainText:
        """The entries in sight in words, written once somebody looks: those of a long case take their time."""
        self._write()
        return self._text

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        self._write()
        super().showEvent(event)

    @property
    def shown(self) -> tuple[TimeLineEntry, ...]:
        """The entries in sight, newest first."""
        return tuple(entry for entry in self.entries if self.narrowing.lets_through(entry))

    def shown_words(self) -> str:
        """Which entries are in sight, as a sentence."""
        if not self.narrowing.narrows:
            return words.count(len(self.entries), self.tr("{n} entry, all"), self.tr("All {n} entries"))
        parts = [
            ", ".join(kind_words(kind) or self.tr("The complaint itself") for kind in self.narrowing.kinds),
            self.narrowing.person,
            self.tr("from {day}").format(day=words.day(self.narrowing.first)) if self.narrowing.first else "",
            self.tr("to {day}").format(day=words.day(self.narrowing.last)) if self.narrowing.last else "",
        ]
        said = self.tr("{n} of {all} entries: {which}")
        which = "; ".join(part for part in parts if part)
        return said.format(n=len(self.shown), all=len(self.entries), which=which)

    def printed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The entries in sight for paper, oldest first: the head of each, and its further lines."""
        told = [entry_words(entry, whole=True).split("\n") for entry in reversed(self.shown)]
        return tuple((head, tuple(lines)) for head, *lines in told)

    def _tell(self) -> None:
        self._part.setText(self.shown_words())
        self._part.setVisible(self.narrowing.narrows)
        self._outdated = True
        if self.isVisible():
            self._write()

    def _write(self) -> None:
        if self._outdated:
            self._outdated = False
            self._text.setPlainText("\n\n".join(entry_words(entry) for entry in self.shown))


def entry_words(entry: TimeLineEntry, *, whole: bool = False) -> str:
    """One act in words: when, who, what, why, and what it changed; ``whole``: long values too."""
    act = QCoreApplication.translate("Acts", entry.words)
    lines = [f"{words.moment(entry.at)}  {act}", entry.person]
    if entry.why:
        lines.append(QCoreApplication.translate("Complaints", "Reason: {why}").format(why=entry.why))
    lines += [detail_words(detail, whole=whole) for detail in sorted(entry.details, key=_order)]
    return "\n".join(lines)


def _order(detail: Detail) -> tuple[int, int, int]:
    """The complaint first, then what belongs to it; fields in the order of the forms."""
    return list(Kind).index(detail.kind), detail.record_id, field_place(detail.field)


def _field_words(detail: Detail) -> str:
    """What the field is called where it stands."""
    if detail.kind not in _OF_INVESTIGATIONS or detail.field == "sealed":
        return field_words(detail.field)
    own = {
        "way": QCoreApplication.translate("Complaints", "Way"),
        "starts": QCoreApplication.translate("Complaints", "Begins"),
        "ends": QCoreApplication.translate("Complaints", "Ends"),
        "on": QCoreApplication.translate("Complaints", "Day"),
    }
    return own.get(detail.field) or history_words(detail.field)


def detail_words(detail: Detail, *, whole: bool = False) -> str:
    """Status: Received → Under investigation."""
    about = kind_words(detail.kind)
    field = _field_words(detail)
    name = field if not about or detail.kind is Kind.NOTE else f"{about}, {field.lower()}"
    before, after = (_value(detail.field, value, whole=whole) for value in (detail.before, detail.after))
    if not before:
        return f"{name}: {after}"
    if not after:
        return QCoreApplication.translate("Complaints", "{name}: {before} → (taken away)").format(
            name=name, before=before
        )
    return f"{name}: {before} → {after}"


def _value(field: str, value: str, *, whole: bool) -> str:
    if not value:
        return ""
    if field in _DAYS:
        return words.day(date.fromisoformat(value))
    if field in _MOMENTS:
        return words.moment(datetime.fromisoformat(value))
    if field in _WORDS:
        return QCoreApplication.translate("Vocabulary", value[0].upper() + value[1:])
    return value if whole or len(value) <= _LONG else f"{value[:_LONG]}…"
