"""What a rule of routing can ask of a complaint: its coded facts, and words in its text as a hint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from gen63_desktop.domain.complaints.jurisdiction import Jurisdiction
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute


class FactName(StrEnum):
    """A fact that complaints of this office have."""

    BASIS = "alleged basis"
    RETALIATION = "retaliation"
    RESPONDENT = "respondent"
    SWORN = "sworn officer"
    STATUTE = "statute"
    JURISDICTION = "jurisdiction"
    CHANNEL = "channel"
    FILED_ELSEWHERE = "filed elsewhere"
    EMPLOYER = "employer of the respondent"
    LINE = "line"
    PLACE = "place"
    CATEGORY = "category"
    WORDS = "words in the text"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def words(self) -> tuple[str, ...]:
        """The closed list of its values; empty where a value is any text."""
        return tuple(member.value for member in CODED.get(self, ()))


class YesNo(StrEnum):
    """A fact that is or is not; what nobody has said is neither."""

    YES = "yes"
    NO = "no"


CODED: Mapping[FactName, type[StrEnum]] = {
    FactName.BASIS: Basis,
    FactName.RETALIATION: YesNo,
    FactName.RESPONDENT: RespondentKind,
    FactName.SWORN: YesNo,
    FactName.STATUTE: Statute,
    FactName.JURISDICTION: Jurisdiction,
    FactName.CHANNEL: Channel,
    FactName.FILED_ELSEWHERE: YesNo,
}
"""The facts with a closed list of values."""

Facts = Mapping[str, frozenset[str]]
"""Each fact's values by its name, in plain spelling; a fact that is missing, or empty, is not known."""


def plain(text: str) -> str:
    """A value as values are compared: blanks and capitals do not matter."""
    return " ".join(text.split()).casefold()


def mentions(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words, both in plain spelling."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def facts_of(
    complaint: Complaint, allegations: Iterable[Allegation], respondents: Iterable[Respondent]
) -> Facts:
    """The facts of a complaint, over all its allegations."""
    alleged, against = tuple(allegations), tuple(respondents)
    sworn = {YesNo.YES if one.sworn else YesNo.NO for one in against if one.sworn is not None}
    retaliation = {YesNo.YES} if any(one.retaliation for one in alleged) else {YesNo.NO} if alleged else set()
    said = (complaint.narrative, complaint.summary, *(one.conduct for one in alleged))
    found: dict[FactName, Iterable[str | None]] = {
        FactName.BASIS: (basis for one in alleged for basis in one.bases),
        FactName.RETALIATION: retaliation,
        FactName.RESPONDENT: (one.kind for one in against),
        FactName.SWORN: sworn,
        FactName.STATUTE: (statute for one in alleged for statute in one.statutes),
        FactName.JURISDICTION: (complaint.jurisdiction,),
        FactName.CHANNEL: (complaint.channel,),
        FactName.FILED_ELSEWHERE: (YesNo.YES,) if complaint.filed_elsewhere.strip() else (),
        FactName.EMPLOYER: (one.employer for one in against),
        FactName.LINE: (complaint.line,),
        FactName.PLACE: (complaint.place,),
        FactName.CATEGORY: (complaint.category,),
        FactName.WORDS: ("\n".join(said),),
    }
    return facts({name.value: values for name, values in found.items()})


def facts(values: Mapping[str, Iterable[str | None]]) -> Facts:
    """Facts in plain spelling; what is empty is not known."""
    return {
        name: frozenset(plain(one) for one in some if one and one.strip()) for name, some in values.items()
    }
