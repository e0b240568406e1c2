"""The line at the foot of the window: what was said last, what the page shows, the draft, the office."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.message import Message


class _Line(QLabel):
    """A text on one line, shortened where there is no room; a screen reader hears it whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.whole = ""

    def say(self, text: str) -> None:
        """Show a text; its tip shows all of it."""
        self.whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten it to the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        line = " ".join(self.whole.split())
        metrics = QFontMetrics(self.font())
        self.setText(line)
        beside = self.sizeHint().width() - metrics.horizontalAdvance(line)  # what the style sheet keeps free
        shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(self.width() - beside, 0))
        self.setText(shown)
        self.setToolTip(words.tip(self.whole) if shown != line else "")


class StatusLine(QObject):
    """What was said stays until something else is said or the person goes elsewhere: nobody reads against a clock."""

    def __init__(self, bar: QStatusBar, office: str) -> None:
        super().__init__(bar)
        self._line = _Line()
        self._beside = QLabel()
        self._beside.setTextFormat(Qt.TextFormat.PlainText)
        self._draft = QLabel()
        self._said = self._page = ""
        self._office = QLabel(office)
        self._office.setTextFormat(Qt.TextFormat.PlainText)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._line, 1)
        bar.addPermanentWidget(self._beside)
        bar.addPermanentWidget(self._draft)
        bar.addPermanentWidget(self._office)
        messages.door().told.connect(self._tell)

    @property
    def text(self) -> str:
        """What it says at the left, whole."""
        return self._line.whole

    def show_page(self, text: str) -> None:
        """Another page is in sight, which says this."""
        self._said = ""
        self.say_of_page(text)

    def say_of_page(self, text: str) -> None:
        """The page in sight says something else of itself; what was done before stays in sight beside it."""
        self._page = text
        self._show()

    def say_draft(self, at: datetime | None) -> None:
        """When the draft of the page was kept."""
        said = QCoreApplication.translate("MainWindow", "Draft saved {time}")
        self._draft.setText(said.format(time=words.clock(at)) if at is not None else "")

    def show_office(self, *, shown: bool) -> None:
        """The office's name, where there is room for it."""
        self._office.setVisible(shown)

    def _tell(self, message: Message) -> None:
        self._said = message.text
        self._show()

    def _show(self) -> None:
        self._line.say(self._said or self._page)
        self._beside.setText(self._page)
        self._beside.setVisible(bool(self._said and self._page))
