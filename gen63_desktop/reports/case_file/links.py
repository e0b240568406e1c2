"""What else a case belongs to: the complaints linked with it or merged, and where it was referred."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.case_paper import CasePaper
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import RelatedCase
from gen63_desktop.reports.case_file.pieces import known, label
from gen63_desktop.reports.kit.composer import Composer

_NO_LINK = "No complaint is linked with it that the person who printed this may open."


def links(paper: CasePaper, composer: Composer) -> list[Any]:
    """Each complaint that belongs to the case, then each referral."""
    out: list[Any] = [part for one in paper.linked for part in _linked(one, composer)]
    if not paper.linked:
        out.append(composer.say(_NO_LINK))
    for one in paper.referrals:
        out += _referral(paper, one, composer)
    if not paper.referrals:
        out.append(composer.say("It was not referred."))
    return out


def _linked(one: RelatedCase, composer: Composer) -> list[Any]:
    complaint = one.case.complaint
    return [
        composer.subsection(f"{complaint.number}: {_how(one)}"),
        *known(
            composer,
            ("Linked", f"{day(one.link.on)}, {one.by}"),
            ("Why", one.link.reason),
            ("Received", day(complaint.received, "")),
            ("Status", label(complaint.status.value)),
            ("Closed", day(complaint.closed, "")),
            ("Sealed", "To named people" if complaint.seal is not None else ""),
        ),
    ]


def _how(one: RelatedCase) -> str:
    if one.merged_into_it:
        return "this complaint was merged into it as a duplicate"
    if one.through:
        return f"merged into {', '.join(one.through)}, and so into this one"
    return "merged into this complaint as a duplicate" if one.merged_here else one.link.kind.value


def _referral(paper: CasePaper, one: Referral, composer: Composer) -> list[Any]:
    rule = "" if one.rule is None else f"Rule {one.rule} of routing, edition {one.rule_edition}"
    return [
        composer.subsection(f"Referred, {day(one.sent_on)}: {one.body or one.to.value}"),
        *known(
            composer,
            ("To", one.to.label),
            ("Their reference", one.reference),
            ("Recorded by", paper.case.person(one.sent_by)),
            ("Why", one.reason),
            ("Suggested by", rule),
            ("Answered", day(one.answered_on, "")),
            ("Answer", one.answer),
        ),
    ]
