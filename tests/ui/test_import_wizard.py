"""The import wizard on real files and a real office: from the file to the receipt, and back."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.importing.job import Table, Taken
from gen63_desktop.ui.shared.importing.receipt_view import ReceiptView
from gen63_desktop.ui.shared.importing.wizard import ImportWizard

from .conftest import Settle

TODAY = date(2026, 11, 20)


class CommentsJob:
    title = "Import customer comments"
    target: Target = COMMENTS
    several = False

    def __init__(self, office: Office) -> None:
        self._comments = office.comments

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Table:
        return self._comments.open_file(path, options, progress, cancelled)

    def propose(self, tables: Sequence[Any]) -> Any:
        return self._comments.propose(tables[0])

    def words_in(self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled) -> Any:
        return ()

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        return ()

    def run(
        self, tables: Sequence[Any], mapping: Mapping, answers: Dictionary[str, Any], dry_run: bool,
        progress: Progress, cancelled: Cancelled,
    ) -> Taken:  # fmt: skip
        return self._comments.take_in(
            tables[0], mapping, None, dry_run=dry_run, progress=progress, cancelled=cancelled
        )

    def undo(self, import_id: int, why: str) -> Any:
        return self._comments.undo_import(import_id, why)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1100, 800)
    widget.show()
    return widget


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "comments.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _wizard(qtbot: QtBot, office: Office, window: QWidget, file: Path) -> ImportWizard:
    wizard = ImportWizard(CommentsJob(office), window, today=TODAY, files=[file])
    wizard.show()
    return wizard


CLEAR = "Comment No,Received,Line,Comment\n1,2026-07-04,Bus 4,late again\n2,2026-07-25,Bus 9,thank you\n"


@pytest.mark.requirement("M1")
def test_nothing_is_stored_before_the_last_step_and_the_receipt_is_shown_twice(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget, tmp_path: Path
) -> None:
    wizard = _wizard(qtbot, office, window, _file(tmp_path, CLEAR))
    wizard.go_on()
    settle()
    assert wizard.mapping_step is not None
    wizard.go_on()
    settle()
    assert isinstance(wizard.step, ReceiptView)
    assert office.comments.quarters() == ()
    with qtbot.waitSignal(wizard.imported) as told:
        wizard.go_on()
    assert told.args is not None
    assert told.args[0].stored == 2
    assert office.comments.quarters() == (("2026 Q3", 2, False),)


@pytest.mark.requirement("M1")
def test_an_ambiguous_date_is_never_settled_without_the_person(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget, tmp_path: Path
) -> None:
    text = "Comment No,Received,Comment\n1,03/04/2026,late\n2,05/06/2026,early\n"
    wizard = _wizard(qtbot, office, window, _file(tmp_path, text))
    wizard.go_on()
    settle()
    step = wizard.mapping_step
    assert step is not None
    wizard.go_on()
    settle()
    assert wizard.step is step
    assert "not chosen" in step.notice.text
    row = next(row for row in step.rows if row.field.name == "received")
    row.formats.set_value("%m/%d/%Y")
    wizard.go_on()
    settle()
    assert isinstance(wizard.step, ReceiptView)
    wizard.go_on()
    settle()
    assert [name for name, _n, _s in office.comments.quarters()] == ["2026 Q2", "2026 Q1"]


@pytest.mark.requirement("M1")
def test_text_of_another_encoding_is_read_only_as_the_person_says(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget, tmp_path: Path
) -> None:
    text = "Comment No,Received,Comment\n1,2026-07-04,señora Muñoz\n"
    wizard = _wizard(qtbot, office, window, _file(tmp_path, text, "cp1252"))
    wizard.go_on()
    settle()
    assert wizard.step is wizard.files_step
    item = wizard.encodings.itemAt(0)
    assert item is not None
    box = item.widget()
    assert box is not None
    box._group.button(box._encodings.index("cp1252")).setChecked(True)  # type: ignore[attr-defined]
    box.button.click()  # type: ignore[attr-defined]
    settle()
    assert wizard.mapping_step is not None
    assert "señora Muñoz" in str(wizard.tables[0].sample[0].values)


@pytest.mark.requirement("M1")
def test_the_import_is_undone_in_one_step(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget, tmp_path: Path
) -> None:
    wizard = _wizard(qtbot, office, window, _file(tmp_path, CLEAR))
    for _ in range(3):
        wizard.go_on()
        settle()
    assert wizard._taken is not None
    office.comments.undo_import(wizard._taken.import_id, "wrong file")
    assert office.comments.quarters() == ()


def test_a_damaged_file_is_told_in_words_and_the_wizard_stays(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget, tmp_path: Path
) -> None:
    wizard = _wizard(qtbot, office, window, _file(tmp_path, 'a,b\n1,"never closed\n2,x\n'))
    wizard.go_on()
    settle()
    assert wizard.step is wizard.files_step
    assert wizard.notice.text
