"""What a training compliance report says first: whether all are compliant, who is missing, what else a reader must know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.points import Point, Weight
from gen63_desktop.domain.findings.training_report import TrainingReport, added
from gen63_desktop.domain.findings.words import capital, day, listed, number, plural, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.summary import People

RULES = {Rule.ROLLING: "twelve-month rule", Rule.CALENDAR: "calendar-year rule"}
OLD_ROSTER = 45
"""Days after which the last roster may no longer say who is employed."""

MISSING, SOON, UNMATCHED, COUNTED = (
    "Who is missing",
    "What falls due",
    "Completions that match nobody",
    "Who is counted",
)


def verdict(report: TrainingReport) -> str:
    """The state of compliance in one sentence, with the counts behind each share."""
    if report.roster_from is None:
        return "Training compliance is not known: no roster is in the office’s records."
    if not report.bound:
        return f"On {day(report.day)} no course was required of anybody employed."
    parts = " and ".join(f"{_counted(report.people(rule))} by the {RULES[rule]}" for rule in Rule)
    done = f"{parts} had completed every course required of them on {day(report.day)}."
    missing = {rule: report.missing_people(rule) for rule in Rule}
    if not any(missing.values()):
        return f"All are compliant: {done}"
    return (
        f"Not at 100%: {done} Missing: {_who(missing[Rule.ROLLING])} by the one rule, "
        f"{_who(missing[Rule.CALENDAR])} by the other."
    )


def _counted(one: People) -> str:
    rate = percent(share(one.compliant, one.required))
    return f"{number(one.compliant)} of {number(one.required)} people ({rate})"


def _who(count: int) -> str:
    return _people(count) if count else "nobody"


def _people(count: int) -> str:
    return plural(count, "person", "people")


def key_figures(report: TrainingReport) -> tuple[KeyFigure, ...]:
    """The six figures of the first page."""
    return (
        _compliant(report, Rule.ROLLING),
        _compliant(report, Rule.CALENDAR),
        _missing(report),
        _soon(report),
        _uncounted(report),
        _not_matched(report),
    )


def _compliant(report: TrainingReport, rule: Rule) -> KeyFigure:
    one, label = report.people(rule), f"Compliant, {RULES[rule]}"
    if not one.required:
        return KeyFigure(label, "–", "Nobody has to be compliant yet", State.NOTHING)
    note = f"{number(one.compliant)} of {number(one.required)} people; GEN 63 §4.3 asks for 100%"
    state = State.GOOD if one.compliant == one.required else State.ALERT
    return KeyFigure(label, percent(share(one.compliant, one.required)), note, state)


def _missing(report: TrainingReport) -> KeyFigure:
    if report.roster_from is None:
        return KeyFigure("People missing", "–", "Not known without a roster", State.NOTHING)
    rolling, calendar = (report.missing_people(rule) for rule in Rule)
    both = len({one.employee_id for one in report.missing})
    note = f"{number(rolling)} by the twelve-month rule, {number(calendar)} by the calendar year"
    return KeyFigure("People missing", number(both), note, State.ALERT if both else State.GOOD)


def _soon(report: TrainingReport) -> KeyFigure:
    if report.roster_from is None:
        return KeyFigure("Courses due within 30 days", "–", "Not known without a roster", State.NOTHING)
    total = added(report.tallies(Rule.ROLLING))
    note = f"{number(total.due_60)} more in 31–60 days, {number(total.due_90)} in 61–90 days"
    state = State.CAUTION if total.due_30 else State.PLAIN
    return KeyFigure("Courses due within 30 days", number(total.due_30), note, state)


def _uncounted(report: TrainingReport) -> KeyFigure:
    if report.roster_from is None:
        return KeyFigure("Employed and not counted", "–", "Not known without a roster", State.NOTHING)
    one = report.rolling
    free = report.employed - one.bound
    note = f"{number(one.on_leave)} on leave, {number(one.not_yet_due)} not yet due, {number(free)} bound by no course"
    value = f"{number(report.employed - one.required)} of {number(report.employed)}"
    return KeyFigure("Employed and not counted", value, note, State.PLAIN)


def _not_matched(report: TrainingReport) -> KeyFigure:
    count = sum(one.completions for one in report.unmatched)
    if not count:
        return KeyFigure("Completions unmatched", "None", "Every completion is somebody’s", State.GOOD)
    note = f"Of {_people(len(report.unmatched))} whom no roster names; they count for nobody"
    return KeyFigure("Completions unmatched", number(count), note, State.CAUTION)


def points(report: TrainingReport) -> tuple[Point, ...]:
    """What needs attention, the heaviest first."""
    if report.roster_from is None:
        return (
            Point(
                Weight.ACT,
                "No roster",
                "Until a roster is taken in, nobody can be said to be compliant or missing.",
                COUNTED,
            ),
        )
    return tuple(_points(report))


def _points(report: TrainingReport) -> Iterator[Point]:
    if report.missing:
        longest = min(one.rolling_due or one.calendar_due or report.day for one in report.missing)
        by = Counter(one.department for one in report.missing)
        people = {one.employee_id for one in report.missing}
        yield Point(
            Weight.ACT,
            f"{capital(_people(len(people)))} missing under one rule or both",
            f"The longest overdue was due {day(longest)}. Most courses are missing in "
            f"{listed([f'{name} ({number(count)})' for name, count in by.most_common(3)])}. Appendix A names everyone, "
            "by department and supervisor.",
            MISSING,
        )
    total = added(report.tallies(Rule.ROLLING))
    if total.due_30:
        yield Point(
            Weight.ACT,
            f"{capital(plural(total.due_30, 'course'))} due within 30 days",
            "Each falls overdue unless it is completed by then (twelve-month rule).",
            SOON,
        )
    if report.unmatched:
        count = sum(one.completions for one in report.unmatched)
        yield Point(
            Weight.ACT,
            f"{capital(plural(count, 'completion matches', 'completions match'))} nobody on the roster",
            "Somebody among the missing may have completed a course; Appendix B names them.",
            UNMATCHED,
        )
    if report.last_roster is not None and (report.day - report.last_roster).days > OLD_ROSTER:
        age = plural((report.day - report.last_roster).days, "day")
        yield Point(
            Weight.ACT,
            f"The last roster is {age} old",
            f"It is that of {day(report.last_roster)}. Who was hired, moved or left since is not known.",
            COUNTED,
        )
    if report.compliant_under_one:
        yield Point(
            Weight.ACT,
            f"The two rules differ on {_people(report.compliant_under_one)}",
            "They are missing under one rule only. Which of the two binds is for counsel; both are shown throughout.",
            MISSING,
        )
