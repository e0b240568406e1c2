"""The forms of a violation itself: registering, changing, reporting it to the CEO, withdrawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.violations.records import Origin, Violation
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.violations.forms import ViolationForm, draft_key
from gen63_desktop.ui.violations.labels import clause_options

People = Sequence[tuple[int, str]]


def key_of(violation: Violation) -> str:
    """The key of a draft: the violation's own, or that of the finding it is registered from."""
    if violation.id:
        return draft_key(violation.id)
    if violation.allegation_id is not None:
        return f"allegation:{violation.allegation_id}"
    if violation.audit_id is not None:
        return f"audit:{violation.audit_id}:{violation.audit_question}"
    return "new"


class RegisterForm(ViolationForm):
    """What a violation is, where it was found, which clause, who decides; new, or known already."""

    def __init__(
        self, office: Office, violation: Violation | None, deciders: People, parent: QWidget | None = None
    ) -> None:
        self._violation = violation or Violation("", Origin.OUTSIDE, office.session.today())
        self._known = bool(self._violation.id)
        super().__init__(
            office,
            self._title(),
            self.tr("Save") if self._known else self.tr("Register"),
            "facts" if self._known else "register",
            key_of(self._violation),
            parent,
        )
        self._from_record = self._violation.origin in {Origin.COMPLAINT, Origin.AUDIT}
        self._add_what()
        self._add_where(new=violation is None)
        self._add_policy()
        self._add_whom(deciders)
        self._show()
        self.start()

    def _title(self) -> str:
        if self._known:
            return self.tr("Change {number}").format(number=self._violation.number)
        return self.tr("Register a violation")

    def _add_what(self) -> None:
        if self._violation.coded:
            self.say(self.tr("The case is sealed: the register holds coded facts only."))
            self.say(self._violation.what, "strong")
            return
        self.add(
            LongTextField(
                "what",
                self.tr("What is the violation?"),
                required=True,
                hint=self.tr(
                    "What was done or left undone. Write no names: the register holds no identities, and "
                    "the report to the CEO is made from it."
                ),
                lines=4,
            )
        )
        self.add(
            LongTextField(
                "analysis",
                self.tr("Analysis"),
                hint=self.tr(
                    "Why it goes against the clause, how it came about, and whether it is one act or a pattern. "
                    "It stands in the report to the CEO; write no names."
                ),
                lines=5,
            )
        )

    def _add_where(self, *, new: bool) -> None:
        if new:
            choices = [one for one in Origin if one not in {Origin.COMPLAINT, Origin.AUDIT}]
            self.add(
                ChoiceField(
                    "origin",
                    self.tr("Where was it found?"),
                    [(one, word(one)) for one in choices],
                    required=True,
                    hint=self.tr(
                        "What was found in a complaint or an audit is registered there, from its finding."
                    ),
                )
            )
        if not self._from_record:
            self.add(
                TextField(
                    "found_in",
                    self.tr("Which review, product or body?"),
                    required=True,
                    hint=self.tr("The quarter of the review, the title of the product, who told the office."),
                )
            )
        self.add(
            DayField(
                "found_on",
                self.tr("Found on"),
                self.office.session.today,
                required=True,
                not_after_today=True,
            )
        )

    def _add_policy(self) -> None:
        self.add(
            ChecklistField(
                "clauses", self.tr("Which clauses of GEN 63 does it go against?"), clause_options(), lines=5
            )
        )
        if not (self._violation.coded and self._violation.origin is Origin.COMPLAINT):
            self.add(
                TextField(
                    "other_clause",
                    self.tr("Another policy, with its clause"),
                    hint=self.tr(
                        "For example GEN 64, CIV 5, CIV 13. Needed where no clause of GEN 63 is ticked."
                    ),
                )
            )

    def _add_whom(self, deciders: People) -> None:
        if not self._violation.coded:
            self.add(
                TextField(
                    "about",
                    self.tr("Line, unit, source or product to look at again"),
                    hint=self.tr(
                        "Ninety days after an action has closed, the office looks there again. No names."
                    ),
                )
            )
        if self._violation.origin is not Origin.COMPLAINT:
            self.add(
                ChecklistField(
                    "respondents",
                    self.tr("Whose act is it?"),
                    [(kind, word(kind)) for kind in RespondentKind],
                    lines=4,
                )
            )
        self.add(
            PersonField(
                "decider_id",
                self.tr("Who decides on corrective action?"),
                deciders,
                hint=self.tr(
                    "The CEO or a designee: people of the office with the role executive reader. It can be "
                    "said later."
                ),
            )
        )

    def _show(self) -> None:
        for name, field in self.fields.items():
            value = getattr(self._violation, name)
            field.set_value("" if name == "analysis" and value is None else value)

    def check(self) -> dict[str, str]:
        """A clause or another policy."""
        values = self.values()
        if not values["clauses"] and not values.get("other_clause", self._violation.other_clause):
            return {"clauses": self.tr("Tick a clause of GEN 63, or name another policy below.")}
        return {}

    def _typed(self) -> Violation:
        values = dict(self.values())
        if "respondents" in values:
            values["respondents"] = tuple(values["respondents"])
        values["clauses"] = tuple(values["clauses"])
        return replace(self._violation, **values)

    def versions(self, theirs: Any) -> Versions | None:
        """Both versions, where somebody else changed the violation meanwhile."""
        del theirs
        return (
            Versions(self._violation, self._typed(), self.office.violations.change) if self._known else None
        )

    def send(self) -> None:
        """Register it, or save the change."""
        violation, service = self._typed(), self.office.violations
        if self._known:
            self.act(self.tr("Saving the violation"), lambda: service.change(violation))
        else:
            self.act(self.tr("Registering the violation"), lambda: service.register(violation))


class TransmitForm(ViolationForm):
    """To whom a violation was reported, when and how, and when they had it (R4)."""

    def __init__(
        self, office: Office, violation: Violation, deciders: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("{number} reported to the CEO or designee").format(number=violation.number),
            self.tr("Record it"),
            "transmittal",
            draft_key(violation.id),
            parent,
        )
        self._violation = violation
        today = office.session.today
        if not deciders:
            self.say(
                self.tr(
                    "Nobody of the office has the role executive reader yet. An administrator adds the CEO "
                    "under People; the CEO need not sign in."
                )
            )
        self.add(PersonField("to", self.tr("Reported to"), deciders, required=True))
        self.add(DayField("on", self.tr("Reported on"), today, required=True, not_after_today=True))
        self.add(
            TextField(
                "how",
                self.tr("By which report or memorandum"),
                required=True,
                hint=self.tr("Its number and date, so that it can be found again."),
            )
        )
        self.add(
            DayField(
                "receipt_on",
                self.tr("They confirmed to have it on"),
                today,
                not_after_today=True,
                hint=self.tr("Leave it empty until they have."),
            )
        )
        for name, value in (
            ("to", violation.decider_id),
            ("on", violation.transmitted_on or today()),
            ("how", violation.transmittal),
            ("receipt_on", violation.receipt_on),
        ):
            self.fields[name].set_value(value if value is not None else "")
        self.start()

    def send(self) -> None:
        """Record it."""
        values, violation = self.values(), self._violation
        self.act(
            self.tr("Recording the report"),
            lambda: self.office.violations.transmit(
                violation, values["to"], values["on"], values["how"], values["receipt_on"]
            ),
        )


class StayForm(ViolationForm):
    """A violation stays although the finding that it was made from was taken back."""

    def __init__(self, office: Office, violation: Violation, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("{number} stays without its finding").format(number=violation.number),
            self.tr("It stays"),
            "staying",
            draft_key(violation.id),
            parent,
        )
        self._violation = violation
        self.say(
            self.tr(
                "The finding that it was made from was taken back. It stays only where something else carries it; "
                "otherwise withdraw it, and its actions end."
            )
        )
        hint = self.tr("For example: another record shows it. No names.")
        self.add(
            LongTextField("why", self.tr("What does it rest on now?"), required=True, lines=3, hint=hint)
        )
        self.start()

    def send(self) -> None:
        """Decide that it stays."""
        why, violation = self.values()["why"], self._violation
        self.act(
            self.tr("Recording the decision"),
            lambda: self.office.violations.keep_without_finding(violation, why),
        )


class WithdrawForm(ViolationForm):
    """A violation that was registered in error is withdrawn; it stays in the register, with the reason."""

    def __init__(self, office: Office, violation: Violation, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Withdraw {number}").format(number=violation.number),
            self.tr("Withdraw"),
            "withdrawal",
            draft_key(violation.id),
            parent,
        )
        self._violation = violation
        self.say(
            self.tr(
                "It was registered on {day}. It stays in the register as withdrawn and counts no longer."
            ).format(day=words.day(violation.registered_on))
        )
        self.add(LongTextField("why", self.tr("Why was it no violation?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Withdraw it."""
        why, violation = self.values()["why"], self._violation
        self.act(
            self.tr("Withdrawing the violation"), lambda: self.office.violations.withdraw(violation, why)
        )
