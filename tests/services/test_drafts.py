"""Unfinished forms are kept for their author, and found again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.services.drafts import Drafts
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE, PERSON, MovableClock

CONTENT = {
    "narrative": "The driver “said” \ud83d né\u0000",
    "bases": ["race", "age"],
    "received": None,
    "n": 5,
    "f": 0.5,
}


@pytest.mark.requirement("C17")
def test_a_draft_comes_back_as_it_was_left(either_office: Office, clock: MovableClock) -> None:
    """Whatever was typed, also what no record may hold."""
    at = either_office.drafts.keep("complaint", "new", CONTENT)
    draft = either_office.drafts.find("complaint", "new")
    assert draft is not None
    assert draft.content == CONTENT
    assert draft.at == at == clock()


@pytest.mark.requirement("C17")
def test_the_last_draft_of_a_form_counts_and_others_stay_apart(
    either_office: Office, clock: MovableClock
) -> None:
    drafts = either_office.drafts
    drafts.keep("complaint", "new", {"n": 1})
    clock.pass_time(seconds=5)
    drafts.keep("complaint", "7", {"n": 2})
    clock.pass_time(seconds=5)
    drafts.keep("complaint", "new", {"n": 3})

    assert [(draft.key, draft.content["n"]) for draft in drafts.all()] == [("new", 3), ("7", 2)]
    drafts.discard("complaint", "new")
    drafts.discard("complaint", "never kept")
    assert [draft.key for draft in drafts.all()] == ["7"]
    assert drafts.find("complaint", "new") is None


@pytest.mark.requirement("C17")
def test_a_draft_is_there_when_the_office_is_opened_again(office_folder: Path, clock: MovableClock) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    office.drafts.keep("complaint", "new", CONTENT)
    office.close()

    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    draft = office.drafts.find("complaint", "new")
    office.close()
    assert draft is not None
    assert draft.content == CONTENT


@pytest.mark.requirement("S3")
@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE drafts SET key = 'other'",
        "UPDATE drafts SET form = 'other'",
        "UPDATE drafts SET sealed = 'AAAA'",
        "UPDATE drafts SET sealed = 'no base64'",
        "UPDATE drafts SET sealed = ''",
    ],
)
def test_a_draft_that_was_moved_or_altered_does_not_open(office: Office, tampering: str) -> None:
    office.drafts.keep("complaint", "new", CONTENT)
    with office.session.store.unsigned() as connection:
        connection.execute(text(tampering))
    assert office.drafts.all() == ()


@pytest.mark.requirement("S1", "C17")
def test_nobody_reads_a_colleagues_draft(office: Office) -> None:
    office.drafts.keep("complaint", "new", CONTENT)
    with office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE drafts SET person_id = 2"))
    assert office.drafts.all() == ()


def test_a_draft_is_no_part_of_the_history(office: Office) -> None:
    with office.session.ask() as reader:
        before = reader.head()
    office.drafts.keep("complaint", "new", CONTENT)
    with office.session.ask() as reader:
        assert reader.head() == before


def test_two_windows_that_keep_one_form_at_once_both_succeed(either_office: Office) -> None:
    windows = [Drafts(either_office.session) for _ in range(4)]

    def keep(n: int) -> None:
        for turn in range(10):
            windows[n].keep("complaint", "new", {"n": n, "turn": turn})
            either_office.preferences.set("columns", [n, turn])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(keep, range(4)))
    assert len(either_office.drafts.all()) == 1
    assert either_office.preferences.get("columns")[1] == 9
