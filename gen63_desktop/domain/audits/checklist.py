"""The checklist of the 90-day audit: its questions, what an answer needs, and what counts as a finding."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.audits.records import Answer, Audit, HeldField, Question, Verdict
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

FIELDS_QUESTION = "fields-held"
"""The question that the list of demographic fields answers."""


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """Non-compliance that an audit found: the question and the answer that did not comply."""

    question: Question
    answer: Answer


def opening_checklist(seed: str) -> tuple[Question, ...]:
    """The questions that a new office starts with, read from the shipped checklist."""
    content = tomllib.loads(seed)
    return tuple(
        Question(
            edition=content["edition"],
            code=entry["code"],
            place=place,
            text=entry["text"],
            clause=entry["clause"],
            clause_text=entry["clause_text"],
            guidance=entry["guidance"],
            compliant=Verdict(entry["compliant"]),
            may_not_apply=entry["may_not_apply"],
        )
        for place, entry in enumerate(content["question"], start=1)
    )


def findings(questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[AuditFinding, ...]:
    """One finding for each answer that is neither the compliant one nor "not applicable"."""
    by_code = {answer.question: answer for answer in answers}
    return tuple(
        AuditFinding(question, by_code[question.code])
        for question in questions
        if question.code in by_code
        and by_code[question.code].verdict not in (None, question.compliant, Verdict.NOT_APPLICABLE)
    )


def answered(answer: Answer, audit: Audit, today: date, person: int) -> Answer:
    """The answer as entered today by this person; the day of its check is not in the future."""
    if answer.checked_on is not None and answer.checked_on > today:
        raise RuleBroken(
            "A6",
            "The check is said to have been performed on {day}, and that day has not come yet.",
            "Give the day on which it was performed.",
            where="Performed on",
            day=answer.checked_on,
        )
    return replace(answer, audit_id=audit.id, note=answer.note.strip(), entered_on=today, entered_by=person)


def missing(
    questions: Sequence[Question],
    answers: Sequence[Answer],
    fields: Sequence[HeldField],
    with_files: Collection[str],
) -> tuple[Refused, ...]:
    """All that the checklist still lacks before it can be signed. ``with_files``: questions that have files."""
    by_code = {answer.question: answer for answer in answers}
    problems: list[Refused] = []
    for question in questions:
        answer = by_code.get(question.code)
        if answer is None or answer.verdict is None:
            problems.append(RuleBroken("A2", "It has no answer.", "Answer it.", where=_place(question)))
        else:
            problems.extend(_lacks(question, answer, question.code in with_files))
    return (*problems, *_fields_missing(by_code.get(FIELDS_QUESTION), fields))


def _lacks(question: Question, answer: Answer, has_file: bool) -> list[Refused]:
    where = _place(question)
    problems: list[Refused] = []
    if answer.verdict is Verdict.NOT_APPLICABLE and not question.may_not_apply:
        problems.append(RuleBroken("A2", "It always applies.", "Answer it with yes or no.", where=where))
    if answer.checked_on is None:
        problems.append(
            RuleBroken("A6", "The day of the check is missing.", "Say when it was performed.", where=where)
        )
    if not answer.note.strip() and not has_file:
        problems.append(RuleBroken("A2", "The answer has no evidence.", "Add a note or a file.", where=where))
    elif not answer.note.strip() and answer.verdict not in (question.compliant, Verdict.NOT_APPLICABLE):
        problems.append(
            RuleBroken("A2", "A finding needs words.", "Say in a note what was found.", where=where)
        )
    return problems


def _fields_missing(answer: Answer | None, fields: Sequence[HeldField]) -> list[Refused]:
    where = "Demographic fields held"
    problems: list[Refused] = []
    if not fields and answer is not None and answer.verdict is Verdict.YES:
        problems.append(
            RuleBroken("A2", "No field is listed.", "List each field held, with the reason.", where=where)
        )
    if fields and answer is not None and answer.verdict is Verdict.NOT_APPLICABLE:
        problems.append(
            RuleBroken(
                "A2",
                "Fields are listed, and the question about them is said not to apply.",
                "Answer it with yes or no, or remove the fields.",
                where=where,
            )
        )
    if answer is not None and answer.verdict is Verdict.YES:
        problems.extend(
            RuleBroken(
                "A2",
                "The field {name} is held without a reason.",
                "Give the reason, or answer the question about the fields with no.",
                where=where,
                name=field.name,
            )
            for field in fields
            if not field.reason.strip()
        )
    return problems


def tidy_fields(audit: Audit, fields: Sequence[HeldField]) -> tuple[HeldField, ...]:
    """The fields with their texts trimmed, without empty lines; a name may stand only once."""
    tidy = [
        replace(field, audit_id=audit.id, name=" ".join(field.name.split()), reason=field.reason.strip())
        for field in fields
        if field.name.strip() or field.reason.strip()
    ]
    problems: list[Refused] = [
        RuleBroken("A2", "A reason is given for a field without a name.", "Name the field.", where="Fields")
        for field in tidy
        if not field.name
    ]
    names = [field.name.casefold() for field in tidy]
    problems.extend(
        RuleBroken("A2", "The field {name} is listed twice.", "Keep one.", where="Fields", name=field.name)
        for place, field in enumerate(tidy)
        if field.name and names.index(field.name.casefold()) < place
    )
    if problems:
        raise Problems(problems)
    return tuple(tidy)


def _place(question: Question) -> str:
    return f"Question {question.place}"
