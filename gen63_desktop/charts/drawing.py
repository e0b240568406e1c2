"""A laid-out chart as a vector drawing of ReportLab's."""

from __future__ import annotations

from typing import Any

from reportlab.graphics import shapes as rl
from reportlab.lib.colors import HexColor

from gen63_desktop.charts import fonts
from gen63_desktop.charts.outlines import outline
from gen63_desktop.charts.shapes import Dot, Mark, Rectangle, Scene, Shape, Stroke, Words


def drawing(scene: Scene) -> Any:
    """The scene with ReportLab's y, which runs up."""
    fonts.register()
    out = rl.Drawing(scene.width, scene.height, initialFontName=fonts.REGULAR)
    for shape in scene.shapes:
        out.add(_drawn(shape, scene.height))
    return out


def _drawn(shape: Shape, height: float) -> Any:
    if isinstance(shape, Rectangle):
        box = shape.box
        fill = HexColor(shape.fill) if shape.fill else None
        stroke = HexColor(shape.stroke) if shape.stroke else None
        return rl.Rect(
            box.x,
            height - box.bottom,
            box.width,
            box.height,
            fillColor=fill,
            strokeColor=stroke,
            strokeWidth=0.9,
        )
    if isinstance(shape, Stroke):
        points = [number for x, y in shape.points for number in (x, height - y)]
        return rl.PolyLine(
            points,
            strokeColor=HexColor(shape.colour),
            strokeWidth=shape.width,
            strokeDashArray=list(shape.dashes) or None,
            strokeLineJoin=1,
        )
    if isinstance(shape, Dot):
        return _dot(shape, height)
    return _words(shape, height)


def _dot(dot: Dot, height: float) -> Any:
    colour = HexColor(dot.colour)
    x, y = dot.at
    if dot.mark is Mark.CIRCLE:
        return rl.Circle(x, height - y, dot.size / 2, fillColor=colour, strokeColor=None)
    points = [number for px, py in outline(dot) for number in (px, height - py)]
    return rl.Polygon(points, fillColor=colour, strokeColor=None)


def _words(words: Words, height: float) -> Any:
    return rl.String(
        words.at[0],
        height - words.at[1],
        words.text,
        fontName=fonts.BOLD if words.bold else fonts.REGULAR,
        fontSize=words.size,
        fillColor=HexColor(words.colour),
        textAnchor=words.anchor.value,
    )
