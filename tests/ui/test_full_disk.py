"""A disk that is full while somebody saves: a sentence, what was typed stays and is kept as an encrypted draft."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.shared import messages
from tests.ui.conftest import Settle

pytestmark = [
    pytest.mark.requirement("S4", "C17"),
    pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX's"),
]
TYPED = "The driver closed the door when she saw my walker. " * 40


@contextmanager
def _no_file_may_grow(folder: Path) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert folder.is_dir()


def _form(office: Office, qtbot: QtBot) -> IntakeForm:
    form = IntakeForm(office)
    qtbot.addWidget(form)
    form.show()
    return form


def test_what_was_typed_into_a_form_survives_a_disk_that_takes_nothing(
    office: Office, qtbot: QtBot, settle: Settle
) -> None:
    assert office.folder is not None
    form = _form(office, qtbot)
    settle()
    form.fields["narrative"].set_value(TYPED)
    form.fields["received"].set_value(office.session.today())
    with _no_file_may_grow(office.folder):
        form.submit()
        settle()
        QApplication.processEvents()
        said = [message.text for message in messages.door().said]
        assert any("could not be read or written" in text or "disk" in text for text in said)
        assert form.fields["narrative"].value() == TYPED.strip()

    form.keep_draft_now()
    settle()
    draft = office.drafts.find("complaints.intake", "new")
    assert draft is not None
    assert draft.content["narrative"].strip() == TYPED.strip()
    files = [path for path in office.folder.rglob("*") if path.is_file()]
    assert not [path for path in files if b"saw my walker" in path.read_bytes()]

    form.submit()
    settle()
    with office.session.ask() as reader:
        from gen63_desktop.domain.complaints.records import Complaint

        assert [one.narrative for one in reader.find(Complaint)] == [TYPED.strip()]
    assert office.drafts.find("complaints.intake", "new") is None
    assert office.history.verify().problems == ()
