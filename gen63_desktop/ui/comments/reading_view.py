"""The queue: one comment at a time, decided with one key; what is not decided comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments import decision_words, queue_keys, reading_offers
from gen63_desktop.ui.comments.bias_form import BiasForm, ReasonForm
from gen63_desktop.ui.comments.comment_card import CommentCard
from gen63_desktop.ui.comments.decision_bar import DecisionBar
from gen63_desktop.ui.comments.keys_dialog import KeysForm
from gen63_desktop.ui.comments.note_field import NoteField
from gen63_desktop.ui.comments.progress_line import ProgressLine
from gen63_desktop.ui.comments.reading_keys import ReadingKeys, Runs
from gen63_desktop.ui.comments.reading_step import Find, Step, take_step
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


class ReadingView(QWidget):
    """Shows the comments of a quarter to be read."""

    complaint_asked = Signal(int)
    """A complaint is to be opened."""

    stepped = Signal(object)
    """A step was taken: the `Step`."""

    def __init__(
        self, office: Office, first_step: QAction, last_step: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._first_step, self._last_step = first_step, last_step
        self._quarter = ""
        self._shown: OpenComment | None = None
        self._step: Step | None = None
        self._turn = 0
        self._busy = False
        self._wanted_again = False
        self.progress = ProgressLine()  # the page shows it beside the quarter
        self.card = CommentCard()
        self.note = NoteField(office)
        self.desk = QFrame()
        self._empty = QLabel()
        self.go_on_button = QPushButton()
        self._stack = QStackedWidget()
        self.keys = ReadingKeys(self, self.desk, self._runs())
        reading_offers.show_to_whom_they_are_for(self.keys, office.session)
        self.note.setVisible(office.session.may(Permission.REVIEW_COMMENTS))
        self._build()
        self.note.left.connect(self.focus)
        self.note.save_asked.connect(self._save_note)
        self._arrange()
        kept = queue_keys.PREFERENCE
        tasks.ask(self, lambda: office.preferences.get(kept), self._use_kept_keys)

    def _use_kept_keys(self, kept: object) -> None:
        self.keys.use(queue_keys.arranged(kept))

    def _runs(self) -> Runs:
        return Runs(
            no_concern=lambda: self.decide(Decision.NO_CONCERN),
            possible_bias=lambda: self.decide(Decision.POSSIBLE_BIAS),
            other_policy=lambda: self.decide(Decision.OTHER_POLICY),
            not_sure=lambda: self.decide(Decision.NOT_SURE),
            complaint=self.make_complaint,
            next_to_read=self.next_to_read,
            previous=self.previous,
            undo=self.undo,
            note=lambda: self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason),
            open_complaint=self._open_complaint,
            list_keys=self.show_keys,
        )

    def _build(self) -> None:
        keys = self.keys
        self.decisions = DecisionBar(
            self.tr("Decisions"),
            [(action, "") for action in (*keys.decisions[:4], keys.complaint)],
        )
        self.moves = DecisionBar(
            self.tr("Moving"),
            [
                (a, "ghost")
                for a in (keys.next_to_read, keys.previous, keys.undo, keys.note, keys.open_complaint)
            ],
        )
        inside = QVBoxLayout(self.desk)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.card, 1)
        inside.addWidget(self.decisions)
        inside.addWidget(self.note)
        inside.addWidget(self.moves)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        holder = QFrame()
        look(holder, "card")
        around = QVBoxLayout(holder)
        around.setSpacing(12)
        around.addStretch(1)
        around.addWidget(self._empty)
        look(self.go_on_button, "primary")
        self.go_on_button.clicked.connect(self._go_on)
        around.addWidget(self.go_on_button, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(1)
        look(self.desk, "scrolled")
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(self.desk)
        self._stack.addWidget(scroller)
        self._stack.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._stack, 1)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def shown(self) -> OpenComment | None:
        """The comment in sight."""
        return self._shown

    @property
    def quarter(self) -> str:
        """The quarter that is read."""
        return self._quarter

    @property
    def why_empty(self) -> str:
        """What stands in the place of a comment; empty while there is one."""
        return self._empty.text() if self._stack.currentIndex() == 1 else ""

    def read_quarter(self, quarter: str) -> None:
        """Start with the first comment of a quarter that is not decided."""
        self._quarter = quarter
        self._go(lambda: self._office.comments.next_to_read(quarter))

    def show_comment(self, comment_id: int) -> None:
        """Show a comment, decided or not."""
        self._go(lambda: self._office.comments.look_at(comment_id))

    def look_again(self) -> None:
        """Something changed elsewhere: show the same comment as it is now, or the one that is being opened."""
        if self._busy:
            self._wanted_again = True
        elif self._shown is None:
            self.read_quarter(self._quarter)
        else:
            self.show_comment(self._shown.comment.id)

    def focus(self) -> None:
        """The cursor goes into the comment."""
        if self._stack.currentIndex() == 0:
            self.card.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.go_on_button.isHidden():
            self.go_on_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, find: Find, *, say: str = "") -> None:
        """Read a step; an answer that comes too late is dropped."""
        self._turn += 1
        turn, office, quarter = self._turn, self._office, self._quarter
        self._set_busy(busy=True)  # a key means the comment in sight, never one that is still to come

        def taken(step: Step) -> None:
            if turn == self._turn:
                self._set_busy(busy=False)
                self._show(step, say)
                self._catch_up()

        def failed(error: object) -> bool:
            return turn == self._turn and self._failed(error)

        tasks.ask(self, lambda: take_step(office, quarter, find), taken, failed)

    def _catch_up(self) -> None:
        """What changed while a step was under way is read now."""
        if self._wanted_again:
            self._wanted_again = False
            self.look_again()

    def _show(self, step: Step, say: str = "") -> None:
        had_focus = (
            self.isAncestorOf(QApplication.focusWidget() or self) or QApplication.focusWidget() is None
        )
        stood = self._stack.currentIndex()
        moved = step.shown is not None and (
            self._shown is None or step.shown.comment.id != self._shown.comment.id
        )
        self._step, self._shown, self._quarter = step, step.shown, step.quarter
        self.progress.show_counts(step.counts, step.minutes)
        if step.shown is None:
            self._empty.setText(self._why(step))
            self.go_on_button.setText(self._what_next().text().replace("&", ""))
            self.go_on_button.setVisible(step.review is None)
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(0)
            self._show_comment(step.shown, step.note)
        self._arrange()
        if had_focus and self._stack.currentIndex() != stood:
            self.focus()
        heard = [say] if say else []
        if moved:
            heard.append(self.card.in_words())
        if heard:
            messages.announce(" ".join(heard))
        self.stepped.emit(step)

    def _show_comment(self, shown: OpenComment, note: str) -> None:
        self.card.show_comment(shown)
        stored = "" if shown.standing is None else shown.standing.note
        self.note.show_note(shown.comment.id, note, stored, decided=shown.standing is not None)

    def _why(self, step: Step) -> str:
        if not step.counts.comments:
            return self.tr("There are no comments to read yet. Import a quarter's comments first.")
        if step.review is not None:
            return self.tr("The review of {quarter} is signed off.").format(quarter=self._quarter)
        return self.tr(
            "Every comment of {quarter} is decided. Look through your decisions once more, or sign the review off."
        ).format(quarter=self._quarter)

    def _what_next(self) -> QAction:
        """Where nothing is left to read: import comments, or sign the review off."""
        none = self._step is None or not self._step.counts.comments
        return self._first_step if none else self._last_step

    def _go_on(self) -> None:
        self._what_next().trigger()

    # -- commands --------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> None:
        """Decide the comment in sight; another decision on a decided one asks for the reason."""
        shown = self._shown
        if shown is None or self._busy:
            return
        standing = shown.standing
        if decision is Decision.POSSIBLE_BIAS:
            self._ask_in_form(BiasForm(self._office.comments, shown, self.note.text))
            return
        if standing is not None and standing.decision.settles and standing.decision is not decision:
            self._ask_in_form(ReasonForm(self._office.comments, shown, decision, self.note.text))
            return
        comment_id, note = shown.comment.id, self.note.text
        self._act(
            lambda: self._office.comments.decide(comment_id, decision, note=note),
            decision_words.word(decision),
        )

    def make_complaint(self) -> None:
        """Make a complaint from the comment in sight."""
        if self._shown is not None and self._shown.complaint is None and not self._busy:
            self._ask_in_form(
                BiasForm(self._office.comments, self._shown, self.note.text, make_complaint=True)
            )

    def show_keys(self) -> None:
        """Show the keys of the queue, to be read or changed."""
        window = self.window()
        form = KeysForm(
            self._office,
            self.keys.names,
            self.keys.chosen,
            lambda: queue_keys.keys_of_window(window, self.desk),
        )
        form.finished.connect(self.keys.use)
        FormDialog(form, self, columns=84).open()

    def next_to_read(self) -> None:
        """Pass this comment over; it comes back."""
        at, quarter = 0 if self._shown is None else self._shown.comment.id, self._quarter
        if not self._busy:
            self.note.keep_now()
            self._go(lambda: self._office.comments.next_to_read(quarter, at))

    def previous(self) -> None:
        """Go back to the comment before, decided or not."""
        if self._shown is None or self._busy:
            return
        here = self._shown
        self.note.keep_now()
        self._go(lambda: self._office.comments.before(here.comment.id) or here)

    def undo(self) -> None:
        """Take back the person's last decision and show its comment."""
        if self._busy or not self._quarter:
            return
        self._set_busy(busy=True)
        quarter = self._quarter
        tasks.act(
            self,
            self.tr("Undoing the decision"),
            lambda: self._office.comments.undo_last(quarter),
            self._undone,
            self._failed,
        )

    def _undone(self, shown: OpenComment) -> None:
        self._set_busy(busy=False)
        messages.tell(self.tr("Your last decision is undone; it stays in the record as undone."))
        self.show_comment(shown.comment.id)

    def _ask_in_form(self, form: BiasForm | ReasonForm) -> None:
        form.finished.connect(self._decided_in_form)
        FormDialog(form, self).open()

    def _decided_in_form(self, shown: OpenComment) -> None:
        said = decision_words.word(None if shown.standing is None else shown.standing.decision)
        if shown.complaint is not None and self._shown is not None and self._shown.complaint is None:
            said = self.tr("Complaint {number} made").format(number=shown.complaint.number)
            messages.tell(said)
        self._after(shown, said)

    def _act(self, work: Callable[[], OpenComment], said: str) -> None:
        self._set_busy(busy=True)
        tasks.act(
            self, self.tr("Saving the decision"), work, lambda shown: self._after(shown, said), self._failed
        )

    def _after(self, shown: OpenComment, said: str) -> None:
        """The decision is saved: go on with the next comment."""
        self.note.done()
        quarter, at = self._quarter, shown.comment.id
        self._go(lambda: self._office.comments.next_to_read(quarter, at), say=f"{said}.")

    def _failed(self, _error: object) -> bool:
        self._set_busy(busy=False)
        self._catch_up()
        return False

    def _save_note(self) -> None:
        if self._shown is None or self._busy:
            return
        comment_id, note = self._shown.comment.id, self.note.text
        self._set_busy(busy=True)

        def saved(shown: OpenComment) -> None:
            self._set_busy(busy=False)
            self.note.done()
            messages.tell(self.tr("The note is saved."))
            self.show_comment(shown.comment.id)
            self.focus()

        tasks.act(
            self,
            self.tr("Saving the note"),
            lambda: self._office.comments.note(comment_id, note),
            saved,
            self._failed,
        )

    def _open_complaint(self) -> None:
        if self._shown is not None and self._shown.complaint is not None:
            self.complaint_asked.emit(self._shown.complaint.complaint_id)

    # -- what can be done now --------------------------------------------------------------------

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._arrange()

    def _arrange(self) -> None:
        """Commands follow what is in sight, and a signed-off quarter takes no decision."""
        signed = self._step is not None and self._step.review is not None
        reading_offers.follow(self.keys, self._shown, self._quarter, signed=signed)
        self.note.edit.setReadOnly(signed)

    def status(self) -> str:
        """What the status bar says."""
        if self._step is None or not self._quarter:
            return ""
        return f"{self._quarter}: {self.progress.text}"
