"""Reading the register: the list, a violation with its actions, what it came from, what is not registered yet."""

from __future__ import annotations

from datetime import date

from gen63_desktop.domain.audits.records import Audit, AuditState
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.listing import PlacedListing
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.violations.actions import LOOK_AFTER
from gen63_desktop.domain.violations.records import (
    ActionStep,
    CorrectiveAction,
    Origin,
    StepKind,
    Violation,
    ViolationState,
)  # fmt: skip
from gen63_desktop.domain.violations.rows import Link, Since, Unregistered, ViolationFile, ViolationRow
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.violations.part import Part, actions_of, found_since, lost_its_finding, scope_of
from gen63_desktop.services.violations.registering import audit_findings
from gen63_desktop.store.complaints.asked import names
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.violations import asked
from gen63_desktop.store.violations.lists import all_violations
from gen63_desktop.store.violations.scope import may_see


class Reading(Part):
    """What can be known of violations."""

    def listing(self) -> PlacedListing[ViolationRow]:
        """Every violation that the person may see, narrow."""
        self.session.allow(Permission.READ_VIOLATIONS)
        return all_violations(self.session.ask, self.present_scope)

    def get(self, violation_id: int) -> Violation:
        """One violation."""
        self.session.allow(Permission.READ_VIOLATIONS)
        with self.session.ask() as reader:
            return self.seen(reader, violation_id)

    def file(self, violation_id: int) -> ViolationFile:
        """A violation with its actions and all that happened to them, in one consistent view."""
        self.session.allow(Permission.READ_VIOLATIONS)
        with self.session.ask() as reader:
            violation = self.seen(reader, violation_id)
            steps = reader.find(ActionStep, violation_id=violation_id)
            return ViolationFile(
                violation=violation,
                actions=actions_of(reader, violation_id),
                steps=tuple(sorted(steps, key=lambda step: step.id)),
                people=names(reader),
                link=self._link(reader, violation),
                decides=self._somebody_decides(reader),
                finding_lost=lost_its_finding(reader, violation),
                found_since=found_since(reader, violation),
            )

    def of_complaint(self, complaint_id: int) -> tuple[Violation, ...]:
        """The violations that were registered from a complaint, as far as the person may see them."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            found = reader.find(Violation, complaint_id=complaint_id)
            return self._visible(reader, found)

    def of_audit(self, audit_id: int) -> tuple[Violation, ...]:
        """The violations that were registered from the findings of an audit."""
        self.session.allow(Permission.READ_SOURCES)
        with self.session.ask() as reader:
            return self._visible(reader, reader.find(Violation, audit_id=audit_id))

    def unregistered(self) -> tuple[Unregistered, ...]:
        """Sustained allegations and findings of signed audits without a violation."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.ask() as reader:
            sustained = asked.sustained_unregistered(reader, self.session.case_scope())
            return (*sustained, *unregistered_findings(reader))

    def since(self, action_id: int) -> tuple[Since, ...]:
        """What was recorded since an action closed that may be a recurrence, as far as the person may see it."""
        self.session.allow(Permission.READ_VIOLATIONS)
        with self.session.ask() as reader:
            action = reader.get(CorrectiveAction, action_id)
            violation = self.seen(reader, action.violation_id)
            day = _closed_on(reader, action_id)
            if day is None:
                return ()
            found = [
                *asked.complaints_since(
                    reader,
                    self.session.case_scope(),
                    day,
                    complaint_id=self._opened_case(reader, violation),
                    line="" if violation.origin is Origin.AUDIT else violation.about,
                ),
                *self._audits_since(reader, violation, day),
                *self._violations_since(reader, violation, day),
            ]
            return tuple(sorted(found, key=lambda one: (one.on or date.min, one.text)))

    # --------------------------------------------------------------------------------------------

    def _visible(self, reader: Reader, found: tuple[Violation, ...]) -> tuple[Violation, ...]:
        scope = scope_of(self.session)
        return tuple(one for one in found if may_see(reader, scope, one.id))

    def _link(self, reader: Reader, violation: Violation) -> Link | None:
        if violation.complaint_id is not None:
            complaint = reader.look_up(Complaint, violation.complaint_id)
            if complaint is None:
                return None
            if sees_case(self.session, reader, complaint):
                allegation = reader.look_up(Allegation, violation.allegation_id or 0)
                place = f", allegation {allegation.place}" if allegation is not None else ""
                return Link(f"{complaint.number}{place}", "Complaint", complaint.id)
            return Link("A sealed case" if complaint.seal is not None else complaint.number)
        if violation.audit_id is not None:
            audit = reader.get(Audit, violation.audit_id)
            text = f"Audit {audit.id}: {reader.get(Source, audit.source_id).name}"
            opens = self.session.standing.carries(Permission.READ_SOURCES)
            return Link(text, "Audit", audit.id) if opens else Link(text)
        return Link(violation.found_in) if violation.found_in else None

    def _somebody_decides(self, reader: Reader) -> bool:
        mine = self.session.standing.carries(Permission.DECIDE_ACTIONS)
        return mine or bool(self.session.others_who_may(reader, Permission.DECIDE_ACTIONS))

    def _opened_case(self, reader: Reader, violation: Violation) -> int | None:
        """The complaint, where the person may open it: only then is its respondent compared."""
        if violation.complaint_id is None:
            return None
        complaint = reader.look_up(Complaint, violation.complaint_id)
        opens = complaint is not None and sees_case(self.session, reader, complaint)
        return violation.complaint_id if opens else None

    def _audits_since(self, reader: Reader, violation: Violation, day: date) -> list[Since]:
        if violation.audit_id is None or not self.session.standing.carries(Permission.READ_SOURCES):
            return []
        source = reader.get(Audit, violation.audit_id).source_id
        found = []
        for audit in reader.find(Audit, source_id=source):
            later = audit.performed_on is not None and audit.performed_on > day
            if later and audit.state is AuditState.SIGNED:
                again = any(
                    one.question.code == violation.audit_question for one in audit_findings(reader, audit)
                )
                said = "the same finding" if again else "not the same finding"
                found.append(Since(audit.performed_on, f"Audit {audit.id}: {said}", "Audit", audit.id))
        return found

    def _violations_since(self, reader: Reader, violation: Violation, day: date) -> list[Since]:
        if not violation.about:
            return []
        same = [
            one
            for one in reader.find(Violation, about=violation.about)
            if one.id != violation.id and one.found_on > day and one.state is not ViolationState.WITHDRAWN
        ]
        return [
            Since(one.found_on, f"{one.number} {one.what}", "Violation", one.id)
            for one in self._visible(reader, tuple(same))
        ]


def unregistered_findings(reader: Reader) -> tuple[Unregistered, ...]:
    """Findings of signed audits without a violation."""
    registered = asked.registered_questions(reader)
    sources = {source.id: source.name for source in reader.find(Source)}
    return tuple(
        Unregistered(
            Origin.AUDIT,
            remark(
                "{name}, question {place}",
                name=sources.get(audit.source_id, ""),
                place=finding.question.place,
            ),
            audit.performed_on,
            audit_id=audit.id,
            audit_question=finding.question.code,
            answer_id=finding.answer.id,
        )
        for audit in reader.find(Audit, state=AuditState.SIGNED.value)
        for finding in audit_findings(reader, audit)
        if (audit.id, finding.question.code) not in registered
    )


def _closed_on(reader: Reader, action_id: int) -> date | None:
    """The day from which a recurrence counts: that on which the action was verified last."""
    action = reader.get(CorrectiveAction, action_id)
    if action.look_due is not None:
        return action.look_due - LOOK_AFTER
    steps = [step for step in reader.find(ActionStep, action_id=action_id) if step.kind is StepKind.VERIFIED]
    return steps[-1].on if steps else None
