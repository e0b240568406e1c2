"""Small documents for the tests of the tagging layer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from gen63_desktop.charts import fonts
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.page_frame import PageFrame
from gen63_desktop.reports.tagging.document import About, TaggedDocument
from gen63_desktop.reports.tagging.text import Para

fonts.register()

ABOUT = About(
    title="A test",
    author="Nobody",
    subject="Tests",
    moment=datetime(2026, 10, 9, 16, 0, tzinfo=UTC),
    size=styles.PAGE,
    margins=(styles.LEFT, styles.BOTTOM, styles.RIGHT, styles.TOP),
)
FRAME = PageFrame("Office", "Confidential", "T-1", fictional=True, draft=False)


def heading(text: str = "A heading", tag: str = "H1") -> Para:
    return Para(text, styles.style("section").clone("alone", keepWithNext=0), tag=tag)


def words(text: str, style: str = "body") -> Para:
    return Para(text, styles.style(style))


def made(story: Sequence[Any]) -> bytes:
    """The file of a story."""
    return TaggedDocument(ABOUT, FRAME).bytes(list(story))
