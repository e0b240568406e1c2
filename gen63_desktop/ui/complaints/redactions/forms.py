"""Marking the chosen words with a ground, and taking a mark away with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.texts import CaseText
from gen63_desktop.domain.vocabulary.grounds import MARKED_BY_A_PERSON, Ground
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.vocabulary import word

ALL = (Audience.COMPLAINANT, Audience.PUBLIC)
"""What the complainant is not to read, the public is not to read either."""


class MarkForm(CaseForm):
    """On which ground the chosen words are taken out, and of which versions."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        text: CaseText,
        chosen: tuple[int, int],
        audience: Audience,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Take out of {number}").format(number=complaint.number),
            self.tr("Take it out"),
            "redaction",
            draft_key(complaint.id, "mark"),
            parent,
        )
        self._complaint, self._text, self._chosen = complaint, text, chosen
        start, end = chosen
        self.say(self.tr("{where}: “{words}”").format(where=text.label, words=text.text[start:end].strip()))
        self._add_questions()
        self.fields["audiences"].set_value((audience,) if audience is Audience.PUBLIC else ALL)
        self.say(
            self.tr(
                "Words that tell something wherever they stand are taken out of every text of the case, so that the "
                "finished file holds them nowhere."
            )
        )
        self.start()

    def _add_questions(self) -> None:
        options = [(ground, f"{word(ground)}: {ground.law}") for ground in MARKED_BY_A_PERSON]
        self.add(
            ChoiceField(
                "ground",
                self.tr("On which ground?"),
                options,
                required=True,
                hint=self.tr(
                    "The ground stands in the place of the words. Confirm with counsel that it applies."
                ),
            )
        )
        self.add(
            ChecklistField(
                "audiences",
                self.tr("Out of which versions?"),
                [(one, word(one)) for one in ALL],
                required=True,
                lines=2,
            )
        )

    def send(self) -> None:
        """Mark it."""
        values, (start, end) = self.values(), self._chosen
        complaint_id, text = self._complaint.id, self._text
        self.act(
            self.tr("Marking the words"),
            lambda: self.office.redactions.mark(
                complaint_id, text.key, start, end, values["ground"], tuple(values["audiences"]), text.text
            ),
        )


class LeaveInForm(CaseForm):
    """What the program takes out is left in, with the reason."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        text: CaseText,
        chosen: tuple[int, int],
        audience: Audience,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Leave in {number}").format(number=complaint.number),
            self.tr("Leave it in"),
            "left in",
            draft_key(complaint.id, "leave"),
            parent,
        )
        self._complaint, self._text, self._chosen = complaint, text, chosen
        start, end = chosen
        self.say(self.tr("{where}: “{words}”").format(where=text.label, words=text.text[start:end].strip()))
        self.say(
            self.tr(
                "The program takes these words out because somebody of the case is named so, or because they look like "
                "a number. They will be read in this place only. The history keeps who left them in and why."
            )
        )
        self.add(
            ChecklistField(
                "audiences",
                self.tr("In which versions?"),
                [(one, word(one)) for one in ALL],
                required=True,
                lines=2,
            )
        ).set_value((audience,))
        self.add(LongTextField("why", self.tr("Why?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Leave it in."""
        values, (start, end) = self.values(), self._chosen
        complaint_id, text = self._complaint.id, self._text
        self.act(
            self.tr("Leaving the words in"),
            lambda: self.office.redactions.leave_in(
                complaint_id, text.key, start, end, tuple(values["audiences"]), text.text, values["why"]
            ),
        )


class TakeAwayForm(CaseForm):
    """A mark is taken away, with the reason: others will read the words, or the program takes them out again."""

    def __init__(
        self, office: Office, complaint: Complaint, mark: Redaction, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Take the mark away"),
            self.tr("Take it away"),
            "unredaction",
            draft_key(complaint.id, mark.id),
            parent,
        )
        self._mark = mark
        self.say(self.tr("“{words}”, {ground}").format(words=mark.passage, ground=word(mark.ground)))
        left = mark.ground is Ground.LEFT_IN
        self.say(
            self.tr("The program takes these words out again.")
            if left
            else self.tr("Others will read these words, unless the program takes them out by itself.")
        )
        self.add(LongTextField("why", self.tr("Why?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Take it away."""
        why, mark = self.values()["why"], self._mark
        self.act(self.tr("Taking the mark away"), lambda: self.office.redactions.take_away(mark, why))
