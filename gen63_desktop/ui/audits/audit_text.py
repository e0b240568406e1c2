"""An audit as plain text to read: with the keyboard, by a screen reader, on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.audits.records import Question
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.ui.audits.labels import audit_state_words, capacity_words, verdict_words
from gen63_desktop.ui.shared import words


def audit_text(record: AuditRecord, names: dict[int, str]) -> str:
    """All that the audit says."""
    parts = [_head(record, names), *(_question(record, question) for question in record.questions)]
    if record.addenda:
        parts.append(
            "\n".join(
                QCoreApplication.translate("AuditText", "Addendum of {day} by {name}: {text}").format(
                    day=words.day(one.added_on), name=names.get(one.added_by, ""), text=one.text
                )
                for one in record.addenda
            )
        )
    return "\n\n".join(parts)


def _head(record: AuditRecord, names: dict[int, str]) -> str:
    audit = record.audit
    lines = [
        QCoreApplication.translate("AuditText", "Audit {number} of {source}: {state}").format(
            number=audit.id, source=record.source.name, state=audit_state_words(audit.state)
        )
    ]
    lines.append(QCoreApplication.translate("AuditText", "Checklist: edition {n}").format(n=audit.edition))
    if audit.performed_on is not None:
        lines.append(
            QCoreApplication.translate(
                "AuditText", "Performed {performed}, entered {entered}, signed {signed}"
            ).format(
                performed=words.day(audit.performed_on),
                entered=words.day(audit.entered_on),
                signed=words.day(audit.signed_on),
            )
        )
    if audit.signed_by is not None and audit.signed_as is not None:
        lines.append(
            QCoreApplication.translate("AuditText", "Signed by {name}, {capacity}").format(
                name=names.get(audit.signed_by, ""), capacity=capacity_words(audit.signed_as)
            )
        )
    for label, text in (
        (QCoreApplication.translate("AuditText", "Reason for the delay: {text}"), audit.late_reason),
        (QCoreApplication.translate("AuditText", "Given up: {text}"), audit.given_up_why),
    ):
        if text:
            lines.append(label.format(text=text))
    if record.fields:
        lines.append(QCoreApplication.translate("AuditText", "Demographic fields held:"))
        lines += [
            f"  {field.name}: {field.reason or QCoreApplication.translate('AuditText', 'no reason given')}"
            for field in record.fields
        ]
    return "\n".join(lines)


def _question(record: AuditRecord, question: Question) -> str:
    answer = record.answer_to(question.code)
    verdict = (
        verdict_words(answer.verdict)
        if answer.verdict is not None
        else QCoreApplication.translate("AuditText", "not answered")
    )
    lines = [
        QCoreApplication.translate("AuditText", "Question {n}: {text}").format(
            n=question.place, text=question.text
        ),
        QCoreApplication.translate("AuditText", "Answer: {verdict}").format(verdict=verdict),
    ]
    if any(finding.question.code == question.code for finding in record.findings):
        lines.append(QCoreApplication.translate("AuditText", "Finding of non-compliance"))
    if answer.checked_on is not None:
        lines.append(
            QCoreApplication.translate("AuditText", "Check performed {day}, entered {entered}").format(
                day=words.day(answer.checked_on), entered=words.day(answer.entered_on)
            )
        )
    if answer.note:
        lines.append(QCoreApplication.translate("AuditText", "Note: {text}").format(text=answer.note))
    lines += [
        QCoreApplication.translate("AuditText", "File: {name} (SHA-256 {digest})").format(
            name=file.name, digest=file.sha256
        )
        for file in record.files_of(question.code)
    ]
    return "\n".join(lines)
