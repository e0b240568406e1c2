"""The section on findings of non-compliance: the violations registered from them, and the corrective actions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.findings import audit_tables as tables
from gen63_desktop.domain.findings.audit_report import (
    ActionShown,
    AuditReport,
    QuestionAnswered,
    ViolationShown,
)
from gen63_desktop.domain.findings.words import day, number, plural
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import bold
from gen63_desktop.reports.kit.shapes import Shape


def story(report: AuditReport, composer: Composer) -> list[Any]:
    """Finding by finding: what was found, the violation, its actions; then all actions in a table."""
    out = [composer.section("4. Findings and what followed"), composer.say(_opening(report))]
    acted = [one for one in report.violations if one.actions]
    shape = composer.alike([_actions_on(one, report) for one in acted]) if acted else None
    for finding in report.findings:
        out += _finding(finding, report, composer, shape)
    withdrawn = [one for one in report.violations if not one.stands]
    if withdrawn:
        out.append(composer.subsection("Withdrawn"))
        for one in withdrawn:
            said = f"{one.number} was withdrawn {day(one.withdrawn_on)} as registered in error: {one.withdrawn_why}"
            out.append(composer.say(said))
    return out


def _opening(report: AuditReport) -> str:
    count = len(report.findings)
    if report.audit.state is not AuditState.SIGNED:
        return "A finding becomes a violation once the audit is signed. " + (
            f"As it stands, {plural(count, 'answer does', 'answers do')} not comply."
            if count
            else "As it stands, no answer is a finding."
        )
    if not count:
        return "The audit found nothing that does not comply. No violation follows from it."
    return (
        "GEN 63 §4.1 has each finding of non-compliance reported to the Chief Executive Officer or a designee as a "
        "violation, for corrective action at supervisor or executive level; it is followed until the action is verified."
    )


def _finding(
    finding: QuestionAnswered, report: AuditReport, composer: Composer, shape: Shape | None
) -> list[Any]:
    asked = [composer.paragraph(bold(composer.people.markup(finding.text)))]
    out: list[Any] = [composer.subsection(f"Question {finding.place}")]
    standing = [one for one in report.violations if one.place == finding.place and one.stands]
    for one in standing:
        out += [KeepTogether([*asked, *_facts(one, composer)]), *_actions(one, report, composer, shape)]
        asked = []
    out += asked
    if not standing and report.audit.state is AuditState.SIGNED:
        out.append(
            composer.boxed(
                [
                    composer.people.markup(
                        "No violation is registered from this finding. The report is not issued while that is so."
                    )
                ],
                "alert",
            )
        )
    return out


def _facts(one: ViolationShown, composer: Composer) -> list[Any]:
    return composer.facts(
        [
            ("Violation", f"{one.number}, registered {day(one.registered_on)}"),
            ("What", one.what),
            ("Clauses", "; ".join(one.clauses)),
            ("State", one.state.label + (f", {day(one.closed_on)}" if one.closed_on else "")),
            ("Reported to the CEO", _reported(one)),
        ]
    )


def _actions(one: ViolationShown, report: AuditReport, composer: Composer, shape: Shape | None) -> list[Any]:
    if not one.actions:
        return [composer.say("No corrective action is recommended yet.")]
    return list(composer.table(_actions_on(one, report), "", longest_cell=0, shape=shape))


def _actions_on(one: ViolationShown, report: AuditReport) -> PlainTable:
    columns = (
        Column("Corrective action", width=0.34),
        Column("Level"),
        Column("Owner"),
        Column("Due", Kind.DAY),
        Column("State"),
    )
    rows = tuple(
        (each.what, each.level.capitalize(), each.owner, each.due, _state(each, report))
        for each in one.actions
    )
    return replace(
        tables.actions(report),
        title=f"Corrective actions on {one.number}",
        columns=columns,
        rows=rows,
        scope=f"Every corrective action on {one.number}",
    )


def _reported(one: ViolationShown) -> str:
    if one.transmitted_on is None:
        return "Not yet transmitted"
    receipt = f", received {day(one.receipt_on)}" if one.receipt_on else ", receipt not recorded"
    return f"{day(one.transmitted_on)}{receipt}"


def _state(action: ActionShown, report: AuditReport) -> str:
    said = action.state.label
    if action.overdue(report.day):
        said += f", {plural((report.day - action.due).days, 'day')} overdue"
    if action.verified_on is not None:
        said += f" {day(action.verified_on)} by {action.verified_by}"
    if action.look_due is not None:
        said += f"; looked at again from {day(action.look_due)}"
    if action.reopened:
        said += f"; reopened {number(action.reopened)} {'time' if action.reopened == 1 else 'times'}"
    return said
