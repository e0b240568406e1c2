"""The commands on the violation that is shown, each offered only where it can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.records import ActionState, CorrectiveAction, StepKind, Violation
from gen63_desktop.domain.violations.rows import Since, ViolationFile
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.violations import action_forms, checking_forms, register_form
from gen63_desktop.ui.violations.forms import ids_in
from gen63_desktop.ui.violations.violation_page import ViolationPage

OnAction = Callable[[ViolationFile, CorrectiveAction], None]


class ViolationCommands(QObject):
    """Makes the commands, puts their buttons where they belong, and keeps them in step with the violation."""

    def __init__(self, page: ViolationPage) -> None:
        super().__init__(page)
        self._page = page
        self._office = page.office
        self._make()
        self._only_for_whom()
        self._place_buttons()
        page.view.actions_tab.chosen_changed.connect(self.follow)
        self.follow()

    def _command(
        self, text: str, run: Callable[[ViolationFile], None], *, keys: str = "", icon: str = ""
    ) -> QAction:
        def on_file() -> None:
            if self._page.view.file is not None:
                run(self._page.view.file)

        return self._page.add_record_command(text, on_file, keys=keys, icon=icon)

    def _on_action(self, text: str, run: OnAction, *, keys: str = "", icon: str = "") -> QAction:
        def on_chosen(file: ViolationFile) -> None:
            action = self._page.view.actions_tab.action
            if action is not None:
                run(file, action)

        return self._command(text, on_chosen, keys=keys, icon=icon)

    def _make(self) -> None:
        page = self._page
        self.change = self._command(self.tr("C&hange the violation…"), self._change, keys="F2", icon="pencil")
        self.transmit = self._command(
            self.tr("Re&ported to the CEO…"), self._transmit, keys="Ctrl+Shift+P", icon="mail"
        )
        self.open_origin = self._command(
            self.tr("&Open what it came from"), self._open_origin, keys="Ctrl+Shift+O", icon="link"
        )
        self.withdraw = self._command(self.tr("&Withdraw the violation…"), self._withdraw, icon="circle-x")
        self.stay = self._command(self.tr("It stays without its finding…"), self._stay, icon="check")
        page.add_divider()
        self.recommend = self._command(
            self.tr("Recommend an &action…"), self._recommend, keys="Ctrl+Shift+A", icon="plus"
        )
        self.decide = self._on_action(
            self.tr("&Decide on the action…"), self._decide, keys="Ctrl+Shift+G", icon="gavel"
        )
        self.revise = self._on_action(
            self.tr("Change owner or d&ue date…"), self._revise, icon="calendar-clock"
        )
        self.done = self._on_action(
            self.tr("Report the ac&tion done…"), self._done, keys="Ctrl+Shift+D", icon="check"
        )
        self.verify = self._on_action(
            self.tr("&Verify the action…"), self._verify, keys="Ctrl+Shift+Y", icon="shield-check"
        )
        self.look = self._on_action(self.tr("&Ninety-day look…"), self._look, keys="Ctrl+Shift+N", icon="eye")
        self.reopen = self._on_action(self.tr("Reopen the action…"), self._reopen, icon="rotate-ccw")

    def _only_for_whom(self) -> None:
        may = self._office.session.may
        for action in (self.change, self.transmit, self.withdraw, self.stay):
            only_for(action, may(Permission.REGISTER_VIOLATIONS))
        for action in (self.recommend, self.revise):
            only_for(action, may(Permission.RECOMMEND_ACTIONS))
        decides = may(Permission.DECIDE_ACTIONS) or may(Permission.REGISTER_VIOLATIONS)
        only_for(self.decide, decides)
        for action in (self.verify, self.look, self.reopen):
            only_for(action, may(Permission.VERIFY_ACTIONS))

    def _place_buttons(self) -> None:
        view = self._page.view
        view.summary.offer(
            CommandButton(self.stay, "primary"),
            CommandButton(self.transmit),
            CommandButton(self.change),
            CommandButton(self.open_origin),
        )
        view.actions_tab.offer(
            CommandButton(self.decide, "primary"),
            CommandButton(self.done, "primary"),
            CommandButton(self.verify, "primary"),
            CommandButton(self.look, "primary"),
            CommandButton(self.recommend),
            CommandButton(self.revise),
        )

    # -- what can be done ------------------------------------------------------------------------

    def follow(self) -> None:
        """Offer what can be done with the violation and the action that is chosen."""
        file = self._page.view.file
        action = self._page.view.actions_tab.action if file is not None else None
        none = "" if file is not None else self.tr("Choose a violation in the list.")
        stands = none
        if file is not None and file.violation.withdrawn_on is not None:
            stands = self.tr("The violation was withdrawn.")
        for command in (self.change, self.transmit, self.recommend):
            offer(command, stands)
        offer(self.withdraw, stands or self._why_not_withdraw(file))
        carried = self.tr("The finding behind it stands, or it was decided that it stays.")
        offer(self.stay, stands or ("" if file is not None and file.to_decide else carried), hide=True)
        linked = file is not None and file.link is not None and file.link.record_id > 0
        nowhere = self.tr("It came from no record that you may open.")
        offer(self.open_origin, none or ("" if linked else nowhere), hide=True)
        self._follow_action(file, action, stands)

    def _why_not_withdraw(self, file: ViolationFile | None) -> str:
        untouched = {ActionState.RECOMMENDED, ActionState.DECLINED}
        if file is None or file.finding_lost or all(action.state in untouched for action in file.actions):
            return ""
        return self.tr("An action on it was accepted.")

    def _follow_action(
        self, file: ViolationFile | None, action: CorrectiveAction | None, stands: str
    ) -> None:
        if file is None or action is None or stands:
            why = stands or self.tr("Choose an action.")
            offer(self.revise, why)
            for command in (self.decide, self.done, self.verify, self.look, self.reopen):
                offer(command, why, hide=True)
            return
        state, mine = action.state, action.owner_id == self._office.session.person.id
        own = self.tr("You own this action; someone else does that.") if mine else ""
        over = self.tr("The action is not under way.")
        moves = state in {ActionState.RECOMMENDED, ActionState.ACCEPTED}
        foreign = own if state is ActionState.ACCEPTED else ""
        offer(self.revise, (foreign or self._why_not_revise(state)) if moves else over)
        not_waiting = self.tr("Nothing waits for a decision.")
        offer(self.decide, "" if state is ActionState.RECOMMENDED else not_waiting, hide=True)
        if state is ActionState.RECOMMENDED:
            offer(self.decide, self._why_not_decide(file))
        self._follow_checks(action, own, over)

    def _why_not_revise(self, state: ActionState) -> str:
        if state is ActionState.ACCEPTED and not self._office.session.may(Permission.VERIFY_ACTIONS):
            return self.tr("It is accepted; whoever may verify actions changes that.")
        return ""

    def _why_not_decide(self, file: ViolationFile) -> str:
        if file.decides and not self._office.session.may(Permission.DECIDE_ACTIONS):
            return self.tr("The CEO or designee signs in and decides.")
        return ""

    def _follow_checks(self, action: CorrectiveAction, own: str, over: str) -> None:
        """What another person than the owner does is in sight when its turn has come (C8)."""
        state, today = action.state, self._office.session.today()
        offer(self.done, "" if state is ActionState.ACCEPTED else over, hide=True)
        unreported = self.tr("It was not reported done.")
        offer(self.verify, "" if state is ActionState.DONE else unreported, hide=True)
        if state is ActionState.DONE:
            offer(self.verify, own)
        no_look = self.tr("No look is due for it.")
        offer(self.look, "" if action.look_due is not None else no_look, hide=True)
        if action.look_due is not None:
            early = self.tr("The ninety days are not over.") if action.look_due > today else ""
            offer(self.look, own or early)
        offer(self.reopen, "" if state is ActionState.VERIFIED else over, hide=True)

    # -- doing it ----------------------------------------------------------------------------------

    def _with_deciders(self, run: Callable[[list[tuple[int, str]]], None]) -> None:
        violations = self._office.violations

        def show(found: Sequence[Person]) -> None:
            run([(one.id, one.name) for one in found])

        tasks.ask(self._page, lambda: violations.deciders(), show)  # noqa: PLW0108  the service is imported there

    def register(self) -> None:
        """Register a violation that was found elsewhere than in a complaint or an audit."""
        self._with_deciders(lambda people: self._open_register(None, people))

    def register_from(self, kind: str, record_id: int) -> None:
        """Register the violation of a sustained allegation, or of an answer of an audit."""
        violations = self._office.violations
        draft = (
            violations.draft_from_allegation if kind == "SustainedFinding" else violations.draft_from_answer
        )

        def show(found: Violation) -> None:
            self._with_deciders(lambda people: self._open_register(found, people))

        tasks.ask(self._page, lambda: draft(record_id), show)

    def _open_register(self, violation: Violation | None, people: list[tuple[int, str]]) -> None:
        form = register_form.RegisterForm(self._office, violation, people)
        self._page.open_form(form, self.tr("The violation is registered."), show=True)

    def _change(self, file: ViolationFile) -> None:
        def show(people: list[tuple[int, str]]) -> None:
            form = register_form.RegisterForm(self._office, file.violation, people)
            self._page.open_form(form, self.tr("The violation is saved."))

        self._with_deciders(show)

    def _transmit(self, file: ViolationFile) -> None:
        def show(people: list[tuple[int, str]]) -> None:
            form = register_form.TransmitForm(self._office, file.violation, people)
            self._page.open_form(form, self.tr("The report is recorded."))

        self._with_deciders(show)

    def _open_origin(self, file: ViolationFile) -> None:
        if file.link is not None and file.link.record_id:
            self._page.record_asked.emit(file.link.kind, file.link.record_id)

    def _withdraw(self, file: ViolationFile) -> None:
        form = register_form.WithdrawForm(self._office, file.violation)
        self._page.open_form(form, self.tr("The violation is withdrawn."))

    def _stay(self, file: ViolationFile) -> None:
        form = register_form.StayForm(self._office, file.violation)
        self._page.open_form(form, self.tr("It is decided that the violation stays."))

    def _recommend(self, file: ViolationFile) -> None:
        form = action_forms.RecommendForm(self._office, file.violation, self._page.people)
        self._page.open_form(form, self.tr("The action is recommended."))

    def _decide(self, file: ViolationFile, action: CorrectiveAction) -> None:
        own = self._office.session.may(Permission.DECIDE_ACTIONS)

        def show(people: list[tuple[int, str]]) -> None:
            form = action_forms.DecisionForm(
                self._office, action, people, own=own, decider=file.violation.decider_id
            )
            self._page.open_form(form, self.tr("The decision is recorded."))

        self._with_deciders(show)

    def _revise(self, _file: ViolationFile, action: CorrectiveAction) -> None:
        form = action_forms.ReviseForm(self._office, action, self._page.people)
        self._page.open_form(form, self.tr("Owner and due date are saved."))

    def _done(self, file: ViolationFile, action: CorrectiveAction) -> None:
        form = action_forms.DoneForm(self._office, action, file.person(action.owner_id))
        self._page.open_form(form, self.tr("The action is reported done; another person verifies it."))

    def _verify(self, file: ViolationFile, action: CorrectiveAction) -> None:
        done = file.last_of(action, StepKind.DONE)
        form = checking_forms.VerifyForm(self._office, action, done, file.person(action.owner_id))
        self._page.open_form(form, self.tr("The verification is saved."))

    def _look(self, _file: ViolationFile, action: CorrectiveAction) -> None:
        violations = self._office.violations

        def show(since: Sequence[Since]) -> None:
            form = checking_forms.LookForm(self._office, action, since)
            self._page.open_form(form, self.tr("The look is saved."))

        tasks.ask(self._page, lambda: violations.since(action.id), show)

    def _reopen(self, _file: ViolationFile, action: CorrectiveAction) -> None:
        form = checking_forms.ReopenForm(self._office, action)
        self._page.open_form(form, self.tr("The action is under way again."))

    # -- unfinished forms ----------------------------------------------------------------------------

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that a draft belongs to, on its violation and its action."""
        if name == "register":
            self._open_register_draft(key)
            return
        violation_id, action_id = ids_in(key)
        if not violation_id:
            return
        violations = self._office.violations

        def opened(file: ViolationFile) -> None:
            self._page.show_record("Violation", violation_id)
            self._page.view.show_file(file, self._office.session.today())
            self._open_part(name, file, next((a for a in file.actions if a.id == action_id), None))

        tasks.ask(self._page, lambda: violations.file(violation_id), opened)

    def _open_register_draft(self, key: str) -> None:
        kind, _, rest = key.partition(":")
        if kind == "allegation" and rest.isdecimal():
            self.register_from("SustainedFinding", int(rest))
        elif kind == "audit":
            audit, _, question = rest.partition(":")
            violations = self._office.violations
            tasks.ask(
                self._page,
                lambda: violations.draft_from_audit(int(audit), question),
                lambda found: self._with_deciders(lambda people: self._open_register(found, people)),
            )
        else:
            self.register()

    def _open_part(self, name: str, file: ViolationFile, action: CorrectiveAction | None) -> None:
        on_file: dict[str, Callable[[ViolationFile], None]] = {
            "facts": self._change,
            "transmittal": self._transmit,
            "withdrawal": self._withdraw,
            "staying": self._stay,
            "recommendation": self._recommend,
        }
        on_action: dict[str, OnAction] = {
            "decision": self._decide,
            "revision": self._revise,
            "done": self._done,
            "verification": self._verify,
            "look": self._look,
            "reopening": self._reopen,
        }
        if name in on_file:
            on_file[name](file)
        elif name in on_action and action is not None:
            self._page.view.actions_tab.choose(action.id)
            on_action[name](file, action)
