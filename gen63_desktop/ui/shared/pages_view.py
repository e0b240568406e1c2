"""The pages of a PDF as they will be printed: pictures for the eye, each with its words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.theme import look

Drawn = tuple[tuple[bytes, ...], tuple[str, ...]]
"""The pages as PNG images, and the words of each."""

WIDEST = 920
_LEAST = 240
_SETTLE_MS = 120
_ROOM = 44


class PagesView(QScrollArea):
    """One page under the other, as wide as there is room; Page Down and the arrow keys go through them.

    ``draw`` makes the pictures of a file at a width in pixels, with the words of each page; it is called in
    a worker's thread. ``total`` is how many pages the file has, where it may have more than are drawn.
    """

    cut_short = Signal(int)
    """So many pages are shown, and the file has more."""

    def __init__(
        self, draw: Callable[[bytes, int], Drawn], parent: QWidget | None = None, *, total: int = 0
    ) -> None:
        super().__init__(parent)
        self._draw, self._total = draw, total
        self._pdf = b""
        self._width = 0
        self.pages: list[QLabel] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the file"))
        self._inside = QWidget()
        look(self._inside, "scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(14)
        self._column.addStretch()
        self.setWidget(self._inside)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_SETTLE_MS)
        self._again.timeout.connect(self._fit)

    def show_file(self, pdf: bytes) -> None:
        """Show another file, from its first page; empty bytes show none."""
        self._pdf, self._width = pdf, 0
        self.verticalScrollBar().setValue(0)
        if pdf:
            self._fit()
        else:
            self._show(((), ()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for the new width, once it has come to rest."""
        super().resizeEvent(event)
        if self._pdf:
            self._again.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on a screen of other fineness."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._pdf:
            self._again.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        width = max(_LEAST, min(WIDEST, self.viewport().width() - _ROOM))
        pixels = round(width * self.devicePixelRatioF())
        if pixels == self._width:
            return
        self._width = pixels
        pdf, draw = self._pdf, self._draw
        tasks.ask(self, lambda: draw(pdf, pixels), self._show)

    def _show(self, drawn: Drawn) -> None:
        pictures, texts = drawn
        total = max(self._total, len(pictures))
        if total > len(pictures):
            self.cut_short.emit(len(pictures))
        while len(self.pages) > len(pictures):
            page = self.pages.pop()
            self._column.removeWidget(page)
            page.deleteLater()
        while len(self.pages) < len(pictures):
            label = QLabel()
            look(label, "paper")
            self._column.insertWidget(len(self.pages), label, 0, Qt.AlignmentFlag.AlignHCenter)
            self.pages.append(label)
        for number, (label, picture, text) in enumerate(zip(self.pages, pictures, texts, strict=True)):
            pixmap = QPixmap()
            pixmap.loadFromData(picture)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            label.setPixmap(pixmap)
            label.setAccessibleName(self.tr("Page {n} of {total}").format(n=number + 1, total=total))
            label.setAccessibleDescription(text)
