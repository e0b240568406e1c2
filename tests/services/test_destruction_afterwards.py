"""After a destruction: looks back, undone imports, what the other cases say, who asks for the case that is gone (S5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.identity import OfficeFacts, Person, Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.destruction import CaseDestroyed
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.findings.finding import find_request
from gen63_desktop.services.office import Office
from gen63_desktop.store.keeping.contents import SALVAGED, named_files
from tests.comment_files import rows, take_in
from tests.offices import TODAY, MovableClock
from tests.services.destruction_steps import Three, closed_case, make_three, problems_of


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return make_three(office, clock)


@pytest.fixture
def either_three(either_office: Office, clock: MovableClock) -> Three:
    """On either engine."""
    return make_three(either_office, clock)


def _destroyed(three: Three, *cases: Complaint) -> None:
    three.chief.retention.carry_out(three.approved(*(one.id for one in cases)).id)


@pytest.mark.requirement("R3", "S5")
def test_who_looks_back_sees_the_office_as_it_was_but_for_what_was_destroyed(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock)
    with office.session.act("complaint.noted_together", why=f"Seen with {gone.number}") as work:
        for one in (kept, gone):  # an act on both: its content goes, what it said of the one stays
            work.change(replace(work.get(Complaint, one.id), line="B Line"))
    three.clock.pass_time(hours=1)
    before, seq = office.session.now(), office.history.past.entry_at(office.session.now())
    three.clock.pass_time(hours=1)
    with office.session.act("complaint.changed") as work:
        work.change(replace(work.get(Complaint, kept.id), line="C Line"))
    _destroyed(three, gone)
    assert office.history.past.entry_at(before) == seq  # the entries keep their time
    with office.history.past.session_at(seq, before) as then, then.ask() as reader:
        assert [(one.id, one.line) for one in reader.find(Complaint)] == [(kept.id, "B Line")]
        assert len(reader.find(OfficeFacts)) == 1
    assert office.history.record_as_of("complaints", kept.id, before).line == "B Line"
    stood = {one.field: one.after for one in office.history.past.stood("complaints", kept.id, TODAY)}
    assert stood["line"] == "C Line"
    assert problems_of(office) == ()


@pytest.mark.requirement("M1", "S5")
def test_an_import_whose_entry_lost_its_content_is_told_looked_back_at_and_undone(
    three: Three, tmp_path: Path
) -> None:
    office = three.chief
    with office.session.act("person.changed") as work:
        me = work.get(Person, office.session.person.id)
        work.change(replace(me, roles=(*me.roles, Role.REVIEWER)))
    gone = closed_case(office, three.clock)
    before, _ = office.session.now(), three.clock.pass_time(hours=1)
    with office.session.act("people.imported", why=f"They saw {gone.number}") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="many") for n in range(3)))
    three.clock.pass_time(hours=1)
    taken = take_in(office, tmp_path / "a.csv", rows(3))
    office.comments.undo_import(taken.import_id, f"Wrong file, it belongs to {gone.number}")
    again = take_in(office, tmp_path / "b.csv", rows(4))
    _destroyed(three, gone)
    assert [line.together for line in office.history.of("people", batch.first)] == [3]
    assert office.history.record_as_of("people", batch.first, before) is None
    office.comments.undo_import(again.import_id, "Wrong again")
    with office.session.act("people.removed") as work:
        work.remove_many(Person, title="many")
    assert problems_of(office) == ()


ASKING: dict[str, Callable[[Office, Complaint, Complaint], object]] = {
    "the case": lambda office, gone, _: office.complaints.case(gone.id),
    "its history": lambda office, gone, _: office.history.of("complaints", gone.id),
    "how it stood": lambda office, gone, _: office.history.past.stood("complaints", gone.id, TODAY),
    "the record then": lambda office, gone, _: office.history.record_as_of("complaints", gone.id, office.session.now()),
    "its number": lambda office, gone, _: office.complaints.find_number(gone.number),
    "a report": lambda office, gone, _: find_request(
        office.session, ReportKind.COMPLAINT, gone.number, Audience.EXECUTIVE
    ),
    "a hold": lambda office, gone, _: office.retention.hold_case(gone.id, "Claim 7", "Preserve", TODAY),
    "a link": lambda office, gone, kept: office.intake.link(kept.id, gone.id, LinkKind.RELATED, "x"),
    "a note": lambda office, gone, _: office.complaints.add_note(gone.id, "x"),
    "identities": lambda office, gone, _: office.complaints.identities(gone.id, "A question"),
}  # fmt: skip


@pytest.mark.requirement("S5")
def test_whoever_asks_for_a_destroyed_case_is_told_when_and_by_which_rule(three: Three) -> None:
    office = three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock)
    _destroyed(three, gone)
    for asked, ask in ASKING.items():
        with pytest.raises(CaseDestroyed) as refused:
            ask(office, gone, kept)
        assert f"{gone.number} was destroyed on Nov 20, 2026 under the rule" in str(refused.value), asked


@pytest.mark.requirement("S5")
def test_a_case_linked_to_a_held_one_stays_with_it(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    gone, held, free = (closed_case(office, three.clock) for _ in range(3))
    office.intake.link(gone.id, held.id, LinkKind.RELATED, "The same stop")
    batch = three.approved(gone.id, free.id)
    hold = three.first.retention.hold_case(held.id, "Claim 26-114", "Preserve everything", TODAY)
    done = office.retention.carry_out(batch.id)
    assert done.destroyed == (free.number,)
    assert done.left_out == {gone.number: f"linked to {held.number}, which is held ({hold.number})"}
    with pytest.raises(RuleBroken, match="which is held"):
        three.first.retention.propose((gone.id,), "Their period is over")


@pytest.mark.requirement("S5")
def test_the_word_of_who_has_no_sign_in_any_more_destroys_nothing(three: Three) -> None:
    office = three.chief
    batch = three.approved(closed_case(office, three.clock).id)
    with office.session.act("access.taken") as work:
        who = work.get(Person, three.second.session.person.id)
        work.change(replace(who, signing_key="", sealing_key=None))
    with pytest.raises(Refused, match="Sam Okafor approved this batch and has no sign-in any more"):
        office.retention.carry_out(batch.id)
    assert office.retention.destroyed() == ()


@pytest.mark.requirement("S5")
def test_two_sign_ins_under_one_name_are_not_two_people(three: Three) -> None:
    office = three.chief
    case = closed_case(office, three.clock)
    with office.session.act("person.changed") as work:
        who = work.get(Person, three.second.session.person.id)
        work.change(replace(who, name="REYES,  Ivy"))
    batch = three.first.retention.propose((case.id,), "Their period is over")
    with pytest.raises(Refused, match="have the same name"):
        three.second.retention.approve(batch.id, batch.digest)
    with office.session.act("person.changed") as work:
        who = work.get(Person, three.second.session.person.id)
        work.change(replace(who, name="Sam Okafor"))
    three.second.retention.approve(batch.id, batch.digest)
    office.retention.approve(batch.id, batch.digest)
    with office.session.act("person.changed") as work:
        who = work.get(Person, three.second.session.person.id)
        work.change(replace(who, name="Dana Whitfield"))
    with pytest.raises(Refused, match="have the same name"):
        office.retention.carry_out(batch.id)


@pytest.mark.requirement("S5")
def test_unfinished_forms_on_a_case_s_reports_and_violations_go_with_it(three: Three) -> None:
    office = three.chief
    gone, kept = closed_case(office, three.clock), closed_case(office, three.clock)
    reports = [
        office.findings.issue_report(
            find_request(office.session, ReportKind.COMPLAINT, one.number, Audience.EXECUTIVE)
        )
        for one in (gone, kept)
    ]
    for form, number in (("complaints.note", gone.id), ("complaints.note", kept.id)):
        office.drafts.keep(form, str(number), {"text": "left"})
    for one in reports:
        office.drafts.keep("findings.follow_up", str(one.id), {"text": "left"})
    keys = [f"allegation:{office.complaints.case(one.id).allegations[0].id}" for one in (gone, kept)]
    for key in keys:
        office.drafts.keep("violations.register", key, {"what": "left"})
    _destroyed(three, gone)
    assert {(one.form, one.key) for one in office.drafts.all()} == {
        ("complaints.note", str(kept.id)),
        ("findings.follow_up", str(reports[1].id)),
        ("violations.register", keys[1]),
    }


@pytest.mark.requirement("S4", "S5")
def test_a_case_of_which_a_kept_earlier_history_tells_stays_and_the_salvage_keeps_its_entry(
    three: Three,
) -> None:
    office = three.chief
    before = closed_case(office, three.clock)
    earlier = office.session.attachments.keep(b"the entries of a torn history")
    three.clock.on(date(2020, 6, 1))
    with office.session.act(SALVAGED, why=f"Found {before.number}") as work:
        work.detail(blob=earlier.blob, file_sha256=earlier.sha256)
    three.clock.on(date(2020, 7, 1))
    after = office.complaints.receive(NewComplaint(Complaint("", date(2020, 7, 1), "The ramp")))
    office.complaints.close(after.id, ClosingReason.WITHDRAWN, "As asked")
    three.clock.on(TODAY)
    stops = {one.row.kept.number: one.stops for one in office.retention.ready()}
    assert (
        "the file of an earlier history, which the office keeps since Jun 1, 2020" in stops[before.number][0]
    )
    assert stops[after.number] == ()
    with office.session.act(SALVAGED, why=f"Found {after.number} anew") as work:
        work.detail(head="0" * 64)
    _destroyed(three, after)
    with office.session.ask() as reader:
        assert [one.name for one in named_files(reader.connection)] == ["earlier history"]
    assert problems_of(office) == ()
