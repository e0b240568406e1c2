"""The import wizard: files, columns, trial, import; and back out of each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from shiboken6 import isValid

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import EncodingUnknown, ReadOptions
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.encoding_box import EncodingBox
from gen63_desktop.ui.shared.importing.job import ImportJob, Table, Taken
from gen63_desktop.ui.shared.importing.mapping_step import MappingStep
from gen63_desktop.ui.shared.importing.receipt_view import ReceiptView
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import look

KINDS = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods"


class ImportWizard(QDialog):
    """Leads through one import. Nothing is stored before the last step, and that step can be undone."""

    imported = Signal(object, int)
    """The receipt, and the number by which the import can be undone."""

    def __init__(
        self, job: ImportJob, parent: QWidget | None, *, today: date, files: Sequence[Path] = ()
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(job.title)
        self._job, self._today = job, today
        self._options: dict[Path, ReadOptions] = {}
        self.tables: tuple[Table, ...] = ()
        self.step: QWidget | None = None
        self.mapping_step: MappingStep | None = None
        self._taken: Taken | None = None
        self._lay_out(job)
        self.files = FileField(
            "files", self.tr("Files") if job.several else self.tr("File"), required=True, kinds=KINDS, several=job.several,
            hint=self.tr("CSV, Excel or OpenDocument. The file is only read, never changed."),
        )  # fmt: skip
        self._show_files()
        if files:
            self.files.take(list(files))

    def _lay_out(self, job: ImportJob) -> None:
        title = QLabel(job.title)
        title.setTextFormat(Qt.TextFormat.PlainText)
        look(title, "h2")
        self._where = QLabel()
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        look(self._where, "muted")
        self.notice = NoticeBar()
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back_button = QPushButton(self.tr("&Back"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.next_button = QPushButton(self.tr("&Next"))
        for button in (self.back_button, self.cancel_button):
            button.setAutoDefault(False)
        look(self.next_button, "primary")
        self.undo_button = QPushButton(self.tr("&Undo this import…"))
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self._undo)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self.go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self.undo_button)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(self._where)
        column.addWidget(self.notice)
        column.addWidget(self._scroller, 1)
        column.addLayout(buttons)
        fit(self, 120, 44)

    # -- steps -------------------------------------------------------------------------------------

    def _show(self, step: QWidget, where: str, verb: str, *, back: bool) -> None:
        if self.step is not None:
            old = self._scroller.takeWidget()
            if old is self.mapping_step or old is self.files_step:
                old.hide()
                old.setParent(self)  # it waits for its turn, and goes with the wizard
            else:
                old.deleteLater()
        self.step = step
        self._scroller.setWidget(step)
        step.show()
        look(step, "scrolled")
        self._where.setText(where)
        self.notice.hide()
        self.next_button.setText(verb)
        self.back_button.setVisible(back)
        self.undo_button.setVisible(False)
        self.cancel_button.setVisible(True)
        self.next_button.setFocus()
        messages.announce(where)

    files_step: QWidget | None = None

    def _show_files(self) -> None:
        if self.files_step is None:
            self.files_step = QWidget()
            column = QVBoxLayout(self.files_step)
            column.setContentsMargins(2, 2, 14, 8)
            column.addWidget(self.files)
            self.encodings = QVBoxLayout()
            column.addLayout(self.encodings)
            column.addStretch()
        self._show(
            self.files_step, self.tr("Step 1 of 3: choose what to import."), self.tr("&Next"), back=False
        )
        if not self.files.value():
            self.files.control.setFocus()  # there is nothing to go on with yet, and a paste goes there

    def _show_mapping(self, answer: tuple[tuple[Table, ...], Any]) -> None:
        self.tables, proposed = answer
        shown = self.step
        old, self.mapping_step = self.mapping_step, MappingStep(self._job, self.tables, proposed, self._today)
        self.mapping_step.reread.connect(self._reread)
        self._show(
            self.mapping_step, self.tr("Step 2 of 3: check how the columns, dates and words are read."), self.tr("&Try it"),
            back=True,
        )  # fmt: skip
        if old is not None and old is not shown:
            old.deleteLater()

    def _show_trial(self, taken: Taken) -> None:
        self._show(
            ReceiptView(taken.receipt),
            self.tr("Step 3 of 3: this is what the import would do. Nothing is stored yet."),
            self.tr("&Import"),
            back=True,
        )
        self.next_button.setEnabled(taken.receipt.stored > 0)
        if not taken.receipt.stored:
            self.notice.show_message(
                Message(
                    Kind.TOLD,
                    self.tr("There is nothing to store: every row is already there or refused."),
                ),
                "notice",
            )

    def _show_done(self, taken: Taken) -> None:
        self._taken = taken
        self._show(ReceiptView(taken.receipt), self.tr("The import is done."), self.tr("&Close"), back=False)
        self.undo_button.setVisible(True)
        self.cancel_button.setVisible(False)
        self.imported.emit(taken.receipt, taken.import_id)

    # -- moving ------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Do what the step's button says."""
        if self._taken is not None:
            self.accept()
        elif self.step is self.files_step:
            self._open_files()
        elif self.step is self.mapping_step:
            self._run(dry_run=True)
        else:
            self._run(dry_run=False)

    def _back(self) -> None:
        self.next_button.setEnabled(True)
        if self.step is self.mapping_step or self.mapping_step is None:
            self._show_files()
        else:
            self._show(
                self.mapping_step, self.tr("Step 2 of 3: check how the columns, dates and words are read."),
                self.tr("&Try it"), back=True,
            )  # fmt: skip

    def _open_files(self) -> None:
        problem = self.files.problem()
        self.files.show_error(problem)
        if problem:
            return
        paths = self.files.value()

        def work(progress: Progress, cancelled: Cancelled) -> tuple[tuple[Table, ...], Any]:
            opened = tuple(
                self._job.open(path, self._options.get(path, ReadOptions()), progress, cancelled)
                for path in paths
            )
            return opened, self._job.propose(opened)

        tasks.ask_long(self, self.tr("Reading the files"), work, self._show_mapping, self._not_read)

    def _reread(self, place: int, options: ReadOptions) -> None:
        self._options[self.files.value()[place]] = options
        self._open_files()

    def _not_read(self, error: Refused) -> bool:
        if not isinstance(error, EncodingUnknown):
            return False
        self._back_to_files()
        box = EncodingBox(error)
        box.chosen.connect(lambda encoding: self._encoding_chosen(box, error.where, encoding))
        self.encodings.addWidget(box)
        box.focus()
        return True

    def _back_to_files(self) -> None:
        if self.step is not self.files_step:
            self._show_files()
        while (item := self.encodings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _encoding_chosen(self, box: EncodingBox, name: str, encoding: str) -> None:
        for path in self.files.value():
            if path.name in name or len(self.files.value()) == 1:
                self._options[path] = ReadOptions(encoding=encoding)
        box.hide()
        self._open_files()

    def _run(self, *, dry_run: bool) -> None:
        step = self.mapping_step
        if step is None:
            return
        try:
            mapping, answers = step.mapping(), step.answers()
        except Refused as refused:
            messages.refused(step if self.step is step else self, refused)
            wrong = step.first_wrong()
            if wrong is None:
                self._scroller.ensureVisible(0, 0)
            else:
                wrong.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, self, lambda: self._bring_in_sight(wrong))  # once its error has room
            return
        self.next_button.setEnabled(False)

        def done(taken: Taken) -> None:
            self.next_button.setEnabled(True)
            if dry_run:
                self._show_trial(taken)
            else:
                self._show_done(taken)

        def failed(_error: Refused) -> bool:
            self.next_button.setEnabled(True)
            return False

        tasks.act_long(
            self,
            self.tr("Trying the import") if dry_run else self.tr("Importing"),
            lambda progress, cancelled: self._job.run(
                self.tables, mapping, answers, dry_run, progress, cancelled
            ),
            done,
            failed,
        )

    def _bring_in_sight(self, wrong: QWidget) -> None:
        if isValid(wrong):
            self._scroller.ensureWidgetVisible(wrong.parentWidget() or wrong)

    # -- undo --------------------------------------------------------------------------------------

    def _undo(self) -> None:
        job, taken = self._job, self._taken
        if taken is None:
            return
        number = taken.import_id
        form = UndoImportForm(lambda why: job.undo(number, why))
        form.finished.connect(self._undone)
        FormDialog(form, self, columns=56).open()

    def _undone(self, _result: object) -> None:
        messages.tell(self.tr("The import was undone. Everything is as it was before."))
        self.accept()

    # -- refusals ----------------------------------------------------------------------------------

    def show_refusal(self, message: Message) -> None:
        """A refusal stands at the top of the wizard."""
        self.notice.show_message(message)
