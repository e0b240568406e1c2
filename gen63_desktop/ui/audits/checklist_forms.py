"""The forms that make the next edition of the checklist: its questions in order, and each question."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.audits.checklist import FIELDS_QUESTION
from gen63_desktop.domain.audits.editions import ASKED_BY_POLICY, Edition, QuestionEntry
from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.labels import verdict_words
from gen63_desktop.ui.audits.question_list import QuestionListField
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look

EDITION_FORM = "audits.next_edition"


class QuestionForm(Form):
    """One question; it is kept with the edition, not by itself."""

    def __init__(self, entry: QuestionEntry | None, parent: QWidget | None = None) -> None:
        title = self.tr("Add a question") if entry is None else self.tr("Change a question")
        super().__init__(title, self.tr("Add it") if entry is None else self.tr("Take it over"), parent)
        self._entry = entry or QuestionEntry("")
        text = LongTextField("text", self.tr("Question"), required=True, lines=3)
        clause = TextField(
            "clause", self.tr("Clause"), hint=self.tr("Where it comes from, for example GEN 63 §3.3.")
        )
        clause_text = LongTextField("clause_text", self.tr("Words of the clause"), lines=3)
        guidance = LongTextField(
            "guidance", self.tr("Guidance"), hint=self.tr("What to look at before answering."), lines=3
        )
        answers = [Verdict.YES] if self._entry.code == FIELDS_QUESTION else [Verdict.YES, Verdict.NO]
        compliant = ChoiceField(
            "compliant",
            self.tr("Compliant answer"),
            [(answer, verdict_words(answer)) for answer in answers],
            required=True,
            hint=self.tr("The other answer is a finding of non-compliance."),
        )
        may_not_apply = TickField("may_not_apply", self.tr("It can be answered with “Not applicable”"))
        for field in (text, clause, clause_text, guidance, compliant, may_not_apply):
            field.set_value(getattr(self._entry, field.name))
            self.add(field)
        self.start()

    def send(self) -> None:
        """Hand the question over."""
        given = self.values()
        self.saved(
            QuestionEntry(
                given["text"],
                given["clause"],
                given["clause_text"],
                given["guidance"],
                Verdict(given["compliant"]),
                given["may_not_apply"],
                self._entry.code,
            )
        )


class EditionForm(Form):
    """The next edition of the checklist, and why it is made."""

    def __init__(self, office: Office, newest: Edition, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Change the checklist of the audits"),
            self.tr("Make edition {n}").format(n=newest.number + 1),
            parent,
            drafts=office.drafts,
            draft_form=EDITION_FORM,
            draft_key=str(newest.number),
        )
        self._office = office
        self._newest = newest
        told = QLabel(
            self.tr(
                "Audits that begin from now on answer the new edition. Audits begun before keep theirs, and every "
                "edition stays to be read. What GEN 63 §3.3 has every audit check can be worded anew, not withdrawn."
            )
        )
        told.setWordWrap(True)
        look(told, "muted")
        self.body.addWidget(told)
        self.questions = QuestionListField("questions", self.tr("Questions"), ASKED_BY_POLICY)
        self.questions.show_questions(newest.questions)
        self.questions.asked.connect(self._open_question)
        self.add(self.questions)
        self.add(LongTextField("why", self.tr("Why the checklist is changed"), required=True, lines=3))
        self.start()

    def _open_question(self, place: int) -> None:
        """Change the question at a place; a place past the last one adds one."""
        entries = self.questions.value()
        form = QuestionForm(entries[place] if place < len(entries) else None)
        form.finished.connect(lambda entry: self.questions.put(place, entry))
        FormDialog(form, self, columns=72).open()

    def send(self) -> None:
        """Make the edition."""
        given, newest = self.values(), self._newest
        self.act(
            self.tr("Making the edition"),
            lambda: self._office.checklists.publish(newest, given["questions"], given["why"]),
        )
