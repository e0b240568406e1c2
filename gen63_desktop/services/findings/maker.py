"""How a kind of report is made: what each kind says to the one that drafts, issues and keeps them all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest, Subject
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.session import Session


class ReportData(Protocol):
    """Everything that a report prints, frozen: a dataclass of plain values whose first field is the heading."""

    @property
    def heading(self) -> Heading:
        """What the report says of itself."""
        ...


DataT = TypeVar("DataT", bound=ReportData)


class Maker(ABC, Generic[DataT]):
    """One kind of report.

    ``form`` names the layout of its frozen data, which is kept as JSON and read again: fields are only ever
    added, at the end and with a default. ``drafted_with`` are the permissions of which a drafter has one.
    """

    kind: ClassVar[ReportKind]
    form: ClassVar[str]
    data: type[DataT]
    audiences: ClassVar[tuple[Audience, ...]] = (Audience.EXECUTIVE,)
    drafted_with: ClassVar[tuple[Permission, ...]] = (Permission.DRAFT_REPORTS,)

    @abstractmethod
    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """What the report is on; refused where it does not exist or the person may not see it."""

    @abstractmethod
    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> DataT:
        """Read everything that is printed, as it stands now. Called again where someone wrote meanwhile."""

    def with_heading(self, data: DataT, heading: Heading) -> DataT:
        """The same content under another heading."""
        return cast("DataT", replace(cast("Any", data), heading=heading))

    @abstractmethod
    def draw(self, data: DataT) -> bytes:
        """The PDF; the same data give the same bytes."""

    @abstractmethod
    def tables(self, data: DataT) -> tuple[PlainTable, ...]:
        """Every table of the report, for spreadsheets and for what changed since the edition before."""

    def compared(self, data: DataT) -> tuple[PlainTable, ...]:
        """The tables of which a new edition quotes what a cell said before."""
        return self.tables(data)

    def texts(self, data: DataT) -> tuple[tuple[str, str], ...]:
        """What the report says outside tables, each text with its name: for what changed."""
        del data
        return ()

    def as_issued(self, found: DataT, kept: DataT) -> DataT:
        """What was read again, without what reports did not have when ``kept`` was issued."""
        del kept
        return found

    def unready(self, data: DataT) -> tuple[Refused, ...]:
        """Why it cannot be issued yet, each reason with what to do; nothing if it can."""
        del data
        return ()

    def check_drawn(self, data: DataT, pdf: bytes) -> tuple[Refused, ...]:
        """What is wrong with the drawn file besides accessibility: a redacted word that is still in it."""
        del data, pdf
        return ()
