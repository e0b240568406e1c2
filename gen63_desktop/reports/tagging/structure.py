"""The structure tree: nodes as the story declares them, and their elements in one build of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from reportlab.pdfbase import pdfdoc

ANNOTATION_KEYS = 1_000_000
"""Parent-tree keys of annotations start here, above every page's key."""


class UntaggedContentError(RuntimeError):
    """Something was about to be drawn that no reader of the structure would meet."""


@dataclass(eq=False, slots=True)
class Node:
    """One structure element as the story declares it; it survives page splits and further passes."""

    tag: str
    parent: Node | None = None
    alt: str = ""
    lang: str = ""
    actual: str = ""
    identifier: str = ""
    attributes: tuple[str, ...] = ()


class Marked(NamedTuple):
    """Marked content on a page."""

    page: Any
    mcid: int


class Annotated(NamedTuple):
    """An annotation on a page."""

    page: Any
    annotation: Any


def pdf_text(text: str, document: Any) -> str:
    """A text string as it stands in the file."""
    written: bytes = pdfdoc.PDFString(text).format(document)
    return written.decode("latin1")


def table_summary(text: str) -> str:
    """The table attribute that holds what a table is about."""
    return f"/O/Table/Summary{pdf_text(text, pdfdoc.DummyDoc())}"


def _reference(document: Any, thing: Any) -> str:
    written: bytes = document.Reference(thing).format(document)
    return written.decode()


class Element(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab is untyped
    """A structure element in one build of the file."""

    __RefOnly__ = 1
    _links: dict[Any, Element] | None = None

    def __init__(self, node: Node, parent: Element | None) -> None:
        self.node = node
        self.parent: Any = parent
        self.kids: list[Element | Marked | Annotated] = []
        self.box: tuple[float, float, float, float] | None = None
        self.words = ""
        if parent is not None:
            parent.kids.append(self)

    @property
    def links(self) -> dict[Any, Element]:
        """The links inside it; made where one is asked for, as a file has a hundred thousand cells without any."""
        if self._links is None:
            self._links = {}
        return self._links

    def format(self, document: Any) -> bytes:
        """The element's dictionary."""
        page = next((kid.page for kid in self.kids if isinstance(kid, Marked)), None)
        out = [f"<</S/{self.node.tag}/P {_reference(document, self.parent)}"]
        if page is not None:
            out.append(f"/Pg {_reference(document, page)}")
        kids = [self._kid(kid, page, document) for kid in self.kids]
        if kids:
            out.append("/K " + (kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"))
        for key, value in (
            ("Alt", self.node.alt),
            ("Lang", self.node.lang),
            ("ActualText", self.node.actual),
            ("ID", self.node.identifier),
        ):
            if value:
                out.append(f"/{key} {pdf_text(value, document)}")
        attributes = list(self.node.attributes)
        if self.box:
            attributes.append("/O/Layout/Placement/Block/BBox[{:.2f} {:.2f} {:.2f} {:.2f}]".format(*self.box))
        if attributes:
            written = "".join(f"<<{attribute}>>" for attribute in attributes)
            out.append(f"/A{written}" if len(attributes) == 1 else f"/A[{written}]")
        return ("".join(out) + ">>").encode("latin1")

    @staticmethod
    def _kid(kid: Element | Marked | Annotated, page: Any, document: Any) -> str:
        if isinstance(kid, Element):
            return _reference(document, kid)
        if isinstance(kid, Annotated):
            where, what = _reference(document, kid.page), _reference(document, kid.annotation)
            return f"<</Type/OBJR/Pg {where}/Obj {what}>>"
        if kid.page.name == page.name:
            return str(kid.mcid)
        return f"<</Type/MCR/Pg {_reference(document, kid.page)}/MCID {kid.mcid}>>"


class Structure(Protocol):
    """What a canvas has gathered by the time the file is written."""

    root: Element
    page_elements: list[list[Element]]
    annotation_elements: dict[int, Element]


class StructureRoot(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab is untyped
    """The root of the structure tree, with the parent tree that leads back from the pages."""

    __RefOnly__ = 1

    def __init__(self, structure: Structure) -> None:
        self.structure = structure

    def format(self, document: Any) -> bytes:
        """The root's dictionary."""
        found = self.structure
        numbers = [
            f"{key}[{' '.join(_reference(document, element) for element in page)}]"
            for key, page in enumerate(found.page_elements)
        ]
        numbers += [
            f"{key} {_reference(document, element)}"
            for key, element in sorted(found.annotation_elements.items())
        ]
        notes = {element.node.identifier: element for element in _walk(found.root) if element.node.identifier}
        names = " ".join(
            f"{pdf_text(key, document)} {_reference(document, notes[key])}" for key in sorted(notes)
        )
        return (
            f"<</Type/StructTreeRoot/K {_reference(document, found.root)}"
            f"/ParentTreeNextKey {ANNOTATION_KEYS + len(found.annotation_elements)}"
            + (f"/IDTree<</Names[{names}]>>" if notes else "")
            + f"/ParentTree<</Nums[{chr(10).join(numbers)}]>>>>"
        ).encode("latin1")


def _walk(element: Element) -> list[Element]:
    """Every element below, in reading order."""
    out, waiting = [], [element]
    while waiting:
        here = waiting.pop()
        out.append(here)
        waiting.extend(kid for kid in reversed(here.kids) if isinstance(kid, Element))
    return out
