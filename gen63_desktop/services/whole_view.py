"""What counts everything is not done by somebody to whom a part is closed: no figure depends on who prints it."""

from __future__ import annotations

from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.store.team.looking import EVERYTHING, hidden_cases


def require_every_case(session: Session) -> None:
    """Refuse where the server hides cases from the person (S1). In an office on one computer it never does."""
    with session.ask() as reader:
        hidden = hidden_cases(reader)
    if hidden:
        raise NotAllowed(
            "S1",
            "Cases are closed to you ({count}), so your figures would not be the office's.",
            "Ask someone to whom no case is closed.",
            count=hidden,
        )


def see_everything(session: Session, reason: str) -> None:
    """Before all rows are read: the server of a team's office notes it, and shows them to who may see them all."""
    require_every_case(session)
    if session.store.looks is not None and not session.may(Permission.READ_WHOLE_HISTORY):
        raise NotAllowed(
            "S1",
            "The server shows you a part of the history only, which cannot be checked by itself.",
            "Check it with the server's login for backups, or ask the Chief Civil Rights Officer or an auditor.",
        )
    session.store.look(EVERYTHING, reason)


def sees_everything(session: Session) -> bool:
    """Whether the person is shown all of the history: always in an office on one computer."""
    if session.store.looks is None:
        return True
    with session.ask() as reader:
        return session.may(Permission.READ_WHOLE_HISTORY) and not hidden_cases(reader)
