"""The file of a case on paper: its chosen parts as of one entry of the history, persons masked unless chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.case_paper import CasePaper, FilePart, Told, without_persons
from gen63_desktop.domain.clocks.shown import ShownClock
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead, Letterhead
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import RelatedCase
from gen63_desktop.domain.investigation.entries import InvestigationFile
from gen63_desktop.domain.letters.records import Letter, LetterRow
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clocks.acts import Acts
from gen63_desktop.services.complaints.reading import Reading
from gen63_desktop.services.exports import act_with_file
from gen63_desktop.services.intake.linking import Linking
from gen63_desktop.services.investigation.service import Investigations, without_identities
from gen63_desktop.services.letters.rows import row_of
from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import intake as _intake  # noqa: F401  makes the record known to the store
from gen63_desktop.store.tables import letterheads as _letterheads  # noqa: F401  makes the record known to the store
from gen63_desktop.store.tables import letters as _letters  # noqa: F401  makes the record known to the store

Teller = Callable[[TimeLineEntry], Told]
"""Says an entry of the time line in words: its head, and its further lines."""

_TRIES = 3
_STEPS = 3


@dataclass(frozen=True, slots=True)
class _Read:
    case: CaseFile
    investigation: InvestigationFile
    letters: tuple[LetterRow, ...]
    clocks: tuple[ShownClock, ...]
    appeals: tuple[Appeal, ...]
    linked: tuple[RelatedCase, ...]
    referrals: tuple[Referral, ...]
    time_line: tuple[TimeLineEntry, ...]
    letterhead: Letterhead


@dataclass(frozen=True, slots=True)
class DrawnCase:
    """A case file that was drawn and has not left."""

    paper: CasePaper
    pdf: bytes


class CaseFiles:
    """Putting the file of a case on paper."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def print(
        self,
        complaint_id: int,
        parts: Collection[FilePart],
        tell: Teller,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> CasePaper:
        """Write the chosen parts of a case as an accessible PDF; the case keeps which of them left."""
        drawn = self.draw(complaint_id, parts, tell, progress, cancelled)
        stop_if(cancelled)
        self.save(drawn, path)
        return drawn.paper

    def draw(
        self,
        complaint_id: int,
        parts: Collection[FilePart],
        tell: Teller,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> DrawnCase:
        """Draw the chosen parts of a case, to be looked at before they leave; nothing is kept of it.

        The persons go along only where they are chosen, and then only after a look with its reason (S2).
        """
        from gen63_desktop.reports.case_file import report

        self._session.allow(Permission.READ_COMPLAINTS)
        progress(0, _STEPS, "Reading the case")
        paper = _case_paper(self._session, complaint_id, parts, tell)
        stop_if(cancelled)
        progress(1, _STEPS, "Drawing the case file")
        pdf = report.draw(paper)
        stop_if(cancelled)
        progress(2, _STEPS, "Checking the case file")
        _check_drawn(pdf)
        return DrawnCase(paper, pdf)

    def save(self, drawn: DrawnCase, path: Path) -> None:
        """Let what was drawn leave for a file, if the case is still the person's to open; the case keeps that it did."""
        self._session.allow(Permission.READ_COMPLAINTS)
        paper = drawn.paper
        with act_with_file(self._session, "case_file.printed", path) as (work, stream):
            stream.write(drawn.pdf)
            work.about(Reading(self._session).seen(work, paper.case.complaint.id))
            work.detail(
                parts=", ".join(part.value for part in paper.parts),
                as_of_entry=paper.history_number,
                file_sha256=sha256(drawn.pdf).hexdigest(),
            )


def _check_drawn(pdf: bytes) -> None:
    from gen63_desktop.reports import checking

    said = "The drawn case file does not pass the check of accessible PDF: {problem}."
    problems = checking.check(pdf)
    if problems:
        raise Problems([Refused(said, "Report it with this text.", problem=one) for one in problems])


def _case_paper(session: Session, complaint_id: int, parts: Collection[FilePart], tell: Teller) -> CasePaper:
    """The chosen parts of a case that the person may open; read again where somebody wrote meanwhile."""
    chosen = tuple(part for part in FilePart if part in parts)
    if not chosen:
        raise Refused("No part of the case file is chosen.", "Choose at least one.", where="parts")
    Reading(session).case(complaint_id)  # its clocks are counted before the moment that the paper names
    for _ in range(_TRIES):
        with session.ask() as reader:
            before = reader.head()
        read = _read(session, complaint_id)
        with session.ask() as reader:
            after = reader.head()
        if after == before:
            break
    else:
        raise Refused(
            "The records were changed again and again while the case was read.", "Try again in a moment."
        )
    if FilePart.PERSONS in chosen:
        _require_look(read.case)
    else:
        read = _without_persons(read)
    oldest_first = tuple(reversed(read.time_line))
    facts = session.facts
    return CasePaper(
        office=facts.name,
        by=session.person.name,
        at=session.now().astimezone().replace(microsecond=0),
        history_number=before.seq,
        history_hash=before.hash,
        parts=chosen,
        case=read.case,
        investigation=read.investigation,
        letters=read.letters,
        clocks=read.clocks,
        appeals=read.appeals,
        linked=read.linked,
        referrals=read.referrals,
        told=tuple(map(tell, oldest_first)) if FilePart.TIME_LINE in chosen else (),
        entries=oldest_first if FilePart.HISTORY in chosen else (),
        fictional=facts.fictional,
        letterhead=read.letterhead,
    )


def _read(session: Session, complaint_id: int) -> _Read:
    reading = Reading(session)
    case = reading.case(complaint_id)
    with session.ask() as reader:
        reading.seen(reader, complaint_id)
        sent = reader.find(Letter, complaint_id=complaint_id)
        letters = tuple(row_of(one, case.people, looked=case.identities_shown) for one in sent)
        appeals = reader.find(Appeal, complaint_id=complaint_id)
        linked = Linking(session).related_in(reader, complaint_id)
        referrals = reader.find(Referral, complaint_id=complaint_id)
        letterhead = next((one.value for one in reader.find(AgencyLetterhead)), Letterhead())
    return _Read(
        case,
        Investigations(session).of_case(complaint_id),
        letters,
        Acts(session).of_case(complaint_id).clocks,
        appeals,
        linked,
        referrals,
        reading.time_line(complaint_id),
        letterhead,
    )


def _require_look(case: CaseFile) -> None:
    """Refuse to print persons before the look that the history keeps (S2)."""
    if case.has_identities and not case.identities_shown:
        raise RuleBroken(
            "S2",
            "The file is to name the persons of complaint {number}, and you have not looked at them yet.",
            "Show the identities first, with a reason; or print the file without the persons.",
            number=case.complaint.number,
        )


def _without_persons(read: _Read) -> _Read:
    """The same with nothing of the fields that say who the persons are."""
    found = read.investigation
    nameless = tuple(replace(one, item=replace(one.item, file_name="")) for one in found.evidence)
    interviews = tuple(map(without_identities, found.interviews))
    masked = replace(found, interviews=interviews, evidence=nameless, looked=False)
    return replace(
        read,
        case=read.case.without_identities(),
        investigation=masked,
        letters=tuple(one.without_identity() for one in read.letters),
        time_line=tuple(map(without_persons, read.time_line)),
    )
