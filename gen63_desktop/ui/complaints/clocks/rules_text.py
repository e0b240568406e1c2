"""A rule of a clock, its editions and a simulation as text that is read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.clocks.kinds import FIXED
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.shown import ShownRule, Simulation
from gen63_desktop.ui.complaints.clock_labels import extension_words, inside, length_words, names
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word


def rule_line(shown: ShownRule) -> str:
    """A rule in the list: which, how long, and whether counsel has confirmed it."""
    rule = shown.newest
    confirmed = shown.confirmed(rule.edition) is not None
    state = (
        QCoreApplication.translate("ClockRules", "confirmed by counsel")
        if confirmed
        else QCoreApplication.translate("ClockRules", "confirm with counsel")
    )
    return f"{word(rule.rule)}: {length_words(rule)} ({state})"


def rule_text(shown: ShownRule) -> str:
    """The newest edition in full, then those before it."""
    rule = shown.newest
    said = [*_edition(shown, rule)]
    if rule.rule in FIXED:
        said += [
            "",
            QCoreApplication.translate(
                "ClockRules", "GEN 63 itself sets this rule; it cannot be changed here."
            ),
        ]
    for before in shown.editions[1:]:
        said += ["", *_edition(shown, before)]
    return "\n".join(said)


def _edition(shown: ShownRule, rule: ClockRule) -> Iterator[str]:
    text = QCoreApplication.translate("ClockRules", "Edition {n}, {origin}")
    yield text.format(n=rule.edition, origin=_origin(shown, rule))
    facts = (
        (QCoreApplication.translate("ClockRules", "Starts with"), word(rule.starts)),
        (QCoreApplication.translate("ClockRules", "Length"), length_words(rule)),
        (QCoreApplication.translate("ClockRules", "Due day off"), word(rule.roll)),
        (QCoreApplication.translate("ClockRules", "Applies to"), word(rule.applies)),
        (
            QCoreApplication.translate("ClockRules", "Paused by"),
            names(rule.pauses) if rule.pauses else _nothing(),
        ),
        (QCoreApplication.translate("ClockRules", "Extended"), extension_words(rule)),
        (QCoreApplication.translate("ClockRules", "Source"), rule.source),
        (QCoreApplication.translate("ClockRules", "Note"), rule.note),
        (QCoreApplication.translate("ClockRules", "Why it was made"), rule.why),
        (QCoreApplication.translate("ClockRules", "State"), _state(shown, rule)),
    )
    for name, value in facts:
        if value:
            yield f"{name}: {value}"


def _nothing() -> str:
    return QCoreApplication.translate("ClockRules", "Nothing")


def _origin(shown: ShownRule, rule: ClockRule) -> str:
    if rule.from_day is None:
        return QCoreApplication.translate("ClockRules", "came with the program")
    if rule.reaches_open:
        text = QCoreApplication.translate(
            "ClockRules", "from {day}, for open complaints too; made by {name} on {made}"
        )
    else:
        text = QCoreApplication.translate("ClockRules", "from {day}; made by {name} on {made}")
    return text.format(
        day=words.day(rule.from_day),
        name=shown.people.get(rule.made_by or 0, "?"),
        made=words.day(rule.made_on),
    )


def _state(shown: ShownRule, rule: ClockRule) -> str:
    given = shown.confirmed(rule.edition)
    if given is None:
        return QCoreApplication.translate("ClockRules", "Confirm with counsel: nobody has confirmed it yet")
    text = QCoreApplication.translate(
        "ClockRules", "Confirmed by {counsel} on {day}; {name} recorded it on {on}"
    )
    said = text.format(
        counsel=given.counsel, day=words.day(given.on), name=shown.people.get(given.recorded_by, "?"),
        on=words.day(given.recorded_on),
    )  # fmt: skip
    return f"{said}. {given.words}" if given.words else said


def simulation_text(found: Simulation, rule: ClockRule, today: date) -> str:
    """What would move, and what would stay; a day that would be past at once is told as such."""
    head = QCoreApplication.translate(
        "ClockRules", "{moved} of {all} open complaints would move under {length} ({rule})."
    ).format(
        moved=words.number(len(found.moves)), all=words.number(found.looked_at), length=length_words(rule),
        rule=inside(rule.rule),
    )  # fmt: skip
    said = [head]
    if found.not_shown:
        text = QCoreApplication.translate(
            "ClockRules",
            "Up to {n} further complaints are closed to you and not counted here. Those that this edition moves "
            "are moved once somebody who works on them opens them, or My work.",
        )
        said.append(text.format(n=words.number(found.not_shown)))
    none = QCoreApplication.translate("ClockRules", "no such clock")
    for one in found.moves:
        before, after = (words.day(day) or none for day in (one.before, one.after))
        line = f"{one.number}: {before} → {after}"
        past = one.after is not None and one.after < today
        said.append(
            QCoreApplication.translate("ClockRules", "{line} (past already)").format(line=line)
            if past
            else line
        )
    return "\n".join(said)
