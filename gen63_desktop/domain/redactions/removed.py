"""What was taken out of a version together with the words themselves, while the program holds them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from gen63_desktop.domain.findings.complaint_report import ComplaintReport, Removal
from gen63_desktop.domain.redactions.names import Term


class Removed(tuple[Removal, ...]):  # noqa: SLOT001  a tuple has no room for slots of its own
    """What was taken out, together with the words themselves while the program holds them.

    The words are an attribute and no item: they go with the data in memory, so that the drawn file can be
    looked through for them, and never into what is kept, written or printed of it.
    """

    terms: tuple[Term, ...]
    left: tuple[str, ...]

    def __new__(cls, removals: Iterable[Removal], terms: Iterable[Term], left: Iterable[str] = ()) -> Self:
        """The removals with the words that are looked for, and the passages among them that somebody left in."""
        made = super().__new__(cls, tuple(removals))
        made.terms = tuple(terms)
        made.left = tuple(left)
        return made


def passages_left(report: ComplaintReport) -> tuple[str, ...]:
    """The passages that stand in it because somebody left them in, each as often as it does."""
    return report.removed.left if isinstance(report.removed, Removed) else ()


def terms_removed(report: ComplaintReport) -> tuple[Term, ...] | None:
    """The words that were taken out; None of data that were read again from what is kept."""
    return report.removed.terms if isinstance(report.removed, Removed) else None
