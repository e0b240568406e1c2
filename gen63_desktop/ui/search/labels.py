"""What kinds of result, their counts and their statuses are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.search.excerpts import Marks
from gen63_desktop.domain.search.found import COUNTED, Facets, Hit, Kind
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word


def kind_words(kind: Kind) -> str:
    """Cases, comments."""
    if kind is Kind.CASE:
        return QCoreApplication.translate("Search", "Cases")
    return QCoreApplication.translate("Search", "Customer comments")


def one_words(kind: Kind) -> str:
    """A case, a comment: for the row of one result."""
    if kind is Kind.CASE:
        return QCoreApplication.translate("Search", "Case")
    return QCoreApplication.translate("Search", "Comment")


def status_words(kind: Kind, status: str) -> str:
    """The status of a case, the decision on a comment."""
    if kind is Kind.CASE:
        return word(Status(status))
    known = {decision.value: decision for decision in Decision}
    return word(known[status]) if status in known else QCoreApplication.translate("Search", "Undecided")


def number_words(number: int, *, capped: bool) -> str:
    """12; 1,000+ where nobody counted on."""
    return f"{words.number(number)}+" if capped else words.number(number)


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
