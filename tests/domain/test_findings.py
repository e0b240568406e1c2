"""Figures, points, tables and the frozen form of the quarterly report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Problems
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import Count, DueDate
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.key_figures import State, key_figures
from gen63_desktop.domain.findings.points import Weight, gaps, points
from gen63_desktop.domain.findings.records import Verdict, numbers_in, report_number
from gen63_desktop.domain.findings.tables import audits, complaints, training
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.tables import Kind
from tests.reports.fictional import AS_OF, LAST, report

# -- words -------------------------------------------------------------------------------------------


def test_days_and_times_are_written_as_americans_read_them() -> None:
    assert words.day(date(2026, 11, 8)) == "Nov 8, 2026"
    assert words.day(None) == "–"
    assert words.span(date(2026, 7, 1), date(2026, 9, 30)) == "Jul 1 – Sep 30, 2026"
    assert words.span(date(2026, 12, 1), date(2027, 1, 31)) == "Dec 1, 2026 – Jan 31, 2027"
    noon = datetime(2026, 10, 9, 12, 5, tzinfo=timezone(-timedelta(hours=7)))
    assert words.moment(noon) == "Oct 9, 2026, 12:05 PM (UTC−07:00)"
    assert words.moment(datetime(2026, 10, 9, 0, 5, tzinfo=UTC)) == "Oct 9, 2026, 12:05 AM (UTC)"


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_share_reads_100_per_cent_only_when_it_is_whole_and_0_only_when_it_is_nothing(
    part: int, whole: int
) -> None:
    if part > whole:
        return
    text = percent(words.share(part, whole))
    assert (text == "100.0%") == (part == whole)
    assert (text == "0.0%") == (part == 0)


def test_a_long_list_names_some_and_counts_the_rest() -> None:
    assert words.listed(["A", "B", "C", "D"], 2) == "A, B and 2 more"
    assert words.listed(["A", "B"], 2) == "A and B"
    assert words.listed([]) == ""


# -- due dates ---------------------------------------------------------------------------------------


@pytest.mark.requirement("C5")
def test_a_due_date_is_met_on_its_day_and_missed_the_day_after() -> None:
    due = date(2026, 9, 1)
    on_the_day = DueDate("C-1", due, due, due)
    a_day_late = DueDate("C-2", due, due, due + timedelta(days=1))
    open_today = DueDate("C-3", due, AS_OF)
    open_since = DueDate("C-4", due, AS_OF - timedelta(days=1))
    found = sorted_out((on_the_day, a_day_late, open_today, open_since), AS_OF)
    assert (found.met, found.late, found.missed, found.running) == (
        (on_the_day,), (a_day_late,), (open_since,), (open_today,),
    )  # fmt: skip
    assert (found.decided, found.rate) == (3, pytest.approx(1 / 3))


@pytest.mark.requirement("C5")
def test_what_was_met_after_the_as_of_day_was_not_met_yet() -> None:
    later = DueDate("C-1", LAST, LAST, AS_OF + timedelta(days=3))
    assert sorted_out((later,), AS_OF).missed == (later,)
    assert later.days_late(AS_OF) == (AS_OF - LAST).days


# -- arithmetic --------------------------------------------------------------------------------------


@pytest.mark.requirement("R1")
def test_agreeing_figures_pass() -> None:
    check(report())


@pytest.mark.requirement("R1")
def test_every_contradiction_is_refused_at_once_and_by_name() -> None:
    base = report()
    wrong = replace(
        base,
        complaints=replace(base.complaints, received=base.complaints.received + 1),
        comments=replace(base.comments, decided=base.comments.decided - 1),
        audits=replace(base.audits, performed_late=base.audits.performed + 1),
        training=replace(base.training, compliant_rolling=base.training.required_rolling + 1),
    )
    with pytest.raises(Problems) as refused:
        check(wrong)
    text = refused.value.sentence()
    for part in (
        "complaints by channel",
        "comments by decision",
        "signed off with 1 comments",
        "performed late",
        "rolling",
    ):
        assert part in text


@pytest.mark.requirement("R1")
def test_a_difference_is_allowed_only_as_far_as_imported_dates_are_unclear() -> None:
    base = report()
    figures = replace(base.complaints, open_at_start=base.complaints.open_at_start + 2, trend=())
    with pytest.raises(Problems):
        check(replace(base, complaints=replace(figures, dates_unclear=1)))
    check(replace(base, complaints=replace(figures, dates_unclear=2)))
    assert ("Imported with dates missing or out of order", -2) in complaints.flow(figures).rows


# -- what it asks for --------------------------------------------------------------------------------


@pytest.mark.requirement("C8")
def test_sustained_allegations_ask_for_a_decision_before_anything_else() -> None:
    found = points(report())
    assert found[0].weight is Weight.DECIDE
    assert "C-2026-0062, C-2026-0071, C-2026-0079 and C-2026-0090" in found[0].text
    assert [point.weight for point in found] == sorted(
        (p.weight for p in found), key=lambda w: w is not Weight.DECIDE
    )


@pytest.mark.requirement("A1")
def test_an_overdue_audit_is_named_with_its_days() -> None:
    found = next(point for point in points(report()) if point.head == "Audits overdue")
    assert "Law Enforcement Service Requests (LESR) (27 days)" in found.text


@pytest.mark.requirement("M5")
def test_a_review_that_is_not_signed_off_is_a_point_and_a_caution() -> None:
    base = report()
    open_review = replace(base, comments=replace(base.comments, sign_off=None))
    assert any(point.head == "Comment review not signed off" for point in points(open_review))
    figure = next(each for each in key_figures(open_review) if each.label.startswith("Customer comments"))
    assert (figure.state, "not signed off" in figure.note) == (State.CAUTION, True)


@pytest.mark.requirement("R1")
def test_a_quarter_that_still_runs_says_so() -> None:
    running = report(as_of=datetime(2026, 9, 30, 12, tzinfo=UTC))
    assert gaps(running) == ("The quarter runs until Sep 30, 2026; the figures show it up to Sep 30, 2026.",)
    assert gaps(report()) == ()


@pytest.mark.requirement("R1")
def test_no_point_names_a_person() -> None:
    text = " ".join(point.text for point in points(report()))
    assert "Castellanos" not in text
    assert "Okafor" not in text


# -- tables ------------------------------------------------------------------------------------------


@pytest.mark.requirement("R2", "P2")
def test_every_table_has_its_three_caveats_the_report_it_belongs_to_and_rows_that_fit() -> None:
    for table in tables(report()):
        assert table.source, table.title
        assert table.time_range, table.title
        assert table.scope, table.title
        assert "QR-2026Q3-01" in table.note
        assert "Fictional" in table.note
        for row in table.rows:
            assert len(row) == len(table.columns), table.title


@pytest.mark.requirement("R2")
def test_tables_have_different_titles_so_that_each_finds_its_sheet() -> None:
    titles = [table.title for table in tables(report())]
    assert len(set(titles)) == len(titles)


@pytest.mark.requirement("A1")
def test_overdue_sources_stand_first_and_those_without_a_duty_last() -> None:
    rows = tuple(audits.by_source(report().audits).rows)
    assert rows[0][:2] == ("Law Enforcement Service Requests (LESR)", "Overdue")
    assert [row[1] for row in rows[-3:]] == ["Not required"] * 3


@pytest.mark.requirement("T2")
def test_the_lowest_department_stands_first_and_both_rules_are_shown() -> None:
    table = training.by_department(report().training)
    at = [column.title for column in table.columns].index("12-month rule")
    rates = [row[at] for row in table.rows]
    assert rates == sorted(rates, key=lambda rate: rate if isinstance(rate, float) else 2)
    assert [column.title for column in table.columns if column.kind is Kind.PERCENT] == [
        "12-month rule",
        "Calendar rule",
    ]


@pytest.mark.requirement("V1")
def test_a_basis_without_an_allegation_stays_in_the_table() -> None:
    base = report().complaints
    rows = dict(
        row[:2]
        for row in complaints.by_basis(replace(base, by_basis=(Count("Race", 3), Count("Age", 0)))).rows
    )
    assert rows == {"Race": 3, "Age": 0, "No basis named": 5}


# -- frozen, numbered, verified ----------------------------------------------------------------------


@pytest.mark.requirement("R3")
def test_a_report_comes_back_from_its_frozen_form_to_the_last_digit() -> None:
    made = report(replaces="QR-2026Q3-00", reason="Ünïcode \U0001f600 „quoted“")
    assert from_json(to_json(made)) == made
    assert to_json(from_json(to_json(made))) == to_json(made)


@pytest.mark.requirement("R3")
def test_data_of_another_form_are_refused() -> None:
    with pytest.raises(ValueError, match="gen63 quarterly report"):
        from_json('{"form": "something else"}')


@pytest.mark.requirement("R3")
def test_reports_are_numbered_by_quarter_and_issue() -> None:
    assert report_number(Quarter(2026, 3), 1) == "QR-2026Q3-01"
    assert report_number(Quarter(2027, 1, 7), 12) == "QR-FY27Q1-12"


@pytest.mark.requirement("R3")
def test_the_number_of_a_report_is_found_in_either_encoding_of_a_pdf() -> None:
    number = "QR-2026Q3-01"
    assert numbers_in(b"x" + number.encode() + b"x") == (number,)
    assert numbers_in(b"xx" + f"{number} – \u2212".encode("utf-16-be")) == (number,)
    assert numbers_in(b"xxx" + f"{number} –".encode("utf-16-be")) == (number,)


@pytest.mark.requirement("R3")
def test_a_genuine_report_that_was_replaced_says_by_which() -> None:
    verdict = Verdict(
        True, "a.pdf", "0" * 64, "QR-2026Q3-01", "2026 Q3", datetime(2026, 10, 9, 9, tzinfo=UTC), "Dana", "QR-2026Q3-02"
    )  # fmt: skip
    assert verdict.sentence().endswith("It has been replaced by QR-2026Q3-02.")
