"""All tables in one file: CSV files in a ZIP with their caveats, and a workbook that says which sheet is which."""

from __future__ import annotations

import csv
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.tables import Column, Kind
from gen63_desktop.exchange.export.writing import Format, write
from tests.exchange.foreign_files import reopened, values
from tests.exchange.test_exporting import ABOUT, DANGEROUS, ROW, _table, _texts


@pytest.mark.requirement("R2")
def test_a_time_in_a_workbook_says_of_which_zone_it_is(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    pacific = datetime(2026, 11, 20, 9, 5, tzinfo=timezone(-timedelta(hours=8)))
    write(path, [_table((pacific,), columns=(Column("At", Kind.TIME),))], Format.XLSX)

    cell = reopened(path)["Complaints"]["A2"]
    assert cell.value == datetime.fromisoformat("2026-11-20 09:05")
    assert cell.number_format == 'mmm d, yyyy hh:mm "UTC−08:00"'


@pytest.mark.requirement("R2")
def test_the_first_sheet_names_the_sheet_of_each_table_whatever_excel_made_of_its_title(
    tmp_path: Path,
) -> None:
    path = tmp_path / "out.xlsx"
    titles = ["Corrective actions: " + "x" * 30, "Corrective actions/ " + "x" * 30, "About", "History"]
    write(
        path,
        [_table((str(at),), title=title, columns=(Column("a"),)) for at, title in enumerate(titles)],
        Format.XLSX,
    )

    book = reopened(path)
    lines = [row for row in book["About"].iter_rows(values_only=True) if row[0]]
    named = [str(row[1]) for row in lines if row[0] == "Sheet"]
    assert named == book.sheetnames[1:]
    assert [book[name]["A2"].value for name in named] == ["0", "1", "2", "3"]


def _unpacked(path: Path, folder: Path) -> Path:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    return folder


@pytest.mark.requirement("R2", "P2")
def test_a_zip_file_holds_each_table_as_csv_with_its_caveats_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    titles = ["Complaints", "Complaints", "a/b:c*?", "con", "../../up", "x" * 200, ""]
    tables = [_table((str(at), *ROW[1:]), title=title) for at, title in enumerate(titles)]

    assert write(path, tables, Format.of(path), ABOUT) == len(titles)

    folder = _unpacked(path, tmp_path / "unpacked")
    files = sorted(folder.glob("*.csv"))
    assert [file.name for file in files][:3] == ["01 Complaints.csv", "02 Complaints.csv", "03 a_b_c__.csv"]
    assert sorted(item.name for item in folder.iterdir()) == sorted(
        ["About.txt", *(file.name for file in files), *(f"{file.name}.about.txt" for file in files)]
    )
    for at, file in enumerate(files):
        assert values(file) == [(str(at), "2026-11-20", "2026-11-20T17:05:00+00:00", "1250", "0.125", "7.5")]
        said = (folder / f"{file.name}.about.txt").read_text(encoding="utf-8-sig")
        assert "This office is fictional." in said
        assert "Scope: All channels" in said
    whole = (folder / "About.txt").read_text(encoding="utf-8-sig")
    assert "This office is fictional." in whole
    assert "File: 05 .._.._up.csv: ../../up" in whole


@pytest.mark.requirement("S4")
def test_no_text_of_a_zip_file_begins_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    write(path, [_texts(*DANGEROUS)], Format.ZIP)

    (file,) = _unpacked(path, tmp_path / "unpacked").glob("*.csv")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        read = [row[0] for row in csv.reader(stream, strict=True)][1:]
    assert read == [f"'{text}" for text in DANGEROUS]


@pytest.mark.requirement("R3")
def test_the_same_tables_give_the_same_zip_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / f"{name}.zip", [_table(ROW), _table(ROW)], Format.ZIP, ABOUT)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.CSV", Format.CSV),
        ("a.zip", Format.ZIP),
        ("a.json", Format.JSON),
        ("a.xlsx", Format.XLSX),
        ("a", Format.XLSX),
    ],
)
def test_the_name_of_a_file_says_its_form(name: str, form: Format) -> None:
    assert Format.of(Path(name)) is form


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("name", ["a.pdf", "a.PDF", "a.xls", "a.txt", "a.ods"])
def test_a_name_that_promises_another_form_is_refused_with_the_endings_there_are(name: str) -> None:
    with pytest.raises(Refused, match=r"not written as \.\w+ files.*\.xlsx, \.csv"):
        Format.of(Path(name))
