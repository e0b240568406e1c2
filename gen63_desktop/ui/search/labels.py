"""What kinds of result, their counts and their statuses are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.search.excerpts import Marks
from gen63_desktop.domain.search.found import COUNTED, Facets, Hit, Kind
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word

_KINDS = {
    Kind.CASE: str(QT_TRANSLATE_NOOP("Search", "Cases")),
    Kind.ALLEGATION: str(QT_TRANSLATE_NOOP("Search", "Allegations and findings")),
    Kind.NOTE: str(QT_TRANSLATE_NOOP("Search", "Notes")),
    Kind.INTERVIEW: str(QT_TRANSLATE_NOOP("Search", "Interviews")),
    Kind.EVIDENCE: str(QT_TRANSLATE_NOOP("Search", "Items of evidence")),
    Kind.FILE: str(QT_TRANSLATE_NOOP("Search", "Attached files")),
    Kind.RECORDING: str(QT_TRANSLATE_NOOP("Search", "Requests for recordings")),
    Kind.CALL: str(QT_TRANSLATE_NOOP("Search", "Calls for service")),
    Kind.TASK: str(QT_TRANSLATE_NOOP("Search", "Tasks")),
    Kind.ISSUE: str(QT_TRANSLATE_NOOP("Search", "Issues of the plan")),
    Kind.REFERRAL: str(QT_TRANSLATE_NOOP("Search", "Referrals")),
    Kind.CLOSING: str(QT_TRANSLATE_NOOP("Search", "Closings and reopenings")),
    Kind.APPEAL: str(QT_TRANSLATE_NOOP("Search", "Appeals")),
    Kind.COMMENT: str(QT_TRANSLATE_NOOP("Search", "Customer comments")),
}
_ONE = {
    Kind.CASE: str(QT_TRANSLATE_NOOP("Search", "Case")),
    Kind.ALLEGATION: str(QT_TRANSLATE_NOOP("Search", "Allegation")),
    Kind.NOTE: str(QT_TRANSLATE_NOOP("Search", "Note")),
    Kind.INTERVIEW: str(QT_TRANSLATE_NOOP("Search", "Interview")),
    Kind.EVIDENCE: str(QT_TRANSLATE_NOOP("Search", "Evidence")),
    Kind.FILE: str(QT_TRANSLATE_NOOP("Search", "Attached file")),
    Kind.RECORDING: str(QT_TRANSLATE_NOOP("Search", "Recording")),
    Kind.CALL: str(QT_TRANSLATE_NOOP("Search", "Call")),
    Kind.TASK: str(QT_TRANSLATE_NOOP("Search", "Task")),
    Kind.ISSUE: str(QT_TRANSLATE_NOOP("Search", "Issue")),
    Kind.REFERRAL: str(QT_TRANSLATE_NOOP("Search", "Referral")),
    Kind.CLOSING: str(QT_TRANSLATE_NOOP("Search", "Closing")),
    Kind.APPEAL: str(QT_TRANSLATE_NOOP("Search", "Appeal")),
    Kind.COMMENT: str(QT_TRANSLATE_NOOP("Search", "Comment")),
}


def kind_words(kind: Kind) -> str:
    """Cases, notes, comments."""
    return QCoreApplication.translate("Search", _KINDS[kind])


def one_words(kind: Kind) -> str:
    """A case, a note, a comment: for the row of one result."""
    return QCoreApplication.translate("Search", _ONE[kind])


def status_words(kind: Kind, status: str) -> str:
    """The status of a case, also of one that it is a part of; the decision on a comment."""
    if kind is not Kind.COMMENT:
        return word(Status(status))
    known = {decision.value: decision for decision in Decision}
    return word(known[status]) if status in known else QCoreApplication.translate("Search", "Undecided")


def number_words(number: int, *, capped: bool) -> str:
    """12; 1,000+ where nobody counted on."""
    return f"{words.number(number)}+" if capped else words.number(number)


def status_choice(kind: Kind, status: str, number: int, *, capped: bool) -> str:
    """Case: Received (12)."""
    return f"{one_words(kind)}: {status_words(kind, status)} ({number_words(number, capped=capped)})"


def heading(kind: Kind, facets: Facets | None, year: str, status: str) -> str:
    """Cases: 12. Of many results those that are narrowed are not counted: they may be older ones."""
    if facets is None or (facets.capped and (year or status)):
        return kind_words(kind)
    if facets.capped:
        said = QCoreApplication.translate("Search", "{kind}: more than {n}")
        return said.format(kind=kind_words(kind), n=words.number(COUNTED))
    return f"{kind_words(kind)}: {words.number(facets.count(year, status))}"


def title_of(hit: Hit) -> str:
    """C-2026-0143, closed; Nov 18, 2026."""
    name = hit.name or one_words(hit.kind)
    parts = [f"{name}, {status_words(hit.kind, hit.status).lower()}", words.day(hit.day)]
    return "; ".join(part for part in parts if part)


def told_of(hit: Hit) -> tuple[str, Marks]:
    """The words around what was found, with what is marked in them; of a sealed case that it is sealed."""
    if hit.sealed:
        return QCoreApplication.translate("Search", "Sealed: its words are not searched."), ()
    return hit.told()
