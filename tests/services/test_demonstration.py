"""The demonstration office: fictional, plausible, repeatable, and as true to the rules as a real one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome, Status
from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.mark.requirement("S2")
def test_its_history_verifies_like_that_of_a_real_office(demonstration: Office) -> None:
    verdict = demonstration.history.verify()
    assert verdict.problems == ()
    assert verdict.entries > 3_000


def test_it_says_everywhere_that_it_is_fictional(demonstration: Office) -> None:
    facts = demonstration.session.facts
    assert facts.fictional
    assert "fictional" in facts.name
    with pytest.raises(Refused, match="passphrase does not open"):
        startup.open_office(demonstration.folder or Path(), stage.PERSON, "another passphrase")


def test_every_page_and_figure_has_something_to_show(demonstration: Office) -> None:
    today, quarter = demonstration.session.today(), Quarter.of(TODAY).previous()
    by_status = demonstration.complaints.count_by_status()
    assert by_status[Status.CLOSED] > 300
    assert by_status[Status.INVESTIGATION] > 10
    states = {row.clock.state for row in demonstration.audits.register(today)}
    assert {ClockState.OVERDUE, ClockState.IN_TIME, ClockState.NOT_ASSESSED} <= states
    quarters = demonstration.comments.quarters()
    assert sum(signed for _, _, signed in quarters) >= 6
    assert demonstration.training.figures(quarter, today).people > 1_100
    assert demonstration.complaints.figures(quarter, today).sustained
    counts = demonstration.work_list.counts()
    assert all(count > 0 for group, count in counts.items() if group.value in ("overdue", "new"))


@pytest.mark.requirement("C3")
def test_what_people_tell_agrees_with_the_facts_beside_it(demonstration: Office) -> None:
    known = stage.words("words")
    with demonstration.session.ask() as reader:
        cases = reader.find(Complaint)
        comments = reader.find(Comment)
    told = 0
    for case in cases:
        for line in _named(case.narrative, known["lines"]):
            assert line == case.line, case.number
            told += 1
        if case.import_id is None and case.place:
            assert set(_named(case.narrative, known["places"])) <= {case.place}, case.number
        for hour, minute, half in re.findall(r"\b(\d{1,2}):(\d\d) ([ap]m)", case.narrative):
            if case.incident_time:
                kept = f"{int(hour) % 12 + (12 if half == 'pm' else 0):02}:{minute}"
                assert kept == case.incident_time, case.number
                assert case.incident is not None
                told += 1
    assert told > 200
    lines = [(comment.line, line) for comment in comments for line in _named(comment.text, known["lines"])]
    assert len(lines) > 500
    assert all(kept == line for kept, line in lines)


def _named(text: str, names: list[str]) -> list[str]:
    return [name for name in names if re.search(rf"\b{re.escape(name)}\b", text)]


@pytest.mark.requirement("C7")
def test_nobody_in_it_approved_a_finding_of_their_own(demonstration: Office) -> None:
    with demonstration.session.ask() as reader:
        approved = reader.find(Allegation, outcome=Outcome.APPROVED.value)
    assert approved
    assert all(each.proposed_by != each.approved_by for each in approved)


def test_a_cancelled_build_leaves_nothing_behind(tmp_path: Path) -> None:
    asked = iter([False] * 3 + [True] * 10_000)
    with pytest.raises(WorkCancelled):
        startup.build_demonstration(tmp_path / "office", clock=MovableClock(), cancelled=lambda: next(asked))
    assert list(tmp_path.iterdir()) == []


def test_it_is_never_built_over_something_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(Refused, match="not empty"):
        startup.build_demonstration(tmp_path, clock=MovableClock())
    assert (tmp_path / "letter.txt").read_text() == "keep me"
