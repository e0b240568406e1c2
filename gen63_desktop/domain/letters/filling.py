"""What the records put into the fields of a letter, in its language; words of people are never translated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Extension, Outcome, Party
from gen63_desktop.domain.deadlines import COMPLAINT_RESPONSE
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.letters import clocks, words
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends the letter: the office, where it is, and the officer."""

    office: str
    agency_address: str
    officer: str
    title: str


@dataclass(frozen=True, slots=True)
class CaseGiven:
    """The case as the letter finds it."""

    complaint: Complaint
    allegations: tuple[Allegation, ...]
    extensions: tuple[Extension, ...] = ()
    party: Party | None = None
    rule: clocks.RuleOfClock | None = None
    """The rule of the due date, where it is not the one that came with the program."""
    appeal: Appeal | None = None
    """The appeal of which the letter tells: its decision, or that it was not taken up."""


@dataclass(frozen=True, slots=True)
class AllegationLine:
    """An allegation as a letter tells it: its words, its alleged bases, how it ended, and what that says."""

    id: int
    words: str
    basis: str
    ended: str
    meaning: str


def filled(given: CaseGiven, sender: Sender, language: Language, today: date) -> dict[Field, str]:
    """Every field that the records say something of."""
    complaint = given.complaint
    out: dict[Field, str] = {
        Field.COMPLAINT_NUMBER: complaint.number,
        Field.LETTER_DATE: words.day(today, language),
        Field.OFFICE_NAME: sender.office,
        Field.AGENCY_ADDRESS: sender.agency_address,
        Field.OFFICER_NAME: sender.officer,
        Field.OFFICER_TITLE: sender.title,
        Field.DUE_RULE: _due_rule(given, language),
        Field.INCIDENT_PLACE: ", ".join(part for part in (complaint.line, complaint.place) if part),
    }
    if complaint.received is not None:
        out[Field.DATE_RECEIVED] = words.day(complaint.received, language)
    if complaint.due is not None:
        out[Field.DUE_DATE] = words.day(complaint.due, language)
    if complaint.incident is not None:
        if complaint.incident_about is None:  # a letter does not name a day that nobody named
            out[Field.INCIDENT_DATE] = words.day(complaint.incident, language)
        out.update(_deadlines(complaint, complaint.incident, today, language))
    if given.extensions and given.extensions[-1].from_due is not None:
        out[Field.EARLIER_DUE_DATE] = words.day(given.extensions[-1].from_due, language)
    if language is Language.ENGLISH:
        out[Field.NEXT_STEP] = complaint.next_step
        if given.extensions:
            out[Field.EXTENSION_REASON] = given.extensions[-1].reason
    if not given.allegations and complaint.closing is not None:
        out[Field.FINDINGS] = " ".join(
            (words.PAGE[language].closed, words.closed(complaint.closing, language))
        )
    if given.appeal is not None:
        out.update(_appeal(given.appeal, language))
    if given.party is not None:
        out[Field.NAME] = given.party.name
        out[Field.ADDRESSED_AS] = given.party.addressed_as or given.party.name
    return {field: value for field, value in out.items() if value.strip()}


def _appeal(appeal: Appeal, language: Language) -> dict[Field, str]:
    """What is recorded of the decision; the reviewer's reasons are words of a person."""
    if appeal.state.turned_away:
        return _turned_away(appeal, language)
    if appeal.review_outcome is None or appeal.decided_on is None:
        return {}
    ended, follows = words.APPEALS[language][appeal.review_outcome]
    return {
        Field.APPEAL_RECEIVED: words.day(appeal.received_on, language),
        Field.APPEAL_DECIDED: words.day(appeal.decided_on, language),
        Field.APPEAL_OUTCOME: ended,
        Field.APPEAL_FOLLOWS: follows,
    } | ({Field.REASONS: appeal.review_words} if language is Language.ENGLISH else {})


def _turned_away(appeal: Appeal, language: Language) -> dict[Field, str]:
    last = words.day(appeal.in_time_until, language)
    return {
        Field.APPEAL_RECEIVED: words.day(appeal.received_on, language),
        Field.APPEAL_OUTCOME: words.TURNED_AWAY[language][appeal.state].format(day=last),
        Field.APPEAL_FOLLOWS: words.STANDS[language],
    } | ({Field.REASONS: appeal.late_words} if language is Language.ENGLISH else {})


def answer(day: date, today: date, calendar: AgencyCalendar, language: Language) -> dict[Field, str]:
    """The day by which an answer is asked for, and the rule that it comes of."""
    days = calendar.business_days_between(today, day)
    said = f"{days} business days after this letter", f"{days} días hábiles después de esta carta"
    return {Field.ANSWER_BY: words.day(day, language), Field.ANSWER_RULE: said[language is Language.SPANISH]}


def lines(
    allegations: Sequence[Allegation], language: Language, wordings: dict[int, str]
) -> tuple[AllegationLine, ...]:
    """The allegations as the letter tells them; ``wordings`` are the writer's own words for some."""
    return tuple(
        AllegationLine(
            one.id, wordings.get(one.id, one.conduct).strip(), _bases(one, language), *_ended(one, language)
        )
        for one in allegations
    )


def check_kind(given: CaseGiven, kind: LetterKind) -> None:
    """Refuse a letter that would tell what has not happened."""
    complaint = given.complaint
    if kind is LetterKind.EXTENSION and not given.extensions:
        raise Refused(
            "The due date of {number} was not extended.",
            "Extend it first, with its reason; the letter tells the new date.",
            number=complaint.number,
        )
    if kind in {LetterKind.EXTENSION, LetterKind.INFORMATION} and not complaint.is_open:
        raise RuleBroken("C5", "Complaint {number} is closed.", "Reopen it first.", number=complaint.number)
    if kind is LetterKind.DISPOSITION:
        _check_decided(given)
    if kind is LetterKind.APPEAL:
        _check_appeal(given)
    if kind is LetterKind.NOT_TAKEN and given.appeal is None:
        raise RuleBroken(
            "C7",
            "Complaint {number} has no appeal that was not taken up, or it was reopened since.",
            "Record the appeal first, with the reason why it is not taken up.",
            number=given.complaint.number,
        )


def _check_decided(given: CaseGiven) -> None:
    """A finding that is only proposed is nobody's to tell (C7)."""
    open_ones = [str(one.place) for one in given.allegations if not one.outcome.decided]
    if open_ones:
        raise RuleBroken(
            "C7",
            "A disposition tells approved findings only, and these allegations have none yet: {places}.",
            "Have each finding approved, or close the allegation for a stated reason.",
            places=", ".join(open_ones),
        )
    if not given.allegations and given.complaint.closing is None:
        raise RuleBroken(
            "C7",
            "Complaint {number} holds no allegation and was not closed, so there is nothing to tell.",
            "Record its allegations and their findings, or close it for a stated reason.",
            number=given.complaint.number,
        )


def _check_appeal(given: CaseGiven) -> None:
    """A letter tells a decision that stands: not one that was overtaken since."""
    if given.appeal is None:
        raise RuleBroken(
            "C7",
            "Complaint {number} has no decision on an appeal to tell: none was made, or the complaint was reopened or "
            "decided anew since.",
            "Decide the appeal first, or write a disposition: it tells the findings as they are now.",
            number=given.complaint.number,
        )


def _bases(one: Allegation, language: Language) -> str:
    named = [words.basis(basis, language) for basis in one.bases]
    if one.retaliation:
        named.append(words.PAGE[language].retaliation)
    return words.PAGE[language].basis.format(bases=", ".join(named)) if named else ""


def _ended(one: Allegation, language: Language) -> tuple[str, str]:
    """The finding and what it says; the agency's own word for it where the register had no other."""
    page = words.PAGE[language]
    if one.finding is not None and one.outcome in {Outcome.APPROVED, Outcome.IMPORTED}:
        name, meaning = words.finding(one.finding, language)
        if one.outcome is Outcome.IMPORTED:  # what a register means by its words, nobody here knows
            meaning = f"{page.decided_elsewhere} {one.their_finding}" if one.their_finding else ""
        return page.finding.format(finding=name), meaning
    if one.closing is not None and one.outcome.decided:
        return page.closed, words.closed(one.closing, language)
    if one.outcome is Outcome.IMPORTED and one.their_finding:
        return page.decided_elsewhere, one.their_finding
    return "", ""


def _deadlines(complaint: Complaint, first: date, today: date, language: Language) -> dict[Field, str]:
    """The last days to file elsewhere; where the incident is not known to the day, the earliest they may be.

    Nobody is told that a day has passed which may not have: then the writer says it.
    """
    latest = first if complaint.incident_about is None else complaint.incident_to
    passed = words.PAGE[language].passed
    found = {}
    for field, after in (
        (Field.FEDERAL_DEADLINE, clocks.FEDERAL_FILING.due),
        (Field.STATE_DEADLINE, clocks.one_year_after),
    ):
        if after(first) >= today:
            found[field] = words.day(after(first), language)
        elif latest is not None and after(latest) < today:
            found[field] = passed.format(day=words.day(after(latest), language))
    return found


_UNITS = {
    "calendar days": "días calendario",
    "business days": "días hábiles",
    "months": "meses",
    "years": "años",
}


def _due_rule(given: CaseGiven, language: Language) -> str:
    complaint, changed = given.complaint, given.rule
    days = COMPLAINT_RESPONSE.days
    said = (
        f"{days} calendar days after receipt, by the agency’s published complaint procedure",
        f"{days} días calendario después de recibirla, según el procedimiento de quejas publicado por la agencia",
    )
    if changed is not None:
        said = (
            f"{changed.length} {changed.unit} after receipt ({changed.source})",
            f"{changed.length} {_UNITS[changed.unit]} después de recibirla ({changed.source})",
        )
    extended = ", and extended since", ", y prorrogado desde entonces"
    at = language is Language.SPANISH
    return said[at] + (extended[at] if complaint.extended else "")
