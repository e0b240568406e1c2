"""A list as the window shows it, on paper: its rows as of one entry of the history, drawn, looked at, then saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.findings.words import number
from gen63_desktop.domain.list_paper import MOST_CHARACTERS, MOST_ROWS, ListOf, ListPaper, WantedList
from gen63_desktop.domain.listing import Key, Listing, ListRequest
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.exports import act_with_file
from gen63_desktop.services.session import Session
from gen63_desktop.store.comments.export import whole_rows
from gen63_desktop.store.complaints.export import cases
from gen63_desktop.store.reader import Reader

PAGES_SHOWN = 20
"""Pages that are shown before the file is saved; it has them all."""

_TRIES = 3
_MAY = {
    ListOf.COMPLAINTS: Permission.READ_COMPLAINTS,
    ListOf.COMMENTS: Permission.READ_COMMENTS,
    ListOf.SOURCES: Permission.READ_SOURCES,
    ListOf.TRAINING: Permission.READ_TRAINING,
    ListOf.VIOLATIONS: Permission.READ_VIOLATIONS,
}
"""Who may print a list is who may export it."""

_OPEN_TO_ALL = frozenset({ListOf.SOURCES})
"""Lists without a word about a person."""

_Rows = tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DrawnList:
    """A list that was drawn and has not left; ``rows`` are the records and what is printed of each."""

    wanted: WantedList
    listing: Listing[Any]
    request: ListRequest
    paper: ListPaper
    rows: _Rows
    pdf: bytes
    pages: int


class ListPapers:
    """Putting lists on paper."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def draw(
        self,
        wanted: WantedList,
        listing: Listing[Any],
        request: ListRequest,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> DrawnList:
        """Draw all rows that the request asks of the list, to be looked at before they leave; nothing is kept of it."""
        from gen63_desktop.reports import list_paper

        self._session.allow(_MAY[wanted.of])
        paper, rows = self._paper(wanted, listing, request, progress, cancelled)
        pages = 0

        def begun(page: int) -> None:
            nonlocal pages
            pages = page
            stop_if(cancelled)
            progress(page, None, "Drawing the pages")

        pdf = list_paper.draw(paper, begun)
        stop_if(cancelled)
        progress(pages, pages, "Checking the pages")
        _check_drawn(pdf)
        return DrawnList(wanted, listing, request, paper, rows, pdf, pages)

    def save(self, drawn: DrawnList, path: Path) -> None:
        """Let what was drawn leave for a file, if its rows still read so to the person; the history keeps that it did."""
        self._session.allow(_MAY[drawn.wanted.of])
        seen = self._unchanged(drawn)
        with act_with_file(self._session, "export.written", path) as (work, stream):
            if work.head().seq != seen:
                raise _changed()
            stream.write(drawn.pdf)
            work.detail(
                tables=drawn.wanted.of.value,
                format="pdf",
                rows=len(drawn.rows),
                file_sha256=sha256(drawn.pdf).hexdigest(),
            )

    def pictures(self, pdf: bytes, width: int) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
        """The first pages of a list as pictures of so many pixels, with the words of each."""
        from gen63_desktop.reports.pictures import first_pages

        return first_pages(pdf, width, PAGES_SHOWN)

    def _unchanged(self, drawn: DrawnList) -> int:
        """The entry up to which the rows read as they were drawn; refused where they do not."""
        seen = self._head()
        if seen == drawn.paper.history_number:
            return seen
        now = dict(self._rows(drawn.wanted, drawn.listing, drawn.request, never_cancelled))
        if any(now.get(record) != cells for record, cells in drawn.rows):
            raise _changed()
        return seen

    def _head(self) -> int:
        with self._session.ask() as reader:
            return reader.head().seq

    def _paper(
        self,
        wanted: WantedList,
        listing: Listing[Any],
        request: ListRequest,
        progress: Progress,
        cancelled: Cancelled,
    ) -> tuple[ListPaper, _Rows]:
        """The rows as of one entry of the history; read again where somebody wrote meanwhile."""
        for _ in range(_TRIES):
            progress(0, None, "Reading the list")
            with self._session.ask() as reader:
                before = reader.head()
            _check_count(listing.count(request))
            rows = self._rows(wanted, listing, request, cancelled)
            if self._head() == before.seq:
                break
        else:
            raise Refused(
                "The records were changed again and again while the list was read.", "Try again in a moment."
            )
        facts = self._session.facts
        counted = (wanted.one if len(rows) == 1 else wanted.many).format(n=number(len(rows)))
        paper = ListPaper(
            office=facts.name,
            by=self._session.person.name,
            at=self._session.now().astimezone().replace(microsecond=0),
            history_number=before.seq,
            history_hash=before.hash,
            title=wanted.title,
            counted=counted,
            stated=wanted.stated,
            columns=tuple((one.title, one.figures) for one in wanted.columns),
            rows=tuple(cells for _, cells in rows),
            confidential=wanted.of not in _OPEN_TO_ALL,
            language=wanted.language,
            fictional=facts.fictional,
        )
        return paper, rows

    def _rows(
        self, wanted: WantedList, listing: Listing[Any], request: ListRequest, cancelled: Cancelled
    ) -> _Rows:
        """Every row as it is printed; of its long texts every word."""
        fences: Sequence[Key | None] = (None, *listing.fences(request)[1:])
        out: list[tuple[int, tuple[str, ...]]] = []
        characters = 0
        for fence in fences:
            stop_if(cancelled)
            page = listing.page(request, fence)
            whole = self._whole_texts(wanted, [row.id for row in page])
            for row in page:
                cells = _cells(wanted, row, whole.get(row.id, ""))
                characters += sum(map(len, cells))
                out.append((row.id, cells))
            _check_length(len(out), characters)
        return tuple(out)

    def _whole_texts(self, wanted: WantedList, ids: Sequence[int]) -> Mapping[int, str]:
        """The texts of which the list shows the beginning, by record."""
        find = _WHOLE.get(wanted.of)
        if find is None or not any(one.whole for one in wanted.columns):
            return {}
        with self._session.ask() as reader:
            return find(reader, ids)


def _narratives(reader: Reader, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: row.summary or row.narrative or "" for row in cases(reader, ids)}


def _comments(reader: Reader, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: row.text for row in whole_rows(reader, ids)}


_WHOLE: Mapping[ListOf, Callable[[Reader, Sequence[int]], Mapping[int, str]]] = {
    ListOf.COMPLAINTS: _narratives,
    ListOf.COMMENTS: _comments,
}


def _cells(wanted: WantedList, row: Any, whole: str) -> tuple[str, ...]:
    return tuple(_completed(one.text(row), whole) if one.whole else one.text(row) for one in wanted.columns)


def _completed(shown: str, whole: str) -> str:
    """The whole text where the list shows its beginning; what the list masks stays masked."""
    begun = " ".join(shown.split())
    return whole if begun and " ".join(whole.split()).startswith(begun) else shown


def _check_count(rows: int) -> None:
    if rows > MOST_ROWS:
        raise Refused(
            "The list has {rows} rows; as a PDF it may have {most}.",
            "Narrow it with filters, or export it as an Excel workbook, which holds every row.",
            rows=number(rows),
            most=number(MOST_ROWS),
        )


def _check_length(rows: int, characters: int) -> None:
    _check_count(rows)
    if characters > MOST_CHARACTERS:
        raise Refused(
            "The texts of the list would fill hundreds of pages.",
            "Narrow it with filters, or export it as an Excel workbook, which holds every row.",
        )


def _changed() -> Refused:
    return Refused(
        "Rows of the list were changed since its pages were drawn. Nothing was saved.",
        "Close the pages and draw the list again.",
    )


def _check_drawn(pdf: bytes) -> None:
    from gen63_desktop.reports import checking

    said = "The drawn list does not pass the check of accessible PDF: {problem}."
    problems = checking.check(pdf)
    if problems:
        raise Problems([Refused(said, "Report it with this text.", problem=one) for one in problems])
