"""The style of menus: Fusion, with disabled commands within reach of the keyboard."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleFactory, QStyleHintReturn, QStyleOption, QWidget


class _ReachesAll(QProxyStyle):
    """Fusion for menus."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's name
    ) -> int:
        """Answer Qt's questions about behaviour."""
        if hint == QStyle.StyleHint.SH_Menu_AllowActiveAndDisabled:
            return 1
        return super().styleHint(hint, option, widget, returnData)


@lru_cache(maxsize=1)
def menu_style() -> QStyle:
    """The one style of all menus."""
    return _ReachesAll(QStyleFactory.create("Fusion"))
