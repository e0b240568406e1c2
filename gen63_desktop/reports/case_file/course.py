"""How the case went: notes, letters, clocks, the time line, and the entries of the signed history."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.case_paper import CasePaper
from gen63_desktop.domain.findings.words import day, moment
from gen63_desktop.domain.tables import Column, Kind
from gen63_desktop.reports.case_file.pieces import known, label, table
from gen63_desktop.reports.kit.composer import Composer


def notes(paper: CasePaper, composer: Composer) -> list[Any]:
    """Every note with who wrote it and when."""
    if not paper.case.notes:
        return [composer.say("No note was written.")]
    out: list[Any] = []
    for one in paper.case.notes:
        out += [
            composer.subsection(f"{moment(one.at.astimezone())}, {paper.case.person(one.by)}"),
            *composer.quote(one.text),
        ]
    return out


def letters(paper: CasePaper, composer: Composer) -> list[Any]:
    """Every letter that was sent; the letters themselves stay with the case."""
    columns = (
        Column("Letter", width=0.15), Column("Kind", width=0.2), Column("To", width=0.2),
        Column("Sent", Kind.DAY, width=0.12), Column("By, how", width=0.18),
        Column("Answer by", Kind.DAY, width=0.12), Column("Came back", width=0.2),
    )  # fmt: skip
    rows = [
        (
            one.number,
            label(one.kind.value),
            one.to_name,
            one.sent_on,
            f"{one.sent_by}, {one.way.value}",
            one.answer_by,
            f"{day(one.returned_on)}. {one.returned_words}".strip() if one.returned_on else "",
        )
        for one in paper.letters
    ]
    return table(paper, composer, "Letters sent", columns, rows, "No letter was sent.")


def clocks(paper: CasePaper, composer: Composer) -> list[Any]:
    """Every clock with the sentences that explain its date."""
    if not paper.clocks:
        return [composer.say("No clock runs or ran.")]
    out: list[Any] = []
    for shown in paper.clocks:
        clock = shown.clock
        out += [
            composer.subsection(label(clock.rule.rule.value)),
            *known(
                composer,
                ("Event", f"{label(clock.rule.starts.value)}, {day(clock.event)}"),
                ("Due", day(clock.due)),
                ("Done", day(clock.done, "")),
            ),
            *composer.bullets([composer.people.markup(_sentence(line)) for line in shown.lines]),
        ]
    return out


def _sentence(line: Any) -> str:
    """A sentence of a clock with its days in words."""
    values = {name: _shown(value) for name, value in line.values.items()}
    return str(line.said.value.format(**values))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    return day(value) if hasattr(value, "isoformat") else str(value)


def time_line(paper: CasePaper, composer: Composer) -> list[Any]:
    """Every act in the words of the window, oldest first."""
    if not paper.told:
        return [composer.say("Nothing has happened yet.")]
    out: list[Any] = []
    for head, lines in paper.told:
        out.append(composer.subsection(head))
        out += [composer.say(part, "fact") for line in lines for part in line.split("\n") if part.strip()]
    return out


def history(paper: CasePaper, composer: Composer) -> list[Any]:
    """The numbers by which the signed history keeps each act."""
    columns = (
        Column("Entry", Kind.WHOLE_NUMBER, width=0.1), Column("When", width=0.26), Column("Who", width=0.2),
        Column("What", width=0.24), Column("Reason given", width=0.2),
    )  # fmt: skip
    rows = [
        (one.seq, moment(one.at.astimezone()), one.person, one.words, one.why)
        for one in paper.entries
        if one.seq
    ]
    title = "Entries of the signed history about the case"
    return table(paper, composer, title, columns, rows, "The history holds no entry about the case.")
