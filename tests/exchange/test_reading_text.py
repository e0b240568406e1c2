"""Delimited text: read strictly, with its rows numbered as a person sees them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import EncodingUnknown, ReadOptions
from gen63_desktop.exchange.foreign_table import open_table
from tests.exchange.foreign_files import read, refusal, text_file, values

pytestmark = pytest.mark.requirement("M1")

TWO_ROWS = [("17", "The driver, Ms Example, waited; then left | late"), ("18", "Thank you")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_and_shown(tmp_path: Path, delimiter: str) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([("Id", "Comment"), *TWO_ROWS])
    table, rows = read(text_file(tmp_path, text.getvalue()))

    assert table.layout.delimiter == delimiter
    assert [row.values for row in rows] == TWO_ROWS


def test_the_person_can_name_another_delimiter(tmp_path: Path) -> None:
    path = text_file(tmp_path, "a,b;c\n1,2;3\n4,5;6\n")

    assert open_table(path).layout.columns == ("a", "b;c")
    assert open_table(path, ReadOptions(delimiter=";")).layout.columns == ("a,b", "c")


def test_a_line_that_tells_excel_the_delimiter_is_no_row(tmp_path: Path) -> None:
    table, rows = read(text_file(tmp_path, "sep=;\r\nName;Note\r\nAna;late\r\n"))

    assert table.layout.columns == ("Name", "Note")
    assert [(row.number, row.values) for row in rows] == [(3, ("Ana", "late"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(tmp_path: Path, end: str) -> None:
    content = end.join(["stop_id,stop_name", "80101,Example Station", "80102,Sample Plaza", ""])

    assert values(text_file(tmp_path, content)) == [("80101", "Example Station"), ("80102", "Sample Plaza")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_a_byte_order_mark_or_plain_utf8_settles_the_encoding(tmp_path: Path, encoding: str) -> None:
    table, rows = read(text_file(tmp_path, "Name,Note\nSeñora Ejemplo,\N{BUS} late\n".encode(encoding)))

    assert table.layout.columns == ("Name", "Note")
    assert rows[0].values == ("Señora Ejemplo", "\N{BUS} late")


def test_text_that_is_not_utf8_names_line_and_byte_and_shows_how_it_could_read(tmp_path: Path) -> None:
    content = "Name,Note\nAna,fine\nSeñora Ejemplo,“stop” she said\n".encode("cp1252")
    path = text_file(tmp_path, content)

    with pytest.raises(EncodingUnknown) as caught:
        open_table(path)

    choices = {choice.encoding: choice.lines for choice in caught.value.choices}
    assert choices["cp1252"] == ("Señora Ejemplo,“stop” she said",)
    assert len(choices) > 1
    assert "byte 22, in line 3" in caught.value.sentence()
    assert values(path, ReadOptions(encoding="cp1252"))[1] == ("Señora Ejemplo", "“stop” she said")


def test_an_encoding_that_does_not_fit_is_refused_with_the_line(tmp_path: Path) -> None:
    path = text_file(tmp_path, b"Name,Note\nAna,fine\nEve,\x81\n")

    assert "line 3" in refusal(path, ReadOptions(encoding="cp1252"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=0xC0, max_codepoint=0xFF), min_size=1, max_size=20))
def test_an_encoding_is_never_guessed_silently(tmp_path: Path, name: str) -> None:
    content = f"Name,Note\n{name} x,late\n".encode("latin-1")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        with pytest.raises(EncodingUnknown):
            open_table(text_file(tmp_path, content))


def test_utf16_without_a_mark_is_offered_not_assumed(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Name,Note\nAna Example,late again\n".encode("utf-16-le"))

    with pytest.raises(EncodingUnknown) as caught:
        open_table(path)

    assert caught.value.choices[0].encoding == "utf-16-le"
    assert values(path, ReadOptions(encoding="utf-16-le")) == [("Ana Example", "late again")]


def test_zero_bytes_become_a_visible_mark_and_a_note(tmp_path: Path) -> None:
    table, rows = read(text_file(tmp_path, b"Id,Comment\n1,fine\n2,hid\0den\0\n"))

    assert rows[1].values == ("2", "hid\ufffdden\ufffd")
    assert [note.sentence() for note in table.notes] == [
        "2 zero bytes were replaced by the character �; the first is in line 3."
    ]


def test_text_is_brought_to_one_unicode_form(tmp_path: Path) -> None:
    assert values(text_file(tmp_path, "Name,b\nJose\u0301,x\n")) == [("José", "x")]


def test_a_quotation_mark_never_closed_is_found_with_its_row_and_line(tmp_path: Path) -> None:
    content = 'Id,Comment\n1,"two\nlines"\n2,"never closed\n3,x\n4,y\n'

    said = refusal(text_file(tmp_path, content))

    assert "row 3 (line 4)" in said
    assert "never closed" in said


def test_text_after_a_closing_quotation_mark_is_refused_with_its_row(tmp_path: Path) -> None:
    assert "row 2 (line 2)" in refusal(text_file(tmp_path, 'Id,Comment\n1,"said "stop" loudly"\n'))


def test_a_cell_of_more_than_a_million_characters_is_refused_with_its_row(tmp_path: Path) -> None:
    said = refusal(text_file(tmp_path, "Id,Comment\n1,x\n2," + "x" * (1 << 20) + "y\n"))

    assert "Row 3 (line 3)" in said
    assert "1,048,576" in said


def test_a_cell_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    assert len(values(text_file(tmp_path, "Id,Comment\n1," + "x" * (1 << 20) + "\n"))[0][1]) == 1 << 20


def test_a_line_without_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    said = refusal(text_file(tmp_path, b"a,b\n" + b"x," * (5 << 20)))

    assert "Line 2" in said


def test_rows_that_do_not_fit_the_header_carry_the_reason_and_the_others_are_read(tmp_path: Path) -> None:
    _table, rows = read(text_file(tmp_path, "a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3,,\n7,8,9\n"))

    assert [(row.number, row.problem.sentence() if row.problem else "") for row in rows] == [
        (2, ""),
        (3, "The row has only 2 cells, the header 3."),
        (4, "The row has 4 cells, the header 3."),
        (5, ""),
        (6, ""),
    ]


def test_short_rows_are_filled_only_when_the_person_says_so(tmp_path: Path) -> None:
    path = text_file(tmp_path, "a,b,c\n1,2,3\n4,5\n")

    assert read(path, ReadOptions(fill_short_rows=True))[1][1].values == ("4", "5", "")
    assert read(path)[1][1].problem is not None


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    _table, rows = read(text_file(tmp_path, 'a,b\n\n1,"line one\nline two"\n,\n2,x\n'))

    assert [(row.number, row.values[0]) for row in rows] == [(3, "1"), (5, "2")]


def test_a_cell_over_very_many_lines_is_noted_since_a_quotation_mark_may_be_missing(tmp_path: Path) -> None:
    table, _rows = read(text_file(tmp_path, 'a,b\n1,"' + "word\n" * 300 + '"\n2,x\n'))

    assert table.notes[0].sentence().startswith("Row 2 runs over 301 lines")


def test_the_header_is_found_under_a_preamble_and_can_be_named(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Report of,Comments,,\nRun on,11/20/2026,,\n,,,\nId,Date,Line,Comment\n1,11/2/2026,720,late\n",
    )

    table = open_table(path)

    assert (table.layout.header_row, table.layout.columns) == (4, ("Id", "Date", "Line", "Comment"))
    assert table.layout.preamble == (("Report of", "Comments"), ("Run on", "11/20/2026"))
    assert open_table(path, ReadOptions(header_row=1)).layout.columns[0] == "Report of"


def test_a_file_without_header_gets_lettered_columns(tmp_path: Path) -> None:
    table, rows = read(text_file(tmp_path, "1,11/2/2026,720\n2,11/3/2026,33\n"))

    assert (table.layout.header_row, table.layout.columns) == (0, ("Column A", "Column B", "Column C"))
    assert [row.number for row in rows] == [1, 2]


def test_titles_are_made_unique(tmp_path: Path) -> None:
    table = open_table(text_file(tmp_path, "Name,,name,Name (2)\na,b,c,d\n"))

    assert table.layout.columns == ("Name", "Column B", "name (3)", "Name (2)")


def test_files_of_one_layout_are_recognised_whatever_their_delimiter(tmp_path: Path) -> None:
    one = open_table(text_file(tmp_path, "Case  No;Date\n1;2\n", "one.csv"))
    other = open_table(text_file(tmp_path, "case no,DATE\n1,2\n", "other.csv"))
    third = open_table(text_file(tmp_path, "Date,Case No\n1,2\n", "third.csv"))

    assert one.layout.digest == other.layout.digest != third.layout.digest


def test_a_file_that_changes_between_preview_and_import_is_refused(tmp_path: Path) -> None:
    path = text_file(tmp_path, "a,b\n1,2\n")
    table = open_table(path)
    text_file(tmp_path, "a,b\n1,3\n")

    with pytest.raises(Refused, match="changed"):
        list(table.rows())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
        ),
        max_size=8,
    )
)
def test_whatever_people_write_comes_through_unchanged(tmp_path: Path, texts: list[tuple[str, str]]) -> None:
    import unicodedata

    content = io.StringIO(newline="")
    csv.writer(content).writerows([("First", "Second"), *texts])
    rows = values(text_file(tmp_path, content.getvalue()), ReadOptions(delimiter=",", header_row=1))

    expected = [tuple(unicodedata.normalize("NFC", text) for text in row) for row in texts]
    assert rows == [row for row in expected if "".join(row).strip()]
