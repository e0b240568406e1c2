"""The office's texts of letters: the newest edition of each, to be edited or put back to what came with the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.letter_labels import template_name
from gen63_desktop.ui.complaints.letters.preview_form import open_wide
from gen63_desktop.ui.complaints.letters.template_form import TemplateForm, template_key
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.entries_and_text import EntriesAndText
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog


class PutBackForm(Form):
    """Why a text is put back to what came with the program."""

    def __init__(self, office: Office, template: Template, parent: QWidget | None = None) -> None:
        title = self.tr("Put back “{text}”").format(text=template_name(template))
        super().__init__(title, self.tr("Put it back"), parent)
        self._office, self._template = office, template
        said = self.tr(
            "A next edition says again what came with the program. The editions before it are kept."
        )
        self.body.addWidget(text_label(said, "muted"))
        self.add(TextField("why", self.tr("Reason"), required=True))
        self.start()

    def send(self) -> None:
        """Put it back."""
        why, template, letters = self.values()["why"], self._template, self._office.letters
        self.act(self.tr("Putting the text back"), lambda: letters.put_back(template, why))


class TemplatesDialog(EntriesAndText[Template]):
    """All texts, in English and Spanish."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(self.tr("Texts of letters"), self.tr("The text and its editions"), parent)
        self._office = office
        self._may = office.session.may(Permission.APPROVE_FINDINGS)
        self.list.itemActivated.connect(lambda _item: self._edit())
        self.edit_button = self.add_button(self.tr("&Edit the text…"), self._edit, "primary", shown=self._may)
        self.back_button = self.add_button(
            self.tr("&Put back what came with the program…"), self._put_back, shown=self._may
        )
        self.read()

    def read(self) -> None:
        """Read the texts again; the chosen one stays chosen."""
        tasks.ask(self, self._office.letters.templates, self.show_entries)

    def line(self, entry: Template) -> str:
        """The text's name and edition."""
        return self.tr("{text} (edition {n})").format(text=template_name(entry), n=entry.edition)

    def show_chosen(self) -> None:
        """The text, and who made which edition of it."""
        one = self.current
        self.edit_button.setEnabled(one is not None)
        self.back_button.setEnabled(one is not None and not one.shipped)
        if one is None:
            self.text.setPlainText("")
            return
        letters, people = self._office.letters, self._office.people

        def told(answer: tuple[Sequence[Template], dict[int, str]]) -> None:
            if one is self.current:
                self._tell(one, *answer)

        tasks.ask(self, lambda: (letters.editions(one.name, one.language), people.names()), told)

    def _tell(self, one: Template, editions: Sequence[Template], names: dict[int, str]) -> None:
        lines = [one.subject, "", one.body.strip(), "", self.tr("Editions")]
        lines += [self._edition_words(edition, names) for edition in editions]
        self.text.setPlainText("\n".join(lines).strip())

    def _edition_words(self, edition: Template, names: dict[int, str]) -> str:
        if edition.made_by is None:
            return self.tr("Edition {n}: came with the program").format(n=edition.edition)
        return self.tr("Edition {n}: {moment}, {name}: {why}").format(
            n=edition.edition,
            moment=words.moment(edition.made_at),
            name=names.get(edition.made_by, "?"),
            why=edition.why,
        )

    def _edit(self) -> None:
        if (one := self.current) is not None and self._may:
            form = TemplateForm(self._office, one)
            form.finished.connect(self._saved)
            open_wide(form, self)

    def open_draft(self, key: str) -> None:
        """Open the text that an unfinished edition belongs to, once the texts are read."""

        def found(texts: Sequence[Template]) -> None:
            self.show_entries(texts)
            if self.choose(lambda one: template_key(one) == key):
                self._edit()

        tasks.ask(self, self._office.letters.templates, found)

    def _put_back(self) -> None:
        if (one := self.current) is not None:
            form = PutBackForm(self._office, one)
            form.finished.connect(self._saved)
            FormDialog(form, self, columns=64).open()

    def _saved(self, saved: Template) -> None:
        said = self.tr("{text} has edition {n} now.")
        messages.tell(said.format(text=template_name(saved), n=saved.edition))
        self.read()
