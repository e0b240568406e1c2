"""The rules of retention, each with its source and counsel's word on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.retention.kinds import KEPT_FOR_GOOD
from gen63_desktop.domain.retention.views import RuleView
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.retention.entries_dialog import EntriesDialog
from gen63_desktop.ui.retention.forms import CONFIRMATION, RULE, ConfirmationForm, RuleForm
from gen63_desktop.ui.retention.labels import period_words, rule_words
from gen63_desktop.ui.shared import tasks, words


class RulesDialog(EntriesDialog[RuleView]):
    """The rules that hold."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Retention rules"),
            self.tr(
                "How long each record is kept, and by which source. The periods that came with the program are the longest "
                "of the rules that may apply: confirm each with counsel. Nothing is destroyed by the clock."
            ),
            "",
            parent,
        )
        may = office.session.may(Permission.MANAGE_RETENTION)
        self.change_button = self.add_button(self.tr("C&hange the rule…"), "pencil", self.change, shown=may)
        self.confirm_button = self.add_button(
            self.tr("&Record counsel's confirmation…"), "stamp", self.confirm, shown=may
        )
        self.refresh()

    def refresh(self) -> None:
        """Read all again."""
        tasks.ask(self, self.office.retention.rules, self.show_entries)

    def line(self, entry: RuleView) -> str:
        """The rule in words."""
        rule = entry.rule
        lines = [
            self.tr("{rule}: {period}").format(rule=rule_words(rule.rule), period=period_words(rule)),
            self.tr("Source: {source}. {note}").format(source=rule.source, note=rule.note).strip(),
        ]
        if rule.made_on is not None:
            made = self.tr("Edition {n}, made by {name} on {day}: {why}")
            lines.append(
                made.format(n=rule.edition, name=entry.made_by, day=words.day(rule.made_on), why=rule.why)
            )
        if entry.confirmation is not None:
            said = self.tr("Confirmed by {counsel} on {day}: {words}")
            confirmed = entry.confirmation
            lines.append(
                said.format(counsel=confirmed.counsel, day=words.day(confirmed.on), words=confirmed.words)
            )
        elif rule.rule not in KEPT_FOR_GOOD:
            lines.append(self.tr("Not confirmed: confirm with counsel."))
        return "\n".join(lines)

    def enable(self) -> None:
        """A period can be given to what is not kept for good; an edition is confirmed once."""
        chosen = self.chosen
        open_to = chosen is not None and chosen.rule.rule not in KEPT_FOR_GOOD
        self.change_button.setEnabled(open_to)
        self.confirm_button.setEnabled(open_to and chosen is not None and chosen.confirmation is None)

    def change(self) -> None:
        """Make a new edition of the chosen rule."""
        if self.chosen is not None:
            self.open_form(RuleForm(self.office, self.chosen.rule))

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that was not finished, once the rules are read."""
        act = {RULE: self.change, CONFIRMATION: self.confirm}.get(name)

        def chosen() -> None:
            if act is not None and self.choose(lambda one: one.rule.rule.value == key):
                act()

        self.once_read(chosen)

    def confirm(self) -> None:
        """Record counsel's word on the chosen rule."""
        if self.chosen is not None:
            self.open_form(ConfirmationForm(self.office, self.chosen.rule))
