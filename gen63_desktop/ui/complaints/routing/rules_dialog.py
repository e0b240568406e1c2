"""The rules of routing with their sources and states; each is changed as a new edition, confirmed, or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.routing.views import ShownRoute
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.routing.rule_forms import RoutingConfirmationForm, RoutingRuleForm
from gen63_desktop.ui.complaints.routing.rules_text import rule_line, rule_text
from gen63_desktop.ui.complaints.routing.tables_job import RoutingJob
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.entries_and_text import EntriesAndText
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.help_page import HelpPage
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm


class RoutingRulesDialog(EntriesAndText[ShownRoute]):
    """All rules in the order in which they are suggested; who may set them finds the ways to change them."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(self.tr("Rules of routing"), self.tr("The rule and its editions"), parent)
        self._office = office
        may = office.session.may(Permission.SET_ROUTING)
        self.help_button = self.add_button(self.tr("He&lp"), self._help, shown=True)
        self.new_button = self.add_button(self.tr("&New rule…"), self._new, "primary", shown=may)
        self.change_button = self.add_button(self.tr("C&hange…"), self._change, shown=may)
        self.confirm_button = self.add_button(self.tr("Counsel con&firmed it…"), self._confirm, shown=may)
        self.import_button = self.add_button(self.tr("&Import…"), self._import, shown=may)
        self.undo_button = self.add_button(self.tr("Withdraw its &table…"), self._undo_import, shown=False)
        self.export_button = self.add_button(self.tr("&Export…"), self._export, shown=True)
        self.read()

    def read(self, then: Callable[[], None] | None = None) -> None:
        """Read the rules again; the chosen place stays chosen."""

        def found(rules: Sequence[ShownRoute]) -> None:
            self.show_entries(rules)
            if then is not None:
                then()

        tasks.ask(self, self._office.routing.rules, found)

    def line(self, entry: ShownRoute) -> str:
        """The rule's rank, target, name and state."""
        return rule_line(entry)

    def show_chosen(self) -> None:
        """The rule with its editions."""
        one = self.current
        for button in (self.change_button, self.confirm_button):
            button.setEnabled(one is not None)
        of_table = one is not None and one.newest.import_id is not None and not one.newest.withdrawn
        self.undo_button.setVisible(of_table and self._office.session.may(Permission.SET_ROUTING))
        self.text.setPlainText("" if one is None else rule_text(one))

    def _help(self) -> None:
        HelpPage(self.tr("Where a complaint may belong"), "routing.md", self).open()

    def _new(self) -> None:
        self._open_rule(None, self.tr("The rule is made."))

    def _change(self) -> None:
        if (one := self.current) is not None:
            self._open_rule(one, self.tr("The rule has a new edition."))

    def _open_rule(self, one: ShownRoute | None, said: str) -> None:
        form = RoutingRuleForm(self._office, None if one is None else one.newest)
        form.finished.connect(lambda made: self._done(said, made.rule))
        FormDialog(form, self, columns=96).open()

    def _confirm(self) -> None:
        if (one := self.current) is not None:
            rule = one.newest
            form = RoutingConfirmationForm(self._office, rule)
            form.finished.connect(
                lambda _made: self._done(self.tr("Counsel’s confirmation is recorded."), rule.rule)
            )
            FormDialog(form, self).open()

    def _done(self, said: str, rule: str) -> None:
        messages.tell(said)

        def chosen() -> None:
            self._choose_rule(rule)

        self.read(chosen)

    def _choose_rule(self, rule: str) -> bool:
        return self.choose(lambda one: one.newest.rule == rule)

    def _import(self) -> None:
        from gen63_desktop.ui.shared.importing.wizard import ImportWizard

        wizard = ImportWizard(RoutingJob(self._office.routing), self, today=self._office.session.today())
        wizard.finished.connect(lambda _code: self.read())
        wizard.open()

    def _undo_import(self) -> None:
        one, routing = self.current, self._office.routing
        if one is not None and (of_table := one.newest.import_id) is not None:
            form = UndoImportForm(lambda why: routing.undo_rules_import(of_table, why))
            form.finished.connect(
                lambda _made: self._done(self.tr("The rules are withdrawn."), one.newest.rule)
            )
            FormDialog(form, self).open()

    def _export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the rules of routing"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("CSV text (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix(name.rpartition(".")[2].rstrip(")"))
        )
        dialog.fileSelected.connect(lambda file: self.export_to(Path(file)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the rules in force to this file."""
        routing = self._office.routing
        said = self.tr("{n} rules are written.")
        tasks.act_long(
            self,
            self.tr("Exporting the rules"),
            lambda progress, cancelled: routing.export_rules(path, progress, cancelled),
            lambda rows: messages.tell(said.format(n=words.number(rows))),
        )

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that was not finished, once the rules are read."""

        def chosen() -> None:
            if name == "routing rule" and key == "new":
                self._new()
            elif self._choose_rule(key):
                if name == "routing rule":
                    self._change()
                else:
                    self._confirm()

        self.read(chosen)
