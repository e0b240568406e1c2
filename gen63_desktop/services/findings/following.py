"""What becomes of an issued report: sent, received, decided; what of it waits for whom (R4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from gen63_desktop.domain.errors import NotAllowed, RuleBroken
from gen63_desktop.domain.findings import follow_up
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.records import (
    Decision,
    FollowUp,
    IssuedReport,
    Means,
    ReportState,
    ReportStep,
)
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission, permitted
from gen63_desktop.domain.violations import registering
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services import report_files as files
from gen63_desktop.services.exports import note_export
from gen63_desktop.services.findings.part import Part
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work

RECEIPT_AFTER = timedelta(days=7)
"""After so long without a receipt a report that was sent is asked after."""
WEEK = timedelta(days=6)


class Following(Part):
    """The follow-up of issued reports."""

    def steps(self, report_id: int) -> tuple[ReportStep, ...]:
        """What became of a report, in the order in which it was recorded."""
        self.session.allow_any(Permission.READ_REPORTS, Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            self.seen(reader, report_id)
            return reader.find(ReportStep, report_id=report_id)

    def recipients(self) -> tuple[Person, ...]:
        """The CEO and whoever else decides, whether or not they sign in."""
        self.session.allow_any(Permission.READ_REPORTS, Permission.DRAFT_REPORTS)
        with self.session.ask() as reader:
            return tuple(one for one in reader.find(Person) if one.active and _decides(one))

    def send(
        self,
        report_id: int,
        to_name: str,
        means: Means,
        *,
        to: int | None = None,
        on: date | None = None,
        words: str = "",
    ) -> ReportStep:
        """Record to whom a report went. That of a violation is its transmittal in the register too."""
        self.session.allow(Permission.ISSUE_REPORTS)
        with self.session.act("report.sent") as work:
            report = self.seen(work, report_id)
            if to is not None:
                to_name = self._recipient(work, to).name
            step = self._step(report, FollowUp.SENT, on)
            step = replace(step, to_id=to, to_name=to_name.strip(), means=means, words=words.strip())
            if report.of_kind is ReportKind.VIOLATION and to is not None:
                self._transmit(work, report, to, step.on)
            return self._take(work, report, step)

    def receive(
        self,
        report_id: int,
        *,
        by: int | None = None,
        by_name: str = "",
        on: date | None = None,
        document: str = "",
    ) -> ReportStep:
        """Record the receipt: one's own, or from a document that of somebody who does not sign in."""
        with self.session.act("report.received") as work:
            report = self.seen(work, report_id)
            step = self._of_recipient(work, report, FollowUp.RECEIVED, by, on)
            if step.by is None:
                step = replace(step, to_name=by_name.strip())
            return self._take(work, report, replace(step, document=document.strip()))

    def decide(
        self,
        report_id: int,
        decision: Decision,
        words: str = "",
        *,
        by: int | None = None,
        on: date | None = None,
        document: str = "",
    ) -> ReportStep:
        """Decide on a report, or record from a document the decision of somebody who does not sign in."""
        with self.session.act("report.decided") as work:
            report = self.seen(work, report_id)
            step = self._of_recipient(work, report, FollowUp.DECIDED, by, on)
            if report.issued_by == step.by:
                raise NotAllowed(
                    "S1",
                    "You issued {number}, so you do not decide on it.",
                    "This is for the CEO or another designee.",
                    number=report.number,
                )
            step = replace(step, decision=decision, words=words.strip(), document=document.strip())
            return self._take(work, report, step)

    def came_back(self, report_id: int, words: str, on: date | None = None) -> ReportStep:
        """Record that a report was not delivered; it is to be sent again."""
        self.session.allow(Permission.ISSUE_REPORTS)
        with self.session.act("report.returned") as work:
            report = self.seen(work, report_id)
            step = replace(self._step(report, FollowUp.RETURNED, on), words=words.strip())
            return self._take(work, report, step)

    def message(self, report_id: int, path: Path, to: str, subject: str, text: str) -> None:
        """Write an e-mail draft (.eml) with the report attached; any mail program opens and sends it."""
        from gen63_desktop.exchange.mail_draft import write_draft

        self.session.allow(Permission.ISSUE_REPORTS)
        with self.session.ask() as reader:
            report = self.seen(reader, report_id)
        name = f"{report.number}.pdf"
        attached = ((name, files.fetch(self.session, report)),)
        write_draft(
            path,
            to,
            subject,
            text,
            attached,
            told=lambda: note_export(self.session, report.number, "eml", of=report),
        )

    # -- what waits --------------------------------------------------------------------------

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """Reports to be sent, to be asked after and to be decided on."""
        if not self.session.may(Permission.READ_REPORTS):
            return
        with self.session.ask() as reader:
            found = [one for one in reader.find(IssuedReport) if self.sees(reader, one)]
            replaced = {one.replaces for one in found}
            for report in found:
                if report.id not in replaced and follow_up.goes_to_the_executive(report):
                    yield from self._waiting(report, reader.find(ReportStep, report_id=report.id), today)

    def _waiting(
        self, report: IssuedReport, steps: tuple[ReportStep, ...], today: date
    ) -> Iterator[WorkItem]:
        state = follow_up.state_of(steps, replaced=False)
        title = remark(
            "{number}: {kind}, {about}", number=report.number, kind=report.of_kind, about=report.about
        )
        issues, decides = self.session.may(Permission.ISSUE_REPORTS), self._decides_here(report)
        if state is ReportState.ISSUED and issues:
            note = remark("Issued, to be sent to the CEO or designee")
            yield WorkItem(Group.NEW, "findings", title, note, record_id=report.id)
        elif state is ReportState.SENT and decides:
            note = remark("Sent to you, receipt to be confirmed")
            yield WorkItem(Group.NEW, "findings", title, note, record_id=report.id)
        elif state is ReportState.SENT and issues:
            due = steps[-1].on + RECEIPT_AFTER
            if due <= today + WEEK:
                group = Group.OVERDUE if due < today else Group.DUE_THIS_WEEK
                yield WorkItem(group, "findings", title, remark("Sent, no receipt yet"), due, report.id)
        elif state is ReportState.RECEIVED and follow_up.awaits_decision(report) and (decides or issues):
            note = remark("Awaits your decision" if decides else "Received, no decision yet")
            yield WorkItem(Group.NEW, "findings", title, note, record_id=report.id)

    def _decides_here(self, report: IssuedReport) -> bool:
        mine = report.issued_by == self.session.person.id
        return self.session.may(Permission.DECIDE_ACTIONS) and not mine

    # -- steps -------------------------------------------------------------------------------

    def _step(self, report: IssuedReport, kind: FollowUp, on: date | None) -> ReportStep:
        today = self.session.today()
        return ReportStep(
            report_id=report.id,
            kind=kind,
            on=on or today,
            entered_on=today,
            recorded_by=self.session.person.id,
            by=self.session.person.id,
            case_id=report.case_id,
        )

    def _of_recipient(
        self, work: Work, report: IssuedReport, kind: FollowUp, by: int | None, on: date | None
    ) -> ReportStep:
        """A step of the CEO or designee: their own, or recorded by who issues reports (R4)."""
        step, me = self._step(report, kind, on), self.session.person
        if by in {None, me.id} and self.session.may(Permission.DECIDE_ACTIONS):
            self.session.allow_in(work, Permission.DECIDE_ACTIONS)
            return replace(step, to_id=me.id, to_name=me.name)
        self.session.allow_in(work, Permission.ISSUE_REPORTS)
        if by is None:
            return replace(step, by=None)
        person = self._recipient(work, by)
        if person.signs_in and person.id != me.id:
            raise RuleBroken(
                "R4",
                "{name} signs in to this office and does this in their own name.",
                "Ask {name} to sign in.",
                name=person.name,
            )
        return replace(step, by=person.id, to_id=person.id, to_name=person.name)

    def _recipient(self, reader: Reader, person_id: int) -> Person:
        person = reader.get(Person, person_id)
        if not person.active or not _decides(person):
            raise RuleBroken(
                "R4",
                "{name} does not decide on reports.",
                "Choose the CEO or a designee: people with the role executive reader.",
                where="to",
                name=person.name,
            )
        return person

    def _transmit(self, work: Work, report: IssuedReport, to: int, on: date) -> None:
        violation = work.get(Violation, report.subject_id or 0)
        if violation.transmitted_on is None:
            how = f"Violation report {report.number}"
            work.change(registering.transmitted(violation, to, on, how, None, self.session.today()))

    def _take(self, work: Work, report: IssuedReport, step: ReportStep) -> ReportStep:
        later = [
            one.number for one in work.find(IssuedReport, quarter=report.quarter) if one.replaces == report.id
        ]
        earlier = work.find(ReportStep, report_id=report.id)
        follow_up.check_step(report, step, earlier, self.session.today(), later[0] if later else "")
        work.change(report)  # held: two steps at once come one after the other
        kept = work.add(step)
        work.about(report)
        work.detail(number=report.number)
        if step.by != step.recorded_by:
            work.detail(recorded_from_a_document=True)
        return kept


def _decides(person: Person) -> bool:
    return permitted(person.roles, Permission.DECIDE_ACTIONS)
