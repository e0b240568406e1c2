"""C10: calls for service and appeals in the office's statistics, each figure with the cases behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.domain.appeals.records import AppealFrom, AppealOutcome, NewAppeal, Review
from gen63_desktop.domain.estimates.shares import wilson
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.outputs.statistics_tables import figure_tables
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.letter_steps import receive

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.NOT_KNOWN
Row = tuple[object, ...]


def _table(office: Office, title: str) -> dict[str, tuple[Row, tuple[int, ...]]]:
    found = office.outputs.statistics(office.outputs.period(str(TODAY.year)))
    one = next(each for each in figure_tables(found) if each.table.title == title)
    return {
        str(row[0]): (row[1:], behind.cases) for row, behind in zip(one.table.rows, one.behind, strict=True)
    }


def _call(office: Office, complaint_id: int, fit: Answer, sent: Answer) -> None:
    me, now = office.session.person.id, office.session.now()
    call = CallForService(
        complaint_id, "4711", TODAY, "", "A sleeper", fit, sent, "", "None was free", me, now
    )
    office.investigation.add_call(call)


@pytest.mark.requirement("C10", "K5")
def test_each_share_of_the_calls_counts_only_what_is_known_and_names_its_cases(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    one, two, silent = receive(office), receive(office), receive(office)
    for complaint, fit, sent in (
        (one, YES, YES), (one, YES, NO), (two, YES, NO), (two, NO, NO), (two, YES, UNKNOWN), (one, UNKNOWN, NO),
    ):  # fmt: skip
        _call(office, complaint.id, fit, sent)
    found = _table(office, "Calls for service linked to complaints")
    fit_row, fit_cases = found["A response without law enforcement was fit"]
    ends = wilson(4, 5)
    assert fit_row == (4, "Yes", 5, 0.8, ends.low, ends.high)
    assert fit_cases == (one.id, two.id)
    sent_row, sent_cases = found["Fit, and one was sent"]
    assert (sent_row[0], sent_row[2], sent_cases) == (1, 3, (one.id,))
    none_row, none_cases = found["Fit, and none was sent"]
    assert (none_row[0], none_row[2], none_cases) == (2, 3, (one.id, two.id))
    assert found["Calls recorded"][0][0] == 6
    assert found["It was not known whether it was fit"][0][:3] == (1, "Yes", 6)
    assert not any(silent.id in cases for _, cases in found.values())
    period = office.outputs.period(str(TODAY.year))
    office.outputs.save_statistics(office.outputs.statistics(period), tmp_path / "s.xlsx")
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    assert any(row[:4] == ["Fit, and none was sent", 2, "Yes", 3] for row in rows)


@pytest.mark.requirement("C7", "K5")
def test_appeals_count_by_the_day_they_were_received_and_by_how_they_ended(office: Office) -> None:
    outside = office.people.add("Hana Okafor", (Role.OFFICER,), "Hearing officer").id
    cases = [receive(office, allegations=False) for _ in range(3)]
    made = []
    for case in cases:
        office.complaints.close(case.id, ClosingReason.WITHDRAWN, "By telephone")
        new = NewAppeal(AppealFrom.COMPLAINANT, TODAY, "It was not withdrawn")
        made.append(office.complaints.receive_appeal(case.id, new))
    upheld = Review(outside, AppealOutcome.UPHELD, "She signed it", TODAY)
    office.complaints.decide_appeal(made[0], upheld)
    back = replace(upheld, outcome=AppealOutcome.REMANDED, next_step="Call her")
    office.complaints.decide_appeal(made[1], back)
    found = _table(office, "Appeals")
    assert found["Appeals received"] == ((3, "Yes", None, None, None, None), tuple(c.id for c in cases))
    assert found["Decided: findings upheld"][0][:4] == (1, "Yes", 2, 0.5)
    assert found["Decided: sent back to be investigated further"][1] == (cases[1].id,)
    assert (found["Under review"][1], found["Late"][0][0]) == ((cases[2].id,), 0)
    before = office.outputs.period(str((TODAY - timedelta(days=366)).year))
    earlier = next(one for one in office.outputs.statistics(before).appeals)
    assert (earlier.number, earlier.cases) == (0, ())
