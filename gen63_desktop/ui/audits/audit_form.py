"""The form of an open audit: each question with answer, day, note and files; kept, or kept and signed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.audits.checklist import FIELDS_QUESTION
from gen63_desktop.domain.audits.records import Answer, HeldField, Question, Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.evidence import EvidenceList
from gen63_desktop.ui.audits.held_fields import HeldFieldsField
from gen63_desktop.ui.audits.labels import verdict_words
from gen63_desktop.ui.shared import icons, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.merging import EditForm, Versions
from gen63_desktop.ui.shared.theme import look

AUDIT_FORM = "audits.checklist"


class AuditForm(EditForm):
    """An open audit. ``sign_asked`` follows when all was kept and the person wants to sign."""

    sign_asked = Signal(object)

    def __init__(self, office: Office, record: AuditRecord, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("90-day audit: {name}").format(name=record.source.name),
            self.tr("Save and close"),
            parent,
            drafts=office.drafts,
            draft_form=AUDIT_FORM,
            draft_key=str(record.audit.id),
        )
        self._office = office
        self.record = record
        self.body.addWidget(self._about())
        self.cards: dict[str, _QuestionCard] = {}
        self.held = HeldFieldsField(
            "held",
            self.tr("Demographic fields held"),
            hint=self.tr(
                "Each field that the source holds, with the reason. A field without a reason is a finding."
            ),
        )
        for question in record.questions:
            card = _QuestionCard(office, record, question)
            card.evidence.changed.connect(self._look_at_files)
            self.cards[question.code] = card
            self.body.addWidget(card)
            for field in (card.verdict, card.checked, card.note):
                self.keep_field(field)
            if question.code == FIELDS_QUESTION:
                card.column.addWidget(self.held)
                self.keep_field(self.held)
        self.sign_button = QPushButton(self.tr("Save and sign…"))
        self.sign_button.setAutoDefault(False)
        icons.dress(self.sign_button, "signature")
        self.sign_button.clicked.connect(self.save_and_sign)
        self.buttons.insertWidget(self.buttons.count() - 1, self.sign_button)
        self.cancel_button.setText(self.tr("Close without saving"))
        self._show(record)
        self.start()

    def _about(self) -> QWidget:
        record = self.record
        lines = [
            self.tr("Started {day}.").format(day=words.day(record.audit.started_on)),
        ]
        if record.since is not None:
            lines.append(self.tr("It looks back to {day}.").format(day=words.day(record.since)))
        if record.due is not None:
            lines.append(
                self.tr("The last day in time is {day}.").format(day=words.weekday_and_day(record.due))
            )
        lines.append(
            self.tr("It answers edition {n} of the checklist, with which it began.").format(
                n=record.audit.edition
            )
        )
        lines.append(
            self.tr(
                "The audit counts on the day its last check was performed. Until it is signed it does not count."
            )
        )
        label = QLabel(" ".join(lines))
        label.setWordWrap(True)
        look(label, "muted")
        return label

    def _show(self, record: AuditRecord) -> None:
        self.record = record
        for question in record.questions:
            self.cards[question.code].show_answer(record.answer_to(question.code))
            self.cards[question.code].evidence.show_files(record.files_of(question.code))
        self.held.show_fields(record.fields)

    def _look_at_files(self) -> None:
        audits, number = self._office.audits, self.record.audit.id
        tasks.ask(self, lambda: audits.record(number), self._files_changed)

    def _files_changed(self, record: AuditRecord) -> None:
        self.record = replace(self.record, files=record.files)
        for code, card in self.cards.items():
            card.evidence.show_files(record.files_of(code))

    def answers(self) -> tuple[Answer, ...]:
        """The answers as they stand in the form."""
        return tuple(
            self.cards[question.code].answer(self.record.answer_to(question.code))
            for question in self.record.questions
        )

    def send(self) -> None:
        """Keep answers and fields."""
        self._save(None)

    def save_and_sign(self) -> None:
        """Keep everything, then go on to the signature."""
        self.notice.hide()
        if not self._show_problems(self.problems()):
            self._save(self._go_on)

    def _save(self, done: Any) -> None:
        audits, audit = self._office.audits, self.record.audit
        answers, fields, seen = self.answers(), self.held.value(), self.record.fields
        self.act(self.tr("Saving the audit"), lambda: audits.save(audit, answers, fields, seen), done)

    def versions(self, theirs: Any) -> Versions | None:
        """The answer or the field held that somebody else saved: as it was, as it is here, how all is saved."""
        audits, audit, seen = self._office.audits, self.record.audit, self.record.fields
        answers, fields = self.answers(), self.held.value()
        before: list[Answer | HeldField] = [*self.record.answers, *seen]
        now: list[Answer | HeldField] = [*answers, *fields]
        known = {(type(one), one.id): one for one in before}
        typed = {(type(one), one.id): one for one in now}
        place = type(theirs), theirs.id
        if place not in known or place not in typed:
            return None

        def save(merged: Any) -> AuditRecord:
            those = typed | {place: merged}
            said = [one for answer in answers if isinstance(one := those[Answer, answer.id], Answer)]
            kept = [
                one
                for field in fields
                if isinstance(one := those[HeldField, field.id] if field.id else field, HeldField)
            ]
            return audits.save(audit, said, kept, seen)

        return Versions(known[place], typed[place], save)

    def _go_on(self, record: AuditRecord) -> None:
        if self.keeper is not None:
            self.keeper.discard(over=False)
        self._show(record)
        self._start = self.raw()
        self.sign_asked.emit(record)


class _QuestionCard(QFrame):
    """One question."""

    def __init__(self, office: Office, record: AuditRecord, question: Question) -> None:
        super().__init__()
        look(self, "card")
        self.setAccessibleName(question.text)
        number = question.place
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
        self._say(self.tr("Question {n}").format(n=number), "h3")
        self._say(question.text, "strong")
        self._say(f"{question.clause}: “{question.clause_text}”", "muted")
        self._say(question.guidance, "muted")
        verdicts = [v for v in Verdict if question.may_not_apply or v is not Verdict.NOT_APPLICABLE]
        self.verdict = ChoiceField(
            f"{question.code}.verdict",
            self.tr("Answer to question {n}").format(n=number),
            [(verdict, verdict_words(verdict)) for verdict in verdicts],
            none=self.tr("Not answered yet"),
        )
        self.checked = DayField(
            f"{question.code}.checked",
            self.tr("Check performed on (question {n})").format(n=number),
            office.session.today,
            not_after_today=True,
        )
        self.note = LongTextField(
            f"{question.code}.note",
            self.tr("What was looked at and found (question {n})").format(n=number),
            lines=3,
        )
        self._finding = QLabel(
            self.tr("This answer is a finding of non-compliance. Say in the note what was found.")
        )
        self._finding.setWordWrap(True)
        look(self._finding, "late")
        self._compliant = question.compliant
        self.evidence = EvidenceList(office, record.audit, question.code, number)
        for widget in (self.verdict, self._finding, self.checked, self.note, self.evidence):
            self.column.addWidget(widget)
        self.verdict.changed.connect(self._show_finding)
        self._show_finding()

    def _say(self, text: str, style: str) -> None:
        label = QLabel(text)
        label.setTextFormat(label.textFormat().PlainText)
        label.setWordWrap(True)
        look(label, style)
        self.column.addWidget(label)

    def _show_finding(self) -> None:
        verdict = self.verdict.value()
        self._finding.setVisible(verdict not in (None, self._compliant, Verdict.NOT_APPLICABLE))

    def show_answer(self, answer: Answer) -> None:
        """Show what is stored."""
        self.verdict.set_value(answer.verdict)
        self.checked.set_value(answer.checked_on or "")
        self.note.set_value(answer.note)

    def answer(self, stored: Answer) -> Answer:
        """The answer as it stands in the form."""
        verdict = self.verdict.value()
        return replace(
            stored,
            verdict=Verdict(verdict) if verdict else None,
            checked_on=self.checked.value(),
            note=self.note.value(),
        )
