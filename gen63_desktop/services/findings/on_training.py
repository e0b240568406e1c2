"""The training compliance report: of which day it is, what it prints, and why it may not be issued yet (T2, T6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings import training_lists, training_tables
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.findings.training_sums import check
from gen63_desktop.domain.findings.training_words import verdict
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.findings.training_facts import read
from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import training as _tables  # noqa: F401  makes the records known to the store


class OnTraining(Maker[TrainingReport]):
    """Everybody's training on one day, under both rules."""

    kind = ReportKind.TRAINING
    form = "gen63 training compliance report, form 1"
    data = TrainingReport

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The day; today where none is asked for, never one that has not come."""
        session.allow(Permission.READ_TRAINING)
        on = _day(session, request)
        return Subject(on.isoformat(), f"Training compliance on {day(on)}", on, on)

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> TrainingReport:
        """Everybody on the day, and on the last days of the quarters before it."""
        session.allow(Permission.READ_TRAINING)
        progress(0, None, "Reading rosters and completions")
        with session.ask() as reader:
            found = read(reader, _day(session, request), heading, progress, cancelled)
        check(found)
        return found

    def draw(self, data: TrainingReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.training.report import draw

        return draw(data)

    def tables(self, data: TrainingReport) -> tuple[PlainTable, ...]:
        """Every table, the named list among them."""
        return (*training_tables.tables(data), training_lists.missing(data), training_lists.unmatched(data))

    def texts(self, data: TrainingReport) -> tuple[tuple[str, str], ...]:
        """The verdict, and by which roster it was reached."""
        return ("Verdict", verdict(data)), ("Last roster", data.last_roster_file)

    def unready(self, data: TrainingReport) -> tuple[Refused, ...]:
        """Where nobody can know who was employed, or nothing is required of anybody."""
        return tuple(_unready(data))


def _day(session: Session, request: ReportRequest) -> date:
    today = session.today()
    on = request.day or today
    if on > today:
        raise RuleBroken(
            "T6",
            "Compliance is a fact about a day, and {day} has not come yet.",
            "Choose today or an earlier day.",
            where="day",
            day=day(on),
        )
    return on


def _unready(data: TrainingReport) -> Iterator[Refused]:
    if data.roster_from is None:
        yield RuleBroken(
            "T6",
            "No roster is in the records: nobody can say who must be trained.",
            "Take in a roster on the page Training, then issue the report.",
        )
        return
    if data.last_roster is None:
        yield RuleBroken(
            "T6",
            "The first roster is that of {first}: who was employed on {day} is not known.",
            "Choose that day or a later one, or take in an earlier roster.",
            where="day",
            first=day(data.roster_from),
            day=day(data.day),
        )
    if not data.courses:
        yield RuleBroken(
            "T1",
            "No course was required on {day}.",
            "Add the required courses on the page Training, then issue the report.",
            day=day(data.day),
        )
