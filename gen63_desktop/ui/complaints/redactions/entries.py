"""What is listed below a text: each passage that is taken out, each that looks like a name and stays, each lost mark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.review import Review, ReviewedText
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. ``mark``: a person's mark, which can be taken away; ``stays``: it is read by others.

    ``found``: the program took it out by itself, so that it can be left in.
    """

    words: str
    start: int
    end: int
    mark: Redaction | None = None
    stays: bool = False
    found: bool = False


def entries_of(review: Review, reviewed: ReviewedText) -> tuple[Entry, ...]:
    """The lines of one text in the order of the text; lost marks first."""
    text = reviewed.text.text
    lost = [Entry(_lost(review, mark), 0, 0, mark) for mark in reviewed.lost]
    removed = [
        Entry(
            _removed(review, _short(text[one.start : one.end]), word(one.ground), review.mark(one.mark)),
            one.start,
            one.end,
            review.mark(one.mark),
            found=not one.mark,
        )
        for one in reviewed.removed
    ]
    left = [
        Entry(_left(review, _short(text[one.start : one.end]), mark), one.start, one.end, mark)
        for one in reviewed.left
        if (mark := review.mark(one.mark)) is not None
    ]
    stays = [
        Entry(
            QCoreApplication.translate("Redactions", "Stays: “{words}”, {why}").format(
                words=_short(one.words), why=_why(one.why)
            ),
            one.start,
            one.end,
            stays=True,
        )
        for one in reviewed.suspects
    ]
    return (*lost, *sorted((*removed, *left, *stays), key=lambda one: (one.start, one.end)))


def gone_of(review: Review) -> tuple[Entry, ...]:
    """Marks whose whole text is gone."""
    return tuple(Entry(_lost(review, mark), 0, 0, mark) for mark in review.gone)


def text_line(reviewed: ReviewedText) -> str:
    """A text in the list of texts: its name, how much is taken out, how much to look at."""
    parts = [
        QCoreApplication.translate("Redactions", "{n} taken out").format(
            n=words.number(len(reviewed.removed))
        )
    ]
    if reviewed.suspects:
        looks = QCoreApplication.translate("Redactions", "{n} to look at")
        parts.append(looks.format(n=words.number(len(reviewed.suspects))))
    if reviewed.lost:
        lost = QCoreApplication.translate("Redactions", "{n} lost")
        parts.append(lost.format(n=words.number(len(reviewed.lost))))
    return f"{reviewed.text.label}: {', '.join(parts)}"


def _removed(review: Review, said: str, ground: str, mark: Redaction | None) -> str:
    if mark is None:
        template = QCoreApplication.translate(
            "Redactions", "Taken out: “{words}”, {ground}, found by the program"
        )
        return template.format(words=said, ground=ground)
    template = QCoreApplication.translate(
        "Redactions", "Taken out: “{words}”, {ground} ({law}), marked by {name} on {day}"
    )
    return template.format(
        words=said,
        ground=word(mark.ground),
        law=mark.ground.law,
        name=review.people.get(mark.by, "?"),
        day=words.day(mark.on),
    )


def _left(review: Review, said: str, mark: Redaction) -> str:
    template = QCoreApplication.translate(
        "Redactions", "Left in: “{words}”, which the program takes out, by {name} on {day}"
    )
    return template.format(words=said, name=review.people.get(mark.by, "?"), day=words.day(mark.on))


def _lost(review: Review, mark: Redaction) -> str:
    template = QCoreApplication.translate(
        "Redactions",
        "Stands no more: “{words}”, {ground}, marked by {name} on {day}. Mark it anew, or take the mark away.",
    )
    return template.format(
        words=_short(mark.passage),
        ground=word(mark.ground),
        name=review.people.get(mark.by, "?"),
        day=words.day(mark.on),
    )


def _why(why: str) -> str:
    return {
        "one letter away from a name of the case": QCoreApplication.translate(
            "Redactions", "one letter away from a name of the case"
        ),
        "a name of the case, and an ordinary word": QCoreApplication.translate(
            "Redactions", "a name of the case, and an ordinary word"
        ),
        "follows a title": QCoreApplication.translate("Redactions", "follows a title"),
        "written like a name": QCoreApplication.translate("Redactions", "written like a name"),
    }.get(why, why)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]} …"
