"""The register of letters: all that were sent, on whatever case; what one says is read on its case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.letters.kinds import LetterKind, Way
from gen63_desktop.domain.letters.records import SentRow
from gen63_desktop.domain.listing import Sort
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word

People = Callable[[], Sequence[tuple[int, str]]]


def _spec(today: Callable[[], date], people: People) -> TableSpec:
    return TableSpec(
        "findings.letters",
        TableWords(
            QCoreApplication.translate("LettersView", "Letters"),
            QCoreApplication.translate("LettersView", "{n} letter"),
            QCoreApplication.translate("LettersView", "{n} letters"),
            QCoreApplication.translate(
                "LettersView",
                "No letter was sent yet. Open a complaint and write one: it stands here once it is sent.",
            ),
            QCoreApplication.translate("LettersView", "Search number of letter or complaint"),
        ),
        (
            ColumnSpec("number", QCoreApplication.translate("LettersView", "Number"), lambda r: r.number, "number", width=18, strong=True),
            ColumnSpec("kind", QCoreApplication.translate("LettersView", "Letter"), lambda r: word(r.kind), "kind", width=20),
            ColumnSpec("complaint", QCoreApplication.translate("LettersView", "Complaint"), lambda r: r.complaint, "complaint", width=16),
            ColumnSpec("sent_on", QCoreApplication.translate("LettersView", "Sent"), lambda r: words.day(r.sent_on), "sent_on", width=16),
            ColumnSpec("way", QCoreApplication.translate("LettersView", "How"), lambda r: word(r.way), "way", width=9),
            ColumnSpec("sent_by", QCoreApplication.translate("LettersView", "By"), lambda r: r.sent_by, "sent_by", width=14, stretch=True),
            ColumnSpec("answer_by", QCoreApplication.translate("LettersView", "Answer by"), lambda r: words.day(r.answer_by), "answer_by", width=16),
            ColumnSpec(
                "returned_on",
                QCoreApplication.translate("LettersView", "Came back"),
                lambda r: words.day(r.returned_on),
                "returned_on",
                tone=lambda r: None if r.returned_on is None else Tone.LATE,
                width=12,
            ),
        ),
        Sort("sent_on", descending=True),
        _filters(today, people),
    )  # fmt: skip


def _filters(today: Callable[[], date], people: People) -> tuple[ChoiceFilter | DayFilter, ...]:
    return (
        ChoiceFilter(
            "kind",
            QCoreApplication.translate("LettersView", "Letter"),
            lambda: [(kind.value, word(kind)) for kind in LetterKind],
        ),
        ChoiceFilter(
            "way",
            QCoreApplication.translate("LettersView", "How"),
            lambda: [(way.value, word(way)) for way in Way],
        ),
        DayFilter("sent_on", QCoreApplication.translate("LettersView", "Sent"), today),
        ChoiceFilter("sent_by", QCoreApplication.translate("LettersView", "By"), people),
        DayFilter(
            "answer_by",
            QCoreApplication.translate("LettersView", "Answer by"),
            today,
            missing=QCoreApplication.translate("LettersView", "None asked for"),
        ),
        DayFilter(
            "returned_on",
            QCoreApplication.translate("LettersView", "Came back"),
            today,
            missing=QCoreApplication.translate("LettersView", "Did not come back"),
        ),
    )


class LettersView(QWidget):
    """The list; Enter opens the complaint that the letter is on."""

    complaint_asked = Signal(int)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._people: Sequence[tuple[int, str]] = ()
        spec = _spec(office.session.today, lambda: self._people)
        self.table = RecordTable(spec, office.letters.listing())
        self.table.opened.connect(self._open)
        said = self.tr(
            "Enter opens the complaint of the letter. Whom it went to and what it says are read there, after a look at "
            "the identities."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label(said, "muted"))
        column.addWidget(self.table, 1)

    def load(self) -> None:
        """Read the list, and the people whom it can be filtered by."""

        def keep(found: Sequence[tuple[int, str]]) -> None:
            self._people = found

        people = self._office.people
        tasks.ask(self, lambda: [(one.id, one.name) for one in people.all()], keep)
        self.table.load()

    def _open(self, row: SentRow) -> None:
        self.complaint_asked.emit(row.complaint_id)
