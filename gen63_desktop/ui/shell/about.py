"""What the program is, its version and licences."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop import __version__, places
from gen63_desktop.ui.shared.theme import look


class AboutDialog(QDialog):
    """Version, licences, and where the log lies."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About GEN 63 Desktop"))
        title = QLabel(self.tr("GEN 63 Desktop {version}").format(version=__version__))
        look(title, "h2")
        text = QLabel(
            self.tr(
                "Case management for a transit agency's civil rights office under Policy GEN 63, Public Safety "
                "Analytics.\n\nApache License 2.0. Icons by Lucide (ISC). Qt {qt} (LGPL), Python {python}.\n\n"
                "The log of faults, without data of the office: {log}"
            ).format(qt=qVersion(), python=sys.version.split()[0], log=places.log_folder())
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setAccessibleName(self.tr("About the program"))
        text.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(text)
        column.addLayout(row)
        close.setFocus()
