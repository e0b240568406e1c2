"""The commands on letters of the complaint that is shown: write, open, save, mail, note that one came back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.letters.kinds import Language, LetterKind, Way
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.writing import LetterDraft, LettersOfCase
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import AfterALook, CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.letters.choice_form import ChoiceForm, LetterChoice
from gen63_desktop.ui.complaints.letters.letter_form import LetterForm
from gen63_desktop.ui.complaints.letters.preview_form import open_wide
from gen63_desktop.ui.complaints.letters.return_form import ReturnForm
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.opened_files import OpenedFiles


class LetterCommands(CasePart):
    """Makes the commands, and keeps the tab of letters in step with the case."""

    def __init__(self, page: CasePage, after_a_look: AfterALook) -> None:
        super().__init__(page)
        self._after_a_look = after_a_look
        self._just_sent = 0
        self._files = OpenedFiles(self)
        may = page.office.session.may
        writes = may(Permission.WORK_COMPLAINTS)
        self.write = self._command(self.tr("Write a letter…"), self._write, keys="Ctrl+Shift+T", icon="mail")
        self.open = self._command(self.tr("Open the letter"), self._open, icon="external-link")
        self.save = self._command(self.tr("Save the letter…"), self._save, icon="download")
        self.mail = self._command(self.tr("Make a mail draft…"), self._mail, icon="mail")
        self.returned = self._command(self.tr("Note that it came back…"), self._returned, icon="undo-2")
        for action in (self.write, self.returned):
            only_for(action, writes)
        for action in (self.open, self.save, self.mail):
            only_for(action, self._reads)
        page.view.letters.offer(
            CommandButton(self.write, "primary"),
            CommandButton(self.open),
            CommandButton(self.save),
            CommandButton(self.mail),
            CommandButton(self.returned),
        )
        page.view.letters.chosen_changed.connect(self._offer)

    # -- what is there ---------------------------------------------------------------------------

    def _show_none(self) -> None:
        self._show(None)

    def _read(self, case: CaseFile) -> None:
        letters, wanted = self._office.letters, case.complaint.id

        def found(answer: LettersOfCase) -> None:
            if case is self._case:
                self._show(answer)
                self._page.view.letters.choose(self._just_sent)

        tasks.ask(self._page, lambda: letters.of_case(wanted), found, lambda _error: True)

    def _show(self, found: LettersOfCase | None) -> None:
        self._page.view.letters.show_letters(found, self._office.session.today())
        self._offer()

    def _offer(self) -> None:
        letter = self._page.view.letters.letter if self._case is not None else None
        none = "" if self._case is not None else self.tr("Choose a complaint in the list.")
        offer(self.write, none)
        choose = none or ("" if letter is not None else self.tr("No letter is chosen."))
        for action in (self.open, self.save, self.mail):
            offer(action, choose)
        there = letter is not None and letter.returned_on is not None
        offer(self.returned, choose or (self.tr("It is noted that the letter came back.") if there else ""))

    # -- writing -----------------------------------------------------------------------------------

    def _write(self, case: CaseFile) -> None:
        self._after_a_look(case, self._choose)

    def _choose(self, case: CaseFile) -> None:
        letters = self._office.letters
        tasks.ask(
            self._page, lambda: letters.of_case(case.complaint.id), lambda found: self._ask(case, found)
        )

    def _ask(self, case: CaseFile, found: LettersOfCase) -> None:
        form = ChoiceForm(self._office, case, found)
        form.finished.connect(lambda choice: self._draft(case, choice))
        FormDialog(form, self._page, columns=64).open()

    def _draft(self, case: CaseFile, choice: LetterChoice) -> None:
        letters, number = self._office.letters, case.complaint.id
        tasks.ask(
            self._page,
            lambda: letters.draft(number, choice.kind, choice.language, choice.party_id, choice.way),
            lambda draft: self._open_form(case, draft),
        )

    def _open_form(self, case: CaseFile, draft: LetterDraft) -> None:
        form = LetterForm(self._office, draft, case.complaint.is_open)
        form.finished.connect(self._sent)
        form.draft_kept.connect(self._page.draft_saved)
        open_wide(form, self._page)

    def _sent(self, letter: LetterRow) -> None:
        said = self.tr("{number} is kept on the case. Print it or mail it from the tab Letters.")
        messages.tell(said.format(number=letter.number))
        self._just_sent = letter.id
        self._page.view.tabs.setCurrentWidget(self._page.view.letters)
        self._page.look_again()

    def open_draft(self, part: str, case: CaseFile) -> None:
        """Open a letter that was not finished."""
        names = part.split(".")
        try:
            kind, language, way = LetterKind[names[0]], Language[names[1]], Way[names[2]]
            party = int(names[3]) or None
        except (KeyError, IndexError, ValueError):
            return
        self._after_a_look(case, lambda seen: self._draft(seen, LetterChoice(kind, language, party, way)))

    def open_return_draft(self, letter_id: int, case: CaseFile) -> None:
        """Open the unfinished note on a letter that came back."""
        letters = self._office.letters

        def show(found: LettersOfCase) -> None:
            letter = next((one for one in found.letters if one.id == letter_id), None)
            if letter is not None:
                self._open_return(letter)

        tasks.ask(self._page, lambda: letters.of_case(case.complaint.id), show)

    # -- what was sent -----------------------------------------------------------------------------

    def _on_letter(self, case: CaseFile, run: Callable[[LetterRow], None]) -> None:
        letter = self._page.view.letters.letter
        if letter is not None:
            self._after_a_look(case, lambda _seen: run(letter))

    def _open(self, case: CaseFile) -> None:
        self._on_letter(case, self._open_shown)

    def _open_shown(self, letter: LetterRow) -> None:
        letters = self._office.letters
        name = f"{letter.number}.pdf"
        tasks.ask(self._page, lambda: letters.file(letter.id), lambda data: self._show_file(name, data))

    def _show_file(self, name: str, data: bytes) -> None:
        try:
            self._files.show(name, data)
        except Refused as refusal:
            messages.refused(self._page, refusal)

    def _save(self, case: CaseFile) -> None:
        letters = self._office.letters
        self._on_letter(
            case,
            lambda letter: self._save_as(
                f"{letter.number}.pdf",
                self.tr("PDF files (*.pdf)"),
                lambda path: letters.save_copy(letter.id, path),
            ),
        )

    def _mail(self, case: CaseFile) -> None:
        letters = self._office.letters
        self._on_letter(
            case,
            lambda letter: self._save_as(
                f"{letter.number}.eml",
                self.tr("Mail drafts (*.eml)"),
                lambda path: letters.save_mail(letter.id, path),
            ),
        )

    def _save_as(self, name: str, kinds: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._page.window(), self.tr("Save as"), name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.fileSelected.connect(lambda file: self.write_to(Path(file), write))
        dialog.open()

    def write_to(self, path: Path, write: Callable[[Path], None]) -> None:
        """Write a letter or its mail to this file."""

        def done(_nothing: object) -> None:
            messages.tell(self.tr("Saved as {name}.").format(name=path.name))

        tasks.act(self._page, self.tr("Saving the letter"), lambda: write(path), done)

    def _returned(self, _case: CaseFile) -> None:
        letter = self._page.view.letters.letter
        if letter is not None:
            self._open_return(letter)

    def _open_return(self, letter: LetterRow) -> None:
        form = ReturnForm(self._office, letter)
        self._page.open_form(
            form, self.tr("It is noted that {number} came back.").format(number=letter.number)
        )
