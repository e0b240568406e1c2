"""Linking a complaint with another one, merging it into another one, and undoing both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.intake.records import CHOSEN_KINDS, CaseLink
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word


class LinkForm(CaseForm):
    """Which complaint it belongs with, how, and why."""

    def __init__(
        self, office: Office, complaint: Complaint, other: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Link {number} with another complaint").format(number=complaint.number),
            self.tr("Link"),
            "link",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.add(
            TextField("other", self.tr("Number of the other complaint"), required=True, example="C-2026-0143")
        )
        self.fields["other"].set_value(other)
        self.add(
            ChoiceField(
                "kind",
                self.tr("How do they belong together?"),
                [(kind, word(kind)) for kind in CHOSEN_KINDS],
                required=True,
            )
        )
        self.add(
            LongTextField(
                "reason",
                self.tr("Why?"),
                required=True,
                hint=self.tr("Who may open both complaints reads it."),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Link them."""
        values, office, complaint = self.values(), self.office, self._complaint

        def link() -> CaseLink:
            other = office.complaints.find_number(values["other"])
            return office.intake.link(complaint.id, other.id, values["kind"], values["reason"])

        self.act(self.tr("Linking the complaints"), link)


class MergeForm(CaseForm):
    """Which complaint is kept, and why they are the same."""

    def __init__(
        self, office: Office, complaint: Complaint, kept: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Merge {number} into another complaint").format(number=complaint.number),
            self.tr("Merge"),
            "merge",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self.say(
            self.tr(
                "{number} is closed as a duplicate and stays as it is: its allegations, people, notes, letters and files "
                "are seen from the complaint that is kept. Every figure counts the two once, unless {number} has a "
                "finding of its own. The merge can be undone."
            ).format(number=complaint.number)
        )
        self.add(
            TextField(
                "kept",
                self.tr("Number of the complaint that is kept"),
                required=True,
                example="C-2026-0143",
            )
        )
        self.fields["kept"].set_value(kept)
        self.add(LongTextField("reason", self.tr("Why are they the same?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Merge them."""
        values, office, complaint = self.values(), self.office, self._complaint

        def merge() -> CaseLink:
            kept = office.complaints.find_number(values["kept"])
            return office.intake.merge(complaint.id, kept.id, values["reason"])

        self.act(self.tr("Merging the complaints"), merge)


class UndoForm(CaseForm):
    """Why a link is taken away, or a merge undone."""

    def __init__(
        self, office: Office, complaint: Complaint, link: CaseLink, title: str, verb: str, *, merged: bool
    ) -> None:
        super().__init__(office, title, verb, "unlink", draft_key(complaint.id, link.id))
        self._link, self._merged = link, merged
        if merged:
            self.say(
                self.tr(
                    "The complaint is open again with its status, next step and due date, and its allegations as they "
                    "were before."
                )
            )
        self.add(LongTextField("why", self.tr("Why?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Undo it."""
        why, intake, link = self.values()["why"], self.office.intake, self._link
        undo: Callable[[], object] = (
            (lambda: intake.undo_merge(link, why)) if self._merged else (lambda: intake.unlink(link, why))
        )
        self.act(self.tr("Undoing it"), undo)
