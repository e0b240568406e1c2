"""Taking complaints in and correcting what is known of them and of the people in them."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints import gate, intake
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Characteristic,
    Closing,
    Complaint,
    Identity,
    Note,
    Party,
    PartyRole,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import check_could_open
from gen63_desktop.services.clock_counting import due_after, first_due
from gen63_desktop.services.complaints.allegation_rows import store_allegation
from gen63_desktop.services.complaints.part import Part, settle
from gen63_desktop.store.work import Work

NOT_OF_A_FORM = (
    "number", "serial", "status", "owner_id", "investigator_id", "next_step", "next_step_due", "due", "extended",
    "closed", "closing", "closing_words", "bases", "marks", "source_ref", "import_id",
)  # fmt: skip
"""Fields that change only by acts of their own."""


class Reception(Part):
    """Intake, corrections, people, notes."""

    def receive(self, new: NewComplaint) -> Complaint:
        """Take a complaint in: it has a number, an owner, a next step and a due date from now on."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.received") as work:
            return self.receive_in(work, new)

    def receive_in(self, work: Work, new: NewComplaint) -> Complaint:
        """The same within another act, which is then about the complaint."""
        self.session.allow_in(work, Permission.WORK_COMPLAINTS)
        today, asked = self.session.today(), new.complaint
        intake.check_complaint(asked, today)
        for entry in new.allegations:
            _check_allegation(entry)
        for person in new.parties:
            _check_person(person)
        assert asked.received is not None  # noqa: S101  checked above
        year = asked.received.year
        numbered = intake.numbered(asked, year, work.next_numbers(f"complaints {year}"))
        complaint = work.add(
            replace(
                numbered,
                status=Status.RECEIVED,
                owner_id=asked.owner_id or self.session.person.id,
                investigator_id=None,
                next_step=asked.next_step.strip() or intake.FIRST_STEP,
                due=first_due(self.session, work, asked.received),
                extended=False,
                closed=None,
                closing=None,
                closing_words="",
                marks=(),
                import_id=None,
            )
        )
        if complaint.owner_id is not None:
            check_could_open(self.session, work, complaint, work.get(Person, complaint.owner_id))
        for person in new.parties:
            complaint = _store_person(work, complaint, person)
        for place, entry in enumerate(new.allegations, 1):
            store_allegation(work, complaint.id, place, entry)
        complaint = settle(work, complaint)
        work.about(complaint)
        return complaint

    def change(self, complaint: Complaint, why: str = "") -> Complaint:
        """Save corrected facts. A closed complaint is corrected with a reason."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.changed", why) as work:
            stored = self.seen(work, complaint.id)
            if not stored.is_open and not why.strip():
                raise RuleBroken(
                    "C5",
                    "Complaint {number} is closed.",
                    "Give a reason for the correction; the history keeps both versions.",
                    number=stored.number,
                )
            asked = replace(complaint, **{name: getattr(stored, name) for name in NOT_OF_A_FORM})
            own = [c.closed for c in work.find(Closing, complaint_id=stored.id) if c.import_id is None]
            intake.check_changed(stored, asked, self.session.today(), min(own, default=None))
            due = due_after(self.session, work, stored, asked)
            changed = settle(work, replace(asked, due=due))
            work.about(changed)
        return changed

    def add_note(self, complaint_id: int, text: str) -> Note:
        """Write something down about a complaint; a note is never changed."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not text.strip():
            raise Refused("The note is empty.", "Write it down, or cancel.")
        with self.session.act("complaint.note_added") as work:
            complaint = self.hold(work, complaint_id)
            return work.add(Note(complaint.id, text.strip(), self.session.person.id, self.session.now()))

    # -- people ----------------------------------------------------------------------------------

    def add_person(self, complaint_id: int, entry: PartyEntry) -> Party:
        """Add a person to a complaint."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check_person(entry)
        with self.session.act("complaint.person_added") as work:
            complaint = self.hold(work, complaint_id)
            _store_person(work, complaint, replace(entry, party=replace(entry.party, id=0, version=0)))
            return work.find(Party, complaint_id=complaint_id)[-1]

    def change_person(self, entry: PartyEntry) -> Party:
        """Save a person's facts and what is recorded of them."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check_person(entry)
        with self.session.act("complaint.person_changed") as work:
            stored = self.seen_part(work, Party, entry.party.id)
            complaint = self.hold(work, stored.complaint_id)
            party = work.change(replace(entry.party, complaint_id=complaint.id, import_id=stored.import_id))
            _store_characteristics(work, party, entry)
            work.change(_named_if_known(complaint, party))
            return party

    def remove_person(self, party: Party, why: str) -> None:
        """Take a person out of a complaint, with a reason; the history keeps them."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused("A person is taken out of a complaint only with a reason.", "Say why.")
        with self.session.act("complaint.person_removed", why) as work:
            self.hold(work, self.seen_part(work, Party, party.id).complaint_id)
            for characteristic in work.find(Characteristic, party_id=party.id):
                work.remove(characteristic)
            work.remove(party)


def _check_allegation(entry: AllegationEntry) -> None:
    intake.check_allegation(entry.allegation)
    for respondent in entry.respondents:
        intake.check_respondent(respondent)


def _check_person(entry: PartyEntry) -> None:
    for characteristic in entry.characteristics:
        gate.check_characteristic(characteristic)


def _store_person(work: Work, complaint: Complaint, entry: PartyEntry) -> Complaint:
    party = work.add(replace(entry.party, complaint_id=complaint.id))
    _store_characteristics(work, party, entry)
    return work.change(_named_if_known(complaint, party))


def _store_characteristics(work: Work, party: Party, entry: PartyEntry) -> None:
    kept = {characteristic.id for characteristic in entry.characteristics}
    there = work.find(Characteristic, party_id=party.id)
    for known in there if entry.seen is None else entry.seen:
        if known.id not in kept and known.id in {one.id for one in there}:
            work.remove(known)
    for characteristic in entry.characteristics:
        owned = replace(characteristic, complaint_id=party.complaint_id, party_id=party.id)
        if characteristic.id:
            work.change(owned)
        else:
            work.add(owned)


def _named_if_known(complaint: Complaint, party: Party) -> Complaint:
    """Someone who gave a name is no unknown person; who wishes to stay anonymous stays so."""
    known = party.role is PartyRole.COMPLAINANT and party.name.strip()
    if complaint.identity is Identity.UNKNOWN and known:
        return replace(complaint, identity=Identity.NAMED)
    return complaint
