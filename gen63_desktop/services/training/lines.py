"""From mapped rows of a foreign file to lines of a roster and of completions, or to reasons against them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from gen63_desktop.domain.mapping.applying import MappedRow, RowMapping
from gen63_desktop.domain.mapping.dates import CANDIDATES, Moment, read_moment
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.targets.training import ROSTER
from gen63_desktop.domain.receipts import RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.training.completed import CompletionLine
from gen63_desktop.domain.training.courses import completions_target
from gen63_desktop.domain.training.matching import Mention
from gen63_desktop.domain.training.records import Course
from gen63_desktop.domain.training.roster import RosterLine

_RUN = re.compile(r"\b(?:run|as of|date|generated|printed)\b", re.IGNORECASE)


@dataclass(slots=True)
class Lines:
    """What was read of a file: lines, and the rows that are none with the reasons."""

    rows_read: int = 0
    roster: list[RosterLine] = field(default_factory=list)
    completions: list[CompletionLine] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    unread: list[Mention] = field(default_factory=list)


def roster_lines(rows: Iterable[SourceRow], mapping: Mapping, layout: Layout, today: date) -> Lines:
    """The lines of a roster. People of rows that cannot be read are kept, so that nobody seems absent."""
    found = Lines()
    reader = RowMapping(mapping, ROSTER, layout, today)
    tells_leave = mapping.source("leave_from") is not None or mapping.source("status") is not None
    for row in rows:
        found.rows_read += 1
        mapped = reader.apply(row)
        mention = _mention(mapped)
        reasons = [problem.text for problem in mapped.problems] + _nobody(mention)
        if reasons:
            found.refused.append(RefusedRow(layout.file, row.number, tuple(reasons)))
            found.unread.append(mention)
        else:
            found.roster.append(_roster_line(mapped, mention, tells_leave=tells_leave))
    return found


def _roster_line(row: MappedRow, mention: Mention, *, tells_leave: bool) -> RosterLine:
    analyst = row.values.get("analyst")
    left = row.day("left")
    return RosterLine(
        row=row.number,
        number=mention.number,
        name=mention.name,
        department=mention.department,
        role=_tidy(row.text("title")) or _tidy(row.text("roles")),
        practitioner=analyst if isinstance(analyst, bool) else None,
        supervisor=_tidy(row.text("supervisor")),
        supervisor_email=row.text("supervisor_email").strip(),
        hired=mention.hired,
        left=left,
        gone=row.text("status") == "left" and left is None,
        leave_first=row.day("leave_from"),
        leave_last=row.day("leave_until"),
        on_leave=row.text("status") == "on leave",
        tells_leave=tells_leave,
    )


def completion_lines(
    rows: Iterable[SourceRow], mapping: Mapping, layout: Layout, courses: Sequence[Course], today: date
) -> Lines:
    """The completions of a file. A course is meant by its name or its code."""
    found = Lines()
    reader = RowMapping(mapping, completions_target(courses), layout, today)
    known = {name.casefold(): one.id for one in courses for name in (one.code, one.name) if name}
    for row in rows:
        found.rows_read += 1
        mapped = reader.apply(row)
        mention = _mention(mapped)
        course = _course(mapped, known)
        day = mapped.day("completed")
        reasons = [problem.text for problem in mapped.problems] + _nobody(mention)
        if course is None and not any(problem.field == "course" for problem in mapped.problems):
            reasons.append(_why_no_course(mapped))
        if mapped.text("outcome") == "not completed":
            reasons.append(remark("Not completed: {typed}", typed=mapped.typed.get("outcome", "")[:80]))
        if day is not None and day > today:
            reasons.append(remark("Completed on {day}, a day that has not come yet.", day=day))
        if reasons or course is None or day is None:
            found.refused.append(RefusedRow(layout.file, row.number, tuple(reasons)))
        else:
            found.completions.append(CompletionLine(row.number, course, day, mention))
    return found


def _course(row: MappedRow, known: dict[str, int]) -> int | None:
    for name in ("course", "course_ref"):
        found = known.get(_tidy(row.text(name)).casefold())
        if found is not None:
            return found
    return None


def _why_no_course(row: MappedRow) -> Remark:
    typed = _tidy(row.typed.get("course", "")) or _tidy(row.typed.get("course_ref", ""))
    return remark(
        "The course “{course}” is none of the required courses, and was not mapped to one.",
        course=typed[:120],
    )


def _mention(row: MappedRow) -> Mention:
    first, last = _tidy(row.text("first_name")), _tidy(row.text("last_name"))
    return Mention(
        number=row.text("person_ref").strip(),
        name=_tidy(row.text("name")) or f"{first} {last}".strip(),
        department=_tidy(row.text("department")),
        hired=row.day("hired"),
    )


def _nobody(mention: Mention) -> list[Remark]:
    if mention.number or mention.name:
        return []
    return [remark("The row names nobody: it has neither a number nor a name.")]


def _tidy(text: str) -> str:
    return " ".join(text.split())


def day_in_preamble(layout: Layout, today: date) -> date | None:
    """The day on which the file was drawn, if a line above the table says so ("Date Run: Aug 19, 2016")."""
    for line in layout.preamble:
        for cell in line:
            if not _RUN.search(cell):
                continue
            text = _tidy(cell.rpartition(": ")[2] or cell.replace("\xa0", " ").rpartition(":")[2])
            others = [part for part in line if part != cell]
            for candidate in (_tidy(cell.replace("\xa0", " ").rpartition(":")[2]), text, *others):
                moment = read_moment(candidate, CANDIDATES, 68)
                if isinstance(moment, Moment) and moment.day <= today:
                    return moment.day
    return None
