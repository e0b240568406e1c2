"""The last sections: clocks and notes, what was taken out, and where the complainant can go."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings import complaint_tables as tables
from gen63_desktop.domain.findings.complaint_report import ComplaintReport
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.vocabulary.grounds import CONFIRM
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import bold, joined, ours

_NO_RETALIATION = "No one may punish you or treat you worse because you complained. If you believe that someone has, tell us at once."
_REOPEN = (
    "If you have information that we did not have, please send it to us. We will look at it, and we can open the "
    "complaint again. You also have the right to go elsewhere, whatever we decided."
)


def story(report: ComplaintReport, composer: Composer) -> list[Any]:
    """From section 3 on."""
    if report.full:
        return [
            *_notes(report, composer),
            *_evidence(report, composer),
            *_appeals(report, composer),
            composer.section("4. Clocks"),
            *composer.table(tables.clocks(report), ""),
            *_about(composer, "5", _FULL),
        ]
    out = [
        composer.section("3. What was taken out, and why"),
        composer.say(
            "What is taken out is not in this file: it is not covered, and cannot be uncovered. Names of people in the "
            "case, their contacts, numbers and what they said of themselves are taken out wherever they stand; other "
            "passages on the ground named in their place."
        ),
        *composer.table(tables.removed(report), "Nothing was taken out."),
        *_draft_only(report, composer),
    ]
    if report.audience is Audience.COMPLAINANT:
        out += _rights(report, composer)
        return [*out, *_about(composer, "5", _OTHERS)]
    return [*out, *_about(composer, "4", _OTHERS)]


_FULL = (
    "This is the full version, for the Chief Executive Officer or designee. It names respondents and is not for "
    "publication. Complainants and witnesses stand by their roles, in its texts too."
)
_OTHERS = (
    "The full version is kept by the office. Discipline of employees, notes of the investigation and the names of those "
    "who investigated are not part of this version."
)


def _about(composer: Composer, number: str, text: str) -> list[Any]:
    return [composer.section(f"{number}. About this report"), composer.say(text)]


def _notes(report: ComplaintReport, composer: Composer) -> list[Any]:
    out = [composer.section("3. Notes of the investigation")]
    if not report.notes:
        return [*out, composer.say("The case holds no notes.")]
    zone = report.heading.as_of.tzinfo
    for one in report.notes:
        out += composer.quote(one.text, f"{one.by}, {moment(one.at.astimezone(zone))}")
    return out


def _evidence(report: ComplaintReport, composer: Composer) -> list[Any]:
    """The items of evidence, each file with its digest, so that it can be told from any other."""
    if not report.evidence:
        return []
    return [
        composer.subsection("Evidence of the case"),
        *composer.table(tables.evidence(report), "", longest_cell=0),
    ]


def _appeals(report: ComplaintReport, composer: Composer) -> list[Any]:
    """Who appealed, and what a person who had no part in the findings decided."""
    if not report.appeals:
        return []
    return [composer.subsection("Appeals"), *composer.table(tables.appeals(report), "")]


def _draft_only(report: ComplaintReport, composer: Composer) -> list[Any]:
    """What is to be done before it is issued; an issued version does not say it."""
    if not report.heading.draft or not report.removed:
        return []
    lead = bold(ours("Before this version is issued."))
    grounds = "; ".join(f"{one.ground.label} ({one.ground.law})" for one in report.removed)
    return [composer.boxed([joined(lead, composer.people.markup(f"{grounds}. {CONFIRM}"))], "alert")]


def _rights(report: ComplaintReport, composer: Composer) -> list[Any]:
    out = [composer.section("4. If you do not agree"), composer.say(_REOPEN)]
    for block in report.rights.split("\n\n"):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        items = [composer.people.markup(line.removeprefix("- ")) for line in lines if line.startswith("- ")]
        if items:
            out += composer.bullets(items)
        elif lines:
            out.append(composer.say(" ".join(lines)))
    return [*out, composer.say(_NO_RETALIATION)]
