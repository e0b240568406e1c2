"""The time line of a case as a file, as it was shown: drawn, checked, written whole, and told in the history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gen63_desktop.domain.complaints.time_line import PrintedTimeLine
from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.exports import act_with_file

Entry = tuple[str, tuple[str, ...]]


class Printing(Part):
    """What of a case goes on paper without being a report."""

    def print_time_line(
        self, complaint_id: int, shown: str, entries: Sequence[Entry], path: Path
    ) -> PrintedTimeLine:
        """Write the entries, in words as they were shown, as an accessible PDF; the case keeps that they left.

        ``shown`` says which ones they are: all, or how they were narrowed.
        """
        from gen63_desktop.reports import checking, time_line

        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
        facts, person = self.session.facts, self.session.person
        paper = PrintedTimeLine(
            complaint.number,
            facts.name,
            person.name,
            self.session.now().astimezone(),
            shown,
            tuple(entries),
            facts.fictional,
        )
        pdf = time_line.draw(paper)
        problems = checking.check(pdf)
        if problems:
            said = "The drawn time line does not pass the check of accessible PDF: {problem}."
            raise Problems([Refused(said, "Report it with this text.", problem=one) for one in problems])
        with act_with_file(self.session, "time_line.printed", path) as (work, stream):
            stream.write(pdf)
            work.about(self.seen(work, complaint_id))
            work.detail(entries=len(paper.entries))
        return paper
