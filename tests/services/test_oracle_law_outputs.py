"""Every log, table and statistic of complaints against a naive recount of the records, on three offices."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.outputs.behind import COLUMN, value_of
from gen63_desktop.domain.outputs.state_table import SHOWN
from gen63_desktop.domain.outputs.statistics import Counted, Statistics
from gen63_desktop.domain.outputs.statistics_cards import cards
from gen63_desktop.domain.outputs.statistics_tables import figure_tables
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.samples.test_complaints_samples import PHILLY
from tests.services.oracle_outputs import Records


def _data(office: Office, kind: ReportKind, period: str) -> object:
    return office.findings.prepare(ReportRequest(kind, quarter=period)).data


def compare_logs(office: Office, records: Records, period: str) -> None:
    """Both logs of a period, and the count of those that are in neither."""
    found = office.outputs.period(period)
    first, end = found.first, min(found.last, TODAY)
    logs = {"Title VI": ReportKind.TITLE_VI_LOG, "ADA": ReportKind.ADA_LOG}
    expected = {law: records.log(law, first, end) for law in logs}
    active = sum(records.active(c, first, end) for c in records.complaints)
    for law, kind in logs.items():
        report = _data(office, kind, period)
        assert {line.number for line in report.lines} == expected[law]  # type: ignore[attr-defined]
        assert (report.active, report.both) == (active, len(expected["Title VI"] & expected["ADA"]))  # type: ignore[attr-defined]
        assert report.nowhere == active - len(expected["Title VI"] | expected["ADA"])  # type: ignore[attr-defined]


def compare_tables(office: Office, records: Records, year: str, period: str) -> None:
    """The state's table of a year, and the categories of a period."""
    of_year, found = office.outputs.period(year), office.outputs.period(period)
    report = _data(office, ReportKind.STATE_TABLE, year)
    told = {
        line.name: Counter({end: count for end, count in zip(SHOWN, line.ended, strict=True) if count})
        for line in report.complaints  # type: ignore[attr-defined]
    }
    expected = records.state(of_year.first, min(of_year.last, TODAY))
    assert {name: counts for name, counts in told.items() if counts} == expected
    assert all(line.reported == sum(line.ended) for line in report.complaints)  # type: ignore[attr-defined]
    eight = _data(office, ReportKind.CATEGORIES, period)
    counted = Counter({one.name: one.allegations for one in eight.categories if one.allegations})  # type: ignore[attr-defined]
    assert counted == records.categories(found.first, min(found.last, TODAY))


def compare_statistics(office: Office, records: Records, period: str) -> Statistics:
    """The statistics of a period, and that each figure opens its cases."""
    wanted = office.outputs.period(period)
    found = office.outputs.statistics(wanted)
    expected = records.statistics(wanted.first, wanted.last, TODAY)
    told = {
        "received": list(found.received.cases),
        "closed": (found.closed.number, list(found.closed.cases)),
        "open": list(found.open_at_end.cases),
        "ages": Counter({one.label: one.number for one in found.ageing if one.number}),
        "to_close": _median(found.to_close.median),
        "to_acknowledge": _median(found.to_acknowledge.median),
        "bases": Counter({one.label: one.received.number for one in found.bases if one.received.number}),
        "sustained": Counter({one.label: one.sustained.number for one in found.bases if one.sustained.number}),
        "findings": Counter(
            {one.label.replace("No finding yet", "Pending"): one.number for one in found.findings if one.number}
        ),
        "lines": Counter({one.label: one.received.number for one in found.lines if one.received.number}),
        "agencies": Counter({one.label: one.received.number for one in found.agencies}),
        "told by basis": {one.label: one.to_acknowledge.value for one in found.bases if one.to_acknowledge},
        "closed by finding": {
            one.label.replace("No finding yet", "Pending"): took.value
            for one, took in zip(found.findings, found.to_close_by_finding, strict=True)
            if took
        },
        "told by line": {
            one.label.replace("Not recorded", ""): one.to_acknowledge.value
            for one in found.lines
            if one.to_acknowledge
        },
    }  # fmt: skip
    differing = {name: (expected[name], told[name]) for name in told if expected[name] != told[name]}
    assert not differing, period
    for behind in (card.behind for card in cards(found)):
        opens(office, behind, period)
    for table in figure_tables(found):
        assert len(table.behind) == len(list(table.table.rows))
        assert len({column.title for column in table.table.columns}) == len(table.table.columns)
        if table.behind:
            opens(office, max(table.behind, key=lambda one: len(one.cases)), period)
    return found


def _median(one: object) -> tuple[int, float | None]:
    return (0, None) if one is None else (one.count, one.value)  # type: ignore[attr-defined]


def opens(office: Office, one: Counted, period: str) -> None:
    """The list of complaints shows just those behind a figure."""
    wanted = Filter(COLUMN, Test.ANY_OF, (value_of(one, period),))
    listing = office.complaints.listing()
    assert sorted(listing.ids(ListRequest(Sort("number"), (wanted,)))) == list(one.cases)


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.fixture(scope="module")
def records(demonstration: Office) -> Records:
    """The records of the demonstration office."""
    with demonstration.session.ask() as reader:
        return Records(reader)


@pytest.mark.requirement("C14")
def test_both_logs_hold_the_complaints_that_the_records_say(demonstration: Office, records: Records) -> None:
    for period in ("2026 Q3", "FY26"):
        compare_logs(demonstration, records, period)


@pytest.mark.requirement("C9", "C14", "C15")
def test_state_table_and_categories_count_what_the_records_say(
    demonstration: Office, records: Records
) -> None:
    compare_tables(demonstration, records, "2026", "FY27")
    compare_tables(demonstration, records, "2025", "2025 Q4")


@pytest.mark.requirement("K5", "V3")
def test_the_statistics_say_what_the_records_say_and_open_their_cases(
    demonstration: Office, records: Records
) -> None:
    for period in ("2026", "FY26", "2026 Q3", "2026 Q4", "2024"):
        compare_statistics(demonstration, records, period)


@pytest.mark.requirement("K5", "R1")
def test_the_statistics_of_a_quarter_agree_with_the_quarterly_report(demonstration: Office) -> None:
    for quarter in (Quarter(2026, 3), Quarter(2026, 1), Quarter(2027, 1, 7)):
        figures = demonstration.complaints.figures(quarter, TODAY)
        found = demonstration.outputs.statistics(demonstration.outputs.period(str(quarter)))
        flow = (found.open_at_start, found.received, found.reopened, found.closed, found.open_at_end)
        assert tuple(one.number for one in flow) == (
            figures.open_at_start, figures.received, figures.reopened, figures.closed, figures.open_at_end,
        )  # fmt: skip
        assert {one.label: one.number for one in found.findings} == {
            one.label: one.number for one in figures.by_finding
        }
        named = {one.label: one.received.number for one in found.bases}
        assert named.pop("No basis named") == figures.allegations_without_basis
        assert named == {one.label: one.number for one in figures.by_basis}
        taken = found.to_close.median
        assert (None if taken is None else taken.value) == figures.median_days_to_close


@pytest.mark.requirement("C14", "C1", "K5")
@pytest.mark.parametrize(
    ("folder", "files"), [("philly-complaints", PHILLY), ("chicago-copa-cases", ("copa_data.csv",))]
)
def test_real_registers_are_told_as_their_records_say(
    office: Office, samples: Path, folder: str, files: tuple[str, ...]
) -> None:
    tables = [office.complaints.open_file(samples / folder / name) for name in files]
    proposal, _ = office.complaints.propose(tables)
    office.complaints.import_register(tables, replace(proposal.mapping, two_digit_pivot=26))
    with office.session.ask() as reader:
        records = Records(reader)
    years = Counter(c.received.year for c in records.complaints if c.received)
    year = str(years.most_common(1)[0][0])
    compare_statistics(office, records, year)
    compare_tables(office, records, year, f"{year} Q2")
    compare_logs(office, records, f"{year} Q1")


def test_a_day_that_has_not_come_is_in_no_period(demonstration: Office) -> None:
    found = demonstration.outputs.statistics(demonstration.outputs.period("2026"))
    assert found.end == TODAY < date(2026, 12, 31)
