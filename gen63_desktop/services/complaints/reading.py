"""Reading complaints: the list, one case with all that belongs to it, and its time line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gen63_desktop.domain.complaints.records import (
    Characteristic,
    Closing,
    Complaint,
    Extension,
    Investigator,
    Note,
    Party,
    RegisterImport,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.complaints.rows import CaseFile, ComplaintRow
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.errors import Refused, quoted
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.listing import PlacedListing
from gen63_desktop.domain.retention.destruction import DestroyedCase, case_destroyed
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clock_following import follow, is_behind
from gen63_desktop.services.complaints import time_line
from gen63_desktop.services.complaints.part import Part, allegations_of
from gen63_desktop.services.complaints.sources import sources_among
from gen63_desktop.store.complaints import asked, shells
from gen63_desktop.store.complaints.lists import all_complaints
from gen63_desktop.store.reader import Reader


class Reading(Part):
    """What can be known of complaints."""

    def listing(self) -> PlacedListing[ComplaintRow]:
        """Every complaint, narrow."""
        self.session.allow(Permission.READ_COMPLAINTS)
        return all_complaints(self.session.ask, self.session.present_scope)

    def get(self, complaint_id: int) -> Complaint:
        """One complaint."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return self.seen(reader, complaint_id)

    def find_number(self, number: str) -> Complaint:
        """The complaint with a number, however its letters are written."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            clean = number.strip().upper()
            found = asked.id_of(reader, clean) if clean.isascii() and clean.isprintable() else None
            for gone in (
                reader.find(DestroyedCase, number=clean) if found is None and clean.isprintable() else ()
            ):
                raise case_destroyed(gone)
            if found is None or not self.sees(reader, found):
                raise Refused("There is no complaint {number}.", "Check the number.", number=quoted(number))
            return reader.get(Complaint, found)

    def case(self, complaint_id: int) -> CaseFile:
        """A complaint with all that belongs to it, in one consistent view; its persons only after a look (S2)."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            complaint = self.seen(reader, complaint_id)
            if not is_behind(self.session, reader, complaint):
                return _as_shown(reader, complaint)
        follow(self.session, complaint_id)
        with self.session.ask() as reader:
            return _as_shown(reader, self.seen(reader, complaint_id))

    def time_line(self, complaint_id: int) -> tuple[TimeLineEntry, ...]:
        """All that happened to a complaint, newest first."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            return time_line.of(self.session, reader, self.seen(reader, complaint_id))

    def count_by_status(self) -> dict[Status, int]:
        """How many complaints stand where; every status is there."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            found = asked.count_by_status(reader, self.session.case_scope())
        return {status: found.get(status, 0) for status in Status}

    def used_words(self, field: str) -> Sequence[str]:
        """Lines, places, categories … that complaints name already, for the forms to offer."""
        if field not in {"line", "place", "category", "language"}:
            raise ValueError(field)
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return asked.used_words(reader, self.session.case_scope(), field)


def _as_shown(reader: Reader, complaint: Complaint) -> CaseFile:
    """The same as the person may see it."""
    file = case_file(reader, complaint)
    looked = reader.vault is not None and complaint.id in reader.vault.looked
    known = shells.parties_of(reader, complaint.id)
    if len(file.parties) < len(known):  # the server of a team's office shows them after a look only
        return replace(file, parties=known).without_identities()
    return file if looked else file.without_identities()


def case_file(reader: Reader, complaint: Complaint) -> CaseFile:
    """All that is kept of one complaint."""
    complaint_id, came_with = complaint.id, complaint.import_id
    evidence = reader.find(EvidenceItem, complaint_id=complaint_id)
    interviews = reader.find(Interview, complaint_id=complaint_id)
    notes = reader.find(Note, complaint_id=complaint_id)
    return CaseFile(
        complaint=complaint,
        allegations=allegations_of(reader, complaint_id),
        respondents=reader.find(Respondent, complaint_id=complaint_id),
        parties=reader.find(Party, complaint_id=complaint_id),
        characteristics=reader.find(Characteristic, complaint_id=complaint_id),
        investigators=reader.find(Investigator, complaint_id=complaint_id),
        extensions=reader.find(Extension, complaint_id=complaint_id),
        closings=reader.find(Closing, complaint_id=complaint_id),
        notes=notes,
        people=asked.names(reader),
        signing_in=frozenset(p.id for p in reader.find(Person) if p.signs_in and p.active),
        source=None if came_with is None else reader.get(RegisterImport, came_with),
        evidence=tuple(replace(one, file_key="", file_name="") for one in evidence),
        interviews=tuple(replace(one, whom="", beside="") for one in interviews),
        sources=sources_among(evidence, interviews, notes),
    )
