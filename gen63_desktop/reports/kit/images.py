"""Pictures in a report: read as pixels and written anew, so that nothing else of their file comes along."""

from __future__ import annotations

import io
import warnings
from typing import Any

from reportlab.platypus import Image

from gen63_desktop.domain.errors import Refused
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.structure import Node

FORMATS = ("PNG", "JPEG")
MOST_PIXELS = 40_000_000
_DOTS_PER_INCH = 220


def picture(data: bytes, alt: str, width: float, height: float = 0.0, parent: Node | None = None) -> Figure:
    """A PNG or JPEG as a Figure, at most this wide (and high) in points, never larger than it is at 72 dpi."""
    with opened(data) as image:
        limits = [width / image.width, 1.0, (height or styles.HEIGHT * 0.8) / image.height]
        share = min(limits)
        wide, high = image.width * share, image.height * share
        image.thumbnail((round(wide * _DOTS_PER_INCH / 72), round(high * _DOTS_PER_INCH / 72)))
        out = io.BytesIO()
        image.save(out, "PNG")
    out.seek(0)
    return Figure(Image(out, wide, high, hAlign="LEFT"), alt, parent)


def opened(data: bytes) -> Any:
    """The pixels of a PNG or JPEG in RGB on white, the way up that the camera meant."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    try:
        with warnings.catch_warnings(), Pictures.open(io.BytesIO(data), formats=FORMATS) as image:
            warnings.simplefilter("ignore")
            if image.width * image.height > MOST_PIXELS:
                raise Refused(
                    "The picture has {width} by {height} dots, more than a report can hold.",
                    "Save it smaller and add it again.",
                    width=image.width,
                    height=image.height,
                )
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Pictures.DecompressionBombError) as error:
        raise Refused(
            "The picture cannot be read; it is no PNG or JPEG file, or it is damaged.",
            "Open it in a picture program, save it as PNG, and add it again.",
        ) from error
    white = Pictures.new("RGB", upright.size, "white")
    white.paste(upright, mask=upright)
    return white
