"""Which commands of the queue are there for the person, and why one cannot be used just now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.ui.comments.reading_keys import ReadingKeys
from gen63_desktop.ui.shared.offers import offer, only_for


def show_to_whom_they_are_for(keys: ReadingKeys, session: Session) -> None:
    """Leave out what the person's roles never allow (S1)."""
    reviews = session.may(Permission.REVIEW_COMMENTS)
    for action in (*keys.decisions, keys.note):
        only_for(action, reviews)
    only_for(keys.complaint, reviews and session.may(Permission.WORK_COMPLAINTS))
    only_for(keys.open_complaint, session.may(Permission.READ_COMPLAINTS))


def follow(keys: ReadingKeys, shown: OpenComment | None, quarter: str, *, signed: bool) -> None:
    """Commands follow what is in sight, and a signed-off quarter takes no decision."""
    none, over, empty, made = "", "", "", ""
    if shown is None:
        none = QCoreApplication.translate("ReadingOffers", "No comment is in sight.")
    if signed:
        over = QCoreApplication.translate("ReadingOffers", "The review of the quarter is signed off.")
    if not quarter:
        empty = QCoreApplication.translate("ReadingOffers", "There are no comments yet.")
    link = None if shown is None else shown.complaint
    if link is not None:
        made = QCoreApplication.translate("ReadingOffers", "A complaint was made from this comment.")
    for action in (*keys.decisions, keys.note):
        offer(action, none or over)
    offer(keys.complaint, none or over or made)
    offer(keys.undo, empty or over)
    unmade = QCoreApplication.translate("ReadingOffers", "No complaint that you may open was made from it.")
    offer(keys.open_complaint, "" if link is not None and link.complaint_id else unmade, hide=True)
    offer(keys.previous, none)
    offer(keys.next_to_read, empty)
