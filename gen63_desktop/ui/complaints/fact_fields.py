"""The questions about a complaint that its intake and its correction share, in the order of a conversation."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.incident import Known, known
from gen63_desktop.domain.complaints.jurisdiction import Jurisdiction
from gen63_desktop.domain.complaints.records import Complaint, Identity
from gen63_desktop.domain.errors import quoted
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.complaints.incident_field import IncidentField, time_words
from gen63_desktop.ui.complaints.picker_field import PickerField
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word

PLACES = ("latitude", "longitude")
_BEFORE_A_TIME = re.compile(r"^(?:about |hacia |alrededor de |a )?(?:between |entre |desde |de )?(?:las? )?")
_BETWEEN_TIMES = re.compile(r"(?: (?:to|and|y|hasta|a(?! m\b)) |–| - )(?:las? )?")


def add_first(form: CaseForm, office: Office, *, required: bool = True) -> None:
    """What happened, and when it reached the agency: all that is compulsory."""
    form.add(
        LongTextField(
            "narrative",
            QCoreApplication.translate("Complaints", "What happened?"),
            required=required,
            hint=QCoreApplication.translate(
                "Complaints", "In the person's own words. Everything else can be added later."
            ),
            lines=7,
        )
    )
    form.add(
        DayField(
            "received",
            QCoreApplication.translate("Complaints", "Date received"),
            office.session.today,
            required=required,
            not_after_today=True,
            hint=QCoreApplication.translate(
                "Complaints", "The day it reached the agency. 90 days run from it."
            ),
        )
    )
    form.add(
        ChoiceField(
            "channel",
            QCoreApplication.translate("Complaints", "How did it come?"),
            [(channel, word(channel)) for channel in Channel],
        )
    )


def add_identity(form: CaseForm) -> None:
    """Who complains, without asking for a name."""
    form.add(
        ChoiceField(
            "identity",
            QCoreApplication.translate("Complaints", "Who is complaining?"),
            [
                (Identity.NAMED, QCoreApplication.translate("Complaints", "Someone who gives a name")),
                (
                    Identity.ANONYMOUS,
                    QCoreApplication.translate("Complaints", "Someone who wishes to stay anonymous"),
                ),
            ],
            none=QCoreApplication.translate("Complaints", "Not known"),
        )
    )


def add_incident(form: CaseForm, office: Office) -> None:
    """When and where it happened (C3)."""
    form.head(QCoreApplication.translate("Complaints", "When and where"))
    form.add(
        IncidentField(
            "incident",
            QCoreApplication.translate("Complaints", "Date of the incident"),
            office.session.today,
        )
    )
    form.add(
        TextField(
            "incident_time",
            QCoreApplication.translate("Complaints", "Time"),
            example=QCoreApplication.translate("Complaints", "2:05 PM, or 2 PM to 3 PM"),
        )
    )
    form.add(
        TextField(
            "incident_words",
            QCoreApplication.translate("Complaints", "Or when it was, in words"),
            hint=QCoreApplication.translate(
                "Complaints", "Where no day is known: early in May, several times."
            ),
        )
    )
    for name, label in (
        ("line", QCoreApplication.translate("Complaints", "Line")),
        ("place", QCoreApplication.translate("Complaints", "Station, stop or place")),
        ("direction", QCoreApplication.translate("Complaints", "Direction")),
        ("vehicle", QCoreApplication.translate("Complaints", "Vehicle")),
    ):
        form.add(TextField(name, label) if name == "vehicle" else PickerField(name, label))


def add_needs(form: CaseForm) -> None:
    """In which language and how the person can be answered."""
    form.add(TextField("language", QCoreApplication.translate("Complaints", "Language to answer in")))
    form.add(
        TextField(
            "accommodation",
            QCoreApplication.translate("Complaints", "Accommodation needed"),
            hint=QCoreApplication.translate("Complaints", "Large print, a relay service, an interpreter …"),
        )
    )


def add_jurisdiction(form: CaseForm) -> None:
    """Whose it is to decide (C11)."""
    form.add(
        ChoiceField(
            "jurisdiction",
            QCoreApplication.translate("Complaints", "Whose is it to decide?"),
            [(one, word(one)) for one in Jurisdiction],
        )
    )
    form.add(TextField("jurisdiction_words", QCoreApplication.translate("Complaints", "Why, in a few words")))


def add_further(form: CaseForm) -> None:
    """What helps to work on it."""
    form.head(QCoreApplication.translate("Complaints", "Further facts"))
    for name, label, hint in (
        (
            "summary",
            QCoreApplication.translate("Complaints", "Summary"),
            QCoreApplication.translate("Complaints", "One line for the lists."),
        ),
        (
            "remedy",
            QCoreApplication.translate("Complaints", "What does the person ask for?"),
            "",
        ),
        (
            "filed_elsewhere",
            QCoreApplication.translate("Complaints", "Also filed with"),
            QCoreApplication.translate("Complaints", "Another agency or a court, and when."),
        ),
        ("category", QCoreApplication.translate("Complaints", "Category"), ""),
        ("latitude", QCoreApplication.translate("Complaints", "Latitude"), ""),
        ("longitude", QCoreApplication.translate("Complaints", "Longitude"), ""),
    ):
        form.add(TextField(name, label, hint=hint))


def check_facts(values: dict[str, Any]) -> dict[str, str]:
    """Errors in these answers, by field."""
    found = {}
    for name in PLACES:
        text = values.get(name, "")
        try:
            number(text)
        except ValueError:
            found[name] = QCoreApplication.translate(
                "Complaints", "“{text}” is not a number of degrees, like 34.0561."
            ).format(text=quoted(text))
    time = values.get("incident_time", "")
    if time and times(time) is None:
        found["incident_time"] = QCoreApplication.translate(
            "Complaints", "“{text}” is not a time of day. Write it like 2:05 PM, 14:05, or 2 PM to 3 PM."
        ).format(text=quoted(time))
    return found


def number(text: str) -> float | None:
    """Degrees as typed."""
    return float(text.replace(",", ".")) if text else None


def clock(text: str) -> str | None:
    """HH:MM from what people type: 14:05, 1405, 2:05 pm, 2 pm."""
    plain = text.strip().lower().replace(".", "").replace(" ", "")
    half = plain[-2:] if plain[-2:] in {"am", "pm"} else ""
    digits = plain.removesuffix(half).replace(":", "")
    if not digits.isdecimal() or len(digits) > 4:
        return None
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "pm" else 0)
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def times(text: str) -> tuple[str, str] | None:
    """One time of day, or two between which it was (2 PM to 3 PM, de 2 a 3 PM); the second may be empty."""
    plain = _BEFORE_A_TIME.sub("", " ".join(text.strip().lower().split()))
    first, last = (*_BETWEEN_TIMES.split(plain, maxsplit=1), "")[:2]
    half = last.replace(".", "").replace(" ", "")[-2:]
    if last and first.isdecimal() and half in {"am", "pm"}:
        first += half  # between 2 and 3 PM
    begins, ends = clock(first), clock(last) if last else ""
    return None if begins is None or ends is None else (begins, ends)


def facts_of(values: dict[str, Any]) -> dict[str, Any]:
    """The answers as fields of a complaint."""
    facts = {name: value for name, value in values.items() if name in _FIELDS}
    for name in PLACES:
        facts[name] = number(facts[name])
    begins, ends = times(facts["incident_time"]) or ("", "")
    facts["incident_time"], facts["incident_time_to"] = begins, ends or None
    when: Known | None = facts["incident"]
    facts["incident"] = None if when is None else when.first
    facts["incident_to"] = None if when is None else when.last
    facts["incident_about"] = None if when is None else when.about
    for name in ("direction", "jurisdiction_words"):
        facts[name] = facts.get(name) or None
    facts["identity"] = facts["identity"] or Identity.UNKNOWN
    return facts


def show_facts(form: CaseForm, complaint: Complaint) -> None:
    """Put what is stored into the fields."""
    for name, field in form.fields.items():
        if name in PLACES:
            value = getattr(complaint, name)
            field.set_value("" if value is None else str(value))
        elif name == "identity":
            field.set_value(None if complaint.identity is Identity.UNKNOWN else complaint.identity)
        elif name == "incident":
            field.set_value(known(complaint.incident, complaint.incident_to, complaint.incident_about))
        elif name == "incident_time":
            field.set_value(time_words(complaint))
        elif name in _FIELDS:
            field.set_value(getattr(complaint, name))


_FIELDS = frozenset(
    {
        "narrative", "received", "channel", "identity", "incident", "incident_time", "incident_words", "line", "place",
        "vehicle", "direction", "jurisdiction", "jurisdiction_words", "summary", "remedy", "language", "accommodation", "filed_elsewhere", "category", *PLACES,
    }
)  # fmt: skip
