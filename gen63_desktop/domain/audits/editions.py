"""Editions of the checklist: how the next one comes of the newest, and what it changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gen63_desktop.domain.audits.checklist import FIELDS_QUESTION
from gen63_desktop.domain.audits.records import Question, Verdict
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

ASKED_BY_POLICY = frozenset({FIELDS_QUESTION, "direct-threat-only", "no-deployment", "policies-kept"})
"""What GEN 63 §3.3 has every audit check: worded anew at will, never withdrawn."""


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question as it is to stand in the next edition; a new one has no code yet."""

    text: str
    clause: str = ""
    clause_text: str = ""
    guidance: str = ""
    compliant: Verdict = Verdict.YES
    may_not_apply: bool = False
    code: str = ""


class Alteration(StrEnum):
    """What became of a question from one edition to the next."""

    ADDED = "added"
    REWORDED = "reworded"
    WITHDRAWN = "withdrawn"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``question`` is the newer one, the one withdrawn, or None where only the order is new."""

    what: Alteration
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition with its questions, and who made it when and why. The first one came with the office."""

    number: int
    questions: tuple[Question, ...]
    changes: tuple[Change, ...] = ()
    at: datetime | None = None
    person: str = ""
    why: str = ""


def entry_of(question: Question) -> QuestionEntry:
    """The question, to be edited."""
    return QuestionEntry(
        question.text,
        question.clause,
        question.clause_text,
        question.guidance,
        question.compliant,
        question.may_not_apply,
        question.code,
    )


def next_edition(
    newest: Sequence[Question], entries: Sequence[QuestionEntry], used: Collection[str]
) -> tuple[Question, ...]:
    """The questions of the next edition, or all that keeps it from being made.

    ``used`` holds the codes of every edition: a question that was withdrawn never lends its code to
    another one, so that answers of different audits can be compared by it.
    """
    number = newest[0].edition + 1
    made = tuple(_question(entry, number, place, used) for place, entry in enumerate(entries, start=1))
    problems = [*_withdrawn_against_policy(newest, made), *_about_questions(made)]
    if not problems and tuple(map(entry_of, newest)) == tuple(map(entry_of, made)):
        problems.append(Refused("The checklist is as it was.", "Change a question first.", where="questions"))
    if problems:
        raise Problems(problems)
    return made


def _question(entry: QuestionEntry, number: int, place: int, used: Collection[str]) -> Question:
    return Question(
        edition=number,
        code=entry.code if entry.code in used else f"added-{number}-{place}",
        place=place,
        text=" ".join(entry.text.split()),
        clause=" ".join(entry.clause.split()),
        clause_text=entry.clause_text.strip(),
        guidance=entry.guidance.strip(),
        compliant=entry.compliant,
        may_not_apply=entry.may_not_apply,
    )


def _withdrawn_against_policy(newest: Sequence[Question], made: Sequence[Question]) -> list[Refused]:
    kept = {question.code for question in made}
    return [
        RuleBroken(
            "A2",
            "GEN 63 §3.3 has every audit ask: {text}",
            "Word the question anew if you like, but keep it.",
            where="questions",
            text=question.text,
        )
        for question in newest
        if question.code in ASKED_BY_POLICY - kept
    ]


def _about_questions(made: Sequence[Question]) -> list[Refused]:
    problems: list[Refused] = []
    texts = [question.text.casefold() for question in made]
    codes = [question.code for question in made]
    for place, question in enumerate(made):
        if not question.text:
            problem = RuleBroken(
                "A2", "Question {n} has no words.", "Word it.", where="questions", n=place + 1
            )
            problems.append(problem)
        elif question.text.casefold() in texts[:place] or question.code in codes[:place]:
            problems.append(
                RuleBroken("A2", "Question {n} stands twice.", "Keep one.", where="questions", n=place + 1)
            )
        if question.compliant is Verdict.NOT_APPLICABLE or (
            question.code == FIELDS_QUESTION and question.compliant is not Verdict.YES
        ):
            problems.append(
                RuleBroken(
                    "A2",
                    "The compliant answer to question {n} cannot be {answer}.",
                    "Word the question so that it fits.",
                    where="questions",
                    n=place + 1,
                    answer=str(question.compliant),
                )
            )
    return problems


def changes(before: Sequence[Question], after: Sequence[Question]) -> tuple[Change, ...]:
    """What a later edition changed: added and reworded in its order, then withdrawn, then whether it is reordered."""
    old = {question.code: question for question in before}
    new = {question.code: question for question in after}
    found = [
        Change(Alteration.ADDED if question.code not in old else Alteration.REWORDED, question)
        for question in after
        if question.code not in old or entry_of(old[question.code]) != entry_of(question)
    ]
    found += [Change(Alteration.WITHDRAWN, question) for question in before if question.code not in new]
    if [code for code in old if code in new] != [code for code in new if code in old]:
        found.append(Change(Alteration.REORDERED))
    return tuple(found)
