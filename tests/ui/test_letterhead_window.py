"""The letterhead and the seal as a person gives them: seen on a page before they are saved, refused in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.letterhead_form import LetterheadForm
from gen63_desktop.ui.office.letterhead_reading import LetterheadReading
from gen63_desktop.ui.shared.merging import MergeForm
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.reports.kit_documents import seal

from .conftest import Settle
from .open_windows import dialog

WORDS = "A blue ring with a bus"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "seal.png"
    path.write_bytes(seal())
    return path


@pytest.fixture
def form(qtbot: QtBot, settle: Settle, office: Office) -> LetterheadForm:
    made = LetterheadForm(office, office.settings.letterhead())
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def _drawn(qtbot: QtBot, form: LetterheadForm, words: str) -> None:
    """Wait until the preview shows what is typed."""
    qtbot.waitUntil(lambda: words in form.preview.accessibleName(), timeout=20_000)


@pytest.mark.requirement("R1", "U2")
def test_a_letterhead_is_typed_seen_on_the_page_and_saved(
    qtbot: QtBot, settle: Settle, office: Office, form: LetterheadForm, picture: Path
) -> None:
    _drawn(qtbot, form, "without a letterhead")
    bare = form.preview.pixmap().toImage()
    qtbot.keyClicks(form._agency.edit, "Fictional Transit")
    form._lines.edit.setPlainText("1 Example St\n\n 555-0100 ")
    form._file.take([picture])
    settle()
    assert form.remove_seal.isVisible()
    qtbot.keyClicks(form._words.edit, WORDS)
    _drawn(qtbot, form, f"Fictional Transit. 1 Example St. 555-0100. Seal: {WORDS}")
    assert form.preview.pixmap().toImage() != bare
    assert office.settings.letterhead() == AgencyLetterhead(), "a preview saves nothing"
    form.submit()
    settle()
    kept = office.settings.letterhead()
    assert (kept.agency, kept.lines, kept.seal_words) == (
        "Fictional Transit",
        ("1 Example St", "555-0100"),
        WORDS,
    )
    assert kept.seal_png


@pytest.mark.requirement("P1")
@pytest.mark.parametrize("content", [b"", b"GIF89a....", seal()[:300]])
def test_a_file_that_is_no_picture_is_refused_at_its_field_and_the_seal_stays(
    settle: Settle, form: LetterheadForm, picture: Path, content: bytes
) -> None:
    form._file.take([picture])
    settle()
    before = form._seal
    assert before
    picture.write_bytes(content)
    form._file.take([picture])
    settle()
    assert "no PNG or JPEG" in form.fields["seal"].error
    assert form._seal == before
    form._file.take([picture.parent])
    settle()
    assert "cannot be read" in form.fields["seal"].error


def test_a_seal_without_words_is_not_saved(
    settle: Settle, office: Office, form: LetterheadForm, picture: Path
) -> None:
    form._file.take([picture])
    settle()
    form.submit()
    settle()
    assert "what the seal shows" in form.fields["seal_words"].error
    assert office.settings.letterhead() == AgencyLetterhead()


def test_words_that_no_page_can_draw_are_refused_at_their_field(
    settle: Settle, office: Office, form: LetterheadForm
) -> None:
    form._agency.set_value("רכבת")
    form.submit()
    settle()
    assert "right to left" in form.fields["agency"].error
    form._agency.set_value("Agency")
    form._lines.set_value("\n".join("abcdefgh"))
    form.submit()
    settle()
    assert "8 lines" in form.fields["lines"].error
    assert office.settings.letterhead() == AgencyLetterhead()


def test_the_seal_is_taken_away(
    qtbot: QtBot, settle: Settle, office: Office, form: LetterheadForm, picture: Path
) -> None:
    office.settings.change_letterhead(
        AgencyLetterhead("Agency", seal_png=office.settings.seal_from(picture.read_bytes()), seal_words=WORDS)
    )
    again = LetterheadForm(office, office.settings.letterhead())
    qtbot.addWidget(again)
    again.show()
    settle()
    assert not again.dirty
    again.remove_seal.click()
    assert again.dirty
    assert not again.remove_seal.isVisible()
    again.submit()
    settle()
    kept = office.settings.letterhead()
    assert (kept.agency, kept.seal_png, kept.seal_words, kept.seal_sha256) == ("Agency", "", "", "")


@pytest.mark.requirement("C17")
def test_two_who_changed_the_letterhead_choose_field_by_field_and_a_seal_is_called_a_picture(
    qtbot: QtBot, settle: Settle, office: Office, picture: Path
) -> None:
    stored = office.settings.change_letterhead(AgencyLetterhead("Agency"))
    mine = LetterheadForm(office, stored)
    qtbot.addWidget(mine)
    mine.show()
    sealed = office.settings.seal_from(picture.read_bytes())
    office.settings.change_letterhead(replace(stored, agency="Theirs", seal_png=sealed, seal_words=WORDS))
    mine._agency.set_value("Mine")
    mine._file.take([picture])
    settle()
    mine._words.set_value("My words")
    mine.submit()
    settle()
    merge = dialog(MergeForm)
    assert set(merge.fields) == {"agency", "seal_words"}
    for field, chosen in (("agency", "mine"), ("seal_words", "theirs")):
        merge.fields[field].set_value(chosen)
    merge.submit()
    settle()
    kept = office.settings.letterhead()
    assert (kept.agency, kept.seal_words, kept.seal_png) == ("Mine", WORDS, sealed)


def test_it_is_opened_from_the_file_menu_and_read_by_those_who_do_not_change_it(
    qtbot: QtBot, settle: Settle, office: Office, shell_window: MainWindow, picture: Path
) -> None:
    shell_window.menus.show_letterhead()
    settle()
    assert isinstance(dialog(LetterheadForm), LetterheadForm)
    sealed = AgencyLetterhead("Agency", ("Line",), office.settings.seal_from(picture.read_bytes()), WORDS)
    reading = LetterheadReading(office, sealed)
    qtbot.addWidget(reading)
    reading.show()
    assert reading.text.toPlainText() == f"Agency\nLine\nSeal: {WORDS}"
    assert reading.text.isReadOnly()
    qtbot.waitUntil(lambda: "Agency. Line" in reading.preview.accessibleName(), timeout=20_000)
