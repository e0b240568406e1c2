"""A letter while it is written: what the case offers for it, and what the writer gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gen63_desktop.domain.complaints.records import Party, PartyRole
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.letters.clocks import LetterClock
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.filling import AllegationLine
from gen63_desktop.domain.letters.kinds import Language, LetterKind, Way
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.templates import Template

_ADDRESSEES = (PartyRole.COMPLAINANT, PartyRole.REPRESENTATIVE, PartyRole.AFFECTED, PartyRole.WITNESS)


@dataclass(frozen=True, slots=True)
class Writing:
    """What the writer gives. ``values`` are typed over those of the records, by field; ``allegations`` by id.

    ``then_step`` and ``then_due`` are the case's next step once the letter is out; empty: it stays as it is.
    """

    complaint_id: int
    kind: LetterKind
    language: Language
    way: Way = Way.POST
    party_id: int | None = None
    to_name: str = ""
    address: str = ""
    values: Mapping[Field, str] = field(default_factory=dict)
    allegations: Mapping[int, str] = field(default_factory=dict)
    answer_by: date | None = None
    then_step: str = ""
    then_due: date | None = None


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter as the case proposes it. ``asked`` are the fields that a writer may word, in the list's order."""

    complaint_id: int
    number: str
    template: Template
    rights: Template | None
    parties: tuple[Party, ...]
    writing: Writing
    values: Mapping[Field, str]
    asked: tuple[Field, ...]
    missing: tuple[Field, ...]
    lines: tuple[AllegationLine, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The letter as it would be sent, marked as a draft. ``digest`` stands for what it says.

    ``problems`` are what keeps it from being sent: fields without a value, and the like.
    """

    pdf: bytes
    digest: str
    problems: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class LettersOfCase:
    """The letters of a case, latest last, its clocks, and what a new letter starts as.

    ``appeal_decided``: there is a decision on an appeal to tell; ``appeal_turned_away``: one was not taken up. ``recorded_language`` is the person's as recorded; ``language`` that of letters, None where it is another.
    """

    letters: tuple[LetterRow, ...]
    clocks: tuple[LetterClock, ...]
    proposed: LetterKind
    recorded_language: str
    language: Language | None
    identities_shown: bool
    appeal_decided: bool = False
    appeal_turned_away: bool = False


def addressees(parties: tuple[Party, ...], kind: LetterKind) -> tuple[Party, ...]:
    """The persons who may get a letter of this kind, whom it is about first."""
    allowed = _ADDRESSEES[:-1] if kind.only_to_those_concerned else _ADDRESSEES
    return tuple(
        sorted(
            (one for one in parties if one.role in allowed), key=lambda one: (allowed.index(one.role), one.id)
        )
    )


def address_for(party: Party, way: Way) -> str:
    """Where the person is reached by a way."""
    return {Way.POST: party.address, Way.EMAIL: party.email, Way.HAND: ""}[way]


def best_way(party: Party | None) -> Way:
    """By post, unless an e-mail address is all that is known."""
    only_mail = party is not None and party.email.strip() and not party.address.strip()
    return Way.EMAIL if only_mail else Way.POST


def to_lines(writing: Writing) -> tuple[str, ...]:
    """Name and address, as they stand on the letter."""
    lines = [writing.to_name, *writing.address.splitlines()]
    return tuple(" ".join(line.split()) for line in lines if line.strip())


def not_ready(draft: LetterDraft, today: date) -> list[Refused]:
    """All that keeps a letter from being sent, each with its place."""
    writing = draft.writing
    problems: list[Refused] = [
        Refused(
            "{sentence}",
            "The case says nothing of it: type it.",
            where=one.value,
            sentence=one.facts.sentence,
        )
        for one in draft.missing
    ]
    problems += [
        Refused("The letter says nothing of this allegation.", "Type it.", where=f"allegation {line.id}")
        for line in draft.lines
        if not line.words and {Field.ALLEGATIONS, Field.FINDINGS} & set(draft.missing)
    ]
    if not writing.to_name.strip():
        problems.append(Refused("Nobody is named whom it goes to.", "Type the name.", where="to_name"))
    if writing.way is Way.POST and not writing.address.strip():
        problems.append(Refused("There is no address.", "Type it, or choose another way.", where="address"))
    if writing.way is Way.EMAIL and not is_mail_address(writing.address):
        problems.append(
            Refused("This is no e-mail address.", "Type one, or choose another way.", where="address")
        )
    if writing.kind is LetterKind.INFORMATION and (writing.answer_by is None or writing.answer_by <= today):
        problems.append(Refused("The answer needs a day after today.", "Choose it.", where="answer_by"))
    return problems


def is_mail_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing besides."""
    name, at, host = text.strip().rpartition("@")
    plain = all(33 <= ord(each) < 127 and each not in '<>(),;:\\"[]' for each in f"{name}{host}")
    return bool(at and name and "." in host.strip(".") and plain and "@" not in name)


def check_returned(on: date, sent_on: date, today: date, words: str) -> None:
    """Refuse a return before the sending, one of the future, or one of which nothing is said."""
    problems: list[Refused] = []
    if not sent_on <= on <= today:
        problems.append(
            Refused("It cannot have come back on {day}.", "Correct the day.", where="returned_on", day=on)
        )
    if not words.strip():
        problems.append(
            RuleBroken(
                "C6", "Nothing says what came back.", "Write what stands on it.", where="returned_words"
            )
        )
    if problems:
        raise Problems(problems)
