"""The page Retention: where each record stands at the left, the chosen one with its reasons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.retention.kinds import State
from gen63_desktop.domain.retention.periods import PeriodRow
from gen63_desktop.services.office import Office
from gen63_desktop.ui.retention.destruction_dialog import DestructionDialog
from gen63_desktop.ui.retention.forms import HOLD, RELEASE
from gen63_desktop.ui.retention.holds_dialog import HoldsDialog
from gen63_desktop.ui.retention.labels import (
    TONES,
    because,
    period_words,
    rule_words,
    series_words,
    state_icon,
    state_words,
)  # fmt: skip
from gen63_desktop.ui.retention.list_spec import list_spec
from gen63_desktop.ui.retention.rules_dialog import RulesDialog
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.button_row import ButtonRow
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.facts import Facts, scrolled, text_label
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.offers import offer
from gen63_desktop.ui.shared.record_page import DetailPane, RecordPage
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone

_NOT_OF_RETENTION = frozenset({"drafts", "settings", "drills"})
_OPENED = frozenset({"complaints", "violations", "audits"})
"""Kinds whose records can be opened from here one by one."""


class RetentionPage(RecordPage):
    """Every record that has ended, with its period and the holds on it."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Retention"),
            self.tr(
                "How long each record is kept, by which rule, and what holds it. The list says where each record stands; "
                "nothing is destroyed by the clock: one person proposes it, and two others approve it."
            ),
            self.tr("Retentio&n"),
            parent,
        )
        self._office = office
        self._shown: PeriodRow | None = None
        self._task: tasks.Task | None = None
        self._read_once = False
        self._open_record = self.add_record_command(
            self.tr("&Open the record"), self.open_record, keys="Ctrl+Return", icon="external-link"
        )
        self.add_divider()
        self.add_command(
            self.tr("&Show whose period is over"), self.show_over, keys="Ctrl+Shift+O", icon="archive"
        )
        self.add_command(self.tr("Retention &rules…"), self.show_rules, icon="scale", button="")
        self.add_command(self.tr("&Holds…"), self.show_holds, keys="Ctrl+Shift+H", icon="lock", button="")
        self.add_command(
            self.tr("&Destruction…"), self.show_destruction, keys="Ctrl+Shift+D", icon="trash-2", button=""
        )
        self.holder, listing = office.retention.listing()
        table = RecordTable(list_spec(), listing)
        self.add_divider()
        self.add_commands(table.commands)
        self.hold(table, self._make_pane())
        self.row_shown(None)

    def _make_pane(self) -> DetailPane:
        pane = DetailPane(self.tr("Record and its period"))
        self._nothing = text_label(self.tr("Choose a record in the list."), "muted")
        self._inside, column = scrolled(self.tr("Record and its period"))
        self.heading = text_label("", "h2")
        self.state = Chip("", Tone.NEW)
        chips = FlowLayout(spacing=6)
        chips.addWidget(self.state)
        self.because = text_label("", "strong")
        self.facts = Facts()
        rule = QLabel(self.tr("Rule"))
        look(rule, "h3")
        self.rule = Facts()
        column.addWidget(self.heading)
        column.addLayout(chips)
        for widget in (self.because, self.facts, rule, self.rule):
            column.addWidget(widget)
        column.addStretch()
        pane.body.addWidget(self._nothing)
        pane.body.addWidget(self._inside, 1)
        self._of_record = ButtonRow()
        self._of_record.add(CommandButton(self._open_record))
        pane.body.addWidget(self._of_record)
        return pane

    # -- reading ---------------------------------------------------------------------------------

    def reload(self) -> None:
        """Work out anew where each record stands."""
        if self._task is not None:
            self._task.drop()
        self._task = tasks.ask(self, self._office.retention.periods, self._arrived)

    def _arrived(self, rows: tuple[PeriodRow, ...]) -> None:
        self.holder.rows = rows
        self.clear_notice()
        self.table.refresh()
        if self._shown is not None:
            kept = self._shown.kept
            same = (row for row in rows if (row.kept.kind, row.kept.record_id) == (kept.kind, kept.record_id))
            self._show(next(same, None))

    def _say_count(self) -> None:
        """The status bar says how many records are in each state."""
        super()._say_count()
        tallies = [
            self.tr("{state}: {n}").format(state=state_words(state), n=words.number(self.holder.count(state)))
            for state in State
            if self.holder.count(state)
        ]
        self.set_status(" · ".join([self.status, *tallies]))

    # -- the record ------------------------------------------------------------------------------

    def row_shown(self, row: PeriodRow | None) -> None:
        """Show the record under the cursor."""
        self._show(row)
        if row is not None:
            self.arrived()

    def shown_id(self) -> int | None:
        """The record that is shown."""
        return None if self._shown is None else self._shown.id

    def _show(self, row: PeriodRow | None) -> None:
        self._shown = row
        self._nothing.setVisible(row is None)
        self._inside.setVisible(row is not None)
        if row is not None:
            self.heading.setText(row.kept.number)
            self.state.show_status(state_words(row.state), TONES[row.state], state_icon(row.state))
            self.because.setText(because(row))
            self._show_facts(row)
        none = "" if row is not None else self.tr("Choose a record in the list.")
        alone = self.tr("It is found in its own section.")
        offer(self._open_record, none or ("" if row and row.kept.kind in _OPENED else alone))

    def _show_facts(self, row: PeriodRow) -> None:
        self.facts.show_facts(
            (
                (self.tr("Series"), series_words(row.series)),
                (self.tr("Period began"), words.day(row.kept.start)),
                (self.tr("Period until"), words.day(row.until)),
                (self.tr("Holds"), ", ".join(row.kept.held_by)),
            )
        )
        confirmed = row.confirmation
        said = self.tr("{counsel} on {day}: {words}")
        self.rule.show_facts(
            (
                (self.tr("Kept as"), rule_words(row.kept.rule)),
                (self.tr("Period"), period_words(row.rule)),
                (self.tr("Source"), row.rule.source),
                (self.tr("Note"), row.rule.note),
                (self.tr("Edition"), str(row.rule.edition)),
                (
                    self.tr("Confirmed by counsel"),
                    said.format(counsel=confirmed.counsel, day=words.day(confirmed.on), words=confirmed.words)
                    if confirmed is not None
                    else self.tr("Not confirmed: confirm with counsel"),
                ),
            )
        )

    # -- doing -----------------------------------------------------------------------------------

    def open_record(self) -> None:
        """Open the record where it is at home."""
        if self._shown is not None and self._shown.kept.kind in _OPENED:
            kinds = {"complaints": "Complaint", "violations": "Violation", "audits": "Audit"}
            self.record_asked.emit(kinds[self._shown.kept.kind], self._shown.kept.record_id)

    def show_over(self) -> None:
        """Show only the records whose period is over."""
        self.table.narrow(Filter("state", Test.ANY_OF, (State.OVER.value, State.UNCONFIRMED.value)))
        self.show_list()

    def show_rules(self) -> None:
        """Show the rules."""
        self._shown_in(RulesDialog(self._office, self))

    def show_holds(self) -> None:
        """Show the holds."""
        self._shown_in(HoldsDialog(self._office, self))

    def open_draft(self, form: str, key: str) -> None:
        """Open an unfinished form again, over the holds or the rules it is about."""
        kind = HoldsDialog if form in {HOLD, RELEASE} else RulesDialog
        dialog = kind(self._office, self)
        dialog.open_draft(form, key)
        self._shown_in(dialog)

    def _shown_in(self, dialog: HoldsDialog | RulesDialog) -> None:
        dialog.draft_saved.connect(self.draft_saved)
        dialog.open()

    def show_destruction(self) -> None:
        """Show the batches: proposed, approved, carried out."""
        dialog = DestructionDialog(self._office, self)
        dialog.certificate_asked.connect(
            lambda batch: self.record_asked.emit(ReportKind.DESTRUCTION.value, batch)
        )
        dialog.open()

    # -- what the shell asks ---------------------------------------------------------------------

    def entered(self) -> None:
        """Read the first time."""
        super().entered()
        if not self._read_once:
            self._read_once = True
            self.reload()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Whatever record changed may stand elsewhere now."""
        if self._read_once and (not kinds or kinds - _NOT_OF_RETENTION):
            self.reload()
