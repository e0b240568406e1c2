"""The table of contents: each line a link with its page number, the dots between an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.tableofcontents import TableOfContents

from gen63_desktop.charts import fonts
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.text import Para


class Contents(TableOfContents):  # type: ignore[misc]  # ReportLab is untyped
    """TOC > TOCI > Reference > Link; ``styles`` are those of the levels listed, H1 first."""

    def __init__(self, styles: Sequence[Any], first_level: int = 0) -> None:
        super().__init__()
        self.styles, self.first_level, self.node = list(styles), first_level, Node("TOC")
        self._lines: list[_Line] = []

    def expect(self, entries: Sequence[tuple[int, str, str]]) -> None:
        """Make room for as many lines as the last pass will have, so that two passes are enough."""
        self._entries = self._lastEntries = [
            (level, text, 88, key) for level, text, key in entries if self._lists(level)
        ]

    def _lists(self, level: int) -> bool:
        return self.first_level <= level < self.first_level + len(self.styles)

    def addEntry(self, level: int, text: str, page: int, key: str | None = None) -> None:
        """Take a heading of the levels listed."""
        if self._lists(level):
            super().addEntry(level, text, page, key)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The height of all lines."""
        self._lines = [
            _Line(text, self.styles[level - self.first_level], page=page, key=key, toc=self.node)
            for level, text, page, key in self._lastEntries
        ]
        self.width = width
        self.height = sum(line.wrapOn(self.canv, width, height)[1] for line in self._lines)
        return self.width, self.height

    def split(self, _width: float, _height: float) -> list[Any]:
        """Its lines."""
        return list(self._lines)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N803  ReportLab's name
        """Draw line by line."""
        top = y + self.height
        for line in self._lines:
            top -= line.height
            line.drawOn(canvas, x, top, _sW)


class _Line(Para):
    """One heading, dots, and its page number."""

    def __init__(self, text: str | None, style: Any = None, *args: Any, **options: Any) -> None:
        self.page, key = options.pop("page", 0), options.pop("key", None)
        toc = options.pop("toc", None)
        if text is not None:
            options["node"] = Node("Reference", Node("TOCI", toc))
            text = f'<link href="#{key}">{text}</link>' if key else text
        super().__init__(text, style, *args, **options)

    def draw(self) -> None:
        super().draw()
        canvas, style = self.canv, self.style
        y = self.height - style.leading * (len(self.blPara.lines) - 1) - style.fontSize
        number, right = str(self.page), self.width - style.rightIndent

        def measure(text: str) -> float:
            return fonts.width(text, style.fontName, style.fontSize)

        canvas.saveState()
        canvas.setFillColor(style.textColor)
        canvas.setFont(style.fontName, style.fontSize)
        used = style.leftIndent + measure(self.getPlainText())
        dots = int((right - used - measure(number) - measure(" .")) / measure(" ."))
        if dots > 0 and len(self.blPara.lines) == 1:
            with canvas.artifact():
                canvas.drawRightString(right - measure(number + " "), y, " ." * dots)
        element = canvas.element(self.node)
        with canvas.content(next(iter(element.links.values()), element)):
            canvas.drawRightString(right, y, number)
        canvas.restoreState()
