"""The obligations clause by clause: the policy's words, the state and its rule, figures, evidence, notes."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.domain.compliance.states import Evidence, Figure, State
from gen63_desktop.domain.compliance.tables import RECORDS, of_clause
from gen63_desktop.domain.findings.words import day, moment, number
from gen63_desktop.domain.violations.clauses import CLAUSES
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours

_NAMED = 8
"""Items of evidence that the page names for an obligation."""
_ROOM = 190
_ABOUT = {clause.code: clause.about for clause in CLAUSES}


def story(matrix: Matrix, composer: Composer) -> list[Any]:
    """A section for each clause that has an obligation."""
    out: list[Any] = []
    for clause, lines in of_clause(matrix):
        out.append(composer.section(f"{clause.removeprefix('GEN 63 ').capitalize()}: {_ABOUT[clause]}"))
        for line in lines:
            out += _obligation(line, composer)
    return out


def _obligation(line: Line, composer: Composer) -> list[Any]:
    title = f"{line.code}  {line.title[:1].upper()}{line.title[1:]}"
    head = [
        CondPageBreak(_ROOM),
        composer.subsection(title),
        *composer.quote(line.quote),
    ]
    if line.state is State.NOT_KEPT:
        return [
            *head,
            *composer.facts([("State", line.state.label), ("Why", line.because), *_asked(line)]),
            *_notes(line, composer),
        ]
    return [
        *head,
        *composer.facts(_facts(line)),
        *_evidence(line, composer),
        *_notes(line, composer),
    ]


def _facts(line: Line) -> list[tuple[str, str]]:
    since = [("Not met since", day(line.since))] if line.since is not None else []
    return [
        ("State", line.state.label),
        *since,
        ("Why", line.because),
        ("Figures", "; ".join(_figure(figure) for figure in line.figures)),
        ("Control", line.control),
        ("Rule", line.rule),
        ("How the day is read", line.reading.words),
        *_asked(line),
    ]


def _asked(line: Line) -> list[tuple[str, str]]:
    return [("Requirements", ", ".join(line.requirements))] if line.requirements else []


def _figure(figure: Figure) -> str:
    of = "" if figure.whole is None else f" of {number(figure.whole)}"
    return f"{figure.label}: {number(figure.number)}{of}"


def _evidence(line: Line, composer: Composer) -> list[Any]:
    if not line.evidence:
        return [composer.say("Evidence: no record stands behind this state.", "small")]
    named = line.evidence[:_NAMED]
    heading = composer.paragraph(bold(ours("Evidence")), "fact")
    items = composer.bullets([_item(each, composer) for each in named])
    out: list[Any] = [KeepTogether([heading, *items[:1]]), *items[1:]]
    if len(line.evidence) > len(named):
        rest = number(len(line.evidence) - len(named))
        out.append(composer.say(f"{rest} more in the spreadsheet of this report.", "small"))
    return out


def _item(each: Evidence, composer: Composer) -> Markup:
    said = composer.people.markup
    kind = RECORDS.get(each.kind, each.kind)
    name = each.number if each.kind == "Audit" else " ".join(part for part in (kind, each.number) if part)
    parts = [f"{name}: {each.title}", *([day(each.day)] if each.day is not None else [])]
    text = said(", ".join(parts) + ".")
    if each.against:
        text = joined(bold(ours("Not met.")), text)
    hashes = [f"SHA-256 {each.sha256}."] if each.sha256 else []
    if each.entry:
        hashes.append(f"Entry {number(each.entry)} of the history, {each.entry_hash}.")
    return joined(text, *(ours(one) for one in hashes))


def _notes(line: Line, composer: Composer) -> list[Any]:
    if not line.notes:
        return []
    out: list[Any] = [composer.paragraph(bold(ours("Notes (they change no state)")), "fact")]
    for note in line.notes:
        out += composer.quote(note.text, _by(note))
    return out


def _by(note: NoteView) -> str:
    text = f"Noted by {note.by}, {moment(note.at)}"
    if note.withdrawn_at is None:
        return text
    return f"{text}. Taken back by {note.withdrawn_by}, {moment(note.withdrawn_at)}: {note.withdrawn_why}"
