"""The quarter's review: its counts, when it may be signed off, and the words that are signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Where the review of a quarter stands. ``by_reader`` counts settled decisions by their reader."""

    quarter: str
    comments: int = 0
    no_concern: int = 0
    possible_bias: int = 0
    other_policy: int = 0
    not_sure: int = 0
    complaints: int = 0
    files: int = 0
    refused: int = 0
    undated: int = 0
    by_reader: tuple[tuple[str, int], ...] = ()

    @property
    def decided(self) -> int:
        """Comments that are done with: not those that a reader was not sure of."""
        return self.no_concern + self.possible_bias + self.other_policy

    @property
    def left(self) -> int:
        """Comments still to be decided, those not sure of among them."""
        return self.comments - self.decided

    @property
    def unread(self) -> int:
        """Comments that nobody has decided anything about."""
        return self.left - self.not_sure

    def of(self, decision: Decision) -> int:
        """How many comments stand decided so."""
        counts = {
            Decision.NO_CONCERN: self.no_concern,
            Decision.POSSIBLE_BIAS: self.possible_bias,
            Decision.OTHER_POLICY: self.other_policy,
            Decision.NOT_SURE: self.not_sure,
        }
        return counts[decision]


def review_quarter(text: str, fiscal_start: int) -> Quarter:
    """The calendar quarter that a person names. A review runs on calendar quarters (V3).

    A fiscal quarter is accepted where it is the very same three months.
    """
    named = Quarter.parse(text, fiscal_start)
    same = Quarter.of(named.first)
    if same.first != named.first:
        raise RuleBroken(
            "V3",
            "{named} runs from {first} to {last}; the comment review runs on calendar quarters.",
            "Name a calendar quarter, like {same}.",
            named=named,
            first=day_words(named.first),
            last=day_words(named.last),
            same=same,
        )
    return same


def check_sign_off(counts: ReviewCounts, today: date) -> None:
    """Only a quarter that is over, has comments, and has every one of them decided is signed off (M5)."""
    last = Quarter.parse(counts.quarter).last
    problems: list[Refused] = []
    if today <= last:
        problems.append(
            RuleBroken(
                "M5",
                "{quarter} lasts until {last}, so further comments may come.",
                "Sign it off once it is over.",
                quarter=counts.quarter,
                last=day_words(last),
            )
        )
    if not counts.comments:
        problems.append(
            RuleBroken(
                "M5",
                "{quarter} has no comments, so there is nothing to sign for.",
                "Import the quarter's comments first.",
                quarter=counts.quarter,
            )
        )
    if counts.unread:
        problems.append(
            RuleBroken(
                "M5",
                "{count} of {all} comments of {quarter} are not decided.",
                "Decide them first; the queue goes to the next one.",
                count=f"{counts.unread:,}",
                all=f"{counts.comments:,}",
                quarter=counts.quarter,
            )
        )
    if counts.not_sure:
        problems.append(
            RuleBroken(
                "M5",
                "{count} comments are decided as “not sure”, which settles nothing.",
                "They come back at the end of the queue: decide each of them.",
                count=f"{counts.not_sure:,}",
            )
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


def statement(counts: ReviewCounts) -> str:
    """The words that whoever signs the review off puts their name to: counts, method, what was left out."""
    quarter = Quarter.parse(counts.quarter)
    sentences = (
        (
            f"This is the review of the customer comments of the calendar quarter {quarter}, "
            f"{day_words(quarter.first)} to {day_words(quarter.last)}."
        ),
        f"{_number(counts.comments, 'comment')} from {_number(counts.files, 'imported file')} were reviewed.",
        _readers(counts),
        (
            f"Decided: no concern {counts.no_concern:,}; possible bias {counts.possible_bias:,}; "
            f"other policy concern {counts.other_policy:,}."
        ),
        (
            f"{_number(counts.complaints, 'complaint')} made from comments decided as possible bias; "
            f"{counts.possible_bias - counts.complaints:,} of these comments without a complaint."
        ),
        (
            "No comment was left out by sampling or ranking. No second reader checked the decisions, "
            "so agreement between readers was not measured."
        ),
        _left_out(counts),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def check_words(read: str, now: str) -> None:
    """Nobody signs for other figures than those they read (M5)."""
    if read != now:
        raise RuleBroken(
            "M5",
            "The counts have changed since you read the statement.",
            "Read the statement as it is now, then sign.",
        )


def _readers(counts: ReviewCounts) -> str:
    """That one reader read each comment, and who read how many."""
    if len(counts.by_reader) == 1:
        return f"One reader, {counts.by_reader[0][0]}, read and decided each of them."
    shares = "; ".join(f"{name} {number:,}" for name, number in counts.by_reader)
    return f"Each of them was read and decided by one reader: {shares}."


def _left_out(counts: ReviewCounts) -> str:
    parts = []
    if counts.refused:
        parts.append(
            f"{_number(counts.refused, 'row')} of the imported files could not be taken in and "
            "are not among the comments; the receipts name each with its reason."
        )
    if counts.undated:
        parts.append(
            f"{_number(counts.undated, 'comment')} without a date are counted in this quarter because "
            "whoever imported them named it."
        )
    return " ".join(parts)


def day_words(day: date) -> str:
    """A day as people write it: Oct 1, 2024."""
    return f"{day:%b} {day.day}, {day.year}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
