"""The form on a rule of routing: its next edition, or a new rule, simulated before it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.conditions import BETWEEN, Compared, Condition, read_all, split
from gen63_desktop.domain.routing.facts import CODED, FactName, plain
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.views import RouteSimulation
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.complaints.clocks.rule_forms import SimulationDialog
from gen63_desktop.ui.complaints.counsel_form import CounselForm
from gen63_desktop.ui.complaints.routing.rules_text import simulation_text
from gen63_desktop.ui.complaints.routing_labels import condition_words
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.vocabulary import word

NEW = RoutingRule("", 0, "", ReferredTo.OTHER, "", 50, (), "")
_LINES = 6


class RoutingRuleForm(CaseForm):
    """The next edition of a rule, or a new one; it is saved only after it was simulated."""

    columns = 96

    def __init__(self, office: Office, rule: RoutingRule | None, parent: QWidget | None = None) -> None:
        self.rule = rule or NEW
        title = self.tr("Change the rule: {name}").format(name=self.rule.name)
        super().__init__(
            office, title if rule else self.tr("New rule of routing"), self.tr("Simulate…"), "routing rule",
            self.rule.rule or "new", parent,
        )  # fmt: skip
        self._kept: list[Condition] = []
        self.say(
            self.tr(
                "A change is a new edition; the editions before it are kept, and a referral names the one that "
                "it followed. First you see for which open complaints it would suggest another place."
            )
        )
        self._add_target()
        self._add_conditions()
        self._add_source()
        self._fill()
        self.start()

    def _add_target(self) -> None:
        self.add(TextField("name", self.tr("What it is about"), required=True))
        bodies = [(one, word(one)) for one in ReferredTo]
        self.add(ChoiceField("to", self.tr("May belong to"), bodies, required=True))
        hint = self.tr("Where it is outside of the agency.")
        self.add(TextField("body", self.tr("Name of the body"), hint=hint))

    def _add_conditions(self) -> None:
        self.head(self.tr("Where all of this holds"))
        for name in CODED:
            field = name.name.lower()
            self.add(
                ChoiceField(
                    f"{field}_how",
                    self.tr("{fact}, how").format(fact=word(name)),
                    [(one, word(one)) for one in Compared],
                    none=self.tr("It does not matter"),
                )
            )
            listed = [(one, word(one)) for one in CODED[name]]
            self.add(ChecklistField(field, word(name), listed, lines=min(_LINES, len(listed))))
        several = self.tr("Any of these; several are divided by |.")
        for name in FactName:
            if name not in CODED:
                hint = several if name is not FactName.WORDS else self.tr("Words only hint. ") + several
                self.add(TextField(name.name.lower(), word(name), hint=hint))

    def _add_source(self) -> None:
        self.head(self.tr("The rule"))
        first = self.tr("1 to 999; 1 is suggested first.")
        self.add(TextField("rank", self.tr("Rank"), required=True, hint=first))
        self.add(TextField("source", self.tr("Source"), required=True))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        if self.rule.rule:
            self.add(TickField("withdrawn", self.tr("Withdraw the rule: it suggests nothing from now on")))
        self.add(LongTextField("why", self.tr("Why it is made or changed"), required=True, lines=2))

    def _fill(self) -> None:
        for name in ("name", "to", "body", "source", "note"):
            self.fields[name].set_value(getattr(self.rule, name))
        self.fields["rank"].set_value(str(self.rule.rank))
        if not self.rule.rule:
            self.fields["to"].set_value(None)
        elif self.rule.withdrawn:
            self.fields["withdrawn"].set_value(True)
        for one in read_all(self.rule.conditions):
            if not self._fill_condition(one):
                self._kept.append(one)
        if self._kept:
            said = "; ".join(map(condition_words, self._kept))
            self.say(self.tr("These conditions stay as they are: {conditions}").format(conditions=said))

    def _fill_condition(self, one: Condition) -> bool:
        """Whether the form has a place for it."""
        name = next((name for name in FactName if name.value == one.fact), None)
        if name is None or (name not in CODED and one.compared is not Compared.ANY):
            return False
        field = name.name.lower()
        if name not in CODED:
            self.fields[field].set_value(BETWEEN.join(one.values))
            return True
        self.fields[f"{field}_how"].set_value(one.compared)
        self.fields[field].set_value(tuple(member for member in CODED[name] if plain(member) in one.wanted))
        return True

    def check(self) -> dict[str, str]:
        """A rank is a number, and each fact says how it is compared with what."""
        values, found = self.values(), {}
        rank = values["rank"].strip()
        if not (rank.isascii() and rank.isdecimal() and len(rank) <= 3):
            found["rank"] = self.tr("Type a whole number, like 20.")
        for name in CODED:
            field = name.name.lower()
            how, ticked = values[f"{field}_how"], values[field]
            if ticked and how is None:
                found[f"{field}_how"] = self.tr("Choose how it is compared, or untick what is below.")
            if not ticked and how not in {None, Compared.NOT_SAID}:
                found[field] = self.tr("Tick what it is compared with.")
            if ticked and how is Compared.NOT_SAID:
                found[field] = self.tr("Untick this: “not said” has no values.")
        return found

    def typed(self) -> RoutingRule:
        """The edition as it is typed, over the one that was seen."""
        values = self.values()
        return replace(
            self.rule,
            name=values["name"],
            to=values["to"],
            body=values["body"],
            rank=int(values["rank"]),
            conditions=tuple(one.line() for one in self._conditions(values)),
            source=values["source"],
            note=values["note"],
            withdrawn=values.get("withdrawn", False),
            why=values["why"],
        )

    def _conditions(self, values: dict[str, Any]) -> Iterator[Condition]:
        for name in FactName:
            field = name.name.lower()
            if name in CODED:
                if (how := values[f"{field}_how"]) is not None:
                    yield Condition(name.value, how, tuple(one.value for one in values[field]))
            elif said := split(values[field]):
                yield Condition(name.value, Compared.ANY, said)
        yield from self._kept

    def send(self) -> None:
        """See what it would change."""
        typed, routing = self.typed(), self.office.routing
        tasks.ask_long(
            self,
            self.tr("Simulating the rule"),
            lambda progress, cancelled: routing.simulate(typed, progress, cancelled),
            lambda found: self._simulated(found, typed),
            self._refused,
        )

    def _simulated(self, found: RouteSimulation, typed: RoutingRule) -> None:
        SimulationDialog(simulation_text(found), lambda: self._save(typed), self).open()

    def _save(self, typed: RoutingRule) -> None:
        routing = self.office.routing
        self.act(self.tr("Saving the rule"), lambda: routing.save_rule(typed))


class RoutingConfirmationForm(CounselForm):
    """Who of counsel confirmed an edition, and when."""

    def __init__(self, office: Office, rule: RoutingRule, parent: QWidget | None = None) -> None:
        title = self.tr("Counsel confirmed: rule {rule}, edition {n}")
        super().__init__(
            office,
            title.format(rule=rule.rule, n=rule.edition),
            ("routing confirmation", rule.rule),
            lambda counsel, on, words: office.routing.confirm_rule(
                rule.rule, rule.edition, counsel, on, words
            ),
            parent,
        )
