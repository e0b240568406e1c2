"""The words of imports as people see them, in their language: our fields, counts, formats and marks."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.mapping.dates import CANDIDATES, describe_format
from gen63_desktop.ui.shared import vocabulary

FIELDS = (
    QT_TRANSLATE_NOOP("Imports", "Number in their register"),
    QT_TRANSLATE_NOOP("Imports", "The id of the complaint; further files are joined by it."),
    QT_TRANSLATE_NOOP("Imports", "Date received"),
    QT_TRANSLATE_NOOP("Imports", "Narrative"),
    QT_TRANSLATE_NOOP("Imports", "Summary"),
    QT_TRANSLATE_NOOP("Imports", "Their category"),
    QT_TRANSLATE_NOOP("Imports", "Channel"),
    QT_TRANSLATE_NOOP("Imports", "Day and time of the incident"),
    QT_TRANSLATE_NOOP("Imports", "Place"),
    QT_TRANSLATE_NOOP("Imports", "Line"),
    QT_TRANSLATE_NOOP("Imports", "Vehicle"),
    QT_TRANSLATE_NOOP("Imports", "Language"),
    QT_TRANSLATE_NOOP("Imports", "Status"),
    QT_TRANSLATE_NOOP("Imports", "Date closed"),
    QT_TRANSLATE_NOOP("Imports", "Alleged conduct"),
    QT_TRANSLATE_NOOP("Imports", "Alleged bases"),
    QT_TRANSLATE_NOOP("Imports", "Finding"),
    QT_TRANSLATE_NOOP("Imports", "Discipline"),
    QT_TRANSLATE_NOOP("Imports", "Kind of respondent"),
    QT_TRANSLATE_NOOP("Imports", "Respondent"),
    QT_TRANSLATE_NOOP("Imports", "Respondent's number"),
    QT_TRANSLATE_NOOP("Imports", "Respondent's unit"),
    QT_TRANSLATE_NOOP("Imports", "Respondent's employer"),
    QT_TRANSLATE_NOOP("Imports", "Complainant's name"),
    QT_TRANSLATE_NOOP("Imports", "Complainant's race or ethnicity"),
    QT_TRANSLATE_NOOP("Imports", "Complainant's sex or gender"),
    QT_TRANSLATE_NOOP("Imports", "Complainant's age"),
    QT_TRANSLATE_NOOP("Imports", "Comment number"),
    QT_TRANSLATE_NOOP(
        "Imports",
        "The comment's own number in the system it comes from. Two rows with one number are one comment.",
    ),
    QT_TRANSLATE_NOOP("Imports", "Received"),
    QT_TRANSLATE_NOOP(
        "Imports", "When the customer's words reached the agency. It decides the quarter of the review."
    ),
    QT_TRANSLATE_NOOP("Imports", "Comment"),
    QT_TRANSLATE_NOOP("Imports", "The customer's words."),
    QT_TRANSLATE_NOOP("Imports", "How the comment came: telephone, web form, app."),
    QT_TRANSLATE_NOOP("Imports", "The line or route that the comment is about."),
    QT_TRANSLATE_NOOP("Imports", "Employee number"),
    QT_TRANSLATE_NOOP("Imports", "The number by which a person is the same person in every export."),
    QT_TRANSLATE_NOOP("Imports", "Last name"),
    QT_TRANSLATE_NOOP("Imports", "First name"),
    QT_TRANSLATE_NOOP("Imports", "Full name"),
    QT_TRANSLATE_NOOP("Imports", "Where one column holds the whole name."),
    QT_TRANSLATE_NOOP("Imports", "E-mail"),
    QT_TRANSLATE_NOOP("Imports", "Department"),
    QT_TRANSLATE_NOOP("Imports", "Job title"),
    QT_TRANSLATE_NOOP("Imports", "Supervisor"),
    QT_TRANSLATE_NOOP("Imports", "Supervisor's e-mail"),
    QT_TRANSLATE_NOOP("Imports", "Hired"),
    QT_TRANSLATE_NOOP("Imports", "Left"),
    QT_TRANSLATE_NOOP("Imports", "On leave from"),
    QT_TRANSLATE_NOOP("Imports", "On leave until"),
    QT_TRANSLATE_NOOP("Imports", "Employment"),
    QT_TRANSLATE_NOOP("Imports", "Works in public safety analytics"),
    QT_TRANSLATE_NOOP("Imports", "Roles"),
    QT_TRANSLATE_NOOP("Imports", "Course"),
    QT_TRANSLATE_NOOP(
        "Imports", "Where the file holds one course only, give its name as one value for all rows."
    ),
    QT_TRANSLATE_NOOP("Imports", "Course number"),
    QT_TRANSLATE_NOOP("Imports", "Completed"),
    QT_TRANSLATE_NOOP("Imports", "Outcome"),
    QT_TRANSLATE_NOOP("Imports", "Hours"),
    QT_TRANSLATE_NOOP("Imports", "Expires"),
    QT_TRANSLATE_NOOP("Imports", "Complaint"),
    QT_TRANSLATE_NOOP("Imports", "Allegation"),
    QT_TRANSLATE_NOOP("Imports", "Person"),
)
"""Titles and explanations of the fields of every kind of import, and the records that they belong to."""

OUR_WORDS = (
    QT_TRANSLATE_NOOP("Imports", "open"),
    QT_TRANSLATE_NOOP("Imports", "pending"),
    QT_TRANSLATE_NOOP("Imports", "not applicable"),
    QT_TRANSLATE_NOOP("Imports", "active"),
    QT_TRANSLATE_NOOP("Imports", "on leave"),
    QT_TRANSLATE_NOOP("Imports", "left"),
    QT_TRANSLATE_NOOP("Imports", "completed"),
    QT_TRANSLATE_NOOP("Imports", "not completed"),
)
"""Words that only imports have; the others stand in the vocabulary."""

COUNTS = (
    QT_TRANSLATE_NOOP("Imports", "Rows read"),
    QT_TRANSLATE_NOOP("Imports", "Stored"),
    QT_TRANSLATE_NOOP("Imports", "Already there"),
    QT_TRANSLATE_NOOP("Imports", "Exact repeats"),
    QT_TRANSLATE_NOOP("Imports", "Refused"),
    QT_TRANSLATE_NOOP("Imports", "Complaints"),
    QT_TRANSLATE_NOOP("Imports", "Allegations"),
    QT_TRANSLATE_NOOP("Imports", "Persons"),
    QT_TRANSLATE_NOOP("Imports", "Still open"),
    QT_TRANSLATE_NOOP("Imports", "Rows with nothing but the number"),
    QT_TRANSLATE_NOOP("Imports", "Stored without a date"),
    QT_TRANSLATE_NOOP("Imports", "Stored without words"),
    QT_TRANSLATE_NOOP("Imports", "New"),
    QT_TRANSLATE_NOOP("Imports", "Changed"),
    QT_TRANSLATE_NOOP("Imports", "Back"),
    QT_TRANSLATE_NOOP("Imports", "Absent, not confirmed as left"),
    QT_TRANSLATE_NOOP("Imports", "Earlier completions matched"),
    QT_TRANSLATE_NOOP("Imports", "People"),
    QT_TRANSLATE_NOOP("Imports", "People not on the roster"),
    QT_TRANSLATE_NOOP("Imports", "Completions kept unmatched"),
)
"""What receipts count, beside the marks of complaints, which stand in the vocabulary."""

READING = (
    QT_TRANSLATE_NOOP("Imports", "comma"),
    QT_TRANSLATE_NOOP("Imports", "semicolon"),
    QT_TRANSLATE_NOOP("Imports", "tab"),
    QT_TRANSLATE_NOOP("Imports", "vertical bar"),
    QT_TRANSLATE_NOOP("Imports", "Unicode (UTF-8)"),
    QT_TRANSLATE_NOOP("Imports", "Unicode (UTF-16 with a byte order mark)"),
    QT_TRANSLATE_NOOP("Imports", "Unicode (UTF-16, little end first)"),
    QT_TRANSLATE_NOOP("Imports", "Unicode (UTF-16, big end first)"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Western European"),
    QT_TRANSLATE_NOOP("Imports", "Western European (ISO 8859-15)"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Central European"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Cyrillic"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Greek"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Turkish"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Vietnamese"),
    QT_TRANSLATE_NOOP("Imports", "DOS, United States"),
    QT_TRANSLATE_NOOP("Imports", "DOS, Western European"),
    QT_TRANSLATE_NOOP("Imports", "Macintosh, Western European"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Japanese"),
    QT_TRANSLATE_NOOP("Imports", "Windows, Korean"),
    QT_TRANSLATE_NOOP("Imports", "Chinese, simplified"),
    QT_TRANSLATE_NOOP("Imports", "Chinese, traditional"),
)
"""Names of encodings, and of what stands between cells."""

DATES = (
    QT_TRANSLATE_NOOP("Imports", "year"),
    QT_TRANSLATE_NOOP("Imports", "month"),
    QT_TRANSLATE_NOOP("Imports", "month’s name"),
    QT_TRANSLATE_NOOP("Imports", "day"),
    QT_TRANSLATE_NOOP("Imports", "weekday"),
    QT_TRANSLATE_NOOP("Imports", "hour"),
    QT_TRANSLATE_NOOP("Imports", "minute"),
    QT_TRANSLATE_NOOP("Imports", "second"),
    QT_TRANSLATE_NOOP("Imports", "fraction"),
)
"""Parts of a date's format."""

_DATE_WORD = re.compile("|".join(sorted(map(str, DATES), key=len, reverse=True)))
_STORED_IN = re.compile(r"stored in (\S.*)", re.IGNORECASE)


def said(text: str) -> str:
    """One of the texts above in the person's language; any other as it is."""
    return QCoreApplication.translate("Imports", text) if text else text


def our_word(word: str) -> str:
    """A word of ours that theirs can become."""
    known = vocabulary.within(word)
    return said(word) if known == word else known


def counted(name: str) -> str:
    """What a receipt counts, at the head of a line; ``name`` as the receipt has it."""
    head = name[:1].upper() + name[1:]
    if quarter := _STORED_IN.fullmatch(name):
        return QCoreApplication.translate("Imports", "Stored in {quarter}").format(quarter=quarter[1].upper())
    known = said(head)
    return QCoreApplication.translate("Vocabulary", head) if known == head else known


def shown(text: str) -> str:
    """The title of a field, or how a date is written, in the person's language; any other text as it is."""
    wanted = next((one for one in CANDIDATES if describe_format(one) == text), None)
    return said(text) if wanted is None else date_format(wanted)


def date_format(wanted: str) -> str:
    """How a date is written: ``month/day/year (1/7/13)``."""
    parts, _, example = describe_format(wanted).rpartition(" (")
    return f"{_DATE_WORD.sub(lambda one: said(one[0]), parts)} ({example}"
