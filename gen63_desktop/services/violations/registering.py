"""Registering violations: from a sustained finding, from a finding of an audit, or newly; never twice from one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.audits.checklist import AuditFinding, findings
from gen63_desktop.domain.audits.records import Answer, Audit, AuditState, Question
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.errors import RuleBroken, no_such_record
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission, permitted
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.violations import registering as rules
from gen63_desktop.domain.violations.records import ActionState, Origin, Violation
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.violations.part import Part, actions_of, lost_its_finding
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


class Registering(Part):
    """The register itself: who found what, where, and who decides."""

    def draft_from_allegation(self, allegation_id: int) -> Violation:
        """The violation as a sustained finding suggests it, for a form; nothing is stored."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.ask() as reader:
            rules.check_first(reader.find(Violation, allegation_id=allegation_id))
            return self._from_allegation(reader, allegation_id)

    def draft_from_audit(self, audit_id: int, question: str) -> Violation:
        """The violation as a finding of an audit suggests it, for a form; nothing is stored."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.ask() as reader:
            rules.check_first(reader.find(Violation, audit_id=audit_id, audit_question=question))
            return _from_audit(reader, audit_id, question)

    def draft_from_answer(self, answer_id: int) -> Violation:
        """The same, by the answer in which the audit has its finding."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.ask() as reader:
            answer = reader.get(Answer, answer_id)
        return self.draft_from_audit(answer.audit_id, answer.question)

    def register(self, violation: Violation) -> Violation:
        """Register a violation under a number of its own.

        What a finding says in codes (bases, respondents, employers) is taken from its records, whatever
        the form holds; of a sealed case nothing else is kept (S1).
        """
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        today = self.session.today()
        with self.session.act("violation.registered") as work:
            ready = self._ready(work, rules.tidy(violation))
            rules.check_violation(ready, today)
            self._check_decider(work, ready.decider_id)
            count = work.next_numbers(f"violations {today.year}")
            new = replace(ready, registered_on=today, registered_by=self.session.person.id)
            stored = work.add(rules.numbered(new, today.year, count))
            work.about(stored)
            work.detail(origin=stored.origin.value)
        return stored

    def change(self, violation: Violation) -> Violation:
        """Change what the register says of a violation. Where it came from never changes."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        given = rules.tidy(violation)
        with self.session.act("violation.changed") as work:
            stored = self.hold(work, violation.id)
            new = replace(
                stored,
                clauses=given.clauses,
                other_clause=given.other_clause,
                found_on=given.found_on,
                decider_id=given.decider_id,
                version=violation.version,
            )
            if not stored.coded:
                new = replace(
                    new, what=given.what, about=given.about, found_in=given.found_in, analysis=given.analysis
                )
            if stored.origin is not Origin.COMPLAINT:
                new = replace(
                    new, bases=given.bases, respondents=given.respondents, employers=given.employers
                )
            rules.check_violation(new, self.session.today())
            if new.decider_id != stored.decider_id:
                self._check_decider(work, new.decider_id)
            return work.change(new)

    def transmit(
        self, violation: Violation, to: int, on: date, how: str, receipt_on: date | None = None
    ) -> Violation:
        """Record that the violation was reported to the CEO or designee, and when they had it (R4)."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.act("violation.transmitted") as work:
            stored = replace(self.hold(work, violation.id), version=violation.version)
            self._check_decider(work, to)
            return work.change(rules.transmitted(stored, to, on, how, receipt_on, self.session.today()))

    def withdraw(self, violation: Violation, why: str) -> Violation:
        """Take back a violation that was registered in error, or whose finding was taken back.

        The finding can be registered again, where it stands.
        """
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        with self.session.act("violation.withdrawn", why.strip()) as work:
            stored = replace(self.hold(work, violation.id), version=violation.version)
            decided = {ActionState.ACCEPTED, ActionState.DONE, ActionState.VERIFIED}
            accepted = any(action.state in decided for action in actions_of(work, stored.id))
            bound = accepted and not lost_its_finding(work, stored)
            return work.change(rules.withdrawn(stored, why, self.session.today(), accepted=bound))

    def keep_without_finding(self, violation: Violation, why: str) -> Violation:
        """Decide that a violation stays although the finding behind it was taken back, with what it rests on now."""
        self.session.allow(Permission.REGISTER_VIOLATIONS)
        me, today = self.session.person.id, self.session.today()
        with self.session.act("violation.kept_without_finding", why.strip()) as work:
            stored = replace(self.hold(work, violation.id), version=violation.version)
            lost = lost_its_finding(work, stored)
            kept = rules.staying(stored, why, me, today, lost=lost)
            return work.change(replace(kept, stays_why=None) if stored.coded else kept)

    def deciders(self) -> tuple[Person, ...]:
        """The CEO and whoever else decides on actions, whether or not they sign in."""
        self.session.allow(Permission.READ_VIOLATIONS)
        with self.session.ask() as reader:
            return tuple(one for one in reader.find(Person) if one.active and _decides(one))

    def _ready(self, work: Work, given: Violation) -> Violation:
        if given.origin is Origin.COMPLAINT and given.allegation_id is not None:
            work.held(Allegation, given.allegation_id)  # held: one violation from a finding
            rules.check_first(work.find(Violation, allegation_id=given.allegation_id))
            found = self._from_allegation(work, given.allegation_id)
            kept = replace(found, clauses=given.clauses, found_on=given.found_on, decider_id=given.decider_id)
            if found.coded:
                return kept
            return replace(
                kept,
                what=given.what,
                about=given.about,
                other_clause=given.other_clause,
                found_in=given.found_in,
                analysis=given.analysis,
            )
        if given.origin is Origin.AUDIT and given.audit_id is not None:
            work.held(Audit, given.audit_id)
            earlier = work.find(Violation, audit_id=given.audit_id, audit_question=given.audit_question)
            rules.check_first(earlier)
            found = _from_audit(work, given.audit_id, given.audit_question)
            return replace(given, audit_id=found.audit_id, complaint_id=None, allegation_id=None, coded=False)
        if given.origin in {Origin.COMPLAINT, Origin.AUDIT}:
            raise RuleBroken(
                "R6",
                "A violation found in a complaint or an audit is registered from its finding.",
                "Open the complaint or the audit, and register it there.",
                where="origin",
            )
        return replace(
            given, complaint_id=None, allegation_id=None, audit_id=None, audit_question="", coded=False
        )

    def _from_allegation(self, reader: Reader, allegation_id: int) -> Violation:
        allegation = reader.get(Allegation, allegation_id)
        complaint = reader.get(Complaint, allegation.complaint_id)
        if not sees_case(self.session, reader, complaint):
            raise no_such_record(allegation_id)
        rules.check_sustained(allegation)
        return rules.from_allegation(
            complaint, allegation, reader.find(Respondent, allegation_id=allegation_id)
        )

    def _check_decider(self, reader: Reader, person_id: int | None) -> None:
        if person_id is None:
            return
        person = reader.get(Person, person_id)
        if not person.active or not _decides(person):
            raise RuleBroken(
                "R4",
                "{name} does not decide on corrective action.",
                "Choose the CEO or a designee: people with the role executive reader.",
                where="decider_id",
                name=person.name,
            )


def _decides(person: Person) -> bool:
    return permitted(person.roles, Permission.DECIDE_ACTIONS)


def audit_findings(reader: Reader, audit: Audit) -> tuple[AuditFinding, ...]:
    """The findings of a signed audit; none of one that is not signed."""
    if audit.state is not AuditState.SIGNED:
        return ()
    questions = sorted(reader.find(Question, edition=audit.edition), key=lambda one: one.place)
    return findings(questions, reader.find(Answer, audit_id=audit.id))


def _from_audit(reader: Reader, audit_id: int, question: str) -> Violation:
    audit = reader.get(Audit, audit_id)
    found = next((one for one in audit_findings(reader, audit) if one.question.code == question), None)
    if found is None or audit.performed_on is None:
        raise RuleBroken(
            "A4",
            "The audit has no such finding, or is not signed yet.",
            "A violation is registered from a finding once the audit is signed.",
        )
    return rules.from_audit(audit_id, reader.get(Source, audit.source_id).name, found, audit.performed_on)
