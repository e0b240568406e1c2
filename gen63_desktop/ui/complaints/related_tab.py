"""The tab of what belongs together: linked and merged complaints, and others that may be the same again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.intake.likeness import Likely
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import Related, RelatedCase
from gen63_desktop.ui.complaints.intake_labels import (
    likely_facts,
    likely_line,
    referral_facts,
    referral_line,
    related_facts,
    related_line,
)
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Facts


class RelatedTab(ChosenList):
    """Complaints that have to do with the one that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Referrals and related complaints"),
            self.tr(
                "It was referred to nobody. No other complaint is linked with this one, and none looks like it."
            ),
            parent,
        )
        self.found: Related | None = None
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_related(self, found: Related | None) -> None:
        """Show what belongs to a complaint; None: it is not read yet."""
        self.found = found
        maybe = self.tr("Perhaps the same: {line}")
        linked = [] if found is None else [(one.case.complaint.id, related_line(one)) for one in found.linked]
        likely = (
            [] if found is None else [(one.id, maybe.format(line=likely_line(one))) for one in found.likely]
        )
        referred = [] if found is None else [(-one.id, referral_line(one)) for one in found.referrals]
        self.show_entries([*referred, *linked, *likely])

    @property
    def related(self) -> RelatedCase | None:
        """The chosen complaint, where it is linked or merged."""
        if self.found is None:
            return None
        return next((one for one in self.found.linked if one.case.complaint.id == self.chosen_id), None)

    @property
    def likely(self) -> Likely | None:
        """The chosen complaint, where it only looks like this one."""
        if self.found is None:
            return None
        return next((one for one in self.found.likely if one.id == self.chosen_id), None)

    @property
    def referral(self) -> Referral | None:
        """The chosen referral; they stand in the list under the negative of their ids."""
        if self.found is None:
            return None
        return next((one for one in self.found.referrals if -one.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Show what is known of the chosen complaint."""
        related, likely, referral = self.related, self.likely, self.referral
        if related is not None:
            self._facts.show_facts(related_facts(related))
        elif likely is not None:
            self._facts.show_facts(likely_facts(likely))
        elif referral is not None and self.found is not None:
            self._facts.show_facts(referral_facts(referral, self.found.people))
        else:
            self._facts.show_facts(())
