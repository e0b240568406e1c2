"""Sealed cases (S1): closed to all but named people by a key of the case; and looks at identities (S2).

A seal is real against everybody who holds the office's key: narrative, persons, evidence and notes lie
under a key of the case alone, what earlier entries of the history say of them too, and the words of a
customer comment that it was made from. Status, dates, bases,
codes and findings stay readable, so that every figure counts the case whoever prints it.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.clocks.acknowledging import Acknowledgement
from gen63_desktop.domain.clocks.records import ClockEntry, Pause
from gen63_desktop.domain.complaints import seals
from gen63_desktop.domain.complaints.records import (
    Allegation,
    CaseKey,
    Characteristic,
    Closing,
    Complaint,
    Extension,
    Note,
    Party,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.custody import CustodyEntry
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import FileText
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.retention.records import CaseHold
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services import report_files as reports
from gen63_desktop.services.complaints import comment_words as comments
from gen63_desktop.services.complaints import link_words as links
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.violations import coding as violations
from gen63_desktop.store.audit_trail.telling import parts_ever
from gen63_desktop.store.complaints.plain import half_sealed
from gen63_desktop.store.confidential import OFFICE, Vault, case_key_context, case_key_id
from gen63_desktop.store.encryption.sealing import KEY_BYTES, seal
from gen63_desktop.store.records import Record, mapper_of
from gen63_desktop.store.tables import clocks as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import course as _course  # noqa: F401  the same
from gen63_desktop.store.work import Work

_BELONGING: tuple[type[Record], ...] = (
    Allegation, Respondent, Party, Characteristic, Extension, Closing, Note, Redaction, Letter, Referral, Pause,
    ClockEntry, Acknowledgement, Appeal, EvidenceItem,
    CustodyEntry, RecordingRequest, Task, Issue, Interview, CallForService, CaseHold, FileText,
)  # fmt: skip
_OF_CASE: tuple[type[Record], ...] = (Complaint, *_BELONGING)


@dataclass(frozen=True, slots=True)
class Identities:
    """The persons of a case and what they volunteered about themselves."""

    parties: tuple[Party, ...]
    characteristics: tuple[Characteristic, ...]


class Sealing(Part):
    """Closing a case to all but named people, and opening it again."""

    def seal(self, complaint_id: int, permitted: Sequence[int], why: str) -> Complaint:
        """Seal a case, or give a sealed one to another circle of people; each time under a new key.

        Whoever leaves the circle cannot open what is there from now on; what they saw, they saw.
        """
        self.session.allow(Permission.WALL_COMPLAINTS)
        seals.check_reason(why)
        vault = self._vault()
        with self.session.act("complaint.sealed", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            people = [work.get(Person, number) for number in dict.fromkeys(permitted)]
            seals.check_permitted(people)
            given = work.find(CaseKey, complaint_id=complaint_id)
            epoch = 1 + max((one.epoch for one in given), default=0)
            key = os.urandom(KEY_BYTES)
            vault.give(complaint_id, epoch, key)
            for person in people:
                work.add(_given(complaint_id, epoch, person, key))
            _hand_on(work, vault, given, people)
            _take_from_office(work, given, case_key_id(complaint_id, epoch), key)
            sealed = self._rewrite(
                work, replace(complaint, seal=epoch), case_key_id(complaint_id, epoch), key
            )
            work.detail(permitted=len(people))
        vault.forget(complaint_id)
        return sealed

    def unseal(self, complaint_id: int, why: str) -> Complaint:
        """Open a sealed case to the office again, as one of those permitted."""
        self.session.allow(Permission.WALL_COMPLAINTS)
        seals.check_reason(why)
        with self.session.act("complaint.unsealed", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            if complaint.seal is None:
                raise Refused("Complaint {number} is not sealed.", number=complaint.number)
            opened = self._rewrite(work, replace(complaint, seal=None), "", b"")
            _give_to_office(work, self._vault(), complaint_id)
        self._vault().forget(complaint_id)
        return opened

    def complete_seals(self) -> int:
        """Seal what an earlier version left open of sealed cases that this person can open; how many there were."""
        with self.session.ask() as reader:
            held = [reader.get(Complaint, number) for number in half_sealed(reader)]
            mine = [one for one in held if reader.holds_key_of(case_key_id(one.id, one.seal or 0))]
        for one in mine:
            with self.session.act("complaint.seal_completed") as work:
                complaint = work.get(Complaint, one.id)
                work.about(complaint)
                key = self._vault().key_of_case(work.connection, one.id, complaint.seal or 0)
                if key is not None and complaint.seal is not None:
                    self._rewrite(work, complaint, case_key_id(one.id, complaint.seal), key)
        return len(mine)

    def permitted(self, complaint_id: int) -> tuple[Person, ...]:
        """Those who can open a sealed case; nobody where it is not sealed."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            if complaint.seal is None:
                return ()
            keys = reader.find(CaseKey, complaint_id=complaint_id, epoch=complaint.seal)
            return tuple(reader.get(Person, one.person_id) for one in keys)

    def opens(self, complaint: Complaint) -> bool:
        """Whether the person signed in can read the case."""
        if complaint.seal is None:
            return True
        with self.session.ask() as reader:
            return reader.holds_key_of(case_key_id(complaint.id, complaint.seal))

    def identities(self, complaint_id: int, reason: str) -> Identities:
        """Look at the persons of a case: who looked, when and why stands in the history before they are shown."""
        self.session.allow(Permission.READ_COMPLAINTS)
        seals.check_reason(reason)
        with self.session.act("identities.seen", reason.strip()) as work:
            complaint = self.seen(work, complaint_id)
            work.about(complaint)
            found = Identities(
                work.find(Party, complaint_id=complaint_id),
                work.find(Characteristic, complaint_id=complaint_id),
            )
            work.detail(persons=len(found.parties), characteristics=len(found.characteristics))
        self._vault().looked.add(complaint_id)
        return found

    def _rewrite(self, work: Work, complaint: Complaint, key_id: str, key: bytes) -> Complaint:
        """Save the case and all that belongs to it under the key that holds from now on."""
        belonging = tuple(one for kind in _BELONGING for one in work.find(kind, complaint_id=complaint.id))
        for kind, ids in parts_ever(work, "complaints", complaint.id).items():
            if kind in {mapper_of(each).kind for each in _OF_CASE}:  # those too that were taken out of it
                work.veil_told(kind, ids, key_id, key)
        with work.veiling(key_id, key):
            saved = work.change(complaint)
            for one in belonging:
                work.change(one)
        violations.follow_seal(work, complaint.id, key_id, key)
        comments.follow_seal(work, complaint.id, key_id, key)
        links.follow_seal(work, complaint.id, key_id, key)
        reports.follow_seal(work, self.session, complaint.id, key_id, key)
        return saved

    def _vault(self) -> Vault:
        vault = self.session.store.vault
        assert vault is not None  # noqa: S101  who is signed in holds keys
        return vault


def _hand_on(work: Work, vault: Vault, given: Sequence[CaseKey], people: Sequence[Person]) -> None:
    """Give the earlier keys too: reasons of acts are signed under the key of their time, for ever."""
    for complaint_id, epoch in sorted({(one.complaint_id, one.epoch) for one in given}):
        key = vault.key_of_case(work.connection, complaint_id, epoch)
        have = {one.recipient for one in given if one.epoch == epoch}
        for person in people:
            if key is not None and person.sealing_key not in have:
                work.add(_given(complaint_id, epoch, person, key))


def _give_to_office(work: Work, vault: Vault, complaint_id: int) -> None:
    """Give the office the keys of the time that ended: reasons signed under them are read again by all.

    They open what was sealed until now and nothing that is sealed later, which has a key of its own.
    """
    epochs = {one.epoch for one in work.find(CaseKey, complaint_id=complaint_id)}
    for epoch in sorted(epochs):
        key = vault.key_of_case(work.connection, complaint_id, epoch)
        if key is not None:
            context = case_key_context(complaint_id, epoch)
            sealed = vault.lock(OFFICE, vault.office(), base64.b64encode(key).decode(), context)
            work.add(CaseKey(complaint_id, epoch, 0, OFFICE, sealed))


def _take_from_office(work: Work, given: Sequence[CaseKey], key_id: str, key: bytes) -> None:
    """Take keys that the office was given when the case was open back from the rows and the history."""
    held = [one for one in given if one.recipient == OFFICE]
    work.veil_earlier(held, key_id, key)
    with work.veiling(key_id, key):
        for one in held:
            work.change(replace(one, recipient="", sealed_key=""))


def _given(complaint_id: int, epoch: int, person: Person, key: bytes) -> CaseKey:
    recipient = person.sealing_key or ""
    context = case_key_context(complaint_id, epoch)
    sealed = base64.b64encode(seal(bytes.fromhex(recipient), key, context)).decode()
    return CaseKey(complaint_id, epoch, person.id, recipient, sealed)
