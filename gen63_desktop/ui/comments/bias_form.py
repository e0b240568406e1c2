"""Possible bias: on which bases, and whether it becomes a complaint; and the reason of any changed decision."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.ui.comments import decision_words
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.vocabulary import word

_LINES_OF_BASES = 9


class BiasForm(Form):
    """Decides possible bias; with the box ticked a complaint is made in the same step."""

    def __init__(
        self,
        comments: Comments,
        shown: OpenComment,
        note: str,
        parent: QWidget | None = None,
        *,
        make_complaint: bool = False,
    ) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Make a complaint") if make_complaint else self.tr("Possible bias")
        self.setAccessibleName(self.title)
        self._comments = comments
        self._shown = shown
        standing = shown.standing
        self.bases = self.add(
            ChecklistField(
                "bases",
                self.tr("What the comment says the act rested on"),
                [(basis, word(basis)) for basis in Basis],
                required=True,
                hint=self.tr("Arrow keys move, Space ticks, letters find. Actual or perceived."),
                lines=_LINES_OF_BASES,
            )
        )
        self.other = self.add(TextField("other_basis", self.tr("Other protected basis, in words")))
        self.note = self.add(LongTextField("note", self.tr("Note"), lines=2))
        self.note.edit.setMaximumHeight(self.note.edit.minimumHeight())
        self.reason: LongTextField | None = None
        if standing is not None and standing.decision.settles:
            bias = standing.decision is Decision.POSSIBLE_BIAS
            self.reason = self.add(reason_field(standing.decision, required=not bias))
        self.make = self.add(
            TickField(
                "make",
                self.tr("Make a complaint from this comment"),
                hint=self.tr("It gets a number, an owner and a due date, and stays linked to the comment."),
            )
        )
        self.make.set_value(make_complaint)
        self.make.setVisible(shown.complaint is None and comments.makes_complaints())
        self.note.set_value(note or ("" if standing is None else standing.note))
        if standing is not None and standing.bases:
            self.bases.set_value(tuple(basis.value for basis in standing.bases))
            self.other.set_value(standing.other_basis)
        self.body.addStretch(1)
        self.make.changed.connect(self._name_verb)
        self._name_verb()
        self.start()

    def _name_verb(self) -> None:
        made = bool(self.make.value())
        self.send_button.setText(self.tr("Make the complaint") if made else self.tr("Decide possible bias"))

    def check(self) -> dict[str, str]:
        """Another basis is named in words, and only then."""
        chosen, named = Basis.OTHER in self.bases.value(), bool(self.other.value())
        if chosen and not named:
            return {"other_basis": self.tr("Say in words which other basis it is.")}
        if named and not chosen:
            return {"other_basis": self.tr("Tick “Other protected basis”, or clear these words.")}
        if self.reason is not None and self.reason.empty() and self._changes_bases():
            return {"reason": self.tr("The bases are others than those decided. Say why.")}
        return {}

    def _changes_bases(self) -> bool:
        standing = self._shown.standing
        if standing is None:
            return False
        return (set(self.bases.value()), self.other.value()) != (set(standing.bases), standing.other_basis)

    def send(self) -> None:
        """Decide, or make the complaint."""
        bases, other, note = self.bases.value(), self.other.value(), self.note.value()
        reason = self.reason.value() if self.reason is not None else ""
        comments, comment_id = self._comments, self._shown.comment.id
        if self.make.value() and self._shown.complaint is None:
            self.act(
                self.tr("Making the complaint"),
                lambda: comments.make_complaint(
                    comment_id, bases, other_basis=other, note=note, reason=reason
                ),
            )
            return
        self.act(
            self.tr("Saving the decision"),
            lambda: comments.decide(
                comment_id, Decision.POSSIBLE_BIAS, bases, other_basis=other, note=note, reason=reason
            ),
        )


class ReasonForm(Form):
    """Another decision on a comment that is decided: only with a reason."""

    def __init__(
        self,
        comments: Comments,
        shown: OpenComment,
        decision: Decision,
        note: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Change to “{decision}”").format(decision=decision_words.word(decision))
        self.setAccessibleName(self.title)
        self.send_button.setText(self.tr("Change the decision"))
        self._comments = comments
        self._shown = shown
        self._decision = decision
        self._note = note
        standing = shown.standing
        self.reason = self.add(reason_field(None if standing is None else standing.decision))
        self.start()

    def send(self) -> None:
        """Replace the decision; the earlier one stays in the record."""
        comments, comment_id, decision = self._comments, self._shown.comment.id, self._decision
        note, reason = self._note, self.reason.value()
        self.act(
            self.tr("Saving the decision"),
            lambda: comments.decide(comment_id, decision, note=note, reason=reason),
        )


def reason_field(stood: Decision | None, *, required: bool = True) -> LongTextField:
    """Why a settled decision is changed."""
    hint = QCoreApplication.translate(
        "Decisions", "It is decided as “{decision}”. That stays in the record beside the new decision."
    )
    return LongTextField(
        "reason",
        QCoreApplication.translate("Decisions", "Why is it changed?"),
        required=required,
        hint=hint.format(decision=decision_words.word(stood)),
        lines=3,
    )
