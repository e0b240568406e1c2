"""The sign-off of a quarter's review: the statement is read, then signed."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gen63_desktop.services.comments.service import Comments
from gen63_desktop.ui.shared.fields import TickField
from gen63_desktop.ui.shared.form import Form

_LINES = 9


class SignOffForm(Form):
    """Shows the words that are signed; the counts in them are checked again when they are."""

    def __init__(
        self, comments: Comments, quarter: str, statement: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.about = "comments.sign_off"
        self.title = self.tr("Sign off the comment review of {quarter}").format(quarter=quarter)
        self.setAccessibleName(self.title)
        self.send_button.setText(self.tr("Sign off"))
        self._comments, self._quarter = comments, quarter
        self.statement = QPlainTextEdit(statement)
        self.statement.setReadOnly(True)
        self.statement.setTabChangesFocus(True)
        self.statement.setAccessibleName(self.tr("Statement to be signed"))
        self.statement.setMinimumHeight(QFontMetrics(self.statement.font()).lineSpacing() * _LINES + 16)
        self.body.addWidget(self.statement, 1)
        self.read = self.add(
            TickField(
                "read",
                self.tr("I have read this statement and it is true."),
                hint=self.tr("From then on the quarter can be read and reported, not changed."),
            )
        )
        self.start()

    def check(self) -> dict[str, str]:
        """Nobody signs what they have not read."""
        return {} if self.read.value() else {"read": self.tr("Read the statement, then tick this box.")}

    @property
    def dirty(self) -> bool:
        """A tick is nothing to lose."""
        return False

    def send(self) -> None:
        """Sign."""
        comments, quarter, words = self._comments, self._quarter, self.statement.toPlainText()
        self.act(self.tr("Signing the review off"), lambda: comments.sign_off(quarter, words))
