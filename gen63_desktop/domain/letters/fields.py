"""The closed list of fields that a template may name, with a sentence on each and where each has a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.letters.kinds import TemplateName

_T = TemplateName


class Field(StrEnum):
    """A field; its value is what stands between the braces."""

    COMPLAINT_NUMBER = "complaint_number"
    DATE_RECEIVED = "date_received"
    LETTER_DATE = "letter_date"
    NAME = "name"
    ADDRESSED_AS = "addressed_as"
    INCIDENT_DATE = "incident_date"
    INCIDENT_PLACE = "incident_place"
    ALLEGATIONS = "allegations"
    NEXT_STEP = "next_step"
    DUE_DATE = "due_date"
    DUE_RULE = "due_rule"
    EARLIER_DUE_DATE = "earlier_due_date"
    EXTENSION_REASON = "extension_reason"
    INFORMATION_NEEDED = "information_needed"
    ANSWER_BY = "answer_by"
    ANSWER_RULE = "answer_rule"
    REFERRED_TO = "referred_to"
    REFERRAL_REASON = "referral_reason"
    FINDINGS = "findings"
    REASONS = "reasons"
    APPEAL_RECEIVED = "appeal_received"
    APPEAL_DECIDED = "appeal_decided"
    APPEAL_OUTCOME = "appeal_outcome"
    APPEAL_FOLLOWS = "appeal_follows"
    RIGHTS = "rights"
    FEDERAL_DEADLINE = "federal_deadline"
    STATE_DEADLINE = "state_deadline"
    OWN_WORDS = "own_words"
    OFFICER_NAME = "officer_name"
    OFFICER_TITLE = "officer_title"
    OFFICE_NAME = "office_name"
    AGENCY_ADDRESS = "agency_address"

    @property
    def facts(self) -> FieldFacts:
        """What it says, and where it may stand."""
        return FACTS[self]


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """``block``: it stands alone in its paragraph, as a list or paragraphs of its own.

    ``only``: the texts in which it has a value; empty: all. ``from_records``: it comes of the records and is
    never typed, so that no letter says otherwise than the case. ``written``: words of a person, which the
    writer gives in the letter's language.
    """

    sentence: str
    block: bool = False
    only: frozenset[TemplateName] = frozenset()
    from_records: bool = False
    written: bool = False

    def stands_in(self, template: TemplateName) -> bool:
        """Whether it has a value in this text."""
        return not self.only or template in self.only


def _only(*names: TemplateName) -> frozenset[TemplateName]:
    return frozenset(names)


FACTS: Mapping[Field, FieldFacts] = {
    Field.COMPLAINT_NUMBER: FieldFacts("The number of the complaint, as C-2026-0143.", from_records=True),
    Field.DATE_RECEIVED: FieldFacts("The day on which the office received the complaint.", from_records=True),
    Field.LETTER_DATE: FieldFacts("The day on which the letter is sent.", from_records=True),
    Field.NAME: FieldFacts("The addressee's name, as the person uses it."),
    Field.ADDRESSED_AS: FieldFacts(
        "How the person asks to be addressed; where they said nothing, their name."
    ),
    Field.INCIDENT_DATE: FieldFacts("The day of the incident."),
    Field.INCIDENT_PLACE: FieldFacts("Where it happened: line, station or stop."),
    Field.ALLEGATIONS: FieldFacts("The allegations with their alleged bases, numbered.", block=True),
    Field.NEXT_STEP: FieldFacts("What the office does next, in words for the person.", written=True),
    Field.DUE_DATE: FieldFacts("The day by which the complaint is due to be answered.", from_records=True),
    Field.DUE_RULE: FieldFacts("The rule that the due date follows.", from_records=True),
    Field.EARLIER_DUE_DATE: FieldFacts(
        "The due date before it was extended.", only=_only(_T.EXTENSION), from_records=True
    ),
    Field.EXTENSION_REASON: FieldFacts(
        "Why more time is needed, in words for the person.", only=_only(_T.EXTENSION), written=True
    ),
    Field.INFORMATION_NEEDED: FieldFacts(
        "What the person is asked for; each line an item of a list.",
        block=True,
        only=_only(_T.INFORMATION),
        written=True,
    ),
    Field.ANSWER_BY: FieldFacts(
        "The day by which the information is needed.", only=_only(_T.INFORMATION), from_records=True
    ),
    Field.ANSWER_RULE: FieldFacts(
        "The rule for the answer: so many business days from the letter.",
        only=_only(_T.INFORMATION),
        from_records=True,
    ),
    Field.REFERRED_TO: FieldFacts(
        "The agency to which the complaint is referred, with its address.",
        block=True,
        only=_only(_T.REFERRAL),
        written=True,
    ),
    Field.REFERRAL_REASON: FieldFacts(
        "Why that agency is the right one, in words for the person.", only=_only(_T.REFERRAL), written=True
    ),
    Field.FINDINGS: FieldFacts(
        "The allegations, each with its finding and what the finding means.",
        block=True,
        only=_only(_T.DISPOSITION),
        from_records=True,
    ),
    Field.REASONS: FieldFacts(
        "The reasons of the decision, in words for the person.",
        block=True,
        only=_only(_T.DISPOSITION, _T.APPEAL, _T.NOT_TAKEN),
        written=True,
    ),
    Field.APPEAL_RECEIVED: FieldFacts(
        "The day on which the office received the appeal.",
        only=_only(_T.APPEAL, _T.NOT_TAKEN),
        from_records=True,
    ),
    Field.APPEAL_DECIDED: FieldFacts(
        "The day on which the appeal was decided.", only=_only(_T.APPEAL), from_records=True
    ),
    Field.APPEAL_OUTCOME: FieldFacts(
        "How the appeal was decided, as it is recorded.",
        block=True,
        only=_only(_T.APPEAL, _T.NOT_TAKEN),
        from_records=True,
    ),
    Field.APPEAL_FOLLOWS: FieldFacts(
        "What follows from the decision on the appeal for the complaint.",
        block=True,
        only=_only(_T.APPEAL, _T.NOT_TAKEN),
        from_records=True,
    ),
    Field.RIGHTS: FieldFacts(
        "The rights to go elsewhere, from the text of that name.",
        block=True,
        only=_only(_T.DISPOSITION, _T.APPEAL, _T.NOT_TAKEN),
        from_records=True,
    ),
    Field.FEDERAL_DEADLINE: FieldFacts(
        "The last day to file with the federal agencies: 180 days after the incident.",
        only=_only(_T.DISPOSITION, _T.APPEAL, _T.NOT_TAKEN, _T.RIGHTS),
    ),
    Field.STATE_DEADLINE: FieldFacts(
        "The last day to file with the state's civil rights agency: one year after the incident.",
        only=_only(_T.DISPOSITION, _T.APPEAL, _T.NOT_TAKEN, _T.RIGHTS),
    ),
    Field.OWN_WORDS: FieldFacts(
        "The place of the paragraphs that the writer adds; nothing stands there where none are added.",
        block=True,
        written=True,
    ),
    Field.OFFICER_NAME: FieldFacts("The name of whoever sends the letter.", from_records=True),
    Field.OFFICER_TITLE: FieldFacts("Their title, or their role in the office."),
    Field.OFFICE_NAME: FieldFacts("The name of the office.", from_records=True),
    Field.AGENCY_ADDRESS: FieldFacts("The agency's address, as it stands in the letterhead."),
}

COMPULSORY: Mapping[TemplateName, tuple[Field, ...]] = {
    _T.ACKNOWLEDGEMENT: (Field.COMPLAINT_NUMBER, Field.DATE_RECEIVED, Field.DUE_DATE, Field.OWN_WORDS),
    _T.INFORMATION: (Field.COMPLAINT_NUMBER, Field.INFORMATION_NEEDED, Field.ANSWER_BY, Field.OWN_WORDS),
    _T.EXTENSION: (Field.COMPLAINT_NUMBER, Field.DUE_DATE, Field.EXTENSION_REASON, Field.OWN_WORDS),
    _T.REFERRAL: (Field.COMPLAINT_NUMBER, Field.REFERRED_TO, Field.REFERRAL_REASON, Field.OWN_WORDS),
    _T.DISPOSITION: (
        Field.COMPLAINT_NUMBER, Field.FINDINGS, Field.REASONS, Field.RIGHTS, Field.FEDERAL_DEADLINE, Field.OWN_WORDS,
    ),
    _T.APPEAL: (
        Field.COMPLAINT_NUMBER, Field.APPEAL_OUTCOME, Field.REASONS, Field.APPEAL_FOLLOWS, Field.RIGHTS,
        Field.FEDERAL_DEADLINE, Field.OWN_WORDS,
    ),
    _T.NOT_TAKEN: (
        Field.COMPLAINT_NUMBER, Field.APPEAL_OUTCOME, Field.REASONS, Field.APPEAL_FOLLOWS, Field.RIGHTS,
        Field.FEDERAL_DEADLINE, Field.OWN_WORDS,
    ),
    _T.RIGHTS: (Field.FEDERAL_DEADLINE, Field.STATE_DEADLINE),
}  # fmt: skip
"""What a text must name: a decision tells how it ended, the reasons, the rights and the deadline."""


def fields_of(template: TemplateName) -> tuple[Field, ...]:
    """The fields that a text may name, in the order of the list."""
    return tuple(field for field in Field if field.facts.stands_in(template))
