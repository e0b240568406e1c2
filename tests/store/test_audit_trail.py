"""Whoever alters a record or the history past the program is found out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.entries import bulk_change, make_payload, told_change
from gen63_desktop.store.audit_trail.verify import Verdict, verify


def _verdict(office: Office) -> Verdict:
    with office.session.ask() as reader:
        return verify(reader)


def _past_the_program(office: Office, *statements: str) -> None:
    with office.session.store.unsigned() as connection:
        for statement in statements:
            connection.execute(text(statement))


def _unlocked(office: Office, statement: str) -> None:
    """What someone with the data key and an SQL tool can do: drop the guards first."""
    sqlite = office.folder is not None
    on = "" if sqlite else " ON history_{}"
    _past_the_program(
        office,
        "DROP TRIGGER history_entries_no_update" + on.format("entries"),
        "DROP TRIGGER history_entries_no_delete" + on.format("entries"),
        "DROP TRIGGER history_changes_no_delete" + on.format("changes"),
        statement,
    )


@pytest.fixture
def worked_in(either_office: Office) -> Office:
    """An office with single records, changed ones, a batch, and a batch partly changed and removed."""
    tan = either_office.people.add("J. Tan", (Role.INVESTIGATOR,))
    either_office.people.change(replace(tan, title="Senior investigator"))
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="imported") for n in range(50)))
    with either_office.session.act("person.changed") as work:
        fifth = work.change(replace(work.get(Person, batch.first + 4), title="changed"))
        work.change(replace(fifth, title="changed again"))
        work.remove(work.get(Person, batch.first + 6))
    with either_office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Undone {n}", title="undone") for n in range(10)))
    with either_office.session.act("people.undone") as work:
        work.remove_many(Person, title="undone")
    return either_office


@pytest.mark.requirement("S2")
def test_an_honest_history_has_no_problems(worked_in: Office) -> None:
    verdict = _verdict(worked_in)
    assert verdict.problems == ()
    assert verdict.records > 50


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("attack", "named"),
    [
        ("UPDATE people SET title = 'Chief' WHERE name = 'J. Tan'", "people 2 differs"),
        ("UPDATE people SET title = 'Chief' WHERE name = 'Person 30'", "differs from what came"),
        ("UPDATE people SET title = 'Chief' WHERE name = 'Person 4'", "differs from what entry"),
        ("DELETE FROM people WHERE name = 'J. Tan'", "people 2 is missing"),
        ("DELETE FROM people WHERE name = 'Person 30'", "50 records came"),
        (
            "INSERT INTO people VALUES ('Mallory', '[]', '', '', 1, 900, 1, NULL)",
            "people 900 is in the office, but the history does not know it",
        ),
        ("UPDATE history_changes SET data = replace(data, 'Senior', 'Junior')", "were altered"),
        ("UPDATE history_head SET seq = seq + 1", "entries are missing"),
    ],
)  # fmt: skip
def test_a_row_altered_past_the_program_is_named(worked_in: Office, attack: str, named: str) -> None:
    _past_the_program(worked_in, attack)
    assert any(named in problem for problem in _verdict(worked_in).problems), _verdict(worked_in).problems


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "attack",
    ["UPDATE history_entries SET act = 'x'", "DELETE FROM history_entries", "DELETE FROM history_changes"],
)
def test_the_database_itself_refuses_to_rewrite_the_history(worked_in: Office, attack: str) -> None:
    with pytest.raises(Exception, match="append-only"):
        _past_the_program(worked_in, attack)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("attack", "named"),
    [
        ("DELETE FROM history_entries WHERE seq = 3", "Entries 3 to 3 are missing"),
        ("DELETE FROM history_entries WHERE seq = (SELECT max(seq) FROM history_entries)", "entries are missing"),
        ("UPDATE history_entries SET payload = replace(payload, 'person.added', 'person.changed')", "was altered: its content"),
        ("UPDATE history_entries SET signature = (SELECT signature FROM history_entries WHERE seq = 1) WHERE seq = 2", "Entry 2 is not signed"),
        ("UPDATE history_entries SET person_id = 2 WHERE seq = 2", "columns do not repeat"),
        ("UPDATE history_entries SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 2", "columns do not repeat"),
        ("DELETE FROM history_changes WHERE kind = 'people'", "not complete"),
    ],
)  # fmt: skip
def test_a_rewritten_history_is_named_even_with_its_guards_dropped(
    worked_in: Office, attack: str, named: str
) -> None:
    _unlocked(worked_in, attack)
    assert any(named in problem for problem in _verdict(worked_in).problems), _verdict(worked_in).problems


@pytest.mark.requirement("S2")
def test_an_entry_made_anew_with_right_hashes_but_without_the_key_is_found(worked_in: Office) -> None:
    from gen63_desktop.store.audit_trail.entries import head_of

    with worked_in.session.ask() as reader:
        row = reader.connection.execute(text("SELECT * FROM history_entries ORDER BY seq DESC LIMIT 1")).one()
    payload = json.dumps({**json.loads(row.payload), "why": "forged"}, separators=(",", ":"))
    head = head_of(row.previous, row.seq, payload)
    quoted = payload.replace("'", "''").replace(":", "\\:")
    _unlocked(
        worked_in, f"UPDATE history_entries SET payload = '{quoted}', head = '{head}' WHERE seq = {row.seq}"
    )
    _past_the_program(worked_in, f"UPDATE history_head SET head = '{head}'")
    assert any("is not signed" in problem for problem in _verdict(worked_in).problems)


@pytest.mark.requirement("S2")
def test_values_of_the_history_are_committed_to_but_not_shown_in_what_is_signed(office: Office) -> None:
    office.people.add("Xochitl Marrow", ())
    with office.session.ask() as reader:
        payloads = reader.connection.execute(text("SELECT payload FROM history_entries")).scalars().all()
    assert payloads
    assert not any("Xochitl" in payload for payload in payloads)


@pytest.mark.requirement("S2")
@given(
    why=st.text(),
    detail=st.dictionaries(
        st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1),
        st.none()
        | st.booleans()
        | st.text()
        | st.integers(-(2**53) + 1, 2**53 - 1)
        | st.floats(allow_nan=False, allow_infinity=False),
    ),
    subject=st.none() | st.tuples(st.text(), st.integers(0, 2**53 - 1)),
    data=st.text(),
    kind=st.text(),
)
def test_a_payload_is_canonical_json_whatever_it_says(
    why: str, detail: dict[str, Any], subject: tuple[str, int] | None, data: str, kind: str
) -> None:
    changes = told_change(kind, 7, "change", data, b"row"), bulk_change(kind, "bulk", "", 1, 9, 9, "ab")
    said = [{"kind": kind, "id": 7, "op": "change"}, {"kind": kind, "id": 1, "op": "bulk", "digest": "ab"}]
    salt = bytes.fromhex(changes[0].salt)
    said[0] |= {
        "state": sha256(salt + b"row").hexdigest(),
        "values": sha256(salt + data.encode()).hexdigest(),
    }
    said[1] |= {"first": 1, "last": 9, "count": 9}
    text = make_payload(
        office="0f", seq=3, at=datetime(2026, 11, 21, 9, tzinfo=UTC), who=2, act=kind, why=why, subject=subject,
        detail=detail, changes=changes,
    )  # fmt: skip
    payload = {
        "v": 1, "office": "0f", "seq": 3, "at": "2026-11-21T09:00:00.000000Z", "who": 2, "act": kind, "why": why,
        "subject": list(subject) if subject else None, "detail": detail, "changes": said,
    }  # fmt: skip
    assert text == rfc8785.dumps(payload).decode()
