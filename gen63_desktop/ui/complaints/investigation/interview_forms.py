"""An interview, and a call for service with the two questions of bias-free policing (C10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)  # fmt: skip
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.investigation.fields import TimeField
from gen63_desktop.ui.shared.choice_fields import ChoiceField, Option, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

People = Sequence[tuple[int, str]]
_CALL = ("reference", "on", "time", "what", "fit", "sent", "responder", "reasons")


class InterviewForm(CaseForm):
    """With whom, when and how, and what was said."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        people: People,
        recordings: Sequence[Option],
        interview: Interview | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Interview, {number}").format(number=complaint.number),
            self.tr("Save"),
            "interview",
            draft_key(complaint.id, "new" if interview is None else interview.id),
            parent,
        )
        me, self._names = office.session.person.id, dict(people)
        self._interview = interview or Interview(
            complaint.id, InterviewRole.COMPLAINANT, "", None, "", InterviewWay.TELEPHONE, me
        )
        self._ask_whom(people)
        self._ask_beside(recordings)
        for name in self.fields:
            self.fields[name].set_value(getattr(self._interview, name))
        self.start()

    def _ask_whom(self, people: People) -> None:
        states = [(one, word(one)) for one in InterviewState]
        ways = [(one, word(one)) for one in InterviewWay]
        roles = [(one, word(one)) for one in InterviewRole]
        self.add(
            TextField(
                "whom",
                self.tr("With whom?"),
                required=True,
                hint=self.tr("By the name that the person uses."),
            )
        )
        self.add(ChoiceField("role", self.tr("What are they in the case?"), roles, required=True))
        self.add(ChoiceField("state", self.tr("Did it take place?"), states, required=True))
        self.add(DayField("on", self.tr("Day"), self.office.session.today))
        self.add(TimeField("time", self.tr("Time")))
        self.add(ChoiceField("way", self.tr("How?"), ways, required=True))
        self.add(PersonField("interviewer_id", self.tr("Who asks?"), people))

    def _ask_beside(self, recordings: Sequence[Option]) -> None:
        self.head(self.tr("Who was beside, and what was needed"))
        self.add(TickField("represented", self.tr("A representative was present")))
        self.add(TickField("interpreted", self.tr("An interpreter was present")))
        self.add(
            TextField(
                "beside", self.tr("Who was beside"), hint=self.tr("Representative, interpreter, others.")
            )
        )
        self.add(TextField("language", self.tr("Language")))
        self.add(TextField("accommodation", self.tr("Accommodation provided")))
        self.head(self.tr("What was said"))
        self.add(
            LongTextField(
                "summary",
                self.tr("Summary"),
                lines=8,
                hint=self.tr("Needed when the interview was held. Leave out names where a role says enough."),
            )
        )
        self.add(
            ChoiceField(
                "evidence_id",
                self.tr("Recording or written answer"),
                recordings,
                hint=self.tr("Record the file as evidence first; then choose it here."),
            )
        )

    def check(self) -> dict[str, str]:
        """What an interview that was held has to say."""
        values = self.values()
        if values["state"] is not InterviewState.HELD:
            return {}
        needed = {
            "on": self.tr("Say when it was held."),
            "interviewer_id": self.tr("Choose who asked."),
            "summary": self.tr("Write down what was said."),
        }
        return {name: text for name, text in needed.items() if not values[name]}

    def _typed(self) -> Interview:
        return replace(self._interview, **self.values())

    def send(self) -> None:
        """Save it."""
        interview, service = self._typed(), self.office.investigation
        if interview.id:
            self.act(self.tr("Saving the interview"), lambda: service.change_interview(interview))
        else:
            self.act(self.tr("Adding the interview"), lambda: service.add_interview(interview))

    def versions(self, theirs: Any) -> Versions | None:
        """The interview as it was, as it is typed, and how it is saved."""
        del theirs
        return Versions(
            self._interview, self._typed(), self.office.investigation.change_interview, self._names
        )


class CallForm(CaseForm):
    """Which call, was a response without law enforcement fit, and was one sent."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        call: CallForService | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Call for service, {number}").format(number=complaint.number),
            self.tr("Save"),
            "call",
            draft_key(complaint.id, "new" if call is None else call.id),
            parent,
        )
        session, unknown = office.session, Answer.NOT_KNOWN
        self._call = call or CallForService(
            complaint.id, "", complaint.incident, complaint.incident_time, "", unknown, unknown, "", "",
            session.person.id, session.now(),
        )  # fmt: skip
        self.add(TextField("reference", self.tr("Number of the call")))
        self.add(DayField("on", self.tr("Day"), session.today, not_after_today=True))
        self.add(TimeField("time", self.tr("Time")))
        self.add(LongTextField("what", self.tr("What was it about?"), lines=3))
        answers = [(one, word(one)) for one in Answer]
        self.add(
            ChoiceField("fit", self.tr("Was a response without law enforcement fit?"), answers, required=True)
        )
        self.add(ChoiceField("sent", self.tr("Was one sent?"), answers, required=True))
        self.add(
            TextField(
                "responder",
                self.tr("Who was sent?"),
                hint=self.tr("Ambassadors, a homeless outreach team, a mental health team, deputies …"),
            )
        )
        self.add(
            LongTextField(
                "reasons", self.tr("Why?"), lines=3, hint=self.tr("Needed where what was fit was not sent.")
            )
        )
        for name in _CALL:
            self.fields[name].set_value(getattr(self._call, name))
        self.start()

    def _typed(self) -> CallForService:
        return replace(self._call, **self.values())

    def send(self) -> None:
        """Save it."""
        call, service = self._typed(), self.office.investigation
        if call.id:
            self.act(self.tr("Saving the call"), lambda: service.change_call(call))
        else:
            self.act(self.tr("Recording the call"), lambda: service.add_call(call))

    def versions(self, theirs: Any) -> Versions | None:
        """The call as it was, as it is typed, and how it is saved."""
        del theirs
        return Versions(self._call, self._typed(), self.office.investigation.change_call)
