"""The views of the comment review, and who has them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.comments import decision_words

READ, ALL, MINE, IMPORTS = "read", "all", "mine", "imports"
EVERY, UNDECIDED, BIAS, NOT_SURE = "every", "undecided", "bias", "not-sure"
"""Views of the list of all comments."""


def titles(may: Callable[[Permission], bool]) -> list[tuple[str, str]]:
    """The views with their names, in order; decisions of one's own for who decides."""
    decisions = [(MINE, QCoreApplication.translate("Comments", "My decisions"))]
    return [
        (READ, QCoreApplication.translate("Comments", "Read")),
        (ALL, QCoreApplication.translate("Comments", "All comments")),
        *(decisions if may(Permission.REVIEW_COMMENTS) else []),
        (IMPORTS, QCoreApplication.translate("Comments", "Imports")),
    ]


def titles_of_list() -> list[tuple[str, str]]:
    """The program's views of the list of all comments, in order."""
    return [
        (EVERY, QCoreApplication.translate("Comments", "All")),
        (UNDECIDED, decision_words.word(None)),
        (BIAS, decision_words.word(Decision.POSSIBLE_BIAS)),
        (NOT_SURE, decision_words.word(Decision.NOT_SURE)),
    ]


def filters_of(view: str) -> tuple[Filter, ...]:
    """What a view of the list lets through."""
    return {
        UNDECIDED: (Filter("decision", Test.MISSING),),
        BIAS: (Filter("decision", Test.ANY_OF, (Decision.POSSIBLE_BIAS.value,)),),
        NOT_SURE: (Filter("decision", Test.ANY_OF, (Decision.NOT_SURE.value,)),),
    }.get(view, ())
