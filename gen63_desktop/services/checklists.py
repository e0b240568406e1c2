"""The checklist of the 90-day audits: its editions, and making the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from gen63_desktop.domain.audits.editions import Edition, QuestionEntry, changes, next_edition
from gen63_desktop.domain.audits.records import Question
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.audit_views import latest_checklist
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail.telling import told
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import audits as _tables  # noqa: F401  makes the records known to the store

ACT_WORDS = {"checklist.changed": "Checklist of the audits changed"}


class Checklists:
    """What the chief has every audit ask. An audit keeps the edition that it began with."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def editions(self) -> tuple[Edition, ...]:
        """Every edition, newest first."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return _editions(reader)

    def publish(self, seen: Edition, entries: Sequence[QuestionEntry], why: str) -> Edition:
        """Make the next edition of the one that was seen. Audits that begin from now on answer it."""
        self._session.allow(Permission.SIGN_AUDITS)  # who answers for the audits says what they ask
        if not why.strip():
            raise RuleBroken("A2", "A checklist is changed for a reason.", "Say why.", where="why")
        with self._session.act("checklist.changed", why=why.strip()) as work:
            newest = latest_checklist(work)
            if newest != seen.questions:
                raise RuleBroken(
                    "A2",
                    "Someone made edition {n} of the checklist meanwhile.",
                    "Close this form, read that edition, then change it.",
                    n=newest[0].edition,
                )
            used = {question.code for question in work.find(Question)}
            added = [work.add(question) for question in next_edition(newest, entries, used)]
            work.about(added[0])
            work.detail(edition=added[0].edition, questions=len(added))
        with self._session.ask() as reader:
            return _editions(reader)[0]


def _editions(reader: Reader) -> tuple[Edition, ...]:
    by_number: dict[int, list[Question]] = {}
    for question in reader.find(Question):
        by_number.setdefault(question.edition, []).append(question)
    people = {person.id: person.name for person in reader.find(Person)}
    found: list[Edition] = []
    before: tuple[Question, ...] = ()
    for number in sorted(by_number):
        questions = tuple(sorted(by_number[number], key=lambda one: one.place))
        made = told(reader, "checklist_questions", questions[0].id)[-1]
        found.append(
            Edition(
                number,
                questions,
                changes(before, questions) if before else (),
                datetime.fromisoformat(made.at),
                people.get(made.person_id, ""),
                made.why,
            )
        )
        before = questions
    return tuple(reversed(found))
