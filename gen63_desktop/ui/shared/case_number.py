"""A whole case number in a field of search, and Enter: the case is opened, whatever is shown below."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from gen63_desktop.domain.search.case_numbers import is_full
from gen63_desktop.ui.shared.page import Page


def opens_cases(field: QLineEdit) -> None:
    """Have Enter in this field ask for the case whose whole number stands in it."""

    def entered() -> None:
        page = _page_of(field)
        if page is not None and is_full(field.text()):
            page.case_number_asked.emit(field.text())

    field.returnPressed.connect(entered)


def _page_of(widget: QWidget) -> Page | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above
