"""Acknowledgements made without a letter: the commands, and the forms that record one and take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy, Acknowledgement
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField, PersonField
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.vocabulary import word

People = Sequence[tuple[int, str]]


class AcknowledgementForm(CaseForm):
    """How and when a complaint was acknowledged without a letter, or that there is no way to."""

    def __init__(
        self, office: Office, complaint: Complaint, people: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Acknowledgement of {number}").format(number=complaint.number),
            self.tr("Record"),
            "acknowledgement",
            draft_key(complaint.id),
            parent,
        )
        self._complaint, today = complaint, office.session.today
        self.say(
            self.tr(
                "For an acknowledgement that no letter of this program made. One that is written here is counted "
                "by itself, and the first of them counts."
            )
        )
        ways = [(one, word(one)) for one in AcknowledgedBy]
        self.add(ChoiceField("way", self.tr("How"), ways, required=True))
        self.add(
            DayField(
                "acknowledged_on",
                self.tr("On"),
                today,
                required=True,
                not_after_today=True,
                hint=self.tr("Where there is no way to acknowledge, the day on which that was found."),
            )
        )
        self.add(PersonField("told_by", self.tr("By whom"), people))
        self.add(
            TextField(
                "proof",
                self.tr("Reference"),
                hint=self.tr("Where it can be looked up: the call log, the message, the file."),
            )
        )
        self.add(
            LongTextField(
                "words",
                self.tr("In words"),
                lines=3,
                hint=self.tr(
                    "Who gave it, where it was nobody of this office; or why there is no way to acknowledge it."
                ),
            )
        )
        self.fields["acknowledged_on"].set_value(today())
        self.start()

    def send(self) -> None:
        """Record it."""
        given, complaint, clocks = self.values(), self._complaint, self.office.clocks
        self.act(
            self.tr("Recording the acknowledgement"),
            lambda: clocks.acknowledge(
                complaint.id, given["way"], given["acknowledged_on"], given["told_by"], given["proof"], given["words"]
            ),
        )  # fmt: skip


class UndoAcknowledgementForm(CaseForm):
    """The record taken back, with its reason."""

    def __init__(
        self, office: Office, complaint: Complaint, one: Acknowledgement, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Take back: acknowledgement of {number}").format(number=complaint.number),
            self.tr("Take back"),
            "acknowledgement undone",
            draft_key(complaint.id, one.id),
            parent,
        )
        self._record = one
        self.say(acknowledgement_line(one))
        self.say(self.tr("The record stays told; the clock runs again until another acknowledgement."))
        self.add(LongTextField("reason", self.tr("Reason"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Take it back."""
        given, one, clocks = self.values(), self._record, self.office.clocks
        self.act(
            self.tr("Taking the record back"), lambda: clocks.undo_acknowledgement(one.id, given["reason"])
        )


def acknowledgement_line(one: Acknowledgement) -> str:
    """How it was acknowledged, in a sentence."""
    if one.way is AcknowledgedBy.NO_WAY:
        text = QCoreApplication.translate("Acknowledgements", "No way to acknowledge, {day}: {words}")
    else:
        text = QCoreApplication.translate("Acknowledgements", "Acknowledged on {day}: {way}. {words}")
    said = text.format(day=words.day(one.acknowledged_on), way=word(one.way).lower(), words=one.words)
    return " ".join(f"{said} {one.proof}".split())


class AcknowledgementCommands(CasePart):
    """Recording and taking back, offered on the tab of letters, which says what stands."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._standing: Acknowledgement | None = None
        self._known = False
        self.record = self._command(self.tr("Acknowledged in another way…"), self._record, icon="check")
        self.undo = self._command(self.tr("Take the acknowledgement back…"), self._undo, icon="undo-2")
        for action in (self.record, self.undo):
            only_for(action, page.office.session.may(Permission.WORK_COMPLAINTS))
            page.view.letters.offer(CommandButton(action))

    def drafts(self) -> dict[str, Callable[[CaseFile], None]]:
        """The unfinished forms, by name."""
        return {"acknowledgement": self._record, "acknowledgement undone": self._undo_now}

    def _show_none(self) -> None:
        self._standing, self._known = None, False
        self._page.view.letters.show_acknowledged("")

    def _read(self, case: CaseFile) -> None:
        clocks, wanted = self._office.clocks, case.complaint.id

        def found(answer: Sequence[Acknowledgement]) -> None:
            if case is self._case:
                self._standing, self._known = next((one for one in answer if one.stands()), None), True
                said = "" if self._standing is None else acknowledgement_line(self._standing)
                self._page.view.letters.show_acknowledged(said)
                self._offer()

        tasks.ask(self._page, lambda: clocks.acknowledgements(wanted), found, lambda _error: True)

    def _offer(self) -> None:
        none = "" if self._case is not None and self._known else self.tr("Choose a complaint in the list.")
        there = self._standing is not None
        offer(self.record, none or (self.tr("It is recorded; take that back first.") if there else ""))
        offer(self.undo, none or ("" if there else self.tr("Nothing of the kind is recorded.")))

    def _record(self, case: CaseFile) -> None:
        form = AcknowledgementForm(self._office, case.complaint, self._page.people)
        self._page.open_form(form, self.tr("The acknowledgement is recorded."))

    def _undo(self, case: CaseFile) -> None:
        if (one := self._standing) is not None:
            form = UndoAcknowledgementForm(self._office, case.complaint, one)
            self._page.open_form(form, self.tr("The record is taken back; the time line keeps both."))

    def _undo_now(self, case: CaseFile) -> None:
        """From a draft: what stands is read first."""
        clocks = self._office.clocks

        def found(answer: Sequence[Acknowledgement]) -> None:
            self._standing = next((one for one in answer if one.stands()), None)
            self._undo(case)

        tasks.ask(self._page, lambda: clocks.acknowledgements(case.complaint.id), found)
