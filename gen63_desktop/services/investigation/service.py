"""The investigation of a complaint: everything that a person can do with it, read in one view, and what waits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.custody import CustodyEntry, chain_of
from gen63_desktop.domain.investigation.entries import EvidenceShown, InvestigationFile
from gen63_desktop.domain.investigation.file_text import FileText
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.case_access import could_open
from gen63_desktop.services.investigation.evidence import items_of
from gen63_desktop.services.investigation.taking_out import TakingOut
from gen63_desktop.store.complaints.asked import names
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import intake as _tables  # noqa: F401  makes links known to the store

WEEK = timedelta(days=6)
_TITLE = 75
"""So much of what was written stands in My work, beside the number of the case."""


class Investigations(TakingOut):
    """What is known of an investigation, and what waits in it."""

    def of_case(self, complaint_id: int) -> InvestigationFile:
        """The whole investigation of a case; who was interviewed only after a look at the identities (S2)."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            complaint = self.seen(reader, complaint_id)
            looked = reader.vault is not None and complaint_id in reader.vault.looked
            interviews = reader.find(Interview, complaint_id=complaint_id)
            return InvestigationFile(
                complaint.id,
                tuple(sorted(reader.find(Issue, complaint_id=complaint_id), key=lambda one: one.place)),
                reader.find(Task, complaint_id=complaint_id),
                interviews if looked else tuple(map(without_identities, interviews)),
                _evidence(reader, complaint),
                reader.find(RecordingRequest, complaint_id=complaint_id),
                reader.find(CallForService, complaint_id=complaint_id),
                names(reader),
                looked,
            )

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """Recordings that are about to be overwritten, and the person's tasks, on the cases they may open."""
        if not self.session.may(Permission.READ_COMPLAINTS):
            return
        with self.session.ask() as reader:
            asked = reader.find(RecordingRequest, state=RequestState.ASKED.value)
            tasks = reader.find(Task, state=TaskState.OPEN.value)
            wanted = {one.complaint_id for one in asked} | {one.complaint_id for one in tasks}
            cases = {
                number: complaint
                for number in wanted
                if self.sees(reader, number) and goes_on(reader, complaint := reader.get(Complaint, number))
            }
            people = {one.id: one for one in reader.find(Person)}
            tasks = tuple(
                task
                for task in tasks
                if task.complaint_id in cases
                and self._is_for_me(reader, cases[task.complaint_id], people[task.owner_id])
            )
        now = self.session.now()
        for request in asked:
            if request.complaint_id in cases:
                yield from _recording(request, cases[request.complaint_id], now, today)
        for task in tasks:
            yield from _task(task, cases[task.complaint_id], today)

    def _is_for_me(self, reader: Reader, complaint: Complaint, owner: Person) -> bool:
        """One's own tasks, and on one's own cases those of people who do not sign in or cannot open the case."""
        me = self.session.person.id
        if owner.id == me or me not in (complaint.owner_id, complaint.investigator_id):
            return owner.id == me
        there = owner.signs_in and owner.active
        return not there or not could_open(self.session, reader, complaint, owner)


def goes_on(reader: Reader, complaint: Complaint) -> bool:
    """Whether a case is open, or merged into one that is: its recordings are overwritten all the same."""
    here: Complaint | None = complaint
    while here is not None and not here.is_open:
        links = reader.find(CaseLink, complaint_id=here.id, kind=LinkKind.MERGED.value)
        here = reader.look_up(Complaint, links[0].other_id) if links else None
    return here is not None


def _evidence(reader: Reader, complaint: Complaint) -> tuple[EvidenceShown, ...]:
    complaint_id = complaint.id
    entries = reader.find(CustodyEntry, complaint_id=complaint_id)
    read = {one.evidence_id: one for one in reader.find(FileText, complaint_id=complaint_id)}
    return tuple(
        EvidenceShown(
            replace(item, file_key=""),
            chain_of([one for one in entries if one.evidence_id == item.id]),
            None if item.id not in read else read[item.id].state,
            item.id in read and read[item.id].shortened,
            complaint.seal is not None,
        )
        for item in items_of(reader, complaint_id)
    )


def without_identities(interview: Interview) -> Interview:
    """An interview that does not say with whom it was."""
    return replace(
        interview,
        whom=CONFIDENTIAL if interview.whom else "",
        beside=CONFIDENTIAL if interview.beside else "",
    )


def _recording(
    request: RecordingRequest, complaint: Complaint, now: datetime, today: date
) -> Iterator[WorkItem]:
    title = remark("{number} Recording: {what}", number=complaint.number, what=_short(request.what))
    hour = request.overwritten_at
    if hour is None:
        unknown = remark("Nobody said yet how long it is kept")
        yield WorkItem(Group.NEW, "complaints", title, unknown, None, complaint.id)
        return
    day = hour.astimezone(now.tzinfo).astimezone().date()
    if hour <= now:
        group, note = Group.OVERDUE, remark("The hour of overwriting has passed without an answer")
    else:
        left = int((hour - now) / timedelta(hours=1))
        group = Group.DUE_THIS_WEEK if day <= today + WEEK else Group.NEW
        note = (
            remark("Overwritten in {n} h", n=left)
            if left < 72
            else remark("Overwritten in {n} days", n=left // 24)
        )
    yield WorkItem(group, "complaints", title, note, day, complaint.id)


def _task(task: Task, complaint: Complaint, today: date) -> Iterator[WorkItem]:
    group = Group.NEW
    if task.due is not None and task.due <= today + WEEK:
        group = Group.OVERDUE if task.due < today else Group.DUE_THIS_WEEK
    title = remark("{number} Task: {what}", number=complaint.number, what=_short(task.what))
    yield WorkItem(group, "complaints", title, "", task.due, complaint.id)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TITLE else f"{flat[:_TITLE].rstrip()}…"
