"""What the parts of the violations service share: who sees what, holding a violation, keeping lists true."""

from __future__ import annotations

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Allegation, Outcome
from gen63_desktop.domain.errors import no_such_record
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.course import settled
from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction, StepKind, Violation
from gen63_desktop.domain.violations.registering import lost_finding, must_stand
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import violations as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.violations.scope import ViolationScope, may_see
from gen63_desktop.store.work import Work


def scope_of(session: Session) -> ViolationScope:
    """The violations that the person may see, as far as this program knows."""
    return ViolationScope(session.case_scope(), session.standing.carries(Permission.READ_ALL_VIOLATIONS))


class Part:
    """One part of the service; all parts are one `Violations`."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def present_scope(self) -> ViolationScope:
        """The violations that the person may see, as the records have it now."""
        self.session.holds(Permission.READ_VIOLATIONS)
        return scope_of(self.session)

    def present_cases(self) -> CaseScope:
        """The complaints that the person may open, as the records have it now."""
        return self.session.present_scope()

    def seen(self, reader: Reader, violation_id: int) -> Violation:
        """A violation that the person may see; any other is to them as if there were none (S1)."""
        violation = reader.get(Violation, violation_id)
        if not may_see(reader, scope_of(self.session), violation_id):
            raise no_such_record(violation_id)
        return violation

    def hold(self, work: Work, violation_id: int) -> Violation:
        """The violation, its row locked to the end of the act, which is about it."""
        violation = work.change(self.seen(work, violation_id))
        must_stand(violation)
        work.about(violation)
        return violation

    def hold_action(self, work: Work, action_id: int) -> tuple[Violation, CorrectiveAction]:
        """An action with its violation, held."""
        action = work.get(CorrectiveAction, action_id)
        violation = self.hold(work, action.violation_id)
        return violation, work.get(CorrectiveAction, action_id)

    def settle(self, work: Work, violation: Violation) -> Violation:
        """Save a violation with state and due dates as its actions have them."""
        return work.change(settled(violation, actions_of(work, violation.id), self.session.today()))


def lost_its_finding(reader: Reader, violation: Violation) -> bool:
    """Whether the sustained finding behind a violation was taken back, as far as the person reads allegations."""
    allegation = (
        None if violation.allegation_id is None else reader.look_up(Allegation, violation.allegation_id)
    )
    return lost_finding(violation, allegation)


def found_since(reader: Reader, violation: Violation) -> bool:
    """Whether a further finding ended after it was decided that the violation stays without the one before."""
    if violation.allegation_id is None or violation.stays_on is None:
        return False
    allegation = reader.look_up(Allegation, violation.allegation_id)
    if allegation is None or allegation.proposed_on is None or allegation.outcome is Outcome.PROPOSED:
        return False
    return allegation.proposed_on > violation.stays_on


def actions_of(reader: Reader, violation_id: int) -> tuple[CorrectiveAction, ...]:
    """The actions of a violation in their order."""
    found = reader.find(CorrectiveAction, violation_id=violation_id)
    return tuple(sorted(found, key=lambda one: (one.place, one.id)))


def last_step(reader: Reader, action_id: int, *kinds: StepKind) -> ActionStep:
    """The latest step of one of these kinds; there is one."""
    return [step for step in reader.find(ActionStep, action_id=action_id) if step.kind in kinds][-1]
