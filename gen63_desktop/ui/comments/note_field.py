"""The note beside a comment: kept as a draft while it is typed, so that nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.reading_step import NOTE
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.draft_keeper import DraftKeeper
from gen63_desktop.ui.shared.theme import look


class _NoteEdit(QPlainTextEdit):
    """Escape goes back to the comment; it is one line high until it is used."""

    left = Signal()
    used = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room to type."""
        super().focusInEvent(event)
        self.used.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the room back."""
        super().focusOutEvent(event)
        self.used.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; everything else is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class NoteField(QWidget):
    """A note on the comment in sight. It goes with the next decision, or is saved to the one that stands."""

    left = Signal()
    """The person goes back to the comment."""

    save_asked = Signal()
    """The note of the decision that stands is to be saved."""

    draft_kept = Signal(object)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._comment = 0
        self._stored = ""
        self._decided = False
        self._drafted = False
        self._keeper: DraftKeeper | None = None
        caption = QLabel(self.tr("Note"))
        look(caption, "strong")
        self.edit = _NoteEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note on this comment"))
        self.edit.setPlaceholderText(self.tr("Goes with the decision. Esc goes back to the comment."))
        caption.setBuddy(self.edit)
        self.save_button = QPushButton(self.tr("Save note"))
        self.save_button.setAutoDefault(False)
        self.save_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.edit, 1)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        caption.setContentsMargins(0, 7, 0, 0)
        self._fit()
        self.edit.left.connect(self.left)
        self.edit.used.connect(self._fit)
        self.edit.textChanged.connect(self._typed)
        self.save_button.clicked.connect(lambda _checked=False: self.save_asked.emit())

    @property
    def text(self) -> str:
        """The note as typed."""
        return self.edit.toPlainText().strip()

    def show_note(self, comment: int, note: str, stored: str, *, decided: bool) -> None:
        """Show the note of a comment, as a draft has it; ``stored`` is what its decision has."""
        self.keep_now()
        self._keeper = None
        self._comment, self._stored, self._decided = comment, stored, decided
        self._drafted = note != stored
        self.edit.blockSignals(True)
        self.edit.setPlainText(note)
        self.edit.blockSignals(False)
        self._fit()
        self._offer_save()

    def keep_now(self) -> None:
        """The person goes elsewhere: keep the draft."""
        if self._keeper is not None and self._keeper.waiting:
            self._keeper.keep_now()

    def done(self) -> None:
        """The note went with a decision: the draft is over."""
        if self._keeper is not None:
            self._keeper.discard()
            self._keeper = None
        elif self._drafted:
            drafts, key = self._office.drafts, str(self._comment)
            tasks.act(self, "", lambda: drafts.discard(NOTE, key), lambda _nothing: None)
        self._drafted = False

    def _fit(self) -> None:
        lines = 3 if self.edit.hasFocus() or self.text else 1
        self.edit.setFixedHeight(QFontMetrics(self.edit.font()).lineSpacing() * lines + 22)

    def _typed(self) -> None:
        self._offer_save()
        if not self._comment:
            return
        if self._keeper is None:
            self._keeper = DraftKeeper(self._office.drafts, NOTE, str(self._comment), self._content, self)
            self._keeper.kept.connect(self.draft_kept)
        self._keeper.typed()

    def _content(self) -> dict[str, str]:
        return {"note": self.edit.toPlainText()}

    def _offer_save(self) -> None:
        self.save_button.setVisible(self._decided and self.text != self._stored.strip())
