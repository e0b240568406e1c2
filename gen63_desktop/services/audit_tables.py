"""The register of sources, the audits and the plan as tables and as days of a calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gen63_desktop.domain.audits.checklist import findings
from gen63_desktop.domain.audits.records import Addendum, Answer, Audit, EvidenceFile
from gen63_desktop.domain.audits.views import SourceRow
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.exchange.calendar_file import DueDay
from gen63_desktop.services.audit_views import questions_of
from gen63_desktop.store.reader import Reader

_SOURCES = (
    Column("Data source"),
    Column("Named in"),
    Column("Owner"),
    Column("Holder"),
    Column("Purpose"),
    Column("Refresh"),
    Column("Retention"),
    Column("Personal information"),
    Column("Which"),
    Column("Demographic data"),
    Column("Since", Kind.DAY),
    Column("Demographic fields"),
    Column("Clock"),
    Column("Due", Kind.DAY),
    Column("Last audit performed", Kind.DAY),
    Column("Overdue since", Kind.DAY),
    Column("Times overdue", Kind.WHOLE_NUMBER),
    Column("Out of use since", Kind.DAY),
    Column("Note"),
)
_AUDITS = (
    Column("Audit", Kind.WHOLE_NUMBER),
    Column("Data source"),
    Column("Checklist edition", Kind.WHOLE_NUMBER),
    Column("State"),
    Column("Performed", Kind.DAY),
    Column("Entered", Kind.DAY),
    Column("Signed", Kind.DAY),
    Column("Signed by"),
    Column("Signed as"),
    Column("Reason for the delay"),
    Column("Question"),
    Column("Clause"),
    Column("Answer"),
    Column("Finding"),
    Column("Check performed", Kind.DAY),
    Column("Note"),
    Column("Files"),
    Column("Addenda"),
)


def sources_table(rows: Sequence[SourceRow], day: date) -> PlainTable:
    """The register with its clocks as they stand on a day."""
    return PlainTable(
        title="Data sources",
        columns=_SOURCES,
        rows=[_source(row) for row in rows],
        source="Register of data sources of the office",
        time_range=f"As of {day.isoformat()}",
        scope="Every source in the register, also those out of use",
    )


def _source(row: SourceRow) -> tuple[Cell, ...]:
    source, clock = row.source, row.clock
    return (
        source.name,
        source.clause,
        source.owner,
        source.holder,
        source.purpose,
        source.refresh,
        source.retention,
        source.personal_information.value,
        source.personal_details,
        row.assessment.answer.value,
        row.assessment.since,
        "; ".join(row.assessment.fields),
        clock.state.value,
        clock.due,
        clock.last_performed,
        clock.overdue_since,
        row.times_overdue,
        source.retired_on,
        source.note,
    )


def audits_table(reader: Reader, rows: Sequence[SourceRow], day: date) -> PlainTable:
    """Every audit with every answer, one line for each question."""
    names = {row.id: row.source.name for row in rows}
    people = {person.id: person.name for person in reader.find(Person)}
    return PlainTable(
        title="90-day audits",
        columns=_AUDITS,
        rows=[line for audit in reader.find(Audit) for line in _audit(reader, audit, names, people)],
        source="90-day audits of the office",
        time_range=f"As of {day.isoformat()}",
        scope="Every audit ever started, one line for each question of its checklist",
        note="An audit counts on the day its last check was performed. "
        "It answers the edition of the checklist with which it began.",
    )


def _audit(
    reader: Reader, audit: Audit, names: dict[int, str], people: dict[int, str]
) -> Iterator[tuple[Cell, ...]]:
    questions = questions_of(reader, audit)
    answers = {answer.question: answer for answer in reader.find(Answer, audit_id=audit.id)}
    files = reader.find(EvidenceFile, audit_id=audit.id)
    addenda = "\n".join(f"{one.added_on}: {one.text}" for one in reader.find(Addendum, audit_id=audit.id))
    found = {finding.question.code for finding in findings(questions, list(answers.values()))}
    for question in questions:
        answer = answers.get(question.code)
        yield (
            audit.id,
            names.get(audit.source_id, ""),
            audit.edition,
            audit.state.value,
            audit.performed_on,
            audit.entered_on,
            audit.signed_on,
            people.get(audit.signed_by or 0, ""),
            audit.signed_as.value if audit.signed_as else "",
            audit.late_reason,
            question.text,
            question.clause,
            answer.verdict.value if answer and answer.verdict else "",
            "yes" if question.code in found else "no",
            answer.checked_on if answer else None,
            answer.note if answer else "",
            "; ".join(file.name for file in files if file.question == question.code),
            addenda,
        )


def plan_days(rows: Sequence[SourceRow], office: str) -> tuple[DueDay, ...]:
    """The day on which each audit is due, for a calendar."""
    return tuple(
        DueDay(
            uid=f"audit-of-source-{row.id}@{office}.gen63",
            day=row.clock.due,
            title=f"90-day audit due: {row.source.name}",
            description=f"Last performed: {row.clock.last_performed or 'never'}. "
            "This is the last day in time; no holiday or weekend moves it (GEN 63 §3.3).",
        )
        for row in rows
        if row.clock.due is not None
    )
