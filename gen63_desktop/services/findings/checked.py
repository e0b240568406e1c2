"""The check of a drawn file before it goes out, and a second person's word where the checker errs (R2)."""

from __future__ import annotations

from hashlib import sha256

from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.findings.kinds import ReportRequest, Subject
from gen63_desktop.domain.findings.records import CheckerRemark, IssuedReport
from gen63_desktop.domain.progress import Progress
from gen63_desktop.services.findings.steps import CHECKING, STEPS
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader


def check_file(pdf: bytes, progress: Progress) -> tuple[str, ...]:
    """What the checker says against the file."""
    from gen63_desktop.reports import checking

    progress(CHECKING, STEPS, "Checking that it is accessible")
    return checking.check(pdf)


def remark_on(
    reader: Reader,
    request: ReportRequest,
    subject: Subject,
    faults: tuple[str, ...],
    issuer: int | None = None,
) -> CheckerRemark | None:
    """The latest remark of somebody on just these faults of this report, which no edition has gone out with.

    ``issuer``: whose own remarks do not count.
    """
    if not faults:
        return None
    spent = {one.remark_id for one in reader.find(IssuedReport, quarter=subject.name)}
    found = reader.find(CheckerRemark, subject=subject.name)
    fitting = [
        one
        for one in found
        if (one.kind, one.audience) == (request.kind, request.audience)
        and rules(one.faults) == rules(faults)
        and one.id not in spent
        and one.by != issuer
    ]
    return fitting[-1] if fitting else None


def rules(faults: tuple[str, ...]) -> frozenset[str]:
    """The rules that faults break; the words that follow may name another object of the file each time."""
    return frozenset(fault.partition(":")[0] for fault in faults)


def passed_or_remarked(
    session: Session, request: ReportRequest, subject: Subject, pdf: bytes, progress: Progress
) -> CheckerRemark | None:
    """Refuse a file that fails, unless somebody else has said why the checker errs (R2)."""
    faults = check_file(pdf, progress)
    if not faults:
        return None
    with session.ask() as reader:
        remark = remark_on(reader, request, subject, faults, session.person.id)
    if remark is not None:
        return remark
    raise Problems(
        [
            RuleBroken(
                "R2",
                "The drawn report does not pass the check of accessible PDF: {problem}.",
                "Nothing was issued. If the checker errs, a second person looks at the draft and records why.",
                problem=fault,
            )
            for fault in faults
        ]
    )


def keep_remark(
    session: Session,
    request: ReportRequest,
    subject: Subject,
    pdf: bytes,
    faults: tuple[str, ...],
    why: str,
) -> CheckerRemark:
    """Keep a second person's word on the faults that the checker names."""
    with session.act("report.checker_remarked", why) as work:
        remark = work.add(
            CheckerRemark(
                kind=request.kind,
                audience=request.audience,
                subject=subject.name,
                faults=faults,
                why=why,
                by=session.person.id,
                by_name=session.person.name,
                on=session.today(),
                draft_sha256=sha256(pdf).hexdigest(),
                case_id=subject.case_id,
            )
        )
        work.about(remark)
        work.detail(on=subject.name, faults=len(faults))
    return remark
