"""Entries of the history as lines of text: "Status: Received → Under investigation"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from gen63_desktop.services.history import FieldChange, HistoryLine, Shape
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.history_fields import field_words, kind_words

SHORT = 160
"""Characters of a value that are shown unless the whole is asked for."""


def entry_text(line: HistoryLine, kind: str, changes: Sequence[FieldChange], *, whole: bool) -> str:
    """One entry: when, what, who, why, and what it changed; of a part, the part is named."""
    out = [
        f"{words.moment(line.at)}  {QCoreApplication.translate('Acts', line.words)}",
        line.person,
    ]
    if line.why:
        out.append(QCoreApplication.translate("HistoryText", "Reason: {why}").format(why=line.why))
    if line.together:
        came = QCoreApplication.translate("HistoryText", "It came in an import of {n} records.")
        out.append(came.format(n=words.number(line.together)))
    out += [change_text(change, kind, whole=whole) for change in changes]
    return "\n".join(out)


def change_text(change: FieldChange, kind: str, *, whole: bool) -> str:
    """One field before and after; what was made has no before, what was removed no after."""
    name = field_words(change.field) if change.field else kind_words(change.kind)
    if change.kind != kind and change.field:
        name = f"{kind_words(change.kind)}, {name[:1].lower()}{name[1:]}"
    before, after = (value_text(change, value, whole=whole) for value in (change.before, change.after))
    if change.before is None:
        return f"{name}: {after}"
    if change.after is None:
        gone = QCoreApplication.translate("HistoryText", "{name}: {before} (removed)")
        return gone.format(name=name, before=before)
    empty = QCoreApplication.translate("HistoryText", "(empty)")
    return f"{name}: {before or empty} → {after or empty}"


def value_text(change: FieldChange, value: str | None, *, whole: bool) -> str:
    """A value as people read it; a long text shortened unless the whole is asked for."""
    if not value:
        return ""
    shape = change.shape
    if shape is Shape.SEALED:
        return QCoreApplication.translate("HistoryText", "(sealed)")
    if shape is Shape.DAY:
        return ", ".join(words.day(date.fromisoformat(each)) for each in value.split("\n"))
    if shape is Shape.MOMENT:
        return words.moment(datetime.fromisoformat(value))
    if shape is Shape.YES_NO:
        yes, no = (QCoreApplication.translate("HistoryText", text) for text in ("yes", "no"))
        return yes if value == "yes" else no
    if shape is Shape.WORD:
        return ", ".join(_word(each) for each in value.split("\n"))
    flat = value.replace("\n", ", ") if shape is not Shape.TEXT else value
    return flat if whole or len(flat) <= SHORT else f"{flat[:SHORT].rstrip()}…"


def is_shortened(change: FieldChange) -> bool:
    """Whether a value of the change is shown in part only."""
    return change.shape is Shape.TEXT and any(len(v or "") > SHORT for v in (change.before, change.after))


def _word(value: str) -> str:
    return QCoreApplication.translate("Vocabulary", value[:1].upper() + value[1:])
