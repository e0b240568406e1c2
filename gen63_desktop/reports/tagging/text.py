"""Text objects that remember where links begin, and paragraphs, lists and notes as structure elements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.pdfgen import textobject
from reportlab.platypus import Paragraph

from gen63_desktop.charts import fonts
from gen63_desktop.reports.tagging.structure import Element, Node, UntaggedContentError

Link = tuple[int, str]
"""ReportLab's number of a link in a paragraph, and where it leads."""

LANGUAGE = "lang:"
ACTUAL = "actual:"
"""Links that lead nowhere: they mark a span of another language, or the text that substitutes stand for."""


class NoGlyphError(ValueError):
    """A character was about to be drawn that the font does not have."""


class TextObject(textobject.PDFTextObject):  # type: ignore[misc]  # ReportLab is untyped
    """Records where links begin and end (ReportLab's own ``_linkRecord`` hook) and refuses missing glyphs."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.events: list[tuple[int, Link | None]] = []
        self.texts: list[tuple[int, str]] = []
        self._tail = " "

    def _linkRecord(self, link: Link, what: str) -> None:
        starts = what == "start"
        self.events.append((len(self._code) - starts, link if starts else None))
        if starts:
            self._canvas.pending_links.append(link)

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N803  ReportLab's name
        missing = {ord(character) for character in text} - fonts.characters(self._fontname)
        if missing:
            names = ", ".join(f"U+{point:04X}" for point in sorted(missing))
            msg = f"{self._fontname} has no glyph for {names}"
            raise NoGlyphError(msg)
        # ReportLab drops the space at a line's end; without it a reader joins the two words
        self._tail = text[-1:] or self._tail
        if TStar and self.direction != "CJK" and not self._tail.isspace() and self._canvas.paragraph:
            super()._textOut(text, 0)
            super()._textOut(" ", TStar)
            self._code[-2:] = [" ".join(self._code[-2:])]  # one entry: _linkRecord counts entries
        else:
            super()._textOut(text, TStar)
        self.texts.append((len(self._code) - 1, text))


class Drawing:
    """What the canvas knows of the paragraph that is being drawn on it."""

    def __init__(self, node: Node, label: Node | None, mark: int, links: dict[Any, Element]) -> None:
        self.node, self.label, self.mark, self.links = node, label, mark, links
        self.annotations: list[tuple[Link, Any, str]] = []
        self.whole: Link | None = None


class Para(Paragraph):  # type: ignore[misc]  # ReportLab is untyped
    """A paragraph with a structure element; its parts on several pages stay one element."""

    node: Node
    label: Node | None = None

    def __init__(
        self,
        text: str | None,
        style: Any = None,
        *args: Any,
        tag: str = "P",
        node: Node | None = None,
        label: Node | None = None,
        parent: Node | None = None,
        lang: str = "",
        **options: Any,
    ) -> None:
        super().__init__(text, style, *args, **options)
        self.node = node or Node(tag, parent, lang=lang)
        self.label = label
        if any(getattr(getattr(part, "cbDefn", None), "kind", "") == "img" for part in self.frags):
            msg = "an image inside a paragraph has no alternate text: use a Figure"
            raise UntaggedContentError(msg)
        if any(len(getattr(part, "link", None) or ()) > 1 for part in self.frags):
            msg = "a link, or a span of another language, inside a link has no place in the structure"
            raise UntaggedContentError(msg)

    def _whole(self) -> Link | None:
        """The span that the whole paragraph is; ReportLab tells of none where there is a single fragment."""
        link = (getattr(self.frags[0], "link", None) or [None])[0] if len(self.frags) == 1 else None
        return (0, link[1]) if link and link[1].startswith((LANGUAGE, ACTUAL)) else None

    def split(self, width: float, height: float) -> list[Any]:
        """The parts, all of the same element; only the first has the label."""
        parts: list[Any] = super().split(width, height)
        for number, part in enumerate(parts):
            if part is not self:
                part.node, part.label = self.node, self.label if number == 0 else None
        return parts

    def draw(self) -> None:
        """Draw with the structure element open on the canvas."""
        canvas = self.canv
        if canvas.in_artifact:
            super().draw()
            return
        label = self.label if self.bulletText else None
        if label:
            canvas.element(label)  # before its LBody
        links = canvas.element(self.node).links
        outer, canvas.paragraph = canvas.paragraph, Drawing(self.node, label, canvas.mark(), links)
        canvas.paragraph.whole = self._whole()
        super().draw()
        canvas.decoration(canvas.paragraph.mark)
        canvas.paragraph = outer


Item = str | tuple[str, Sequence["Item"]]
"""An item of a list: markup, or markup with the items of a list inside it."""

Bullet = str | Callable[[int], str]


def bullet_list(
    items: Sequence[Item],
    style: Any,
    *,
    bullet: Bullet = "\u2022",
    numbering: str = "Disc",
    parent: Node | None = None,
) -> list[Para]:
    """L > LI > (Lbl, LBody > P), one paragraph an item; a list inside an item is inside its LBody."""
    return _items(items, style, bullet, numbering, parent, 0.0)


def _items(
    items: Sequence[Item], style: Any, bullet: Bullet, numbering: str, parent: Node | None, indent: float
) -> list[Para]:
    top = Node("L", parent, attributes=(f"/O/List/ListNumbering/{numbering}",))
    placed = _indented(style, indent) if indent else style
    out = []
    for number, each in enumerate(items):
        text, inner = (each, ()) if isinstance(each, str) else each
        item = Node("LI", top)
        label, body = Node("Lbl", item), Node("LBody", item)
        mark = bullet if isinstance(bullet, str) else bullet(number)
        out.append(Para(text, placed, bulletText=mark, parent=body, label=label))
        if inner:
            further = indent + style.leftIndent - style.bulletIndent
            out += _items(inner, style, "\u2013", "None", body, further)
    return out


def _indented(style: Any, by: float) -> Any:
    return style.clone(
        f"{style.name} further in", leftIndent=style.leftIndent + by, bulletIndent=style.bulletIndent + by
    )
