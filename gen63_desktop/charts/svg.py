"""A laid-out chart as SVG for the screen and for files, with its alternate text inside."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from gen63_desktop.charts.outlines import outline
from gen63_desktop.charts.shapes import Dot, Mark, Point, Rectangle, Scene, Shape, Stroke, Words

_FAMILY = "Source Sans 3, Segoe UI, Noto Sans, sans-serif"


def svg(scene: Scene, title: str, alt: str) -> str:
    """The scene as one SVG document that needs nothing from outside."""
    wide, high = _number(scene.width), _number(scene.height)
    body = "\n".join(_drawn(shape) for shape in scene.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
        f' role="img" font-family={quoteattr(_FAMILY)}>\n'
        f"<title>{_clean(title)}</title>\n<desc>{_clean(alt)}</desc>\n{body}\n</svg>\n"
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return escape("".join(each for each in text if each >= " " and not "\ud800" <= each <= "\udfff"))


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _drawn(shape: Shape) -> str:
    if isinstance(shape, Rectangle):
        box = shape.box
        stroke = f' stroke="{shape.stroke}" stroke-width="0.9"' if shape.stroke else ""
        return (
            f'<rect x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}"'
            f' height="{_number(box.height)}" fill="{shape.fill or "none"}"{stroke}/>'
        )
    if isinstance(shape, Stroke):
        dashes = f' stroke-dasharray="{" ".join(map(_number, shape.dashes))}"' if shape.dashes else ""
        return (
            f'<polyline points="{_points(shape.points)}" fill="none" stroke="{shape.colour}"'
            f' stroke-width="{_number(shape.width)}" stroke-linejoin="round"{dashes}/>'
        )
    if isinstance(shape, Dot):
        return _dot(shape)
    return _words(shape)


def _dot(dot: Dot) -> str:
    if dot.mark is Mark.CIRCLE:
        x, y = dot.at
        return (
            f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(dot.size / 2)}" fill="{dot.colour}"/>'
        )
    return f'<polygon points="{_points(outline(dot))}" fill="{dot.colour}"/>'


def _words(words: Words) -> str:
    weight = ' font-weight="600"' if words.bold else ""
    return (
        f'<text x="{_number(words.at[0])}" y="{_number(words.at[1])}" font-size="{_number(words.size)}"'
        f' fill="{words.colour}" text-anchor="{words.anchor.value}"{weight}>{_clean(words.text)}</text>'
    )
