"""The rules of the clocks with their sources and states; each is changed as a new edition, and confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.clocks.kinds import FIXED
from gen63_desktop.domain.clocks.shown import ShownRule
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.clocks.rule_forms import ConfirmationForm, RuleForm
from gen63_desktop.ui.complaints.clocks.rules_text import rule_line, rule_text
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.entries_and_text import EntriesAndText
from gen63_desktop.ui.shared.form_dialog import FormDialog


class ClockRulesDialog(EntriesAndText[ShownRule]):
    """All rules; who may set them finds the ways to change and to confirm one."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(self.tr("Rules of clocks"), self.tr("The rule and its editions"), parent)
        self._office = office
        may = office.session.may(Permission.SET_CLOCKS)
        self.change_button = self.add_button(self.tr("C&hange the rule…"), self._change, "primary", shown=may)
        self.confirm_button = self.add_button(self.tr("Counsel con&firmed it…"), self._confirm, shown=may)
        self.read()

    def read(self, then: Callable[[], None] | None = None) -> None:
        """Read the rules again; the chosen one stays chosen."""

        def found(rules: Sequence[ShownRule]) -> None:
            self.show_entries(rules)
            if then is not None:
                then()

        tasks.ask(self, self._office.clocks.rules, found)

    def line(self, entry: ShownRule) -> str:
        """The rule's name and state."""
        return rule_line(entry)

    def show_chosen(self) -> None:
        """The rule with its editions."""
        one = self.current
        self.change_button.setEnabled(one is not None and one.newest.rule not in FIXED)
        self.confirm_button.setEnabled(one is not None)
        self.text.setPlainText("" if one is None else rule_text(one))

    def _change(self) -> None:
        if (one := self.current) is not None:
            form = RuleForm(self._office, one.newest)
            form.finished.connect(lambda _made: self._done(self.tr("The rule has a new edition.")))
            FormDialog(form, self, columns=96).open()

    def _confirm(self) -> None:
        if (one := self.current) is not None:
            form = ConfirmationForm(self._office, one.newest)
            form.finished.connect(lambda _made: self._done(self.tr("Counsel’s confirmation is recorded.")))
            FormDialog(form, self).open()

    def _done(self, said: str) -> None:
        messages.tell(said)
        self.read()

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that was not finished, once the rules are read."""

        def chosen() -> None:
            if self.choose(lambda one: one.newest.rule.name == key):
                if name == "clock rule":
                    self._change()
                else:
                    self._confirm()

        self.read(chosen)
