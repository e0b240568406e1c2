"""Words in what people write in a case: each kind of record; walls, seals and destruction hold, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, text

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Characteristic, Complaint, Note, Party
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.evidence import EvidenceItem, EvidenceKind
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.search.found import Asked, Kind
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.engine import WRITES, is_sqlite
from gen63_desktop.store.records import mapper_of_kind
from tests.offices import TODAY, MovableClock
from tests.services.destruction_steps import closed_case, full_record, make_three
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import join

WORD = "Thistledown"
PARTS = tuple(kind for kind in Kind if kind not in (Kind.CASE, Kind.COMMENT))
INDEXES = (
    "allegations", "appeals", "calls_for_service", "closings", "complaint_notes", "evidence_items", "file_texts",
    "interviews", "investigation_issues", "investigation_tasks", "recording_requests", "referrals",
)  # fmt: skip


def _receive(office: Office, narrative: str = "The ramp was out") -> Complaint:
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, narrative), (), ()))


def _fill(office: Office, case: Complaint) -> None:
    """A record of every kind that is searched, the word in each of its texts."""
    with office.session.act("complaint.filled") as work:
        for kind in INDEXES:
            mapper = mapper_of_kind(kind)
            assert mapper is not None
            record = full_record(mapper.record_type, ("complaint_id",), case.id, f"{WORD} {kind}", "")
            work.add(replace(record, number="E-1") if isinstance(record, EvidenceItem) else record)


def _kinds_with(office: Office, words: str) -> set[Kind]:
    found = office.search.found_in(office.search.kinds(), Asked(words))
    return {kind for kind, one in found.items() if one.hits}


def _told(office: Office, words: str) -> list[object]:
    """Everything that the search says of words: results, counts, and how many pages there are."""
    kinds = office.search.kinds()
    found = office.search.found_in(kinds, Asked(words))
    told: list[object] = [hit for one in found.values() for hit in one.hits]
    told += [one.more for one in found.values() if one.more]
    return told + [item for kind in kinds for item in office.search.facets(kind, words).by.items()]


def _indexed(office: Office) -> str:
    """Every word that the indexes of parts of cases hold, whoever asks."""
    with office.session.ask() as reader:
        return _words_in(reader.connection)


def _words_in(connection: Connection) -> str:
    if is_sqlite(connection):
        found = []
        with connection.engine.connect() as plain:
            writing = plain.execution_options(**{WRITES: True})
            with writing.begin():
                for name in INDEXES:
                    kept = f"CREATE VIRTUAL TABLE temp.seen_{name} USING fts5vocab(main, {name}_search, row)"
                    writing.exec_driver_sql(kept)
                    found += writing.exec_driver_sql(f"SELECT term FROM temp.seen_{name}").scalars().all()
                    writing.exec_driver_sql(f"DROP TABLE temp.seen_{name}")
        return " ".join(found)
    rows = [connection.execute(text(f"SELECT search_vector::text FROM {name}")).scalars() for name in INDEXES]
    return " ".join(str(vector) for one in rows for vector in one)


@pytest.mark.requirement("C5", "U2")
def test_the_words_of_every_kind_of_record_of_a_case_are_found_with_the_case_and_the_record(
    either_office: Office,
) -> None:
    office = either_office
    case = _receive(office)
    _fill(office, case)

    found = office.search.found_in(office.search.kinds(), Asked(f'"{WORD}"'))

    assert {kind for kind, one in found.items() if one.hits} == set(PARTS)
    for kind in PARTS:
        (hit,) = found[kind].hits
        assert (hit.kind, hit.case_id, hit.status, hit.sealed) == (kind, case.id, "received", False), kind
        words, marks = hit.told()
        assert next(words[start : start + length] for start, length in marks) == WORD, kind
        assert kind is Kind.FILE or hit.part_id == hit.id
        assert office.search.facets(kind, WORD).count() == 1
    assert found[Kind.NOTE].hits[0].name == case.number
    assert found[Kind.FILE].hits[0].part_id == 77, "the item of evidence"


@pytest.mark.requirement("C5")
def test_a_changed_note_is_found_by_its_new_words_and_a_removed_one_by_none(either_office: Office) -> None:
    office = either_office
    case = _receive(office)
    with office.session.act("complaint.changed") as work:
        note = work.add(Note(case.id, "The pelican waited", office.session.person.id, office.session.now()))
    with office.session.act("complaint.changed") as work:
        note = work.change(replace(note, text="The ocelot waited"))
    assert (_kinds_with(office, "pelican"), _kinds_with(office, "ocel")) == (set(), {Kind.NOTE})

    with office.session.act("complaint.changed") as work:
        work.remove(note)

    assert _kinds_with(office, "ocelot") == set()
    assert "ocelot" not in _indexed(office)


@pytest.mark.requirement("S1")
def test_a_seal_takes_every_word_of_the_case_out_of_every_index_and_unsealing_brings_them_back(
    either_office: Office,
) -> None:
    office = either_office
    case = _receive(office)
    _fill(office, case)
    other = join(office, "Ines Calloway", Role.CHIEF, Role.AUDITOR)
    assert _kinds_with(other, WORD) == set(PARTS)

    office.complaints.seal(case.id, [with_own_key(office)], "Conflict of interest")

    assert WORD.lower() not in _indexed(office).lower()
    assert _told(other, WORD) == []
    assert _kinds_with(office, f'"{WORD} complaint_notes"') == set()
    office.complaints.unseal(case.id, "The conflict is over")
    assert _kinds_with(other, WORD) == set(PARTS)


@pytest.mark.requirement("S1")
def test_nothing_of_a_case_behind_a_wall_is_found_counted_or_offered_to_narrow_by(
    either_office: Office,
) -> None:
    office = either_office
    case = _receive(office)
    _fill(office, case)
    other = join(office, "Ines Calloway", Role.CHIEF)
    investigator = join(office, "Ivo Lund", Role.INVESTIGATOR)
    assert _told(other, WORD)
    assert _told(investigator, WORD) == [], "a case of somebody else"

    with office.session.act("complaint.changed") as work:
        work.add(CaseWall(case.id, other.session.person.id))

    for words in (WORD, f'"{WORD}"', "thistl", f"{WORD} complaint_notes", case.number):
        assert _told(other, words) == [], words
    assert _kinds_with(office, WORD) == set(PARTS)


@pytest.mark.requirement("S1")
def test_who_may_read_no_complaints_is_refused_each_kind_of_part(office: Office) -> None:
    reviewer = join(office, "Rex Reviewer", Role.REVIEWER)

    for kind in PARTS:
        with pytest.raises(NotAllowed):
            reviewer.search.found(kind, Asked(WORD))
        with pytest.raises(NotAllowed):
            reviewer.search.facets(kind, WORD)


@pytest.mark.requirement("S2")
def test_identities_and_what_a_person_volunteered_are_in_no_index(either_office: Office) -> None:
    office = either_office
    case, me, now = _receive(office), office.session.person.id, office.session.now()
    with office.session.act("complaint.changed") as work:
        party = work.add(Party(case.id, name="Zephyrine Quill", note="Zephyrine calls back"))
        work.add(Characteristic(case.id, party.id, Basis.DISABILITY, "Zephyrine", volunteered=True))
        way = InterviewWay.TELEPHONE
        work.add(
            Interview(case.id, InterviewRole.WITNESS, "Zephyrine Quill", None, "", way, me, beside="Quill")
        )
        work.add(
            EvidenceItem(
                case.id, "E-1", EvidenceKind.DOCUMENT, "A letter", None, "", "", me, now, file_name="Zephyrine.pdf"
            )
        )  # fmt: skip

    assert _told(office, "Zephyrine") == []
    assert _told(office, "Quill") == []
    assert "zephyrine" not in _indexed(office).lower()
    assert _kinds_with(office, "letter") == {Kind.EVIDENCE}


@pytest.mark.requirement("S1", "S2")
def test_what_an_index_holds_is_never_confidential_and_all_of_it_goes_with_a_seal(office: Office) -> None:
    with office.session.ask() as reader:
        for kind in INDEXES:
            mapper = mapper_of_kind(kind)
            assert mapper is not None
            rows = reader.connection.execute(text(f"PRAGMA table_info({kind}_search)"))
            held = {row.name for row in rows}
            assert held
            assert held & {mapper.names[place] for place in mapper.confidential} == set(), kind
            assert held - {mapper.names[place] for place in mapper.sealable} <= {"number"}, kind


@pytest.mark.requirement("S1")
def test_what_is_typed_is_words_and_reaches_no_other_column(either_office: Office) -> None:
    office = either_office
    case = _receive(office)
    with office.session.act("complaint.changed") as work:
        work.add(Note(case.id, "The ramp OR lift NEAR it", office.session.person.id, office.session.now()))

    for typed in (
        '"',
        "' OR 1=1 --",
        "text : ramp OR x",
        "ramp AND NOT lift",
        "^ramp*)",
        "\x00",
        "ramp' | '",
    ):
        _told(office, typed)
    assert _kinds_with(office, "summary : keeper") == set()
    assert _kinds_with(office, "OR NEAR") == {Kind.NOTE}
    note = office.search.found(Kind.NOTE, Asked("OR", year="' OR 1=1 --", status="%"))
    assert note.hits == ()


@pytest.mark.requirement("S5")
def test_a_destroyed_case_leaves_no_word_in_an_index(either_office: Office, clock: MovableClock) -> None:
    three = make_three(either_office, clock)
    gone, kept = closed_case(three.chief, clock), closed_case(three.chief, clock)
    with three.chief.session.act("complaint.changed") as work:
        for case, words in ((gone, "the pelican waited"), (kept, "the ocelot waited")):
            work.add(Note(case.id, words, three.chief.session.person.id, three.chief.session.now()))
    assert _kinds_with(three.chief, "pelican") == {Kind.NOTE}

    three.chief.retention.carry_out(three.approved(gone.id).id)

    assert _told(three.chief, "pelican") == []
    words = _indexed(three.chief)
    assert "pelican" not in words
    assert "ocelot" in words
    assert _kinds_with(three.chief, "ocelot") == {Kind.NOTE}


@pytest.mark.requirement("S4")
def test_an_office_of_an_earlier_version_is_searched_in_what_it_holds_already(either_office: Office) -> None:
    office = either_office
    case = _receive(office)
    with office.session.act("complaint.changed") as work:
        work.add(Note(case.id, "The pelican waited", office.session.person.id, office.session.now()))
    engine = office.session.store.engine

    schema_upgrade.downgrade(engine, "0028")
    schema_upgrade.upgrade(engine)

    assert _kinds_with(office, "pelican") == {Kind.NOTE}
