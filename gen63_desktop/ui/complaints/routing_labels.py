"""Routing in words: where a complaint may belong and why, a condition, and where a rule sends."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gen63_desktop.domain.routing.conditions import Compared, Condition
from gen63_desktop.domain.routing.facts import CODED, FactName, plain
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.suggesting import Match, Suggestion
from gen63_desktop.ui.shared.vocabulary import word

WORDS = (
    QT_TRANSLATE_NOOP("Vocabulary", "Alleged basis"),
    QT_TRANSLATE_NOOP("Vocabulary", "Retaliation"),
    QT_TRANSLATE_NOOP("Vocabulary", "Sworn officer"),
    QT_TRANSLATE_NOOP("Vocabulary", "Statute"),
    QT_TRANSLATE_NOOP("Vocabulary", "Jurisdiction"),
    QT_TRANSLATE_NOOP("Vocabulary", "Channel"),
    QT_TRANSLATE_NOOP("Vocabulary", "Filed elsewhere"),
    QT_TRANSLATE_NOOP("Vocabulary", "Employer of the respondent"),
    QT_TRANSLATE_NOOP("Vocabulary", "Line"),
    QT_TRANSLATE_NOOP("Vocabulary", "Place"),
    QT_TRANSLATE_NOOP("Vocabulary", "Category"),
    QT_TRANSLATE_NOOP("Vocabulary", "Words in the text"),
    QT_TRANSLATE_NOOP("Vocabulary", "Any of"),
    QT_TRANSLATE_NOOP("Vocabulary", "All of"),
    QT_TRANSLATE_NOOP("Vocabulary", "Nothing but"),
    QT_TRANSLATE_NOOP("Vocabulary", "Exactly"),
    QT_TRANSLATE_NOOP("Vocabulary", "None of"),
    QT_TRANSLATE_NOOP("Vocabulary", "Not said"),
)


def fact_words(fact: str) -> str:
    """A fact as it stands at the head of a line; one that only an imported table knows by its own title."""
    try:
        return word(FactName(fact))
    except ValueError:
        return fact


def value_words(fact: str, values: Iterable[str]) -> str:
    """The values of a fact, in the words of its list."""
    listed = {}
    if fact in {name.value for name in CODED}:
        listed = {plain(member.value): word(member) for member in CODED[FactName(fact)]}
    return ", ".join(listed.get(plain(one), one) for one in values)


def condition_words(condition: Condition) -> str:
    """One condition: ``Alleged basis: any of Race, Color``."""
    fact, how = fact_words(condition.fact), word(condition.compared)
    how = how[0].lower() + how[1:]
    return f"{fact}: {how} {value_words(condition.fact, condition.values)}".rstrip()


def target_words(rule: RoutingRule) -> str:
    """Where a rule sends a complaint."""
    return rule.body or word(rule.to)


def because(match: Match) -> str:
    """What a rule rests on in this complaint."""
    said = []
    for one in match.met:
        positive = one.condition.compared not in {Compared.NONE, Compared.NOT_SAID}
        if positive:
            said.append(f"{fact_words(one.condition.fact)}: {value_words(one.condition.fact, one.by)}")
        else:
            said.append(condition_words(one.condition))
    return "; ".join(said)


def match_words(match: Match) -> str:
    """One sentence: where it may belong, because of what, by which rule."""
    if match.is_hint:
        text = QCoreApplication.translate(
            "Routing",
            "Perhaps {target}: words in the text hint at it ({reasons}). Rule {rule}, edition {n}: {name}.",
        )
    else:
        text = QCoreApplication.translate(
            "Routing", "May belong to {target}, because of {reasons}. Rule {rule}, edition {n}: {name}."
        )
    rule = match.rule
    return text.format(
        target=target_words(rule), reasons=because(match), rule=rule.rule, n=rule.edition, name=rule.name
    )


def others_words(found: Suggestion) -> str:
    """What else may be, in one line; empty where there is nothing else."""
    first = found.first
    targets = dict.fromkeys(target_words(one.rule) for one in found.others)
    if first is not None:
        targets.pop(target_words(first.rule), None)
    if not targets:
        return ""
    text = (
        QCoreApplication.translate("Routing", "Just as likely or next: {targets}.")
        if found.tied
        else QCoreApplication.translate("Routing", "Next: {targets}.")
    )
    return text.format(targets=", ".join(targets))
