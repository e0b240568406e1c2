"""What selected comments are decided as: one's own readings otherwise, any decision back to be read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.together import OFFERED, Redecided
from gen63_desktop.domain.together import Proposal, Tally
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.ui.comments import decision_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.together import Kind, TogetherForm


def kind_of(comments: Comments) -> Kind:
    """How comments are counted, changed and taken back."""
    return Kind(
        QCoreApplication.translate("CommentsTogether", "{n} comment"),
        QCoreApplication.translate("CommentsTogether", "{n} comments"),
        comments.change_together,
        comments.undo_together,
        _said,
    )


def _said(one: Tally) -> tuple[str, str]:
    title = QCoreApplication.translate("CommentsTogether", "Decision")
    return title, decision_words.word(Decision(str(one.value)))


class RedecideForm(TogetherForm):
    """Which decision, what is added to the notes, and why."""

    def __init__(self, comments: Comments, ids: Sequence[int], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("CommentsTogether", "Change decisions")
        super().__init__(title, kind_of(comments), ids, parent)
        self._comments = comments
        self.body.addWidget(
            text_label(
                self.tr(
                    "The sign-off says that somebody read each comment. So what nobody has read stays undecided; "
                    "what others read can be given back to be read again, and is decided by who reads it."
                ),
                "muted",
            )
        )
        again = self.tr("{decision}: back into the queue, to be read again")
        named = {Decision.NOT_SURE: again.format(decision=decision_words.word(Decision.NOT_SURE))}
        options = [(one, named.get(one) or decision_words.word(one)) for one in OFFERED]
        self.add(ChoiceField("decision", self.tr("Decide them as"), options, required=True))
        self.add(LongTextField("note", self.tr("Added to the note of each"), lines=2))
        self.add(
            LongTextField(
                "reason",
                self.tr("Why are the decisions changed?"),
                hint=self.tr("Needed where a comment is decided. The earlier decision stays in the record."),
                lines=2,
            )
        )
        self.start()

    def asked(self) -> Callable[[], Proposal[Any]]:
        """What the decision would do to them."""
        given, comments, ids = self.values(), self._comments, self.ids
        change = Redecided(given["decision"], given["note"], given["reason"])
        return lambda: comments.propose_together(ids, change)
