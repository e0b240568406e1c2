"""Workbooks: the stored values of one sheet, as text, with what a reader of the receipt should know."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import Rule

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import ReadOptions, Sheet
from gen63_desktop.exchange.foreign_table import open_table
from tests.exchange.foreign_files import (
    first_sheet,
    ods,
    read,
    simple_workbook,
    text_file,
    values,
    with_parts,
    with_sheet,
    workbook,
)

pytestmark = pytest.mark.requirement("M1", "T3")


def test_cells_come_as_they_are_typed(tmp_path: Path) -> None:
    row = (7, 0.5, 123456789012345, True, date(2026, 3, 4), time(16, 5), timedelta(hours=30), "06", "=x")
    titles = [f"Title {letter}" for letter in "ABCDEFGHI"]

    def texts_only(book: Workbook) -> None:
        first_sheet(book)["I2"].data_type = "s"

    assert values(workbook(tmp_path, [titles, row], change=texts_only)) == [
        ("7", "0.5", "123456789012345", "TRUE", "2026-03-04", "16:05:00", "30:00:00", "06", "=x")
    ]


def test_midnight_is_written_out_in_a_column_that_holds_times(tmp_path: Path) -> None:
    rows = [
        ("Day", "Moment"),
        (date(2026, 3, 4), datetime.fromisoformat("2026-03-04 20:16")),
        (date(2026, 3, 5), datetime.fromisoformat("2026-03-05 00:00")),
    ]

    assert values(workbook(tmp_path, rows)) == [
        ("2026-03-04", "2026-03-04 20:16:00"),
        ("2026-03-05", "2026-03-05 00:00:00"),
    ]


def test_a_number_is_never_taken_for_a_day(tmp_path: Path) -> None:
    assert values(workbook(tmp_path, [("Name", "Serial"), ("Ana", 45750)])) == [("Ana", "45750")]


def test_the_table_may_begin_anywhere_on_the_sheet(tmp_path: Path) -> None:
    def move(book: Workbook) -> None:
        sheet = first_sheet(book)
        for at, texts in {4: ("Name", "Badge"), 5: ("Ana", "901"), 7: ("Eve", "902")}.items():
            for column, text in enumerate(texts, start=3):
                sheet.cell(at, column, text)

    table, rows = read(workbook(tmp_path, [], change=move))

    assert table.layout.columns == ("Column A", "Column B", "Name", "Badge")
    assert [(row.number, row.values[2:]) for row in rows] == [(5, ("Ana", "901")), (7, ("Eve", "902"))]


def test_the_header_is_found_under_the_lines_of_a_training_system(tmp_path: Path) -> None:
    preamble = [
        ("", "Date Run: Aug 19, 2026"),
        ("Module ID=", "Bias-free service"),
        ("Status=", "Completed"),
        (),
    ]
    table, rows = read(
        workbook(
            tmp_path,
            [
                *preamble,
                ("LAST NAME", "FIRST NAME", "BADGE", "END DATE"),
                (),
                ("Doe", "Ana", 901, date(2026, 1, 2)),
            ],
        )
    )

    assert table.layout.header_row == 5
    assert table.layout.header_proposed
    assert ("Module ID=", "Bias-free service") in table.layout.preamble
    assert [(row.number, row.values) for row in rows] == [(7, ("Doe", "Ana", "901", "2026-01-02"))]


def test_a_title_row_merged_over_several_columns_is_read_into_each(tmp_path: Path) -> None:
    def merge(book: Workbook) -> None:
        first_sheet(book).merge_cells("B1:C1")

    path = workbook(
        tmp_path,
        [("", "Race", "", "Age"), ("Issue", "Black", "White", "Over 40"), ("Hiring", 1, 2, 3)],
        change=merge,
    )
    table = open_table(path, ReadOptions(header_row=2, header_rows=2))

    assert table.layout.columns == ("Issue", "Race / Black", "Race / White", "Age / Over 40")


def test_the_first_visible_sheet_with_cells_is_proposed_and_another_can_be_chosen(tmp_path: Path) -> None:
    def sheets(book: Workbook) -> None:
        first_sheet(book).title = "Hidden"
        first_sheet(book).sheet_state = "hidden"
        first_sheet(book).append(["Secret", "x"])
        book.create_sheet("Empty")
        for name in ("Staff", "Left"):
            book.create_sheet(name).append(["Name", name])

    path = workbook(tmp_path, [], change=sheets)
    table = open_table(path)

    assert table.layout.sheet == "Staff"
    assert table.layout.sheets == (
        Sheet("Hidden", hidden=True),
        Sheet("Empty"),
        Sheet("Staff"),
        Sheet("Left"),
    )
    assert open_table(path, ReadOptions(sheet="Left")).layout.columns == ("Name", "Left")
    with pytest.raises(Refused, match="no sheet “Gone”"):
        open_table(path, ReadOptions(sheet="Gone"))


def test_formulas_give_their_computed_values_and_are_counted(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Hours</t></is></c></row>'
        '<row r="2"><c r="A2" t="str"><f>"Ana"&amp;" Doe"</f><v>Ana Doe</v></c><c r="B2"><f>4+4</f><v>8</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Eve</t></is></c><c r="B3"><f>4+4</f></c></row>'
        '<row r="4"><c r="A4" t="inlineStr"><is><t>Max</t></is></c><c r="B4"><f>4+4</f><v></v></c></row>'
        '<row r="5"><c r="A5" t="inlineStr"><is><t>Kim</t></is></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    table, found = read(with_sheet(simple_workbook(tmp_path), rows))

    assert [row.values for row in found] == [("Ana Doe", "8"), ("Eve", ""), ("Max", ""), ("Kim", "")]
    said = [note.sentence() for note in table.notes]
    assert said[0].startswith("5 cells hold formulas")
    assert said[1].startswith(
        "2 formula cells hold no computed value and were read as empty, the first is B3"
    )
    assert said[2].startswith("1 cells hold an error")


def test_formulas_across_the_pieces_of_a_large_sheet_are_counted_once(tmp_path: Path) -> None:
    count = 40_000
    rows = "".join(
        f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="B{at}"><f>A{at}*2</f></c></row>'
        for at in range(1, count + 1)
    )
    table = open_table(with_sheet(simple_workbook(tmp_path), rows))

    said = " ".join(note.sentence() for note in table.notes)
    assert f"{count} cells hold formulas" in said
    assert f"{count} formula cells hold no computed value" in said


def test_a_conditional_format_is_no_formula_cell(tmp_path: Path) -> None:
    def colour(book: Workbook) -> None:
        first_sheet(book).conditional_formatting.add("A1:A9", Rule("containsBlanks", formula=["LEN(A1)=0"]))

    assert open_table(workbook(tmp_path, [("Name", "Hours"), ("Ana", 8)], change=colour)).notes == ()


def test_links_to_other_workbooks_are_not_followed_but_noted(tmp_path: Path) -> None:
    path = with_parts(simple_workbook(tmp_path), {"xl/externalLinks/externalLink1.xml": b"<x/>"})

    assert [note.sentence() for note in open_table(path).notes] == [
        "The workbook points to other workbooks; only the values stored in it were read."
    ]


def test_an_opendocument_spreadsheet_is_read(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    rows = "".join(
        f"<table:table-row>{cell(name)}{cell(note)}</table:table-row>"
        for name, note in (("Name", "Department"), ("Ana", "Operations"))
    )
    table, found = read(ods(tmp_path, rows))

    assert (table.layout.format, table.layout.sheet) == ("ods", "Staff")
    assert [row.values for row in found] == [("Ana", "Operations")]


def test_what_is_inside_decides_not_the_name(tmp_path: Path) -> None:
    book = simple_workbook(tmp_path, "export.csv")
    text = text_file(tmp_path, "Name;Department\nAna;Operations\n", "export.xlsx")

    assert values(book) == [("Ana Example", "Operations")]
    assert values(text) == [("Ana", "Operations")]
