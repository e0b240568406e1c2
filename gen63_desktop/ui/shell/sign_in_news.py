"""What a person is told on signing in: failed attempts, a history cut short, the recovery key used."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.access.signing_in import Cut, Welcome
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.message_dialog import show_notice
from gen63_desktop.ui.shell.main_window import MainWindow


def tell_news(window: MainWindow, office: Office) -> None:
    """Show what must be known, in one window; nothing where there is nothing."""
    if office.access is None:
        return
    welcome = office.access.welcome
    lines = news_of(welcome, administers=office.session.may(Permission.MANAGE_OFFICE))
    if lines:
        head = QCoreApplication.translate("SignInNews", "Since you last signed in")
        message = Message(Kind.TOLD, head, lines)
        messages.door().said.append(message)
        show_notice(message, window)
    missing = welcome.no_recovery_key and office.session.may(Permission.MANAGE_OFFICE)
    if missing and not office.session.facts.fictional:
        messages.tell(
            QCoreApplication.translate(
                "SignInNews", "This office has no recovery key. Make one under File, People."
            )
        )


def news_of(welcome: Welcome, *, administers: bool) -> tuple[str, ...]:
    """A sentence for each thing."""
    found: list[str] = []
    if welcome.failed:
        found.append(_failed(welcome.failed))
    if welcome.recovery_failed and administers:
        found.append(_recovery_failed(welcome.recovery_failed))
    for name in welcome.recovered:
        text = QCoreApplication.translate(
            "SignInNews", "The recovery key was used: {name} got a new passphrase."
        )
        found.append(text.format(name=name))
    if welcome.cut is not None:
        found.append(_cut(welcome.cut))
    if welcome.keys_older:
        found.append(
            QCoreApplication.translate(
                "SignInNews",
                "The key file is an earlier one than the records speak of: somebody put back a copy. Passphrases that "
                "were changed since then are the earlier ones again. Change yours, and tell an administrator.",
            )
        )
    return tuple(found)


def _failed(times: tuple[datetime, ...]) -> str:
    last = words.moment(times[-1])
    if len(times) == 1:
        text = QCoreApplication.translate(
            "SignInNews",
            "An attempt to sign in with your name failed on {last}. If it was not you, tell an administrator.",
        )
    else:
        text = QCoreApplication.translate(
            "SignInNews",
            "{n} attempts to sign in with your name failed, the last on {last}. If it was not you, tell an "
            "administrator.",
        )
    return text.format(n=words.number(len(times)), last=last)


def _recovery_failed(times: tuple[datetime, ...]) -> str:
    last = words.moment(times[-1])
    if len(times) == 1:
        text = QCoreApplication.translate(
            "SignInNews", "Somebody tried a wrong recovery key on {last}. Is the right one in its place?"
        )
    else:
        text = QCoreApplication.translate(
            "SignInNews",
            "Somebody tried a wrong recovery key {n} times, the last on {last}. Is the right one in its place?",
        )
    return text.format(n=words.number(len(times)), last=last)


def _cut(cut: Cut) -> str:
    if cut.altered:
        text = QCoreApplication.translate(
            "SignInNews",
            "The history is not the one you saw: entry {seen} was another one when you last worked here. Unless a "
            "backup was put back and work went on from there, it was altered. Have the history checked.",
        )
    else:
        text = QCoreApplication.translate(
            "SignInNews",
            "The history was longer when you last worked here: it had {seen} entries, now it has {now}. Unless a "
            "backup was put back, entries were cut off. Have the history checked.",
        )
    return text.format(seen=cut.seen, now=cut.now)
