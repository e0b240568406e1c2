"""Hostile text, thrown by the hundred, through every way in and out: it stays text."""

from __future__ import annotations

import contextlib
import csv
import json
import re
import unicodedata
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.safe_text import guarded, whole_text
from gen63_desktop.reports.kit.people_text import PeopleText
from gen63_desktop.services.office import Office
from tests.comment_files import rows, take_in
from tests.long_runs import times
from tests.reports import structure
from tests.reports.paper import heading, made, words
from tests.services.audit_steps import survey

HIDDEN = "Xanthippe"
"""A word of a column that no search may look into."""
FRAGMENTS = (
    *'=+-@|%\t\r\n"\'`;,<>&{}[]()\\/*:^~!?$#',
    "\u0000", "\u0001", "\u001b[31m", "\u007f", "\u00a0", "\u200b", "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe",
    "\u0301", "\ud800", "\udfff", "＝1", "＋1", "－1", "＠x", "👩🏽‍🚀", "漢字", "العربية", "ﬁ", "ß", "İ",
    " AND ", " OR ", " NOT ", " NEAR(", "NEAR/2", "*", "text:", "source_ref : ", "^", "-ramp", " & ", " | ", "!", "<->", ":*",
    HIDDEN, f"other : {HIDDEN}", f'{{other}} : "{HIDDEN}"', f"- text : {HIDDEN}",
    "'; DROP TABLE comments; --", '" OR 1=1 --', "%s", "%(name)s", "{0}", "{name}", "${x}", "\\u0041", "_x000D_",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', "@SUM(1)", "\t=1", "http://example.org/",
    "<b>", "</para>", "<br/>", "<img src='/etc/hostname'/>", "<font color='white'>", "<!--", "]]>", "&amp;", "&#60;", "&e;",
    "<script>alert(1)</script>", "</script>", "<!DOCTYPE x [", "../", "..\\", "C:\\", "CON", "nul.txt", "\ue001", "\ue002",
)  # fmt: skip
GROW = {0xE001: "a" * 1_200, 0xE002: "x" * 40_000}
"""Long words stand as one sign, so that an example can be told in few lines."""
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), min_size=1, max_size=6).map("".join)
_runs = count(1)
F = TypeVar("F", bound=Callable[..., object])


def thrown(at_once: int) -> Callable[[F], F]:
    """So many examples that the texts of all together are as many as promised."""
    phases = tuple(Phase) if at_once == 1 else (Phase.generate,)  # to shrink a whole file takes too long
    return settings(
        max_examples=times(500, 20_000) // at_once,
        deadline=None,
        database=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )


def many(size: int) -> st.SearchStrategy[list[str]]:
    """So many texts at once."""
    return st.lists(TEXTS, min_size=size, max_size=size)


@pytest.fixture
def filled(either_office: Office, tmp_path: Path) -> Office:
    """An office with comments, each with a word in a column that no search looks into."""
    wanted = rows(12)
    for row in wanted:
        row[5] = HIDDEN
    take_in(either_office, tmp_path / "comments.csv", wanted)
    return either_office


@pytest.mark.promise("text")
@pytest.mark.requirement("S4", "M1")
def test_nothing_that_is_typed_into_a_search_breaks_it_or_reaches_a_hidden_column(filled: Office) -> None:
    comments, complaints = filled.comments.listing(), filled.complaints.listing()
    everything = comments.count(ListRequest(Sort("received")))

    @thrown(1)
    @given(TEXTS)
    def search(text: str) -> None:
        text = text.translate(GROW)
        asked = ListRequest(Sort("received"), words=text)
        found = comments.page(asked, None)
        assert len(found) <= everything
        assert complaints.count(asked) == 0
        if HIDDEN in text and '"' not in text:
            assert not found, "a word that stands in a hidden column alone was found"

    search()


def _stored(text: str) -> str:
    return text.translate(GROW).encode("utf-8", "replace").decode()


@pytest.mark.promise("text")
@pytest.mark.requirement("S4", "M1", "E4")
def test_texts_of_a_file_are_kept_and_go_out_as_the_same_texts(office: Office, tmp_path: Path) -> None:
    at_once = 50

    @thrown(at_once)
    @given(many(at_once))
    def through(texts: list[str]) -> None:
        run = next(_runs)
        wanted = rows(at_once)
        for number, (row, text) in enumerate(zip(wanted, texts, strict=True)):
            row[0], row[4] = f"{run}-{number}", _stored(text)
        taken = take_in(office, tmp_path / "in.csv", wanted)
        assert taken.receipt.stored == at_once
        with office.session.ask() as reader:
            kept = {one.source_ref: one.text for one in reader.find(Comment)}
        for row in wanted:
            assert _letters(kept[row[0]]) == _letters(row[4])
        _same_in_files(office, tmp_path, kept)
        (last, *_) = office.comments.imports()
        office.comments.undo_import(last.id, "The next texts")

    through()
    assert office.history.verify().problems == ()


def _letters(text: str) -> str:
    """What of a text no reader may change: all but blanks, line ends, composition, and what no database keeps."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(whole.replace("\x00", "").replace("\ufffd", "").split())


def _same_in_files(office: Office, folder: Path, kept: dict[str, str]) -> None:
    everything = ListRequest(Sort("received"))
    for ending in ("csv", "xlsx", "json"):
        assert office.comments.export(folder / f"out.{ending}", everything) == len(kept)
    limit = csv.field_size_limit(1 << 24)
    with (folder / "out.csv").open(newline="", encoding="utf-8-sig") as stream:
        lines = list(csv.reader(stream, strict=True))
    csv.field_size_limit(limit)
    at, ref = lines[0].index("Text"), lines[0].index("Own id")
    assert {line[ref]: line[at] for line in lines[1:]} == {
        guarded(name): guarded(whole_text(text)) for name, text in kept.items()
    }
    book = openpyxl.load_workbook(folder / "out.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    (table,) = json.loads((folder / "out.json").read_text("utf-8"))["tables"]
    assert {row["Own id"]: row["Text"] for row in table["rows"]} == {
        name: whole_text(text) for name, text in kept.items()
    }


PRINTED = re.compile(r"[\x21-\x7e]{1,900}")


@pytest.mark.promise("text")
@pytest.mark.requirement("R1", "R2")
@thrown(20)
@given(many(20))
def test_texts_stand_in_an_accessible_file_as_they_are_and_run_as_nothing(texts: list[str]) -> None:
    people = PeopleText()
    pdf = made([heading(), *(words(people.markup(text.translate(GROW)[:3_000])) for text in texts)])

    assert structure.problems(pdf) == []
    assert b"/etc/hostname" not in pdf
    assert b"/JavaScript" not in pdf
    spoken = "".join(structure.read(pdf).split())
    for text in texts:
        if PRINTED.fullmatch(text):
            assert text in spoken


@pytest.mark.promise("text")
@pytest.mark.requirement("S4", "A5")
def test_a_name_of_a_file_is_data_and_names_no_place_on_the_disk(office: Office, tmp_path: Path) -> None:
    audit = office.audits.start(survey(office).id)
    question = audit.questions[0].code
    kept_in = office.session.attachments._folder
    numbers = count(1)

    @thrown(1)
    @given(TEXTS)
    def name(text: str) -> None:
        content, text = f"file {next(numbers)}".encode(), text[:400]
        if re.search("[\x00\ud800-\udfff]", text):
            with pytest.raises(Refused):
                office.audits.attach(audit.audit, question, text, content)
            return
        file = office.audits.attach(audit.audit, question, text, content)
        assert file.name == text
        assert office.audits.evidence(file) == content
        assert re.fullmatch("[0-9a-f]{64}", file.blob)
        with contextlib.suppress(Refused):  # in words: a name that this disk cannot keep
            office.audits.save_evidence(file, _beneath(tmp_path / "out", text))

    (tmp_path / "out").mkdir()
    name()
    names = {path.name for path in kept_in.rglob("*") if path.is_file()}
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in names)
    beside = {path.name for path in tmp_path.iterdir()}
    assert beside <= {"office", "out", "home"}, "a name led out of its folder"


def _beneath(folder: Path, name: str) -> Path:
    """What a person makes of a name who keeps it as far as a disk can."""
    plain = re.sub("[\x00/\ud800-\udfff]", "_", name)[:60]
    return folder / (plain.strip(". ") or "file")
