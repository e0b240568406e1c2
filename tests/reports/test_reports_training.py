"""The training compliance report as a file: it passes both standards, and its named list holds everyone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from gen63_desktop.charts import training as charts
from gen63_desktop.domain.errors import Problems
from gen63_desktop.domain.findings import frozen, training_lists, training_tables
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.findings.training_words import key_figures, points, verdict
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.training.report import draw
from gen63_desktop.services.findings.on_training import OnTraining
from tests.reports import structure
from tests.reports.fictional_training import training_report

HOSTILE = ("<b>&amp;", "=1+1", "日本 😀 Núñez", "W" * 200, "a\u202eb\u0007c", "línea\nuna\ndos")


def _plain(pdf: bytes) -> str:
    return " ".join(structure.read(pdf).split())


VARIANTS = {
    "usual": training_report,
    "draft": lambda: training_report(number=""),
    "nobody known": lambda: training_report(0),
    "one person": lambda: training_report(1),
    "nobody missing": lambda: training_report(30, late=1_000),
    "everybody missing": lambda: training_report(40, late=1),
    "hostile names": lambda: training_report(60, late=1, names=HOSTILE),
}


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("variant", VARIANTS)
def test_whatever_the_roster_holds_the_file_meets_both_standards(variant: str) -> None:
    pdf = draw(VARIANTS[variant]())
    assert check(pdf) == ()
    assert structure.problems(pdf) == []


@pytest.mark.requirement("T2", "R2")
def test_a_department_with_more_than_a_thousand_missing_passes_the_check_like_any_other() -> None:
    report = training_report(1_050, late=1, departments=("Bus Operations",))
    assert len(report.missing) > 1_024
    pdf = draw(report)
    assert check(pdf) == ()
    said = structure.read(pdf)
    assert all(one.number in said for one in report.missing)


@pytest.mark.requirement("T2", "T6")
def test_the_named_list_on_paper_names_each_missing_person_once_for_each_course() -> None:
    report = training_report(200, late=2)
    said = _plain(draw(report))
    appendix = said[said.rindex("Appendix A. Everyone missing") :]
    for one in report.missing:
        lines = sum(each.employee_id == one.employee_id for each in report.missing)
        assert len(re.findall(rf"\b{one.number}\b", appendix)) == lines
    count = report.missing_people(Rule.ROLLING)
    assert (
        f"{count} by the twelve-month rule ({sum(one.overdue(Rule.ROLLING) for one in report.missing)} courses)"
        in said
    )
    assert f"{count} by the twelve-month rule, " in said  # the tile of the first page


@pytest.mark.requirement("T2")
def test_a_list_whose_names_do_not_add_up_to_the_front_page_is_never_drawn() -> None:
    report = training_report(40)
    with pytest.raises(Problems, match="named list"):
        draw(replace(report, missing=report.missing[:-1]))


@pytest.mark.requirement("R3")
def test_the_same_data_give_the_same_bytes_also_after_they_were_kept_and_read_again() -> None:
    base = training_report(60, names=HOSTILE)
    again = frozen.from_json(frozen.to_json(base, OnTraining.form), OnTraining.form, TrainingReport)
    assert again == base
    assert draw(again) == draw(base)


@pytest.mark.requirement("T2")
def test_no_per_cent_on_the_first_page_is_without_its_counts() -> None:
    report = training_report(300)
    rolling, calendar = report.rolling, report.calendar
    shown = {one.label: (one.value, one.note) for one in key_figures(report)}
    assert f"{rolling.compliant} of {rolling.required} people" in shown["Compliant, twelve-month rule"][1]
    assert f"{calendar.compliant} of {calendar.required} people" in shown["Compliant, calendar-year rule"][1]
    for share in re.findall(r"\([\d.]+%\)", verdict(report)):
        assert re.search(rf"\d of [\d,]+ people {re.escape(share)}", verdict(report))


@pytest.mark.requirement("T2")
def test_the_chart_names_the_counts_of_each_department_and_stops_at_a_hundred_per_cent() -> None:
    chart = charts.by_department(training_report(300))
    assert chart is not None
    assert all(re.search(r"\(\d+ of \d+\)$", name) for name in chart.categories)
    assert chart.series[0].values == tuple(sorted(chart.series[0].values))  # type: ignore[type-var]
    assert chart.target is not None
    assert chart.target.value == 1.0


@pytest.mark.requirement("T6")
def test_an_old_roster_unmatched_completions_and_rules_that_differ_are_told_on_the_first_page() -> None:
    heads = [point.head for point in points(training_report(300))]
    assert any("The last roster is 50 days old" in head for head in heads)
    assert any("2 completions match nobody" in head for head in heads)
    assert any("The two rules differ on" in head for head in heads)


@pytest.mark.requirement("R2")
def test_no_table_of_the_report_is_without_its_three_caveats() -> None:
    for variant in VARIANTS.values():
        for table in training_tables.tables(variant()):
            assert table.source
            assert table.time_range
            assert table.scope


@pytest.mark.requirement("T2")
def test_what_is_the_same_of_everybody_on_a_list_is_said_once_and_takes_no_column() -> None:
    report = training_report(60, late=1, departments=("Bus Operations",))
    one = replace(report.missing[0], supervisor="Kim Roe", course="Implicit bias training")
    same = [one, replace(one, name="Bo Lee")]
    (table,) = training_lists.missing_by(report, {"Bus Operations": same})
    assert [column.title for column in table.columns] == ["Name", "Number", "12-month rule", "Calendar rule"]
    assert "Supervisor of everybody here: Kim Roe." in table.note
    assert "Course of everybody here: Implicit bias training." in table.note
    pdf = draw(replace(report, missing=tuple(replace(each, supervisor="Kim Roe") for each in report.missing)))
    assert _plain(pdf).count("Kim Roe") == 1
    two = [one, replace(one, supervisor="Pat Moss")]
    shown, other = training_lists.missing_by(report, {"Bus Operations": two, "Rail": [one]})
    assert [column.title for column in shown.columns][2] == "Supervisor"
    assert [row[2] for row in shown.rows] == ["Kim Roe", "Pat Moss"]
    assert other.columns == shown.columns, "lists of one report have the same columns"
