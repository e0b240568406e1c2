"""Backups, trials, restoring and the check of attached files, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.services.keeping.restoring import backups_in
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office import keeping_commands
from gen63_desktop.ui.office.backups_dialog import BackupsDialog
from gen63_desktop.ui.office.in_the_background import Keeper
from gen63_desktop.ui.office.restore_form import RestoreForm
from gen63_desktop.ui.office.salvage_form import SalvageForm
from gen63_desktop.ui.office.second_place_form import SecondPlaceForm
from gen63_desktop.ui.office.told_dialog import ToldDialog
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import Theme
from tests.offices import PASSPHRASE, PERSON
from tests.services.audit_steps import survey
from tests.ui import walks
from tests.ui.conftest import Settle

pytestmark = pytest.mark.requirement("S4")


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    yield widget
    tasks.stop_all()


def _told(window: QWidget) -> ToldDialog:
    return window.findChildren(ToldDialog)[-1]


def _attach(office: Office) -> Path:
    record = office.audits.start(survey(office).id)
    blob = office.audits.attach(record.audit, record.questions[0].code, "plan.pdf", b"%PDF" * 300).blob
    assert office.folder is not None
    return office.folder / "attachments" / blob[:2] / blob


def test_a_backup_is_made_and_tried_from_the_dialog_and_both_are_shown_in_it(
    office: Office, window: QWidget, qtbot: QtBot, settle: Settle
) -> None:
    dialog = BackupsDialog(office, window)
    dialog.open()
    settle()
    assert "no backup yet" in dialog.list.item(0).text()
    assert not dialog.try_button.isEnabled()

    qtbot.keyClick(dialog.now_button, Qt.Key.Key_Space)
    settle()
    assert "backed up" in _told(dialog).head.text()
    assert any("no second place" in line for line in _told(dialog).lines)
    _told(dialog).reject()
    qtbot.keyClick(dialog.try_button, Qt.Key.Key_Space)
    settle()

    assert "whole" in _told(dialog).head.text()
    assert "made by hand" in dialog.list.item(0).text()
    assert "Last tried on" in dialog.tried.text()
    assert office.keeping.drills()[0].passed
    dialog.accept()


def test_a_second_place_is_chosen_in_the_form_and_one_that_helps_nobody_is_refused_there(
    office: Office, window: QWidget, settle: Settle, tmp_path: Path
) -> None:
    form = SecondPlaceForm(office)
    FormDialog(form, window).open()
    form.folder.set_raw(str(office.folder))
    form.submit()
    settle()
    assert "lost together" in form.notice.text
    (tmp_path / "stick").mkdir()
    form.folder.set_raw(str(tmp_path / "stick"))
    form.submit()
    settle()
    assert office.keeping.second.folder() == tmp_path / "stick"

    assert office.keeping.back_up().warning == ""
    assert len(backups_in(tmp_path / "stick")) == 1


def test_a_backup_is_restored_into_a_new_folder_from_the_form(
    office: Office, window: QWidget, settle: Settle, tmp_path: Path
) -> None:
    office.keeping.back_up()
    form = RestoreForm(office.folder)
    FormDialog(form, window).open()
    settle()
    assert "made by hand" in form.backup.combo.currentText()
    form.target.set_raw(str(office.folder))
    form.submit()
    settle()
    assert "not empty" in form.notice.text

    form.target.set_raw(str(tmp_path / "again"))
    form.submit()
    settle()
    assert (tmp_path / "again" / "office.db").is_file()
    assert "restored to" in messages.door().said[-1].text


def test_a_folder_without_backups_says_so_at_the_field(
    window: QWidget, settle: Settle, tmp_path: Path
) -> None:
    form = RestoreForm()
    FormDialog(form, window).open()
    form.source.set_raw(str(tmp_path))
    settle()
    assert "no backup in this folder" in form.source.error
    form.submit()
    assert form.fields["backup"].error
    form.window().close()


def test_a_damaged_attachment_is_named_by_the_check(office: Office, window: QWidget, settle: Settle) -> None:
    path = _attach(office)
    keeping_commands.check_attachments(window, office)
    settle()
    assert "Every attached file is whole" in _told(window).head.text()
    path.write_bytes(b"\0" * 50)
    keeping_commands.check_attachments(window, office)
    settle()
    assert _told(window).lines == ("Evidence of an audit plan.pdf: was damaged or altered and does not open",)


def test_beside_the_work_the_day_is_backed_up_and_damaged_files_are_said_quietly_once(
    office: Office, window: QWidget, settle: Settle
) -> None:
    _attach(office).unlink()
    keeper = Keeper(office, window)
    settle()
    assert len(office.keeping.backups()) == 1
    for _time in range(3):
        keeper.look_at_files()
        settle()
    said = [message.text for message in messages.door().said]
    assert any("lost or damaged" in text for text in said)
    assert said.count("Attached files are lost or damaged. Check the attachments (menu File).") == 1
    assert len(office.keeping.backups()) == 1


def test_a_damaged_office_is_salvaged_from_the_form(
    office_folder: Path, window: QWidget, settle: Settle, tmp_path: Path
) -> None:
    data = bytearray((office_folder / "office.db").read_bytes())
    data[-3_000] ^= 1
    (office_folder / "office.db").write_bytes(data)
    form = SalvageForm()
    FormDialog(form, window).open()
    form.source.set_raw(str(office_folder))
    form.person.set_value(PERSON)
    form.passphrase.edit.setText("wrong harbor lantern ninety")
    form.target.set_raw(str(tmp_path / "saved"))
    form.submit()
    settle()
    assert "passphrase" in form.notice.text
    form.passphrase.edit.setText(PASSPHRASE)
    form.submit()
    settle()
    assert (tmp_path / "saved" / "what was not saved.txt").is_file()
    assert "salvaged" in messages.door().said[-1].text


def test_a_damaged_file_is_shown_with_its_pages_when_the_days_backup_meets_it(
    office: Office, window: QWidget, settle: Settle
) -> None:
    assert office.folder is not None
    office.people.add("x", (), "x" * 200_000)
    office.session.store.engine.dispose()
    file = office.folder / "office.db"
    data = bytearray(file.read_bytes())
    page = len(data) // 4_096 - 5
    data[page * 4_096 + 50 : page * 4_096 + 90] = b"\xff" * 40
    file.write_bytes(data)
    Keeper(office, window)
    settle()
    said = messages.door().said[-1].text
    assert "is damaged: pages" in said
    assert "salvage" in said


def test_nothing_is_done_and_nothing_said_while_the_office_is_locked(
    office: Office, window: QWidget, settle: Settle
) -> None:
    assert office.access is not None
    office.access.lock()
    keeper = Keeper(office, window)
    keeper.look_at_files()
    settle()
    assert not messages.door().said
    assert office.folder is not None
    assert not list((office.folder / "backups").glob("*.json"))


# --- walks ----------------------------------------------------------------------------------------

Made = Callable[[Office, QWidget], QDialog]
WINDOWS: dict[str, Made] = {
    "backups": BackupsDialog,
    "restore": lambda office, window: FormDialog(RestoreForm(office.folder), window),
    "salvage": lambda _office, window: FormDialog(SalvageForm(), window),
    "second place": lambda office, window: FormDialog(SecondPlaceForm(office), window),
    "told": lambda _office, window: ToldDialog("A title", "A heading", "A sentence.", ["one", "two"], window),
}


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("per_cent", [100, 150])
@pytest.mark.parametrize("name", WINDOWS)
def test_the_windows_have_named_controls_a_tab_order_without_traps_and_whole_texts(
    name: str, per_cent: int, office: Office, window: QWidget, look: Theme, settle: Settle, qtbot: QtBot
) -> None:
    office.keeping.back_up()
    look.choose_text_size(per_cent)
    shown = WINDOWS[name](office, window)
    shown.open()
    settle()
    QApplication.processEvents()

    assert len(walks.named(shown)) > 2
    assert not walks.unnamed(shown)
    _seen, wrong = walks.tab_order(shown, next(iter(walks.reachable(shown))))
    assert not wrong
    assert not walks.cut_texts(shown)
    shown.done(0)
