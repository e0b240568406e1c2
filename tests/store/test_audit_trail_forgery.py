"""What someone who holds the data key, but not a colleague's signing key, can try against the history."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.entries import make_payload, row_change, sign_entry
from gen63_desktop.store.audit_trail.verify import verify


def _problems(office: Office) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify(reader).problems


def _past_the_program(office: Office, statement: str, **values: Any) -> None:
    with office.session.store.unsigned() as connection:
        connection.execute(text(statement), values)


def _unseen(office: Office, statement: str) -> None:
    """By someone who knows the program: the triggers are told to be quiet, so that nothing is noted."""
    with office.session.store.unsigned() as connection, guards.door(connection):
        connection.execute(text(statement))


def _append(office: Office, payload: str, signer: Ed25519PrivateKey, before: str, seq: int, who: int) -> None:
    entry, said = sign_entry(before, seq, payload, signer), json.loads(payload)
    _past_the_program(
        office,
        "INSERT INTO history_entries VALUES (:seq, :p, :payload, :head, :sig, :who, :at, :act, '', 0)",
        seq=seq, p=before, payload=payload, head=entry.head, sig=entry.signature, who=who, at=said["at"], act=said["act"],
    )  # fmt: skip
    _past_the_program(office, "UPDATE history_head SET seq = :seq, head = :head", seq=seq, head=entry.head)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize("changed", ["title", "active"])
def test_an_altered_record_is_found_also_after_its_owner_saved_it_again(
    either_office: Office, changed: str
) -> None:
    """The next honest save must not make a field altered past the program look as if it had been signed."""
    tan = either_office.people.add("J. Tan", (), "Investigator")
    value = "'Chief'" if changed == "title" else "0"
    _unseen(either_office, f"UPDATE people SET {changed} = {value} WHERE id = {tan.id}")
    seen = either_office.people.get(tan.id)
    either_office.people.change(replace(seen, name="Jordan Tan"))

    assert any(f"people {tan.id}" in problem for problem in _problems(either_office))


@pytest.mark.requirement("S2")
def test_an_altered_record_is_found_also_after_it_was_removed(either_office: Office) -> None:
    tan = either_office.people.add("J. Tan", (), "Investigator")
    _unseen(either_office, f"UPDATE people SET title = 'Chief' WHERE id = {tan.id}")
    with either_office.session.act("person.changed") as work:
        work.remove(work.get(Person, tan.id))

    assert any(f"people {tan.id}" in problem for problem in _problems(either_office))


@pytest.mark.requirement("S2")
def test_records_saved_again_and_again_honestly_have_no_problems(either_office: Office) -> None:
    tan = either_office.people.add("J. Tan", (), "Investigator")
    for title in ("Senior investigator", "", "Investigator"):
        tan = either_office.people.change(replace(tan, title=title))
    with either_office.session.act("person.changed") as work:
        tan = work.change(replace(tan, title="twice"))
        tan = work.change(replace(tan, title="in one act"))
        work.remove(work.change(replace(work.add(Person("Passing")), title="through")))

    assert _problems(either_office) == ()


@pytest.mark.requirement("S2")
def test_a_forger_cannot_bring_a_key_of_their_own_in_a_colleagues_name(either_office: Office) -> None:
    """The entry gives person 1 the forger's key, and is signed with it."""
    forger = Ed25519PrivateKey.generate()
    public = forger.public_key().public_bytes_raw().hex()
    with either_office.session.ask() as reader:
        head, person = reader.head(), reader.get(Person, 1)
        from gen63_desktop.store.records import mapper_of

        mapper = mapper_of(Person)
        before = mapper.to_row(person)
        saved = replace(person, signing_key=public, version=person.version + 1)
        after, digestible = mapper.to_row(saved), mapper.digestible(mapper.to_values(saved))
    change = row_change("people", 1, "change", before, after, digestible)
    payload = make_payload(
        office=either_office.session.facts.uid, seq=head.seq + 1, at=datetime(2026, 11, 21, tzinfo=UTC), who=1,
        act="person.changed", why="", subject=None, detail={}, changes=[change],
    )  # fmt: skip
    _append(either_office, payload, forger, head.hash, head.seq + 1, 1)
    _past_the_program(
        either_office,
        "INSERT INTO history_changes VALUES (:seq, 0, 'people', 1, 'change', :salt, :data)",
        seq=head.seq + 1, salt=change.salt, data=change.data,
    )  # fmt: skip
    _past_the_program(
        either_office,
        "UPDATE people SET signing_key = :k, version = :v WHERE id = 1",
        k=public,
        v=saved.version,
    )

    assert any(f"Entry {head.seq + 1} is not signed" in problem for problem in _problems(either_office))


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "payload",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        '{"changes": 5, "subject": 7}',
        "null",
        '{"v": 1, "changes": [{}], "subject": null}',
    ],
)
def test_an_entry_that_cannot_be_read_is_named_and_the_check_goes_on(office: Office, payload: str) -> None:
    with office.session.ask() as reader:
        head = reader.head()
    _append_raw(office, payload, head.hash, head.seq + 1)

    assert any(f"Entry {head.seq + 1}" in problem for problem in _problems(office))


def _append_raw(office: Office, payload: str, before: str, seq: int) -> None:
    entry = sign_entry(before, seq, payload, Ed25519PrivateKey.generate())
    _past_the_program(
        office,
        "INSERT INTO history_entries VALUES (:seq, :p, :payload, :head, '', 1, '', '', '', 0)",
        seq=seq, p=before, payload=payload, head=entry.head,
    )  # fmt: skip
    _past_the_program(office, "UPDATE history_head SET seq = :seq, head = :head", seq=seq, head=entry.head)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE history_changes SET salt = 'no hex' WHERE seq = 2",
        "UPDATE history_changes SET data = '' WHERE seq = 2",
        "UPDATE people SET title = 5, active = 'perhaps' WHERE id = 2",
    ],
)
def test_rubbish_in_a_row_is_named_and_the_check_goes_on(office: Office, attack: str) -> None:
    office.people.add("J. Tan", ())
    with office.session.store.unsigned() as connection:
        seq = connection.execute(text("SELECT max(seq) FROM history_entries")).scalar_one()
    _past_the_program(office, attack.replace("seq = 2", f"seq = {seq}").replace("id = 2", "name = 'J. Tan'"))

    assert _problems(office)


@pytest.fixture
def batches(either_office: Office) -> Office:
    """An office with two batches of people, two of them changed since."""
    for letter in "pq":
        with either_office.session.act("people.imported") as work:
            work.add_many(
                Person, (Person(f"{letter}{n}", title="even" if n % 2 else "odd") for n in range(6))
            )
    with either_office.session.act("person.changed") as work:
        work.change(replace(work.find(Person, name="q2")[0], title="other"))
        work.change(replace(work.find(Person, name="q3")[0], signing_key="0"))
    return either_office


@pytest.mark.requirement("S2")
def test_removing_many_records_honestly_leaves_no_problem(batches: Office) -> None:
    """Whatever goes: parts of batches, records changed since, records that came alone, the rest."""
    batches.people.add("Alone", (), "odd")
    for title in ("odd", "even", "other", "none such"):
        with batches.session.act("people.undone") as work:
            work.remove_many(Person, title=title)
        assert _problems(batches) == ()
    assert [person.name for person in batches.people.all()] == ["Dana Whitfield"]


@pytest.mark.requirement("S2")
def test_what_stays_of_a_batch_is_still_checked_when_others_of_it_were_removed(batches: Office) -> None:
    with batches.session.act("people.undone") as work:
        work.remove_many(Person, title="odd")
    _past_the_program(batches, "UPDATE people SET title = 'Chief' WHERE name = 'p3'")

    assert _problems(batches)
