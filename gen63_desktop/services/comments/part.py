"""What the parts of the comment review share: the session, and whether a quarter is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gen63_desktop.domain.comments.decisions import check_open
from gen63_desktop.domain.comments.records import CommentReview
from gen63_desktop.domain.identity import Person
from gen63_desktop.store.unit_of_work import Reader

if TYPE_CHECKING:
    from gen63_desktop.services.complaints.service import Complaints
    from gen63_desktop.services.session import Session


class Part:
    """One part of the service; all parts are one `Comments`."""

    def __init__(self, session: Session, complaints: Complaints) -> None:
        self.session = session
        self._complaints = complaints

    @staticmethod
    def person_name(reader: Reader, person_id: int) -> str:
        """The name of a person of the office."""
        return reader.get(Person, person_id).name


def review_of(reader: Reader, quarter: str) -> CommentReview | None:
    """The sign-off of a quarter, if there is one."""
    found = reader.find(CommentReview, quarter=quarter)
    return found[0] if found else None


def require_open(reader: Reader, quarter: str) -> None:
    """Refuse to touch a quarter whose review was signed off (M5)."""
    check_open(quarter, review_of(reader, quarter))
