"""The check of written files finds deliberate defects; without that, its silence would mean nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from gen63_desktop.reports.checking import check, passed
from gen63_desktop.reports.quarterly.report import draw
from tests.reports import structure
from tests.reports.fictional import report

Defect = Callable[[pikepdf.Pdf], None]
_DEFECTS: dict[str, Defect] = {}


def defect(harm: Defect) -> Defect:
    """Keep a defect by its name."""
    _DEFECTS[harm.__name__] = harm
    return harm


def _first(file: pikepdf.Pdf, tag: str) -> Any:
    return next(element for element in structure.elements(file) if str(element.S) == f"/{tag}")


def _all(file: pikepdf.Pdf, tag: str) -> Iterator[Any]:
    return (element for element in structure.elements(file) if str(element.S) == f"/{tag}")


def _rewrite(file: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    for page in file.pages:
        data = page.Contents.read_bytes()
        if old in data:
            page.Contents = file.make_stream(data.replace(old, new, 1))
            return
    raise AssertionError(old)


@defect
def no_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


@defect
def a_language_that_is_none(file: pikepdf.Pdf) -> None:
    file.Root.Lang = String("english language")


@defect
def not_marked_as_tagged(file: pikepdf.Pdf) -> None:
    del file.Root.MarkInfo


@defect
def the_file_name_shown_instead_of_the_title(file: pikepdf.Pdf) -> None:
    file.Root.ViewerPreferences.DisplayDocTitle = False


@defect
def no_metadata(file: pikepdf.Pdf) -> None:
    del file.Root.Metadata


@defect
def no_title(file: pikepdf.Pdf) -> None:
    data = file.Root.Metadata.read_bytes()
    start, stop = data.index(b"<dc:title>"), data.index(b"</dc:title>") + 11
    file.Root.Metadata.write(data[:start] + data[stop:])


@defect
def no_claim_to_the_standard(file: pikepdf.Pdf) -> None:
    data = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(data.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


@defect
def a_figure_without_alternate_text(file: pikepdf.Pdf) -> None:
    del _first(file, "Figure").Alt


@defect
def a_figure_with_empty_alternate_text(file: pikepdf.Pdf) -> None:
    _first(file, "Figure").Alt = String("")


@defect
def header_cells_without_scope(file: pikepdf.Pdf) -> None:
    for element in _all(file, "TH"):
        del element.A


@defect
def a_skipped_heading_level(file: pikepdf.Pdf) -> None:
    for element in _all(file, "H2"):
        element.S = Name.H3


@defect
def no_tab_order(file: pikepdf.Pdf) -> None:
    del next(page for page in file.pages if "/Annots" in page).Tabs


@defect
def a_link_that_says_nothing(file: pikepdf.Pdf) -> None:
    annotation = next(a for page in file.pages for a in page.get("/Annots", []))
    del annotation.Contents


@defect
def a_link_that_is_no_link(file: pikepdf.Pdf) -> None:
    _first(file, "Link").S = Name.Span


@defect
def a_link_that_leads_to_no_element(file: pikepdf.Pdf) -> None:
    annotation = next(a for page in file.pages for a in page.get("/Annots", []))
    del annotation.StructParent


@defect
def an_unknown_tag(file: pikepdf.Pdf) -> None:
    _first(file, "Caption").S = Name("/Fancy")


@defect
def tags_that_stand_for_one_another(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.RoleMap = Dictionary(A=Name("/B"), B=Name("/A"))
    _first(file, "Caption").S = Name("/A")


@defect
def a_standard_tag_that_stands_for_another(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.H1)


@defect
def a_list_item_that_is_a_table_row(file: pikepdf.Pdf) -> None:
    _first(file, "LI").S = Name.TR


@defect
def a_heading_that_is_a_table_cell(file: pikepdf.Pdf) -> None:
    _first(file, "H2").S = Name.TD


@defect
def a_font_that_is_not_embedded(file: pikepdf.Pdf) -> None:
    font = next(f for f in file.pages[0].Resources.Font.values() if "/FontDescriptor" in f)
    del font.FontDescriptor.FontFile2


@defect
def a_font_without_unicode(file: pikepdf.Pdf) -> None:
    font = next(f for f in file.pages[0].Resources.Font.values() if "/ToUnicode" in f)
    del font.ToUnicode
    names = [Name(f"/g{number}") for number in range(96)]
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array([32, *names]))


@defect
def wrong_widths(file: pikepdf.Pdf) -> None:
    font = next(f for f in file.pages[0].Resources.Font.values() if "/Widths" in f)
    for at in range(len(font.Widths)):
        font.Widths[at] = int(font.Widths[at]) + 50


@defect
def suspect_tags(file: pikepdf.Pdf) -> None:
    file.Root.MarkInfo.Suspects = True


@defect
def an_element_without_a_parent(file: pikepdf.Pdf) -> None:
    del _first(file, "H2")["/P"]


@defect
def a_caption_in_the_middle_of_a_table(file: pikepdf.Pdf) -> None:
    _first(file, "THead").S = Name.Caption


@defect
def a_note_without_an_identifier(file: pikepdf.Pdf) -> None:
    del _first(file, "Note").ID


@defect
def no_colour_profile(file: pikepdf.Pdf) -> None:
    del file.Root.OutputIntents


@defect
def text_outside_every_element(file: pikepdf.Pdf) -> None:
    _rewrite(file, b"/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC", b"/Foo BMC")


@defect
def content_that_no_element_claims(file: pikepdf.Pdf) -> None:
    _rewrite(file, b"<</MCID 2>>BDC", b"<</MCID 999>>BDC")


@defect
def a_table_head_in_two_places(file: pikepdf.Pdf) -> None:
    table = _first(file, "Table")
    head = _first(file, "THead")
    table.K = Array([*table.K, head])


@defect
def what_is_read_first_drawn_later(file: pikepdf.Pdf) -> None:
    document = file.Root.StructTreeRoot.K
    document.K = Array([*list(document.K)[1:4], document.K[0], *list(document.K)[4:]])


@defect
def a_link_held_by_another_element(file: pikepdf.Pdf) -> None:
    links = [annotation for page in file.pages for annotation in page.get("/Annots", [])]
    links[0].StructParent, links[1].StructParent = int(links[1].StructParent), int(links[0].StructParent)


@defect
def content_that_two_elements_claim(file: pikepdf.Pdf) -> None:
    first, second = [e for e in _all(file, "P") if isinstance(e.get("/K"), int)][:2]
    second.K, second.Pg = first.K, first.Pg


@defect
def content_inside_other_content(file: pikepdf.Pdf) -> None:
    _rewrite(file, b"/Artifact<</Type/Layout>>BDC", b"/P<</MCID 0>>BDC")


@cache
def _sound() -> bytes:
    return draw(report())


@pytest.mark.requirement("R2")
def test_a_sound_report_has_no_problem() -> None:
    assert check(_sound()) == ()
    assert structure.problems(_sound()) == []


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("name", sorted(_DEFECTS))
def test_a_file_with_a_defect_never_passes(name: str) -> None:
    with pikepdf.open(io.BytesIO(_sound())) as file:
        _DEFECTS[name](file)
        harmed = io.BytesIO()
        file.save(harmed)
    assert [problem for problem in check(harmed.getvalue()) if "STREAM-LENGTH" not in problem]


@pytest.mark.requirement("R2")
def test_the_same_fault_reads_the_same_in_every_file_that_has_it() -> None:
    found = []
    for number in ("QR-2026Q3-01", "QR-2026Q3-02"):
        with pikepdf.open(
            io.BytesIO(draw(replace(report(), number=number, fictional=number[-1] == "1")))
        ) as file:
            for page in file.pages:
                for font in page.Resources.Font.values():
                    if "/ToUnicode" in font:
                        del font.ToUnicode
            a_figure_without_alternate_text(file)
            harmed = io.BytesIO()
            file.save(harmed)
        found.append(check(harmed.getvalue()))
    assert found[0] == found[1]
    assert not any(character.isdigit() for fault in found[0] for character in fault.partition(": ")[2])


@pytest.mark.requirement("R2")
def test_the_known_false_alarm_never_arises_in_a_file_as_the_program_wrote_it() -> None:
    assert not [
        fault for number in range(12) for fault in check(draw(replace(report(), number=f"QR-{number}")))
    ]


@pytest.mark.requirement("R2")
def test_what_a_file_has_passed_names_the_standards_that_it_claims() -> None:
    assert passed(_sound()).startswith("PDF/UA-1 and PDF/A-2a, page-validation ")
    assert passed(b"<pdfaid:part>3</pdfaid:part>").startswith("PDF/UA-1 and PDF/A-3a")


@pytest.mark.requirement("R2")
def test_what_is_no_pdf_is_said_to_be_none() -> None:
    assert len(check(b"not a PDF at all")) == 3
