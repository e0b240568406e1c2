"""Tables go out whole, typed, and as data: no text of a person becomes a formula or breaks the file."""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.safe_text import guarded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.exchange.export.writing import Format, write
from tests.exchange.foreign_files import reopened, values
from tests.exchange.unprivileged import as_unprivileged

DANGEROUS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "|calc", "%x", "＝1", "＋1", "－1", "＠x")
COLUMNS = (
    Column("Number"),
    Column("Received", Kind.DAY),
    Column("At", Kind.TIME),
    Column("Count", Kind.WHOLE_NUMBER),
    Column("Share", Kind.PERCENT),
    Column("Hours", Kind.DECIMAL, digits=2),
)
ROW = ("C-2026-0001", date(2026, 11, 20), datetime(2026, 11, 20, 17, 5, tzinfo=UTC), 1250, 0.125, 7.5)
ABOUT = (("Office", "Example Transit"), ("As of", "Nov 20, 2026"), ("Note", "This office is fictional."))
LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="limits file sizes the POSIX way")


def _table(
    *rows: tuple[Cell, ...], title: str = "Complaints", columns: tuple[Column, ...] = COLUMNS
) -> PlainTable:
    return PlainTable(
        title, columns, rows, "Complaints of this office", "2026 Q3", "All channels", "Filter: open"
    )


def _texts(*texts: str) -> PlainTable:
    return _table(*((text,) for text in texts), columns=(Column("Text"),))


@pytest.mark.requirement("R2")
def test_a_workbook_holds_typed_cells_under_a_frozen_header(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"

    assert write(path, [_table(ROW)], Format.XLSX, ABOUT) == 1

    sheet = reopened(path)["Complaints"]
    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    assert [cell.value for cell in sheet[2]] == [
        "C-2026-0001",
        datetime.fromisoformat("2026-11-20"),
        datetime.fromisoformat("2026-11-20 17:05"),
        1250,
        0.125,
        7.5,
    ]
    assert [cell.number_format for cell in sheet[2]][1:] == [
        "mmm d, yyyy",
        'mmm d, yyyy hh:mm "UTC"',
        "#,##0",
        "0.0%",
        "#,##0.00",
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F2"


@pytest.mark.requirement("P2", "R2")
def test_the_first_sheet_says_what_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(path, [_table(ROW)], Format.XLSX, ABOUT)

    book = reopened(path)
    lines = {row[0].value: row[1].value for row in book["About"].iter_rows() if row[0].value}

    assert book.sheetnames == ["About", "Complaints"]
    assert lines == {
        "Office": "Example Transit",
        "As of": "Nov 20, 2026",
        "Complaints": None,
        "Sheet": "Complaints",
        "Source": "Complaints of this office",
        "Time range": "2026 Q3",
        "Scope": "All channels",
        "Note": "Filter: open",
    } | {"Note": "Filter: open"}
    assert "This office is fictional." in {row[1].value for row in book["About"].iter_rows()}


@pytest.mark.requirement("P2")
def test_a_csv_file_has_its_caveats_in_a_text_file_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write(path, [_table(ROW)], Format.CSV, ABOUT)

    said = (tmp_path / "out.csv.about.txt").read_text(encoding="utf-8-sig")
    assert "This office is fictional." in said
    assert "Time range: 2026 Q3" in said
    assert path.read_bytes().startswith(b"\xef\xbb\xbfNumber,Received,At,Count,Share,Hours\r\n")
    assert values(path) == [
        ("C-2026-0001", "2026-11-20", "2026-11-20T17:05:00+00:00", "1250", "0.125", "7.5")
    ]


@pytest.mark.requirement("E4")
def test_json_names_each_value(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write(path, [_table(ROW), _table(title="None")], Format.JSON, ABOUT)

    plain = json.loads(path.read_bytes())
    assert plain["about"]["Office"] == "Example Transit"
    assert plain["tables"][0]["rows"] == [
        {
            "Number": "C-2026-0001",
            "Received": "2026-11-20",
            "At": "2026-11-20T17:05:00+00:00",
            "Count": 1250,
            "Share": 0.125,
            "Hours": 7.5,
        }
    ]
    assert plain["tables"][0]["caveats"]["Scope"] == "All channels"
    assert plain["tables"][1]["rows"] == []


@pytest.mark.requirement("S4")
@pytest.mark.parametrize(
    "text", [*DANGEROUS, " =1", "\u200b=1", "\u00a0 =1", "\ufeff=1", "\u202e=1", "\u0301=1"]
)
def test_no_text_begins_a_formula_in_csv(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("text", ["late", "", "  ", "1-2", "a=b", "'quoted'", "ñ", "(=x)"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.requirement("S4")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=20) | st.sampled_from(DANGEROUS), min_size=1, max_size=6))
def test_random_text_neither_breaks_nor_injects_into_csv(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "out.csv"
    write(path, [_texts(*texts)], Format.CSV)

    with path.open(encoding="utf-8-sig", newline="") as stream:
        read = [row[0] if row else "" for row in csv.reader(stream, strict=True)][1:]
    assert [cell.removeprefix("'") for cell in read] == [_plain(text).removeprefix("'") for text in texts]
    assert not [cell for cell in read if cell.strip().startswith(DANGEROUS)]


@pytest.mark.requirement("S4")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(max_size=20) | st.sampled_from([*DANGEROUS, "_x000D_", "https://example.org"]),
        min_size=1,
        max_size=6,
    )
)
def test_random_text_comes_back_from_a_workbook_as_text(tmp_path: Path, texts: list[str]) -> None:
    from python_calamine import load_workbook

    path = tmp_path / "out.xlsx"
    write(path, [_texts(*texts)], Format.XLSX)

    with path.open("rb") as stream:
        rows = load_workbook(stream).get_sheet_by_name("Complaints").to_python(skip_empty_area=False)
    read = [row[0] for row in rows[1:]]
    read += [""] * (len(texts) - len(read))  # the reader leaves out empty rows at the end
    assert read == [_plain(text) for text in texts]


@pytest.mark.requirement("S4")
def test_a_formula_is_stored_as_a_text_in_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write(path, [_texts(*DANGEROUS)], Format.XLSX)

    cells = [row[0] for row in reopened(path)["Complaints"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


@pytest.mark.requirement("E4")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=20), max_size=5))
def test_random_text_comes_back_from_json(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "out.json"
    write(path, [_texts(*texts)], Format.JSON)

    rows = json.loads(path.read_text(encoding="utf-8"))["tables"][0]["rows"]
    assert [row["Text"] for row in rows] == [_plain(text) for text in texts]


def _plain(text: str) -> str:
    """What no file can hold becomes the replacement mark; everything else stays."""
    return "".join(
        "\ufffd" if letter in "\0\ufffe\uffff" or "\ud800" <= letter <= "\udfff" else letter
        for letter in text
    )


@pytest.mark.requirement("R2")
def test_a_text_too_long_for_a_cell_stands_whole_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    long = "".join(f"{at} " for at in range(9_000))
    write(path, [_texts("short", long)], Format.XLSX)

    book = reopened(path)
    rows = list(book["Long texts"].iter_rows(min_row=2, values_only=True))
    assert "".join(str(row[4]) for row in rows) == long
    assert {row[:3] for row in rows} == {("Complaints", 3, "Text")}
    assert "the whole text is on the sheet Long texts" in str(book["Complaints"]["A3"].value)


@pytest.mark.requirement("R2")
def test_numbers_that_a_spreadsheet_would_round_stay_exact(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    columns = (Column("Id", Kind.WHOLE_NUMBER), Column("Day", Kind.DAY), Column("Share", Kind.PERCENT))
    write(path, [_table((12345678901234567, date(1850, 1, 2), math.nan), columns=columns)], Format.XLSX)

    assert [cell.value for cell in reopened(path)["Complaints"][2]] == [
        "12345678901234567",
        "1850-01-02",
        None,
    ]


@pytest.mark.requirement("R2")
def test_sheets_get_names_that_excel_takes(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    titles = ["About", "a/b:c*?", "", "History", "x" * 40, "x" * 41, "'quoted'", "Long texts"]
    write(path, [_table(title=title) for title in titles], Format.XLSX)

    names = reopened(path).sheetnames
    assert len({name.casefold() for name in names}) == len(titles) + 1
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert "history" not in {name.casefold() for name in names}


@pytest.mark.requirement("S4")
def test_a_csv_file_never_drops_a_second_table(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="one table"):
        write(tmp_path / "out.csv", [_table(ROW), _table(ROW)], Format.CSV)

    assert not list(tmp_path.iterdir())


def _endless() -> Iterator[tuple[str, ...]]:
    while True:
        yield ("x" * 500,)


def _faulty() -> Iterator[tuple[str, ...]]:
    yield ("x",)
    raise RuntimeError


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("form", Format)
def test_whatever_goes_wrong_what_stood_there_before_still_stands(tmp_path: Path, form: Format) -> None:
    path = tmp_path / f"out.{form}"
    path.write_text("before")

    with pytest.raises(RuntimeError):
        write(path, [PlainTable("T", (Column("a"),), _faulty())], form)
    with pytest.raises(WorkCancelled):
        write(path, [PlainTable("T", (Column("a"),), _endless())], form, cancelled=_after(5))

    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "before"


def _after(calls: int) -> Callable[[], bool]:
    left = iter(range(calls))
    return lambda: next(left, None) is None


@LIMITED
@pytest.mark.requirement("S4")
@pytest.mark.parametrize("form", Format)
def test_a_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path, form: Format) -> None:
    path = tmp_path / f"out.{form}"
    rows = (("x" * 500 + str(at),) for at in range(20_000))
    import resource  # there before the rights are given away, like all that writes

    write(path, [_table(ROW)], form)
    for item in tmp_path.iterdir():
        item.unlink()

    def on_a_full_disk() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            write(path, [PlainTable("T", (Column("a"),), rows)], form)
        except Refused as refused:
            return refused.sentence()
        return "written"

    said = as_unprivileged(on_a_full_disk, tmp_path, writable=True)

    assert "the disk is full" in said
    assert not list(tmp_path.iterdir())


@LIMITED
@pytest.mark.requirement("S4")
@pytest.mark.parametrize("form", Format)
def test_a_folder_that_may_not_be_changed_is_told(tmp_path: Path, form: Format) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    write(folder / "out", [_table(ROW)], form)  # all that writes is loaded before the rights are given away
    folder.chmod(0o555)

    def locked() -> str:
        try:
            write(folder / "other", [_table(ROW)], form)
        except Refused as refused:
            return refused.sentence()
        return "written"

    assert "may not be changed" in as_unprivileged(locked, tmp_path)


@pytest.mark.requirement("S4")
def test_a_folder_that_is_not_there_or_a_folder_as_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not there"):
        write(tmp_path / "gone" / "out.csv", [_table(ROW)], Format.CSV)
    with pytest.raises(Refused, match="is a folder"):
        write(tmp_path, [_table(ROW)], Format.CSV)


@pytest.mark.requirement("U2")
def test_progress_is_told_while_rows_are_written(tmp_path: Path) -> None:
    told: list[int] = []
    rows = ((str(at),) for at in range(1_200))

    assert (
        write(
            tmp_path / "out.csv",
            [PlainTable("T", (Column("a"),), rows)],
            Format.CSV,
            progress=lambda done, _total, _step: told.append(done),
        )
        == 1_200
    )
    assert told == [500, 1_000, 1_200]


@pytest.mark.requirement("M1")
def test_what_was_exported_can_be_imported_again(tmp_path: Path) -> None:
    texts = ["late; again", 'she said "stop"', "line one\nline two", "ñandú", "006"]
    for form in (Format.CSV, Format.XLSX):
        path = tmp_path / f"out.{form}"
        rows = [(f"{at}", text) for at, text in enumerate(texts)]
        write(path, [_table(*rows, columns=(Column("Number"), Column("Comment")))], form)
        from gen63_desktop.domain.mapping.source import ReadOptions

        options = ReadOptions(sheet="Complaints") if form is Format.XLSX else ReadOptions()
        assert values(path, options) == rows


@pytest.mark.requirement("S4")
def test_rows_wait_for_the_workbook_beside_it_not_in_the_common_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    common = tmp_path / "common"
    common.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(common))
    monkeypatch.setattr("tempfile.tempdir", None)
    target = tmp_path / "target"
    target.mkdir()
    seen: set[str] = set()

    def rows() -> Iterator[tuple[str, ...]]:
        for at in range(2_000):
            seen.update(item.name for item in common.iterdir())
            yield (f"Ana Example {at}",)

    write(target / "out.xlsx", [PlainTable("T", (Column("a"),), rows())], Format.XLSX)

    assert not seen
    assert [item.name for item in target.iterdir()] == ["out.xlsx"]
