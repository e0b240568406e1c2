"""The commands on the clocks of the complaint that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from gen63_desktop.domain.clocks.kinds import BY_HAND, RuleName
from gen63_desktop.domain.clocks.records import Pause
from gen63_desktop.domain.clocks.shown import ClocksOfCase
from gen63_desktop.domain.clocks.standing import CaseClock
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.clocks import forms
from gen63_desktop.ui.complaints.course.acknowledging import AcknowledgementForm
from gen63_desktop.ui.complaints.work_forms import ExtensionForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for


class ClockCommands(CasePart):
    """Makes the commands, and keeps the tab of clocks in step with the case."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._view = page.view.clocks
        may = page.office.session.may
        self.pause = self._on_clocks(self.tr("Pause clocks…"), self._pause, "circle-pause")
        self.go_on = self._on_clocks(self.tr("Let clocks go on…"), self._go_on, "rotate-ccw")
        self.prolong = self._on_clocks(self.tr("Prolong the pause…"), self._prolong, "calendar-clock")
        self.extend = self._on_clocks(self.tr("Extend the clock…"), self._extend, "calendar-clock")
        self.begin = self._on_clocks(self.tr("Start a clock…"), self._begin, "clock")
        self.met = self._on_clocks(self.tr("Record that it was fulfilled…"), self._met, "check")
        for action in (self.pause, self.go_on, self.prolong, self.extend, self.begin, self.met):
            only_for(action, may(Permission.WORK_COMPLAINTS))
            self._view.offer(CommandButton(action))
        self._view.chosen_changed.connect(self._offer)

    def _on_clocks(self, text: str, run: Callable[[CaseFile, ClocksOfCase], None], icon: str) -> QAction:
        return self._command(text, lambda case: self._with_clocks(case, lambda found: run(case, found)), icon)

    def _with_clocks(self, case: CaseFile, run: Callable[[ClocksOfCase], None]) -> None:
        """Read the clocks as they are now, then do it."""
        clocks, number = self._office.clocks, case.complaint.id
        tasks.ask(self._page, lambda: clocks.of_case(number), run)

    # -- what is there -------------------------------------------------------------------------------

    def _show_none(self) -> None:
        self._show(None)

    def _read(self, case: CaseFile) -> None:
        clocks, wanted = self._office.clocks, case.complaint.id

        def found(answer: ClocksOfCase) -> None:
            if case is self._case:
                self._show(answer)

        tasks.ask(self._page, lambda: clocks.of_case(wanted), found, lambda _error: True)

    def _show(self, found: ClocksOfCase | None) -> None:
        self._view.show_clocks(found, self._office.session.today())
        self._offer()

    def _offer(self) -> None:
        found = self._view.found if self._case is not None else None
        none = "" if found is not None else self.tr("Choose a complaint in the list.")
        offer(
            self.pause,
            none or ("" if found and found.grounds else self.tr("No clock runs that a pause stops.")),
        )
        running = found is not None and bool(self._running(found))
        offer(self.go_on, none or ("" if running else self.tr("No clock is paused.")))
        paused = found is not None and bool(found.pauses)
        offer(self.prolong, none or ("" if paused else self.tr("No clock was paused.")))
        offer(
            self.begin,
            none or ("" if found and found.to_begin else self.tr("No clock is started by hand now.")),
        )
        clock = self._chosen()
        runs = none or ("" if clock is not None else self.tr("Choose a clock that runs."))
        never = self.tr("The rule of this clock knows no extension.")
        fixed = clock is not None and clock.rule.extension_days == 0
        offer(self.extend, runs or (never if fixed else ""))
        elsewhere = self.tr("A letter or the closing of the complaint ends this clock.")
        hand = clock is not None and clock.rule.rule in {*BY_HAND, RuleName.ACKNOWLEDGEMENT}
        offer(self.met, runs or ("" if hand else elsewhere))

    def _chosen(self) -> CaseClock | None:
        """The chosen clock, while it runs."""
        shown = self._view.clock
        return shown.clock if shown is not None and shown.clock.done is None else None

    def _running(self, found: ClocksOfCase) -> list[Pause]:
        today = self._office.session.today()
        return [one for one in found.pauses if one.first <= today <= one.last]

    # -- doing it --------------------------------------------------------------------------------------

    def _pause(self, case: CaseFile, found: ClocksOfCase) -> None:
        form = forms.PauseForm(self._office, case.complaint, found)
        self._page.open_form(form, self.tr("The clocks are paused."))

    def _go_on(self, case: CaseFile, found: ClocksOfCase) -> None:
        if pauses := self._running(found):
            form = forms.PauseEndForm(self._office, case.complaint, pauses, longer=False)
            self._page.open_form(form, self.tr("The clocks go on."))

    def _prolong(self, case: CaseFile, found: ClocksOfCase) -> None:
        if found.pauses:
            form = forms.PauseEndForm(self._office, case.complaint, found.pauses, longer=True)
            self._page.open_form(form, self.tr("The pause is prolonged."))

    def _extend(self, case: CaseFile, found: ClocksOfCase) -> None:
        clock = self._chosen()
        if clock is None:
            return
        if clock.rule.rule is RuleName.RESPONSE:
            own = ExtensionForm(self._office, case.complaint)
            self._page.open_form(own, self.tr("The due date is extended."))
            return
        self._extend_other(case, _of_rule(found, clock.rule.rule.name))

    def _extend_other(self, case: CaseFile, clock: CaseClock | None) -> None:
        if clock is not None:
            form = forms.ClockExtensionForm(self._office, case.complaint, clock)
            self._page.open_form(form, self.tr("The clock is extended."))

    def _begin(self, case: CaseFile, found: ClocksOfCase) -> None:
        form = forms.ClockStartForm(self._office, case.complaint, found)
        self._page.open_form(form, self.tr("The clock is started."))

    def _met(self, case: CaseFile, _found: ClocksOfCase) -> None:
        if (clock := self._chosen()) is not None:
            self._met_of(case, clock.rule.rule)

    def _met_of(self, case: CaseFile, rule: RuleName) -> None:
        if rule is RuleName.ACKNOWLEDGEMENT:
            own = AcknowledgementForm(self._office, case.complaint, self._page.people)
            self._page.open_form(own, self.tr("The acknowledgement is recorded."))
            return
        form = forms.ClockMetForm(self._office, case.complaint, rule)
        self._page.open_form(form, self.tr("It is recorded."))

    def open_draft(self, name: str, part: str, case: CaseFile) -> None:
        """Open the form that a draft belongs to, on its clock."""

        def opened(found: ClocksOfCase) -> None:
            acts: dict[str, Callable[[], None]] = {
                "pause": lambda: self._pause(case, found),
                "pause end": lambda: self._go_on(case, found),
                "longer pause": lambda: self._prolong(case, found),
                "clock start": lambda: self._begin(case, found),
                "clock extension": lambda: self._extend_other(case, _of_rule(found, part)),
                "clock met": lambda: self._met_of(case, RuleName[part]),
            }
            acts[name]()

        self._with_clocks(case, opened)


DRAFTS = ("pause", "pause end", "longer pause", "clock start", "clock extension", "clock met")
"""The names of their unfinished forms."""


def _of_rule(found: ClocksOfCase, name: str) -> CaseClock | None:
    """The clock of a rule that runs."""
    running = (one.clock for one in found.clocks if one.clock.done is None)
    return next((one for one in running if one.rule.rule.name == name), None)
