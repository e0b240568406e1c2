"""A form with the pages of what it makes beside it, drawn anew after each pause in typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.merging import EditForm
from gen63_desktop.ui.shared.pages_view import PagesView
from gen63_desktop.ui.shared.theme import look

_PAUSE_MS = 500
_BESIDE = 96
"""Characters of width from which pages stand beside the questions; else below them."""
_MOST_NAMED = 6
_MOST_NAMED_BELOW = 2
"""Where the pages stand below the questions there is room for fewer lines."""
_LEAST = 38
"""Characters of width that the questions need at least."""


class PreviewForm(EditForm):
    """Left the questions, right the pages. A subclass says how the pages are made and what they leave open."""

    def __init__(
        self, office: Office, title: str, verb: str, form: str, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            title, verb, parent, drafts=office.drafts, draft_form=f"complaints.{form}", draft_key=key
        )
        self.office = office
        self.shown_content: dict[str, Any] | None = None
        """What was typed when the pages in sight were asked for."""
        self.pages = PagesView(office.letters.pictures)
        self.pages.setAccessibleName(self.tr("Preview of the letter"))
        self.open_points = text_label("", "muted")
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(10, 0, 0, 0)
        beside.addWidget(text_label(self.tr("Preview"), "h3"))
        beside.addWidget(self.open_points)
        beside.addWidget(self.pages, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self.scroller.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * _LEAST)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  as its base made it
        column.removeWidget(self.scroller)
        self._splitter.addWidget(self.scroller)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        column.insertWidget(0, self._splitter, 1)
        self._split = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh_preview)

    # -- what a subclass gives -------------------------------------------------------------------

    def preview_work(self) -> Callable[[], Any]:
        """What makes the preview, in a worker's thread, of what is typed now."""
        raise NotImplementedError

    def preview_shown(self, preview: Any) -> tuple[bytes, Sequence[Refused]]:
        """The file to show, and what it leaves open."""
        raise NotImplementedError

    # -- drawing -----------------------------------------------------------------------------------

    def start(self) -> None:
        """The first preview comes with the form."""
        super().start()
        for field in self.fields.values():
            field.changed.connect(self._pause.start)
        self.refresh_preview()

    @property
    def up_to_date(self) -> bool:
        """Whether the pages in sight are of what is typed."""
        return self.shown_content == self.raw()

    def refresh_preview(self, then: Callable[[], None] | None = None) -> None:
        """Draw what is typed now."""
        self._pause.stop()
        content, work = self.raw(), self.preview_work()

        def shown(preview: Any) -> None:
            if content != self.raw():
                return
            pdf, problems = self.preview_shown(preview)
            self.shown_content = content
            self.pages.show_file(pdf)
            self._say(problems)
            if then is not None:
                then()

        tasks.ask(self, work, shown, self._not_drawn)

    def _not_drawn(self, error: Refused) -> bool:
        """What cannot be drawn is said beside the pages, which show the last that could."""
        parts = error.problems if isinstance(error, Problems) else (error,)
        self.shown_content = None
        self._say(parts)
        return True

    def _say(self, problems: Sequence[Refused]) -> None:
        named = [self.problem_words(one) for one in problems]
        below = self._splitter.orientation() is Qt.Orientation.Vertical
        most = _MOST_NAMED_BELOW if below else _MOST_NAMED
        if len(named) > most:
            more = self.tr("… and {n} more").format(n=len(named) - most)
            named = [*named[:most], more]
        self.open_points.setText("\n".join(named))
        self.open_points.setVisible(bool(named))
        self.open_points.setAccessibleName(self.open_points.text())
        look(self.open_points, "late" if named else "muted")

    def problem_words(self, error: Refused) -> str:
        """A point left open, with the name of its field."""
        field = self.fields.get(error.where)
        text = messages.sentence(error, with_place=False)
        return f"{field.label}: {text}" if field is not None else text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for both."""
        super().resizeEvent(event)
        room = self.width() >= QFontMetrics(self.font()).averageCharWidth() * _BESIDE
        wanted = Qt.Orientation.Horizontal if room else Qt.Orientation.Vertical
        if self._splitter.orientation() != wanted or not self._split:
            self._split = True
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([1_000, 1_200] if room else [1_800, 1_000])


def open_wide(form: PreviewForm, owner: QWidget) -> FormDialog:
    """Open the form as large as the screen allows: pages want to be read."""
    dialog = FormDialog(form, owner, columns=190)
    room = dialog.screen().availableSize()
    dialog.resize(QSize(min(dialog.width(), room.width() - 40), room.height() - 80))
    dialog.open()
    return dialog
