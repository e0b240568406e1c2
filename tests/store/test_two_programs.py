"""Two programs at one record: whoever comes second is told, and no update is lost, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.verify import verify
from tests.store.second_program import started

COUNTING = """
from dataclasses import replace
from gen63_desktop.domain.errors import ChangedMeanwhile
from gen63_desktop.domain.identity import Person
person, complaint, times, field = int(words[0]), int(words[1]), int(words[2]), words[3]
print("ready", flush=True)
sys.stdin.readline()
collisions = done = 0
while done < times:
    try:
        seen = office.people.get(person)
        office.people.change(replace(seen, title=str(int(seen.title) + 1)))
        done += 1
    except ChangedMeanwhile:
        collisions += 1
    with office.session.act("person.added") as work:
        work.add(Person(f"{field} {done} {collisions}"))
done = 0
while done < times:
    try:
        seen = office.complaints.get(complaint)
        said = getattr(seen, field)
        office.complaints.change(replace(seen, **{field: f"{said}{done},"}), "Counted on")
        done += 1
    except ChangedMeanwhile as other:
        collisions += 1
        assert other.theirs.version > seen.version
print(done, collisions, flush=True)
"""
CHANGING = """
from dataclasses import replace
seen = office.complaints.get(int(words[0]))
office.complaints.change(replace(seen, place="Main Street"), "Told by the complainant")
"""
FIELDS = ("place", "vehicle")
"""Each program writes to a field of its own; a save of the whole record must not take the other's back."""


@pytest.mark.promise("updates")
@pytest.mark.requirement("S4", "C17")
def test_two_programs_at_one_record_lose_no_update_and_meet_no_lock(either_office: Office) -> None:
    office = either_office
    counted = office.people.add("Counter", (), "0")
    complaint = office.complaints.receive(NewComplaint(Complaint("", date(2026, 8, 3), "Late"), (), ()))
    programs = [
        started(office, COUNTING, str(counted.id), str(complaint.id), "30", field) for field in FIELDS
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=120)[0].split() for program in programs]

    assert [answer[0] for answer in answers] == ["30", "30"]
    assert office.people.get(counted.id).title == "60"
    seen = office.complaints.get(complaint.id)
    everything = "".join(f"{n}," for n in range(30))
    assert {field: getattr(seen, field) for field in FIELDS} == dict.fromkeys(FIELDS, everything)
    assert office.history.verify().problems == ()


@pytest.mark.promise("updates")
@pytest.mark.requirement("S4", "C17")
def test_whoever_saves_second_is_refused_with_both_versions_and_changes_nothing(
    either_office: Office,
) -> None:
    office = either_office
    complaint = office.complaints.receive(NewComplaint(Complaint("", date(2026, 8, 3), "Late"), (), ()))
    mine = office.complaints.get(complaint.id)
    other = started(office, CHANGING, str(complaint.id))
    other.communicate(timeout=60)
    assert other.returncode == 0

    with pytest.raises(ChangedMeanwhile) as refused:
        office.complaints.change(replace(mine, vehicle="Bus 7"), "Told on the telephone")

    theirs, ours = refused.value.theirs, refused.value.mine
    assert isinstance(theirs, Complaint)
    assert isinstance(ours, Complaint)
    assert (theirs.place, theirs.vehicle) == ("Main Street", "")
    assert (ours.place, ours.vehicle) == ("", "Bus 7")
    assert office.complaints.get(complaint.id).place == "Main Street"
    assert office.complaints.get(complaint.id).vehicle == ""


@pytest.mark.promise("updates")
@pytest.mark.requirement("S4", "C12")
def test_who_adds_the_same_thing_at_the_same_moment_is_told_so_and_saves_nothing(
    postgresql_office: Office,
) -> None:
    office = postgresql_office
    one, other = (
        office.complaints.receive(NewComplaint(Complaint("", date(2026, 8, 3), words), (), ())).id
        for words in ("Late", "Passed by")
    )
    both = Barrier(2, timeout=60)

    def link(reason: str) -> str:
        try:
            with office.session.act("complaint.linked") as work:
                both.wait()
                work.add(CaseLink(one, other, LinkKind.RELATED, reason, 1, date(2026, 8, 4), one))
        except Refused as refused:
            return refused.sentence()
        return reason

    with ThreadPoolExecutor(2) as programs:
        said = list(programs.map(link, ("The same bus", "The same stop")))
    with office.session.ask() as reader:
        (kept,) = reader.find(CaseLink)
        assert not verify(reader).problems
    assert kept.reason in said
    assert [words for words in said if words != kept.reason] == [
        (
            "Someone else saved the same thing at the same moment. Nothing of yours was saved. "
            "Look at what is there now, then try again."
        )
    ]
