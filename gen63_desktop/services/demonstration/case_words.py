"""What the findings and violations of the demonstration office say; every word is invented."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Complaint, Respondent
from gen63_desktop.domain.violations.records import Origin, Violation
from gen63_desktop.domain.vocabulary.findings import Finding

_SURNAMES = (
    "Abbeywood", "Brandvold", "Castellano", "Dellacroix", "Eastergaard", "Fontanez", "Grimsby", "Hallowell",
    "Ivarsson", "Jankovich", "Kettering", "Lindqvist", "Montrose", "Nakagawa", "Oyelaran", "Pellegrin",
)  # fmt: skip
_FIRST = ("Alex", "Bettina", "Corwin", "Delia", "Emeka", "Farid", "Gwen", "Harlan", "Ilse", "Jorge", "Kofi")

_EVIDENCE = (
    """Interview with the complainant, recorded with consent. Interview with {respondent}. On-board video of the {line}, \
three cameras, from ten minutes before to ten minutes after. Dispatch log of the day.""",
    """Written account of the complainant. Written statement of {respondent}. Station video at {place}. Roster and radio \
log of the shift. Two riders were reached by telephone and gave statements.""",
    """Interviews with the complainant and with {respondent}. The division's incident report. Fare and boarding records \
of the {line} for the hour. No video exists: it had been overwritten before the request reached the division.""",
)
_WEIGHED = {
    Finding.SUSTAINED: (
        "The complainant's account did not change between the first call and the interview, and the recording bears it "
        "out: the act can be seen and the words can be heard.\n\n{respondent} said that the rules had been followed. The "
        "log shows otherwise. Other riders who did the same were treated differently within minutes, and nothing but the "
        "alleged basis tells them apart. It is more likely than not that the act happened as alleged and that it went "
        "against policy."
    ),
    Finding.NOT_SUSTAINED: (
        "The accounts of the complainant and of {respondent} differ on what was said first, and neither is at odds with "
        "the log. No recording has the words, and nobody who was reached heard them. "
        "The evidence neither clearly proves nor clearly disproves the allegation."
    ),
    Finding.EXONERATED: (
        "The act is shown on the recording and is not in dispute. {respondent} followed the written procedure step by step, "
        "and applied it in the same way to three other riders within the hour. It is clearly established that the act was "
        "no violation of law or policy."
    ),
    Finding.UNFOUNDED: (
        "Video of the whole trip and the dispatch records agree: the vehicle named in the complaint was not at {place} at "
        "that time, and on the one that was, nothing of the kind happened. It is clearly established that the allegation "
        "is not true."
    ),
}


def respondents_name(number: int) -> str:
    """A fictional name, the same for the same number."""
    return f"{_FIRST[number % len(_FIRST)]} {_SURNAMES[number * 7 % len(_SURNAMES)]}"


def evidence(finding: Finding, complaint: Complaint, respondent: Respondent | None) -> str:
    """What was considered; where a recording decided, there is one."""
    known = _EVIDENCE if finding is Finding.NOT_SUSTAINED else _EVIDENCE[:2]
    return _filled(known[complaint.id % len(known)], complaint, respondent)


def weighed(finding: Finding, complaint: Complaint, respondent: Respondent | None) -> str:
    """How it was weighed."""
    return _filled(_WEIGHED[finding], complaint, respondent)


def _filled(text: str, complaint: Complaint, respondent: Respondent | None) -> str:
    named = respondent.name.split()[-1] if respondent is not None and respondent.name else "the respondent"
    filled = text.format(
        respondent=named, line=complaint.line or "vehicle", place=complaint.place or "the stop"
    )
    return filled[:1].upper() + filled[1:]


def what_was_found(violation: Violation) -> str:
    """The violation in words, without names."""
    bases = ", ".join(basis.value for basis in violation.bases) or "a protected basis"
    conduct = violation.what[:1].lower() + violation.what[1:] if violation.what else "discriminatory conduct"
    where = f" on the {violation.about}" if violation.about else ""
    return (
        f"A rider{where} was treated differently from others, and the finding is that it rested on {bases}: {conduct}. "
        "The allegation was sustained after an investigation, and approved by someone who had no part in it."
    )


def analysis(violation: Violation) -> str:
    """Why it is a violation, and how it came about."""
    if violation.origin is Origin.AUDIT:
        return (
            "The audit found demographic fields in the source for which no reason under §3.3 is recorded. They came with a "
            "change of the vendor's export and were read by a tool that helps to place patrols.\n\nNobody decided to use "
            "them, and no deployment could be traced to them. That they could be read where deployment is planned is what "
            "the policy forbids, and nothing in the office's procedure would have noticed it before the audit."
        )
    if violation.origin is Origin.COMPLAINT:
        about = violation.about or "the unit"
        return (
            "The rule is clear and was known: it stands in the handbook and is part of the annual training. The act was a "
            "choice, not a gap in the rules.\n\nWhether it was one act or a pattern cannot be told from this case alone. That "
            f"is a reason to act on {about} as a whole and not on one person alone, and to look again after ninety days."
        )
    return (
        "What the policy asks was not done, and nobody noticed within the unit. No rider is known to have been harmed. The "
        "step that would have caught it exists on paper and has no owner; the recommended action gives it one."
    )
