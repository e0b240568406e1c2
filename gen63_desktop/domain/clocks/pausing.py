"""What may be recorded of a clock of a case: pauses with their days and reasons, more time, starts and ends."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gen63_desktop.domain.clocks.counting import Span
from gen63_desktop.domain.clocks.kinds import BY_HAND, FIXED, STARTED_BY_HAND, Ground, RuleName
from gen63_desktop.domain.clocks.records import ClockRule, Pause
from gen63_desktop.domain.clocks.rules import stopped_by
from gen63_desktop.domain.deadlines import check_extension
from gen63_desktop.domain.errors import RuleBroken

AHEAD = timedelta(days=366)
"""A pause is looked at again within a year."""
_DAY = timedelta(days=1)


def spans(pauses: Collection[Pause], rule: ClockRule) -> tuple[Span, ...]:
    """The days on which a clock stands still under an edition of its rule."""
    return tuple(Span(one.first, one.last) for one in pauses if stopped_by(rule, one.ground))


def running(pauses: Collection[Pause], rule: ClockRule, today: date) -> Pause | None:
    """The pause that a clock is in today, the one that ends last."""
    now = [one for one in pauses if stopped_by(rule, one.ground) and one.first <= today <= one.last]
    return max(now, key=lambda one: one.last, default=None)


def check_pause(
    first: date, last: date, ground: Ground, reason: str, today: date, received: date | None,
    clocks: Sequence[ClockRule],
) -> None:  # fmt: skip
    """Refuse a pause without a reason, of impossible days, or that would stop no clock of the case."""
    _check_reason(reason, "A clock is paused only with a reason.")
    if first > today:
        raise RuleBroken(
            "C13", "A pause begins today or earlier, not on {day}.", "Correct the day.", day=first
        )
    if received is not None and first < received:
        raise RuleBroken(
            "C13",
            "The pause cannot begin on {day}, before the complaint was received on {received}.",
            "Correct the day.",
            day=first,
            received=received,
        )
    _check_last(first, last, today)
    if not any(stopped_by(rule, ground) for rule in clocks):
        raise RuleBroken(
            "C13",
            "No clock of this complaint is paused because “{ground}”.",
            "Choose another ground; the rules of the clocks say which ones stop them.",
            ground=ground.value,
        )


def moved(pause: Pause, last: date, reason: str, by: int, today: date) -> Pause:
    """The pause with another last day: earlier when the clock goes on, later when it is prolonged."""
    _check_reason(reason, "The end of a pause is moved only with a reason.")
    if last == pause.last:
        raise RuleBroken("C13", "The pause ends on {day} already.", "Choose another day.", day=last)
    if last < pause.last and last > today:
        raise RuleBroken(
            "C13", "The clock can go on from today or an earlier day.", "Choose such a day.", where="day"
        )
    if last != pause.first - _DAY:  # taken back altogether: no day is left out
        _check_last(pause.first, last, today)
    return replace(pause, last=last, moved_by=by, moved_on=today, move_reason=reason.strip())


def check_more_time(
    rule: ClockRule, due: date, new_due: date, reason: str, granted: int, pause: Pause | None
) -> None:
    """Refuse an extension that the rule does not allow; ``granted`` days were given before."""
    check_extension(due, new_due, reason)
    if rule.rule in FIXED or rule.extension_days == 0:
        raise RuleBroken(
            "C13",
            "This due date is never extended: {rule} ({source}).",
            "A pause with one of its grounds is the only thing that moves it, if the rule names any.",
            rule=rule.rule.value,
            source=rule.source,
        )
    if pause is not None:
        raise RuleBroken(
            "C13",
            "The clock is paused until {day}.",
            "Prolong the pause, or let the clock go on before you extend it.",
            day=pause.last,
        )
    if rule.extension_days is not None and granted + (new_due - due).days > rule.extension_days:
        raise RuleBroken(
            "C13",
            "The rule allows {most} days more in all; {granted} were given.",
            "Choose a day up to {latest}.",
            most=rule.extension_days,
            granted=granted,
            latest=due + timedelta(days=max(0, rule.extension_days - granted)),
        )


def check_start(rule: RuleName, day: date, words: str, today: date, *, runs: bool) -> None:
    """Refuse to start a clock by hand that is not started so, or that runs."""
    if rule not in STARTED_BY_HAND:
        raise RuleBroken("C13", "This clock starts by itself.", "Correct the record that starts it.")
    if day > today:
        raise RuleBroken("C13", "{day} is in the future.", "Correct the day.", day=day, where="day")
    _check_reason(words, "Nothing says what happened on that day.")
    if runs and rule is not RuleName.DISCIPLINE:
        raise RuleBroken(
            "C13", "Such a clock runs already.", "Record that it was met before another one starts."
        )


def check_met(rule: RuleName, day: date, words: str, started: date, today: date) -> None:
    """Refuse to say that a clock was met by hand where a letter or the closing says it, or on no possible day."""
    if rule not in BY_HAND:
        raise RuleBroken(
            "C13", "What ends this clock is kept elsewhere.", "Send the letter, or close the complaint."
        )
    if not started <= day <= today:
        raise RuleBroken(
            "C13", "The day lies before the clock started on {day}, or in the future.", "Correct it.",
            day=started, where="day",
        )  # fmt: skip
    _check_reason(words, "Nothing says how the duty was fulfilled.")


def _check_last(first: date, last: date, today: date) -> None:
    if last < first:
        raise RuleBroken(
            "C13", "The pause would end before it begins on {day}.", "Correct the day.", day=first
        )
    if last > today + AHEAD:
        raise RuleBroken(
            "C13",
            "A pause is looked at again within a year, by {day} at the latest.",
            "Choose an earlier day; it can be prolonged then.",
            day=today + AHEAD,
        )


def _check_reason(reason: str, what: str) -> None:
    if not reason.strip():
        raise RuleBroken("C13", what, "Write it down: it is kept with the due date.")
