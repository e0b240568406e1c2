"""The quarterly report: what it says, where it says so, and how it stands on its pages."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from reportlab.lib.utils import simpleSplit

from gen63_desktop.charts import fonts
from gen63_desktop.domain.errors import Problems
from gen63_desktop.domain.findings.figures import CommentFigures, DueDate, TrainingFigures
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.findings.tables.comments import trend
from gen63_desktop.domain.findings.tables.training import by_department
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.cells import PADDING, SIZE, widths, written
from gen63_desktop.reports.quarterly.report import draw
from tests.reports import structure
from tests.reports.fictional import LAST, report
from tests.reports.kit_documents import head


@cache
def _pdf() -> bytes:
    return draw(report())


@cache
def _spoken() -> str:
    return _plain(structure.read(_pdf()))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def _page_words(pdf: bytes) -> list[str]:
    """All that stands on each page, headers and footers too."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [_plain(" ".join(structure.all_texts(page))) for page in file.pages]


@pytest.mark.requirement("R1", "R2")
def test_the_report_meets_both_standards_and_its_charts_are_vectors() -> None:
    assert check(_pdf()) == ()
    with pikepdf.open(io.BytesIO(_pdf())) as file:
        for page in file.pages:
            assert "/XObject" not in page.Resources


@pytest.mark.requirement("R1")
def test_the_first_page_says_what_the_quarter_was_and_what_needs_a_decision() -> None:
    first = _page_words(_pdf())[0]
    for words in (
        "QR-2026Q3-01",
        "Quarterly report to the Chief Executive Officer",
        "2026 Q3, Jul 1 – Sep 30, 2026",
        "Complaints received 61",
        "Training compliance (12-month rule) 93.0%",
        "Decision: Corrective action. 4 complaints closed with 9 sustained allegations",
        "Attention: Audits overdue.",
        "Issued Oct 9, 2026, 9:15 AM (UTC−07:00) by Imani Castellanos",
    ):
        assert words in first


@pytest.mark.requirement("R1")
def test_every_page_says_that_it_is_fictional_how_confidential_it_is_and_which_page_it_is() -> None:
    pages = _page_words(_pdf())
    for number, words in enumerate(pages, 1):
        assert "FICTIONAL DEMONSTRATION DATA" in words
        assert "Confidential – for the Chief Executive Officer" in words
        assert f"Page {number} of {len(pages)}" in words


@pytest.mark.requirement("R1")
def test_an_office_that_is_not_fictional_does_not_say_so() -> None:
    pdf = draw(report(fictional=False))
    assert "FICTIONAL" not in " ".join(_page_words(pdf))
    assert "Fictional" not in structure.read(pdf)


@pytest.mark.requirement("R1")
def test_a_draft_says_on_every_page_that_it_was_not_issued() -> None:
    pdf = draw(report(number="", issued_at=None, issued_by=""))
    assert all("DRAFT – NOT ISSUED" in words for words in _page_words(pdf))
    assert "it proves nothing" in structure.read(pdf)


@pytest.mark.requirement("R3")
def test_the_same_data_give_the_same_bytes() -> None:
    assert draw(report()) == _pdf()


@pytest.mark.requirement("R3")
def test_the_report_shows_the_head_of_the_history_and_its_as_of_time() -> None:
    assert report().history_hash in _spoken()
    assert "entry 18,204" in _spoken()
    assert "Records as of: Oct 9, 2026, 9:12 AM (UTC−07:00)" in _spoken()


@pytest.mark.requirement("R2", "P2")
def test_every_table_and_figure_carries_source_time_range_and_scope() -> None:
    caveats = len(re.findall(r"Source: .+? Time range: .+? Scope: ", _spoken()))
    tags = structure.tags(_pdf())
    # one box serves a figure and the table beside it, and one the first two tables, which stand side by side;
    # the figure of departments stands alone with a box of its own
    assert caveats == tags.count("Table") - 1 + 1


@pytest.mark.requirement("R2")
def test_the_alternate_text_of_every_chart_holds_every_value() -> None:
    with pikepdf.open(io.BytesIO(_pdf())) as file:
        texts = [str(each.Alt) for each in structure.elements(file) if str(each.S) == "/Figure"]
    trend = next(text for text in texts if "received and closed in each quarter" in text)
    for each in report().complaints.trend:
        assert f"{each.quarter} {each.received}" in trend


@pytest.mark.requirement("R1")
def test_due_dates_are_told_by_the_number_of_the_complaint() -> None:
    for number in ("C-2026-0131", "C-2026-0140", "C-2025-0207", "C-2026-0201"):
        assert number in _spoken()


@pytest.mark.requirement("R1")
def test_departments_are_named_with_both_rules() -> None:
    for cell in report().training.cells:
        assert cell.department in _spoken()
    assert "Twelve-month rule" in _spoken()
    assert "Calendar-year rule" in _spoken()


@pytest.mark.requirement("M5")
def test_the_sign_off_stands_in_the_report_with_who_when_and_what() -> None:
    signed = report().comments.sign_off
    assert signed is not None
    assert f"Signed off by {signed.by}, {signed.role}, Oct 7, 2026, 2:40 PM (UTC−07:00)" in _spoken()
    assert signed.statement in _spoken()


@pytest.mark.requirement("R2")
def test_the_page_and_the_workbook_show_the_same_tables() -> None:
    for table in tables(report()):
        if tuple(table.rows):
            assert table.title in _spoken(), table.title


@pytest.mark.requirement("R1")
def test_no_heading_or_caption_stands_alone_at_the_foot_of_a_page() -> None:
    with pikepdf.open(io.BytesIO(_pdf())) as file:
        ends = {page.objgen: structure.last_mcid(page) for page in file.pages}
        for element in structure.elements(file):
            if str(element.S) in {"/H2", "/H3", "/Caption"} and "/Pg" in element:
                mcids = [kid for kid in structure._kids(element) if isinstance(kid, int)]
                assert max(mcids) < ends[element.Pg.objgen]


@pytest.mark.requirement("R1")
def test_figures_that_contradict_one_another_are_never_printed() -> None:
    base = report()
    wrong = replace(base, complaints=replace(base.complaints, closed=base.complaints.closed + 1))
    with pytest.raises(Problems) as refused:
        draw(wrong)
    assert "complaints open at the end is 41" in refused.value.sentence()


def _empty(base: QuarterlyReport) -> QuarterlyReport:
    """A quarter of an office in which nothing was ever entered."""
    complaints = replace(
        base.complaints, open_at_start=0, received=0, closed=0, open_at_end=0, allegations_received=0,
        allegations_without_basis=0, allegations_closed=0, complaints_without_allegation=0, by_channel=(), received_by_finding=(),
        by_basis=(), by_finding=(), by_closure=(), due_dates=(), overdue=(), sustained=(), median_days_to_close=None,
        trend=(),
    )  # fmt: skip
    comments: CommentFigures = replace(
        base.comments, comments=0, decided=0, by_decision=(), by_basis=(), made_complaints=0,
        possible_bias_without_complaint=0, readers=0, files_imported=0, rows_refused=0, sign_off=None, trend=(),
    )  # fmt: skip
    audits = replace(
        base.audits, sources=0, with_demographic_data=0, due=0, performed=0, performed_late=0, overdue=0, by_source=(),
        trend=(),
    )  # fmt: skip
    training: TrainingFigures = replace(
        base.training, people=0, on_leave=0, not_yet_due=0, required_rolling=0, compliant_rolling=0,
        required_calendar=0, compliant_calendar=0, cells=(), unmatched_completions=0, trend=(),
    )  # fmt: skip
    return replace(base, complaints=complaints, comments=comments, audits=audits, training=training)


@pytest.mark.requirement("R1")
def test_an_empty_quarter_says_what_is_not_known_instead_of_zero_per_cent() -> None:
    pdf = draw(_empty(report()))
    assert check(pdf) == ()
    spoken = _plain(structure.read(pdf))
    assert "No customer comment of the quarter has been imported" in spoken
    assert "training compliance is not known" in spoken
    assert "No complaint was received in 2026 Q3; no complaint was closed." in spoken
    assert "0.0%" not in spoken


@pytest.mark.requirement("R1")
def test_thousands_of_overdue_complaints_are_counted_and_the_latest_named() -> None:
    base = report()
    overdue = tuple(DueDate(f"C-2019-{number:05d}", LAST, LAST.replace(year=2020)) for number in range(3_000))
    pdf = draw(replace(base, complaints=replace(base.complaints, overdue=overdue)))
    spoken = _plain(structure.read(pdf))
    assert "The 60 latest of 3,000; the spreadsheet of this report names all." in spoken
    assert check(pdf) == ()


@pytest.mark.requirement("R1")
def test_a_quarter_without_comments_had_nothing_to_sign_off() -> None:
    figures = report().comments
    first, *others = figures.trend
    none = replace(first, comments=0, decided=0, possible_bias=0, signed_off=False)
    unsigned = replace(others[0], signed_off=False)
    rows = trend(replace(figures, trend=(none, unsigned, *others[1:]))).rows
    assert [row[-1] for row in rows[:3]] == ["Nothing to sign off", "No", "Yes"]


@pytest.mark.requirement("R1")
def test_the_names_of_courses_and_departments_stand_in_three_lines_at_most() -> None:
    figures = report().training
    courses = ("Implicit bias training", "State and federal legislation on data privacy, data, and standards")
    department = "System Security and Law Enforcement"
    cells = tuple(
        replace(cell, course=courses[at % 2], department=department) for at, cell in enumerate(figures.cells)
    )
    table = by_department(replace(figures, cells=cells))
    rows = [
        [written(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
    ]
    wide = widths(table, rows, styles.WIDTH, fill=False)
    for place in (0, 1):
        for row in rows:
            lines = simpleSplit(row[place], fonts.REGULAR, SIZE, wide[place] - 2 * PADDING)
            assert len(lines) <= 3, row[place]


@pytest.mark.requirement("R1")
def test_the_report_carries_the_letterhead_that_it_was_made_with() -> None:
    pdf = draw(replace(report(), letterhead=head()))
    assert check(pdf) == ()
    spoken = structure.read(pdf)
    assert spoken.index(head().agency) < spoken.index("Quarterly report to the Chief Executive Officer")
    assert head().agency not in structure.read(draw(report()))
