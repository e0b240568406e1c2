"""Three faults of ReportLab 5.1.0 put right before anything is drawn."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, ttfonts

_END = b"endstream\n"


def _to_unicode(_name: str, subset: list[int]) -> str:
    """ReportLab maps unused codes to U+0000 in one over-long block; ISO 14289-1, 7.21.7 forbids the first."""
    pairs = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


@cache
def apply() -> None:
    """Correct ReportLab for this process; asking again changes nothing."""
    plain_format = pdfdoc.PDFStream.format

    def stream_format(self: Any, document: Any) -> bytes:
        # PDF/A (ISO 19005-2, 6.1.7.1) wants an end of line between the data and `endstream`; CR LF, since a
        # compressed stream may itself end in CR and a lone LF would then be read as part of its end of line
        out: bytes = plain_format(self, document)
        return out[: -len(_END)] + b"\r\n" + _END

    pdfdoc.PDFStream.format = stream_format
    ttfonts.makeToUnicodeCMap = _to_unicode
    rl_config.useA85 = 0  # larger and slower, and of no use
