"""Sign-ins in the window: given, begun, changed, taken away, recovered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.reports import checking
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.office.shown_once import ShownOnceDialog
from gen63_desktop.ui.office.sign_in_forms import ChangePassphraseForm, MakeRecoveryKeyForm, TakeAwayForm
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.sign_in_forms import FirstPassphraseForm, RecoverForm
from gen63_desktop.ui.shell.unlock_dialog import UnlockDialog
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.access_steps import JIA, OTHER, OWN, access_of, acts, opened
from tests.ui import walks
from tests.ui.conftest import Settle
from tests.ui.openers import TestOpeners


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    return widget


@pytest.fixture
def jia(office: Office) -> Person:
    return office.people.add(JIA, (Role.OFFICER,))


def form_of(qtbot: QtBot, kind: type[Form]) -> Form:
    """The form of this kind that is open."""

    def found() -> list[Form]:
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog) and w.isVisible()]
        return [dialog.form for dialog in dialogs if isinstance(dialog.form, kind)]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def shown_once(qtbot: QtBot) -> ShownOnceDialog:
    def found() -> list[ShownOnceDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, ShownOnceDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def fill(qtbot: QtBot, form: Form, **typed: str) -> None:
    for name, text in typed.items():
        qtbot.keyClicks(form.fields[name].control, text)


def confirm(qtbot: QtBot, verb: str) -> None:
    """Press the button of the question that is asked."""

    def found() -> list[QPushButton]:
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return [b for dialog in dialogs for b in dialog.findChildren(QPushButton) if b.text() == verb]

    qtbot.waitUntil(lambda: bool(found()))
    qtbot.keyClick(found()[0], Qt.Key.Key_Space)


@pytest.mark.requirement("S1", "U1")
def test_a_sign_in_is_given_by_keys_and_its_passphrase_is_shown_until_it_is_kept(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, window: QWidget, jia: Person
) -> None:
    dialog = PeopleDialog(office, window)
    dialog.open()
    settle()
    dialog.list.setCurrentRow(1)
    assert dialog.sign_ins.give_button.isEnabled()
    assert not dialog.sign_ins.take_button.isEnabled()
    qtbot.keyClick(dialog.sign_ins.give_button, Qt.Key.Key_Space)
    confirm(qtbot, "Give a sign-in")
    settle()
    shown = shown_once(qtbot)
    words = shown.secret.toPlainText()
    assert len(words.split()) == 6
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert "cannot be shown again" in shown.notice.text
    qtbot.keyClick(shown.kept, Qt.Key.Key_Space)
    qtbot.keyClick(shown.close_button, Qt.Key.Key_Space)
    settle()
    assert any(
        "own passphrase not chosen yet" in dialog.list.item(row).text()
        and JIA in dialog.list.item(row).text()
        for row in range(2)
    )
    opened(office_folder, JIA, words, OWN).close()
    dialog.accept()


@pytest.mark.requirement("S1", "S3", "U1")
def test_the_first_sign_in_asks_for_an_own_passphrase_before_anything_opens(
    qtbot: QtBot,
    settle: Settle,
    office: Office,
    office_folder: Path,
    window: QWidget,
    jia: Person,
    tmp_path: Path,
) -> None:
    words = access_of(office).give(jia.id)
    dialog = UnlockDialog(office_folder, [PERSON, JIA], JIA, TestOpeners(tmp_path), window)
    found: list[Office] = []
    dialog.opened.connect(found.append)
    dialog.open()
    qtbot.keyClicks(dialog.passphrase.edit, words)
    qtbot.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    form = form_of(qtbot, FirstPassphraseForm)
    assert not found
    fill(qtbot, form, new="too short", again="too short")
    form.submit()
    settle()
    assert "at least 15" in form.notice.text
    for name in ("new", "again"):
        form.fields[name].set_raw(None)
    fill(qtbot, form, new=OWN, again=OWN)
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    assert [one.session.person.name for one in found] == [JIA]
    found[0].close()
    opened(office_folder, JIA, OWN).close()


@pytest.mark.requirement("S3")
def test_the_own_passphrase_is_changed_pasted_or_drawn_and_differing_ones_are_refused(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, window: QWidget
) -> None:
    form = ChangePassphraseForm(access_of(office))
    FormDialog(form, window).open()
    fill(qtbot, form, old=PASSPHRASE, new=OWN, again=OTHER)
    form.submit()
    assert "differ" in form.fields["again"].error
    QApplication.clipboard().setText(OTHER)
    form.fields["new"].set_raw(None)
    QTest.keySequence(form.fields["new"].control, "Ctrl+V")
    assert form.fields["new"].value() == OTHER, "paste is allowed"
    qtbot.keyClick(form._new.draw_button, Qt.Key.Key_Space)
    settle()
    drawn = form._new.value
    assert len(drawn.split()) == 6
    assert form.fields["again"].value() == drawn
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    assert messages.door().said[-1].text == "Your passphrase was changed."
    office.close()
    opened(office_folder, PERSON, drawn).close()


@pytest.mark.requirement("S1", "S3")
def test_a_sign_in_is_taken_away_and_the_form_says_what_it_cannot_do(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, window: QWidget, jia: Person
) -> None:
    words = access_of(office).give(jia.id)
    dialog = PeopleDialog(office, window)
    dialog.open()
    settle()
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.sign_ins.take_button, Qt.Key.Key_Space)
    form = form_of(qtbot, TakeAwayForm)
    assert any("stays readable" in text for text in walks.named(form.window()))
    fill(qtbot, form, why="Left the agency")
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    assert not office.people.get(jia.id).signs_in
    assert "access.data_key_changed" in acts(office)
    with pytest.raises(Refused):
        opened(office_folder, JIA, words, OWN)
    dialog.accept()


@pytest.mark.requirement("S1", "S3", "U1")
def test_a_recovery_key_is_made_saved_as_an_accessible_page_and_gives_a_new_passphrase(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, window: QWidget, tmp_path: Path
) -> None:
    import pikepdf

    dialog = PeopleDialog(office, window)
    dialog.open()
    settle()
    assert "no recovery key" in dialog.sign_ins.recovery.text()
    qtbot.keyClick(dialog.sign_ins.recovery_button, Qt.Key.Key_Space)
    qtbot.keyClick(form_of(qtbot, MakeRecoveryKeyForm).send_button, Qt.Key.Key_Space)
    shown = shown_once(qtbot)
    key = shown.secret.toPlainText()
    assert [len(group) for group in key.split()] == [4] * 8
    page = access_of(office).save_recovery_page(key, tmp_path / "recovery-key.pdf")
    with pikepdf.open(page) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.Root.MarkInfo.Marked
        assert "Recovery key" in str(pdf.docinfo["/Title"])
    assert checking.check(page.read_bytes()) == (), "PDF/UA-1 and PDF/A-2a"
    qtbot.keyClick(shown.kept, Qt.Key.Key_Space)
    qtbot.keyClick(shown.close_button, Qt.Key.Key_Space)
    settle()
    assert "There is a recovery key" in dialog.sign_ins.recovery.text()
    dialog.accept()
    office.close()
    unlock = UnlockDialog(office_folder, [PERSON], PERSON, TestOpeners(tmp_path), window)
    unlock.open()
    qtbot.keyClick(unlock.recovery_button, Qt.Key.Key_Space)
    form = form_of(qtbot, RecoverForm)
    fill(qtbot, form, key=key.lower(), new=OWN, again=OWN)
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    assert "new passphrase" in unlock.notice.text
    found: list[Office] = []
    unlock.opened.connect(found.append)
    qtbot.keyClicks(unlock.passphrase.edit, OWN)
    qtbot.keyClick(unlock.passphrase.edit, Qt.Key.Key_Return)
    settle()
    assert "access.recovered" in acts(found[0])
    found[0].close()


@pytest.mark.requirement("S1")
def test_who_does_not_administer_the_office_sees_none_of_it(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, window: QWidget, jia: Person
) -> None:
    words = access_of(office).give(jia.id)
    theirs = opened(office_folder, JIA, words, OWN)
    dialog = PeopleDialog(theirs, window)
    dialog.open()
    settle()
    assert not dialog.sign_ins.isVisible()
    dialog.accept()
    settle()
    theirs.close()


@pytest.mark.requirement("S1", "S2")
def test_failed_attempts_are_told_in_the_window_at_the_next_sign_in(
    qtbot: QtBot, settle: Settle, office: Office, office_folder: Path, shell: object
) -> None:
    from gen63_desktop.ui.shell.application import Shell

    assert isinstance(shell, Shell)
    office.close()
    for _ in range(2):
        with pytest.raises(Refused):
            opened(office_folder, PERSON, OTHER)
    shell.show_office(startup.open_office(office_folder, PERSON, PASSPHRASE, clock=MovableClock()))
    settle()
    told = [line for message in messages.door().said for line in message.lines]
    assert any(line.startswith("2 attempts to sign in with your name failed") for line in told)
    for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]:
        dialog.done(0)


DIALOGS = ("people", "change", "take", "make", "first", "recover", "once")


@pytest.fixture(params=DIALOGS)
def dialog(
    request: pytest.FixtureRequest,
    office: Office,
    office_folder: Path,
    jia: Person,
    window: QWidget,
    settle: Settle,
    tmp_path: Path,
) -> Iterator[QDialog]:
    access, openers = access_of(office), TestOpeners(tmp_path)
    made: dict[str, object] = {
        "people": lambda: PeopleDialog(office, window),
        "change": lambda: FormDialog(ChangePassphraseForm(access), window),
        "take": lambda: FormDialog(TakeAwayForm(access, jia), window),
        "make": lambda: FormDialog(MakeRecoveryKeyForm(access, renew=True), window),
        "first": lambda: FormDialog(FirstPassphraseForm(lambda own: openers.open_office(office_folder, JIA, "given words", own_passphrase=own)), window),
        "recover": lambda: FormDialog(RecoverForm(openers, office_folder, [PERSON, JIA], ""), window),
        "once": lambda: ShownOnceDialog(
            "The recovery key", "Keep it.", "Key", "ABCD " * 8, "It is kept",
            [("printer", "&Print…", lambda: None)], window,
        ),
    }  # fmt: skip
    shown = made[request.param]()  # type: ignore[operator]
    shown.open()
    settle()
    yield shown
    shown.done(0)
    settle()


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("per_cent", [100, 150])
def test_no_text_of_a_sign_in_dialog_is_cut_and_every_control_is_named(
    dialog: QDialog, per_cent: int, look: object, settle: Settle, qtbot: QtBot
) -> None:
    look.choose_text_size(per_cent)  # type: ignore[attr-defined]
    settle()
    qtbot.waitUntil(lambda: not walks.cut_texts(dialog))
    assert not walks.unnamed(dialog)
    assert len(walks.named(dialog)) > 5


@pytest.mark.requirement("U1")
def test_tab_reaches_every_control_of_a_sign_in_dialog(dialog: QDialog) -> None:
    start = next(iter(walks.reachable(dialog)))
    _seen, wrong = walks.tab_order(dialog, start)
    assert not wrong


def test_the_menu_leads_to_the_own_passphrase_and_to_the_lock(shell_window: MainWindow) -> None:
    words = [action.text().replace("&", "") for action in walks.actions_of(shell_window.menuBar())]
    assert {"Change my passphrase…", "Lock now", "15 minutes without work"} <= set(words)
    assert not walks.doubled_keys(shell_window)
    assert not walks.doubled_access_keys(shell_window)
