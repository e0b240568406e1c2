"""The seal of the agency: made from a picture that somebody chose, and drawn on a sheet to look at."""

from __future__ import annotations

import base64
import binascii
import io
from datetime import datetime
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.images import opened
from gen63_desktop.reports.kit.paper import about_letter, letter
from gen63_desktop.reports.kit.people_text import PeopleText
from gen63_desktop.reports.pictures import pictures
from gen63_desktop.reports.tagging.text import Para

LARGEST_FILE = 10 << 20
LARGEST_SEAL = 200 << 10
MOST_LINES, LONGEST_LINE = 6, 110
_SIDES = (720, 540, 400, 300)
"""Dots that the longer side of a seal may have, until it is small enough; a seal is three quarters of an inch."""
_LEAST_SIDE = 60
_SHOWN = (0.03, 0.25)
"""The part of a page's height that is shown, from its top."""


def seal_png(data: bytes) -> bytes:
    """A PNG of the seal with nothing in it but its picture, at most 200 kB; refused where that cannot be."""
    if len(data) > LARGEST_FILE:
        raise Refused(
            "The picture is larger than 10 MB.", "Save it smaller and choose it again.", where="seal"
        )
    try:
        picture = opened(data)
    except Refused as error:
        raise Refused(error.what, error.do, where="seal", **error.values) from error
    if min(picture.size) < _LEAST_SIDE:
        raise Refused(
            "The picture has only {width} by {height} dots; it would be a blur on paper.",
            "Choose one of at least 60 by 60 dots, better 300 by 300.",
            where="seal",
            width=picture.width,
            height=picture.height,
        )
    for side in _SIDES:
        written = _written(picture, side)
        if len(written) <= LARGEST_SEAL:
            return written
    raise Refused(
        "The picture is too rich in detail for a seal; it stays above 200 kB.",
        "Choose a plainer one.",
        where="seal",
    )


def _written(picture: Any, side: int) -> bytes:
    smaller = picture.copy()
    smaller.thumbnail((side, side))
    out = io.BytesIO()
    smaller.save(out, "PNG", optimize=True)
    return out.getvalue()


def from_base64(text: str) -> bytes:
    """The bytes of a picture that was kept or sent as base64."""
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise Refused(
            "The picture of the seal is damaged.", "Choose the file of the picture again.", where="seal"
        ) from error


def require_drawable(head: Letterhead) -> None:
    """Refuse a letterhead that a page cannot hold or draw; a refusal's place is the field that is wrong."""
    if len(head.lines) > MOST_LINES:
        raise Refused(
            "The letterhead has {count} lines below the name; a page has room for {most}.",
            "Put two of them on one line.",
            where="lines",
            count=len(head.lines),
            most=MOST_LINES,
        )
    for place, line in (("agency", head.agency), *(("lines", each) for each in head.lines)):
        if len(line) > LONGEST_LINE:
            raise Refused(
                "“{line}…” is longer than {most} characters.",
                "Cut it or break it into two lines.",
                where=place,
                line=line[:40],
                most=LONGEST_LINE,
            )
    if head.seal_png and not head.seal_words.strip():
        raise Refused(
            "The seal has no description.",
            "Say in a few words what it shows, for those who hear the page.",
            where="seal_words",
        )
    for place, text in (
        ("agency", head.agency),
        ("lines", " ".join(head.lines)),
        ("seal_words", head.seal_words),
    ):
        _require_letters(place, text)


def _require_letters(place: str, text: str) -> None:
    """Refuse characters that the typefaces of the reports lack."""
    people = PeopleText(left_to_right_only=True)
    people.place = place
    people.plain(text)
    if people.named:
        raise Refused(
            "The typefaces of the reports lack {characters}.",
            "Write it in another way.",
            where=place,
            characters="; ".join(people.named),
        )


def shown(head: Letterhead, office: str, title: str, width: int, moment: datetime) -> bytes:
    """The top of a first page with the letterhead, as a PNG so many dots wide."""
    from PIL import Image

    composer = Composer(left_to_right_only=True)
    story = [Para(composer.people.markup(title), styles.style("title"), tag="H1")]
    about = about_letter(composer, title, office, "", moment)
    pdf = letter(composer, story, about=about, head=head, office=office, footer="")
    with Image.open(io.BytesIO(pictures(pdf, width)[0])) as page:
        top = page.crop((0, round(page.height * _SHOWN[0]), page.width, round(page.height * _SHOWN[1])))
        out = io.BytesIO()
        top.save(out, "PNG")
    return out.getvalue()
