"""What a person can do with customer comments: import, read, decide, sign off, export."""

from gen63_desktop.services.comments.service import ACT_WORDS, Comments

__all__ = ["ACT_WORDS", "Comments"]
