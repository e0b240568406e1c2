"""Copies of reports that other programs show: in a folder of their own, gone when the window closes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from gen63_desktop.domain.errors import Refused


class OpenedFiles(QObject):
    """Writes a copy that cannot be mistaken for the kept one, and hands it to the system's viewer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir(QDir.tempPath() + "/gen63-report-XXXXXX")

    def show(self, name: str, data: bytes) -> None:
        """Open the file in the program that the system has for it."""
        if not self._folder.isValid():
            raise Refused("No temporary folder could be made.", "Save a copy of the report and open that.")
        path = Path(self._folder.path()) / name
        if path.exists():
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        path.write_bytes(data)
        if os.name == "posix":  # Windows does not remove a read-only file with its folder
            path.chmod(stat.S_IRUSR)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise Refused(
                "No program on this computer opens PDF files.", "Save a copy and open it elsewhere."
            )
