"""Counsel's word on an edition of a rule: who gave it, when, and a remark."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField

Confirm = Callable[[str, date, str], object]


class CounselForm(CaseForm):
    """Who of counsel confirmed an edition, and when; ``confirm`` records it."""

    def __init__(
        self,
        office: Office,
        title: str,
        drafts: tuple[str, str],
        confirm: Confirm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(office, title, self.tr("Record"), *drafts, parent)
        self._confirm = confirm
        self.add(TextField("counsel", self.tr("Counsel"), required=True, hint=self.tr("Name and office.")))
        today = office.session.today
        self.add(DayField("on", self.tr("Confirmed on"), today, required=True, not_after_today=True))
        self.add(LongTextField("words", self.tr("Remark"), lines=3, hint=self.tr("The memo, for example.")))
        self.start()

    def send(self) -> None:
        """Record it."""
        values = self.values()
        self.act(
            self.tr("Recording the confirmation"),
            lambda: self._confirm(values["counsel"], values["on"], values["words"]),
        )
