"""Prepares and issues reports of every kind: read, numbered, drawn, checked, kept, entered in the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.changes import changes
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.heading import CONFIDENTIAL, Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportRequest, Subject, numbered
from gen63_desktop.domain.findings.records import CheckerRemark, IssuedReport
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services import report_files as files
from gen63_desktop.services.findings.checked import check_file, passed_or_remarked, remark_on
from gen63_desktop.services.findings.letterheads import letterhead_of
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.findings.makers import maker_of
from gen63_desktop.services.findings.steps import DRAWING, KEEPING, STEPS
from gen63_desktop.services.session import Session, check_reason
from gen63_desktop.store.reader import Head, Reader

_TRIES = 3
_FIRST_YEAR = 1900
_MARKINGS = {
    Audience.EXECUTIVE: CONFIDENTIAL,
    Audience.COMPLAINANT: "For the complainant",
    Audience.PUBLIC: "Public version: what was taken out is marked",
}


def as_it_is(heading: Heading) -> Heading:
    """The heading of a draft."""
    return heading


@dataclass(frozen=True, slots=True)
class Signer:
    """An officer's certificate at work: whose signature it makes, and what it makes of a drawn file."""

    words: str
    sign: Callable[[bytes], bytes]


class _OvertakenError(Exception):
    """Someone wrote while the report was drawn: its head of the history is no longer the head."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report that is ready to be looked at, and to be issued unless something stands in the way.

    ``unready`` are the reasons why its content cannot be issued yet, ``faults`` what the checker says of the
    drawn file, ``remark`` a second person's word on just these faults. ``before`` is the edition that it
    would replace.
    """

    request: ReportRequest
    subject: Subject
    data: Any
    pdf: bytes
    unready: tuple[Refused, ...] = ()
    faults: tuple[str, ...] = ()
    remark: CheckerRemark | None = None
    before: IssuedReport | None = None

    @property
    def number(self) -> str:
        """The number that it gets when it is issued."""
        edition = self.before.issue + 1 if self.before else 1
        return numbered(self.request.kind, self.request.audience, self.subject.name, edition)


def allow_drafting(session: Session, request: ReportRequest) -> Maker[Any]:
    """The maker of the kind, for who may draft it."""
    maker = maker_of(request.kind)
    session.allow_any(*maker.drafted_with)
    if request.audience not in maker.audiences:
        raise Refused("There is no {kind} for the {audience}.", kind=request.kind, audience=request.audience)
    if request.day is not None and request.day.year < _FIRST_YEAR:
        raise Refused("There are no records of {day}.", "Choose a later day.", where="day", day=request.day)
    return maker


def prepare(session: Session, request: ReportRequest, progress: Progress, cancelled: Cancelled) -> Prepared:
    """The report as it would go out now, marked as a draft."""
    maker = allow_drafting(session, request)
    subject = maker.subject(session, request)
    data, _ = read(session, maker, request, subject, as_it_is, progress, cancelled)
    pdf = draw(maker, data, progress)
    stop_if(cancelled)
    faults = check_file(pdf, progress)
    with session.ask() as reader:
        before = latest_of(reader, request, subject)
        remark = remark_on(reader, request, subject, faults)
    unready = (*maker.unready(data), *maker.check_drawn(data, pdf))
    return Prepared(request, subject, data, pdf, unready, faults, remark, before)


def issue(
    session: Session,
    request: ReportRequest,
    reason: str,
    progress: Progress,
    cancelled: Cancelled,
    signer: Signer | None = None,
) -> IssuedReport:
    """Issue a report; drawn anew where someone wrote meanwhile, so that it shows the head of the history.

    A further edition says why it replaces the one before, and what is different in it.
    """
    check_reason(reason)
    maker = allow_drafting(session, request)
    subject = maker.subject(session, request)
    with session.ask() as reader:
        before = latest_of(reader, request, subject)
    if before is not None and not reason.strip():
        raise RuleBroken(
            "R3",
            "{number} has been issued on {quarter}; an issued report is never changed.",
            "To issue another one that replaces it, say why.",
            number=before.number,
            quarter=subject.name,
        )
    for _ in range(_TRIES):
        try:
            return _issued(
                session, maker, request, subject, before, reason.strip(), progress, cancelled, signer
            )
        except _OvertakenError:
            _refuse_second(session, request, subject, before)
    raise Refused(
        "The records were changed again and again while the report was drawn.",
        "Try again when nobody is importing or entering records.",
    )


def _refuse_second(
    session: Session, request: ReportRequest, subject: Subject, before: IssuedReport | None
) -> None:
    """Refuse where somebody else issued it meanwhile: nobody replaces an edition that they have not seen."""
    with session.ask() as reader:
        now = latest_of(reader, request, subject)
    if now is not None and (before is None or now.id != before.id):
        raise RuleBroken(
            "R3",
            "{name} issued {number} while yours was drawn. Yours was not issued.",
            "Look at {number}; to issue another one that replaces it, say why.",
            name=now.issued_by_name,
            number=now.number,
        )


def _issued(
    session: Session,
    maker: Maker[Any],
    request: ReportRequest,
    subject: Subject,
    before: IssuedReport | None,
    reason: str,
    progress: Progress,
    cancelled: Cancelled,
    signer: Signer | None,
) -> IssuedReport:
    edition = before.issue + 1 if before else 1

    def final(heading: Heading) -> Heading:
        return replace(
            heading,
            number=numbered(request.kind, request.audience, subject.name, edition),
            issued_at=heading.as_of,
            issued_by=session.person.name,
            issued_as=session.capacity_for(Permission.ISSUE_REPORTS),
            replaces=before.number if before else "",
            reason=reason if before else "",
        )

    data, head = read(session, maker, request, subject, final, progress, cancelled)
    _refuse(maker.unready(data))
    if before is not None:
        data = maker.with_heading(data, replace(data.heading, changed=_changed(session, maker, before, data)))
    pdf = draw(maker, data, progress)
    _refuse(maker.check_drawn(data, pdf))
    if signer is not None:
        pdf = signer.sign(pdf)
    remark = passed_or_remarked(session, request, subject, pdf, progress)
    stop_if(cancelled)
    return _keep(session, maker, request, subject, before, data, head, pdf, remark, signer, progress)


def read(
    session: Session,
    maker: Maker[Any],
    request: ReportRequest,
    subject: Subject,
    heading: Callable[[Heading], Heading],
    progress: Progress,
    cancelled: Cancelled,
) -> tuple[Any, Head]:
    """The data of a report and the head of the history they stand at; read again if someone wrote meanwhile."""
    for _ in range(_TRIES):
        with session.ask() as reader:
            before = reader.head()
            own = heading(_heading(session, reader, request, subject, before))
        data = maker.gather(session, request, own, progress, cancelled)
        with session.ask() as reader:
            after = reader.head()
        if after == before:
            return data, before
    raise Refused(
        "The records were changed again and again while the figures were read.",
        "Try again when nobody is importing or entering records.",
    )


def _heading(
    session: Session, reader: Reader, request: ReportRequest, subject: Subject, head: Head
) -> Heading:
    facts = reader.find(OfficeFacts)[0]
    return Heading(
        kind=request.kind,
        audience=request.audience,
        subject=subject.name,
        office=facts.name,
        fictional=facts.fictional,
        as_of=session.now().astimezone().replace(microsecond=0),
        history_number=head.seq,
        history_hash=head.hash,
        marking=_MARKINGS[request.audience],
        letterhead=letterhead_of(session, reader),
    )


def latest_of(reader: Reader, request: ReportRequest, subject: Subject) -> IssuedReport | None:
    """The last edition of a report."""
    found = [
        one
        for one in reader.find(IssuedReport, quarter=subject.name)
        if (one.of_kind, one.for_whom) == (request.kind, request.audience)
    ]
    return max(found, key=lambda report: report.issue, default=None)


def draw(maker: Maker[Any], data: Any, progress: Progress) -> bytes:
    """The file of a report."""
    progress(DRAWING, STEPS, "Drawing the report")
    return maker.draw(data)


def _refuse(problems: tuple[Refused, ...]) -> None:
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise Problems(list(problems))


def _changed(session: Session, maker: Maker[Any], before: IssuedReport, data: Any) -> tuple[str, ...]:
    earlier = data_of(session, maker, before)
    return changes(maker.compared(earlier), maker.compared(data), maker.texts(earlier), maker.texts(data))


def data_of(session: Session, maker: Maker[Any], report: IssuedReport) -> Any:
    """The data of an issued report."""
    return from_json(files.fetch_data(session, report).decode("utf-8"), maker.form, maker.data)


def _keep(
    session: Session,
    maker: Maker[Any],
    request: ReportRequest,
    subject: Subject,
    before: IssuedReport | None,
    data: Any,
    head: Head,
    pdf: bytes,
    remark: CheckerRemark | None,
    signer: Signer | None,
    progress: Progress,
) -> IssuedReport:
    from gen63_desktop.reports.checking import passed

    progress(KEEPING, STEPS, "Keeping the report")
    kept_files = files.keep(session, subject.case_id, pdf, to_json(data, maker.form).encode("utf-8"))
    heading: Heading = data.heading
    if heading.issued_at is None:
        raise AssertionError
    checked = passed(pdf) if remark is None else f"failed the checker; why it errs: {remark.by_name}"
    if signer is not None:
        checked = f"{checked}. {signer.words}"
    with session.act("report.issued", why=heading.reason) as work:
        now = work.head()
        if (now.seq, now.hash) != (head.seq, head.hash):
            raise _OvertakenError
        kept = work.add(
            IssuedReport(
                number=heading.number,
                quarter=subject.name,
                first=subject.first,
                last=subject.last,
                issue=before.issue + 1 if before else 1,
                issued_at=heading.issued_at,
                issued_by=session.person.id,
                issued_by_name=heading.issued_by,
                issued_as=heading.issued_as,
                as_of=heading.as_of,
                history_seq=heading.history_number,
                history_hash=heading.history_hash,
                checked=checked,
                replaces=before.id if before else None,
                reason=heading.reason,
                kind=request.kind,
                audience=request.audience,
                title=subject.title,
                subject_id=request.subject_id or None,
                case_id=subject.case_id,
                remark_id=None if remark is None else remark.id,
                **kept_files,
            )
        )
        work.about(kept)
        work.detail(number=kept.number, quarter=kept.quarter, file_sha256=kept.sha256)
    progress(STEPS, STEPS, "Done")
    return kept
