"""What the fields, texts and clocks of letters are called, and what each field says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.deadlines import DueState
from gen63_desktop.domain.letters.clocks import LetterClock
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word

_NAMES = {
    Field.COMPLAINT_NUMBER: QT_TRANSLATE_NOOP("Letters", "Number of the complaint"),
    Field.DATE_RECEIVED: QT_TRANSLATE_NOOP("Letters", "Date received"),
    Field.LETTER_DATE: QT_TRANSLATE_NOOP("Letters", "Date of the letter"),
    Field.NAME: QT_TRANSLATE_NOOP("Letters", "Name"),
    Field.ADDRESSED_AS: QT_TRANSLATE_NOOP("Letters", "Wishes to be addressed as"),
    Field.INCIDENT_DATE: QT_TRANSLATE_NOOP("Letters", "Date of the incident"),
    Field.INCIDENT_PLACE: QT_TRANSLATE_NOOP("Letters", "Place of the incident"),
    Field.ALLEGATIONS: QT_TRANSLATE_NOOP("Letters", "Allegations"),
    Field.NEXT_STEP: QT_TRANSLATE_NOOP("Letters", "What happens next, for the person"),
    Field.DUE_DATE: QT_TRANSLATE_NOOP("Letters", "Due date"),
    Field.DUE_RULE: QT_TRANSLATE_NOOP("Letters", "Rule of the due date"),
    Field.EARLIER_DUE_DATE: QT_TRANSLATE_NOOP("Letters", "Due date before"),
    Field.EXTENSION_REASON: QT_TRANSLATE_NOOP("Letters", "Why more time is needed"),
    Field.INFORMATION_NEEDED: QT_TRANSLATE_NOOP("Letters", "What is asked for"),
    Field.ANSWER_BY: QT_TRANSLATE_NOOP("Letters", "Answer by"),
    Field.ANSWER_RULE: QT_TRANSLATE_NOOP("Letters", "Rule of the answer"),
    Field.REFERRED_TO: QT_TRANSLATE_NOOP("Letters", "Referred to"),
    Field.REFERRAL_REASON: QT_TRANSLATE_NOOP("Letters", "Why it is referred"),
    Field.FINDINGS: QT_TRANSLATE_NOOP("Letters", "Findings"),
    Field.REASONS: QT_TRANSLATE_NOOP("Letters", "Reasons of the decision"),
    Field.APPEAL_RECEIVED: QT_TRANSLATE_NOOP("Letters", "Appeal received"),
    Field.APPEAL_DECIDED: QT_TRANSLATE_NOOP("Letters", "Appeal decided"),
    Field.APPEAL_OUTCOME: QT_TRANSLATE_NOOP("Letters", "Decision on the appeal"),
    Field.APPEAL_FOLLOWS: QT_TRANSLATE_NOOP("Letters", "What follows from it"),
    Field.RIGHTS: QT_TRANSLATE_NOOP("Letters", "Rights to go elsewhere"),
    Field.FEDERAL_DEADLINE: QT_TRANSLATE_NOOP("Letters", "Deadline of the federal agencies"),
    Field.STATE_DEADLINE: QT_TRANSLATE_NOOP("Letters", "Deadline of the state agency"),
    Field.OWN_WORDS: QT_TRANSLATE_NOOP("Letters", "Further paragraphs"),
    Field.OFFICER_NAME: QT_TRANSLATE_NOOP("Letters", "Officer’s name"),
    Field.OFFICER_TITLE: QT_TRANSLATE_NOOP("Letters", "Officer’s title"),
    Field.OFFICE_NAME: QT_TRANSLATE_NOOP("Letters", "Name of the office"),
    Field.AGENCY_ADDRESS: QT_TRANSLATE_NOOP("Letters", "Agency’s address"),
}


def field_name(field: Field) -> str:
    """What a field is called."""
    return QCoreApplication.translate("Letters", str(_NAMES[field]))


def field_sentence(field: Field) -> str:
    """What a field says."""
    return QCoreApplication.translate("LetterFields", field.facts.sentence)


def template_name(template: Template) -> str:
    """Acknowledgement, Spanish."""
    return f"{word(template.name)}, {word(template.language)}"


def clock_words(clock: LetterClock, today: date) -> str:
    """A clock in a sentence: what is due by when, by which rule, or when it was met."""
    what = word(clock.kind)
    if clock.kind is LetterKind.INFORMATION:
        text = QCoreApplication.translate("Letters", "Answer to the {letter}: asked for by {day}.")
        return text.format(letter=what.lower(), day=words.day(clock.due))
    if clock.done is not None:
        late = clock.state(today) is DueState.MISSED
        text = (
            QCoreApplication.translate("Letters", "{letter}: sent on {day}, after its due date, {due}.")
            if late
            else QCoreApplication.translate("Letters", "{letter}: sent on {day}, in time.")
        )
        return text.format(letter=what, day=words.day(clock.done), due=words.day(clock.due))
    rule = clock.rule
    if rule is None:
        return ""
    text = QCoreApplication.translate("Letters", "{letter}: due {when} ({n} {count} from {event}). {source}.")
    return text.format(
        letter=what,
        when=words.due(clock.due, today),
        n=rule.length,
        count=QCoreApplication.translate("Letters", rule.unit),
        event=words.day(clock.event),
        source=rule.source,
    )


def letter_line(letter: LetterRow) -> str:
    """A letter in the list."""
    text = QCoreApplication.translate("Letters", "{kind}, {day}").format(
        kind=word(letter.kind), day=words.day(letter.sent_on)
    )
    if letter.returned_on is None:
        return text
    return QCoreApplication.translate("Letters", "{letter}, came back").format(letter=text)
