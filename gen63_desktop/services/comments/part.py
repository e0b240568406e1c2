"""What the parts of the comment review share: the session, and whether a quarter is still open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from gen63_desktop.domain.comments.decisions import check_open
from gen63_desktop.domain.comments.records import CommentReview
from gen63_desktop.domain.identity import Person
from gen63_desktop.store.complaints.scope import hidden_numbers
from gen63_desktop.store.reader import Reader

if TYPE_CHECKING:
    from gen63_desktop.services.complaints.service import Complaints
    from gen63_desktop.services.session import Session


CLOSED = "made; closed to you"
"""In place of the number of a complaint that the person may not open."""


class Part:
    """One part of the service; all parts are one `Comments`."""

    def __init__(self, session: Session, complaints: Complaints) -> None:
        self.session = session
        self._complaints = complaints

    @staticmethod
    def person_name(reader: Reader, person_id: int) -> str:
        """The name of a person of the office."""
        return reader.get(Person, person_id).name


def names_complaints(session: Session, reader: Reader) -> Callable[[str], bool]:
    """Whether the number of a complaint made from a comment is shown to the person: only if they may open it."""
    hidden = hidden_numbers(reader, session.case_scope())
    return lambda number: hidden is not None and number not in hidden


def review_of(reader: Reader, quarter: str) -> CommentReview | None:
    """The sign-off of a quarter, if there is one."""
    found = reader.find(CommentReview, quarter=quarter)
    return found[0] if found else None


def require_open(reader: Reader, quarter: str) -> None:
    """Refuse to touch a quarter whose review was signed off (M5)."""
    check_open(quarter, review_of(reader, quarter))
