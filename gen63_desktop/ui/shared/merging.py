"""C17: somebody else saved first. Neither version is lost: the person sees both and chooses field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.errors import ChangedMeanwhile
from gen63_desktop.ui.shared.message import Kind, Message

if TYPE_CHECKING:
    from gen63_desktop.ui.shared.form import Form


class Versions(NamedTuple):
    """A record as it was when the form was opened, as it is typed there, and how a merged one is saved.

    ``names`` are people by id, for the fields that hold such.
    """

    base: Any
    mine: Any
    save: Callable[[Any], Any]
    names: Mapping[int, str] = {}


def ask_which(form: Form, error: ChangedMeanwhile, versions: Versions | None) -> bool:
    """Ask field by field; where the form edits no fields of that record, say what to do. Nothing typed is lost."""
    if versions is None or not isinstance(error.theirs, type(versions.base)):
        form.show_refusal(
            Message(
                Kind.REFUSED,
                QCoreApplication.translate(
                    "Merging",
                    "Somebody else changed this while you were working on it. Nothing was saved, and what you typed "
                    "is still here. Look at the record as it is now, then do it again.",
                ),
            )
        )
        return True
    from gen63_desktop.ui.shared.form_dialog import FormDialog
    from gen63_desktop.ui.shared.merge_form import MergeForm

    merge = MergeForm(versions, error.theirs)
    merge.finished.connect(form.saved)
    FormDialog(merge, form).open()
    return True
