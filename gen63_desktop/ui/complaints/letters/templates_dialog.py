"""The office's texts of letters: the newest edition of each, to be edited or put back to what came with the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.letter_labels import template_name
from gen63_desktop.ui.complaints.letters.preview_form import open_wide
from gen63_desktop.ui.complaints.letters.template_form import TemplateForm, template_key
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


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


class TemplatesDialog(QDialog):
    """All texts, in English and Spanish."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._office = office
        self._texts: Sequence[Template] = ()
        self._editions: Sequence[Template] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Texts of letters"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts of letters"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemActivated.connect(lambda _item: self._edit())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text and its editions"))
        self.edit_button = self._button(self.tr("&Edit the text…"), self._edit, "primary")
        self.back_button = self._button(self.tr("&Put back what came with the program…"), self._put_back)
        close = self._button(self.tr("Close"), self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.edit_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(close)
        panes = QHBoxLayout()
        panes.addWidget(self.list, 2)
        panes.addWidget(self.text, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.windowTitle(), "h2"))
        column.addLayout(panes, 1)
        column.addLayout(buttons)
        metrics, room = QFontMetrics(self.font()), self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 130, room.width() - 40),
            min(metrics.height() * 34, room.height() - 80),
        )
        may = office.session.may(Permission.APPROVE_FINDINGS)
        self.edit_button.setVisible(may)
        self.back_button.setVisible(may)
        self._may = may
        self.read()

    def _button(self, text: str, run: object, style: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        if style:
            look(button, style)
        return button

    def read(self) -> None:
        """Read the texts again; the chosen one stays chosen."""
        letters = self._office.letters
        tasks.ask(self, letters.templates, self._shown)

    def _shown(self, texts: Sequence[Template]) -> None:
        row = max(self.list.currentRow(), 0)
        self._texts = texts
        self.list.blockSignals(True)
        self.list.clear()
        for one in texts:
            edition = self.tr("{text} (edition {n})").format(text=template_name(one), n=one.edition)
            self.list.addItem(edition)
        self.list.setCurrentRow(min(row, len(texts) - 1))
        self.list.blockSignals(False)
        self._show()

    @property
    def current(self) -> Template | None:
        """The chosen text."""
        row = self.list.currentRow()
        return self._texts[row] if 0 <= row < len(self._texts) else None

    def _show(self) -> None:
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
            self._shown(texts)
            row = next((at for at, one in enumerate(texts) if template_key(one) == key), -1)
            if row >= 0:
                self.list.setCurrentRow(row)
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
