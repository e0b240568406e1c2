"""What a 90-day audit report says first: its verdict, what needs a decision, and what is due next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gen63_desktop.domain.audits.records import AuditState, Verdict
from gen63_desktop.domain.findings.audit_report import ActionShown, AuditReport, Outcome, ViolationShown
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.points import Point, Weight
from gen63_desktop.domain.findings.words import capital, day, listed, number, plural, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.violations.records import ActionState

FOLLOWED, PAST = "Findings and what followed", "The source’s audits"
"""Sections of the report that points refer to."""


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict: in two words, and in one sentence. ``good`` None: there is none yet."""

    short: str
    sentence: str
    good: bool | None = None


def verdict(report: AuditReport) -> Said:
    """Whether the source complied, as far as the audit says."""
    audit, questions = report.audit, report.questions
    if audit.state is AuditState.GIVEN_UP:
        why = audit.given_up_why.rstrip(".")
        return Said("Given up", f"This audit was given up and never counts. The reason recorded: {why}.")
    if audit.state is AuditState.OPEN:
        return Said(
            "Not signed",
            f"No verdict yet: the audit is not signed. Questions answered: {number(report.answered)} of "
            f"{number(len(questions))}.",
        )
    found = report.findings
    if found:
        places = listed([str(one.place) for one in found])
        does = "does" if len(found) == 1 else "do"
        return Said(
            "Not compliant",
            f"Not compliant: {number(len(found))} of {plural(len(questions), 'answer')} {does} not comply "
            f"(question{'' if len(found) == 1 else 's'} {places}).",
            good=False,
        )
    aside = sum(one.verdict is Verdict.NOT_APPLICABLE for one in questions)
    complied = len(questions) - aside
    text = f"Compliant: {'all' if not aside else 'of'} {plural(len(questions), 'question')}"
    if aside:
        text += f", {number(complied)} {'was' if complied == 1 else 'were'} answered as GEN 63 asks and "
        text += f"{number(aside)} {'does' if aside == 1 else 'do'} not apply"
    else:
        text += " were answered as GEN 63 asks" if len(questions) != 1 else " was answered as GEN 63 asks"
    return Said("Compliant", f"{text}. The audit has no finding.", good=True)


def timeliness(report: AuditReport) -> str:
    """Whether the audit came in time, in words."""
    this = report.this_one()
    if this is None or this.due is None or this.performed_on is None:
        if report.audit.due is None:
            return "No 90-day clock ran for the source on that day"
        return f"Due {day(report.audit.due)}"
    if this.outcome is Outcome.LATE:
        return f"{plural(this.late_days, 'day')} late; it was due {day(this.due)}"
    early = this.early_days or 0
    if not early:
        return f"In time, on the last day ({day(this.due)})"
    return f"In time, {plural(early, 'day')} before it was due ({day(this.due)})"


def key_figures(report: AuditReport) -> tuple[KeyFigure, ...]:
    """The six figures of the first page."""
    return (
        _of_verdict(report),
        _of_performance(report),
        _of_signature(report),
        _of_actions(report),
        _of_source(report),
        _of_next(report),
    )


def _of_verdict(report: AuditReport) -> KeyFigure:
    said, count = verdict(report), len(report.findings)
    if said.good is None:
        note = f"{number(report.answered)} of {plural(len(report.questions), 'question')} answered"
        return KeyFigure("Verdict", said.short, note, State.NOTHING)
    note = f"{capital(plural(count, 'finding'))} in {plural(len(report.questions), 'answer')}"
    return KeyFigure("Verdict", said.short, note, State.GOOD if said.good else State.ALERT)


def _of_performance(report: AuditReport) -> KeyFigure:
    this, label = report.this_one(), "Performed"
    state = State.PLAIN
    if this is not None and this.outcome in {Outcome.IN_TIME, Outcome.LATE}:
        state = State.GOOD if this.outcome is Outcome.IN_TIME else State.ALERT
    return KeyFigure(label, day(report.audit.performed_on, "Not yet"), timeliness(report), state)


def _of_signature(report: AuditReport) -> KeyFigure:
    audit = report.audit
    if audit.signed_on is None:
        note = f"Begun {day(audit.started_on)} by {audit.started_by}"
        return KeyFigure("Signed", "Not signed", note, State.NOTHING)
    return KeyFigure("Signed", day(audit.signed_on), f"{audit.signed_by}, {audit.signed_as}", State.PLAIN)


def _of_actions(report: AuditReport) -> KeyFigure:
    actions = [one for violation in report.violations if violation.stands for one in violation.actions]
    label = "Corrective actions open"
    if not actions:
        if not report.findings:
            return KeyFigure(label, "None", "Nothing was found that needs one", State.NOTHING)
        return KeyFigure(label, "None", "None is recommended yet", State.ALERT)
    done = {ActionState.VERIFIED, ActionState.DECLINED}
    still = [one for one in actions if one.state not in done]
    late = sum(one.overdue(report.day) for one in still)
    waiting = sum(one.state is ActionState.RECOMMENDED for one in still)
    said = [plural(late, "overdue", "overdue")] if late else []
    said += [f"{number(waiting)} to decide on"] if waiting else []
    verified = sum(one.state is ActionState.VERIFIED for one in actions)
    said += [f"{number(verified)} verified"] if verified else []
    state = State.ALERT if late else State.CAUTION if still else State.GOOD
    return KeyFigure(
        label,
        f"{number(len(still))} of {number(len(actions))}",
        capital("; ".join(said) or "Under way"),
        state,
    )


def _of_source(report: AuditReport) -> KeyFigure:
    history, label = report.history, "Audits of the source in time"
    if not history.settled:
        return KeyFigure(label, "None due yet", "No audit of the source has fallen due", State.NOTHING)
    rate = share(history.in_time, history.settled)
    value = f"{number(history.in_time)} of {number(history.settled)}"
    state = State.GOOD if history.in_time == history.settled else State.CAUTION
    return KeyFigure(label, value, f"{percent(rate)} of those performed or missed so far", state)


def _of_next(report: AuditReport) -> KeyFigure:
    history, label = report.history, "Next audit due"
    if history.next_due is None:
        return KeyFigure(label, "None", f"The source’s clock: {history.clock}", State.NOTHING)
    left = (history.next_due - report.day).days
    if left < 0:
        note = f"Overdue by {plural(history.days_overdue, 'day')}"
        return KeyFigure(label, day(history.next_due), note, State.ALERT)
    return KeyFigure(
        label, day(history.next_due), f"In {plural(left, 'day')}" if left else "Today", State.PLAIN
    )


def points(report: AuditReport) -> tuple[Point, ...]:
    """What needs a decision, then what needs attention."""
    return tuple(sorted(_points(report), key=lambda point: point.weight is not Weight.DECIDE))


def _points(report: AuditReport) -> Iterator[Point]:
    if report.audit.state is AuditState.SIGNED:
        for question in report.unregistered:
            yield Point(
                Weight.ACT,
                f"The finding of question {question.place} is not registered",
                "GEN 63 §4.1 has it reported as a violation; until it is in the register this report is not issued.",
                FOLLOWED,
            )
    for violation in report.violations:
        if violation.stands:
            yield from _of_violation(violation, report)
    history = report.history
    if history.days_overdue and history.next_due is not None:
        yield Point(
            Weight.ACT,
            "The next audit of the source is overdue",
            f"It was due {day(history.next_due)}, {plural(history.days_overdue, 'day')} ago.",
            PAST,
        )


def _of_violation(violation: ViolationShown, report: AuditReport) -> Iterator[Point]:
    about = f"{violation.number}, question {violation.place}"
    waiting = [one for one in violation.actions if one.state is ActionState.RECOMMENDED]
    if waiting:
        text = "; ".join(f"{one.what.rstrip('.')} ({one.level}, due {day(one.due)})" for one in waiting)
        yield Point(
            Weight.DECIDE,
            f"{capital(plural(len(waiting), 'corrective action'))} to decide on, {about}",
            f"{_short(text)}.",
            FOLLOWED,
        )
    if not violation.actions:
        yield Point(
            Weight.ACT,
            f"No corrective action is recommended, {about}",
            "A finding of non-compliance is followed until its action is verified (GEN 63 §4.1).",
            FOLLOWED,
        )
    late: list[ActionShown] = [one for one in violation.actions if one.overdue(report.day)]
    if late:
        since = min(one.due for one in late)
        yield Point(
            Weight.ACT,
            f"{capital(plural(len(late), 'corrective action'))} overdue, {about}",
            f"The earliest was due {day(since)}; {listed(sorted({one.owner for one in late}), 3)} "
            f"{'is' if len({one.owner for one in late}) == 1 else 'are'} responsible.",
            FOLLOWED,
        )


def _short(text: str, most: int = 320) -> str:
    """The text, cut at a word where it is too long for a first page."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
