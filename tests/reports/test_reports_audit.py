"""The 90-day audit report as a file: it passes both standards and says it all, whatever people typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gen63_desktop.charts.audits import days_to_each_audit
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.findings import audit_tables, frozen
from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome, SourceHistory
from gen63_desktop.domain.findings.audit_words import key_figures, points, verdict
from gen63_desktop.domain.findings.points import Weight
from gen63_desktop.reports.audit.report import draw
from gen63_desktop.reports.checking import check
from gen63_desktop.services.findings.on_audits import OnAudits
from tests.reports import structure
from tests.reports.fictional_audit import audit_report, heading, question

LONG = "Wörterbuchlang" * 30
NOTE = "\n\n".join(
    f"Párrafo {at}: se revisó cada solicitud del período; ninguna fue más allá. 😀" for at in range(8)
)


def _plain(pdf: bytes) -> str:
    return " ".join(structure.read(pdf).split())


def _without_anything(base: AuditReport) -> AuditReport:
    """An audit of a source of which nothing is known, that was just begun."""
    audit = replace(
        base.audit, state=AuditState.OPEN, since=None, due=None, performed_on=None, entered_on=None, signed_on=None,
        signed_by="", signed_by_title="", signed_as="", late=False, late_reason="", designation=None, performers=(),
    )  # fmt: skip
    empty = replace(
        question(1), verdict=None, note="", checked_on=None, entered_on=None, entered_by="", evidence=()
    )
    source = replace(
        base.source, clause="", owner="", holder="", purpose="", refresh="", retention="", personal_details="",
        personal_information="unknown", uses="not assessed", uses_since=None, fields=(),
    )  # fmt: skip
    return replace(
        base, heading=heading(""), source=source, audit=audit, questions=(empty,), fields=(), violations=(), addenda=(),
        history=SourceHistory((), (), "not assessed", None),
    )  # fmt: skip


def _extreme(base: AuditReport) -> AuditReport:
    """Forty questions with long notes, long names, and characters that no typeface has."""
    questions = tuple(
        replace(
            question(place, finding=place % 3 == 0, note=NOTE),
            text=f"{LONG} ¿{place}? " * 3,
            clause_text=NOTE,
        )
        for place in range(1, 41)
    )
    source = replace(base.source, name=LONG, owner=f"日本 {LONG}", purpose=NOTE)
    violations = tuple(
        replace(base.violations[0], place=place, number=f"V-2026-{place:04d}") for place in range(3, 41, 3)
    )
    return replace(base, source=source, questions=questions, violations=violations)


VARIANTS: dict[str, Callable[[AuditReport], AuditReport]] = {
    "usual": lambda base: base,
    "nothing known": _without_anything,
    "forty questions": _extreme,
    "given up": lambda base: replace(
        base, audit=replace(base.audit, state=AuditState.GIVEN_UP, given_up_why="<b>wrong</b> & extract")
    ),
    "no questions": lambda base: replace(base, questions=(), violations=()),
}


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("variant", VARIANTS)
def test_whatever_the_audit_holds_the_file_meets_both_standards(variant: str) -> None:
    pdf = draw(VARIANTS[variant](audit_report()))
    assert check(pdf) == ()
    assert structure.problems(pdf) == []


@pytest.mark.requirement("A2")
def test_no_word_of_a_long_note_is_left_out() -> None:
    said = _plain(draw(_extreme(audit_report())))
    assert said.count("Párrafo 7:") >= 2 * 40 + len(audit_report().violations)


@pytest.mark.requirement("R3")
def test_the_same_data_give_the_same_bytes_also_after_they_were_kept_and_read_again() -> None:
    base = _extreme(audit_report())
    kept = frozen.to_json(base, OnAudits.form)
    again = frozen.from_json(kept, OnAudits.form, AuditReport)
    assert again == base
    assert draw(again) == draw(base)


@pytest.mark.requirement("A4")
def test_the_first_page_asks_for_the_decision_before_anything_else() -> None:
    found = points(audit_report())
    assert found[0].weight is Weight.DECIDE
    assert "V-2026-0002, question 2" in found[0].head
    said = _plain(draw(audit_report()))
    assert said.index("Decision: 1 corrective action") < said.index("1. The data source")


@pytest.mark.requirement("R1")
def test_the_first_page_gives_verdict_timeliness_and_the_next_due_date_in_words() -> None:
    report = audit_report()
    assert verdict(report).sentence == "Not compliant: 1 of 4 answers does not comply (question 2)."
    shown = {one.label: (one.value, one.note) for one in key_figures(report)}
    assert shown["Performed"] == ("Nov 3, 2026", "In time, 5 days before it was due (Nov 8, 2026)")
    assert shown["Next audit due"] == ("Feb 1, 2027", "In 73 days")
    assert shown["Audits of the source in time"] == ("7 of 8", "87.5% of those performed or missed so far")
    assert shown["Corrective actions open"] == ("2 of 3", "1 overdue; 1 to decide on; 1 verified")


@pytest.mark.requirement("A4")
def test_a_finding_without_a_violation_is_told_on_the_first_page_of_a_draft() -> None:
    report = replace(audit_report(), violations=())
    assert [one.place for one in report.unregistered] == [2]
    assert "The finding of question 2 is not registered" in _plain(draw(report))


@pytest.mark.requirement("R1")
def test_the_chart_shows_the_days_to_each_audit_against_the_ninety_allowed() -> None:
    report = audit_report()
    chart = days_to_each_audit(report)
    assert chart is not None
    assert chart.target is not None
    assert chart.target.value == 90
    late = [one for one in report.history.audits if one.outcome is Outcome.LATE]
    assert [name for name in chart.categories if name.endswith("late")] == [
        f"{late[0].performed_on:%b} {late[0].performed_on.day}, {late[0].performed_on.year}, late"  # type: ignore[union-attr]
    ]
    assert [value for value in chart.series[0].values if value is not None and value > 90] == [94.0]


@pytest.mark.requirement("R2")
def test_no_table_of_the_report_is_without_its_three_caveats() -> None:
    for variant in VARIANTS.values():
        for table in audit_tables.tables(variant(audit_report())):
            assert table.source
            assert table.time_range
            assert table.scope
