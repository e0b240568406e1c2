"""The agency's letterhead and seal: kept with history, stripped of everything but the picture, refused in words."""

from __future__ import annotations

import base64
import io
from dataclasses import replace

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead, Letterhead
from gen63_desktop.services.findings.letterheads import letterhead_of
from gen63_desktop.services.office import Office
from tests.reports.kit_documents import seal

WORDS = "A blue ring with a bus"


def _seal(office: Office) -> str:
    return office.settings.seal_from(seal())


def _picture(size: tuple[int, int], kind: str = "PNG", noise: bool = False) -> bytes:
    image = Image.effect_noise(size, 120).convert("RGB") if noise else Image.new("RGB", size, "navy")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


@pytest.mark.requirement("R1", "C16")
def test_the_letterhead_is_kept_with_its_history_and_new_reports_carry_it(either_office: Office) -> None:
    settings = either_office.settings
    assert settings.letterhead() == AgencyLetterhead()
    assert settings.letterhead().value.is_blank
    kept = settings.change_letterhead(
        AgencyLetterhead(
            "  Fictional   Transit ", ("1 Example St", " ", "555-0100"), _seal(either_office), WORDS
        )
    )
    assert (kept.agency, kept.lines, kept.seal_words) == (
        "Fictional Transit",
        ("1 Example St", "555-0100"),
        WORDS,
    )
    assert settings.letterhead() == kept
    with either_office.session.ask() as reader:
        assert letterhead_of(either_office.session, reader) == kept.value
    changed = settings.change_letterhead(replace(kept, agency="Other Transit"))
    assert (changed.seal_png, changed.seal_sha256) == (kept.seal_png, kept.seal_sha256)
    lines = either_office.history.of("letterheads", kept.id)
    assert {line.act for line in lines} == {"letterhead.changed"}
    told = {change.field for line in lines for change in line.changes}
    assert told == {"agency", "lines", "seal_words", "seal_sha256"}, "the picture itself is told by its hash"


@pytest.mark.requirement("C17")
def test_a_letterhead_saved_by_somebody_else_is_not_overwritten(office: Office) -> None:
    first = office.settings.change_letterhead(AgencyLetterhead("First"))
    for late in (AgencyLetterhead("Second"), replace(first, agency="Third", version=0)):
        with pytest.raises(ChangedMeanwhile):
            office.settings.change_letterhead(late)
    assert office.settings.letterhead().agency == "First"


@pytest.mark.requirement("P1")
def test_nothing_of_the_chosen_file_but_its_pixels_is_kept(office: Office) -> None:
    image, notes, out = Image.new("RGB", (120, 120), "navy"), PngInfo(), io.BytesIO()
    notes.add_text("Author", "Somebody Private")
    exif = Image.Exif()
    exif[0x010E] = "Somebody Private"
    image.save(out, "PNG", pnginfo=notes, exif=exif, dpi=(301, 301))
    hostile = out.getvalue() + b"Somebody Private after the end"
    sent = base64.b64encode(hostile).decode("ascii")
    for kept in (
        office.settings.seal_from(hostile),
        office.settings.change_letterhead(AgencyLetterhead(seal_png=sent, seal_words=WORDS)).seal_png,
    ):
        data = base64.b64decode(kept)
        assert b"Private" not in data
        with Image.open(io.BytesIO(data)) as read:
            assert (read.format, read.size, dict(read.info)) == ("PNG", (120, 120), {})


def test_a_large_picture_is_made_small_enough(office: Office) -> None:
    data = base64.b64decode(office.settings.seal_from(_picture((2_000, 1_500), "JPEG", noise=True)))
    assert len(data) <= 200 * 1024


@pytest.mark.requirement("P1")
@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (b"", "no PNG or JPEG"),
        (b"<svg/>", "no PNG or JPEG"),
        (seal()[:400], "no PNG or JPEG"),
        (_picture((200, 200), "GIF"), "no PNG or JPEG"),
        (_picture((40, 300)), "a blur on paper"),
        (_picture((9_000, 9_000)), "more than a report can hold"),
        (b"\x89PNG" + b"\0" * (11 << 20), "larger than 10 MB"),
    ],
)
def test_a_file_that_gives_no_seal_is_refused_in_words(office: Office, file: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        office.settings.seal_from(file)
    with pytest.raises(Refused):
        sent = base64.b64encode(file).decode("ascii") or "AA=="
        office.settings.change_letterhead(AgencyLetterhead(seal_png=sent, seal_words=WORDS))
    assert office.settings.letterhead() == AgencyLetterhead()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (AgencyLetterhead("רכבת"), "right to left"),
        (AgencyLetterhead("Transit \U0001f68c"), "U.1F68C. BUS"),
        (AgencyLetterhead("A", ("x" * 200,)), "longer than"),
        (AgencyLetterhead("A", tuple("abcdefg")), "7 lines"),
        (AgencyLetterhead("A", seal_png="not base64!", seal_words=WORDS), "damaged"),
        (AgencyLetterhead("A", seal_png=base64.b64encode(seal()).decode("ascii")), "no description"),
    ],
)
def test_a_letterhead_that_no_page_can_draw_is_refused(
    office: Office, wrong: AgencyLetterhead, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        office.settings.change_letterhead(wrong)
    assert office.settings.letterhead() == AgencyLetterhead()


def test_it_can_be_looked_at_as_a_page_shows_it(office: Office) -> None:
    shown = [
        office.settings.letterhead_shown(head, 600)
        for head in (Letterhead(), Letterhead("Agency", ("Line",), _seal(office), WORDS))
    ]
    sizes = []
    for data in shown:
        with Image.open(io.BytesIO(data)) as picture:
            sizes.append(picture.size)
    assert sizes[0] == sizes[1]
    assert sizes[0][0] == 600
    assert shown[0] != shown[1]
