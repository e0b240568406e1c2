"""What opening an office and its first page need, imported while the person types a passphrase."""

from __future__ import annotations

from importlib import import_module

_FIRST_PAGE = (
    "audits", "clocks.service", "comments.service", "complaints.service", "compliance.service", "designees", "drafts",
    "findings.service", "history", "investigation.service", "keeping.service", "letters.service", "office",
    "opened_last", "outputs.service", "preferences", "presence", "retention.service", "search.last_used", "sources",
    "taking_back.service", "training.service", "violations.service", "work_list",
)  # fmt: skip


def warm_up() -> None:
    """Import them, and make what is made once: the kinds of records, the libraries' tables."""
    from gen63_desktop.store import warming

    for name in _FIRST_PAGE:
        import_module(f"gen63_desktop.services.{name}")
    warming.warm_up()
