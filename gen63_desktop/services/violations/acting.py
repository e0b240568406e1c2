"""Corrective actions: recommended, decided, reported done, verified, looked at again (C8, C16, R4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission, permitted
from gen63_desktop.domain.separation import NOBODY_ELSE, Second, check_second
from gen63_desktop.domain.violations import actions as rules
from gen63_desktop.domain.violations.actions import Deed, Taken
from gen63_desktop.domain.violations.records import (
    ActionState,
    CorrectiveAction,
    Level,
    StepKind,
    Violation,
)  # fmt: skip
from gen63_desktop.services.violations.part import Part, actions_of, last_step
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


class Acting(Part):
    """What happens to an action, one step at a time."""

    def recommend(
        self, violation_id: int, level: Level, what: str, owner: int, due: date
    ) -> CorrectiveAction:
        """Recommend an action at supervisor or executive level, with an owner and a due date."""
        self.session.allow(Permission.RECOMMEND_ACTIONS)
        with self.session.act("action.recommended") as work:
            violation = self.hold(work, violation_id)
            _check_person(work, owner)
            place = 1 + max((one.place for one in actions_of(work, violation_id)), default=0)
            action = CorrectiveAction(violation_id, level, what.strip(), owner, due, place)
            rules.check_recommendation(action, self.session.today())
            stored = work.add(action)
            work.add(rules.first_step(stored, self._deed()))
            self.settle(work, violation)
        return stored

    def decide(
        self,
        action: CorrectiveAction,
        *,
        accepted: bool,
        words: str = "",
        by: int | None = None,
        on: date | None = None,
        document: str = "",
    ) -> CorrectiveAction:
        """Decide on an action, or record from a document the decision of someone who does not sign in (R4)."""
        self.session.allow_any(Permission.DECIDE_ACTIONS, Permission.REGISTER_VIOLATIONS)
        name = "action.accepted" if accepted else "action.declined"
        with self.session.act(name, words.strip()) as work:
            violation, stored = self.hold_action(work, action.id)
            decider = self._decider(work, by)
            recommended = last_step(work, action.id, StepKind.RECOMMENDED)
            others = self.session.others_who_may(work, Permission.DECIDE_ACTIONS)
            second = Second(decider, {recommended.by}, others)
            if check_second(second, "C8", "You recommended this action, so you do not decide on it."):
                work.detail(second_person=NOBODY_ELSE)
            deed = self._deed(words, by=decider, on=on, document=document)
            taken = rules.decide(
                replace(stored, version=action.version), deed, recommended, accepted=accepted
            )
            if deed.on_behalf:
                work.detail(recorded_from_a_document=True)
            return self._take(work, violation, taken)

    def revise(self, action: CorrectiveAction, owner: int, due: date, why: str) -> CorrectiveAction:
        """Give an action another owner or due date, with the reason; never one's own once it is accepted."""
        self.session.allow(Permission.RECOMMEND_ACTIONS)
        with self.session.act("action.revised", why.strip()) as work:
            violation, stored = self.hold_action(work, action.id)
            if stored.state is ActionState.ACCEPTED:
                self.session.allow_in(work, Permission.VERIFY_ACTIONS)
                _check_not_own_due_date(stored, self.session.person.id)
            if owner != stored.owner_id:
                _check_person(work, owner)
            held = replace(stored, version=action.version)
            return self._take(work, violation, rules.revise(held, owner, due, self._deed(why)))

    def report_done(
        self, action: CorrectiveAction, words: str, on: date | None = None, document: str = ""
    ) -> CorrectiveAction:
        """Report an action done: its owner, or for an owner who does not sign in someone who works on it."""
        with self.session.act("action.reported_done") as work:
            violation, stored = self.hold_action(work, action.id)
            self._check_reporter(work, stored)
            rules.check_under_way(stored)
            since = last_step(
                work, action.id, StepKind.ACCEPTED, StepKind.RETURNED, StepKind.RECURRENCE, StepKind.REOPENED
            )
            deed = self._deed(words, by=stored.owner_id, on=on, document=document)
            held = replace(stored, version=action.version)
            return self._take(work, violation, rules.report_done(held, deed, since.on))

    def verify(self, action: CorrectiveAction, words: str) -> CorrectiveAction:
        """Verify what was reported done; never one's own action, nor what one reported oneself (C8)."""
        self.session.allow(Permission.VERIFY_ACTIONS)
        with self.session.act("action.verified") as work:
            violation, stored = self.hold_action(work, action.id)
            rules.check_not_owner(stored, self.session.person.id)
            if stored.state is ActionState.DONE:
                self._check_verifier(work, stored)
            held = replace(stored, version=action.version)
            return self._take(work, violation, rules.verify(held, self._deed(words)))

    def give_back(self, action: CorrectiveAction, words: str, due: date) -> CorrectiveAction:
        """Return what was not done as reported; the action is under way again."""
        self.session.allow(Permission.VERIFY_ACTIONS)
        with self.session.act("action.returned", words.strip()) as work:
            violation, stored = self.hold_action(work, action.id)
            held = replace(stored, version=action.version)
            return self._take(work, violation, rules.give_back(held, due, self._deed(words)))

    def look(
        self, action: CorrectiveAction, words: str, *, recurred: bool, due: date | None = None
    ) -> CorrectiveAction:
        """Record the look ninety days after; a recurrence reopens the action with a new due date (C16)."""
        self.session.allow(Permission.VERIFY_ACTIONS)
        with self.session.act("action.recurred" if recurred else "action.looked_at") as work:
            violation, stored = self.hold_action(work, action.id)
            held = replace(stored, version=action.version)
            deed = self._deed(words)
            return self._take(work, violation, rules.look(held, deed, recurred=recurred, due=due))

    def reopen(self, action: CorrectiveAction, why: str, due: date) -> CorrectiveAction:
        """Reopen a verified action for a reason, with a new due date."""
        self.session.allow(Permission.VERIFY_ACTIONS)
        with self.session.act("action.reopened", why.strip()) as work:
            violation, stored = self.hold_action(work, action.id)
            held = replace(stored, version=action.version)
            return self._take(work, violation, rules.reopen(held, due, self._deed(why)))

    # -- rules of who ----------------------------------------------------------------------------

    def _decider(self, work: Work, by: int | None) -> int:
        """Whose decision it is: one's own, or that of someone who has no way to sign in."""
        me = self.session.person.id
        if self.session.standing.carries(Permission.DECIDE_ACTIONS) and by in (None, me):
            return me
        self.session.allow_in(work, Permission.REGISTER_VIOLATIONS)
        if by is None:
            raise RuleBroken("R4", "Nothing says who decided.", "Choose the CEO or the designee.", where="by")
        person = work.get(Person, by)
        if not permitted(person.roles, Permission.DECIDE_ACTIONS):
            raise RuleBroken(
                "R4",
                "{name} does not decide on corrective action.",
                "Choose the CEO or a designee: people with the role executive reader.",
                where="by",
                name=person.name,
            )
        if by != me and person.signs_in and person.active:
            raise RuleBroken(
                "R4",
                "{name} signs in to this office and decides in their own name.",
                "Have {name} sign in and decide.",
                where="by",
                name=person.name,
            )
        return by

    def _check_reporter(self, work: Work, action: CorrectiveAction) -> None:
        me, owner = self.session.person.id, work.get(Person, action.owner_id)
        if owner.id == me:
            return
        self.session.allow_in(work, Permission.RECOMMEND_ACTIONS)
        if owner.signs_in and owner.active:
            raise RuleBroken(
                "C8",
                "{name} owns this action, signs in to this office, and reports it done in their own name.",
                "Have {name} report it, or give the action another owner.",
                name=owner.name,
            )

    def _check_verifier(self, work: Work, action: CorrectiveAction) -> None:
        """Who reported it done does not verify it while someone else can."""
        reported = last_step(work, action.id, StepKind.DONE)
        others = [
            one
            for one in self.session.others_who_may(work, Permission.VERIFY_ACTIONS)
            if one.id != action.owner_id
        ]
        second = Second(self.session.person.id, {reported.recorded_by}, others)
        if check_second(second, "C8", "You reported this action done, so you do not verify it."):
            work.detail(second_person=NOBODY_ELSE)

    # -- taking a step ---------------------------------------------------------------------------

    def _deed(
        self, words: str = "", *, by: int | None = None, on: date | None = None, document: str = ""
    ) -> Deed:
        me, today = self.session.person.id, self.session.today()
        return Deed(me if by is None else by, on or today, me, today, words, document)

    def _take(self, work: Work, violation: Violation, taken: Taken) -> CorrectiveAction:
        action, step = taken
        saved = work.change(action)
        work.add(step)
        self.settle(work, violation)
        return saved


def _check_person(reader: Reader, person_id: int) -> None:
    if not reader.get(Person, person_id).active:
        raise RuleBroken(
            "C8", "The owner is no longer with the office.", "Choose someone who is.", where="owner"
        )


def _check_not_own_due_date(action: CorrectiveAction, person: int) -> None:
    if person == action.owner_id:
        raise RuleBroken(
            "C8",
            "Whoever owns a corrective action does not move its due date, and this one is yours.",
            "Ask someone else who may verify actions.",
        )
