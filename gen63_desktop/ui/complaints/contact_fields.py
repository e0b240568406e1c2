"""The questions of how a person is reached safely; a screen that they did not choose must never betray them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.complaints.contact import Reach
from gen63_desktop.domain.complaints.records import Party
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.complaints.labels import field_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.facts import Fact
from gen63_desktop.ui.shared.fields import TextField, TickField
from gen63_desktop.ui.shared.vocabulary import word

NAMES = ("reach_by", "safe_times", "no_message")
WORDS = (
    QT_TRANSLATE_NOOP("Vocabulary", "Text message"),
    QT_TRANSLATE_NOOP("Vocabulary", "Through the person who represents them"),
    QT_TRANSLATE_NOOP("Vocabulary", "Relay service"),
    QT_TRANSLATE_NOOP("Vocabulary", "Does not wish to be contacted"),
    QT_TRANSLATE_NOOP("Vocabulary", "The office decides on it"),
    QT_TRANSLATE_NOOP("Vocabulary", "The office decides on a part of it"),
    QT_TRANSLATE_NOOP("Vocabulary", "Another body decides on it"),
    QT_TRANSLATE_NOOP("Vocabulary", "Not clear yet"),
    QT_TRANSLATE_NOOP("Vocabulary", "About"),
    QT_TRANSLATE_NOOP("Vocabulary", "Between"),
    QT_TRANSLATE_NOOP("Vocabulary", "Month"),
    QT_TRANSLATE_NOOP("Vocabulary", "Year"),
)


def add_contact(form: CaseForm) -> None:
    """How, when, and whether a message may be left."""
    form.add(
        ChoiceField(
            "reach_by",
            QCoreApplication.translate("Complaints", "How does the person wish to be reached?"),
            [(one, word(one)) for one in Reach],
        )
    )
    form.add(
        TextField(
            "safe_times",
            QCoreApplication.translate("Complaints", "When and how is it safe?"),
            hint=QCoreApplication.translate(
                "Complaints", "Weekdays before noon; ask for her by first name …"
            ),
        )
    )
    form.add(TickField("no_message", QCoreApplication.translate("Complaints", "Do not leave a message")))


def stored(values: dict[str, Any]) -> dict[str, Any]:
    """The answers as fields of a person: what was not answered is not kept."""
    return {**values, "safe_times": values["safe_times"] or None, "no_message": values["no_message"] or None}


def facts_of(party: Party) -> list[Fact]:
    """How the person is reached."""
    none = QCoreApplication.translate("Complaints", "Do not leave a message")
    return [
        (field_words("reach_by"), word(party.reach_by) if party.reach_by else ""),
        (field_words("safe_times"), party.safe_times or ""),
        (field_words("no_message"), none if party.no_message else ""),
    ]
