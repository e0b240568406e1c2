"""A form: fields, all errors together with links, drafts, and a Cancel that asks only when it must."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.errors import ChangedMeanwhile, Problems, Refused
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.draft_keeper import DraftFound, DraftKeeper, KeepsDrafts
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.focus_order import focus_order, set_focus_order
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.others_line import OthersLine
from gen63_desktop.ui.shared.problem_summary import ProblemSummary
from gen63_desktop.ui.shared.theme import look

FieldT = TypeVar("FieldT", bound=Field)


class Form(QWidget):
    """The base of every form.

    A subclass adds fields with ``add`` (or places them itself and calls ``keep_field``), and overrides
    ``send`` to act; it calls ``saved`` when the act is done. ``check`` finds what the fields cannot
    find alone. With ``drafts``, what is typed is kept under ``draft_form`` and ``draft_key``; call
    ``start`` once the fields stand and hold what is stored.
    """

    columns = 76
    """How many characters its window is wide, where the screen allows."""

    finished = Signal(object)
    """The form's work is done: what ``saved`` was given."""

    given_up = Signal()
    """The person cancelled; nothing was changed and the draft is gone."""

    draft_kept = Signal(object)
    """The moment the draft was kept, None when there is none any more."""

    def __init__(
        self,
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        drafts: KeepsDrafts | None = None,
        draft_form: str = "",
        draft_key: str = "new",
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.fields: dict[str, Field] = {}
        self._start: Mapping[str, Any] = {}
        self._started = False
        self._sending = False
        self._untouched = True
        self.about = f"{draft_form} {draft_key}" if draft_form and draft_key != "new" else ""
        """What tells the form from every other; empty where nobody else can have the same open."""
        self.keeper: DraftKeeper | None = None
        if drafts is not None:
            self.keeper = DraftKeeper(drafts, draft_form, draft_key, self.raw, self)
            self.keeper.kept.connect(self.draft_kept)
        self.setAccessibleName(title)
        self.notice = NoticeBar()
        self._summary = ProblemSummary()
        self._summary.wanted.connect(self._go_to_field)
        self._make_frame(verb)
        self.send_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.cancel)
        self.draft_kept.connect(self._say_kept)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._another_program)

    def _make_frame(self, verb: str) -> None:
        """What is asked, below it the buttons; above it who else has the form open."""
        self.inside = QWidget()
        look(self.inside, "scrolled")
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(2, 2, 14, 2)
        self.body.setSpacing(14)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._summary)
        self.others = OthersLine(of_form=True)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self.inside)
        self.send_button = QPushButton(verb)
        look(self.send_button, "primary")
        self.send_button.setToolTip(_with_key(verb, "Ctrl+Return"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.buttons = QHBoxLayout()
        self._draft_label = QLabel()
        look(self._draft_label, "muted")
        self.buttons.addWidget(self._draft_label, 1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.others)
        column.addWidget(self.scroller, 1)
        column.addLayout(self.buttons)

    # -- fields ------------------------------------------------------------------------------------

    def add(self, field: FieldT) -> FieldT:
        """Add a field at the end of the form."""
        self.body.addWidget(field)
        return self.keep_field(field)

    def keep_field(self, field: FieldT) -> FieldT:
        """Make a field that stands elsewhere part of the form's answers, checks and drafts."""
        self.fields[field.name] = field
        field.changed.connect(self._changed)
        return field

    def start(self) -> None:
        """The fields hold what is stored; from now on every change counts. Looks for a draft."""
        self.body.addStretch()  # room that nobody needs is left below the questions
        self._start = self.raw()
        self._started = True
        if self.keeper is not None:
            self.keeper.find(self._found)

    def values(self) -> dict[str, Any]:
        """All answers, as the services take them."""
        return {name: field.value() for name, field in self.fields.items()}

    def raw(self) -> dict[str, Any]:
        """All that is typed, as plain data. A subclass with more than fields adds to it."""
        return {name: field.raw() for name, field in self.fields.items()}

    def set_raw(self, content: Mapping[str, Any]) -> None:
        """Put back what ``raw`` gave."""
        for name, field in self.fields.items():
            if name in content:
                field.set_raw(content[name])

    @property
    def dirty(self) -> bool:
        """Whether there is something to lose."""
        return self.raw() != self._start

    def _changed(self) -> None:
        field = self.sender()
        if isinstance(field, Field) and field.error:
            field.show_error(field.problem())
        if self._started and self.keeper is not None and self.dirty:
            self.keeper.typed()

    # -- drafts ------------------------------------------------------------------------------------

    def _found(self, draft: DraftFound | None) -> None:
        if draft is None or self.dirty or dict(draft.content) == dict(self._start):
            return
        self.set_raw(draft.content)
        self.notice.show_message(
            Message(
                Kind.TOLD,
                self.tr("What you typed on {moment} was not finished and is here again.").format(
                    moment=words.moment(draft.at)
                ),
            ),
            "notice",
        )
        messages.announce(self.notice.text)
        self.draft_kept.emit(draft.at)

    def keep_draft_now(self) -> None:
        """The person goes elsewhere, or the office closes."""
        if self.keeper is not None and self.keeper.waiting:
            self.keeper.keep_now()

    def _say_kept(self, at: datetime | None) -> None:
        text = self.tr("Draft saved {time}").format(time=words.clock(at)) if at is not None else ""
        self._draft_label.setText(text)

    def _another_program(self, state: Qt.ApplicationState) -> None:
        """Another program comes to the front: keep the draft."""
        if state != Qt.ApplicationState.ApplicationActive:
            self.keep_draft_now()

    def showEvent(self, event: QShowEvent) -> None:
        """The buttons come last in the tab order; the focus begins at the first question."""
        super().showEvent(event)
        order = focus_order(self.inside)
        places = [self.buttons.itemAt(place) for place in range(self.buttons.count())]
        row = [place.widget() for place in places if place is not None]
        set_focus_order([*order, *(one for one in row if isinstance(one, QPushButton))])
        if self._untouched:
            self._untouched = False
            first = next((w for w in order if w.isVisibleTo(self) and w.isEnabledTo(self)), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    # -- sending -----------------------------------------------------------------------------------

    def check(self) -> dict[str, str]:
        """Further errors, by field name; the fields' own are found already."""
        return {}

    def send(self) -> None:
        """Act with ``values()``; call ``act`` for it."""
        raise NotImplementedError

    def problems(self) -> dict[str, str]:
        """All errors by field name, in the order of the fields."""
        own = {name: text for name, field in self.fields.items() if (text := field.problem())}
        further = {name: text for name, text in self.check().items() if name not in own}
        found = own | further
        return {name: found[name] for name in self.fields if name in found}

    def submit(self) -> None:
        """Check everything; then send it, or show all errors and go to the first."""
        if self._sending:
            return
        self.notice.hide()
        if self._show_problems(self.problems()):
            return
        self.send()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from everywhere, from a field of several lines too."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and held == Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat() and self.send_button.isEnabled():
                self.submit()
            return
        super().keyPressEvent(event)

    def act(self, what: str, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Run the act off the GUI thread; ``what`` ("Saving the complaint") is said if it takes long."""
        self._set_sending(sending=True)

        def over(result: Any) -> None:
            self._set_sending(sending=False)
            if done is not None:
                done(result)
            else:
                self.saved(result)

        tasks.act(self, what, work, over, self._refused)

    def saved(self, result: Any = None) -> None:
        """The act is done: forget the draft and finish."""
        if self.keeper is not None:
            self.keeper.discard()
        self._start = self.raw()
        self.finished.emit(result)

    def cancel(self) -> None:
        """Leave without acting; asks where something typed would be lost."""
        if not self.dirty:
            self._give_up()
            return
        messages.confirm(
            self,
            self.tr("Discard what you typed?"),
            self.tr("Nothing has been saved. The draft is thrown away too."),
            self.tr("Discard"),
            self._give_up,
            danger=True,
            otherwise=self.tr("Keep typing"),
        )

    def _give_up(self) -> None:
        if self.keeper is not None:
            self.keeper.discard()
        self._start = self.raw()
        self.given_up.emit()

    def _set_sending(self, *, sending: bool) -> None:
        self._sending = sending
        self.send_button.setEnabled(not sending)
        self.cancel_button.setEnabled(not sending)

    def _refused(self, error: Refused) -> bool:
        self._set_sending(sending=False)
        if isinstance(error, ChangedMeanwhile):
            self.show_refusal(Message(Kind.REFUSED, _changed_meanwhile()))
            return True
        parts = error.problems if isinstance(error, Problems) else (error,)
        placed = {part.where: _without_place(part) for part in parts if part.where in self.fields}
        if len(placed) == len(parts):
            self._show_problems(placed)
            return True
        return False

    # -- errors ------------------------------------------------------------------------------------

    def show_refusal(self, message: Message) -> None:
        """A refusal by the service stands at the top of the form (called by ``messages.refused``)."""
        self.notice.show_message(message)
        self.scroller.ensureVisible(0, 0)

    def _show_problems(self, found: Mapping[str, str]) -> bool:
        for name, field in self.fields.items():
            field.show_error(found.get(name, ""))
        self._summary.show_problems([(name, self.fields[name].label, text) for name, text in found.items()])
        if not found:
            return False
        first = next(iter(found))
        head = words.count(
            len(found), self.tr("{n} answer needs attention."), self.tr("{n} answers need attention.")
        )
        messages.announce(f"{head} {self.fields[first].label}: {found[first]}", assertive=True)
        QTimer.singleShot(0, self, lambda: self._go_to_field(first))
        return True

    def _go_to_field(self, name: str) -> None:
        field = self.fields[name]
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (field, self.inside):  # the sentence gets its room before it is brought into sight
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest.value)
        self.scroller.ensureWidgetVisible(field, 0, 40)
        if field.geometry().bottom() <= self.scroller.viewport().height():
            self.scroller.verticalScrollBar().setValue(0)  # the list of errors is in sight, too

    @property
    def summary_lines(self) -> tuple[str, ...]:
        """The errors listed at the top."""
        return self._summary.lines


def _with_key(verb: str, key: str) -> str:
    return f"{verb} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})"


def _changed_meanwhile() -> str:
    return QCoreApplication.translate(
        "Form",
        "Somebody else changed this while you were working on it. Nothing was saved, and what you typed is still "
        "here. Look at the record as it is now, then do it again.",
    )


def _without_place(error: Refused) -> str:
    return messages.sentence(error, with_place=False)
