"""The document: bookmarks and contents from the headings, the number of pages, one fixed time, bytes at the end."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import ActionFlowable

from gen63_desktop.charts import fonts
from gen63_desktop.reports.tagging.attachments import Attachment
from gen63_desktop.reports.tagging.canvas import TaggedCanvas
from gen63_desktop.reports.tagging.contents import Contents
from gen63_desktop.reports.tagging.metadata import FixedTime
from gen63_desktop.reports.tagging.text import Para

_HEADING = re.compile("H([1-6])")

Furniture = Callable[[Any, int, int], None]
"""Draws a page's header and footer on the canvas, told the page's number and how many there are."""


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself, and the size of its pages (points; margins left, bottom, right, top).

    A file with attachments is PDF/A-3a, one without is PDF/A-2a.
    """

    title: str
    author: str
    subject: str
    moment: datetime
    size: tuple[float, float]
    margins: tuple[float, float, float, float]
    lang: str = "en-US"
    attachments: tuple[Attachment, ...] = ()
    creator: str = "GEN 63 Desktop"


class _PageTotal(ActionFlowable):  # type: ignore[misc]  # ReportLab is untyped
    """Asks for a further pass until the number of pages that was printed is the true one.

    It takes no room, not even that after the last paragraph: a full last page has none behind it.
    """

    def __init__(self, document: TaggedDocument) -> None:
        super().__init__()
        self.document = document

    def isIndexing(self) -> int:
        return 1

    def isSatisfied(self) -> bool:
        return bool(self.document.pages_printed == self.document.page)

    def beforeBuild(self) -> None:
        self.document.pages_printed = self.document.page

    def afterBuild(self) -> None:
        """Nothing to gather."""

    def notify(self, _kind: str, _what: Any) -> None:
        """Headings are no concern of it."""

    def apply(self, _document: Any) -> None:
        """Nothing to do."""


class TaggedDocument(BaseDocTemplate):  # type: ignore[misc]  # ReportLab is untyped
    """A document whose headings (tags H1 to H6) fill the bookmarks and the contents."""

    def __init__(self, about: About, furniture: Furniture) -> None:
        fonts.register()
        self.file = io.BytesIO()
        super().__init__(
            self.file,
            lang=about.lang,
            pagesize=about.size,
            title=about.title,
            author=about.author,
            subject=about.subject,
            creator=about.creator,
            initialFontName=fonts.REGULAR,
            invariant=1,
            pageCompression=1,
        )
        self.pages_printed = self.page = 0
        self._headings = 0
        self._moment = about.moment
        self._attachments = about.attachments
        left, bottom, right, top = about.margins
        frame = Frame(left, bottom, about.size[0] - left - right, about.size[1] - bottom - top, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate(
                    frames=[frame],
                    onPage=lambda canvas, _document: furniture(canvas, self.page, self.pages_printed),
                )
            ]
        )

    def beforeDocument(self) -> None:
        """Start a pass: count the headings anew, and tell the file the report's time, not the clock's."""
        self._headings = 0
        self.canv._doc._timeStamp = FixedTime(self._moment)  # noqa: SLF001  no public way in ReportLab
        self.canv.attachments = self._attachments

    def afterFlowable(self, flowable: Any) -> None:
        """Take a heading into the bookmarks and the contents."""
        heading = _HEADING.fullmatch(_tag(flowable))
        if heading and not getattr(flowable, "_continued", False):
            level, text = int(heading[1]) - 1, flowable.getPlainText()
            self._headings += 1
            key = _key(self._headings)
            top = self.frame._y + flowable.height  # noqa: SLF001  where the heading stands is not public
            self.canv.bookmarkPage(key, fit="XYZ", left=self.frame._x1, top=top, zoom=0)  # noqa: SLF001
            self.canv.addOutlineEntry(text, key, level, closed=False)
            self.notify("TOCEntry", (level, escape(text), self.page, key))

    def bytes(self, story: Sequence[Any]) -> bytes:
        """Build the file."""
        headings = [each for each in _flat(story) if _HEADING.fullmatch(_tag(each))]
        expected = [
            (int(_tag(each)[1]) - 1, escape(each.getPlainText()), _key(number))
            for number, each in enumerate(headings, 1)
        ]
        for each in _flat(story):
            if isinstance(each, Contents):
                each.expect(expected)
        self.multiBuild([*story, _PageTotal(self)], canvasmaker=TaggedCanvas)
        return self.file.getvalue()


def _tag(flowable: Any) -> str:
    return flowable.node.tag if isinstance(flowable, Para) else ""


def _key(number: int) -> str:
    return f"h{number}"


def _flat(story: Sequence[Any]) -> Iterator[Any]:
    """The flowables of a story, those kept together among them."""
    for each in story:
        yield each
        yield from _flat(getattr(each, "_content", None) or ())
