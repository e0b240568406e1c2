"""The investigation in a case file: the plan, the interviews, and the list of evidence with its custody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gen63_desktop.domain.case_paper import CasePaper
from gen63_desktop.domain.complaints.relied_on import resting_on_item
from gen63_desktop.domain.findings.words import day, listed, moment
from gen63_desktop.domain.investigation.custody import CustodyEntry
from gen63_desktop.domain.investigation.entries import EvidenceShown
from gen63_desktop.domain.tables import Column, Kind
from gen63_desktop.reports.case_file.pieces import known, label, table
from gen63_desktop.reports.kit.composer import Composer


def plan(paper: CasePaper, composer: Composer) -> list[Any]:
    """Issues to be resolved, tasks, and calls for service."""
    found = paper.investigation
    out: list[Any] = []
    for one in found.issues:
        out += [
            composer.subsection(f"Issue {one.place}"),
            *known(composer, ("Question", one.question), ("Steps", one.steps), ("Answer", one.answer)),
        ]
    if not found.issues:
        out.append(composer.say("No issue to be resolved is written down."))
    columns = (
        Column("What", width=0.34), Column("Who", width=0.16), Column("Due", Kind.DAY, width=0.13),
        Column("State", width=0.12), Column("What came of it", width=0.25),
    )  # fmt: skip
    rows = [
        (one.what, found.people.get(one.owner_id, "?"), one.due, one.state.value, one.words)
        for one in found.tasks
    ]
    out += table(paper, composer, "Tasks", columns, rows, "No task was given.")
    for call in found.calls:
        out += [
            composer.subsection(f"Call for service {call.reference}".strip()),
            *known(
                composer,
                ("When", ", ".join(part for part in (day(call.on, ""), call.time) if part)),
                ("What it was about", call.what),
                ("A response without law enforcement was fit", label(call.fit.value)),
                ("One was sent", label(call.sent.value)),
                ("Who came", call.responder),
                ("Why", call.reasons),
            ),
        ]
    return out


def interviews(paper: CasePaper, composer: Composer) -> list[Any]:
    """Whom, when, by whom, and what was said."""
    found = paper.investigation
    if not found.interviews:
        return [composer.say("No interview is planned or was held.")]
    numbers = {shown.item.id: shown.item.number for shown in found.evidence}
    out: list[Any] = []
    for one in sorted(found.interviews, key=lambda each: (each.on is None, each.on, each.time, each.id)):
        out += [
            composer.subsection(f"{label(one.role.value)}, {day(one.on, 'no day yet')}: {one.state.value}"),
            *known(
                composer,
                ("With", one.whom),
                ("Time", one.time),
                ("How", label(one.way.value)),
                ("Asked by", found.people.get(one.interviewer_id or 0, "")),
                ("Beside the person", one.beside),
                ("Represented", "Yes" if one.represented else ""),
                ("Language", f"{one.language}{', interpreted' if one.interpreted else ''}".strip(", ")),
                ("Accommodation", one.accommodation),
                ("Recording", numbers.get(one.evidence_id or 0, "")),
                ("What was said", one.summary),
            ),
        ]
    return out


def evidence(paper: CasePaper, composer: Composer) -> list[Any]:
    """Every item with its digest and its chain of custody, then the recordings that were asked for."""
    found = paper.investigation
    out: list[Any] = [part for one in found.evidence for part in _item(paper, one, composer)]
    if not out:
        out.append(composer.say("No evidence is recorded."))
    columns = (
        Column("Recording", width=0.26), Column("From – to", width=0.22), Column("Asked of", width=0.16),
        Column("Overwritten", width=0.16), Column("What became of it", width=0.2),
    )  # fmt: skip
    rows = [
        (
            f"{label(one.source.value)}: {one.what}",
            f"{_local(one.starts)} – {_local(one.ends)}",
            f"{one.custodian}, {_local(one.asked_at)}",
            _local(one.overwritten_at),
            f"{label(one.state.value)}. {one.answer}".strip(),
        )
        for one in found.requests
    ]
    return [
        *out,
        *table(paper, composer, "Recordings asked for", columns, rows, "No recording was asked for."),
    ]


def _local(value: Any) -> str:
    return "not known" if value is None else moment(value.astimezone())


def _item(paper: CasePaper, shown: EvidenceShown, composer: Composer) -> list[Any]:
    item, people = shown.item, paper.investigation.people
    marks = listed([mark.value for mark in item.marks])
    file = f"{item.file_name or item.file_kind}, {item.size:,} bytes" if item.has_file else ""
    return [
        composer.subsection(
            f"{item.number}: {item.kind.value}{', withdrawn' if item.is_withdrawn else ''}"
        ),
        *known(
            composer,
            ("Withdrawn", _withdrawn(shown, people)),
            ("Relied on for allegation", _relied(paper, shown)),
            ("What it is", item.description),
            ("Obtained", day(item.obtained_on, "")),
            ("From", item.obtained_from),
            ("Where", item.obtained_where),
            ("Recorded", f"{people.get(item.recorded_by, '?')}, {_local(item.recorded_at)}"),
            ("File", file),
            ("To be known before it is opened", marks),
            ("SHA-256 of the file", item.file_sha256),
            ("Held by", shown.chain.holder),
            ("Gaps in the chain", "; ".join(gap.kind.value for gap in shown.chain.gaps)),
        ),
        *table(
            paper,
            composer,
            f"Chain of custody of {item.number}",
            (
                Column("When", width=0.18), Column("What", width=0.14), Column("From", width=0.16),
                Column("To", width=0.16), Column("What for, how, what was found", width=0.36),
            ),
            [_step(entry) for entry in shown.chain.entries],
            "No entry of custody is recorded.",
        ),
    ]  # fmt: skip


def _withdrawn(shown: EvidenceShown, people: Mapping[int, str]) -> str:
    item = shown.item
    if not item.is_withdrawn:
        return ""
    return f"{people.get(item.withdrawn_by or 0, '?')}, {day(item.withdrawn_on)}: {item.withdrawn_why or ''}"


def _relied(paper: CasePaper, shown: EvidenceShown) -> str:
    return ", ".join(str(one.place) for one in resting_on_item(paper.case.allegations, shown.item.id))


def _step(entry: CustodyEntry) -> tuple[str, ...]:
    when = " ".join(part for part in (day(entry.on), entry.time) if part)
    found = f"file {entry.found.value}" if entry.found else ""
    said = "; ".join(part for part in (entry.purpose, entry.means, found, entry.words) if part)
    return when, entry.kind.value, entry.giver, entry.holder, said
