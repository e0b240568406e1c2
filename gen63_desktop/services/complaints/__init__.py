"""What a person can do with complaints."""

from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.complaints.words import ACT_WORDS

__all__ = ["ACT_WORDS", "Complaints"]
