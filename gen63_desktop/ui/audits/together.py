"""What the selected data sources have in common: facts, and whether they use demographic data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources.demographic_use import Assessed
from gen63_desktop.domain.sources.records import Known
from gen63_desktop.domain.sources.together import FactsChange, UseChange
from gen63_desktop.domain.together import Proposal, Tally
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.labels import fact_words, known_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.together import Kind, TogetherCommand, TogetherForm

_TEXTS = ("owner", "holder", "refresh", "retention")


def _counted() -> tuple[str, str]:
    return (
        QCoreApplication.translate("SourcesTogether", "{n} data source"),
        QCoreApplication.translate("SourcesTogether", "{n} data sources"),
    )


def facts_kind(office: Office) -> Kind:
    """How facts of sources are changed together and taken back."""
    sources = office.sources
    return Kind(*_counted(), sources.change_facts_together, sources.undo_facts_together, _fact_said)


def use_kind(office: Office) -> Kind:
    """How the use of demographic data is stated of several and taken back."""
    sources = office.sources
    return Kind(*_counted(), sources.state_use_together, sources.undo_use_together, _use_said)


def commands_on_many(owner: QWidget, table: RecordTable, office: Office) -> tuple[TogetherCommand, ...]:
    """The commands on the selected sources."""
    may = office.session.may(Permission.MANAGE_SOURCES)
    facts = QCoreApplication.translate("SourcesTogether", "Change facts &together…")
    use = QCoreApplication.translate("SourcesTogether", "State use toget&her…")
    return (
        TogetherCommand(
            owner, facts, table, facts_kind(office), lambda ids: FactsTogetherForm(office, ids), may=may
        ),
        TogetherCommand(
            owner,
            use,
            table,
            use_kind(office),
            lambda ids: UseTogetherForm(office, ids),
            may=may,
            keys="Ctrl+Shift+U",
        ),
    )


def _fact_said(one: Tally) -> tuple[str, str]:
    if one.field == "personal_information":
        return fact_words(one.field), known_words(Known(str(one.value)))
    return fact_words(one.field), str(one.value) or known_words(Known.UNKNOWN)


def _use_said(one: Tally) -> tuple[str, str]:
    said = {
        Assessed.USES: QCoreApplication.translate("SourcesTogether", "Used"),
        Assessed.DOES_NOT_USE: QCoreApplication.translate("SourcesTogether", "Not used"),
        Assessed.NOT_ASSESSED: QCoreApplication.translate("SourcesTogether", "Not assessed"),
    }
    title = QCoreApplication.translate("SourcesTogether", "Demographic data")
    return title, said[Assessed(str(one.value))]


class FactsTogetherForm(TogetherForm):
    """Facts that all of them have in common; what is left empty stays as it is in each."""

    def __init__(self, office: Office, ids: Sequence[int], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("SourcesTogether", "Change facts")
        super().__init__(title, facts_kind(office), ids, parent)
        self._office = office
        self.body.addWidget(
            text_label(self.tr("What you leave empty stays as it is in each of them."), "muted")
        )
        for name in _TEXTS:
            self.add(TextField(name, fact_words(name)))
        known = [(one, known_words(one)) for one in (Known.YES, Known.NO)]
        personal = self.tr("Do they hold personal information?")
        self.add(ChoiceField("personal_information", personal, known, none=self.tr("As it is")))
        self.start()

    def check(self) -> dict[str, str]:
        """Something is to be changed."""
        if not any(self.values().values()):
            return {"owner": self.tr("Fill in a fact that all of them have in common.")}
        return {}

    def asked(self) -> Callable[[], Proposal[Any]]:
        """What it would do to them."""
        given, sources, ids = self.values(), self._office.sources, self.ids
        texts = {name: given[name].strip() or None for name in _TEXTS}
        change = FactsChange(**texts, personal_information=given["personal_information"])
        return lambda: sources.propose_facts(ids, change)


class UseTogetherForm(TogetherForm):
    """That from a day on all of them use demographic data, or that none of them does."""

    def __init__(self, office: Office, ids: Sequence[int], parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("SourcesTogether", "State use of demographic data")
        super().__init__(title, use_kind(office), ids, parent)
        self._office = office
        self.add(
            ChoiceField(
                "uses",
                self.tr("Do they use demographic data?"),
                [("yes", self.tr("Yes, each of them")), ("no", self.tr("No, none of them"))],
                required=True,
                hint=self.tr(
                    "Which fields a source holds is filled in for each by itself, and a gap until then."
                ),
            )
        )
        self.add(
            DayField(
                "since",
                self.tr("Since"),
                office.session.today,
                required=True,
                not_after_today=True,
                hint=self.tr("The 90 days run from this day, also where it lies in the past."),
            )
        )
        self.add(
            LongTextField(
                "reason",
                self.tr("How this is known"),
                required=True,
                hint=self.tr("Who said so of all of them, or what was looked at."),
                lines=3,
            )
        )
        self.start()

    def asked(self) -> Callable[[], Proposal[Any]]:
        """What it would state of them."""
        given, sources, ids = self.values(), self._office.sources, self.ids
        change = UseChange(given["uses"] == "yes", given["since"], given["reason"])
        return lambda: sources.propose_use(ids, change)
