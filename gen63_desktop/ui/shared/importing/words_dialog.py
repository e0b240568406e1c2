"""Their words and ours: every different word of a column in the whole file, and what it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from gen63_desktop.domain.mapping.mapping import KEEP, REFUSE, FieldSource
from gen63_desktop.domain.mapping.target import TargetField
from gen63_desktop.ui.shared import import_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.words import tip


class WordsDialog(QDialog):
    """Gives each of their words one of ours, or none."""

    def __init__(
        self,
        field: TargetField,
        source: FieldSource,
        words: Sequence[tuple[str, int]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Words of “{field}”").format(field=import_words.said(field.title)))
        self._source = source
        self._ours = [word.word for word in field.our_words]
        known = dict(source.words)
        self._words = [word for word, _count in words if word.strip()]
        explanation = QLabel(
            self.tr(
                "Choose what each of their words becomes. Their own word is kept beside ours in any case."
            )
        )
        explanation.setWordWrap(True)
        look(explanation, "muted")
        self.table = QTableWidget(len(self._words), 3)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("Their word"), self.tr("Rows"), self.tr("Becomes")])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._choices: list[QComboBox] = []
        counts = dict(words)
        for at, word in enumerate(self._words):
            self._row(at, word, counts[word], known.get(word))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.unlisted = ChoiceField(
            "unlisted",
            self.tr("Words without one of ours"),
            [(REFUSE, self.tr("Refuse the row")), (KEEP, self.tr("Leave the field empty, keep their word"))],
        )
        self.unlisted.set_value(source.unlisted)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(explanation)
        column.addWidget(self.table, 1)
        column.addWidget(self.unlisted)
        column.addLayout(self._buttons())
        fit(self, 90, 30)
        if self._choices:
            self._choices[0].setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel, take = QPushButton(self.tr("Cancel")), QPushButton(self.tr("&Use these words"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        take.setDefault(True)
        take.clicked.connect(self.accept)
        look(take, "primary")
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(take)
        return buttons

    def source(self) -> FieldSource:
        """The field's source with the words as chosen."""
        pairs = tuple(
            (word, self._ours[choice.currentIndex() - 1])
            for word, choice in zip(self._words, self._choices, strict=True)
            if choice.currentIndex() > 0
        )
        return replace(self._source, words=pairs, unlisted=str(self.unlisted.value() or REFUSE))

    def _row(self, at: int, word: str, count: int, ours: str | None) -> None:
        for place, text in ((0, word), (1, f"{count:,}")):
            item = QTableWidgetItem(text)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(tip(text))
            self.table.setItem(at, place, item)
        choice = QComboBox()
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        choice.setAccessibleName(self.tr("“{word}” becomes").format(word=word))
        choice.addItem(self.tr("Nothing of ours"))
        choice.addItems([import_words.our_word(one) for one in self._ours])
        if ours in self._ours:
            choice.setCurrentIndex(self._ours.index(ours) + 1)
        self.table.setCellWidget(at, 2, choice)
        self._choices.append(choice)
