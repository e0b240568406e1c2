"""Editing a text of letters: its words, the fields to put into it, and a letter to nobody that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.letters.fields import COMPULSORY, fields_of
from gen63_desktop.domain.letters.kinds import TemplateName
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.letter_labels import field_name, field_sentence, template_name
from gen63_desktop.ui.complaints.letters.preview_form import PreviewForm
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField

_SHOWN = 7


class TemplateForm(PreviewForm):
    """The next edition of a text."""

    def __init__(self, office: Office, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("{text}, edition {n}").format(text=template_name(template), n=template.edition),
            self.tr("Save as edition {n}").format(n=template.edition + 1),
            "template",
            template_key(template),
            parent,
        )
        self.template = template
        self.body.addWidget(
            text_label(
                self.tr(
                    "A blank line parts paragraphs. A line that begins with # is a heading, one that begins with - "
                    "an item of a list. Letters that were sent stay as they are; the preview is of a person who "
                    "does not exist."
                ),
                "muted",
            )
        )
        if template.name is not TemplateName.RIGHTS:
            self.add(TextField("subject", self.tr("Subject"), required=True))
            self.fields["subject"].set_value(template.subject)
        self.text = self.add(LongTextField("body", self.tr("Text"), required=True, lines=16))
        self.text.set_value(template.body)
        self._add_fields()
        self.add(
            TextField(
                "why", self.tr("Why it is changed"), required=True, hint=self.tr("It stands in the history.")
            )
        )
        self.start()

    def _add_fields(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Fields"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        needed = COMPULSORY[self.template.name]
        for field in fields_of(self.template.name):
            words = f"{field_name(field)} {{{field.value}}}: {field_sentence(field)}"
            if field in needed:
                words = self.tr("{field} Needed in this text.").format(field=words)
            self.list.addItem(words)
        self.list.setCurrentRow(0)
        line = QFontMetrics(self.font()).lineSpacing()
        self.list.setMinimumHeight(line * _SHOWN)
        self.list.itemActivated.connect(lambda _item: self.insert_field())
        self.insert_button = QPushButton(self.tr("&Put the field into the text"))
        self.insert_button.setAutoDefault(False)
        self.insert_button.clicked.connect(self.insert_field)
        self.body.addWidget(text_label(self.tr("Fields"), "strong"))
        self.body.addWidget(self.list)
        self.body.addWidget(self.insert_button, 0, Qt.AlignmentFlag.AlignLeft)

    def insert_field(self) -> None:
        """Put the chosen field where the cursor stands in the text."""
        fields = fields_of(self.template.name)
        field = fields[max(self.list.currentRow(), 0)]
        self.text.edit.insertPlainText(f"{{{field.value}}}")
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        messages.announce(self.tr("{field} is in the text.").format(field=field_name(field)))

    def typed(self) -> Template:
        """The text as it is typed."""
        values = self.values()
        return replace(self.template, subject=values.get("subject", ""), body=self.text.raw())

    def preview_work(self) -> Callable[[], bytes]:
        """The text as a letter to nobody; refused where it could not be saved."""
        template, letters = self.typed(), self.office.letters
        return lambda: letters.preview_template(template)

    def preview_shown(self, preview: bytes) -> tuple[bytes, Sequence[Refused]]:
        """Its pages; a text that can be drawn leaves nothing open."""
        return preview, ()

    def send(self) -> None:
        """Save the next edition."""
        typed, why, letters = self.typed(), self.values()["why"], self.office.letters
        self.act(
            self.tr("Saving the text"),
            lambda: letters.change_template(self.template, typed.subject, typed.body, why),
        )


def template_key(template: Template) -> str:
    """The key of an unfinished edition."""
    return f"{template.name.name}.{template.language.name}.{template.edition}"
