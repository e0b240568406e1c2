"""The last section: how things are counted, and how to tell that the file is genuine."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.words import moment, number
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours

_RULES = {
    "Complaints": "are counted as received by the date received and as closed by the date closed.",
    "Allegations": "are counted with their complaint: by alleged basis with those received, by finding with those "
    "closed.",
    "Due dates": "are those that held in the end, extensions included; a due date is met when the complaint is "
    "closed on or before it.",
    "Comments": "are counted by the date of the comment; a quarter is a calendar quarter unless it says FY.",
    "Audits": "count on the day on which their last check was performed. Ninety days are ninety days, without "
    "tolerance.",
    "Training": "is a fact about one day: the roster of that day and the completions known then.",
    "Small numbers": "are shown exactly, because this report is for the Chief Executive Officer. It is not for "
    "publication.",
}

_VIOLATIONS = (
    "Violations",
    "are counted on the day they were registered; steps of corrective actions on the day they were taken.",
)


def story(report: QuarterlyReport, composer: Composer) -> list[Any]:
    """Counting rules, verification, substitutes."""
    said = [*_RULES.items(), *([] if report.violations is None else [_VIOLATIONS])]
    rules: list[Markup] = [joined(bold(ours(head)), ours(text)) for head, text in said]
    return [
        composer.section(
            f"{5 + (report.violations is not None) + (report.trends is not None)}. About this report"
        ),
        composer.subsection("How things are counted"),
        *composer.bullets(rules),
        composer.subsection("How to check this file"),
        KeepTogether([composer.say(_verification(report)), *_history(report, composer)]),
        *_substitutes(composer),
    ]


def _verification(report: QuarterlyReport) -> str:
    if report.draft:
        return (
            "This is a draft. It has no number, the office has not kept it, and it proves nothing. Only an issued "
            "report can be checked."
        )
    return (
        f"The office keeps a frozen copy of this file and its SHA-256. The Reports page of GEN 63 Desktop, or the "
        f"command “gen63 verify” with the file’s name, says whether a file is, byte for byte, the report {report.number} "
        "that the office issued. A file that was changed in any way, even by saving it again, is not."
    )


def _history(report: QuarterlyReport, composer: Composer) -> list[Any]:
    facts = [
        f"Records as of: {moment(report.as_of)}",
        f"Head of the office’s history then: entry {number(report.history_number)}, {report.history_hash or 'no entry yet'}",
    ]
    return [composer.say(text, "mono") for text in facts]


def _substitutes(composer: Composer) -> list[Any]:
    named = composer.people.named
    if not named:
        return []
    text = (
        "The typefaces of this report lack some characters of the records. They are named in square brackets where "
        f"they stand: {'; '.join(named)}. The records hold the characters themselves."
    )
    return [composer.subsection("Characters that could not be drawn"), composer.say(text)]
