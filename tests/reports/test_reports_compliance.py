"""The compliance matrix on paper: standards, the first page, every sentence, and text from people as text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pikepdf
import pytest

from gen63_desktop import resources
from gen63_desktop.domain.compliance.facts import Facts, FileFact, SourceFact, ViolationFact
from gen63_desktop.domain.compliance.matrix import Matrix, lines
from gen63_desktop.domain.compliance.notes import NoteView
from gen63_desktop.domain.compliance.register import read_register
from gen63_desktop.domain.compliance.report import MatrixReport, key_figures
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.compliance.report import draw
from tests.domain.test_compliance_rules import LATE, OPEN, QUARTER, SIGNED, USED
from tests.reports import structure

DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 20, 5, tzinfo=UTC)
REGISTER = read_register(resources.text("compliance/gen-63.toml"))
FILE = FileFact("plans.pdf", "ab" * 32, DAY, "no-deployment")
NOTE = NoteView(1, "3.3-3", "The <b>vendor</b> was asked; see “minutes” & file 12. 😀", "Dana Whitfield", AT)
TAKEN_BACK = replace(
    NOTE,
    id=2,
    text="Wrong office.",
    withdrawn_by="Lee Officer",
    withdrawn_at=AT,
    withdrawn_why="It was another",
)


def report(facts: Facts | None = None, notes: tuple[NoteView, ...] = (NOTE, TAKEN_BACK)) -> MatrixReport:
    used: SourceFact = replace(USED, audit=replace(SIGNED, files=(FILE,)))
    elsewhere: ViolationFact = replace(OPEN, clauses=("GEN 63 §1.0",))
    many = tuple(replace(elsewhere, id=n, number=f"V-2026-{n:04}") for n in range(1, 15))
    full = Facts(DAY, (used, LATE), None, (QUARTER,), violations=many)
    matrix = Matrix(
        DAY, REGISTER.document, REGISTER.standing, "Office of Civil Rights", True, AT, 12, "cd" * 32,
        lines(REGISTER, facts or full, notes),
    )  # fmt: skip
    heading = Heading(
        ReportKind.MATRIX,
        Audience.EXECUTIVE,
        DAY.isoformat(),
        "Office of Civil Rights",
        True,
        AT,
        12,
        "cd" * 32,
    )
    return MatrixReport(heading, matrix)


@cache
def _pdf() -> bytes:
    return draw(report())


def _pages(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [" ".join(" ".join(structure.all_texts(page)).split()) for page in file.pages]


def _spoken(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", structure.read(pdf).replace("\u00a0", " "))


@pytest.mark.requirement("R5", "R2")
def test_the_matrix_on_paper_meets_both_standards_and_two_builds_are_the_same() -> None:
    assert check(_pdf()) == ()
    assert draw(report()) == _pdf()


@pytest.mark.requirement("R5", "R2")
def test_the_matrix_of_an_empty_office_meets_them_too_and_says_that_there_is_no_data() -> None:
    pdf = draw(report(Facts(DAY), ()))
    assert check(pdf) == ()
    assert "By the records nothing is not met." in _spoken(pdf)
    assert "Met, by the records 0" in _spoken(pdf)


@pytest.mark.requirement("R5")
def test_the_first_page_counts_every_state_and_names_what_is_not_met_and_since_when() -> None:
    first = _pages(_pdf())[0]
    for figure in key_figures(report().matrix):
        assert f"{figure.label} {figure.value}" in first
    assert sum(int(figure.value) for figure in key_figures(report().matrix)) == len(REGISTER.obligations)
    assert "§3.3, every 90 days (since Sep 4, 2026)" in first


@pytest.mark.requirement("R5")
def test_every_sentence_stands_with_its_state_and_every_rule_in_words() -> None:
    spoken = _spoken(_pdf())
    for line in report().matrix.lines:
        assert spoken.count(line.quote) >= 2, line.code  # in the table, and with its evidence
        assert line.because in spoken
        if line.state is not State.NOT_KEPT:
            assert line.rule in spoken


@pytest.mark.requirement("R5")
def test_evidence_is_named_by_number_and_hash_and_what_is_left_out_is_counted() -> None:
    spoken = _spoken(_pdf())
    assert f"Evidence file plans.pdf, Nov 20, 2026. SHA-256 {'ab' * 32}." in spoken
    assert "V-2026-0001" in spoken
    assert "more in the spreadsheet of this report" in spoken


@pytest.mark.requirement("R5", "R2")
def test_notes_are_text_with_their_author_and_say_that_they_change_no_state() -> None:
    spoken = _spoken(_pdf())
    assert "The <b>vendor</b> was asked; see “minutes” & file 12." in spoken
    assert "Noted by Dana Whitfield, Nov 20, 2026, 8:05 PM (UTC)" in spoken
    assert "Taken back by Lee Officer" in spoken
    assert "they change no state" in spoken


@pytest.mark.requirement("R5")
def test_no_page_is_nearly_empty() -> None:
    assert [number for number, words in enumerate(_pages(_pdf())[:-1], 1) if len(words) < 500] == []
