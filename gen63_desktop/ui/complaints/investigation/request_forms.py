"""A recording is asked for, the request corrected, and what became of it written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RecordingSource, RequestState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.investigation.fields import (
    HoursField,
    TimeField,
    day_of,
    hour_of,
    instant,
)  # fmt: skip
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

_ONE_DAY = timedelta(days=1)


class RequestForm(CaseForm):
    """Which recording, of when, from whom, and how long it is kept there."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        request: RecordingRequest | None = None,
        parent: QWidget | None = None,
    ) -> None:
        new = request is None
        title = self.tr("Ask for a recording, {number}") if new else self.tr("Request of {number}")
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Save"),
            "recording",
            draft_key(complaint.id, "new" if request is None else request.id),
            parent,
        )
        self._complaint, self._request = complaint, request
        today = office.session.today
        self.add(
            ChoiceField(
                "source", self.tr("Recording"), [(one, word(one)) for one in RecordingSource], required=True
            )
        )
        self.add(
            TextField(
                "what",
                self.tr("Which one?"),
                required=True,
                hint=self.tr("Vehicle or station, and the camera or channel where it is known."),
            )
        )
        self.add(DayField("day", self.tr("Day"), today, required=True, not_after_today=True))
        self.add(TimeField("begins", self.tr("From"), required=True))
        self.add(
            TimeField(
                "ends",
                self.tr("To"),
                required=True,
                hint=self.tr("A time before the first one is on the day after."),
            )
        )
        self.add(TextField("custodian", self.tr("Who keeps it?"), required=True))
        self.add(
            HoursField(
                "retention_hours",
                self.tr("How long is it kept?"),
                hint=self.tr(
                    "In hours, or 3 days. From the beginning of the recording the hours are counted down."
                ),
            )
        )
        self._tell_and_ask_when(request)

    def _tell_and_ask_when(self, request: RecordingRequest | None) -> None:
        """The hour of overwriting, and when it was asked for."""
        today = self.office.session.today
        self._hour = text_label("", "muted")
        self.body.addWidget(self._hour)
        self.add(DayField("asked_day", self.tr("Asked for on"), today, required=True, not_after_today=True))
        self.add(TimeField("asked_time", self.tr("At"), required=True))
        self._fill(request)
        for name in ("day", "begins", "retention_hours"):
            self.fields[name].changed.connect(self._tell_hour)
        self._tell_hour()
        self.start()

    def _fill(self, request: RecordingRequest | None) -> None:
        asked = request.asked_at if request is not None else self.office.session.now()
        self.fields["asked_day"].set_value(day_of(asked))
        self.fields["asked_time"].set_value(hour_of(asked))
        if request is None:
            self.fields["day"].set_value(self._complaint.incident)
            self.fields["begins"].set_value(self._complaint.incident_time)
            vehicle = self._complaint.vehicle or self._complaint.place
            self.fields["what"].set_value(vehicle)
            return
        self.fields["day"].set_value(day_of(request.starts))
        self.fields["begins"].set_value(hour_of(request.starts))
        self.fields["ends"].set_value(hour_of(request.ends))
        for name in ("source", "what", "custodian", "retention_hours"):
            self.fields[name].set_value(getattr(request, name))

    def _tell_hour(self) -> None:
        """The hour at which it would be overwritten, as soon as it is known."""
        values = self.values()
        if values["day"] is None or not values["begins"] or values["retention_hours"] is None:
            self._hour.setText("")
            return
        request = self._typed({**values, "ends": values["ends"] or values["begins"], "asked_day": None})
        said = self.tr("It would be overwritten from {moment}.")
        self._hour.setText(said.format(moment=words.moment(request.overwritten_at)))

    def _typed(self, values: dict[str, Any]) -> RecordingRequest:
        starts = instant(values["day"], values["begins"])
        ends = instant(values["day"], values["ends"])
        if ends < starts:
            ends = instant(values["day"] + _ONE_DAY, values["ends"])
        now = self.office.session.now()
        asked = now if values["asked_day"] is None else self._asked(values["asked_day"], values["asked_time"])
        said = RecordingRequest(
            self._complaint.id,
            values["source"] or RecordingSource.OTHER,
            values["what"],
            starts,
            ends,
            values["custodian"],
            asked,
            self.office.session.person.id,
            values["retention_hours"],
        )
        if self._request is None:
            return said
        names = ("source", "what", "starts", "ends", "custodian", "asked_at", "retention_hours")
        return replace(self._request, **{name: getattr(said, name) for name in names})

    def _asked(self, day: Any, hour: str) -> Any:
        """To the minute; what was asked for in this very minute is not in the future."""
        known = self._request.asked_at if self._request is not None else self.office.session.now()
        same = day_of(known) == day and hour_of(known) == hour
        return known if same else instant(day, hour)

    def send(self) -> None:
        """Save it."""
        request, service = self._typed(self.values()), self.office.investigation
        if self._request is None:
            self.act(self.tr("Saving the request"), lambda: service.request_recording(request))
        else:
            self.act(self.tr("Saving the request"), lambda: service.change_request(request))

    def versions(self, theirs: Any) -> Versions | None:
        """The request as it was, as it is typed, and how it is saved."""
        del theirs
        if self._request is None:
            return None
        return Versions(self._request, self._typed(self.values()), self.office.investigation.change_request)


class AnswerForm(CaseForm):
    """The recording was refused, or was overwritten already."""

    def __init__(self, office: Office, request: RecordingRequest, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("What became of the request?"),
            self.tr("Write it down"),
            "recording answer",
            draft_key(request.complaint_id, request.id),
            parent,
        )
        self._request = request
        self.say(self.tr("What was received is recorded as evidence, by the command beside this one."))
        states = (RequestState.REFUSED, RequestState.OVERWRITTEN)
        self.add(ChoiceField("state", self.tr("Answer"), [(one, word(one)) for one in states], required=True))
        self.add(LongTextField("words", self.tr("What the custodian said"), required=True, lines=4))
        self.start()

    def send(self) -> None:
        """Write it down."""
        values, request, service = self.values(), self._request, self.office.investigation
        self.act(
            self.tr("Writing it down"),
            lambda: service.answer_request(request, values["state"], values["words"]),
        )
