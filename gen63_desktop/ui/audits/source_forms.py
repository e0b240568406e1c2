"""Forms of the register: the facts of a source, its use of demographic data, and taking it out of use."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.sources.records import DemographicStatement, Known, Origin, Source
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.labels import known_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.merging import EditForm, Versions

FACTS_FORM = "sources.facts"
USE_FORM = "sources.use"


class SourceForm(EditForm):
    """The facts of a source, new or known. What is not known stays empty and is shown as a gap."""

    def __init__(self, office: Office, source: Source | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Add a data source") if source is None else self.tr("Facts of a data source"),
            self.tr("Save"),
            parent,
            drafts=office.drafts,
            draft_form=FACTS_FORM,
            draft_key="new" if source is None else str(source.id),
        )
        self._office = office
        self._source = source
        by_policy = source is not None and source.origin is not Origin.ADDED
        self._name = self.add(
            TextField(
                "name",
                self.tr("Name"),
                required=True,
                hint=self.tr("GEN 63 names this source; keep its name recognizable.") if by_policy else "",
            )
        )
        for name, label, hint in (
            ("owner", self.tr("Owner"), self.tr("Who answers for the source in the agency.")),
            (
                "holder",
                self.tr("Holder"),
                self.tr("Who keeps the data: a department, a contractor, a vendor."),
            ),
            ("purpose", self.tr("Purpose"), self.tr("What the agency uses it for.")),
            ("refresh", self.tr("Refresh"), self.tr("How often new data arrives.")),
            ("retention", self.tr("Retention"), self.tr("How long the data is kept, and by which schedule.")),
        ):
            self.add(TextField(name, label, hint=hint))
        self.add(
            ChoiceField(
                "personal_information",
                self.tr("Does it hold personal information?"),
                [(known, known_words(known)) for known in (Known.YES, Known.NO)],
                none=known_words(Known.UNKNOWN),
            )
        )
        self.add(TextField("personal_details", self.tr("Which personal information")))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        if source is not None:
            for name, field in self.fields.items():
                value = getattr(source, name)
                field.set_value(None if value is Known.UNKNOWN else value)
        self.start()

    def send(self) -> None:
        """Add or change the source."""
        sources, facts = self._office.sources, self._facts()
        if self._source is None:
            new = Source(**facts)
            self.act(self.tr("Adding the data source"), lambda: sources.add(new))
            return
        changed = replace(self._source, **facts)
        self.act(self.tr("Saving the data source"), lambda: sources.change(changed))

    def _facts(self) -> dict[str, Any]:
        facts = self.values()
        facts["personal_information"] = facts["personal_information"] or Known.UNKNOWN
        return facts

    def versions(self, theirs: Any) -> Versions | None:
        """The facts as they were, as they are typed, and how they are saved."""
        del theirs
        if self._source is None:
            return None
        return Versions(self._source, replace(self._source, **self._facts()), self._office.sources.change)


class UseForm(Form):
    """States that from a day on a source uses demographic data, or does not."""

    def __init__(
        self,
        office: Office,
        source: Source,
        latest: DemographicStatement | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Use of demographic data: {name}").format(name=source.name),
            self.tr("State it"),
            parent,
            drafts=office.drafts,
            draft_form=USE_FORM,
            draft_key=str(source.id),
        )
        self._office = office
        self._source = source
        self.add(
            ChoiceField(
                "uses",
                self.tr("Does the source use demographic data?"),
                [("yes", self.tr("Yes")), ("no", self.tr("No"))],
                required=True,
                hint=self.tr(
                    "Race, ethnicity, gender, age, disability, language, religion, income and the like, whether "
                    "or not anybody looks at them."
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
        self._fields = self.add(
            LongTextField(
                "fields",
                self.tr("Demographic fields, one on each line"),
                lines=4,
            )
        )
        self.add(
            LongTextField(
                "reason",
                self.tr("How this is known"),
                required=True,
                hint=self.tr("Who said so, or what was looked at: a data dictionary, a form, an extract."),
                lines=3,
            )
        )
        if latest is not None and latest.uses:
            self._fields.set_value("\n".join(latest.fields))
        self.start()

    def send(self) -> None:
        """Make the statement."""
        answers = self.values()
        uses, since, reason = answers["uses"] == "yes", answers["since"], answers["reason"]
        fields = tuple(answers["fields"].splitlines()) if uses else ()
        self.act(
            self.tr("Keeping the statement"),
            lambda: self._office.sources.state_use(
                self._source, uses=uses, since=since, fields=fields, reason=reason
            ),
        )


class WithdrawForm(Form):
    """Withdraws a statement that was wrong."""

    def __init__(
        self, office: Office, statement: DemographicStatement, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Withdraw the statement of {day}").format(day=words.day(statement.since)),
            self.tr("Withdraw"),
            parent,
        )
        self._office = office
        self._statement = statement
        self.add(
            LongTextField(
                "why",
                self.tr("What was wrong with it"),
                required=True,
                hint=self.tr(
                    "The statement stays to be read, with this reason. An overdue audit stays on record."
                ),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Withdraw it."""
        why = self.values()["why"]
        self.act(
            self.tr("Withdrawing the statement"), lambda: self._office.sources.withdraw(self._statement, why)
        )


class RetireForm(Form):
    """Records that the agency stopped using a source."""

    def __init__(self, office: Office, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Take out of use: {name}").format(name=source.name), self.tr("Take out of use"), parent
        )
        self._office = office
        self._source = source
        self.add(
            DayField(
                "day",
                self.tr("First day on which it was no longer used"),
                office.session.today,
                required=True,
                not_after_today=True,
            )
        )
        self.add(
            LongTextField(
                "why",
                self.tr("Why"),
                required=True,
                hint=self.tr("It stays in the register with its audits and its overdue record."),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Take it out of use."""
        answers = self.values()
        self.act(
            self.tr("Taking the source out of use"),
            lambda: self._office.sources.retire(self._source, answers["day"], answers["why"]),
        )
