"""A field for one file to attach: dropped, pasted or chosen; a picture on the clipboard is one, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QPixmap

from gen63_desktop.ui.shared.attached_file import read_file
from gen63_desktop.ui.shared.file_field import FileField

_PICTURE = "pasted-picture.png"


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
    """The picture stays in memory, on no disk, so a draft does not keep it: it is pasted again."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        self._picture = b""
        super().__init__(name, label, hint=hint)

    def attached(self) -> Attached | None:
        """What was chosen; None: nothing."""
        if self._picture:
            picture = self._picture
            return Attached(_PICTURE, lambda: picture)
        paths = self.value()
        return Attached(paths[0].name, lambda: read_file(paths[0])) if paths else None

    def raw(self) -> list[str]:
        """The path, or the name of the picture, which no draft brings back."""
        return [_PICTURE] if self._picture else super().raw()

    def takes(self, data: QMimeData) -> bool:
        """Files and pictures."""
        return can_be_attached(data)

    def take(self, paths: list[Path]) -> None:
        """Take this file in the place of a picture."""
        self._picture = b""
        super().take(paths)

    def take_from(self, data: QMimeData) -> bool:
        """Take a file; where there is none, the picture."""
        if super().take_from(data):
            return True
        picture = _as_png(data)
        if picture:
            super().take([])
            self._picture = picture
            self._show()
            self.changed.emit()
        return bool(picture)

    def shown_names(self) -> str:
        """What was chosen."""
        return self.tr("A picture from the clipboard") if self._picture else super().shown_names()


def _as_png(data: QMimeData) -> bytes:
    if not data.hasImage():
        return b""
    found = data.imageData()
    image = found.toImage() if isinstance(found, QPixmap) else QImage(found)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = not image.isNull() and image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, the call takes str
    return bytes(buffer.data().data()) if written else b""
