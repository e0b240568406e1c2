"""Likely duplicates beside the form as it is typed; links and merges on the page of a complaint."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.contact import Reach
from gen63_desktop.domain.complaints.incident import About, Known
from gen63_desktop.domain.complaints.jurisdiction import Jurisdiction
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.fact_fields import times
from gen63_desktop.ui.complaints.incident_field import IncidentField
from gen63_desktop.ui.complaints.intake.link_forms import LinkForm, MergeForm, UndoForm
from gen63_desktop.ui.complaints.intake.referral_forms import AnswerForm, ReferralForm
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.picker_field import PickerField
from tests.network_files import gtfs
from tests.ui.complaints_window import NARRATIVE, form_of, open_page, receive, shown
from tests.ui.conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as made:
        yield made


@pytest.mark.requirement("C12")
def test_what_may_be_the_same_again_stands_beside_the_form_as_it_is_typed(
    page: ComplaintsPage, settle: Settle, office: Office, qtbot: QtBot
) -> None:
    first = receive(office)
    settle()
    page.take_in()
    form = form_of(IntakeForm)
    assert not form.likely.entries
    form.fields["narrative"].set_value(NARRATIVE)
    qtbot.waitUntil(lambda: bool(form.likely.entries))
    (line,) = form.likely.entries
    assert line.startswith(first.number)
    assert "same text" in line.casefold()
    form.likely.link_box.setChecked(True)
    form.submit()
    settle()
    (related,) = office.intake.related(first.id).linked
    assert related.link.kind is LinkKind.SAME_INCIDENT
    assert page.case is not None
    assert page.case.complaint.id == related.case.complaint.id


@pytest.mark.requirement("C11")
def test_a_complaint_is_referred_and_what_came_back_is_recorded(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    commands = page.case_commands.related.referrals
    commands.refer.trigger()
    form = form_of(ReferralForm)
    form.fields["to"].set_value(ReferredTo.LAW_ENFORCEMENT)
    form.fields["reason"].set_value("The officer is employed there")
    form.submit()
    assert form.fields["body"].error
    form.fields["body"].set_value("County Transit Police (fictional)")
    form.submit()
    settle()
    assert page.view.related.referral is not None
    commands.answer.trigger()
    answer = form_of(AnswerForm)
    answer.fields["answer"].set_value("They opened case 88-1")
    answer.submit()
    settle()
    (referral,) = office.intake.referrals(complaint.id)
    assert (referral.answer, referral.answered_on) == ("They opened case 88-1", office.session.today())
    assert "County Transit Police (fictional)" in page.view.time_line.text.toPlainText()


@pytest.mark.requirement("C3")
@pytest.mark.parametrize(
    ("typed", "first", "last", "about"),
    [
        ("05/03/2026", date(2026, 5, 3), None, None),
        ("about May 3, 2026", date(2026, 5, 3), None, About.ABOUT),
        ("between 5/3/26 and 5/7/26", date(2026, 5, 3), date(2026, 5, 7), About.BETWEEN),
        ("May 3, 2026 to May 7, 2026", date(2026, 5, 3), date(2026, 5, 7), About.BETWEEN),
        ("5/3", date(2026, 5, 3), None, None),
        ("about Dec 24", date(2025, 12, 24), None, About.ABOUT),
        ("between May 3 and May 7", date(2026, 5, 3), date(2026, 5, 7), About.BETWEEN),
        ("May 3 - May 7, 2025", date(2025, 5, 3), date(2025, 5, 7), About.BETWEEN),
        ("from Dec 28 to Jan 3", date(2025, 12, 28), date(2026, 1, 3), About.BETWEEN),
        ("May 2026", date(2026, 5, 1), date(2026, 5, 31), About.MONTH),
        ("2/2024", date(2024, 2, 1), date(2024, 2, 29), About.MONTH),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), About.YEAR),
        ("hacia el 3 de mayo", date(2026, 5, 3), None, About.ABOUT),
        ("alrededor del 3 de mayo de 2025", date(2025, 5, 3), None, About.ABOUT),
        ("entre el 3 y el 7 de mayo", date(2026, 5, 3), date(2026, 5, 7), About.BETWEEN),
        ("del 3 de mayo al 7 de junio de 2025", date(2025, 5, 3), date(2025, 6, 7), About.BETWEEN),
        ("septiembre de 2025", date(2025, 9, 1), date(2025, 9, 30), About.MONTH),
        ("en mayo del 2026", date(2026, 5, 1), date(2026, 5, 31), About.MONTH),
    ],
)
def test_the_day_of_an_incident_is_taken_as_far_as_it_is_known(
    qtbot: QtBot, typed: str, first: date, last: date | None, about: About | None
) -> None:
    field = IncidentField("incident", "Date of the incident", lambda: date(2026, 11, 20))
    qtbot.addWidget(field)
    field.set_value(typed)
    known = field.value()
    assert known == Known(first, last, about)
    field.set_value(known)
    assert field.value() == known
    field.set_value(field.raw())
    assert field.value() == known
    assert field.problem() == ""


@pytest.mark.requirement("C3")
@pytest.mark.parametrize(
    "typed",
    [
        "soon", "13/2026", "between May 7, 2026 and May 3, 2026", "between 5/7 and 5/3", "12/24/2026", "tomorrow",
        "between Nov 18, 2026 and Nov 30, 2026", "about", "2 of", "²",
    ],
)  # fmt: skip
def test_what_is_no_time_or_has_not_come_is_said_beside_the_field(qtbot: QtBot, typed: str) -> None:
    field = IncidentField("incident", "Date of the incident", lambda: date(2026, 11, 20))
    qtbot.addWidget(field)
    field.set_value(typed)
    assert field.problem()


@pytest.mark.requirement("C3")
def test_times_are_taken_as_people_say_them() -> None:
    assert times("2:05 pm") == ("14:05", "")
    assert times("2 PM to 3 PM") == times("between 2 and 3 pm") == ("14:00", "15:00")
    assert times("about 1405") == ("14:05", "")
    assert times("de 2 p. m. a 3 p. m.") == times("entre las 2 y las 3 pm") == ("14:00", "15:00")
    assert times("hacia las 2:05 a. m.") == ("02:05", "")
    assert times("noonish") is None
    assert times("2 PM to teatime") is None


@pytest.mark.requirement("C3")
def test_what_is_known_of_time_and_of_safe_contact_is_kept_from_the_call(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    page.take_in()
    form = form_of(IntakeForm)
    for name, value in {
        "narrative": NARRATIVE, "incident": "May 2026", "incident_time": "between 2 and 3 pm", "direction": "north",
        "person_name": "Renata Oake", "phone": "555-0117", "reach_by": Reach.TELEPHONE,
        "safe_times": "before noon", "no_message": True, "jurisdiction": Jurisdiction.OURS,
    }.items():  # fmt: skip
        form.fields[name].set_value(value)
    form.submit()
    settle()
    assert page.case is not None
    stored = page.case.complaint
    assert (stored.incident, stored.incident_about, stored.incident_time_to) == (
        date(2026, 5, 1), About.MONTH, "15:00",
    )  # fmt: skip
    assert page.case.parties[0].safe_times is None
    found = office.complaints.identities(stored.id, "To call her").parties[0]
    assert (found.reach_by, found.safe_times, found.no_message) == (Reach.TELEPHONE, "before noon", True)
    office.session.store.vault.looked.clear()  # type: ignore[union-attr]
    assert "before noon" not in str(office.history.of("complaints", stored.id))


@pytest.mark.requirement("C12")
def test_a_complaint_is_linked_merged_and_taken_apart_again_on_its_page(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    one, other = receive(office), receive(office, narrative="Another matter altogether, told in May.")
    shown(page, settle, one)
    commands = page.case_commands.related
    commands.link.trigger()
    form = form_of(LinkForm)
    form.fields["other"].set_value(other.number.lower())
    form.fields["kind"].set_value(LinkKind.RELATED)
    form.fields["reason"].set_value("The same bus")
    form.submit()
    settle()
    assert page.view.tabs.tabText(page.view.tabs.indexOf(page.view.related)) == "Related 1"
    commands.unlink.trigger()
    undo = form_of(UndoForm)
    undo.fields["why"].set_value("Another bus")
    undo.submit()
    settle()
    commands.merge.trigger()
    merge = form_of(MergeForm)
    merge.fields["kept"].set_value(other.number)
    merge.fields["reason"].set_value("The same bus after all")
    merge.submit()
    settle()
    assert not office.complaints.get(one.id).is_open
    shown(page, settle, other)
    assert page.view.related.related is not None
    assert page.view.related.related.merged_here
    commands.undo.trigger()
    undo = form_of(UndoForm)
    undo.fields["why"].set_value("Two buses")
    undo.submit()
    settle()
    assert office.complaints.get(one.id).is_open
    assert page.view.related.related is None


@pytest.mark.requirement("C1")
def test_an_e_mail_begins_an_intake_that_keeps_the_file_and_overwrites_nothing(
    page: ComplaintsPage, settle: Settle, office: Office, tmp_path: Path
) -> None:
    mail = tmp_path / "from Renata.eml"
    mail.write_bytes(
        b"From: Renata Oake <renata@example.org>\nTo: office@example.org\nSubject: The ramp\n"
        b"Date: Tue, 03 Nov 2026 09:12:00 -0800\n\nThe ramp stayed up."
    )
    page.take_in_arrived([mail])
    form = form_of(IntakeForm)
    form.fields["person_name"].set_value("R. Oake")
    settle()
    values = form.values()
    assert (values["narrative"], values["person_name"]) == ("The ramp\n\nThe ramp stayed up.", "R. Oake")
    assert (values["received"], values["channel"]) == (date(2026, 11, 3), Channel.EMAIL)
    assert values["email"] == "renata@example.org"
    form.submit()
    settle()
    assert page.case is not None
    with office.session.ask() as reader:
        (item,) = reader.find(EvidenceItem, complaint_id=page.case.complaint.id)
    assert item.file_sha256 == sha256(mail.read_bytes()).hexdigest()
    assert item.file_name == "from Renata.eml"


@pytest.mark.requirement("C17")
def test_a_file_that_went_away_is_said_and_nothing_typed_is_lost(
    page: ComplaintsPage, settle: Settle, office: Office, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("The ramp stayed up.")
    page.take_in_arrived([letter])
    settle()
    form = form_of(IntakeForm)
    letter.unlink()
    form.submit()
    settle()
    assert "letter.txt" in form.notice.text
    assert form.values()["narrative"] == "The ramp stayed up."
    assert office.complaints.count_by_status()[Status.RECEIVED] == 0


@pytest.mark.requirement("C3")
def test_lines_and_stops_are_offered_by_keys_once_a_network_is_loaded_and_free_text_stays_free(
    page: ComplaintsPage, settle: Settle, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    page.load_network(gtfs(tmp_path / "gtfs.zip"))
    settle()
    page.take_in()
    settle()
    form = form_of(IntakeForm)
    line, place = form.fields["line"], form.fields["place"]
    assert isinstance(line, PickerField)
    assert isinstance(place, PickerField)
    line.edit.setFocus()
    QTest.keyClicks(line.edit, "marb")
    assert line.offered == ("720 · Marble Street - Harbor",)
    popup = line.edit.completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.value() == "720"
    direction = form.fields["direction"]
    assert isinstance(direction, PickerField)
    direction.edit.setFocus()
    QTest.keyClicks(direction.edit, "down")
    assert direction.offered == ("Downtown",)
    place.edit.setFocus()
    QTest.keyClicks(place.edit, "ninth")
    popup = place.edit.completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (place.value(), form.values()["latitude"]) == ("Marble / Ninth", "34.04000")
    direction.edit.setText("towards the sea")
    form.fields["narrative"].set_value(NARRATIVE)
    form.submit()
    settle()
    assert page.case is not None
    assert page.case.complaint.direction == "towards the sea"
    drawn = page.view.summary.line_map
    assert drawn.isVisibleTo(page.view.summary)
    assert "A ring marks Marble / Ninth" in drawn.accessibleDescription()
    assert not drawn.grab().isNull()


@pytest.mark.requirement("C3")
def test_without_a_network_nothing_is_offered_and_anything_is_taken(
    page: ComplaintsPage, settle: Settle, office: Office, qtbot: QtBot
) -> None:
    page.take_in()
    settle()
    form = form_of(IntakeForm)
    line = form.fields["line"]
    assert isinstance(line, PickerField)
    QTest.keyClicks(line.edit, "the old tram")
    assert line.offered == ()
    assert line.value() == "the old tram"


@pytest.mark.requirement("C1")
def test_a_file_dropped_on_the_complaints_begins_an_intake(
    page: ComplaintsPage, settle: Settle, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("The ramp stayed up.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter))])
    where, copy, none = QPointF(200, 200), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(where, copy, data, Qt.MouseButton.LeftButton, none))
    settle()
    values = form_of(IntakeForm).values()
    assert (values["narrative"], values["channel"]) == ("The ramp stayed up.", Channel.LETTER)
    assert values["came_with"] == (letter,)
