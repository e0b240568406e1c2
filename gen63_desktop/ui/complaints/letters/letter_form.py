"""Writing a letter: its fields filled from the case, its pages beside them; sending freezes what they show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind, Way
from gen63_desktop.domain.letters.writing import LetterDraft, Preview, Writing
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import draft_key
from gen63_desktop.ui.complaints.letter_labels import field_name, field_sentence
from gen63_desktop.ui.complaints.letters.preview_form import PreviewForm
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word

_OF_RECORDS = frozenset({Field.NAME, Field.ALLEGATIONS})
_LINES = {Field.OWN_WORDS: 5, Field.REASONS: 6, Field.INFORMATION_NEEDED: 4}


class LetterForm(PreviewForm):
    """One letter before it is sent."""

    def __init__(
        self, office: Office, draft: LetterDraft, case_open: bool, parent: QWidget | None = None
    ) -> None:
        writing = draft.writing
        title = self.tr("{kind} on {number}, {language}").format(
            kind=word(writing.kind), number=draft.number, language=word(writing.language)
        )
        super().__init__(office, title, self.tr("Send the letter"), "letter", letter_key(writing), parent)
        self._draft = draft
        self._preview: Preview | None = None
        self.body.addWidget(
            text_label(
                self.tr(
                    "Sending keeps the letter on the case exactly as the preview shows it, with its number and "
                    "without the mark of a draft. It is never changed afterwards; then print it or mail it."
                ),
                "muted",
            )
        )
        if writing.language is not Language.ENGLISH:
            said = self.tr(
                "What the case says stands here in the language it was recorded in: put it into {language}."
            )
            self.body.addWidget(text_label(said.format(language=word(writing.language)), "muted"))
        self._add_addressee(writing)
        self._add_fields(draft)
        if writing.kind is LetterKind.INFORMATION:
            self.add(DayField("answer_by", self.tr("Answer by"), office.session.today, required=True))
            self.fields["answer_by"].set_value(writing.answer_by)
        if case_open:
            self._add_next_step(writing)
        self.start()

    def _add_addressee(self, writing: Writing) -> None:
        self.add(TextField("to_name", self.tr("Addressee"), required=True))
        self.fields["to_name"].set_value(writing.to_name)
        if writing.way is Way.HAND:
            return
        if writing.way is Way.EMAIL:
            self.add(TextField("address", self.tr("E-mail address"), required=True))
        else:
            self.add(LongTextField("address", self.tr("Postal address"), required=True, lines=3))
        self.fields["address"].set_value(writing.address)

    def _add_fields(self, draft: LetterDraft) -> None:
        told = {Field.ALLEGATIONS, Field.FINDINGS} & _named(draft)
        if told:
            for number, line in enumerate(draft.lines, 1):
                label = self.tr("Allegation {n}, as the letter tells it").format(n=number)
                self.add(
                    LongTextField(f"allegation {line.id}", label, required=True, lines=2, hint=line.basis)
                )
                self.fields[f"allegation {line.id}"].set_value(line.words)
        for field in draft.asked:
            if field in _OF_RECORDS and (field is Field.NAME or draft.lines):
                continue
            needed = field is not Field.OWN_WORDS
            if field.facts.block or field.facts.written or field is Field.AGENCY_ADDRESS:
                lines = _LINES.get(field, 3)
                self.add(
                    LongTextField(
                        field.value,
                        field_name(field),
                        required=needed,
                        lines=lines,
                        hint=field_sentence(field),
                    )
                )
            else:
                self.add(
                    TextField(field.value, field_name(field), required=needed, hint=field_sentence(field))
                )
            self.fields[field.value].set_value(draft.values.get(field, ""))

    def _add_next_step(self, writing: Writing) -> None:
        hint = self.tr("Of the case, once the letter is out. Empty: it stays as it is.")
        self.add(TextField("then_step", self.tr("Next step of the case"), hint=hint))
        self.fields["then_step"].set_value(writing.then_step)
        self.add(DayField("then_due", self.tr("Next step by"), self.office.session.today))
        self.fields["then_due"].set_value(writing.then_due)

    # -- the letter as it is typed -----------------------------------------------------------------

    def writing(self) -> Writing:
        """What is typed."""
        values = self.values()
        return replace(
            self._draft.writing,
            to_name=values["to_name"],
            address=values.get("address", ""),
            values={
                one: values[one.value]
                for one in Field
                if values.get(one.value) and one is not Field.ANSWER_BY
            },
            allegations={
                line.id: values[name]
                for line in self._draft.lines
                if (name := f"allegation {line.id}") in values
            },
            answer_by=values.get("answer_by"),
            then_step=values.get("then_step", ""),
            then_due=values.get("then_due"),
        )

    def preview_work(self) -> Callable[[], Preview]:
        """The letter as it would be sent."""
        writing, letters = self.writing(), self.office.letters
        return lambda: letters.preview(writing)

    def preview_shown(self, preview: Preview) -> tuple[bytes, Sequence[Refused]]:
        """Its pages, and what keeps it from being sent."""
        self._preview = preview
        return preview.pdf, preview.problems

    # -- sending -----------------------------------------------------------------------------------

    def send(self) -> None:
        """Send what is in sight; where something was typed since, show that first."""
        preview = self._preview
        if preview is None or not self.up_to_date:
            self.refresh_preview(self._look_first)
            return
        writing, letters = self.writing(), self.office.letters
        self.act(self.tr("Sending the letter"), lambda: letters.send(writing, preview.digest))

    def _look_first(self) -> None:
        messages.tell(self.tr("The preview shows what you typed last. Look at it, then send the letter."))


def letter_key(writing: Writing) -> str:
    """The key of a letter's draft: the complaint, and which letter to whom."""
    part = f"{writing.kind.name}.{writing.language.name}.{writing.way.name}.{writing.party_id or 0}"
    return draft_key(writing.complaint_id, part)


def _named(draft: LetterDraft) -> set[Field]:
    from gen63_desktop.domain.letters.composing import named_in

    return named_in(draft.template)
