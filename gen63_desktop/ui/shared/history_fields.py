"""What kinds of record and their fields are called in a history: the one table of their names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.ui.shared import history_fields_a_to_l, history_fields_m_to_z
from gen63_desktop.ui.shared.history_kinds import KINDS

FIELDS = {**history_fields_a_to_l.FIELDS, **history_fields_m_to_z.FIELDS}


def kind_words(kind: str) -> str:
    """What a kind of record is called."""
    named = KINDS.get(kind)
    return QCoreApplication.translate("HistoryKinds", str(named)) if named else _readable(kind)


def field_words(field: str) -> str:
    """What a field is called."""
    named = FIELDS.get(field)
    return QCoreApplication.translate("HistoryFields", str(named)) if named else _readable(field)


def _readable(name: str) -> str:
    """A name that has no word yet, as people write it."""
    plain = name.replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]
