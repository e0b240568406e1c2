"""Attached files shown in the window: what can be drawn, what is refused in words, for whom, and what it leaves (C6, S1)."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.previews import MOST_PAGES
from gen63_desktop.services.office import Office
from tests.services import sealed_world as sealed
from tests.services.investigation_steps import obtain, receive

MAIL = b"From: Rosa <rosa@example.org>\r\nTo: office@example.org\r\nSubject: The ramp\r\nDate: x\r\n\r\nIt stayed up.\r\n"


def picture(kind: str, size: tuple[int, int] = (300, 200)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, kind)
    return out.getvalue()


def pdf_of(pages: int, *, action: str = "") -> bytes:
    """A PDF of so many pages, each with its number in words."""
    import pikepdf

    made = pikepdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(1, pages + 1):
        page = made.add_blank_page(page_size=(300, 400))
        page.Contents = made.make_stream(f"BT /F1 24 Tf 40 300 Td (Page the {number}) Tj ET".encode())
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    if action:
        made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=action)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def bomb() -> bytes:
    """A PNG of a few hundred bytes that says it has ten billion pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    size = (100_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    body = chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.requirement("C6", "S3")
def test_pictures_pages_and_words_are_shown_and_nothing_of_them_is_on_the_disk(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(elsewhere))
    case = receive(office)
    files = {
        "a.png": picture("PNG"), "a.jpg": picture("JPEG"), "a.gif": picture("GIF"), "a.tif": picture("TIFF"),
        "a.pdf": pdf_of(MOST_PAGES + 2, action="app.alert('tamandua')"), "a.txt": "The ramp — stayed up.".encode(),
        "a.eml": MAIL,
    }  # fmt: skip
    found = {
        name: office.previews.of_evidence(obtain(office, case, data, file_name=name).id, 150)
        for name, data in files.items()
    }
    for name in ("a.png", "a.jpg", "a.gif", "a.tif"):
        (shown,) = found[name].pictures
        with Image.open(io.BytesIO(shown)) as opened:
            assert (opened.format, opened.size) == ("PNG", (150, 100))
    pdf = found["a.pdf"]
    assert (len(pdf.pictures), pdf.pages) == (MOST_PAGES, MOST_PAGES + 2)
    assert pdf.texts[1].strip() == "Page the 2"
    assert found["a.txt"].texts == ("The ramp — stayed up.",)
    assert not found["a.txt"].pictures
    assert "The ramp" in found["a.eml"].texts[0]
    assert "It stayed up." in found["a.eml"].texts[0]
    assert list(elsewhere.rglob("*")) == []


@pytest.mark.requirement("C6")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.png", bomb()),
        ("cut.jpg", picture("JPEG")[:300]),
        ("cut.pdf", pdf_of(1)[:200]),
        ("s.tif", b"II*\x00 no"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_in_words(office: Office, name: str, data: bytes) -> None:
    item = obtain(office, receive(office), data, file_name=name)
    with pytest.raises(Refused, match=r"cannot be shown|stopped|memory"):
        office.previews.of_evidence(item.id, 150)


@pytest.mark.requirement("C6")
def test_a_document_with_macros_is_never_opened_for_a_preview(office: Office) -> None:
    item = obtain(
        office, receive(office), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), file_name="a.doc"
    )
    with pytest.raises(Refused, match="no file that can be shown"):
        office.previews.of_evidence(item.id, 150)


@pytest.mark.requirement("S1", "S3")
def test_the_files_of_a_sealed_case_are_shown_to_those_permitted_only(office: Office, tmp_path: Path) -> None:
    world = sealed.sealed_world(office, tmp_path)
    item = obtain(world.mine, world.case, b"The manatee was there.", file_name="said.txt")
    with pytest.raises(Refused):
        world.other.previews.of_evidence(item.id, 150)
    assert world.mine.previews.of_evidence(item.id, 150).texts == ("The manatee was there.",)
    world.other.close()
