"""The forms of retention: a hold, its release, a new edition of a rule, counsel's confirmation."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold, RetentionRule
from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.retention.labels import covers, rule_words, series_words
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.vocabulary import word

HOLD, RELEASE, RULE, CONFIRMATION = (
    "retention.hold", "retention.release", "retention.rule", "retention.confirmation",
)  # fmt: skip
"""Under which names drafts of the forms are kept."""
_OF_SCOPE = {
    Scope.SERIES: ("series",),
    Scope.PERSON: ("person",),
    Scope.QUERY: ("received_from", "received_to", "line", "basis", "employer", "words"),
}


class WideHoldForm(Form):
    """A hold that reaches beyond one case."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Set a hold"), self.tr("Set the hold"), parent, drafts=office.drafts, draft_form=HOLD
        )
        self._office = office
        self.body.addWidget(
            text_label(
                self.tr(
                    "It holds at once, what is there and what comes later, until it is released. A sealed case cannot "
                    "be searched, and a case that says nothing of a condition cannot be told from one that meets it: "
                    "such cases are held too."
                ),
                "muted",
            )
        )
        self.add(
            TextField(
                "matter",
                self.tr("Matter"),
                required=True,
                hint=self.tr("The claim, request, audit or order."),
            )
        )
        self.add(LongTextField("reason", self.tr("Reason"), required=True, lines=2))
        self.add(
            DayField(
                "since", self.tr("Asked for on"), office.session.today, required=True, not_after_today=True
            )
        )
        scopes = [
            (Scope.SERIES, self.tr("Everything of a record series")),
            (Scope.PERSON, self.tr("Every case that names a person")),
            (Scope.QUERY, self.tr("Every case that meets conditions")),
        ]
        self.scope = self.add(ChoiceField("scope", self.tr("What is held"), scopes, required=True))
        self._add_conditions()
        self.fields["since"].set_value(office.session.today())
        self.scope.changed.connect(self._show_conditions)
        self._show_conditions()
        self.start()

    def _add_conditions(self) -> None:
        today = self._office.session.today
        series = [(one, series_words(one)) for one in Series]
        self.add(ChoiceField("series", self.tr("Record series"), series))
        self.add(
            TextField(
                "person",
                self.tr("Name"),
                hint=self.tr(
                    "All its words must stand in a case. Set a further hold for another way of writing the name."
                ),
            )
        )
        self.add(DayField("received_from", self.tr("Received from"), today))
        self.add(DayField("received_to", self.tr("Received to"), today))
        self.add(TextField("line", self.tr("Line")))
        self.add(ChoiceField("basis", self.tr("Alleged basis"), [(one, word(one)) for one in Basis]))
        self.add(TextField("employer", self.tr("Agency of a respondent")))
        self.add(TextField("words", self.tr("Words in the case")))

    def _show_conditions(self) -> None:
        chosen = self.scope.value()
        for scope, names in _OF_SCOPE.items():
            for name in names:
                self.fields[name].setVisible(scope is chosen)

    def check(self) -> dict[str, str]:
        """The series is chosen where one is held."""
        given = self.values()
        if given["scope"] is Scope.SERIES and given["series"] is None:
            return {"series": self.tr("Choose the series.")}
        return {}

    def send(self) -> None:
        """Set it, after saying how many cases it holds."""
        hold = self._hold()
        if hold.scope is Scope.SERIES:
            self._set(hold)
            return
        self.act(
            self.tr("Looking for the cases"),
            lambda: self._office.retention.would_hold(hold),
            lambda count: self._ask(hold, count),
        )

    def _ask(self, hold: Hold, count: int) -> None:
        found = words.count(
            count, self.tr("{n} case is held by it now."), self.tr("{n} cases are held by it now.")
        )
        messages.confirm(
            self, self.tr("Set this hold?"), found, self.tr("Set the hold"), lambda: self._set(hold)
        )

    def _set(self, hold: Hold) -> None:
        self.act(self.tr("Setting the hold"), lambda: self._office.retention.hold_widely(hold))

    def _hold(self) -> Hold:
        given, me, today = self.values(), self._office.session.person.id, self._office.session.today()
        scope = given["scope"]
        hold = Hold(
            "", scope, given["series"] if scope is Scope.SERIES else Series.COMPLAINTS, given["matter"],
            given["reason"], given["since"], me, today,
        )  # fmt: skip
        if scope is Scope.PERSON:
            return _with(hold, person=given["person"])
        if scope is Scope.QUERY:
            return _with(hold, **{name: given[name] for name in _OF_SCOPE[Scope.QUERY]})
        return hold


def _with(hold: Hold, **conditions: object) -> Hold:
    return replace(hold, **conditions)  # type: ignore[arg-type]  # the fields' own answers


class ReleaseForm(Form):
    """Releases a hold."""

    def __init__(self, office: Office, view: HoldView, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Release hold {number}").format(number=view.hold.number),
            self.tr("Release it"),
            parent,
            drafts=office.drafts,
            draft_form=RELEASE,
            draft_key=str(view.hold.id),
        )
        self._office, self._view = office, view
        said = self.tr(
            "{matter}: {covers}, set by {name} on {day}. From now on it stops nothing; other holds do."
        )
        self.body.addWidget(
            text_label(
                said.format(
                    matter=view.hold.matter,
                    covers=covers(view),
                    name=view.set_by,
                    day=words.day(view.hold.set_on),
                ),
                "muted",
            )
        )
        self.add(LongTextField("reason", self.tr("What ended the matter"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Release it."""
        reason = self.values()["reason"]
        self.act(
            self.tr("Releasing the hold"), lambda: self._office.retention.release(self._view.hold, reason)
        )


class RuleForm(Form):
    """A new edition of a rule."""

    def __init__(self, office: Office, rule: RetentionRule, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Change the rule: {rule}").format(rule=rule_words(rule.rule)),
            self.tr("Make edition {n}").format(n=rule.edition + 1),
            parent,
            drafts=office.drafts,
            draft_form=RULE,
            draft_key=rule.rule.value,
        )
        self._office, self._rule = office, rule
        self.body.addWidget(
            text_label(
                self.tr(
                    "The new edition holds for every record, old and new. Until counsel's confirmation of it is recorded, "
                    "no period is over by it."
                ),
                "muted",
            )
        )
        self.add(
            TextField(
                "years", self.tr("Years"), hint=self.tr("Whole years. Left empty: no period, it is kept.")
            )
        )
        self.add(TextField("source", self.tr("Source"), required=True, hint=self.tr("The law or schedule.")))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        self.add(LongTextField("why", self.tr("Why it is changed"), required=True, lines=2))
        self.fields["years"].set_value("" if rule.years is None else str(rule.years))
        self.fields["source"].set_value(rule.source)
        self.fields["note"].set_value(rule.note)
        self.start()

    def check(self) -> dict[str, str]:
        """Years are a whole number."""
        years = self.values()["years"]
        wrong = years and not (years.isascii() and years.isdecimal() and len(years) < 5)
        return {"years": self.tr("Type a whole number of years, such as 5.")} if wrong else {}

    def send(self) -> None:
        """Make the edition."""
        given = self.values()
        years = int(given["years"]) if given["years"] else None
        self.act(
            self.tr("Changing the rule"),
            lambda: self._office.retention.change_rule(
                self._rule, years, given["source"], given["note"], given["why"]
            ),
        )


class ConfirmationForm(Form):
    """Counsel's confirmation of a rule."""

    def __init__(self, office: Office, rule: RetentionRule, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Counsel's confirmation: {rule}").format(rule=rule_words(rule.rule)),
            self.tr("Record it"),
            parent,
            drafts=office.drafts,
            draft_form=CONFIRMATION,
            draft_key=rule.rule.value,
        )
        self._office, self._rule = office, rule
        self.add(TextField("counsel", self.tr("Counsel"), required=True))
        self.add(
            DayField("on", self.tr("Said on"), office.session.today, required=True, not_after_today=True)
        )
        self.add(
            LongTextField(
                "words",
                self.tr("What was confirmed"),
                required=True,
                lines=3,
                hint=self.tr("The opinion or its reference."),
            )
        )
        self.start()

    def send(self) -> None:
        """Record it."""
        given = self.values()
        self.act(
            self.tr("Recording the confirmation"),
            lambda: self._office.retention.confirm_rule(
                self._rule, given["counsel"], given["on"], given["words"]
            ),
        )
