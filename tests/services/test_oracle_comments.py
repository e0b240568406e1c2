"""Every figure of the comment review against a naive recount of the records, also for days gone by."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import (
    Comment,
    CommentComplaint,
    CommentDecision,
    CommentImport,
    CommentReview,
    Decision,
    ImportState,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.figures import CommentFigures, Count
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.store.reader import Reader
from tests.comment_files import Q3, rows, take_in
from tests.offices import TODAY, MovableClock


def _by(instant: datetime | None, day: date) -> bool:
    return instant is not None and instant.astimezone().date() <= day


def _counted(reader: Reader, quarter: Quarter, as_of: date) -> dict[str, object]:
    """What the figures should be, told comment by comment."""
    name = str(quarter)
    files = {
        one.id: one
        for one in reader.find(CommentImport)
        if one.state is not ImportState.UNDONE and _by(one.at, as_of)
    }
    comments = {one.id: one for one in reader.find(Comment) if one.quarter == name and one.import_id in files}
    stood: dict[int, CommentDecision] = {}
    for one in reader.find(CommentDecision):
        if one.comment_id in comments and _by(one.at, as_of) and not _by(one.ended, as_of):
            stood[one.comment_id] = one
    made = {one.comment_id for one in reader.find(CommentComplaint) if _by(one.at, as_of)} & comments.keys()
    settled = [one for one in stood.values() if one.decision is not Decision.NOT_SURE]
    bias = [one for one in settled if one.decision is Decision.POSSIBLE_BIAS]
    used = {one.import_id for one in comments.values()}
    signed = [one for one in reader.find(CommentReview) if one.quarter == name and _by(one.at, as_of)]
    return {
        "comments": len(comments),
        "decided": len(settled),
        "undecided": len(comments) - len(settled),
        "by_decision": Counter(one.decision.value.capitalize() for one in settled),
        "by_basis": Counter(basis.label for one in bias for basis in one.bases),
        "made_complaints": len(made),
        "possible_bias_without_complaint": sum(one.comment_id not in made for one in bias),
        "readers": len({one.by for one in settled}),
        "files_imported": len(used),
        "rows_refused": sum(files[one].refused for one in used),
        "signed": [one.statement for one in signed],
    }


def _told(figures: CommentFigures) -> dict[str, object]:
    names = (
        "comments", "decided", "undecided", "made_complaints", "possible_bias_without_complaint", "readers",
        "files_imported", "rows_refused",
    )  # fmt: skip
    return {
        **{name: getattr(figures, name) for name in names},
        "by_decision": _nonzero(figures.by_decision),
        "by_basis": _nonzero(figures.by_basis),
        "signed": [figures.sign_off.statement] if figures.sign_off else [],
    }


def _nonzero(counts: tuple[Count, ...]) -> Counter[str]:
    return Counter({count.label: count.number for count in counts if count.number})


def _compare(office: Office, *days: tuple[Quarter, date]) -> None:
    for quarter, as_of in days:
        with office.session.ask() as reader:
            expected = _counted(reader, quarter, as_of)
        found = _told(office.comments.figures(quarter, as_of))
        differing = {
            name: (expected[name], found[name]) for name in expected if expected[name] != found[name]
        }
        assert not differing, f"{quarter} as of {as_of}"


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.mark.requirement("M5", "R1")
def test_the_comment_review_of_the_demonstration_is_counted_as_its_records_say(demonstration: Office) -> None:
    q3, q4 = Quarter(2026, 3), Quarter(2026, 4)
    _compare(
        demonstration,
        *((q3, day) for day in (TODAY, date(2026, 9, 30), date(2026, 10, 15), date(2026, 11, 2))),
        *((q4, day) for day in (TODAY, date(2026, 10, 1))),
        (Quarter(2026, 1), TODAY),
        (Quarter(2020, 1), TODAY),
    )


@pytest.mark.requirement("M5", "R1")
def test_lists_and_figures_count_the_same_comments(demonstration: Office) -> None:
    listing = demonstration.comments.listing()
    figures = demonstration.comments.figures(Quarter(2026, 3), TODAY)
    quarter = Filter("quarter", Test.ANY_OF, (str(Quarter(2026, 3)),))
    for count, decision in zip(figures.by_decision, Decision, strict=False):
        decided = Filter("decision", Test.ANY_OF, (decision.value,))
        assert count.label == decision.value.capitalize()
        assert listing.count(ListRequest(Sort("received"), (quarter, decided))) == count.number
    assert listing.count(ListRequest(Sort("received"), (quarter,))) == figures.comments


@pytest.mark.requirement("M2", "M5", "R1")
def test_random_deciding_undoing_and_reimporting_is_counted_as_the_records_say(
    either_office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    clock.on(date(2026, 10, 1))
    first, wrong = rows(24), rows(1, start=90)
    wrong[0][1] = "02/30/2026 08:15"
    kept = [take_in(either_office, tmp_path / "a.csv", [*first, *wrong]).import_id]
    kept.append(take_in(either_office, tmp_path / "b.csv", rows(12, start=13)).import_id)
    _work(either_office, clock, Random(63), 130)  # noqa: S311  repeatable, guards nothing
    third = take_in(either_office, tmp_path / "c.csv", rows(6, start=200)).import_id
    clock.pass_time(days=1)
    either_office.comments.undo_import(third, "The wrong file")
    today = either_office.session.today()
    _compare(
        either_office, *((Quarter.parse(Q3), day) for day in (today, date(2026, 10, 1), date(2026, 9, 30)))
    )
    assert either_office.comments.figures(Quarter.parse(Q3), today).rows_refused == 1


def _work(office: Office, clock: MovableClock, random: Random, times: int) -> None:
    for _ in range(times):
        clock.pass_time(minutes=random.choice((0, 1, 90)))
        comment, decision = random.randrange(1, 25), random.choice(list(Decision))
        bases = random.sample(list(Basis)[:6], 2) if decision is Decision.POSSIBLE_BIAS else ()
        try:
            match random.randrange(5):
                case 0:
                    office.comments.undo_last(Q3)
                case 1:
                    office.comments.make_complaint(comment, (Basis.RACE, Basis.AGE), reason="Read again")
                case _:
                    office.comments.decide(comment, decision, bases, reason=random.choice(("", "Read again")))
        except Refused:
            continue
