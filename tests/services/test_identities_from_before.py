"""An office from before identities were encrypted: no name stays open, in rows or in what the history says (S3)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.complaints import hiding
from gen63_desktop.services.office import Office
from gen63_desktop.store.tables import drafts as table
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join
from tests.team_offices import LOGIN, TeamPlace

REMOVED = ("=cmd|", "/C calc", "not bold")
"""The witness whom the earlier version removed again: the name and the note about them."""
_KINDS = {
    "parties": {"name", "addressed_as", "gender", "phone", "email", "address", "note"},
    "allegations": {"actual"},
}


@pytest.fixture
def brought_up(tmp_path: Path, clock: MovableClock) -> Iterator[Office]:
    """The office of an earlier schema, at its first sign-in with this version."""
    folder = earlier.unpacked("0006", "embedded", tmp_path)
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    yield office
    office.close()


def told_openly(office: Office) -> list[str]:
    """Every identity or volunteered characteristic that a stored change says without a key."""
    found = []
    with office.session.ask() as reader:
        rows = reader.connection.exec_driver_sql(
            "SELECT kind, data FROM history_changes WHERE kind IN ('parties', 'characteristics', 'allegations')"
        ).all()
    for kind, data in rows:
        if not data.startswith("{"):
            continue
        for field, pair in json.loads(data).items():
            hidden = field in _KINDS.get(kind, {"words", "how_it_bears", "characteristic"})
            found += [
                f"{kind} {field}: {value}" for value in pair if hidden and value not in (None, "", "[]")
            ]
    return found


@pytest.mark.requirement("S3", "S2")
def test_an_office_from_before_gets_its_identities_encrypted_at_the_next_sign_in(brought_up: Office) -> None:
    office, held = brought_up, earlier.held("0006", "embedded")["rows"]
    names = {row["name"] for row in held["parties"]} | {row["words"] for row in held["characteristics"]}
    elsewhere = json.dumps(
        [rows for kind, rows in held.items() if kind not in {"parties", "characteristics"}]
    )
    names = {name for name in names if name and name not in elsewhere}
    assert len(names) > 1
    dump = everything_stored(office)
    assert {name for name in names if name in dump} == set()
    found: set[str] = set()
    for row in held["parties"]:
        seen = office.complaints.identities(row["complaint_id"], "To see that nothing was lost")
        found |= {one.name for one in seen.parties} | {one.words for one in seen.characteristics}
    assert names <= found
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S3", "S2")
def test_persons_removed_before_identities_were_encrypted_are_named_nowhere_openly(
    brought_up: Office,
) -> None:
    dump = everything_stored(brought_up)
    assert [word for word in REMOVED if word in dump] == []
    assert told_openly(brought_up) == []
    assert brought_up.history.verify().problems == ()


@pytest.mark.requirement("S3", "S2")
def test_what_the_history_said_of_removed_persons_is_kept_under_the_key_of_the_office(
    brought_up: Office,
) -> None:
    with brought_up.session.ask() as reader:
        rows = reader.connection.exec_driver_sql(
            "SELECT seq, n, kind, record_id, op, salt, data FROM history_changes WHERE kind = 'parties' AND op = 'remove'"
        ).all()
        said = [reader.told(row) for row in rows]
    assert any(pair is not None and "=cmd|" in pair[1] for pair in said)


@pytest.mark.requirement("S3")
def test_an_office_that_an_earlier_version_brought_up_half_is_brought_up_wholly(
    tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = earlier.unpacked("0006", "embedded", tmp_path)
    with monkeypatch.context() as earlier_version:
        earlier_version.setattr(hiding, "_hide_told", lambda *_: 0)
        earlier_version.setattr(hiding, "_ALL", "true")
        half = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
        assert [line for line in told_openly(half) if "not bold" in line]
        half.close()
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        assert told_openly(office) == []
        entries = office.history.verify().entries
        assert hiding.hide_identities(office.session) == 0
        assert office.history.verify().entries == entries
    finally:
        office.close()


def with_a_removed_person(office: Office) -> Complaint:
    """A case out of which a person was taken."""
    people = tuple(PartyEntry(Party(0, name=name), ()) for name in ("Ada Ortiz", "Bo Lindqvist"))
    stored = office.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), people, ()))
    gone = office.complaints.identities(stored.id, "Who was where").parties[1]
    office.complaints.remove_person(gone, "Was elsewhere")
    return stored


@pytest.mark.requirement("S1", "S3")
def test_what_is_sealed_already_never_goes_under_the_key_of_the_office(either_office: Office) -> None:
    office = either_office
    case = with_a_removed_person(office)
    office.complaints.seal(case.id, [with_own_key(office)], "Conflict of interest")
    with office.session.ask() as reader:
        before = reader.connection.exec_driver_sql(
            "SELECT seq, n, data FROM history_changes ORDER BY 1, 2"
        ).all()
    with office.session.store.unsigned() as connection:
        table.set_preference(connection, "office/identities encrypted", "true")
    assert hiding.hide_identities(office.session) == 0
    with office.session.ask() as reader:
        after = reader.connection.exec_driver_sql(
            "SELECT seq, n, data FROM history_changes ORDER BY 1, 2"
        ).all()
    assert after == before
    other = join(office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        told = repr(
            [
                reader.told(row)
                for row in reader.connection.exec_driver_sql(
                    "SELECT seq, n, salt, data FROM history_changes WHERE kind = 'parties'"
                ).all()
            ]
        )
    assert "Lindqvist" not in told


@pytest.mark.requirement("S3")
def test_at_a_server_removed_persons_are_named_openly_no_more_once_the_chief_signed_in(
    team_place: TeamPlace,
) -> None:
    first = team_place.open()
    case = with_a_removed_person(first)
    said = json.dumps({"complaint_id": [case.id, None], "name": ["Bo Lindqvist", None]})
    with team_place.as_superuser() as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "UPDATE history_changes SET salt = 'aa', data = %s WHERE kind = 'parties' AND op = 'remove'",
            (said,),
        )
        connection.execute("DELETE FROM settings WHERE name LIKE '%told openly'")
    assert told_openly(first) == ["parties name: Bo Lindqvist"]
    reviewer = team_place.let_in(first, "Rex Reviewer", Role.REVIEWER)
    assert hiding.hide_told_at_server(reviewer.session) == 0
    again = team_place.open(LOGIN)
    assert told_openly(again) == []
    with again.session.ask() as reader:
        rows = reader.connection.exec_driver_sql(
            "SELECT seq, n, salt, data FROM history_changes WHERE kind = 'parties' AND op = 'remove'"
        ).all()
        assert [reader.told(row) for row in rows] == [("aa", said)]
    assert hiding.hide_told_at_server(again.session) == 0
