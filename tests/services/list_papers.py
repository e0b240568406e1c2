"""Lists on paper for the tests of services: what is asked for, and what the pages say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.list_paper import ListOf, PaperColumn, WantedList
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.reports.pictures import text
from gen63_desktop.services.list_papers import DrawnList
from gen63_desktop.services.office import Office

Column = tuple[str, Callable[[Any], str]]
STATED = (
    ("View", "Open"),
    ("Filters", "Status: New"),
    ("Words searched for", "none"),
    ("Order", "by Number"),
)
_COMPLAINTS: tuple[Column, ...] = (
    ("Number", lambda row: row.number),
    ("Summary", lambda row: " ".join(row.summary.split())),
    ("Owner", lambda row: row.owner),
)
_COMMENTS: tuple[Column, ...] = (
    ("Number", lambda row: row.source_ref),
    ("Comment", lambda row: " ".join(row.excerpt.split())),
    ("Complaint", lambda row: row.complaint),
)
_VIOLATIONS: tuple[Column, ...] = (("Number", lambda row: row.number), ("What", lambda row: row.what))


def wanted(
    of: ListOf, *columns: Column, begun: str = "", language: Language = Language.ENGLISH
) -> WantedList:
    """A list in these columns, of which ``begun`` shows the beginning of a text alone."""
    made = tuple(PaperColumn(title, cell, whole=title == begun) for title, cell in columns)
    return WantedList(of, of.value, "{n} row", "{n} rows", made, STATED, language)


def complaints(
    office: Office, request: ListRequest | None = None, language: Language = Language.ENGLISH
) -> DrawnList:
    """The list of complaints as drawn."""
    asked = wanted(ListOf.COMPLAINTS, *_COMPLAINTS, begun="Summary", language=language)
    listing = office.complaints.listing()
    return office.list_papers.draw(asked, listing, request or ListRequest(Sort("number")))


def comments(office: Office) -> DrawnList:
    """The list of comments as drawn."""
    asked = wanted(ListOf.COMMENTS, *_COMMENTS, begun="Comment")
    return office.list_papers.draw(asked, office.comments.listing(), ListRequest(Sort("received")))


def violations(office: Office) -> DrawnList:
    """The register of violations as drawn."""
    asked = wanted(ListOf.VIOLATIONS, *_VIOLATIONS)
    return office.list_papers.draw(asked, office.violations.listing(), ListRequest(Sort("number")))


def saved(office: Office, drawn: DrawnList, path: Path) -> str:
    """What the file says that was saved."""
    office.list_papers.save(drawn, path)
    return said(path.read_bytes())


def said(pdf: bytes) -> str:
    """The words of all pages, on one line."""
    return " ".join(" ".join(text(pdf)).split())
