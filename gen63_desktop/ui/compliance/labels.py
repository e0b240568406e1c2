"""What states and records of the matrix are called on its page, with their tones and icons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.compliance.states import Evidence, Figure, State
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.tokens import ICON_OF_TONE, Tone

TONES = {
    State.NOT_MET: Tone.LATE,
    State.IN_PART: Tone.WAITING,
    State.MET: Tone.DONE,
    State.NOT_DUE: Tone.PROGRESS,
    State.NO_DATA: Tone.NEW,
    State.NOT_KEPT: Tone.CLOSED,
}
_ICONS = {State.NO_DATA: "circle-help"}


def state_icon(state: State) -> str:
    """The icon of a state: none is told from another by its colour alone."""
    return _ICONS.get(state, ICON_OF_TONE[TONES[state]])


def state_words(state: State) -> str:
    """The state as people call it."""
    return {
        State.NOT_MET: QCoreApplication.translate("Compliance", "Not met"),
        State.IN_PART: QCoreApplication.translate("Compliance", "Met in part"),
        State.MET: QCoreApplication.translate("Compliance", "Met, by the records"),
        State.NOT_DUE: QCoreApplication.translate("Compliance", "Nothing due yet"),
        State.NO_DATA: QCoreApplication.translate("Compliance", "No data"),
        State.NOT_KEPT: QCoreApplication.translate("Compliance", "No data: not kept here"),
    }[state]


def kind_words(kind: str) -> str:
    """What a record of the evidence is."""
    return {
        "Source": QCoreApplication.translate("Compliance", "Data source"),
        "Audit": QCoreApplication.translate("Compliance", "90-day audit"),
        "Course": QCoreApplication.translate("Compliance", "Course"),
        "training": QCoreApplication.translate("Compliance", "Training"),
        "CommentImport": QCoreApplication.translate("Compliance", "Import of comments"),
        "comments": QCoreApplication.translate("Compliance", "Comment review"),
        "Complaint": QCoreApplication.translate("Compliance", "Complaint"),
        "Violation": QCoreApplication.translate("Compliance", "Violation"),
        "IssuedReport": QCoreApplication.translate("Compliance", "Issued report"),
    }.get(kind, kind)


def figure_words(figure: Figure) -> str:
    """The number, and what it is a part of."""
    if figure.whole is None:
        return words.number(figure.number)
    of = QCoreApplication.translate("Compliance", "{number} of {whole}")
    return of.format(number=words.number(figure.number), whole=words.number(figure.whole))


def evidence_words(each: Evidence) -> str:
    """A record of the evidence in lines: what it is, its day, the digest of the file behind it."""
    head = " ".join(part for part in (kind_words(each.kind), _own_number(each)) if part)
    lines = [f"{head}: {messages.told(each.title)}" if each.title else head]
    if each.against:
        lines[0] = QCoreApplication.translate("Compliance", "Not met: {record}").format(record=lines[0])
    if each.day is not None:
        lines.append(words.day(each.day))
    if each.sha256:
        lines.append(f"SHA-256 {_in_groups(each.sha256)}")
    if each.entry:
        said = QCoreApplication.translate("Compliance", "Entry {number} of the history, {hash}")
        lines.append(said.format(number=words.number(each.entry), hash=_in_groups(each.entry_hash)))
    return "\n".join(lines)


def _own_number(each: Evidence) -> str:
    """The number, where the word for the kind does not say it already ("Audit 12")."""
    return str(each.record_id) if each.kind == "Audit" else each.number


def _in_groups(digest: str) -> str:
    """The digits in groups, so that they break into lines; the copy command gives them in one piece."""
    return " ".join(digest[at : at + 16] for at in range(0, len(digest), 16))
