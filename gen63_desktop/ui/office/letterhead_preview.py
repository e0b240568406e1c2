"""The head of a first page as a report draws it, to be looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.theme import look

_WIDE = 620
_HIGH = 176
_PATIENCE_MS = 350
"""So long after the last stroke the page is drawn anew."""


class LetterheadPreview(QLabel):
    """A picture of the page; its words are those of the letterhead."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._wanted = Letterhead()
        self._turn = 0
        look(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH + 4)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        self._picture = QPixmap()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._draw)

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Draw this one, once nothing further is typed."""
        self._wanted = letterhead
        self._timer.start()

    def _draw(self) -> None:
        self._turn += 1
        turn, wanted, ratio = self._turn, self._wanted, self.devicePixelRatioF()
        tasks.ask(
            self,
            lambda: self._office.settings.letterhead_shown(wanted, round(_WIDE * ratio)),
            partial(self._show, turn, wanted, ratio),
            partial(self._refused, turn),
        )

    def _show(self, turn: int, shown: Letterhead, ratio: float, picture: bytes) -> None:
        if turn != self._turn:
            return
        self._picture = QPixmap()
        self._picture.loadFromData(picture, "PNG")
        self._picture.setDevicePixelRatio(ratio)
        self._fit()
        self._say(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        ratio = self._picture.devicePixelRatio()
        room = min(self.contentsRect().width(), _WIDE)
        smooth = Qt.TransformationMode.SmoothTransformation
        self.setPixmap(self._picture.scaledToWidth(max(1, round(room * ratio)), smooth))

    def _refused(self, turn: int, error: Refused) -> bool:
        if turn == self._turn:
            said = messages.sentence(error)
            self.setText(said)
            self.setAccessibleName(said)
        return True

    def _say(self, shown: Letterhead) -> None:
        seal = self.tr("Seal: {words}").format(words=shown.seal_words) if shown.seal_png else ""
        said = ". ".join(part for part in (shown.agency, *shown.lines, seal) if part)
        self.setAccessibleName(
            self.tr("Preview of a first page: {words}").format(words=said)
            if said
            else self.tr("Preview of a first page without a letterhead")
        )
