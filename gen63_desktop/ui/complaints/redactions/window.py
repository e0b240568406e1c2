"""The window: the texts of a case as others will read them, words chosen by keys and marked, marks taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.review import Review, ReviewedText
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.redactions.entries import Entry, entries_of, gone_of, text_line
from gen63_desktop.ui.complaints.redactions.forms import LeaveInForm, MarkForm, TakeAwayForm
from gen63_desktop.ui.complaints.redactions.text_view import TextView
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.commands import CommandButton, command
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.help_page import HelpPage
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.vocabulary import word

_OTHERS = (Audience.PUBLIC, Audience.COMPLAINANT)


class RedactionsWindow(QDialog):
    """What is taken out of the version for the public, or for the complainant."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Redactions of {number}").format(number=complaint.number))
        self._office, self._complaint = office, complaint
        self.review: Review | None = None
        self._entries: tuple[Entry, ...] = ()
        self._make_parts()
        self._make_commands()
        self._lay_out()
        self.texts.setFocus()
        self.read()

    # -- what it is made of ----------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.versions = QComboBox()
        self.versions.setAccessibleName(self.tr("Version for"))
        for audience in _OTHERS:
            self.versions.addItem(word(audience), audience)
        self.versions.currentIndexChanged.connect(lambda _index: self.read())
        self.state = text_label("", "muted")
        self.texts = QListWidget()
        self.texts.setAccessibleName(self.tr("Texts of the findings"))
        self.texts.setWordWrap(True)
        self.texts.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.texts.setResizeMode(QListView.ResizeMode.Adjust)
        self.texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.texts.currentRowChanged.connect(lambda _row: self._show_text())
        self.text = TextView()
        self.text.selectionChanged.connect(self._offer)
        self.entries = QListWidget()
        self.entries.setAccessibleName(
            self.tr("What is taken out of this text, and what looks like a name and stays")
        )
        self.entries.setWordWrap(True)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.currentRowChanged.connect(lambda _row: self._go_to_entry())

    def _make_commands(self) -> None:
        self.mark = command(
            self, self.tr("&Take the chosen words out…"), self._mark, keys="Ctrl+Shift+M", icon="file-pen"
        )
        self.take_away = command(self, self.tr("Take the mark &away…"), self._take_away, icon="undo-2")
        self.leave = command(self, self.tr("&Leave it in…"), self._leave_in, icon="eye")
        only_for(self.leave, self._office.session.may(Permission.APPROVE_FINDINGS))
        self.next = command(self, self.tr("&Next to look at"), self._next, keys="F3", icon="arrow-down")
        self.help = command(self, self.tr("&Help"), self._help, keys="F1", icon="circle-help")
        self.shut = command(self, self.tr("&Close"), self.accept)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        label = QLabel(self.tr("&Version for"))
        label.setBuddy(self.versions)
        head.addWidget(label)
        head.addWidget(self.versions)
        head.addWidget(self.state, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.text, 3)
        beside.addWidget(self.entries, 2)
        split = QSplitter()
        split.addWidget(self.texts)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 5)
        split.setChildrenCollapsible(False)
        bar = QWidget()
        buttons = FlowLayout(bar)  # large text makes them wider than a small screen
        buttons.addWidget(CommandButton(self.mark, "primary"))
        for action in (self.take_away, self.leave, self.next, self.help, self.shut):
            buttons.addWidget(CommandButton(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.windowTitle(), "h2"))
        column.addWidget(text_label(self._explanation(), "muted"))
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addWidget(bar)
        metrics, room = QFontMetrics(self.font()), self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 150, room.width() - 40),
            min(metrics.height() * 42, room.height() - 60),
        )

    def _explanation(self) -> str:
        return self.tr(
            "What is struck through is not in the version at all. The program takes out the names, contacts and numbers "
            "that the case holds, however they are written. It does not know nicknames, people that no record names, or "
            "descriptions by which somebody is known: choose such words (Shift and the arrow keys) and take them out."
        )

    # -- reading ---------------------------------------------------------------------------------

    @property
    def audience(self) -> Audience:
        """For whom the version is."""
        return Audience(self.versions.currentData())

    def read(self) -> None:
        """Read the texts as they are now."""
        redactions, number, audience = self._office.redactions, self._complaint.id, self.audience
        tasks.ask(self, lambda: redactions.review(number, audience), self._show)

    def _show(self, review: Review) -> None:
        self.review = review
        row = max(self.texts.currentRow(), 0)
        self.texts.blockSignals(True)
        self.texts.clear()
        for one in review.texts:
            self.texts.addItem(text_line(one))
        if review.gone:
            gone = self.tr("Texts that are there no more: {n} marks")
            self.texts.addItem(gone.format(n=words.number(len(review.gone))))
        self.texts.setCurrentRow(min(row, self.texts.count() - 1))
        self.texts.blockSignals(False)
        self.state.setText(self._summary(review))
        self._show_text()

    def _summary(self, review: Review) -> str:
        said = self.tr("{out} passages are taken out, {look} to look at.").format(
            out=words.number(sum(len(one.removed) for one in review.texts)),
            look=words.number(sum(len(one.suspects) for one in review.texts)),
        )
        if not review.lost:
            return said
        lost = self.tr(
            "{n} marked passages stand no more: until each is dealt with, the version cannot be issued."
        )
        return f"{said} {lost.format(n=words.number(len(review.lost)))}"

    @property
    def reviewed(self) -> ReviewedText | None:
        """The text that is shown; None where only lost marks are."""
        row, review = self.texts.currentRow(), self.review
        return review.texts[row] if review is not None and 0 <= row < len(review.texts) else None

    def _show_text(self) -> None:
        review, reviewed = self.review, self.reviewed
        self.text.show_text(reviewed)
        self._entries = ()
        if review is not None:
            self._entries = gone_of(review) if reviewed is None else entries_of(review, reviewed)
        self.entries.blockSignals(True)
        self.entries.clear()
        for entry in self._entries:
            self.entries.addItem(entry.words)
        self.entries.blockSignals(False)
        self._offer()

    def _go_to_entry(self) -> None:
        entry = self.entry
        if entry is not None and entry.end > entry.start:
            self.text.choose(entry.start, entry.end)
        self._offer()

    @property
    def entry(self) -> Entry | None:
        """The line that is chosen below the text."""
        row = self.entries.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    # -- acting ----------------------------------------------------------------------------------

    def _offer(self) -> None:
        start, end = self.text.chosen()
        chosen = self.reviewed is not None and end > start
        offer(self.mark, "" if chosen else self.tr("Choose the words in the text first."))
        entry = self.entry
        marked = entry is not None and entry.mark is not None
        offer(self.take_away, "" if marked else self.tr("Choose a line that a person marked."))
        found = entry is not None and entry.found
        offer(self.leave, "" if found else self.tr("Choose a line that the program found."))
        waits = any(
            one.suspects or one.lost for one in (self.review.texts if self.review is not None else ())
        )
        offer(self.next, "" if waits else self.tr("Nothing looks like a name that stays."))

    def _mark(self) -> None:
        reviewed = self.reviewed
        if reviewed is None:
            return
        chosen = self.text.chosen()
        form = MarkForm(self._office, self._complaint, reviewed.text, chosen, self.audience)
        self._open(form, self.tr("The words are taken out."))

    def _take_away(self) -> None:
        entry = self.entry
        if entry is not None and entry.mark is not None:
            form = TakeAwayForm(self._office, self._complaint, entry.mark)
            self._open(form, self.tr("The mark is taken away; the history keeps it."))

    def _help(self) -> None:
        HelpPage(self.tr("What is taken out for others, and what is not"), "redactions.md", self).open()

    def _leave_in(self) -> None:
        entry, reviewed = self.entry, self.reviewed
        if entry is not None and entry.found and reviewed is not None:
            span = (entry.start, entry.end)
            form = LeaveInForm(self._office, self._complaint, reviewed.text, span, self.audience)
            self._open(form, self.tr("The words are left in."))

    def _open(self, form: Form, said: str) -> None:
        def done(_result: object) -> None:
            messages.tell(said)
            self.read()

        form.finished.connect(done)
        FormDialog(form, self).open()

    def _next(self) -> None:
        """Go to the next line that a person should look at, in this text or in a later one; then from the first."""
        here = range(self.entries.currentRow() + 1, len(self._entries))
        found = next((row for row in here if _waits(self._entries[row])), None)
        if found is None:
            self._next_text()
            found = next((row for row, entry in enumerate(self._entries) if _waits(entry)), None)
        if found is not None:
            self.entries.setCurrentRow(found)
            self.entries.setFocus()

    def _next_text(self) -> None:
        review, row = self.review, self.texts.currentRow()
        if review is None:
            return
        count = len(review.texts)
        later = [(row + step) % count for step in range(1, count + 1)] if count else []
        for place in later:
            if review.texts[place].suspects or review.texts[place].lost:
                self.texts.setCurrentRow(place)
                return


def _waits(entry: Entry) -> bool:
    """Whether a person should look at it: it looks like a name and stays, or its mark stands no more."""
    return entry.stays or (entry.mark is not None and entry.end == entry.start)
