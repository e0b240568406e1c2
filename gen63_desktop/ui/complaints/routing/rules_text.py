"""A rule of routing, its editions and a simulation as text that is read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.routing.conditions import read_all
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.rules import unknown_facts
from gen63_desktop.domain.routing.views import RouteSimulation, ShownRoute
from gen63_desktop.ui.complaints.routing_labels import condition_words, target_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.vocabulary import word


def rule_line(shown: ShownRoute) -> str:
    """A rule in the list: its rank, where it sends, what it is about, and whether counsel has confirmed it."""
    rule = shown.newest
    if rule.withdrawn:
        state = QCoreApplication.translate("RoutingRules", "withdrawn")
    elif shown.confirmed(rule.edition) is not None:
        state = QCoreApplication.translate("RoutingRules", "confirmed by counsel")
    else:
        state = QCoreApplication.translate("RoutingRules", "confirm with counsel")
    return f"{rule.rank}. {target_words(rule)}: {rule.name} ({state})"


def rule_text(shown: ShownRoute) -> str:
    """The newest edition in full, then those before it."""
    said: list[str] = []
    for edition in shown.editions:
        said += ["", *_edition(shown, edition)] if said else _edition(shown, edition)
    return "\n".join(said)


def _edition(shown: ShownRoute, rule: RoutingRule) -> Iterator[str]:
    text = QCoreApplication.translate("RoutingRules", "Rule {rule}, edition {n}, {origin}")
    yield text.format(rule=rule.rule, n=rule.edition, origin=_origin(shown, rule))
    if rule.withdrawn:
        yield QCoreApplication.translate("RoutingRules", "Withdrawn: it suggests nothing.")
    conditions = read_all(rule.conditions)
    name = QCoreApplication.translate("RoutingRules", "Name")
    sends = QCoreApplication.translate("RoutingRules", "May belong to")
    yield f"{name}: {rule.name}"
    yield f"{sends}: {', '.join(filter(None, (word(rule.to), rule.body)))}"
    yield QCoreApplication.translate("RoutingRules", "Where all of this holds:")
    for one in conditions:
        yield f"  • {condition_words(one)}"
    if any(one.is_hint for one in conditions):
        yield QCoreApplication.translate(
            "RoutingRules",
            "Words in a text only hint: it is suggested after all rules that rest on coded facts.",
        )
    for fact in unknown_facts(conditions):
        said = QCoreApplication.translate(
            "RoutingRules", "Complaints here do not record “{fact}”: the rule suggests nothing for them."
        )
        yield said.format(fact=fact)
    for title, value in (
        (QCoreApplication.translate("RoutingRules", "Rank"), str(rule.rank)),
        (QCoreApplication.translate("RoutingRules", "Source"), rule.source),
        (QCoreApplication.translate("RoutingRules", "Note"), rule.note),
        (QCoreApplication.translate("RoutingRules", "Why it was made"), rule.why),
        (QCoreApplication.translate("RoutingRules", "State"), _state(shown, rule)),
    ):
        if value:
            yield f"{title}: {value}"


def _origin(shown: ShownRoute, rule: RoutingRule) -> str:
    if rule.made_by is None:
        return QCoreApplication.translate("RoutingRules", "came with the program")
    text = QCoreApplication.translate("RoutingRules", "made by {name} on {made}")
    return text.format(name=shown.people.get(rule.made_by, "?"), made=words.day(rule.made_on))


def _state(shown: ShownRoute, rule: RoutingRule) -> str:
    given = shown.confirmed(rule.edition)
    if given is None:
        return QCoreApplication.translate("RoutingRules", "Confirm with counsel: nobody has confirmed it yet")
    text = QCoreApplication.translate(
        "RoutingRules", "Confirmed by {counsel} on {day}; {name} recorded it on {on}"
    )
    said = text.format(
        counsel=given.counsel, day=words.day(given.on), name=shown.people.get(given.recorded_by, "?"),
        on=words.day(given.recorded_on),
    )  # fmt: skip
    return f"{said}. {given.words}" if given.words else said


def simulation_text(found: RouteSimulation) -> str:
    """Which open complaints would be suggested to go elsewhere, and that none of them is touched."""
    head = QCoreApplication.translate(
        "RoutingRules", "For {moved} of {all} open complaints another place would be suggested."
    )
    said = [head.format(moved=words.number(len(found.moves)), all=words.number(found.looked_at))]
    if found.not_shown:
        text = QCoreApplication.translate(
            "RoutingRules", "{n} open complaints are closed to you and were not looked at."
        )
        said.append(text.format(n=words.number(found.not_shown)))
    none = QCoreApplication.translate("RoutingRules", "nothing suggested")
    for one in found.moves:
        before, after = (none if rule is None else target_words(rule) for rule in (one.before, one.after))
        said.append(f"{one.number}: {before} → {after}")
    said.append(
        QCoreApplication.translate(
            "RoutingRules",
            "A suggestion decides nothing: no complaint is changed, no referral is made or taken back.",
        )
    )
    return "\n".join(said)
