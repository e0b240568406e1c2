"""The states of the demonstration office, recounted by hand from what leaves the office as plain tables (R5)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("matrix") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.fixture(scope="module")
def matrix(demonstration: Office) -> Matrix:
    return demonstration.compliance.matrix()


def plain(table: PlainTable) -> Rows:
    titles = [column.title for column in table.columns]
    return [dict(zip(titles, row, strict=True)) for row in table.rows]


def line(matrix: Matrix, code: str) -> Line:
    return next(one for one in matrix.lines if one.code == code)


def figure(found: Line, words: str) -> tuple[int, int | None]:
    return next((one.number, one.whole) for one in found.figures if words in one.label)


@pytest.mark.requirement("R5", "A1")
def test_audits(demonstration: Office, matrix: Matrix) -> None:
    sources = plain(demonstration.audits.sources_table())
    audits = plain(demonstration.audits.table())
    used = [row for row in sources if row["Out of use since"] is None]
    uses = [row for row in used if row["Demographic data"] == "uses"]
    last: dict[str, date] = {}
    for row in audits:
        if row["State"] == "signed" and row["Performed"] <= TODAY:
            last[row["Data source"]] = max(row["Performed"], last.get(row["Data source"], date.min))
    start = {row["Data source"]: row["Since"] for row in uses}
    late = [
        name
        for name in start
        if (TODAY - max(last.get(name, date.min), start[name] if name not in last else date.min)).days > 90
    ]
    found = line(matrix, "3.3-3")
    assert figure(found, "Overdue") == (len(late), len(uses))
    assert figure(found, "Not assessed")[0] == sum(row["Demographic data"] == "not assessed" for row in used)
    assert found.state is (State.NOT_MET if late else State.IN_PART)
    oldest = min(last[name] for name in late)
    assert found.since == oldest + timedelta(days=91)
    for code, question in (("3.3-1", "direct threat"), ("3.3-2", "deployment"), ("3.3-5", "policies on")):
        bad = {
            row["Data source"]
            for row in audits
            if row["State"] == "signed"
            and row["Data source"] in start
            and row["Performed"] == last.get(row["Data source"])
            and question in row["Question"]
            and row["Finding"] == "yes"
        }
        assert figure(line(matrix, code), "Findings")[0] == len(bad)
        assert (line(matrix, code).state is State.NOT_MET) is bool(bad)


@pytest.mark.requirement("R5", "T2", "T6")
def test_training(demonstration: Office, matrix: Matrix) -> None:
    by_rule = {}
    for rule in Rule:
        rows = plain(demonstration.training.table(TODAY, rule))
        wanted = [row for row in rows if row["Course"] == "Implicit bias training"]
        overdue = sum(row["Status"] == "overdue" for row in wanted)
        compliant = sum(row["Status"] == "compliant" for row in wanted)
        by_rule[rule] = overdue
        name = "rolling" if rule is Rule.ROLLING else "calendar year"
        assert figure(line(matrix, "4.2-1"), name) == (compliant, compliant + overdue)
    assert (line(matrix, "4.2-1").state is State.NOT_MET) is all(by_rule.values())


@pytest.mark.requirement("R5", "C5")
def test_complaints(demonstration: Office, matrix: Matrix) -> None:
    every = plain(demonstration.complaints.table())
    still = [row for row in every if row["Status"] != "closed"]
    bad = [
        row
        for row in still
        if not row["Owner"] or not row["Next step"] or row["Due"] is None or row["Due"] < TODAY
    ]
    found = line(matrix, "4.3-4")
    assert figure(found, "Open on the day") == (len(still), len(every))
    assert figure(found, "not addressed") == (len(bad), len(still))
    named = {each.number for each in found.evidence if each.kind == "Complaint"}
    assert named == {row["Number"] for row in bad}
    assert found.state is (State.NOT_MET if bad else State.MET)


@pytest.mark.requirement("R5", "R4", "C8")
def test_violations(demonstration: Office, matrix: Matrix) -> None:
    every = [row for row in plain(demonstration.violations.table()) if row["State"] != "withdrawn"]
    actions = plain(demonstration.violations.actions_table())
    late = {row["Violation"] for row in actions if row["State"] == "accepted" and row["Due"] < TODAY}
    bare = {row["Number"] for row in every} - {row["Violation"] for row in actions}
    found = line(matrix, "4.1-3")
    assert figure(found, "past its due date") == (len(late), len(every))
    assert figure(found, "Without a recommended action")[0] == len(bare)
    assert found.state is (State.NOT_MET if late or bare else found.state)
    assert {each.number for each in found.evidence if each.against} == late | bare
    sent = [row for row in every if row["Reported on"] is not None]
    assert figure(line(matrix, "4.1-2"), "Reported to") == (len(sent), len(every))


@pytest.mark.requirement("R5", "M5")
def test_comment_reviews(demonstration: Office, matrix: Matrix) -> None:
    signed = {name for name, _, done in demonstration.comments.quarters() if done}
    due = ["2025 Q3", "2025 Q4", "2026 Q1", "2026 Q2"]
    found = line(matrix, "4.3-5")
    assert figure(found, "Signed off") == (sum(name in signed for name in due), len(due))
    cited = [
        row
        for row in plain(demonstration.violations.table())
        if "GEN 63 §4.3" in row["Clauses of GEN 63"] and row["State"] not in {"closed", "withdrawn"}
    ]
    kept = State.IN_PART if cited else State.MET
    assert found.state is (kept if set(due) <= signed else State.NOT_MET)
    assert {each.number for each in found.evidence if each.kind == "Violation"} == {
        row["Number"] for row in cited
    }


@pytest.mark.requirement("R5", "R3")
def test_a_past_day_is_the_same_whenever_it_is_asked_about(demonstration: Office) -> None:
    day = TODAY - timedelta(days=60)
    once = demonstration.compliance.matrix(day)
    demonstration.compliance.add_note("3.3-3", "Written since")
    again = demonstration.compliance.matrix(day)
    assert again.lines == once.lines
