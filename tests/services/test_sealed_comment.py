"""What a sealed case was made from is sealed with it: the customer's words, and what was noted on them (S1)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Comment, CommentDecision, Decision
from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.store.confidential import OFFICE, case_key_id
from gen63_desktop.store.confidential_rows import Confidential
from gen63_desktop.store.records import mapper_of
from tests.comment_files import write
from tests.offices import TODAY
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join

WORDS, COLUMN, NOTE, CLAUSE, THEIRS = "wallaroo", "capybara", "axolotl", "potoroo", "pangolin"
Q4 = Quarter.of(TODAY)
SECRET = (WORDS, COLUMN, NOTE, CLAUSE, THEIRS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    titles = ("Comment No", "Received", "Line", "Comment", "Driver said")
    rows = [["C-1", "2026-10-05 08:15", "204", f"The {WORDS} was refused a ride", f"No {COLUMN}s on board"]]
    rows += [[f"C-{n}", "2026-10-06 09:00", "204", f"Late at stop {n}", ""] for n in range(2, 6)]
    return write(tmp_path / "comments.csv", rows, titles)


def take_in(office: Office, file: Path) -> object:
    table = office.comments.open_file(file)
    return office.comments.take_in(table, office.comments.propose(table)[0].mapping, Q4)


@pytest.fixture
def case(either_office: Office, file: Path) -> Complaint:
    """A case made from a comment on which somebody noted something."""
    office = either_office
    take_in(office, file)
    first = office.comments.next_to_read(str(Q4))
    assert first is not None
    office.comments.decide(first.comment.id, Decision.NOT_SURE, note=f"Ask about the {NOTE}")
    office.comments.make_complaint(
        first.comment.id, (Basis.DISABILITY,), note=f"The {NOTE} said so", reason="Read again"
    )
    link = office.comments.look_at(first.comment.id).complaint
    assert link is not None
    (allegation,) = office.complaints.case(link.complaint_id).allegations
    changed = replace(allegation, clause=f"Rule of the {CLAUSE}", their_finding=f"As the {THEIRS} has it")
    office.complaints.change_allegation(AllegationEntry(changed, ()))
    return office.complaints.get(link.complaint_id)


def comment_of(office: Office, case: Complaint) -> int:
    link = office.comments.comment_of(case.id)
    assert link is not None
    return link.comment_id


def seal(office: Office, case: Complaint) -> Complaint:
    return office.complaints.seal(case.id, [with_own_key(office)], "Conflict of interest")


@pytest.mark.requirement("S1", "S3")
def test_no_word_of_the_comment_behind_a_sealed_case_is_stored_openly_anywhere(
    either_office: Office, case: Complaint
) -> None:
    before = everything_stored(either_office)
    assert [word for word in SECRET if word not in before] == []
    seal(either_office, case)
    dump = everything_stored(either_office).casefold()
    assert [word for word in SECRET if word in dump] == []
    seal(either_office, case)
    dump = everything_stored(either_office).casefold()
    assert [word for word in SECRET if word in dump] == []


@pytest.mark.requirement("S1")
def test_nobody_else_reads_searches_exports_or_changes_the_words_of_that_comment(
    either_office: Office, case: Complaint
) -> None:
    seal(either_office, case)
    other = join(either_office, "Ines Calloway", Role.CHIEF, Role.OFFICER)
    number = comment_of(either_office, case)
    seen = other.comments.look_at(number)
    assert (seen.comment.text, seen.context) == (SEALED, ())
    assert {one.note for one in (seen.standing, *seen.trail) if one} == {SEALED}
    everything = repr(other.comments.listing().page(ListRequest(Sort("received")), None))
    assert SEALED in everything
    assert [word for word in SECRET if word in everything] == []
    for word in SECRET:
        assert not other.comments.listing().page(ListRequest(Sort("received"), words=word), None), word
    exported = repr([tuple(row) for row in other.comments.table(ListRequest(Sort("received"))).rows])
    assert [word for word in SECRET if word in exported] == []
    with pytest.raises(NotAllowed):
        other.comments.note(number, "Mine now")
    with pytest.raises(NotAllowed):
        other.comments.decide(number, Decision.POSSIBLE_BIAS, (Basis.RACE,), reason="Another basis")
    history = repr(other.history.of("comments", number))
    assert [word for word in SECRET if word in history] == []


@pytest.mark.requirement("S1", "M5")
def test_the_review_counts_a_sealed_comment_as_before(either_office: Office, case: Complaint) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    bias = ListRequest(Sort("received"), (Filter("decision", Test.ANY_OF, ("possible bias",)),))
    before = (other.comments.counts(str(Q4)), other.comments.listing().count(bias))
    seal(either_office, case)
    assert (other.comments.counts(str(Q4)), other.comments.listing().count(bias)) == before


@pytest.mark.requirement("S1", "M1")
def test_the_same_file_taken_in_again_brings_no_word_of_a_sealed_comment_back(
    either_office: Office, case: Complaint, file: Path
) -> None:
    seal(either_office, case)
    other = join(either_office, "Ines Calloway", Role.REVIEWER)
    changed = file.with_name("again.csv")
    changed.write_text(file.read_text(encoding="utf-8").replace("Late at", "Very late at"), encoding="utf-8")
    take_in(other, changed)
    dump = everything_stored(either_office).casefold()
    assert [word for word in SECRET if word in dump] == []
    assert other.comments.listing().count(ListRequest(Sort("received"))) == 5


@pytest.mark.requirement("S1", "S2")
def test_the_circle_reads_the_comment_and_notes_of_the_circle_are_sealed_too(
    either_office: Office, case: Complaint
) -> None:
    seal(either_office, case)
    number = comment_of(either_office, case)
    assert WORDS in either_office.comments.look_at(number).comment.text
    either_office.comments.note(number, "A later chamois")
    assert "chamois" not in everything_stored(either_office)
    bases = (Basis.DISABILITY, Basis.RACE)
    either_office.comments.decide(number, Decision.POSSIBLE_BIAS, bases, note="A gazelle", reason="Both")
    assert "gazelle" not in everything_stored(either_office)
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("S2")
def test_a_check_says_what_it_could_not_compare_and_whoever_is_permitted_compares_it(
    either_office: Office, case: Complaint
) -> None:
    seal(either_office, case)
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    mine, theirs = either_office.history.verify(), other.history.verify()
    assert (mine.problems, mine.remarks, theirs.problems) == ((), (), ())
    (remark,) = theirs.remarks
    assert (
        "under keys of sealed cases that you do not hold. Without them 1 of the imports cannot be compared"
        in remark
    )
    engine = either_office.session.store.engine
    with engine.connect() as connection:  # another comment of the same import is altered past the program
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql(
            "UPDATE comments SET line = '999' WHERE line = '204' AND source_ref = 'C-3'"
        )
        connection.commit()
    assert any("comments 1 to 5" in problem for problem in either_office.history.verify().problems)


@pytest.mark.requirement("S1", "S2")
def test_with_the_case_its_comment_is_open_again_and_found(either_office: Office, case: Complaint) -> None:
    seal(either_office, case)
    either_office.complaints.unseal(case.id, "The conflict is over")
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    number = comment_of(either_office, case)
    seen = other.comments.look_at(number)
    assert WORDS in seen.comment.text
    assert COLUMN in repr(seen.context)
    assert seen.standing is not None
    assert NOTE in seen.standing.note
    (found,) = other.comments.listing().page(ListRequest(Sort("received"), words=WORDS), None)
    assert found.id == number
    (allegation,) = other.complaints.case(case.id).allegations
    assert (CLAUSE in allegation.clause, THEIRS in allegation.their_finding) == (True, True)
    assert other.history.verify().problems == ()


@pytest.mark.requirement("S1", "C17")
def test_an_allegation_sealed_by_an_earlier_version_keeps_its_clause_when_it_is_saved(
    either_office: Office, case: Complaint
) -> None:
    seal(either_office, case)
    mapper, vault = mapper_of(Allegation), either_office.session.store.vault
    assert vault is not None
    with either_office.session.ask() as reader:
        (now,) = reader.find(Allegation, complaint_id=case.id)
        key = vault.key_of_case(reader.connection, case.id, 1)
        assert key is not None
        earlier = replace(mapper, sealable=tuple(p for p in mapper.sealable if mapper.names[p] != "clause"))
        before = vault.close(earlier, mapper.to_values(now), case_key_id(case.id, 1), key)
        assert f"Rule of the {CLAUSE}" in before
        after = Confidential(reader.connection, vault).closed(mapper, mapper.to_values(now), before)
        assert CLAUSE not in repr(after)
        assert vault.open(reader.connection, mapper, after) == mapper.to_values(now)


@pytest.mark.requirement("S1")
def test_no_comment_is_under_the_key_of_the_office(either_office: Office, case: Complaint) -> None:
    seal(either_office, case)
    either_office.complaints.unseal(case.id, "Over")
    with either_office.session.ask() as reader:
        rows = reader.connection.exec_driver_sql(
            "SELECT sealed FROM comments UNION ALL SELECT sealed FROM comment_decisions"
        ).scalars()
        assert [text for text in rows if text and not text.startswith(f"{OFFICE}:")] == []
        assert {one.sealed_with for one in reader.find(Comment)} == {None}
        assert {one.sealed_with for one in reader.find(CommentDecision)} == {None}
