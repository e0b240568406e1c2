"""The section on the questions: all answers at a glance, then each with its note and its evidence."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.findings import audit_tables as tables
from gen63_desktop.domain.findings.audit_report import AuditReport, EvidenceShown, QuestionAnswered
from gen63_desktop.domain.findings.words import day, number
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import bold, joined, ours

_AT_A_GLANCE = 240
"""Characters of a question in the table of all; its whole text stands below."""


def story(report: AuditReport, composer: Composer) -> list[Any]:
    """At a glance, then question by question."""
    out = [
        composer.section("3. Questions and answers"),
        *composer.table(
            tables.at_a_glance(report), "The checklist has no question.", longest_cell=_AT_A_GLANCE
        ),
    ]
    for one in report.questions:
        out += _question(one, composer)
    return out


def _question(one: QuestionAnswered, composer: Composer) -> list[Any]:
    asked = [composer.paragraph(bold(composer.people.markup(one.text)))]
    if one.clause_text:
        asked += composer.quote(one.clause_text, one.clause)
    elif one.clause:
        asked.append(composer.say(one.clause, "small"))
    asked.append(_answer(one, composer))
    out = [composer.subsection(f"Question {one.place}: {_result(one)}"), KeepTogether(asked)]
    if one.note:
        out += composer.quote(one.note, _by(one))
    if one.evidence:
        out += _evidence(one.evidence, composer)
    elif not one.note:
        out.append(composer.say("No evidence is recorded with this answer.", "small"))
    return out


def _result(one: QuestionAnswered) -> str:
    if one.verdict is None:
        return "not answered yet"
    if one.finding:
        return "finding of non-compliance"
    return "not applicable" if one.verdict is Verdict.NOT_APPLICABLE else "no finding"


def _answer(one: QuestionAnswered, composer: Composer) -> Any:
    if one.verdict is None:
        return composer.say(f"Not answered yet. It complies if the answer is “{one.compliant.value}”.")
    parts = [f"It complies if the answer is “{one.compliant.value}”."]
    if one.checked_on is not None:
        entered = f", entered {day(one.entered_on)}" if one.entered_on else ""
        parts.append(f"The check was performed {day(one.checked_on)}{entered} by {one.entered_by}.")
    answer = bold(ours(f"Answer: {one.verdict.value}."))
    return composer.paragraph(joined(answer, composer.people.markup(" ".join(parts))))


def _by(one: QuestionAnswered) -> str:
    return f"Note of {one.entered_by}, {day(one.entered_on)}" if one.entered_on else "Note"


def _evidence(files: tuple[EvidenceShown, ...], composer: Composer) -> list[Any]:
    out: list[Any] = []
    head = [composer.paragraph(bold(ours("Files attached as evidence")), "fact")]
    for file in files:
        said = f"{_size(file.size)}; attached {day(file.added_on)} by {file.added_by}"
        remarks = f"; the file {' and '.join(file.remarks)}" if file.remarks else ""
        facts = composer.facts(
            [
                ("File", file.name),
                ("Size", f"{said}{remarks}"),
                ("SHA-256", file.sha256),
            ]
        )
        out.append(KeepTogether([*head, *facts]))
        head = []
    return out


def _size(size: int) -> str:
    """In bytes, and above a thousand also in the unit that people read."""
    if size < 1_000:
        return f"{number(size)} bytes"
    unit, by = ("kB", 1_000) if size < 1_000_000 else ("MB", 1_000_000)
    return f"{size / by:,.1f} {unit} ({number(size)} bytes)"
