"""The time line of a complaint on paper: each act with who did it, why, and what it changed."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.complaints.time_line import PrintedTimeLine
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.flow import with_headings_kept
from gen63_desktop.reports.kit.page_frame import PageFrame
from gen63_desktop.reports.kit.people_text import ours
from gen63_desktop.reports.tagging.document import About, TaggedDocument
from gen63_desktop.reports.tagging.text import Para

_TITLE = "Time line"
_MARKING = "Confidential – record of a complaint"


def draw(paper: PrintedTimeLine) -> bytes:
    """The time line as PDF/UA-1; the same entries give the same bytes."""
    composer = Composer()
    people = composer.people
    made = f"{paper.number}, as of {moment(paper.at)}"
    about = About(
        title=people.plain(f"{_TITLE} of {paper.number}"),
        author=people.plain(paper.office),
        subject=people.plain(made),
        moment=paper.at,
        size=styles.PAGE,
        margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
        lang=composer.lang,
    )
    frame = PageFrame(
        office=people.plain(paper.office),
        marking=_MARKING,
        report=people.plain(f"{_TITLE}  ·  {made}"),
        fictional=paper.fictional,
        draft=False,
    )
    story: list[Any] = [
        composer.say(f"{paper.number}  ·  {paper.office}", "overline"),
        Para(ours(_TITLE), styles.style("title"), tag="H1"),
        composer.say(f"Printed on {moment(paper.at)} by {paper.by}.", "subtitle"),
        composer.say(paper.shown),
    ]
    for head, lines in paper.entries:
        story.append(composer.section(head))
        story += [composer.say(part) for line in lines for part in line.split("\n") if part.strip()]
    return TaggedDocument(about, frame).bytes(with_headings_kept(story))
