"""A field for one file to attach: dropped, pasted or chosen; a picture on the clipboard is one, too."""

from __future__ import annotations

import base64
import binascii
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QPushButton

from gen63_desktop.ui.shared.attached_file import read_file
from gen63_desktop.ui.shared.file_field import FileField

_PICTURE = "pasted-picture.png"
_IN_DRAFT = "data:image/png;base64,"
KEPT_IN_DRAFT = 16 * 1024 * 1024
"""Bytes of a picture that a draft keeps; a whole screen of two large monitors has fewer."""


class Attached(NamedTuple):
    """What is to be attached: its name, and how to read it (off the GUI thread)."""

    name: str
    read: Callable[[], bytes]


def can_be_attached(data: QMimeData) -> bool:
    """Whether there is a file of this computer, or a picture."""
    return data.hasImage() or any(
        url.isLocalFile() and Path(url.toLocalFile()).is_file() for url in data.urls()
    )


class AttachmentField(FileField):
    """The picture stays in memory and in the encrypted draft, in no file."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        self._picture = b""
        self._lost = False
        self._out = QPushButton(self.tr("Take it out"))
        super().__init__(name, label, hint=hint)
        self._out.setAutoDefault(False)
        self._out.setAccessibleName(f"{label}: {self._out.text()}")
        self._out.clicked.connect(self._taken_out)
        column = self._zone.layout()
        assert column is not None  # noqa: S101  the field has just laid it out
        column.addWidget(self._out)
        self._show()

    def attached(self) -> Attached | None:
        """What was chosen; None: nothing."""
        if self._picture:
            picture = self._picture
            return Attached(_PICTURE, lambda: picture)
        paths = self.value()
        return Attached(paths[0].name, lambda: read_file(paths[0])) if paths else None

    def raw(self) -> list[str]:
        """The path, or the picture itself; of one that is too large for a draft, that there was one."""
        if not self._picture:
            return super().raw()
        large = len(self._picture) > KEPT_IN_DRAFT
        return [_PICTURE if large else _IN_DRAFT + base64.b64encode(self._picture).decode("ascii")]

    def set_raw(self, raw: Any) -> None:
        """What a draft has kept."""
        kept = str(raw[0]) if isinstance(raw, list | tuple) and raw else ""
        if not kept.startswith(_IN_DRAFT):
            self._lost = kept == _PICTURE
            super().set_raw(raw)
            return
        with contextlib.suppress(binascii.Error):
            self._take_picture(base64.b64decode(kept.removeprefix(_IN_DRAFT), validate=True))

    def takes(self, data: QMimeData) -> bool:
        """Files and pictures."""
        return can_be_attached(data)

    def take(self, paths: list[Path]) -> None:
        """Take this file in the place of a picture."""
        self._picture = b""
        self._lost = self._lost and not paths
        super().take(paths)

    def clear(self) -> None:
        """Take neither file nor picture."""
        self._picture, self._lost = b"", False
        super().clear()

    def take_from(self, data: QMimeData) -> bool:
        """Take a file; where there is none, the picture."""
        if super().take_from(data):
            return True
        picture = _as_png(data)
        if picture:
            self._take_picture(picture)
        return bool(picture)

    def shown_names(self) -> str:
        """What was chosen."""
        if self._lost:
            return self.tr("The picture was too large to be kept with the unfinished form. Paste it again.")
        return self.tr("A picture from the clipboard") if self._picture else super().shown_names()

    def _take_picture(self, picture: bytes) -> None:
        self._lost = False
        super().take([])
        self._picture = picture
        self._show()
        self.changed.emit()

    def _taken_out(self) -> None:
        self.button.setFocus()
        self.clear()

    def _show(self) -> None:
        super()._show()
        self._out.setVisible(bool(self._picture or self.value()))


def _as_png(data: QMimeData) -> bytes:
    if not data.hasImage():
        return b""
    found = data.imageData()
    image = found.toImage() if isinstance(found, QPixmap) else QImage(found)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = not image.isNull() and image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, the call takes str
    return bytes(buffer.data().data()) if written else b""
