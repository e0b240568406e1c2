"""One frame for every kind of report: letterhead, title, page frame, what the file says of itself, its check."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.findings.words import moment, number
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Boxed
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.flow import with_headings_kept, with_the_end_kept
from gen63_desktop.reports.kit.letterheads import letterhead
from gen63_desktop.reports.kit.page_frame import PageFrame
from gen63_desktop.reports.kit.people_text import bold, joined, ours
from gen63_desktop.reports.tagging.attachments import Attachment
from gen63_desktop.reports.tagging.document import About, TaggedDocument
from gen63_desktop.reports.tagging.text import Para


def report(
    heading: Heading,
    title: str,
    story: Sequence[Any],
    composer: Composer,
    *,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """The file of a report, from ``opening`` to ``closing``; the same arguments give the same bytes.

    ``title`` is its name in words ("Quarterly report to the Chief Executive Officer, 2026 Q3"). With
    attachments it is PDF/A-3a, without PDF/A-2a; PDF/UA-1 always.
    """
    people = composer.people
    people.place = ""
    fictional = " (fictional demonstration data)" if heading.fictional else ""
    footer = f"{heading.number or 'Draft'}  ·  {_short(heading)}  ·  as of {moment(heading.as_of)}"
    about = About(
        title=people.plain(f"{title}{fictional}"),
        author=people.plain(heading.office),
        subject=people.plain(f"{heading.number or 'Draft'}, as of {moment(heading.as_of)}"),
        moment=heading.issued_at or heading.as_of,
        size=styles.PAGE,
        margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
        lang=composer.lang,
        attachments=tuple(attachments),
    )
    frame = PageFrame(
        office=people.plain(heading.office),
        marking=people.plain(heading.marking),
        report=people.plain(footer),
        fictional=heading.fictional,
        draft=heading.draft,
        headed=not heading.letterhead.is_blank,
        words=composer.words,
    )
    head = letterhead(people, heading.letterhead)
    return TaggedDocument(about, frame).bytes(with_the_end_kept(with_headings_kept([*head, *story])))


def letter(
    composer: Composer,
    story: Sequence[Any],
    *,
    about: About,
    head: Letterhead,
    office: str,
    footer: str,
    marking: str = "",
    fictional: bool = False,
    draft: bool = False,
) -> bytes:
    """The file of a letter; ``about`` without its language, page and attachments is what it says of itself."""
    people = composer.people
    frame = PageFrame(
        office=people.plain(office),
        marking=people.plain(marking),
        report=people.plain(footer),
        fictional=fictional,
        draft=draft,
        headed=not head.is_blank,
        words=composer.words,
    )
    return TaggedDocument(about, frame).bytes(with_headings_kept([*letterhead(people, head), *story]))


def about_letter(composer: Composer, title: str, author: str, subject: str, moment_of_it: Any) -> About:
    """What a letter says of itself, on the page of every report and in the language of the composer."""
    people = composer.people
    return About(
        title=people.plain(title),
        author=people.plain(author),
        subject=people.plain(subject),
        moment=moment_of_it,
        size=styles.PAGE,
        margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
        lang=composer.lang,
    )


def opening(heading: Heading, composer: Composer, title: str, subtitle: str, covers: str) -> list[Any]:
    """The head of the first page: number, title, what it covers in a sentence, who issued it, what it replaces."""
    people = composer.people
    number_of = heading.number or "Draft, not issued"
    out = [
        composer.paragraph(people.markup(f"{number_of}  ·  {heading.office}"), "overline"),
        Para(people.markup(title), styles.style("title"), tag="H1"),
        composer.say(subtitle, "subtitle"),
        composer.say(
            f"{covers} {_issued(heading)}{_replaces(heading)}As of {moment(heading.as_of)}.", "small"
        ),
    ]
    if heading.changed:
        out += [composer.paragraph(bold(ours("What is different in this edition")), "fact")]
        out += composer.bullets([people.markup(text) for text in heading.changed])
    if heading.fictional:
        alert = joined(
            bold(ours(composer.words.fictional + ".")), ours("No figure and no name in this report is real.")
        )
        out.append(
            Boxed([Para(alert, styles.style("fact"))], ground=styles.ALERT_SOFT, rule=styles.ALERT, padding=5)
        )
    return out


def closing(heading: Heading, composer: Composer) -> list[Any]:
    """How to check the file, the head of the history, and the characters that were named; the end of a report."""
    history = f"entry {number(heading.history_number)}, {heading.history_hash or 'no entry yet'}"
    facts = [
        composer.say(f"Records as of: {moment(heading.as_of)}", "mono"),
        composer.say(f"Head of the office’s history then: {history}", "mono"),
    ]
    checked = composer.say(_verification(heading))
    return [
        composer.subsection("How to check this file"),
        KeepTogether([checked, *facts]),
        *substitutes(composer),
    ]


def substitutes(composer: Composer) -> list[Any]:
    """The characters that no typeface of the report has, named; nothing if there are none. Compose it last."""
    named = composer.people.named
    if not named:
        return []
    text = (
        "The typefaces of this report lack some characters of the records. They are named in square brackets where "
        f"they stand: {'; '.join(named)}. The records hold the characters themselves."
    )
    return [composer.subsection("Characters that could not be drawn"), composer.say(text)]


def _short(heading: Heading) -> str:
    return f"{heading.kind.label}, {heading.subject}" if heading.subject else heading.kind.label


def _issued(heading: Heading) -> str:
    if heading.issued_at is None:
        return ""
    by = f" by {heading.issued_by}" if heading.issued_by else ""
    role = f" ({heading.issued_as})" if heading.issued_as else ""
    return f"Issued {moment(heading.issued_at)}{by}{role}. "


def _replaces(heading: Heading) -> str:
    if not heading.replaces:
        return ""
    ended = heading.reason if heading.reason.endswith((".", "!", "?")) else heading.reason + "."
    return f"Replaces {heading.replaces}: {ended} "


def _verification(heading: Heading) -> str:
    if heading.draft:
        return (
            "This is a draft. It has no number, the office has not kept it, and it proves nothing. Only an issued "
            "report can be checked."
        )
    return (
        "The office keeps a frozen copy of this file and its SHA-256. The Reports page of GEN 63 Desktop, or the "
        f"command “gen63 verify” with the file’s name, says whether a file is, byte for byte, the report {heading.number} "
        "that the office issued. A file that was changed in any way, even by saving it again, is not."
    )
