"""Evidence: recorded with its file, its chain of custody continued, its file checked, opened and copied out."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.attached import FileMark
from gen63_desktop.domain.complaints import relied_on
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.investigation import custody
from gen63_desktop.domain.investigation.custody import CustodyEntry, CustodyKind, FileState, Move
from gen63_desktop.domain.investigation.evidence import (
    EvidenceItem,
    NewEvidence,
    check_evidence,
    evidence_number,
)  # fmt: skip
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.domain.roles import Permission
from gen63_desktop.exchange.attached_kind import look_at
from gen63_desktop.services.complaints.part import Part, allegations_of
from gen63_desktop.services.exports import act_with_file
from gen63_desktop.store.encryption.sealing import KEY_BYTES, DoesNotOpen, lock, unlock
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import investigation as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work

_FOUND = {
    FileFault.MISSING: FileState.MISSING,
    FileFault.DAMAGED: FileState.DAMAGED,
    FileFault.DIFFERENT: FileState.DIFFERENT,
}


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that is kept already, for the item that will name it; empty: there is none."""

    name: str = ""
    kind: str = ""
    marks: tuple[FileMark, ...] = ()
    blob: str = ""
    sha256: str = ""
    size: int = 0
    key: str = ""
    digest: str = ""


class Evidence(Part):
    """What was obtained, and who had it."""

    def record_evidence(self, complaint_id: int, new: NewEvidence, data: bytes | None = None) -> EvidenceItem:
        """Record an item, with its file where there is one; its chain of custody begins."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_evidence(new.description, new.obtained_from, new.obtained_on, self.session.today())
        filed = self._kept_file(new.file_name, data)
        with self.session.act("evidence.recorded") as work:
            complaint = self.hold(work, complaint_id)
            return self.add_evidence(work, complaint, new, filed)

    def _kept_file(self, name: str, data: bytes | None) -> KeptFile:
        """Keep a file under a key of its own before the act that names it; what an item says of it.

        Whoever cannot read the item cannot open its file, before and after a case is sealed.
        """
        if data is None:
            return KeptFile()
        if not data:
            raise Refused("The file is empty.", "Choose the file that was obtained.", where="file")
        name = name.encode("utf-8", "replace").decode("utf-8")  # a file's name need not be text
        kind, marks = look_at(name, data)
        digest, key = sha256(data).hexdigest(), os.urandom(KEY_BYTES)
        kept = self.session.attachments.keep(lock(key, data, digest))
        return KeptFile(name, kind, marks, kept.blob, kept.sha256, len(data), key.hex(), digest)

    def add_evidence(
        self, work: Work, complaint: Complaint, new: NewEvidence, filed: KeptFile
    ) -> EvidenceItem:
        """Record an item within another act."""
        me, now = self.session.person, self.session.now()
        count = len(work.find(EvidenceItem, complaint_id=complaint.id)) + 1
        item = work.add(
            EvidenceItem(
                complaint.id,
                evidence_number(complaint.number, count),
                new.kind,
                new.description.strip(),
                new.obtained_on,
                new.obtained_from.strip(),
                new.obtained_where.strip(),
                me.id,
                now,
                filed.name,
                filed.kind,
                filed.marks,
                filed.blob,
                filed.sha256,
                filed.size,
                filed.key,
                filed.digest,
            )
        )
        work.add(
            CustodyEntry(
                complaint.id,
                item.id,
                CustodyKind.TAKEN,
                new.obtained_on or self.session.today(),
                "",
                item.obtained_from,
                new.held_by.strip() or me.name,
                "Evidence of the complaint",
                new.means.strip(),
                me.id,
                now,
                digest=item.file_sha256,
            )
        )
        work.detail(evidence=item.number)
        return item

    def describe_evidence(self, item: EvidenceItem, why: str) -> EvidenceItem:
        """Correct what is said of an item, with a reason; neither its file nor its number ever changes."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused(
                "Nothing says why.", "Write the reason: the history keeps both versions.", where="why"
            )
        check_evidence(item.description, item.obtained_from, item.obtained_on, self.session.today())
        with self.session.act("evidence.described", why.strip()) as work:
            stored = self.seen_part(work, EvidenceItem, item.id)
            self.hold(work, stored.complaint_id)
            return work.change(
                replace(
                    stored,
                    kind=item.kind,
                    description=item.description.strip(),
                    obtained_on=item.obtained_on,
                    obtained_from=item.obtained_from.strip(),
                    obtained_where=item.obtained_where.strip(),
                    version=item.version,
                )
            )

    def withdraw_evidence(self, evidence_id: int, why: str) -> EvidenceItem:
        """Say that an item was recorded in error; never of one on which a finding rests (C7).

        It stays where it is with its number, its file and its chain of custody.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused("Nothing says why it is withdrawn.", "Write the reason.", where="why")
        with self.session.act("evidence.withdrawn", why.strip()) as work:
            item = self._held(work, evidence_id)
            if item.is_withdrawn:
                raise Refused("{number} was withdrawn already.", number=item.number)
            resting = relied_on.resting_on_item(allegations_of(work, item.complaint_id), item.id)
            relied_on.check_stays(resting, item.number)
            work.detail(evidence=item.number)
            me, today = self.session.person.id, self.session.today()
            return work.change(replace(item, withdrawn_on=today, withdrawn_by=me, withdrawn_why=why.strip()))

    # -- custody -----------------------------------------------------------------------------------

    def move_evidence(self, evidence_id: int, move: Move) -> CustodyEntry:
        """Write down that an item changed hands."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        custody.check_move(move, self.session.today())
        with self.session.act("custody.moved") as work:
            item = self._held(work, evidence_id)
            return work.add(self._entry(item, CustodyKind.HANDED, move))

    def correct_custody(self, entry_id: int, move: Move, why: str) -> CustodyEntry:
        """Say anew what an earlier entry said wrongly. That stays as it was written, beside the correction."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        custody.check_move(move, self.session.today())
        with self.session.act("custody.corrected") as work:
            wrong = self.seen_part(work, CustodyEntry, entry_id)
            custody.check_correction(wrong, why)
            item = self._held(work, wrong.evidence_id)
            right = self._entry(item, CustodyKind.CORRECTION, move)
            return work.add(replace(right, words=why.strip(), corrects=wrong.id))

    def check_evidence_file(self, evidence_id: int) -> CustodyEntry:
        """Check that the kept file is the one that was obtained, and write down what was found."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            item = self.seen_part(reader, EvidenceItem, evidence_id)
        if not item.has_file:
            raise Refused("{number} has no file.", "Check the object itself.", number=item.number)
        found = self._state_of(item)
        with self.session.act("custody.checked") as work:
            held = self._held(work, evidence_id)
            chain = custody.chain_of(work.find(CustodyEntry, evidence_id=evidence_id))
            today = self.session.today()
            here = Move(today, "", chain.holder, chain.holder, "", "")
            entry = self._entry(held, CustodyKind.CHECKED, here)
            work.detail(evidence=held.number, found=found.value)
            return work.add(replace(entry, found=found, digest=item.file_sha256))

    # -- the file ----------------------------------------------------------------------------------

    def evidence_file(self, evidence_id: int) -> bytes:
        """The file as it was obtained, to the last byte."""
        return self._opened(evidence_id)[1]

    def save_evidence(self, evidence_id: int, path: Path) -> None:
        """Write a copy of the file to a path, whole or not at all; the time line of the case keeps that it left."""
        item, data = self._opened(evidence_id)
        with act_with_file(self.session, "evidence.copied", path) as (work, stream):
            stream.write(data)
            work.about(work.get(Complaint, item.complaint_id))
            work.detail(evidence=item.number)

    def _opened(self, evidence_id: int) -> tuple[EvidenceItem, bytes]:
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            item = self.seen_part(reader, EvidenceItem, evidence_id)
        if not item.has_file:
            raise Refused("{number} has no file.", number=item.number)
        data = _bytes_of(item, self.session.attachments.fetch(item.blob))
        if data is None:
            raise Refused(
                "What is kept of {number} is not what was obtained, or its key is not yours.",
                "Restore it from a backup, or ask one of those permitted.",
                number=item.number,
            )
        return item, data

    def _state_of(self, item: EvidenceItem) -> FileState:
        files = self.session.attachments
        fault = files.fault(item.blob, item.sha256)
        if fault is not None:
            return _FOUND[fault]
        return FileState.WHOLE if _bytes_of(item, files.fetch(item.blob)) is not None else FileState.DIFFERENT

    def _held(self, work: Work, evidence_id: int) -> EvidenceItem:
        """The item, its case held to the end of the act."""
        item = self.seen_part(work, EvidenceItem, evidence_id)
        self.hold(work, item.complaint_id)
        return item

    def _entry(self, item: EvidenceItem, kind: CustodyKind, move: Move) -> CustodyEntry:
        return CustodyEntry(
            item.complaint_id,
            item.id,
            kind,
            move.on or self.session.today(),
            move.time,
            move.giver.strip(),
            move.holder.strip(),
            move.purpose.strip(),
            move.means.strip(),
            self.session.person.id,
            self.session.now(),
        )


def _bytes_of(item: EvidenceItem, locked: bytes) -> bytes | None:
    """The file of an item; None where it is another one, or its key is not the person's."""
    try:
        data = unlock(bytes.fromhex(item.file_key), locked, item.file_sha256)
    except (DoesNotOpen, ValueError):
        return None
    return data if sha256(data).hexdigest() == item.file_sha256 else None


def items_of(reader: Reader, complaint_id: int) -> tuple[EvidenceItem, ...]:
    """The items of a case in the order of their numbers."""
    return reader.find(EvidenceItem, complaint_id=complaint_id)
