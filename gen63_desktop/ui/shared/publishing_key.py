"""Publishing the office's keys from the window: the file, and the words to be read out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.services.history_leaving import PublishedKey
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.words_dialog import WordsDialog


def publish_key(parent: QWidget, office: Office) -> None:
    """Write the public keys to a file of the person's choice."""
    title = QCoreApplication.translate("PublishedKey", "Publish the office's keys")
    kinds = QCoreApplication.translate("PublishedKey", "JSON (*.json)")
    dialog = QFileDialog(parent.window(), title, "office-key.json", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.fileSelected.connect(lambda file: publish_key_to(parent, office, Path(file)))
    dialog.open()


def publish_key_to(parent: QWidget, office: Office, path: Path) -> None:
    """Write the public keys to this file, and show the fingerprint."""

    def done(key: PublishedKey) -> None:
        said = QCoreApplication.translate(
            "PublishedKey",
            "The public keys of {n} people were written to {name}. Put the file where everybody can fetch it. Whoever "
            "uses it must be able to ask the office whether it is the right one: read out these words.",
        ).format(n=key.people, name=path.name)
        groups = " ".join(key.fingerprint[at : at + 4] for at in range(0, 64, 4))
        title = QCoreApplication.translate("PublishedKey", "The office's keys are published")
        WordsDialog(title, said, (key.words, groups), parent).open()

    text = QCoreApplication.translate("PublishedKey", "Writing the keys")
    tasks.act(parent, text, lambda: office.history.leaving.publish_key(path), done)
