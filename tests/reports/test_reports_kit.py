"""The parts of the kit: each is read as what it is, goes on over pages, and passes both standards."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Name

from gen63_desktop.charts import fonts
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.tables import Column, PlainTable
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.letterheads import letterhead
from gen63_desktop.reports.kit.letters import address, body, closing, references, subject
from gen63_desktop.reports.kit.paper import about_letter, letter, report
from gen63_desktop.reports.kit.people_text import Markup, joined, ours
from gen63_desktop.reports.kit.redaction import Redacted
from gen63_desktop.reports.kit.signatures import Signer
from gen63_desktop.reports.tagging.attachments import CSV, JSON, Attachment
from gen63_desktop.reports.tagging.tables import DataTable
from tests.reports import structure
from tests.reports.kit_documents import LEVELS, evidence, head, heading, seal, whole
from tests.reports.paper import heading as title
from tests.reports.paper import made, words


def _sound(pdf: bytes) -> None:
    assert check(pdf) == ()
    assert structure.problems(pdf) == []


def _tags(story: list[Any]) -> list[str]:
    pdf = made([title(), *story])
    _sound(pdf)
    return structure.tags(pdf)


def _read(story: list[Any]) -> str:
    return " ".join(structure.read(made([title(), *story])).removeprefix("A heading ").split())


@pytest.mark.requirement("R2")
def test_a_report_with_every_part_meets_both_standards() -> None:
    _sound(whole())


@pytest.mark.requirement("R3")
def test_two_builds_of_the_same_report_are_the_same_bytes() -> None:
    assert whole("Short.") == whole("Short.")


# -- tables ------------------------------------------------------------------------------------------


_OPENED: list[pikepdf.Pdf] = []
"""Files whose elements a test looks at; they live as long as it."""


def _cells(pdf: bytes, tag: str) -> list[Any]:
    file = pikepdf.open(io.BytesIO(pdf))
    _OPENED[:] = [*_OPENED[-8:], file]
    return [each for each in structure.elements(file) if str(each.S) == f"/{tag}"]


@pytest.mark.requirement("R2")
def test_heads_of_two_levels_span_their_columns_and_each_cell_names_its_heads() -> None:
    pdf = made([title(), *Composer().table(evidence(2), "", levels=LEVELS)])
    _sound(pdf)
    heads = _cells(pdf, "TH")
    names = {str(each.ID): each for each in heads if "/ID" in each}
    spans = [(int(each.A.get("/ColSpan", 1)), int(each.A.get("/RowSpan", 1))) for each in heads[:6]]
    assert sorted(spans) == [(1, 1), (1, 1), (1, 2), (1, 2), (1, 2), (2, 1)]
    pages = [cell for cell in _cells(pdf, "TD") if len(cell.A.Headers) == 3]
    assert len(pages) == 4, "Pages and Read of two rows: exhibit, group and column"
    assert {str(name) for cell in pages for name in cell.A.Headers} <= set(names)


@pytest.mark.requirement("R2")
def test_a_cell_that_no_page_holds_goes_on_over_pages_and_stays_one_cell() -> None:
    numbered = " ".join(f"w{number}" for number in range(4_000))
    pdf = made([title(), *Composer().table(evidence(3, numbered), "", longest_cell=0)])
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) > 8
    tags = structure.tags(pdf)
    assert (tags.count("TR"), tags.count("TD"), tags.count("THead")) == (4, 12, 1)
    spoken = structure.read(pdf).split()
    for number in (0, 1_999, 3_999):
        assert spoken.count(f"w{number}") == 3
    order = [int(word[1:]) for word in spoken if word[1:].isdigit() and word.startswith("w")]
    assert order == [*range(4_000)] * 3


@pytest.mark.requirement("P2")
@pytest.mark.parametrize("rows", range(33, 43))
def test_the_caveats_of_a_table_never_stand_on_a_page_without_one_of_its_rows(rows: int) -> None:
    pdf = made([title(), *Composer().table(evidence(rows, "Words"), "")])
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        (with_caveats,) = [
            words for page in file.pages if "Source:" in (words := " ".join(structure.all_texts(page)))
        ]
    assert f"E-{rows}" in with_caveats.replace("E- ", "E-")


@pytest.mark.requirement("P2")
def test_caveats_longer_than_a_page_go_on_over_pages() -> None:
    table = replace(evidence(12), scope=" ".join(f"w{number}" for number in range(2_500)))
    pdf = made([title(), *Composer().table(table, "")])
    _sound(pdf)
    assert "w2499" in structure.read(pdf)


@pytest.mark.requirement("R2")
def test_a_row_that_fits_on_the_next_page_is_not_broken() -> None:
    table = Composer().table(evidence(60, "some words of an exhibit " * 4), "")
    pdf = made([title(), *table])
    rows = [row for row in _cells(pdf, "TR") if "/Pg" not in row]
    for row in rows:
        assert len({kid.get("/Pg").objgen for cell in row.K for kid in [cell] if "/Pg" in cell}) <= 1


# -- text --------------------------------------------------------------------------------------------


@pytest.mark.requirement("R2")
def test_a_list_inside_an_item_is_inside_that_item() -> None:
    story = Composer().bullets(["One", (Markup("Two"), ["Inner", (Markup("Deeper"), ["Deepest"])]), "Three"])
    pdf = made([title(), *story])
    _sound(pdf)
    lists = _cells(pdf, "L")
    assert [str(each.P.S) for each in lists] == ["/Document", "/LBody", "/LBody"]
    assert _read(story).split("•") == ["", " One ", " Two – Inner – Deeper – Deepest ", " Three"]


@pytest.mark.requirement("R2")
def test_a_note_leads_to_its_text_and_back() -> None:
    composer = Composer()
    text = composer.paragraph(joined(ours("He said so"), composer.note("On Sep 3, 2026.")))
    pdf = made([title(), text, *composer.notes_so_far()])
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        there, back = file.pages[0].Annots
        assert str(there.Contents) == "note 1"
        assert str(back.Contents) == "Back to the text"
        assert there.Dest != back.Dest
        notes = [each for each in structure.elements(file) if str(each.S) == "/Note"]
        assert [str(note.ID) for note in notes] == ["note-001"]
    assert composer.notes_so_far() == []


@pytest.mark.requirement("R2")
def test_words_of_another_language_are_marked_in_a_run_and_in_a_whole_text() -> None:
    composer = Composer()
    run = composer.in_language("¡Bájese 😀 ya!", "es")
    pdf = made(
        [title(), composer.paragraph(joined(ours("He said"), run)), *composer.quote("No sé.", lang="es")]
    )
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        spoken = [(str(e.S), str(e.Lang)) for e in structure.elements(file) if "/Lang" in e]
        assert str(file.Root.Lang) == "en-US"
    assert spoken == [("/Span", "es"), ("/Span", "es"), ("/BlockQuote", "es")]


@pytest.mark.requirement("R2")
def test_a_paragraph_of_a_single_character_that_was_named_is_heard_as_itself() -> None:
    composer = Composer()
    pdf = made([title(), composer.say("\U0001f600"), *composer.facts([("Mood", "\U0001f600")])])
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert [str(e.ActualText) for e in structure.elements(file) if "/ActualText" in e] == [
            "\U0001f600"
        ] * 2


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("room", range(40, 90, 3))
def test_characters_that_were_named_in_a_word_that_is_broken_are_read_in_their_order(room: int) -> None:
    text = Composer().people.markup("Ê\U0001425d¡\ub5dex \U0001f600\U0001f601a")
    table = DataTable(
        [[words("Head", "cell")], [words(text, "cell")]],
        colWidths=[room],
        style=[("FONT", (0, 0), (-1, -1), fonts.REGULAR, 8)],
    )
    pdf = made([title(), table])
    _sound(pdf)
    spoken = structure.read(pdf).partition("Head")[2]
    assert "".join(spoken.split()) == "Ê[U+1425D]¡[U+B5DE]x[U+1F600U+1F601]a"


@pytest.mark.requirement("R2")
def test_a_spanish_document_is_spanish_throughout_and_marks_its_english() -> None:
    composer = Composer(lang="es-US")
    story = [title("Carta"), composer.paragraph(composer.in_language("Customer Service", "en"))]
    about = about_letter(composer, "Carta", "Oficina", "Queja", heading().as_of)
    pdf = letter(composer, story, about=about, head=Letterhead(), office="Oficina", footer="C-1", draft=True)
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert str(file.Root.Lang) == "es-US"
        words = " ".join(structure.all_texts(file.pages[0]))
        assert [str(e.Lang) for e in structure.elements(file) if "/Lang" in e] == ["en"]
    assert "Página 1 de 1" in words
    assert "BORRADOR" in words


@pytest.mark.requirement("R2")
def test_a_long_narrative_keeps_its_lines_and_goes_on_over_pages() -> None:
    text = "\n\n".join(
        f"Paragraph {n} begins.\nAnd line two of {n}. " + "more words " * 60 for n in range(40)
    )
    story = Composer().quote(text, by="Complainant")
    pdf = made([title(), *story])
    _sound(pdf)
    tags = structure.tags(pdf)
    assert tags.count("BlockQuote") == 1
    assert tags.count("P") == 41
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert len(file.pages) > 3
        lines = " ".join(structure.all_texts(file.pages[0])).split("Paragraph 1 begins.")
    assert len(lines) == 2
    assert _read(story).split() == [*text.split(), "Complainant"]


@pytest.mark.requirement("R2")
def test_facts_are_read_label_by_value_and_a_long_value_goes_on_over_the_page() -> None:
    composer = Composer()
    story = composer.facts([("Case", "C-2026-0001"), ("Words", "long value " * 1_500), ("Closed", "")])
    pdf = made([title(), *story])
    _sound(pdf)
    tags = structure.tags(pdf)
    assert (tags.count("LI"), tags.count("Lbl"), tags.count("LBody")) == (3, 3, 3)
    assert _read(story).startswith("Case C-2026-0001 Words long value")
    assert _read(story).endswith("Closed –")


@pytest.mark.requirement("R2")
def test_what_was_taken_out_is_marked_seen_heard_and_nowhere_in_the_file() -> None:
    composer = Composer()
    text = ["The officer ", Redacted("identity"), " came.\n\n", Redacted("medical"), " he said."]
    story = [*composer.quote(text), *composer.facts([("Name", [Redacted("identity")])])]
    pdf = made([title(), *story])
    _sound(pdf)
    assert _read(story) == (
        "The officer [redacted: identity] came. [redacted: medical] he said. Name [redacted: identity]"
    )


@pytest.mark.requirement("R2")
def test_a_box_goes_on_over_the_page_within_a_long_paragraph() -> None:
    composer = Composer()
    words = " ".join(f"w{number}" for number in range(3_000))
    story = [composer.boxed([ours("Short."), ours(words), ours("Last.")])]
    pdf = made([title(), *story])
    _sound(pdf)
    assert _read(story) == f"Short. {words} Last."
    assert structure.tags(pdf).count("P") == 3


# -- pictures, letterhead, letters -------------------------------------------------------------------


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_has_words_and_is_never_larger_than_the_page(kind: str) -> None:
    pdf = made([title(), *Composer().image(seal(kind), "A blue ring", 90, caption="The seal")])
    _sound(pdf)
    (figure,) = _cells(pdf, "Figure")
    left, bottom, right, top = (float(side) for side in figure.A.BBox)
    assert (round(right - left), round(top - bottom)) == (90, 90)
    assert str(figure.Alt) == "A blue ring"


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("data", [b"", b"no picture", seal()[:200], b"GIF89a" + b"\0" * 40])
def test_what_is_no_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Refused, match="picture cannot be read"):
        Composer().image(data, "A seal", 90)


@pytest.mark.requirement("R2")
def test_the_letterhead_is_read_first_and_its_seal_has_words() -> None:
    pdf = report(heading(), "T", [title("Report")], Composer())
    _sound(pdf)
    spoken = structure.read(pdf)
    assert spoken.split("Report")[0].split() == " ".join((head().agency, *head().lines)).split()
    (figure,) = _cells(pdf, "Figure")
    assert str(figure.Alt) == head().seal_words
    assert letterhead(Composer().people, Letterhead()) == []


@pytest.mark.requirement("R2")
def test_the_frame_of_every_page_says_office_marking_number_page_and_that_it_is_fictional() -> None:
    composer = Composer()
    story = [title("Report"), *composer.quote("words " * 1_500)]
    with pikepdf.open(io.BytesIO(report(heading(), "T", story, composer))) as file:
        pages = [" ".join(structure.all_texts(page)) for page in file.pages]
    assert len(pages) > 1
    for number, shown in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in shown
        assert heading().marking in shown
        assert "VR-2026-0007-02" in shown
        assert "FICTIONAL DEMONSTRATION DATA" in shown
    assert "Office of Civil Rights" not in pages[0]
    assert "Office of Civil Rights" in pages[1]


@pytest.mark.requirement("C8")
def test_a_letter_is_read_from_its_head_to_its_signature() -> None:
    composer = Composer()
    people = composer.people
    story = [
        *references(people, [("Date", "Nov 18, 2026"), ("Case", "C-2026-0001"), ("Empty", "")]),
        *address(people, ["Ms. Ana Fictional", "", "12 Example St"]),
        subject(people, "We have received your complaint"),
        *body(people, "Dear Ms. Fictional:\n\nThank you.\nWe will answer."),
        *closing(
            people, "Sincerely,", Signer("Dana Whitfield", "Chief Civil Rights Officer"), ["Enclosure: form"]
        ),
    ]
    about = about_letter(composer, "Acknowledgement", "Office", "C-2026-0001", heading().as_of)
    pdf = letter(composer, story, about=about, head=head(), office="Office", footer="C-2026-0001")
    _sound(pdf)
    spoken = " ".join(structure.read(pdf).split())
    assert spoken.endswith(
        "Date: Nov 18, 2026 Case: C-2026-0001 Ms. Ana Fictional 12 Example St We have received your complaint "
        "Dear Ms. Fictional: Thank you. We will answer. Sincerely, Dana Whitfield Chief Civil Rights Officer "
        "Enclosure: form"
    )


# -- data inside -------------------------------------------------------------------------------------


@pytest.mark.requirement("R1")
def test_a_report_with_its_data_inside_is_pdf_a_3a_and_the_data_come_out_as_they_went_in() -> None:
    table = b"a,b\r\n1,2\r\n" * 200
    files = (
        Attachment("tables.csv", CSV, "The tables of this report", table),
        Attachment("data.json", JSON, "Its data", b"{}"),
    )
    pdf = report(heading(), "T", [title("Report")], Composer(), attachments=files)
    _sound(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.attachments["tables.csv"].get_file().read_bytes() == table
        assert file.attachments["data.json"].get_file().read_bytes() == b"{}"
        assert [str(each.AFRelationship) for each in file.Root.AF] == ["/Data", "/Data"]
        assert {Name.F, Name.UF} <= set(file.Root.AF[0].keys())
        assert b"<pdfaid:part>3</pdfaid:part>" in file.Root.Metadata.read_bytes()
    assert pdf == report(heading(), "T", [title("Report")], Composer(), attachments=files)


@pytest.mark.requirement("P2", "R2")
def test_a_cell_of_a_few_lines_is_read_with_its_words_apart_and_needs_no_paragraph() -> None:
    said = "Everybody of the second night shift at the yard who drives the longer buses"
    columns = (Column("Who", width=0.2), Column("Course"))

    def file_of(who: str) -> bytes:
        table = PlainTable("People", columns, ((who, "Bias"), ("Bo Lee", "Bias")), "a", "b", "c")
        return made([title(), *Composer().table(table, "")])

    pdf = file_of(said)
    _sound(pdf)
    assert said in structure.read(pdf)
    assert structure.tags(pdf) == structure.tags(file_of("Amy Ng"))
