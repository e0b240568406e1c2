"""Sending a letter: drawn, checked, kept on the case as it went out, and the case's clocks set, in one act."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from hashlib import sha256

from gen63_desktop.domain.complaints import casework
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter, LetterRow, letter_number
from gen63_desktop.domain.letters.writing import Writing, check_returned, to_lines
from gen63_desktop.domain.progress import Progress, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.letters.drafting import Drafting
from gen63_desktop.services.letters.rows import row_of
from gen63_desktop.store.encryption.sealing import KEY_BYTES, lock
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work

_TRIES = 3
_STEPS = 3


class _OvertakenError(Exception):
    """Another letter of the case took the number meanwhile."""


class Sending(Drafting):
    """From the draft to the letter that is never changed."""

    def send(self, writing: Writing, seen: str, progress: Progress = no_progress) -> LetterRow:
        """Freeze the letter on the case, as it was seen: ``seen`` is the digest of the preview.

        A request for information sets the case to wait for it; the case's next step follows what the writer
        says. A letter that would say something else than the preview is not sent.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        for _ in range(_TRIES):
            try:
                return self._send(writing, seen, progress)
            except _OvertakenError:
                continue
        raise Refused("Other letters of this case are being sent.", "Try again in a moment.")

    def note_return(self, letter_id: int, on: date, words: str) -> LetterRow:
        """Note that a letter came back: it met no clock."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act(
            "letter.returned"
        ) as work:  # the words are sealed with the case; a reason would not be
            letter = self.seen_part(work, Letter, letter_id)
            self.hold(work, letter.complaint_id)
            if letter.returned_on is not None:
                raise Refused(
                    "It is noted already that {number} came back.",
                    "Look at the letters again.",
                    number=letter.number,
                )
            check_returned(on, letter.sent_on, self.session.today(), words)
            saved = work.change(replace(letter, returned_on=on, returned_words=words.strip()))
            work.detail(number=saved.number)
            looked = self.looked(work, saved.complaint_id)
        return row_of(saved, {self.session.person.id: self.session.person.name}, looked=looked)

    def _send(self, writing: Writing, seen: str, progress: Progress) -> LetterRow:
        from gen63_desktop.reports import checking
        from gen63_desktop.reports import letters as drawing

        with self.session.ask() as reader:
            complaint = self.seen(reader, writing.complaint_id)
            self.require_look(reader, complaint)
            draft = self.drafted(reader, writing)
            self._check_ready(draft)
            number = _next_number(reader, complaint)
            paper = self.paper(reader, draft, number)
        problems = drawing.not_drawn(paper)
        if problems:
            raise Problems(problems)
        if paper.digest() != seen:
            raise _not_as_seen(complaint)
        progress(0, _STEPS, "Drawing the letter")
        pdf = drawing.draw(paper)
        progress(1, _STEPS, "Checking that it is accessible")
        _require_accessible(checking.check(pdf))
        progress(2, _STEPS, "Keeping the letter")
        key = os.urandom(KEY_BYTES)
        file = self.session.attachments.keep(lock(key, pdf, number))
        with self.session.act("letter.sent") as work:
            held = self.hold(work, writing.complaint_id)
            again = self.drafted(work, writing)
            if _next_number(work, held) != number:
                raise _OvertakenError
            if self.paper(work, again, number).digest() != seen:
                raise _not_as_seen(held)
            letter = Letter(
                complaint_id=held.id,
                number=number,
                kind=writing.kind,
                way=writing.way,
                sent_on=self.session.today(),
                sent_by=self.session.person.id,
                signed_as=self.session.capacity_for(Permission.WORK_COMPLAINTS),
                edition=again.template.edition,
                rights_edition=again.rights.edition if again.rights is not None else None,
                blob=file.blob,
                sha256=file.sha256,
                size=len(pdf),
                checked=checking.passed(),
                language=writing.language.code,
                party_id=writing.party_id,
                to_name=to_lines(writing)[0],
                address="\n".join(to_lines(writing)[1:]),
                file_key=key.hex(),
                file_sha256=sha256(pdf).hexdigest(),
                answer_by=writing.answer_by if writing.kind is LetterKind.INFORMATION else None,
            )
            kept = work.add(letter)
            _move_on(work, held, writing)
            work.detail(number=number, kind=writing.kind.value, way=writing.way.value)
        progress(_STEPS, _STEPS, "Done")
        return row_of(kept, {self.session.person.id: self.session.person.name}, looked=True)


def _next_number(reader: Reader, complaint: Complaint) -> str:
    """Letters are never removed, so the next one is one more."""
    return letter_number(complaint.number, len(reader.find(Letter, complaint_id=complaint.id)) + 1)


def _move_on(work: Work, complaint: Complaint, writing: Writing) -> None:
    """What the letter sets on the case: it waits for what was asked for, and has its next step."""
    if not complaint.is_open:
        return
    moved = complaint
    if writing.kind is LetterKind.INFORMATION:
        moved = casework.with_status(moved, Status.WAITING)
    if writing.then_step.strip():
        moved = casework.with_next_step(moved, writing.then_step, writing.then_due)
    work.change(moved)


def _not_as_seen(complaint: Complaint) -> RuleBroken:
    return RuleBroken(
        "R3",
        "The letter on {number} would say something else than the preview did: the case, the template or what is "
        "typed changed meanwhile. Nothing was sent.",
        "Look at the preview again, then send it.",
        number=complaint.number,
    )


def _require_accessible(problems: tuple[str, ...]) -> None:
    if problems:
        raise Problems(
            [
                Refused(
                    "The drawn letter does not pass the check of accessible PDF: {problem}.",
                    "This is a fault of the program. Report it with this text; nothing was sent.",
                    problem=problem,
                )
                for problem in problems
            ]
        )
