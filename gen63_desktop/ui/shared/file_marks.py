"""What is remarkable about an attached file, in words for whoever is about to open it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.attached import FileMark


def marks_words(marks: Iterable[FileMark]) -> str:
    """All marks in one sentence part."""
    return ", ".join(mark_words(mark) for mark in marks)


def mark_words(mark: FileMark) -> str:
    """One mark."""
    return {
        FileMark.MACROS: QCoreApplication.translate(
            "FileMarks", "holds macros or scripts: do not let them run"
        ),
        FileMark.LINKS: QCoreApplication.translate(
            "FileMarks", "fetches parts from elsewhere when it is opened"
        ),
        FileMark.MISMATCH: QCoreApplication.translate("FileMarks", "its content is not what its name says"),
        FileMark.TWO_KINDS: QCoreApplication.translate("FileMarks", "is two kinds of file at once"),
        FileMark.PROGRAM: QCoreApplication.translate("FileMarks", "is, or holds, a program: do not open it"),
        FileMark.UNKNOWN: QCoreApplication.translate("FileMarks", "is of no kind that the program knows"),
    }[mark]
