"""Clocks in words: a line for the list, and the sentences that explain a due date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.clocks.kinds import RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.shown import ShownClock
from gen63_desktop.domain.clocks.telling import Line, Value
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word

SENTENCES = (
    QT_TRANSLATE_NOOP("ClockSentences", "It is due on {day}."),
    QT_TRANSLATE_NOOP("ClockSentences", "It was due on {day}."),
    QT_TRANSLATE_NOOP("ClockSentences", "It was met {way}; {name} recorded this on {on}."),
    QT_TRANSLATE_NOOP("ClockSentences", "It was met {way}, by {who}; {name} recorded this on {on}."),
    QT_TRANSLATE_NOOP("ClockSentences", "It was met on {day}, in time."),
    QT_TRANSLATE_NOOP("ClockSentences", "It was met on {day}, after its due date, {due}."),
    QT_TRANSLATE_NOOP(
        "ClockSentences",
        "It ended with the complaint on {day}: no finding against a sworn officer was sustained.",
    ),
    QT_TRANSLATE_NOOP(
        "ClockSentences", "Rule: {n} {unit} from {event}; edition {edition}. Source: {source}."
    ),
    QT_TRANSLATE_NOOP("ClockSentences", "{counsel} confirmed this edition for counsel on {day}."),
    QT_TRANSLATE_NOOP("ClockSentences", "Counsel has not confirmed this edition yet: confirm with counsel."),
    QT_TRANSLATE_NOOP("ClockSentences", "It started on {day}: {event}. That day is not counted."),
    QT_TRANSLATE_NOOP(
        "ClockSentences",
        "It counts from {day}, the day the complaint was received, because no other day of discovery is recorded.",
    ),
    QT_TRANSLATE_NOOP(
        "ClockSentences", "It started on {day}: {event}. {name} recorded this on {on}: {words}"
    ),
    QT_TRANSLATE_NOOP("ClockSentences", "Counted without pauses and extensions it ends on {day}."),
    QT_TRANSLATE_NOOP("ClockSentences", "Holidays that were not counted: {days}."),
    QT_TRANSLATE_NOOP("ClockSentences", "{day} is not a business day; the rule moves it to {due}: {roll}."),
    QT_TRANSLATE_NOOP("ClockSentences", "{day} is not a business day; the rule says that it stays."),
    QT_TRANSLATE_NOOP("ClockSentences", "The letter asks for the answer by {day}."),
    QT_TRANSLATE_NOOP("ClockSentences", "{name} extended it on {on} from {before} to {after}: {reason}"),
    QT_TRANSLATE_NOOP("ClockSentences", "{name} set it to {due} on {on}: {words}"),
    QT_TRANSLATE_NOOP(
        "ClockSentences",
        "Paused from {first} to {last}, {n} {unit}: {ground}. {name} recorded this on {on}: {reason}",
    ),
    QT_TRANSLATE_NOOP(
        "ClockSentences",
        "A pause from {first} to {last} moves nothing here: this clock did not count on its days.",
    ),
    QT_TRANSLATE_NOOP("ClockSentences", "{name} moved the last day of this pause on {on}: {reason}"),
    QT_TRANSLATE_NOOP("ClockSentences", "Pauses that overlap count once: {n} {unit} in all."),
    QT_TRANSLATE_NOOP("ClockSentences", "The record says: {words}"),
    QT_TRANSLATE_NOOP("ClockSentences", "The date stands as it was recorded: {day}."),
)
"""Every sentence of `telling.Said`, so that the translators find it; a test holds that none is missing."""
WORDS = (
    QT_TRANSLATE_NOOP("Vocabulary", "Filing in time"),
    QT_TRANSLATE_NOOP("Vocabulary", "Response to the complaint"),
    QT_TRANSLATE_NOOP("Vocabulary", "Information from the complainant"),
    QT_TRANSLATE_NOOP("Vocabulary", "Notice of disposition"),
    QT_TRANSLATE_NOOP("Vocabulary", "One year for a sworn officer"),
    QT_TRANSLATE_NOOP("Vocabulary", "Appeal in time"),
    QT_TRANSLATE_NOOP("Vocabulary", "Decision on an appeal"),
    QT_TRANSLATE_NOOP("Vocabulary", "Notice of disposition, or the closing where none was sent"),
    QT_TRANSLATE_NOOP("Vocabulary", "Receipt of an appeal"),
    QT_TRANSLATE_NOOP("Vocabulary", "The complainant"),
    QT_TRANSLATE_NOOP("Vocabulary", "A respondent, as a policy allows"),
    QT_TRANSLATE_NOOP("Vocabulary", "Under review"),
    QT_TRANSLATE_NOOP("Vocabulary", "Decided"),
    QT_TRANSLATE_NOOP("Vocabulary", "Not taken up, too late"),
    QT_TRANSLATE_NOOP("Vocabulary", "Not taken up, not admissible"),
    QT_TRANSLATE_NOOP("Vocabulary", "Appeal not taken up"),
    QT_TRANSLATE_NOOP("Vocabulary", "Withdrawn"),
    QT_TRANSLATE_NOOP("Vocabulary", "Findings upheld"),
    QT_TRANSLATE_NOOP("Vocabulary", "A finding is to be changed"),
    QT_TRANSLATE_NOOP("Vocabulary", "Sent back to be investigated further"),
    QT_TRANSLATE_NOOP("Vocabulary", "Determination on a request for records"),
    QT_TRANSLATE_NOOP("Vocabulary", "Disclosure of a sustained finding"),
    QT_TRANSLATE_NOOP("Vocabulary", "90-day audit of a data source"),
    QT_TRANSLATE_NOOP("Vocabulary", "The act complained of"),
    QT_TRANSLATE_NOOP("Vocabulary", "Receipt of the complaint"),
    QT_TRANSLATE_NOOP("Vocabulary", "A request for information"),
    QT_TRANSLATE_NOOP("Vocabulary", "Closing of the complaint"),
    QT_TRANSLATE_NOOP("Vocabulary", "Discovery by someone who may start an investigation"),
    QT_TRANSLATE_NOOP("Vocabulary", "Receipt of a request for records"),
    QT_TRANSLATE_NOOP("Vocabulary", "The last audit, or the day demographic data came into use"),
    QT_TRANSLATE_NOOP("Vocabulary", "Calendar days"),
    QT_TRANSLATE_NOOP("Vocabulary", "Business days"),
    QT_TRANSLATE_NOOP("Vocabulary", "Months"),
    QT_TRANSLATE_NOOP("Vocabulary", "Years"),
    QT_TRANSLATE_NOOP("Vocabulary", "It stays"),
    QT_TRANSLATE_NOOP("Vocabulary", "The next business day"),
    QT_TRANSLATE_NOOP("Vocabulary", "The business day before"),
    QT_TRANSLATE_NOOP("Vocabulary", "Every complaint"),
    QT_TRANSLATE_NOOP("Vocabulary", "Complaints against sworn peace officers"),
    QT_TRANSLATE_NOOP("Vocabulary", "Complaints under Title VI"),
    QT_TRANSLATE_NOOP("Vocabulary", "Complaints under the ADA or the Rehabilitation Act"),
    QT_TRANSLATE_NOOP("Vocabulary", "No complaint: not in force"),
    QT_TRANSLATE_NOOP("Vocabulary", "An outside body has the complaint"),
    QT_TRANSLATE_NOOP("Vocabulary", "Criminal investigation or prosecution"),
    QT_TRANSLATE_NOOP("Vocabulary", "Written waiver by the officer"),
    QT_TRANSLATE_NOOP("Vocabulary", "Investigation by several jurisdictions"),
    QT_TRANSLATE_NOOP("Vocabulary", "Investigation of several employees"),
    QT_TRANSLATE_NOOP("Vocabulary", "The officer is incapacitated or unavailable"),
    QT_TRANSLATE_NOOP("Vocabulary", "Civil litigation"),
    QT_TRANSLATE_NOOP("Vocabulary", "Another reason, in words"),
    QT_TRANSLATE_NOOP("Vocabulary", "By telephone"),
    QT_TRANSLATE_NOOP("Vocabulary", "In person"),
    QT_TRANSLATE_NOOP("Vocabulary", "By e-mail from elsewhere"),
    QT_TRANSLATE_NOOP("Vocabulary", "On paper, outside this program"),
    QT_TRANSLATE_NOOP("Vocabulary", "No way to acknowledge"),
    QT_TRANSLATE_NOOP("Vocabulary", "Started"),
    QT_TRANSLATE_NOOP("Vocabulary", "Due date set"),
    QT_TRANSLATE_NOOP("Vocabulary", "Counted anew after its day had passed"),
    QT_TRANSLATE_NOOP("Vocabulary", "Extended"),
    QT_TRANSLATE_NOOP("Vocabulary", "Met"),
)
"""The words of clocks."""


def sentence(line: Line) -> str:
    """One sentence, its values as people write them."""
    template = QCoreApplication.translate("ClockSentences", line.said.value)
    values = {name: _shown(value) for name, value in line.values.items()}
    count, unit = line.values.get("n"), line.values.get("unit")
    if isinstance(count, int) and isinstance(unit, Unit):
        values["unit"] = _unit(count, unit)
    return template.format(**values)


def _shown(value: Value) -> str:
    if isinstance(value, StrEnum):
        return inside(value)
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, tuple):
        return ", ".join(words.day(day) for day in value)
    return str(value)


def inside(member: StrEnum) -> str:
    """A word of a list within a sentence."""
    said = word(member)
    return said if member.value[0].isupper() or said[:1].isdecimal() else said[0].lower() + said[1:]


def clock_line(shown: ShownClock, today: date) -> str:
    """Where a clock stands, the day first so that a narrow list never hides it, and which clock it is."""
    clock, name = shown.clock, inside(shown.clock.rule.rule)
    if clock.done is not None:
        if clock.closed_it:
            text = QCoreApplication.translate("Clocks", "Ended with the complaint, {day}: {clock}")
        elif clock.done <= clock.due:
            text = QCoreApplication.translate("Clocks", "In time, {day}: {clock}")
        elif clock.rule.rule is RuleName.FILING:
            text = QCoreApplication.translate("Clocks", "Late, {day}, never refused for that: {clock}")
        else:
            text = QCoreApplication.translate("Clocks", "Late, {day}: {clock}")
        return text.format(clock=name, day=words.day(clock.done))
    when = words.due(clock.due, today)
    if shown.paused is not None:
        text = QCoreApplication.translate("Clocks", "Due {when}: {clock}; paused until {last}")
        return text.format(clock=name, last=words.day(shown.paused.last), when=when)
    return QCoreApplication.translate("Clocks", "Due {when}: {clock}").format(clock=name, when=when)


def length_words(rule: ClockRule) -> str:
    """90 calendar days."""
    return f"{rule.length} {_unit(rule.length, rule.unit)}"


def _unit(count: int, unit: Unit) -> str:
    """What is counted, of one or of many."""
    one = {
        Unit.CALENDAR: QCoreApplication.translate("Clocks", "calendar day"),
        Unit.BUSINESS: QCoreApplication.translate("Clocks", "business day"),
        Unit.MONTHS: QCoreApplication.translate("Clocks", "month"),
        Unit.YEARS: QCoreApplication.translate("Clocks", "year"),
    }
    return one[unit] if count == 1 else inside(unit)


def names(members: Sequence[StrEnum]) -> str:
    """Several words of lists in a row."""
    return ", ".join(inside(one) for one in members)


def extension_words(rule: ClockRule) -> str:
    """How far a due date may be moved."""
    if rule.extension_days is None:
        return QCoreApplication.translate("Clocks", "With a reason, without a limit")
    if rule.extension_days == 0:
        return QCoreApplication.translate("Clocks", "Never")
    text = QCoreApplication.translate("Clocks", "With a reason, by {n} {unit} in all")
    return text.format(n=rule.extension_days, unit=inside(Unit.CALENDAR))
