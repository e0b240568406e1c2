"""The tagging layer: what it writes passes both standards, and what it cannot tag it refuses."""

from __future__ import annotations

import io
import random
from typing import Any

import pikepdf
import pytest
from PIL import Image as Picture
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib import colors
from reportlab.platypus import HRFlowable, Image, KeepTogether, PageBreak, Paragraph, Spacer, Table
from reportlab.platypus.flowables import Flowable

from gen63_desktop.charts import fonts
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.tagging.canvas import FontNotEmbeddedError, SkippedHeadingError
from gen63_desktop.reports.tagging.contents import Contents
from gen63_desktop.reports.tagging.figures import Decoration, Figure, NoAlternateTextError
from gen63_desktop.reports.tagging.paged_tables import PagedTable
from gen63_desktop.reports.tagging.structure import Node, UntaggedContentError
from gen63_desktop.reports.tagging.tables import DataTable, table_node
from gen63_desktop.reports.tagging.text import NoGlyphError, Para, bullet_list
from tests.reports import structure
from tests.reports.paper import heading, made, words

_GRID = [("FONT", (0, 0), (-1, -1), fonts.REGULAR, 8), ("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]


def _picture() -> Image:
    data = io.BytesIO()
    Picture.new("RGB", (60, 40), (10, 90, 170)).save(data, "PNG")
    data.seek(0)
    return Image(data, 60, 40)


def _drawing() -> Drawing:
    drawing = Drawing(100, 40, initialFontName=fonts.REGULAR)
    drawing.add(Rect(0, 0, 50, 20))
    return drawing


# -- what is written ---------------------------------------------------------------------------------


_W = [
    "equity",
    "service",
    "line",
    "review",
    "rider",
    "stop",
    "notice",
    "complaint",
    "access",
    "language",
    "board",
    "vote",
]
_RICH = (
    '<link href="https://example.org/{n}">{w}</link>',
    '<link href="#h1">{w} {w}</link>',
    '<link href="lang:es">{w} {w}</link>',
    '<link href="actual:1F600">[U+1F600]</link>',
    "<b>{w}</b> <i>{w}</i>",
    "<u>{w} {w}</u>",
    "<super>{w}</super>{w}",
)


def _text(dice: random.Random, length: int) -> str:
    out = []
    while length > 0:
        run = dice.randint(1, 30)
        out.append(" ".join(dice.choice(_W) for _ in range(run)))
        length -= run
        if dice.random() < 0.4:
            out.append(dice.choice(_RICH).format(n=dice.randint(1, 99), w=dice.choice(_W)))
    return " ".join(out)


def _table(dice: random.Random) -> Any:
    rows = [
        [
            words(_text(dice, dice.randint(1, 20)), "cell"),
            str(number),
            "" if dice.random() < 0.2 else dice.choice(_W),
        ]
        for number in range(dice.randint(2, 70))
    ]
    head = [["Name", "No.", "Word"]]
    columns = {"colWidths": [250, 60, 100]}
    if dice.random() < 0.5:
        return PagedTable(head, rows, head_columns=1, node=table_node("Words"), style=_GRID, **columns)
    style = [*_GRID]
    if len(rows) > 6:
        style += [("SPAN", (1, 2), (2, 2))]
        rows[1][2] = ""
    return DataTable([*head, *rows], head_columns=dice.randint(0, 1), style=style, **columns)


def _some_story(seed: int) -> list[Any]:
    dice = random.Random(seed)  # noqa: S311  the same stories in every run
    story: list[Any] = [heading("Report"), Contents([styles.style("contents 1")] * 3)]
    for _ in range(dice.randint(8, 24)):
        story += dice.choice(
            (
                lambda: [words(_text(dice, dice.randint(3, 260)))],
                lambda: [
                    words(
                        f'<link href="https://example.org/whole">{"long whole link " * dice.randint(1, 20)}</link>'
                    )
                ],
                lambda: [heading(_text(dice, 3), "H2")],
                lambda: bullet_list(
                    [_text(dice, dice.randint(3, 90)) for _ in range(4)], styles.style("item")
                ),
                lambda: bullet_list(
                    [_text(dice, 20)] * 3,
                    styles.style("point"),
                    bullet=lambda at: f"{at + 1}.",
                    numbering="Decimal",
                ),
                lambda: [Figure(_drawing(), "A drawing")],
                lambda: [Figure(_picture(), "A blue box")],
                lambda: [_table(dice)],
                lambda: [KeepTogether([words(_text(dice, 30)), words(_text(dice, 40)), Spacer(1, 4)])],
                lambda: [dice.choice((PageBreak(), Spacer(1, 30), Decoration(HRFlowable(width="100%"))))],
            )
        )()
    return story


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_story_the_file_meets_both_standards_and_pages_and_tree_agree(seed: int) -> None:
    pdf = made(_some_story(seed))
    assert check(pdf) == ()
    assert structure.problems(pdf) == []


def _expected(flowable: Any) -> list[str]:
    """The words of a story in its own order."""
    if isinstance(flowable, Para):
        label = flowable.bulletText if isinstance(flowable.bulletText, str) else ""
        return [*label.split(), *flowable.getPlainText().split()]
    if isinstance(flowable, PagedTable):
        return [word for row in (*flowable.head, *flowable.rows) for cell in row for word in _expected(cell)]
    if isinstance(flowable, Table):
        return [word for row in flowable._cellvalues for cell in row for word in _expected(cell)]
    if isinstance(flowable, KeepTogether):
        return [word for each in flowable._content for word in _expected(each)]
    return flowable.split() if isinstance(flowable, str) else []


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("seed", range(12))
def test_a_reader_meets_the_words_in_the_order_of_the_story_and_never_two_joined(seed: int) -> None:
    story = [each for each in _some_story(seed) if not isinstance(each, Contents)]
    wanted = [word for each in story for word in _expected(each)]
    assert structure.read(made(story)).split() == wanted


@pytest.mark.requirement("R2")
def test_a_repeated_table_heading_is_read_once() -> None:
    rows = [[str(number), "x"] for number in range(200)]
    table = PagedTable([["Number", "Letter"]], rows, head_columns=1, colWidths=[80, 80], style=_GRID)
    pdf = made([heading(), table])
    tags = structure.tags(pdf)
    assert tags.count("THead") == 1
    assert tags.count("TR") == 201
    assert structure.read(pdf).split().count("Letter") == 1


@pytest.mark.requirement("R2")
def test_headers_and_footers_are_never_read_as_content() -> None:
    spoken = structure.read(made([heading(), words("Only this.")]))
    assert spoken.split() == ["A", "heading", "Only", "this."]


@pytest.mark.requirement("R2")
def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    assert structure.tags(made([heading(), words("word " * 2_000)])).count("P") == 1


@pytest.mark.requirement("R3")
def test_the_same_story_gives_the_same_bytes() -> None:
    assert made(_some_story(3)) == made(_some_story(3))


@pytest.mark.requirement("R2")
def test_headings_become_bookmarks_and_the_contents_name_the_page_where_they_stand() -> None:
    story = [heading(), Contents([styles.style("contents 1")], first_level=1)]
    story += [heading("First", "H2"), words("word " * 1_500), heading("Second", "H2")]
    pdf = made(story)
    assert structure.read(pdf).split()[2:6] == ["First", "1", "Second", "2"]
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root[0].children] == ["First", "Second"]


@pytest.mark.requirement("R2")
def test_characters_that_were_named_are_heard_as_themselves() -> None:
    pdf = made([heading(), words('So <link href="actual:1F600">[U+1F600]</link> it is.')])
    with pikepdf.open(io.BytesIO(pdf)) as file:
        spans = [str(e.ActualText) for e in structure.elements(file) if "/ActualText" in e]
    assert spans == ["\U0001f600"]


# -- what is refused ---------------------------------------------------------------------------------


class _Scribble(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Draws something by hand, past every element."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what = what

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 100, 40

    def draw(self) -> None:
        if self.what == "text":
            self.canv.setFont(fonts.REGULAR, 9)
            self.canv.drawString(0, 0, "past the structure")
        elif self.what == "image":
            _picture().drawOn(self.canv, 0, 0)
        else:
            self.canv.linkURL("https://example.org", (0, 0, 10, 10))


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    "stray",
    [
        lambda: Paragraph("plain", styles.style("body")),
        lambda: Table([["plain"]], style=_GRID),
        lambda: _Scribble("text"),
        lambda: _Scribble("image"),
        lambda: _Scribble("link"),
        _picture,
    ],
)
def test_content_outside_the_structure_is_never_written(stray: Any) -> None:
    with pytest.raises(UntaggedContentError):
        made([heading(), stray()])


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("alt", ["", "  ", "chart.png", "IMG_0012.JPG"])
def test_a_figure_without_alternate_text_is_refused(alt: str) -> None:
    with pytest.raises(NoAlternateTextError):
        Figure(_drawing(), alt)


@pytest.mark.requirement("R2")
def test_an_image_inside_a_paragraph_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "i.png"
    Picture.new("RGB", (4, 4)).save(path)
    with pytest.raises(UntaggedContentError):
        words(f'Look <img src="{path}"/> here')


@pytest.mark.requirement("R2")
def test_a_link_inside_a_link_is_refused() -> None:
    with pytest.raises(UntaggedContentError):
        words('<link href="https://example.org/1">out <link href="#h1">in</link> out</link>')


@pytest.mark.requirement("R2")
def test_a_font_that_is_not_embedded_is_never_used() -> None:
    helvetica = styles.style("body").clone("helvetica", fontName="Helvetica")
    with pytest.raises((FontNotEmbeddedError, AttributeError)):
        made([heading(), Para("Not embedded", helvetica)])


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(("first", "second"), [("H2", "H2"), ("H1", "H3")])
def test_a_skipped_heading_level_is_refused(first: str, second: str) -> None:
    with pytest.raises(SkippedHeadingError):
        made([heading("One", first), heading("Two", second)])


@pytest.mark.requirement("R2")
def test_a_character_without_a_glyph_is_never_drawn_as_a_box() -> None:
    with pytest.raises(NoGlyphError, match=r"U\+1F600"):
        made([heading(), words("One \U0001f600 too many")])


def test_a_figure_in_a_list_of_elements_has_its_box() -> None:
    pdf = made([heading(), Figure(_drawing(), "A drawing", parent=Node("Div"))])
    with pikepdf.open(io.BytesIO(pdf)) as file:
        figure = next(e for e in structure.elements(file) if str(e.S) == "/Figure")
    assert len(figure.A.BBox) == 4
