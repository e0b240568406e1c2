"""Closing a complaint, and reopening it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.allegations_tab import outcome_words
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.finding_forms import add_reason, allegation_line, undecided
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField


class ClosingForm(CaseForm):
    """With an outcome for each allegation, or without for a stated reason."""

    def __init__(self, office: Office, case: CaseFile, parent: QWidget | None = None) -> None:
        complaint = case.complaint
        super().__init__(
            office,
            self.tr("Close complaint {number}").format(number=complaint.number),
            self.tr("Close the complaint"),
            "closing",
            draft_key(complaint.id),
            parent,
        )
        self._case = case
        self._needs_reason = not case.allegations or bool(undecided(case))
        for allegation in case.allegations:
            self.say(f"{allegation_line(allegation)}: {outcome_words(allegation)}")
        if self._needs_reason:
            self.say(
                self.tr(
                    "Not every allegation has an approved finding. The complaint can be closed for one of these reasons; "
                    "allegations without an outcome are closed with it."
                )
            )
        none = "" if self._needs_reason else self.tr("With the outcome of each allegation")
        self._repeats = TextField(
            "duplicate_of",
            self.tr("Number of the complaint that it repeats (required)"),
            example="C-2026-0143",
            hint=self.tr(
                "The two are linked, every figure counts them once, and undoing the merge opens this one again."
            ),
        )
        add_reason(self, required=self._needs_reason, none=none, beside=self._repeats)
        self.fields["reason"].changed.connect(self._ask_which)
        self._ask_which()
        self.add(
            DayField("on", self.tr("Closed on"), office.session.today, required=True, not_after_today=True)
        )
        self.fields["on"].set_value(office.session.today())
        self.start()

    def _ask_which(self) -> None:
        """Only a duplicate repeats another complaint."""
        self._repeats.setVisible(self.fields["reason"].value() is ClosingReason.DUPLICATE)

    def check(self) -> dict[str, str]:
        """A reason is explained, and a duplicate names what it repeats."""
        values = self.values()
        if values["reason"] is ClosingReason.DUPLICATE and not values["duplicate_of"]:
            return {"duplicate_of": self.tr("Write the number of the complaint that it repeats.")}
        if values["reason"] is not None and not values["words"]:
            return {"words": self.tr("Explain the reason in a few words.")}
        received = self._case.complaint.received
        if values["on"] is not None and received is not None and values["on"] < received:
            return {"on": self.tr("The complaint was received later than this.")}
        return {}

    def send(self) -> None:
        """Close it."""
        values, complaint_id, office = self.values(), self._case.complaint.id, self.office

        def close() -> object:
            if values["reason"] is not ClosingReason.DUPLICATE:
                return office.complaints.close(complaint_id, values["reason"], values["words"], values["on"])
            kept = office.complaints.find_number(values["duplicate_of"])
            return office.intake.merge(complaint_id, kept.id, values["words"], values["on"])

        self.act(self.tr("Closing the complaint"), close)


class ReopeningForm(CaseForm):
    """A closed complaint is at work again."""

    def __init__(self, office: Office, case: CaseFile, parent: QWidget | None = None) -> None:
        complaint = case.complaint
        super().__init__(
            office,
            self.tr("Reopen complaint {number}").format(number=complaint.number),
            self.tr("Reopen"),
            "reopening",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.add(LongTextField("reason", self.tr("What has come up?"), required=True, lines=3))
        self.add(TextField("next_step", self.tr("Next step"), required=True))
        self.add(
            DayField(
                "due",
                self.tr("New due date"),
                office.session.today,
                required=True,
                hint=self.tr("90 days from today, unless you choose another day."),
            )
        )
        self.fields["due"].set_value(office.clocks.first_due(office.session.today()))
        self.start()

    def send(self) -> None:
        """Reopen it."""
        values, complaint_id = self.values(), self._complaint.id
        self.act(
            self.tr("Reopening the complaint"),
            lambda: self.office.complaints.reopen(
                complaint_id, values["reason"], values["next_step"], values["due"]
            ),
        )
