"""The first tab of a complaint: who does what by when, what happened, and what is missing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.records import Complaint, PartyRole
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.ui.complaints.labels import bases_words, field_words, incident_words, where_words
from gen63_desktop.ui.complaints.line_map import LineMapView
from gen63_desktop.ui.complaints.log_labels import log_facts
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.facts import Fact, Facts, scrolled, text_label
from gen63_desktop.ui.shared.vocabulary import word

_WITH_HISTORY = (
    "bases", "received", "due", "closed", "owner_id", "investigator_id", "next_step", "jurisdiction", "identity",
    "channel", "language", "accommodation", "category", "remedy", "filed_elsewhere", "source_ref",
)  # fmt: skip


class SummaryTab(QWidget):
    """What one needs to know of a complaint at a glance."""

    history_asked = Signal(str)
    """The field of which the history is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area, column = scrolled(self.tr("Summary"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self._shown_id = 0
        self._work = Facts()
        self._what_title = text_label(self.tr("What happened"), "h3")
        self._narrative = text_label("")
        self._facts = Facts()
        for facts in (self._work, self._facts):
            facts.history_asked.connect(self._ask_history)
        self._missing = text_label("", "late")
        self.line_map = LineMapView()
        for part in (
            self._missing, self._work, self._what_title, self._narrative, self._facts, self.line_map,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch()
        self.buttons = ButtonRow()
        outer.setSpacing(8)
        outer.addWidget(self.buttons)

    def offer_histories(self) -> None:
        """Let the names of facts offer their histories."""
        self._work.histories = self._facts.histories = True

    def _ask_history(self, name: str) -> None:
        fields = {field_words(field): field for field in _WITH_HISTORY}
        fields |= {self.tr("When"): "incident", self.tr("Where"): "place"}
        if name in fields:
            self.history_asked.emit(fields[name])

    def offer(self, *buttons: CommandButton) -> None:
        """Put commands below."""
        self.buttons.add(*buttons)

    @property
    def missing(self) -> str:
        """What is to be looked at; empty where nothing is."""
        return "" if self._missing.isHidden() else self._missing.text()

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show a complaint."""
        complaint = case.complaint
        if complaint.id != self._shown_id:
            self._shown_id = complaint.id
            self.line_map.show_map(None)
        marks = ", ".join(word(mark) for mark in complaint.marks)
        self._missing.setVisible(bool(marks))
        self._missing.setText(self.tr("To be looked at: {marks}").format(marks=marks))
        self._work.show_facts(self._work_facts(case, today))
        self._narrative.setText(complaint.narrative or self.tr("No narrative was recorded."))
        self._facts.show_facts(self._further_facts(case))

    def _work_facts(self, case: CaseFile, today: date) -> list[Fact]:
        complaint = case.complaint
        due = words.due(complaint.due, today) if complaint.is_open else words.day(complaint.due)
        if complaint.extended and due:
            due = self.tr("{due} (moved with a reason)").format(due=due)
        step = complaint.next_step
        if complaint.next_step_due is not None:
            by = words.due(complaint.next_step_due, today)
            step = self.tr("{step}, by {day}").format(step=step, day=by)
        return [
            (field_words("bases"), bases_words(complaint.bases)),
            (field_words("received"), words.day(complaint.received) or complaint.received_words),
            (field_words("due"), due),
            (field_words("closed"), self._closed(complaint)),
            (field_words("owner_id"), case.person(complaint.owner_id)),
            (field_words("investigator_id"), case.person(complaint.investigator_id)),
            (field_words("next_step"), step),
        ]

    def _closed(self, complaint: Complaint) -> str:
        if complaint.is_open:
            return ""
        day = words.day(complaint.closed) or self.tr("on a day that is not known")
        if complaint.closing is None:
            return day
        return self.tr("{day}, {reason}: {words}").format(
            day=day, reason=word(complaint.closing), words=complaint.closing_words
        )

    def _further_facts(self, case: CaseFile) -> list[Fact]:
        complaint = case.complaint
        named = case.parties if case.identities_shown else ()
        names = [p.name for p in named if p.role is PartyRole.COMPLAINANT and p.name]
        who = ", ".join([word(complaint.identity), *names])
        return [
            (self.tr("When"), incident_words(complaint)),
            (self.tr("Where"), where_words(complaint)),
            (field_words("jurisdiction"), _jurisdiction(complaint)),
            (field_words("identity"), who),
            (field_words("channel"), word(complaint.channel) if complaint.channel else ""),
            (field_words("language"), complaint.language),
            (field_words("accommodation"), complaint.accommodation),
            (field_words("category"), complaint.category),
            *log_facts(case.allegations),
            (field_words("remedy"), complaint.remedy),
            (field_words("filed_elsewhere"), complaint.filed_elsewhere),
            (field_words("source_ref"), complaint.source_ref),
            (self.tr("Imported from"), ", ".join(case.source.files) if case.source else ""),
        ]


def _jurisdiction(complaint: Complaint) -> str:
    parts = (
        word(complaint.jurisdiction) if complaint.jurisdiction else "",
        complaint.jurisdiction_words or "",
    )
    return ": ".join(part for part in parts if part)
