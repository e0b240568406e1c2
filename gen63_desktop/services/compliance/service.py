"""The compliance matrix as a service: the matrix of a day, notes on it, and its tables (R5)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from gen63_desktop import resources
from gen63_desktop.domain.compliance import notes
from gen63_desktop.domain.compliance.facts import Facts
from gen63_desktop.domain.compliance.matrix import Line, Matrix, lines
from gen63_desktop.domain.compliance.notes import ClauseNote, NoteView
from gen63_desktop.domain.compliance.register import Register, read_register
from gen63_desktop.domain.compliance.tables import tables
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.services.compliance import from_casework as casework
from gen63_desktop.services.compliance.from_audits import source_facts
from gen63_desktop.services.compliance.from_training import training_facts
from gen63_desktop.services.compliance.listing import MatrixOfDay, listing
from gen63_desktop.services.compliance.words import ACT_WORDS
from gen63_desktop.services.exports import write_tables
from gen63_desktop.services.history_past import Past, instant_of_day
from gen63_desktop.services.session import Session
from gen63_desktop.services.violations.part import scope_of
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store import compliance as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import compliance as _tables  # noqa: F401  makes the notes known to the store

__all__ = ["ACT_WORDS", "Compliance"]

AREAS = (
    Permission.READ_COMPLIANCE,
    Permission.READ_ALL_COMPLAINTS,
    Permission.READ_COMMENTS,
    Permission.READ_SOURCES,
    Permission.READ_TRAINING,
    Permission.READ_ALL_VIOLATIONS,
)
"""What the matrix is computed from: who may not read all of it is refused, rather than shown other figures."""
STEPS = 3


@cache
def register() -> Register:
    """The register of obligations that ships with the program."""
    return read_register(resources.text("compliance/gen-63.toml"))


class Compliance:
    """Where the agency stands with GEN 63, sentence by sentence. Nobody sets a state: there is no act for it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- reading ---------------------------------------------------------------------------------

    def register(self) -> Register:
        """What GEN 63 asks, and the control that answers each sentence."""
        return register()

    def matrix(
        self,
        day: date | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Matrix:
        """The matrix of a day (today), computed from the records; a day to come is refused."""
        for permission in AREAS:
            self._session.allow(permission)
        require_every_case(self._session)
        day = day or self._session.today()
        if day > self._session.today():
            raise Refused("{day} has not come yet.", "Choose a day that has begun.", day=f"{day:%b %d, %Y}")
        with self._session.ask() as reader:
            facts = self._facts(reader, day, progress, cancelled)
            head, shown = reader.head(), self._notes(reader, day)
        return Matrix(
            day=day,
            document=register().document,
            standing=register().standing,
            office=self._session.facts.name,
            fictional=self._session.facts.fictional,
            read_at=self._session.now().astimezone().replace(microsecond=0),
            history_number=head.seq,
            history_hash=head.hash,
            lines=lines(register(), facts, shown),
        )

    def listing(self) -> tuple[MatrixOfDay, RowsListing[Line]]:
        """The obligations as a list, and the holder whose matrix it shows."""
        self._session.allow(Permission.READ_COMPLIANCE)
        return listing()

    def _facts(self, reader: Reader, day: date, progress: Progress, cancelled: Cancelled) -> Facts:
        """By effect from what the session knows; as the records stood from those of the end of the day."""
        progress(0, STEPS, "Reading audits and training")
        sources, trained = source_facts(reader, day), training_facts(reader, day)
        seen = casework.Seen(
            asked.seen_cases(reader, self._session.case_scope()),
            asked.seen_of_register(reader, scope_of(self._session)),
        )
        stop_if(cancelled)
        progress(1, STEPS, "Reading the records of the day")
        with self._stood(reader, day) as then:
            progress(2, STEPS, "Reading complaints, comments and violations")
            found = casework.violation_facts(then, seen)
            return Facts(
                day=day,
                sources=sources,
                training=trained,
                quarters=casework.quarter_facts(then, day),
                complaints=casework.complaint_facts(then, day, seen),
                sustained=casework.sustained_facts(then, seen),
                violations=found,
                reports=casework.report_facts(then, found, seen),
            )

    @contextmanager
    def _stood(self, reader: Reader, day: date) -> Iterator[Reader]:
        """The records as they stood at the end of the day; of today, those that are being read."""
        if day == self._session.today():
            yield reader
            return
        if self._session.store.looks is not None and not self._session.may(Permission.READ_WHOLE_HISTORY):
            raise NotAllowed(
                "S1",
                "A past day is read back from the whole history, of which the server shows you a part only.",
                "Choose today, or ask the Chief Civil Rights Officer or an auditor.",
            )
        past, instant = Past(self._session), instant_of_day(self._session, day)
        with past.session_at(past.entry_at(instant), instant) as then, then.ask() as earlier:
            yield earlier

    # -- notes -----------------------------------------------------------------------------------

    def add_note(self, code: str, text: str) -> ClauseNote:
        """Note something on an obligation. It stands beside the state, and changes nothing of it."""
        self._session.allow(Permission.DRAFT_REPORTS)
        self._session.allow(Permission.READ_COMPLIANCE)
        note = ClauseNote(code, text, self._session.person.id, self._session.now())
        tidy = notes.noted(note, [one.code for one in register().obligations])
        with self._session.act("compliance.noted") as work:
            made = work.add(tidy)
            work.about(made)
        return made

    def take_back(self, note_id: int, why: str) -> ClauseNote:
        """Take a note back. It stays to be read, with the reason."""
        self._session.allow(Permission.DRAFT_REPORTS)
        self._session.allow(Permission.READ_COMPLIANCE)
        with self._session.act("compliance.note_taken_back", why=why) as work:
            stored = work.get(ClauseNote, note_id)
            gone = work.change(notes.taken_back(stored, self._session.person.id, self._session.now(), why))
            work.about(gone)
        return gone

    def _notes(self, reader: Reader, day: date) -> tuple[NoteView, ...]:
        """The notes that stood at the end of the day, oldest first; one taken back later stood still."""
        names = {person.id: person.name for person in reader.find(Person)}
        return tuple(
            _view(note, day, names) for note in reader.find(ClauseNote) if note.at.astimezone().date() <= day
        )

    # -- out -------------------------------------------------------------------------------------

    def export(
        self,
        path: Path,
        day: date | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write the matrix of a day to a file of the person's own; rows written."""
        found = self.matrix(day, progress, cancelled)
        every = tables(found)
        wanted = every[:1] if path.suffix.lower() == ".csv" else every
        return write_tables(self._session, path, wanted, progress, cancelled)


def _view(note: ClauseNote, day: date, names: dict[int, str]) -> NoteView:
    stood = note.withdrawn_at is None or note.withdrawn_at.astimezone().date() > day
    shown = NoteView(note.id, note.code, note.text, names.get(note.by, "?"), note.at.astimezone())
    if stood:
        return shown
    return replace(
        shown,
        withdrawn_by=names.get(note.withdrawn_by or 0, "?"),
        withdrawn_at=note.withdrawn_at.astimezone() if note.withdrawn_at is not None else None,
        withdrawn_why=note.withdrawn_why,
    )
