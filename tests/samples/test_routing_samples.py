"""C11: the Department of Justice's published table of which section handles which complaint, as rules of routing.

All of its rows are imported as rules and each row's own input gives its section back. Beside it stand few rules of
our own that say the same in general, and an oracle that is no rule at all: the three agree on every row, and the
last two on combinations that the table does not list.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, FileSource
from gen63_desktop.domain.mapping.mapping import Mapping as FileMapping
from gen63_desktop.domain.routing.conditions import Compared, Condition
from gen63_desktop.domain.routing.facts import Facts, facts
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.suggesting import suggest
from gen63_desktop.domain.routing.tables import TableAnswers
from gen63_desktop.services.office import Office

SECTION, PRIMARY, CLASSES = "Section assignment", "Primary complaint", "Protected class"
PLACE, FACILITY, SCHOOL = "Place", "Facility", "School"
IMMIGRATION = "Immigration/citizenship status (choosing this will not share your status)"
ORIGIN, LANGUAGE = "National origin (including ancestry and ethnicity)", "Language"
DISABILITY = "Disability (including temporary or recovered and including HIV and drug addiction)"
GUNS = "Gun Ownership"
OF_IMMIGRANTS = (IMMIGRATION, ORIGIN, LANGUAGE)
Row = Mapping[str, str]


@pytest.fixture
def table(samples: Path) -> Path:
    return samples / "doj-crt-routing" / "section_assignment_expected.csv"


def _rows(table: Path) -> list[Row]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _input(row: Row) -> Facts:
    """What was answered: “n/a” is a question that was not asked."""
    said = {title: cell for title, cell in row.items() if title != SECTION and cell and cell != "n/a"}
    return facts({title: cell.split("|") for title, cell in said.items()})


def _oracle(row: Row) -> str:
    """The section, told case by case."""
    classes, primary = set(row[CLASSES].split("|")), row[PRIMARY]
    only_disability = classes == {DISABILITY}
    match primary:
        case "workplace":
            return "IER" if classes <= set(OF_IMMIGRANTS) else "ELS"
        case "voting":
            return "DRS" if only_disability else "VOT"
        case "housing":
            return "HCE"
        case "education":
            return "DRS" if only_disability and row[SCHOOL] == "private" else "EOS"
        case "commercial_or_public":
            return "DRS" if only_disability else "SPL" if row[PLACE] == "healthcare" else "HCE"
        case "police":
            return "DRS" if only_disability else "SPL" if row[FACILITY] == "inside" else "CRM"
        case _:
            return "DRS" if only_disability else "2AS" if classes == {GUNS} else "ADM"


def _general() -> Iterator[RoutingRule]:
    """The same in sixteen rules."""
    only, any_of = Compared.ONLY, Compared.ANY
    disabled = Condition(CLASSES, only, (DISABILITY,))

    def of(primary: str) -> Condition:
        return Condition(PRIMARY, any_of, (primary,))

    said = (
        ("IER", (of("workplace"), Condition(CLASSES, only, OF_IMMIGRANTS))),
        ("ELS", (of("workplace"),)),
        ("DRS", (of("voting"), disabled)),
        ("VOT", (of("voting"),)),
        ("HCE", (of("housing"),)),
        ("DRS", (of("education"), disabled, Condition(SCHOOL, any_of, ("private",)))),
        ("EOS", (of("education"),)),
        ("DRS", (of("commercial_or_public"), disabled)),
        ("SPL", (of("commercial_or_public"), Condition(PLACE, any_of, ("healthcare",)))),
        ("HCE", (of("commercial_or_public"),)),
        ("DRS", (of("police"), disabled)),
        ("SPL", (of("police"), Condition(FACILITY, any_of, ("inside",)))),
        ("CRM", (of("police"), Condition(FACILITY, any_of, ("outside",)))),
        ("DRS", (of("something_else"), disabled)),
        ("2AS", (of("something_else"), Condition(CLASSES, only, (GUNS,)))),
        ("ADM", (of("something_else"),)),
    )
    for rank, (section, conditions) in enumerate(said, 1):
        lines = tuple(one.line() for one in conditions)
        yield RoutingRule(f"R-{rank}", 1, section, ReferredTo.FEDERAL, section, rank, lines, "The table")


def _section(rules: tuple[RoutingRule, ...], row: Row) -> str:
    first = suggest(rules, _input(row)).first
    return "" if first is None else first.rule.body


@pytest.mark.requirement("C11")
def test_every_row_of_the_published_table_is_a_rule_and_gives_its_section_back(
    office: Office, table: Path
) -> None:
    opened = office.routing.open_table(table)
    mapping = FileMapping("routing", (FieldSource("to", (SECTION,)),), (FileSource(MAIN),))
    answers = TableAnswers(Compared.EXACTLY, ReferredTo.FEDERAL, further=True)
    taken = office.routing.import_rules(opened, mapping, answers)
    rows = _rows(table)
    assert (len(rows), taken.receipt.stored, taken.receipt.refused) == (261, 261, ())
    for row in rows:
        found = office.routing.suggest(_input(row))
        assert {one.rule.body for one in found.matches} == {row[SECTION]}, row
        assert found.tied == ()


@pytest.mark.requirement("C11")
def test_sixteen_general_rules_an_oracle_and_the_table_name_the_same_section(table: Path) -> None:
    rules, rows = tuple(_general()), _rows(table)
    for row in rows:
        assert _section(rules, row) == _oracle(row) == row[SECTION], row
    classes = sorted({one for row in rows for one in row[CLASSES].split("|")})
    asked = {(row[PRIMARY], row[PLACE], row[FACILITY], row[SCHOOL]) for row in rows}
    for pair in combinations(classes, 2):
        for primary, place, facility, school in asked:
            row = {
                PRIMARY: primary,
                CLASSES: "|".join(pair),
                PLACE: place,
                FACILITY: facility,
                SCHOOL: school,
            }
            assert _section(rules, row) == _oracle(row), row
