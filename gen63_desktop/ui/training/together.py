"""What holds of the selected employees from a day on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.together import Proposal, Tally
from gen63_desktop.domain.training.together import EntryChange
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.together import Kind, TogetherForm

_TEXTS = ("department", "role", "supervisor", "supervisor_email")


def kind_of(office: Office) -> Kind:
    """How employees are counted, changed and taken back."""
    return Kind(
        QCoreApplication.translate("PeopleTogether", "{n} employee"),
        QCoreApplication.translate("PeopleTogether", "{n} employees"),
        office.training.change_together,
        office.training.undo_together,
        _said,
    )


def _titles() -> dict[str, str]:
    return {
        "department": QCoreApplication.translate("PeopleTogether", "Department"),
        "role": QCoreApplication.translate("PeopleTogether", "Job title"),
        "supervisor": QCoreApplication.translate("PeopleTogether", "Supervisor"),
        "supervisor_email": QCoreApplication.translate("PeopleTogether", "Supervisor's e-mail"),
        "practitioner": QCoreApplication.translate("PeopleTogether", "Works in public safety analytics"),
        "present": QCoreApplication.translate("PeopleTogether", "Employed"),
    }


def _said(one: Tally) -> tuple[str, str]:
    title = _titles()[one.field]
    if isinstance(one.value, bool):
        yes, no = _yes_no()
        return title, yes if one.value else no
    return title, str(one.value or QCoreApplication.translate("PeopleTogether", "None named"))


def _yes_no() -> tuple[str, str]:
    return (
        QCoreApplication.translate("PeopleTogether", "Yes"),
        QCoreApplication.translate("PeopleTogether", "No"),
    )


class PeopleForm(TogetherForm):
    """A day, and what holds of them from then on; what is left empty stays as it is in each."""

    def __init__(self, office: Office, ids: Sequence[int], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PeopleTogether", "Change entries")
        super().__init__(title, kind_of(office), ids, parent)
        self._office = office
        self.body.addWidget(
            text_label(self.tr("What you leave empty stays as it is in each of them."), "muted")
        )
        self.add(
            DayField(
                "since",
                self.tr("From this day on"),
                office.session.today,
                required=True,
                not_after_today=True,
                hint=self.tr("What holds before this day stays as it is."),
            )
        )
        titles, as_it_is = _titles(), self.tr("As it is")
        for name in _TEXTS:
            self.add(TextField(name, titles[name]))
        yes, no = _yes_no()
        self.add(
            ChoiceField("practitioner", titles["practitioner"], [("yes", yes), ("no", no)], none=as_it_is)
        )
        gone = [("left", self.tr("No longer employed from this day on"))]
        self.add(ChoiceField("left", titles["present"], gone, none=as_it_is))
        self.start()

    def check(self) -> dict[str, str]:
        """Something is to be changed."""
        given = self.values()
        if not any(given[name] for name in (*_TEXTS, "practitioner", "left")):
            return {"department": self.tr("Say what holds of them from that day on.")}
        return {}

    def asked(self) -> Callable[[], Proposal[Any]]:
        """What it would do to them."""
        given, training, ids = self.values(), self._office.training, self.ids
        texts = {name: given[name].strip() or None for name in _TEXTS}
        practitioner = {"yes": True, "no": False}.get(str(given["practitioner"]))
        change = EntryChange(given["since"], **texts, practitioner=practitioner, left=bool(given["left"]))
        return lambda: training.propose_together(ids, change)
