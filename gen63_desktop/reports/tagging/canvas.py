"""The canvas that writes marked content, and at save the structure tree and the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen import canvas

from gen63_desktop.reports.tagging import corrections, metadata
from gen63_desktop.reports.tagging.attachments import Attachment, attach
from gen63_desktop.reports.tagging.structure import (
    ANNOTATION_KEYS,
    Annotated,
    Element,
    Marked,
    Node,
    StructureRoot,
    UntaggedContentError,
)
from gen63_desktop.reports.tagging.text import ACTUAL, LANGUAGE, Drawing, Link, TextObject

_PAINTS = re.compile(r"(?:^|\s)(?:f\*?|F|[sS]|[bB]\*?|Do|Tj|TJ|sh)\s*$", re.MULTILINE)
_SHOWS_TEXT = re.compile(r"\bT[jJ]\b")
_HEADING = re.compile("H([1-6])")

LAYOUT = "/Type/Layout"
HEADER = "/Type/Pagination/Subtype/Header/Attached[/Top]"
FOOTER = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
REPEATED = "/Type/Pagination"


class SkippedHeadingError(ValueError):
    """A heading is more than one level below the one before it, or the first is not of level 1."""


class FontNotEmbeddedError(RuntimeError):
    """A font of the viewer's was used; the file would look different elsewhere."""


class TaggedCanvas(canvas.Canvas):  # type: ignore[misc]  # ReportLab is untyped
    """A canvas on which nothing can be drawn that is neither a structure element nor an artifact."""

    def __init__(self, *args: Any, **options: Any) -> None:
        corrections.apply()
        options["pdfVersion"] = (1, 7)
        super().__init__(*args, **options)
        self.root = Element(Node("Document"), None)
        self.page_elements: list[list[Element]] = []
        self.annotation_elements: dict[int, Element] = {}
        self.paragraph: Drawing | None = None
        self.pending_links: list[Link] = []
        self.begun_tables: set[Node] = set()
        self.attachments: tuple[Attachment, ...] = ()
        self._elements: dict[Node, Element] = {}
        self._stack = [self.root]
        self._mcids: list[Element] = []
        self._open: Element | None = None
        self._artifacts = 0
        self._heading = 0
        self._target = ""

    # -- structure -------------------------------------------------------------------

    def element(self, node: Node) -> Element:
        """The node's element in this build; made where the node is first met."""
        found = self._elements.get(node)
        if found is None:
            heading = _HEADING.fullmatch(node.tag)
            if heading:
                self._check_heading(int(heading[1]))
            parent = self.element(node.parent) if node.parent else self._stack[-1]
            found = self._elements[node] = Element(node, parent)
        return found

    def _check_heading(self, level: int) -> None:
        if level > self._heading + 1:
            msg = f"a heading of level {level} follows one of level {self._heading}"
            raise SkippedHeadingError(msg)
        self._heading = level

    @property
    def in_artifact(self) -> bool:
        """Whether what is drawn now is decoration or page furniture."""
        return self._artifacts > 0

    def _begin(self, element: Element) -> str:
        self._mcids.append(element)
        mcid = len(self._mcids) - 1
        element.kids.append(Marked(self._doc.thisPageRef(), mcid))
        return f"/{element.node.tag}<</MCID {mcid}>>BDC"

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Whatever is drawn meanwhile belongs to the element."""
        if self.in_artifact:
            yield
            return
        if self._open is not None:
            msg = f"{element.node.tag} content inside {self._open.node.tag} content"
            raise UntaggedContentError(msg)
        self._open = element
        self._code.append(self._begin(element))
        yield
        self._code.append("EMC")
        self._open = None

    @contextmanager
    def artifact(self, properties: str = LAYOUT) -> Iterator[None]:
        """Whatever is drawn meanwhile is not read."""
        outermost = not self._artifacts
        self._artifacts += 1
        if outermost:
            self._code.append(f"/Artifact<<{properties}>>BDC")
        yield
        self._artifacts -= 1
        if outermost:
            self._code.append("EMC")

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Elements first met meanwhile are children of this one."""
        self._stack.append(element)
        yield
        self._stack.pop()

    def mark(self) -> int:
        """A place in the page's code, for ``decoration``."""
        return len(self._code)

    def decoration(self, since: int) -> None:
        """Whatever was painted since the mark was decoration: make it an artifact."""
        if (
            not self._artifacts
            and not self._open
            and any(_PAINTS.search(code) for code in self._code[since:])
        ):
            self._code.insert(since, f"/Artifact<<{LAYOUT}>>BDC")
            self._code.append("EMC")

    # -- text ------------------------------------------------------------------------

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TextObject:
        """A text object that records its links."""
        return TextObject(self, x, y, direction=direction)

    def drawText(self, text_object: TextObject) -> None:
        """Write the text, its parts wrapped in the marked content of their elements."""
        drawing = self.paragraph
        if self._open or self._artifacts:
            super().drawText(text_object)
            return
        if drawing is None:
            words = " ".join(text for _, text in text_object.texts)[:200]
            msg = f"text outside any structure element: {words}"
            raise UntaggedContentError(msg)
        self.decoration(drawing.mark)
        if drawing.label is not None:
            target, drawing.label = self.element(drawing.label), None
        else:
            target = self.element(drawing.node)
        self._wrap_parts(drawing, target, text_object)
        for link, annotation, name in drawing.annotations:
            self._bind(annotation, name, drawing.links[link])
        drawing.annotations.clear()
        super().drawText(text_object)
        drawing.mark = self.mark()

    def _wrap_parts(self, drawing: Drawing, target: Element, text_object: TextObject) -> None:
        code = text_object._code  # noqa: SLF001  marked content must nest inside the text object's code
        inserts = []
        for start, stop, link in _parts(code, text_object.events, drawing.whole):
            element = target
            known = drawing.links.get(link)
            # where a word of several links is broken ReportLab comes back to one that is over, with no text
            if link is not None and (known is None or target.kids[-1:] == [known]):
                words = "".join(text for at, text in text_object.texts if start <= at < stop)
                element = _span(drawing, link, target, words)
            inserts.append((start, stop, self._begin(element)))
        for start, stop, begin in reversed(inserts):
            code.insert(stop, "EMC")
            code.insert(start, begin)

    # -- links -----------------------------------------------------------------------

    def linkURL(self, url: str, rect: Any, *args: Any, **options: Any) -> None:
        """A link to an address; a span of another language or of substitutes is none."""
        if not url.startswith((LANGUAGE, ACTUAL)) and not self.in_artifact:
            self._target = url
            super().linkURL(url, rect, *args, **options)

    def linkRect(self, contents: str, destination: str, *args: Any, **options: Any) -> None:
        """A link to a place in the file."""
        if not self.in_artifact:
            self._target = "#" + destination
            super().linkRect(contents, destination, *args, **options)

    def _addAnnotation(self, annotation: Any, name: str | None = None, addtopage: int = 1) -> None:
        drawing = self.paragraph
        if drawing is None:
            msg = f"a link outside a paragraph: {self._target}"
            raise UntaggedContentError(msg)
        super()._addAnnotation(annotation, name, addtopage)
        name = name or f"NUMBER{self._annotationCount}"
        link = next((each for each in self.pending_links if each[1] == self._target), None)
        if link:
            self.pending_links.remove(link)
        else:  # a paragraph of one fragment, wholly a link
            link = drawing.whole = drawing.whole or (0, self._target)
        drawing.annotations.append((link, annotation, name))

    def _bind(self, annotation: Any, name: str, element: Element) -> None:
        """Tie an annotation to its element: each names the other."""
        key = ANNOTATION_KEYS + len(self.annotation_elements)
        self.annotation_elements[key] = element
        element.kids.append(Annotated(self._doc.thisPageRef(), self._doc.refAnnotation(name)))
        if isinstance(annotation, pdfdoc.LinkAnnotation):
            annotation.otherkw.update(F=4, StructParent=key)
            annotation.permitted = (*annotation.permitted, "StructParent")
            annotation.Contents = element.words
        else:
            annotation["F"], annotation["StructParent"] = 4, key
            annotation["Contents"] = pdfdoc.PDFString(element.words)

    # -- pages and file --------------------------------------------------------------

    def showPage(self) -> None:
        """End the page; nothing may be left open or untagged on it."""
        if self._open or self._artifacts:
            msg = "a page ends inside marked content"
            raise UntaggedContentError(msg)
        self._sweep()
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self.page_elements), pdfdoc.PDFName("S")
        self.page_elements.append(self._mcids)
        self._mcids = []

    def _sweep(self) -> None:
        """Rules and boxes drawn outside any element are decoration; a stray image is an error."""
        out, depth = [], 0
        for piece in self._code:
            swept = piece
            if piece.endswith("BDC"):
                depth += 1
            elif piece == "EMC":
                depth -= 1
            elif not depth and _PAINTS.search(piece) and not piece.startswith("BT"):
                if piece.rstrip().endswith("Do"):
                    msg = "an image outside a Figure"
                    raise UntaggedContentError(msg)
                swept = f"/Artifact<<{LAYOUT}>>BDC {piece} EMC"
            out.append(swept)
        self._code[:] = out

    def save(self) -> None:
        """Write the file with its structure and metadata; refused if a font is not embedded."""
        if len(self._code):
            self.showPage()
        document, catalog = self._doc, self._doc.Catalog
        strangers = sorted(set(document.fontMapping) & set(pdfmetrics.standardFonts))
        if strangers:
            msg = f"fonts not embedded: {', '.join(strangers)}"
            raise FontNotEmbeddedError(msg)
        catalog.StructTreeRoot = self.root.parent = StructureRoot(self)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        self.setViewerPreference("DisplayDocTitle", "true")
        catalog.Metadata = pdfdoc.XMP(creator=metadata.xmp)
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = metadata.output_intent(document)
        attach(document, self.attachments)
        super().save()


def _parts(
    code: list[str], events: list[tuple[int, Link | None]], whole: Link | None
) -> list[tuple[int, int, Link | None]]:
    """The stretches of a text object's code that show text, each in one link or in none."""
    cuts = [(1, whole), *sorted(events, key=lambda event: event[0])]
    ends = [at for at, _ in cuts[1:]] + [len(code)]
    merged: list[tuple[int, int, Link | None]] = []
    for (start, link), stop in zip(cuts, ends, strict=True):
        if stop > start and any(_SHOWS_TEXT.search(piece) for piece in code[start:stop]):
            if merged and merged[-1][2] == link:
                merged[-1] = (merged[-1][0], stop, link)
            else:
                merged.append((start, stop, link))
    return merged


def _span(drawing: Drawing, link: Link, target: Element, words: str) -> Element:
    """The element of a link, or of a span in another language or of substitutes."""
    found = drawing.links.get(link)
    if found is None:
        leads = link[1]
        if leads.startswith(LANGUAGE):
            node = Node("Span", lang=leads.removeprefix(LANGUAGE))
        elif leads.startswith(ACTUAL):
            points = leads.removeprefix(ACTUAL).split("-")
            node = Node("Span", actual="".join(chr(int(point, 16)) for point in points))
        else:
            node = Node("Link")
        found = drawing.links[link] = Element(node, target)
    found.words = f"{found.words} {words}".strip()
    return found
