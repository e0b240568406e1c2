"""The pages of a PDF as pictures, and its words as a reader extracts them."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not made for several threads."""


def pictures(pdf: bytes, width: int) -> tuple[bytes, ...]:
    """The pages as PNG images, each as wide as ``width`` pixels."""
    with _opened(pdf) as document:
        return tuple(_picture(page, width) for page in document)


def text(pdf: bytes) -> tuple[str, ...]:
    """The words of each page, in the order of the file."""
    with _opened(pdf) as document:
        return tuple(page.get_textpage().get_text_bounded() for page in document)


def first_pages(pdf: bytes, width: int, most: int) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    """Up to so many pages from the first on: as PNG images, and the words of each."""
    with _opened(pdf) as document:
        pages = [document[at] for at in range(min(most, len(document)))]
        return (
            tuple(_picture(page, width) for page in pages),
            tuple(page.get_textpage().get_text_bounded() for page in pages),
        )


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _picture(page: Any, width: int) -> bytes:
    drawn = page.render(scale=width / page.get_width())
    out = io.BytesIO()
    drawn.to_pil().save(out, "PNG", compress_level=1)
    return out.getvalue()
