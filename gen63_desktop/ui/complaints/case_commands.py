"""The commands on the complaint that is shown, each offered only where it can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.identity import Person
from gen63_desktop.ui.complaints import case_offers, closing_forms, finding_forms, person_forms, work_forms
from gen63_desktop.ui.complaints.allegation_form import AllegationForm
from gen63_desktop.ui.complaints.case_form import ids_in
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.clocks.commands import DRAFTS, ClockCommands
from gen63_desktop.ui.complaints.course.commands import CourseCommands
from gen63_desktop.ui.complaints.intake.commands import RelatedCommands
from gen63_desktop.ui.complaints.intake_form import CorrectionForm
from gen63_desktop.ui.complaints.investigation.commands import InvestigationCommands
from gen63_desktop.ui.complaints.letters.commands import LetterCommands
from gen63_desktop.ui.complaints.origin import Origin
from gen63_desktop.ui.complaints.redactions.commands import REDACTION_DRAFTS, RedactionCommand
from gen63_desktop.ui.complaints.seal_forms import LookForm, SealForm, UnsealForm
from gen63_desktop.ui.complaints.time_line_commands import TimeLineCommands
from gen63_desktop.ui.complaints.violation_link import ViolationLink
from gen63_desktop.ui.complaints.wall_form import WallForm
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.vocabulary import word


class CaseCommands(QObject):
    """Makes the commands, puts their buttons where they belong, and keeps them in step with the case."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page, self._office = page, page.office
        self._command = page.add_case_command
        self.further_drafts: dict[str, Callable[[CaseFile], None]] = {}
        self._make()
        self.course = CourseCommands(page)
        case_offers.show_to_whom_they_are_for(self, page)
        self._place_buttons()
        page.view.allegations.chosen_changed.connect(self.follow)
        page.view.people.chosen_changed.connect(self.follow)
        self.follow()

    def _make(self) -> None:
        page = self._page
        self.correct = self._command(self.tr("C&orrect the facts…"), self._correct, keys="F2", icon="pencil")
        self.plan = self._command(
            self.tr("&Assign and plan…"), self._plan, keys="Ctrl+Shift+P", icon="user-round"
        )
        self.extend = self._command(self.tr("E&xtend the due date…"), self._extend, icon="calendar-clock")
        self.note = self._command(
            self.tr("Add a no&te…"), self._note, keys="Ctrl+M", icon="message-square-text"
        )
        self.origin = Origin(page)
        page.add_divider()
        self.add_allegation = self._command(
            self.tr("Add an a&llegation…"), self._add_allegation, keys="Ctrl+Shift+A", icon="plus"
        )
        self.change_allegation = self._command(
            self.tr("C&hange the allegation…"), self._change_allegation, icon="pencil"
        )
        self.drop = self._command(self.tr("Take the allegation o&ut…"), self._drop, icon="trash-2")
        self.propose = self._command(
            self.tr("&Propose a finding…"), self._propose, keys="Ctrl+Shift+G", icon="gavel"
        )
        self.approve = self._command(self.tr("Appro&ve the finding…"), self._approve, icon="stamp")
        self.give_back = self._command(self.tr("&Return the finding…"), self._return, icon="undo-2")
        self.without = self._command(
            self.tr("Close the allegation without a &finding…"), self._without, icon="circle-x"
        )
        self.violation = ViolationLink(page)
        self.redactions = RedactionCommand(page, self.after_a_look)
        page.add_group(self.tr("People of the case"))
        self.add_person = self._command(
            self.tr("Add a p&erson…"), self._add_person, keys="Ctrl+Shift+N", icon="plus"
        )
        self.change_person = self._command(self.tr("Chan&ge the person…"), self._change_person, icon="pencil")
        self.volunteered = self._command(
            self.tr("Record what the person volunteered…"), self._volunteered, icon="file-pen"
        )
        self.remove_person = self._command(
            self.tr("Take the person out…"), self._remove_person, icon="trash-2"
        )
        page.add_group(self.tr("Who may see what"))
        self.look = self._command(
            self.tr("Show the i&dentities…"), self._look, keys="Ctrl+Shift+D", icon="eye"
        )
        self.seal = self._command(self.tr("Seal the case…"), self._seal, icon="lock")
        self.unseal = self._command(self.tr("Open the sealed case…"), self._unseal, icon="lock-open")
        self.wall = self._command(self.tr("Close the case to people…"), self._wall, icon="shield")
        page.add_group(self.tr("Investigation"))
        self.investigation = InvestigationCommands(page, self.after_a_look)
        page.add_group(self.tr("Clocks"))
        self.clocks = ClockCommands(page)
        page.add_group(self.tr("Letters"))
        self.letters = LetterCommands(page, self.after_a_look)
        page.add_group(self.tr("Related complaints and referrals"))
        self.related = RelatedCommands(page)
        page.add_group(self.tr("Time line"))
        self.time_line = TimeLineCommands(page)
        page.add_divider()
        self.close = self._command(self.tr("&Close the complaint…"), self._close, icon="circle-check")
        self.reopen = self._command(self.tr("Reopen the complaint…"), self._reopen, icon="rotate-ccw")

    def _place_buttons(self) -> None:
        view = self._page.view
        view.summary.offer(
            CommandButton(self.plan),
            CommandButton(self.correct),
            CommandButton(self.letters.write),
            CommandButton(self.extend),
            CommandButton(self.close),
            CommandButton(self.reopen),
            CommandButton(self.origin.open),
        )
        view.allegations.offer(
            CommandButton(self.approve, "primary"),
            CommandButton(self.propose),
            CommandButton(self.give_back),
            CommandButton(self.change_allegation),
            CommandButton(self.add_allegation),
            CommandButton(self.violation.register, "primary"),
            CommandButton(self.violation.open),
        )
        view.people.offer(
            CommandButton(self.look, "primary"),
            CommandButton(self.add_person),
            CommandButton(self.change_person),
            CommandButton(self.volunteered),
        )
        view.time_line.offer(CommandButton(self.note))

    # -- what can be done ----------------------------------------------------------------------

    def follow(self) -> None:
        """Offer what can be done with the complaint and the entries that are chosen."""
        self.origin.follow(self._page.case)
        self.violation.follow(self._page.case)
        self.redactions.follow(self._page.case)
        self.letters.follow(self._page.case)
        self.course.follow(self._page.case)
        self.clocks.follow(self._page.case)
        self.investigation.follow(self._page.case)
        self.time_line.follow(self._page.case)
        self.related.follow(self._page.case)
        case_offers.follow(self, self._page)

    def _allegation(self) -> Allegation | None:
        return self._page.view.allegations.allegation if self._page.case is not None else None

    # -- doing it ------------------------------------------------------------------------------

    def _correct(self, case: CaseFile) -> None:
        self._page.open_form(CorrectionForm(self._office, case.complaint), self.tr("The facts are saved."))

    def _plan(self, case: CaseFile) -> None:
        form = work_forms.PlanForm(self._office, case.complaint, self._page.people)
        self._page.open_form(form, self.tr("The plan is saved."))

    def _extend(self, case: CaseFile) -> None:
        form = work_forms.ExtensionForm(self._office, case.complaint)
        self._page.open_form(form, self.tr("The due date is extended."))

    def _note(self, case: CaseFile) -> None:
        self._page.open_form(
            work_forms.NoteForm(self._office, case.complaint), self.tr("The note is on the time line.")
        )

    def _add_allegation(self, case: CaseFile) -> None:
        self._page.open_form(
            AllegationForm(self._office, case.complaint), self.tr("The allegation is added.")
        )

    def _change_allegation(self, case: CaseFile) -> None:
        allegation = self._allegation()
        if allegation is not None and allegation.id in case.hidden_in:
            self._look(case, self._change_shown_allegation)
        else:
            self._change_shown_allegation(case)

    def _change_shown_allegation(self, case: CaseFile) -> None:
        if (allegation := self._allegation()) is not None:
            form = AllegationForm(self._office, case.complaint, allegation, case.respondents_of(allegation))
            self._page.open_form(form, self.tr("The allegation is saved."))

    def _drop(self, _case: CaseFile) -> None:
        if (allegation := self._allegation()) is not None:
            form = finding_forms.DropForm(self._office, allegation)
            self._page.open_form(form, self.tr("The allegation is taken out; the history keeps it."))

    def _propose(self, case: CaseFile) -> None:
        if (allegation := self._allegation()) is not None:
            form = finding_forms.ProposalForm(self._office, case, allegation)
            self._page.open_form(form, self.tr("The finding is proposed."))

    def _approve(self, case: CaseFile) -> None:
        if (allegation := self._allegation()) is None:
            return
        proposer = case.person(allegation.proposed_by)
        question = self.tr("Approve the finding “{finding}”?")
        messages.confirm(
            self._page,
            question.format(finding=word(allegation.finding) if allegation.finding else ""),
            self.tr("{allegation}\n\nProposed by {name}: {rationale}").format(
                allegation=finding_forms.allegation_line(allegation),
                name=proposer,
                rationale=allegation.rationale,
            ),
            self.tr("Approve"),
            lambda: self._approved(allegation),
        )

    def _approved(self, allegation: Allegation) -> None:
        complaints = self._office.complaints

        def approved(_saved: object) -> None:
            messages.tell(self.tr("The finding is approved."))
            self._page.look_again()

        tasks.act(
            self._page,
            self.tr("Approving the finding"),
            lambda: complaints.approve_finding(allegation),
            approved,
        )

    def _return(self, _case: CaseFile) -> None:
        if (allegation := self._allegation()) is not None:
            form = finding_forms.ReturnForm(self._office, allegation)
            self._page.open_form(form, self.tr("The finding is returned."))

    def _without(self, _case: CaseFile) -> None:
        if (allegation := self._allegation()) is not None:
            form = finding_forms.WithoutFindingForm(self._office, allegation)
            self._page.open_form(form, self.tr("The allegation is closed without a finding."))

    def _add_person(self, case: CaseFile) -> None:
        form = person_forms.PersonForm(self._office, case.complaint)
        self._page.open_form(form, self.tr("The person is added."))

    def _change_person(self, case: CaseFile) -> None:
        self.after_a_look(case, self._change_shown_person)

    def _change_shown_person(self, case: CaseFile) -> None:
        people = self._page.view.people
        if people.party is not None:
            form = person_forms.PersonForm(self._office, case.complaint, people.party, people.characteristics)
            self._page.open_form(form, self.tr("The person is saved."))

    def _volunteered(self, case: CaseFile) -> None:
        self.after_a_look(case, self._volunteered_shown)

    def _volunteered_shown(self, _case: CaseFile) -> None:
        people = self._page.view.people
        if people.party is not None:
            form = person_forms.VolunteeredForm(self._office, people.party, people.characteristics)
            self._page.open_form(form, self.tr("It is recorded."))

    def _remove_person(self, case: CaseFile) -> None:
        self.after_a_look(case, self._remove_shown_person)

    def _remove_shown_person(self, _case: CaseFile) -> None:
        party = self._page.view.people.party
        if party is not None:
            form = person_forms.RemovalForm(self._office, party)
            self._page.open_form(form, self.tr("The person is taken out; the history keeps them."))

    def _look(self, case: CaseFile, then: Callable[[CaseFile], None] | None = None) -> None:
        """Look at the identities, with a reason; then do what needed them."""
        form = LookForm(self._office, case.complaint)
        page, complaint_id, complaints = self._page, case.complaint.id, self._office.complaints

        def show(looked: CaseFile) -> None:
            if page.case is None or page.case.complaint.id != complaint_id:
                return
            chosen = page.view.people.chosen_id, page.view.allegations.chosen_id
            page.refresh(frozenset())
            page.view.show_people(looked)
            for tab, number in zip((page.view.people, page.view.allegations), chosen, strict=True):
                if number is not None:
                    tab.choose(number)
            self.follow()
            if then is not None:
                then(looked)

        form.finished.connect(lambda _seen: tasks.ask(page, lambda: complaints.case(complaint_id), show))
        page.open_form(form, self.tr("The identities are shown; the history keeps that you looked."))

    def after_a_look(self, case: CaseFile, run: Callable[[CaseFile], None]) -> None:
        """Run it once the identities of the case were looked at."""
        if case.identities_shown:
            run(case)
        else:
            self._look(case, run)

    def _seal(self, case: CaseFile) -> None:
        office = self._office

        def read() -> tuple[list[Person], tuple[Person, ...]]:
            people = [one for one in office.people.all(active_only=True) if one.signs_in and one.sealing_key]
            return people, office.complaints.permitted(case.complaint.id)

        def show(found: tuple[list[Person], tuple[Person, ...]]) -> None:
            form = SealForm(office, case.complaint, *found)
            self._page.open_form(form, self.tr("The case is sealed."))

        tasks.ask(self._page, read, show)

    def _unseal(self, case: CaseFile) -> None:
        form = UnsealForm(self._office, case.complaint)
        self._page.open_form(form, self.tr("The case is open to the office again."))

    def _wall(self, case: CaseFile) -> None:
        office, complaint = self._office, case.complaint
        not_to = {office.session.person.id, complaint.owner_id, complaint.investigator_id}

        def read() -> tuple[list[Person], tuple[Person, ...]]:
            people = [
                one for one in office.people.all(active_only=True) if one.signs_in and one.id not in not_to
            ]
            return people, office.complaints.closed_to(complaint.id)

        def show(found: tuple[list[Person], tuple[Person, ...]]) -> None:
            self._page.open_form(WallForm(office, complaint, *found), self.tr("It is closed to them."))

        tasks.ask(self._page, read, show)

    def _close(self, case: CaseFile) -> None:
        """What it is closed with is read now: a finding approved just before stands in the form as approved."""
        complaints, number = self._office.complaints, case.complaint.id
        tasks.ask(self._page, lambda: complaints.case(number), self._close_as_it_is)

    def _close_as_it_is(self, case: CaseFile) -> None:
        form = closing_forms.ClosingForm(self._office, case)
        self._page.open_form(form, self.tr("The complaint is closed."))

    def _reopen(self, case: CaseFile) -> None:
        form = closing_forms.ReopeningForm(self._office, case)
        self._page.open_form(form, self.tr("The complaint is open again."))

    # -- unfinished forms ----------------------------------------------------------------------

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that a draft belongs to, on its complaint and its part."""
        complaint_id, part = ids_in(key)
        if not complaint_id:
            return
        complaints = self._office.complaints

        def opened(case: CaseFile) -> None:
            self._page.show_record("Complaint", complaint_id)
            self._open_part(name, part, case)

        tasks.ask(self._page, lambda: complaints.case(complaint_id), opened)

    def _open_part(self, name: str, part: str, case: CaseFile) -> None:
        """The same act as by its command, with the part chosen that the draft names."""
        view = self._page.view
        view.show_case(case, self._office.session.today())
        if part.isdecimal():
            view.allegations.choose(int(part))
            view.people.choose(int(part))
        if self.investigation.open_draft(name, part, case):
            return
        acts: dict[str, Callable[[CaseFile], None]] = {
            "correction": self._correct,
            "plan": self._plan,
            "extension": self._extend,
            "note": self._note,
            "allegation": self._add_allegation if part == "new" else self._change_allegation,
            "drop": self._drop,
            "finding": self._propose,
            "return": self._return,
            "without_finding": self._without,
            "person": self._add_person if part == "new" else self._change_person,
            "volunteered": self._volunteered,
            "removal": self._remove_person,
            "closing": self._close,
            "reopening": self._reopen,
            "look": self._look,
            "seal": self._seal,
            "unseal": self._unseal,
            "wall": self._wall,
            **dict.fromkeys(REDACTION_DRAFTS, self.redactions.show),
            **self.further_drafts,
            **self.related.drafts(part),
            **self.course.drafts(part),
            "letter": lambda case: self.letters.open_draft(part, case),
            "returned letter": lambda case: self.letters.open_return_draft(int(part), case),
        }
        if name in DRAFTS:
            self.clocks.open_draft(name, part, case)
        act = acts.get(name)
        if act is not None:
            act(case)
