"""What is there for the person: a command that their roles never allow is not shown; any other says why not now."""

from __future__ import annotations

from PySide6.QtGui import QAction

_NEVER = "never_offered"
_WHY = "why_not"


def only_for(action: QAction, may: bool) -> QAction:
    """Show the command only to a person who may use it at some time; nobody else finds it, nor its key."""
    action.setProperty(_NEVER, not may)
    action.setVisible(may)
    if not may:
        action.setEnabled(False)
    return action


def ever_offered(action: QAction) -> bool:
    """Whether the person may use the command at some time."""
    return action.property(_NEVER) is not True


def offer(action: QAction, why_not: str = "", *, hide: bool = False) -> None:
    """Enable the command; with a reason, disable it and say the reason in its tip.

    ``hide``: it is out of sight as long as it cannot be used, where another command stands in its place.
    """
    if not ever_offered(action):
        return
    said = str(action.property(_WHY) or "")
    own = action.toolTip().removesuffix(f"\n{said}") if said else action.toolTip()
    action.setProperty(_WHY, why_not)
    action.setToolTip(f"{own}\n{why_not}" if why_not else own)
    action.setStatusTip(why_not)
    action.setEnabled(not why_not)
    if hide:
        action.setVisible(not why_not)
