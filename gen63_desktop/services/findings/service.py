"""Drafting, issuing and following up reports, and telling whether a file is one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import CheckerRemark, IssuedReport
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.findings import again, checked, making, tables_out
from gen63_desktop.services.findings.again import Again
from gen63_desktop.services.findings.finding import find_request
from gen63_desktop.services.findings.following import Following
from gen63_desktop.services.findings.kept import Kept
from gen63_desktop.services.findings.makers import maker_of
from gen63_desktop.services.findings.making import Prepared, Signer
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.tables import findings as _tables  # noqa: F401  makes the records known to the store

ACT_WORDS = {
    "report.issued": "Report issued",
    "report.sent": "Report sent",
    "report.received": "Receipt of a report recorded",
    "report.decided": "Decision on a report recorded",
    "report.returned": "Report came back undelivered",
    "report.checker_remarked": "Remark on the check of a report recorded",
}

_YEARS_OFFERED = 4
_LARGEST_CERTIFICATE = 1 << 20


def _begun(running: Quarter) -> tuple[Quarter, ...]:
    earlier = [running.previous()]
    while len(earlier) < 4 * _YEARS_OFFERED - 1:
        earlier.append(earlier[-1].previous())
    return (earlier[0], running, *earlier[1:])


class Findings(Following, Kept):
    """The reports of the office."""

    # -- of every kind -----------------------------------------------------------------------

    def audiences(self, kind: ReportKind) -> tuple[Audience, ...]:
        """For whom there are versions of a kind of report."""
        return maker_of(kind).audiences

    def find_request(
        self, kind: ReportKind, on: str, audience: Audience = Audience.EXECUTIVE
    ) -> ReportRequest:
        """The report of a kind on a record by its number (V-2026-0007), on a quarter, or on a day."""
        self.session.allow_any(*maker_of(kind).drafted_with)
        return find_request(self.session, kind, on, audience)

    def prepare(
        self,
        request: ReportRequest,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Prepared:
        """A report as it would go out now, drawn as a draft, with what stands in the way of its issue."""
        return making.prepare(self.session, request, progress, cancelled)

    def issue_report(
        self,
        request: ReportRequest,
        reason: str = "",
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
        signer: Signer | None = None,
    ) -> IssuedReport:
        """Issue a report. A further edition says why, names what changed, and replaces the last one."""
        self.session.allow(Permission.ISSUE_REPORTS)
        return making.issue(self.session, request, reason, progress, cancelled, signer)

    def signer(self, certificate: Path, passphrase: str) -> Signer:
        """An officer's certificate (PKCS#12), opened to sign one report; neither it nor its passphrase is kept."""
        self.session.allow(Permission.ISSUE_REPORTS)
        from gen63_desktop.reports.signing import open_certificate

        with in_words():
            data = certificate.read_bytes() if certificate.stat().st_size <= _LARGEST_CERTIFICATE else b""
        opened = open_certificate(data, passphrase, self.session.now())
        return Signer(opened.sentence(), lambda pdf: opened.sign(pdf, self.session.now()))

    def remark(self, prepared: Prepared, why: str) -> CheckerRemark:
        """Record why the checker errs on a draft (R2); whoever does so is not the one who issues the report."""
        making.allow_drafting(self.session, prepared.request)
        if not prepared.faults:
            raise Refused("The checker found nothing wrong with this report.")
        if not why.strip():
            raise Refused("Nothing says why the checker errs.", "Write it.")
        return checked.keep_remark(
            self.session, prepared.request, prepared.subject, prepared.pdf, prepared.faults, why.strip()
        )

    def pages(self, pdf: bytes, width: int) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
        """The pages of a file as PNG images of a width in pixels, and the words of each."""
        from gen63_desktop.reports.pictures import pictures, text

        return pictures(pdf, width), text(pdf)

    # -- quarterly ---------------------------------------------------------------------------

    def quarter(self, text: str) -> Quarter:
        """Read "2026Q3", or "FY27Q1" of the office's own fiscal year."""
        return Quarter.parse(text, self.session.facts.fiscal_year_month)

    def quarters(self) -> tuple[Quarter, ...]:
        """The calendar quarters that have begun, then those of the fiscal year where it is another year.

        Of each the last complete one comes first, then the running one, then the earlier ones.
        """
        start = self.session.facts.fiscal_year_month
        fiscal = _begun(Quarter.of(self.session.today(), start)) if start > 1 else ()
        return (*_begun(Quarter.of(self.session.today())), *fiscal)

    def draft(
        self, quarter: Quarter, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> QuarterlyReport:
        """The figures of a quarter as they stand now; contradictory ones are refused."""
        request = _of(quarter)
        maker = making.allow_drafting(self.session, request)
        subject = maker.subject(self.session, request)
        found: QuarterlyReport = making.read(
            self.session, maker, request, subject, making.as_it_is, progress, cancelled
        )[0]
        return found

    def draft_file(
        self, quarter: Quarter, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> bytes:
        """The draft as PDF, marked as not issued on every page. It is not kept."""
        return self._drawn(self.draft(quarter, progress, cancelled), progress)

    def issue(
        self,
        quarter: Quarter,
        reason: str = "",
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> IssuedReport:
        """Issue the report of a quarter. A further one takes the next number, says why, and replaces the last."""
        return self.issue_report(_of(quarter), reason, progress, cancelled)

    def draft_as_of(
        self,
        quarter: Quarter,
        day: date,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> QuarterlyReport:
        """The figures of a quarter from the records as they stood at the end of a day."""
        found: QuarterlyReport = self.prepared_as_of(_of(quarter), day, progress, cancelled)
        return found

    def latest(self, quarter: Quarter) -> IssuedReport | None:
        """The last report issued on a quarter."""
        self.session.allow_any(Permission.DRAFT_REPORTS, Permission.READ_REPORTS)
        request = _of(quarter)
        subject = maker_of(request.kind).subject(self.session, request)
        with self.session.ask() as reader:
            return making.latest_of(reader, request, subject)

    # -- from the records as they stood ------------------------------------------------------

    def prepared_as_of(
        self,
        request: ReportRequest,
        day: date,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Any:
        """The data of a draft from the records as they stood at the end of a day."""
        making.allow_drafting(self.session, request)
        return again.draft_as_of(self.session, request, day, progress, cancelled)

    def produce_again(
        self, report_id: int, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Again:
        """An issued report from the records as they stood then, compared with what was issued (R3)."""
        self.session.allow(Permission.READ_REPORTS)
        self.session.allow(Permission.READ_ALL_COMPLAINTS)  # it is made of all records, not of the report
        return again.produce_again(self.session, self.get(report_id), progress, cancelled)

    # -- drafts as files ---------------------------------------------------------------------

    def save_draft(
        self,
        quarter: Quarter,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> None:
        """Write a draft to a path; it says on every page that it is one."""
        self.save_drawn(self.draft(quarter, progress, cancelled), path, progress)

    def save_drawn(self, report: Any, path: Path, progress: Progress = no_progress) -> None:
        """Write the PDF of data that were read already: a draft, or a report produced again."""
        heading = report.heading
        self.session.allow_any(*maker_of(heading.kind).drafted_with, Permission.READ_REPORTS)
        from gen63_desktop.exchange.atomic_file import write_file

        data = self._drawn(report, progress)
        write_file(path, data, lambda: tables_out.note_copy(self.session, heading, "", "pdf"))

    def _drawn(self, report: Any, progress: Progress) -> bytes:
        """The file, which passed the check; refused otherwise."""
        maker = maker_of(report.heading.kind)
        pdf = making.draw(maker, report, progress)
        if report.heading.draft and (left := maker.check_drawn(report, pdf)):
            raise Problems(list(left))
        faults = checked.check_file(pdf, progress)
        if faults:
            raise Problems(
                [
                    Refused(
                        "The drawn report does not pass the check of accessible PDF: {problem}.",
                        "This is a fault of the program. Report it with this text.",
                        problem=fault,
                    )
                    for fault in faults
                ]
            )
        return pdf


def _of(quarter: Quarter) -> ReportRequest:
    return replace(ReportRequest(ReportKind.QUARTERLY), quarter=str(quarter))
