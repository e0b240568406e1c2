"""Backups, trials and the state of attached files in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.keeping.records import BackupKind, BackupRow, Drill, FileFault, WrongFile
from gen63_desktop.ui.shared import words


def kind_words(kind: BackupKind) -> str:
    """Why a backup was made."""
    return {
        BackupKind.DAILY: QCoreApplication.translate("Backups", "the day's own"),
        BackupKind.ASKED: QCoreApplication.translate("Backups", "made by hand"),
        BackupKind.UPGRADE: QCoreApplication.translate("Backups", "before an upgrade"),
    }[kind]


def backup_words(row: BackupRow) -> str:
    """A backup on one line."""
    parts = [
        words.moment(row.made),
        kind_words(row.kind),
        words.count(
            row.records,
            QCoreApplication.translate("Backups", "{n} record"),
            QCoreApplication.translate("Backups", "{n} records"),
        ),
        words.size(row.bytes),
    ]
    if row.files:
        parts.insert(3, files_words(row.files))
    if row.lacking:
        lost = QCoreApplication.translate("Backups", "{n} of them lost or damaged")
        parts.append(lost.format(n=words.number(row.lacking)))
    if row.second:
        parts.append(QCoreApplication.translate("Backups", "in the second place"))
    return " · ".join(parts)


def files_words(count: int) -> str:
    """So many attached files."""
    return words.count(
        count,
        QCoreApplication.translate("Backups", "{n} attached file"),
        QCoreApplication.translate("Backups", "{n} attached files"),
    )


def drill_words(drill: Drill | None) -> str:
    """When a backup was last tried, and how it went."""
    if drill is None:
        return QCoreApplication.translate(
            "Backups", "No backup has been tried yet. Only one that was restored is sure to be whole."
        )
    said = (
        QCoreApplication.translate("Backups", "Last tried on {moment}: it was whole.")
        if drill.passed
        else QCoreApplication.translate("Backups", "Last tried on {moment}: it was NOT whole.")
    )
    return said.format(moment=words.moment(drill.at))


def fault_words(wrong: WrongFile) -> str:
    """An attached file that is not whole."""
    fault = {
        FileFault.MISSING: QCoreApplication.translate("Backups", "is missing"),
        FileFault.DAMAGED: QCoreApplication.translate("Backups", "was damaged or altered and does not open"),
        FileFault.DIFFERENT: QCoreApplication.translate(
            "Backups", "is not the file that its record describes"
        ),
    }[wrong.fault]
    where = {
        "audit_files": QCoreApplication.translate("Backups", "Evidence of an audit"),
        "issued_reports": QCoreApplication.translate("Backups", "Issued report"),
    }.get(wrong.kind, wrong.kind)
    return f"{where} {wrong.name}: {fault}"
