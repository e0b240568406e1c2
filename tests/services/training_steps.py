"""Steps that tests of training share: files with a few people, taken in."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.records import ImportKind
from gen63_desktop.domain.training.roster import Decisions
from gen63_desktop.exchange.foreign_table import ForeignTable
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.office import Office
from tests.offices import TODAY

HEAD = ("Employee ID", "Name", "Department", "Job Title", "Hire Date", "Analytics", "Supervisor")
AMY = ("0042", "Ng, Amy", "Bus", "Operator", "2020-05-04", "N", "Kim Roe")
BO = ("77", "Bo Lee", "Analytics", "Analyst", "2021-01-11", "Y", "Kim Roe")
CY = ("78", "Cy Diaz", "Rail", "Operator", "2022-02-01", "N", "Pat Moss")
BIAS = "Implicit bias training"


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return path


def table_of(office: Office, path: Path) -> ForeignTable:
    return office.training.open_file(path)


def roster(
    office: Office,
    tmp_path: Path,
    people: Sequence[Sequence[str]],
    as_of: date = TODAY,
    *,
    whole: bool = True,
    decisions: Decisions | None = None,
    dry_run: bool = False,
) -> TakenIn:
    table = table_of(office, write(tmp_path / f"roster-{as_of}.csv", [HEAD, *people]))
    proposal, _ = office.training.propose(ImportKind.ROSTER, table)
    return office.training.take_in_roster(
        table, proposal.mapping, as_of, whole=whole, decisions=decisions or Decisions({}), dry_run=dry_run
    )


def completions(
    office: Office, tmp_path: Path, rows: Sequence[Sequence[str]], name: str = "completions.csv"
) -> TakenIn:
    head = ("Employee ID", "Name", "Course", "Completion Date")
    table = table_of(office, write(tmp_path / name, [head, *rows]))
    proposal, _ = office.training.propose(ImportKind.COMPLETIONS, table)
    return office.training.take_in_completions(table, proposal.mapping)


def statuses(office: Office, day: date = TODAY, rule: Rule = Rule.ROLLING) -> dict[tuple[str, str], Status]:
    return {
        (row.standing.name, row.course.split()[0]): row.standing.status
        for row in office.training.rows(day, rule)
    }
