"""Reports: what the quarter's records say, issued once and kept as they went out."""

from gen63_desktop.services.findings.service import ACT_WORDS, Findings

__all__ = ["ACT_WORDS", "Findings"]
