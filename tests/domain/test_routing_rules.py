"""C11: rules of routing over facts: what they suggest and why, in which order, and which rules cannot stand together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.conditions import Compared, Condition, overlap, read_line
from gen63_desktop.domain.routing.facts import FactName, facts
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.rules import RoutingBook, ambiguous, check_rule, contradict
from gen63_desktop.domain.routing.seeds import SEEDS
from gen63_desktop.domain.routing.suggesting import suggest
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute

BASIS, WORDS = FactName.BASIS.value, FactName.WORDS.value


def _rule(number: int, *lines: str, to: ReferredTo = ReferredTo.CIV_5, rank: int = 10) -> RoutingRule:
    return RoutingRule(f"R-{number}", 1, "A rule", to, "", rank, lines, "CIV 5", why="Memo 7")


@pytest.mark.requirement("C11")
@pytest.mark.parametrize(
    ("compared", "known", "holds"),
    [
        (Compared.ANY, {"race", "age"}, True),
        (Compared.ANY, {"age"}, False),
        (Compared.ANY, set(), False),
        (Compared.ALL, {"race", "color", "age"}, True),
        (Compared.ALL, {"race"}, False),
        (Compared.ONLY, {"race"}, True),
        (Compared.ONLY, {"race", "age"}, False),
        (Compared.ONLY, set(), False),
        (Compared.EXACTLY, {"race", "color"}, True),
        (Compared.EXACTLY, {"race"}, False),
        (Compared.NONE, {"age"}, True),
        (Compared.NONE, set(), True),
        (Compared.NONE, {"race"}, False),
    ],
)
def test_a_condition_compares_as_it_says(compared: Compared, known: set[str], holds: bool) -> None:
    asked = Condition(BASIS, compared, ("race", "color"))
    assert asked.holds(facts({BASIS: known})) is holds
    assert read_line(asked.line()) == asked


@pytest.mark.requirement("C11")
def test_a_suggestion_names_its_rule_what_met_it_and_what_else_holds_and_hints_come_last() -> None:
    rules = (
        _rule(1, f"{WORDS}: any of: my supervisor | my manager", to=ReferredTo.CIV_4, rank=1),
        _rule(2, f"{BASIS}: any of: race | age", to=ReferredTo.CIV_13, rank=20),
        _rule(3, f"{BASIS}: any of: race", "respondent: any of: contractor", rank=20),
        _rule(4, f"{BASIS}: any of: disability", rank=5),
    )
    found = suggest(
        rules, facts({BASIS: ["Race"], "respondent": ["contractor"], WORDS: ["I told MY  supervisor."]})
    )
    assert [one.rule.rule for one in found.matches] == ["R-3", "R-2", "R-1"]
    assert found.first is not None
    assert [(one.condition.fact, one.by) for one in found.first.met] == [
        (BASIS, ("race",)),
        ("respondent", ("contractor",)),
    ]
    assert [one.is_hint for one in found.matches] == [False, False, True]
    assert suggest(rules, facts({})).first is None
    assert suggest(rules, facts({WORDS: ["my supervisors"]})).first is None  # whole words only


@pytest.mark.requirement("C11")
def test_rules_that_hold_alike_and_send_elsewhere_are_told_as_tied() -> None:
    one, other = (
        _rule(1, f"{BASIS}: any of: race"),
        _rule(2, f"{BASIS}: any of: race | age", to=ReferredTo.GEN_42),
    )
    found = suggest((one, other), facts({BASIS: ["race"]}))
    assert [each.rule.rule for each in found.tied] == ["R-2"]
    assert ambiguous(one, other)
    assert not ambiguous(one, _rule(3, f"{BASIS}: any of: age", to=ReferredTo.GEN_42))


@pytest.mark.requirement("C11")
def test_no_rule_stands_beside_one_that_asks_for_the_very_same_and_sends_it_elsewhere() -> None:
    there = _rule(1, "respondent: any of: contractor", f"{BASIS}: any of: race | age")
    asked = _rule(2, f"{BASIS}: any of: Age | race", "respondent: any of: contractor", to=ReferredTo.GEN_42)
    assert contradict(asked, there)
    with pytest.raises(Problems, match="Rule R-1"):
        check_rule(asked, None, (there,))


@pytest.mark.requirement("C11")
@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((), "without a condition"),
        ((f"{BASIS}: none of: race",), "only says what a complaint is not"),
        ((f"{BASIS}: any of: racing",), "does not know: racing"),
        ((f"{BASIS}: any of",), "has no value"),
        ((f"{BASIS}: any of: race", f"{BASIS}: none of: age"), "each fact once"),
        (("anything goes",), "is no condition"),
    ],
)
def test_a_rule_that_no_complaint_could_be_told_by_is_refused(lines: tuple[str, ...], said: str) -> None:
    with pytest.raises(Refused, match=said):
        check_rule(_rule(1, *lines), None, ())


@pytest.mark.requirement("C11")
def test_the_shipped_rules_say_what_a_rule_has_to_and_none_of_them_contradicts_another() -> None:
    for one in SEEDS:
        check_rule(RoutingRule(*(getattr(one, n) for n in ("rule", "edition", "name", "to", "body", "rank", "conditions", "source", "note")), why="x"), None, SEEDS)  # fmt: skip
        assert one.source
        assert not [other for other in SEEDS if contradict(one, other)]
    assert {one.to for one in SEEDS} == set(ReferredTo) - {ReferredTo.OTHER}
    assert len({one.rule for one in SEEDS}) == len(SEEDS)


@pytest.mark.requirement("C11")
@pytest.mark.parametrize(
    ("said", "to"),
    [
        (
            {BASIS: [Basis.RACE], "respondent": [RespondentKind.EMPLOYEE], "statute": [Statute.TITLE_VI]},
            "CIV 13",
        ),
        ({BASIS: [Basis.RELIGION], "respondent": [RespondentKind.EMPLOYEE]}, "CIV 5"),
        ({"respondent": [RespondentKind.EMPLOYEE]}, "GEN 42"),
        ({BASIS: [Basis.RELIGION], "respondent": [RespondentKind.LAW_ENFORCEMENT]}, "GEN 64"),
        (
            {"respondent": [RespondentKind.LAW_ENFORCEMENT], "sworn officer": ["yes"]},
            "law enforcement agency",
        ),
        ({"respondent": [RespondentKind.DATA_SOURCE], WORDS: ["It was hacked."]}, "IT 12"),
        ({"retaliation": ["yes"], "respondent": [RespondentKind.CONTRACTOR]}, "CIV 5"),
        ({"statute": [Statute.ADA], "jurisdiction": ["another body decides on it"]}, "federal"),
    ],
)
def test_the_shipped_rules_suggest_what_the_references_of_the_policy_are_about(
    said: dict[str, list[str]], to: str
) -> None:
    first = suggest(RoutingBook().newest, facts(said)).first
    assert first is not None
    assert first.rule.to.value.startswith(to)


_VALUES = st.frozensets(st.sampled_from(["a", "b", "c"]), max_size=3)


@pytest.mark.requirement("C11")
@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(Compared)), _VALUES, st.sampled_from(list(Compared)), _VALUES)
def test_two_conditions_overlap_just_where_some_values_meet_both(
    one: Compared, ours: frozenset[str], other: Compared, theirs: frozenset[str]
) -> None:
    a, b = Condition("x", one, tuple(ours)), Condition("x", other, tuple(theirs))
    subsets = [
        frozenset(v for v, bit in zip("abcz", f"{n:04b}", strict=True) if bit == "1") for n in range(16)
    ]
    said = [known for known in subsets if known <= ours or known <= theirs or known == {"z"}]
    assert overlap((a,), (b,)) == any(a.holds({"x": known}) and b.holds({"x": known}) for known in said)
