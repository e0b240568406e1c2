"""The whole case file: its first page, the chosen parts in order, how it stands to the history; drawn to bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gen63_desktop.domain.case_paper import CasePaper, FilePart
from gen63_desktop.domain.findings.words import capital, day, moment, number
from gen63_desktop.reports.case_file import complaint, course, investigation, links
from gen63_desktop.reports.kit import front_page, styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.paper import about_letter, letter, substitutes
from gen63_desktop.reports.kit.people_text import bold, joined, ours
from gen63_desktop.reports.tagging.text import Para

_TITLE = "Case file"
_MARKING = "Confidential – record of a complaint"
_ELSEWHERE = (
    "the files of evidence and the letters themselves, which stay with the case; reports, redactions and violations that "
    "came of it; complaints linked with it that the person who printed it may not open."
)
_Story = Callable[[CasePaper, Composer], list[Any]]
_PARTS: dict[FilePart, _Story] = {
    FilePart.FACTS: complaint.facts,
    FilePart.PERSONS: complaint.persons,
    FilePart.ALLEGATIONS: complaint.allegations,
    FilePart.FINDINGS: complaint.findings,
    FilePart.LINKS: links.links,
    FilePart.PLAN: investigation.plan,
    FilePart.INTERVIEWS: investigation.interviews,
    FilePart.EVIDENCE: investigation.evidence,
    FilePart.NOTES: course.notes,
    FilePart.LETTERS: course.letters,
    FilePart.CLOCKS: course.clocks,
    FilePart.TIME_LINE: course.time_line,
    FilePart.HISTORY: course.history,
}


def draw(paper: CasePaper) -> bytes:
    """The file as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    made = f"{paper.number}, as of {moment(paper.at)}"
    fictional = " (fictional demonstration data)" if paper.fictional else ""
    about = about_letter(composer, f"{_TITLE} {paper.number}{fictional}", paper.office, made, paper.at)
    story = _first_page(paper, composer)
    for at, part in enumerate(paper.parts, 1):
        story.append(composer.section(f"{at}. {capital(part.value)}"))
        story += _PARTS[part](paper, composer)
    return letter(
        composer,
        [*story, *_end(paper, composer), *substitutes(composer)],
        about=about,
        head=paper.letterhead,
        office=paper.office,
        footer=f"{_TITLE}  ·  {made}",
        marking=_MARKING,
        fictional=paper.fictional,
    )


def _first_page(paper: CasePaper, composer: Composer) -> list[Any]:
    complaint_of_it = paper.case.complaint
    received = day(complaint_of_it.received, "on a day that is not recorded")
    closed = f", closed {day(complaint_of_it.closed)}" if complaint_of_it.closed else ""
    out: list[Any] = [
        composer.say(f"{paper.number}  ·  {paper.office}", "overline"),
        Para(ours(_TITLE), styles.style("title"), tag="H1"),
        composer.say(
            f"Complaint {paper.number}, received {received}{closed}. Status: {complaint_of_it.status.value}.",
            "subtitle",
        ),
        composer.say(f"Printed by {paper.by} from the records as of {moment(paper.at)}.", "small"),
        composer.boxed(_bounds(paper, composer)),
    ]
    if len(paper.parts) > 1:
        out += front_page.contents(composer)
    return out


def _bounds(paper: CasePaper, composer: Composer) -> list[Any]:
    """What the reader does not have in hand."""
    said = composer.people.markup
    lines = []
    if paper.left_out:
        named = "; ".join(part.value for part in paper.left_out)
        lines.append(joined(bold(ours("Not in this file, by choice:")), said(f"{named}.")))
    else:
        lines.append(bold(ours("All parts of a case file are in it.")))
    lines.append(joined(bold(ours("In no case file:")), said(_ELSEWHERE)))
    if FilePart.PERSONS in paper.parts:
        text = "The persons of the case stand in it; the look at them and its reason are in the history."
    else:
        text = (
            "The persons of the case are masked where the records name them as such. Names that somebody wrote into "
            "the narrative, a note, a description or a reason stand in it as they were written."
        )
    lines.append(joined(bold(ours("Persons.")), said(text)))
    if paper.case.complaint.seal is not None:
        text = (
            "The case is sealed to named people; what the person who printed it holds no key for is marked."
        )
        lines.append(joined(bold(ours("Sealed.")), said(text)))
    return lines


def _end(paper: CasePaper, composer: Composer) -> list[Any]:
    head = f"entry {number(paper.history_number)}, {paper.history_hash or 'no entry yet'}"
    return [
        composer.subsection("How this file stands to the records"),
        composer.say(
            "It is a print of the records at one moment, not a record itself. The office's history keeps who printed it, "
            "when, and which parts; the office can show the case as it stood at the entry named here."
        ),
        composer.say(f"Records as of: {moment(paper.at)}", "mono"),
        composer.say(f"Head of the office’s history then: {head}", "mono"),
    ]
