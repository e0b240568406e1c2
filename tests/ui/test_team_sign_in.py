"""The window opens a team's office: by address and login, for the first time, and again from the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from gen63_desktop.ui.complaints.wall_form import WallForm
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shell.recent import RecentOffice, recent_offices, remember_office
from gen63_desktop.ui.shell.sign_in_forms import FirstPassphraseForm
from gen63_desktop.ui.shell.team_sign_in import TeamSignInForm
from gen63_desktop.ui.shell.welcome import WelcomeWindow
from tests.offices import PASSPHRASE, PERSON
from tests.team_offices import LOGIN, OWN, TeamPlace
from tests.ui.conftest import Settle
from tests.ui.openers import TestOpeners


@pytest.fixture
def welcome(qtbot: QtBot, tmp_path: Path) -> Iterator[WelcomeWindow]:
    window = WelcomeWindow(TestOpeners(tmp_path))
    window.show()
    yield window
    window.blockSignals(True)
    window.deleteLater()


def _form(qtbot: QtBot, kind: type[Form]) -> Form:
    def found() -> list[Form]:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog) and w.isVisible()]
        return [dialog.form for dialog in shown if isinstance(dialog.form, kind)]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def _fill(form: Form, **texts: str) -> None:
    for name, text in texts.items():
        form.fields[name].edit.setText(text)  # type: ignore[attr-defined]


def _opened(welcome: WelcomeWindow) -> list[Office]:
    found: list[Office] = []
    welcome.opened.connect(found.append)
    return found


@pytest.mark.requirement("S1", "U1")
def test_an_office_at_a_server_is_opened_by_its_address_login_and_passphrase(
    welcome: WelcomeWindow, team_place: TeamPlace, qtbot: QtBot, settle: Settle
) -> None:
    found = _opened(welcome)
    welcome.team_button.click()
    form = _form(qtbot, TeamSignInForm)
    _fill(form, address=str(team_place.address), login=LOGIN, passphrase="not the passphrase")
    form.submit()
    settle()
    assert "does not accept" in form.notice.text
    _fill(form, passphrase=PASSPHRASE)

    form.submit()
    qtbot.waitUntil(lambda: bool(found))

    assert found[0].session.person.name == PERSON
    found[0].close()


@pytest.mark.requirement("S1", "U1")
def test_an_address_with_a_password_in_it_is_refused_beside_its_field(
    welcome: WelcomeWindow, qtbot: QtBot, settle: Settle
) -> None:
    welcome.team_button.click()
    form = _form(qtbot, TeamSignInForm)
    _fill(form, address="postgresql://dana:secret@server.example/gen63", login=LOGIN, passphrase=PASSPHRASE)

    form.submit()
    settle()

    assert "names nobody and holds no password" in form.fields["address"].error


@pytest.mark.requirement("S1", "S3")
def test_who_was_let_in_chooses_an_own_passphrase_before_anything_opens(
    welcome: WelcomeWindow, team_place: TeamPlace, team_office: Office, qtbot: QtBot
) -> None:
    lee = team_office.people.add("Lee Ortega", (Role.OFFICER,))
    assert team_office.access is not None
    given, found = team_office.access.give(lee.id), _opened(welcome)
    welcome.open_place(str(team_place.address), login_of("Lee Ortega"))
    form = _form(qtbot, TeamSignInForm)
    _fill(form, passphrase=given)
    form.submit()
    own = _form(qtbot, FirstPassphraseForm)
    assert not found
    _fill(own, new=OWN, again=OWN)

    own.submit()
    qtbot.waitUntil(lambda: bool(found))

    assert found[0].session.person.name == "Lee Ortega"
    found[0].close()


def test_an_office_at_a_server_is_offered_again_with_its_login(
    team_place: TeamPlace, qtbot: QtBot, tmp_path: Path
) -> None:
    remember_office(RecentOffice(str(team_place.address), "The shared office", LOGIN))
    welcome = WelcomeWindow(TestOpeners(tmp_path))
    welcome.show()

    assert recent_offices()[0].is_team
    button = next(b for b in welcome.findChildren(QPushButton) if "The shared office" in b.accessibleName())
    button.click()
    form = _form(qtbot, TeamSignInForm)

    assert (form.values()["address"], form.values()["login"]) == (str(team_place.address), LOGIN)
    welcome.blockSignals(True)
    welcome.deleteLater()


@pytest.mark.requirement("S1")
def test_a_case_is_closed_to_people_by_its_form_in_a_team_office_and_not_offered_elsewhere(
    team_place: TeamPlace, team_office: Office, office: Office, qtbot: QtBot
) -> None:
    lee = team_place.let_in(team_office, "Lee Ortega", Role.OFFICER)
    entry = NewComplaint(Complaint("", team_office.session.today(), "closed to Lee"))
    case = team_office.complaints.receive(entry)
    form = WallForm(team_office, case, [lee.session.person], ())
    qtbot.addWidget(form)
    form.fields["closed_to"].set_value((lee.session.person.id,))  # type: ignore[attr-defined]
    form.fields["why"].set_raw("a relative is named in it")

    with qtbot.waitSignal(form.finished):
        form.submit()

    assert [one.name for one in team_office.complaints.closed_to(case.id)] == ["Lee Ortega"]
    with pytest.raises(Refused, match="no such record"):
        lee.complaints.get(case.id)
    assert team_office.complaints.has_walls
    assert not office.complaints.has_walls


@pytest.mark.requirement("S1", "U1")
def test_the_file_of_an_authority_has_a_field_of_its_own_and_is_remembered_with_the_address(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[str] = []

    class Asked(TestOpeners):
        def open_team_office(
            self, address: str, login: str, passphrase: str, *, code: str = "", own_passphrase: str = ""
        ) -> Office:
            assert (login, passphrase, code, own_passphrase) == (LOGIN, PASSPHRASE, "", "")
            asked.append(address)
            raise Refused("Not today.")

    file = tmp_path / "agency authority+1.pem"
    file.write_text("a certificate")
    form = TeamSignInForm(Asked(tmp_path))
    qtbot.addWidget(form)
    _fill(form, address="postgresql://server.example/gen63", login=LOGIN, passphrase=PASSPHRASE)
    form.fields["authority"].take([file])  # type: ignore[attr-defined]
    form.submit()
    qtbot.waitUntil(lambda: bool(asked))
    assert parse_address(asked[0]).certificate == str(file)

    again = TeamSignInForm(Asked(tmp_path), asked[0], LOGIN)
    qtbot.addWidget(again)
    assert again.fields["authority"].value() == (file,)
    assert again.fields["address"].value() == "postgresql://server.example/gen63"
