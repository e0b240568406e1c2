"""Who is signed in and as what, who acts for the chief today, and whether the window still fits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from gen63_desktop.domain.designations import Designation
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.role_words import designees_words, signed_in_words
from gen63_desktop.ui.shell.navigation import Navigation

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office

_KINDS = frozenset({"people", "audit_designations"})
"""Tables on which it rests what somebody may do."""

_LOOK_AGAIN_MS = 200


def nothing_here() -> QLabel:
    """What somebody sees who has no role yet."""
    said = QLabel(
        QCoreApplication.translate(
            "SignedIn", "You have no role in this office yet. Ask an administrator to give you one."
        )
    )
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    said.setWordWrap(True)
    said.setTextFormat(Qt.TextFormat.PlainText)
    return said


class SignedIn(QWidget):
    """Keeps the words below the sections; takes no room itself."""

    standing_changed = Signal()
    """The person may do other things than when the window was made."""

    def __init__(self, window: QWidget, office: Office, navigation: Navigation) -> None:
        super().__init__(window)
        self.hide()
        self._office = office
        self._navigation = navigation
        self._permissions = office.session.standing.permissions
        self._when_free = QTimer(self)
        self._when_free.setSingleShot(True)
        self._when_free.setInterval(_LOOK_AGAIN_MS)
        self._when_free.timeout.connect(self._tell)
        self.show_person()

    def show_person(self) -> None:
        """Say who is signed in and as what; who is designee today is read beside the work."""
        office, navigation = self._office, self._navigation
        said = signed_in_words(office.session.person)
        navigation.show_person(said)

        def read() -> tuple[tuple[Designation, ...], dict[int, str]]:
            return office.designees.today(), office.people.names()

        tasks.ask(self, read, lambda found: navigation.show_person(said, designees_words(*found)))

    def follow(self, kinds: frozenset[str]) -> None:
        """Records of these kinds changed: say it where roles and designations no longer give what the window shows."""
        if not kinds & _KINDS:
            return
        if self._office.session.standing.permissions != self._permissions:
            self._when_free.start()
        else:
            self.show_person()

    def _tell(self) -> None:
        """Tell of it once no dialog is open and nothing is being saved: neither may be lost."""
        busy = tasks.changing() or any(d.isVisible() for d in self.window().findChildren(QDialog))
        if busy:
            self._when_free.start()
        else:
            self.standing_changed.emit()
