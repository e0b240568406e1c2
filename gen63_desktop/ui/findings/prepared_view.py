"""Preparing a report that is not the quarterly one: what it is on, what stands in its way, its pages as they will be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.findings.making import Prepared
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.labels import audience_words, kind_words
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.pages_view import PagesView
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone

OF_A_DAY = (ReportKind.TRAINING, ReportKind.MATRIX)
"""Kinds that are on the whole office on a day; the others are prepared from the record that they are on."""
OF_COMPLAINTS = (
    ReportKind.TITLE_VI_LOG,
    ReportKind.ADA_LOG,
    ReportKind.STATE_TABLE,
    ReportKind.CATEGORIES,
)
"""Kinds that are on all complaints of a quarter or a year; the quarterly report has a view of its own."""


class PreparedView(QWidget):
    """One report as it would go out now. ``prepared`` is None until it has been drawn."""

    read = Signal()
    """It has been drawn, or could not be."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._task: tasks.Task | None = None
        self._of_record: ReportRequest | None = None
        self.prepared: Prepared | None = None
        self.kind = ChoiceField("kind", self.tr("Report"), self._kinds())
        self.kind.combo.setMinimumContentsLength(24)
        self.kind.set_value(OF_A_DAY[0].value)
        self.day = DayField("day", self.tr("On the day"), office.session.today, not_after_today=True)
        self.day.set_value(office.session.today())
        self.period = ChoiceField("period", self.tr("Period"), [])
        self.period.combo.setMinimumContentsLength(34)  # a period with its days
        self.audience = ChoiceField(
            "audience", self.tr("For whom"), [(one.value, audience_words(one)) for one in Audience]
        )
        self.audience.combo.setMinimumContentsLength(28)
        self.audience.set_value(Audience.EXECUTIVE.value)
        self.state = Chip(self.tr("Not drawn yet"), Tone.CLOSED)
        self.pages = PagesView(office.findings.pages)
        self.pages.setMinimumHeight(QFontMetrics(self.font()).lineSpacing())  # the questions go before it
        self._build()
        self._show_fields()
        self.kind.changed.connect(self._chosen)
        self.audience.changed.connect(self.load)
        self.period.changed.connect(self.load)
        self.day.edit.editingFinished.connect(self._day_chosen)

    def _build(self) -> None:
        top = QHBoxLayout()
        for part in (self.kind, self.day, self.period, self.audience):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch()
        self.title = text_label("", "h2")
        self._problems = QFrame()
        look(self._problems, "warning")
        self._lines = QVBoxLayout(self._problems)
        self._lines.setSpacing(4)
        self._problems.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.state)  # a row of its own: its number and day are never cut
        column.addWidget(self.title)
        column.addWidget(self._problems)
        column.addWidget(self.pages, 1)

    # -- what is wanted ------------------------------------------------------------------------

    @property
    def request(self) -> ReportRequest | None:
        """The report that is wanted; None while the day cannot be understood, or no period is chosen."""
        if self._of_record is not None:
            audience = Audience(self.audience.value() or Audience.EXECUTIVE.value)
            return ReportRequest(self._of_record.kind, self._of_record.subject_id, audience=audience)
        kind = ReportKind(self.kind.value() or OF_A_DAY[0].value)
        if kind in OF_COMPLAINTS:
            period = self.period.value()
            return None if period is None else ReportRequest(kind, quarter=period)
        day = self.day.value()
        return None if day is None else ReportRequest(kind, day=day)

    def _kinds(self) -> list[tuple[str, str]]:
        """What can be chosen: reports on the whole office, and the kind that is on the record at hand."""
        drafts = self._office.session.may(Permission.DRAFT_REPORTS)
        counts = self._office.session.may(Permission.READ_ALL_COMPLAINTS)
        offered = (*(OF_A_DAY if drafts else ()), *(OF_COMPLAINTS if drafts and counts else ()))
        own = () if self._of_record is None else (self._of_record.kind,)
        return [(kind.value, kind_words(kind)) for kind in (*own, *offered)]

    def prepare(self, request: ReportRequest) -> None:
        """Prepare the report on a record, or a kind that is on the whole office."""
        of_day, of_period = request.kind in OF_A_DAY, request.kind in OF_COMPLAINTS
        self._of_record = None if of_day or of_period else request
        for field in (self.kind, self.audience):
            field.blockSignals(True)
        self.kind.set_options(self._kinds())
        self.kind.set_value(request.kind.value)
        self.audience.set_value(request.audience.value)
        for field in (self.kind, self.audience):
            field.blockSignals(False)
        if of_day and request.day is not None:
            self.day.set_value(request.day)
        self._show_fields(request.quarter)
        self.load()

    def _chosen(self) -> None:
        if self._of_record is not None and self.kind.value() == self._of_record.kind.value:
            return
        self._of_record = None
        self._show_fields()
        self.load()

    def _day_chosen(self) -> None:
        wanted = self.request
        if wanted is not None and (self.prepared is None or self.prepared.request != wanted):
            self.load()

    def _show_fields(self, period: str = "") -> None:
        of_record, kind = self._of_record, self.kind.value()
        of_period = of_record is None and kind in {each.value for each in OF_COMPLAINTS}
        self.day.setVisible(of_record is None and not of_period)
        self.period.setVisible(of_period)
        if of_period:
            self._offer_periods(period, only_years=kind == ReportKind.STATE_TABLE.value)
        audiences = self._office.findings.audiences(of_record.kind) if of_record is not None else ()
        self.audience.setVisible(len(audiences) > 1)

    def _offer_periods(self, wanted: str, *, only_years: bool) -> None:
        """The periods of now; the one that was chosen stays, else it is the first."""
        offered = [
            (one.name, f"{one.name} ({words.day(one.first)} – {words.day(one.last)})")
            for one in self._office.outputs.periods()
            if one.calendar_year or not only_years
        ]
        kept = wanted or self.period.value()
        names = [name for name, _ in offered]
        self.period.blockSignals(True)
        self.period.set_options(offered)
        self.period.set_value(kept if kept in names else names[0])
        self.period.blockSignals(False)

    # -- drawing -------------------------------------------------------------------------------

    def load(self) -> None:
        """Draw the report anew."""
        wanted, office = self.request, self._office
        if wanted is None or not self._kinds():
            self._say_nothing()
            return
        if self._task is not None:
            self._task.drop()
        self.prepared = None
        self.state.show_status(self.tr("Being drawn…"), Tone.PROGRESS)
        self.read.emit()
        self._task = tasks.ask_long(
            self,
            self.tr("Drawing the report"),
            lambda progress, cancelled: office.findings.prepare(wanted, progress, cancelled),
            self._show,
            self._failed,
        )

    def _say_nothing(self) -> None:
        self.prepared = None
        self.state.show_status(self.tr("Nothing chosen"), Tone.CLOSED)
        self.title.setText(
            self.tr("Open a complaint, a violation or an audit, and choose “Prepare a report on it” there.")
            if not self._kinds()
            else self.tr("Choose a report and a day.")
        )
        self.read.emit()

    def _failed(self, error: Refused) -> bool:
        self.state.show_status(self.tr("Not drawn"), Tone.LATE)
        self.title.setText("")
        self.pages.show_file(b"")
        self._say_problems(self.tr("It could not be drawn:"), [messages.sentence(error)])
        self.read.emit()
        return True

    def _show(self, prepared: Prepared) -> None:
        self.prepared = prepared
        of_record = prepared.request.kind not in (*OF_A_DAY, *OF_COMPLAINTS)
        named = "" if not of_record else f"{prepared.subject.name}  ·  "
        self.title.setText(f"{named}{prepared.subject.title}")
        self._show_state(prepared)
        if prepared.unready:
            self._say_problems(
                self.tr("Before it can be issued:"),
                [messages.sentence(problem) for problem in prepared.unready],
            )
        elif prepared.faults:
            lines = list(prepared.faults)
            if prepared.remark is not None:
                said = self.tr("{name} recorded why the checker errs: {why}")
                lines.append(said.format(name=prepared.remark.by_name, why=prepared.remark.why))
            self._say_problems(self.tr("The check of accessible PDF says:"), lines)
        else:
            self._problems.hide()
        self.pages.show_file(prepared.pdf)
        self.read.emit()

    def _show_state(self, prepared: Prepared) -> None:
        if prepared.before is None:
            self.state.show_status(self.tr("Not issued yet"), Tone.WAITING)
            return
        said = self.tr("{number} issued {day}")
        day = words.day(prepared.before.issued_at.astimezone().date())
        self.state.show_status(said.format(number=prepared.before.number, day=day), Tone.DONE)

    def _say_problems(self, head: str, lines: Sequence[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._lines.addWidget(text_label(head, "strong"))
        for line in lines:
            self._lines.addWidget(text_label(line))
        self._problems.setAccessibleName("\n".join([head, *lines]))
        self._problems.show()
