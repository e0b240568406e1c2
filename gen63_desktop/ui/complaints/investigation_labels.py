"""The words of an investigation: one line for a list, and the facts of the entry that is chosen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.custody import (
    Chain,
    CustodyEntry,
    CustodyKind,
    FileState,
    Gap,
    GapKind,
)
from gen63_desktop.domain.investigation.entries import EvidenceShown, InvestigationFile
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import TextState, is_readable
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import Countdown, RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.facts import Fact
from gen63_desktop.ui.shared.file_marks import marks_words
from gen63_desktop.ui.shared.vocabulary import said, word

_SHORT = 70
_GROUP = 8


def short(text: str) -> str:
    """So much of a text as a line of a list shows."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[:_SHORT].rstrip()}…"


def when(day: date | None, time: str) -> str:
    """Nov 18, 2026, 2:05 PM; as far as it is known."""
    parts = [words.day(day) if day is not None else "", words.time_of_day(time) if time else ""]
    return ", ".join(part for part in parts if part)


def digest(sha256: str) -> str:
    """A digest in groups that an eye can compare."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


# -- the plan and its tasks ----------------------------------------------------------------------


def issue_line(issue: Issue) -> str:
    """1. Was the door closed? (resolved)."""
    text = f"{issue.place}. {short(issue.question)}"
    if not issue.answer:
        return text
    return QCoreApplication.translate("Investigation", "{issue} – resolved").format(issue=text)


def issue_facts(issue: Issue, file: InvestigationFile, allegation: str) -> list[Fact]:
    """All that is known of an issue, with its tasks."""
    tasks = [one for one in file.tasks if one.issue_id == issue.id]
    return [
        (QCoreApplication.translate("Investigation", "Question"), issue.question),
        (QCoreApplication.translate("Investigation", "Allegation"), allegation),
        (QCoreApplication.translate("Investigation", "Steps and sources"), issue.steps),
        (
            QCoreApplication.translate("Investigation", "Tasks"),
            "\n".join(f"{short(one.what)} – {word(one.state).lower()}" for one in tasks),
        ),
        (QCoreApplication.translate("Investigation", "What they showed"), issue.answer),
        (QCoreApplication.translate("Investigation", "Resolved"), words.day(issue.answered_on)),
    ]


def task_line(task: Task, file: InvestigationFile, today: date) -> str:
    """What, who, and until when or what became of it."""
    owner = file.people.get(task.owner_id, "")
    if task.state is not TaskState.OPEN:
        state = f"{word(task.state)}, {words.day(task.ended_on)}"
    else:
        state = words.due(task.due, today) if task.due else word(task.state)
    return " – ".join(part for part in (short(task.what), owner, state) if part)


def task_facts(task: Task, file: InvestigationFile, today: date) -> list[Fact]:
    """All that is known of a task."""
    issue = next((one for one in file.issues if one.id == task.issue_id), None)
    return [
        (QCoreApplication.translate("Investigation", "Task"), task.what),
        (QCoreApplication.translate("Investigation", "Who"), file.people.get(task.owner_id, "")),
        (
            QCoreApplication.translate("Investigation", "Due"),
            words.due(task.due, today) if task.state is TaskState.OPEN else words.day(task.due),
        ),
        (
            QCoreApplication.translate("Investigation", "Issue"),
            f"{issue.place}. {issue.question}" if issue else "",
        ),
        (QCoreApplication.translate("Investigation", "State"), word(task.state)),
        (QCoreApplication.translate("Investigation", "Ended"), words.day(task.ended_on)),
        (
            QCoreApplication.translate("Investigation", "Ended by"),
            file.people.get(task.ended_by or 0, ""),
        ),
        (QCoreApplication.translate("Investigation", "What came of it"), task.words),
        (
            QCoreApplication.translate("Investigation", "Given by"),
            f"{file.people.get(task.made_by, '')}, {words.day(task.made_on)}",
        ),
    ]


# -- interviews and calls ------------------------------------------------------------------------


def interview_line(one: Interview) -> str:
    """Whom, what they are in the case, when, and whether it took place."""
    parts = (short(said(one.whom)), word(one.role).lower(), when(one.on, one.time), word(one.state).lower())
    return ", ".join(part for part in parts if part)


def interview_facts(one: Interview, file: InvestigationFile) -> list[Fact]:
    """All that is known of an interview."""
    yes = QCoreApplication.translate("Investigation", "Yes")
    recording = next((e.item.number for e in file.evidence if e.item.id == one.evidence_id), "")
    return [
        (QCoreApplication.translate("Investigation", "With"), one.whom),
        (QCoreApplication.translate("Investigation", "Role"), word(one.role)),
        (QCoreApplication.translate("Investigation", "State"), word(one.state)),
        (QCoreApplication.translate("Investigation", "When"), when(one.on, one.time)),
        (QCoreApplication.translate("Investigation", "Way"), word(one.way)),
        (
            QCoreApplication.translate("Investigation", "Interviewer"),
            file.people.get(one.interviewer_id or 0, ""),
        ),
        (
            QCoreApplication.translate("Investigation", "Representative present"),
            yes if one.represented else "",
        ),
        (
            QCoreApplication.translate("Investigation", "Interpreter present"),
            yes if one.interpreted else "",
        ),
        (QCoreApplication.translate("Investigation", "Who was beside"), one.beside),
        (QCoreApplication.translate("Investigation", "Language"), one.language),
        (QCoreApplication.translate("Investigation", "Accommodation"), one.accommodation),
        (QCoreApplication.translate("Investigation", "Recording"), recording),
        (QCoreApplication.translate("Investigation", "Summary"), one.summary),
    ]


def call_line(one: CallForService) -> str:
    """Number, day, what it was about, and the two answers."""
    answers = QCoreApplication.translate("Investigation", "fit: {fit}, sent: {sent}").format(
        fit=word(one.fit).lower(), sent=word(one.sent).lower()
    )
    parts = (one.reference, when(one.on, one.time), short(one.what), answers)
    return ", ".join(part for part in parts if part)


def call_facts(one: CallForService, file: InvestigationFile) -> list[Fact]:
    """All that is known of a call for service."""
    return [
        (QCoreApplication.translate("Investigation", "Number of the call"), one.reference),
        (QCoreApplication.translate("Investigation", "When"), when(one.on, one.time)),
        (QCoreApplication.translate("Investigation", "About"), one.what),
        (
            QCoreApplication.translate("Investigation", "Was a response without law enforcement fit?"),
            word(one.fit),
        ),
        (QCoreApplication.translate("Investigation", "Was one sent?"), word(one.sent)),
        (QCoreApplication.translate("Investigation", "Who was sent"), one.responder),
        (QCoreApplication.translate("Investigation", "Reasons"), one.reasons),
        (
            QCoreApplication.translate("Investigation", "Recorded"),
            f"{file.people.get(one.by, '')}, {words.moment(one.at)}",
        ),
    ]


# -- evidence ------------------------------------------------------------------------------------


def evidence_line(shown: EvidenceShown, relied: str = "") -> str:
    """E-2026-0143-01, what it is; and where the chain is broken or the file is not whole, that first."""
    item, chain = shown.item, shown.chain
    parts = [item.number, relied, short(item.description)]
    if item.is_withdrawn:
        parts.insert(1, QCoreApplication.translate("Investigation", "WITHDRAWN"))
    if chain.gaps:
        parts.insert(1, QCoreApplication.translate("Investigation", "CHAIN BROKEN"))
    check = chain.last_check
    if check is not None and check.found is not FileState.WHOLE:
        parts.insert(1, QCoreApplication.translate("Investigation", "FILE NOT WHOLE"))
    return ", ".join(part for part in parts if part)


def evidence_facts(shown: EvidenceShown, file: InvestigationFile) -> list[Fact]:
    """All that is known of an item, with its chain."""
    item, chain = shown.item, shown.chain
    return [
        (QCoreApplication.translate("Investigation", "Description"), item.description),
        (QCoreApplication.translate("Investigation", "Withdrawn"), _withdrawn_words(item, file)),
        (QCoreApplication.translate("Investigation", "Chain of custody"), chain_words(chain)),
        (QCoreApplication.translate("Investigation", "Held now by"), chain.holder),
        (QCoreApplication.translate("Investigation", "Kind"), word(item.kind)),
        (QCoreApplication.translate("Investigation", "Obtained"), words.day(item.obtained_on)),
        (QCoreApplication.translate("Investigation", "From"), item.obtained_from),
        (QCoreApplication.translate("Investigation", "Where"), item.obtained_where),
        (
            QCoreApplication.translate("Investigation", "Recorded"),
            f"{file.people.get(item.recorded_by, '')}, {words.moment(item.recorded_at)}",
        ),
        (QCoreApplication.translate("Investigation", "File"), _file_words(shown)),
        (QCoreApplication.translate("Investigation", "Found by search"), found_by_words(shown)),
        (QCoreApplication.translate("Investigation", "Remarkable"), marks_words(item.marks)),
        (QCoreApplication.translate("Investigation", "SHA-256"), digest(item.file_sha256)),
        (
            QCoreApplication.translate("Investigation", "Entries"),
            "\n\n".join(entry_words(one, chain, place, file) for place, one in enumerate(chain.entries, 1)),
        ),
    ]


def found_by_words(shown: EvidenceShown) -> str:
    """Whether the words of an attached file are searched, and why not."""
    item = shown.item
    if not item.has_file:
        return ""
    if shown.sealed:
        return QCoreApplication.translate(
            "Investigation", "Its number only: no word of a sealed case is searched"
        )
    if not is_readable(item.file_kind, item.size):
        return QCoreApplication.translate(
            "Investigation", "The description only: files of this kind or size are not read"
        )
    if shown.read is None:
        return QCoreApplication.translate("Investigation", "The description only: the file is not read yet")
    if shown.read is TextState.NONE:
        return QCoreApplication.translate(
            "Investigation", "The description only: the file has no text, as a scan has none"
        )
    if shown.read is TextState.UNREADABLE:
        return QCoreApplication.translate("Investigation", "The description only: the file could not be read")
    if shown.shortened:
        return QCoreApplication.translate("Investigation", "The description, and the beginning of the file")
    return QCoreApplication.translate("Investigation", "The description, and the words of the file")


def _withdrawn_words(item: EvidenceItem, file: InvestigationFile) -> str:
    if not item.is_withdrawn:
        return ""
    said = QCoreApplication.translate("Investigation", "{day}, by {name}: {why}")
    return said.format(
        day=words.day(item.withdrawn_on),
        name=file.people.get(item.withdrawn_by or 0, "?"),
        why=item.withdrawn_why or "",
    )


def _file_words(shown: EvidenceShown) -> str:
    item = shown.item
    if not item.has_file:
        return QCoreApplication.translate("Investigation", "No file: the item itself is kept")
    size = QCoreApplication.translate("Investigation", "{n} bytes").format(n=words.number(item.size))
    parts = [item.file_name, item.file_kind, size]
    check = shown.chain.last_check
    if check is None:
        parts.append(QCoreApplication.translate("Investigation", "not checked since it was recorded"))
    elif check.found is not None:
        said = QCoreApplication.translate("Investigation", "checked {moment}: {found}")
        parts.append(said.format(moment=words.moment(check.at), found=word(check.found).lower()))
    return ", ".join(part for part in parts if part)


def chain_words(chain: Chain) -> str:
    """Unbroken, or each gap."""
    if not chain.gaps:
        return QCoreApplication.translate("Investigation", "Unbroken")
    return "\n".join(_gap_words(gap) for gap in chain.gaps)


def _gap_words(gap: Gap) -> str:
    if gap.kind is GapKind.BEFORE:
        said = QCoreApplication.translate(
            "Investigation",
            "Broken: it was handed over on {before}, before it was taken in on {after}.",
        )
        return said.format(before=when(gap.last.on, gap.last.time), after=when(gap.next.on, gap.next.time))
    said = QCoreApplication.translate(
        "Investigation",
        "Broken: {last} had it last ({before}); {giver} handed it over next ({after}). Nobody recorded how it came "
        "from one to the other.",
    )
    return said.format(
        last=gap.last.holder,
        before=when(gap.last.on, gap.last.time),
        giver=gap.next.giver,
        after=when(gap.next.on, gap.next.time),
    )


def entry_words(entry: CustodyEntry, chain: Chain, place: int, file: InvestigationFile) -> str:
    """One entry of the chain, as it was written down, and by whom."""
    by = QCoreApplication.translate("Investigation", "written down by {name}, {moment}").format(
        name=file.people.get(entry.by, ""), moment=words.moment(entry.at)
    )
    if entry.kind is CustodyKind.CHECKED:
        found = word(entry.found) if entry.found is not None else ""
        return f"{place}. {word(entry.kind)}: {found}\n{by}"
    lines = [f"{place}. {word(entry.kind)}, {when(entry.on, entry.time)}: {entry.giver} → {entry.holder}"]
    lines += [part for part in (entry.purpose, entry.means) if part]
    if entry.corrects is not None:
        numbers = [one.id for one in chain.entries]
        said = QCoreApplication.translate("Investigation", "corrects entry {n}: {why}")
        at = numbers.index(entry.corrects) + 1 if entry.corrects in numbers else 0
        lines.append(said.format(n=at, why=entry.words))
    correction = chain.correction_of(entry)
    if correction is not None:
        numbers = [one.id for one in chain.entries]
        said = QCoreApplication.translate("Investigation", "WRONG: corrected by entry {n}")
        lines.append(said.format(n=numbers.index(correction.id) + 1))
    return "\n".join([*lines, by])


# -- recordings ----------------------------------------------------------------------------------


def request_line(request: RecordingRequest, now: datetime) -> str:
    """What, and how long it is still there, or what became of it."""
    parts = (countdown_words(request, now), word(request.source), short(request.what))
    return ", ".join(part for part in parts if part)


def countdown_words(request: RecordingRequest, now: datetime) -> str:
    """Overwritten in 2 days 3 hours; or what became of the request."""
    if request.state is not RequestState.ASKED:
        return word(request.state)
    hour = request.overwritten_at
    if hour is None:
        return QCoreApplication.translate("Investigation", "Retention not known")
    if request.countdown(now) is Countdown.PASSED:
        return QCoreApplication.translate("Investigation", "WOULD BE OVERWRITTEN since {moment}").format(
            moment=words.moment(hour)
        )
    return QCoreApplication.translate("Investigation", "Overwritten in {time}").format(
        time=_time_left(hour - now)
    )


def _time_left(left: timedelta) -> str:
    minutes = int(left / timedelta(minutes=1))
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days >= 3:
        return QCoreApplication.translate("Investigation", "{n} days").format(n=days)
    if minutes >= 60:
        return QCoreApplication.translate("Investigation", "{hours} h {minutes} min").format(
            hours=days * 24 + hours, minutes=rest
        )
    return QCoreApplication.translate("Investigation", "{minutes} min").format(minutes=rest)


def request_facts(request: RecordingRequest, file: InvestigationFile, now: datetime) -> list[Fact]:
    """All that is known of a request."""
    item = next((one.item.number for one in file.evidence if one.item.id == request.evidence_id), "")
    hours = request.retention_hours
    kept = QCoreApplication.translate("Investigation", "{n} hours")
    span = QCoreApplication.translate("Investigation", "{begin} to {end}")
    return [
        (QCoreApplication.translate("Investigation", "State"), countdown_words(request, now)),
        (QCoreApplication.translate("Investigation", "Recording"), word(request.source)),
        (QCoreApplication.translate("Investigation", "Which"), request.what),
        (
            QCoreApplication.translate("Investigation", "Time span"),
            span.format(begin=words.moment(request.starts), end=words.moment(request.ends)),
        ),
        (QCoreApplication.translate("Investigation", "Custodian"), request.custodian),
        (
            QCoreApplication.translate("Investigation", "Kept for"),
            "" if hours is None else kept.format(n=words.number(hours)),
        ),
        (
            QCoreApplication.translate("Investigation", "Overwritten from"),
            words.moment(request.overwritten_at),
        ),
        (
            QCoreApplication.translate("Investigation", "Asked for"),
            f"{words.moment(request.asked_at)}, {file.people.get(request.asked_by, '')}",
        ),
        (QCoreApplication.translate("Investigation", "Answered"), words.moment(request.answered_at)),
        (QCoreApplication.translate("Investigation", "What the custodian said"), request.answer),
        (QCoreApplication.translate("Investigation", "Evidence"), item),
    ]
