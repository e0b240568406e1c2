"""The record of a source beside the list: its clock, facts, statements, audits and overdue record."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.audits.record import KeptSpell
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.audits.views import PastAudit, SourceRecord, SourceRow
from gen63_desktop.domain.sources.records import DemographicStatement, Known
from gen63_desktop.ui.audits.labels import (
    STATE_TONES,
    assessed_words,
    audit_state_words,
    clock_words,
    fact_words,
    known_words,
    state_words,
)
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone

_ITEM = Qt.ItemDataRole.UserRole
_FACTS = ("owner", "holder", "purpose", "refresh", "retention")


class SourceDetail(QWidget):
    """Shows a source. ``audit_opened`` and ``statement_chosen`` carry the chosen record."""

    audit_opened = Signal(object)
    statement_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _label("h2")
        self.chips = QWidget()
        self._chips = FlowLayout(self.chips, spacing=6)
        self.clock = _label("strong")
        self.buttons = QWidget()
        self.button_row = FlowLayout(self.buttons, spacing=8)
        inside = QWidget()
        look(inside, "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        self.facts = _label("", selectable=True)
        self.statements = self._list(self.tr("Statements about demographic data"))
        self.audits = self._list(self.tr("Audits"))
        self.overdue = _label("", selectable=True)
        for caption, widget in (
            (self.tr("Facts"), self.facts),
            (self.tr("Use of demographic data"), self.statements),
            (self.tr("Audits"), self.audits),
            (self.tr("Overdue record"), self.overdue),
        ):
            heading = _label("h3")
            heading.setText(caption)
            column.addWidget(heading)
            column.addWidget(widget)
        column.addStretch()
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        for part in (self.title, self.chips, self.clock, self.buttons):
            outer.addWidget(part)
        outer.addWidget(scroller, 1)
        self.audits.itemActivated.connect(lambda item: self.audit_opened.emit(item.data(_ITEM)))
        self.statements.currentItemChanged.connect(
            lambda item, _before: self.statement_chosen.emit(item.data(_ITEM) if item else None)
        )

    def _list(self, name: str) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere: the lists need another height."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        for made in (self.statements, self.audits):
            made.doItemsLayout()
            shown = min(made.count(), 3)
            drawn = (made.visualItemRect(made.item(row)).height() for row in range(shown))
            height = sum(high + 2 for high in drawn) + 2 * made.frameWidth() + 4
            most = QFontMetrics(made.font()).lineSpacing() * 12
            made.setFixedHeight(min(height, most))

    def show_row(self, row: SourceRow, today: date) -> None:
        """Show what the list knows, until the whole record is there."""
        self.title.setText(row.source.name)
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._chips.addWidget(Chip(state_words(row.clock.state), STATE_TONES[row.clock.state]))
        if row.source.retired_on is not None:
            text = self.tr("Out of use since {day}").format(day=words.day(row.source.retired_on))
            self._chips.addWidget(Chip(text, Tone.CLOSED))
        if row.missing:
            text = words.count(len(row.missing), self.tr("{n} fact missing"), self.tr("{n} facts missing"))
            self._chips.addWidget(Chip(text, Tone.WAITING))
        if row.open_audit is not None:
            self._chips.addWidget(Chip(self.tr("Audit under way"), Tone.PROGRESS))
        self.clock.setText(clock_words(row.clock, today))
        self.facts.setText(self._facts(row))

    def show_record(self, record: SourceRecord, names: dict[int, str], today: date) -> None:
        """Show the whole record."""
        self.show_row(record.row, today)
        _fill(
            self.statements,
            [(self._statement(one, names), one) for one in record.statements],
            self.tr("Nobody has stated yet whether this source uses demographic data."),
        )
        _fill(
            self.audits,
            [(self._audit(one, names), one) for one in record.audits],
            self.tr("No audit has been started."),
        )
        QTimer.singleShot(0, self, self._fit)
        self.overdue.setText(
            "\n".join(self._spell(one) for one in record.overdue) or self.tr("Its audits were never overdue.")
        )

    def _facts(self, row: SourceRow) -> str:
        source = row.source
        gap = self.tr("not known yet")
        lines = [f"{fact_words(name)}: {getattr(source, name) or gap}" for name in _FACTS]
        personal = known_words(source.personal_information)
        if source.personal_information is Known.YES:
            personal = f"{personal}, {source.personal_details or gap}"
        lines.append(f"{fact_words('personal_information')}: {personal}")
        lines.append(f"{fact_words('demographic_use')}: {assessed_words(row.assessment)}")
        if row.assessment.fields:
            lines.append(f"{fact_words('demographic_fields')}: {', '.join(row.assessment.fields)}")
        if source.clause:
            lines.append(self.tr("Named in: {clause}").format(clause=source.clause))
        if source.retired_why:
            lines.append(self.tr("Out of use because: {why}").format(why=source.retired_why))
        if source.note:
            lines.append(source.note)
        return "\n".join(lines)

    def _statement(self, one: DemographicStatement, names: dict[int, str]) -> str:
        head = self.tr("Used since {day}") if one.uses else self.tr("Not used since {day}")
        lines = [head.format(day=words.day(one.since))]
        if one.fields:
            lines.append(", ".join(one.fields))
        lines.append(
            self.tr("{reason} (stated by {name} on {day})").format(
                reason=one.reason, name=names.get(one.stated_by, ""), day=words.day(one.stated_on)
            )
        )
        if one.withdrawn_on is not None:
            lines.append(
                self.tr("Withdrawn on {day}: {why}").format(
                    day=words.day(one.withdrawn_on), why=one.withdrawn_why
                )
            )
        return "\n".join(lines)

    def _audit(self, one: PastAudit, names: dict[int, str]) -> str:
        audit = one.audit
        if audit.state is not AuditState.SIGNED:
            return f"{audit_state_words(audit.state)} · {self._started(audit.started_on)}"
        parts = [
            self.tr("Performed {day}").format(day=words.day(audit.performed_on)),
            self.tr("entered {day}").format(day=words.day(audit.entered_on)),
            self.tr("signed {day} by {name}").format(
                day=words.day(audit.signed_on), name=names.get(audit.signed_by or 0, "")
            ),
        ]
        if one.findings:
            parts.append(words.count(one.findings, self.tr("{n} finding"), self.tr("{n} findings")))
        if one.addenda:
            parts.append(words.count(one.addenda, self.tr("{n} addendum"), self.tr("{n} addenda")))
        if audit.late_reason:
            parts.append(self.tr("late: {why}").format(why=audit.late_reason))
        return " · ".join(parts)

    def _started(self, day: date) -> str:
        return self.tr("started {day}").format(day=words.day(day))

    def _spell(self, kept: KeptSpell) -> str:
        spell = kept.spell
        days = words.count(spell.days, self.tr("{n} day"), self.tr("{n} days"))
        if spell.until is None:
            text = self.tr("Overdue since {since} ({days})").format(since=words.day(spell.since), days=days)
        elif spell.ended_by_audit:
            text = self.tr("Overdue from {since} until the audit of {until} ({days})").format(
                since=words.day(spell.since), until=words.day(spell.until), days=days
            )
        else:
            text = self.tr("Overdue from {since}, not audited before {until} ({days})").format(
                since=words.day(spell.since), until=words.day(spell.until), days=days
            )
        if kept.known_until is None:
            return text
        return self.tr("{text}. As it stood until the statements were changed on {day}.").format(
            text=text, day=words.day(kept.known_until)
        )


def _label(style: str, *, selectable: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if style:
        look(label, style)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label


def _fill(made: QListWidget, lines: list[tuple[str, object]], empty: str) -> None:
    """Fill a list, with a sentence where it is empty."""
    made.blockSignals(True)
    made.clear()
    for text, record in lines or [(empty, None)]:
        item = QListWidgetItem(text)
        item.setData(_ITEM, record)
        made.addItem(item)
    made.blockSignals(False)
    made.setCurrentRow(0)
