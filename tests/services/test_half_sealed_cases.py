"""A case that an earlier version sealed, without its comment, is sealed wholly at the next sign-in (S1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.complaints import comment_words
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.office import Office
from tests.comment_files import write
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join

WORDS, NOTE = "wallaroo", "axolotl"


def half_sealed(office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A case sealed as the earlier version did it; returns the comment's number."""
    rows = [["C-1", "2026-10-05 08:15", f"The {WORDS} was refused"]]
    table = office.comments.open_file(write(folder / "c.csv", rows, ("No", "Received", "Comment")))
    office.comments.take_in(table, office.comments.propose(table)[0].mapping, Quarter.of(TODAY))
    first = office.comments.next_to_read(str(Quarter.of(TODAY)))
    assert first is not None
    link = office.comments.make_complaint(first.comment.id, (Basis.RACE,), note=NOTE).complaint
    assert link is not None
    with monkeypatch.context() as earlier_version:
        earlier_version.setattr(comment_words, "follow_seal", lambda *_: None)
        office.complaints.seal(link.complaint_id, [with_own_key(office)], "Conflict of interest")
    return first.comment.id


@pytest.mark.requirement("S1", "S3")
def test_it_is_completed_by_who_can_open_it_and_by_nobody_else(
    either_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = half_sealed(either_office, tmp_path, monkeypatch)
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    assert WORDS in everything_stored(either_office)
    assert Complaints(other.session).complete_seals() == 0
    assert Complaints(either_office.session).complete_seals() == 1
    dump = everything_stored(either_office)
    assert [word for word in (WORDS, NOTE) if word in dump] == []
    assert other.comments.look_at(number).comment.text == SEALED
    assert WORDS in either_office.comments.look_at(number).comment.text
    assert Complaints(either_office.session).complete_seals() == 0
    assert (either_office.history.verify().problems, other.history.verify().problems) == ((), ())


@pytest.mark.requirement("S1", "S2")
def test_changes_past_the_program_keep_nobody_out_while_they_stand(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    half_sealed(office, tmp_path, monkeypatch)
    folder, engine = office.folder, office.session.store.engine
    assert folder is not None
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("UPDATE comments SET line = '999'")
        connection.commit()
    office.close()
    again = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        assert WORDS in everything_stored(again)
        assert any("comments" in problem for problem in again.history.verify().problems)
    finally:
        again.close()


@pytest.mark.requirement("S1")
def test_signing_in_completes_it(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    half_sealed(office, tmp_path, monkeypatch)
    folder = office.folder
    assert folder is not None
    office.close()
    again = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        assert WORDS not in everything_stored(again)
    finally:
        again.close()
