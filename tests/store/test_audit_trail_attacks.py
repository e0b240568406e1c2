"""Each attack on the history that was thought of: it is refused or named, or needs a head from outside.

Two people sign in turn. The attacker holds the data key, knows this program, and may be one of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import KeyHolder
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.anchors import Anchor
from gen63_desktop.store.audit_trail.chain import check_chain
from gen63_desktop.store.audit_trail.entries import head_of
from gen63_desktop.store.audit_trail.verify import Signatures, verify, verify_chain
from gen63_desktop.store.reader import Head
from tests.offices import MovableClock
from tests.services.test_sealed_cases import join

pytestmark = pytest.mark.promise("attacks")


@pytest.fixture
def ivy(either_office: Office) -> Office:
    """A colleague with keys of her own; both have worked."""
    ivy = join(either_office, "Ivy Reyes")
    for n in range(6):
        either_office.people.add(f"Person {n}", (), "Investigator")
        with ivy.session.act("note.made") as work:
            work.detail(number=n)
    return ivy


def _problems(office: Office, anchors: tuple[Anchor, ...] = (), **asked: Any) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify(reader, anchors=anchors, **asked).problems


def _head(office: Office) -> Head:
    with office.session.ask() as reader:
        return reader.head()


def _silently(office: Office, attack: Callable[[Connection], object]) -> None:
    """With the door open, so that no trigger notes it, and the history's own guards dropped."""
    with office.session.store.unsigned() as connection, guards.door(connection):
        for table, verb in guards._HISTORY_GUARDS:
            guards._drop(connection, f"{table}_no_{verb}", table)
        attack(connection)
        guards.lay(connection)


def _run(*statements: str) -> Callable[[Connection], object]:
    return lambda connection: [connection.execute(text(each)) for each in statements]


def _seq_of(office: Office, act: str, nth: int = 0) -> int:
    with office.session.ask() as reader:
        query = text("SELECT seq FROM history_entries WHERE act = :act ORDER BY seq")
        return int(reader.connection.execute(query, {"act": act}).scalars().all()[nth])


def _rechained(
    office: Office, first: int, edit: Callable[[dict[str, Any]], None], keys: Mapping[int, KeyHolder]
) -> None:
    """Edit one entry, chain all after it anew, and sign anew whatever the attacker has the keys for."""

    def attack(connection: Connection) -> None:
        rows = connection.execute(
            text("SELECT * FROM history_entries WHERE seq >= :first ORDER BY seq"), {"first": first}
        ).all()
        connection.execute(text("DELETE FROM history_entries WHERE seq >= :first"), {"first": first})
        previous = rows[0].previous
        for row in rows:
            values, said = dict(row._mapping), json.loads(row.payload)
            if row.seq == first:
                edit(said)
                values["payload"] = json.dumps(
                    said, sort_keys=True, separators=(",", ":"), ensure_ascii=False
                )
            head = head_of(previous, row.seq, values["payload"])
            signature = row.signature
            if said["who"] in keys:
                signature = keys[said["who"]].sign(bytes.fromhex(head)).hex()
            values.update(previous=previous, head=head, signature=signature)
            names = ", ".join(values)
            marks = ", ".join(f":{name}" for name in values)
            connection.execute(text(f"INSERT INTO history_entries ({names}) VALUES ({marks})"), values)
            previous = head
        connection.execute(text("UPDATE history_head SET head = :head"), {"head": previous})

    _silently(office, attack)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE history_entries SET payload = '' WHERE seq = 3",
        "DELETE FROM history_entries WHERE seq = 3",
        "DELETE FROM history_changes WHERE seq > 1",
    ],
)
def test_update_and_delete_of_the_log_are_refused(either_office: Office, ivy: Office, attack: str) -> None:
    with (
        pytest.raises(Exception, match="append-only"),
        either_office.session.store.unsigned() as connection,
    ):
        connection.execute(text(attack))


@pytest.mark.requirement("S2")
def test_replace_into_the_log_is_refused(office: Office) -> None:
    statement = "INSERT OR REPLACE INTO history_entries SELECT * FROM history_entries WHERE seq = 1"
    with pytest.raises(Exception, match="append-only"), office.session.store.unsigned() as connection:
        connection.execute(text(statement))


@pytest.mark.requirement("S4")
def test_an_act_whose_entry_cannot_be_made_changes_nothing(
    either_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _head(either_office)

    class BrokenError(Exception):
        pass

    def broken(_message: bytes) -> bytes:
        raise BrokenError

    monkeypatch.setattr(type(either_office.session.keys), "sign", lambda _self, message: broken(message))
    with pytest.raises(BrokenError):
        either_office.people.add("Nobody", ())
    monkeypatch.undo()
    assert _head(either_office) == before
    assert "Nobody" not in [person.name for person in either_office.people.all()]


@pytest.mark.requirement("S2")
def test_a_raw_edit_is_noted_and_the_next_persons_save_does_not_sign_it(
    either_office: Office, ivy: Office
) -> None:
    with either_office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE people SET title = 'Chief' WHERE name = 'Person 3'"))
    person = next(each for each in either_office.people.all() if each.name == "Person 3")
    with pytest.raises(Refused, match="past the program"):
        either_office.people.change(replace(person, name="Person Three"))
    assert any(f"people {person.id} was changed past the program" in each for each in _problems(ivy))


@pytest.mark.requirement("S2")
def test_dropped_triggers_and_an_edited_row_are_found_by_the_rows_themselves(
    either_office: Office, ivy: Office
) -> None:
    def attack(connection: Connection) -> None:
        for op in guards.VERBS:
            guards._drop(connection, f"people_foreign_{op}", "people")
        connection.execute(text("UPDATE people SET title = 'Chief' WHERE name = 'Person 3'"))

    with either_office.session.store.unsigned() as connection:
        attack(connection)
    problems = _problems(either_office)
    assert any("trigger people_foreign_change" in each for each in problems)
    assert any("differs from what entry" in each for each in problems)
    with either_office.session.ask() as reader:
        assert check_chain(reader).problems == ()  # the chain alone would miss it


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (("UPDATE history_entries SET payload = replace(payload, '\"v\":1', '\"v\":2') WHERE seq = {seq}",), "Entry {seq} was altered"),
        (("DELETE FROM history_entries WHERE seq = {seq}",), "Entries {seq} to {seq} are missing"),
        (("UPDATE history_changes SET data = replace(data, 'Investigator', 'Chief') WHERE seq = {seq}",), "Entry {seq}: the stored values"),
        (("UPDATE people SET title = 'Chief' WHERE name = 'Person 0'",), "differs from what entry {seq}"),
    ],
    ids=["edit a payload", "delete in the middle", "edit the values", "edit the row"],
)  # fmt: skip
def test_edits_behind_dropped_triggers_are_named(
    either_office: Office, ivy: Office, statements: tuple[str, ...], named: str
) -> None:
    seq = _seq_of(either_office, "person.added", 1)
    bound = tuple(each.format(seq=seq).replace(":1", r"\:1").replace(":2", r"\:2") for each in statements)
    _silently(either_office, _run(*bound))
    assert any(named.format(seq=seq) in each for each in _problems(either_office))


@pytest.mark.requirement("S2")
def test_the_chain_read_fast_names_the_same_entries(either_office: Office, ivy: Office) -> None:
    seq = _seq_of(either_office, "person.added", 1)
    _silently(either_office, _run(f"UPDATE history_entries SET payload = 'x' WHERE seq = {seq}"))
    with either_office.session.ask() as reader:
        found = check_chain(reader)
    assert found.problems == (f"Entry {seq} was altered: its content does not give its hash.",)
    assert found.head == _head(either_office)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE history_entries SET payload = 'x' WHERE seq = {seq}", "Entry {seq} was altered"),
        ("UPDATE history_entries SET person_id = 1 WHERE seq = {seq}", "Entry {seq} is not signed by"),
        ("UPDATE history_entries SET signature = 'ab' WHERE seq = {seq}", "Entry {seq} is not signed by"),
        ("DELETE FROM history_entries WHERE seq >= {seq}", "entries are missing"),
        ("DELETE FROM history_entries WHERE seq >= {seq}", "its end was cut off"),
        ("UPDATE history_entries SET head = 'x' WHERE seq = {last}", "Entry {last} is not the one that"),
    ],
)
@pytest.mark.parametrize("which", Signatures)
def test_the_entries_alone_are_checked_for_what_they_can_tell(
    either_office: Office, ivy: Office, statement: str, named: str, which: Signatures
) -> None:
    seq, head = _seq_of(ivy, "note.made", 1), _head(either_office)
    anchors = (Anchor(head.seq, head.hash, "a report"),)
    with either_office.session.ask() as reader:
        found = verify_chain(reader, anchors=anchors, signatures=which)
        assert (found.problems, found.head, found.anchors) == ((), head, 1)
        assert found.signatures == head.seq
    _silently(either_office, _run(statement.format(seq=seq, last=head.seq)))
    with either_office.session.ask() as reader:
        problems = verify_chain(reader, anchors=anchors, signatures=which).problems
    assert any(named.format(seq=seq, last=head.seq) in each for each in problems), problems


@pytest.mark.requirement("S2")
def test_one_of_them_rewrites_her_entry_and_chains_anew_the_others_signatures_break(
    either_office: Office, ivy: Office
) -> None:
    seq = _seq_of(ivy, "note.made", 1)
    _rechained(
        ivy, seq, lambda said: said["detail"].update(number=99), {ivy.session.person.id: ivy.session.keys}
    )
    problems = _problems(either_office)
    assert problems
    assert all("is not signed by the person it names (number 1)" in each for each in problems)


@pytest.mark.requirement("S2")
def test_a_cut_tail_whose_rows_changed_is_found_without_an_anchor(either_office: Office, ivy: Office) -> None:
    seq = _seq_of(either_office, "person.added", 4)
    _silently(
        either_office,
        lambda connection: _cut(connection, seq - 1),
    )
    assert any("history does not know it" in each for each in _problems(either_office))


@pytest.mark.requirement("S2")
def test_a_cut_tail_that_changed_no_row_is_found_only_by_a_head_from_outside(
    either_office: Office, ivy: Office
) -> None:
    """What the help says of cut ends: the last entry was a note, so no row contradicts its loss."""
    seen = _head(either_office)
    _silently(either_office, lambda connection: _cut(connection, seen.seq - 1))
    assert _problems(either_office) == ()
    (problem,) = _problems(either_office, (Anchor(seen.seq, seen.hash, "The printed report"),))
    assert problem == (
        f"The printed report carries entry {seen.seq}, but the history ends at entry {seen.seq - 1}: "
        "its end was cut off."
    )


@pytest.mark.requirement("S2")
def test_all_who_ever_signed_rewriting_together_are_found_only_by_a_head_from_outside(
    either_office: Office, ivy: Office
) -> None:
    seen = _head(either_office)
    seq = _seq_of(ivy, "note.made", 1)
    both = {each.session.person.id: each.session.keys for each in (either_office, ivy)}
    _rechained(ivy, seq, lambda said: said["detail"].update(number=99), both)
    assert _problems(either_office, signatures=Signatures.ALL) == ()
    (problem,) = _problems(either_office, (Anchor(seen.seq, seen.hash, "The printed report"),))
    assert "Entry" in problem
    assert "not the one that The printed report carries: the history was rewritten" in problem


@pytest.mark.requirement("S2")
def test_an_issued_report_carries_the_head_that_finds_a_rewritten_history(
    either_office: Office, ivy: Office
) -> None:
    from gen63_desktop.domain.agency_calendar import Quarter

    either_office.findings.issue(Quarter.parse("2026Q3"))
    seq = _seq_of(ivy, "note.made", 1)
    both = {each.session.person.id: each.session.keys for each in (either_office, ivy)}
    _rechained(ivy, seq, lambda said: said["detail"].update(number=99), both)
    assert any("The issued report" in each for each in either_office.history.verify().problems)


@pytest.mark.requirement("S2")
def test_a_head_typed_from_paper_is_compared_and_one_that_is_none_is_refused(
    either_office: Office, ivy: Office
) -> None:
    seen = _head(either_office)
    grouped = " ".join(seen.hash[at : at + 8] for at in range(0, 64, 8))
    assert either_office.history.verify(heads=[f"{seen.seq} {grouped}"]).problems == ()
    wrong = f"{seen.seq} {'0' * 64}"
    assert "was rewritten" in either_office.history.verify(heads=[wrong]).problems[0]
    with pytest.raises(Refused, match="is no head of a history"):
        either_office.history.verify(heads=["57"])


@pytest.mark.requirement("S2")
def test_a_list_of_examined_changes_cannot_be_altered_afterwards(either_office: Office, ivy: Office) -> None:
    with either_office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE people SET title = 'Chief' WHERE name = 'Person 3'"))
    foreign = either_office.history.foreign
    foreign.examine(foreign.standing(), "The help desk restored a copy.")
    verdict = either_office.history.verify()
    assert verdict.problems == ()
    assert any("1 changes past the program were examined" in each for each in verdict.remarks)
    with either_office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE foreign_changes SET kind = 'sources'"))
    assert any("are not those it lists" in each for each in _problems(either_office))


@pytest.mark.requirement("S2")
def test_a_stranger_cannot_sign_in_anybodys_name(either_office: Office, ivy: Office) -> None:
    """Hashes and chain are right, the key is the attacker's own."""
    stranger = Ed25519PrivateKey.generate()
    seq = _seq_of(ivy, "note.made", 1)
    everybody = {1: stranger, ivy.session.person.id: stranger}
    _rechained(ivy, seq, lambda said: said["detail"].update(number=99), everybody)  # type: ignore[arg-type]
    problems = _problems(either_office)
    assert len(problems) == _head(either_office).seq - seq + 1
    assert all("is not signed by the person it names" in each for each in problems)


@pytest.mark.requirement("S2")
def test_every_signature_alone_is_checked_with_the_key_that_the_person_had_then(
    either_office: Office, ivy: Office
) -> None:
    from gen63_desktop.store.audit_trail.all_signatures import check_signatures

    with either_office.session.ask() as reader:
        assert check_signatures(reader) == (reader.head().seq, [])
    seq = _seq_of(ivy, "note.made", 2)
    other = _seq_of(ivy, "note.made", 3)
    _silently(
        either_office,
        _run(
            "UPDATE history_entries SET signature = "
            f"(SELECT signature FROM history_entries WHERE seq = {other}) WHERE seq = {seq}"
        ),
    )
    with either_office.session.ask() as reader:
        assert check_signatures(reader)[1] == [seq]


@pytest.mark.requirement("S2")
def test_a_clock_that_went_back_is_remarked(office: Office, clock: MovableClock) -> None:
    office.people.add("J. Tan", ())
    assert office.history.verify().remarks == ()
    clock.pass_time(days=-2)
    office.people.add("Lee Ortega", ())
    verdict = office.history.verify()
    assert verdict.problems == ()
    (remark,) = verdict.remarks
    assert "clock went back" in remark


@pytest.mark.requirement("S2")
def test_many_signatures_are_checked_in_processes_and_the_broken_ones_named() -> None:
    from gen63_desktop.store.audit_trail.signatures import Signed, broken

    signer = Ed25519PrivateKey.generate()
    public = signer.public_key().public_bytes_raw().hex()
    head = bytes(32)
    signature = signer.sign(head).hex()
    wanted = [Signed(seq, 1, public, head.hex(), signature) for seq in range(1, 9_001)]
    for seq in (1, 4_500, 9_000):
        wanted[seq - 1] = replace(wanted[seq - 1], head="01" * 32)
    wanted[8_200] = replace(wanted[8_200], signature="no hex")
    wanted[8_201] = replace(wanted[8_201], key="")
    assert [each.seq for each in broken(wanted)] == [1, 4_500, 8_201, 8_202, 9_000]
    assert [each.seq for each in broken(wanted, processes=0)] == [1, 4_500, 8_201, 8_202, 9_000]


def _cut(connection: Connection, last: int) -> None:
    for table in ("history_changes", "history_entries"):
        connection.execute(text(f"DELETE FROM {table} WHERE seq > :last"), {"last": last})
    head = connection.execute(
        text("SELECT head FROM history_entries WHERE seq = :last"), {"last": last}
    ).scalar_one()
    connection.execute(text("UPDATE history_head SET seq = :seq, head = :head"), {"seq": last, "head": head})
