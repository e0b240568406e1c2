"""Reads the rows of all complaints for who may count them, so that no figure depends on who asks (S1)."""

from __future__ import annotations

from datetime import date

from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.outputs.rows import CaseRow
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store.complaints.outputs import output_rows, walled_from, with_names_out


def every_case(session: Session, day: date) -> tuple[CaseRow, ...]:
    """Codes and days of every complaint; whoever takes them prints no words of theirs."""
    session.allow(Permission.READ_ALL_COMPLAINTS)
    require_every_case(session)
    with session.ask() as reader:
        return output_rows(reader, day)


def every_case_in_words(session: Session, day: date) -> tuple[CaseRow, ...]:
    """The same with the words on conduct, without names; refused to whom a case is closed by name."""
    session.allow(Permission.READ_ALL_COMPLAINTS)
    require_every_case(session)
    with session.ask() as reader:
        closed = walled_from(reader, session.person.id)
        if closed:
            raise NotAllowed(
                "S1",
                "Cases are closed to you ({count}), and the log would tell you of them.",
                "Ask someone to whom no case is closed.",
                count=closed,
            )
        return with_names_out(reader, output_rows(reader, day))
