"""K5: the list behind each mark of the report's charts holds exactly the records that the mark counts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.charts import quarterly, trends
from gen63_desktop.charts.description import Chart, Measure, Opening
from gen63_desktop.charts.openings import AUDIT_DUE, of_key_figures
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import trends as read_trends
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock

pytestmark = pytest.mark.requirement("K5", "R1")


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("openings") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


def charts_of(report: QuarterlyReport) -> list[Chart]:
    """Every chart that the window shows of a draft."""
    assert report.trends is not None
    found = [
        quarterly.complaints_trend(report.complaints, report.trends),
        quarterly.audits_trend(report.audits, report.trends),
        quarterly.training_trend(report.training),
        *(trends.run_chart(trend, report.trends) for trend in read_trends(report.trends)),
        trends.departments(report.training),
        quarterly.by_decision(report.comments, report.trends.quarters[-1]),
        quarterly.comments_by_basis(report.comments, report.trends.quarters[-1]),
    ]
    return [chart for chart in found if chart is not None]


def rows_of(office: Office, opening: Opening) -> int:
    """How many rows the area's list shows with the opening's filters."""
    settings = dict(opening.settings)
    match opening.area:
        case "complaints":
            return office.complaints.listing().count(ListRequest(Sort("number"), opening.filters))
        case "comments":
            return office.comments.listing().count(ListRequest(Sort("received"), opening.filters))
        case "violations":
            return office.violations.listing().count(ListRequest(Sort("number"), opening.filters))
        case "training":
            _, listing = office.training.listing(date.fromisoformat(settings["day"]), Rule(settings["rule"]))
            return listing.count(ListRequest(Sort("due"), opening.filters))
    raise AssertionError(opening.area)


def audits_of(office: Office, opening: Opening) -> list[str]:
    """The source of each audit behind a mark; the list of sources shows each of them once and no other."""
    wanted = opening.filters[0]
    assert wanted.column == AUDIT_DUE
    first, last, day = (date.fromisoformat(str(value)) for value in wanted.values[:3])
    found = [name for name, what in office.audits.sources_due(first, last, day) if what in wanted.values[3:]]
    shown = office.audits.listing().matching(
        ListRequest(Sort("name"), (Filter("source", Test.ANY_OF, tuple(found)),))
    )
    assert {row.source.name for row in shown} == set(found)
    assert len(shown) == len(set(found))
    return found


@pytest.mark.parametrize("quarter", [Quarter(2026, 3), Quarter.of(TODAY), Quarter(2026, 1)], ids=str)
def test_the_list_behind_every_mark_has_as_many_rows_as_the_mark_counts(
    demonstration: Office, quarter: Quarter
) -> None:
    opened = 0
    for chart in charts_of(demonstration.findings.draft(quarter)):
        for number, series in enumerate(chart.series):
            for at, value in enumerate(series.values):
                opening = chart.opening(number, at)
                where = f"{chart.title}: {series.name}, {chart.categories[at]}"
                if opening is None:
                    assert not value or chart.measure is Measure.PERCENT, where
                    continue
                opened += 1
                if opening.area == "sources":
                    counted = len(audits_of(demonstration, opening))
                    assert chart.measure is Measure.PERCENT or counted == value, where
                    continue
                assert rows_of(demonstration, opening) == opening.counts, where
                if chart.measure is Measure.COUNT:
                    assert opening.counts == value, where
    assert opened > 60


@pytest.mark.parametrize("quarter", [Quarter(2026, 3), Quarter.of(TODAY)], ids=str)
def test_the_list_behind_every_key_figure_has_what_the_figure_counts(
    demonstration: Office, quarter: Quarter
) -> None:
    report = demonstration.findings.draft(quarter)
    received, still_open, due, comments, performed, people = of_key_figures(report)
    assert report.trends is not None
    last = report.trends.quarters[-1]
    for opening, figure in (
        (received, report.complaints.received),
        (still_open, report.complaints.open_at_end),
        (due, last.due),
        (comments, report.comments.comments),
        (people, report.training.required_rolling),
    ):
        assert (0 if opening is None else rows_of(demonstration, opening)) == figure
    audited = [] if performed is None else demonstration.audits.sources_performed(quarter.first, quarter.last)
    assert len(audited) == report.audits.performed


def test_the_complaints_behind_a_basis_or_finding_hold_just_the_allegations_that_its_bar_counts(
    demonstration: Office,
) -> None:
    report = demonstration.findings.draft(Quarter(2026, 3))
    assert report.trends is not None
    one, opened = report.trends.quarters[-1], 0
    charts = (quarterly.by_basis(report.complaints, one), quarterly.by_finding(report.complaints, one))
    for chart in charts:
        assert chart is not None
        for at, (label, value) in enumerate(zip(chart.categories, chart.series[0].values, strict=True)):
            opening = chart.opening(0, at)
            if opening is None:
                assert not value or label in {
                    "No basis named", "Closed without a finding", "No finding yet",
                }  # fmt: skip
                continue
            opened += 1
            ids = demonstration.complaints.listing().ids(ListRequest(Sort("number"), opening.filters))
            with demonstration.session.ask() as reader:
                found = [each for each in reader.find(Allegation) if each.complaint_id in set(ids)]
            holding = [
                each
                for each in found
                if label in {*(basis.label for basis in each.bases), each.finding and each.finding.label}
            ]
            assert len(holding) == value, label
            assert {each.complaint_id for each in holding} == set(ids), label
    assert opened > 6
