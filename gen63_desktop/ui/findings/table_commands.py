"""The tables of a report as files: all of them, or one that is chosen, of the draft in sight or of an issued report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gen63_desktop.services.findings.service import Findings
from gen63_desktop.ui.findings.reports_page import ReportsPage
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer

_Source = tuple[str, Callable[[], Any]]
"""What the file is called after, and how the data of the report are read."""


class OneTableForm(Form):
    """Asks which table of a report is saved."""

    def __init__(self, name: str, titles: Sequence[str], first: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Save one table of {report}").format(report=name), self.tr("Save it…"), parent
        )
        said = self.tr(
            "Source, time range and scope go along: on a sheet of their own in a workbook, in a text file beside CSV."
        )
        self.body.addWidget(text_label(said, "muted"))
        self.table = self.add(
            ChoiceField("table", self.tr("Table"), [(one, one) for one in titles], required=True)
        )
        self.table.set_value(first if first in titles else titles[0])
        self.start()

    def send(self) -> None:
        """The table is chosen; the file is asked for next."""
        self.saved(self.values()["table"])


class TableCommands(QObject):
    """Makes the two commands."""

    def __init__(self, page: ReportsPage, source: Callable[[], _Source | None]) -> None:
        super().__init__(page)
        self._page, self._source = page, source
        self._findings: Findings = page.office.findings
        self.all = page.add_command(
            self.tr("Save the &tables…"), self.save_all, icon="file-spreadsheet", keys="Ctrl+E"
        )
        self.one = page.add_command(self.tr("Save one table…"), self.save_one, icon="file-spreadsheet")

    def follow(self, why_not: str) -> None:
        """Offer both, or say why not."""
        offer(self.all, why_not)
        offer(self.one, why_not)

    def save_all(self) -> None:
        """Write every table to a workbook, to JSON, or to CSV files in a ZIP."""
        source = self._source()
        if source is None:
            return
        name, read = source
        page, findings = self._page, self._findings
        page.save_as(
            f"{name} tables.xlsx",
            self.tr("Workbooks (*.xlsx);;CSV files in a ZIP (*.zip);;JSON (*.json)"),
            lambda path: tasks.ask_long(
                page,
                self.tr("Saving the tables"),
                lambda progress, cancelled: findings.save_tables(read(), path, progress, cancelled),
                lambda _rows: page.say_saved(path),
            ),
        )

    def save_one(self) -> None:
        """Ask which table, then for the file."""
        source = self._source()
        if source is None:
            return
        name, read = source
        findings = self._findings

        def both() -> tuple[Any, list[str]]:
            data = read()
            return data, [table.title for table in findings.tables(data)]

        tasks.ask(self._page, both, lambda found: self._choose(name, *found))

    def _choose(self, name: str, data: Any, titles: Sequence[str]) -> None:
        form = OneTableForm(name, titles, self._page.table_in_sight())
        form.finished.connect(lambda title: self._save(name, data, title))
        FormDialog(form, self._page).open()

    def _save(self, name: str, data: Any, title: str) -> None:
        page, findings = self._page, self._findings

        def save(path: Path) -> None:
            tasks.ask_long(
                page,
                self.tr("Saving the table"),
                lambda progress, cancelled: findings.save_table(data, title, path, progress, cancelled),
                lambda _rows: page.say_saved(path),
            )

        kinds = self.tr("CSV text (*.csv);;Workbooks (*.xlsx);;JSON (*.json)")
        page.save_as(f"{name} {_as_file(title)}.csv", kinds, save)


def _as_file(title: str) -> str:
    """The title without signs that no file name may hold."""
    plain = "".join(sign if sign.isalnum() or sign in " -" else " " for sign in title)
    return " ".join(plain.split())[:60].strip()
