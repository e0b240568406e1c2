"""A list on paper: what it shows in words, then its rows in the columns of the list, on its side where it is wide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from gen63_desktop.domain.findings.words import moment, number
from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.letters.words import day
from gen63_desktop.domain.list_paper import ListPaper
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.cells import least_width, wanted_width
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.flow import Begun, with_headings_kept
from gen63_desktop.reports.kit.grids import grid
from gen63_desktop.reports.kit.page_frame import PageFrame
from gen63_desktop.reports.kit.people_text import PeopleText, bold, joined, ours
from gen63_desktop.reports.kit.shapes import Written, in_words
from gen63_desktop.reports.tagging.document import About, Furniture, TaggedDocument
from gen63_desktop.reports.tagging.tables import table_node
from gen63_desktop.reports.tagging.text import Para

_WIDER = 1.3
"""So much more than the upright page has room for may the columns want before the page is laid on its side."""
_SHORT, _SHORTER, _MEASURED = 80.0, 0.6, 400
"""Points from which a column gives up some of its wish, how much is left of that, and by how many rows it is found."""

_LONGEST, _BEGINNING, _PIECE, _NAME = 1_500, 600, 1_500, 60
"""Characters of a cell, those that stand in it of a longer one, those of a paragraph, and of a row's name."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What the paper itself says; templates but for the marking."""

    made: str
    as_of: str
    head: str
    no_entry: str
    none: str
    marking: str
    fictional: str
    lacking: str
    more: str
    long: str


_WORDS = {
    Language.ENGLISH: _Words(
        made="Printed by {by} from the records as of {at}.",
        as_of="as of {at}",
        head="Head of the office’s history then: entry {number}, {hash}",
        no_entry="no entry yet",
        none="No row of the list matches.",
        marking="Confidential – from the records of the office",
        fictional="fictional demonstration data",
        lacking="The typefaces lack some characters of the records. They are named in square brackets where they stand: {named}.",
        more="whole at the end: {number}",
        long="Long texts",
    ),
    Language.SPANISH: _Words(
        made="Impreso por {by} a partir de los registros al {at}.",
        as_of="al {at}",
        head="Última entrada del historial de la oficina en ese momento: {number}, {hash}",
        no_entry="ninguna todavía",
        none="Ninguna fila de la lista coincide.",
        marking="Confidencial: de los registros de la oficina",
        fictional="datos ficticios de demostración",
        lacking="A los tipos de letra les faltan algunos caracteres de los registros. Se nombran entre corchetes donde aparecen: {named}.",
        more="completo al final: {number}",
        long="Textos largos",
    ),
}


def draw(paper: ListPaper, each_page: Callable[[int], None] = lambda _page: None) -> bytes:
    """The list as PDF/UA-1 and PDF/A-2a; the same paper gives the same bytes. ``each_page`` is told each page begun."""
    composer, said = Composer(paper.language.code), _WORDS[paper.language]
    people, at = composer.people, _moment(paper)
    table, long = _table(paper)
    rows = in_words(table)
    size = _size(table, rows)
    room = size[0] - styles.LEFT - styles.RIGHT
    as_of = said.as_of.format(at=at)
    fictional = f" ({said.fictional})" if paper.fictional else ""
    about = About(
        title=people.plain(f"{paper.title}, {as_of}{fictional}"),
        author=people.plain(paper.office),
        subject=people.plain(f"{paper.counted}, {as_of}"),
        moment=paper.at,
        size=size,
        margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
        lang=composer.lang,
    )
    frame = PageFrame(
        office=people.plain(paper.office),
        marking=said.marking if paper.confidential else "",
        report=people.plain(f"{paper.title}  ·  {as_of}"),
        fictional=paper.fictional,
        draft=False,
        words=composer.words,
        size=size,
    )
    story = [
        *_head(paper, composer, at),
        *_rows(paper, composer, _shared(table, rows, room), rows, room),
        *_long_texts(paper, composer, long),
    ]
    return TaggedDocument(about, _telling(frame, each_page)).bytes(with_headings_kept(story))


def _telling(frame: PageFrame, each_page: Callable[[int], None]) -> Furniture:
    def furniture(canvas: Any, page: int, pages: int) -> None:
        each_page(page)
        frame(canvas, page, pages)

    return furniture


def _head(paper: ListPaper, composer: Composer, at: str) -> list[Any]:
    """What the list is, how many rows, which ones and in what order, whose, and of when."""
    said, people = _WORDS[paper.language], composer.people
    stated = [joined(bold(people.markup(f"{label}:")), people.markup(words)) for label, words in paper.stated]
    return [
        composer.say(paper.office, "overline"),
        Para(people.markup(paper.title), styles.style("title"), tag="H1"),
        composer.say(paper.counted, "subtitle"),
        *([composer.boxed(stated)] if stated else []),
        composer.say(said.made.format(by=paper.by, at=at), "small"),
    ]


def _rows(paper: ListPaper, composer: Composer, table: PlainTable, rows: Written, room: float) -> list[Any]:
    if not rows:
        return [composer.say(_WORDS[paper.language].none), _end(paper, composer, ())]
    people = composer.people
    node = table_node(people.plain(f"{paper.title}: {paper.counted}"))
    caption = Para(
        people.markup(f"{paper.title}: {paper.counted}"), styles.style("caption"), tag="Caption", parent=node
    )
    end = _end(paper, composer, _lacking(paper))
    drawn = grid(people, table, rows, room, node, longest_cell=0, tail=[end])
    return [Begun([caption], drawn, whole=False)]


def _end(paper: ListPaper, composer: Composer, lacking: tuple[str, ...]) -> Any:
    """Where the history stood, and the characters that were named."""
    said = _WORDS[paper.language]
    head = said.head.format(number=number(paper.history_number), hash=paper.history_hash or said.no_entry)
    named = [ours(said.lacking.format(named="; ".join(lacking)))] if lacking else []
    return composer.boxed([ours(head), *named])


def _lacking(paper: ListPaper) -> tuple[str, ...]:
    """The characters of the paper that no typeface has."""
    people = PeopleText()
    for text in (paper.title, paper.office, paper.by, *(words for _, words in paper.stated)):
        people.plain(text)
    for row in paper.rows:
        for cell in row:
            if not cell.isascii():
                people.plain(cell)
    return people.named


def _table(paper: ListPaper) -> tuple[PlainTable, list[tuple[str, str]]]:
    """The table, and the texts too long for its cells, each with what it is of."""
    columns = tuple(
        Column(title or "–", Kind.WHOLE_NUMBER if figures else Kind.TEXT) for title, figures in paper.columns
    )
    long: list[tuple[str, str]] = []

    def cell(row: tuple[str, ...], at: int) -> str:
        if len(row[at]) <= _LONGEST:
            return row[at]
        long.append((f"{row[0][:_NAME]}, {columns[at].title}" if at else columns[at].title, row[at]))
        more = _WORDS[paper.language].more.format(number=len(long))
        return f"{row[at][:_BEGINNING].rstrip()} … [{more}]"

    rows = tuple(tuple(cell(row, at) for at in range(len(row))) for row in paper.rows)
    return PlainTable(paper.title, columns, rows), long


def _long_texts(paper: ListPaper, composer: Composer, long: list[tuple[str, str]]) -> list[Any]:
    """Every word of the texts that were too long for a cell."""
    said = _WORDS[paper.language]
    out: list[Any] = [composer.section(said.long)] if long else []
    for number_of, (of, text) in enumerate(long, 1):
        out.append(composer.subsection(f"{number_of}. {of}"))
        out += [composer.say(piece, "quote") for line in text.splitlines() for piece in _pieces(line)]
    return out


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces between words: the time to lay out a paragraph grows with its square."""
    while len(line) > _PIECE:
        at = line.rfind(" ", 0, _PIECE)
        at = at if at > 0 else _PIECE
        yield line[:at]
        line = line[at:].lstrip(" ")
    if line.strip():
        yield line


def _size(table: PlainTable, rows: Written) -> tuple[float, float]:
    """Upright, or on its side where the columns would be squeezed."""
    wide = least_width(table, rows) > styles.WIDTH or wanted_width(table, rows) > styles.WIDTH * _WIDER
    return styles.LANDSCAPE if wide else styles.PAGE


def _shared(table: PlainTable, rows: Written, room: float) -> PlainTable:
    """The table with less for the short texts where there is no room for all: the longest one needs the lines."""
    wide = [
        wanted_width(PlainTable("", (column,), ()), [[row[at]] for row in rows])
        for at, column in enumerate(table.columns)
    ]
    if sum(wide) <= room:
        return table
    long = [sum(len(row[at]) for row in rows[:_MEASURED]) for at in range(len(wide))]
    columns = tuple(
        replace(column, width=want * _SHORTER / room)
        if want > _SHORT and at != long.index(max(long)) and column.kind is Kind.TEXT
        else column
        for at, (column, want) in enumerate(zip(table.columns, wide, strict=True))
    )
    return replace(table, columns=columns)


def _moment(paper: ListPaper) -> str:
    if paper.language is Language.ENGLISH:
        return moment(paper.at)
    zone = paper.at.strftime("%z")
    named = "UTC" if zone == "+0000" else f"UTC{zone[:3]}:{zone[3:5]}".replace("-", "−")
    return f"{day(paper.at.date(), paper.language)}, {paper.at:%H:%M} ({named})"
