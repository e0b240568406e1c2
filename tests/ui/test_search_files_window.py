"""Attached files in the window: read quietly at the beat, found by their words, and said where they have none."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.search.found import Asked, Kind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.investigation_labels import found_by_words
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.search.page import SearchPage
from gen63_desktop.ui.shared.told_rows import DETAIL
from gen63_desktop.ui.shell.application import Shell
from tests.offices import PASSPHRASE
from tests.services.investigation_steps import obtain, receive
from tests.ui.conftest import Settle
from tests.ui.test_locking import locked, unlock


@pytest.mark.requirement("C5", "C6")
def test_what_was_attached_is_read_at_the_next_beat_found_and_opened_at_its_item(
    office: Office, shell: Shell, settle: Settle
) -> None:
    case = receive(office)
    items = [
        obtain(office, case, b"The pelican waited.\n", file_name="a.txt"),
        obtain(office, case, b"--- \n", file_name="b.txt"),
        obtain(office, case),
    ]
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.menus.news.beat.emit()
    settle()
    shell.main.open_section("search")
    page = shell.main.page
    assert isinstance(page, SearchPage)
    page.field.setText("pelican")
    page.search()
    settle()
    assert page.results.list.item(0).text() == "Attached files: 1"
    assert page.results.list.item(1).data(DETAIL) == "The pelican waited."
    page.results.list.itemActivated.emit(page.results.list.item(1))
    settle()

    opened = shell.main.page
    assert isinstance(opened, ComplaintsPage)
    assert opened.view.investigation.chosen("evidence").item.id == items[0].id
    found = opened.view.investigation.found
    assert found is not None
    said = [found_by_words(one) for one in found.evidence]
    assert said[0] == "The description, and the words of the file"
    assert said[1] == "The description only: the file has no text, as a scan has none"
    assert said[2] == "The description only: files of this kind or size are not read"


@pytest.mark.requirement("C6", "S1")
def test_nothing_is_read_while_the_office_is_locked_and_reading_goes_on_after_it(
    office: Office, shell: Shell, qtbot: QtBot, settle: Settle
) -> None:
    obtain(office, receive(office), b"The pelican waited.\n", file_name="a.txt")
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.locking.lock()
    lock = locked(shell.main, qtbot, settle)
    shell.main.menus.news.beat.emit()  # as where a beat comes while the keys are dropped
    settle()
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert office.search.found(Kind.FILE, Asked("pelican")).hits == ()

    shell.main.menus.news.beat.emit()
    settle()

    assert len(office.search.found(Kind.FILE, Asked("pelican")).hits) == 1
