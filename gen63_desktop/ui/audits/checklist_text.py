"""An edition of the checklist as plain text: who made it, what it changed, what it asks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.audits.editions import Alteration, Change, Edition, QuestionEntry, entry_of
from gen63_desktop.ui.audits.labels import verdict_words
from gen63_desktop.ui.shared import words


def edition_name(edition: Edition) -> str:
    """Edition 2 of Nov 18, 2026."""
    at = edition.at
    if at is None:
        return QCoreApplication.translate("ChecklistText", "Edition {n}").format(n=edition.number)
    return QCoreApplication.translate("ChecklistText", "Edition {n} of {day}").format(
        n=edition.number, day=words.day(at.astimezone().date())
    )


def edition_text(edition: Edition) -> str:
    """All that the edition says."""
    asked = [
        question_text(place, entry_of(question)) for place, question in enumerate(edition.questions, start=1)
    ]
    return "\n\n".join([_head(edition), *asked])


def _head(edition: Edition) -> str:
    lines = [edition_name(edition)]
    if edition.number > 1:
        lines.append(
            QCoreApplication.translate("ChecklistText", "Made by {name} on {moment}. Reason: {why}").format(
                name=edition.person, moment=words.moment(edition.at), why=edition.why
            )
        )
    else:
        lines.append(
            QCoreApplication.translate("ChecklistText", "The questions that the office started with.")
        )
    return "\n".join([*lines, *map(_change, edition.changes)])


def _change(change: Change) -> str:
    question = change.question
    if question is None:
        return QCoreApplication.translate("ChecklistText", "The order of the questions is new.")
    sentence = {
        Alteration.ADDED: QCoreApplication.translate("ChecklistText", "Question {n} is new."),
        Alteration.REWORDED: QCoreApplication.translate("ChecklistText", "Question {n} was changed."),
        Alteration.WITHDRAWN: QCoreApplication.translate("ChecklistText", "No longer asked: {text}"),
    }[change.what]
    return sentence.format(n=question.place, text=question.text)


def question_text(place: int, entry: QuestionEntry) -> str:
    """A question with its clause, its guidance and what it takes for an answer."""
    lines = [
        QCoreApplication.translate("ChecklistText", "Question {n}: {text}").format(n=place, text=entry.text)
    ]
    if entry.clause or entry.clause_text:
        quoted = f"“{entry.clause_text}”" if entry.clause_text else ""
        lines.append(": ".join(part for part in (entry.clause, quoted) if part))
    if entry.guidance:
        lines.append(entry.guidance)
    lines.append(
        QCoreApplication.translate("ChecklistText", "Compliant answer: {answer}").format(
            answer=verdict_words(entry.compliant)
        )
    )
    if entry.may_not_apply:
        lines.append(QCoreApplication.translate("ChecklistText", "It can be answered with “Not applicable”."))
    return "\n".join(lines)
