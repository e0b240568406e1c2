"""The register of obligations: complete, in the policy's own words, and without a place for a declared state."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from gen63_desktop import resources
from gen63_desktop.domain.compliance.register import Answered, read_register
from gen63_desktop.domain.compliance.rules.all import RULES
from gen63_desktop.domain.violations.clauses import CODES

SHIPPED = resources.text("compliance/gen-63.toml")
BINDS = re.compile(
    r"\b(?:shall|must|will|required|requires|prohibited|zero-tolerance|pledges to|applies to|ensures)\b|\d+%|\d+ days"
)
POLICY = "000_494b1e755bc0d81e.txt"


def _policy(samples: Path) -> str:
    """GEN 63 as its readers have it, on one line: without marks of headings, emphasis, notes and lists."""
    path = samples.parent / "seeds" / POLICY
    if not path.is_file():
        pytest.skip("the policy's text does not lie beside the samples")
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<sup>.*?</sup>", "", text).replace("\\_", "_").replace("*", "")
    return "\n".join(line.lstrip("#- ").strip() for line in text.splitlines())


def _binding_parts(text: str) -> list[str]:
    """What of the policy binds: its statement, purpose and application, and §1.0 to §4.3 without the definitions."""
    front = text[text.index("POLICY STATEMENT") : text.index("APPROVED: County Counsel")]
    general = text[text.index("1.0 GENERAL") : text.index("2.0 DEFINITION OF TERMS")]
    rest = text[text.index("3.0 IMPLEMENTATION") : text.index("5.0 FLOWCHART")]
    return [front, general, rest]


def _sentences(part: str) -> list[str]:
    lines = [line for line in part.splitlines() if line]
    found = [each for line in lines for each in re.split(r"(?<=[.:])\s+(?=[A-Z])", line)]
    return [" ".join(each.split()) for each in found]


@pytest.mark.requirement("R5")
def test_every_binding_sentence_of_the_policy_is_an_obligation(samples: Path) -> None:
    quotes = [one.quote for one in read_register(SHIPPED).obligations]
    bound = [
        each for part in _binding_parts(_policy(samples)) for each in _sentences(part) if BINDS.search(each)
    ]
    assert len(bound) > 25
    assert (
        [each for each in bound if not any(quote in each or each in quote for quote in quotes)]
        == [
            # says of itself that it is a definition, and where the policy stands; neither binds anybody
        ]
    )


@pytest.mark.requirement("R5")
def test_every_obligation_is_quoted_word_for_word_from_the_policy(samples: Path) -> None:
    text = " ".join(_policy(samples).split())
    assert [one.code for one in read_register(SHIPPED).obligations if one.quote not in text] == []


@pytest.mark.requirement("R5")
def test_every_clause_of_the_policy_has_an_obligation_in_its_order() -> None:
    clauses = list(dict.fromkeys(one.clause for one in read_register(SHIPPED).obligations))
    assert clauses == list(CODES)


@pytest.mark.requirement("R5")
def test_every_way_of_computing_has_its_rule_in_words() -> None:
    assert set(RULES) == set(Answered)
    assert all(rule.words.strip() for rule in RULES.values())
    assert {one.answered for one in read_register(SHIPPED).obligations} == set(Answered)


@pytest.mark.requirement("R5")
def test_an_entry_that_declares_a_state_is_refused() -> None:
    for word in ('state = "met, by the records"', "met = true", 'compliant = "yes"'):
        with pytest.raises((TypeError, ValueError)):
            read_register(SHIPPED.replace('code = "3.3-3"', f'code = "3.3-3"\n{word}'))


@pytest.mark.requirement("R5")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('code = "3.3-3"', 'code = "3.3-2"'),
        ('clause = "GEN 63 §3.5"', 'clause = "GEN 63 §9.9"'),
        ('answered = "audit-clock"', 'answered = "declared"'),
        ('rest = "Analytics tools are not kept in this program."', 'rest = ""'),
        ('requirements = ["D4"]', 'requirements = ["as counsel said"]'),
    ],
)
def test_an_entry_that_contradicts_itself_is_refused(before: str, after: str) -> None:
    assert before in SHIPPED
    with pytest.raises(ValueError, match=r"\S"):
        read_register(SHIPPED.replace(before, after, 1))


@pytest.mark.requirement("R5")
def test_an_area_that_the_program_does_not_keep_says_so_and_claims_no_control() -> None:
    for entry in tomllib.loads(SHIPPED)["obligation"]:
        if entry["answered"] == "not-kept":
            assert "not kept in this program" in entry["rest"]
            assert "subject" not in entry
