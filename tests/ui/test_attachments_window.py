"""Evidence by drop and paste, and a file shown in the window: pages, a picture, words (C6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.evidence import EvidenceItem, EvidenceKind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.complaints.investigation.evidence_forms import EvidenceForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import attachment_field, messages
from gen63_desktop.ui.shared.preview_dialog import PreviewDialog
from tests.services.investigation_steps import obtain, receive
from tests.services.test_previews import pdf_of

from .complaints_window import form_of, open_page, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def send(settle: Settle) -> None:
    form = form_of(EvidenceForm)
    for name, value in (
        ("description", "What the plover saw"),
        ("kind", EvidenceKind.PHOTOGRAPH),
        ("obtained_from", "The complainant"),
    ):
        form.fields[name].set_value(value)
    form.submit()
    settle()


def items(office: Office, case: Complaint) -> list[EvidenceItem]:
    return [one.item for one in office.investigation.of_case(case.id).evidence]


@pytest.mark.requirement("C6")
def test_a_file_dropped_on_the_complaint_is_evidence_of_it_with_its_own_name(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    case = receive(office)
    shown(page, settle, case)
    file = tmp_path / "Log of the – ramp.txt"
    file.write_bytes(b"The ramp stayed up.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, plain)
    QApplication.sendEvent(page.view, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page.view, QDropEvent(QPointF(5, 5), copy, data, left, plain))
    assert form_of(EvidenceForm).file.attached() is not None
    send(settle)
    (item,) = items(office, case)
    assert (item.file_name, item.size) == (file.name, 19)
    assert office.investigation.evidence_file(item.id) == b"The ramp stayed up."


@pytest.mark.requirement("C6", "S3")
def test_a_copied_picture_is_pasted_as_evidence_without_a_file(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    case = receive(office)
    shown(page, settle, case)
    commands = page.case_commands.investigation
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("words alone")
    commands.paste_evidence.trigger()
    assert "no picture" in messages.door().said[-1].text
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    clipboard.setImage(image)
    commands.paste_evidence.trigger()
    form = form_of(EvidenceForm)
    assert "picture" in form.file.shown_names()
    assert form.file.value() == ()
    send(settle)
    (item,) = items(office, case)
    assert (item.file_kind, item.file_name) == ("png", "pasted-picture.png")
    kept = QImage.fromData(office.investigation.evidence_file(item.id))
    assert (kept.width(), kept.height(), kept.pixelColor(3, 3)) == (40, 30, image.pixelColor(3, 3))


@pytest.mark.requirement("C6", "U1")
def test_a_pasted_picture_is_there_again_with_the_unfinished_form_and_can_be_taken_out(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = receive(office)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    QGuiApplication.clipboard().setImage(image)

    def made() -> EvidenceForm:
        form = EvidenceForm(office, office.complaints.get(case.id))
        qtbot.addWidget(form)
        return form

    first, again = made(), made()
    first.file.take_from(QGuiApplication.clipboard().mimeData())
    again.file.set_raw(first.file.raw())
    found = again.file.attached()
    assert found is not None
    kept = QImage.fromData(found.read())
    assert (kept.width(), kept.pixelColor(3, 3)) == (40, image.pixelColor(3, 3))
    out = next(one for one in again.findChildren(QPushButton) if one.text() == "Take it out")
    assert not out.isHidden()
    out.click()
    assert (again.file.attached(), again.file.shown_names(), out.isHidden()) == (None, "", True)

    monkeypatch.setattr(attachment_field, "KEPT_IN_DRAFT", 10)
    large = made()
    large.file.set_raw(first.file.raw())
    assert "Paste it again" in large.file.shown_names()
    assert large.file.attached() is None


@pytest.mark.requirement("C6", "U1")
def test_a_file_is_shown_in_the_window_and_a_kind_that_cannot_be_says_why_not(
    page: ComplaintsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    case = receive(office)
    pdf = obtain(office, case, pdf_of(3), file_name="letter.pdf")
    words = obtain(office, case, b"The plover\nwas seen.", file_name="said.txt")
    sound = obtain(office, case)
    shown(page, settle, case)
    commands, view = page.case_commands.investigation, page.view.investigation
    page.view.tabs.setCurrentWidget(view)
    view.bar.choose(tab.EVIDENCE)
    view.parts[tab.EVIDENCE].choose(pdf.id)
    commands.preview.trigger()
    dialog = _preview()
    qtbot.waitUntil(lambda: len(dialog.pages.pages) == 3)
    assert dialog.pages.pages[1].accessibleDescription().strip() == "Page the 2"
    assert dialog.said.text() == "3 pages"
    dialog.reject()
    view.parts[tab.EVIDENCE].choose(words.id)
    commands.preview.trigger()
    dialog = _preview()
    qtbot.waitUntil(lambda: dialog.text.toPlainText() == "The plover\nwas seen.")
    dialog.reject()
    view.parts[tab.EVIDENCE].choose(sound.id)
    assert not commands.preview.isEnabled()
    assert commands.open.isEnabled()


def _preview() -> PreviewDialog:
    (found,) = [d for d in QApplication.topLevelWidgets() if isinstance(d, PreviewDialog) and d.isVisible()]
    return found
